// SPDX-License-Identifier: EUPL-1.2
/* How wide the column of names is: as it comes out, until somebody drags its border or says so otherwise. */
#include "tj-sheet-view-private.h"

#define REACH 6       /* pixels beside the border in which it can be taken */
#define STEP 6        /* digits that it becomes wider or narrower by */
#define LEAST 10      /* digits that names keep, and that are left for amounts */
#define MOST_FIT 4096 /* digits: all names whole */

/* What there is room for; as it comes out for 0. */
int
tj_sheet_names_clamp (TjSheetView *self, int width)
{
  int least = LEAST * self->digit_width;

  return CLAMP (width, least, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - least, least));
}

static int
width_now (TjSheetView *self)
{
  return (int) tj_sheet_place_box (self, 0, 0).width;
}

static void
set_width (TjSheetView *self, int width)
{
  self->wanted_names = width ? tj_sheet_names_clamp (self, width) : 0;
  tj_sheet_place_configure (self);
  tj_sheet_spots_touch (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
tj_sheet_view_size_names (TjSheetView *self, TjSheetNames how)
{
  if (self->sheet == NULL)
    return;
  switch (how)
    {
    case TJ_NAMES_WIDER:
      set_width (self, width_now (self) + STEP * self->digit_width);
      break;
    case TJ_NAMES_NARROWER:
      set_width (self, width_now (self) - STEP * self->digit_width);
      break;
    case TJ_NAMES_FIT:
      set_width (self, tj_sheet_place_measure_names (self, MOST_FIT));
      break;
    case TJ_NAMES_USUAL:
    default:
      set_width (self, 0);
      break;
    }
}

/* The mouse -------------------------------------------------------------------------------------------------------- */

gboolean
tj_sheet_names_is_border (TjSheetView *self, double x, double y)
{
  return self->sheet && y < self->header_height && ABS (x - width_now (self)) <= REACH;
}

static void
begin_cb (TjSheetView *self, double x, double y, GtkGesture *gesture)
{
  if (!tj_sheet_names_is_border (self, x, y))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragged_names = width_now (self);
}

static void
update_cb (TjSheetView *self, double dx, double dy)
{
  if (dx != 0)
    set_width (self, self->dragged_names + (int) dx);
}

static void
pressed_cb (TjSheetView *self, int n_press, double x, double y)
{
  if (n_press == 2 && tj_sheet_names_is_border (self, x, y))
    tj_sheet_view_size_names (self, TJ_NAMES_FIT);
}

static void
motion_cb (TjSheetView *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), tj_sheet_names_is_border (self, x, y) ? "col-resize" : NULL);
}

void
tj_sheet_names_init (TjSheetView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new (), *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (click, drag);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
