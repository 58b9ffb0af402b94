// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* tj_menu_popup: opens a menu at a point of @widget, in its pixels; @menu is a child of an ancestor of it, or of
 * itself. Where the window has no room below the point the menu begins higher, so that no part of it has to be scrolled
 * to as long as the window is as high as the menu. Nothing where @widget is not shown. */
void tj_menu_popup (GtkPopover *menu, GtkWidget *widget, double x, double y);

G_END_DECLS
