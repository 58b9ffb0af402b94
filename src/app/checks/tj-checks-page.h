// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The page 'Controles': what does not fit in the dates and figures of a traject, and what is worth knowing; each row
 * leads to its record. Action: checks.reveal (x: id of a record). */
#define TJ_TYPE_CHECKS_PAGE (tj_checks_page_get_type ())
G_DECLARE_FINAL_TYPE (TjChecksPage, tj_checks_page, TJ, CHECKS_PAGE, AdwBin)

/* tj_checks_page_new: a page that follows @session. */
GtkWidget *tj_checks_page_new (TjSession *session);

/* tj_checks_page_refresh: looks again now, instead of when the main loop has nothing else to do. */
void tj_checks_page_refresh (TjChecksPage *self);

G_END_DECLS
