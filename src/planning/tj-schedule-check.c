// SPDX-License-Identifier: EUPL-1.2
#include "tj-schedule-private.h"

#include "tj-plan.h"

/* Links held against the dates as placed, with their precision. */

/* The period in which an end of a node lies: of a start [first, end), of a finish the exclusive ends of the days
 * (weeks,
 * ...) in it: (first, end]. Exact ones have first == end. */
typedef struct
{
  gint32 first, end;
} Period;

/* The period of a precision that holds a minute; what ends at its very end belongs to it. */
static Period
period_around (gint32 minute, TjPrecision precision, gboolean is_finish)
{
  TjSpan span;
  TjDate date;

  if (precision <= TJ_PRECISION_MINUTE || precision > TJ_PRECISION_YEAR)
    return (Period) { minute, minute };
  span = (TjSpan) { minute, minute, precision, precision, TJ_SPAN_OWN };
  if (is_finish)
    span.start = minute - 1;
  date = tj_span_start_date (&span);
  return (Period) { tj_date_first (&date), tj_date_end (&date) };
}

static Period
period_of (const TjSchedule *self, guint node, gboolean at_start)
{
  const TjNode *values = tj_network_node (self->network, node);
  const TjCell *why = &self->cells[node];

  if (values->own)
    return at_start ? (Period) { values->own_dates.start, values->own_dates.start_end }
                    : (Period) { values->own_dates.finish_first, values->own_dates.finish };
  return at_start ? period_around (self->cells[node].start, why->start_precision, FALSE)
                  : period_around (self->cells[node].finish, why->finish_precision, TRUE);
}

/* The edge of a link between nodes, whatever stands for them in the graph. */
static TjEdge
edge_of (const TjNetwork *network, const TjNetworkLink *link)
{
  TjEdge edge = {
    .from = link->predecessor, .to = link->successor, .lag = link->lag, .type = link->type, .lag_kind = link->lag_kind
  };

  if (edge.lag_kind >= TJ_LAG_PERCENT && tj_network_is_summary (network, link->predecessor))
    edge.lag = 0;
  return edge;
}

gint32
tj_schedule_link_asks (const TjSchedule *schedule, guint link)
{
  const TjNetworkLink *input = tj_network_link (schedule->network, link);
  gboolean of_finish = input->type == TJ_DEPENDENCY_TYPE_FS || input->type == TJ_DEPENDENCY_TYPE_FF;
  TjEdge edge = edge_of (schedule->network, input);

  return tj_schedule_lag (schedule->network, &edge,
                          of_finish ? tj_schedule_finish (schedule, input->predecessor)
                                    : tj_schedule_start (schedule, input->predecessor));
}

void
tj_schedule_link_state (const TjSchedule *schedule, guint link, TjLinkState *state)
{
  const TjNetwork *network = schedule->network;
  const TjNetworkLink *input = tj_network_link (network, link);
  gboolean of_finish = input->type == TJ_DEPENDENCY_TYPE_FS || input->type == TJ_DEPENDENCY_TYPE_FF;
  gboolean to_start = input->type == TJ_DEPENDENCY_TYPE_FS || input->type == TJ_DEPENDENCY_TYPE_SS;
  TjEdge edge = edge_of (network, input);
  Period from = period_of (schedule, input->predecessor, !of_finish);
  Period to = period_of (schedule, input->successor, to_start);
  gboolean exact = from.first == from.end && to.first == to.end;

  state->demanded = tj_schedule_lag (network, &edge, from.first);
  state->found = to.first == to.end ? to.end : to.end - 1;
  state->broken = input->type != 0 && state->demanded > state->found;
  /* Exact ends between which is no work are the same point of the plan. */
  if (state->broken && exact)
    state->broken
        = tj_work_time_between (tj_network_calendar (network, input->successor), state->found, state->demanded) > 0;
}
