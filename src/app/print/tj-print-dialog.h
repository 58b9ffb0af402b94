// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The planning on paper: the pages as they will be, and the options beside them. Actions: print.previous, print.next
 * (page), print.print, print.save-pdf, print.save-picture, print.cancel (what is being written). */
#define TJ_TYPE_PRINT_DIALOG (tj_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TjPrintDialog, tj_print_dialog, TJ, PRINT_DIALOG, AdwDialog)

/* tj_print_dialog_present: shows it for the session's traject over the window of @parent. (transfer none) */
TjPrintDialog *tj_print_dialog_present (TjSession *session, GtkWidget *parent);

G_END_DECLS
