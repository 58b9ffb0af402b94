// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <stdio.h>

G_BEGIN_DECLS

/* A file that cairo writes. */
typedef struct
{
  const char *path; /* for messages */
  FILE *file;
  int problem; /* errno of the first write that failed */
} TjCairoFile;

/* tj_cairo_file_write: for cairo, with a TjCairoFile as data. A failure is kept, and found by tj_cairo_file_check();
 * cairo is not told, since it then leaves its fonts in memory. */
cairo_status_t tj_cairo_file_write (gpointer data, const guchar *bytes, guint length);

/* tj_cairo_file_check: FALSE with the error of what went wrong, if something did: TJ_EXCHANGE_ERROR_IO, or
 * TJ_EXCHANGE_ERROR_INVALID for what cairo could not draw. */
gboolean tj_cairo_file_check (const TjCairoFile *self, cairo_status_t status, GError **error);

/* Pages of one size. */
typedef struct
{
  double width; /* points */
  double height;
  guint n;
  const char *title; /* for whoever files it */
  gint64 moment;     /* seconds since 1970, UTC */
  void (*paint) (guint page, cairo_t *cr, gpointer data);
  void (*progress) (double part, gpointer data); /* (nullable) from 0 to 1 */
  gpointer paint_data;
  gpointer progress_data;
} TjPdfPages;

/* tj_cairo_file_pdf: writes pages as a PDF. As tj_cairo_file_check(), or G_IO_ERROR_CANCELLED. */
gboolean tj_cairo_file_pdf (TjCairoFile *self, const TjPdfPages *pages, GCancellable *cancellable, GError **error);

G_END_DECLS
