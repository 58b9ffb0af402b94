// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* 'Vergelijken': what differs in the plan between a baseline, or a moment of the history, and now (or another
 * baseline). Actions: compare.copy (the selected rows, else all, as text for a spreadsheet), compare.by-delay (boolean
 * state: what became latest first), compare.moments (the last moment of the history). */
#define TJ_TYPE_COMPARE_PAGE (tj_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (TjComparePage, tj_compare_page, TJ, COMPARE_PAGE, GtkWidget)

/* tj_compare_page_new: begins with the last baseline and now. @follow: it is an editor under the list of baselines, and
 * compares the one that is selected there. */
GtkWidget *tj_compare_page_new (TjSession *session, gboolean follow);

/* tj_compare_page_choose_moment: compares how it was after row @number of the history (0: before the first) with now.
 */
void tj_compare_page_choose_moment (TjComparePage *self, gint64 number);

G_END_DECLS
