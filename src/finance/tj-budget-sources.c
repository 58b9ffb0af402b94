// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-private.h"
#include "tj-civil.h"

/* Where ------------------------------------------------------------------------------------------------------------ */

static int
column_of_year (const TjBudget *self, gint32 year)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (self->columns, TjBudgetColumn, i);

      if (tj_budget_column_is_year (column) && column->from == year)
        return (int) i;
      if (tj_budget_column_is_open (column) && column->from <= year)
        return (int) i;
    }
  return -1;
}

static gint32
year_of (gint32 minute)
{
  int year;

  tj_civil_split (tj_civil_minute_day (minute), &year, NULL, NULL);
  return year;
}

/* 'Per 31 december 2025' is what 2026 begins with. */
static gint32
first_year (const TjDate *date)
{
  if (date->precision <= TJ_PRECISION_DAY)
    return year_of (tj_date_first (date) + TJ_MINUTES_PER_DAY);
  return year_of (tj_date_first (date));
}

int
tj_budget_opening_column (const TjBudget *self, const TjFundingSource *source)
{
  gint32 year;

  if (source->opening_balance.state == TJ_MONEY_UNSET || self->columns->len == 0)
    return -1;
  if (!tj_date_on_axis (&source->opening_date))
    return 0;
  year = first_year (&source->opening_date);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (self->columns, TjBudgetColumn, i);

      if (column->from == 0 || column->from >= year || column->to >= year)
        return (int) i;
    }
  return (int) self->columns->len - 1;
}

gboolean
tj_budget_carries_over (const TjFundingSource *source)
{
  if (source->kind == TJ_SOURCE_KIND_RESERVE)
    return source->carry_over != TJ_TICK_NO;
  return source->carry_over == TJ_TICK_YES;
}

/* What is stated of the sources ------------------------------------------------------------------------------------ */

static void
add_to (TjBudgetCell *row, int column, const TjMoney *money, TjCounts counts)
{
  TjBudgetCell cell = tj_budget_cell (money);

  if (!cell.flags || column < 0)
    return;
  if (counts == TJ_COUNTS_OPEN)
    cell.flags |= TJ_CELL_CONDITIONAL;
  tj_budget_cell_add (&row[column], &cell);
}

static void
take_mutations (TjBudget *self, const TjModel *model)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_SOURCE_MUTATION); i++)
    {
      const TjSourceMutation *mutation = tj_model_at (model, TJ_KIND_SOURCE_MUTATION, i);
      guint place = tj_id_map_get (self->source_places, mutation->funding_source);
      const TjFundingSource *source = place == TJ_ID_MAP_NONE ? NULL : g_ptr_array_index (self->sources, place);
      TjCounts counts = tj_budget_counts (model, mutation->condition);
      gboolean addition = mutation->kind == TJ_MUTATION_KIND_ADDITION;
      int column;

      if (source == NULL)
        continue;
      counts = MIN (counts, tj_budget_counts (model, source->condition));
      if (counts == TJ_COUNTS_NOT)
        continue;
      column = tj_date_on_axis (&mutation->date) ? column_of_year (self, year_of (tj_date_first (&mutation->date)))
                                                 : tj_budget_columns_find (self->columns, 0, 0);
      add_to (tj_budget_source_cells (self, place, addition ? TJ_SOURCE_ADDITIONS : TJ_SOURCE_WITHDRAWALS), column,
              &mutation->amount, counts);
      self->tracked[place] |= addition && mutation->amount.state != TJ_MONEY_UNSET;
    }
}

void
tj_budget_take_sources (TjBudget *self, const TjModel *model)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const TjFundingSource *source = g_ptr_array_index (self->sources, i);
      TjCounts counts = tj_budget_counts (model, source->condition);
      TjBudgetCell *income = tj_budget_source_cells (self, i, TJ_SOURCE_INCOME);

      self->tracked[i] = source->opening_balance.state != TJ_MONEY_UNSET || source->income.n_entries > 0;
      if (counts == TJ_COUNTS_NOT)
        continue;
      tj_budget_columns_spread (self->columns, &source->income, income);
      if (counts == TJ_COUNTS_OPEN)
        tj_budget_mark (self, income);
    }
  take_mutations (self, model);
}

/* The course ------------------------------------------------------------------------------------------------------ */

void
tj_budget_open_source (TjBudget *self, const TjModel *model, guint source, guint column, gboolean starts,
                       gboolean carries)
{
  const TjFundingSource *record = g_ptr_array_index (self->sources, source);
  TjBudgetCell *row = tj_budget_source_cells (self, source, TJ_SOURCE_OPENING);
  TjCounts counts = tj_budget_counts (model, record->condition);

  if (column > 0 && carries)
    row[column] = tj_budget_source_cells (self, source, TJ_SOURCE_CLOSING)[column - 1];
  if (!starts || counts == TJ_COUNTS_NOT)
    return;
  row[column] = (TjBudgetCell) { 0 };
  add_to (row, (int) column, &record->opening_balance, counts);
}

TjBudgetCell
tj_budget_left_of (TjBudget *self, guint source, guint column)
{
  static const TjSourceRow gives[] = { TJ_SOURCE_OPENING, TJ_SOURCE_INCOME, TJ_SOURCE_ADDITIONS };
  static const TjSourceRow takes[] = { TJ_SOURCE_WITHDRAWALS, TJ_SOURCE_USED };
  TjBudgetCell left = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (gives); i++)
    tj_budget_cell_add (&left, &tj_budget_source_cells (self, source, gives[i])[column]);
  for (guint i = 0; i < G_N_ELEMENTS (takes); i++)
    tj_budget_cell_subtract (&left, &tj_budget_source_cells (self, source, takes[i])[column]);
  return left;
}
