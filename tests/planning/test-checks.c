// SPDX-License-Identifier: EUPL-1.2
/* Each check: when it speaks, and when it is silent. */
#include "tj-checks.h"
#include "tj-civil.h"
#include "tj-plan-result.h"
#include "tj-records.h"

#define PROJECT 1
#define BODY 900
#define TODAY tj_civil_day (2025, 9, 1)

static gpointer
make (TjKind kind, TjId id)
{
  gpointer record = tj_record_new (kind, id);
  const TjField *project = tj_kind_project_field (kind);

  if (project)
    *(TjId *) tj_field_value_mut (project, record) = PROJECT;
  return record;
}

/* For records whose references do not matter, or that are set before anything looks: the model does not see later that
 * these changed. */
static gpointer
add (TjModel *model, TjKind kind, TjId id)
{
  gpointer record = make (kind, id);

  tj_model_add (model, record);
  return record;
}

static TjProject *
add_project (TjModel *model)
{
  TjProject *project = add (model, TJ_KIND_PROJECT, PROJECT);

  project->name = g_strdup ("P");
  return project;
}

/* @from and @to in canonical text, NULL for none. */
static TjActivity *
add_activity (TjModel *model, TjId id, TjActivityType type, TjId parent, const char *from, const char *to)
{
  TjActivity *activity = make (TJ_KIND_ACTIVITY, id);

  activity->type = type;
  activity->parent = parent;
  activity->name = g_strdup_printf ("A%d", (int) id);
  g_assert_true (from == NULL || tj_date_from_text (from, &activity->start, NULL));
  g_assert_true (to == NULL || tj_date_from_text (to, &activity->finish, NULL));
  tj_model_add (model, activity);
  return activity;
}

static TjActivity *
add_phase (TjModel *model, TjId id, const char *from, const char *to)
{
  return add_activity (model, id, TJ_ACTIVITY_TYPE_PHASE, 0, from, to);
}

static TjActivity *
add_step (TjModel *model, TjId id, TjId parent, const char *from, const char *to)
{
  return add_activity (model, id, TJ_ACTIVITY_TYPE_STEP, parent, from, to);
}

static void
set_date (TjDate *date, const char *text)
{
  tj_date_clear (date);
  g_assert_true (tj_date_from_text (text, date, NULL));
}

/* How many findings there are of a rule; @first (nullable) gets the message of the first. */
static guint
count_of (TjModel *model, const char *rule, char **first)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (GPtrArray) checks = tj_checks_run (model, plan, PROJECT, TODAY);
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    {
      const TjCheck *check = g_ptr_array_index (checks, i);

      g_assert_nonnull (tj_model_get (model, check->subject));
      g_assert_cmpstr (check->message, !=, "");
      g_assert_cmpstr (check->remedy, !=, "");
      if (!g_str_equal (check->rule, rule))
        continue;
      if (n++ == 0 && first)
        *first = g_strdup (check->message);
    }
  return n;
}

#define assert_silent(model, rule) g_assert_cmpuint (count_of (model, rule, NULL), ==, 0)

static void
assert_speaks (TjModel *model, const char *rule, const char *message)
{
  g_autofree char *found = NULL;

  g_assert_cmpuint (count_of (model, rule, &found), ==, 1);
  g_assert_cmpstr (found, ==, message);
}

/* Phases -------------------------------------------------------------------------------------------------------------
 */

static void
test_overlap (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *second;

  add_phase (model, 10, "2025-02", "2025-03");
  second = add_phase (model, 11, "2025-04", "2025-05");
  assert_silent (model, TJ_CHECK_PHASES_OVERLAP);
  set_date (&second->start, "2025-03");
  assert_speaks (model, TJ_CHECK_PHASES_OVERLAP, "“A10” and “A11” overlap: mrt 2025.");
  second->area = 77; /* another area has phases of its own */
  assert_silent (model, TJ_CHECK_PHASES_OVERLAP);
}

static void
test_gap (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *first = add_phase (model, 10, "2025-02", "2025-11"),
             *second = add_phase (model, 11, "2026-01", "2026-02");

  assert_speaks (model, TJ_CHECK_PHASES_GAP, "Between “A10” and “A11” lies no phase: dec 2025.");
  set_date (&first->finish, "2025-12");
  assert_silent (model, TJ_CHECK_PHASES_GAP);
  /* A weekend is no gap; a Monday is. */
  set_date (&first->finish, "2025-09-12");
  set_date (&second->start, "2025-09-15");
  assert_silent (model, TJ_CHECK_PHASES_GAP);
  set_date (&second->start, "2025-09-16");
  assert_speaks (model, TJ_CHECK_PHASES_GAP, "Between “A10” and “A11” lies no phase: 13 sep 2025 – 15 sep 2025.");
}

/* Of a phase that rolls up a part without a date nobody knows where it ends. */
static void
test_gap_unknown (void)
{
  g_autoptr (TjModel) model = tj_model_new ();

  add_phase (model, 10, NULL, NULL);
  add_step (model, 11, 10, "2025-02", "2025-03");
  add_phase (model, 20, "2026-01", "2026-02");
  g_assert_cmpuint (count_of (model, TJ_CHECK_PHASES_GAP, NULL), ==, 1);
  add_step (model, 12, 10, NULL, NULL);
  assert_silent (model, TJ_CHECK_PHASES_GAP);
}

static void
test_months (void)
{
  static const struct
  {
    const char *from, *to;
    guint months, days;
  } spans[] = { { "2025-02", "2025-03", 2, 59 },
                { "2025-03", "2025-11", 9, 275 },
                { "2025-02", "2026-09", 20, 607 },
                { "2025-09-30", "2025-10-01", 2, 2 },
                { "2025-09-30T09:00", "2025-09-30T09:00", 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (TjModel) model = tj_model_new ();
      g_autoptr (TjPlan) plan = NULL;

      add_phase (model, 10, spans[i].from, spans[i].to);
      plan = tj_plan_new (model);
      g_assert_cmpuint (tj_phase_months (tj_plan_span (plan, 10)), ==, spans[i].months);
      g_assert_cmpuint (tj_phase_days (tj_plan_span (plan, 10)), ==, spans[i].days);
      g_assert_cmpuint (tj_phase_months (tj_plan_span (plan, 99)), ==, 0);
    }
}

static void
test_stated_duration (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjProject *project = add_project (model);

  set_date (&project->start, "2025-02");
  set_date (&project->finish, "2026-09");
  assert_silent (model, TJ_CHECK_DURATION);
  project->stated_duration = (TjDuration) { TJ_DURATION_YEARS, TJ_QUALIFIER_CIRCA, 1500 };
  assert_speaks (model, TJ_CHECK_DURATION,
                 "The stated duration is circa 1,5 jaar; the traject takes 20 months (feb 2025 – sep 2026).");
  set_date (&project->finish, "2026-08");
  assert_silent (model, TJ_CHECK_DURATION);
  project->stated_duration.qualifier = TJ_QUALIFIER_NONE;
  g_assert_cmpuint (count_of (model, TJ_CHECK_DURATION, NULL), ==, 1);
}

/* One date among phases without any does not tell how long the whole takes. */
static void
test_stated_duration_unknown (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjProject *project = add_project (model);
  TjActivity *last;

  project->stated_duration = (TjDuration) { TJ_DURATION_YEARS, TJ_QUALIFIER_NONE, 2000 };
  add_activity (model, 10, TJ_ACTIVITY_TYPE_DECISION, 0, "2026-07-02", NULL);
  assert_silent (model, TJ_CHECK_DURATION);
  add_phase (model, 20, "2026-07", "2026-12");
  g_assert_cmpuint (count_of (model, TJ_CHECK_DURATION, NULL), ==, 1);
  last = add_phase (model, 30, NULL, NULL);
  assert_silent (model, TJ_CHECK_DURATION);
  set_date (&last->finish, "2028-06");
  assert_silent (model, TJ_CHECK_DURATION);
}

static void
test_outside_phase (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *step;

  add_phase (model, 10, "2026-06", "2026-09");
  step = add_step (model, 11, 10, "2026-09", NULL);
  assert_silent (model, TJ_CHECK_OUTSIDE_PHASE);
  set_date (&step->start, "2026-10");
  assert_speaks (model, TJ_CHECK_OUTSIDE_PHASE, "“A11” (okt 2026) lies 1 month after the end of “A10”.");
  set_date (&step->start, "2026-05-30");
  assert_speaks (model, TJ_CHECK_OUTSIDE_PHASE, "“A11” (30 mei 2026) lies 1 month before the start of “A10”.");
  /* A coarser date that can lie within it is not outside it. */
  set_date (&step->start, "2026");
  assert_silent (model, TJ_CHECK_OUTSIDE_PHASE);
  set_date (&step->start, "tekst:na de zomer");
  assert_silent (model, TJ_CHECK_OUTSIDE_PHASE);
  set_date (&step->start, "binnen-fase");
  assert_silent (model, TJ_CHECK_OUTSIDE_PHASE);
  set_date (&step->start, "n.t.b.");
  set_date (&step->deadline, "2026-12-01"); /* it may well be before that */
  assert_silent (model, TJ_CHECK_OUTSIDE_PHASE);
  set_date (&step->deadline, "2026-05-01");
  g_assert_cmpuint (count_of (model, TJ_CHECK_OUTSIDE_PHASE, NULL), ==, 1);
}

static void
test_outside_project (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjProject *project = add_project (model);
  TjActivity *phase = add_phase (model, 10, "2026-06", "2026-09");

  add_step (model, 11, 10, "2026-09", NULL);
  assert_silent (model, TJ_CHECK_OUTSIDE_PROJECT);
  set_date (&project->start, "2026-06");
  set_date (&project->finish, "2026-09");
  assert_silent (model, TJ_CHECK_OUTSIDE_PROJECT);
  /* The phase is told, not also what is in it. */
  set_date (&project->finish, "2026-08");
  assert_speaks (model, TJ_CHECK_OUTSIDE_PROJECT, "“A10” (sep 2026) lies after the end of the traject (aug 2026).");
  set_date (&phase->finish, "2026-08");
  assert_speaks (model, TJ_CHECK_OUTSIDE_PROJECT, "“A11” (sep 2026) lies after the end of the traject (aug 2026).");
  set_date (&project->finish, "2026-12");
  set_date (&project->start, "2026-07");
  assert_speaks (model, TJ_CHECK_OUTSIDE_PROJECT, "“A10” (jun 2026) lies before the start of the traject (jul 2026).");
}

static void
test_term (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjProject *project = add_project (model);
  TjTerm *term = add (model, TJ_KIND_TERM, 800);
  TjActivity *decision = add_activity (model, 10, TJ_ACTIVITY_TYPE_DECISION, 0, "2026-03-19", NULL);

  term->name = g_strdup ("T");
  project->term = 800;
  assert_silent (model, TJ_CHECK_OUTSIDE_TERM);
  set_date (&term->elections, "2026-03-18");
  assert_speaks (model, TJ_CHECK_OUTSIDE_TERM, "“A10” (19 mrt 2026) lies after “T” (until 18 mrt 2026).");
  set_date (&decision->start, "2026-03-18");
  assert_silent (model, TJ_CHECK_OUTSIDE_TERM);
  set_date (&decision->start, "2026-03-26");
  set_date (&term->finish, "2026-03-26");
  assert_silent (model, TJ_CHECK_OUTSIDE_TERM);
  decision->type = TJ_ACTIVITY_TYPE_STEP;
  set_date (&decision->start, "2026-05");
  assert_silent (model, TJ_CHECK_OUTSIDE_TERM);
  decision->type = TJ_ACTIVITY_TYPE_PHASE;
  g_assert_cmpuint (count_of (model, TJ_CHECK_OUTSIDE_TERM, NULL), ==, 1);
}

/* Dates --------------------------------------------------------------------------------------------------------------
 */

static void
test_reversed (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *step = add_step (model, 10, 0, "2025-09-10", "2025-09-09");

  assert_speaks (model, TJ_CHECK_REVERSED, "“A10” finishes (9 sep 2025) before it starts (10 sep 2025).");
  set_date (&step->finish, "2025-09-10");
  assert_silent (model, TJ_CHECK_REVERSED);
  set_date (&step->finish, "2025-09");
  assert_silent (model, TJ_CHECK_REVERSED);
  set_date (&step->finish, "n.t.b.");
  assert_silent (model, TJ_CHECK_REVERSED);
}

static void
test_deadline (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *step = add_step (model, 10, 0, "2025-09-30", NULL);

  assert_silent (model, TJ_CHECK_DEADLINE);
  set_date (&step->deadline, "2025-09-23");
  assert_speaks (model, TJ_CHECK_DEADLINE,
                 "“A10” (30 sep 2025) lies 7 days after its deadline: at the latest 23 sep 2025.");
  set_date (&step->start, "2025-09-23");
  assert_silent (model, TJ_CHECK_DEADLINE);
  set_date (&step->start, "2025-09"); /* may still be in time */
  assert_silent (model, TJ_CHECK_DEADLINE);
  set_date (&step->start, "2025-10");
  assert_speaks (model, TJ_CHECK_DEADLINE,
                 "“A10” (okt 2025) lies 1 month after its deadline: at the latest 23 sep 2025.");
  set_date (&step->start, "n.t.b."); /* only an 'uiterlijk' */
  assert_silent (model, TJ_CHECK_DEADLINE);
  /* By what it is computed from. */
  set_date (&step->start, "2025-09-22");
  step->duration = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = 3000 };
  assert_speaks (model, TJ_CHECK_DEADLINE,
                 "“A10” (24 sep 2025) lies 1 day after its deadline: at the latest 23 sep 2025.");
  step->type = TJ_ACTIVITY_TYPE_PHASE;
  tj_date_clear (&step->start);
  add_step (model, 11, 10, "2025-09-25", NULL);
  assert_speaks (model, TJ_CHECK_DEADLINE,
                 "“A10” (25 sep 2025) lies 2 days after its deadline: at the latest 23 sep 2025.");
}

static TjDependency *
add_link (TjModel *model, TjId from, TjId to, TjDependencyType type)
{
  TjDependency *link = add (model, TJ_KIND_DEPENDENCY, 500);

  link->predecessor = from;
  link->successor = to;
  link->type = type;
  return link;
}

static void
test_link (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *first = add_step (model, 10, 0, "2025-08", "2025-09"),
             *second = add_step (model, 11, 0, "2025-09", "2025-11");
  TjDependency *link = add_link (model, 10, 11, TJ_DEPENDENCY_TYPE_FS);

  /* Two that share a month are not in conflict, whichever way one of them is known. */
  assert_silent (model, TJ_CHECK_DEPENDENCY);
  set_date (&second->start, "2025-09-01");
  assert_silent (model, TJ_CHECK_DEPENDENCY);
  set_date (&second->start, "2025-08");
  assert_speaks (model, TJ_CHECK_DEPENDENCY, "“A11” (aug 2025) cannot start before “A10” is finished (sep 2025).");
  set_date (&second->start, "n.t.b.");
  set_date (&second->finish, "n.t.b.");
  assert_silent (model, TJ_CHECK_DEPENDENCY);
  set_date (&first->finish, "2025-09-10");
  set_date (&second->start, "2025-09-10");
  assert_silent (model, TJ_CHECK_DEPENDENCY);
  link->lag = (TjDuration) { .unit = TJ_DURATION_ELAPSED_WEEKS, .amount = 2000 };
  assert_speaks (model, TJ_CHECK_DEPENDENCY,
                 "“A11” (10 sep 2025) cannot start before “A10” is finished (10 sep 2025). Lag: 2 weken doorlooptijd.");
  link->lag.amount = -2000;
  set_date (&second->start, "2025-08-27");
  assert_silent (model, TJ_CHECK_DEPENDENCY);
  set_date (&second->start, "2025-08-26");
  g_assert_cmpuint (count_of (model, TJ_CHECK_DEPENDENCY, NULL), ==, 1);
}

static void
test_link_types (void)
{
  static const struct
  {
    TjDependencyType type;
    const char *start, *finish;
    gboolean broken;
  } links[] = { { TJ_DEPENDENCY_TYPE_SS, "2025-09-10", "2025-09-11", FALSE },
                { TJ_DEPENDENCY_TYPE_SS, "2025-09-09", "2025-09-30", TRUE },
                { TJ_DEPENDENCY_TYPE_FF, "2025-09-01", "2025-09-20", FALSE },
                { TJ_DEPENDENCY_TYPE_FF, "2025-09-01", "2025-09-19", TRUE },
                { TJ_DEPENDENCY_TYPE_SF, "2025-09-01", "2025-09-10", FALSE },
                { TJ_DEPENDENCY_TYPE_SF, "2025-09-01", "2025-09-09", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (TjModel) model = tj_model_new ();

      add_step (model, 10, 0, "2025-09-10", "2025-09-20");
      add_step (model, 11, 0, links[i].start, links[i].finish);
      add_link (model, 10, 11, links[i].type);
      g_assert_cmpuint (count_of (model, TJ_CHECK_DEPENDENCY, NULL), ==, links[i].broken);
    }
}

/* The lag of a link is counted as the engine does: by the working calendar, with its holidays. */
static void
test_link_lags (void)
{
  static const struct
  {
    const char *finish, *start;
    int days;
    gboolean broken;
  } links[] = { { "2025-04-25", "2025-04-28", 2, FALSE }, { "2025-04-25", "2025-04-28", 3, TRUE },
                { "2025-05-02", "2025-05-06", 2, FALSE }, { "2025-05-02", "2025-05-05", 2, TRUE },
                { "2025-12-24", "2025-12-29", 2, FALSE }, { "2025-12-24", "2025-12-26", 2, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (TjModel) model = tj_model_new ();
      g_autoptr (TjPlan) plan = NULL;
      g_autoptr (GArray) broken = NULL;
      TjDependency *link = NULL;

      add_step (model, 10, 0, "2025-03-10", links[i].finish);
      add_step (model, 11, 0, links[i].start, links[i].start);
      link = add_link (model, 10, 11, TJ_DEPENDENCY_TYPE_FS);
      link->lag = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = links[i].days * 1000 };
      plan = tj_plan_new (model);
      broken = tj_plan_broken_links (plan);
      g_assert_cmpuint (broken->len, ==, links[i].broken);
      g_assert_cmpuint (count_of (model, TJ_CHECK_DEPENDENCY, NULL), ==, links[i].broken);
    }
}

/* A piece is ready before the day of its decision. */
static void
test_link_decision (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *step = add_step (model, 10, 0, "2025-09-22", "2025-09-22");
  TjActivity *decision = add_activity (model, 11, TJ_ACTIVITY_TYPE_DECISION, 0, NULL, NULL);

  set_date (&decision->deadline, "2025-09-23");
  add_link (model, 10, 11, TJ_DEPENDENCY_TYPE_FS);
  assert_silent (model, TJ_CHECK_DEPENDENCY);
  set_date (&step->finish, "2025-09-23");
  g_assert_cmpuint (count_of (model, TJ_CHECK_DEPENDENCY, NULL), ==, 1);
  step->type = TJ_ACTIVITY_TYPE_MOMENT;
  assert_silent (model, TJ_CHECK_DEPENDENCY);
}

/* Meetings -----------------------------------------------------------------------------------------------------------
 */

static TjActivity *
add_decision (TjModel *model, const char *date)
{
  TjDecision *decision = add (model, TJ_KIND_DECISION, 600);
  TjBody *body = add (model, TJ_KIND_BODY, BODY);

  decision->name = g_strdup ("D");
  decision->activity = 10;
  decision->body = BODY;
  body->name = g_strdup ("Raad");
  return add_activity (model, 10, TJ_ACTIVITY_TYPE_DECISION, 0, date, NULL);
}

static TjBodyMeeting *
add_meeting (TjModel *model, TjId id, const char *date)
{
  TjBodyMeeting *meeting = make (TJ_KIND_BODY_MEETING, id);

  meeting->body = BODY;
  set_date (&meeting->date, date);
  tj_model_add (model, meeting);
  return meeting;
}

static void
test_recess (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *activity = add_decision (model, "2025-08-04");
  TjBodyMeeting *meeting = add_meeting (model, 950, "2025-09-01");
  TjRecess *recess;

  assert_silent (model, TJ_CHECK_RECESS);
  recess = add (model, TJ_KIND_RECESS, 970);
  recess->name = g_strdup ("Zomerreces");
  set_date (&recess->start, "2025-07-12");
  set_date (&recess->finish, "2025-08-24");
  assert_speaks (model, TJ_CHECK_RECESS, "“D” (4 aug 2025) lies in the recess of “Raad” (Zomerreces).");
  recess->body = 901;
  assert_silent (model, TJ_CHECK_RECESS);
  recess->body = BODY;
  g_assert_cmpuint (count_of (model, TJ_CHECK_RECESS, NULL), ==, 1);
  set_date (&activity->start, "2025-08"); /* the last week is open */
  assert_silent (model, TJ_CHECK_RECESS);
  set_date (&meeting->date, "2025-08-20");
  assert_speaks (model, TJ_CHECK_RECESS, "A meeting of “Raad” (20 aug 2025) lies in the recess “Zomerreces”.");
  meeting->cancelled = TJ_TICK_YES;
  assert_silent (model, TJ_CHECK_RECESS);
}

static void
test_no_meeting (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *activity = add_decision (model, "2025-11-11");

  assert_silent (model, TJ_CHECK_NO_MEETING);
  add_meeting (model, 950, "2025-10-06");
  assert_silent (model, TJ_CHECK_NO_MEETING); /* later meetings are not known yet */
  add_meeting (model, 951, "2025-11-10");
  add_meeting (model, 952, "2025-12-08");
  assert_speaks (model, TJ_CHECK_NO_MEETING, "“D”: “Raad” does not meet on dinsdag 11 november 2025.");
  set_date (&activity->start, "2025-11-10");
  assert_silent (model, TJ_CHECK_NO_MEETING);
  set_date (&activity->start, "2025-11-10T20:00");
  assert_silent (model, TJ_CHECK_NO_MEETING);
  set_date (&activity->start, "2025-11");
  assert_silent (model, TJ_CHECK_NO_MEETING);
  set_date (&activity->start, "2025-09-01"); /* earlier ones are not known */
  assert_silent (model, TJ_CHECK_NO_MEETING);
}

/* People and content -------------------------------------------------------------------------------------------------
 */

static void
add_lead (TjModel *model, TjId id, TjId activity)
{
  TjLead *lead = make (TJ_KIND_LEAD, id);

  lead->activity = activity;
  tj_model_add (model, lead);
}

static void
test_lead (void)
{
  g_autoptr (TjModel) model = tj_model_new ();

  add_phase (model, 10, "2025-02", "2025-03");
  for (TjId id = 11; id < 14; id++)
    add_step (model, id, 10, NULL, NULL);
  assert_speaks (model, TJ_CHECK_NO_LEAD, "“A10”: 3 activities have no lead.");
  add_lead (model, 700, 12);
  assert_speaks (model, TJ_CHECK_NO_LEAD, "“A10”: 2 activities have no lead.");
  add_lead (model, 701, 10);
  assert_silent (model, TJ_CHECK_NO_LEAD);
  add_activity (model, 20, TJ_ACTIVITY_TYPE_MILESTONE, 0, NULL, NULL);
  assert_silent (model, TJ_CHECK_NO_LEAD);
  add_step (model, 21, 0, NULL, NULL);
  assert_speaks (model, TJ_CHECK_NO_LEAD, "“A21” has no lead.");
}

static TjRole *
add_role (TjModel *model, TjId id, gint64 fte)
{
  TjRole *role = add (model, TJ_KIND_ROLE, id);

  role->fte = tj_number (fte);
  return role;
}

static void
test_hours (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjProject *project = add_project (model);
  TjRole *role = add_role (model, 300, 1690);

  assert_silent (model, TJ_CHECK_HOURS);
  project->stated_fte = tj_number (2600);
  project->stated_hours = tj_number (3600 * 60);
  assert_speaks (model, TJ_CHECK_HOURS,
                 "Stated is 2,6 fte; the roles come to 1,69 fte: 0,91 fte (1.260 uur) is not specified.");
  role->count.state = TJ_NUMBER_SEVERAL;
  assert_speaks (
      model, TJ_CHECK_HOURS,
      "Stated is 2,6 fte; the roles come to 1,69 fte: 0,91 fte (1.260 uur) is not specified. There is 1 line of "
      "which the number is not known.");
  role->count = tj_number (2000);
  assert_speaks (model, TJ_CHECK_HOURS, "Stated is 2,6 fte; the roles come to 3,38 fte: 0,78 fte (1.080 uur) more.");
  role->fte = tj_number (1300);
  assert_silent (model, TJ_CHECK_HOURS);
}

static void
test_participation (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjParticipationStep *step = add (model, TJ_KIND_PARTICIPATION_STEP, 400);

  step->name = g_strdup ("S");
  assert_speaks (model, TJ_CHECK_PARTICIPATION, "“S” has no invitation and no report-back.");
  step->invitation = 10;
  assert_speaks (model, TJ_CHECK_PARTICIPATION, "“S” has no report-back.");
  step->report_back = 11;
  assert_silent (model, TJ_CHECK_PARTICIPATION);
  step->invitation = 0;
  assert_speaks (model, TJ_CHECK_PARTICIPATION, "“S” has no invitation.");
}

static void
test_action (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjAction *action = add (model, TJ_KIND_ACTION, 400);

  action->name = g_strdup ("S");
  assert_silent (model, TJ_CHECK_ACTION);
  set_date (&action->due, "2025-08-31");
  assert_speaks (model, TJ_CHECK_ACTION, "The action “S” should have been done: 31 aug 2025.");
  action->done = TJ_TICK_YES;
  assert_silent (model, TJ_CHECK_ACTION);
  action->done = TJ_TICK_NO;
  set_date (&action->due, "2025-09-01");
  assert_silent (model, TJ_CHECK_ACTION);
  set_date (&action->due, "2025-09");
  assert_silent (model, TJ_CHECK_ACTION);
}

static void
test_content (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjIndicator *indicator = add (model, TJ_KIND_INDICATOR, 400);
  TjAttachment *attachment = add (model, TJ_KIND_ATTACHMENT, 401);

  add_project (model);
  indicator->name = g_strdup ("I");
  attachment->name = g_strdup ("B");
  attachment->number = g_strdup ("2");
  assert_speaks (model, TJ_CHECK_INDICATOR, "The indicator “I” has no target.");
  assert_silent (model, TJ_CHECK_ATTACHMENT);
  attachment->present = TJ_TICK_NO;
  assert_speaks (model, TJ_CHECK_ATTACHMENT, "Attachment 2 “B” of “P” is not there.");
  g_clear_pointer (&attachment->number, g_free);
  assert_speaks (model, TJ_CHECK_ATTACHMENT, "Attachment “B” of “P” is not there.");
  attachment->present = TJ_TICK_YES;
  assert_silent (model, TJ_CHECK_ATTACHMENT);
  indicator->target_text = g_strdup ("stijgend");
  assert_silent (model, TJ_CHECK_INDICATOR);
}

/* Dependencies of what has no date but its phase; where neither of the two has a place nothing is amiss. */
static void
test_silent_links (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjDependency *first = make (TJ_KIND_DEPENDENCY, 101), *second = make (TJ_KIND_DEPENDENCY, 102);
  TjActivity *within, *other, *last;

  add_project (model);
  add_phase (model, 10, "2025-03", "2025-04");
  within = add_step (model, 11, 10, "binnen-fase", "binnen-fase");
  other = add_step (model, 12, 0, "n.t.b.", NULL);
  last = add_step (model, 13, 0, "n.t.b.", NULL);
  add_step (model, 14, 0, "2025-05", "2025-05");
  first->predecessor = 12;
  first->successor = 13;
  second->predecessor = 12;
  second->successor = 14;
  first->type = second->type = TJ_DEPENDENCY_TYPE_FS;
  tj_model_add (model, first);
  assert_silent (model, TJ_CHECK_SILENT_LINKS);
  tj_model_add (model, second);
  assert_speaks (model, TJ_CHECK_SILENT_LINKS,
                 "1 of the 2 dependencies does not count in dates and the critical path: one of its two activities has "
                 "no date of its own (“A12”).");
  set_date (&other->start, "2025-04");
  assert_speaks (model, TJ_CHECK_SILENT_LINKS,
                 "1 of the 2 dependencies does not count in dates and the critical path: one of its two activities has "
                 "no date of its own (“A13”).");
  set_date (&last->start, "2025-05");
  assert_silent (model, TJ_CHECK_SILENT_LINKS);
  second = make (TJ_KIND_DEPENDENCY, 103);
  second->predecessor = within->record.id;
  second->successor = 14;
  tj_model_add (model, second);
  assert_speaks (model, TJ_CHECK_SILENT_LINKS,
                 "1 of the 3 dependencies does not count in dates and the critical path: one of its two activities has "
                 "no date of its own (“A11”).");
}

/* Nothing, other trajecten, and the order. */
static void
test_whole (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *step = add_step (model, 10, 0, "2025-09-10", "2025-09-09");
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (GPtrArray) checks = tj_checks_run (model, plan, PROJECT, TODAY);
  g_autoptr (GPtrArray) other = tj_checks_run (model, plan, 2, TODAY);

  g_assert_cmpuint (other->len, ==, 0);
  g_assert_cmpuint (checks->len, ==, 2);
  g_assert_cmpuint (tj_checks_count (checks, TJ_CHECK_ATTENTION), ==, 1);
  g_assert_cmpuint (tj_checks_count (checks, TJ_CHECK_INFORMATION), ==, 1);
  g_assert_cmpint (((const TjCheck *) g_ptr_array_index (checks, 0))->severity, ==, TJ_CHECK_ATTENTION);
  g_assert_cmpint (((const TjCheck *) g_ptr_array_index (checks, 0))->subject, ==, step->record.id);
  g_assert_true (tj_check_equal (g_ptr_array_index (checks, 0), g_ptr_array_index (checks, 0)));
  g_assert_false (tj_check_equal (g_ptr_array_index (checks, 0), g_ptr_array_index (checks, 1)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks/overlap", test_overlap);
  g_test_add_func ("/checks/gap", test_gap);
  g_test_add_func ("/checks/gap-unknown", test_gap_unknown);
  g_test_add_func ("/checks/months", test_months);
  g_test_add_func ("/checks/stated-duration", test_stated_duration);
  g_test_add_func ("/checks/stated-duration-unknown", test_stated_duration_unknown);
  g_test_add_func ("/checks/outside-phase", test_outside_phase);
  g_test_add_func ("/checks/outside-project", test_outside_project);
  g_test_add_func ("/checks/term", test_term);
  g_test_add_func ("/checks/reversed", test_reversed);
  g_test_add_func ("/checks/deadline", test_deadline);
  g_test_add_func ("/checks/link", test_link);
  g_test_add_func ("/checks/link-types", test_link_types);
  g_test_add_func ("/checks/link-lags", test_link_lags);
  g_test_add_func ("/checks/link-decision", test_link_decision);
  g_test_add_func ("/checks/silent-links", test_silent_links);
  g_test_add_func ("/checks/recess", test_recess);
  g_test_add_func ("/checks/no-meeting", test_no_meeting);
  g_test_add_func ("/checks/lead", test_lead);
  g_test_add_func ("/checks/hours", test_hours);
  g_test_add_func ("/checks/participation", test_participation);
  g_test_add_func ("/checks/action", test_action);
  g_test_add_func ("/checks/content", test_content);
  g_test_add_func ("/checks/whole", test_whole);
  return g_test_run ();
}
