// SPDX-License-Identifier: EUPL-1.2
#include "tj-schedule-private.h"

#define FIRST_MINUTE (G_MININT32 / 2)

static void
take_groups (TjSchedule *self, const TjScheduleOptions *options)
{
  guint all = G_MAXUINT;

  self->n_groups = MAX (options->n_groups, 1);
  for (guint i = 0; i < self->network->n_nodes; i++)
    self->n_groups = MAX (self->n_groups, self->network->nodes[i].group + 1);
  self->groups = g_new (TjScheduleGroup, self->n_groups);
  self->ends = g_new (gint32, self->n_groups);
  self->end_of = g_new (guint, self->n_groups);
  for (guint i = 0; i < self->n_groups; i++)
    {
      self->groups[i] = i < options->n_groups ? options->groups[i]
                                              : (TjScheduleGroup) { FIRST_MINUTE, TJ_NO_MINUTE, TJ_ENDS_GROUP };
      if (self->groups[i].ends == TJ_ENDS_ALL && all == G_MAXUINT)
        all = i;
      self->end_of[i] = self->groups[i].ends == TJ_ENDS_ALL ? all : i;
      self->has_each |= self->groups[i].ends == TJ_ENDS_EACH;
    }
}

TjSchedule *
tj_schedule_new (TjNetwork *network, const TjScheduleOptions *options)
{
  TjSchedule *self = g_new0 (TjSchedule, 1);
  guint n = MAX (network->n_vertices, 1);

  self->network = network;
  take_groups (self, options);
  self->cells = g_new0 (TjCell, n);
  self->marks = g_new0 (guint8, n);
  self->forward = g_array_new (FALSE, FALSE, sizeof (guint));
  self->backward = g_array_new (FALSE, FALSE, sizeof (guint));
  self->marked = g_array_new (FALSE, FALSE, sizeof (guint));
  tj_schedule_run (self);
  return self;
}

void
tj_schedule_free (TjSchedule *schedule)
{
  if (schedule == NULL)
    return;
  g_free (schedule->groups);
  g_free (schedule->ends);
  g_free (schedule->end_of);
  g_free (schedule->cells);
  g_free (schedule->early);
  g_free (schedule->marks);
  g_array_unref (schedule->forward);
  g_array_unref (schedule->backward);
  g_array_unref (schedule->marked);
  g_free (schedule);
}

void
tj_schedule_take (TjSchedule *self, guint vertex)
{
  const TjVertex *from = &self->network->vertices[vertex];
  TjCell *cell = &self->cells[vertex];

  cell->length = from->length;
  cell->calendar = from->calendar;
  cell->shape = from->shape;
  cell->flags = from->flags;
  cell->group = (guint16) from->group;
}

/* Passes ----------------------------------------------------------------------------------------------------------- */

/* The order of links jumps through memory. What a vertex needs is asked for some vertices before its turn, each thing
 * when what tells where it lies has come: that takes a third off the passes of a large plan. */
enum
{
  AHEAD_CELL = 4,
  AHEAD_EDGE = 8,
  AHEAD_PLACE = 12,
  AHEAD_VERTEX = 16
};

static inline void
fetch_forward (const TjSchedule *self, guint at)
{
  const TjNetwork *network = self->network;
  const TjEdge *edges = (const TjEdge *) (gpointer) network->edges->data;
  const guint *v = &network->order[at];

  if (at + AHEAD_VERTEX >= network->n_sorted || network->edges->len == 0)
    return;
  __builtin_prefetch (&self->cells[v[AHEAD_VERTEX]]);
  __builtin_prefetch (&network->first_in[v[AHEAD_VERTEX]]);
  __builtin_prefetch (&edges[network->first_in[v[AHEAD_EDGE]]]);
  if (network->first_in[v[AHEAD_CELL]] < network->edges->len)
    __builtin_prefetch (&self->cells[edges[network->first_in[v[AHEAD_CELL]]].from]);
}

static inline void
fetch_backward (const TjSchedule *self, guint at)
{
  const TjNetwork *network = self->network;
  const TjEdge *edges = (const TjEdge *) (gpointer) network->edges->data;
  guint n = network->first_out[network->n_vertices], out;

  if (at < AHEAD_VERTEX || n == 0)
    return;
  __builtin_prefetch (&self->cells[network->order[at - AHEAD_VERTEX]]);
  __builtin_prefetch (&network->first_out[network->order[at - AHEAD_VERTEX]]);
  __builtin_prefetch (&network->out[network->first_out[network->order[at - AHEAD_PLACE]]]);
  out = network->first_out[network->order[at - AHEAD_EDGE]];
  if (out < n)
    __builtin_prefetch (&edges[network->out[out]]);
  out = network->first_out[network->order[at - AHEAD_CELL]];
  if (out < n)
    __builtin_prefetch (&self->cells[edges[network->out[out]].to]);
}

static void
run_forward (TjSchedule *self, gboolean late)
{
  const TjNetwork *network = self->network;

  for (guint at = 0; at < network->n_sorted; at++)
    {
      guint v = network->order[at];
      TjForward found;

      fetch_forward (self, at);
      found = tj_schedule_forward (self, v, late);
      self->cells[v].start = found.start;
      self->cells[v].finish = found.finish;
      self->cells[v].driver = found.driver;
      self->cells[v].start_precision = found.start_precision;
      self->cells[v].finish_precision = found.finish_precision;
    }
}

static void
run_backward (TjSchedule *self)
{
  const TjNetwork *network = self->network;

  for (guint at = network->n_sorted; at-- > 0;)
    {
      guint v = network->order[at];

      fetch_backward (self, at);
      tj_schedule_backward (self, v, &self->cells[v].late_start, &self->cells[v].late_finish);
    }
}

/* A network of which nothing has a place ends where it starts. */
void
tj_schedule_find_ends (TjSchedule *self)
{
  const TjNetwork *network = self->network;

  for (guint i = 0; i < self->n_groups; i++)
    self->ends[i] = G_MININT32;
  for (guint v = 0; v < network->n_nodes; v++)
    {
      gint32 *end = tj_schedule_end_of (self, v);

      if (self->cells[v].shape != TJ_SHAPE_SUMMARY && self->cells[v].finish > *end)
        *end = self->cells[v].finish;
    }
  for (guint i = 0; i < self->n_groups; i++)
    if (self->ends[i] == G_MININT32)
      self->ends[i] = self->groups[i].start;
}

/* First the early dates, which the late ones are reckoned from; then what is late as possible goes to its late dates
 * and pushes the rest. */
static void
place_late (TjSchedule *self)
{
  guint n = self->network->n_vertices;

  self->early = g_realloc_n (self->early, MAX (n, 1), sizeof *self->early);
  for (guint v = 0; v < n; v++)
    {
      self->early[v][0] = self->cells[v].start;
      self->early[v][1] = self->cells[v].finish;
    }
  run_forward (self, TRUE);
}

/* Summaries -------------------------------------------------------------------------------------------------------- */

static inline void
widen (TjCell *cell, const TjCell *by)
{
  if (by->start < cell->start)
    {
      cell->start = by->start;
      cell->start_precision = by->start_precision;
    }
  else if (by->start == cell->start)
    cell->start_precision = MAX (cell->start_precision, by->start_precision);
  if (by->finish > cell->finish)
    {
      cell->finish = by->finish;
      cell->finish_precision = by->finish_precision;
    }
  else if (by->finish == cell->finish)
    cell->finish_precision = MAX (cell->finish_precision, by->finish_precision);
}

void
tj_schedule_roll (TjSchedule *self, guint summary)
{
  const TjNetwork *network = self->network;
  TjCell *cell = &self->cells[summary];

  cell->start = G_MAXINT32;
  cell->finish = G_MININT32;
  cell->driver = TJ_DRIVER_CHILDREN;
  for (guint c = network->first_child[summary]; c < network->first_child[summary + 1]; c++)
    widen (cell, &self->cells[network->children[c]]);
}

static void
roll_all (TjSchedule *self)
{
  const TjNetwork *network = self->network;

  for (guint at = network->n_sorted; at < network->n_vertices; at++)
    tj_schedule_roll (self, network->order[at]);
}

void
tj_schedule_run (TjSchedule *schedule)
{
  for (guint v = 0; v < schedule->network->n_vertices; v++)
    tj_schedule_take (schedule, v);
  run_forward (schedule, FALSE);
  tj_schedule_find_ends (schedule);
  run_backward (schedule);
  if (schedule->network->n_late_as_possible > 0)
    place_late (schedule);
  else
    g_clear_pointer (&schedule->early, g_free);
  roll_all (schedule);
  schedule->work = 2 * schedule->network->n_sorted;
  schedule->whole = FALSE;
}

/* Questions -------------------------------------------------------------------------------------------------------- */

gint32
tj_schedule_start (const TjSchedule *schedule, guint node)
{
  return schedule->cells[node].start;
}

gint32
tj_schedule_finish (const TjSchedule *schedule, guint node)
{
  return schedule->cells[node].finish;
}

void
tj_schedule_dates (const TjSchedule *schedule, guint node, TjScheduleResult *result)
{
  const TjCell *cell = &schedule->cells[node];

  result->start = cell->start;
  result->finish = cell->finish;
  result->start_precision = cell->start_precision;
  result->finish_precision = cell->finish_precision;
}

gint32
tj_schedule_end (const TjSchedule *schedule, guint group)
{
  return schedule->ends[schedule->end_of[group]];
}

guint
tj_schedule_last_work (const TjSchedule *schedule)
{
  return schedule->work;
}
