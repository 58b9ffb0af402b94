// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-months.h"
#include "tj-schedule-private.h"

/* The rules: one vertex forward, one vertex backward. Both passes and the update are loops over these. */

static gint32
plus (gint32 minute, gint64 more)
{
  return (gint32) CLAMP (minute + more, G_MININT32 / 2, G_MAXINT32 / 2);
}

/* Lag -------------------------------------------------------------------------------------------------------------- */

/* The lag of an edge in minutes, and whether by the clock. Halves are rounded away from zero. */
static gint64
lag_minutes (const TjNetwork *network, const TjEdge *edge, gboolean *elapsed)
{
  const TjVertex *from = &network->vertices[edge->from];
  TjLength kind = network->nodes[edge->from].length_kind;
  gint64 part;

  *elapsed = edge->lag_kind == TJ_LAG_ELAPSED || edge->lag_kind == TJ_LAG_PERCENT_ELAPSED;
  if (edge->lag_kind < TJ_LAG_PERCENT)
    return edge->lag;
  *elapsed |= kind != TJ_LENGTH_WORK;
  part = (gint64) edge->lag * from->length;
  if (kind == TJ_LENGTH_MONTHS)
    part = part / 1000 * 30 * TJ_MINUTES_PER_DAY;
  return (part + (part < 0 ? -50000 : 50000)) / 100000;
}

static gint32
move (const TjNetwork *network, const TjEdge *edge, gint32 minute, int sign)
{
  const TjWorkTime *calendar = network->calendars[network->vertices[edge->to].calendar];
  gboolean elapsed;
  gint64 lag = sign * lag_minutes (network, edge, &elapsed);

  if (elapsed)
    return plus (minute, lag);
  return lag < 0 ? tj_work_time_backward (calendar, minute, -lag) : tj_work_time_forward (calendar, minute, lag);
}

gint32
tj_schedule_lag (const TjNetwork *network, const TjEdge *edge, gint32 minute)
{
  return edge->lag == 0 ? minute : move (network, edge, minute, 1);
}

gint32
tj_schedule_unlag (const TjNetwork *network, const TjEdge *edge, gint32 minute)
{
  return edge->lag == 0 ? minute : move (network, edge, minute, -1);
}

/* Forward ---------------------------------------------------------------------------------------------------------- */

/* The latest demand on an end, who makes it and how precisely it is known. */
typedef struct
{
  gint32 minute;
  gint32 driver;
  guint8 precision;
} Demand;

typedef struct
{
  Demand start, finish;
} Demands;

/* Whether, of two edges that demand the same, the first is the one to name: whatever the order they were given in. */
static gboolean
named_first (const TjNetwork *network, gint32 first, gint32 second)
{
  const TjEdge *edges = (const TjEdge *) (gpointer) network->edges->data;
  const TjEdge *a, *b;

  if (first < 0 || second < 0)
    return first > second;
  a = &edges[first];
  b = &edges[second];
  if ((a->input < 0) != (b->input < 0))
    return a->input >= 0;
  if (a->input < 0)
    return network->nodes[a->from].id < network->nodes[b->from].id;
  return tj_network_link (network, (guint) a->input)->id < tj_network_link (network, (guint) b->input)->id;
}

static inline void
demand (const TjNetwork *network, Demand *now, gint32 minute, gint32 driver, guint8 precision)
{
  if (minute < now->minute)
    return;
  if (minute > now->minute || now->driver == TJ_DRIVER_START)
    {
      *now = (Demand) { minute, driver, minute > now->minute ? precision : MAX (precision, now->precision) };
      return;
    }
  if (named_first (network, driver, now->driver))
    now->driver = driver;
  now->precision = MAX (now->precision, precision);
}

static inline void
demand_edge (const TjSchedule *self, Demands *demands, const TjEdge *edge)
{
  const TjNetwork *network = self->network;
  const TjCell *from = &self->cells[edge->from];
  gint32 place = (gint32) (edge - (const TjEdge *) (gpointer) network->edges->data);
  gboolean of_finish = edge->type == TJ_DEPENDENCY_TYPE_FS || edge->type == TJ_DEPENDENCY_TYPE_FF;
  gboolean to_start = edge->type == TJ_DEPENDENCY_TYPE_FS || edge->type == TJ_DEPENDENCY_TYPE_SS;

  if (G_UNLIKELY (edge->type == 0))
    return;
  demand (network, to_start ? &demands->start : &demands->finish,
          tj_schedule_lag (network, edge, of_finish ? from->finish : from->start), place,
          of_finish ? from->finish_precision : from->start_precision);
}

static Demands
demands_of (const TjSchedule *self, guint v)
{
  const TjNetwork *network = self->network;
  const TjEdge *edges = (const TjEdge *) (gpointer) network->edges->data;
  gint32 start = v < network->n_nodes ? tj_schedule_group (self, v)->start : G_MININT32;
  Demands demands
      = { { start, TJ_DRIVER_START, TJ_PRECISION_MINUTE }, { G_MININT32, TJ_DRIVER_START, TJ_PRECISION_MINUTE } };

  for (guint e = network->first_in[v]; e < network->first_in[v + 1]; e++)
    demand_edge (self, &demands, &edges[e]);
  if (G_UNLIKELY (network->more_in != NULL && network->more_in[v] != NULL))
    for (guint i = 0; i < network->more_in[v]->len; i++)
      demand_edge (self, &demands, &edges[g_array_index (network->more_in[v], guint, i)]);
  return demands;
}

/* Constraints that hold an end back work like links. */
static void
demand_constraint (const TjSchedule *self, guint v, Demands *demands)
{
  const TjNode *node = &self->network->nodes[v];
  guint8 precision = MAX (node->constraint_precision, TJ_PRECISION_MINUTE);

  if (node->constraint == TJ_CONSTRAINT_KIND_START_FROM && node->constraint_date > demands->start.minute)
    demands->start = (Demand) { node->constraint_date, TJ_DRIVER_CONSTRAINT, precision };
  if (node->constraint == TJ_CONSTRAINT_KIND_FINISH_FROM && node->constraint_date > demands->finish.minute)
    demands->finish = (Demand) { node->constraint_date, TJ_DRIVER_CONSTRAINT, precision };
}

/* A moment stays at the end of work; elsewhere off work it moves on. */
static gint32
moment (const TjWorkTime *calendar, gint32 minute)
{
  gint32 next = tj_work_time_next (calendar, minute);

  return next == minute || tj_work_time_previous (calendar, minute) == minute ? minute : next;
}

static gint32
finish_after (const TjWorkTime *calendar, const TjCell *x, gint32 start, gint64 length)
{
  if (x->shape == TJ_SHAPE_WORK)
    return tj_work_time_forward (calendar, start, length);
  if (x->shape == TJ_SHAPE_MONTHS)
    return tj_months_after (tj_civil_minute_day (start) * TJ_MINUTES_PER_DAY, length);
  return plus (start, length);
}

static gint32
start_before (const TjWorkTime *calendar, const TjCell *x, gint32 finish, gint64 length)
{
  if (x->shape == TJ_SHAPE_WORK)
    return tj_work_time_backward (calendar, finish, length);
  if (x->shape == TJ_SHAPE_MONTHS)
    return tj_work_time_next (calendar, tj_months_before (finish, length));
  return plus (finish, -length);
}

/* Off work a start moves on, except by the clock. */
static gint32
start_at (const TjWorkTime *calendar, const TjCell *x, gint32 minute)
{
  if (x->shape == TJ_SHAPE_MOMENT)
    return moment (calendar, minute);
  return x->shape == TJ_SHAPE_WORK || x->shape == TJ_SHAPE_MONTHS ? tj_work_time_next (calendar, minute) : minute;
}

/* 'Must' and 'no later than' hold against everything else. */
static gint32
bend_to_constraint (const TjSchedule *self, guint v, gint32 start, gint32 *driver, guint8 *precision)
{
  const TjNode *node = &self->network->nodes[v];
  const TjCell *x = &self->cells[v];
  const TjWorkTime *calendar = self->network->calendars[x->calendar];
  gint32 wanted = start;

  if (node->constraint == TJ_CONSTRAINT_KIND_START_ON || node->constraint == TJ_CONSTRAINT_KIND_START_BY)
    wanted = start_at (calendar, x, node->constraint_date);
  else if (node->constraint == TJ_CONSTRAINT_KIND_FINISH_ON || node->constraint == TJ_CONSTRAINT_KIND_FINISH_BY)
    wanted = start_before (calendar, x, node->constraint_date, x->length);
  else
    return start;
  if (wanted >= start
      && (node->constraint == TJ_CONSTRAINT_KIND_START_BY || node->constraint == TJ_CONSTRAINT_KIND_FINISH_BY))
    return start;
  *driver = TJ_DRIVER_CONSTRAINT;
  *precision = MAX (node->constraint_precision, TJ_PRECISION_MINUTE);
  return wanted;
}

static gint32
rest_from (gint32 status, const TjNode *node, const Demands *demands)
{
  gint32 from = status != TJ_NO_MINUTE ? status : G_MININT32;

  if (node->actual_start != TJ_NO_MINUTE && demands->start.driver != TJ_DRIVER_START)
    from = MAX (from, demands->start.minute);
  return from;
}

/* The finish of what is under way. */
static gint32
finish_rest (const TjSchedule *self, guint v, gint32 start, const Demands *demands)
{
  const TjNode *node = &self->network->nodes[v];
  const TjCell *x = &self->cells[v];
  const TjWorkTime *calendar = self->network->calendars[x->calendar];
  gint32 done = MIN (node->done, x->length), worked = finish_after (calendar, x, start, done);
  gint32 from = rest_from (tj_schedule_group (self, v)->status, node, demands);

  if (done == x->length || from <= worked || x->shape == TJ_SHAPE_MONTHS)
    return finish_after (calendar, x, start, x->length);
  return finish_after (calendar, x, from, x->length - done);
}

/* Where the demands put a start, in working time; one on the finish counts when it asks for more. */
static Demand
meet_demands (const TjSchedule *self, guint v, const Demands *demands)
{
  const TjCell *x = &self->cells[v];
  const TjWorkTime *calendar = self->network->calendars[x->calendar];
  Demand start = demands->start;
  gint32 by_finish;

  start.minute = start_at (calendar, x, start.minute);
  if (demands->finish.minute == G_MININT32)
    return start;
  by_finish = start_at (calendar, x, start_before (calendar, x, demands->finish.minute, x->length));
  if (by_finish > start.minute)
    return (Demand) { by_finish, demands->finish.driver, demands->finish.precision };
  return start;
}

/* What comes before the links: a constraint, the wish to be late, the day on which it really started. */
static void
bend (const TjSchedule *self, guint v, gboolean late, Demand *start)
{
  const TjCell *x = &self->cells[v];
  const TjNode *node = &self->network->nodes[v];

  if (x->flags & TJ_HAS_CONSTRAINT)
    {
      start->minute = bend_to_constraint (self, v, start->minute, &start->driver, &start->precision);
      if (late && node->constraint == TJ_CONSTRAINT_KIND_ALAP && node->actual_finish == TJ_NO_MINUTE
          && x->late_start > start->minute)
        {
          start->minute = x->late_start;
          start->driver = TJ_DRIVER_LATE;
        }
    }
  if ((x->flags & TJ_HAS_PROGRESS) && node->actual_start != TJ_NO_MINUTE)
    *start = (Demand) { node->actual_start, TJ_DRIVER_ACTUAL, MAX (node->start_precision, TJ_PRECISION_MINUTE) };
}

/* What really finished: the finish stands, whatever put the start where it is. */
static TjForward
forward_finished (const TjSchedule *self, guint v, const Demand *start)
{
  const TjCell *x = &self->cells[v];
  const TjNode *node = &self->network->nodes[v];
  guint8 precision = MAX (node->finish_precision, TJ_PRECISION_MINUTE);
  TjForward out = { start->minute, node->actual_finish, start->driver, start->precision, precision };

  if (start->driver == TJ_DRIVER_ACTUAL)
    out.finish = MAX (out.finish, out.start);
  else if (start->driver == TJ_DRIVER_START || start->minute > node->actual_finish || x->shape == TJ_SHAPE_MOMENT)
    {
      out.start
          = x->shape == TJ_SHAPE_MOMENT
                ? out.finish
                : MIN (out.finish, start_before (self->network->calendars[x->calendar], x, out.finish, x->length));
      out.driver = TJ_DRIVER_ACTUAL;
      out.start_precision = precision;
    }
  return out;
}

static TjForward
forward_real (const TjSchedule *self, guint v, gboolean late)
{
  const TjCell *x = &self->cells[v];
  gboolean started = (x->flags & TJ_HAS_PROGRESS) != 0;
  gint32 status = tj_schedule_group (self, v)->status; /* TJ_NO_MINUTE is before all */
  Demands demands = demands_of (self, v);
  Demand start;
  TjForward out;

  if (x->flags & TJ_HAS_CONSTRAINT)
    demand_constraint (self, v, &demands);
  if (!started && status > demands.start.minute)
    demands.start = (Demand) { status, TJ_DRIVER_STATUS, TJ_PRECISION_MINUTE };
  start = meet_demands (self, v, &demands);
  if (x->flags)
    bend (self, v, late, &start);
  if (started && self->network->nodes[v].actual_finish != TJ_NO_MINUTE)
    return forward_finished (self, v, &start);
  out = (TjForward) { start.minute, start.minute, start.driver, start.precision, start.precision };
  if (started && x->shape != TJ_SHAPE_MOMENT)
    out.finish = finish_rest (self, v, start.minute, &demands);
  else if (x->shape != TJ_SHAPE_MOMENT)
    out.finish = finish_after (self->network->calendars[x->calendar], x, start.minute, x->length);
  return out;
}

static TjForward
forward_own (const TjSchedule *self, guint v)
{
  const TjNode *node = &self->network->nodes[v];

  return (TjForward) { node->own_dates.start, node->own_dates.finish, TJ_DRIVER_OWN,
                       MAX (node->start_precision, TJ_PRECISION_MINUTE),
                       MAX (node->finish_precision, TJ_PRECISION_MINUTE) };
}

static TjForward
forward_latest (const TjSchedule *self, guint v)
{
  Demands demands = demands_of (self, v);
  Demand *last = &demands.start;

  if (self->cells[v].flags & TJ_HAS_CONSTRAINT)
    demand_constraint (self, v, &demands);
  if (demands.finish.minute > last->minute)
    last = &demands.finish;
  return (TjForward) { last->minute, last->minute, last->driver, last->precision, last->precision };
}

static TjForward
forward_earliest (const TjSchedule *self, guint v)
{
  const TjNetwork *network = self->network;
  TjForward out = { G_MAXINT32, G_MAXINT32, TJ_DRIVER_START, TJ_PRECISION_MINUTE, TJ_PRECISION_MINUTE };

  for (guint i = 0; i < tj_network_n_in (network, v); i++)
    {
      const TjEdge *edge = tj_network_in (network, v, i);
      gint32 start = self->cells[edge->from].start;
      guint8 precision = self->cells[edge->from].start_precision;

      if (start == out.start)
        precision = MAX (precision, out.start_precision);
      if (start <= out.start)
        out = (TjForward) { start, start, TJ_DRIVER_START, precision, precision };
    }
  return out;
}

TjForward
tj_schedule_forward (const TjSchedule *self, guint vertex, gboolean late)
{
  switch ((TjShape) self->cells[vertex].shape)
    {
    case TJ_SHAPE_OWN:
      return forward_own (self, vertex);
    case TJ_SHAPE_LATEST:
      return forward_latest (self, vertex);
    case TJ_SHAPE_EARLIEST:
      return forward_earliest (self, vertex);
    default:
      return forward_real (self, vertex, late);
    }
}
