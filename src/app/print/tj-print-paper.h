// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-gantt-page.h"

G_BEGIN_DECLS

/* tj_print_paper_operation: an operation that prints a traject of @model (taken over) down to @levels, as
 * tj_page_rows(), in the way of @setup (copied): on its paper, unless the user takes another, to which it then fits.
 * Run it with gtk_print_operation_run(). (transfer full) */
GtkPrintOperation *tj_print_paper_operation (const TjPageSetup *setup, TjModel *model, TjId project, guint levels);

G_END_DECLS
