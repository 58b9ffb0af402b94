// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-reckon.h"

static gint32
at (int year, int month, int day)
{
  return tj_civil_day (year, month, day) * TJ_MINUTES_PER_DAY;
}

static void
assert_lasts (gint32 start, TjDurationUnit unit, gint64 thousandths, gint32 finish)
{
  TjDuration duration = { .unit = unit, .amount = thousandths };
  gint32 result = -1;

  g_assert_true (tj_reckon_finish (start, &duration, &result));
  g_assert_cmpint (result, ==, finish);
}

static void
assert_back (gint32 finish, TjDurationUnit unit, gint64 thousandths, gint32 start)
{
  TjDuration duration = { .unit = unit, .amount = thousandths };
  gint32 result = -1;

  g_assert_true (tj_reckon_start (finish, &duration, &result));
  g_assert_cmpint (result, ==, start);
}

static void
test_calendar (void)
{
  /* 2,5 jaar from 1 October 2024 ends on 31 March 2027. */
  assert_lasts (at (2024, 10, 1), TJ_DURATION_YEARS, 2500, at (2027, 4, 1));
  assert_lasts (at (2025, 3, 1), TJ_DURATION_MONTHS, 2000, at (2025, 5, 1));
  assert_lasts (at (2025, 3, 1), TJ_DURATION_MONTHS, 1500, at (2025, 4, 16));
  assert_lasts (at (2025, 1, 31), TJ_DURATION_MONTHS, 1000, at (2025, 2, 28));
  assert_lasts (at (2025, 11, 15), TJ_DURATION_MONTHS, 3000, at (2026, 2, 15));
  assert_back (at (2027, 4, 1), TJ_DURATION_YEARS, 2500, at (2024, 10, 1));
  assert_back (at (2025, 2, 1), TJ_DURATION_MONTHS, 3000, at (2024, 11, 1));
}

static void
test_elapsed (void)
{
  assert_lasts (at (2025, 9, 1), TJ_DURATION_ELAPSED_WEEKS, 6000, at (2025, 10, 13));
  assert_lasts (at (2025, 9, 1), TJ_DURATION_ELAPSED_HOURS, 1500, at (2025, 9, 1) + 90);
  assert_back (at (2025, 10, 13), TJ_DURATION_ELAPSED_DAYS, 42000, at (2025, 9, 1));
}

static void
test_working_days (void)
{
  /* 1 September 2025 is a Monday. */
  assert_lasts (at (2025, 9, 1), TJ_DURATION_WORK_DAYS, 10000, at (2025, 9, 13));
  assert_lasts (at (2025, 9, 1), TJ_DURATION_WORK_WEEKS, 2000, at (2025, 9, 13));
  assert_lasts (at (2025, 9, 3), TJ_DURATION_WORK_DAYS, 4000, at (2025, 9, 9));
  assert_lasts (at (2025, 9, 1), TJ_DURATION_WORK_DAYS, 500, at (2025, 9, 2));
  assert_lasts (at (2025, 9, 1), TJ_DURATION_WORK_HOURS, 24000, at (2025, 9, 4));
  /* From a Saturday it begins on Monday. */
  assert_lasts (at (2025, 9, 6), TJ_DURATION_WORK_DAYS, 1000, at (2025, 9, 9));
  assert_lasts (at (2025, 9, 1) + 570, TJ_DURATION_WORK_HOURS, 2000, at (2025, 9, 1) + 690);
  assert_back (at (2025, 9, 13), TJ_DURATION_WORK_DAYS, 10000, at (2025, 9, 1));
  /* What ends on a Sunday night has its last working day on Friday. */
  assert_back (at (2025, 9, 8), TJ_DURATION_WORK_DAYS, 1000, at (2025, 9, 5));
  assert_lasts (at (2025, 9, 1), TJ_DURATION_WORK_DAYS, 0, at (2025, 9, 1));
}

static void
test_nothing (void)
{
  TjDuration percent = { .unit = TJ_DURATION_PERCENT, .amount = 20000 },
             lead = { .unit = TJ_DURATION_WORK_DAYS, .amount = -1 };
  TjDuration unset = { 0 };
  gint32 result = 7;

  g_assert_false (tj_reckon_finish (0, &percent, &result));
  g_assert_false (tj_reckon_finish (0, &lead, &result));
  g_assert_false (tj_reckon_start (0, &unset, &result));
  g_assert_cmpint (result, ==, 7);
}

static void
test_huge (void)
{
  for (TjDurationUnit unit = TJ_DURATION_WORK_MINUTES; unit <= TJ_DURATION_YEARS; unit++)
    {
      TjDuration duration = { .unit = unit, .amount = G_MAXINT64 };
      gint32 finish, start;

      g_assert_true (tj_reckon_finish (at (2025, 1, 1), &duration, &finish));
      g_assert_cmpint (finish, <=, at (3000, 1, 1));
      g_assert_cmpint (finish, >, at (2300, 1, 1));
      g_assert_true (tj_reckon_start (at (2025, 1, 1), &duration, &start));
      g_assert_cmpint (start, ==, at (1900, 1, 1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/reckon/calendar", test_calendar);
  g_test_add_func ("/planning/reckon/elapsed", test_elapsed);
  g_test_add_func ("/planning/reckon/working-days", test_working_days);
  g_test_add_func ("/planning/reckon/nothing", test_nothing);
  g_test_add_func ("/planning/reckon/huge", test_huge);
  return g_test_run ();
}
