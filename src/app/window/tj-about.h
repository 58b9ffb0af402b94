// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* tj_about_present: shows what program this is over the window of @parent. */
void tj_about_present (GtkWidget *parent);

G_END_DECLS
