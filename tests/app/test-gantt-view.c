// SPDX-License-Identifier: EUPL-1.2
#include <adwaita.h>

#include "tj-civil.h"
#include "tj-gantt-view.h"
#include "tj-records-planning.h"

#define PROJECT 1

typedef struct
{
  TjModel *model;
  TjGanttRows *rows;
  GtkWidget *window;
  GtkWidget *view;
} Fixture;

static TjModel *
some_activities (void)
{
  TjModel *model = tj_model_new ();

  for (TjId id = 10; id < 60; id++)
    {
      TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

      activity->project = PROJECT;
      activity->sort_order = id;
      activity->parent = id % 10 == 0 ? 0 : id - id % 10;
      activity->type = id % 10 == 0 ? TJ_ACTIVITY_TYPE_PHASE : 1 + (int) (id % TJ_ACTIVITY_TYPE_MEETING);
      activity->name = g_strdup ("Activiteit");
      activity->start
          = id % 7 == 0 ? (TjDate) { .precision = TJ_PRECISION_PHASE } : tj_date_month (2025, (int) (id % 12) + 1);
      activity->content = id % 5 == 0 ? TJ_CONTENT_STATE_TBD : TJ_CONTENT_STATE_KNOWN;
      tj_model_add (model, activity);
    }
  return model;
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 3;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (TjPlan) plan = NULL;

  self->model = some_activities ();
  plan = tj_plan_new (self->model);
  self->rows = tj_gantt_rows_new (self->model, plan, PROJECT, NULL);
  self->view = tj_gantt_view_new ();
  tj_gantt_view_set_today (TJ_GANTT_VIEW (self->view), tj_civil_day (2025, 6, 18) * TJ_MINUTES_PER_DAY);
  tj_gantt_view_set_rows (TJ_GANTT_VIEW (self->view), self->rows);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_present (GTK_WINDOW (self->window));
  settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->rows, tj_gantt_rows_unref);
  if (self->window)
    gtk_window_destroy (GTK_WINDOW (self->window));
  settle ();
  tj_model_free (self->model);
}

/* The picture of the widget as it is now. */
static GskRenderNode *
picture_of (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

static void
test_life (Fixture *self, gconstpointer data)
{
  g_autoptr (GskRenderNode) picture = NULL;
  gpointer view = self->view;

  g_assert_true (gtk_widget_get_mapped (self->view));
  picture = picture_of (self->view);
  g_assert_nonnull (picture);
  g_object_add_weak_pointer (G_OBJECT (self->view), &view);
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  settle ();
  g_assert_null (view);
}

static void
test_zoom (Fixture *self, gconstpointer data)
{
  TjGanttView *view = TJ_GANTT_VIEW (self->view);
  g_autoptr (GtkAdjustment) sideways = g_object_ref (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view)));
  double fitted = tj_gantt_view_get_zoom (view), zoomed;

  /* At first the whole traject is in view. */
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (sideways), gtk_adjustment_get_page_size (sideways), 2);
  g_assert_true (gtk_widget_activate_action (self->view, "gantt.zoom-in", NULL));
  g_assert_true (gtk_widget_activate_action (self->view, "gantt.zoom-in", NULL));
  zoomed = tj_gantt_view_get_zoom (view);
  g_assert_cmpfloat (zoomed, >, fitted);
  g_assert_cmpfloat (gtk_adjustment_get_upper (sideways), >, gtk_adjustment_get_page_size (sideways));
  g_assert_true (gtk_widget_activate_action (self->view, "gantt.today", NULL));
  g_assert_true (gtk_widget_activate_action (self->view, "gantt.zoom-out", NULL));
  g_assert_cmpfloat (tj_gantt_view_get_zoom (view), <, zoomed);
  g_assert_true (gtk_widget_activate_action (self->view, "gantt.fit", NULL));
  g_assert_cmpfloat_with_epsilon (tj_gantt_view_get_zoom (view), fitted, 1e-6);
  tj_gantt_view_zoom_to (view, 20);
  tj_gantt_view_zoom_to (view, 999);
  settle ();
}

static void
test_selection (Fixture *self, gconstpointer data)
{
  TjGanttView *view = TJ_GANTT_VIEW (self->view);
  g_autoptr (GskRenderNode) picture = NULL;

  tj_gantt_view_select (view, 12);
  g_assert_cmpint (tj_gantt_view_get_selected (view), ==, 12);
  settle ();
  /* What is shown may change and go while it is shown. */
  tj_gantt_view_set_rows (view, NULL);
  settle ();
  picture = picture_of (self->view);
  g_assert_nonnull (picture);
  tj_gantt_view_set_rows (view, self->rows);
  settle ();
}

static void
test_properties (Fixture *self, gconstpointer data)
{
  double zoom;
  int height;

  g_object_set (self->view, "row-height", 31, "header-height", 48, "zoom", 3.0, "show", TJ_SHOW_LABELS, NULL);
  g_object_get (self->view, "row-height", &height, "zoom", &zoom, NULL);
  g_assert_cmpint (height, ==, 31);
  g_assert_cmpfloat (zoom, ==, 3.0);
  settle ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/app/gantt-view/life", Fixture, NULL, set_up, test_life, tear_down);
  g_test_add ("/app/gantt-view/zoom", Fixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/app/gantt-view/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/app/gantt-view/properties", Fixture, NULL, set_up, test_properties, tear_down);
  return g_test_run ();
}
