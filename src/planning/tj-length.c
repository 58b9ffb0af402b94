// SPDX-License-Identifier: EUPL-1.2
#include "tj-length-private.h"

#include "tj-civil.h"
#include "tj-months.h"
#include "tj-plan.h"

#define MOST_LENGTH (G_MAXINT32 / 4)
#define DAY_OF_WORK 480
#define WEEK_OF_WORK 2400

/* Thousandths of a unit in minutes (of months: thousandths), halves up. */
static gint32
scaled (gint64 amount, gint64 unit)
{
  gint64 most = (gint64) MOST_LENGTH * 1000;

  if (amount < 0)
    return -1;
  amount = MIN (amount, most / unit);
  return (gint32) MIN ((amount * unit + 500) / 1000, MOST_LENGTH);
}

gint32
tj_length_of_duration (const TjDuration *duration, TjLength *kind)
{
  static const struct
  {
    TjLength kind;
    gint32 minutes;
  } units[] = {
    [TJ_DURATION_WORK_MINUTES] = { TJ_LENGTH_WORK, 1 },
    [TJ_DURATION_WORK_HOURS] = { TJ_LENGTH_WORK, 60 },
    [TJ_DURATION_WORK_DAYS] = { TJ_LENGTH_WORK, DAY_OF_WORK },
    [TJ_DURATION_WORK_WEEKS] = { TJ_LENGTH_WORK, WEEK_OF_WORK },
    [TJ_DURATION_ELAPSED_MINUTES] = { TJ_LENGTH_ELAPSED, 1 },
    [TJ_DURATION_ELAPSED_HOURS] = { TJ_LENGTH_ELAPSED, 60 },
    [TJ_DURATION_ELAPSED_DAYS] = { TJ_LENGTH_ELAPSED, TJ_MINUTES_PER_DAY },
    [TJ_DURATION_ELAPSED_WEEKS] = { TJ_LENGTH_ELAPSED, 7 * TJ_MINUTES_PER_DAY },
    [TJ_DURATION_MONTHS] = { TJ_LENGTH_MONTHS, 1000 },
    [TJ_DURATION_YEARS] = { TJ_LENGTH_MONTHS, 12000 },
  };

  *kind = TJ_LENGTH_WORK;
  if (duration->unit <= TJ_DURATION_UNSET || duration->unit >= G_N_ELEMENTS (units))
    return -1;
  *kind = units[duration->unit].kind;
  return scaled (duration->amount, units[duration->unit].minutes);
}

gboolean
tj_activity_is_moment (const TjActivity *activity)
{
  return activity->type == TJ_ACTIVITY_TYPE_MILESTONE || activity->type == TJ_ACTIVITY_TYPE_DECISION
         || activity->type == TJ_ACTIVITY_TYPE_MOMENT;
}

gint32
tj_length_of (const TjActivity *activity, TjLength *kind)
{
  gint32 length = tj_length_of_duration (&activity->duration, kind);

  return length < 0 && activity->duration.amount >= 0 && tj_activity_is_moment (activity) ? 0 : length;
}

gboolean
tj_length_in_hours (TjDurationUnit unit)
{
  return unit == TJ_DURATION_ELAPSED_MINUTES || unit == TJ_DURATION_ELAPSED_HOURS || unit == TJ_DURATION_WORK_MINUTES
         || unit == TJ_DURATION_WORK_HOURS;
}

gint32
tj_length_after (const TjWorkTime *calendar, gint32 start, gint32 length, TjLength kind)
{
  if (kind == TJ_LENGTH_MONTHS)
    return tj_months_after (start, length);
  return kind == TJ_LENGTH_WORK ? tj_work_time_forward (calendar, start, length)
                                : tj_minute_in_years ((gint64) start + length);
}

gint32
tj_length_before (const TjWorkTime *calendar, gint32 finish, gint32 length, TjLength kind)
{
  if (kind == TJ_LENGTH_MONTHS)
    return tj_months_before (finish, length);
  return kind == TJ_LENGTH_WORK ? tj_work_time_backward (calendar, finish, length)
                                : tj_minute_in_years ((gint64) finish - length);
}
