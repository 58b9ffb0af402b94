// SPDX-License-Identifier: EUPL-1.2
/* From activities and dependencies to computed dates, in words too. */
#include "tj-plan-result.h"
#include "tj-records.h"

#define PROJECT 900

typedef struct
{
  TjModel *model; /* (owned) */
  TjPlan *plan;   /* (owned) */
} World;

static World *
world_new (void)
{
  World *world = g_new0 (World, 1);
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, PROJECT);

  world->model = tj_model_new ();
  project->name = g_strdup ("Traject");
  tj_model_add (world->model, project);
  return world;
}

static void
world_free (World *world)
{
  g_clear_pointer (&world->plan, tj_plan_free);
  tj_model_free (world->model);
  g_free (world);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

static TjActivity *
add (World *world, TjId id, const char *name, TjId parent, int days)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = PROJECT;
  activity->parent = parent;
  activity->name = g_strdup (name);
  if (days > 0)
    activity->duration = (TjDuration) { TJ_DURATION_WORK_DAYS, TJ_QUALIFIER_NONE, days * 1000 };
  tj_model_add (world->model, activity);
  return activity;
}

static TjDependency *
tie (World *world, TjId id, TjId from, TjId to)
{
  TjDependency *dependency = tj_record_new (TJ_KIND_DEPENDENCY, id);

  dependency->predecessor = from;
  dependency->successor = to;
  dependency->type = TJ_DEPENDENCY_TYPE_FS;
  tj_model_add (world->model, dependency);
  return dependency;
}

static void
run (World *world)
{
  g_clear_pointer (&world->plan, tj_plan_free);
  world->plan = tj_plan_new (world->model);
}

static void
assert_period (World *world, TjId id, TjSpanOrigin origin, const char *expected)
{
  const TjSpan *span = tj_plan_span (world->plan, id);
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);
  g_autofree char *text = tj_period_format (&start, &finish);

  g_assert_cmpint (span->origin, ==, origin);
  g_assert_cmpstr (text, ==, expected);
}

/* @expected NULL: not computed. */
static void
assert_span (World *world, TjId id, const char *expected)
{
  if (expected)
    assert_period (world, id, TJ_SPAN_COMPUTED, expected);
  else
    g_assert_cmpint (tj_plan_span (world->plan, id)->origin, !=, TJ_SPAN_COMPUTED);
}

static void
assert_why (World *world, TjId id, const char *expected)
{
  g_autofree char *why = tj_plan_why (world->plan, world->model, id);

  g_assert_cmpstr (why, ==, expected);
}

/* @expected NULL: nothing. */
static void
assert_notes (World *world, TjId id, const char *expected)
{
  g_autofree char *notes = tj_plan_notes (world->plan, world->model, id);

  g_assert_cmpstr (notes, ==, expected);
}

static TjReason
reason_of (World *world, TjId id)
{
  TjPlanResult result;

  g_assert_true (tj_plan_result (world->plan, id, &result));
  return result.reason;
}

static void
test_chain (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *first = add (world, 1, "Analyse", 0, 0), *decision;

  first->start = tj_date_day (2025, 4, 1);
  first->finish = tj_date_day (2025, 4, 30);
  add (world, 2, "Verwerken", 0, 3);
  add (world, 3, "Bespreken", 0, 2);
  decision = add (world, 4, "Besluit", 0, 0);
  decision->type = TJ_ACTIVITY_TYPE_DECISION;
  tie (world, 11, 1, 2);
  tie (world, 12, 2, 3);
  tie (world, 13, 3, 4);
  run (world);
  assert_span (world, 1, NULL);
  assert_span (world, 2, "1 mei 2025 – 6 mei 2025"); /* 5 May is off */
  assert_span (world, 3, "7 mei 2025 – 8 mei 2025");
  assert_span (world, 4, "8 mei 2025");
  assert_why (world, 2, "Starts after “Analyse” (ends 30 apr 2025)");
  assert_why (world, 1, "Has dates of its own");
}

/* Known to the month, and so is what follows. */
static void
test_month (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *first = add (world, 1, "Analyse", 0, 0);

  first->start = first->finish = tj_date_month (2025, 3);
  add (world, 2, "Dialoog", 0, 10);
  tie (world, 11, 1, 2);
  run (world);
  assert_span (world, 2, "apr 2025");
  assert_why (world, 2, "Starts after “Analyse” (ends mrt 2025)");
}

/* What says nothing places nothing. */
static void
test_nothing_known (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *words, *within;

  add (world, 1, "Los", 0, 5);
  words = add (world, 2, "Later", 0, 5);
  words->start.precision = TJ_PRECISION_TBD;
  within = add (world, 3, "Ergens", 0, 0);
  within->start.precision = TJ_PRECISION_PHASE;
  add (world, 4, "Daarna", 0, 5);
  add (world, 5, "Zonder duur", 0, 0);
  tie (world, 11, 3, 4);
  tie (world, 12, 2, 4);
  tie (world, 13, 1, 5);
  run (world);
  for (TjId id = 1; id <= 5; id++)
    assert_span (world, id, NULL);
}

/* Begun too early: the rest waits for what comes before it, not for the status date. */
static void
test_rest_waits (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *second;

  add (world, 1, "Analyse", 0, 10);
  second = add (world, 2, "Dialoog", 0, 4);
  ((TjProject *) tj_model_get (world->model, PROJECT))->start = tj_date_day (2025, 9, 1);
  second->actual_start = tj_date_day (2025, 9, 3);
  second->progress = (TjNumber) { TJ_NUMBER_KNOWN, TJ_QUALIFIER_NONE, 50000 };
  tie (world, 11, 1, 2);
  run (world);
  assert_notes (world, 2, "The rest of the work waits for what comes before it: from 15 sep 2025.");
  assert_notes (world, 1, NULL);
}

/* Of dates that were filled in it is told what the links would make of them, and that is what comes when they go. */
static void
test_own_why (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *first = add (world, 1, "Analyse", 0, 0), *next = add (world, 2, "Dialoog", 0, 4), *loose;
  g_autofree char *alone = NULL, *late = NULL, *without = NULL, *none = NULL, *phase = NULL;

  first->start = tj_date_day (2025, 4, 1);
  first->finish = tj_date_day (2025, 4, 30);
  next->start = tj_date_day (2025, 4, 14);
  loose = add (world, 3, "Verslag", 0, 0);
  loose->start = tj_date_month (2025, 9);
  tie (world, 11, 1, 2);
  tie (world, 12, 2, 3);
  run (world);
  alone = tj_plan_own_why (world->plan, world->model, 1);
  g_assert_cmpstr (alone, ==, "Its dates were filled in. There is no link that gives another date.");
  late = tj_plan_own_why (world->plan, world->model, 2);
  g_assert_cmpstr (late, ==,
                   "Its dates were filled in. Without them its links would count. Starts after “Analyse” (ends 30 apr "
                   "2025): 1 mei 2025 at the earliest. That is later than what was filled in.");
  without = tj_plan_own_why (world->plan, world->model, 3);
  g_assert_nonnull (strstr (without, "Starts after “Dialoog”"));
  g_assert_true (g_str_has_suffix (without, "That takes a duration as well."));
  next->start = (TjDate) { 0 };
  run (world);
  assert_span (world, 2, "1 mei 2025 – 7 mei 2025"); /* 5 May is off */
  none = tj_plan_own_why (world->plan, world->model, 2);
  g_assert_null (none);
  add (world, 4, "Deel", 1, 0)->start = tj_date_day (2025, 4, 2);
  run (world);
  phase = tj_plan_own_why (world->plan, world->model, 1);
  g_assert_cmpstr (phase, ==,
                   "Its dates were filled in. Without them it would run from the first of its parts to the last.");
}

/* A step that is only known to lie within its phase says nothing to what is linked to it, and that is told. */
static void
test_silent_links (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *phase = add (world, 1, "Analyse", 0, 0), *within, *other, *after;
  const char *one = "Its dependency with “Gesprek” does not count: that has no date of its own.";

  phase->start = phase->finish = tj_date_month (2025, 3);
  within = add (world, 2, "Gesprek", 1, 0);
  within->start.precision = within->finish.precision = TJ_PRECISION_PHASE;
  other = add (world, 3, "Later", 0, 0);
  other->start.precision = TJ_PRECISION_TBD;
  after = add (world, 4, "Verslag", 0, 0);
  after->start = after->finish = tj_date_month (2025, 4);
  add (world, 5, "Koers", 0, 10);
  tie (world, 11, 2, 4);
  tie (world, 12, 4, 5);
  run (world);
  g_assert_cmpint (tj_plan_span (world->plan, 2)->origin, ==, TJ_SPAN_PHASE);
  assert_notes (world, 2,
                "It has no date but its phase. That is why its 1 dependency does not count in dates and the critical "
                "path.");
  assert_notes (world, 4, one);
  assert_notes (world, 5, NULL);
  assert_notes (world, 1, NULL);
  tie (world, 13, 3, 4);
  run (world);
  assert_notes (
      world, 4,
      "2 of its dependencies do not count: what they connect it to, such as “Gesprek”, has no date of its own.");
  assert_notes (world, 3,
                "It has no date of its own. That is why its 1 dependency does not count in dates and the critical "
                "path.");
  /* With a date of its own it counts. */
  within->start = within->finish = tj_date_month (2025, 3);
  other->start = tj_date_month (2025, 3);
  run (world);
  for (TjId id = 1; id <= 5; id++)
    assert_notes (world, id, NULL);
}

static void
test_window (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *phase = add (world, 1, "Fase", 0, 0), *constrained;

  phase->start = tj_date_day (2025, 9, 1);
  phase->finish = tj_date_day (2025, 11, 30);
  add (world, 2, "Eerst", 1, 5);
  add (world, 3, "Dan", 1, 5);
  constrained = add (world, 4, "Vast", 0, 1);
  constrained->constraint = TJ_CONSTRAINT_KIND_START_FROM;
  constrained->constraint_date = tj_date_day (2025, 10, 4); /* a Saturday */
  tie (world, 11, 2, 3);
  run (world);
  assert_span (world, 2, "1 sep 2025 – 5 sep 2025");
  assert_span (world, 3, "8 sep 2025 – 12 sep 2025");
  assert_span (world, 4, "6 okt 2025");
  g_assert_cmpint (reason_of (world, 2), ==, TJ_REASON_WINDOW);
  g_assert_cmpint (reason_of (world, 4), ==, TJ_REASON_CONSTRAINT);
  assert_why (world, 2, "Starts with “Fase”, of which it is part");
}

static void
test_broken (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *first = add (world, 1, "Analyse", 0, 0), *second = add (world, 2, "Dialoog", 0, 0);
  g_autoptr (GArray) broken = NULL;

  first->start = first->finish = tj_date_month (2025, 5);
  second->start = second->finish = tj_date_day (2025, 4, 30);
  tie (world, 11, 1, 2);
  run (world);
  broken = tj_plan_broken_links (world->plan);
  g_assert_cmpuint (broken->len, ==, 1);
  g_assert_cmpint (g_array_index (broken, TjLinkFinding, 0).dependency, ==, 11);
}

/* A file that was not checked: links in a circle, and whoever is its own ancestor. */
static void
test_circles (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *first = add (world, 1, "Een", 3, 1);

  add (world, 2, "Twee", 0, 1);
  add (world, 3, "Fase", 4, 0);
  add (world, 4, "Fase", 3, 0);
  first->start = tj_date_day (2025, 4, 1);
  tie (world, 11, 1, 2);
  tie (world, 12, 2, 1);
  run (world);
  g_assert_cmpuint (tj_plan_left_out (world->plan)->len, ==, 1);
  g_assert_cmpint (g_array_index (tj_plan_left_out (world->plan), TjId, 0), ==, 12);
  assert_span (world, 2, "2 apr 2025");
}

/* A link to whoever is its own ancestor leads nowhere, and comes to an end. */
static void
test_linked_ring (void)
{
  g_autoptr (World) world = world_new ();

  add (world, 1, "Een", 0, 1)->start = tj_date_day (2025, 4, 1);
  add (world, 3, "Fase", 4, 0);
  add (world, 4, "Fase", 3, 0);
  tie (world, 11, 1, 3);
  run (world);
  assert_span (world, 3, NULL);
  assert_span (world, 4, NULL);
}

static void
test_lags (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *first = add (world, 1, "Ter inzage", 0, 0);
  TjDependency *elapsed, *lead, *half;

  first->start = tj_date_day (2025, 9, 1);
  first->finish = tj_date_day (2025, 9, 5);
  add (world, 2, "Zes weken later", 0, 1);
  add (world, 3, "Twee dagen eerder", 0, 1);
  add (world, 4, "Halverwege", 0, 2);
  elapsed = tie (world, 11, 1, 2);
  elapsed->lag = (TjDuration) { TJ_DURATION_ELAPSED_WEEKS, TJ_QUALIFIER_NONE, 6000 };
  lead = tie (world, 12, 1, 3);
  lead->lag = (TjDuration) { TJ_DURATION_WORK_DAYS, TJ_QUALIFIER_NONE, -2000 };
  half = tie (world, 13, 1, 4);
  half->type = TJ_DEPENDENCY_TYPE_SS;
  half->lag = (TjDuration) { TJ_DURATION_PERCENT, TJ_QUALIFIER_NONE, 20000 };
  run (world);
  assert_span (world, 2, "20 okt 2025");
  assert_span (world, 3, "4 sep 2025");
  assert_span (world, 4, "2 sep 2025 – 3 sep 2025");
}

/* What really happened --------------------------------------------------------------------------------------------- */

static TjProject *
project_of (World *world, TjId id)
{
  return (TjProject *) tj_model_get_kind (world->model, TJ_KIND_PROJECT, id);
}

static TjPlanResult
result_of (World *world, TjId id)
{
  TjPlanResult result;

  g_assert_true (tj_plan_result (world->plan, id, &result));
  return result;
}

static TjNumber
percent (int share)
{
  return (TjNumber) { .state = TJ_NUMBER_KNOWN, .value = share * 1000 };
}

static gint32
day_of (gint32 minute)
{
  return minute / 1440;
}

/* Work that is under way is split by the status date; what waits lies after it; what is done stays. */
static void
test_status (void)
{
  g_autoptr (World) world = world_new ();
  TjProject *project = project_of (world, PROJECT);
  TjActivity *under_way = add (world, 1, "Bezig", 0, 5), *finished = add (world, 2, "Klaar", 0, 3);
  TjActivity *milestone = add (world, 4, "Bereikt", 0, 0);

  project->start = tj_date_day (2025, 9, 1); /* a Monday */
  project->status_date = tj_date_day (2025, 9, 10);
  under_way->progress = percent (40);
  finished->progress = percent (100);
  milestone->type = TJ_ACTIVITY_TYPE_MILESTONE;
  milestone->progress = percent (100);
  add (world, 3, "Wacht", 0, 2);
  tie (world, 11, 1, 3);
  tie (world, 12, 2, 3);
  tie (world, 13, 4, 3);
  run (world);
  assert_span (world, 1, "1 sep 2025 – 15 sep 2025");
  g_assert_cmpint (day_of (result_of (world, 1).split_from), ==, day_of (tj_date_day (2025, 9, 2).minute));
  g_assert_cmpint (day_of (result_of (world, 1).split_to), ==, day_of (tj_date_day (2025, 9, 11).minute));
  assert_span (world, 2, "1 sep 2025 – 3 sep 2025");
  g_assert_false (result_of (world, 2).critical);
  assert_span (world, 3, "16 sep 2025 – 17 sep 2025");
  assert_span (world, 4, "1 sep 2025");
  assert_notes (world, 1, "What is not done yet was moved after the status date (10 sep 2025): from 11 sep 2025.");
  assert_notes (world, 2, NULL);
  assert_notes (world, 3, NULL);
  under_way->progress = percent (0);
  run (world);
  assert_span (world, 1, "11 sep 2025 – 17 sep 2025");
  g_assert_cmpint (reason_of (world, 1), ==, TJ_REASON_STATUS);
  assert_why (world, 1, "Not started yet, so after the status date (10 sep 2025)");
  assert_notes (world, 1, NULL);
}

/* Without own dates: real dates place it, with the duration for what is not stated. */
static void
test_actual (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *first = add (world, 1, "Analyse", 0, 5), *second = add (world, 2, "Dialoog", 0, 5);

  project_of (world, PROJECT)->start = tj_date_day (2025, 9, 1);
  tie (world, 11, 1, 2);
  first->actual_start = tj_date_day (2025, 9, 3);
  run (world);
  assert_span (world, 1, "3 sep 2025 – 9 sep 2025");
  g_assert_cmpint (reason_of (world, 1), ==, TJ_REASON_ACTUAL);
  assert_span (world, 2, "10 sep 2025 – 16 sep 2025");
  first->actual_finish = tj_date_day (2025, 9, 19);
  run (world);
  assert_span (world, 1, "3 sep 2025 – 19 sep 2025");
  assert_span (world, 2, "22 sep 2025 – 26 sep 2025");
  g_assert_false (result_of (world, 1).critical);

  /* Only finishes: from where the link puts it, not past the finish; without one, as long before as it takes. */
  second->actual_finish = tj_date_day (2025, 10, 10);
  run (world);
  assert_span (world, 2, "22 sep 2025 – 10 okt 2025");
  second->actual_finish = tj_date_day (2025, 9, 12);
  run (world);
  assert_span (world, 2, "8 sep 2025 – 12 sep 2025");
  first->actual_start = (TjDate) { 0 };
  run (world);
  assert_span (world, 1, "15 sep 2025 – 19 sep 2025");
  first->actual_finish = tj_date_month (2025, 9);
  run (world);
  assert_span (world, 1, "sep 2025");
}

/* With own dates: those are the plan, until something really happened. */
static void
test_actual_of_own (void)
{
  g_autoptr (World) world = world_new ();
  TjActivity *activity = add (world, 1, "Analyse", 0, 0), *phase = add (world, 2, "Fase", 0, 0);

  project_of (world, PROJECT)->status_date = tj_date_day (2025, 12, 31);
  activity->start = tj_date_month (2025, 3);
  activity->finish = tj_date_month (2025, 4);
  activity->progress = percent (50);
  add (world, 3, "Deel", 2, 0)->start = tj_date_day (2025, 5, 1);
  phase->actual_start = tj_date_day (2025, 2, 1); /* of what has parts it says nothing */
  run (world);
  assert_period (world, 1, TJ_SPAN_OWN, "mrt 2025 – apr 2025");
  assert_period (world, 2, TJ_SPAN_CHILDREN, "1 mei 2025");
  activity->actual_start = tj_date_day (2025, 3, 12);
  run (world);
  assert_period (world, 1, TJ_SPAN_OWN, "12 mrt 2025 – apr 2025");
  activity->actual_finish = tj_date_day (2025, 5, 20);
  run (world);
  assert_period (world, 1, TJ_SPAN_OWN, "12 mrt 2025 – 20 mei 2025");
  activity->actual_start = (TjDate) { 0 };
  activity->actual_finish = tj_date_day (2025, 2, 20); /* before the planned start, which falls away */
  run (world);
  assert_period (world, 1, TJ_SPAN_OWN, "20 feb 2025");
  activity->actual_finish = (TjDate) { 0 };
  activity->actual_start = tj_date_day (2025, 5, 6); /* after the planned finish */
  activity->duration = (TjDuration) { TJ_DURATION_WORK_DAYS, TJ_QUALIFIER_NONE, 2000 };
  run (world);
  assert_period (world, 1, TJ_SPAN_OWN, "6 mei 2025 – 7 mei 2025");
}

static void
test_ends (void)
{
  g_autoptr (World) world = world_new ();
  TjProject *project = project_of (world, PROJECT);

  project->start = tj_date_day (2025, 9, 1);
  add (world, 1, "Begin", 0, 1);
  add (world, 2, "Lang", 0, 10);
  add (world, 3, "Kort", 0, 8);
  add (world, 4, "Los", 0, 2);
  tie (world, 11, 1, 2);
  tie (world, 12, 1, 3);
  tie (world, 13, 1, 4);
  run (world);
  g_assert_true (result_of (world, 2).critical);
  g_assert_false (result_of (world, 3).critical);
  g_assert_cmpint (result_of (world, 3).total_float, ==, 2 * 480);
  g_assert_false (result_of (world, 3).near_critical);
  project->near_critical = (TjDuration) { TJ_DURATION_WORK_DAYS, TJ_QUALIFIER_NONE, 2000 };
  run (world);
  g_assert_true (result_of (world, 3).near_critical);
  g_assert_false (result_of (world, 4).near_critical);
  project->critical_ends = TJ_CRITICAL_ENDS_EACH;
  run (world);
  for (TjId id = 1; id <= 4; id++)
    g_assert_true (result_of (world, id).critical);
}

/* Two trajecten: a link across drives dates, and with one end the critical path runs through both. */
static void
test_two_projects (void)
{
  g_autoptr (World) world = world_new ();
  TjProject *other = tj_record_new (TJ_KIND_PROJECT, PROJECT + 1);
  TjActivity *there = add (world, 3, "Daar", 0, 4);

  other->name = g_strdup ("Ander traject");
  other->start = tj_date_day (2025, 9, 1);
  other->status_date = tj_date_day (2025, 9, 2);
  tj_model_add (world->model, other);
  project_of (world, PROJECT)->start = tj_date_day (2025, 9, 1);
  there->project = PROJECT + 1;
  add (world, 1, "Hier", 0, 3);
  add (world, 2, "Lang hier", 0, 5);
  tie (world, 11, 1, 3);
  tie (world, 12, 1, 2);
  run (world);
  assert_span (world, 1, "1 sep 2025 – 3 sep 2025"); /* the status date is that of the other one */
  assert_span (world, 3, "4 sep 2025 – 9 sep 2025");
  assert_why (world, 3, "Starts after “Hier” (ends 3 sep 2025)");
  for (TjId id = 1; id <= 3; id++)
    g_assert_true (result_of (world, id).critical); /* each traject has its own end */
  project_of (world, PROJECT)->critical_ends = other->critical_ends = TJ_CRITICAL_ENDS_ALL;
  run (world);
  g_assert_true (result_of (world, 1).critical);
  g_assert_true (result_of (world, 2).critical);
  g_assert_false (result_of (world, 3).critical);
  g_assert_cmpint (result_of (world, 3).total_float, ==, 480);
  there->duration.amount = 8000;
  run (world);
  g_assert_true (result_of (world, 1).critical);
  g_assert_false (result_of (world, 2).critical);
  g_assert_true (result_of (world, 3).critical);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/computed/chain", test_chain);
  g_test_add_func ("/planning/computed/month", test_month);
  g_test_add_func ("/planning/computed/nothing-known", test_nothing_known);
  g_test_add_func ("/planning/computed/rest-waits", test_rest_waits);
  g_test_add_func ("/planning/computed/silent-links", test_silent_links);
  g_test_add_func ("/planning/computed/own-why", test_own_why);
  g_test_add_func ("/planning/computed/window", test_window);
  g_test_add_func ("/planning/computed/broken", test_broken);
  g_test_add_func ("/planning/computed/circles", test_circles);
  g_test_add_func ("/planning/computed/linked-ring", test_linked_ring);
  g_test_add_func ("/planning/computed/lags", test_lags);
  g_test_add_func ("/planning/computed/status", test_status);
  g_test_add_func ("/planning/computed/actual", test_actual);
  g_test_add_func ("/planning/computed/actual-of-own", test_actual_of_own);
  g_test_add_func ("/planning/computed/ends", test_ends);
  g_test_add_func ("/planning/computed/two-projects", test_two_projects);
  return g_test_run ();
}
