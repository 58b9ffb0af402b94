// SPDX-License-Identifier: EUPL-1.2
#include "tj-schedule-private.h"

/* Recalculation of what a change can reach. Vertices wait in two heaps: forward in topological order, then backward
 * against it, so that each is computed at most once in each direction. */

enum
{
  WAITS_FORWARD = 1 << 0,
  WAITS_BACKWARD = 1 << 1,
  CHANGED = 1 << 2
};

/* A heap of places in the order, the least first. Backward, places are counted from the end. */
static void
push (GArray *heap, guint place)
{
  guint *at = NULL;
  guint i = heap->len;

  g_array_append_val (heap, place);
  at = (guint *) (gpointer) heap->data;
  for (; i > 0 && at[(i - 1) / 2] > place; i = (i - 1) / 2)
    at[i] = at[(i - 1) / 2];
  at[i] = place;
}

static guint
pop (GArray *heap)
{
  guint *at = (guint *) (gpointer) heap->data;
  guint least = at[0], last = at[heap->len - 1], n = heap->len - 1, i = 0;

  g_array_set_size (heap, n);
  for (;;)
    {
      guint child = 2 * i + 1;

      if (child >= n)
        break;
      if (child + 1 < n && at[child + 1] < at[child])
        child++;
      if (at[child] >= last)
        break;
      at[i] = at[child];
      i = child;
    }
  if (n > 0)
    at[i] = last;
  return least;
}

/* Marks a vertex; the heaps are filled when the update begins, for until then links may still come and alter the order.
 */
static gboolean
mark (TjSchedule *self, guint v, guint8 with)
{
  if (self->marks[v] & with)
    return FALSE;
  if (self->marks[v] == 0)
    g_array_append_val (self->marked, v);
  self->marks[v] |= with;
  return TRUE;
}

static void
wait_forward (TjSchedule *self, guint v)
{
  if (self->cells[v].shape != TJ_SHAPE_SUMMARY && mark (self, v, WAITS_FORWARD) && self->updating)
    push (self->forward, self->network->place[v]);
}

static void
wait_backward (TjSchedule *self, guint v)
{
  if (self->cells[v].shape != TJ_SHAPE_SUMMARY && mark (self, v, WAITS_BACKWARD) && self->updating)
    push (self->backward, self->network->n_sorted - 1 - self->network->place[v]);
}

/* Telling ---------------------------------------------------------------------------------------------------------- */

/* A node looks different now, and so do the summaries above it. */
static void
tell (TjSchedule *self, guint v)
{
  if (v >= self->network->n_nodes)
    return;
  while (v != TJ_NODE_NONE && mark (self, v, CHANGED))
    v = self->network->parents[v];
}

/* What comes before a vertex has other free float. */
static void
tell_before (TjSchedule *self, guint v)
{
  for (guint i = 0; i < tj_network_n_in (self->network, v); i++)
    {
      guint from = tj_network_in (self->network, v, i)->from;

      if (from >= self->network->n_nodes)
        tell_before (self, from);
      else
        tell (self, from);
    }
}

/* What an end of a summary gives as its reason is also that of the leaves that it drives. */
static void
tell_driven (TjSchedule *self, guint v)
{
  const TjEdge *edges = (const TjEdge *) (gpointer) self->network->edges->data;

  for (guint i = 0; v >= self->network->n_nodes && i < tj_network_n_out (self->network, v); i++)
    {
      const TjEdge *edge = tj_network_out (self->network, v, i);

      if (edge->input < 0 && self->cells[edge->to].driver == (gint32) (edge - edges))
        tell (self, edge->to);
    }
}

void
tj_schedule_touch_node (TjSchedule *schedule, guint node)
{
  const TjNetwork *network = schedule->network;

  if (tj_network_is_summary (network, node))
    {
      schedule->whole = TRUE;
      return;
    }
  tj_schedule_take (schedule, node);
  wait_forward (schedule, node);
  wait_backward (schedule, node);
  /* Percentages of its length, lags on its calendar. */
  for (guint i = 0; i < tj_network_n_out (network, node); i++)
    wait_forward (schedule, tj_network_out (network, node, i)->to);
  for (guint i = 0; i < tj_network_n_in (network, node); i++)
    wait_backward (schedule, tj_network_in (network, node, i)->from);
  tell (schedule, node);
  tell_before (schedule, node);
}

void
tj_schedule_touch_link (TjSchedule *schedule, guint link)
{
  const TjNetworkLink *input = tj_network_link (schedule->network, link);
  gint edge = g_array_index (schedule->network->edge_of, gint, link);

  tell (schedule, input->predecessor);
  tell (schedule, input->successor);
  if (edge < 0)
    return;
  wait_forward (schedule, g_array_index (schedule->network->edges, TjEdge, edge).to);
  wait_backward (schedule, g_array_index (schedule->network->edges, TjEdge, edge).from);
}

/* Forward ---------------------------------------------------------------------------------------------------------- */

/* Where late dates depend on early ones. */
static void
look_back (TjSchedule *self, guint v)
{
  const TjNetwork *network = self->network;
  gboolean followed = FALSE, opens = self->cells[v].shape == TJ_SHAPE_EARLIEST;

  if (!self->has_each && network->n_earliest == 0)
    return;
  for (guint i = 0; i < tj_network_n_out (network, v); i++)
    {
      const TjEdge *edge = tj_network_out (network, v, i);

      followed |= edge->type != 0;
      if (self->cells[edge->to].shape == TJ_SHAPE_EARLIEST)
        wait_backward (self, v);
    }
  if (!followed && tj_schedule_group (self, v)->ends == TJ_ENDS_EACH)
    wait_backward (self, v);
  for (guint i = 0; opens && i < tj_network_n_in (network, v); i++)
    wait_backward (self, tj_network_in (network, v, i)->from);
}

/* How the end of its group is affected: TRUE when it must be looked for anew. */
static gboolean
shift_end (TjSchedule *self, guint v, gint32 before, gint32 after)
{
  gint32 *end = tj_schedule_end_of (self, v);

  if (v >= self->network->n_nodes)
    return FALSE;
  if (after > *end)
    *end = after;
  return before == *end && after < before;
}

static gboolean
move_forward (TjSchedule *self, guint v)
{
  TjForward found = tj_schedule_forward (self, v, FALSE);
  TjCell *cell = &self->cells[v];
  gint32 before = cell->finish;
  gboolean moved = found.start != cell->start || found.finish != cell->finish;
  gboolean explained = found.driver != cell->driver;
  gboolean carried
      = moved || found.start_precision != cell->start_precision || found.finish_precision != cell->finish_precision;

  if (!carried && !explained)
    return FALSE;
  cell->start = found.start;
  cell->finish = found.finish;
  cell->driver = found.driver;
  cell->start_precision = found.start_precision;
  cell->finish_precision = found.finish_precision;
  tell (self, v);
  if (explained)
    tell_driven (self, v);
  if (!carried)
    return FALSE;
  for (guint i = 0; i < tj_network_n_out (self->network, v); i++)
    wait_forward (self, tj_network_out (self->network, v, i)->to);
  if (!moved)
    return FALSE;
  tell_before (self, v);
  look_back (self, v);
  return shift_end (self, v, before, found.finish);
}

static void
update_forward (TjSchedule *self)
{
  while (self->forward->len > 0)
    {
      guint v = self->network->order[pop (self->forward)];

      self->marks[v] &= (guint8) ~WAITS_FORWARD;
      self->work++;
      self->whole |= move_forward (self, v);
    }
}

/* Backward --------------------------------------------------------------------------------------------------------- */

static void
move_backward (TjSchedule *self, guint v)
{
  TjCell *cell = &self->cells[v];
  gint32 start, finish;

  self->work++;
  tj_schedule_backward (self, v, &start, &finish);
  if (start == cell->late_start && finish == cell->late_finish)
    return;
  cell->late_start = start;
  cell->late_finish = finish;
  tell (self, v);
  for (guint i = 0; i < tj_network_n_in (self->network, v); i++)
    wait_backward (self, tj_network_in (self->network, v, i)->from);
}

/* Whether perhaps nothing comes after a vertex but the end of all: the start of a summary waits for its first leaf
 * only. */
static gboolean
is_last (const TjSchedule *self, guint v)
{
  for (guint i = 0; i < tj_network_n_out (self->network, v); i++)
    {
      const TjEdge *edge = tj_network_out (self->network, v, i);

      if (edge->type != 0 && self->cells[edge->to].shape != TJ_SHAPE_EARLIEST
          && (edge->to < self->network->n_nodes || !is_last (self, edge->to)))
        return FALSE;
    }
  return TRUE;
}

/* When an end moved nearly everything has other late dates: all of them in order. */
static void
update_all_backward (TjSchedule *self)
{
  const TjNetwork *network = self->network;

  for (guint at = network->n_sorted; at-- > 0;)
    {
      guint v = network->order[at];
      TjCell *cell = &self->cells[v];
      gint32 start, finish;

      tj_schedule_backward (self, v, &start, &finish);
      if (is_last (self, v))
        tell (self, v);
      if (start == cell->late_start && finish == cell->late_finish)
        continue;
      cell->late_start = start;
      cell->late_finish = finish;
      tell (self, v);
    }
  self->work += network->n_sorted;
  g_array_set_size (self->backward, 0);
}

static void
update_backward (TjSchedule *self)
{
  while (self->backward->len > 0)
    {
      guint v = self->network->order[self->network->n_sorted - 1 - pop (self->backward)];

      self->marks[v] &= (guint8) ~WAITS_BACKWARD;
      move_backward (self, v);
    }
}

/* Whole ------------------------------------------------------------------------------------------------------------ */

static gboolean
early_differs (const TjSchedule *self, guint v, gint32 (*early)[2])
{
  if (early && self->early)
    return memcmp (early[v], self->early[v], sizeof early[v]) != 0;
  /* Without, early dates are those placed. */
  return early         ? early[v][0] != self->cells[v].start || early[v][1] != self->cells[v].finish
         : self->early ? self->early[v][0] != self->cells[v].start || self->early[v][1] != self->cells[v].finish
                       : FALSE;
}

/* All of it, and a look at what differs. */
static void
update_whole (TjSchedule *self)
{
  guint n = self->network->n_vertices;
  g_autofree gint32 (*early)[2] = self->early ? g_memdup2 (self->early, sizeof *early * n) : NULL;
  g_autofree TjCell *cells = g_memdup2 (self->cells, sizeof (TjCell) * n);

  tj_schedule_run (self);
  for (guint v = 0; v < n; v++)
    if (memcmp (&cells[v], &self->cells[v], sizeof (TjCell)) != 0 || early_differs (self, v, early)
        || is_last (self, v))
      {
        tell (self, v);
        tell_before (self, v);
        tell_driven (self, v);
      }
}

static int
deepest_first (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint *place = data;
  guint first = place[*(const guint *) a], second = place[*(const guint *) b];

  return (first > second) - (first < second);
}

/* Summaries in the order in which they hang on each other, and the marks away. */
static void
settle (TjSchedule *self, gboolean roll, GArray *changed)
{
  g_autoptr (GArray) summaries = g_array_new (FALSE, FALSE, sizeof (guint));

  self->updating = FALSE;
  for (guint i = 0; i < self->marked->len; i++)
    {
      guint v = g_array_index (self->marked, guint, i);

      if ((self->marks[v] & CHANGED) && changed)
        g_array_append_val (changed, v);
      if (self->marks[v] & CHANGED && self->cells[v].shape == TJ_SHAPE_SUMMARY)
        g_array_append_val (summaries, v);
      self->marks[v] = 0;
    }
  g_array_set_size (self->marked, 0);
  if (!roll)
    return;
  g_array_sort_with_data (summaries, deepest_first, self->network->place);
  for (guint i = 0; i < summaries->len; i++)
    tj_schedule_roll (self, g_array_index (summaries, guint, i));
}

static void
begin (TjSchedule *self)
{
  guint n = self->marked->len;

  g_array_set_size (self->forward, 0);
  g_array_set_size (self->backward, 0);
  for (guint i = 0; i < n; i++)
    {
      guint v = g_array_index (self->marked, guint, i);

      if (self->marks[v] & WAITS_FORWARD)
        push (self->forward, self->network->place[v]);
      if (self->marks[v] & WAITS_BACKWARD)
        push (self->backward, self->network->n_sorted - 1 - self->network->place[v]);
    }
  self->updating = TRUE;
  self->work = 0;
  self->whole = FALSE;
}

void
tj_schedule_update (TjSchedule *schedule, GArray *changed)
{
  g_autofree gint32 *ends = g_memdup2 (schedule->ends, sizeof (gint32) * schedule->n_groups);
  gboolean whole = schedule->whole || schedule->early != NULL || schedule->network->n_late_as_possible > 0;

  begin (schedule);
  if (whole)
    {
      update_whole (schedule);
      settle (schedule, FALSE, changed);
      return;
    }
  update_forward (schedule);
  if (schedule->whole)
    tj_schedule_find_ends (schedule);
  schedule->whole = FALSE;
  if (memcmp (ends, schedule->ends, sizeof (gint32) * schedule->n_groups) != 0)
    update_all_backward (schedule);
  else
    update_backward (schedule);
  settle (schedule, TRUE, changed);
}
