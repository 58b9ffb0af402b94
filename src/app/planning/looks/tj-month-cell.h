// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-month-events.h"

G_BEGIN_DECLS

/* The widgets of a calendar of one month. All are (transfer floating). */

/* tj_month_cell_new: the ground of a day, with its number and the names of what it is: holidays, recess. @layers:
 * (element-type TjLayerSpan). It takes the keyboard. */
GtkWidget *tj_month_cell_new (const TjMonth *month, gint32 day, gint32 today, const GArray *layers);

/* tj_month_cell_text: what a screen reader says of a day: its date, what it is, and what is on it. (transfer full) */
char *tj_month_cell_text (const TjMonth *month, gint32 day, const GArray *layers);

/* tj_month_chip_new: a button for one thing, with the actions look.select and look.open. */
GtkWidget *tj_month_chip_new (TjModel *model, const TjUpcomingItem *item);
GtkWidget *tj_month_bar_new (const TjMonthBar *bar);

/* tj_month_chip_id: what a chip stands for; 0 for another widget. */
TjId tj_month_chip_id (GtkWidget *chip);

G_END_DECLS
