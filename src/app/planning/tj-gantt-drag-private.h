// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-drag-text.h"
#include "tj-gantt-drag.h"
#include "tj-gantt-view-private.h"

/* What is dragged. */
typedef enum
{
  TJ_DRAG_NONE = 0,
  TJ_DRAG_MOVE,  /* a bar, with the other selected ones */
  TJ_DRAG_START, /* one end of a bar */
  TJ_DRAG_FINISH,
  TJ_DRAG_LINK, /* from a handle to another bar */
  TJ_DRAG_DRAW  /* dates in an empty row */
} TjDragKind;

/* How the pointer edits: what it hovers over, and the gesture under way. */
struct _TjGanttDrag
{
  TjGanttView *view;      /* owns this */
  TjSession *session;     /* (owned) */
  gboolean told_readonly; /* once is enough */

  double x, y;  /* the pointer */
  TjId hover;   /* whose handles are shown; 0 for none */
  TjId link;    /* the selected dependency; 0 for none */
  TjId pressed; /* (for a click on one of several selected rows) what is to be selected alone when it comes up */

  TjDragKind kind;
  gboolean begun; /* moved far enough to be meant */
  gboolean touch; /* it is a finger */
  gboolean armed; /* it has waited */
  TjId id;        /* what was pressed */
  TjEdge edge;    /* for LINK: from which end */
  double from_x, from_y;
  double from_minute; /* under the pointer when pressed */
  gint32 edge_minute; /* for START and FINISH: where that end is */
  GArray *ids;        /* (owned) (nullable) what moves */
  gint64 last;        /* what the edit was made of: a step, a minute, a target */

  TjEdit *edit;                 /* (owned) (nullable) what letting go would commit */
  TjReschedulePreview *preview; /* (owned) (nullable) */
  PangoLayout *title;           /* (owned) (nullable) the tag */
  PangoLayout *lines;           /* (owned) (nullable) */
  gboolean refused;             /* the tag tells why not */
  TjId target;                  /* for LINK; 0 for none */
  TjEdge target_edge;

  guint breaks_source;
  guint tick;
  GtkEventController *keys; /* borrowed, at keys_at */
  GtkWidget *keys_at;       /* weak */
};

/* Geometry: what lies where in the scene. */
/* tj_gantt_drag_bar: the bar or sign of an activity; FALSE when it is not in view. */
gboolean tj_gantt_drag_bar (const TjGanttDrag *self, TjId id, graphene_rect_t *bar);
/* tj_gantt_drag_handle: the middle of a handle beside a bar; tj_gantt_drag_handle_at: which of those shown lies under
 * the pointer; 0 for none. */
void tj_gantt_drag_handle (const graphene_rect_t *bar, TjEdge edge, float *x, float *y);
TjEdge tj_gantt_drag_handle_at (const TjGanttDrag *self, double x, double y);
/* tj_gantt_drag_row: the row of the chart at a height; its id, or 0. */
TjId tj_gantt_drag_row (const TjGanttDrag *self, double y);
#define TJ_HANDLE_RADIUS 5.0f
/* From the ends of a bar to the middle of their handles: before it there is the tip of a link's arrow, after it not far
 * away its date. */
#define TJ_HANDLE_BEFORE 16.0f
#define TJ_HANDLE_AFTER 10.0f
#define TJ_HANDLE_REACH 27.0f
/* How far from where it is aimed a finger may come down, in pixels. */
#define TJ_FINGER 16.0f
/* Beside a bar that is too narrow to take its ends inside it. */
#define TJ_GRIP 7.0f

/* tj_gantt_drag_kind_at: what pressing here would drag, and of which activity. */
TjDragKind tj_gantt_drag_kind_at (const TjGanttDrag *self, double x, double y, TjId *id, TjEdge *edge);

/* tj_gantt_drag_update: after the pointer, or what lies under it, moved. */
void tj_gantt_drag_update (TjGanttDrag *self);
/* tj_gantt_drag_forget: drops the edit and what is shown of it. */
void tj_gantt_drag_forget (TjGanttDrag *self);
/* tj_gantt_drag_hover: the pointer came here without dragging. */
void tj_gantt_drag_hover (TjGanttDrag *self, double x, double y);
/* tj_gantt_drag_show_cursor: the one for what lies under the pointer. */
void tj_gantt_drag_show_cursor (TjGanttDrag *self);
