// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-year-days.h"

G_BEGIN_DECLS

/* The twelve months of a year, drawn, with one day that has the keyboard and, with Shift or a drag, a range of days.
 * Actions, so that keys, pointer and tests do the same: day.move (i: days), day.extend (i: days), day.month (i),
 * day.year (i), day.act. */
#define TJ_TYPE_YEAR_GRID (tj_year_grid_get_type ())
G_DECLARE_FINAL_TYPE (TjYearGrid, tj_year_grid, TJ, YEAR_GRID, GtkWidget)

/* tj_year_grid_set_days: shows a year (taken over). @today is a day number; @body (nullable, a TjBody) gives the
 * meetings their sign. The day in the year stays the same. */
void tj_year_grid_set_days (TjYearGrid *self, TjYearDays *days, gint32 today, gconstpointer body);

/* tj_year_grid_days: what is shown, NULL before the first. (transfer none) */
const TjYearDays *tj_year_grid_days (TjYearGrid *self);

/* tj_year_grid_select: gives a range of days, both included, the selection; @last is the day that has the keyboard.
 * tj_year_grid_selection: the range, first day first. */
void tj_year_grid_select (TjYearGrid *self, gint32 first, gint32 last);
void tj_year_grid_selection (TjYearGrid *self, gint32 *first, gint32 *last);

/* tj_year_grid_popup: shows a popover (taken over) at the selected days, instead of the one before. */
void tj_year_grid_popup (TjYearGrid *self, GtkPopover *popover);

/* Signals: ::act (int first, int last): the user wants to do something with these days. ::year-wanted (int year): the
 * keyboard went to a day of another year. */

G_END_DECLS
