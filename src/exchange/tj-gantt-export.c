// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tj-safe-file.h"
#include "tj-scene-cairo.h"
#include "tj-xml.h"

#define POINTS_PER_INCH 72.0
#define DOTS_PER_INCH 96.0
/* What cairo takes. */
#define MOST_DOTS 32000.0

/* One file in the making. */
typedef struct
{
  const TjGanttExport *how;
  const char *path;
  TjScenePainter *painter;
  TjPages *pages;
  FILE *file;
  int problem; /* errno of the first write that failed */
} Writing;

/* A failure is kept, and found by check(); cairo is not told, since it then leaves its fonts in memory. */
static cairo_status_t
write_bytes (gpointer data, const guchar *bytes, guint length)
{
  Writing *writing = data;

  if (writing->problem == 0 && fwrite (bytes, 1, length, writing->file) != length)
    writing->problem = errno ? errno : EIO;
  return CAIRO_STATUS_SUCCESS;
}

/* FALSE with the error of what went wrong, if something did. */
static gboolean
check (const Writing *writing, cairo_status_t status, GError **error)
{
  if (writing->problem != 0)
    return tj_safe_file_refuse (error, writing->path, writing->problem);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID,
               /* Translators: a technical reason. */
               _ ("The chart could not be drawn: %s. Choose a smaller paper or scale."),
               cairo_status_to_string (status));
  return FALSE;
}

static void
paint_page (const Writing *writing, guint index, TjPage *page, cairo_t *cr)
{
  tj_pages_draw (writing->pages, index, page);
  tj_scene_painter_paint_page (writing->painter, page, cr);
}

/* PDF ----------------------------------------------------------------------------------------------------------- */

static void
describe (cairo_surface_t *surface, const Writing *writing)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (writing->how->moment);
  g_autofree char *date = moment ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, tj_pages_title (writing->pages));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Traject");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static gboolean
paint_pages (Writing *writing, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  guint n = tj_pages_count (writing->pages);
  g_autoptr (TjPage) page = tj_page_new ();

  for (guint i = 0; i < n; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      paint_page (writing, i, page, cr);
      cairo_show_page (cr);
      if (!check (writing, cairo_status (cr), error))
        return FALSE;
      if (writing->how->progress)
        writing->how->progress ((i + 1.0) / n, writing->how->progress_data);
    }
  return TRUE;
}

static gboolean
write_pdf (Writing *writing, GCancellable *cancellable, GError **error)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean painted;

  tj_pages_size (writing->pages, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_bytes, writing, width, height);
  describe (surface, writing);
  cr = cairo_create (surface);
  painted = paint_pages (writing, cr, cancellable, error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  painted = painted && check (writing, cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return painted;
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
  surface = cairo_svg_surface_create_for_stream (write_bytes, writing, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  paint_picture (writing, surface, 1);
  cairo_surface_finish (surface);
  painted = check (writing, cairo_surface_status (surface), error);
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
      status = cairo_surface_write_to_png_stream (surface, write_bytes, writing);
    }
  cairo_surface_destroy (surface);
  return check (writing, status, error);
}

/* The whole ----------------------------------------------------------------------------------------------------- */

static gboolean
fill (FILE *file, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;

  writing->file = file;
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
  Writing writing = { .how = how, .path = path, .painter = painter, .pages = pages };

  if (made)
    *made = (TjGanttMade) { tj_pages_count (pages), tj_pages_text_size (pages) };
  return tj_safe_file_write (path, fill, &writing, cancellable, error);
}
