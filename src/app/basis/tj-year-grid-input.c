// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-year-grid-private.h"
#include "tj-year-text.h"

#define MONTHS 12

/* Keys ------------------------------------------------------------------------------------------------------------ */

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjYearGrid *self = TJ_YEAR_GRID (widget);

  tj_year_grid_go (self, self->day + g_variant_get_int32 (parameter), FALSE);
}

static void
extend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjYearGrid *self = TJ_YEAR_GRID (widget);

  tj_year_grid_go (self, self->day + g_variant_get_int32 (parameter), TRUE);
}

/* The same day of another month, or its last. */
static void
go_months (TjYearGrid *self, int months)
{
  int year, month, mday;

  tj_civil_split (self->day, &year, &month, &mday);
  tj_civil_split (tj_civil_day (year, month + months, 1), &year, &month, NULL);
  tj_year_grid_go (self, tj_civil_day (year, month, MIN (mday, tj_civil_month_length (year, month))), FALSE);
}

static void
month_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_months (TJ_YEAR_GRID (widget), g_variant_get_int32 (parameter));
}

static void
year_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_months (TJ_YEAR_GRID (widget), g_variant_get_int32 (parameter) * MONTHS);
}

static void
act_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjYearGrid *self = TJ_YEAR_GRID (widget);
  gint32 first, last;

  if (self->days == NULL)
    return;
  tj_year_grid_selection (self, &first, &last);
  g_signal_emit_by_name (self, "act", first, last);
}

static void
add_move (GtkWidgetClass *widget_class, guint key, guint pad_key, int days)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "day.move", "i", days);
  gtk_widget_class_add_binding_action (widget_class, pad_key, 0, "day.move", "i", days);
  gtk_widget_class_add_binding_action (widget_class, key, GDK_SHIFT_MASK, "day.extend", "i", days);
  gtk_widget_class_add_binding_action (widget_class, pad_key, GDK_SHIFT_MASK, "day.extend", "i", days);
}

static void
add_act (GtkWidgetClass *widget_class, guint key)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "day.act", NULL);
}

void
tj_year_grid_class_init_input (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "day.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "day.extend", "i", extend_action);
  gtk_widget_class_install_action (widget_class, "day.month", "i", month_action);
  gtk_widget_class_install_action (widget_class, "day.year", "i", year_action);
  gtk_widget_class_install_action (widget_class, "day.act", NULL, act_action);
  add_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1);
  add_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1);
  add_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, -7);
  add_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 7);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "day.month", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "day.month", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "day.year", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "day.year", "i", 1);
  add_act (widget_class, GDK_KEY_space);
  add_act (widget_class, GDK_KEY_KP_Space);
  add_act (widget_class, GDK_KEY_Return);
  add_act (widget_class, GDK_KEY_KP_Enter);
}

/* Pointer --------------------------------------------------------------------------------------------------------- */

/* The day was hit, so it is in sight, but its cell gets there with the next layout. */
static void
take_focus (TjYearGrid *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);

  if (viewport)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_widget_grab_focus (self->cell);
  if (viewport)
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
}

static void
drag_begin_cb (TjYearGrid *self, double x, double y, GtkGestureDrag *gesture)
{
  gboolean extend
      = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_SHIFT_MASK) != 0;
  gint32 day;

  if (self->days == NULL || !tj_year_layout_at (&self->layout, x, y, &day))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  take_focus (self);
  tj_year_grid_go (self, day, extend);
}

static void
drag_update_cb (TjYearGrid *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;
  gint32 day;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (tj_year_layout_at (&self->layout, x + dx, y + dy, &day) && day != self->day)
    tj_year_grid_go (self, day, TRUE);
}

static void
drag_end_cb (TjYearGrid *self, double dx, double dy, GtkGestureDrag *gesture)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "day.act", NULL);
}

static gboolean
query_tooltip_cb (TjYearGrid *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;
  GdkRectangle area;
  TjYearBox box;
  gint32 day = self->day;

  if (self->days == NULL || (!keyboard && !tj_year_layout_at (&self->layout, x, y, &day)))
    return FALSE;
  text = tj_year_day_text (self->days, day);
  box = tj_year_layout_day (&self->layout, day);
  area = (GdkRectangle) { (int) box.x, (int) box.y, (int) box.width, (int) box.height };
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

void
tj_year_grid_init_input (TjYearGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
