// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"

G_BEGIN_DECLS

/* Texts of the planning table as values: what stands in a cell of an activity. @dim (out) tells that it was computed,
 * not entered. (transfer full) */

/* tj_planning_start, tj_planning_finish: its own date, else where its children put it, else ''. */
char *tj_planning_start (const TjPlan *plan, gconstpointer activity, gboolean *dim);
char *tj_planning_finish (const TjPlan *plan, gconstpointer activity, gboolean *dim);

/* tj_planning_leads: who leads, the first with its kind left out: 'Projectleider, samen met Kernteam'. */
char *tj_planning_leads (TjModel *model, gconstpointer activity);

/* tj_planning_products: what it delivers. */
char *tj_planning_products (TjModel *model, gconstpointer activity);

G_END_DECLS
