// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-records-planning.h"
#include "tj-year-days.h"

#define TOWN 10
#define TEAM 11
#define COUNCIL 20
#define COLLEGE 21

static gint32
day_of (int date)
{
  return tj_civil_day (date / 10000, date / 100 % 100, date % 100);
}

static TjDate
date_of (const char *text)
{
  TjDate date = { 0 };

  g_assert_true (tj_date_from_text (text, &date, NULL));
  return date;
}

static TjCalendar *
add_calendar (TjModel *model, TjId id, TjId parent)
{
  TjCalendar *calendar = tj_record_new (TJ_KIND_CALENDAR, id);

  calendar->name = g_strdup_printf ("K%d", (int) id);
  calendar->parent = parent;
  tj_model_add (model, calendar);
  return calendar;
}

static TjId
add_exception (TjModel *model, TjId calendar, const char *start, const char *finish, const char *hours)
{
  TjCalendarException *exception = tj_record_new (TJ_KIND_CALENDAR_EXCEPTION, 0);

  exception->calendar = calendar;
  exception->name = g_strdup (hours);
  exception->start = date_of (start);
  exception->finish = date_of (finish);
  g_assert_true (tj_intervals_from_text (hours, &exception->hours, NULL));
  tj_model_add (model, exception);
  return exception->record.id;
}

static void
add_body (TjModel *model, TjId id, const char *cadence, const char *submission)
{
  TjBody *body = tj_record_new (TJ_KIND_BODY, id);

  body->name = g_strdup ("Gremium");
  g_assert_true (tj_cadence_from_text (cadence, &body->cadence, NULL));
  g_assert_true (tj_duration_from_text (submission, &body->submission, NULL));
  tj_model_add (model, body);
}

static TjId
add_meeting (TjModel *model, TjId body, const char *date, TjTick cancelled)
{
  TjBodyMeeting *meeting = tj_record_new (TJ_KIND_BODY_MEETING, 0);

  meeting->body = body;
  meeting->date = date_of (date);
  meeting->cancelled = cancelled;
  tj_model_add (model, meeting);
  return meeting->record.id;
}

static void
add_recess (TjModel *model, TjId body, const char *start, const char *finish)
{
  TjRecess *recess = tj_record_new (TJ_KIND_RECESS, 0);

  recess->body = body;
  recess->name = g_strdup ("Reces");
  recess->start = date_of (start);
  recess->finish = date_of (finish);
  tj_model_add (model, recess);
}

static void
assert_day (const TjYearDays *days, int date, guint marks, int minutes)
{
  gint32 day = day_of (date);

  if (tj_year_days_marks (days, day) != marks)
    g_error ("%d is %x, not %x", date, tj_year_days_marks (days, day), marks);
  g_assert_cmpint (days->minutes[day - days->first], ==, minutes);
}

/* 2025 without a calendar: 261 weekdays less 1 January, Easter Monday, 5 May, Ascension Day, Whit Monday and two days
 * of Christmas; King's Day is a Saturday. */
static void
test_municipal (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjYearDays) days = tj_year_days_of_calendar (model, 0, 2025);
  gint64 minutes = 0;

  g_assert_cmpuint (days->n, ==, 365);
  g_assert_cmpuint (tj_year_days_worked (days, &minutes), ==, 254);
  g_assert_cmpint (minutes, ==, 254 * 480);
  assert_day (days, 20250529, TJ_DAY_HOLIDAY, 0);
  assert_day (days, 20250426, TJ_DAY_HOLIDAY | TJ_DAY_WEEK_OFF, 0);
  assert_day (days, 20250530, TJ_DAY_WORKED, 480);
  assert_day (days, 20250531, TJ_DAY_WEEK_OFF, 0);
  g_assert_cmpstr (tj_year_days_note (days, day_of (20250529), TJ_DAY_HOLIDAY)->name, ==, "Hemelvaartsdag");
  g_assert_null (tj_year_days_note (days, day_of (20250530), TJ_DAY_HOLIDAY));
  g_assert_cmpuint (tj_year_days_marks (days, day_of (20241231)), ==, 0);
  g_assert_cmpuint (tj_year_days_marks (days, day_of (20260101)), ==, 0);
}

static void
test_leap_year (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjYearDays) days = tj_year_days_of_calendar (model, 0, 2028);

  g_assert_cmpuint (days->n, ==, 366);
  assert_day (days, 20281231, TJ_DAY_WEEK_OFF, 0);
  assert_day (days, 20280229, TJ_DAY_WORKED, 480);
}

/* What stands above counts too, and the shortest exception is the one that is meant. */
static void
test_exceptions (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjYearDays) days = NULL;
  TjId summer, day;

  add_calendar (model, TOWN, 0)->school_region = TJ_SCHOOL_REGION_MIDDLE;
  add_calendar (model, TEAM, TOWN);
  add_exception (model, TOWN, "2025-12-29", "2026-01-02", "");
  summer = add_exception (model, TEAM, "2025-07-14", "2025-07-25", "09:00-12:00");
  day = add_exception (model, TEAM, "2025-07-16", "", "");
  days = tj_year_days_of_calendar (model, TEAM, 2025);
  assert_day (days, 20251229, TJ_DAY_CLOSED | TJ_DAY_SCHOOL, 0);
  assert_day (days, 20250715, TJ_DAY_HOURS | TJ_DAY_WORKED, 180);
  assert_day (days, 20250716, TJ_DAY_HOURS | TJ_DAY_CLOSED, 0);
  assert_day (days, 20250719, TJ_DAY_HOURS | TJ_DAY_WEEK_OFF | TJ_DAY_SCHOOL, 0);
  g_assert_cmpint (tj_year_days_note (days, day_of (20250715), TJ_DAY_HOURS | TJ_DAY_CLOSED)->record, ==, summer);
  g_assert_cmpint (tj_year_days_note (days, day_of (20250716), TJ_DAY_HOURS | TJ_DAY_CLOSED)->record, ==, day);
}

/* A calendar whose week holds no work shows that, not the municipal calendar. */
static void
test_no_work (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjCalendar *calendar = add_calendar (model, TOWN, TOWN);
  g_autoptr (TjYearDays) days = NULL;
  TjIntervals *week[] = { &calendar->monday, &calendar->tuesday,  &calendar->wednesday, &calendar->thursday,
                          &calendar->friday, &calendar->saturday, &calendar->sunday };

  for (guint i = 0; i < G_N_ELEMENTS (week); i++)
    week[i]->set = TRUE;
  days = tj_year_days_of_calendar (model, TOWN, 2025);
  g_assert_cmpuint (tj_year_days_worked (days, NULL), ==, 0);
  assert_day (days, 20250115, TJ_DAY_WEEK_OFF, 0);
}

static void
test_body (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjYearDays) days = NULL;
  const TjYearNote *note;
  TjId meeting;

  add_body (model, COUNCIL, "RRULE:FREQ=WEEKLY;INTERVAL=4;BYDAY=MO", "5wd");
  add_body (model, COLLEGE, "", "");
  meeting = add_meeting (model, COUNCIL, "2025-01-13", TJ_TICK_UNSET);
  add_meeting (model, COUNCIL, "2025-01-20", TJ_TICK_YES);
  add_meeting (model, COUNCIL, "2025-02", TJ_TICK_UNSET);
  add_meeting (model, COLLEGE, "2025-03-04", TJ_TICK_UNSET);
  add_recess (model, COLLEGE, "2025-03-10", "2025-03-14");
  add_recess (model, 0, "2025-07-21", "2025-08-29");
  days = tj_year_days_of_body (model, COUNCIL, 0, 2025);
  assert_day (days, 20250113, TJ_DAY_MEETING | TJ_DAY_WORKED, 480);
  assert_day (days, 20250106, TJ_DAY_SUBMISSION | TJ_DAY_WORKED, 480);
  assert_day (days, 20250120, TJ_DAY_CANCELLED | TJ_DAY_WORKED, 480);
  /* In February there is one, but nobody knows which day; of other bodies nothing is shown. */
  assert_day (days, 20250210, TJ_DAY_WORKED, 480);
  assert_day (days, 20250304, TJ_DAY_WORKED, 480);
  assert_day (days, 20250310, TJ_DAY_SUBMISSION | TJ_DAY_WORKED, 480);
  assert_day (days, 20250317, TJ_DAY_EXPECTED | TJ_DAY_WORKED, 480);
  assert_day (days, 20250721, TJ_DAY_RECESS | TJ_DAY_WORKED, 480);
  note = tj_year_days_note (days, day_of (20250106), TJ_DAY_SUBMISSION);
  g_assert_cmpint (note->record, ==, meeting);
  g_assert_cmpint (note->other, ==, day_of (20250113));
}

/* The day to hand in for the first meeting of a year lies in the year before. */
static void
test_submission_before_the_year (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjYearDays) days = NULL;

  add_body (model, COUNCIL, "", "10wd");
  add_meeting (model, COUNCIL, "2026-01-08", TJ_TICK_UNSET);
  days = tj_year_days_of_body (model, COUNCIL, 0, 2025);
  /* Ten working days before, with the holidays of the end of the year between. */
  assert_day (days, 20251222, TJ_DAY_SUBMISSION | TJ_DAY_WORKED, 480);
}

static void
test_elections (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjYearDays) days = NULL;
  TjTerm *term = tj_record_new (TJ_KIND_TERM, 0), *vague = tj_record_new (TJ_KIND_TERM, 0);

  term->name = g_strdup ("2022-2026");
  term->elections = date_of ("2026-03-18");
  vague->name = g_strdup ("Later");
  vague->elections = date_of ("2026-09");
  tj_model_add (model, term);
  tj_model_add (model, vague);
  days = tj_year_days_of_calendar (model, 0, 2026);
  assert_day (days, 20260318, TJ_DAY_ELECTIONS | TJ_DAY_WORKED, 480);
  assert_day (days, 20260901, TJ_DAY_WORKED, 480);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year-days/municipal", test_municipal);
  g_test_add_func ("/year-days/leap-year", test_leap_year);
  g_test_add_func ("/year-days/exceptions", test_exceptions);
  g_test_add_func ("/year-days/no-work", test_no_work);
  g_test_add_func ("/year-days/body", test_body);
  g_test_add_func ("/year-days/submission-before-the-year", test_submission_before_the_year);
  g_test_add_func ("/year-days/elections", test_elections);
  return g_test_run ();
}
