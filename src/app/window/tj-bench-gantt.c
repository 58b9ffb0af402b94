// SPDX-License-Identifier: EUPL-1.2
#include "tj-bench-private.h"

#include <math.h>
#include <stdio.h>
#include <time.h>

#include "tj-gantt-view.h"

/* As ../shared/bench/gtk_bench.c moves and measures: the same steps, zoom and way of counting, so that the figures can
 * be held against each other. A frame goes from before-paint to after-paint, on the main thread. */

#define N_FRAMES 150
#define PX_PER_DAY 12.0
#define FIRST_MS 600 /* until what is done once after opening is behind us */

typedef enum
{
  SCROLL,
  JUMP,
  ZOOM,
  DRAG
} Motion;

static const char *const names[] = { "scroll", "jump", "zoom", "drag" };

typedef void (*Snapshot) (GtkWidget *widget, GtkSnapshot *snapshot);

typedef struct
{
  TjWindow *window; /* (owned) */
  TjGanttView *view;
  GtkAdjustment *across;
  GtkAdjustment *down;
  GtkGesture *gesture; /* (nullable) the one that drags bars */
  GRand *rand;         /* (owned) */
  Snapshot snapshot;   /* the chart's own */
  double snapshot_ms;
  double before_ms; /* 0: no frame under way */
  Motion motion;
  Motion last; /* the last one to be measured */
  guint frame;
  double from_x; /* where the drag began */
  double from_y;
} Frames;

static double
cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* The chart ------------------------------------------------------------------------------------------------------- */

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_mapped (child) ? find_widget (child, type) : NULL;

      if (found)
        return found;
    }
  return NULL;
}

static void
timed_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  Frames *frames = g_object_get_data (G_OBJECT (widget), "tj-bench");
  double before = cpu_ms ();

  frames->snapshot (widget, snapshot);
  frames->snapshot_ms += cpu_ms () - before;
}

static GtkGesture *
find_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = g_list_model_get_n_items (controllers); i-- > 0;)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller)
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        return GTK_GESTURE (controller);
    }
  return NULL;
}

static double
row_height (const Frames *frames)
{
  guint n = tj_gantt_rows_count (tj_gantt_view_get_rows (frames->view));

  return gtk_adjustment_get_upper (frames->down) / MAX (n, 1);
}

static double
reach_of (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

/* Sideways to where the bar of the middle row is. */
static void
keep_bars_in_view (Frames *frames)
{
  TjGanttRows *rows = tj_gantt_view_get_rows (frames->view);
  double middle = gtk_adjustment_get_value (frames->down) + gtk_adjustment_get_page_size (frames->down) / 2;
  guint row = (guint) (middle / row_height (frames));
  gint32 start, finish;

  if (row >= tj_gantt_rows_count (rows) || !tj_gantt_rows_bounds (rows, &start, &finish))
    return;
  gtk_adjustment_set_value (frames->across, (tj_gantt_rows_at (rows, row)->span.start - start) / 1440.0
                                                    * tj_gantt_view_get_zoom (frames->view)
                                                - 200 + 40 * sin (frames->frame / 9.0));
}

/* Motions --------------------------------------------------------------------------------------------------------- */

static void
scroll (Frames *frames)
{
  double value = gtk_adjustment_get_value (frames->down) + 3.7 * row_height (frames);

  gtk_adjustment_set_value (frames->down, fmod (value, reach_of (frames->down) + 1));
  keep_bars_in_view (frames);
}

static void
jump (Frames *frames)
{
  gtk_adjustment_set_value (frames->down, g_rand_double (frames->rand) * reach_of (frames->down));
  keep_bars_in_view (frames);
}

static void
zoom (Frames *frames)
{
  tj_gantt_view_set_zoom (frames->view, PX_PER_DAY + 11 * sin (frames->frame / 20.0));
}

/* The first bar that can be dragged: of the activity with the most that follows from it, see tools/bench.py. */
static void
begin_drag (Frames *frames)
{
  TjGanttRows *rows = tj_gantt_view_get_rows (frames->view);
  gint32 start, finish;

  gtk_adjustment_set_value (frames->down, 0);
  if (!tj_gantt_rows_bounds (rows, &start, &finish))
    return;
  gtk_adjustment_set_value (frames->across, 0);
  frames->from_x = 24 + (tj_gantt_rows_at (rows, 0)->span.start - start) / 1440.0 * PX_PER_DAY + 30;
  frames->from_y = tj_gantt_view_selected_y (frames->view);
  g_signal_emit_by_name (frames->gesture, "drag-begin", frames->from_x, frames->from_y);
}

/* A day further each frame, to and fro: the edit is another one each time. */
static void
drag (Frames *frames)
{
  double days = 2 + frames->frame % 40;

  if (frames->gesture == NULL)
    return;
  if (frames->frame == 0)
    begin_drag (frames);
  g_signal_emit_by_name (frames->gesture, "drag-update", days * PX_PER_DAY, 0.0);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  static void (*const moves[]) (Frames *) = { scroll, jump, zoom, drag };
  Frames *frames = data;

  moves[frames->motion](frames);
  gtk_widget_queue_draw (GTK_WIDGET (frames->view));
  return G_SOURCE_CONTINUE;
}

/* Frames ---------------------------------------------------------------------------------------------------------- */

static void
before_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->snapshot_ms = 0;
  frames->before_ms = cpu_ms ();
}

static void
end (Frames *frames)
{
  if (frames->gesture)
    g_signal_emit_by_name (frames->gesture, "cancel", NULL);
  GTK_WIDGET_GET_CLASS (frames->view)->snapshot = frames->snapshot;
  fprintf (stderr, "frames done\n");
  tj_bench_quit (frames->window);
}

static void
after_cb (GdkFrameClock *clock, Frames *frames)
{
  if (frames->before_ms == 0)
    return;
  fprintf (stderr, "frame %s %.0f %.0f\n", names[frames->motion], 1e3 * (cpu_ms () - frames->before_ms),
           1e3 * frames->snapshot_ms);
  if (++frames->frame < N_FRAMES)
    return;
  frames->frame = 0;
  tj_gantt_view_set_zoom (frames->view, PX_PER_DAY);
  if (frames->motion == frames->last)
    end (frames);
  else
    frames->motion = frames->last == DRAG ? DRAG : frames->motion + 1;
}

static void
free_frames (gpointer data, GClosure *closure)
{
  Frames *frames = data;

  g_rand_free (frames->rand);
  g_object_unref (frames->window);
  g_free (frames);
}

static gboolean
begin_cb (gpointer data)
{
  Frames *frames = data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (frames->window));
  GtkWidget *view = find_widget (GTK_WIDGET (frames->window), TJ_TYPE_GANTT_VIEW);
  GtkWidgetClass *class = view ? GTK_WIDGET_GET_CLASS (view) : NULL;
  TjGanttRows *rows = view ? tj_gantt_view_get_rows (TJ_GANTT_VIEW (view)) : NULL;

  if (rows == NULL || tj_gantt_rows_count (rows) == 0)
    {
      free_frames (frames, NULL);
      return G_SOURCE_REMOVE;
    }
  frames->view = TJ_GANTT_VIEW (view);
  frames->across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  frames->down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  frames->gesture = find_drag (view);
  frames->snapshot = class->snapshot;
  class->snapshot = timed_snapshot;
  g_object_set_data (G_OBJECT (view), "tj-bench", frames);
  tj_gantt_view_select (frames->view, tj_gantt_rows_at (rows, 0)->id);
  tj_gantt_view_set_zoom (frames->view, PX_PER_DAY);
  fprintf (stderr, "size %d %d rows %u\n", gtk_widget_get_width (GTK_WIDGET (frames->window)),
           gtk_widget_get_height (GTK_WIDGET (frames->window)), tj_gantt_rows_count (rows));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), frames);
  g_signal_connect_data (clock, "after-paint", G_CALLBACK (after_cb), frames, free_frames, 0);
  gtk_widget_add_tick_callback (view, tick_cb, frames, NULL);
  return G_SOURCE_REMOVE;
}

void
tj_bench_frames (TjWindow *window, gboolean dragging)
{
  Frames *frames = g_new0 (Frames, 1);

  frames->window = g_object_ref (window);
  frames->last = dragging ? DRAG : ZOOM;
  frames->rand = g_rand_new_with_seed (1);
  gtk_window_set_default_size (GTK_WINDOW (window), 1900, 1000);
  g_timeout_add (FIRST_MS, begin_cb, frames);
}
