// SPDX-License-Identifier: EUPL-1.2
/* Making activities longer and shorter, and giving them dates. */
#include <glib/gi18n-lib.h>

#include "tj-civil.h"
#include "tj-error.h"
#include "tj-reschedule-private.h"

#define DAYS_PER_MONTH 30.4375

/* Durations ------------------------------------------------------------------------------------------------------- */

/* Thousandths of a unit of duration for so many working days, or for the time between two minutes; at least one day's
 * worth (one month, a quarter of a year). */
static gint64
amount_between (TjDurationUnit unit, const TjWorkTime *work, gint32 start, gint32 finish)
{
  gint32 first = tj_civil_minute_day (start), last = tj_civil_minute_day (MAX (finish - 1, start));
  gint64 days = MAX (tj_work_day_count (work, first, last), 1), elapsed = MAX (last - first + 1, 1);

  switch (unit)
    {
    case TJ_DURATION_WORK_MINUTES:
      return days * 480 * 1000;
    case TJ_DURATION_WORK_HOURS:
      return days * 8 * 1000;
    case TJ_DURATION_WORK_DAYS:
      return days * 1000;
    case TJ_DURATION_WORK_WEEKS:
      return days * 200;
    case TJ_DURATION_ELAPSED_MINUTES:
      return elapsed * TJ_MINUTES_PER_DAY * 1000;
    case TJ_DURATION_ELAPSED_HOURS:
      return elapsed * 24 * 1000;
    case TJ_DURATION_ELAPSED_DAYS:
      return elapsed * 1000;
    case TJ_DURATION_ELAPSED_WEEKS:
      return (elapsed * 1000 + 3) / 7;
    case TJ_DURATION_MONTHS:
      return MAX ((gint64) tj_rounded ((double) elapsed / DAYS_PER_MONTH), 1) * 1000;
    case TJ_DURATION_YEARS:
      return MAX ((gint64) tj_rounded ((double) elapsed / DAYS_PER_MONTH / 3), 1) * 250;
    default:
      return -1;
    }
}

static gboolean
set_duration (TjRescheduling *self, TjActivity *activity, gint32 start, gint32 finish)
{
  gint64 amount
      = amount_between (activity->duration.unit, tj_rescheduling_work (self, activity), start, MAX (finish, start + 1));

  if (amount < 0)
    return FALSE;
  activity->duration.amount = amount;
  return TRUE;
}

/* Ends ------------------------------------------------------------------------------------------------------------ */

/* The period that begins nearest to a minute; known to the day, on a working day when there is one before @end. */
static TjDate
start_at (TjRescheduling *self, const TjActivity *activity, TjPrecision precision, gint32 minute, gint32 end)
{
  TjPrecision unit = MAX (precision, TJ_PRECISION_DAY);
  gint32 index = tj_period_index (unit, tj_reschedule_snap_near (unit, minute)), last = tj_period_index (unit, end - 1);

  if (unit == TJ_PRECISION_DAY)
    index = tj_work_day_next (tj_rescheduling_work (self, activity), index);
  return tj_period_date (unit, MIN (index, last));
}

static TjDate
finish_at (TjRescheduling *self, const TjActivity *activity, TjPrecision precision, gint32 minute, gint32 begin)
{
  TjPrecision unit = MAX (precision, TJ_PRECISION_DAY);
  gint32 index = tj_period_index (unit, tj_reschedule_snap_near (unit, minute)) - 1,
         first = tj_period_index (unit, begin);

  if (unit == TJ_PRECISION_DAY)
    index = tj_work_day_previous (tj_rescheduling_work (self, activity), index);
  return tj_period_date (unit, MAX (index, first));
}

static void
resize_start (TjRescheduling *self, TjActivity *activity, const TjSpan *span, gint32 minute)
{
  activity->start = start_at (self, activity, span->start_precision, minute, span->finish);
  if (!tj_date_on_axis (&activity->finish))
    set_duration (self, activity, activity->start.minute, span->finish);
}

static void
resize_finish (TjRescheduling *self, TjActivity *activity, const TjSpan *span, gint32 minute)
{
  gboolean by_duration = !tj_date_on_axis (&activity->finish) && activity->duration.unit != TJ_DURATION_UNSET;
  TjDate finish = finish_at (self, activity, span->finish_precision, minute, span->start);

  if (!by_duration || !set_duration (self, activity, span->start, tj_date_end (&finish)))
    {
      tj_date_clear (&activity->finish);
      activity->finish = finish;
    }
}

/* A finish with a duration: the finish stands, or moves with what is before it. */
static void
resize_from_finish (TjRescheduling *self, TjActivity *activity, const TjSpan *span, TjEdge edge, gint32 minute)
{
  TjDate start = { 0 };

  if (edge == TJ_EDGE_START && activity->duration.unit == TJ_DURATION_UNSET)
    {
      tj_date_clear (&activity->start);
      activity->start = start_at (self, activity, span->start_precision, minute, span->finish);
      return;
    }
  if (edge == TJ_EDGE_START)
    start = start_at (self, activity, span->start_precision, minute, span->finish);
  else
    activity->finish = finish_at (self, activity, span->finish_precision, minute, span->start);
  set_duration (self, activity, edge == TJ_EDGE_START ? start.minute : span->start, tj_date_end (&activity->finish));
}

static void
resize_computed (TjRescheduling *self, TjActivity *activity, const TjSpan *span, TjEdge edge, gint32 minute)
{
  TjDate start, finish;

  if (edge == TJ_EDGE_START)
    {
      start = start_at (self, activity, span->start_precision, minute, span->finish);
      tj_rescheduling_constrain (self, activity, start.minute, span->start_precision);
      set_duration (self, activity, start.minute, span->finish);
      return;
    }
  finish = finish_at (self, activity, span->finish_precision, minute, span->start);
  set_duration (self, activity, span->start, tj_date_end (&finish));
}

static TjActivity *
resized (TjRescheduling *self, const TjActivity *activity, TjEdge edge, gint32 minute)
{
  const TjSpan *span = tj_plan_span (self->plan, activity->record.id);
  TjActivity *copy = tj_record_copy (activity);

  if (span->origin == TJ_SPAN_COMPUTED)
    resize_computed (self, copy, span, edge, minute);
  else if (!tj_date_on_axis (&activity->start))
    resize_from_finish (self, copy, span, edge, minute);
  else if (edge == TJ_EDGE_START)
    resize_start (self, copy, span, minute);
  else
    resize_finish (self, copy, span, minute);
  return copy;
}

static gboolean
can_resize (TjRescheduling *self, const TjActivity *activity, GError **error)
{
  TjSpanOrigin origin = tj_plan_span (self->plan, activity->record.id)->origin;
  const char *text = NULL;

  if (origin == TJ_SPAN_CHILDREN)
    text = _ ("The dates of “%s” follow from what is in it. Change those, or give it dates of its own.");
  else if (origin != TJ_SPAN_OWN && origin != TJ_SPAN_COMPUTED)
    text = _ ("“%s” has no dates yet. Draw them in its row, or type them.");
  else if (tj_rescheduling_is_point (activity)
           && (origin == TJ_SPAN_COMPUTED || !tj_date_on_axis (&activity->start)
               || !tj_date_on_axis (&activity->finish)))
    text = _ ("“%s” is a moment; it has no length.");
  if (text == NULL)
    return TRUE;
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, text, activity->name);
  return FALSE;
}

TjEdit *
tj_reschedule_resize (TjModel *model, const TjPlan *plan, TjId id, TjEdge edge, gint32 minute, GError **error)
{
  TjRescheduling self = { model, plan, NULL };
  const TjActivity *activity = tj_rescheduling_activity (&self, id);
  TjEdit *edit;

  if (activity == NULL || !can_resize (&self, activity, error))
    return NULL;
  edit = tj_edit_new (edge == TJ_EDGE_START ? _ ("Change the start") : _ ("Change the finish"));
  tj_edit_put (edit, activity, resized (&self, activity, edge, minute));
  tj_rescheduling_clear (&self);
  return tj_edit_unless_empty (edit);
}

/* Where the finish would come: one of its own units further at least, over days off. */
static gint32
stretched_finish (TjRescheduling *self, const TjActivity *activity, const TjStep *by)
{
  const TjSpan *span = tj_plan_span (self->plan, activity->record.id);
  TjPrecision precision = MAX (span->finish_precision, TJ_PRECISION_DAY);
  TjStep step;
  gint32 last, day;

  if (activity->duration.unit == TJ_DURATION_MONTHS && !tj_date_on_axis (&activity->finish))
    precision = MAX (precision, TJ_PRECISION_MONTH);
  else if (activity->duration.unit == TJ_DURATION_YEARS && !tj_date_on_axis (&activity->finish))
    precision = MAX (precision, TJ_PRECISION_QUARTER);
  step = tj_step_for (by, precision);
  if (step.unit > MAX (span->finish_precision, TJ_PRECISION_DAY))
    return tj_step_minute (&step, span->finish);
  last = tj_step_minute (&step, MAX (span->finish - 1, span->start));
  if (step.unit != TJ_PRECISION_DAY)
    return tj_period_start (precision, tj_period_index (precision, last) + 1);
  day = tj_civil_minute_day (last);
  day = by->n > 0 ? tj_work_day_next (tj_rescheduling_work (self, activity), day)
                  : tj_work_day_previous (tj_rescheduling_work (self, activity), day);
  return (day + 1) * TJ_MINUTES_PER_DAY;
}

TjEdit *
tj_reschedule_stretch (TjModel *model, const TjPlan *plan, const TjId *ids, guint n, TjStep by, GError **error)
{
  TjRescheduling self = { model, plan, NULL };
  TjEdit *edit = tj_edit_new (by.n > 0 ? _ ("Make longer") : _ ("Make shorter"));

  for (guint i = 0; i < n; i++)
    {
      const TjActivity *activity = tj_rescheduling_activity (&self, ids[i]);

      if (activity == NULL || tj_edit_find (edit, ids[i]))
        continue;
      if (can_resize (&self, activity, error && *error == NULL ? error : NULL))
        tj_edit_put (edit, activity,
                     resized (&self, activity, TJ_EDGE_FINISH, stretched_finish (&self, activity, &by)));
    }
  tj_rescheduling_clear (&self);
  /* What can be done is done; only when that is nothing it is told why. */
  if (tj_edit_n_changes (edit) > 0)
    g_clear_error (error);
  return tj_edit_unless_empty (edit);
}

TjEdit *
tj_reschedule_set (TjModel *model, TjId id, gint32 from, gint32 to, TjPrecision unit)
{
  TjRescheduling self = { model, NULL, NULL };
  const TjActivity *activity = tj_rescheduling_activity (&self, id);
  gint32 first = MIN (from, to), end = MAX (from, to);
  TjActivity *copy;
  TjEdit *edit;

  if (activity == NULL)
    return NULL;
  edit = tj_edit_new (_ ("Give dates"));
  copy = tj_record_copy (activity);
  tj_rescheduling_give (&self, copy, unit, tj_period_index (unit, first), tj_period_index (unit, MAX (end - 1, first)));
  tj_edit_put (edit, activity, copy);
  tj_rescheduling_clear (&self);
  return tj_edit_unless_empty (edit);
}
