// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-records.h"
#include "tj-route-decision.h"
#include "tj-upcoming-private.h"

/* A body that meets more often than this in six weeks would fill the list with meetings that are not about this. */
#define MOST_MEETINGS 4
/* So long before a meeting papers may have to be handed in. */
#define DAYS_AHEAD 62

static TjDate
date_of (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

static gboolean
has_item (const TjUpcomingDraft *draft, TjUpcomingKind kind, TjId body, const TjDate *date)
{
  for (guint i = 0; i < draft->items->len; i++)
    {
      const TjUpcomingItem *item = &g_array_index (draft->items, TjUpcomingItem, i);

      if (item->kind == kind && item->body == body && tj_date_equal (&item->date, date))
        return TRUE;
    }
  return FALSE;
}

static void
add_of_body (TjUpcomingDraft *draft, TjUpcomingKind kind, TjId body, const TjDate *date)
{
  if (!tj_upcoming_reaches (draft, date) || has_item (draft, kind, body, date)
      || (kind == TJ_UPCOMING_MEETING && has_item (draft, TJ_UPCOMING_DECISION, body, date)))
    return;
  tj_upcoming_add (draft, kind, body, 0, date, NULL)->body = body;
}

/* Routes ---------------------------------------------------------------------------------------------------------- */

static void
add_step (TjUpcomingDraft *draft, const TjDecision *decision, const TjRouteDay *day, const char *title)
{
  gboolean meets = day->kind == TJ_ROUTE_MEETING;
  TjDate date = date_of (meets ? day->from : day->by);
  TjId id = decision->activity ? decision->activity : decision->record.id;
  g_autofree char *step = NULL;
  TjUpcomingItem *item;

  if (!tj_upcoming_reaches (draft, &date))
    return;
  step = tj_model_title (draft->model, tj_model_get (draft->model, meets ? day->body : day->step));
  item = tj_upcoming_add (draft, meets ? TJ_UPCOMING_SUBMISSION : TJ_UPCOMING_STEP, id, decision->activity, &date,
                          g_strdup_printf ("%s: %s", step, title));
  item->body = day->body;
}

/* Of what was handed in, the way to it lies behind. */
static void
add_route (TjUpcomingDraft *draft, TjRouting *routing, const TjDecision *decision)
{
  g_autoptr (TjRoutePlan) route = NULL;
  g_autofree char *title = NULL;

  if (decision->state == TJ_DECISION_STATE_SUBMITTED || !tj_decision_is_open (decision))
    return;
  route = tj_routing_of_decision (routing, draft->plan, decision);
  if (route == NULL)
    return;
  title = tj_model_title (draft->model, decision);
  for (guint i = 0; i < route->n; i++)
    add_step (draft, decision, &route->days[i], title);
}

/* Meetings -------------------------------------------------------------------------------------------------------- */

static void
add_body (GArray *bodies, TjId body)
{
  if (body && !tj_ids_hold (bodies, body))
    g_array_append_val (bodies, body);
}

static gboolean
meets_often (TjRouting *routing, TjId body, gint32 first)
{
  g_autoptr (GArray) meetings = tj_routing_meetings (routing, body, first, first + TJ_UPCOMING_DAYS - 1);

  return meetings->len > MOST_MEETINGS;
}

static void
add_meetings_of (TjUpcomingDraft *draft, TjRouting *routing, TjId body)
{
  g_autoptr (GArray) meetings = NULL;

  if (tj_model_get_kind (draft->model, TJ_KIND_BODY, body) == NULL || meets_often (routing, body, draft->first))
    return;
  meetings = tj_routing_meetings (routing, body, draft->first, draft->last + DAYS_AHEAD);
  for (guint i = 0; i < meetings->len; i++)
    {
      const TjBodyDate *meeting = &g_array_index (meetings, TjBodyDate, i);
      TjDate day = date_of (tj_civil_minute_day (tj_date_first (&meeting->date)));

      add_of_body (draft, TJ_UPCOMING_MEETING, body, &day);
      add_of_body (draft, TJ_UPCOMING_SUBMISSION, body, &meeting->submission);
    }
}

void
tj_upcoming_add_meetings (TjUpcomingDraft *draft)
{
  g_autoptr (TjRouting) routing = tj_routing_new (draft->model, draft->project, draft->today);
  g_autoptr (GArray) bodies = g_array_new (FALSE, FALSE, sizeof (TjId));

  for (guint i = 0; i < tj_model_count (draft->model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (draft->model, TJ_KIND_DECISION, i);

      if (decision->project != draft->project || !tj_decision_is_open (decision))
        continue;
      add_body (bodies, tj_decision_body (draft->model, decision));
      add_body (bodies, decision->final_body);
      if (decision->route)
        add_route (draft, routing, decision);
    }
  for (guint i = 0; i < bodies->len; i++)
    add_meetings_of (draft, routing, g_array_index (bodies, TjId, i));
}
