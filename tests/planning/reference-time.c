// SPDX-License-Identifier: EUPL-1.2
#include "reference.h"

#include "tj-civil.h"

#define N_MINUTES (REFERENCE_DAYS * TJ_MINUTES_PER_DAY)

static gboolean
is_worked (ReferencePattern pattern, gint32 minute)
{
  gint32 day = minute / TJ_MINUTES_PER_DAY, at = minute % TJ_MINUTES_PER_DAY;
  int weekday = tj_civil_weekday (day);

  if (pattern == REFERENCE_NIGHT)
    return at < 6 * 60 || at >= 22 * 60;
  if (pattern == REFERENCE_PART)
    return (weekday == 2 && at >= 9 * 60 && at < 17 * 60) || (weekday == 4 && at >= 9 * 60 && at < 12 * 60 + 30);
  if (weekday > 5 || day % 23 == 7 || day % 61 == 9)
    return FALSE;
  return (at >= 8 * 60 && at < 12 * 60) || (at >= 13 * 60 && at < 17 * 60);
}

/* Stretches of work in a stretch of minutes. */
static GArray *
intervals_of (ReferencePattern pattern, gint32 first, gint32 n)
{
  GArray *intervals = g_array_new (FALSE, FALSE, sizeof (TjWorkInterval));

  for (gint32 minute = first; minute < first + n; minute++)
    if (is_worked (pattern, minute) && (minute == first || !is_worked (pattern, minute - 1)))
      {
        TjWorkInterval interval = { minute - first, minute - first };

        while (interval.to < n && is_worked (pattern, first + interval.to))
          interval.to++;
        g_array_append_val (intervals, interval);
      }
  return intervals;
}

void
reference_calendar_init (ReferenceCalendar *calendar, ReferencePattern pattern)
{
  g_autoptr (GArray) week = intervals_of (pattern, 30 * TJ_MINUTES_PER_DAY * 7 + 2 * TJ_MINUTES_PER_DAY, 7 * 1440);
  g_autoptr (GArray) all = intervals_of (pattern, 0, N_MINUTES);

  calendar->time = tj_work_time_new ((TjWorkInterval *) (gpointer) week->data, week->len, 0, N_MINUTES,
                                     (TjWorkInterval *) (gpointer) all->data, all->len);
  g_assert_nonnull (calendar->time);
  calendar->worked = g_new (gint32, N_MINUTES + 1);
  calendar->worked[0] = 0;
  for (gint32 minute = 0; minute < N_MINUTES; minute++)
    calendar->worked[minute + 1] = calendar->worked[minute] + is_worked (pattern, minute);
}

void
reference_calendar_clear (ReferenceCalendar *calendar)
{
  tj_work_time_unref (calendar->time);
  g_free (calendar->worked);
}

gint32
reference_forward (const ReferenceCalendar *calendar, gint32 from, gint64 minutes)
{
  gint32 at = from, step;

  if (minutes == 0)
    return from;
  for (step = 1 << 20; step > 0; step /= 2)
    if (at + step < N_MINUTES && calendar->worked[at + step] - calendar->worked[from] < minutes)
      at += step;
  return at + 1;
}

gint32
reference_backward (const ReferenceCalendar *calendar, gint32 to, gint64 minutes)
{
  gint32 at = to, step;

  if (minutes == 0)
    return to;
  for (step = 1 << 20; step > 0; step /= 2)
    if (at - step > 0 && calendar->worked[to] - calendar->worked[at - step] < minutes)
      at -= step;
  return at - 1;
}

gint32
reference_next (const ReferenceCalendar *calendar, gint32 minute)
{
  while (calendar->worked[minute + 1] == calendar->worked[minute])
    minute++;
  return minute;
}

gint32
reference_previous (const ReferenceCalendar *calendar, gint32 minute)
{
  while (minute > 0 && calendar->worked[minute] == calendar->worked[minute - 1])
    minute--;
  return minute;
}
