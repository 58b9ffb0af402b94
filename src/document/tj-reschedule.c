// SPDX-License-Identifier: EUPL-1.2
/* Moving activities in time. */
#include <glib/gi18n-lib.h>

#include "tj-civil.h"
#include "tj-reschedule-private.h"

typedef struct
{
  TjRescheduling base;
  TjEdit *edit;
  GHashTable *seen; /* (owned) set of ids: what was moved, or looked at */
} Move;

/* Own dates ------------------------------------------------------------------------------------------------------- */

static gboolean
has_own_dates (const TjActivity *activity)
{
  return tj_date_on_axis (&activity->start) || tj_date_on_axis (&activity->finish);
}

/* The coarser of its own dates. */
static TjPrecision
own_precision (const TjActivity *activity)
{
  TjPrecision start = tj_date_on_axis (&activity->start) ? activity->start.precision : TJ_PRECISION_UNSET;
  TjPrecision finish = tj_date_on_axis (&activity->finish) ? activity->finish.precision : TJ_PRECISION_UNSET;

  return MAX (MAX (start, finish), TJ_PRECISION_DAY);
}

/* A day off becomes a working day; what was planned on a day off, on purpose, may come on another. */
static gint32
settle_day (const TjWorkTime *work, gint32 was, gint32 day)
{
  gint32 next;

  if (!tj_work_day_is (work, was))
    return day;
  next = tj_work_day_next (work, day);
  return day < was && next >= was ? tj_work_day_previous (work, day) : next;
}

static TjDate
moved_date (Move *move, const TjActivity *activity, const TjStep *step, const TjDate *date)
{
  TjDate moved = tj_step_date (step, date);
  gint32 was, day;

  if (date->precision > TJ_PRECISION_DAY)
    return moved;
  was = tj_civil_minute_day (date->minute);
  day = tj_civil_minute_day (moved.minute);
  moved.minute += (settle_day (tj_rescheduling_work (&move->base, activity), was, day) - day) * TJ_MINUTES_PER_DAY;
  return moved;
}

/* As many working days after the new start as there were after the old one. */
static TjDate
kept_finish (Move *move, const TjActivity *activity, const TjDate *start)
{
  const TjWorkTime *work = tj_rescheduling_work (&move->base, activity);
  gint32 first = tj_civil_minute_day (activity->start.minute), last = tj_civil_minute_day (activity->finish.minute);
  gint32 begin = tj_civil_minute_day (start->minute);
  int days = tj_work_day_count (work, first, last);

  if (days == 0 || !tj_work_day_is (work, last) || !tj_work_day_is (work, begin))
    return tj_period_date (TJ_PRECISION_DAY, begin + last - first);
  return tj_period_date (TJ_PRECISION_DAY, tj_work_day_add (work, begin, days - 1));
}

static void
move_own_dates (Move *move, const TjActivity *activity, const TjStep *step)
{
  TjActivity *moved = tj_record_copy (activity);
  gboolean start = tj_date_on_axis (&activity->start), finish = tj_date_on_axis (&activity->finish);

  if (start)
    moved->start = moved_date (move, activity, step, &activity->start);
  if (finish && !start)
    moved->finish = moved_date (move, activity, step, &activity->finish);
  else if (finish && activity->start.precision == TJ_PRECISION_DAY && activity->finish.precision == TJ_PRECISION_DAY
           && activity->finish.minute >= activity->start.minute)
    moved->finish = kept_finish (move, activity, &moved->start);
  else if (finish && activity->start.precision <= TJ_PRECISION_DAY && activity->finish.precision <= TJ_PRECISION_DAY)
    moved->finish.minute += moved->start.minute - activity->start.minute;
  else if (finish)
    moved->finish = tj_step_date (step, &activity->finish);
  tj_edit_put (move->edit, activity, moved);
}

/* Other places ---------------------------------------------------------------------------------------------------- */

/* A constraint whose date is a promise moves itself; of a computed activity. */
static gboolean
move_constraint (Move *move, const TjActivity *activity, const TjStep *by)
{
  TjActivity *moved;
  TjStep step;

  if (activity->constraint <= TJ_CONSTRAINT_KIND_ALAP || !tj_date_on_axis (&activity->constraint_date))
    return FALSE;
  step = tj_step_for (by, activity->constraint_date.precision);
  moved = tj_record_copy (activity);
  moved->constraint_date = moved_date (move, activity, &step, &activity->constraint_date);
  tj_edit_put (move->edit, activity, moved);
  return TRUE;
}

static void
move_computed (Move *move, const TjActivity *activity, const TjSpan *span, const TjStep *by)
{
  TjPrecision precision = MAX (span->start_precision, TJ_PRECISION_DAY);
  TjStep step = tj_step_for (by, precision);
  TjActivity *moved;
  TjDate was, now;

  if (step.n == 0)
    return;
  if ((activity->constraint == TJ_CONSTRAINT_KIND_START_ON || activity->constraint == TJ_CONSTRAINT_KIND_FINISH_ON)
      && move_constraint (move, activity, by))
    return;
  was = tj_period_date (precision, tj_period_index (precision, span->start));
  now = moved_date (move, activity, &step, &was);
  moved = tj_record_copy (activity);
  tj_rescheduling_constrain (&move->base, moved, now.minute, precision);
  tj_edit_put (move->edit, activity, moved);
}

static void
move_deadline (Move *move, const TjActivity *activity, const TjStep *by)
{
  TjStep step = tj_step_for (by, activity->deadline.precision);
  TjActivity *moved = tj_record_copy (activity);

  moved->deadline = moved_date (move, activity, &step, &activity->deadline);
  tj_edit_put (move->edit, activity, moved);
}

static void
move_within_phase (Move *move, const TjActivity *activity, const TjSpan *span, const TjStep *by)
{
  TjActivity *moved = tj_record_copy (activity);
  gint32 first = span->start, last = MAX (span->finish - 1, span->start);

  if (tj_rescheduling_is_point (activity))
    first = last = first + (last - first) / 2;
  tj_rescheduling_give (&move->base, moved, by->unit, tj_period_index (by->unit, tj_step_minute (by, first)),
                        tj_period_index (by->unit, tj_step_minute (by, last)));
  tj_edit_put (move->edit, activity, moved);
}

/* Without any place it begins where what it is part of begins. */
static void
move_from_nowhere (Move *move, const TjActivity *activity, const TjStep *by)
{
  const TjActivity *above = tj_rescheduling_activity (&move->base, activity->parent);
  TjActivity *moved;
  gint32 start, finish, index;

  for (guint n = 0; above && n < 100 && tj_plan_span (move->base.plan, above->record.id)->origin == TJ_SPAN_NONE; n++)
    above = tj_rescheduling_activity (&move->base, above->parent);
  if (above && tj_plan_span (move->base.plan, above->record.id)->origin != TJ_SPAN_NONE)
    start = tj_plan_span (move->base.plan, above->record.id)->start;
  else if (!tj_plan_bounds (move->base.plan, activity->project, &start, &finish))
    return;
  moved = tj_record_copy (activity);
  index = tj_period_index (by->unit, start);
  tj_rescheduling_give (&move->base, moved, by->unit, index, index);
  tj_edit_put (move->edit, activity, moved);
}

/* Trees ----------------------------------------------------------------------------------------------------------- */

static const GPtrArray *
children_of (Move *move, TjId id)
{
  return tj_model_referrers (move->base.model, TJ_KIND_ACTIVITY, tj_kind_parent_field (TJ_KIND_ACTIVITY), id);
}

/* What lies in a phase that moves goes along where it has dates of its own. */
static void
move_below (Move *move, TjId id, const TjStep *by)
{
  const GPtrArray *children = children_of (move, id);

  for (guint i = 0; children && i < children->len; i++)
    {
      const TjActivity *child = g_ptr_array_index (children, i);
      TjStep step = tj_step_for (by, own_precision (child));

      if (!g_hash_table_add (move->seen, (gpointer) &child->record.id))
        continue;
      if (has_own_dates (child) && step.n != 0)
        move_own_dates (move, child, &step);
      else if (!has_own_dates (child) && tj_date_on_axis (&child->deadline) && by->n != 0
               && tj_plan_span (move->base.plan, child->record.id)->origin == TJ_SPAN_DEADLINE)
        move_deadline (move, child, by);
      else if (!has_own_dates (child))
        move_constraint (move, child, by);
      move_below (move, child->record.id, by);
    }
}

static void
move_tree (Move *move, const TjActivity *activity, const TjStep *by)
{
  const TjSpan *span = tj_plan_span (move->base.plan, activity->record.id);
  gboolean hull = span->origin == TJ_SPAN_CHILDREN;
  TjPrecision precision
      = hull ? MAX (MAX (span->start_precision, span->finish_precision), TJ_PRECISION_DAY) : own_precision (activity);
  TjStep step = has_own_dates (activity) || hull ? tj_step_for (by, precision) : *by;
  guint before = tj_edit_n_changes (move->edit);

  if (step.n == 0)
    return;
  if (has_own_dates (activity))
    move_own_dates (move, activity, &step);
  step.at_least_one = FALSE;
  move_below (move, activity->record.id, &step);
  if (has_own_dates (activity) || tj_edit_n_changes (move->edit) > before)
    return;
  if (span->origin == TJ_SPAN_DEADLINE)
    move_deadline (move, activity, by);
  else if (span->origin == TJ_SPAN_COMPUTED || hull)
    move_computed (move, activity, span, by);
  else if (span->origin == TJ_SPAN_PHASE)
    move_within_phase (move, activity, span, by);
  else
    move_from_nowhere (move, activity, by);
}

static gboolean
lies_below (const Move *move, const TjActivity *activity, GHashTable *ids)
{
  const TjActivity *above = tj_rescheduling_activity (&move->base, activity->parent);

  for (guint steps = 0; above && steps < 1000; above = tj_rescheduling_activity (&move->base, above->parent), steps++)
    if (g_hash_table_contains (ids, &above->record.id))
      return TRUE;
  return FALSE;
}

TjEdit *
tj_reschedule_move (TjModel *model, const TjPlan *plan, const TjId *ids, guint n, TjStep by)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) all = g_hash_table_new (g_int64_hash, g_int64_equal);
  Move move = { { model, plan, NULL }, tj_edit_new (_ ("Move in time")), seen };

  for (guint i = 0; i < n; i++)
    g_hash_table_add (all, (gpointer) &ids[i]);
  for (guint i = 0; i < n; i++)
    {
      const TjActivity *activity = tj_rescheduling_activity (&move.base, ids[i]);

      if (activity && !lies_below (&move, activity, all) && g_hash_table_add (seen, (gpointer) &activity->record.id))
        move_tree (&move, activity, &by);
    }
  tj_rescheduling_clear (&move.base);
  return tj_edit_unless_empty (move.edit);
}
