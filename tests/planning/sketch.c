// SPDX-License-Identifier: EUPL-1.2
#include "sketch.h"

#include "tj-civil.h"

gint32
sketch_at (int day, int hour)
{
  return (tj_civil_day (2025, 1, 6) + day) * TJ_MINUTES_PER_DAY + hour * 60;
}

Sketch *
sketch_new (void)
{
  Sketch *sketch = g_new0 (Sketch, 1);

  sketch->nodes = g_array_new (FALSE, FALSE, sizeof (TjNode));
  sketch->links = g_array_new (FALSE, FALSE, sizeof (TjNetworkLink));
  sketch->group = (TjScheduleGroup) { sketch_at (0, 8), TJ_NO_MINUTE, TJ_ENDS_GROUP };
  sketch->options = (TjScheduleOptions) { &sketch->group, 1 };
  return sketch;
}

void
sketch_free (Sketch *sketch)
{
  g_array_unref (sketch->nodes);
  g_array_unref (sketch->links);
  tj_schedule_free (sketch->schedule);
  tj_network_free (sketch->network);
  g_free (sketch);
}

guint
sketch_add (Sketch *sketch, int days)
{
  TjNode node;

  tj_node_init (&node, sketch->nodes->len + 1);
  node.length = days * SKETCH_DAY;
  g_array_append_val (sketch->nodes, node);
  return sketch->nodes->len - 1;
}

TjNode *
sketch_node (Sketch *sketch, guint node)
{
  return &g_array_index (sketch->nodes, TjNode, node);
}

guint
sketch_link (Sketch *sketch, guint from, guint to, TjDependencyType type, gint32 lag)
{
  TjNetworkLink link
      = { .id = 101 + sketch->links->len, .predecessor = from, .successor = to, .type = (guint8) type, .lag = lag };

  g_array_append_val (sketch->links, link);
  return sketch->links->len - 1;
}

TjNetworkLink *
sketch_link_at (Sketch *sketch, guint link)
{
  return &g_array_index (sketch->links, TjNetworkLink, link);
}

void
sketch_own (Sketch *sketch, guint node, int first_day, int last_day)
{
  TjNode *values = sketch_node (sketch, node);

  values->own = TRUE;
  values->own_dates = (TjOwnDates) { sketch_at (first_day, 0), sketch_at (first_day + 1, 0), sketch_at (last_day, 0),
                                     sketch_at (last_day + 1, 0) };
  values->start_precision = values->finish_precision = TJ_PRECISION_DAY;
}

static TjWorkTime *
office (void)
{
  TjWorkInterval week[10];

  for (int i = 0; i < 10; i++)
    week[i] = (TjWorkInterval) { i / 2 * 1440 + (i % 2 ? 780 : 480), i / 2 * 1440 + (i % 2 ? 1020 : 720) };
  return tj_work_time_new (week, G_N_ELEMENTS (week), 0, 0, NULL, 0);
}

TjNetwork *
sketch_make (Sketch *sketch, GArray **cycle)
{
  TjWorkTime *calendar = office ();

  sketch->network
      = tj_network_new ((TjNode *) (gpointer) sketch->nodes->data, sketch->nodes->len,
                        (TjNetworkLink *) (gpointer) sketch->links->data, sketch->links->len, &calendar, 1, cycle);
  tj_work_time_unref (calendar);
  return sketch->network;
}

void
sketch_run (Sketch *sketch)
{
  g_clear_pointer (&sketch->schedule, tj_schedule_free);
  g_clear_pointer (&sketch->network, tj_network_free);
  g_assert_nonnull (sketch_make (sketch, NULL));
  sketch->schedule = tj_schedule_new (sketch->network, &sketch->options);
}

TjScheduleResult
sketch_result (Sketch *sketch, guint node)
{
  TjScheduleResult result;

  tj_schedule_get (sketch->schedule, node, &result);
  return result;
}

void
sketch_assert (Sketch *sketch, guint node, gint32 start, gint32 finish)
{
  g_assert_cmpint (tj_schedule_start (sketch->schedule, node), ==, start);
  g_assert_cmpint (tj_schedule_finish (sketch->schedule, node), ==, finish);
}
