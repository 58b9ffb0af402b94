// SPDX-License-Identifier: EUPL-1.2
/* The mouse in a sheet, and typing over a cell. */
#include "tj-sheet-fold.h"
#include "tj-sheet-view-private.h"

#define EDGE 24 /* pixels at the edge in which dragging scrolls */

/* Whether a point of a row is on its triangle. */
static gboolean
is_on_triangle (TjSheetView *self, guint place, double x)
{
  guint row = tj_sheet_view_sheet_row (self, place);
  guint depth = tj_sheet_shown_row (self, place)->depth;

  return tj_sheet_has_below (self->sheet, row) && x >= tj_sheet_place_indent (self, depth) - 4
         && x < tj_sheet_place_indent (self, depth + 1);
}

static void
pressed_cb (TjSheetView *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint row;
  int column;

  if (self->editor && !tj_sheet_edit_commit (self))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!tj_sheet_place_find (self, x, y, FALSE, &row, &column))
    return;
  if (column == 0 && is_on_triangle (self, row, x))
    {
      tj_sheet_cursor_set (self, row, 0, FALSE);
      g_signal_emit_by_name (self, "fold", tj_sheet_view_sheet_row (self, row));
      return;
    }
  tj_sheet_cursor_set (self, row, column, (state & GDK_SHIFT_MASK) != 0);
  if (n_press == 2)
    tj_sheet_view_edit (self, NULL);
}

static void
drag_cb (TjSheetView *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;
  guint row;
  int column;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (y < self->header_height || self->editor || (dx * dx + dy * dy < 16))
    return;
  /* Beyond the edge the sheet comes along, a row at a time. */
  if (y + dy > gtk_widget_get_height (GTK_WIDGET (self)) - EDGE && self->vadjustment)
    gtk_adjustment_set_value (self->vadjustment, tj_sheet_place_scroll_y (self) + self->row_height);
  if (y + dy < self->header_height && self->vadjustment)
    gtk_adjustment_set_value (self->vadjustment, tj_sheet_place_scroll_y (self) - self->row_height);
  if (tj_sheet_place_find (self, x + dx, y + dy, TRUE, &row, &column) && (row != self->row || column != self->column))
    tj_sheet_cursor_set (self, row, column, TRUE);
}

static void
menu_cb (TjSheetView *self, int n_press, double x, double y)
{
  TjSheetRange range;
  guint row;
  int column;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (tj_sheet_place_find (self, x, y, FALSE, &row, &column)
      && !(tj_sheet_view_range (self, &range) && row >= range.first_row && row <= range.last_row
           && column >= range.first_column && column <= range.last_column))
    tj_sheet_cursor_set (self, row, column, FALSE);
  g_signal_emit_by_name (self, "context-menu", x, y);
}

/* What is typed in a cell takes the place of what it held. */
static gboolean
key_cb (TjSheetView *self, guint key, guint code, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  char text[8] = { 0 };

  if (self->editor || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
      || !g_unichar_isprint (letter) || letter == ' ')
    return FALSE;
  g_unichar_to_utf8 (letter, text);
  tj_sheet_view_edit (self, text);
  return TRUE;
}

/* Whether a cell says more than what stands in it: a name may be cut, and signs are short. */
static gboolean
has_more_to_tell (TjSheetView *self, guint place, int column)
{
  const TjBudgetCell *cell = tj_sheet_cell (self->sheet, tj_sheet_view_sheet_row (self, place), column);

  return column == 0
         || (cell && cell->flags & TJ_CELL_SET
             && (cell->flags & TJ_CELL_CONDITIONAL || tj_sheet_shown_row (self, place)->part == TJ_SHEET_DIFFERENCE));
}

static gboolean
tooltip_cb (TjSheetView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  guint row = self->row;
  int column = self->column;
  g_autofree char *text = NULL;

  if (self->editor || (!keyboard && !tj_sheet_place_find (self, x, y, FALSE, &row, &column))
      || row >= tj_sheet_view_n_shown (self) || !has_more_to_tell (self, row, column))
    return FALSE;
  text = tj_sheet_sentence (self->sheet, tj_sheet_view_sheet_row (self, row), column);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
tj_sheet_input_init (TjSheetView *self)
{
  GtkGesture *click = gtk_gesture_click_new (), *menu = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (click, drag);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
}
