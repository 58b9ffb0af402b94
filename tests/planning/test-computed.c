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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/computed/chain", test_chain);
  g_test_add_func ("/planning/computed/month", test_month);
  g_test_add_func ("/planning/computed/nothing-known", test_nothing_known);
  g_test_add_func ("/planning/computed/window", test_window);
  g_test_add_func ("/planning/computed/broken", test_broken);
  g_test_add_func ("/planning/computed/circles", test_circles);
  g_test_add_func ("/planning/computed/lags", test_lags);
  return g_test_run ();
}
