// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"

G_BEGIN_DECLS

/* tj_figures_waiting: how many things wait on a page, for the counter in the sidebar: on 'besluiten' the decisions that
 * lie within 30 days from @today (a day number), on 'overleg' the actions that are not done, on
 * 'controles' the checks that need attention. @why (out) gets a sentence
 * about it, NULL when there are none. (transfer full for @why) */
guint tj_figures_waiting (TjModel *model, const TjPlan *plan, const TjBudget *budget, TjId project, gint32 today,
                          const char *page, char **why);

G_END_DECLS
