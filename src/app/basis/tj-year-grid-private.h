// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-year-cell.h"
#include "tj-year-grid.h"

G_BEGIN_DECLS

struct _TjYearGrid
{
  GtkWidget parent_instance;

  TjYearDays *days;    /* (owned) (nullable) */
  GtkPopover *popover; /* (owned) (nullable) */
  GtkWidget *cell;     /* (owned): lies on the day that has the keyboard, for the focus and the screen reader */
  TjYearInks inks;
  TjYearLayout layout;
  gint32 today;
  gint32 anchor; /* where the range began */
  gint32 day;    /* has the keyboard */
  guint closing; /* source */
};

/* tj_year_grid_go: moves to a day, and with @extend makes the range longer; asks for another year when it is there. */
void tj_year_grid_go (TjYearGrid *self, gint32 day, gboolean extend);

/* tj_year_grid_draw: the months; only when there are days. */
void tj_year_grid_draw (TjYearGrid *self, GtkSnapshot *snapshot);

/* tj_year_grid_class_init_input, tj_year_grid_init_input: actions, keys, pointer and tooltips. */
void tj_year_grid_class_init_input (GtkWidgetClass *widget_class);
void tj_year_grid_init_input (TjYearGrid *self);

/* tj_year_grid_announce: tells a screen reader what the day is. */
void tj_year_grid_announce (TjYearGrid *self, gboolean moved);

G_END_DECLS
