// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* Searches everything in the file. Enter or a click goes to what was found. Actions: search.next, search.previous (the
 * selected result), search.open (goes to it). */
#define TJ_TYPE_SEARCH_DIALOG (tj_search_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TjSearchDialog, tj_search_dialog, TJ, SEARCH_DIALOG, AdwDialog)

/* tj_search_dialog_present: shows the dialog over the window of @parent. */
void tj_search_dialog_present (TjSession *session, GtkWidget *parent);

G_END_DECLS
