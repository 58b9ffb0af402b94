// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-private.h"
#include "tj-cents.h"
#include "tj-cost-build.h"

/* Whether what it says depends on nothing but itself, its role and the areas; the build-up of what lies below counts
 * for YEARS. */
static gboolean
stands_alone (const TjCostLine *line)
{
  return line->follows != TJ_TICK_YES && (line->amounts.n_entries > 0 || line->build != TJ_BUILD_KIND_YEARS);
}

static gboolean
same_build (const TjCostLine *before, const TjCostLine *after)
{
  static const char *const fields[]
      = { "build", "quantity", "unit_price", "hours", "fte", "role", "area", "build_start", "build_finish" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (!tj_field_equal (tj_kind_field (TJ_KIND_COST_LINE, fields[i]), &before->record, &after->record))
      return FALSE;
  return TRUE;
}

static gboolean
is_part_of_years (const TjBudget *self, guint line)
{
  for (guint above = self->parents[line]; above; above = self->parents[above])
    if (((const TjCostLine *) g_ptr_array_index (self->lines, above - 1))->build == TJ_BUILD_KIND_YEARS)
      return TRUE;
  return FALSE;
}

gboolean
tj_budget_stays (const TjBudget *self, const TjChange *change)
{
  const TjCostLine *before = (const TjCostLine *) change->before, *after = (const TjCostLine *) change->after;
  guint place = tj_id_map_get (self->line_places, change->id);

  if (place == TJ_ID_MAP_NONE || before->project != after->project || before->parent != after->parent
      || before->sort_order != after->sort_order || before->condition != after->condition)
    return FALSE;
  if (!stands_alone (before) || !stands_alone (after))
    return FALSE;
  return same_build (before, after) || !is_part_of_years (self, place + 1);
}

/* What a line is in one column, from the lines below it. */
static guint
flags_of_parts (TjBudget *self, guint line, guint column)
{
  guint flags = 0;

  for (guint part = self->first_parts[line]; part; part = self->next_parts[part])
    flags |= tj_budget_row (self, self->costs, part)[column].flags;
  if (flags & TJ_CELL_SET && self->counts[line] == TJ_COUNTS_OPEN)
    flags |= TJ_CELL_CONDITIONAL;
  return flags;
}

/* Brings a difference in one column up to the traject. FALSE when a sum does not fit. */
static gboolean
bring_up (TjBudget *self, guint line, guint column, gint64 difference, guint gone)
{
  guint flags = tj_budget_row (self, self->costs, line)[column].flags;

  while (line != 0 && !self->own[self->parents[line]])
    {
      TjBudgetCell *cell;
      gboolean overflow = FALSE;
      guint before;

      line = self->parents[line];
      cell = &tj_budget_row (self, self->costs, line)[column];
      before = cell->flags;
      cell->cents = tj_cents_add (cell->cents, difference, &overflow);
      if (overflow)
        return FALSE;
      cell->flags = (gone & before ? flags_of_parts (self, line, column) : before) | flags;
      if (cell->flags & TJ_CELL_SET && self->counts[line] == TJ_COUNTS_OPEN)
        cell->flags |= TJ_CELL_CONDITIONAL;
      gone = before & ~cell->flags;
      flags = cell->flags;
    }
  return TRUE;
}

/* Takes the new cells of a line to the lines above it. FALSE when a sum does not fit. */
static gboolean
replace_cells (TjBudget *self, guint place, const TjSeries *amounts)
{
  TjBudgetCell *row = tj_budget_row (self, self->costs, place);
  g_autofree TjBudgetCell *old = g_memdup2 (row, self->columns->len * sizeof *row);

  tj_budget_columns_spread (self->columns, amounts, row);
  if (tj_budget_is_large (self, row))
    return FALSE;
  if (self->counts[place] == TJ_COUNTS_OPEN)
    tj_budget_mark (self, row);
  for (guint i = 0; i < self->columns->len; i++)
    {
      gboolean overflow = FALSE;
      gint64 difference = tj_cents_subtract (row[i].cents, old[i].cents, &overflow);

      if (overflow)
        return FALSE;
      if ((difference != 0 || row[i].flags != old[i].flags)
          && !bring_up (self, place, i, difference, old[i].flags & ~row[i].flags))
        return FALSE;
    }
  return TRUE;
}

/* FALSE when columns come or go, or the line begins or ceases to speak for itself. */
static gboolean
replace_amounts (TjBudget *self, guint place, const TjSeries *before, const TjSeries *after)
{
  gboolean same = tj_budget_use (self, after, TRUE);

  if (!(tj_budget_use (self, before, FALSE) && same) || (before->n_entries == 0) != (after->n_entries == 0))
    return FALSE;
  if (self->counts[place] == TJ_COUNTS_NOT || after->n_entries == 0)
    return TRUE;
  return replace_cells (self, place, after);
}

gboolean
tj_budget_update_line (TjBudget *self, TjModel *model, const TjPlan *plan, const TjChange *change)
{
  guint place = tj_id_map_get (self->line_places, change->id) + 1;
  const TjCostLine *before = (const TjCostLine *) change->before, *after = (const TjCostLine *) change->after;
  TjSeries old = { 0 }, new = { 0 };
  gboolean fine;

  tj_cost_amounts (model, plan, before, &old);
  tj_cost_amounts (model, plan, after, &new);
  fine = replace_amounts (self, place, &old, &new);
  tj_series_clear (&old);
  tj_series_clear (&new);
  tj_record_unref (g_ptr_array_index (self->lines, place - 1));
  g_ptr_array_index (self->lines, place - 1) = tj_record_ref (after);
  return fine;
}
