// SPDX-License-Identifier: EUPL-1.2
/* The chart as swim lanes: the same axis, zoom and signs, with several activities on one row. */
#include "tj-gantt-view-private.h"

void
tj_gantt_view_set_lanes (TjGanttView *view, TjLanes *lanes)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  g_clear_pointer (&view->lanes, tj_lanes_free);
  view->lanes = lanes;
  view->lane_item = G_MAXUINT;
  tj_gantt_view_set_rows (view, lanes ? tj_lanes_rows (lanes) : NULL);
}

TjLanes *
tj_gantt_view_get_lanes (TjGanttView *view)
{
  g_return_val_if_fail (TJ_IS_GANTT_VIEW (view), NULL);

  return view->lanes;
}

/* The frame of all that can be scrolled to. */
static TjGanttFrame
whole_frame (TjGanttView *view)
{
  TjGanttFrame frame = tj_gantt_view_frame (view);
  double scrolled = view->hadjustment ? gtk_adjustment_get_value (view->hadjustment) : 0;

  frame.axis.origin = tj_axis_minute (&frame.axis, -(double) (gint64) scrolled);
  /* Where all of it is to be seen at once, names keep within what is in view. */
  if (view->fitted)
    frame.width += (double) (gint64) scrolled;
  else if (view->hadjustment)
    frame.width = MAX (frame.width, gtk_adjustment_get_upper (view->hadjustment));
  return frame;
}

void
tj_gantt_view_pack_lanes (TjGanttView *view)
{
  TjGanttFrame frame;

  if (view->lanes == NULL || gtk_widget_get_width (GTK_WIDGET (view)) <= 0)
    return;
  frame = whole_frame (view);
  tj_lanes_pack (view->lanes, &frame);
  tj_gantt_view_emit_packed (view);
}

void
tj_gantt_view_collapse_lane (TjGanttView *view, guint lane, gboolean collapsed)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  if (view->lanes == NULL)
    return;
  tj_lanes_collapse (view->lanes, lane, collapsed);
  tj_gantt_view_pack_lanes (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/* Selection ------------------------------------------------------------------------------------------------------- */

guint
tj_gantt_view_lane_item (TjGanttView *view)
{
  guint item = view->lane_item;

  if (view->lanes == NULL || view->selected == 0)
    return G_MAXUINT;
  if (item < tj_lanes_n_items (view->lanes) && tj_lanes_find (view->lanes, view->selected, item) == item)
    return item;
  return tj_lanes_find (view->lanes, view->selected, 0);
}

static void
select_item (TjGanttView *view, guint item)
{
  const TjLaneItem *chosen = tj_lanes_item (view->lanes, item);
  double top = tj_lanes_item_top (view->lanes, item);

  view->lane_item = item;
  tj_gantt_view_emit_selected (view, tj_gantt_rows_at (view->rows, chosen->row)->id);
  if (view->vadjustment)
    gtk_adjustment_clamp_page (view->vadjustment, top, top + tj_gantt_view_frame (view).row_height);
  if (view->hadjustment)
    gtk_adjustment_clamp_page (view->hadjustment, chosen->x0 - 8,
                               MIN (chosen->x1, chosen->x0 + gtk_adjustment_get_page_size (view->hadjustment)));
}

/* The next that is shown: what a collapsed lane holds is passed by. */
void
tj_gantt_view_move_in_lanes (TjGanttView *view, int step)
{
  guint n = tj_lanes_n_items (view->lanes), from = tj_gantt_view_lane_item (view);
  gint64 item = from == G_MAXUINT ? 0 : CLAMP ((gint64) from + step, 0, (gint64) n - 1);
  int on = step < 0 ? -1 : 1;

  for (; item >= 0 && item < (gint64) n; item += on)
    if (!tj_lanes_at (view->lanes, tj_lanes_lane_of (view->lanes, (guint) item))->collapsed)
      {
        select_item (view, (guint) item);
        return;
      }
}

/* One activity may stand in several lanes: the one that was pressed. */
static guint
item_at (TjGanttView *view, TjId id, double y)
{
  TjGanttFrame frame = tj_gantt_view_frame (view);
  double within = y - frame.header_height + frame.scroll_y;
  guint found = G_MAXUINT;

  for (guint item = tj_lanes_find (view->lanes, id, 0); item != G_MAXUINT;
       item = tj_lanes_find (view->lanes, id, item + 1))
    if (found == G_MAXUINT || tj_lanes_item_top (view->lanes, item) <= within)
      found = item;
  return found;
}

void
tj_gantt_view_press_in_lanes (TjGanttView *view, TjId id, double y, int n_press)
{
  guint item = id ? item_at (view, id, y) : G_MAXUINT;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  if (item == G_MAXUINT)
    return;
  if (n_press == 1)
    {
      view->lane_item = item;
      tj_gantt_view_emit_selected (view, id);
    }
  else if (n_press == 2)
    tj_gantt_view_emit_activated (view, id);
}
