// SPDX-License-Identifier: EUPL-1.2
#include "tj-baseline.h"
#include "tj-civil.h"
#include "tj-gantt-rows-private.h"
#include "tj-plan-result.h"
#include "tj-records-general.h"

/* What the schedule says ---------------------------------------------------------------------------------------- */

void
tj_gantt_row_take_result (TjGanttRow *row, const TjPlan *plan)
{
  TjPlanResult result;

  row->critical = row->near_critical = FALSE;
  row->late_finish = row->split_from = row->split_to = TJ_NO_TIME;
  if (row->span.origin == TJ_SPAN_NONE || !tj_plan_result (plan, row->id, &result))
    return;
  row->critical = result.critical;
  row->near_critical = !result.critical && result.near_critical;
  /* Less than a day cannot be told from none. Of a phase, what is in it may have room while the phase has none. */
  if (result.total_float > 0 && !row->critical && result.late_finish >= row->span.finish + TJ_MINUTES_PER_DAY / 2)
    row->late_finish = result.late_finish;
  if (result.split_from > row->span.start && result.split_to > result.split_from && result.split_to < row->span.finish)
    {
      row->split_from = result.split_from;
      row->split_to = result.split_to;
    }
}

gboolean
tj_gantt_row_is_late (const TjGanttRow *row)
{
  TjSpanOrigin origin = row->span.origin;

  return (origin == TJ_SPAN_OWN || origin == TJ_SPAN_CHILDREN || origin == TJ_SPAN_COMPUTED)
         && row->deadline != TJ_NO_TIME && row->span.finish > row->deadline;
}

/* Dates in words ------------------------------------------------------------------------------------------------- */

static gboolean
has_place (const TjGanttRow *row)
{
  return row->span.origin != TJ_SPAN_NONE && row->span.origin != TJ_SPAN_PHASE;
}

static void
place_from_ancestors (TjGanttRows *rows, guint index)
{
  TjGanttRow *row = &rows->rows[index];
  guint parent = rows->nodes[rows->node_of[index]].parent;
  const TjGanttRow *above;

  row->anchor = TJ_NO_TIME;
  if (parent == G_MAXUINT)
    return;
  above = &rows->rows[rows->nodes[parent].row];
  row->anchor = above->span.origin != TJ_SPAN_NONE ? above->span.start : above->anchor;
}

/* The row of a node, and where what is beside it in the tree is kept; NULL for one that has no row. */
static TjGanttRow *
row_of (TjGanttRows *rows, guint node, gint32 *near, gint32 **beside)
{
  guint parent = rows->nodes[node].parent, row = rows->nodes[node].row;

  *beside = &near[parent == G_MAXUINT ? rows->n_nodes : parent];
  return row == G_MAXUINT ? NULL : &rows->rows[row];
}

static void
forget_near (const TjGanttRows *rows, gint32 *near)
{
  for (guint i = 0; i <= rows->n_nodes; i++)
    near[i] = TJ_NO_TIME;
}

/* Words that name a year stand in it, whatever is planned before and after them. */
static void
keep_in_year (TjGanttRow *row, const TjActivity *activity)
{
  const TjDate *date = activity->start.precision != TJ_PRECISION_UNSET ? &activity->start : &activity->finish;
  int year = tj_date_year_named (date);
  gint32 first, last, end;

  if (row->span.origin != TJ_SPAN_NONE || year == 0)
    return;
  first = tj_civil_day (year, 1, 1) * TJ_MINUTES_PER_DAY;
  last = tj_civil_day (year, 10, 1) * TJ_MINUTES_PER_DAY;
  end = tj_civil_day (year + 1, 1, 1) * TJ_MINUTES_PER_DAY;
  row->anchor = row->anchor == TJ_NO_TIME ? first : CLAMP (row->anchor, first, last);
  if (row->anchor_finish != TJ_NO_TIME)
    row->anchor_finish = CLAMP (row->anchor_finish, row->anchor, end);
}

/* In the order of the plan, however rows are sorted. Going down: after the nearest of the same parent that has a place.
 * Going up: until the nearest one. */
void
tj_gantt_rows_place_words (TjGanttRows *rows)
{
  g_autofree gint32 *near = g_new (gint32, rows->n_nodes + 1); /* by parent; the top at n_nodes */
  gint32 *beside;

  forget_near (rows, near);
  for (guint i = 0; i < rows->n_nodes; i++)
    {
      TjGanttRow *row = row_of (rows, i, near, &beside);

      if (row == NULL)
        continue;
      place_from_ancestors (rows, rows->nodes[i].row);
      row->anchor_finish = TJ_NO_TIME;
      if (has_place (row))
        *beside = row->span.finish;
      else if (row->span.origin == TJ_SPAN_NONE && *beside != TJ_NO_TIME)
        row->anchor = *beside;
    }
  forget_near (rows, near);
  for (guint i = rows->n_nodes; i-- > 0;)
    {
      TjGanttRow *row = row_of (rows, i, near, &beside);

      if (row == NULL)
        continue;
      if (has_place (row))
        *beside = row->span.start;
      else if (row->anchor != TJ_NO_TIME && *beside > row->anchor)
        row->anchor_finish = *beside;
      keep_in_year (row, rows->nodes[i].activity);
    }
}

/* The baseline --------------------------------------------------------------------------------------------------- */

static gint32
minute_of (const TjDate *date)
{
  return tj_date_on_axis (date) ? tj_date_first (date) : TJ_NO_TIME;
}

/* The newest by its date; without dates the one that was made last. */
static TjId
newest (TjModel *model, TjId project)
{
  const TjBaseline *best = NULL;

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_BASELINE); i++)
    {
      const TjBaseline *baseline = tj_model_at (model, TJ_KIND_BASELINE, i);

      if (baseline->project == project && (!best || minute_of (&baseline->date) >= minute_of (&best->date)))
        best = baseline;
    }
  return best ? best->record.id : 0;
}

static void
take_item (TjGanttRows *rows, const TjBaselineItem *item)
{
  guint index = tj_gantt_rows_find (rows, item->activity);
  TjGanttRow *row;

  /* Also for what is gone since: nothing has id 0. */
  if (index == G_MAXUINT || (!tj_date_on_axis (&item->start) && !tj_date_on_axis (&item->finish)))
    return;
  row = &rows->rows[index];
  row->agreed_start = tj_date_first (tj_date_on_axis (&item->start) ? &item->start : &item->finish);
  row->agreed_finish = tj_date_end (tj_date_on_axis (&item->finish) ? &item->finish : &item->start);
  row->agreed_finish = MAX (row->agreed_finish, row->agreed_start);
}

TjId
tj_gantt_rows_show_baseline (TjGanttRows *rows, TjId baseline)
{
  const TjBaseline *chosen = tj_model_get_kind (rows->model, TJ_KIND_BASELINE, baseline);
  TjId id = chosen && chosen->project == rows->project ? baseline : newest (rows->model, rows->project);
  g_autoptr (GPtrArray) items = id ? tj_baseline_read (rows->model, id) : NULL;

  for (guint i = 0; i < rows->n; i++)
    rows->rows[i].agreed_start = rows->rows[i].agreed_finish = TJ_NO_TIME;
  for (guint i = 0; items && i < items->len; i++)
    take_item (rows, g_ptr_array_index (items, i));
  return id;
}
