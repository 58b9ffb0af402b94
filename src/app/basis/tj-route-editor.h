// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The steps of a decision route as a table: added, edited in place, put in another order, deleted; and beside them the
 * days that they have for one of the next meetings. */
#define TJ_TYPE_ROUTE_EDITOR (tj_route_editor_get_type ())
G_DECLARE_FINAL_TYPE (TjRouteEditor, tj_route_editor, TJ, ROUTE_EDITOR, GtkBox)

/* tj_route_editor_new: see tj_editor_new(). (transfer floating) */
GtkWidget *tj_route_editor_new (TjSession *session);

/* Actions: route-editor.add (s: the name of a step), route-editor.fill (the usual steps, in a route without any). */

G_END_DECLS
