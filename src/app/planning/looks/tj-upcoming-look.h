// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The next six weeks of the traject as a list, week by week. Actions: look.copy (Ctrl+C): the list as text. */
#define TJ_TYPE_UPCOMING_LOOK (tj_upcoming_look_get_type ())
G_DECLARE_FINAL_TYPE (TjUpcomingLook, tj_upcoming_look, TJ, UPCOMING_LOOK, GtkWidget)

/* tj_upcoming_look_new: the traject of a session. (transfer floating) */
GtkWidget *tj_upcoming_look_new (TjSession *session);

/* tj_upcoming_look_text: what look.copy puts on the clipboard; "" before it was shown. (transfer full) */
char *tj_upcoming_look_text (TjUpcomingLook *self);

G_END_DECLS
