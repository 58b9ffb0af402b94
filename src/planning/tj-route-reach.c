// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-days-private.h"
#include "tj-route.h"

/* How far ahead a meeting is looked for. */
#define AHEAD 1096

/* The day by which a step is to be done, or handed in. */
static gint32
due_day (const TjRoutePlan *plan, guint step)
{
  if (step >= plan->n)
    return plan->submission;
  return plan->days[step].kind == TJ_ROUTE_MEETING ? plan->days[step].from : plan->days[step].by;
}

gboolean
tj_route_meets (const TjRoutePlan *plan, const TjRouteDemands *demands)
{
  return plan->begin >= demands->begin && plan->ready >= demands->ready && plan->handed >= demands->handed
         && plan->submission >= demands->submission;
}

gboolean
tj_routing_reach (TjRouting *self, TjId route, TjId body, const TjRouteDemands *demands, TjBodyDate *meeting)
{
  gint32 first
      = tj_days_in_years (MAX (MAX (demands->begin, demands->ready), MAX (demands->handed, demands->submission)));
  g_autoptr (GArray) all = NULL;

  if (body == 0)
    body = tj_route_body (tj_routing_model (self), route);
  all = tj_routing_meetings (self, body, first, first + AHEAD);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (TjRoutePlan) plan = tj_routing_back (self, route, body, &g_array_index (all, TjBodyDate, i));

      if (!tj_route_meets (plan, demands))
        continue;
      *meeting = plan->meeting;
      return TRUE;
    }
  return FALSE;
}

gboolean
tj_routing_delay (TjRouting *self, const TjRoutePlan *plan, guint step, gint32 day, TjBodyDate *meeting, gint32 *days)
{
  g_autoptr (GArray) all = NULL;

  if (day <= due_day (plan, step))
    {
      *meeting = plan->meeting;
      *days = 0;
      return TRUE;
    }
  all = tj_routing_meetings (self, plan->body, plan->day + 1, MAX (plan->day, tj_days_in_years (day)) + AHEAD);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (TjRoutePlan) later
          = tj_routing_back (self, plan->route, plan->body, &g_array_index (all, TjBodyDate, i));

      if (due_day (later, step) < day)
        continue;
      *meeting = later->meeting;
      *days = later->day - plan->day;
      return TRUE;
    }
  return FALSE;
}
