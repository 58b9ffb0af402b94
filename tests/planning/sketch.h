// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-schedule.h"

G_BEGIN_DECLS

/* A small network for a test: Monday to Friday, 8:00-12:00 and 13:00-17:00, from Monday 6 January 2025 at 8:00. */
typedef struct
{
  GArray *nodes; /* (owned) TjNode, ids 1, 2, ... */
  GArray *links; /* (owned) TjNetworkLink, ids 101, ... */
  TjScheduleOptions options;
  TjScheduleGroup group; /* the only one, until a test has options of its own */
  TjNetwork *network;    /* (owned) from sketch_run on */
  TjSchedule *schedule;  /* (owned) */
} Sketch;

#define SKETCH_DAY 480
/* sketch_at: a minute on a day counted from that Monday (0). */
gint32 sketch_at (int day, int hour);

Sketch *sketch_new (void);
void sketch_free (Sketch *sketch);
/* sketch_add: a leaf of so many days of work; its index. */
guint sketch_add (Sketch *sketch, int days);
/* sketch_node: to be changed until the network is made. (transfer none) */
TjNode *sketch_node (Sketch *sketch, guint node);
/* sketch_link: with lag in working minutes; its index. */
guint sketch_link (Sketch *sketch, guint from, guint to, TjDependencyType type, gint32 lag);
TjNetworkLink *sketch_link_at (Sketch *sketch, guint link);
/* sketch_own: own dates on whole days, both included. */
void sketch_own (Sketch *sketch, guint node, int first_day, int last_day);

/* sketch_make: the network, or NULL with the ids along the circle. sketch_run: that and its schedule. */
TjNetwork *sketch_make (Sketch *sketch, GArray **cycle);
void sketch_run (Sketch *sketch);
/* sketch_result, sketch_assert: of what sketch_run found. */
TjScheduleResult sketch_result (Sketch *sketch, guint node);
void sketch_assert (Sketch *sketch, guint node, gint32 start, gint32 finish);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sketch, sketch_free)

G_END_DECLS
