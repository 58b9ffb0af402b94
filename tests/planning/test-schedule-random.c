// SPDX-License-Identifier: EUPL-1.2
/* Thousands of made-up networks: against a plain scheduler, in another order, and one change at a time. */
#include "networks.h"

#define N_NETWORKS 1500

static ReferenceInput
input_of (const Plan *plan)
{
  ReferenceInput input = { .nodes = (TjNode *) (gpointer) plan->nodes->data,
                           .n_nodes = plan->nodes->len,
                           .links = (TjNetworkLink *) (gpointer) plan->links->data,
                           .n_links = plan->links->len,
                           .calendars = plan_calendars (),
                           .options = plan->options };

  input.options.groups = plan->groups;
  return input;
}

static TjSchedule *
schedule_of (const Plan *plan, TjNetwork *network)
{
  TjScheduleOptions options = plan->options;

  options.groups = plan->groups;
  return tj_schedule_new (network, &options);
}

static void
assert_as_reference (const TjSchedule *schedule, const TjNetwork *network, const ReferenceResult *expected)
{
  for (guint i = 0; i < tj_network_n_nodes (network); i++)
    {
      TjScheduleResult found;

      if (tj_network_is_summary (network, i))
        continue;
      tj_schedule_get (schedule, i, &found);
      g_assert_cmpint (found.start, ==, expected[i].start);
      g_assert_cmpint (found.finish, ==, expected[i].finish);
      g_assert_cmpint (found.early_start, ==, expected[i].early_start);
      g_assert_cmpint (found.early_finish, ==, expected[i].early_finish);
      g_assert_cmpint (found.late_start, ==, expected[i].late_start);
      g_assert_cmpint (found.late_finish, ==, expected[i].late_finish);
      g_assert_cmpint (found.total_float, ==, expected[i].total_float);
      g_assert_cmpint (found.free_float, ==, expected[i].free_float);
      g_assert_cmpint (found.critical, ==, expected[i].critical);
      g_assert_cmpint (found.start_precision, ==, expected[i].start_precision);
      g_assert_cmpint (found.finish_precision, ==, expected[i].finish_precision);
    }
}

static void
check_reference (PlanParts parts, guint n_networks)
{
  for (guint32 seed = 1; seed <= n_networks; seed++)
    {
      g_autoptr (Plan) plan = plan_make (seed, 2 + seed % 24, parts);
      g_autofree ReferenceResult *expected = g_new0 (ReferenceResult, plan->nodes->len);
      g_autoptr (TjNetwork) network = plan_network (plan, NULL);
      g_autoptr (TjSchedule) schedule = NULL;
      ReferenceInput input = input_of (plan);

      if (g_test_verbose ())
        g_test_message ("seed %u", seed);
      g_assert_true (reference_schedule (&input, expected));
      schedule = schedule_of (plan, network);
      assert_as_reference (schedule, network, expected);
    }
  g_test_message ("%u networks", n_networks);
}

static void
test_links (void)
{
  check_reference (0, N_NETWORKS);
}

static void
test_constraints (void)
{
  check_reference (PLAN_CONSTRAINTS, N_NETWORKS);
}

static void
test_tree (void)
{
  check_reference (PLAN_TREE | PLAN_CONSTRAINTS, N_NETWORKS);
}

static void
test_progress (void)
{
  check_reference (PLAN_PROGRESS | PLAN_CONSTRAINTS, N_NETWORKS);
}

static void
test_all (void)
{
  check_reference (PLAN_ALL, N_NETWORKS);
}

/* Two schedules agree on a node; links by the names they go by. */
static void
assert_same (const TjSchedule *a, const TjNetwork *network_a, guint node_a, const TjSchedule *b,
             const TjNetwork *network_b, guint node_b)
{
  TjScheduleResult one, other;

  tj_schedule_get (a, node_a, &one);
  tj_schedule_get (b, node_b, &other);
  g_assert_cmpint (one.reason, ==, other.reason);
  if (one.reason == TJ_REASON_LINK)
    g_assert_cmpint (tj_network_link (network_a, one.link)->id, ==, tj_network_link (network_b, other.link)->id);
  g_assert_cmpint (tj_network_node (network_a, one.summary)->id, ==, tj_network_node (network_b, other.summary)->id);
  one.link = other.link = one.summary = other.summary = 0;
  g_assert_cmpmem (&one, sizeof one, &other, sizeof other);
}

/* In whatever order nodes and links are given. */
static void
test_order (void)
{
  for (guint32 seed = 1; seed <= N_NETWORKS; seed++)
    {
      g_autoptr (Plan) plan = plan_make (seed, 2 + seed % 40, PLAN_ALL);
      g_autofree guint *places = g_new (guint, plan->nodes->len);
      g_autoptr (Plan) shuffled = plan_shuffle (plan, seed + 1, places);
      g_autoptr (TjNetwork) network = plan_network (plan, NULL), other = plan_network (shuffled, NULL);
      g_autoptr (TjSchedule) schedule = NULL, other_schedule = NULL;

      schedule = schedule_of (plan, network);
      other_schedule = schedule_of (shuffled, other);
      for (guint i = 0; i < plan->nodes->len; i++)
        assert_same (schedule, network, i, other_schedule, other, places[i]);
    }
}

/* One change at a time --------------------------------------------------------------------------------------------- */

static void
change_node (GRand *rand, TjNetwork *network, TjSchedule *schedule, PlanParts parts)
{
  guint node = (guint) g_rand_int_range (rand, 0, (gint32) tj_network_n_nodes (network));
  TjNode values = *tj_network_node (network, node);

  if (tj_network_is_summary (network, node))
    return;
  plan_random_node (rand, &values, parts);
  g_assert_true (tj_network_set_node (network, node, &values));
  tj_schedule_touch_node (schedule, node);
}

static void
change_link (GRand *rand, TjNetwork *network, TjSchedule *schedule)
{
  guint n = tj_network_n_links (network), link = n ? (guint) g_rand_int_range (rand, 0, (gint32) n) : 0;
  TjNetworkLink values;

  if (n == 0)
    return;
  values = *tj_network_link (network, link);
  plan_random_link (rand, &values);
  if (g_rand_boolean (rand) ? tj_network_set_link (network, link, values.type, values.lag_kind, values.lag)
                            : tj_network_remove_link (network, link))
    tj_schedule_touch_link (schedule, link);
}

static void
add_link (GRand *rand, TjNetwork *network, TjSchedule *schedule)
{
  guint n = tj_network_n_nodes (network), index;
  TjNetworkLink link = { .id = 5000 + tj_network_n_links (network),
                         .predecessor = (guint) g_rand_int_range (rand, 0, (gint32) n),
                         .successor = (guint) g_rand_int_range (rand, 0, (gint32) n) };
  g_autoptr (GArray) cycle = NULL;

  plan_random_link (rand, &link);
  if (tj_network_add_link (network, &link, &index, &cycle))
    {
      g_assert_null (cycle);
      tj_schedule_touch_link (schedule, index);
    }
}

static void
compare_with_run (const Plan *plan, TjNetwork *network, TjSchedule *schedule, const TjScheduleResult *before)
{
  g_autoptr (TjSchedule) whole = NULL;
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *told = g_new0 (gboolean, tj_network_n_nodes (network));

  tj_schedule_update (schedule, changed);
  for (guint i = 0; i < changed->len; i++)
    {
      g_assert_false (told[g_array_index (changed, guint, i)]);
      told[g_array_index (changed, guint, i)] = TRUE;
    }
  tj_network_sort (network);
  whole = schedule_of (plan, network);
  for (guint i = 0; i < tj_network_n_nodes (network); i++)
    {
      TjScheduleResult now;

      assert_same (schedule, network, i, whole, network, i);
      tj_schedule_get (schedule, i, &now);
      if (!told[i])
        g_assert_cmpmem (&now, sizeof now, &before[i], sizeof now);
    }
}

static void
change_and_compare (guint32 seed, PlanParts parts)
{
  g_autoptr (Plan) plan = plan_make (seed, 2 + seed % 60, parts);
  g_autoptr (TjNetwork) network = plan_network (plan, NULL);
  g_autoptr (TjSchedule) schedule = schedule_of (plan, network);
  g_autofree TjScheduleResult *before = g_new0 (TjScheduleResult, plan->nodes->len);
  GRand *rand = g_rand_new_with_seed (seed);

  for (guint step = 0; step < 12; step++)
    {
      for (guint i = 0; i < plan->nodes->len; i++)
        tj_schedule_get (schedule, i, &before[i]);
      for (int i = g_rand_int_range (rand, 1, 3); i > 0; i--)
        switch (g_rand_int_range (rand, 0, 4))
          {
          case 0:
          case 1:
            change_node (rand, network, schedule, parts);
            break;
          case 2:
            change_link (rand, network, schedule);
            break;
          default:
            add_link (rand, network, schedule);
            break;
          }
      compare_with_run (plan, network, schedule, before);
    }
  g_rand_free (rand);
}

static void
test_update (void)
{
  for (guint32 seed = 1; seed <= N_NETWORKS; seed++)
    change_and_compare (seed, seed % 5 == 0 ? PLAN_ALL : PLAN_TREE | PLAN_CONSTRAINTS | PLAN_PROGRESS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/schedule/random/links", test_links);
  g_test_add_func ("/planning/schedule/random/constraints", test_constraints);
  g_test_add_func ("/planning/schedule/random/tree", test_tree);
  g_test_add_func ("/planning/schedule/random/progress", test_progress);
  g_test_add_func ("/planning/schedule/random/all", test_all);
  g_test_add_func ("/planning/schedule/random/order", test_order);
  g_test_add_func ("/planning/schedule/random/update", test_update);
  return g_test_run ();
}
