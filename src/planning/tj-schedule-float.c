// SPDX-License-Identifier: EUPL-1.2
#include "tj-schedule-private.h"

/* What is asked of a schedule for one node at a time: float, splits, reasons. */

static gint64
between (const TjSchedule *self, guint v, gint32 from, gint32 to)
{
  const TjCell *x = &self->cells[v];

  if (x->shape == TJ_SHAPE_ELAPSED)
    return (gint64) to - from;
  return tj_work_time_between (self->network->calendars[x->calendar], from, to);
}

static gboolean
is_finished (const TjSchedule *self, guint v)
{
  const TjCell *x = &self->cells[v];

  return (x->flags & TJ_HAS_PROGRESS) != 0 && tj_node_is_finished (&self->network->nodes[v]);
}

/* Of what is under way the start lies behind it; its finish counts. */
static gint64
total_float (const TjSchedule *self, guint v)
{
  const TjCell *x = &self->cells[v], *dates = x;

  if (x->shape == TJ_SHAPE_OWN || (x->flags & TJ_HAS_PROGRESS))
    return between (self, v, dates->finish, dates->late_finish);
  return between (self, v, dates->start, dates->late_start);
}

/* The last minute for an end of a vertex that leaves everything after it where it is; G_MAXINT32 when nothing is. What
 * stands for the end of a summary hands on what is behind it. */
static gint32
free_until (const TjSchedule *self, guint v, gboolean at_start)
{
  const TjCell *x = &self->cells[v];
  gint32 until = G_MAXINT32;

  if (x->shape == TJ_SHAPE_OWN)
    return at_start ? self->network->nodes[v].own_dates.start_end : self->network->nodes[v].own_dates.finish;
  if (v < self->network->n_nodes)
    return at_start ? self->cells[v].start : self->cells[v].finish;
  for (guint i = 0; i < tj_network_n_out (self->network, v); i++)
    {
      const TjEdge *edge = tj_network_out (self->network, v, i);
      gboolean to_start = edge->type == TJ_DEPENDENCY_TYPE_FS || edge->type == TJ_DEPENDENCY_TYPE_SS;
      gint32 minute = edge->type ? free_until (self, edge->to, to_start) : G_MAXINT32;

      if (minute < G_MAXINT32)
        until = MIN (until, tj_schedule_unlag (self->network, edge, minute));
    }
  return until;
}

static gint64
free_by_edge (const TjSchedule *self, guint v, const TjEdge *edge)
{
  gboolean to_start = edge->type == TJ_DEPENDENCY_TYPE_FS || edge->type == TJ_DEPENDENCY_TYPE_SS;
  gboolean of_finish = edge->type == TJ_DEPENDENCY_TYPE_FS || edge->type == TJ_DEPENDENCY_TYPE_FF;
  const TjCell *dates = &self->cells[v];
  gint32 until;

  if (edge->type == 0)
    return G_MAXINT64;
  if (self->cells[edge->to].shape == TJ_SHAPE_EARLIEST && dates->start != self->cells[edge->to].start)
    return G_MAXINT64;
  until = free_until (self, edge->to, to_start);
  if (until == G_MAXINT32)
    return G_MAXINT64;
  return between (self, v, of_finish ? dates->finish : dates->start, tj_schedule_unlag (self->network, edge, until));
}

static gint64
free_float (const TjSchedule *self, guint v)
{
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < tj_network_n_out (self->network, v); i++)
    least = MIN (least, free_by_edge (self, v, tj_network_out (self->network, v, i)));
  if (least == G_MAXINT64 && tj_schedule_group (self, v)->ends == TJ_ENDS_EACH)
    return 0;
  if (least == G_MAXINT64)
    least = between (self, v, self->cells[v].finish, *tj_schedule_end_of (self, v));
  return MAX (least, 0);
}

static gboolean
find_split (const TjSchedule *self, guint v, gint32 *from, gint32 *to)
{
  const TjCell *x = &self->cells[v];
  const TjNode *node = &self->network->nodes[v];
  const TjWorkTime *calendar = self->network->calendars[x->calendar];
  gint32 done = MIN (node->done, x->length), rest = x->length - done;

  if ((x->flags & TJ_HAS_PROGRESS) == 0 || rest == 0 || node->actual_finish != TJ_NO_MINUTE
      || (x->shape != TJ_SHAPE_WORK && x->shape != TJ_SHAPE_ELAPSED))
    return FALSE;
  if (x->shape == TJ_SHAPE_ELAPSED)
    {
      *from = self->cells[v].start + done;
      *to = self->cells[v].finish - rest;
      return *from < *to;
    }
  *from = tj_work_time_forward (calendar, self->cells[v].start, done);
  *to = tj_work_time_backward (calendar, self->cells[v].finish, rest);
  return tj_work_time_between (calendar, *from, *to) > 0;
}

/* Why: up through the vertices that stand for a summary. */
static void
explain (const TjSchedule *self, guint node, TjScheduleResult *result)
{
  static const TjReason reasons[]
      = { [-TJ_DRIVER_START] = TJ_REASON_START,      [-TJ_DRIVER_CONSTRAINT] = TJ_REASON_CONSTRAINT,
          [-TJ_DRIVER_STATUS] = TJ_REASON_STATUS,    [-TJ_DRIVER_OWN] = TJ_REASON_OWN,
          [-TJ_DRIVER_LATE] = TJ_REASON_LATE,        [-TJ_DRIVER_ACTUAL] = TJ_REASON_ACTUAL,
          [-TJ_DRIVER_CHILDREN] = TJ_REASON_CHILDREN };
  const TjNetwork *network = self->network;
  guint v = node;
  gint32 driver = self->cells[v].driver;

  result->summary = node;
  while (driver >= 0)
    {
      const TjEdge *edge = &g_array_index (network->edges, TjEdge, driver);

      if (edge->input >= 0)
        {
          result->reason = TJ_REASON_LINK;
          result->link = (guint) edge->input;
          return;
        }
      v = edge->from;
      driver = self->cells[v].driver;
      result->summary = network->nodes[v].parent;
    }
  result->reason = reasons[-driver];
  if (result->reason == TJ_REASON_OWN && v != node)
    result->reason = TJ_REASON_WINDOW;
}

static void
get_leaf (const TjSchedule *self, guint node, TjScheduleResult *result)
{
  const TjCell *dates = &self->cells[node];

  *result = (TjScheduleResult) { .start = dates->start,
                                 .finish = dates->finish,
                                 .early_start = self->early ? self->early[node][0] : dates->start,
                                 .early_finish = self->early ? self->early[node][1] : dates->finish,
                                 .late_start = dates->late_start,
                                 .late_finish = tj_schedule_late_finish (self, node),
                                 .total_float = total_float (self, node),
                                 .free_float = free_float (self, node),
                                 .critical = tj_schedule_critical (self, node),
                                 .start_precision = self->cells[node].start_precision,
                                 .finish_precision = self->cells[node].finish_precision };
  if (!find_split (self, node, &result->split_from, &result->split_to))
    result->split_from = result->split_to = TJ_NO_MINUTE;
  explain (self, node, result);
}

/* What the leaves below a summary come to. */
static void
gather (const TjSchedule *self, guint summary, TjScheduleResult *result)
{
  const TjNetwork *network = self->network;

  for (guint c = network->first_child[summary]; c < network->first_child[summary + 1]; c++)
    {
      guint child = network->children[c];

      if (self->cells[child].shape == TJ_SHAPE_SUMMARY)
        {
          gather (self, child, result);
          continue;
        }
      result->free_float = MIN (result->free_float, free_float (self, child));
      result->critical |= tj_schedule_critical (self, child);
      result->late_start = MIN (result->late_start, self->cells[child].late_start);
      result->late_finish = MAX (result->late_finish, tj_schedule_late_finish (self, child));
      result->early_start = MIN (result->early_start, self->early ? self->early[child][0] : self->cells[child].start);
      result->early_finish
          = MAX (result->early_finish, self->early ? self->early[child][1] : self->cells[child].finish);
    }
}

void
tj_schedule_get (const TjSchedule *schedule, guint node, TjScheduleResult *result)
{
  const TjCell *dates = &schedule->cells[node];
  const TjWorkTime *calendar = schedule->network->calendars[dates->calendar];

  if (schedule->cells[node].shape != TJ_SHAPE_SUMMARY)
    {
      get_leaf (schedule, node, result);
      return;
    }
  *result = (TjScheduleResult) { .start = dates->start,
                                 .finish = dates->finish,
                                 .early_start = G_MAXINT32,
                                 .early_finish = G_MININT32,
                                 .late_start = G_MAXINT32,
                                 .late_finish = G_MININT32,
                                 .split_from = TJ_NO_MINUTE,
                                 .split_to = TJ_NO_MINUTE,
                                 .free_float = G_MAXINT64,
                                 .start_precision = schedule->cells[node].start_precision,
                                 .finish_precision = schedule->cells[node].finish_precision,
                                 .reason = TJ_REASON_CHILDREN,
                                 .summary = node };
  gather (schedule, node, result);
  result->total_float = MIN (tj_work_time_between (calendar, result->start, result->late_start),
                             tj_work_time_between (calendar, result->finish, result->late_finish));
}

gboolean
tj_schedule_critical (const TjSchedule *schedule, guint node)
{
  const TjNetwork *network = schedule->network;

  if (schedule->cells[node].shape == TJ_SHAPE_SUMMARY)
    {
      for (guint c = network->first_child[node]; c < network->first_child[node + 1]; c++)
        if (tj_schedule_critical (schedule, network->children[c]))
          return TRUE;
      return FALSE;
    }
  /* Both are starts of work, so that no work between them is no time between them. */
  if (schedule->cells[node].shape == TJ_SHAPE_WORK && (schedule->cells[node].flags & TJ_HAS_PROGRESS) == 0)
    return schedule->cells[node].late_start <= schedule->cells[node].start;
  return !is_finished (schedule, node) && total_float (schedule, node) <= 0;
}

gboolean
tj_schedule_near_critical (const TjSchedule *schedule, guint node, gint64 threshold)
{
  TjScheduleResult result;

  tj_schedule_get (schedule, node, &result);
  return result.critical
         || (result.total_float <= threshold
             && (schedule->cells[node].shape == TJ_SHAPE_SUMMARY || !is_finished (schedule, node)));
}
