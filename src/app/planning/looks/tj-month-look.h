// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The planning as a calendar, month by month. Actions: look.previous, look.next, look.today, look.open(x): goes to a
 * record in the Gantt chart. Arrows move the day, Page Up and Page Down the month, Enter opens what is on the day. */
#define TJ_TYPE_MONTH_LOOK (tj_month_look_get_type ())
G_DECLARE_FINAL_TYPE (TjMonthLook, tj_month_look, TJ, MONTH_LOOK, GtkWidget)

/* tj_month_look_new: the traject of a session, in the month of today. (transfer floating) */
GtkWidget *tj_month_look_new (TjSession *session);

/* tj_month_look_day: the day that has the keyboard, as a day number. tj_month_look_go: to another day, in its month. */
gint32 tj_month_look_day (TjMonthLook *self);
void tj_month_look_go (TjMonthLook *self, gint32 day);

G_END_DECLS
