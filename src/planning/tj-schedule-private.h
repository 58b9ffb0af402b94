// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-network-private.h"
#include "tj-schedule.h"

G_BEGIN_DECLS

/* What drives a vertex: the place of an edge, or one of these. */
enum
{
  TJ_DRIVER_START = -1,
  TJ_DRIVER_CONSTRAINT = -2,
  TJ_DRIVER_STATUS = -3,
  TJ_DRIVER_OWN = -4,
  TJ_DRIVER_LATE = -5,
  TJ_DRIVER_ACTUAL = -6,
  TJ_DRIVER_CHILDREN = -7
};

/* All that the passes read and write of a vertex, half a cache line: what it is (a copy of the network's), its dates,
 * and why. */
typedef struct
{
  gint32 start, finish;           /* early, then placed */
  gint32 late_start, late_finish; /* of work the last may lie in the free time after where it means */
  gint32 driver;
  gint32 length;
  guint8 start_precision, finish_precision; /* MINUTE to YEAR */
  guint16 group;
  guint16 calendar;
  guint8 shape; /* TjShape */
  guint8 flags;
} TjCell;

G_STATIC_ASSERT (sizeof (TjCell) == 32);

struct _TjSchedule
{
  TjNetwork *network;      /* not owned */
  TjScheduleGroup *groups; /* (owned) */
  gint32 *ends;            /* (owned) per group, in the first of those that share an end */
  guint *end_of;           /* (owned) per group: which of the ends is its own */
  guint n_groups;
  gboolean has_each;  /* some group has ENDS_EACH */
  TjCell *cells;      /* (owned) per vertex */
  gint32 (*early)[2]; /* (owned) start and finish before what is late as possible was placed; NULL when nothing is */
  gboolean whole;     /* the next update is a run */
  GArray *forward;    /* (owned) heaps of places */
  GArray *backward;
  guint8 *marks;  /* (owned) per vertex: see tj-schedule-update.c */
  GArray *marked; /* (owned) vertices */
  gboolean updating;
  guint work;
};

typedef struct
{
  gint32 start, finish;
  gint32 driver;
  guint8 start_precision, finish_precision;
} TjForward;

/* tj_schedule_forward: the start and finish of a vertex from those of its predecessors. @late: place as late as
 * possible where that is wanted. */
TjForward tj_schedule_forward (const TjSchedule *self, guint vertex, gboolean late);
/* tj_schedule_backward: sets late_start and late_finish from those of its successors. */
void tj_schedule_backward (const TjSchedule *self, guint vertex, gint32 *late_start, gint32 *late_finish);
/* tj_schedule_lag: a minute moved by the lag of an edge; tj_schedule_unlag: moved back. */
gint32 tj_schedule_lag (const TjNetwork *network, const TjEdge *edge, gint32 minute);
gint32 tj_schedule_unlag (const TjNetwork *network, const TjEdge *edge, gint32 minute);

/* tj_schedule_take: copies what a vertex is from the network. */
void tj_schedule_take (TjSchedule *self, guint vertex);
/* tj_schedule_late_finish: the last minute at which work of a leaf may end. */
gint32 tj_schedule_late_finish (const TjSchedule *self, guint vertex);

/* tj_schedule_roll: sets a summary's start and finish to what its children come to. */
void tj_schedule_roll (TjSchedule *self, guint summary);
/* tj_schedule_find_ends: the last finish of each group, and of those that share an end. */
void tj_schedule_find_ends (TjSchedule *self);

static inline const TjScheduleGroup *
tj_schedule_group (const TjSchedule *self, guint vertex)
{
  return &self->groups[self->cells[vertex].group];
}

/* The end that a vertex may not pass. */
static inline gint32 *
tj_schedule_end_of (const TjSchedule *self, guint vertex)
{
  return &self->ends[self->end_of[self->cells[vertex].group]];
}

G_END_DECLS
