// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"

G_BEGIN_DECLS

/* Texts of the planning table as values: what stands in a cell of an activity. @dim (out) tells that it was computed,
 * not entered. (transfer full) */

/* tj_planning_start, tj_planning_finish: its own date, else where its children put it, else ''. */
char *tj_planning_start (const TjPlan *plan, gconstpointer activity, gboolean *dim);
char *tj_planning_finish (const TjPlan *plan, gconstpointer activity, gboolean *dim);

/* tj_planning_days: working minutes as days of eight hours, to a tenth: '5 days', '1 day', '0', '-2 days'. */
char *tj_planning_days (gint64 minutes);
/* tj_planning_total_float, tj_planning_free_float: how far an activity can move without moving the end, or what
 * follows;
 * '' when it has no part in the schedule. */
char *tj_planning_total_float (const TjPlan *plan, gconstpointer activity);
char *tj_planning_free_float (const TjPlan *plan, gconstpointer activity);
/* tj_planning_critical: 'critical', 'nearly', or ''. */
char *tj_planning_critical (const TjPlan *plan, gconstpointer activity);

/* tj_planning_precision: how precisely it is known when: 'day', 'month', 'within its phase', ...; of the less precise
 * end; '' when nothing is. */
char *tj_planning_precision (const TjPlan *plan, gconstpointer activity);

/* tj_planning_leads: who leads, the first with its kind left out: 'Projectleider, samen met Kernteam'. */
char *tj_planning_leads (TjModel *model, gconstpointer activity);

/* tj_planning_products: what it delivers. */
char *tj_planning_products (TjModel *model, gconstpointer activity);

G_END_DECLS
