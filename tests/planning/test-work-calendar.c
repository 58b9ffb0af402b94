// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-work-calendar.h"

#define OFFICE "08:30-12:30 13:00-17:00"

static gint32
day_of (int date)
{
  return tj_civil_day (date / 10000, date / 100 % 100, date % 100);
}

static TjCalendar *
add_calendar (TjModel *model, TjId id, TjId parent)
{
  TjCalendar *calendar = tj_record_new (TJ_KIND_CALENDAR, id);

  calendar->name = g_strdup ("K");
  calendar->parent = parent;
  tj_model_add (model, calendar);
  return calendar;
}

static void
set_hours (TjIntervals *intervals, const char *text)
{
  g_assert_true (tj_intervals_from_text (text, intervals, NULL));
}

/* All seven days alike. */
static void
set_week (TjCalendar *calendar, const char *text)
{
  TjIntervals *days[] = { &calendar->monday, &calendar->tuesday,  &calendar->wednesday, &calendar->thursday,
                          &calendar->friday, &calendar->saturday, &calendar->sunday };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    set_hours (days[i], text);
}

static void
add_exception (TjModel *model, TjId calendar, const char *start, const char *finish, const char *hours)
{
  TjCalendarException *exception = tj_record_new (TJ_KIND_CALENDAR_EXCEPTION, 0);

  exception->calendar = calendar;
  g_assert_true (tj_date_from_text (start, &exception->start, NULL));
  g_assert_true (tj_date_from_text (finish, &exception->finish, NULL));
  set_hours (&exception->hours, hours);
  tj_model_add (model, exception);
}

/* Minutes worked on one day. */
static int
worked (const TjWorkTime *time, int date)
{
  gint32 day = day_of (date);

  return (int) tj_work_time_between (time, day * TJ_MINUTES_PER_DAY, (day + 1) * TJ_MINUTES_PER_DAY);
}

static TjWorkTime *
of_years (TjModel *model, TjId calendar, int first, int last)
{
  return tj_work_calendar_new (model, calendar, tj_civil_day (first, 1, 1), tj_civil_day (last, 12, 31));
}

/* Working days as design and law tell them: 256, 254, ... of 480 minutes. */
static void
test_municipal (void)
{
  static const int days[] = { 256, 254, 254, 255, 253, 254, 255 };
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjWorkTime) time = of_years (model, 0, 2024, 2030), unknown = of_years (model, 99, 2024, 2030);

  for (int year = 2024; year <= 2030; year++)
    g_assert_cmpint (tj_work_time_between (time, tj_civil_day (year, 1, 1) * TJ_MINUTES_PER_DAY,
                                           tj_civil_day (year + 1, 1, 1) * TJ_MINUTES_PER_DAY),
                     ==, days[year - 2024] * 480);
  g_assert_cmpint (worked (time, 20250418), ==, 480); /* Good Friday */
  g_assert_cmpint (worked (time, 20250421), ==, 0);
  g_assert_cmpint (worked (time, 20250505), ==, 0);
  g_assert_cmpint (worked (unknown, 20250505), ==, 0);
  /* After the span only the week is left. */
  g_assert_cmpint (worked (time, 20310101), ==, 480);
  g_assert_cmpint (tj_work_time_next (time, day_of (20250104) * TJ_MINUTES_PER_DAY), ==,
                   day_of (20250106) * TJ_MINUTES_PER_DAY + 510);
}

static void
test_sets (void)
{
  static const struct
  {
    TjHolidaySet set;
    int of_2025, of_2026, new_year; /* 5 May, and 1 January 2026 */
  } sets[] = {
    { 0, 0, 0, 0 },
    { TJ_HOLIDAY_SET_MUNICIPAL, 0, 0, 0 },
    { TJ_HOLIDAY_SET_LUSTRUM, 0, 480, 0 },
    { TJ_HOLIDAY_SET_WITHOUT, 480, 480, 0 },
    { TJ_HOLIDAY_SET_NONE, 480, 480, 480 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autoptr (TjModel) model = tj_model_new ();
      g_autoptr (TjWorkTime) time = NULL;

      add_calendar (model, 10, 0)->holidays = (int) sets[i].set;
      time = of_years (model, 10, 2025, 2026);
      g_assert_cmpint (worked (time, 20250505), ==, sets[i].of_2025);
      g_assert_cmpint (worked (time, 20260505), ==, sets[i].of_2026);
      g_assert_cmpint (worked (time, 20260101), ==, sets[i].new_year);
    }
}

/* What a calendar leaves open comes from the one that it is based on. */
static void
test_inherit (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjWorkTime) time = NULL, root = NULL;
  TjCalendar *top = add_calendar (model, 10, 0), *middle = add_calendar (model, 11, 10),
             *own = add_calendar (model, 12, 11);
  TjCalendarRules rules;

  set_week (top, OFFICE);
  set_hours (&top->saturday, "vrij");
  set_hours (&top->sunday, "vrij");
  top->good_friday = TJ_TICK_YES;
  top->holidays = TJ_HOLIDAY_SET_WITHOUT;
  middle->holidays = TJ_HOLIDAY_SET_NONE;
  middle->school_region = TJ_SCHOOL_REGION_SOUTH;
  set_hours (&middle->wednesday, "vrij");
  set_hours (&own->friday, "08:30-12:30");
  own->school_off = TJ_TICK_YES;
  tj_calendar_rules (model, 12, &rules);
  g_assert_cmpint (rules.holidays, ==, TJ_HOLIDAY_SET_NONE);
  g_assert_true (rules.good_friday);
  g_assert_cmpint (rules.school_region, ==, TJ_SCHOOL_REGION_SOUTH);
  g_assert_true (rules.school_off);
  time = of_years (model, 12, 2025, 2025);
  g_assert_cmpint (worked (time, 20250901), ==, 480);
  g_assert_cmpint (worked (time, 20250903), ==, 0);
  g_assert_cmpint (worked (time, 20250905), ==, 240);
  g_assert_cmpint (worked (time, 20250418), ==, 0);   /* Good Friday */
  g_assert_cmpint (worked (time, 20250421), ==, 480); /* Easter Monday */
  g_assert_cmpint (worked (time, 20250704), ==, 240);
  g_assert_cmpint (worked (time, 20250707), ==, 0); /* the summer holiday of the South */
  g_assert_cmpint (worked (time, 20250818), ==, 480);
  root = of_years (model, 10, 2025, 2025);
  g_assert_cmpint (worked (root, 20250903), ==, 480);
  g_assert_cmpint (worked (root, 20250421), ==, 0);
  g_assert_cmpint (worked (root, 20250707), ==, 480);
}

/* Days that are set nowhere. */
static void
test_open_week (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjWorkTime) part = NULL, less = NULL;
  TjCalendar *part_time = add_calendar (model, 10, 0), *no_friday = add_calendar (model, 11, 0),
             *none = add_calendar (model, 12, 0);

  set_hours (&part_time->monday, OFFICE);
  set_hours (&no_friday->friday, "vrij");
  set_week (none, "vrij");
  part = of_years (model, 10, 2025, 2025);
  g_assert_cmpint (worked (part, 20250901), ==, 480);
  g_assert_cmpint (worked (part, 20250902), ==, 0);
  less = of_years (model, 11, 2025, 2025);
  g_assert_cmpint (worked (less, 20250904), ==, 480);
  g_assert_cmpint (worked (less, 20250905), ==, 0);
  g_assert_null (of_years (model, 12, 2025, 2025));
}

static void
test_exceptions (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjWorkTime) time = NULL;

  add_calendar (model, 10, 0);
  add_calendar (model, 11, 10);
  add_exception (model, 10, "2025-12-24", "", "");                      /* closed */
  add_exception (model, 10, "2025-10-04", "", "09:00-12:00");           /* a Saturday that is worked */
  add_exception (model, 10, "2025-W30", "", "vrij");                    /* Monday 21 to Sunday 27 July */
  add_exception (model, 10, "2025-08", "", "08:00-13:00");              /* summer hours */
  add_exception (model, 10, "2025-08-12", "", "");                      /* closed within them */
  add_exception (model, 10, "2025-11-29", "2025-11-30", "10:00-11:00"); /* a weekend */
  add_exception (model, 10, "2025-12-29", "2026-W01", "");              /* a closure to Sunday 4 January */
  add_exception (model, 10, "n.t.b.", "", "");
  add_exception (model, 10, "tekst:na de zomer", "2025-09-30", "");
  add_exception (model, 10, "2025-09-10", "n.t.b.", "");      /* only its first day is known */
  add_exception (model, 10, "2025-09-30", "2025-09-16", "");  /* ends before it begins */
  add_exception (model, 10, "2025-09-17T13:00", "", "");      /* that day */
  add_exception (model, 11, "2025-12-24", "", "08:30-12:30"); /* own after those it is based on */
  add_exception (model, 11, "2025-12-25", "", "08:30-09:30"); /* on a holiday too */
  time = of_years (model, 10, 2025, 2026);
  g_assert_cmpint (worked (time, 20251224), ==, 0);
  g_assert_cmpint (worked (time, 20251004), ==, 180);
  g_assert_cmpint (worked (time, 20250720), ==, 0);
  g_assert_cmpint (worked (time, 20250721), ==, 0);
  g_assert_cmpint (worked (time, 20250725), ==, 0);
  g_assert_cmpint (worked (time, 20250728), ==, 480);
  g_assert_cmpint (worked (time, 20250801), ==, 300);
  g_assert_cmpint (worked (time, 20250802), ==, 0); /* still a Saturday */
  g_assert_cmpint (worked (time, 20250812), ==, 0);
  g_assert_cmpint (worked (time, 20250829), ==, 300);
  g_assert_cmpint (worked (time, 20250901), ==, 480);
  g_assert_cmpint (worked (time, 20251129), ==, 60);
  g_assert_cmpint (worked (time, 20251130), ==, 60);
  g_assert_cmpint (worked (time, 20260102), ==, 0);
  g_assert_cmpint (worked (time, 20260105), ==, 480);
  g_assert_cmpint (worked (time, 20250909), ==, 480);
  g_assert_cmpint (worked (time, 20250910), ==, 0);
  g_assert_cmpint (worked (time, 20250911), ==, 480);
  g_assert_cmpint (worked (time, 20250917), ==, 0);
  g_assert_cmpint (worked (time, 20250916), ==, 480);
  g_assert_cmpint (worked (time, 20250930), ==, 480);
  tj_work_time_unref (time);
  time = of_years (model, 11, 2025, 2026);
  g_assert_cmpint (worked (time, 20251224), ==, 240);
  g_assert_cmpint (worked (time, 20251225), ==, 60);
  g_assert_cmpint (worked (time, 20250812), ==, 0);
}

/* What is asked for makes no difference for a day: also not when an exception is cut off. */
static void
test_windows (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjWorkTime) whole = NULL;

  add_calendar (model, 10, 0)->school_off = TJ_TICK_YES;
  ((TjCalendar *) tj_model_get (model, 10))->school_region = TJ_SCHOOL_REGION_NORTH;
  add_exception (model, 10, "2025-H2", "", "08:00-13:00");
  add_exception (model, 10, "2025-11-15", "2025-11-16", "10:00-11:00");
  add_exception (model, 10, "2025-10-06", "2025-10-10", "");
  whole = of_years (model, 10, 2024, 2026);
  for (gint32 day = day_of (20250401); day < day_of (20260201); day++)
    {
      g_autoptr (TjWorkTime) one = tj_work_calendar_new (model, 10, day, day);
      gint32 midnight = day * TJ_MINUTES_PER_DAY;

      g_assert_cmpint (tj_work_time_between (one, midnight, midnight + TJ_MINUTES_PER_DAY), ==,
                       tj_work_time_between (whole, midnight, midnight + TJ_MINUTES_PER_DAY));
    }
}

/* Based on itself, or far too deep: a file that was not checked. */
static void
test_ring (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjWorkTime) time = NULL, self = NULL, deep = NULL;

  add_calendar (model, 10, 11)->holidays = TJ_HOLIDAY_SET_NONE;
  add_calendar (model, 11, 10);
  add_calendar (model, 12, 12);
  for (TjId id = 100; id < 400; id++)
    add_calendar (model, id, id + 1);
  add_calendar (model, 400, 10);
  add_exception (model, 10, "2025-09-01", "", "");
  time = of_years (model, 11, 2025, 2025);
  g_assert_cmpint (worked (time, 20250505), ==, 480);
  g_assert_cmpint (worked (time, 20250901), ==, 0);
  self = of_years (model, 12, 2025, 2025);
  g_assert_cmpint (worked (self, 20250505), ==, 0);
  deep = of_years (model, 100, 2025, 2025);
  g_assert_cmpint (worked (deep, 20250901), ==, 0);
}

static void
test_all (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjWorkCalendars) calendars = NULL;

  set_hours (&add_calendar (model, 10, 0)->monday, "08:00-12:00");
  set_week (add_calendar (model, 11, 0), "vrij");
  calendars = tj_work_calendars_new (model, tj_civil_day (2025, 1, 1), tj_civil_day (2025, 12, 31));
  g_assert_cmpint (worked (tj_work_calendars_get (calendars, 10), 20250901), ==, 240);
  g_assert_cmpint (worked (tj_work_calendars_get (calendars, 11), 20250901), ==, 480);
  g_assert_cmpint (worked (tj_work_calendars_get (calendars, 0), 20250505), ==, 0);
  g_assert_true (tj_work_calendars_get (calendars, 99) == tj_work_calendars_get (calendars, 0));
  g_assert_true (tj_work_calendars_is_empty (calendars, 11));
  g_assert_false (tj_work_calendars_is_empty (calendars, 10));
  g_assert_false (tj_work_calendars_is_empty (calendars, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/work-calendar/municipal", test_municipal);
  g_test_add_func ("/planning/work-calendar/sets", test_sets);
  g_test_add_func ("/planning/work-calendar/inherit", test_inherit);
  g_test_add_func ("/planning/work-calendar/open-week", test_open_week);
  g_test_add_func ("/planning/work-calendar/exceptions", test_exceptions);
  g_test_add_func ("/planning/work-calendar/windows", test_windows);
  g_test_add_func ("/planning/work-calendar/ring", test_ring);
  g_test_add_func ("/planning/work-calendar/all", test_all);
  return g_test_run ();
}
