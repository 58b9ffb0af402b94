// SPDX-License-Identifier: EUPL-1.2
#include <locale.h>

#include "tj-basis-edits.h"
#include "tj-cadence-choice.h"
#include "tj-civil.h"
#include "tj-error.h"
#include "tj-records-planning.h"
#include "tj-week.h"
#include "tj-year-layout.h"
#include "tj-year-text.h"

/* The pure parts of the editors of calendars and bodies. */

#define COUNCIL 20

static TjDate
date_of (const char *text)
{
  TjDate date = { 0 };

  g_assert_true (tj_date_from_text (text, &date, NULL));
  return date;
}

static TjModel *
model_with_council (const char *cadence)
{
  TjModel *model = tj_model_new ();
  TjBody *body = tj_record_new (TJ_KIND_BODY, COUNCIL);

  body->name = g_strdup ("Raad");
  g_assert_true (tj_cadence_from_text (cadence, &body->cadence, NULL));
  g_assert_true (tj_duration_from_text ("5wd", &body->submission, NULL));
  tj_model_add (model, body);
  return model;
}

static void
commit (TjModel *model, TjEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TjEdit) owned = edit;

  g_assert_nonnull (edit);
  tj_model_check (model, edit, &error);
  g_assert_no_error (error);
  tj_model_apply (model, edit);
}

/* Layout ---------------------------------------------------------------------------------------------------------- */

static void
test_columns (void)
{
  static const struct
  {
    int width, columns;
  } cases[] = { { 1440, 6 }, { 860, 4 }, { 560, 3 }, { 400, 2 }, { 200, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TjYearLayout layout = { 0 };
      TjYearBox last;

      tj_year_layout_flow (&layout, 2025, cases[i].width, 8, 17);
      last = tj_year_layout_day (&layout, tj_civil_day (2025, 12, 28));
      g_assert_cmpint (layout.columns, ==, cases[i].columns);
      g_assert_cmpfloat (last.x + last.width, <=, cases[i].width + 0.01);
      g_assert_cmpfloat (last.y + last.height, <=, layout.height);
    }
}

/* Each day is found where it is drawn, and no two lie on each other. */
static void
test_places (void)
{
  for (int width = 200; width < 1900; width += 170)
    for (int year = 2024; year < 2028; year++)
      {
        TjYearLayout layout = { 0 };

        tj_year_layout_flow (&layout, year, width, 9, 18);
        for (gint32 day = tj_civil_day (year, 1, 1); day < tj_civil_day (year + 1, 1, 1); day++)
          {
            TjYearBox box = tj_year_layout_day (&layout, day);
            gint32 found = 0;

            g_assert_true (tj_year_layout_at (&layout, box.x + 0.5, box.y + 0.5, &found));
            g_assert_cmpint (found, ==, day);
            g_assert_true (tj_year_layout_at (&layout, box.x + box.width - 0.5, box.y + box.height - 0.5, &found));
            g_assert_cmpint (found, ==, day);
          }
      }
}

static void
test_between_months (void)
{
  TjYearLayout layout = { 0 };
  TjYearBox first;
  gint32 day;

  tj_year_layout_flow (&layout, 2025, 900, 9, 18);
  first = tj_year_layout_day (&layout, tj_civil_day (2025, 1, 1));
  /* 1 January 2025 is a Wednesday: before it is nothing, and above it the names of the days. */
  g_assert_false (tj_year_layout_at (&layout, first.x - 1, first.y + 1, &day));
  g_assert_false (tj_year_layout_at (&layout, first.x + 1, first.y - 1, &day));
  g_assert_false (tj_year_layout_at (&layout, -5, -5, &day));
  g_assert_cmpint (tj_year_layout_rows (2025, 1), ==, 5);
  g_assert_cmpint (tj_year_layout_rows (2025, 3), ==, 6);
  g_assert_cmpint (tj_year_layout_rows (2027, 2), ==, 4);
}

/* Words ----------------------------------------------------------------------------------------------------------- */

static void
test_day_text (void)
{
  g_autoptr (TjModel) model = model_with_council ("RRULE:FREQ=WEEKLY;BYDAY=MO");
  g_autoptr (TjYearDays) days = tj_year_days_of_body (model, COUNCIL, 0, 2025);
  static const struct
  {
    int month, day;
    const char *text;
  } cases[] = {
    { 5, 29, "donderdag 29 mei 2025: Hemelvaartsdag, off" },
    { 5, 31, "zaterdag 31 mei 2025: off" },
    { 6, 17, "dinsdag 17 juni 2025: 8 uur" },
    { 11, 3,
      "maandag 3 november 2025: last day to hand in for the meeting of 10 november 2025, meeting expected, 8 uur" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tj_year_day_text (days, tj_civil_day (2025, cases[i].month, cases[i].day));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_sums (void)
{
  g_autoptr (TjModel) model = model_with_council ("RRULE:FREQ=MONTHLY;BYDAY=1TU");
  g_autoptr (TjYearDays) days = tj_year_days_of_body (model, COUNCIL, 0, 2025);
  g_autofree char *work = tj_year_work_text (days), *meetings = tj_year_meetings_text (days);
  g_autofree char *month = tj_year_month_name (12), *weekday = tj_year_weekday_name (7);

  g_assert_cmpstr (work, ==, "In 2025: 254 working days, 2.032 uur");
  g_assert_cmpstr (meetings, ==, "In 2025: 12 meetings expected");
  g_assert_cmpstr (month, ==, "december");
  g_assert_cmpstr (weekday, ==, "zondag");
}

static void
test_rhythms (void)
{
  for (TjRhythm rhythm = TJ_RHYTHM_WEEK; rhythm < TJ_RHYTHM_OTHER; rhythm++)
    for (guint weekday = 0; weekday < 7; weekday++)
      {
        g_autofree char *text = tj_rhythm_to_text (rhythm, weekday);
        TjCadence cadence = { 0 };
        guint found = 99;

        g_assert_true (tj_cadence_from_text (text, &cadence, NULL));
        g_assert_cmpint (tj_rhythm_of (&cadence, &found), ==, rhythm);
        g_assert_cmpuint (found, ==, weekday);
        tj_cadence_clear (&cadence);
      }
}

static void
test_other_rhythms (void)
{
  static const char *const texts[] = { "elke 2 week", "4/jaar", "op afroep", "RRULE:FREQ=WEEKLY;BYDAY=MO,TU" };
  TjCadence unset = { 0 };
  guint weekday = 3;

  g_assert_cmpint (tj_rhythm_of (&unset, &weekday), ==, TJ_RHYTHM_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      TjCadence cadence = { 0 };

      g_assert_true (tj_cadence_from_text (texts[i], &cadence, NULL));
      g_assert_cmpint (tj_rhythm_of (&cadence, &weekday), ==, TJ_RHYTHM_OTHER);
      tj_cadence_clear (&cadence);
    }
  g_assert_cmpuint (weekday, ==, 3);
}

static void
test_week_source (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjCalendar *town = tj_record_new (TJ_KIND_CALENDAR, 1), *team = tj_record_new (TJ_KIND_CALENDAR, 2);

  town->name = g_strdup ("Gemeente");
  team->name = g_strdup ("Team");
  team->parent = 1;
  /* Circles happen in files that were not checked. */
  town->parent = 2;
  g_assert_true (tj_intervals_from_text ("08:00-12:00", &town->monday, NULL));
  g_assert_true (tj_intervals_from_text ("vrij", &team->tuesday, NULL));
  tj_model_add (model, town);
  tj_model_add (model, team);
  g_assert_true (tj_week_source (model, 2, 0) == town);
  g_assert_true (tj_week_source (model, 2, 1) == team);
  g_assert_null (tj_week_source (model, 2, 2));
  g_assert_cmpint (tj_week_minutes (model, 2), ==, 240);
}

/* Edits ----------------------------------------------------------------------------------------------------------- */

/* The dates of all meetings, a cancelled one with '-'. */
static void
assert_meetings (TjModel *model, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_BODY_MEETING); i++)
    {
      const TjBodyMeeting *meeting = tj_model_at (model, TJ_KIND_BODY_MEETING, i);
      GString *date = g_string_new (NULL);

      g_assert_cmpint (meeting->body, ==, COUNCIL);
      tj_date_to_text (&meeting->date, date);
      g_string_append (date, meeting->cancelled == TJ_TICK_YES ? "-" : "");
      if (meeting->submission.precision)
        g_string_append_c (date, '<');
      tj_date_to_text (&meeting->submission, date);
      g_ptr_array_add (dates, g_string_free (date, FALSE));
    }
  g_ptr_array_sort_values (dates, (GCompareFunc) g_strcmp0);
  for (guint i = 0; i < dates->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (dates, i));
  g_assert_cmpstr (text->str, ==, expected);
}

/* What was shown as expected before a day that is listed stays on its day. */
static void
test_add_meeting (void)
{
  g_autoptr (TjModel) model = model_with_council ("RRULE:FREQ=MONTHLY;BYDAY=2MO");
  g_autoptr (TjYearDays) days = tj_year_days_of_body (model, COUNCIL, 0, 2025);
  g_autoptr (TjYearDays) after = NULL;
  guint n = 0;

  commit (model, tj_basis_add_meeting (COUNCIL, days, tj_civil_day (2025, 3, 20), FALSE, &n));
  g_assert_cmpuint (n, ==, 3);
  assert_meetings (model, "2025-01-13 2025-02-10 2025-03-10 2025-03-20");
  after = tj_year_days_of_body (model, COUNCIL, 0, 2025);
  g_assert_true (tj_year_days_marks (after, tj_civil_day (2025, 4, 14)) & TJ_DAY_EXPECTED);
  commit (model, tj_basis_add_meeting (COUNCIL, after, tj_civil_day (2025, 4, 14), TRUE, &n));
  g_assert_cmpuint (n, ==, 0);
  assert_meetings (model, "2025-01-13 2025-02-10 2025-03-10 2025-03-20 2025-04-14-");
}

static void
test_list_expected (void)
{
  g_autoptr (TjModel) model = model_with_council ("RRULE:FREQ=MONTHLY;INTERVAL=4;BYDAY=1WE");
  g_autoptr (TjYearDays) days = tj_year_days_of_body (model, COUNCIL, 0, 2025), after = NULL;

  commit (model, tj_basis_list_expected (COUNCIL, days));
  assert_meetings (model, "2025-05-07 2025-09-03");
  after = tj_year_days_of_body (model, COUNCIL, 0, 2025);
  g_assert_null (tj_basis_list_expected (COUNCIL, after));
}

static void
test_cancel (void)
{
  g_autoptr (TjModel) model = model_with_council ("");
  g_autoptr (TjYearDays) days = tj_year_days_of_body (model, COUNCIL, 0, 2025);
  TjId meeting;

  commit (model, tj_basis_add_meeting (COUNCIL, days, tj_civil_day (2025, 6, 2), FALSE, NULL));
  meeting = ((const TjRecord *) tj_model_at (model, TJ_KIND_BODY_MEETING, 0))->id;
  commit (model, tj_basis_cancel_meeting (model, meeting, TRUE));
  assert_meetings (model, "2025-06-02-");
  commit (model, tj_basis_cancel_meeting (model, meeting, FALSE));
  assert_meetings (model, "2025-06-02");
}

static void
test_exception (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjCalendar *calendar = tj_record_new (TJ_KIND_CALENDAR, 1);
  const TjCalendarException *exception;
  TjIntervals hours = { 0 };

  calendar->name = g_strdup ("Gemeente");
  tj_model_add (model, calendar);
  g_assert_true (tj_intervals_parse ("9-12", &hours, NULL));
  commit (model, tj_basis_add_exception (1, "", tj_civil_day (2025, 7, 21), tj_civil_day (2025, 8, 1), &hours));
  exception = tj_model_at (model, TJ_KIND_CALENDAR_EXCEPTION, 0);
  g_assert_null (exception->name);
  g_assert_cmpint (exception->hours.n, ==, 1);
  g_assert_cmpint (tj_civil_minute_day (exception->finish.minute), ==, tj_civil_day (2025, 8, 1));
}

static void
test_paste (void)
{
  g_autoptr (TjModel) model = model_with_council ("");
  g_autoptr (GError) error = NULL;
  guint n_known = 0;

  commit (model, tj_basis_paste_meetings (model, COUNCIL,
                                          "dinsdag 14 januari 2025\r\n\r\n11-2-2025\t28 januari 2025\n"
                                          "11 maart\tRaadzaal\n2025-01-14\n",
                                          2025, &n_known, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_known, ==, 1);
  assert_meetings (model, "2025-01-14 2025-02-11<2025-01-28 2025-03-11");
}

static void
test_paste_refused (void)
{
  static const struct
  {
    const char *text, *line;
  } cases[] = {
    { "14 januari 2025\r\n31 februari 2025", "Line 2:" },
    { "14 januari 2025\n\nmaart 2025\n", "Line 3:" },
    { "Raadsvergaderingen\n14 januari 2025", "Line 1:" },
    { " \n\t\n", "There are no dates" },
    { "", "There are no dates" },
  };
  g_autoptr (TjModel) model = model_with_council ("");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      guint n_known = 0;

      g_assert_null (tj_basis_paste_meetings (model, COUNCIL, cases[i].text, 2025, &n_known, &error));
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_true (g_str_has_prefix (error->message, cases[i].line));
    }
  assert_meetings (model, "");
}

static void
test_recess (void)
{
  g_autoptr (TjModel) model = model_with_council ("RRULE:FREQ=WEEKLY;BYDAY=MO");
  g_autoptr (TjYearDays) days = NULL;
  TjDate first = date_of ("2025-07-21");

  commit (model,
          tj_basis_add_recess (COUNCIL, "Zomerreces", tj_civil_minute_day (first.minute), tj_civil_day (2025, 8, 29)));
  days = tj_year_days_of_body (model, COUNCIL, 0, 2025);
  g_assert_cmpuint (tj_year_days_marks (days, tj_civil_day (2025, 7, 21)) & (TJ_DAY_RECESS | TJ_DAY_EXPECTED), ==,
                    TJ_DAY_RECESS);
  g_assert_cmpuint (tj_year_days_marks (days, tj_civil_day (2025, 9, 1)) & (TJ_DAY_RECESS | TJ_DAY_EXPECTED), ==,
                    TJ_DAY_EXPECTED);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/year/columns", test_columns);
  g_test_add_func ("/year/places", test_places);
  g_test_add_func ("/year/between-months", test_between_months);
  g_test_add_func ("/year/day-text", test_day_text);
  g_test_add_func ("/year/sums", test_sums);
  g_test_add_func ("/year/rhythms", test_rhythms);
  g_test_add_func ("/year/other-rhythms", test_other_rhythms);
  g_test_add_func ("/year/week-source", test_week_source);
  g_test_add_func ("/year/add-meeting", test_add_meeting);
  g_test_add_func ("/year/list-expected", test_list_expected);
  g_test_add_func ("/year/cancel", test_cancel);
  g_test_add_func ("/year/exception", test_exception);
  g_test_add_func ("/year/paste", test_paste);
  g_test_add_func ("/year/paste-refused", test_paste_refused);
  g_test_add_func ("/year/recess", test_recess);
  return g_test_run ();
}
