// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* Editors made for one kind of record, that stand under its list: a year of days for calendars and bodies, the steps of
 * a route, what differs from a baseline. An editor shows the record of its kind that the session has selected, or that
 * owns what is selected; else it keeps the one it has; else the first of its list.
 *
 * tj_editor_new: NULL for a kind that the list and the inspector suffice for. (transfer full) (nullable) */
GtkWidget *tj_editor_new (TjSession *session, TjKind kind);

G_END_DECLS
