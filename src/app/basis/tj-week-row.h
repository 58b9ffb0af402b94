// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-field-slot.h"

G_BEGIN_DECLS

/* One day of a calendar's working week: its hours as text that can be edited and as a bar, and where they come from. */
#define TJ_TYPE_WEEK_ROW (tj_week_row_get_type ())
G_DECLARE_FINAL_TYPE (TjWeekRow, tj_week_row, TJ, WEEK_ROW, GtkWidget)

/* tj_week_row_new: for a day of the week, Monday 0. */
GtkWidget *tj_week_row_new (TjSession *session, guint weekday);

/* tj_week_row_show: shows the day of a calendar. */
void tj_week_row_show (TjWeekRow *self, TjId calendar);

G_END_DECLS
