// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-records-planning.h"

G_BEGIN_DECLS

/* Where each activity lies in time, computed from what the model says. Pure: the same model gives the same plan, and a
 * plan needs its model no more once it is made. Computed dates are never stored. */
typedef enum
{
  TJ_SPAN_NONE = 0, /* no place in time: no date, n.t.b. or only words */
  TJ_SPAN_OWN,      /* its own dates, or one of them with its duration */
  TJ_SPAN_CHILDREN, /* from its first child to its last, where it has no dates of its own */
  TJ_SPAN_PHASE,    /* somewhere within its phase: the span of the nearest ancestor that has one */
  TJ_SPAN_DEADLINE, /* only an 'uiterlijk': the span is that day (or week, month, ...) */
  TJ_SPAN_COMPUTED  /* from its links, its duration and its constraint (tj-plan-result.h) */
} TjSpanOrigin;

/* A stretch of time, [start, finish) in minutes since 2000-01-01 (tj-civil.h), and how precisely both ends are known. A
 * point to the minute has start == finish. All zero for TJ_SPAN_NONE. */
typedef struct
{
  gint32 start;
  gint32 finish;
  TjPrecision start_precision;
  TjPrecision finish_precision;
  TjSpanOrigin origin;
} TjSpan;

/* tj_span_start_date, tj_span_finish_date: the ends of a placed span as dates with their precision, the finish being
 * the last day (week, month, ...) that is in it. Unset for TJ_SPAN_NONE. Nothing to free. */
TjDate tj_span_start_date (const TjSpan *span);
TjDate tj_span_finish_date (const TjSpan *span);

/* tj_span_equal: whether both ends, their precision and the origin are the same. */
gboolean tj_span_equal (const TjSpan *a, const TjSpan *b);

typedef struct _TjPlan TjPlan;

/* tj_plan_new: computes the plan of all activities in the model, of every traject. (transfer full) */
TjPlan *tj_plan_new (TjModel *model);
void tj_plan_free (TjPlan *plan);

/* tj_plan_update: takes up @edit, after it has been applied to @model, the one of which the plan was made: the plan is
 * then the same as one that is made anew. Values of activities and dependencies cost what they reach; what alters who
 * has a part in the schedule (another activity, parent, calendar, traject; own dates of a phase; a first link) costs
 * all; what says nothing about the plan nothing. @changed (nullable) gets the ids of the activities whose span or
 * result is another, or may be, new ones included, each once. (element-type TjId) */
void tj_plan_update (TjPlan *plan, TjModel *model, const TjEdit *edit, GArray *changed);

/* tj_plan_span: where an activity lies; never NULL: of an activity that the plan does not know the origin is NONE.
 * (transfer none) */
const TjSpan *tj_plan_span (const TjPlan *plan, TjId activity);

/* tj_plan_bounds: the first minute and the exclusive end of everything in a traject (0: of all) that has a place,
 * deadlines included. FALSE, and nothing set, when nothing has a place. */
gboolean tj_plan_bounds (const TjPlan *plan, TjId project, gint32 *start, gint32 *finish);

/* tj_plan_count: how many activities of a traject (0: all) got their place in this way. */
guint tj_plan_count (const TjPlan *plan, TjId project, TjSpanOrigin origin);

/* tj_activity_is_moment: whether it has no length of its own: a milestone, a decision, a moment. */
gboolean tj_activity_is_moment (const TjActivity *activity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjPlan, tj_plan_free)

G_END_DECLS
