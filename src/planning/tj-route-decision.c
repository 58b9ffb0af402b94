// SPDX-License-Identifier: EUPL-1.2
#include "tj-route-decision.h"

#include "tj-civil.h"
#include "tj-days-private.h"
#include "tj-records-planning.h"

/* How far from a day that is no meeting one is looked for. */
#define DAYS_AROUND 366

TjId
tj_decision_body (TjModel *model, const TjDecision *decision)
{
  TjId end;

  if (decision->body)
    return decision->body;
  end = tj_route_body (model, decision->route);
  return end ? end : decision->final_body;
}

gboolean
tj_decision_is_open (const TjDecision *decision)
{
  return decision->state != TJ_DECISION_STATE_DECIDED && decision->state != TJ_DECISION_STATE_REJECTED;
}

/* The first day on which something can be finished; FALSE when nothing is known of that. */
static gboolean
earliest_finish (const TjSpan *span, gint32 *day)
{
  TjDate finish = tj_span_finish_date (span);

  if (span->origin == TJ_SPAN_NONE || span->origin == TJ_SPAN_DEADLINE)
    return FALSE;
  if (span->origin == TJ_SPAN_PHASE)
    *day = tj_civil_minute_day (span->start);
  else if (finish.precision > TJ_PRECISION_DAY)
    *day = tj_civil_minute_day (MAX (tj_date_first (&finish), span->start));
  else
    *day = tj_civil_minute_day (MAX (span->finish - 1, span->start));
  return TRUE;
}

gboolean
tj_decision_work_day (TjModel *model, const TjPlan *plan, const TjDecision *decision, gboolean decisions, gint32 *day)
{
  const GPtrArray *links
      = decision->activity == 0
            ? NULL
            : tj_model_referrers (model, TJ_KIND_DEPENDENCY, tj_kind_field (TJ_KIND_DEPENDENCY, "successor"),
                                  decision->activity);
  gboolean any = FALSE;

  for (guint i = 0; links && i < links->len; i++)
    {
      const TjDependency *link = g_ptr_array_index (links, i);
      const TjActivity *before = tj_model_get_kind (model, TJ_KIND_ACTIVITY, link->predecessor);
      gint32 finish;

      if (before == NULL || link->type == TJ_DEPENDENCY_TYPE_SS || link->type == TJ_DEPENDENCY_TYPE_SF)
        continue;
      if ((before->type == TJ_ACTIVITY_TYPE_DECISION && !decisions)
          || !earliest_finish (tj_plan_span (plan, link->predecessor), &finish))
        continue;
      *day = any ? MAX (*day, finish) : finish;
      any = TRUE;
    }
  return any;
}

/* Which meeting --------------------------------------------------------------------------------------------------- */

static void
add_nearest (TjRouting *self, TjId body, TjDays days, gboolean last, GArray *found)
{
  g_autoptr (GArray) all = tj_routing_meetings (self, body, days.first, days.last);

  if (all->len > 0)
    g_array_append_val (found, g_array_index (all, TjBodyDate, last ? all->len - 1 : 0));
}

static void
add_day (TjRouting *self, TjId body, gint32 day, GArray *found)
{
  TjBodyDate meeting;

  tj_routing_meeting_on (self, body, day, &meeting);
  g_array_append_val (found, meeting);
}

GArray *
tj_routing_candidates (TjRouting *self, const TjPlan *plan, const TjDecision *decision)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TjBodyDate));
  const TjSpan *span = tj_plan_span (plan, decision->activity);
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);
  TjId body = tj_decision_body (tj_routing_model (self), decision);
  TjDays days;

  if (span->origin == TJ_SPAN_NONE || !tj_days_of_dates (&start, &finish, &days))
    return found;
  if (span->origin == TJ_SPAN_DEADLINE)
    add_nearest (self, body, (TjDays) { days.last - DAYS_AROUND, days.last }, TRUE, found);
  else if (span->origin == TJ_SPAN_COMPUTED && days.first == days.last)
    add_nearest (self, body, (TjDays) { days.first, days.first + DAYS_AROUND }, FALSE, found);
  else if (days.first != days.last)
    {
      g_array_unref (found);
      return tj_routing_meetings (self, body, days.first, days.last);
    }
  if (found->len == 0 && days.first == days.last)
    add_day (self, body, days.first, found);
  return found;
}

/* What can still be met; of what was submitted or taken nothing is asked. */
static TjRouteDemands
demands_of (TjRouting *self, const TjPlan *plan, const TjDecision *decision)
{
  TjModel *model = tj_routing_model (self);
  TjRouteDemands demands = TJ_ROUTE_ANY;
  gint32 today = tj_routing_today (self), work;

  if (decision->state == TJ_DECISION_STATE_SUBMITTED || !tj_decision_is_open (decision))
    return demands;
  if (decision->state == TJ_DECISION_STATE_PREPARED)
    demands.handed = today;
  else
    demands.begin = today;
  if (tj_decision_work_day (model, plan, decision, FALSE, &work))
    demands.ready = MAX (demands.ready, work);
  if (tj_decision_work_day (model, plan, decision, TRUE, &work))
    demands.submission = work;
  return demands;
}

TjRoutePlan *
tj_routing_of_decision (TjRouting *self, const TjPlan *plan, const TjDecision *decision)
{
  g_autoptr (GArray) found = tj_routing_candidates (self, plan, decision);
  TjId body = tj_decision_body (tj_routing_model (self), decision);
  TjRoutePlan *last = NULL;
  TjRouteDemands demands = demands_of (self, plan, decision);

  for (guint i = 0; i < found->len; i++)
    {
      g_clear_pointer (&last, tj_route_plan_free);
      last = tj_routing_back (self, decision->route, body, &g_array_index (found, TjBodyDate, i));
      if (tj_route_meets (last, &demands))
        break;
    }
  return last;
}

gboolean
tj_routing_first (TjRouting *self, const TjPlan *plan, const TjDecision *decision, TjBodyDate *meeting)
{
  TjId body = tj_decision_body (tj_routing_model (self), decision);
  TjRouteDemands demands = demands_of (self, plan, decision);

  if (body == 0 || decision->state == TJ_DECISION_STATE_SUBMITTED || !tj_decision_is_open (decision))
    return FALSE;
  return tj_routing_reach (self, decision->route, body, &demands, meeting);
}
