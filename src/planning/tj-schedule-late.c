// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-months.h"
#include "tj-schedule-private.h"

/* The backward half of the rules, and what a link leaves free. */

/* The last minutes at which a vertex may start and finish. */
typedef struct
{
  gint32 start, finish;
  gboolean followed;
} Limits;

gint32
tj_schedule_late_finish (const TjSchedule *self, guint vertex)
{
  const TjCell *x = &self->cells[vertex];

  if (x->shape != TJ_SHAPE_WORK)
    return x->late_finish;
  return tj_work_time_previous (self->network->calendars[x->calendar], x->late_finish);
}

/* How late an end of a vertex may be for what comes before it. Own dates do not move: it is the end of their period,
 * and earlier only by as much as they are too late themselves. */
static gint32
limit_of (const TjSchedule *self, guint v, gboolean at_start)
{
  const TjCell *x = &self->cells[v];
  const TjNode *node = &self->network->nodes[v];
  const TjWorkTime *calendar = self->network->calendars[x->calendar];
  gint32 own;

  if (G_LIKELY (x->shape != TJ_SHAPE_OWN))
    return at_start ? x->late_start : tj_schedule_late_finish (self, v);
  own = at_start ? node->own_dates.start_end : node->own_dates.finish;
  if (x->late_finish >= x->finish)
    return own;
  return tj_work_time_backward (calendar, own, MAX (0, tj_work_time_between (calendar, x->late_finish, x->finish)));
}

static inline void
limit_by_edge (const TjSchedule *self, guint v, const TjEdge *edge, Limits *limits)
{
  gboolean at_start = edge->type == TJ_DEPENDENCY_TYPE_FS || edge->type == TJ_DEPENDENCY_TYPE_SS;
  gint32 minute;

  if (G_UNLIKELY (edge->type == 0))
    return;
  limits->followed = TRUE;
  /* The start of a summary is that of its first leaf: the others may be later. */
  if (self->cells[edge->to].shape == TJ_SHAPE_EARLIEST && self->cells[v].start != self->cells[edge->to].start)
    return;
  minute = tj_schedule_unlag (self->network, edge, limit_of (self, edge->to, at_start));
  if (edge->type == TJ_DEPENDENCY_TYPE_FS || edge->type == TJ_DEPENDENCY_TYPE_FF)
    limits->finish = MIN (limits->finish, minute);
  else
    limits->start = MIN (limits->start, minute);
}

static void
limit_by_itself (const TjSchedule *self, guint v, Limits *limits)
{
  const TjNode *node = &self->network->nodes[v];

  if (self->cells[v].flags & TJ_HAS_DEADLINE)
    limits->finish = MIN (limits->finish, node->deadline);
  if ((self->cells[v].flags & TJ_HAS_CONSTRAINT) == 0)
    return;
  if (node->constraint == TJ_CONSTRAINT_KIND_START_ON || node->constraint == TJ_CONSTRAINT_KIND_START_BY)
    limits->start = MIN (limits->start, node->constraint_date);
  if (node->constraint == TJ_CONSTRAINT_KIND_FINISH_ON || node->constraint == TJ_CONSTRAINT_KIND_FINISH_BY)
    limits->finish = MIN (limits->finish, node->constraint_date);
}

static Limits
limits_of (const TjSchedule *self, guint v)
{
  const TjNetwork *network = self->network;
  const TjEdge *edges = (const TjEdge *) (gpointer) network->edges->data;
  Limits limits = { G_MAXINT32, *tj_schedule_end_of (self, v), FALSE };

  for (guint o = network->first_out[v]; o < network->first_out[v + 1]; o++)
    limit_by_edge (self, v, &edges[network->out[o]], &limits);
  if (G_UNLIKELY (network->more_out != NULL && network->more_out[v] != NULL))
    for (guint i = 0; i < network->more_out[v]->len; i++)
      limit_by_edge (self, v, &edges[g_array_index (network->more_out[v], guint, i)], &limits);
  if (!limits.followed && tj_schedule_group (self, v)->ends == TJ_ENDS_EACH && v < network->n_nodes)
    limits.finish = MIN (limits.finish, self->cells[v].finish);
  if (self->cells[v].flags)
    limit_by_itself (self, v, &limits);
  return limits;
}

static void
late_months (const TjWorkTime *calendar, const TjCell *x, const Limits *limits, gint32 *start, gint32 *finish)
{
  *finish = limits->finish;
  *start = tj_work_time_next (calendar, tj_months_before (limits->finish, x->length));
  if (limits->start < *start)
    {
      *start = tj_work_time_next (calendar, limits->start);
      *finish = tj_months_after (tj_civil_minute_day (*start) * TJ_MINUTES_PER_DAY, x->length);
    }
}

void
tj_schedule_backward (const TjSchedule *self, guint vertex, gint32 *late_start, gint32 *late_finish)
{
  const TjCell *x = &self->cells[vertex];
  const TjWorkTime *calendar = self->network->calendars[x->calendar];
  Limits limits = limits_of (self, vertex);

  switch ((TjShape) x->shape)
    {
    case TJ_SHAPE_WORK:
      *late_finish = limits.finish;
      *late_start = tj_work_time_backward (calendar, *late_finish, x->length);
      if (limits.start < *late_start)
        {
          *late_start = tj_work_time_next (calendar, limits.start);
          *late_finish = tj_work_time_forward (calendar, *late_start, x->length);
        }
      return;
    case TJ_SHAPE_ELAPSED:
      *late_start = MIN (limits.start, limits.finish - x->length);
      *late_finish = *late_start + x->length;
      return;
    case TJ_SHAPE_MONTHS:
      late_months (calendar, x, &limits, late_start, late_finish);
      return;
    case TJ_SHAPE_OWN:
      *late_finish = limits.finish;
      if (limits.start < x->start)
        *late_finish = MIN (*late_finish,
                            tj_work_time_backward (calendar, x->finish,
                                                   MAX (0, tj_work_time_between (calendar, limits.start, x->start))));
      *late_start = tj_work_time_backward (calendar, *late_finish,
                                           MAX (0, tj_work_time_between (calendar, x->start, x->finish)));
      return;
    default:
      *late_start = *late_finish = MIN (limits.start, limits.finish);
      return;
    }
}
