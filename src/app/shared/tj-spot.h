// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Something that a widget draws, for who reads the screen: a row, a cell, a bar. It is no widget; the widget that draws
 * it makes it, says what it is, and lets go of it when it is no longer in view. There is no action on it: keys go to
 * the widget. */
#define TJ_TYPE_SPOT (tj_spot_get_type ())
G_DECLARE_FINAL_TYPE (TjSpot, tj_spot, TJ, SPOT, GObject)

/* Where it is, in the widget or, for what lies in another spot, in that; FALSE when it is not in view. */
typedef gboolean (*TjSpotPlace) (GtkWidget *widget, gint64 subject, int part, GdkRectangle *place);

/* tj_spot_new: a spot of @widget, which is not kept. @subject and @part say what of it, to @place and to tj_spot_is():
 * a row and a column, or a record and which of the places where it stands. It can have the keyboard, unless it is a row
 * (of cells). (transfer full) */
TjSpot *tj_spot_new (GtkWidget *widget, GtkAccessibleRole role, TjSpotPlace place, gint64 subject, int part);
gboolean tj_spot_is (const TjSpot *self, gint64 subject, int part);

/* tj_spot_set_family: what it lies in (NULL: the widget), what comes next in that, and the first in it. None is kept.
 */
void tj_spot_set_family (TjSpot *self, TjSpot *parent, TjSpot *next, TjSpot *first);

typedef enum
{
  TJ_SPOT_PLAIN, /* there is nothing below it */
  TJ_SPOT_FOLDED,
  TJ_SPOT_EXPANDED
} TjSpotFold;

/* What somebody reads of it; each is told when it is another.
 * tj_spot_set_label: its name. tj_spot_label: (transfer none) (nullable)
 * tj_spot_set_level: how deep it stands, 1 at the top. tj_spot_set_position: which of @n it is, from 1.
 * tj_spot_set_selected, tj_spot_set_focused: whether it is selected, and has the keyboard. */
void tj_spot_set_label (TjSpot *self, const char *label);
const char *tj_spot_label (TjSpot *self);
void tj_spot_set_level (TjSpot *self, int level);
void tj_spot_set_position (TjSpot *self, int position, int n);
void tj_spot_set_fold (TjSpot *self, TjSpotFold fold);
void tj_spot_set_selected (TjSpot *self, gboolean selected);
void tj_spot_set_focused (TjSpot *self, gboolean focused);

/* tj_spot_detach: it is no longer in view. Somebody may still hold it. */
void tj_spot_detach (TjSpot *self);

G_END_DECLS
