// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the days of a year lie: twelve months as grids of seven days and a column of week numbers, that flow in six,
 * four, three, two columns or one. Lengths are in pixels. */
typedef struct
{
  int year;
  int text_height; /* of a digit's line */
  int cell;        /* the least width of a day */
  /* Filled in by tj_year_layout_flow(). */
  int width;
  int columns;
  double cell_width;
  double cell_height;
  double gap;      /* between months, in both directions */
  double tops[12]; /* of the rows of months; as many as there are */
  double height;
} TjYearLayout;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} TjYearBox;

/* tj_year_layout_flow: lays a year out in a width, for digits of this size. */
void tj_year_layout_flow (TjYearLayout *layout, int year, int width, int digit_width, int text_height);

/* tj_year_layout_least: the least width in which a month fits. */
int tj_year_layout_least (int digit_width);

/* tj_year_layout_title, _weekday, _week: the boxes of a month's name (@month 1-12), of the name of a day of the week in
 * it (1-7), and of the week number beside its @row (from 0). */
TjYearBox tj_year_layout_title (const TjYearLayout *layout, int month);
TjYearBox tj_year_layout_weekday (const TjYearLayout *layout, int month, int weekday);
TjYearBox tj_year_layout_week (const TjYearLayout *layout, int month, int row);

/* tj_year_layout_day: the box of a day number in the year. */
TjYearBox tj_year_layout_day (const TjYearLayout *layout, gint32 day);

/* tj_year_layout_rows: how many weeks a month has a day in. */
int tj_year_layout_rows (int year, int month);

/* tj_year_layout_at: the day at a place; FALSE where there is none. */
gboolean tj_year_layout_at (const TjYearLayout *layout, double x, double y, gint32 *day);

G_END_DECLS
