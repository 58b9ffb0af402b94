// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-scene.h"

/* How a row is drawn. */
typedef enum
{
  TJ_BOX_NONE,
  TJ_BOX_FRAME,   /* a phase that holds others */
  TJ_BOX_BAR,     /* also hatched */
  TJ_BOX_WITHIN,  /* somewhere in its phase: dots over the phase's span */
  TJ_BOX_SIGN,    /* a decision */
  TJ_BOX_DIAMOND, /* a milestone */
  TJ_BOX_DOT,     /* a moment, a meeting */
  TJ_BOX_FLAG,    /* only a deadline */
  TJ_BOX_WORDS    /* a date in words */
} TjBoxKind;

/* Where it is drawn: what links end at and labels stand beside. */
typedef struct
{
  TjBoxKind kind;
  double x0; /* of what is drawn */
  double x1;
  double y0;
  double y1;
  double middle;     /* of the row */
  double span_start; /* x of the dates */
  double span_finish;
  double split_from; /* x of the gap in it; equal when there is none */
  double split_to;
} TjGanttBox;

/* A vertical part of a dependency line, that labels must stay readable over. */
typedef struct
{
  double x;
  double y0;
  double y1;
} TjGanttRise;

/* A level part of one. */
typedef struct
{
  double x0;
  double x1;
  double y;
} TjGanttRun;

/* One picture in the making. */
typedef struct
{
  TjScene *scene;
  const TjGanttFrame *frame;
  guint first; /* visible rows */
  guint last;
  gboolean any; /* there are visible rows */
  double bar_height;
  double today_x;    /* NAN when today is not shown */
  double status_x;   /* NAN when the status date is not shown */
  TjGanttBox *boxes; /* of rows first to last */
  GArray *rises;     /* (element-type TjGanttRise) */
  GArray *runs;      /* (element-type TjGanttRun) */
  GArray *periods;   /* scratch (element-type TjAxisPeriod) */
} TjGanttDraft;

/* tj_gantt_draft: a picture of @frame to begin with: without rows. */
TjGanttDraft tj_gantt_draft (TjScene *scene, const TjGanttFrame *frame);

/* tj_gantt_box: where row @index is drawn, whether or not it is in view. */
void tj_gantt_box (const TjGanttDraft *draft, guint index, TjGanttBox *box);
/* tj_gantt_box_at: the same for a row that is drawn with its upper edge at @top. */
void tj_gantt_box_at (const TjGanttDraft *draft, const TjGanttRow *row, double top, TjGanttBox *box);
/* tj_gantt_box_kind: how a row is drawn. */
TjBoxKind tj_gantt_box_kind (const TjGanttRow *row);
/* tj_gantt_row_top: y of a row's upper edge. */
double tj_gantt_row_top (const TjGanttFrame *frame, guint index);
double tj_gantt_text_width (const TjGanttFrame *frame, TjTextStyle style, const char *text);

/* tj_gantt_scales_height: what is left of the header above the lane. */
double tj_gantt_scales_height (const TjGanttFrame *frame);
/* tj_gantt_view_span: the minutes in view, kept within the years that dates may have. */
void tj_gantt_view_span (const TjGanttFrame *frame, gint32 *start, gint32 *finish);
gboolean tj_gantt_shows (const TjGanttDraft *draft, TjGanttShow what);

void tj_gantt_draw_bands (TjGanttDraft *draft);
void tj_gantt_draw_days_off (TjGanttDraft *draft);
void tj_gantt_draw_dates (TjGanttDraft *draft);
void tj_gantt_draw_lane (TjGanttDraft *draft);
/* tj_gantt_zoomed_to_days: whether days are wide enough to tell one from another. */
gboolean tj_gantt_zoomed_to_days (const TjGanttFrame *frame);

/* tj_gantt_draw_agreed, tj_gantt_draw_slack: behind a bar. tj_gantt_draw_critical: over it. */
void tj_gantt_draw_agreed (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row);
void tj_gantt_draw_slack (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row);
void tj_gantt_draw_critical (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row);

void tj_gantt_draw_backdrop (TjGanttDraft *draft);
void tj_gantt_draw_today (TjGanttDraft *draft);
void tj_gantt_draw_header (TjGanttDraft *draft);
void tj_gantt_draw_links (TjGanttDraft *draft);
void tj_gantt_draw_bar (TjGanttDraft *draft, guint index);
/* tj_gantt_draw_in_box: all that is drawn of a row but its words, with where it can be pointed at. */
void tj_gantt_draw_in_box (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row);
/* tj_gantt_draw_kind: the bar or the sign itself. */
void tj_gantt_draw_kind (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row);
void tj_gantt_draw_label (TjGanttDraft *draft, guint index);
/* tj_gantt_draw_name: the name of a phase in its frame, where there is room for it. */
void tj_gantt_draw_name (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row);
/* tj_gantt_deadline_x: where the deadline of a row is drawn; FALSE when it has none. */
gboolean tj_gantt_deadline_x (const TjGanttFrame *frame, const TjGanttRow *row, double *x);

/* tj_gantt_route: the corners of a dependency line between two boxes, at most six; @box_at (nullable) tells where the
 * boxes of the rows between are, to go round them. Returns how many. */
#define TJ_ROUTE_POINTS 6
guint tj_gantt_route (const TjGanttDraft *draft, const TjGanttLink *link, const TjGanttBox *from, const TjGanttBox *to,
                      TjPoint *points);
