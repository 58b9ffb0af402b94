// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-route-text.h"

G_BEGIN_DECLS

/* One step of a decision's route, as a stop on a line that runs down. */
#define TJ_TYPE_ROUTE_STOP (tj_route_stop_get_type ())
G_DECLARE_FINAL_TYPE (TjRouteStop, tj_route_stop, TJ, ROUTE_STOP, GtkBox)

/* tj_route_stop_new: @last: the line ends here. Shows what the plan of that moment says. */
GtkWidget *tj_route_stop_new (TjModel *model, const TjRouteDay *day, TjRouteState state, gboolean last);

G_END_DECLS
