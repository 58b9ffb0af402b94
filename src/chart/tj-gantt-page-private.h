// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-legend.h"
#include "tj-gantt-page.h"

/* Between the chart and the legend, in pixels of the legend. */
#define TJ_PAGE_LEGEND_GAP 12.0

/* The columns of the table, in order. */
typedef enum
{
  TJ_TABLE_NUMBER,
  TJ_TABLE_NAME,
  TJ_TABLE_LEAD,
  TJ_TABLE_START,
  TJ_TABLE_FINISH,
  TJ_N_TABLE_COLUMNS
} TjTableColumn;

struct _TjPages
{
  TjPageSetup setup;
  TjGanttRows *rows; /* (owned) */
  TjTextMeasure measure;
  guint32 signs; /* that the legend explains, see tj-gantt-legend.h */
  char *title;   /* (owned) */

  double width; /* of the paper, points */
  double height;
  double margin; /* points */

  /* Title, legend and footer: points a pixel, and heights in pixels. */
  double furniture_scale;
  double title_height;
  double legend_scale;
  double legend_height; /* with what is left open above it; 0 for none */
  double footer_height;

  /* Table and chart: points a pixel, the rest in pixels. */
  double scale;
  double row_height;
  double header_height; /* with the lane */
  double lane_height;
  double widths[TJ_N_TABLE_COLUMNS]; /* 0: left out */
  double table_width;
  double chart_width; /* on one page */
  TjAxis axis;        /* of the leftmost page */

  GArray *breaks; /* (element-type guint) first row of each page downwards, and the number of rows */
  guint wide;
};

double tj_page_text_width (const TjPages *pages, TjTextStyle style, const char *text);
/* tj_page_put_text: at @x (a right edge when @right) with the middle at @y, shortened to @room with an ellipsis.
 * Returns its width. */
double tj_page_put_text (const TjPages *pages, TjScene *scene, TjTextStyle style, const char *text, double x, double y,
                         double room, gboolean right, TjInk ink);

/* tj_page_measure_table: fills widths, each as wide as what is in it; @room is the width of page in pixels. */
void tj_page_measure_table (TjPages *pages, double room);
/* tj_page_draw_table: rows [first, first + n) with their header. */
void tj_page_draw_table (const TjPages *pages, guint first, guint n, TjScene *scene);

/* tj_page_draw_legend: replaces @scene by the legend, in the width of the page. Returns its height in pixels. */
double tj_page_draw_legend (const TjPages *pages, TjScene *scene);
