// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-private.h"
#include "tj-cost-build.h"

TjCounts
tj_budget_counts (const TjModel *model, TjId condition)
{
  const TjCondition *record = condition ? tj_model_get_kind (model, TJ_KIND_CONDITION, condition) : NULL;

  if (record == NULL || record->met == TJ_TICK_YES)
    return TJ_COUNTS_FULLY;
  return record->met == TJ_TICK_NO ? TJ_COUNTS_NOT : TJ_COUNTS_OPEN;
}

void
tj_budget_mark (const TjBudget *self, TjBudgetCell *cells)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (cells[i].flags & TJ_CELL_SET)
      cells[i].flags |= TJ_CELL_CONDITIONAL;
}

void
tj_budget_add_up (TjBudget *self, TjBudgetCell *cells, const gboolean *own, guint line)
{
  guint parent = self->parents[line];
  const TjBudgetCell *row = tj_budget_row (self, cells, line);
  TjBudgetCell *above = tj_budget_row (self, cells, parent);

  if (own[parent])
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      tj_budget_cell_add (&above[i], &row[i]);
      self->too_large |= (above[i].flags & TJ_CELL_TOO_LARGE) != 0;
    }
}

gboolean
tj_budget_is_large (const TjBudget *self, const TjBudgetCell *cells)
{
  gint64 most = G_MAXINT64 / self->n_lines;

  for (guint i = 0; i < self->columns->len; i++)
    if (cells[i].cents > most || cells[i].cents < -most)
      return TRUE;
  return FALSE;
}

void
tj_budget_own_costs (TjBudget *self, TjModel *model, const TjPlan *plan, const TjCostLine *line, TjBudgetCell *cells)
{
  TjSeries amounts = { 0 };

  tj_cost_amounts (model, plan, line, &amounts);
  tj_budget_columns_spread (self->columns, &amounts, cells);
  tj_series_clear (&amounts);
}

/* A line that does not count is nothing, and so is what is below it. */
void
tj_budget_make_costs (TjBudget *self, TjModel *model, const TjPlan *plan)
{
  g_free (self->costs);
  self->costs = g_new0 (TjBudgetCell, (gsize) self->n_lines * MAX (self->columns->len, 1));
  for (guint i = 1; i < self->n_lines; i++)
    if (self->own[i] && self->counts[i] != TJ_COUNTS_NOT)
      {
        TjBudgetCell *row = tj_budget_row (self, self->costs, i);

        tj_budget_own_costs (self, model, plan, g_ptr_array_index (self->lines, i - 1), row);
        self->too_large |= tj_budget_is_large (self, row);
      }
  for (guint i = self->n_lines - 1; i > 0; i--)
    {
      if (self->counts[i] == TJ_COUNTS_OPEN)
        tj_budget_mark (self, tj_budget_row (self, self->costs, i));
      tj_budget_add_up (self, self->costs, self->own, i);
    }
}
