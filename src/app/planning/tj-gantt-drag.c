// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-gantt-drag-private.h"

/* Near an edge the chart scrolls on: so many pixels a frame at most. */
#define SCROLL_ZONE 28.0
#define SCROLL_SPEED 14.0

/* A gesture ------------------------------------------------------------------------------------------------------- */

static void
end_gesture (TjGanttDrag *self)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  gboolean told = self->title != NULL;

  if (self->tick)
    gtk_widget_remove_tick_callback (widget, self->tick);
  self->tick = 0;
  if (self->keys && self->keys_at)
    gtk_widget_remove_controller (self->keys_at, self->keys);
  self->keys = NULL;
  g_clear_weak_pointer (&self->keys_at);
  self->kind = TJ_DRAG_NONE;
  self->begun = self->armed = FALSE;
  tj_gantt_view_grow (self->view, 0);
  tj_gantt_drag_forget (self);
  tj_gantt_drag_show_cursor (self);
  gtk_widget_queue_draw (widget);
  if (told)
    tj_gantt_view_describe (self->view);
}

gboolean
tj_gantt_drag_cancel (TjGanttDrag *self)
{
  gboolean begun = self->begun;

  end_gesture (self);
  return begun;
}

static void
commit (TjGanttDrag *self)
{
  TjEdit *edit = g_steal_pointer (&self->edit);
  g_autoptr (GArray) ids = self->ids ? g_array_ref (self->ids) : NULL;
  TjId id = self->id;

  end_gesture (self);
  if (edit == NULL || !tj_session_commit (self->session, edit))
    return;
  if (ids)
    tj_gantt_view_announce_dates (self->view, (const TjId *) (gpointer) ids->data, ids->len);
  else
    tj_gantt_view_announce_dates (self->view, &id, 1);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, gpointer data)
{
  return key == GDK_KEY_Escape && tj_gantt_drag_cancel (data) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* Wherever the keyboard is, Esc is for what the pointer does. */
static void
listen_for_escape (TjGanttDrag *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self->view)));

  if (root == NULL)
    return;
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect (self->keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (root, self->keys);
  g_set_weak_pointer (&self->keys_at, root);
}

static double
push_of (double at, double low, double high)
{
  if (at < low + SCROLL_ZONE)
    return -SCROLL_SPEED * MIN ((low + SCROLL_ZONE - at) / SCROLL_ZONE, 1);
  if (at > high - SCROLL_ZONE)
    return SCROLL_SPEED * MIN ((at - high + SCROLL_ZONE) / SCROLL_ZONE, 1);
  return 0;
}

static gboolean
push (GtkAdjustment *adjustment, double by)
{
  double was = adjustment ? gtk_adjustment_get_value (adjustment) : 0;

  if (adjustment == NULL || by == 0)
    return FALSE;
  gtk_adjustment_set_value (adjustment, was + by);
  return gtk_adjustment_get_value (adjustment) != was;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TjGanttDrag *self = data;
  TjGanttView *view = self->view;
  double down = self->kind == TJ_DRAG_LINK
                    ? push_of (self->y, tj_gantt_view_frame (view).header_height, gtk_widget_get_height (widget))
                    : 0;
  double aside = push_of (self->x, 0, gtk_widget_get_width (widget));
  gboolean moved = push (view->hadjustment, aside);

  if (!moved && aside != 0 && self->kind != TJ_DRAG_LINK)
    moved = tj_gantt_view_grow (view, aside);

  if (push (view->vadjustment, down) || moved)
    tj_gantt_drag_update (self);
  return G_SOURCE_CONTINUE;
}

/* All selected rows, when the one that is dragged is among them. */
static GArray *
moving_ids (TjGanttDrag *self)
{
  GArray *ids = tj_gantt_view_selected_ids (self->view);

  if (tj_ids_hold (ids, self->id))
    return ids;
  g_array_set_size (ids, 0);
  return g_array_append_val (ids, self->id);
}

static void
begin (TjGanttDrag *self)
{
  const TjSpan *span = tj_plan_span (tj_session_plan (self->session), self->id);

  self->begun = TRUE;
  self->pressed = 0;
  self->edge_minute = self->kind == TJ_DRAG_START ? span->start : span->finish;
  self->last = G_MININT64;
  self->target = 0;
  self->target_edge = 0;
  if (self->kind == TJ_DRAG_MOVE)
    self->ids = moving_ids (self);
  listen_for_escape (self);
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self->view));
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), tick_cb, self, NULL);
}

static gboolean
may_edit (TjGanttDrag *self)
{
  if (tj_session_writable (self->session))
    return TRUE;
  if (!self->told_readonly)
    tj_session_problem (self->session, _ ("This file can only be read now, so nothing can be moved in it."));
  self->told_readonly = TRUE;
  return FALSE;
}

/* Pointer --------------------------------------------------------------------------------------------------------- */

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GdkEventType type = event ? gdk_event_get_event_type (event) : GDK_MOTION_NOTIFY;

  return type == GDK_TOUCH_BEGIN || type == GDK_TOUCH_UPDATE || type == GDK_TOUCH_END;
}

static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, gpointer data)
{
  TjGanttDrag *self = data;
  TjAxis axis = tj_gantt_view_axis (self->view);

  end_gesture (self);
  self->touch = is_touch (GTK_GESTURE (drag));
  tj_gantt_drag_hover (self, x, y);
  self->kind = tj_gantt_drag_kind_at (self, x, y, &self->id, &self->edge);
  self->from_x = x;
  self->from_y = y;
  self->from_minute = tj_axis_minute (&axis, x);
}

static void
on_drag_update (GtkGestureDrag *drag, double dx, double dy, gpointer data)
{
  TjGanttDrag *self = data;

  if (self->kind == TJ_DRAG_NONE)
    return;
  if (!self->begun)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self->view), 0, 0, (int) dx, (int) dy)
          || (self->touch && !self->armed))
        return;
      if (!may_edit (self))
        {
          self->kind = TJ_DRAG_NONE;
          return;
        }
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
      begin (self);
    }
  self->x = self->from_x + dx;
  self->y = self->from_y + dy;
  tj_gantt_drag_update (self);
}

static void
on_drag_end (GtkGestureDrag *drag, double dx, double dy, gpointer data)
{
  TjGanttDrag *self = data;

  if (self->begun)
    commit (self);
  else
    end_gesture (self);
}

static void
on_drag_cancel (GtkGesture *drag, GdkEventSequence *sequence, gpointer data)
{
  tj_gantt_drag_cancel (data);
}

/* A finger that waits takes hold; one that does not move the chart. */
static void
on_long_press (GtkGestureLongPress *press, double x, double y, gpointer data)
{
  TjGanttDrag *self = data;

  self->armed = TRUE;
  gtk_gesture_set_state (GTK_GESTURE (press), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->kind == TJ_DRAG_NONE)
    tj_gantt_view_emit_menu (self->view, x, y);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, gpointer data)
{
  TjGanttDrag *self = data;

  /* Some displays let the pointer follow a finger. */
  if (self->begun || (self->touch && self->kind != TJ_DRAG_NONE))
    return;
  self->touch = FALSE;
  tj_gantt_drag_hover (self, x, y);
}

static void
on_leave (GtkEventControllerMotion *motion, gpointer data)
{
  TjGanttDrag *self = data;

  if (!self->begun && self->hover)
    gtk_widget_queue_draw (GTK_WIDGET (self->view));
  if (!self->begun)
    self->hover = 0;
}

static void
add_controllers (TjGanttDrag *self)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  GtkGesture *drag = gtk_gesture_drag_new (), *press = gtk_gesture_long_press_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_press), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  gtk_gesture_group (press, drag);
  gtk_widget_add_controller (widget, motion);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

TjGanttDrag *
tj_gantt_drag_new (TjGanttView *view, TjSession *session)
{
  TjGanttDrag *self = g_new0 (TjGanttDrag, 1);

  self->view = view;
  self->session = g_object_ref (session);
  self->x = self->y = -1;
  add_controllers (self);
  return self;
}

static void
remove_controllers (TjGanttDrag *self)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (GTK_WIDGET (self->view));

  for (guint i = g_list_model_get_n_items (all); i-- > 0;)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

      if (g_signal_handler_find (controller, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self))
        gtk_widget_remove_controller (GTK_WIDGET (self->view), controller);
    }
}

void
tj_gantt_drag_free (TjGanttDrag *self)
{
  if (self == NULL)
    return;
  end_gesture (self);
  remove_controllers (self);
  g_object_unref (self->session);
  g_free (self);
}

gboolean
tj_gantt_drag_is_busy (const TjGanttDrag *self)
{
  return self->begun;
}

TjId
tj_gantt_drag_get_link (const TjGanttDrag *self)
{
  return self->link;
}

void
tj_gantt_drag_select_link (TjGanttDrag *self, TjId dependency)
{
  if (self->link != dependency)
    gtk_widget_queue_draw (GTK_WIDGET (self->view));
  self->link = dependency;
}
