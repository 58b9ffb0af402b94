// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-rows.h"
#include "tj-id-map.h"
#include "tj-records-planning.h"

/* One activity of the traject, shown or not. */
typedef struct
{
  const TjActivity *activity; /* (owned) */
  guint parent;               /* its node, or G_MAXUINT */
  guint number;               /* its automatic number; 0 when it states its own */
  guint row;                  /* G_MAXUINT when it is not shown */
  guint8 tone;
  guint8 holds_phases; /* has a phase among its children */
} TjGanttNode;

/* Words that were asked for before. */
typedef struct
{
  char *number;
  char *label;
  char *lead;
} TjGanttWords;

/* What lies behind and above the rows (tj-gantt-rows-time.c). */
typedef struct _TjGanttTimes TjGanttTimes;

struct _TjGanttRows
{
  TjModel *model; /* not owned */
  TjId project;
  guint n_nodes;
  TjGanttNode *nodes; /* (owned) parents before children */
  TjIdMap *places;    /* (owned) from ids to nodes */
  guint n;
  TjGanttRow *rows;    /* (owned) */
  guint *node_of;      /* (owned) from rows to nodes */
  TjGanttWords *words; /* (owned) by row */
  TjGanttLinks *links; /* (owned) */
  TjGanttTimes *times; /* (owned) */
  gboolean filtered;   /* what has no row was not asked for */
  gboolean bounded;
  gint32 start;
  gint32 finish;
};

/* tj_gantt_number_nodes: gives each node without a stated number its place among its siblings, skipping the numbers
 * that they state. */
void tj_gantt_number_nodes (TjGanttNode *nodes, guint n);
/* tj_gantt_node_number: 'parent.place', or its own. (transfer full) */
char *tj_gantt_node_number (const TjGanttNode *nodes, guint node);

/* tj_gantt_times_new: of a traject. (transfer full) */
TjGanttTimes *tj_gantt_times_new (TjModel *model, TjId project);
void tj_gantt_times_free (TjGanttTimes *times);

/* tj_gantt_body_sign, tj_gantt_body_letter: how a body is drawn; up to two letters into @letter (8 bytes). */
TjSign tj_gantt_body_sign (const TjBody *body);
void tj_gantt_body_letter (const TjBody *body, char *letter);

/* tj_gantt_rows_place_words: gives rows without a place in time their anchors. */
void tj_gantt_rows_place_words (TjGanttRows *rows);
/* tj_gantt_rows_fill: all of a row but its place in the tree, its anchors and what it is compared with. */
void tj_gantt_rows_fill (TjGanttRows *rows, const TjPlan *plan, guint index);
/* tj_gantt_rows_make_signs: gives what decisions refer to the signs of their bodies. */
void tj_gantt_rows_make_signs (TjGanttRows *rows);
/* tj_gantt_rows_make_links: all links anew. tj_gantt_rows_mark_links: only which of them are critical; @touched
 * (nullable: all) tells of each row whether what lies there can have another outcome than before. */
void tj_gantt_rows_make_links (TjGanttRows *rows, const TjPlan *plan);
void tj_gantt_rows_mark_links (TjGanttRows *rows, const TjPlan *plan, const guint8 *touched);
/* tj_gantt_row_take_result: what the schedule says of a row. */
void tj_gantt_row_take_result (TjGanttRow *row, const TjPlan *plan);

/* What keeps a node among the rows. */
enum
{
  TJ_STAYS_ITSELF = 1,
  TJ_STAYS_ABOVE = 2 /* what lies in it stays */
};

/* tj_gantt_look_order: the nodes in the order of their rows, NULL for that of the plan. (transfer full) (nullable)
 * tj_gantt_look_stays: for each node why it stays, NULL when all do. (transfer full) (nullable) */
guint *tj_gantt_look_order (const TjGanttLook *look, const TjGanttNode *nodes, guint n);
guint8 *tj_gantt_look_stays (const TjGanttLook *look, const TjGanttNode *nodes, guint n);
