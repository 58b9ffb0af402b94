// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a user can set for the program itself; each setting holds at once. */
#define TJ_TYPE_PREFERENCES (tj_preferences_get_type ())
G_DECLARE_FINAL_TYPE (TjPreferences, tj_preferences, TJ, PREFERENCES, AdwPreferencesDialog)

/* tj_preferences_present: shows the preferences over the window of @parent. */
void tj_preferences_present (GtkWidget *parent);

G_END_DECLS
