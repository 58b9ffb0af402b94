// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"
#include "tj-schedule.h"

G_BEGIN_DECLS

/* What the scheduler makes of the activities of a model.
 *
 * Part of it are activities with own dates, and those without that can be computed: nothing is stated about when they
 * start or finish (not even 'n.t.b.' or 'binnen fase'), they have a duration or are a point without an 'uiterlijk'
 * (milestone, decision, moment), and something places them: a constraint with a date, a link from what has a place, or,
 * for the head of a chain of links, the phase with dates that it is in or the start of its traject. Links from or to
 * anything else say nothing.
 *
 * What really happened comes before what was planned:
 * - With own dates those are the plan: progress does not move them. A stated real start or finish takes the place of
 * the planned one; a planned end that it has overtaken is counted anew from the duration, or falls away.
 * - Without own dates it is computed, with its real start and the work that is done. The rest lies after the status
 * date of its traject and, when it really started, after its links too: a split. With a real finish it lies up to that,
 *   from its real start, else from where its links put it, else as long before as it takes (tj-schedule.h).
 * - What has a real finish counts as done, whatever its progress says. What has parts has no real dates of its own.
 * - What is not done lies after the status date; only own dates are left where they are.
 *
 * Own dates count by rule 1 of the domain: a start in month precision from the first minute of work in the month, a
 * finish to the last. */
typedef struct
{
  gint32 early_start, early_finish; /* minutes, [start, finish) */
  gint32 late_start, late_finish;
  gint32 split_from, split_to;    /* TJ_NO_MINUTE when the work lies in one piece */
  gint64 total_float, free_float; /* working minutes */
  gboolean critical;
  gboolean near_critical; /* total float up to what the traject calls nearly critical; FALSE where it does not say */
  TjReason reason;
  TjId dependency; /* for TJ_REASON_LINK, else 0 */
  TjId giver;      /* whose constraint, dates or link it is: the activity itself or a phase above it */
} TjPlanResult;

typedef struct
{
  TjId dependency;
  gint32 demanded; /* the first minute that would hold it */
  gint32 found;    /* the last minute at which the successor's end can be, by its precision */
  gboolean broken;
} TjLinkFinding;

/* tj_plan_result: FALSE when the activity has no part in the schedule. */
gboolean tj_plan_result (const TjPlan *plan, TjId activity, TjPlanResult *result);
/* tj_plan_result_equal: whether both say the same. */
gboolean tj_plan_result_equal (const TjPlanResult *a, const TjPlanResult *b);
/* tj_plan_why: one sentence for people on why an activity starts when it does; NULL when it has no part. @model is the
 * one the plan was made of. (transfer full) (nullable) */
char *tj_plan_why (const TjPlan *plan, TjModel *model, TjId activity);
/* tj_plan_own_why: of an activity with dates of its own that these were filled in, and what would follow if they were
 * not: from its parts, or from its links as its predecessors stand now. In a few sentences; NULL for another activity.
 * (transfer full) (nullable) */
char *tj_plan_own_why (const TjPlan *plan, TjModel *model, TjId activity);
/* tj_plan_notes: what else there is to know of when an activity is, in a sentence or two: that what is left of its work
 * was moved after the status date or waits for its links, and that links of it do not count, since one of the two has
 * no part in the schedule. NULL when there is nothing. (transfer full) (nullable) */
char *tj_plan_notes (const TjPlan *plan, TjModel *model, TjId activity);
/* tj_plan_silent_end: of a dependency that has no part in the schedule the activity that causes it: it has no date or
 * only that of its phase, and cannot be computed. 0 for one that counts, or that was left out of a circle. */
TjId tj_plan_silent_end (const TjPlan *plan, const TjDependency *dependency);
/* tj_plan_link: how a dependency stands. FALSE, and @state is left alone, when it has no part: one of its ends has no
 * place, or it was left out. */
gboolean tj_plan_link (const TjPlan *plan, TjId dependency, TjLinkFinding *state);
/* tj_plan_broken_links: those that do not hold, in order of id. (transfer container) (element-type
 * TjLinkFinding) */
GArray *tj_plan_broken_links (const TjPlan *plan);
/* tj_plan_left_out: dependencies that were left out since they run in a circle; empty in a model that was checked.
 * (transfer none) (element-type TjId) */
const GArray *tj_plan_left_out (const TjPlan *plan);
/* tj_plan_work_time: the working time on which the plan counts an activity's durations, and the lags that lead to it.
 * (transfer none) */
const TjWorkTime *tj_plan_work_time (const TjPlan *plan, const TjModel *model, const TjActivity *activity);

G_END_DECLS
