// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-upcoming.h"

G_BEGIN_DECLS

/* tj_upcoming_icon: the icon for what is to come; a milestone has its own. (transfer none) */
const char *tj_upcoming_icon (TjModel *model, const TjUpcomingItem *item);

/* tj_upcoming_sign_new: the sign that stands before it: the badge of a body, else an icon. (transfer floating) */
GtkWidget *tj_upcoming_sign_new (TjModel *model, const TjUpcomingItem *item);

G_END_DECLS
