// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-document.h"

G_BEGIN_DECLS

/* What was changed in a file, by whom and when, the newest first; and the way to remove that for good. Actions:
 * history.compare (x: a row; with now, by win.compare-moment), history.clean-up (shows how), history.forget-before,
 * history.forget-person (ask, and then remove). */
#define TJ_TYPE_HISTORY_DIALOG (tj_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TjHistoryDialog, tj_history_dialog, TJ, HISTORY_DIALOG, AdwDialog)

/* tj_history_dialog_present: shows the history of a document over the window of @parent. */
void tj_history_dialog_present (TjDocument *document, GtkWidget *parent);

G_END_DECLS
