// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Something that a widget draws, for who reads the screen: a row or a cell. It is no widget; the widget that draws it
 * makes it, says what it is by the functions of GtkAccessible, and lets go of it when it is no longer in view. */
#define TJ_TYPE_SPOT (tj_spot_get_type ())
G_DECLARE_FINAL_TYPE (TjSpot, tj_spot, TJ, SPOT, GObject)

/* Where it is, in the widget or, for what lies in another spot, in that; FALSE when it is not in view. */
typedef gboolean (*TjSpotPlace) (GtkWidget *widget, guint row, int column, GdkRectangle *place);

/* tj_spot_new: a spot of @widget, which is not kept. @row and @column are handed to @place. (transfer full) */
TjSpot *tj_spot_new (GtkWidget *widget, GtkAccessibleRole role, TjSpotPlace place, guint row, int column);

/* tj_spot_set_family: what it lies in (NULL: the widget), what comes next in that, and the first in it. None is kept.
 */
void tj_spot_set_family (TjSpot *self, TjSpot *parent, TjSpot *next, TjSpot *first);

/* tj_spot_set_label: its name. tj_spot_set_selected: whether it is selected. tj_spot_set_focused: whether it has the
 * keyboard. Told when it is another. tj_spot_label: (transfer none) (nullable) */
void tj_spot_set_label (TjSpot *self, const char *label);
void tj_spot_set_selected (TjSpot *self, gboolean selected);
void tj_spot_set_focused (TjSpot *self, gboolean focused);
const char *tj_spot_label (TjSpot *self);

/* tj_spot_detach: it is no longer in view. */
void tj_spot_detach (TjSpot *self);

G_END_DECLS
