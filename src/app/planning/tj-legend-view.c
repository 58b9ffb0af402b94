// SPDX-License-Identifier: EUPL-1.2
#include "tj-legend-view.h"

#include <math.h>

#include "tj-screen-painter.h"

#define WIDTH 620
#define LEAST 200
/* Of the popover around it, and beside that. */
#define AROUND 80

struct _TjLegendView
{
  GtkWidget parent_instance;

  TjScene *scene;           /* (owned) */
  TjScreenPainter *painter; /* (owned) */
  guint32 signs;
};

G_DEFINE_FINAL_TYPE (TjLegendView, tj_legend_view, GTK_TYPE_WIDGET)

static double
lay_out (TjLegendView *self, double width)
{
  TjGanttFrame frame = { .text_height = tj_screen_painter_text_height (self->painter),
                         .text_width = tj_screen_painter_width,
                         .text_data = self->painter };

  return tj_gantt_legend (self->scene, self->signs, width, &frame);
}

static void
tj_legend_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TjLegendView *self = TJ_LEGEND_VIEW (widget);

  tj_screen_painter_take_colours (self->painter);
  lay_out (self, gtk_widget_get_width (widget));
  tj_screen_painter_paint (self->painter, self->scene, snapshot);
}

/* A popover that is wider than its window is not shown at all. */
static double
room (GtkWidget *widget)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER);
  GtkWidget *parent = popover ? gtk_widget_get_parent (popover) : NULL;
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  int width = root ? gtk_widget_get_width (GTK_WIDGET (root)) : 0;

  return width > 0 ? MAX (width - AROUND, LEAST) : INFINITY;
}

static void
tj_legend_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  TjLegendView *self = TJ_LEGEND_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) MIN (ceil (WIDTH * tj_screen_painter_text_height (self->painter) / 18), room (widget));
  else
    *minimum = *natural = (int) ceil (lay_out (self, for_size > 0 ? for_size : WIDTH));
}

static GtkSizeRequestMode
tj_legend_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tj_legend_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tj_legend_view_parent_class)->css_changed (widget, change);
  tj_screen_painter_forget (TJ_LEGEND_VIEW (widget)->painter);
  gtk_widget_queue_resize (widget);
}

static void
tj_legend_view_finalize (GObject *object)
{
  TjLegendView *self = TJ_LEGEND_VIEW (object);

  tj_scene_free (self->scene);
  tj_screen_painter_free (self->painter);
  G_OBJECT_CLASS (tj_legend_view_parent_class)->finalize (object);
}

static void
tj_legend_view_class_init (TjLegendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tj_legend_view_finalize;
  widget_class->snapshot = tj_legend_view_snapshot;
  widget_class->measure = tj_legend_view_measure;
  widget_class->get_request_mode = tj_legend_view_get_request_mode;
  widget_class->css_changed = tj_legend_view_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tj_legend_view_init (TjLegendView *self)
{
  self->scene = tj_scene_new ();
  self->painter = tj_screen_painter_new (GTK_WIDGET (self));
}

void
tj_legend_view_set_signs (TjLegendView *self, guint32 signs)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_if_fail (TJ_IS_LEGEND_VIEW (self));

  self->signs = signs;
  for (TjLegend sign = 0; sign < TJ_N_LEGENDS; sign++)
    if (signs & ((guint32) 1 << sign))
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", tj_gantt_legend_word (sign));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
