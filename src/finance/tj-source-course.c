// SPDX-License-Identifier: EUPL-1.2
#include "tj-source-course.h"

#include <glib/gi18n-lib.h>

#include "tj-budget-text.h"
#include "tj-civil.h"

typedef struct
{
  const TjBudget *budget;
  TjModel *model;
  const TjFundingSource *source;
  TjBudgetCell balance; /* so far */
  GPtrArray *steps;
} Course;

static void
step_free (gpointer data)
{
  TjSourceStep *step = data;

  g_free (step->what);
  g_free (step->when);
  g_free (step);
}

/* Takes the texts over. */
static void
add_step (Course *self, char *what, char *when, const TjBudgetCell *amount, gboolean aside)
{
  TjSourceStep *step = g_new0 (TjSourceStep, 1);

  step->what = what;
  step->when = when;
  step->amount = *amount;
  step->aside = aside;
  if (!aside)
    tj_budget_cell_add (&self->balance, amount);
  step->balance = self->balance;
  g_ptr_array_add (self->steps, step);
}

static TjBudgetCell
negative (const TjBudgetCell *cell)
{
  TjBudgetCell none = { 0 };

  tj_budget_cell_subtract (&none, cell);
  return none;
}

/* Mutations -------------------------------------------------------------------------------------------------------- */

static int
by_date (gconstpointer a, gconstpointer b)
{
  const TjSourceMutation *first = *(const TjSourceMutation *const *) a, *second = *(const TjSourceMutation *const *) b;
  gboolean dated = tj_date_on_axis (&first->date), other = tj_date_on_axis (&second->date);

  if (dated != other)
    return dated ? -1 : 1;
  if (dated && tj_date_first (&first->date) != tj_date_first (&second->date))
    return tj_date_first (&first->date) < tj_date_first (&second->date) ? -1 : 1;
  return first->record.id < second->record.id ? -1 : first->record.id > second->record.id;
}

static GPtrArray *
mutations_of (const Course *self)
{
  const GPtrArray *records
      = tj_model_referrers (self->model, TJ_KIND_SOURCE_MUTATION,
                            tj_kind_field (TJ_KIND_SOURCE_MUTATION, "funding_source"), self->source->record.id);
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; records && i < records->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (records, i));
  g_ptr_array_sort (sorted, by_date);
  return sorted;
}

/* Whether a mutation falls in a column, as the budget counts it. */
static gboolean
lies_in (const TjSourceMutation *mutation, const TjBudgetColumn *column)
{
  int year;

  if (!tj_date_on_axis (&mutation->date))
    return column->from == 0;
  tj_civil_split (tj_civil_minute_day (tj_date_first (&mutation->date)), &year, NULL, NULL);
  return tj_budget_column_is_open (column) ? column->from <= year
                                           : tj_budget_column_is_year (column) && column->from == year;
}

static gboolean
is_not_met (const Course *self, TjId condition)
{
  const TjCondition *record = condition ? tj_model_get_kind (self->model, TJ_KIND_CONDITION, condition) : NULL;

  return record && record->met == TJ_TICK_NO;
}

static void
add_mutations (Course *self, const GPtrArray *mutations, const TjBudgetColumn *column)
{
  for (guint i = 0; i < mutations->len; i++)
    {
      const TjSourceMutation *mutation = g_ptr_array_index (mutations, i);
      TjBudgetCell amount = tj_budget_cell (&mutation->amount);

      if (!lies_in (mutation, column) || mutation->amount.state == TJ_MONEY_UNSET)
        continue;
      if (mutation->kind == TJ_MUTATION_KIND_WITHDRAWAL)
        amount = negative (&amount);
      add_step (self, g_strdup (mutation->name), tj_date_format (&mutation->date, TRUE), &amount,
                is_not_met (self, mutation->condition));
    }
}

/* Columns ---------------------------------------------------------------------------------------------------------- */

static const TjBudgetCell *
cell_of (const Course *self, TjSourceRow row, guint column)
{
  return &tj_budget_source (self->budget, self->source->record.id, row)[column];
}

static void
add_row (Course *self, TjSourceRow row, guint column, const char *what, gboolean takes)
{
  const TjBudgetCell *cell = cell_of (self, row, column);
  TjBudgetCell amount = takes ? negative (cell) : *cell;

  if (cell->cents == 0 && !(cell->flags & TJ_CELL_PM))
    return;
  add_step (self, g_strdup (what),
            tj_budget_column_title (&g_array_index (tj_budget_columns (self->budget), TjBudgetColumn, column)), &amount,
            FALSE);
}

/* What is left at the end of a year and does not go on. */
static void
add_lapse (Course *self, guint column)
{
  gboolean last = column + 1 == tj_budget_columns (self->budget)->len;
  TjBudgetCell gone;

  if (last || tj_budget_carries (self->budget, self->source->record.id) || self->balance.cents == 0)
    return;
  gone = negative (&self->balance);
  add_step (self, g_strdup (_ ("Lapses at the end of the year")),
            tj_budget_column_title (&g_array_index (tj_budget_columns (self->budget), TjBudgetColumn, column)), &gone,
            FALSE);
  self->balance = (TjBudgetCell) { 0 };
}

static void
add_opening (Course *self, guint column)
{
  TjBudgetCell opening = *cell_of (self, TJ_SOURCE_OPENING, column);

  self->balance = (TjBudgetCell) { 0 };
  add_step (self, g_strdup (_ ("Opening balance")), tj_date_format (&self->source->opening_date, TRUE), &opening,
            FALSE);
}

GPtrArray *
tj_source_course (const TjBudget *budget, TjModel *model, TjId source)
{
  Course self = { .budget = budget, .model = model };
  g_autoptr (GPtrArray) mutations = NULL;
  const GArray *columns = tj_budget_columns (budget);
  int start;

  self.steps = g_ptr_array_new_with_free_func (step_free);
  self.source = tj_model_get_kind (model, TJ_KIND_FUNDING_SOURCE, source);
  if (self.source == NULL || !tj_budget_is_tracked (budget, source))
    return self.steps;
  mutations = mutations_of (&self);
  start = tj_budget_start (budget, source);
  for (guint i = 0; i < columns->len; i++)
    {
      if ((int) i == start)
        add_opening (&self, i);
      add_row (&self, TJ_SOURCE_INCOME, i, _ ("Income"), FALSE);
      add_mutations (&self, mutations, &g_array_index (columns, TjBudgetColumn, i));
      add_row (&self, TJ_SOURCE_USED, i, _ ("Coverage of costs"), TRUE);
      add_lapse (&self, i);
    }
  return self.steps;
}

/* Words ------------------------------------------------------------------------------------------------------------ */

char *
tj_source_step_amount (const TjSourceStep *step)
{
  TjBudgetCell size = step->amount;
  g_autofree char *text = NULL;

  size.cents = size.cents < 0 ? -size.cents : size.cents;
  text = tj_budget_cell_text (&size, TRUE);
  return g_strconcat (step->amount.cents < 0 ? TJ_MINUS "\u00a0" : "+\u00a0", text, NULL);
}

char *
tj_source_step_balance (const TjSourceStep *step)
{
  return tj_budget_cell_text (&step->balance, TRUE);
}

char *
tj_source_course_text (const GPtrArray *steps)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const TjSourceStep *step = g_ptr_array_index (steps, i);
      g_autofree char *balance = step->aside ? NULL : tj_source_step_balance (step);

      if (balance)
        g_string_append_printf (text, "%s%s", text->len ? " → " : "", balance);
    }
  return text->len ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

char *
tj_source_left_text (const TjBudget *budget, TjId source)
{
  const TjBudgetCell *closing = tj_budget_source (budget, source, TJ_SOURCE_CLOSING);
  TjBudgetCell left = tj_budget_total (budget, closing);
  g_autofree char *amount = NULL;
  gboolean is_short;

  if (!tj_budget_is_tracked (budget, source))
    return NULL;
  for (guint i = 0; tj_budget_carries (budget, source) && i < tj_budget_columns (budget)->len; i++)
    if (closing[i].flags & TJ_CELL_SET)
      left = closing[i];
  is_short = left.cents < 0 && !(left.flags & TJ_CELL_PM);
  if (is_short)
    left.cents = -left.cents;
  amount = tj_budget_cell_text (&left, TRUE);
  return is_short ? g_strdup_printf (_ ("%s short"), amount) : g_strdup_printf (_ ("%s left"), amount);
}
