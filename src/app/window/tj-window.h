// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-document.h"

G_BEGIN_DECLS

/* A window: the start page, or one open file with its sidebar, pages and inspector. */
#define TJ_TYPE_WINDOW (tj_window_get_type ())
G_DECLARE_FINAL_TYPE (TjWindow, tj_window, TJ, WINDOW, AdwApplicationWindow)

/* tj_window_new: a window on the start page. (transfer none) */
TjWindow *tj_window_new (AdwApplication *application);

/* tj_window_set_document: shows an open file, or (NULL) the start page. @page (nullable): the page to begin on,
 * with a list on it by the element of its kind ('basis/kalender') and a record in that by its title. */
void tj_window_set_document (TjWindow *self, TjDocument *document, const char *page);

/* tj_window_document: the open file, or NULL. (transfer none) */
TjDocument *tj_window_document (TjWindow *self);

/* tj_window_set_busy: shows that a file is being opened; @cancellable (nullable) ends it, NULL ends showing. */
void tj_window_set_busy (TjWindow *self, GCancellable *cancellable);

/* tj_window_tell: a short message that goes away by itself. */
void tj_window_tell (TjWindow *self, const char *message);

/* tj_window_alert: something went wrong that the user should read: a dialog with a heading and a text. */
void tj_window_alert (TjWindow *self, const char *heading, const char *body);

G_END_DECLS
