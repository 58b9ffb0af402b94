// SPDX-License-Identifier: EUPL-1.2
/* Routes counted back from the meeting, on the calendar of the autumn of 2025. */
#include "tj-civil.h"
#include "tj-records.h"
#include "tj-route-decision.h"

#define PROJECT 1
#define COUNCIL 20
#define COLLEGE 21
#define COMMITTEE 22
#define ROUTE 30
#define DECISION 40
#define ACTIVITY 41

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
add_body (TjModel *model, TjId id, const char *cadence, const char *submission)
{
  TjBody *body = tj_record_new (TJ_KIND_BODY, id);

  body->name = g_strdup_printf ("B%d", (int) id);
  g_assert_true (tj_cadence_from_text (cadence, &body->cadence, NULL));
  g_assert_true (tj_duration_from_text (submission, &body->submission, NULL));
  tj_model_add (model, body);
}

static void
add_meeting (TjModel *model, TjId body, const char *date, const char *submission)
{
  TjBodyMeeting *meeting = tj_record_new (TJ_KIND_BODY_MEETING, 0);

  meeting->body = body;
  set_date (&meeting->date, date);
  set_date (&meeting->submission, submission);
  tj_model_add (model, meeting);
}

static void
add_recess (TjModel *model, TjId body, const char *start, const char *finish)
{
  TjRecess *recess = tj_record_new (TJ_KIND_RECESS, 0);

  recess->body = body;
  set_date (&recess->start, start);
  set_date (&recess->finish, finish);
  tj_model_add (model, recess);
}

static void
add_route (TjModel *model, TjId body)
{
  TjRoute *route = tj_record_new (TJ_KIND_ROUTE, ROUTE);

  route->name = g_strdup ("Raadsvoorstel");
  route->body = body;
  tj_model_add (model, route);
}

/* The order of adding is that of the route. */
static void
add_step (TjModel *model, TjId body, const char *lead)
{
  TjRouteStep *step = tj_record_new (TJ_KIND_ROUTE_STEP, 0);

  step->route = ROUTE;
  step->sort_order = tj_model_count (model, TJ_KIND_ROUTE_STEP);
  step->body = body;
  g_assert_true (tj_duration_from_text (lead, &step->lead_time, NULL));
  tj_model_add (model, step);
}

/* College every Tuesday, papers on the Thursday before; committee on 27 October, papers ten days before; council on 10
 * November and 8 December, papers ten days before. */
static TjModel *
make_model (void)
{
  TjModel *model = tj_model_new ();

  add_body (model, COUNCIL, "", "10ed");
  add_body (model, COLLEGE, "RRULE:FREQ=WEEKLY;BYDAY=TU", "3wd");
  add_body (model, COMMITTEE, "", "10ed");
  add_meeting (model, COUNCIL, "2025-11-10", "");
  add_meeting (model, COUNCIL, "2025-12-08", "");
  add_meeting (model, COUNCIL, "2026-01-26", "");
  add_meeting (model, COMMITTEE, "2025-10-27", "");
  add_meeting (model, COMMITTEE, "2025-11-24", "");
  add_meeting (model, COMMITTEE, "2026-01-12", "");
  return model;
}

/* The writer ten working days, head of department and portfolio holder five each, then the bodies. */
static void
add_full_route (TjModel *model)
{
  add_route (model, COUNCIL);
  add_step (model, 0, "10wd");
  add_step (model, 0, "5wd");
  add_step (model, 0, "5wd");
  add_step (model, COLLEGE, "");
  add_step (model, COMMITTEE, "");
  add_step (model, COUNCIL, "");
}

static const char kinds[] = { [TJ_ROUTE_WORK] = ' ', [TJ_ROUTE_MEETING] = 'V', [TJ_ROUTE_UNKNOWN] = '?' };

/* 'from/by' of each step. */
static char *
text_of (const TjRoutePlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->n; i++)
    {
      TjDate from = { .precision = TJ_PRECISION_DAY, .minute = plan->days[i].from * TJ_MINUTES_PER_DAY };
      TjDate by = { .precision = TJ_PRECISION_DAY, .minute = plan->days[i].by * TJ_MINUTES_PER_DAY };

      g_string_append (text, i > 0 ? " " : "");
      tj_date_to_text (&from, text);
      g_string_append_c (text, '/');
      tj_date_to_text (&by, text);
      if (plan->days[i].kind != TJ_ROUTE_WORK)
        g_string_append_c (text, kinds[plan->days[i].kind]);
    }
  return g_string_free (text, FALSE);
}

static TjRoutePlan *
back (TjRouting *routing, TjId body, int day)
{
  TjBodyDate meeting;

  tj_routing_meeting_on (routing, body, day_of (day), &meeting);
  return tj_routing_back (routing, ROUTE, body, &meeting);
}

static void
assert_route (TjModel *model, TjId body, int day, const char *expected, int begin, int ready)
{
  g_autoptr (TjRouting) routing = tj_routing_new (model, 0, day_of (20250612));
  g_autoptr (TjRoutePlan) plan = back (routing, body, day);
  g_autofree char *text = text_of (plan);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (plan->begin, ==, day_of (begin));
  g_assert_cmpint (plan->ready, ==, day_of (ready));
  g_assert_cmpint (plan->day, ==, day_of (day));
}

static void
test_full (void)
{
  g_autoptr (TjModel) model = make_model ();

  add_full_route (model);
  /* The council of 10 November wants its papers on Friday 31 October, so the committee of 27 October; that on the 17th,
   * so the college of Tuesday the 14th; that on Thursday the 9th. */
  assert_route (model, COUNCIL, 20251110,
                "2025-09-12/2025-09-25 2025-09-26/2025-10-02 2025-10-03/2025-10-09 2025-10-09/2025-10-14V "
                "2025-10-17/2025-10-27V 2025-10-31/2025-11-10V",
                20250912, 20250925);
  /* A decision of the college is the same route up to the college. */
  assert_route (model, COLLEGE, 20251014,
                "2025-09-12/2025-09-25 2025-09-26/2025-10-02 2025-10-03/2025-10-09 2025-10-09/2025-10-14V", 20250912,
                20250925);
}

/* The college does not meet in its recess, but officials work on through it. */
static void
test_recess (void)
{
  g_autoptr (TjModel) model = make_model ();

  add_full_route (model);
  add_recess (model, COLLEGE, "2025-09-29", "2025-10-19");
  assert_route (model, COUNCIL, 20251110,
                "2025-08-22/2025-09-04 2025-09-05/2025-09-11 2025-09-12/2025-09-18 2025-09-18/2025-09-23V "
                "2025-10-17/2025-10-27V 2025-10-31/2025-11-10V",
                20250822, 20250904);
}

/* Closed days and holidays are in the calendar of the traject: these do not count. */
static void
test_calendar (void)
{
  g_autoptr (TjModel) model = make_model ();
  TjCalendar *calendar = tj_record_new (TJ_KIND_CALENDAR, 50);
  TjCalendarException *closed = tj_record_new (TJ_KIND_CALENDAR_EXCEPTION, 0);
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, PROJECT);
  g_autoptr (TjRouting) routing = NULL;
  g_autoptr (TjRoutePlan) plan = NULL;
  g_autofree char *text = NULL;

  calendar->name = g_strdup ("Kantoor");
  tj_model_add (model, calendar);
  closed->calendar = 50;
  set_date (&closed->start, "2025-10-27");
  set_date (&closed->finish, "2025-10-28");
  tj_model_add (model, closed);
  project->calendar = 50;
  tj_model_add (model, project);
  add_route (model, COUNCIL);
  add_step (model, 0, "5wd");
  routing = tj_routing_new (model, PROJECT, day_of (20250612));
  plan = back (routing, COUNCIL, 20251110);
  text = text_of (plan);
  g_assert_cmpstr (text, ==, "2025-10-23/2025-10-31");
}

/* Each unit of a lead time, before papers that are due on Sunday 2 November. */
static void
test_units (void)
{
  static const struct
  {
    const char *lead;
    const char *expected;
  } cases[] = {
    { "", "2025-10-31/2025-10-31" },    { "0wd", "2025-10-31/2025-10-31" },   { "-3wd", "2025-10-31/2025-10-31" },
    { "1wd", "2025-10-31/2025-10-31" }, { "0.5wd", "2025-10-31/2025-10-31" }, { "2ww", "2025-10-20/2025-10-31" },
    { "8wu", "2025-10-31/2025-10-31" }, { "9wu", "2025-10-30/2025-10-31" },   { "3ed", "2025-10-31/2025-11-02" },
    { "6ew", "2025-09-22/2025-11-02" }, { "1m", "2025-10-03/2025-11-02" },    { "0ed", "2025-11-02/2025-11-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = tj_model_new ();
      g_autoptr (TjRouting) routing = tj_routing_new (model, 0, day_of (20250612));
      g_autoptr (TjRoutePlan) plan = NULL;
      g_autofree char *text = NULL;

      add_body (model, COUNCIL, "", "");
      add_meeting (model, COUNCIL, "2025-11-10", "2025-11-02");
      add_route (model, COUNCIL);
      add_step (model, 0, cases[i].lead);
      plan = back (routing, COUNCIL, 20251110);
      text = text_of (plan);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Nothing that is odd stops it. */
static void
test_odd (void)
{
  g_autoptr (TjModel) model = make_model ();
  g_autoptr (TjRouting) routing = tj_routing_new (model, 0, day_of (20250612));
  g_autoptr (TjRoutePlan) none = NULL;
  TjBodyDate found;

  /* No route, and a route without steps: only the meeting. */
  none = back (routing, COUNCIL, 20251110);
  g_assert_cmpuint (none->n, ==, 0);
  g_assert_cmpint (none->ready, ==, day_of (20251031));
  add_route (model, 0);
  g_assert_cmpint (tj_route_body (model, ROUTE), ==, 0);
  g_assert_false (tj_routing_reach (routing, ROUTE, 0, &(TjRouteDemands) { 0 }, &found));
  assert_route (model, COUNCIL, 20251110, "", 20251031, 20251031);
  /* A body of which no meeting is known takes its submission lead time. */
  add_body (model, 23, "", "5wd");
  add_step (model, 23, "");
  assert_route (model, COUNCIL, 20251110, "2025-10-27/2025-10-31?", 20251027, 20251031);
  g_assert_cmpint (tj_route_body (model, ROUTE), ==, 23);
  /* What comes after the meeting is left out; the last meeting of the body counts. */
  add_step (model, COUNCIL, "");
  add_step (model, 0, "5wd");
  assert_route (model, COUNCIL, 20251110, "2025-10-27/2025-10-31? 2025-10-31/2025-11-10V", 20251027, 20251031);
}

/* Without a submission date or lead time the papers are due on the working day before; a lead time of the step itself
 * counts when it is earlier. */
static void
test_submission (void)
{
  g_autoptr (TjModel) model = tj_model_new ();

  add_body (model, COUNCIL, "", "");
  add_meeting (model, COUNCIL, "2025-11-10", "");
  add_route (model, COUNCIL);
  add_step (model, 0, "1wd");
  assert_route (model, COUNCIL, 20251110, "2025-11-07/2025-11-07", 20251107, 20251107);
  add_step (model, COUNCIL, "7ed");
  assert_route (model, COUNCIL, 20251110, "2025-11-03/2025-11-03 2025-11-03/2025-11-10V", 20251103, 20251103);
}

static void
assert_reach (TjModel *model, int begin, int ready, int expected)
{
  g_autoptr (TjRouting) routing = tj_routing_new (model, 0, day_of (20250612));
  TjRouteDemands demands = { day_of (begin), day_of (ready), G_MININT32, G_MININT32 };
  TjBodyDate found;

  if (expected == 0)
    {
      g_assert_false (tj_routing_reach (routing, ROUTE, 0, &demands, &found));
      return;
    }
  g_assert_true (tj_routing_reach (routing, ROUTE, 0, &demands, &found));
  g_assert_cmpint (found.date.minute, ==, day_of (expected) * TJ_MINUTES_PER_DAY);
}

static void
test_reach (void)
{
  g_autoptr (TjModel) model = make_model ();

  add_full_route (model);
  assert_reach (model, 20250912, 20250101, 20251110);
  assert_reach (model, 20250913, 20250101, 20251208);
  assert_reach (model, 20250101, 20250925, 20251110);
  assert_reach (model, 20250101, 20250926, 20251208);
  assert_reach (model, 20260101, 20250101, 0);
}

/* Domain rule 14: three days late is four weeks. */
static void
test_delay (void)
{
  g_autoptr (TjModel) model = make_model ();
  g_autoptr (TjRouting) routing = tj_routing_new (model, 0, day_of (20250612));
  g_autoptr (TjRoutePlan) plan = NULL;
  TjBodyDate found;
  gint32 days;

  add_full_route (model);
  plan = back (routing, COUNCIL, 20251110);
  g_assert_true (tj_routing_delay (routing, plan, 2, day_of (20251009), &found, &days));
  g_assert_cmpint (days, ==, 0);
  g_assert_true (tj_routing_delay (routing, plan, 2, day_of (20251012), &found, &days));
  g_assert_cmpint (days, ==, 28);
  g_assert_cmpint (found.date.minute, ==, day_of (20251208) * TJ_MINUTES_PER_DAY);
  /* Handed in for the committee three days late; with Christmas in between it is seven weeks more. */
  g_assert_true (tj_routing_delay (routing, plan, 4, day_of (20251117), &found, &days));
  g_assert_cmpint (days, ==, 77);
  g_assert_false (tj_routing_delay (routing, plan, 4, day_of (20260201), &found, &days));
}

/* Decisions ------------------------------------------------------------------------------------------------------- */

static TjDecision *
add_decision (TjModel *model, const char *date, const char *deadline)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, ACTIVITY);
  TjDecision *decision = tj_record_new (TJ_KIND_DECISION, DECISION);

  activity->type = TJ_ACTIVITY_TYPE_DECISION;
  set_date (&activity->start, date);
  set_date (&activity->deadline, deadline);
  tj_model_add (model, activity);
  decision->activity = ACTIVITY;
  decision->body = COUNCIL;
  decision->route = ROUTE;
  tj_model_add (model, decision);
  return decision;
}

static void
test_decision (void)
{
  static const struct
  {
    const char *date, *deadline;
    int today;
    int expected; /* 0: none */
  } cases[] = {
    { "2025-12-08", "", 20250612, 20251208 },
    { "2025-12-09", "", 20250612, 20251209 }, /* no meeting: the day itself */
    { "2025-11", "", 20250612, 20251110 },
    { "2025-Q4", "", 20250612, 20251110 }, /* the first that can be met ... */
    { "2025-Q4", "", 20250920, 20251208 },
    { "2025-Q4", "", 20251120, 20251208 }, /* ... else the last */
    { "2025-10", "", 20250612, 0 },
    { "", "2025-12-20", 20250612, 20251208 },
    { "", "2025-12", 20250612, 20251208 },
    { "", "2025-12-08", 20250612, 20251208 },
    { "", "2025-12-07", 20250612, 20251110 },
    { "", "2025-11-09", 20250612, 20251109 }, /* before any meeting: the day itself */
    { "", "2025-10", 20250612, 0 },
    { "n.t.b.", "", 20250612, 0 },
    { "tekst:na de zomer", "", 20250612, 0 },
    { "", "", 20250612, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = make_model ();
      g_autoptr (TjRouting) routing = tj_routing_new (model, 0, day_of (cases[i].today));
      g_autoptr (TjPlan) plan = NULL;
      g_autoptr (TjRoutePlan) route = NULL;
      const TjDecision *decision;

      add_full_route (model);
      decision = add_decision (model, cases[i].date, cases[i].deadline);
      plan = tj_plan_new (model);
      route = tj_routing_of_decision (routing, plan, decision);
      if (cases[i].expected == 0)
        g_assert_null (route);
      else
        g_assert_cmpint (route->day, ==, day_of (cases[i].expected));
    }
}

/* Without a body of its own, and without a route. */
static void
test_decision_body (void)
{
  g_autoptr (TjModel) model = make_model ();
  TjDecision *decision = add_decision (model, "2025-11-10", "");

  decision->route = 0;
  decision->body = 0;
  g_assert_cmpint (tj_decision_body (model, decision), ==, 0);
  decision->final_body = COUNCIL;
  g_assert_cmpint (tj_decision_body (model, decision), ==, COUNCIL);
  add_route (model, COMMITTEE);
  decision->route = ROUTE;
  g_assert_cmpint (tj_decision_body (model, decision), ==, COMMITTEE);
  decision->body = COLLEGE;
  g_assert_cmpint (tj_decision_body (model, decision), ==, COLLEGE);
}

static void
assert_first (TjModel *model, const TjDecision *decision, int today, int expected)
{
  g_autoptr (TjRouting) routing = tj_routing_new (model, 0, day_of (today));
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  TjBodyDate found;

  if (!tj_routing_first (routing, plan, decision, &found))
    g_assert_cmpint (expected, ==, 0);
  else
    g_assert_cmpint (found.date.minute, ==, day_of (expected) * TJ_MINUTES_PER_DAY);
}

/* The route begins on 12 September, and its writer is ready on the 25th. */
static void
test_first (void)
{
  g_autoptr (TjModel) model = make_model ();
  TjDecision *decision;

  add_full_route (model);
  decision = add_decision (model, "2025-11-10", "");
  assert_first (model, decision, 20250912, 20251110);
  assert_first (model, decision, 20250920, 20251208);
  decision->state = TJ_DECISION_STATE_PREPARED;
  assert_first (model, decision, 20250920, 20251110);
  /* In preparation it may be with anyone, until the college wants its papers on 9 October. */
  assert_first (model, decision, 20251009, 20251110);
  assert_first (model, decision, 20251010, 20251208);
  assert_first (model, decision, 20260601, 0);
  decision->state = TJ_DECISION_STATE_SUBMITTED;
  assert_first (model, decision, 20250612, 0);
}

/* Work before it that is done too late. */
static void
test_first_after_work (void)
{
  g_autoptr (TjModel) model = make_model ();
  TjActivity *work = tj_record_new (TJ_KIND_ACTIVITY, 42);
  TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, 0);
  const TjDecision *decision;

  add_full_route (model);
  decision = add_decision (model, "2025-11-10", "");
  work->type = TJ_ACTIVITY_TYPE_STEP;
  set_date (&work->start, "2025-08");
  set_date (&work->finish, "2025-09-25");
  tj_model_add (model, work);
  link->predecessor = 42;
  link->successor = ACTIVITY;
  link->type = TJ_DEPENDENCY_TYPE_FS;
  tj_model_add (model, link);
  assert_first (model, decision, 20250801, 20251110);
  set_date (&work->finish, "2025-09-26");
  assert_first (model, decision, 20250801, 20251208);
  /* Somewhere in September may still be in time; October is not. */
  set_date (&work->finish, "2025-09");
  assert_first (model, decision, 20250801, 20251110);
  set_date (&work->finish, "2025-10");
  assert_first (model, decision, 20250801, 20251208);
  /* Another decision is a meeting on the way, no work. */
  work->type = TJ_ACTIVITY_TYPE_DECISION;
  assert_first (model, decision, 20250801, 20251110);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/route/full", test_full);
  g_test_add_func ("/route/recess", test_recess);
  g_test_add_func ("/route/calendar", test_calendar);
  g_test_add_func ("/route/units", test_units);
  g_test_add_func ("/route/odd", test_odd);
  g_test_add_func ("/route/submission", test_submission);
  g_test_add_func ("/route/reach", test_reach);
  g_test_add_func ("/route/delay", test_delay);
  g_test_add_func ("/route/decision", test_decision);
  g_test_add_func ("/route/decision-body", test_decision_body);
  g_test_add_func ("/route/first", test_first);
  g_test_add_func ("/route/first-after-work", test_first_after_work);
  return g_test_run ();
}
