// SPDX-License-Identifier: EUPL-1.2
#include "tj-reschedule-private.h"

#include "tj-civil.h"
#include "tj-records-general.h"

/* From these widths on a unit is wide enough to aim at. */
#define DAY_FROM 6.0
#define WEEK_FROM 2.0
#define MONTH_FROM 0.4
/* A Monday. */
#define MONDAY 2
#define SPARE_DAYS 800

static double
days_in (TjPrecision unit)
{
  static const double days[]
      = { [TJ_PRECISION_UNSET] = 1,      [TJ_PRECISION_MINUTE] = 1,      [TJ_PRECISION_DAY] = 1,
          [TJ_PRECISION_WEEK] = 7,       [TJ_PRECISION_MONTH] = 30.4375, [TJ_PRECISION_QUARTER] = 91.3125,
          [TJ_PRECISION_HALF] = 182.625, [TJ_PRECISION_YEAR] = 365.25 };

  return unit < G_N_ELEMENTS (days) ? days[unit] : 1;
}

int
tj_rounded (double value)
{
  value = CLAMP (value, -1000000, 1000000);
  return (int) (value < 0 ? value - 0.5 : value + 0.5);
}

static int
months_in (TjPrecision unit)
{
  return unit == TJ_PRECISION_MONTH     ? 1
         : unit == TJ_PRECISION_QUARTER ? 3
         : unit == TJ_PRECISION_HALF    ? 6
         : unit == TJ_PRECISION_YEAR    ? 12
                                        : 0;
}

/* Periods --------------------------------------------------------------------------------------------------------- */

static gint32
floor_div (gint32 a, gint32 b)
{
  return a / b - (a % b < 0);
}

gint32
tj_period_index (TjPrecision unit, gint32 minute)
{
  gint32 day = tj_civil_minute_day (minute);
  int months = months_in (unit), year, month;

  if (unit == TJ_PRECISION_WEEK)
    return floor_div (day - MONDAY, 7);
  if (months == 0)
    return day;
  tj_civil_split (day, &year, &month, NULL);
  return (year * 12 + month - 1) / months;
}

gint32
tj_period_start (TjPrecision unit, gint32 index)
{
  int months = months_in (unit);
  gint64 day = unit == TJ_PRECISION_WEEK ? (gint64) index * 7 + MONDAY
               : months == 0             ? index
                                         : tj_civil_day (index * months / 12, index * months % 12 + 1, 1);

  return (gint32) (CLAMP (day, tj_civil_day (TJ_YEAR_MIN, 1, 1), tj_civil_day (TJ_YEAR_MAX, 1, 1))
                   * TJ_MINUTES_PER_DAY);
}

TjDate
tj_period_date (TjPrecision unit, gint32 index)
{
  return (TjDate) { MAX (unit, TJ_PRECISION_DAY), tj_period_start (unit, index), NULL };
}

TjPrecision
tj_reschedule_snap (double px_per_day)
{
  return px_per_day >= DAY_FROM     ? TJ_PRECISION_DAY
         : px_per_day >= WEEK_FROM  ? TJ_PRECISION_WEEK
         : px_per_day >= MONTH_FROM ? TJ_PRECISION_MONTH
                                    : TJ_PRECISION_QUARTER;
}

gint32
tj_reschedule_snap_start (TjPrecision unit, gint32 minute)
{
  return tj_period_start (unit, tj_period_index (unit, minute));
}

gint32
tj_reschedule_snap_near (TjPrecision unit, gint32 minute)
{
  gint32 index = tj_period_index (unit, minute);
  gint32 before = tj_period_start (unit, index), after = tj_period_start (unit, index + 1);

  return minute - before <= after - minute ? before : after;
}

/* Steps ----------------------------------------------------------------------------------------------------------- */

TjStep
tj_reschedule_step (TjPrecision unit, double days)
{
  return (TjStep) { unit, tj_rounded (days / days_in (unit)), FALSE };
}

TjStep
tj_step_for (const TjStep *step, TjPrecision precision)
{
  TjStep own = { precision, 0, step->at_least_one };

  if (days_in (precision) <= days_in (step->unit))
    return *step;
  own.n = tj_rounded (step->n * days_in (step->unit) / days_in (precision));
  if (own.n == 0 && step->at_least_one)
    own.n = (step->n > 0) - (step->n < 0);
  return own;
}

gint32
tj_step_minute (const TjStep *step, gint32 minute)
{
  gint32 day = tj_civil_minute_day (minute), rest = minute - day * TJ_MINUTES_PER_DAY, moved;
  int months = months_in (step->unit) * CLAMP (step->n, -20000, 20000), year, month, mday;

  if (months == 0)
    moved = day + (step->unit == TJ_PRECISION_WEEK ? 7 : 1) * CLAMP (step->n, -200000, 200000);
  else
    {
      tj_civil_split (day, &year, &month, &mday);
      tj_civil_split (tj_civil_day (year, month + months, 1), &year, &month, NULL);
      moved = tj_civil_day (year, month, MIN (mday, tj_civil_month_length (year, month)));
    }
  moved = CLAMP (moved, tj_civil_day (TJ_YEAR_MIN, 1, 1), tj_civil_day (TJ_YEAR_MAX, 1, 1));
  return moved * TJ_MINUTES_PER_DAY + rest;
}

TjDate
tj_step_date (const TjStep *step, const TjDate *date)
{
  gint32 minute = date->minute;

  if (date->precision <= TJ_PRECISION_DAY)
    return (TjDate) { date->precision, tj_step_minute (step, minute), NULL };
  /* From its middle, a week comes into the week in which most of it falls. */
  if (date->precision == TJ_PRECISION_WEEK)
    minute += 3 * TJ_MINUTES_PER_DAY;
  return tj_period_date (date->precision, tj_period_index (date->precision, tj_step_minute (step, minute)));
}

/* Working days ---------------------------------------------------------------------------------------------------- */

gboolean
tj_work_day_is (const TjWorkTime *work, gint32 day)
{
  return tj_work_time_between (work, day * TJ_MINUTES_PER_DAY, (day + 1) * TJ_MINUTES_PER_DAY) > 0;
}

gint32
tj_work_day_next (const TjWorkTime *work, gint32 day)
{
  return tj_civil_minute_day (tj_work_time_next (work, day * TJ_MINUTES_PER_DAY));
}

gint32
tj_work_day_previous (const TjWorkTime *work, gint32 day)
{
  return tj_civil_minute_day (tj_work_time_previous (work, (day + 1) * TJ_MINUTES_PER_DAY) - 1);
}

int
tj_work_day_count (const TjWorkTime *work, gint32 first, gint32 last)
{
  int n = 0;

  for (gint32 day = tj_work_day_next (work, first); day <= last; day = tj_work_day_next (work, day + 1))
    n++;
  return n;
}

gint32
tj_work_day_add (const TjWorkTime *work, gint32 day, int n)
{
  for (; n > 0; n--)
    day = tj_work_day_next (work, day + 1);
  for (; n < 0; n++)
    day = tj_work_day_previous (work, day - 1);
  return day;
}

/* What edits are made with ---------------------------------------------------------------------------------------- */

void
tj_rescheduling_clear (TjRescheduling *self)
{
  g_clear_pointer (&self->calendars, tj_work_calendars_free);
}

const TjActivity *
tj_rescheduling_activity (const TjRescheduling *self, TjId id)
{
  return id ? tj_model_get_kind (self->model, TJ_KIND_ACTIVITY, id) : NULL;
}

const TjWorkTime *
tj_rescheduling_work (TjRescheduling *self, const TjActivity *activity)
{
  const TjProject *project = tj_model_get_kind (self->model, TJ_KIND_PROJECT, activity->project);
  gint32 first = 0, last = 0;

  if (self->calendars == NULL)
    {
      /* Outside these days the plain week of the calendar counts. */
      if (self->plan == NULL || !tj_plan_bounds (self->plan, activity->project, &first, &last))
        last = tj_civil_day (2040, 1, 1) * TJ_MINUTES_PER_DAY;
      self->calendars = tj_work_calendars_new (self->model, tj_civil_minute_day (first) - SPARE_DAYS,
                                               tj_civil_minute_day (last) + SPARE_DAYS);
    }
  return tj_work_calendars_get (self->calendars, activity->calendar ? activity->calendar
                                                 : project          ? project->calendar
                                                                    : 0);
}

gboolean
tj_rescheduling_is_point (const TjActivity *activity)
{
  return tj_activity_is_moment (activity);
}

void
tj_rescheduling_give (TjRescheduling *self, TjActivity *activity, TjPrecision unit, gint32 first, gint32 last)
{
  tj_date_clear (&activity->start);
  tj_date_clear (&activity->finish);
  if (unit == TJ_PRECISION_DAY)
    {
      const TjWorkTime *work = tj_rescheduling_work (self, activity);

      first = tj_work_day_next (work, first);
      last = MAX (tj_work_day_previous (work, last), first);
    }
  activity->start = tj_period_date (unit, first);
  if (tj_rescheduling_is_point (activity))
    return;
  activity->finish = tj_period_date (unit, MAX (last, first));
  activity->duration = (TjDuration) { 0 };
}

void
tj_rescheduling_constrain (TjRescheduling *self, TjActivity *activity, gint32 minute, TjPrecision precision)
{
  gint32 index = tj_period_index (precision, minute);

  if (precision <= TJ_PRECISION_DAY)
    index = tj_work_day_next (tj_rescheduling_work (self, activity), index);
  tj_date_clear (&activity->constraint_date);
  activity->constraint = TJ_CONSTRAINT_KIND_START_FROM;
  activity->constraint_date = tj_period_date (precision, index);
}

TjEdit *
tj_edit_unless_empty (TjEdit *edit)
{
  if (tj_edit_n_changes (edit) == 0)
    g_clear_pointer (&edit, tj_edit_free);
  return edit;
}

void
tj_edit_put (TjEdit *edit, gconstpointer before, gpointer after)
{
  if (tj_record_equal (before, after))
    tj_record_unref (after);
  else
    tj_edit_update (edit, before, after);
}
