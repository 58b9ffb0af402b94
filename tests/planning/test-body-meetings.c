// SPDX-License-Identifier: EUPL-1.2
#include "tj-body-meetings.h"
#include "tj-cadence-days.h"
#include "tj-civil.h"
#include "tj-records-planning.h"
#include "tj-work-calendar.h"

#define COUNCIL 20

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

static TjBody *
add_council (TjModel *model, const char *cadence, const char *submission)
{
  TjBody *body = tj_record_new (TJ_KIND_BODY, COUNCIL);

  body->name = g_strdup ("Gemeenteraad");
  g_assert_true (tj_cadence_from_text (cadence, &body->cadence, NULL));
  g_assert_true (tj_duration_from_text (submission, &body->submission, NULL));
  tj_model_add (model, body);
  return body;
}

static void
add_meeting (TjModel *model, const char *date, const char *submission, TjTick cancelled)
{
  TjBodyMeeting *meeting = tj_record_new (TJ_KIND_BODY_MEETING, 0);

  meeting->body = COUNCIL;
  meeting->date = date_of (date);
  meeting->submission = date_of (submission);
  meeting->cancelled = cancelled;
  tj_model_add (model, meeting);
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

/* Meetings as 'date<submission', an expected one with '?'. */
static void
assert_meetings (TjModel *model, int first, int last, const char *expected)
{
  g_autoptr (GArray) found = tj_body_meetings (model, COUNCIL, day_of (first), day_of (last), NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const TjBodyDate *one = &g_array_index (found, TjBodyDate, i);

      g_string_append (text, i > 0 ? " " : "");
      tj_date_to_text (&one->date, text);
      if (one->submission.precision != TJ_PRECISION_UNSET)
        g_string_append_c (text, '<');
      tj_date_to_text (&one->submission, text);
      g_string_append (text, one->expected ? "?" : "");
      g_assert_true (one->expected == (one->meeting == 0));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* What a cadence gives, as text. */
static char *
days_of (const char *cadence_text, int start, int first, int last, guint *n)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GString) text = g_string_new (NULL);
  TjCadence cadence = { 0 };

  g_assert_true (tj_cadence_from_text (cadence_text, &cadence, NULL));
  if (!tj_cadence_add_days (&cadence, day_of (start), day_of (first), day_of (last), days))
    g_string_append (text, "none");
  for (guint i = 0; i < days->len; i++)
    {
      TjDate date = { .precision = TJ_PRECISION_DAY, .minute = g_array_index (days, gint32, i) * TJ_MINUTES_PER_DAY };

      g_string_append (text, i > 0 ? " " : "");
      tj_date_to_text (&date, text);
    }
  *n = days->len;
  tj_cadence_clear (&cadence);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct Cadence
{
  const char *cadence;
  int start, first, last;
  guint n;
  const char *days; /* nullable: only the number counts */
} cadences[] = {
  { "RRULE:FREQ=WEEKLY;INTERVAL=2", 20250301, 20250301, 20260930, 42, NULL },
  { "RRULE:FREQ=DAILY;INTERVAL=14", 20250301, 20250301, 20260930, 42, NULL },
  { "elke 2 week", 20250301, 20250301, 20260930, 42, NULL },
  { "elke 14 dag", 20250301, 20250301, 20260930, 42, NULL },
  { "circa elke 1.5 maand", 20250301, 20250301, 20260930, 13,
    "2025-03-01 2025-04-16 2025-06-01 2025-07-16 2025-09-01 2025-10-16 2025-12-01 2026-01-16 2026-03-01 2026-04-16 "
    "2026-06-01 2026-07-16 2026-09-01" },
  { "elke 1 maand", 20250131, 20250101, 20250531, 5, "2025-01-31 2025-02-28 2025-03-31 2025-04-30 2025-05-31" },
  { "elke 1 kwartaal", 20250115, 20250401, 20251231, 3, "2025-04-15 2025-07-15 2025-10-15" },
  { "elke 1 jaar", 20240229, 20240101, 20281231, 5, "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29" },
  { "elke 0.5 week", 20250901, 20250901, 20250912, 4, "2025-09-01 2025-09-04 2025-09-08 2025-09-11" },
  { "elke 1 week", 20250901, 20250701, 20250910, 2, "2025-09-01 2025-09-08" },
  { "RRULE:FREQ=MONTHLY;BYDAY=2TU", 20250101, 20250101, 20250331, 3, "2025-01-14 2025-02-11 2025-03-11" },
  { "RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", 20000103, 20251101, 20251231, 2, "2025-11-24 2025-12-29" },
  { "RRULE:FREQ=WEEKLY;BYDAY=TU", 20000103, 20250901, 20250916, 3, "2025-09-02 2025-09-09 2025-09-16" },
  { "RRULE:FREQ=WEEKLY;COUNT=3", 20250901, 20250901, 20260901, 3, "2025-09-01 2025-09-08 2025-09-15" },
  { "RRULE:FREQ=WEEKLY;UNTIL=20250910", 20250901, 20250901, 20260901, 2, "2025-09-01 2025-09-08" },
  { "RRULE:FREQ=DAILY;BYHOUR=9,14", 20250901, 20250901, 20250902, 2, "2025-09-01 2025-09-02" },
  /* No days: too often, never, unreadable, or not told. */
  { "RRULE:FREQ=HOURLY", 20250901, 20250901, 20250902, 0, "none" },
  { "RRULE:FREQ=SECONDLY", 20250901, 20250901, 20250902, 0, "none" },
  { "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 20250101, 20250101, 20291231, 0, "none" },
  { "RRULE:FREQ=NOOIT", 20250901, 20250901, 20250902, 0, "none" },
  { "RRULE:FREQ=WEEKLY;BYDAY=XX", 20250901, 20250901, 20250902, 0, "none" },
  { "elke 0.001 dag", 20250901, 20250901, 20250902, 0, "none" },
  { "4/jaar", 20250901, 20250901, 20260902, 0, "none" },
  { "op afroep", 20250901, 20250901, 20260902, 0, "none" },
  { "periodiek", 20250901, 20250901, 20260902, 0, "none" },
  { "", 20250901, 20250901, 20260902, 0, "none" },
};

static void
test_cadences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cadences); i++)
    {
      guint n = 0;
      g_autofree char *days = days_of (cadences[i].cadence, cadences[i].start, cadences[i].first, cadences[i].last, &n);

      g_test_message ("%s", cadences[i].cadence);
      g_assert_cmpuint (n, ==, cadences[i].n);
      if (cadences[i].days != NULL)
        g_assert_cmpstr (days, ==, cadences[i].days);
    }
}

static void
test_counts (void)
{
  static const struct
  {
    const char *cadence;
    int first, last;
    gint64 thousandths; /* -1: not to be told */
  } counts[] = {
    { "4/jaar", 20250301, 20260930, 6333 },   { "minimaal 4/jaar", 20250101, 20251231, 4000 },
    { "2/maand", 20250301, 20260930, 38000 }, { "2/maand", 20250301, 20250315, 1000 },
    { "1/week", 20250901, 20250914, 2000 },   { "1/kwartaal", 20250101, 20250331, 1000 },
    { "3/dag", 20250901, 20250902, 6000 },    { "elke 1.5 maand", 20250301, 20260930, 13000 },
    { "4/jaar", 20250301, 20250228, 0 },      { "op afroep", 20250301, 20260930, -1 },
    { "periodiek", 20250301, 20260930, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      TjCadence cadence = { 0 };
      gint64 thousandths = -1;

      g_assert_true (tj_cadence_from_text (counts[i].cadence, &cadence, NULL));
      g_assert_true (tj_cadence_count (&cadence, day_of (counts[i].first), day_of (counts[i].first),
                                       day_of (counts[i].last), &thousandths)
                     == (counts[i].thousandths >= 0));
      g_assert_cmpint (thousandths, ==, counts[i].thousandths);
      tj_cadence_clear (&cadence);
    }
}

/* Whatever the numbers: in order, each once, within what is asked, and soon. */
static void
test_cadence_rules (void)
{
  for (int round = 0; round < 2000; round++)
    {
      TjCadence cadence = { .kind = TJ_CADENCE_EVERY,
                            .amount = round % 50 == 0 ? G_MAXINT64 >> (round / 50) : g_test_rand_int_range (1, 4000),
                            .unit = (TjPeriodUnit) g_test_rand_int_range (TJ_PERIOD_DAY, TJ_PERIOD_YEAR + 1) };
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint32));
      gint32 start = g_test_rand_int_range (0, 20000), first = g_test_rand_int_range (0, 20000), last = first + 3000;

      tj_cadence_add_days (&cadence, start, first, last, days);
      for (guint i = 0; i < days->len; i++)
        {
          g_assert_cmpint (g_array_index (days, gint32, i), >=, MAX (start, first));
          g_assert_cmpint (g_array_index (days, gint32, i), <=, last);
          if (i > 0)
            g_assert_cmpint (g_array_index (days, gint32, i), >, g_array_index (days, gint32, i - 1));
        }
    }
}

static void
test_listed (void)
{
  g_autoptr (TjModel) model = tj_model_new ();

  add_council (model, "", "5wd");
  add_meeting (model, "2025-11-10", "", TJ_TICK_UNSET);
  add_meeting (model, "2025-10-06", "2025-09-15", TJ_TICK_NO);
  add_meeting (model, "2025-12-08T19:30", "n.t.b.", TJ_TICK_UNSET);
  add_meeting (model, "2025-11-24", "", TJ_TICK_YES); /* cancelled */
  add_meeting (model, "2026-02", "", TJ_TICK_UNSET);
  add_meeting (model, "n.t.b.", "", TJ_TICK_UNSET);
  add_recess (model, COUNCIL, "2025-10-01", "2025-10-12"); /* who lists it means it */
  assert_meetings (model, 20250901, 20261231,
                   "2025-10-06<2025-09-15 2025-11-10<2025-11-03 2025-12-08T19:30 2026-02<2026-01-26");
  assert_meetings (model, 20251110, 20251110, "2025-11-10<2025-11-03");
  assert_meetings (model, 20251111, 20251207, "");
  assert_meetings (model, 20260228, 20261231, "2026-02<2026-01-26");
}

/* Every second Tuesday of the month by rule. */
static void
test_rule (void)
{
  g_autoptr (TjModel) model = tj_model_new ();

  add_council (model, "RRULE:FREQ=MONTHLY;BYDAY=2TU", "2ew");
  add_recess (model, COUNCIL, "2025-07-05", "2025-08-31");
  add_recess (model, 0, "2025-12-08", "2025-12-10");
  add_recess (model, 21, "2025-09-01", "2025-11-30"); /* another body's */
  assert_meetings (model, 20250601, 20260131,
                   "2025-06-10<2025-05-27? 2025-09-09<2025-08-26? 2025-10-14<2025-09-30? 2025-11-11<2025-10-28? "
                   "2026-01-13<2025-12-30?");
}

/* After the last one that is listed the rhythm goes on; holidays are left out. */
static void
test_on (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjBody *body = add_council (model, "RRULE:FREQ=WEEKLY;INTERVAL=2", "");

  assert_meetings (model, 20251201, 20251231, "2025-12-01? 2025-12-15? 2025-12-29?");
  add_meeting (model, "2025-11-27", "", TJ_TICK_UNSET);
  add_meeting (model, "2025-12-02", "", TJ_TICK_YES);
  assert_meetings (model, 20251101, 20260131, "2025-11-27 2025-12-16? 2025-12-30? 2026-01-13? 2026-01-27?");
  tj_cadence_clear (&body->cadence);
  g_assert_true (tj_cadence_from_text ("elke 3 week", &body->cadence, NULL));
  add_meeting (model, "2025-12-04", "", TJ_TICK_UNSET);
  assert_meetings (model, 20251201, 20260131, "2025-12-04 2026-01-15?"); /* not on Christmas Day */
  tj_cadence_clear (&body->cadence);
  g_assert_true (tj_cadence_from_text ("elke 1 maand", &body->cadence, NULL));
  assert_meetings (model, 20251201, 20260131, "2025-12-04");
}

static void
test_submission (void)
{
  static const struct
  {
    const char *lead;
    int meeting, day; /* 0: not to be told */
  } leads[] = {
    { "5wd", 20251110, 20251103 },
    { "1ww", 20251110, 20251103 },
    { "2.5wd", 20251110, 20251105 },
    { "10wd", 20250512, 20250425 }, /* over 5 May; Koningsdag is a Saturday */
    { "0wd", 20251110, 20251110 },
    { "1wd", 20251109, 20251107 },
    { "8wu", 20251110, 20251107 },
    { "9wu", 20251110, 20251106 },
    { "14ed", 20251110, 20251027 },
    { "2ew", 20251110, 20251027 },
    { "36eu", 20251110, 20251108 },
    { "1m", 20250331, 20250228 },
    { "1.5m", 20251110, 20250925 },
    { "1j", 20251110, 20241110 },
    { "circa 2ew", 20251110, 20251027 },
    { "20%", 20251110, 0 },
    { "-2ed", 20251110, 0 },
    { "", 20251110, 0 },
  };
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjWorkTime) work = tj_work_calendar_new (model, 0, day_of (20240101), day_of (20261231));

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      TjDuration lead = { 0 };
      gint32 day = 0;
      int year, month, mday;

      g_assert_true (tj_duration_from_text (leads[i].lead, &lead, NULL));
      g_test_message ("%s", leads[i].lead);
      g_assert_true (tj_body_submission_day (day_of (leads[i].meeting), &lead, work, &day) == (leads[i].day != 0));
      tj_civil_split (day, &year, &month, &mday);
      g_assert_cmpint (leads[i].day != 0 ? (year * 100 + month) * 100 + mday : 0, ==, leads[i].day);
    }
}

static void
test_huge (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjWorkTime) work = tj_work_calendar_new (model, 0, day_of (20240101), day_of (20261231));
  g_autoptr (GArray) none = tj_body_meetings (model, 99, 0, 10, NULL);
  TjBody *body = add_council (model, "RRULE:FREQ=DAILY", "");

  for (TjDurationUnit unit = TJ_DURATION_WORK_MINUTES; unit <= TJ_DURATION_YEARS; unit++)
    {
      TjDuration lead = { .unit = unit, .amount = G_MAXINT64 };
      gint32 day;

      g_assert_true (tj_body_submission_day (day_of (20251110), &lead, work, &day));
      g_assert_cmpint (day, >=, day_of (19000101));
      g_assert_cmpint (day, <, day_of (20260101));
    }
  g_assert_cmpuint (none->len, ==, 0);
  body->submission = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = 10000 };
  g_array_unref (none);
  none = tj_body_meetings (model, COUNCIL, day_of (20260101), day_of (20261231), NULL);
  g_assert_cmpuint (none->len, ==, 365 - 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/body-meetings/cadences", test_cadences);
  g_test_add_func ("/planning/body-meetings/counts", test_counts);
  g_test_add_func ("/planning/body-meetings/cadence-rules", test_cadence_rules);
  g_test_add_func ("/planning/body-meetings/listed", test_listed);
  g_test_add_func ("/planning/body-meetings/rule", test_rule);
  g_test_add_func ("/planning/body-meetings/on", test_on);
  g_test_add_func ("/planning/body-meetings/submission", test_submission);
  g_test_add_func ("/planning/body-meetings/huge", test_huge);
  return g_test_run ();
}
