// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-palette.h"
#include "tj-year-days.h"
#include "tj-year-layout.h"

G_BEGIN_DECLS

/* What the days of a year are drawn with. */
typedef struct
{
  TjPalette palette;
  TjInkRole sign;      /* of the body's meetings */
  PangoLayout *layout; /* (owned) */
} TjYearInks;

/* tj_year_inks_init: the colours and the font of a widget, as they are now. tj_year_inks_set_body: the sign of a body's
 * meetings; @body may be NULL. tj_year_inks_clear: frees what they own. */
void tj_year_inks_init (TjYearInks *inks, GtkWidget *widget);
void tj_year_inks_set_body (TjYearInks *inks, gconstpointer body);
void tj_year_inks_clear (TjYearInks *inks);

/* tj_year_cell_draw: a day, each of its marks by form and by colour; @today draws the ring around it. */
void tj_year_cell_draw (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, const char *text, guint marks,
                        gboolean today);

/* tj_year_cell_text: a text in the middle of a box; tj_year_cell_week: small. tj_year_cell_fill, _frame: a box in a
 * colour, with round corners, filled or outlined. */
void tj_year_cell_text (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, const char *text, TjInk ink,
                        gboolean bold);
void tj_year_cell_week (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, const char *number);
void tj_year_cell_fill (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, double radius, TjInk ink);
void tj_year_cell_frame (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, double radius, TjInk ink,
                         double line);

G_END_DECLS
