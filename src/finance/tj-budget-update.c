// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-private.h"
#include "tj-cents.h"

/* What an edit asks of the budget. */
typedef enum
{
  NOTHING, /* it is no money of this traject */
  AMOUNTS, /* only the amounts of lines that say themselves what they cost */
  ALL
} Reach;

static gboolean
is_money (TjKind kind)
{
  switch (kind)
    {
    case TJ_KIND_CONDITION:
    case TJ_KIND_COST_LINE:
    case TJ_KIND_FUNDING_SOURCE:
    case TJ_KIND_SOURCE_MUTATION:
    case TJ_KIND_COVERAGE:
    case TJ_KIND_REALISATION:
    /* The role and the areas of a build-up. */
    case TJ_KIND_ROLE:
    case TJ_KIND_AREA:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A line whose amounts stand in its record, and depend on nothing else. */
static gboolean
is_plain (const TjCostLine *line)
{
  return line->amounts.n_entries > 0 && line->follows != TJ_TICK_YES;
}

/* Whether two states of a line differ in nothing that counts but their amounts. Words do not count; a part of the
 * build-up may be that of the line above it. */
static gboolean
differ_in_amounts (const TjCostLine *before, const TjCostLine *after)
{
  const TjKindInfo *info = tj_kind (TJ_KIND_COST_LINE);

  if (!is_plain (before) || !is_plain (after))
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *field = &info->fields[i];

      if (field->type != TJ_TYPE_TEXT && field->type != TJ_TYPE_SERIES
          && !tj_field_equal (field, &before->record, &after->record))
        return FALSE;
    }
  return tj_series_equal (&before->budgeted, &after->budgeted);
}

static gboolean
is_automatic (const TjBudget *self)
{
  for (guint i = 0; i < self->covers->len; i++)
    if (g_array_index (self->covers, TjCover, i).automatic)
      return TRUE;
  return FALSE;
}

static Reach
reach_of (const TjBudget *self, const TjChange *change)
{
  if (!is_money (change->kind))
    return NOTHING;
  if (change->kind != TJ_KIND_COST_LINE || change->before == NULL || change->after == NULL)
    return ALL;
  if (tj_id_map_get (self->line_places, change->id) == TJ_ID_MAP_NONE
      && ((const TjCostLine *) change->after)->project != self->project)
    return NOTHING;
  return differ_in_amounts ((const TjCostLine *) change->before, (const TjCostLine *) change->after) ? AMOUNTS : ALL;
}

static gboolean
follows_one_of (const TjBudget *self, const GArray *activities)
{
  g_autoptr (GHashTable) moved = NULL;

  if (activities == NULL || activities->len == 0)
    return FALSE;
  moved = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < activities->len; i++)
    g_hash_table_add (moved, &g_array_index (activities, TjId, i));
  for (guint i = 0; i < self->lines->len; i++)
    {
      const TjCostLine *line = g_ptr_array_index (self->lines, i);

      if (line->follows == TJ_TICK_YES && g_hash_table_contains (moved, &line->activity))
        return TRUE;
    }
  return FALSE;
}

/* Amounts ---------------------------------------------------------------------------------------------------------- */

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

/* FALSE when all has to be made anew. */
static gboolean
update_amounts (TjBudget *self, TjModel *model, const TjPlan *plan, const TjChange *change)
{
  guint place = tj_id_map_get (self->line_places, change->id) + 1;
  const TjCostLine *before = (const TjCostLine *) change->before, *after = (const TjCostLine *) change->after;
  g_autofree TjBudgetCell *old = NULL;
  TjBudgetCell *row = tj_budget_row (self, self->costs, place);
  gboolean same = tj_budget_use (self, &after->amounts, TRUE);

  if (!(tj_budget_use (self, &before->amounts, FALSE) && same))
    return FALSE;
  tj_record_unref (g_ptr_array_index (self->lines, place - 1));
  g_ptr_array_index (self->lines, place - 1) = tj_record_ref (after);
  if (self->counts[place] == TJ_COUNTS_NOT)
    return TRUE;
  old = g_memdup2 (row, self->columns->len * sizeof *row);
  tj_budget_own_costs (self, model, plan, after, row);
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

gboolean
tj_budget_update (TjBudget *self, TjModel *model, const TjPlan *plan, const TjEdit *edit, const GArray *activities)
{
  Reach reach = follows_one_of (self, activities) ? ALL : NOTHING;
  gboolean fine = TRUE;

  for (guint i = 0; i < tj_edit_n_changes (edit) && reach < ALL; i++)
    reach = MAX (reach, reach_of (self, tj_edit_change (edit, i)));
  if (reach == NOTHING)
    return FALSE;
  fine = reach == AMOUNTS && !self->too_large;
  for (guint i = 0; i < tj_edit_n_changes (edit) && fine; i++)
    if (reach_of (self, tj_edit_change (edit, i)) == AMOUNTS)
      fine = update_amounts (self, model, plan, tj_edit_change (edit, i));
  if (!fine)
    tj_budget_make (self, model, plan);
  else if (is_automatic (self))
    tj_budget_make_coverage (self, model);
  return TRUE;
}
