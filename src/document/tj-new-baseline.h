// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"
#include "tj-records-planning.h"

G_BEGIN_DECLS

/* tj_new_baseline: the edit that adds @baseline (taken over; project, name, date and decision filled in) with a line
 * for each activity of its traject as the plan has it now, with its number and name. NULL with a TJ_MODEL_ERROR that
 * can be shown when there are no activities. (transfer full) */
TjEdit *tj_new_baseline (TjModel *model, const TjPlan *plan, TjBaseline *baseline, GError **error);

/* tj_new_baseline_name: the first of 'Vastgesteld plan 1', 2, ... that the traject does not have yet. (transfer full)
 */
char *tj_new_baseline_name (const TjModel *model, TjId project);

G_END_DECLS
