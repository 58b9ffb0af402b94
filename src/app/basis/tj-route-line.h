// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-route.h"
#include "tj-session.h"

G_BEGIN_DECLS

/* One step in the route editor: its fields, edited in place, and its days in the example. */
#define TJ_TYPE_ROUTE_LINE (tj_route_line_get_type ())
G_DECLARE_FINAL_TYPE (TjRouteLine, tj_route_line, TJ, ROUTE_LINE, GtkBox)

/* tj_route_line_new: for one step, for as long as it lives. (transfer floating) */
GtkWidget *tj_route_line_new (TjSession *session, TjId step);

/* tj_route_line_step: the step that it shows. */
TjId tj_route_line_step (TjRouteLine *self);

/* tj_route_line_refresh: the step may have changed; @day (nullable) is what the example makes of it. */
void tj_route_line_refresh (TjRouteLine *self, const TjRouteDay *day);

/* tj_route_line_columns: the widgets that stand below each other in all lines: step, body, lead time, days. (transfer
 * none) (array fixed-size=4) */
#define TJ_ROUTE_LINE_COLUMNS 4
void tj_route_line_columns (TjRouteLine *self, GtkWidget **columns);

/* Actions: line.up, line.down (Alt+Up, Alt+Down), line.delete. Lines can be dragged by their handle onto each other. */

G_END_DECLS
