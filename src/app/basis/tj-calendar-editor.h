// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The editor of calendars: the year with its holidays and exceptions, and the working week. Acting on days makes and
 * removes exceptions. */
#define TJ_TYPE_CALENDAR_EDITOR (tj_calendar_editor_get_type ())
G_DECLARE_FINAL_TYPE (TjCalendarEditor, tj_calendar_editor, TJ, CALENDAR_EDITOR, GtkWidget)

/* tj_calendar_editor_new: follows the selection of a session. */
GtkWidget *tj_calendar_editor_new (TjSession *session);

G_END_DECLS
