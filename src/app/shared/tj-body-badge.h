// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-records-planning.h"

G_BEGIN_DECLS

/* tj_body_badge_new: the sign of a body: its letter on its colour; '?' without a body. @body: (nullable). (transfer
 * floating) */
GtkWidget *tj_body_badge_new (const TjBody *body);

G_END_DECLS
