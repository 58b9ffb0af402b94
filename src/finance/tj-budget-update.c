// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-private.h"

/* What an edit asks of the budget. */
typedef enum
{
  NOTHING, /* it is no money of this traject */
  PART,    /* only what some records say; lines, sources and coverage stay what they are */
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

static gboolean
is_automatic (const TjBudget *self)
{
  for (guint i = 0; i < self->covers->len; i++)
    if (g_array_index (self->covers, TjCover, i).automatic)
      return TRUE;
  return FALSE;
}

/* Reach ------------------------------------------------------------------------------------------------------------ */

static gboolean
source_stays (const TjChange *change)
{
  const TjFundingSource *before = (const TjFundingSource *) change->before;
  const TjFundingSource *after = (const TjFundingSource *) change->after;

  return before->project == after->project && before->sort_order == after->sort_order
         && before->condition == after->condition;
}

static gboolean
coverage_stays (const TjChange *change)
{
  const TjCoverage *before = (const TjCoverage *) change->before, *after = (const TjCoverage *) change->after;

  return before->cost_line == after->cost_line && before->funding_source == after->funding_source
         && before->condition == after->condition
         && (before->amounts.n_entries == 0) == (after->amounts.n_entries == 0);
}

static Reach
reach_of (const TjBudget *self, const TjChange *change)
{
  gboolean update = change->before && change->after;

  if (!is_money (change->kind))
    return NOTHING;
  switch (change->kind)
    {
    case TJ_KIND_COST_LINE:
      if (update && tj_id_map_get (self->line_places, change->id) == TJ_ID_MAP_NONE
          && ((const TjCostLine *) change->after)->project != self->project)
        return NOTHING;
      return update && tj_budget_stays (self, change) ? PART : ALL;
    case TJ_KIND_FUNDING_SOURCE:
      if (update && tj_id_map_get (self->source_places, change->id) == TJ_ID_MAP_NONE
          && ((const TjFundingSource *) change->after)->project != self->project)
        return NOTHING;
      return update && source_stays (change) ? PART : ALL;
    case TJ_KIND_COVERAGE:
      return update && coverage_stays (change) ? PART : ALL;
    case TJ_KIND_SOURCE_MUTATION:
    case TJ_KIND_REALISATION:
      return PART;
    default:
      return ALL;
    }
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

/* Parts ------------------------------------------------------------------------------------------------------------ */

static gboolean
use_both (TjBudget *self, const TjSeries *before, const TjSeries *after)
{
  gboolean same = after == NULL || tj_budget_use (self, after, TRUE);

  return (before == NULL || tj_budget_use (self, before, FALSE)) && same;
}

static gboolean
update_source (TjBudget *self, const TjChange *change)
{
  guint place = tj_id_map_get (self->source_places, change->id);
  const TjFundingSource *before = (const TjFundingSource *) change->before;
  const TjFundingSource *after = (const TjFundingSource *) change->after;

  if (place == TJ_ID_MAP_NONE)
    return FALSE;
  tj_record_unref (g_ptr_array_index (self->sources, place));
  g_ptr_array_index (self->sources, place) = tj_record_ref (after);
  return use_both (self, &before->income, &after->income);
}

/* Coverage of another traject has no place here. */
static gboolean
update_coverage (TjBudget *self, const TjChange *change)
{
  const TjCoverage *before = (const TjCoverage *) change->before, *after = (const TjCoverage *) change->after;

  for (guint i = 0; i < self->covers->len; i++)
    {
      TjCover *cover = &g_array_index (self->covers, TjCover, i);

      if (cover->record->record.id != change->id)
        continue;
      tj_record_unref ((gpointer) cover->record);
      cover->record = tj_record_ref (after);
      return use_both (self, &before->amounts, &after->amounts);
    }
  return TRUE;
}

static gboolean
update_mutation (TjBudget *self, const TjChange *change)
{
  gboolean same
      = change->after == NULL || tj_budget_use_mutation (self, (const TjSourceMutation *) change->after, TRUE);

  return (change->before == NULL || tj_budget_use_mutation (self, (const TjSourceMutation *) change->before, FALSE))
         && same;
}

/* It alters no sum, but it may ask for a column of its own. */
static const TjSeries *
realised_here (const TjBudget *self, const TjRecord *record)
{
  const TjRealisation *realisation = (const TjRealisation *) record;

  if (realisation == NULL || tj_id_map_get (self->line_places, realisation->cost_line) == TJ_ID_MAP_NONE)
    return NULL;
  return &realisation->amounts;
}

/* FALSE when all has to be made anew. */
static gboolean
update_part (TjBudget *self, TjModel *model, const TjPlan *plan, const TjChange *change)
{
  switch (change->kind)
    {
    case TJ_KIND_COST_LINE:
      return tj_budget_update_line (self, model, plan, change);
    case TJ_KIND_FUNDING_SOURCE:
      return update_source (self, change);
    case TJ_KIND_COVERAGE:
      return update_coverage (self, change);
    case TJ_KIND_SOURCE_MUTATION:
      return update_mutation (self, change);
    default:
      return use_both (self, realised_here (self, change->before), realised_here (self, change->after));
    }
}

/* Whether a change alters what the sources pay or keep: costs do when sources pay what is needed, and where a line says
 * what it is budgeted with. */
static gboolean
alters_coverage (const TjBudget *self, const TjChange *change)
{
  if (change->kind == TJ_KIND_COST_LINE)
    return is_automatic (self)
           || ((const TjCostLine *) change->before)->budgeted_source
                  != ((const TjCostLine *) change->after)->budgeted_source;
  return change->kind != TJ_KIND_REALISATION;
}

gboolean
tj_budget_update (TjBudget *self, TjModel *model, const TjPlan *plan, const TjEdit *edit, const GArray *activities)
{
  Reach reach = follows_one_of (self, activities) ? ALL : NOTHING;
  gboolean fine = TRUE, coverage = FALSE;

  for (guint i = 0; i < tj_edit_n_changes (edit) && reach < ALL; i++)
    reach = MAX (reach, reach_of (self, tj_edit_change (edit, i)));
  if (reach == NOTHING)
    return FALSE;
  fine = reach == PART && !self->too_large;
  for (guint i = 0; i < tj_edit_n_changes (edit) && fine; i++)
    if (reach_of (self, tj_edit_change (edit, i)) == PART)
      {
        coverage |= alters_coverage (self, tj_edit_change (edit, i));
        fine = update_part (self, model, plan, tj_edit_change (edit, i));
      }
  if (!fine)
    tj_budget_make (self, model, plan);
  else if (coverage)
    tj_budget_make_coverage (self, model);
  return TRUE;
}
