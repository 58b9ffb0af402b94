// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* Asks for name, date and decision of a baseline, and sets it. Action: baseline.set. */
#define TJ_TYPE_BASELINE_DIALOG (tj_baseline_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TjBaselineDialog, tj_baseline_dialog, TJ, BASELINE_DIALOG, AdwDialog)

/* tj_baseline_dialog_present: shows it over the window of @parent; when the traject has nothing to keep, tells that by
 * the session instead and returns NULL. (transfer none) (nullable) */
TjBaselineDialog *tj_baseline_dialog_present (TjSession *session, GtkWidget *parent);

/* Signal ::set (const char *name): the baseline is in the file. */

G_END_DECLS
