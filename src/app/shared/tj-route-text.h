// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-route.h"

G_BEGIN_DECLS

/* What is said of a decision route, as text. Pure functions; results are translated and (transfer full). Days are day
 * numbers. */

/* Where a step stands. Who has the piece is not kept; what is known is the status of the decision and the day. */
typedef enum
{
  TJ_ROUTE_TO_DO = 1,
  TJ_ROUTE_NOW,   /* today lies in it */
  TJ_ROUTE_DONE,  /* the decision was taken; or it was submitted, and this comes before its meeting */
  TJ_ROUTE_PASSED /* its day lies behind, and it is not known to be done */
} TjRouteState;

/* tj_route_state: @decision_state is a TjDecisionState, or 0. */
TjRouteState tj_route_state (const TjRoutePlan *plan, guint step, int decision_state, gint32 today);

/* tj_route_state_label: 'Klaar', 'Nu', 'De dag is voorbij', "" for what is to do. (transfer none) */
const char *tj_route_state_label (TjRouteState state);

/* tj_route_day: 'donderdag 25 september 2025'; tj_route_short_day: 'do 25 sep 2025'. */
char *tj_route_day (gint32 day);
char *tj_route_short_day (gint32 day);

/* tj_route_when: 'Klaar op donderdag 25 september 2025', 'Vergadert op ...'. tj_route_from: 'Vanaf vrijdag 12 september
 * 2025', 'Stukken inleveren op ...'; "" for work that takes no time. */
char *tj_route_when (const TjRouteDay *day);
char *tj_route_from (const TjRouteDay *day);

/* tj_route_example_text: when a route begins and its writer is ready, for a meeting of @body (its name; NULL when the
 * route ends nowhere); @plan: NULL when no meeting is known. "" for a route without steps. */
char *tj_route_example_text (const char *body, const TjRoutePlan *plan, gint32 today);

G_END_DECLS
