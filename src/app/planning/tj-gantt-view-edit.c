// SPDX-License-Identifier: EUPL-1.2
/* The chart as something to select and edit in. */
#include <glib/gi18n-lib.h>

#include "tj-gantt-drag-private.h"
#include "tj-gantt-view-private.h"

void
tj_gantt_view_set_session (TjGanttView *view, TjSession *session, GtkSelectionModel *selection)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));
  g_return_if_fail (session == NULL || TJ_IS_SESSION (session));

  g_clear_pointer (&view->drag, tj_gantt_drag_free);
  if (view->selection)
    g_signal_handlers_disconnect_by_data (view->selection, view);
  g_set_object (&view->selection, selection);
  g_set_object (&view->session, session);
  if (selection)
    g_signal_connect_swapped (selection, "selection-changed", G_CALLBACK (gtk_widget_queue_draw), view);
  if (session)
    view->drag = tj_gantt_drag_new (view, session);
}

GArray *
tj_gantt_view_selected_ids (TjGanttView *view)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  g_autoptr (GtkBitset) selected = view->selection ? gtk_selection_model_get_selection (view->selection) : NULL;
  guint n = view->rows ? tj_gantt_rows_count (view->rows) : 0;
  GtkBitsetIter iter;
  guint row;

  if (selected == NULL || !gtk_bitset_iter_init_first (&iter, selected, &row))
    return ids;
  do
    if (row < n)
      g_array_append_val (ids, tj_gantt_rows_at (view->rows, row)->id);
  while (gtk_bitset_iter_next (&iter, &row));
  return ids;
}

double
tj_gantt_view_selected_y (TjGanttView *view)
{
  TjGanttFrame frame = tj_gantt_view_frame (view);
  guint row = view->rows ? tj_gantt_rows_find (view->rows, view->selected) : G_MAXUINT;
  double y = row == G_MAXUINT ? 0 : frame.header_height + (row + 0.5) * frame.row_height - frame.scroll_y;

  return CLAMP (y, frame.header_height, MAX (frame.height, frame.header_height));
}

void
tj_gantt_view_announce_dates (TjGanttView *view, const TjId *ids, guint n)
{
  guint row = view->rows && n > 0 ? tj_gantt_rows_find (view->rows, ids[0]) : G_MAXUINT;
  g_autofree char *dates = NULL;
  g_autoptr (GString) text = NULL;

  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  if (row == G_MAXUINT)
    return;
  dates = tj_gantt_rows_dates (view->rows, row);
  text = g_string_new (tj_gantt_rows_at (view->rows, row)->name);
  if (*dates)
    g_string_append_printf (text, ": %s", dates);
  if (n > 1)
    /* Translators: follows the name and the dates of the first of several. */
    g_string_append_printf (text, ngettext (", and %u more", ", and %u more", n - 1), n - 1);
  gtk_accessible_announce (GTK_ACCESSIBLE (view), text->str, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Clicks ---------------------------------------------------------------------------------------------------------- */

static void
select_also (TjGanttView *view, guint row, GdkModifierType state)
{
  guint anchor = tj_gantt_rows_find (view->rows, view->anchor);

  if (state & GDK_SHIFT_MASK && anchor != G_MAXUINT)
    gtk_selection_model_select_range (view->selection, MIN (anchor, row), MAX (anchor, row) - MIN (anchor, row) + 1,
                                      !(state & GDK_CONTROL_MASK));
  else if (gtk_selection_model_is_selected (view->selection, row))
    gtk_selection_model_unselect_item (view->selection, row);
  else
    gtk_selection_model_select_item (view->selection, row, FALSE);
}

static gboolean
is_one_of_several (TjGanttView *view, guint row)
{
  g_autoptr (GtkBitset) selected = view->selection ? gtk_selection_model_get_selection (view->selection) : NULL;

  return selected && gtk_bitset_get_size (selected) > 1 && gtk_bitset_contains (selected, row);
}

/* What is pressed, for the bar of which the pointer holds a handle also beside it. */
static TjId
pressed_id (TjGanttView *view, double x, double y)
{
  const TjHit *hit = tj_scene_hit (view->scene, x, y);

  if (view->drag && tj_gantt_drag_handle_at (view->drag, x, y))
    return view->drag->hover;
  return hit && hit->part != TJ_HIT_LINK ? hit->id : 0;
}

static void
press_row (TjGanttView *view, TjId id, GdkModifierType state)
{
  guint row = view->rows ? tj_gantt_rows_find (view->rows, id) : G_MAXUINT;

  if (row == G_MAXUINT)
    return;
  if (view->selection && state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK))
    {
      select_also (view, row, state);
      if (!(state & GDK_SHIFT_MASK))
        view->anchor = id;
      return;
    }
  view->anchor = id;
  /* Several may be dragged together; only when they are not, one is selected. */
  if (view->drag && is_one_of_several (view, row))
    view->drag->pressed = id;
  else
    tj_gantt_view_emit_selected (view, id);
}

static void
on_pressed (GtkGestureClick *click, int n_press, double x, double y, gpointer data)
{
  TjGanttView *view = data;
  const TjHit *hit = tj_scene_hit (view->scene, x, y);
  TjId id = pressed_id (view, x, y);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  if (view->lanes)
    {
      tj_gantt_view_press_in_lanes (view, id, y, n_press);
      return;
    }
  if (view->drag)
    {
      view->drag->pressed = 0;
      tj_gantt_drag_select_link (view->drag, id == 0 && hit && hit->part == TJ_HIT_LINK ? hit->id : 0);
    }
  if (n_press == 1 && id)
    press_row (view, id, state);
  /* After the table, to which selecting may have given it. */
  gtk_widget_grab_focus (GTK_WIDGET (view));
  if (n_press == 2 && id)
    tj_gantt_view_zoom_to (view, id);
}

static void
on_released (GtkGestureClick *click, int n_press, double x, double y, gpointer data)
{
  TjGanttView *view = data;
  TjId id = view->drag ? view->drag->pressed : 0;

  if (id == 0)
    return;
  view->drag->pressed = 0;
  tj_gantt_view_emit_selected (view, id);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
on_menu_pressed (GtkGestureClick *click, int n_press, double x, double y, gpointer data)
{
  TjGanttView *view = data;
  TjId id = pressed_id (view, x, y);
  guint row = id && view->rows ? tj_gantt_rows_find (view->rows, id) : G_MAXUINT;

  if (row != G_MAXUINT && !(view->selection && gtk_selection_model_is_selected (view->selection, row)))
    tj_gantt_view_emit_selected (view, id);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  tj_gantt_view_emit_menu (view, x, y);
}

void
tj_gantt_view_add_press (TjGanttView *view)
{
  GtkGesture *click = gtk_gesture_click_new (), *menu = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), view);
  g_signal_connect (click, "released", G_CALLBACK (on_released), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_pressed), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (menu));
}

/* Keys ------------------------------------------------------------------------------------------------------------ */

static gboolean
delete_link (GtkWidget *widget, GVariant *args, gpointer data)
{
  TjGanttView *view = TJ_GANTT_VIEW (widget);
  TjId link = view->drag ? tj_gantt_drag_get_link (view->drag) : 0;
  TjEdit *edit;

  if (link == 0 || !tj_session_writable (view->session))
    return GDK_EVENT_PROPAGATE;
  tj_gantt_drag_select_link (view->drag, 0);
  edit = tj_reschedule_unlink (tj_session_model (view->session), link);
  if (edit && tj_session_commit (view->session, edit))
    gtk_accessible_announce (GTK_ACCESSIBLE (view), _ ("The link is removed"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return GDK_EVENT_STOP;
}

static gboolean
let_go (GtkWidget *widget, GVariant *args, gpointer data)
{
  TjGanttView *view = TJ_GANTT_VIEW (widget);

  if (view->drag == NULL || tj_gantt_drag_get_link (view->drag) == 0)
    return GDK_EVENT_PROPAGATE;
  tj_gantt_drag_select_link (view->drag, 0);
  return GDK_EVENT_STOP;
}

void
tj_gantt_view_class_add_edit_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_link, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_link, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, let_go, NULL);
}
