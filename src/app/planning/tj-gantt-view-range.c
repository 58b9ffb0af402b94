// SPDX-License-Identifier: EUPL-1.2
#include <math.h>

#include "tj-civil.h"
#include "tj-gantt-view-private.h"

/* Room beside what there is to see; at the right it is for labels, as far as the width allows. */
#define LEFT_ROOM 24.0
#define RIGHT_ROOM_LEAST 56.0
#define RIGHT_ROOM_MOST 132.0
#define RIGHT_ROOM_PART 0.13
/* Today belongs to the picture when it is not farther away than this. */
#define TODAY_DAYS 1500.0
/* How far beyond the dates there are something can be dragged at once: four years. */
#define MOST_GROWN (4.0 * 366 * TJ_MINUTES_PER_DAY)
#define HEADER_HEIGHT 56
/* Of the lane beside its text: for ticks. */
#define LANE_ROOM 7

/* Of what is there, and of today where that is near. */
static gboolean
dates_of (TjGanttView *view, double *start, double *finish)
{
  double reach = TODAY_DAYS * TJ_MINUTES_PER_DAY;
  gint32 first, end;

  if (view->rows == NULL || !tj_gantt_rows_bounds (view->rows, &first, &end))
    {
      first = view->today == TJ_NO_TIME ? 0 : view->today;
      *start = first - 30.0 * TJ_MINUTES_PER_DAY;
      *finish = first + 335.0 * TJ_MINUTES_PER_DAY;
      return FALSE;
    }
  tj_axis_widen (&first, &end);
  *start = first;
  *finish = end;
  if (view->today == TJ_NO_TIME)
    return TRUE;
  if (view->today < *start && view->today > *start - reach)
    *start = view->today;
  if (view->today > *finish && view->today < *finish + reach)
    *finish = view->today;
  return TRUE;
}

/* From the first to the last minute that can be scrolled to. */
static gboolean
content_of (TjGanttView *view, double *start, double *finish)
{
  gboolean any = dates_of (view, start, finish);

  *start -= view->grown_before;
  *finish += view->grown_after;
  return any;
}

static double
right_room (double width)
{
  return CLAMP (width * RIGHT_ROOM_PART, RIGHT_ROOM_LEAST, RIGHT_ROOM_MOST);
}

static double
pixels (double minutes, double zoom)
{
  return minutes / TJ_MINUTES_PER_DAY * zoom;
}

TjAxis
tj_gantt_view_axis (TjGanttView *view)
{
  double start, finish, scrolled = view->hadjustment ? gtk_adjustment_get_value (view->hadjustment) : 0;

  content_of (view, &start, &finish);
  return (TjAxis) { .origin = start + (floor (scrolled) - LEFT_ROOM) / view->zoom * TJ_MINUTES_PER_DAY,
                    .px_per_day = view->zoom };
}

static void
configure (TjGanttView *view, double value)
{
  double start, finish, width = gtk_widget_get_width (GTK_WIDGET (view)), upper;

  if (view->hadjustment == NULL || width <= 0)
    return;
  content_of (view, &start, &finish);
  upper = MAX (floor (pixels (finish - start, view->zoom) + LEFT_ROOM + right_room (width)), width);
  gtk_adjustment_configure (view->hadjustment, CLAMP (value, 0, upper - width), 0, upper, width * 0.1, width * 0.9,
                            width);
}

/* The zoom at which the whole traject fits; today is left out when it lies elsewhere. */
static void
fit_now (TjGanttView *view)
{
  double start, finish, width = gtk_widget_get_width (GTK_WIDGET (view));
  gint32 first, end;
  TjAxis axis;

  if (width <= 0)
    return;
  content_of (view, &start, &finish);
  if (view->rows && tj_gantt_rows_bounds (view->rows, &first, &end))
    tj_axis_widen (&first, &end);
  else
    {
      first = (gint32) start;
      end = (gint32) finish;
    }
  axis = tj_axis_fit (first, end, width, LEFT_ROOM, right_room (width));
  view->zoom = axis.px_per_day;
  configure (view, pixels (first - start, view->zoom));
}

void
tj_gantt_view_update_range (TjGanttView *view)
{
  if (view->fitted)
    fit_now (view);
  else
    configure (view, view->hadjustment ? gtk_adjustment_get_value (view->hadjustment) : 0);
  tj_gantt_view_pack_lanes (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

gboolean
tj_gantt_view_grow (TjGanttView *view, double by)
{
  double value = view->hadjustment ? gtk_adjustment_get_value (view->hadjustment) : 0;
  double minutes = fabs (by) / view->zoom * TJ_MINUTES_PER_DAY,
         *grown = by > 0 ? &view->grown_after : &view->grown_before;

  if (by == 0)
    {
      if (view->grown_before == 0 && view->grown_after == 0)
        return FALSE;
      view->grown_before = view->grown_after = 0;
      tj_gantt_view_update_range (view);
      return TRUE;
    }
  if (view->hadjustment == NULL || *grown + minutes > MOST_GROWN)
    return FALSE;
  *grown += minutes;
  configure (view, MAX (value + by, 0));
  gtk_widget_queue_draw (GTK_WIDGET (view));
  return TRUE;
}

void
tj_gantt_view_zoom_around (TjGanttView *view, double px_per_day, double x)
{
  TjAxis axis = tj_gantt_view_axis (view);
  double minute = tj_axis_minute (&axis, x), start, finish;

  view->fitted = FALSE;
  view->zoom = CLAMP (px_per_day, TJ_AXIS_ZOOM_MIN, TJ_AXIS_ZOOM_MAX);
  content_of (view, &start, &finish);
  configure (view, pixels (minute - start, view->zoom) + LEFT_ROOM - x);
  tj_gantt_view_pack_lanes (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
  g_object_notify (G_OBJECT (view), "zoom");
}

/* Scrolls so that a minute stands at @x. */
static void
show_minute (TjGanttView *view, double minute, double x)
{
  double start, finish;

  content_of (view, &start, &finish);
  configure (view, pixels (minute - start, view->zoom) + LEFT_ROOM - x);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

void
tj_gantt_view_set_zoom (TjGanttView *view, double px_per_day)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  tj_gantt_view_zoom_around (view, px_per_day, gtk_widget_get_width (GTK_WIDGET (view)) / 2.0);
}

double
tj_gantt_view_get_zoom (TjGanttView *view)
{
  g_return_val_if_fail (TJ_IS_GANTT_VIEW (view), 0);

  return view->zoom;
}

void
tj_gantt_view_fit (TjGanttView *view)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  view->fitted = TRUE;
  tj_gantt_view_update_range (view);
  g_object_notify (G_OBJECT (view), "zoom");
}

void
tj_gantt_view_show_today (TjGanttView *view)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  if (view->today != TJ_NO_TIME)
    show_minute (view, view->today, gtk_widget_get_width (GTK_WIDGET (view)) / 3.0);
}

void
tj_gantt_view_zoom_to (TjGanttView *view, TjId activity)
{
  double width = gtk_widget_get_width (GTK_WIDGET (view)), days;
  const TjSpan *span;
  guint row;

  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  row = view->rows ? tj_gantt_rows_find (view->rows, activity) : G_MAXUINT;
  if (row == G_MAXUINT || width <= 0)
    return;
  span = &tj_gantt_rows_at (view->rows, row)->span;
  if (span->origin == TJ_SPAN_NONE)
    return;
  days = MAX (7.0, ((double) span->finish - span->start) / TJ_MINUTES_PER_DAY);
  tj_gantt_view_zoom_around (view, width / 2 / days, 0);
  show_minute (view, ((double) span->start + span->finish) / 2, width / 2);
}

/* Up and down ----------------------------------------------------------------------------------------------------- */

/* The list with the rows, below the header. */
static GtkWidget *
list_of (TjGanttView *view)
{
  GtkWidget *header = view->table ? gtk_widget_get_first_child (GTK_WIDGET (view->table)) : NULL;

  return header ? gtk_widget_get_next_sibling (header) : NULL;
}

static double
row_height_of (TjGanttView *view)
{
  GtkWidget *list = view->row_height > 0 ? NULL : list_of (view),
            *row = list ? gtk_widget_get_first_child (list) : NULL;
  graphene_rect_t bounds;

  while (row && !gtk_widget_get_mapped (row))
    row = gtk_widget_get_next_sibling (row);
  if (row && gtk_widget_compute_bounds (row, list, &bounds) && bounds.size.height > 0)
    return bounds.size.height;
  return view->row_height > 0 ? view->row_height : ceil (tj_screen_painter_text_height (view->painter) * 1.8);
}

/* Two lines of text, with room. */
static double
scales_height (TjGanttView *view)
{
  return MAX (HEADER_HEIGHT, ceil (tj_screen_painter_text_height (view->painter) * 2.4));
}

/* The rows begin where those of the table begin. */
static double
header_height_of (TjGanttView *view)
{
  GtkWidget *list = view->header_height >= 0 ? NULL : list_of (view);
  graphene_rect_t bounds;

  if (list && gtk_widget_compute_bounds (list, GTK_WIDGET (view->table), &bounds) && bounds.origin.y > 0)
    return bounds.origin.y;
  return view->header_height >= 0 ? view->header_height : scales_height (view) + tj_gantt_view_lane_height (view);
}

int
tj_gantt_view_lane_height (TjGanttView *view)
{
  g_return_val_if_fail (TJ_IS_GANTT_VIEW (view), 0);

  if (view->rows == NULL || !tj_gantt_has_lane (view->rows, view->show))
    return 0;
  return (int) ceil (tj_screen_painter_text_height (view->painter)) + LANE_ROOM;
}

int
tj_gantt_view_header_height (TjGanttView *view)
{
  g_return_val_if_fail (TJ_IS_GANTT_VIEW (view), 0);

  return (int) header_height_of (view);
}

TjGanttFrame
tj_gantt_view_frame (TjGanttView *view)
{
  GtkWidget *widget = GTK_WIDGET (view);

  return (TjGanttFrame) {
    .rows = view->rows,
    .axis = tj_gantt_view_axis (view),
    .width = gtk_widget_get_width (widget),
    .height = gtk_widget_get_height (widget),
    .header_height = header_height_of (view),
    .lane_height = tj_gantt_view_lane_height (view),
    .row_height = row_height_of (view),
    .scroll_y = view->vadjustment ? gtk_adjustment_get_value (view->vadjustment) : 0,
    .text_height = tj_screen_painter_text_height (view->painter),
    .today = view->today,
    .selected = view->selected,
    .focused = gtk_widget_has_visible_focus (widget),
    .show = view->show,
    .text_width = tj_screen_painter_width,
    .text_data = view->painter,
  };
}

void
tj_gantt_view_show_row (TjGanttView *view, guint row)
{
  TjGanttFrame frame = tj_gantt_view_frame (view);
  double top = row * frame.row_height;

  if (view->vadjustment)
    gtk_adjustment_clamp_page (view->vadjustment, top, top + frame.row_height);
}
