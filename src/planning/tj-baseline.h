// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"
#include "tj-records-planning.h"

G_BEGIN_DECLS

/* What was agreed, to be kept and compared. */

/* tj_baseline_items: a line for every activity of a traject, also without any date, to be inserted with the baseline
 * that they refer to. Each keeps the name, for when the activity is gone; the number is left open (tj_new_baseline()
 * fills it in, numbers being those of the chart). Dates are those of the plan with their precision; of what lies only
 * somewhere within its phase, or only has a deadline, none. Work is the planned hours of its assignments, cost the
 * amounts of its cost lines (without those that detail a line above them of the same activity, and those whose
 * condition is not met): 'at least' where a part is PM or goes on without an end. Both are left open where nothing is
 * known. (transfer full) (element-type TjBaselineItem, freed by tj_record_unref) */
GPtrArray *tj_baseline_items (TjModel *model, const TjPlan *plan, TjId project, TjId baseline);

/* How an activity moved from one line to another. Days count from first minute to first minute, and from end to end, by
 * the calendar; positive is later, longer, more. */
typedef struct
{
  TjId activity;                /* 0: it was deleted since, only its line is left */
  const TjBaselineItem *before; /* NULL: it is new */
  const TjBaselineItem *after;  /* NULL: it is gone */
  gboolean start_known, finish_known, duration_known, work_known, cost_known; /* on both sides */
  gint32 start_days, finish_days;
  gint32 duration_days; /* of the span from start to finish, in days by the calendar */
  gint64 work_minutes;
  gint64 cost_cents;
} TjBaselineChange;

/* tj_baseline_compare: how @after differs from @before, both of TjBaselineItem: an entry for each activity in either in
 * which something differs, in order of id. Lines of which the activity was deleted go
 * together by their names. Names and numbers are no difference. Dates in words or n.t.b. count as unknown; one that
 * became known or ceased to be is a difference too. (transfer container) (element-type TjBaselineChange) */
GArray *tj_baseline_compare (const GPtrArray *before, const GPtrArray *after);

/* tj_baseline_count: how many activities are in either. */
guint tj_baseline_count (const GPtrArray *before, const GPtrArray *after);

/* tj_baseline_list: the baselines of a traject, the newest first; of the same date the one whose name comes last.
 * (transfer container) (element-type TjBaseline) */
GPtrArray *tj_baseline_list (const TjModel *model, TjId project);

/* tj_baseline_read: the lines of a baseline of the model. (transfer full) (element-type TjBaselineItem) */
GPtrArray *tj_baseline_read (TjModel *model, TjId baseline);

G_END_DECLS
