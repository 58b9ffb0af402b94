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
 * Own dates count by rule 1 of the domain: a start in month precision from the first minute of work in the month, a
 * finish to the last. */
typedef struct
{
  gint32 early_start, early_finish; /* minutes, [start, finish) */
  gint32 late_start, late_finish;
  gint32 split_from, split_to;    /* TJ_NO_MINUTE when the work lies in one piece */
  gint64 total_float, free_float; /* working minutes */
  gboolean critical;
  TjReason reason;
  TjId dependency; /* for TJ_REASON_LINK, else 0 */
  TjId giver;      /* whose constraint, dates or link it is: the activity itself or a phase above it */
} TjPlanResult;

typedef struct
{
  TjId dependency;
  gint32 demanded; /* the first minute that would hold it */
  gint32 found;    /* the last minute at which the successor's end can be, by its precision */
} TjBrokenLink;

typedef struct _TjComputed TjComputed;

/* tj_computed_new: @own has the spans of all activities in the order of the model, origin OWN for those with own dates.
 * @status is the status date in minutes, or TJ_NO_MINUTE. (transfer full) */
TjComputed *tj_computed_new (TjModel *model, const TjSpan *own, gint32 status);
void tj_computed_free (TjComputed *self);

/* tj_computed_span: where an activity (its index in the model) was computed to lie, in whole days or coarser unless its
 * duration is in hours or minutes. FALSE, and @span is left alone, for one that is not computed. */
gboolean tj_computed_span (const TjComputed *self, guint index, TjSpan *span);
/* tj_computed_result: FALSE when the activity has no part in the schedule. */
gboolean tj_computed_result (const TjComputed *self, guint index, TjPlanResult *result);
/* tj_computed_broken: the links that do not hold. (transfer container) (element-type TjBrokenLink) */
GArray *tj_computed_broken (const TjComputed *self);
/* tj_computed_left_out: dependencies that were left out since they run in a circle; empty in a model that was checked.
 * (transfer none) (element-type TjId) */
const GArray *tj_computed_left_out (const TjComputed *self);
/* tj_computed_why: one sentence for people on why an activity starts when it does; NULL when it has no part. (transfer
 * full) (nullable) */
char *tj_computed_why (const TjComputed *self, TjModel *model, guint index);

/* tj_plan_result, tj_plan_why, tj_plan_broken_links: the same of a plan, by id. @model is the one the plan was made of.
 */
gboolean tj_plan_result (const TjPlan *plan, TjId activity, TjPlanResult *result);
char *tj_plan_why (const TjPlan *plan, TjModel *model, TjId activity);
GArray *tj_plan_broken_links (const TjPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjComputed, tj_computed_free)

G_END_DECLS
