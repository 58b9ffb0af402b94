// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a window shows when no file is open: files of before, new trajecten from a template, samples. It only activates
 * actions of the application: app.open, app.open-path (s), app.open-sample (s), app.new-from-template (s). */
#define TJ_TYPE_START_PAGE (tj_start_page_get_type ())
G_DECLARE_FINAL_TYPE (TjStartPage, tj_start_page, TJ, START_PAGE, AdwBin)

/* tj_start_page_new: the page, filled from the settings and the samples that are there. */
GtkWidget *tj_start_page_new (void);

G_END_DECLS
