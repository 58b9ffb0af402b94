// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-scene.h"

G_BEGIN_DECLS

/* What the signs of a chart mean: each that occurs, drawn as the chart draws it, with a word. For the screen and for
 * paper. */
typedef enum
{
  TJ_LEGEND_PHASE = 0,
  TJ_LEGEND_BAR,
  TJ_LEGEND_PROGRESS,
  TJ_LEGEND_SOFT, /* known to a week, a month, ... */
  TJ_LEGEND_TBD,
  TJ_LEGEND_WITHIN,
  TJ_LEGEND_SPLIT,
  TJ_LEGEND_MILESTONE,
  TJ_LEGEND_MOMENT,
  TJ_LEGEND_COLLEGE,
  TJ_LEGEND_COUNCIL,
  TJ_LEGEND_BODY,
  TJ_LEGEND_DEADLINE,
  TJ_LEGEND_LATE,
  TJ_LEGEND_CRITICAL,
  TJ_LEGEND_NEAR_CRITICAL,
  TJ_LEGEND_SLACK,
  TJ_LEGEND_AGREED,
  TJ_LEGEND_LINK,
  TJ_LEGEND_TODAY,
  TJ_LEGEND_STATUS,
  TJ_LEGEND_ELECTIONS,
  TJ_LEGEND_RECESS,
  TJ_LEGEND_SCHOOL,
  TJ_LEGEND_DAY_OFF,
  TJ_LEGEND_MEETING,
  TJ_LEGEND_SUBMISSION,
  TJ_N_LEGENDS
} TjLegend;

/* tj_gantt_legend_signs: the signs that occur (bit 1 << TjLegend) in all rows when @show (TjGanttShow) is shown; looks
 * at every row. */
guint32 tj_gantt_legend_signs (TjGanttRows *rows, guint show, gboolean today);

/* tj_gantt_legend_word: what a sign means, translated. (transfer none) */
const char *tj_gantt_legend_word (TjLegend sign);

/* tj_gantt_legend: replaces @scene by the legend of @signs, in as many columns as fit @width, filled downwards. Returns
 * its height. @frame gives text_height, text_width and text_data; the rest of it is not looked at. */
double tj_gantt_legend (TjScene *scene, guint32 signs, double width, const TjGanttFrame *frame);

G_END_DECLS
