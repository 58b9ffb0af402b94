// SPDX-License-Identifier: EUPL-1.2
/* The checks on decision routes: when they speak, and when they are silent. */
#include "tj-checks.h"
#include "tj-civil.h"
#include "tj-records.h"

#define PROJECT 1
#define COUNCIL 20
#define ROUTE 30
#define DECISION 40
#define ACTIVITY 41
#define WORK 42

static gint32
day_of (int date)
{
  return tj_civil_day (date / 10000, date / 100 % 100, date % 100);
}

static void
set_date (TjDate *date, const char *text)
{
  tj_date_clear (date);
  g_assert_true (tj_date_from_text (text, date, NULL));
}

static void
add_meeting (TjModel *model, const char *date)
{
  TjBodyMeeting *meeting = tj_record_new (TJ_KIND_BODY_MEETING, 0);

  meeting->body = COUNCIL;
  set_date (&meeting->date, date);
  tj_model_add (model, meeting);
}

static TjActivity *
add_activity (TjModel *model, TjId id, TjActivityType type, const char *finish)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = PROJECT;
  activity->type = type;
  activity->name = g_strdup ("A");
  set_date (&activity->start, finish);
  tj_model_add (model, activity);
  return activity;
}

typedef struct
{
  TjModel *model;
  TjDecision *decision;
  TjActivity *activity;
  TjActivity *work; /* that the decision waits for */
} Fixture;

/* The council on 10 November and 8 December 2025, papers ten days before: 31 October and 28 November. The writer's ten
 * working days for the first are 20 to 31 October, for the second 17 to 28 November. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  TjModel *model = fixture->model = tj_model_new ();
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, PROJECT);
  TjBody *body = tj_record_new (TJ_KIND_BODY, COUNCIL);
  TjRoute *route = tj_record_new (TJ_KIND_ROUTE, ROUTE);
  TjRouteStep *step = tj_record_new (TJ_KIND_ROUTE_STEP, 0);
  TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, 0);

  project->name = g_strdup ("P");
  tj_model_add (model, project);
  body->name = g_strdup ("Raad");
  g_assert_true (tj_duration_from_text ("10ed", &body->submission, NULL));
  tj_model_add (model, body);
  add_meeting (model, "2025-11-10");
  add_meeting (model, "2025-12-08");
  route->body = COUNCIL;
  tj_model_add (model, route);
  step->route = ROUTE;
  g_assert_true (tj_duration_from_text ("10wd", &step->lead_time, NULL));
  tj_model_add (model, step);
  fixture->activity = add_activity (model, ACTIVITY, TJ_ACTIVITY_TYPE_DECISION, "2025-11-10");
  fixture->work = add_activity (model, WORK, TJ_ACTIVITY_TYPE_STEP, "2025-09-01");
  link->predecessor = WORK;
  link->successor = ACTIVITY;
  link->type = TJ_DEPENDENCY_TYPE_FS;
  tj_model_add (model, link);
  fixture->decision = tj_record_new (TJ_KIND_DECISION, DECISION);
  fixture->decision->project = PROJECT;
  fixture->decision->name = g_strdup ("D");
  fixture->decision->activity = ACTIVITY;
  fixture->decision->body = COUNCIL;
  fixture->decision->route = ROUTE;
  tj_model_add (model, fixture->decision);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tj_model_free (fixture->model);
}

/* What is said about routes on a day, as 'rule: message remedy'; "" when it is silent. */
static void
assert_said (Fixture *fixture, int today, const char *expected)
{
  g_autoptr (TjPlan) plan = tj_plan_new (fixture->model);
  g_autoptr (GPtrArray) checks = tj_checks_run (fixture->model, plan, PROJECT, day_of (today));
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const TjCheck *check = g_ptr_array_index (checks, i);

      if (!g_str_equal (check->rule, TJ_CHECK_ROUTE_LATE) && !g_str_equal (check->rule, TJ_CHECK_UNREACHABLE)
          && !g_str_equal (check->rule, TJ_CHECK_SUBMISSION) && !g_str_equal (check->rule, TJ_CHECK_PAST_DECISION))
        continue;
      g_assert_cmpint (check->subject, ==, DECISION);
      g_assert_cmpint (check->other, ==, g_str_equal (check->rule, TJ_CHECK_PAST_DECISION) ? ACTIVITY : COUNCIL);
      g_string_append_printf (said, "%s%s %s", check->severity == TJ_CHECK_ATTENTION ? "! " : "", check->rule,
                              check->message);
      g_string_append_printf (said, " %s", check->remedy);
    }
  g_assert_cmpstr (said->str, ==, expected);
}

#define FIRST_IN_DECEMBER                                                                                              \
  "Let it be done earlier, or choose a later meeting. The first that can be met is that of maandag 8 december 2025."

#define UNREACHABLE                                                                                                    \
  "! vergadering-niet-haalbaar “D” can no longer reach the meeting of “Raad” on maandag 10 november 2025 by its "      \
  "route: the writer had to be ready on vrijdag 31 oktober 2025. " FIRST_IN_DECEMBER
#define SET_STATUS "Set the status to what became of it, or choose a later date."
#define NOT_KNOWN "besluit-zonder-uitkomst “D” (10 nov 2025) is past, and it is not known what was decided. " SET_STATUS

static void
test_begin (Fixture *fixture, gconstpointer data)
{
  assert_said (fixture, 20251020, "");
  assert_said (fixture, 20251021,
               "! route-te-laat “D”: for the meeting of maandag 10 november 2025 the route had to begin on maandag 20 "
               "oktober 2025. Set the status to “In preparation” when it has begun: the writer has until vrijdag 31 "
               "oktober 2025.");
  fixture->decision->state = TJ_DECISION_STATE_PREPARED;
  assert_said (fixture, 20251021, "");
  assert_said (fixture, 20251031, "");
}

static void
test_unreachable (Fixture *fixture, gconstpointer data)
{
  assert_said (fixture, 20251101, UNREACHABLE);
  /* What was handed in or taken is not looked at. */
  fixture->decision->state = TJ_DECISION_STATE_SUBMITTED;
  assert_said (fixture, 20251101, "");
  fixture->decision->state = TJ_DECISION_STATE_DECIDED;
  assert_said (fixture, 20251101, "");
  fixture->decision->state = TJ_DECISION_STATE_PLANNED;
  assert_said (fixture, 20251110, UNREACHABLE);
}

/* Its day lies behind: without a status it is not known how it went, with one it says something that cannot be. */
static void
test_past (Fixture *fixture, gconstpointer data)
{
  fixture->decision->state = TJ_DECISION_STATE_SUBMITTED;
  assert_said (fixture, 20251110, "");
  assert_said (fixture, 20251111,
               "! besluit-zonder-uitkomst “D” (10 nov 2025) is past, but by its status it is "
               "still to be decided. " SET_STATUS);
  fixture->decision->state = 0;
  assert_said (fixture, 20251111, NOT_KNOWN);
  fixture->decision->state = TJ_DECISION_STATE_UNKNOWN;
  assert_said (fixture, 20251111, NOT_KNOWN);
  fixture->decision->state = TJ_DECISION_STATE_DECIDED;
  assert_said (fixture, 20251111, "");
  fixture->decision->state = TJ_DECISION_STATE_REJECTED;
  assert_said (fixture, 20251111, "");
  /* November lies behind when it is over; without a body too. */
  fixture->decision->state = 0;
  fixture->decision->body = 0;
  set_date (&fixture->activity->start, "2025-11");
  assert_said (fixture, 20251130, "");
  assert_said (fixture, 20251201,
               "besluit-zonder-uitkomst “D” (nov 2025) is past, and it is not known what was "
               "decided. " SET_STATUS);
  set_date (&fixture->activity->start, "n.t.b.");
  assert_said (fixture, 20251201, "");
}

/* Within a period it may be any of the meetings, as long as one of them can be met. */
static void
test_period (Fixture *fixture, gconstpointer data)
{
  set_date (&fixture->activity->start, "2025-Q4");
  assert_said (fixture, 20251101, "");
  fixture->decision->state = TJ_DECISION_STATE_PREPARED;
  assert_said (fixture, 20251128, "");
  assert_said (
      fixture, 20251129,
      "! vergadering-niet-haalbaar “D” can no longer reach the meeting of “Raad” on maandag 8 december 2025 by "
      "its route: the papers were due on vrijdag 28 november 2025. Let it be done earlier, or add later "
      "meetings of the body.");
}

/* A second step: the writer then has until Friday 24 October. */
static void
add_second_step (Fixture *fixture)
{
  TjRouteStep *step = tj_record_new (TJ_KIND_ROUTE_STEP, 0);

  step->route = ROUTE;
  step->sort_order = 1;
  g_assert_true (tj_duration_from_text ("1ww", &step->lead_time, NULL));
  tj_model_add (fixture->model, step);
}

/* In preparation it may lie with anyone on the route, until the papers are due. */
static void
test_prepared (Fixture *fixture, gconstpointer data)
{
  add_second_step (fixture);
  fixture->decision->state = TJ_DECISION_STATE_PREPARED;
  assert_said (fixture, 20251024, "");
  assert_said (
      fixture, 20251025,
      "route-te-laat “D”: for the meeting of maandag 10 november 2025 the writer had to be ready on vrijdag 24 "
      "oktober 2025. Set the status to “Submitted” when the papers are handed in: that can be until vrijdag 31 "
      "oktober 2025.");
}

static void
test_work (Fixture *fixture, gconstpointer data)
{
  add_second_step (fixture);
  set_date (&fixture->work->start, "2025-10-24");
  assert_said (fixture, 20250901, "");
  set_date (&fixture->work->start, "2025-10-25");
  assert_said (fixture, 20250901,
               "! route-te-laat “D”: for the meeting of maandag 10 november 2025 the writer has to be ready on vrijdag "
               "24 oktober 2025, but what precedes it is done on zaterdag 25 oktober 2025. " FIRST_IN_DECEMBER);
  /* Some day in October may be in time. */
  set_date (&fixture->work->start, "2025-10");
  assert_said (fixture, 20250901, "");
}

static void
test_submission (Fixture *fixture, gconstpointer data)
{
  set_date (&fixture->work->start, "2025-10-31");
  assert_said (fixture, 20250901, "");
  set_date (&fixture->work->start, "2025-11-03");
  assert_said (fixture, 20250901,
               "! te-dicht-op-aanlevering “D”: what precedes it is done on maandag 3 november 2025, but the papers for "
               "the meeting of maandag 10 november 2025 are due on vrijdag 31 oktober 2025. " FIRST_IN_DECEMBER);
  /* Also without a route, and when it is another decision that comes first. */
  fixture->decision->route = 0;
  fixture->work->type = TJ_ACTIVITY_TYPE_DECISION;
  assert_said (fixture, 20250901,
               "! te-dicht-op-aanlevering “D”: what precedes it is done on maandag 3 november 2025, but the papers for "
               "the meeting of maandag 10 november 2025 are due on vrijdag 31 oktober 2025. " FIRST_IN_DECEMBER);
  /* In the quarter there is a later meeting; in November there may be an earlier day. */
  set_date (&fixture->activity->start, "2025-Q4");
  assert_said (fixture, 20250901, "");
  set_date (&fixture->activity->start, "2025-11");
  set_date (&fixture->work->start, "2025-10");
  assert_said (fixture, 20250901, "");
  set_date (&fixture->work->start, "n.t.b.");
  assert_said (fixture, 20250901, "");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/checks-routes/begin", test_begin);
  add ("/checks-routes/unreachable", test_unreachable);
  add ("/checks-routes/past", test_past);
  add ("/checks-routes/period", test_period);
  add ("/checks-routes/prepared", test_prepared);
  add ("/checks-routes/work", test_work);
  add ("/checks-routes/submission", test_submission);
  return g_test_run ();
}
