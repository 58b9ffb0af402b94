// SPDX-License-Identifier: EUPL-1.2
/* Durations from a stated date: of months by the calendar, of work on the working calendar. */
#include "tj-civil.h"
#include "tj-plan-result.h"
#include "tj-records.h"

static gint32
at (int year, int month, int day)
{
  return tj_civil_day (year, month, day) * TJ_MINUTES_PER_DAY;
}

/* One activity in a traject, with what a test makes of its calendar. */
static TjActivity *
make_activity (TjModel *model, TjDurationUnit unit, gint64 thousandths)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, 1);
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, 2);

  activity->project = 2;
  activity->duration = (TjDuration) { .unit = unit, .amount = thousandths };
  project->name = g_strdup ("Traject");
  tj_model_add (model, project);
  tj_model_add (model, activity);
  return activity;
}

static TjSpan
span_of (TjModel *model)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  return *tj_plan_span (plan, 1);
}

static TjDate
date_at (gint32 minute)
{
  gboolean midnight = minute % TJ_MINUTES_PER_DAY == 0;

  return (TjDate) { .precision = midnight ? TJ_PRECISION_DAY : TJ_PRECISION_MINUTE, .minute = minute };
}

static void
assert_lasts (gint32 start, TjDurationUnit unit, gint64 thousandths, gint32 finish)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *activity = make_activity (model, unit, thousandths);

  activity->start = date_at (start);
  g_assert_cmpint (span_of (model).start, ==, start);
  g_assert_cmpint (span_of (model).finish, ==, finish);
}

/* @finish is a midnight: that after the day of the finish. */
static void
assert_back (gint32 finish, TjDurationUnit unit, gint64 thousandths, gint32 start)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *activity = make_activity (model, unit, thousandths);

  activity->finish = date_at (finish - TJ_MINUTES_PER_DAY);
  g_assert_cmpint (span_of (model).finish, ==, finish);
  g_assert_cmpint (span_of (model).start, ==, start);
}

static void
test_months (void)
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
  assert_lasts (at (2025, 9, 1) + 600, TJ_DURATION_ELAPSED_HOURS, 1500, at (2025, 9, 1) + 690);
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

/* Holidays, the municipal ones and those of the calendar of the activity or of its traject, are no work. */
static void
test_holidays (void)
{
  assert_lasts (at (2025, 4, 28), TJ_DURATION_WORK_DAYS, 5000, at (2025, 5, 3));
  assert_lasts (at (2025, 4, 30), TJ_DURATION_WORK_DAYS, 5000, at (2025, 5, 8)); /* 5 May is off */
  assert_lasts (at (2025, 12, 22), TJ_DURATION_WORK_WEEKS, 2000, at (2026, 1, 8));
  assert_back (at (2025, 5, 8), TJ_DURATION_WORK_DAYS, 5000, at (2025, 4, 30));
  /* Two hours from 11:30 go round the break from 12:30 to 13:00. */
  assert_lasts (at (2025, 9, 1) + 690, TJ_DURATION_WORK_HOURS, 2000, at (2025, 9, 1) + 840);
}

static TjCalendar *
add_calendar (TjModel *model, TjId id)
{
  TjCalendar *calendar = tj_record_new (TJ_KIND_CALENDAR, id);

  calendar->name = g_strdup ("Kalender");
  tj_model_add (model, calendar);
  return calendar;
}

static void
test_calendars (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *activity = make_activity (model, TJ_DURATION_WORK_DAYS, 5000);
  TjProject *project = (TjProject *) tj_model_get (model, 2);
  TjCalendarException *closed = tj_record_new (TJ_KIND_CALENDAR_EXCEPTION, 20);
  TjCalendar *part = NULL;

  activity->start = tj_date_day (2025, 9, 1);
  add_calendar (model, 10);
  closed->calendar = 10;
  closed->start = tj_date_day (2025, 9, 3);
  tj_model_add (model, closed);
  part = add_calendar (model, 11);
  for (guint i = 0; i < 7; i++)
    (&part->monday)[i] = (TjIntervals) { .set = TRUE };
  part->monday = (TjIntervals) { TRUE, 1, { { 480, 960 } } };

  g_assert_cmpint (span_of (model).finish, ==, at (2025, 9, 6));
  project->calendar = 10;
  g_assert_cmpint (span_of (model).finish, ==, at (2025, 9, 9)); /* the closed day is made up for on Monday */
  activity->calendar = 11;
  g_assert_cmpint (span_of (model).finish, ==, at (2025, 9, 30)); /* five Mondays */
}

/* An own date with a duration ends where the engine ends the same work. */
static void
test_as_computed (void)
{
  for (int days = 1; days < 60; days += 7)
    {
      g_autoptr (TjModel) model = tj_model_new ();
      TjActivity *activity = make_activity (model, TJ_DURATION_WORK_DAYS, days * 1000);
      gint32 finish;

      activity->start = tj_date_day (2025, 4, 1 + days % 20);
      finish = span_of (model).finish;
      activity->constraint = TJ_CONSTRAINT_KIND_START_ON;
      activity->constraint_date = activity->start;
      activity->start = (TjDate) { 0 };
      g_assert_cmpint (span_of (model).origin, ==, TJ_SPAN_COMPUTED);
      g_assert_cmpint (span_of (model).finish, ==, finish);
    }
}

/* A month stays a month, whatever was counted from it. */
static void
test_precision (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *activity = make_activity (model, TJ_DURATION_MONTHS, 2000);

  activity->start = tj_date_month (2025, 3);
  g_assert_cmpint (span_of (model).finish, ==, at (2025, 5, 1));
  g_assert_cmpint (span_of (model).finish_precision, ==, TJ_PRECISION_MONTH);
  activity->duration = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = 10000 };
  g_assert_cmpint (span_of (model).finish, ==, at (2025, 3, 15));
  g_assert_cmpint (span_of (model).finish_precision, ==, TJ_PRECISION_MONTH);
}

/* What says nothing leaves the other end open. */
static void
test_nothing (void)
{
  assert_lasts (at (2025, 9, 1), TJ_DURATION_PERCENT, 20000, at (2025, 9, 2));
  assert_lasts (at (2025, 9, 1), TJ_DURATION_WORK_DAYS, -1000, at (2025, 9, 2));
  assert_back (at (2025, 9, 2), TJ_DURATION_UNSET, 0, at (2025, 9, 1));
}

static void
test_huge (void)
{
  for (TjDurationUnit unit = TJ_DURATION_WORK_MINUTES; unit <= TJ_DURATION_YEARS; unit++)
    {
      g_autoptr (TjModel) model = tj_model_new ();
      TjActivity *activity = make_activity (model, unit, G_MAXINT64);

      activity->start = tj_date_day (2025, 1, 1);
      g_assert_cmpint (span_of (model).finish, <=, at (3000, 1, 1));
      g_assert_cmpint (span_of (model).finish, >, at (2300, 1, 1));
      activity->finish = activity->start;
      activity->start = (TjDate) { 0 };
      g_assert_cmpint (span_of (model).start, ==, at (1900, 1, 1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/length/months", test_months);
  g_test_add_func ("/planning/length/elapsed", test_elapsed);
  g_test_add_func ("/planning/length/working-days", test_working_days);
  g_test_add_func ("/planning/length/holidays", test_holidays);
  g_test_add_func ("/planning/length/calendars", test_calendars);
  g_test_add_func ("/planning/length/as-computed", test_as_computed);
  g_test_add_func ("/planning/length/precision", test_precision);
  g_test_add_func ("/planning/length/nothing", test_nothing);
  g_test_add_func ("/planning/length/huge", test_huge);
  return g_test_run ();
}
