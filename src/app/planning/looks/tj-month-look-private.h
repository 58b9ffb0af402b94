// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-month-events.h"
#include "tj-month-look.h"

#define TJ_MONTH_WEEK_WIDTH 46    /* for the number of the week, where text has its usual size */
#define TJ_MONTH_NUMBER_HEIGHT 26 /* for the numbers of the days */

struct _TjMonthLook
{
  GtkWidget parent_instance;

  /* Template */
  GtkLabel *title;
  GtkWidget *vague;
  GtkBox *vague_box;
  GtkLabel *vague_label;
  GtkBox *names;
  GtkBox *weeks;

  TjSession *session; /* (owned) */
  TjMonth *month;     /* (owned) (nullable) */
  GArray *layers;     /* (owned) (nullable) (element-type TjLayerSpan) */
  GtkWidget *popover; /* (nullable) of one day */
  GtkWidget *cells[6 * 7];
  gint32 day;  /* that has the keyboard */
  guint slots; /* for which the weeks were made */
  guint fill_source;
  gboolean stale; /* has changed while nobody was looking */
};

/* tj_month_look_pixels: a length that grows with the size of text, in pixels. */
int tj_month_look_pixels (TjMonthLook *self, double length);

/* tj_month_look_take_layers: reads holidays and recess of the month. tj_month_look_fill_weeks, _fill_vague: makes the
 * weeks, and the row of what is not known to the day, anew. */
void tj_month_look_take_layers (TjMonthLook *self);
void tj_month_look_fill_weeks (TjMonthLook *self);
void tj_month_look_fill_vague (TjMonthLook *self);

/* tj_month_look_open_day: lists what is on a day, when something is; tj_month_look_drop_popover: and drops that list.
 */
void tj_month_look_open_day (TjMonthLook *self, gint32 day);
void tj_month_look_drop_popover (TjMonthLook *self);
