// SPDX-License-Identifier: EUPL-1.2
#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n-lib.h>

#include "tj-cairo-file-private.h"
#include "tj-safe-file.h"
#include "tj-xml.h"

cairo_status_t
tj_cairo_file_write (gpointer data, const guchar *bytes, guint length)
{
  TjCairoFile *self = data;

  if (self->problem == 0 && fwrite (bytes, 1, length, self->file) != length)
    self->problem = errno ? errno : EIO;
  return CAIRO_STATUS_SUCCESS;
}

gboolean
tj_cairo_file_check (const TjCairoFile *self, cairo_status_t status, GError **error)
{
  if (self->problem != 0)
    return tj_safe_file_refuse (error, self->path, self->problem);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID,
               /* Translators: a technical reason. */
               _ ("The pages could not be drawn: %s. Choose a smaller paper or scale."),
               cairo_status_to_string (status));
  return FALSE;
}

static void
describe (cairo_surface_t *surface, const TjPdfPages *pages)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (pages->moment);
  g_autofree char *date = moment ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Traject");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static gboolean
paint_pages (const TjCairoFile *self, const TjPdfPages *pages, cairo_t *cr, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < pages->n; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      pages->paint (i, cr, pages->paint_data);
      cairo_show_page (cr);
      if (!tj_cairo_file_check (self, cairo_status (cr), error))
        return FALSE;
      if (pages->progress)
        pages->progress ((i + 1.0) / pages->n, pages->progress_data);
    }
  return TRUE;
}

gboolean
tj_cairo_file_pdf (TjCairoFile *self, const TjPdfPages *pages, GCancellable *cancellable, GError **error)
{
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (tj_cairo_file_write, self, pages->width, pages->height);
  cairo_t *cr;
  gboolean painted;

  describe (surface, pages);
  cr = cairo_create (surface);
  painted = paint_pages (self, pages, cr, cancellable, error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  painted = painted && tj_cairo_file_check (self, cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return painted;
}
