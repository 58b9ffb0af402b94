// SPDX-License-Identifier: EUPL-1.2
#include "tj-print-preview.h"

#include <glib/gi18n.h>
#include <math.h>

/* Room round the paper. */
#define ROOM 18.0
#define LARGEST 4.0

struct _TjPrintPreview
{
  GtkWidget parent_instance;

  TjScenePainter *painter; /* (owned) */
  TjPage *page;            /* (owned) */
  TjPages *pages;          /* borrowed */
};

G_DEFINE_FINAL_TYPE (TjPrintPreview, tj_print_preview, GTK_TYPE_WIDGET)

static void
paint_paper (GtkSnapshot *snapshot, const graphene_rect_t *paper)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.3f }, 0, 2, 0, 8);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1, 1, 1, 1 }, paper);
}

static void
tj_print_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TjPrintPreview *self = TJ_PRINT_PREVIEW (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), wide, high, scale;
  graphene_rect_t paper;
  cairo_t *cr;

  if (self->pages == NULL)
    return;
  tj_pages_size (self->pages, &wide, &high);
  scale = MIN (MIN ((width - 2 * ROOM) / wide, (height - 2 * ROOM) / high), LARGEST);
  if (scale <= 0)
    return;
  graphene_rect_init (&paper, (float) floor ((width - wide * scale) / 2), (float) floor ((height - high * scale) / 2),
                      (float) (wide * scale), (float) (high * scale));
  paint_paper (snapshot, &paper);
  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_translate (cr, paper.origin.x, paper.origin.y);
  cairo_scale (cr, scale, scale);
  tj_scene_painter_paint_page (self->painter, self->page, cr);
  cairo_destroy (cr);
}

static void
tj_print_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 160;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 760 : 540;
}

static void
tj_print_preview_finalize (GObject *object)
{
  TjPrintPreview *self = TJ_PRINT_PREVIEW (object);

  tj_page_free (self->page);
  tj_scene_painter_free (self->painter);
  G_OBJECT_CLASS (tj_print_preview_parent_class)->finalize (object);
}

static void
tj_print_preview_class_init (TjPrintPreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = tj_print_preview_finalize;
  widget_class->snapshot = tj_print_preview_snapshot;
  widget_class->measure = tj_print_preview_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tj_print_preview_init (TjPrintPreview *self)
{
  self->painter = tj_scene_painter_new ();
  self->page = tj_page_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("What the page looks like"),
                                  -1);
}

TjScenePainter *
tj_print_preview_painter (TjPrintPreview *self)
{
  return self->painter;
}

void
tj_print_preview_show (TjPrintPreview *self, TjPages *pages, guint index)
{
  self->pages = pages;
  if (pages)
    tj_pages_draw (pages, index, self->page);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
