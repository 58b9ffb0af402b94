// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The names of the days of the week above seven columns of the same width; all of them short, 'Ma', where one of them
 * would not fit. */
#define TJ_TYPE_WEEKDAY_NAMES (tj_weekday_names_get_type ())
G_DECLARE_FINAL_TYPE (TjWeekdayNames, tj_weekday_names, TJ, WEEKDAY_NAMES, GtkWidget)

/* tj_weekday_names_new: (transfer floating) */
GtkWidget *tj_weekday_names_new (void);

/* tj_weekday_names_shown: the name above a column, 0 to 6 from Monday, as it is shown. (transfer none) */
const char *tj_weekday_names_shown (TjWeekdayNames *self, int day);

G_END_DECLS
