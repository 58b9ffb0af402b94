// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-year-grid-private.h"
#include "tj-year-text.h"

#define MONTHS 12

static void
draw_month (TjYearGrid *self, GtkSnapshot *snapshot, int month)
{
  g_autofree char *name = tj_year_month_name (month);
  int year = self->days->year, rows = tj_year_layout_rows (year, month);
  gint32 first = tj_civil_day (year, month, 1);
  TjYearBox box = tj_year_layout_title (&self->layout, month);

  tj_year_cell_text (snapshot, &self->inks, &box, name, TJ_INK (TJ_INK_TEXT), TRUE);
  for (int weekday = 1; weekday <= 7; weekday++)
    {
      g_autofree char *day = tj_year_weekday_name (weekday);
      g_autofree char *letters = g_utf8_substring (day, 0, 2);

      box = tj_year_layout_weekday (&self->layout, month, weekday);
      tj_year_cell_text (snapshot, &self->inks, &box, letters, TJ_INK (TJ_INK_MUTED), FALSE);
    }
  for (int row = 0; row < rows; row++)
    {
      char number[12];

      g_snprintf (number, sizeof number, "%d",
                  tj_civil_iso_week (row == 0 ? first : first + row * 7 - (tj_civil_weekday (first) - 1), NULL));
      box = tj_year_layout_week (&self->layout, month, row);
      tj_year_cell_week (snapshot, &self->inks, &box, number);
    }
}

static void
draw_day (TjYearGrid *self, GtkSnapshot *snapshot, gint32 day)
{
  TjYearBox box = tj_year_layout_day (&self->layout, day);
  gint32 first, last;
  char number[12];
  int mday;

  tj_civil_split (day, NULL, NULL, &mday);
  tj_year_grid_selection (self, &first, &last);
  if (first != last && day >= first && day <= last)
    tj_year_cell_fill (snapshot, &self->inks, &box, 0, TJ_INK (TJ_INK_SELECTION));
  g_snprintf (number, sizeof number, "%d", mday);
  tj_year_cell_draw (snapshot, &self->inks, &box, number, tj_year_days_marks (self->days, day), day == self->today);
  if (day == self->day && (gtk_widget_has_focus (self->cell) || self->popover))
    tj_year_cell_frame (snapshot, &self->inks, &box, 6, TJ_INK (TJ_INK_FOCUS), 2);
}

void
tj_year_grid_draw (TjYearGrid *self, GtkSnapshot *snapshot)
{
  tj_year_inks_init (&self->inks, GTK_WIDGET (self));
  for (int month = 1; month <= MONTHS; month++)
    draw_month (self, snapshot, month);
  for (guint i = 0; i < self->days->n; i++)
    draw_day (self, snapshot, self->days->first + (gint32) i);
}
