// SPDX-License-Identifier: EUPL-1.2
#include "tj-bench.h"

#include <stdio.h>
#include <time.h>

#include "tj-bench-private.h"
#include "tj-records.h"
#include "tj-window-private.h"

#define N_EDITS 12

typedef struct
{
  TjWindow *window;  /* (owned) */
  gboolean duration; /* is what is edited, not a name */
  guint edits;       /* still to do */
  gint64 begun;      /* 0: waiting for a quiet frame */
} Bench;

static void
bench_free (gpointer data, GClosure *closure)
{
  Bench *bench = data;

  g_object_unref (bench->window);
  g_free (bench);
}

static gboolean
quit_cb (gpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (data), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* Not while the window is still painting. */
void
tj_bench_quit (TjWindow *window)
{
  g_idle_add_full (G_PRIORITY_HIGH, quit_cb, g_object_ref (gtk_window_get_application (GTK_WINDOW (window))),
                   g_object_unref);
}

static void
first_frame_cb (GdkFrameClock *clock, Bench *bench)
{
  struct timespec cpu;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &cpu);
  fprintf (stderr, "first-frame %.0f\n", (double) cpu.tv_sec * 1e6 + (double) cpu.tv_nsec / 1e3);
  tj_bench_quit (bench->window);
}

/* The first activity, or the first that says how long it takes. */
static const TjRecord *
edited (const Bench *bench, TjModel *model)
{
  const TjField *field = tj_kind_field (TJ_KIND_ACTIVITY, "duration");
  const TjRecord *first = tj_model_at (model, TJ_KIND_ACTIVITY, 0);

  for (guint i = 0; bench->duration && i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    if (tj_field_is_set (field, tj_model_at (model, TJ_KIND_ACTIVITY, i)))
      return tj_model_at (model, TJ_KIND_ACTIVITY, i);
  return first;
}

static gboolean
edit_cb (gpointer data)
{
  Bench *bench = data;
  TjSession *session = bench->window->session;
  const TjField *field = tj_kind_field (TJ_KIND_ACTIVITY, bench->duration ? "duration" : "name");
  TjId id = edited (bench, tj_session_model (session))->id;
  g_autofree char *value = g_strdup_printf (bench->duration ? "%uwd" : "Meting %u", 10 + bench->edits);

  bench->begun = g_get_monotonic_time ();
  tj_session_set_value (session, id, field, value, NULL);
  return G_SOURCE_REMOVE;
}

static void
edit_frame_cb (GdkFrameClock *clock, Bench *bench)
{
  if (bench->begun == 0)
    return;
  fprintf (stderr, "edit %u %" G_GINT64_FORMAT "\n", N_EDITS - bench->edits, g_get_monotonic_time () - bench->begun);
  bench->begun = 0;
  if (--bench->edits == 0)
    tj_bench_quit (bench->window);
  else
    g_timeout_add (150, edit_cb, bench);
}

void
tj_bench_opened (TjWindow *window)
{
  const char *what = g_getenv ("TRAJECT_BENCH");
  GdkFrameClock *clock = what ? gtk_widget_get_frame_clock (GTK_WIDGET (window)) : NULL;
  Bench *bench;

  if (clock == NULL)
    return;
  if (g_str_equal (what, "gantt") || g_str_equal (what, "drag"))
    {
      tj_bench_frames (window, g_str_equal (what, "drag"));
      return;
    }
  bench = g_new0 (Bench, 1);
  bench->window = g_object_ref (window);
  bench->edits = N_EDITS;
  bench->duration = g_str_equal (what, "duration");
  if (g_str_equal (what, "edit") || bench->duration)
    {
      g_signal_connect_data (clock, "after-paint", G_CALLBACK (edit_frame_cb), bench, bench_free, 0);
      g_timeout_add (500, edit_cb, bench);
    }
  else
    g_signal_connect_data (clock, "after-paint", G_CALLBACK (first_frame_cb), bench, bench_free, 0);
  gtk_widget_queue_draw (GTK_WIDGET (window));
}
