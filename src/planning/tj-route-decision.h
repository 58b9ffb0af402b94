// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"
#include "tj-records-decisions.h"
#include "tj-route.h"

G_BEGIN_DECLS

/* The route of a decision. Its date is that of its activity, and is the date on which its body meets; the body that
 * decides in the end has a decision of its own. So a route that goes on to the council is counted up to the college in
 * a decision of the college. */

/* tj_decision_body: whose meeting the date of a decision is: its body, else that at which its route ends, else the body
 * that decides in the end; 0 when there is none. */
TjId tj_decision_body (TjModel *model, const TjDecision *decision);

/* tj_decision_is_open: whether it is still to be taken. */
gboolean tj_decision_is_open (const TjDecision *decision);

/* tj_decision_work_day: the day on which the work that a decision waits for can be done at the earliest: the latest
 * finish of what precedes its activity by a link to its start or from finish to finish, a period counting from its
 * first day. Other decisions are meetings on the way, and count only with @decisions. FALSE when nothing precedes it
 * that has a place in time. */
gboolean
tj_decision_work_day (TjModel *model, const TjPlan *plan, const TjDecision *decision, gboolean decisions, gint32 *day);

/* tj_routing_candidates: the meetings at which a decision may be taken, by what is known of its date: a day is that
 * meeting (or that day, when no meeting is known); within a month, quarter, phase... the meetings in it; an 'uiterlijk'
 * the last meeting up to then; a day that was computed, the first meeting from then on. Empty when nothing is known.
 * (transfer full) (element-type TjBodyDate) */
GArray *tj_routing_candidates (TjRouting *self, const TjPlan *plan, const TjDecision *decision);

/* tj_routing_of_decision: the route (if any) to the meeting that is planned: of the candidates the first that can still
 * be met, else the last. NULL when there is none. (transfer full) (nullable) */
TjRoutePlan *tj_routing_of_decision (TjRouting *self, const TjPlan *plan, const TjDecision *decision);

/* tj_routing_first: the first meeting that can still be met, whether planned so or not. Planned, the route begins today
 * or later; in preparation (where on its route is not known) the first body has its papers today or later; and neither
 * the writer is ready before the work is done that precedes the decision, nor is the piece handed in before a decision
 * that precedes it (tj_decision_work_day). FALSE when the decision was submitted or taken, and when no such meeting is
 * known. */
gboolean tj_routing_first (TjRouting *self, const TjPlan *plan, const TjDecision *decision, TjBodyDate *meeting);

G_END_DECLS
