// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-plan.h"

G_BEGIN_DECLS

/* What would follow from an edit that is not committed: for as long as something is dragged. Works on a copy of the
 * records, which are shared; the model itself is not touched. */
typedef struct _TjReschedulePreview TjReschedulePreview;

typedef struct
{
  TjId id;
  TjSpan before;
  TjSpan after;
} TjMoved;

/* tj_reschedule_preview_new: for edits of @model as it is now, in traject @project; @plan is its plan and stays the
 * caller's. @today is a day number. (transfer full) */
TjReschedulePreview *tj_reschedule_preview_new (TjModel *model, const TjPlan *plan, TjId project, gint32 today);
void tj_reschedule_preview_free (TjReschedulePreview *self);

/* tj_reschedule_preview_run: what would follow from @edit (NULL: nothing; stays the caller's). Replaces what was found
 * before. */
void tj_reschedule_preview_run (TjReschedulePreview *self, const TjEdit *edit);

/* tj_reschedule_preview_moved: the activities that would lie elsewhere. (transfer none) (element-type TjMoved)
 * tj_reschedule_preview_find: that of one activity, or NULL when it stays. (transfer none) (nullable)
 * tj_reschedule_preview_others: how many of them, not counting phases that only follow from their children, the edit
 * itself does not change. */
const GArray *tj_reschedule_preview_moved (const TjReschedulePreview *self);
const TjMoved *tj_reschedule_preview_find (const TjReschedulePreview *self, TjId activity);
guint tj_reschedule_preview_others (const TjReschedulePreview *self);

/* tj_reschedule_preview_breaks: sentences on what would no longer hold, the gravest first: what stays behind because of
 * its links, decisions that come a meeting later, findings of the checks that are not there now, phases that
 * come to overlap or drift apart among them. Empty for nothing.
 * Made when asked for, since it takes longer than the dates. (transfer none) (element-type utf8) */
const GPtrArray *tj_reschedule_preview_breaks (TjReschedulePreview *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjReschedulePreview, tj_reschedule_preview_free)

G_END_DECLS
