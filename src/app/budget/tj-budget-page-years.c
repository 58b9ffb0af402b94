// SPDX-License-Identifier: EUPL-1.2
/* Columns for years in which nothing was filled in yet. Which ones is a way of looking, kept in the file. */
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

void
tj_budget_page_restore_years (TjBudgetPage *self)
{
  g_autofree char *key = key_of (self);
  const char *text = tj_document_setting (tj_session_document (self->session), key);
  int first = 0, last = 0;

  self->first_year = self->last_year = 0;
  if (text && sscanf (text, "%d-%d", &first, &last) == 2 && first >= TJ_YEAR_MIN && last <= TJ_YEAR_MAX
      && first <= last)
    {
      self->first_year = first;
      self->last_year = last;
    }
}

static void
remember (TjBudgetPage *self)
{
  g_autofree char *key = key_of (self);
  g_autofree char *text = self->first_year ? g_strdup_printf ("%d-%d", self->first_year, self->last_year) : NULL;

  tj_document_set_setting (tj_session_document (self->session), key, text);
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
  if (first == 0)
    return budget;
  if (self->budget == NULL)
    self->budget = tj_budget_new_with_years (tj_session_shown_model (self->session), tj_session_plan (self->session),
                                             tj_session_project (self->session), first, last);
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

/* The cursor goes to the new year. */
static void
year_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  gboolean before = g_str_equal (action, "page.year-before");
  gint32 first, last, year;
  guint row;
  int column;

  shown_years (self, &first, &last);
  year = first == 0 ? this_year (self) : before ? first - 1 : last + 1;
  if (year < TJ_YEAR_MIN || year > TJ_YEAR_MAX)
    return;
  show_years (self, first ? MIN (first, year) : year, MAX (last, year));
  row = tj_sheet_view_row (TJ_SHEET_VIEW (self->view));
  column = tj_budget_columns_find (self->sheet->columns, year, year);
  if (row != G_MAXUINT && column >= 0)
    tj_sheet_view_go (TJ_SHEET_VIEW (self->view), row, column + 1);
}

static void
hide_years_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_years (TJ_BUDGET_PAGE (widget), 0, 0);
}

void
tj_budget_page_class_init_years (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.year-before", NULL, year_action);
  gtk_widget_class_install_action (widget_class, "page.year-after", NULL, year_action);
  gtk_widget_class_install_action (widget_class, "page.hide-years", NULL, hide_years_action);
}
