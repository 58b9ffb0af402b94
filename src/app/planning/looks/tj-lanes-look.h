// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-gantt-view.h"
#include "tj-session.h"

G_BEGIN_DECLS

/* The planning in swim lanes, beside a column with who or where each lane is, which folds it. */
#define TJ_TYPE_LANES_LOOK (tj_lanes_look_get_type ())
G_DECLARE_FINAL_TYPE (TjLanesLook, tj_lanes_look, TJ, LANES_LOOK, GtkWidget)

/* tj_lanes_look_new: the traject of a session, by lead or by area. (transfer floating) */
GtkWidget *tj_lanes_look_new (TjSession *session, TjLanesBy by);

/* tj_lanes_look_view: the chart. (transfer none) */
TjGanttView *tj_lanes_look_view (TjLanesLook *self);

/* tj_lanes_look_toggle: folds a lane, or opens it. */
void tj_lanes_look_toggle (TjLanesLook *self, guint lane);

G_END_DECLS
