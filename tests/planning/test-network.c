// SPDX-License-Identifier: EUPL-1.2
/* The network itself: circles named, links kept, order kept. */
#include "networks.h"
#include "sketch.h"

static void
assert_ids (const GArray *cycle, const TjId *ids, guint n)
{
  guint at = 0;

  g_assert_nonnull (cycle);
  g_assert_cmpuint (cycle->len, ==, n);
  while (at < n && g_array_index (cycle, TjId, at) != ids[0])
    at++;
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (cycle, TjId, (at + i) % n), ==, ids[i]);
}

static void
test_circle (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  g_autoptr (GArray) cycle = NULL;
  const TjId ids[] = { 2, 3, 4 };

  for (int i = 0; i < 6; i++)
    sketch_add (sketch, 1);
  sketch_link (sketch, 0, 1, TJ_DEPENDENCY_TYPE_FS, 0);
  sketch_link (sketch, 1, 2, TJ_DEPENDENCY_TYPE_SS, 0);
  sketch_link (sketch, 2, 3, TJ_DEPENDENCY_TYPE_FF, 0);
  sketch_link (sketch, 3, 1, TJ_DEPENDENCY_TYPE_FS, 0);
  sketch_link (sketch, 3, 4, TJ_DEPENDENCY_TYPE_FS, 0);
  g_assert_null (sketch_make (sketch, &cycle));
  assert_ids (cycle, ids, 3);
}

static void
test_self (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  g_autoptr (GArray) cycle = NULL;
  const TjId ids[] = { 1 };

  sketch_add (sketch, 1);
  sketch_link (sketch, 0, 0, TJ_DEPENDENCY_TYPE_FS, 0);
  g_assert_null (sketch_make (sketch, &cycle));
  assert_ids (cycle, ids, 1);
}

/* A phase that waits for a step of its own; and through a step outside it. */
static void
test_summary_circle (void)
{
  g_autoptr (Sketch) own = sketch_new (), round = sketch_new ();
  g_autoptr (GArray) first = NULL, second = NULL;
  const TjId own_ids[] = { 1, 2 }, round_ids[] = { 1, 3, 2 };

  sketch_add (own, 0);
  sketch_add (own, 1);
  sketch_node (own, 1)->parent = 0;
  sketch_link (own, 0, 1, TJ_DEPENDENCY_TYPE_FS, 0);
  g_assert_null (sketch_make (own, &first));
  assert_ids (first, own_ids, 2);
  for (int i = 0; i < 3; i++)
    sketch_add (round, 1);
  sketch_node (round, 1)->parent = 0;
  sketch_link (round, 0, 2, TJ_DEPENDENCY_TYPE_FS, 0);
  sketch_link (round, 2, 1, TJ_DEPENDENCY_TYPE_FS, 0);
  g_assert_null (sketch_make (round, &second));
  assert_ids (second, round_ids, 3);
}

/* A link that comes later may not close a circle either, and one that went does not count. */
static void
test_later_link (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  TjNetworkLink back = { .id = 900, .predecessor = 2, .successor = 0, .type = TJ_DEPENDENCY_TYPE_FS };
  g_autoptr (GArray) cycle = NULL, none = NULL;
  const TjId ids[] = { 1, 2, 3 };
  guint index;

  for (int i = 0; i < 3; i++)
    sketch_add (sketch, 1);
  sketch_link (sketch, 0, 1, TJ_DEPENDENCY_TYPE_FS, 0);
  sketch_link (sketch, 1, 2, TJ_DEPENDENCY_TYPE_FS, 0);
  sketch_run (sketch);
  g_assert_false (tj_network_add_link (sketch->network, &back, &index, &cycle));
  assert_ids (cycle, ids, 3);
  g_assert_true (tj_network_remove_link (sketch->network, 0));
  tj_schedule_touch_link (sketch->schedule, 0);
  g_assert_true (tj_network_add_link (sketch->network, &back, &index, &none));
  g_assert_null (none);
  tj_schedule_touch_link (sketch->schedule, index);
  tj_schedule_update (sketch->schedule, NULL);
  sketch_assert (sketch, 1, sketch_at (0, 8), sketch_at (0, 17));
  sketch_assert (sketch, 2, sketch_at (1, 8), sketch_at (1, 17));
  sketch_assert (sketch, 0, sketch_at (2, 8), sketch_at (2, 17));
}

/* Circles in made-up networks are real: each id leads to the next. */
static void
test_named_circles (void)
{
  guint n_circles = 0;

  for (guint32 seed = 1; seed <= 500; seed++)
    {
      g_autoptr (Plan) plan = plan_make (seed, 12, 0);
      g_autoptr (GArray) cycle = NULL;
      TjNetworkLink back = { .id = 1, .predecessor = 11, .successor = seed % 8, .type = TJ_DEPENDENCY_TYPE_SS };
      TjNetwork *network;

      g_array_append_val (plan->links, back);
      network = plan_network (plan, &cycle);
      if (network)
        {
          tj_network_free (network);
          continue;
        }
      n_circles++;
      for (guint i = 0; i < cycle->len; i++)
        {
          TjId from = g_array_index (cycle, TjId, i), to = g_array_index (cycle, TjId, (i + 1) % cycle->len);
          gboolean found = FALSE;

          for (guint l = 0; l < plan->links->len; l++)
            {
              const TjNetworkLink *link = &g_array_index (plan->links, TjNetworkLink, l);

              found |= link->predecessor + 1 == from && link->successor + 1 == to;
            }
          g_assert_true (found);
        }
    }
  g_test_message ("%u circles", n_circles);
  g_assert_cmpuint (n_circles, >, 100);
}

/* What changes the shape of the network is refused. */
static void
test_refused (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  TjNetworkLink link = { .id = 900, .predecessor = 0, .successor = 2, .type = TJ_DEPENDENCY_TYPE_FS };
  g_autoptr (GArray) cycle = NULL;
  TjNode values;

  for (int i = 0; i < 3; i++)
    sketch_add (sketch, 1);
  sketch_node (sketch, 1)->parent = 0;
  sketch_run (sketch);
  g_assert_true (tj_network_is_summary (sketch->network, 0));
  g_assert_false (tj_network_add_link (sketch->network, &link, NULL, &cycle));
  g_assert_null (cycle);
  values = *tj_network_node (sketch->network, 0);
  g_assert_false (tj_network_set_node (sketch->network, 0, &values));
  values = *tj_network_node (sketch->network, 2);
  values.parent = 0;
  g_assert_false (tj_network_set_node (sketch->network, 2, &values));
}

static void
test_empty (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();

  sketch_run (sketch);
  g_assert_cmpuint (tj_network_n_nodes (sketch->network), ==, 0);
  g_assert_cmpint (tj_schedule_end (sketch->schedule, 0), ==, sketch->group.start);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/network/circle", test_circle);
  g_test_add_func ("/planning/network/self", test_self);
  g_test_add_func ("/planning/network/summary-circle", test_summary_circle);
  g_test_add_func ("/planning/network/later-link", test_later_link);
  g_test_add_func ("/planning/network/named-circles", test_named_circles);
  g_test_add_func ("/planning/network/refused", test_refused);
  g_test_add_func ("/planning/network/empty", test_empty);
  return g_test_run ();
}
