// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-gantt-page.h"

G_BEGIN_DECLS

/* The Gantt chart as a file that others can open: PDF, SVG or PNG, all painted from the same pages. */
typedef enum
{
  TJ_GANTT_PDF = 0, /* all pages; text is text, its fonts are embedded */
  TJ_GANTT_SVG,     /* one page */
  TJ_GANTT_PNG      /* one page, 96 dots an inch times scale */
} TjGanttFormat;

#define TJ_GANTT_SCALE_MOST 8.0

/* How far it is, from 0 to 1. Called in the thread that writes. */
typedef void (*TjGanttProgress) (double part, gpointer data);

typedef struct
{
  TjGanttFormat format;
  guint page;               /* SVG and PNG: which page, from 0 */
  double scale;             /* PNG: 1 is 96 dots an inch; at most TJ_GANTT_SCALE_MOST */
  gint64 moment;            /* seconds since 1970, UTC: when it was made. The same moment gives the same file */
  TjGanttProgress progress; /* nullable */
  gpointer progress_data;
} TjGanttExport;

/* What it became. */
typedef struct
{
  guint pages;
  double text_size; /* points; below TJ_PAGE_TEXT_LEAST it is hard to read */
} TjGanttMade;

/* tj_gantt_export: divides @rows over pages as @setup says and writes them to @path, whole or not at all (see
 * tj_safe_file_write()); @made (nullable) tells what came of it. May run in any thread that has @rows for itself.
 * TJ_EXCHANGE_ERROR_IO, or TJ_EXCHANGE_ERROR_INVALID for a picture that is too large to make. */
gboolean tj_gantt_export (const TjGanttExport *how, const TjPageSetup *setup, TjGanttRows *rows, const char *path,
                          TjGanttMade *made, GCancellable *cancellable, GError **error);

G_END_DECLS
