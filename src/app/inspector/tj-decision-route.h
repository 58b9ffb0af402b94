// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The route of a decision in the inspector: its steps with their days, when the writer must be ready, and the first
 * meeting that can still be met. */
#define TJ_TYPE_DECISION_ROUTE (tj_decision_route_get_type ())
G_DECLARE_FINAL_TYPE (TjDecisionRoute, tj_decision_route, TJ, DECISION_ROUTE, GtkBox)

/* tj_decision_route_new: without a decision. (transfer floating) */
GtkWidget *tj_decision_route_new (TjSession *session);

/* tj_decision_route_set_record: shows a decision, or the same one anew; 0 for none. */
void tj_decision_route_set_record (TjDecisionRoute *self, TjId id);

/* Action: decision-route.plan (the date of the decision's activity becomes that of the first meeting that can be met).
 */

G_END_DECLS
