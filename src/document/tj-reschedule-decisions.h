// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-plan.h"

G_BEGIN_DECLS

/* A late proposal is a cycle late: a decision that is planned on a meeting of its body, and would no longer make it,
 * waits for the next one. */

/* tj_reschedule_misses: adds to @sentences (element-type utf8, owned) which decisions of a traject make the meeting
 * they stand on by @before and not by @after: because they themselves come later, or because what they wait for ends
 * after the last day to hand in. @misses (element-type TjId) gets those decisions. Dates count by their precision: work
 * that is ready 'in oktober' may be in time for any day in it. */
void tj_reschedule_misses (TjModel *model, const TjPlan *before, const TjPlan *after, TjId project,
                           GPtrArray *sentences, GArray *misses);

G_END_DECLS
