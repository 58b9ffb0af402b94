// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-computed-private.h"
#include "tj-length-private.h"

/* From the fields of an activity and a dependency to a node and a link. */

/* From the first minute of work to the last, where there is any. A day without work is the point where work goes on, or
 * where it stopped. */
static void
set_own (TjNode *node, const TjWorkTime *time, const TjSpan *span)
{
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);
  gint32 first = tj_work_time_next (time, span->start), last = tj_work_time_previous (time, span->finish);

  node->own = TRUE;
  node->own_dates = (TjOwnDates) { span->start, tj_date_end (&start), tj_date_first (&finish), span->finish };
  node->start_precision = (guint8) span->start_precision;
  node->finish_precision = (guint8) span->finish_precision;
  if (first < last)
    {
      node->own_dates = (TjOwnDates) { first, MAX (first, node->own_dates.start_end),
                                       MIN (last, node->own_dates.finish_first), last };
    }
  node->length = (gint32) MAX (0, tj_work_time_between (time, span->start, span->finish));
  node->length_kind = TJ_LENGTH_WORK;
}

/* An earliest date counts from its first minute, a latest to its last. */
static void
set_constraint (TjNode *node, const TjActivity *activity)
{
  gboolean by_start = activity->constraint == TJ_CONSTRAINT_KIND_START_ON
                      || activity->constraint == TJ_CONSTRAINT_KIND_START_FROM
                      || activity->constraint == TJ_CONSTRAINT_KIND_FINISH_FROM;

  node->constraint = (guint8) activity->constraint;
  if (!tj_date_on_axis (&activity->constraint_date))
    return;
  node->constraint_precision = (guint8) activity->constraint_date.precision;
  node->constraint_date
      = by_start ? tj_date_first (&activity->constraint_date) : tj_date_end (&activity->constraint_date);
}

/* What is wholly done is so also when it is a point. */
static void
set_progress (TjNode *node, const TjActivity *activity)
{
  gint64 share = CLAMP (activity->progress.value, 0, 100000);

  if (activity->progress.state != TJ_NUMBER_KNOWN)
    return;
  node->done = (gint32) (node->length * share / 100000);
  if (share == 100000)
    node->done = MAX (node->length, 1);
}

/* In the working time of the period that is stated, where there is any in it. */
static void
set_actual (TjNode *node, const TjWorkTime *time, const TjActivity *activity)
{
  gint32 minute, end;

  if (tj_date_on_axis (&activity->actual_start))
    {
      minute = tj_date_first (&activity->actual_start);
      end = tj_date_end (&activity->actual_start);
      node->actual_start = tj_work_time_next (time, minute) < end ? tj_work_time_next (time, minute) : minute;
      if (!node->own)
        node->start_precision = (guint8) activity->actual_start.precision;
    }
  if (tj_date_on_axis (&activity->actual_finish))
    {
      minute = tj_date_end (&activity->actual_finish);
      end = tj_date_first (&activity->actual_finish);
      node->actual_finish = tj_work_time_previous (time, minute) > end ? tj_work_time_previous (time, minute) : minute;
      if (!node->own)
        node->finish_precision = (guint8) activity->actual_finish.precision;
    }
}

void
tj_computed_set_node (const TjComputed *self, TjNode *node, TjPart part, const TjActivity *activity, const TjSpan *own)
{
  TjLength kind;

  node->length = MAX (tj_length_of (activity, &kind), 0);
  node->length_kind = (guint8) kind;
  if (part == TJ_PART_OWN)
    set_own (node, g_ptr_array_index (self->calendars, node->calendar), own);
  if (tj_date_on_axis (&activity->deadline))
    node->deadline = tj_date_end (&activity->deadline);
  set_constraint (node, activity);
  if (part == TJ_PART_NONE)
    return;
  set_progress (node, activity);
  set_actual (node, g_ptr_array_index (self->calendars, node->calendar), activity);
}

/* Trajecten ------------------------------------------------------------------------------------------------------- */

/* Elapsed time and months as the working time that is in them on most calendars: five days in seven. */
static gint64
near_minutes (const TjDuration *duration)
{
  TjLength kind;
  gint64 length = tj_length_of_duration (duration, &kind);

  if (length < 0 || kind == TJ_LENGTH_WORK)
    return length;
  if (kind == TJ_LENGTH_MONTHS)
    length = length * 30 * TJ_MINUTES_PER_DAY / 1000;
  return length * 5 * 8 / (7 * 24);
}

TjComputedGroup
tj_computed_group (const TjProject *project)
{
  TjComputedGroup group = { G_MAXINT32, TJ_NO_MINUTE, TJ_ENDS_GROUP, -1, FALSE };

  if (project == NULL)
    return group;
  group.start_is_stated = tj_date_on_axis (&project->start);
  if (group.start_is_stated)
    group.start = tj_date_first (&project->start);
  if (tj_date_on_axis (&project->status_date))
    group.status = tj_date_end (&project->status_date);
  if (project->critical_ends == TJ_CRITICAL_ENDS_ALL)
    group.ends = TJ_ENDS_ALL;
  else if (project->critical_ends == TJ_CRITICAL_ENDS_EACH)
    group.ends = TJ_ENDS_EACH;
  group.near_critical = near_minutes (&project->near_critical);
  return group;
}

gint32
tj_computed_first (const TjNode *node)
{
  return node->own ? node->own_dates.start : node->actual_start;
}

/* Links ------------------------------------------------------------------------------------------------------------ */

void
tj_computed_set_link (TjNetworkLink *link, const TjDependency *dependency)
{
  TjDuration size = dependency->lag;
  TjLength kind;
  gint32 length;

  link->type = dependency->type ? (guint8) dependency->type : TJ_DEPENDENCY_TYPE_FS;
  link->lag_kind = TJ_LAG_WORK;
  link->lag = 0;
  if (size.unit == TJ_DURATION_UNSET)
    return;
  if (size.unit == TJ_DURATION_PERCENT)
    {
      link->lag_kind = TJ_LAG_PERCENT;
      link->lag = (gint32) CLAMP (size.amount, -G_MAXINT32, G_MAXINT32);
      return;
    }
  size.amount = ABS (size.amount);
  length = tj_length_of_duration (&size, &kind);
  /* Of months, as the engine counts a share of them: 30 days. */
  if (kind == TJ_LENGTH_MONTHS)
    length = (gint32) MIN ((gint64) length * 30 * TJ_MINUTES_PER_DAY / 1000, G_MAXINT32 / 4);
  link->lag_kind = kind == TJ_LENGTH_WORK ? TJ_LAG_WORK : TJ_LAG_ELAPSED;
  link->lag = dependency->lag.amount < 0 ? -length : length;
}
