// SPDX-License-Identifier: EUPL-1.2
/* Columns in which nothing was filled in yet. Which ones is a way of looking, kept in the file. */
#include <stdio.h>

#include "tj-budget-page-private.h"
#include "tj-civil.h"
#include "tj-date.h"

#define YEARS_KEY "budget.years"
#define YEARS_AT_FIRST 3

static char *
key_of (TjBudgetPage *self)
{
  return g_strdup_printf (YEARS_KEY ".%" G_GINT64_FORMAT, tj_session_project (self->session));
}

/* A column by its canonical name: '2027+', '2025-2026', '*'. */
static gboolean
read_column (const char *name, TjBudgetColumn *column)
{
  g_autofree char *text = g_strconcat (name, "=0.00", NULL);
  TjSeries series = { 0 };
  gboolean good = tj_series_from_text (text, TJ_UNIT_MONEY, &series, NULL) && series.n_entries == 1;

  if (good)
    *column = (TjBudgetColumn) { series.entries[0].from, series.entries[0].to };
  tj_series_clear (&series);
  return good;
}

/* The years from and to, '0-0' for none, and then the names of other columns. */
void
tj_budget_page_restore_years (TjBudgetPage *self)
{
  g_autofree char *key = key_of (self);
  const char *text = tj_document_setting (tj_session_document (self->session), key);
  g_auto (GStrv) words = g_strsplit (text ? text : "", " ", -1);
  int first = 0, last = 0;

  self->first_year = self->last_year = 0;
  g_array_set_size (self->asked, 0);
  if (words[0] && sscanf (words[0], "%d-%d", &first, &last) == 2 && first >= TJ_YEAR_MIN && last <= TJ_YEAR_MAX
      && first <= last)
    {
      self->first_year = first;
      self->last_year = last;
    }
  for (guint i = 1; words[0] && words[i]; i++)
    {
      TjBudgetColumn column;

      if (read_column (words[i], &column))
        g_array_append_val (self->asked, column);
    }
}

static void
remember (TjBudgetPage *self)
{
  g_autofree char *key = key_of (self);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, "%d-%d", self->first_year, self->last_year);
  for (guint i = 0; i < self->asked->len; i++)
    {
      g_autofree char *name = tj_budget_column_name (&g_array_index (self->asked, TjBudgetColumn, i));

      g_string_append_printf (text, " %s", name);
    }
  tj_document_set_setting (tj_session_document (self->session), key,
                           self->first_year || self->asked->len ? text->str : NULL);
}

static int
this_year (TjBudgetPage *self)
{
  int year;

  tj_civil_split (tj_session_today (self->session), &year, NULL, NULL);
  return year;
}

/* Where there is no column yet, amounts can be filled in from this year on. */
const TjBudget *
tj_budget_page_budget (TjBudgetPage *self)
{
  const TjBudget *budget = tj_session_budget (self->session);
  gint32 first = self->first_year, last = self->last_year;

  if (first == 0 && tj_budget_columns (budget)->len == 0)
    {
      first = this_year (self);
      last = first + YEARS_AT_FIRST - 1;
    }
  if (first == 0 && self->asked->len == 0)
    return budget;
  if (self->budget == NULL)
    self->budget = tj_budget_new_with_columns (tj_session_shown_model (self->session), tj_session_plan (self->session),
                                               tj_session_project (self->session), first, last,
                                               (const TjBudgetColumn *) (gpointer) self->asked->data, self->asked->len);
  return self->budget;
}

/* The first and last single year that is shown; this year when there is none. */
static void
shown_years (TjBudgetPage *self, gint32 *first, gint32 *last)
{
  *first = *last = 0;
  for (guint i = 0; i < self->sheet->columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (self->sheet->columns, TjBudgetColumn, i);

      if (!tj_budget_column_is_year (column))
        continue;
      *first = *first ? MIN (*first, column->from) : column->from;
      *last = MAX (*last, column->from);
    }
}

static void
show_years (TjBudgetPage *self, gint32 first, gint32 last)
{
  self->first_year = first;
  self->last_year = last;
  remember (self);
  g_clear_pointer (&self->budget, tj_budget_free);
  tj_budget_page_rebuild (self);
}

/* The cursor goes to a column, to fill it in. */
static void
enter (TjBudgetPage *self, gint32 from, gint32 to)
{
  guint row = tj_sheet_view_row (TJ_SHEET_VIEW (self->view));
  int column = tj_budget_columns_find (self->sheet->columns, from, to);

  if (row != G_MAXUINT && column >= 0)
    tj_sheet_view_go (TJ_SHEET_VIEW (self->view), row, column + 1);
  gtk_widget_grab_focus (self->view);
}

static void
year_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  gboolean before = g_str_equal (action, "page.year-before");
  gint32 first, last, year;

  shown_years (self, &first, &last);
  year = first == 0 ? this_year (self) : before ? first - 1 : last + 1;
  if (year < TJ_YEAR_MIN || year > TJ_YEAR_MAX)
    return;
  show_years (self, first ? MIN (first, year) : year, MAX (last, year));
  enter (self, year, year);
}

/* Other columns ---------------------------------------------------------------------------------------------------- */

/* Shows a column, and puts the cursor in it. Where years are only shown because there are none yet, they stay. */
static void
show_column (TjBudgetPage *self, const TjBudgetColumn *column)
{
  gint32 first = self->first_year, last = self->last_year;

  if (tj_budget_columns_find (self->sheet->columns, column->from, column->to) < 0)
    {
      if (tj_budget_columns (tj_session_budget (self->session))->len == 0 && self->asked->len == 0)
        shown_years (self, &first, &last);
      g_array_append_vals (self->asked, column, 1);
      show_years (self, first, last);
    }
  enter (self, column->from, column->to);
}

static void
onwards_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  int open = tj_budget_columns_find_open (self->sheet->columns);
  TjBudgetColumn column = { 0, TJ_YEAR_ONWARDS };
  gint32 first, last;

  shown_years (self, &first, &last);
  column.from = last ? last + 1 : this_year (self);
  if (open >= 0)
    column = g_array_index (self->sheet->columns, TjBudgetColumn, open);
  show_column (self, &column);
}

static void
no_year_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const TjBudgetColumn column = { 0, 0 };

  show_column (TJ_BUDGET_PAGE (widget), &column);
}

static void
years_together_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  TjBudgetColumn column;

  if (tj_budget_page_years (self, &column))
    show_column (self, &column);
}

static void
hide_years_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_array_set_size (TJ_BUDGET_PAGE (widget)->asked, 0);
  show_years (TJ_BUDGET_PAGE (widget), 0, 0);
}

void
tj_budget_page_class_init_years (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.year-before", NULL, year_action);
  gtk_widget_class_install_action (widget_class, "page.year-after", NULL, year_action);
  gtk_widget_class_install_action (widget_class, "page.year-onwards", NULL, onwards_action);
  gtk_widget_class_install_action (widget_class, "page.no-year", NULL, no_year_action);
  gtk_widget_class_install_action (widget_class, "page.years-together", NULL, years_together_action);
  gtk_widget_class_install_action (widget_class, "page.hide-years", NULL, hide_years_action);
}
