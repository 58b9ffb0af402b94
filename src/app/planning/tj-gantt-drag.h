// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-view.h"

G_BEGIN_DECLS

/* Editing in a Gantt chart with the pointer: bars are moved, their ends dragged, linked from handles, and dates drawn
 * in empty rows. A part of TjGanttView, that owns it. */
typedef struct _TjGanttDrag TjGanttDrag;

/* tj_gantt_drag_new: listens to @view until it is freed; keeps a reference to @session. (transfer full) */
TjGanttDrag *tj_gantt_drag_new (TjGanttView *view, TjSession *session);
void tj_gantt_drag_free (TjGanttDrag *self);

/* tj_gantt_drag_cancel: everything is as before the gesture; FALSE when there was none. */
gboolean tj_gantt_drag_cancel (TjGanttDrag *self);

/* tj_gantt_drag_is_busy: whether something is being dragged. */
gboolean tj_gantt_drag_is_busy (const TjGanttDrag *self);

/* tj_gantt_drag_get_link, tj_gantt_drag_select_link: the dependency that is selected; 0 for none. */
TjId tj_gantt_drag_get_link (const TjGanttDrag *self);
void tj_gantt_drag_select_link (TjGanttDrag *self, TjId dependency);

/* tj_gantt_drag_snapshot_below, tj_gantt_drag_snapshot: what it adds to the picture, under and over it. The cost
 * depends on what is in view. */
void tj_gantt_drag_snapshot_below (TjGanttDrag *self, GtkSnapshot *snapshot);
void tj_gantt_drag_snapshot (TjGanttDrag *self, GtkSnapshot *snapshot);

G_END_DECLS
