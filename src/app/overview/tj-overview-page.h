// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The page 'Overzicht': where do we stand, on cards. Every figure leads to what it is made of.
 * Actions: overview.reveal (x: id of a record), overview.show-list (i: TjKind). */
#define TJ_TYPE_OVERVIEW_PAGE (tj_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (TjOverviewPage, tj_overview_page, TJ, OVERVIEW_PAGE, AdwBin)

/* tj_overview_page_new: an empty page; give it a session. */
GtkWidget *tj_overview_page_new (void);

/* tj_overview_page_set_session: what the page shows; NULL for nothing. */
void tj_overview_page_set_session (TjOverviewPage *self, TjSession *session);

G_END_DECLS
