// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-export.h"
#include "tj-session.h"

G_BEGIN_DECLS

/* Writing the planning to a file off the main thread: what the document holds when it begins. */
typedef struct _TjPrintJob TjPrintJob;

/* tj_print_job_new: copies @setup and @how (whose progress it sets). @levels as tj_page_rows(). (transfer full) */
TjPrintJob *tj_print_job_new (TjSession *session, const TjPageSetup *setup, guint levels, const TjGanttExport *how,
                              const char *path);
TjPrintJob *tj_print_job_ref (TjPrintJob *job);
void tj_print_job_unref (TjPrintJob *job);

/* tj_print_job_part: how far it is, 0 to 1. From any thread. */
double tj_print_job_part (TjPrintJob *job);

/* tj_print_job_run: does it; @callback is called in the main thread and asks tj_print_job_finish(). */
void tj_print_job_run (TjPrintJob *job, gpointer source, GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer data);
gboolean tj_print_job_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjPrintJob, tj_print_job_unref)

G_END_DECLS
