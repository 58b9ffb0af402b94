// SPDX-License-Identifier: EUPL-1.2
/* What stands in the planning table about slack and the critical path. */
#include "tj-planning-text.h"
#include "tj-records.h"

static void
assert_days (gint64 minutes, const char *expected)
{
  g_autofree char *text = tj_planning_days (minutes);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_days (void)
{
  assert_days (0, "0");
  assert_days (480, "1 day");
  assert_days (5 * 480, "5 days");
  assert_days (-2 * 480, "-2 days");
  assert_days (1200, "2,5 days");
  assert_days (10, "0");
  assert_days (24, "0,1 days");
  assert_days (475, "1 day");
}

static TjActivity *
add_step (TjModel *model, TjId id, int days)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = 1;
  activity->sort_order = id;
  activity->name = g_strdup ("Stap");
  activity->duration = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = days * 1000 };
  tj_model_add (model, activity);
  return activity;
}

static void
add_link (TjModel *model, TjId id, TjId from, TjId to)
{
  TjDependency *dependency = tj_record_new (TJ_KIND_DEPENDENCY, id);

  dependency->predecessor = from;
  dependency->successor = to;
  tj_model_add (model, dependency);
}

static void
assert_row (const TjPlan *plan, const TjActivity *activity, const char *total, const char *free, const char *critical)
{
  g_autofree char *one = tj_planning_total_float (plan, activity), *other = tj_planning_free_float (plan, activity);
  g_autofree char *sign = tj_planning_critical (plan, activity);

  g_assert_cmpstr (one, ==, total);
  g_assert_cmpstr (other, ==, free);
  g_assert_cmpstr (sign, ==, critical);
}

/* 10, then 11 (5 days), 12 (20) and 13 (14) beside each other, then 14; 15 has no part in it. */
static void
test_columns (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjPlan) plan = NULL;
  TjActivity *first = add_step (model, 10, 10), *loose = tj_record_new (TJ_KIND_ACTIVITY, 15);
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, 1);

  project->near_critical = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = 6000 };
  tj_model_add (model, project);
  first->start = tj_date_day (2025, 3, 3);
  add_step (model, 11, 5);
  add_step (model, 12, 20);
  add_step (model, 13, 14);
  add_step (model, 14, 5);
  loose->project = 1;
  loose->name = g_strdup ("Los");
  loose->start.precision = TJ_PRECISION_TBD;
  tj_model_add (model, loose);
  for (TjId id = 11; id < 14; id++)
    {
      add_link (model, 100 + id, 10, id);
      add_link (model, 200 + id, id, 14);
    }
  plan = tj_plan_new (model);
  assert_row (plan, first, "0", "0", "critical");
  assert_row (plan, tj_model_get (model, 11), "15 days", "15 days", "");
  assert_row (plan, tj_model_get (model, 12), "0", "0", "critical");
  assert_row (plan, tj_model_get (model, 13), "6 days", "6 days", "nearly");
  assert_row (plan, loose, "", "", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning-text/days", test_days);
  g_test_add_func ("/planning-text/columns", test_columns);
  return g_test_run ();
}
