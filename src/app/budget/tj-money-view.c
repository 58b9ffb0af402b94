// SPDX-License-Identifier: EUPL-1.2
#include "tj-money-view.h"

#include <math.h>

#include "tj-budget-chart.h"
#include "tj-screen-painter.h"

#define MINIMUM 220
#define NATURAL 420
#define WIDEST 4000
#define LOWEST 1

struct _TjMoneyView
{
  GtkWidget parent_instance;

  TjSession *session; /* (owned) */
  TjMoneyViewKind kind;
  TjMoneyChart *chart;      /* (owned) (nullable) */
  TjScene *scene;           /* (owned) */
  TjScreenPainter *painter; /* (owned) */
  guint refresh_source;
  gboolean given; /* shows what it was given, not what the session has */
};

G_DEFINE_FINAL_TYPE (TjMoneyView, tj_money_view, GTK_TYPE_WIDGET)

/* @height: that it should fit in; 0: as it is drawn best. */
static double
lay_out (TjMoneyView *self, double width, double height)
{
  TjMoneyFrame frame = { .width = width,
                         .height = height,
                         .text_height = tj_screen_painter_text_height (self->painter),
                         .text_width = tj_screen_painter_width,
                         .text_data = self->painter };

  if (self->chart == NULL)
    return 0;
  return self->kind == TJ_MONEY_VIEW_BARS ? tj_money_bars (self->scene, self->chart, &frame)
                                          : tj_money_course (self->scene, self->chart, &frame);
}

/* What it shows --------------------------------------------------------------------------------------------------- */

void
tj_money_view_show (TjMoneyView *self, const TjBudget *budget, TjModel *model)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TJ_IS_MONEY_VIEW (self));

  self->given = TRUE;
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_pointer (&self->chart, tj_money_chart_free);
  self->chart = tj_budget_chart_new (budget, model);
  text = self->kind == TJ_MONEY_VIEW_BARS ? tj_money_bars_text (self->chart) : tj_money_course_text (self->chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          self->kind == TJ_MONEY_VIEW_BARS || self->chart->parts[TJ_MONEY_RESERVE]->len > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
refresh (TjMoneyView *self)
{
  const TjBudget *budget = tj_session_project (self->session) ? tj_session_budget (self->session) : NULL;

  if (budget == NULL)
    return;
  tj_money_view_show (self, budget, tj_session_shown_model (self->session));
  self->given = FALSE;
}

static gboolean
refresh_cb (gpointer data)
{
  TjMoneyView *self = data;

  self->refresh_source = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (TjMoneyView *self)
{
  if (!self->given && self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (G_PRIORITY_LOW, refresh_cb, self, NULL);
}

/* The widget ------------------------------------------------------------------------------------------------------ */

static void
tj_money_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TjMoneyView *self = TJ_MONEY_VIEW (widget);

  tj_screen_painter_take_colours (self->painter);
  lay_out (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  tj_screen_painter_paint (self->painter, self->scene, snapshot);
}

static void
tj_money_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  TjMoneyView *self = TJ_MONEY_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM;
      *natural = NATURAL;
    }
  else
    {
      /* However wide it becomes, it is not lower than that. */
      *minimum = (int) ceil (lay_out (self, for_size > 0 ? for_size : WIDEST, LOWEST));
      *natural = MAX (*minimum, (int) ceil (lay_out (self, for_size > 0 ? for_size : NATURAL, 0)));
    }
}

static GtkSizeRequestMode
tj_money_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tj_money_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tj_money_view_parent_class)->css_changed (widget, change);
  tj_screen_painter_forget (TJ_MONEY_VIEW (widget)->painter);
  gtk_widget_queue_resize (widget);
}

static gboolean
tj_money_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  TjMoneyView *self = TJ_MONEY_VIEW (widget);
  const TjHit *hit = keyboard ? NULL : tj_scene_hit (self->scene, x, y);
  g_autofree char *text = hit && self->chart ? tj_money_tip (self->chart, hit->id) : NULL;
  GdkRectangle area;

  if (text == NULL)
    return FALSE;
  area = (GdkRectangle) { (int) hit->x, (int) hit->y, (int) ceilf (hit->w), (int) ceilf (hit->h) };
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

static void
tj_money_view_dispose (GObject *object)
{
  TjMoneyView *self = TJ_MONEY_VIEW (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_money_view_parent_class)->dispose (object);
}

static void
tj_money_view_finalize (GObject *object)
{
  TjMoneyView *self = TJ_MONEY_VIEW (object);

  tj_money_chart_free (self->chart);
  tj_scene_free (self->scene);
  tj_screen_painter_free (self->painter);
  G_OBJECT_CLASS (tj_money_view_parent_class)->finalize (object);
}

static void
tj_money_view_class_init (TjMoneyViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_money_view_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_money_view_finalize;
  widget_class->snapshot = tj_money_view_snapshot;
  widget_class->measure = tj_money_view_measure;
  widget_class->get_request_mode = tj_money_view_get_request_mode;
  widget_class->css_changed = tj_money_view_css_changed;
  widget_class->query_tooltip = tj_money_view_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tj_money_view_init (TjMoneyView *self)
{
  self->scene = tj_scene_new ();
  self->painter = tj_screen_painter_new (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
tj_money_view_new (TjSession *session, TjMoneyViewKind kind)
{
  TjMoneyView *self = g_object_new (TJ_TYPE_MONEY_VIEW, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
