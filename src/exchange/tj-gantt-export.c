// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-export.h"

#include <cairo-svg.h>
#include <math.h>

#include "tj-cairo-file-private.h"
#include "tj-safe-file.h"
#include "tj-scene-cairo.h"

#define POINTS_PER_INCH 72.0
#define DOTS_PER_INCH 96.0
/* What cairo takes. */
#define MOST_DOTS 32000.0

/* One file in the making. */
typedef struct
{
  const TjGanttExport *how;
  TjScenePainter *painter;
  TjPages *pages;
  TjCairoFile out;
} Writing;

typedef struct
{
  const Writing *writing;
  TjPage *page;
} Painting;

static void
paint_page (const Writing *writing, guint index, TjPage *page, cairo_t *cr)
{
  tj_pages_draw (writing->pages, index, page);
  tj_scene_painter_paint_page (writing->painter, page, cr);
}

/* PDF ----------------------------------------------------------------------------------------------------------- */

static void
paint_next (guint index, cairo_t *cr, gpointer data)
{
  Painting *painting = data;

  paint_page (painting->writing, index, painting->page, cr);
}

static gboolean
write_pdf (Writing *writing, GCancellable *cancellable, GError **error)
{
  g_autoptr (TjPage) page = tj_page_new ();
  Painting painting = { writing, page };
  TjPdfPages pages = { .n = tj_pages_count (writing->pages),
                       .title = tj_pages_title (writing->pages),
                       .moment = writing->how->moment,
                       .paint = paint_next,
                       .paint_data = &painting,
                       .progress = writing->how->progress,
                       .progress_data = writing->how->progress_data };

  tj_pages_size (writing->pages, &pages.width, &pages.height);
  return tj_cairo_file_pdf (&writing->out, &pages, cancellable, error);
}

/* Pictures ------------------------------------------------------------------------------------------------------ */

static void
paint_picture (Writing *writing, cairo_surface_t *surface, double scale)
{
  g_autoptr (TjPage) page = tj_page_new ();
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  paint_page (writing, MIN (writing->how->page, tj_pages_count (writing->pages) - 1), page, cr);
  cairo_destroy (cr);
}

static gboolean
write_svg (Writing *writing, GError **error)
{
  double width, height;
  cairo_surface_t *surface;
  gboolean painted;

  tj_pages_size (writing->pages, &width, &height);
  surface = cairo_svg_surface_create_for_stream (tj_cairo_file_write, &writing->out, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  paint_picture (writing, surface, 1);
  cairo_surface_finish (surface);
  painted = tj_cairo_file_check (&writing->out, cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return painted;
}

static gboolean
write_png (Writing *writing, GError **error)
{
  double scale = CLAMP (writing->how->scale, 0.1, TJ_GANTT_SCALE_MOST) * DOTS_PER_INCH / POINTS_PER_INCH;
  double width, height;
  cairo_surface_t *surface;
  cairo_status_t status;

  tj_pages_size (writing->pages, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) round (MIN (width * scale, MOST_DOTS)),
                                        (int) round (MIN (height * scale, MOST_DOTS)));
  status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    {
      paint_picture (writing, surface, scale);
      status = cairo_surface_write_to_png_stream (surface, tj_cairo_file_write, &writing->out);
    }
  cairo_surface_destroy (surface);
  return tj_cairo_file_check (&writing->out, status, error);
}

/* The whole ----------------------------------------------------------------------------------------------------- */

static gboolean
fill (FILE *file, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;

  writing->out.file = file;
  if (writing->how->format == TJ_GANTT_PDF)
    return write_pdf (writing, cancellable, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return writing->how->format == TJ_GANTT_SVG ? write_svg (writing, error) : write_png (writing, error);
}

gboolean
tj_gantt_export (const TjGanttExport *how, const TjPageSetup *setup, TjGanttRows *rows, const char *path,
                 TjGanttMade *made, GCancellable *cancellable, GError **error)
{
  g_autoptr (TjScenePainter) painter = tj_scene_painter_new ();
  TjTextMeasure measure = tj_scene_painter_measure (painter);
  g_autoptr (TjPages) pages = tj_pages_new (setup, rows, &measure);
  Writing writing = { .how = how, .out = { .path = path }, .painter = painter, .pages = pages };

  if (made)
    *made = (TjGanttMade) { tj_pages_count (pages), tj_pages_text_size (pages) };
  return tj_safe_file_write (path, fill, &writing, cancellable, error);
}
