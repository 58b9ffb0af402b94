// SPDX-License-Identifier: EUPL-1.2
#include "tj-axis.h"

#include <math.h>

#include "tj-civil.h"

/* A weekend narrower than this is noise. */
#define WEEKEND_PX_PER_DAY 3.5
#define GRID_GAP 11.0
#define NARROWEST 2.0
#define LEAST_DAYS 91

static const double zooms[] = { 0.02, 0.035, 0.06, 0.1,  0.15, 0.22, 0.33, 0.5,  0.7,  1.0,  1.4,   2.0,  2.8,
                                4.0,  5.6,   8.0,  11.0, 15.0, 20.0, 28.0, 40.0, 56.0, 80.0, 110.0, 160.0 };

/* Mean lengths in days, by unit. */
static const double unit_days[] = { 0, 365.2425, 91.3, 30.44, 7, 1 };

double
tj_axis_x (const TjAxis *axis, double minute)
{
  return (minute - axis->origin) / TJ_MINUTES_PER_DAY * axis->px_per_day;
}

double
tj_axis_minute (const TjAxis *axis, double x)
{
  return axis->origin + x / axis->px_per_day * TJ_MINUTES_PER_DAY;
}

double
tj_axis_zoom (double px_per_day, int steps)
{
  const double near = 1.02; /* who is nearly on a step is on it */
  int at = 0, last = G_N_ELEMENTS (zooms) - 1;

  while (at < last && zooms[at] * near < px_per_day)
    at++;
  /* Between two steps, one step outwards is the lower of the two. */
  if (steps > 0 && zooms[at] > px_per_day * near)
    steps--;
  return zooms[CLAMP (at + steps, 0, last)];
}

void
tj_axis_widen (gint32 *start, gint32 *finish)
{
  gint32 lacking = LEAST_DAYS * TJ_MINUTES_PER_DAY - (*finish - *start);

  if (lacking <= 0)
    return;
  *start -= lacking / 2;
  *finish += lacking - lacking / 2;
}

TjAxis
tj_axis_fit (gint32 start, gint32 finish, double width, double left, double right)
{
  double days = MAX (1.0, ((double) finish - start) / TJ_MINUTES_PER_DAY);
  double room = MAX (width - left - right, width * 0.4);
  double zoom = CLAMP (room / days, TJ_AXIS_ZOOM_MIN, TJ_AXIS_ZOOM_MAX);

  return (TjAxis) { .origin = start - left / zoom * TJ_MINUTES_PER_DAY, .px_per_day = zoom };
}

void
tj_axis_scales (const TjAxis *axis, double word, TjAxisUnit *upper, TjAxisUnit *lower, TjAxisUnit *grid)
{
  /* How many words wide a unit must be to be the lower scale. */
  static const double words[] = { 0, 0, 0.75, 0.95, 0.8, 0.72 };
  TjAxisUnit unit = TJ_AXIS_DAY;

  while (unit > TJ_AXIS_YEAR && unit_days[unit] * axis->px_per_day < words[unit] * word)
    unit--;
  *lower = unit;
  *upper = unit - 1;
  if (grid)
    *grid = unit < TJ_AXIS_DAY && unit_days[unit + 1] * axis->px_per_day >= GRID_GAP ? unit + 1 : TJ_AXIS_NONE;
}

/* The first day of the period in which a day lies. */
static gint32
first_day (TjAxisUnit unit, gint32 day)
{
  int year, month;

  if (unit == TJ_AXIS_DAY)
    return day;
  if (unit == TJ_AXIS_WEEK)
    return day - (tj_civil_weekday (day) - 1);
  tj_civil_split (day, &year, &month, NULL);
  if (unit == TJ_AXIS_YEAR)
    return tj_civil_day (year, 1, 1);
  return tj_civil_day (year, unit == TJ_AXIS_QUARTER ? month - (month - 1) % 3 : month, 1);
}

static gint32
next_day (TjAxisUnit unit, gint32 first)
{
  static const int months[] = { 0, 12, 3, 1 };
  int year, month;

  if (unit >= TJ_AXIS_WEEK)
    return first + (unit == TJ_AXIS_WEEK ? 7 : 1);
  tj_civil_split (first, &year, &month, NULL);
  return tj_civil_day (year, month + months[unit], 1);
}

/* The day at x, kept within the years that dates may have so that days and minutes stay int32. */
static gint32
day_at (const TjAxis *axis, double x)
{
  double day = floor (tj_axis_minute (axis, x) / TJ_MINUTES_PER_DAY);

  return (gint32) CLAMP (day, tj_civil_day (TJ_YEAR_MIN, 1, 1), tj_civil_day (TJ_YEAR_MAX, 12, 31));
}

static TjAxisPeriod
period_of_days (const TjAxis *axis, gint32 first, gint32 end)
{
  TjAxisPeriod period = { .start = first * TJ_MINUTES_PER_DAY, .finish = end * TJ_MINUTES_PER_DAY };

  period.x0 = tj_axis_x (axis, period.start);
  period.x1 = tj_axis_x (axis, period.finish);
  return period;
}

void
tj_axis_periods (const TjAxis *axis, TjAxisUnit unit, double x0, double x1, GArray *periods)
{
  gint32 day;

  g_array_set_size (periods, 0);
  if (unit == TJ_AXIS_NONE || unit_days[unit] * axis->px_per_day < NARROWEST)
    return;
  day = first_day (unit, day_at (axis, x0));
  while (TRUE)
    {
      gint32 next = next_day (unit, day);
      TjAxisPeriod period = period_of_days (axis, day, next);

      if (period.x0 >= x1 || next > tj_civil_day (TJ_YEAR_MAX + 1, 1, 1))
        return;
      if (period.x1 > x0)
        g_array_append_val (periods, period);
      day = next;
    }
}

void
tj_axis_weekends (const TjAxis *axis, double x0, double x1, GArray *periods)
{
  g_array_set_size (periods, 0);
  if (axis->px_per_day < WEEKEND_PX_PER_DAY)
    return;
  for (gint32 monday = first_day (TJ_AXIS_WEEK, day_at (axis, x0));; monday += 7)
    {
      TjAxisPeriod weekend = period_of_days (axis, monday + 5, monday + 7);

      if (weekend.x0 >= x1 || monday >= tj_civil_day (TJ_YEAR_MAX, 12, 31))
        return;
      if (weekend.x1 > x0)
        g_array_append_val (periods, weekend);
    }
}
