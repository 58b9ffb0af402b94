// SPDX-License-Identifier: EUPL-1.2
#include "tj-year-layout.h"

#include <math.h>

#include "tj-civil.h"

#define DAYS 7
#define WEEK 0.8 /* of a cell: the column of week numbers */
#define CELLS (DAYS + WEEK)
#define MONTHS 12
#define LEAST_CELL 21
#define LEAST_HEIGHT 22
#define LEAST_GAP 16
#define MOST_GAP 40
#define MOST_STRETCH 1.6 /* of a cell beyond its least width */
#define TITLE_ROOM 12

static int
least_cell (int digit_width)
{
  return MAX (LEAST_CELL, 2 * digit_width + 4);
}

int
tj_year_layout_least (int digit_width)
{
  return (int) ceil (least_cell (digit_width) * CELLS);
}

static double
title_height (const TjYearLayout *layout)
{
  return layout->text_height + TITLE_ROOM;
}

static double
weekday_height (const TjYearLayout *layout)
{
  return layout->text_height + 4;
}

int
tj_year_layout_rows (int year, int month)
{
  int lead = tj_civil_weekday (tj_civil_day (year, month, 1)) - 1;

  return (lead + tj_civil_month_length (year, month) + DAYS - 1) / DAYS;
}

static int
columns_for (int width, int month_width)
{
  static const int columns[] = { 6, 4, 3, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (width >= columns[i] * month_width + (columns[i] - 1) * LEAST_GAP)
      return columns[i];
  return 1;
}

static void
place_rows (TjYearLayout *layout)
{
  double y = 0;

  for (int row = 0; row < MONTHS / layout->columns; row++)
    {
      int weeks = 0;

      for (int i = 0; i < layout->columns; i++)
        weeks = MAX (weeks, tj_year_layout_rows (layout->year, row * layout->columns + i + 1));
      layout->tops[row] = y;
      y += title_height (layout) + weekday_height (layout) + weeks * layout->cell_height + layout->gap;
    }
  layout->height = y - layout->gap;
}

void
tj_year_layout_flow (TjYearLayout *layout, int year, int width, int digit_width, int text_height)
{
  double room;

  layout->year = year;
  layout->width = width;
  layout->text_height = text_height;
  layout->cell = least_cell (digit_width);
  layout->columns = columns_for (width, (int) ceil (layout->cell * CELLS));
  layout->gap = CLAMP (width * 0.02, LEAST_GAP, MOST_GAP);
  room = (width - (layout->columns - 1) * layout->gap) / (layout->columns * CELLS);
  if (room < layout->cell)
    {
      layout->gap = LEAST_GAP;
      room = (width - (layout->columns - 1) * LEAST_GAP) / (layout->columns * CELLS);
    }
  layout->cell_width = MIN (room, layout->cell * MOST_STRETCH);
  layout->cell_height = MAX (MAX (LEAST_HEIGHT, text_height + 6), MIN (layout->cell_width * 0.86, text_height + 12));
  place_rows (layout);
}

/* The left top of a month. Months stand apart evenly when cells do not grow any more. */
static void
corner (const TjYearLayout *layout, int month, double *x, double *y)
{
  int column = (month - 1) % layout->columns, row = (month - 1) / layout->columns;
  double month_width = layout->cell_width * CELLS;
  double step = layout->columns > 1 ? (layout->width - month_width) / (layout->columns - 1) : 0;

  *x = column * MIN (step, month_width + 2 * MOST_GAP);
  *y = layout->tops[row];
}

TjYearBox
tj_year_layout_title (const TjYearLayout *layout, int month)
{
  double x, y;

  corner (layout, month, &x, &y);
  return (TjYearBox) { x + layout->cell_width * WEEK, y, layout->cell_width * DAYS, title_height (layout) };
}

TjYearBox
tj_year_layout_weekday (const TjYearLayout *layout, int month, int weekday)
{
  double x, y;

  corner (layout, month, &x, &y);
  return (TjYearBox) { x + layout->cell_width * (weekday - 1 + WEEK), y + title_height (layout), layout->cell_width,
                       weekday_height (layout) };
}

TjYearBox
tj_year_layout_week (const TjYearLayout *layout, int month, int row)
{
  double x, y;

  corner (layout, month, &x, &y);
  return (TjYearBox) { x, y + title_height (layout) + weekday_height (layout) + row * layout->cell_height,
                       layout->cell_width * WEEK, layout->cell_height };
}

TjYearBox
tj_year_layout_day (const TjYearLayout *layout, gint32 day)
{
  int month, mday, lead;
  TjYearBox box;

  tj_civil_split (day, NULL, &month, &mday);
  lead = tj_civil_weekday (tj_civil_day (layout->year, month, 1)) - 1;
  box = tj_year_layout_week (layout, month, (lead + mday - 1) / DAYS);
  box.x += layout->cell_width * (tj_civil_weekday (day) - 1 + WEEK);
  box.width = layout->cell_width;
  return box;
}

gboolean
tj_year_layout_at (const TjYearLayout *layout, double x, double y, gint32 *day)
{
  for (int month = 1; month <= MONTHS; month++)
    {
      TjYearBox first = tj_year_layout_weekday (layout, month, 1);
      double top = first.y + first.height;
      int column = (int) floor ((x - first.x) / layout->cell_width),
          row = (int) floor ((y - top) / layout->cell_height);
      int lead = tj_civil_weekday (tj_civil_day (layout->year, month, 1)) - 1, mday = row * DAYS + column - lead + 1;

      if (column < 0 || column >= DAYS || row < 0 || mday < 1 || mday > tj_civil_month_length (layout->year, month))
        continue;
      *day = tj_civil_day (layout->year, month, mday);
      return TRUE;
    }
  return FALSE;
}
