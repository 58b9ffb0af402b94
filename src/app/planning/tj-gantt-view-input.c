// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tj-gantt-view-private.h"

/* Selection -------------------------------------------------------------------------------------------------------- */

/* (transfer full) (nullable) */
static char *
selected_sentence (TjGanttView *view)
{
  guint row = view->rows && view->selected ? tj_gantt_rows_find (view->rows, view->selected) : G_MAXUINT;

  return row == G_MAXUINT ? NULL : tj_gantt_rows_sentence (view->rows, row);
}

void
tj_gantt_view_describe (TjGanttView *view)
{
  g_autofree char *sentence = selected_sentence (view);

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence ? sentence : _ ("The activities of the project on a time axis, one per row"),
                                  -1);
}

/* Who cannot see the chart hears the selected row as a sentence: it describes the chart. While the chart has the
 * keyboard its bar gets the focus and is spoken; or the sentence itself, for who does not look at bars. */
static void
tell_selected (TjGanttView *view)
{
  g_autofree char *sentence = selected_sentence (view);

  tj_gantt_view_describe (view);
  if (!tj_gantt_view_tell_bars (view) && sentence && gtk_widget_has_focus (GTK_WIDGET (view)))
    gtk_accessible_announce (GTK_ACCESSIBLE (view), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
tj_gantt_view_select (TjGanttView *view, TjId activity)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  if (view->selected == activity)
    return;
  view->selected = activity;
  tell_selected (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
  g_object_notify (G_OBJECT (view), "selected");
}

TjId
tj_gantt_view_get_selected (TjGanttView *view)
{
  g_return_val_if_fail (TJ_IS_GANTT_VIEW (view), 0);

  return view->selected;
}

static void
on_focus (TjGanttView *view)
{
  tj_gantt_view_tell_bars (view);
}

/* Tooltips --------------------------------------------------------------------------------------------------------- */

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  TjGanttView *view = TJ_GANTT_VIEW (widget);
  gboolean busy = view->drag && tj_gantt_drag_is_busy (view->drag);
  const TjHit *hit = keyboard || busy ? NULL : tj_scene_hit (view->scene, x, y);
  guint row = hit && hit->part != TJ_HIT_ROW && view->rows ? tj_gantt_rows_find (view->rows, hit->id) : G_MAXUINT;
  g_autofree char *dates = NULL, *text = NULL;
  const char *lead;

  if (row == G_MAXUINT)
    return FALSE;
  dates = tj_gantt_rows_dates (view->rows, row);
  lead = tj_gantt_rows_lead (view->rows, row);
  text = g_markup_printf_escaped ("<b>%s  %s</b>\n%s%s%s", tj_gantt_rows_number (view->rows, row),
                                  tj_gantt_rows_at (view->rows, row)->name, dates, *lead ? "\n" : "", lead);
  gtk_tooltip_set_markup (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) hit->x, (int) hit->y, (int) hit->w, (int) hit->h });
  return TRUE;
}

/* Panning with the middle button ---------------------------------------------------------------------------------- */

static double
value_of (GtkAdjustment *adjustment)
{
  return adjustment ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, gpointer data)
{
  TjGanttView *view = data;

  view->drag_x = value_of (view->hadjustment);
  view->drag_y = value_of (view->vadjustment);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (view), "grabbing");
}

static void
on_drag_update (GtkGestureDrag *drag, double dx, double dy, gpointer data)
{
  TjGanttView *view = data;

  if (view->hadjustment)
    gtk_adjustment_set_value (view->hadjustment, view->drag_x - dx);
  if (view->vadjustment)
    gtk_adjustment_set_value (view->vadjustment, view->drag_y - dy);
}

static void
on_drag_end (GtkGestureDrag *drag, double dx, double dy, gpointer data)
{
  gtk_widget_set_cursor (data, NULL);
}

/* Zooming --------------------------------------------------------------------------------------------------------- */

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, gpointer data)
{
  TJ_GANTT_VIEW (data)->pointer_x = x;
}

static gboolean
on_scroll (GtkEventControllerScroll *scroll, double dx, double dy, gpointer data)
{
  TjGanttView *view = data;
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if (!(state & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;
  tj_gantt_view_zoom_around (view, view->zoom * pow (wheel ? 1.25 : 1.01, -dy), view->pointer_x);
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (GtkGesture *pinch, GdkEventSequence *sequence, gpointer data)
{
  TJ_GANTT_VIEW (data)->pinch_zoom = TJ_GANTT_VIEW (data)->zoom;
}

static void
on_pinch (GtkGestureZoom *pinch, double scale, gpointer data)
{
  TjGanttView *view = data;
  double x = view->pointer_x, y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (pinch), &x, &y);
  tj_gantt_view_zoom_around (view, view->pinch_zoom * scale, x);
}

void
tj_gantt_view_add_gestures (TjGanttView *view)
{
  GtkWidget *widget = GTK_WIDGET (view);
  GtkGesture *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_MIDDLE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), view);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), view);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), view);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), view);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), view);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), view);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), view);
  gtk_widget_add_controller (widget, scroll);
  g_signal_connect (view, "notify::has-focus", G_CALLBACK (on_focus), NULL);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

/* Keys and actions ------------------------------------------------------------------------------------------------ */

static void
zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjGanttView *view = TJ_GANTT_VIEW (widget);

  tj_gantt_view_zoom_around (view, tj_axis_zoom (view->zoom, 1), gtk_widget_get_width (widget) / 2.0);
}

static void
zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjGanttView *view = TJ_GANTT_VIEW (widget);

  tj_gantt_view_zoom_around (view, tj_axis_zoom (view->zoom, -1), gtk_widget_get_width (widget) / 2.0);
}

static void
fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tj_gantt_view_fit (TJ_GANTT_VIEW (widget));
}

static void
show_today (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tj_gantt_view_show_today (TJ_GANTT_VIEW (widget));
}

static gboolean
move_selection (GtkWidget *widget, GVariant *args, gpointer data)
{
  TjGanttView *view = TJ_GANTT_VIEW (widget);
  guint n = view->rows ? tj_gantt_rows_count (view->rows) : 0;
  guint row = n > 0 ? tj_gantt_rows_find (view->rows, view->selected) : G_MAXUINT;
  int step = g_variant_get_int32 (args);

  if (n == 0)
    return GDK_EVENT_PROPAGATE;
  if (view->lanes)
    {
      tj_gantt_view_move_in_lanes (view, step);
      return GDK_EVENT_STOP;
    }
  row = row == G_MAXUINT ? 0 : (guint) CLAMP ((gint64) row + step, 0, (gint64) n - 1);
  tj_gantt_view_emit_selected (view, tj_gantt_rows_at (view->rows, row)->id);
  tj_gantt_view_show_row (view, row);
  return GDK_EVENT_STOP;
}

static gboolean
scroll_sideways (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkAdjustment *adjustment = TJ_GANTT_VIEW (widget)->hadjustment;

  if (adjustment == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment)
                                + g_variant_get_int32 (args) * gtk_adjustment_get_step_increment (adjustment));
  return GDK_EVENT_STOP;
}

static gboolean
activate (GtkWidget *widget, GVariant *args, gpointer data)
{
  TjGanttView *view = TJ_GANTT_VIEW (widget);

  if (view->selected == 0)
    return GDK_EVENT_PROPAGATE;
  tj_gantt_view_emit_activated (view, view->selected);
  return GDK_EVENT_STOP;
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint keys[4];
  } actions[] = {
    { "gantt.zoom-in", zoom_in, { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal, 0 } },
    { "gantt.zoom-out", zoom_out, { GDK_KEY_minus, GDK_KEY_KP_Subtract, GDK_KEY_underscore, 0 } },
    { "gantt.fit", fit, { GDK_KEY_f, GDK_KEY_F, 0, 0 } },
    { "gantt.today", show_today, { GDK_KEY_t, GDK_KEY_T, 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      for (const guint *key = actions[i].keys; *key != 0; key++)
        gtk_widget_class_add_binding_action (widget_class, *key, 0, actions[i].name, NULL);
    }
}

void
tj_gantt_view_class_add_keys (GtkWidgetClass *widget_class)
{
  add_actions (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, move_selection, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, move_selection, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, move_selection, "i", -10);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, move_selection, "i", 10);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_selection, "i", -G_MAXINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move_selection, "i", G_MAXINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, scroll_sideways, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, scroll_sideways, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate, NULL);
}
