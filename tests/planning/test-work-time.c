// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-work-time.h"

#define DAY TJ_MINUTES_PER_DAY
#define WEEK (7 * DAY)

/* Monday to Friday 08:30-12:30 and 13:00-17:00. */
static const TjWorkInterval office_week[] = {
  { 510, 750 },   { 780, 1020 },  { 1950, 2190 }, { 2220, 2460 }, { 3390, 3630 },
  { 3660, 3900 }, { 4830, 5070 }, { 5100, 5340 }, { 6270, 6510 }, { 6540, 6780 },
};

static gint32
at (int year, int month, int day, int hour, int minute)
{
  return tj_civil_day (year, month, day) * DAY + hour * 60 + minute;
}

/* The office week over a span, except on one day. */
static TjWorkTime *
office (gint32 first_day, gint32 last_day, gint32 closed)
{
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (TjWorkInterval));

  for (gint32 day = first_day; day <= last_day; day++)
    for (int i = 0; i < 2; i++)
      {
        TjWorkInterval interval = { day * DAY + office_week[i].from, day * DAY + office_week[i].to };

        if (tj_civil_weekday (day) <= 5 && day != closed)
          g_array_append_val (intervals, interval);
      }
  return tj_work_time_new (office_week, G_N_ELEMENTS (office_week), first_day * DAY, (last_day + 1) * DAY,
                           (const TjWorkInterval *) (gpointer) intervals->data, intervals->len);
}

static void
test_office (void)
{
  /* 1 September 2025 is a Monday; Thursday the 4th is closed. */
  g_autoptr (TjWorkTime) time
      = office (tj_civil_day (2025, 1, 1), tj_civil_day (2025, 12, 31), tj_civil_day (2025, 9, 4));
  gint32 monday = at (2025, 9, 1, 8, 30), friday = at (2025, 9, 5, 17, 0);

  g_assert_cmpint (tj_work_time_between (time, at (2025, 9, 1, 0, 0), at (2025, 9, 8, 0, 0)), ==, 4 * 480);
  g_assert_cmpint (tj_work_time_between (time, at (2025, 9, 8, 0, 0), at (2025, 9, 1, 0, 0)), ==, -4 * 480);
  g_assert_cmpint (tj_work_time_between (time, at (2025, 9, 1, 12, 0), at (2025, 9, 1, 13, 30)), ==, 60);
  /* A finish stays at the end of the day, a start goes to the next morning. */
  g_assert_cmpint (tj_work_time_forward (time, monday, 480), ==, at (2025, 9, 1, 17, 0));
  g_assert_cmpint (tj_work_time_forward (time, monday, 481), ==, at (2025, 9, 2, 8, 31));
  g_assert_cmpint (tj_work_time_forward (time, monday, 4 * 480), ==, friday);
  g_assert_cmpint (tj_work_time_forward (time, at (2025, 9, 3, 17, 0), 1), ==, at (2025, 9, 5, 8, 31));
  g_assert_cmpint (tj_work_time_forward (time, at (2025, 9, 6, 3, 0), 0), ==, at (2025, 9, 6, 3, 0));
  g_assert_cmpint (tj_work_time_backward (time, friday, 480), ==, at (2025, 9, 5, 8, 30));
  g_assert_cmpint (tj_work_time_backward (time, friday, 481), ==, at (2025, 9, 3, 16, 59));
  g_assert_cmpint (tj_work_time_backward (time, at (2025, 9, 8, 8, 30), 4 * 480), ==, monday);
  g_assert_cmpint (tj_work_time_next (time, friday), ==, at (2025, 9, 8, 8, 30));
  g_assert_cmpint (tj_work_time_next (time, monday), ==, monday);
  g_assert_cmpint (tj_work_time_previous (time, at (2025, 9, 8, 8, 30)), ==, friday);
  g_assert_cmpint (tj_work_time_previous (time, friday), ==, friday);
  g_assert_cmpint (tj_work_time_previous (time, at (2025, 9, 5, 9, 0)), ==, at (2025, 9, 5, 9, 0));
}

static void
test_outside (void)
{
  g_autoptr (TjWorkTime) time = office (tj_civil_day (2025, 1, 1), tj_civil_day (2025, 12, 31), 0);
  gint32 far = at (2999, 12, 31, 0, 0), early = at (1900, 1, 1, 0, 0);

  /* 2 January 2026 is a Friday. */
  g_assert_cmpint (tj_work_time_forward (time, at (2025, 12, 31, 8, 30), 4 * 480), ==, at (2026, 1, 5, 17, 0));
  g_assert_cmpint (tj_work_time_backward (time, at (2025, 1, 2, 17, 0), 3 * 480), ==, at (2024, 12, 31, 8, 30));
  g_assert_cmpint (tj_work_time_between (time, at (2030, 1, 7, 0, 0), at (2130, 1, 9, 0, 0)), ==,
                   (gint64) (tj_civil_day (2130, 1, 9) - tj_civil_day (2030, 1, 7)) / 7 * 2400);
  g_assert_cmpint (tj_work_time_forward (time, early, tj_work_time_between (time, early, far)), <=, far);
  g_assert_cmpint (tj_work_time_forward (time, far, G_MAXINT64), ==, at (3000, 1, 1, 0, 0));
  g_assert_cmpint (tj_work_time_backward (time, early, G_MAXINT64), ==, early);
}

static void
test_empty (void)
{
  const TjWorkInterval nothing[] = { { 60, 60 }, { 120, 90 }, { 20000, 30000 } }, one = { 600, 720 };
  TjWorkTime *time;

  g_assert_null (tj_work_time_new (NULL, 0, 0, DAY, NULL, 0));
  g_assert_null (tj_work_time_new (nothing, G_N_ELEMENTS (nothing), 0, DAY, &one, 1));
  /* A span without work between weeks that have it: Monday 2000-01-03 and the week of the 10th. */
  time = tj_work_time_new (&one, 1, 2 * DAY, 9 * DAY, NULL, 0);
  g_assert_cmpint (tj_work_time_between (time, 2 * DAY, 9 * DAY), ==, 0);
  g_assert_cmpint (tj_work_time_next (time, 2 * DAY), ==, 9 * DAY + 600);
  g_assert_cmpint (tj_work_time_previous (time, 9 * DAY), ==, -5 * DAY + 720);
  g_assert_true (tj_work_time_ref (time) == time);
  tj_work_time_unref (time);
  tj_work_time_unref (time);
  /* No span at all. */
  time = tj_work_time_new (&one, 1, 5 * DAY, 5 * DAY, NULL, 0);
  g_assert_cmpint (tj_work_time_forward (time, 5 * DAY, 120), ==, 9 * DAY + 720);
  g_assert_cmpint (tj_work_time_backward (time, 5 * DAY, 120), ==, 2 * DAY + 600);
  tj_work_time_unref (time);
}

/* Minute by minute, slow and plain. */
typedef struct
{
  gint32 low, high; /* the minutes that are known */
  gboolean *worked;
} Plain;

static gboolean
plain_worked (const Plain *plain, gint32 minute)
{
  g_assert_cmpint (minute, >=, plain->low);
  g_assert_cmpint (minute, <, plain->high);
  return plain->worked[minute - plain->low];
}

static gint64
plain_between (const Plain *plain, gint32 from, gint32 to)
{
  gint64 n = 0;

  for (gint32 minute = from; minute < to; minute++)
    n += plain_worked (plain, minute);
  return n;
}

static gint32
plain_forward (const Plain *plain, gint32 from, gint64 minutes)
{
  while (minutes > 0)
    minutes -= plain_worked (plain, from++);
  return from;
}

static gint32
plain_backward (const Plain *plain, gint32 to, gint64 minutes)
{
  while (minutes > 0)
    minutes -= plain_worked (plain, --to);
  return to;
}

static GArray *
random_intervals (gint32 first, gint32 last, gint32 most)
{
  GArray *intervals = g_array_new (FALSE, FALSE, sizeof (TjWorkInterval));
  gint32 minute = first + g_test_rand_int_range (0, most);

  while (minute < last)
    {
      gint32 to = minute + g_test_rand_int_range (1, most);
      TjWorkInterval interval = { minute, MIN (to, last) };

      g_array_append_val (intervals, interval);
      minute = interval.to + g_test_rand_int_range (0, most);
    }
  return intervals;
}

static void
paint (Plain *plain, gint32 from, gint32 to, gboolean worked)
{
  for (gint32 minute = MAX (from, plain->low); minute < MIN (to, plain->high); minute++)
    plain->worked[minute - plain->low] = worked;
}

static void
compare (const TjWorkTime *time, const Plain *plain)
{
  for (int i = 0; i < 60; i++)
    {
      gint32 a = g_test_rand_int_range (plain->low + 3 * WEEK, plain->high - 3 * WEEK);
      gint32 b = g_test_rand_int_range (a, plain->high - 3 * WEEK), next = a, previous = a;
      gint64 minutes = g_test_rand_int_range (0, 200);

      while (!plain_worked (plain, next))
        next++;
      while (!plain_worked (plain, previous - 1))
        previous--;
      g_assert_cmpint (tj_work_time_between (time, a, b), ==, plain_between (plain, a, b));
      g_assert_cmpint (tj_work_time_forward (time, a, minutes), ==, plain_forward (plain, a, minutes));
      g_assert_cmpint (tj_work_time_backward (time, a, minutes), ==, plain_backward (plain, a, minutes));
      g_assert_cmpint (tj_work_time_next (time, a), ==, next);
      g_assert_cmpint (tj_work_time_previous (time, a), ==, previous);
      /* There and back: the start that belongs to the finish. */
      if (plain_worked (plain, a))
        g_assert_cmpint (tj_work_time_backward (time, tj_work_time_forward (time, a, minutes + 1), minutes + 1), ==, a);
    }
}

static void
test_random (void)
{
  for (int round = 0; round < 80; round++)
    {
      gint32 first
          = g_test_rand_int_range (-30, 30) * DAY + g_test_rand_int_range (0, 2) * g_test_rand_int_range (0, DAY);
      gint32 last = first + g_test_rand_int_range (0, 20) * DAY + g_test_rand_int_range (0, DAY);
      g_autoptr (GArray) week = random_intervals (0, WEEK, 2000);
      g_autoptr (GArray) intervals = random_intervals (first, last, round % 3 == 0 ? 30 : 1000);
      g_autofree gboolean *worked = NULL;
      Plain plain = { first - 6 * WEEK, last + 6 * WEEK, NULL };
      g_autoptr (TjWorkTime) time
          = tj_work_time_new ((const TjWorkInterval *) (gpointer) week->data, week->len, first, last,
                              (const TjWorkInterval *) (gpointer) intervals->data, intervals->len);

      plain.worked = worked = g_new0 (gboolean, plain.high - plain.low);
      for (gint32 monday = 2 * DAY - 30 * WEEK; monday < plain.high; monday += WEEK)
        for (guint i = 0; i < week->len; i++)
          paint (&plain, monday + g_array_index (week, TjWorkInterval, i).from,
                 monday + g_array_index (week, TjWorkInterval, i).to, TRUE);
      paint (&plain, first, last, FALSE);
      for (guint i = 0; i < intervals->len; i++)
        paint (&plain, g_array_index (intervals, TjWorkInterval, i).from,
               g_array_index (intervals, TjWorkInterval, i).to, TRUE);
      compare (time, &plain);
    }
}

/* Ten years of office days; as often as a pass over a large plan asks. */
static void
test_speed (void)
{
  g_autoptr (TjWorkTime) time = office (tj_civil_day (2020, 1, 1), tj_civil_day (2029, 12, 31), 0);
  gint32 first = at (2020, 1, 1, 0, 0), length = at (2029, 12, 31, 0, 0) - first;
  const int n = 1000000;
  gint64 begin = g_get_monotonic_time (), sum = 0;
  guint32 random = 1;

  for (int i = 0; i < n; i++)
    {
      random = random * 1664525u + 1013904223u;
      sum += tj_work_time_forward (time, first + (gint32) (random >> 1) % length, random % 5000);
    }
  g_test_message ("%d finishes found: %.1f ms (%d)", n, (double) (g_get_monotonic_time () - begin) / 1000,
                  (int) (sum % 10));
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/work-time/office", test_office);
  g_test_add_func ("/planning/work-time/outside", test_outside);
  g_test_add_func ("/planning/work-time/empty", test_empty);
  g_test_add_func ("/planning/work-time/random", test_random);
  g_test_add_func ("/planning/work-time/speed", test_speed);
  return g_test_run ();
}
