// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-rows-private.h"
#include "tj-plan-result.h"
#include "tj-records-decisions.h"
#include "tj-records-people.h"

/* An edit taken up in rows that were made before it. */

/* Whether the tree, the order, the numbers and the colours stay as they are. */
static gboolean
stays_in_place (const TjGanttRows *rows, const TjActivity *before, const TjActivity *after)
{
  gboolean was = before && before->project == rows->project, is = after && after->project == rows->project;

  if (!was && !is)
    return TRUE;
  return was && is && before->parent == after->parent && before->sort_order == after->sort_order
         && before->type == after->type && before->colour == after->colour && g_strcmp0 (before->wbs, after->wbs) == 0;
}

/* What lies behind all rows, and what they are compared with, is not taken up. */
static gboolean
can_take (const TjGanttRows *rows, const TjChange *change)
{
  if (change->kind == TJ_KIND_ACTIVITY)
    return stays_in_place (rows, (const TjActivity *) change->before, (const TjActivity *) change->after);
  return change->kind != TJ_KIND_PROJECT && change->kind != TJ_KIND_BASELINE && change->kind != TJ_KIND_BASELINE_ITEM
         && (tj_kind (change->kind)->flags & TJ_KIND_SHARED) == 0;
}

static void
refresh (TjGanttRows *rows, const TjPlan *plan, TjId activity)
{
  guint index = tj_gantt_rows_find (rows, activity);

  if (index == G_MAXUINT)
    return;
  tj_gantt_rows_fill (rows, plan, index);
  g_clear_pointer (&rows->words[index].label, g_free);
  g_clear_pointer (&rows->words[index].lead, g_free);
}

/* The record is asked of the model: of two edits that are told of, one within the other, the newer is told first. */
static void
take_activity (TjGanttRows *rows, const TjPlan *plan, TjId id)
{
  guint node = tj_id_map_get (rows->places, id);
  const TjActivity *activity = tj_model_get_kind (rows->model, TJ_KIND_ACTIVITY, id);

  if (node == TJ_ID_MAP_NONE || activity == NULL)
    return;
  tj_record_unref ((gpointer) rows->nodes[node].activity);
  rows->nodes[node].activity = tj_record_ref ((gpointer) activity);
  refresh (rows, plan, id);
}

static void
take_decision (TjGanttRows *rows, const TjPlan *plan, const TjDecision *decision)
{
  if (decision)
    refresh (rows, plan, decision->activity);
}

static void
take_lead (TjGanttRows *rows, const TjPlan *plan, const TjLead *lead)
{
  if (lead)
    refresh (rows, plan, lead->activity);
}

static void
take (TjGanttRows *rows, const TjPlan *plan, const TjChange *change)
{
  if (change->kind == TJ_KIND_ACTIVITY)
    take_activity (rows, plan, change->id);
  if (change->kind == TJ_KIND_DECISION)
    {
      take_decision (rows, plan, (const TjDecision *) change->before);
      take_decision (rows, plan, (const TjDecision *) change->after);
    }
  if (change->kind == TJ_KIND_LEAD)
    {
      take_lead (rows, plan, (const TjLead *) change->before);
      take_lead (rows, plan, (const TjLead *) change->after);
    }
}

/* What is folded away is linked by the row that it lies in. */
static void
touch (const TjGanttRows *rows, TjId activity, guint8 *touched)
{
  guint index = tj_gantt_rows_shown (rows, activity);

  if (index != G_MAXUINT)
    touched[index] = TRUE;
}

/* An edit changes a few of what can be a hundred thousand links. */
static void
mark_touched_links (TjGanttRows *rows, const TjPlan *plan, const TjEdit *edit, const GArray *changed)
{
  g_autofree guint8 *touched = g_new0 (guint8, rows->n + 1);

  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    touch (rows, tj_edit_change (edit, i)->id, touched);
  for (guint i = 0; i < changed->len; i++)
    touch (rows, g_array_index (changed, TjId, i), touched);
  tj_gantt_rows_mark_links (rows, plan, touched);
}

gboolean
tj_gantt_rows_update (TjGanttRows *rows, const TjPlan *plan, const TjEdit *edit, const GArray *changed)
{
  gboolean relink = FALSE;

  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      if (!can_take (rows, tj_edit_change (edit, i)))
        return FALSE;
      relink |= tj_edit_change (edit, i)->kind == TJ_KIND_DEPENDENCY;
    }
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    take (rows, plan, tj_edit_change (edit, i));
  for (guint i = 0; i < changed->len; i++)
    refresh (rows, plan, g_array_index (changed, TjId, i));
  tj_gantt_rows_place_words (rows);
  tj_gantt_rows_make_signs (rows);
  if (relink)
    tj_gantt_rows_make_links (rows, plan);
  else
    mark_touched_links (rows, plan, edit, changed);
  rows->bounded = tj_plan_bounds (plan, rows->project, &rows->start, &rows->finish);
  return TRUE;
}
