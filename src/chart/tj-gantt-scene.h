// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-axis.h"
#include "tj-gantt-rows.h"
#include "tj-scene.h"

G_BEGIN_DECLS

/* What can be shown or left out. */
typedef enum
{
  TJ_SHOW_LINKS = 1 << 0,
  TJ_SHOW_LABELS = 1 << 1, /* dates beside bars */
  TJ_SHOW_CRITICAL = 1 << 2,
  TJ_SHOW_SLACK = 1 << 3,
  TJ_SHOW_BASELINE = 1 << 4,
  TJ_SHOW_DAYS_OFF = 1 << 5, /* weekends and holidays, where days are wide enough */
  TJ_SHOW_BANDS = 1 << 6,    /* recess, school holidays, elections */
  TJ_SHOW_MEETINGS = 1 << 7, /* of college and council */
  TJ_SHOW_USUAL
  = TJ_SHOW_LINKS | TJ_SHOW_LABELS | TJ_SHOW_BASELINE | TJ_SHOW_DAYS_OFF | TJ_SHOW_BANDS | TJ_SHOW_MEETINGS,
  TJ_SHOW_ALL = (1 << 8) - 1
} TjGanttShow;

/* What part of which rows is to be seen, and how. The viewport is width x height, its first header_height pixels are
 * the header. */
typedef struct
{
  TjGanttRows *rows; /* nullable: only the axis */
  TjAxis axis;       /* x = 0 is the left edge of the viewport */
  double width;
  double height;
  double header_height; /* 0 for none */
  double lane_height; /* how much of the header, at its foot, is for the names of bands and the meetings; 0 for none */
  double row_height;
  double scroll_y;    /* how many pixels of rows lie above the viewport */
  double text_height; /* of a line of TJ_TEXT_LABEL */
  gint32 today;       /* any minute of it, or TJ_NO_TIME */
  TjId selected;      /* 0 for none */
  gboolean focused;   /* the selected row has the keyboard */
  guint show;         /* TjGanttShow */
  TjTextWidth text_width;
  gpointer text_data;
} TjGanttFrame;

/* tj_gantt_frame_rows: the first and the last row (inclusive) that are at least partly in view; FALSE when none is. */
gboolean tj_gantt_frame_rows (const TjGanttFrame *frame, guint *first, guint *last);

/* tj_gantt_has_lane: whether there is something to stand in the lane when this is shown. */
gboolean tj_gantt_has_lane (const TjGanttRows *rows, guint show);

/* tj_gantt_scene: replaces @scene by the picture. The cost depends on what is visible, not on the number of rows. */
void tj_gantt_scene (TjScene *scene, const TjGanttFrame *frame);

/* tj_gantt_place_label: the left edge for a label of @width beside a bar from @x0 to @x1, with @gap between, in a
 * viewport from 0 to @room: right of the bar, else left of it, else over it at its right (@over is then TRUE). FALSE
 * when the bar is out of sight, the label cannot be shown whole, or it would hide where the bar begins or ends. */
gboolean tj_gantt_place_label (double x0, double x1, double width, double gap, double room, double *x, gboolean *over);

G_END_DECLS
