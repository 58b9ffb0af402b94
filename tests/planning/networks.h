// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reference.h"

G_BEGIN_DECLS

/* Made-up networks, the same for the same seed. */
typedef struct
{
  GArray *nodes; /* (owned) TjNode */
  GArray *links; /* (owned) TjNetworkLink */
  TjScheduleGroup groups[3];
  TjScheduleOptions options;
} Plan;

typedef enum
{
  PLAN_TREE = 1 << 0,        /* summaries, and links to and from them */
  PLAN_CONSTRAINTS = 1 << 1, /* constraints, deadlines, own dates */
  PLAN_PROGRESS = 1 << 2,    /* progress and a status date */
  PLAN_LATE = 1 << 3,        /* as late as possible */
  PLAN_ALL = 0xf
} PlanParts;

/* plan_make: links run from earlier to later nodes, except those of summaries; none in a circle. */
Plan *plan_make (guint32 seed, guint n, PlanParts parts);
/* plan_shuffle: the same plan with nodes and links in another order. @places gets the new index of each old node. */
Plan *plan_shuffle (const Plan *plan, guint32 seed, guint *places);
void plan_free (Plan *plan);

/* plan_random_node: other values for a leaf that plan_make might have given it. */
void plan_random_node (GRand *rand, TjNode *node, PlanParts parts);
void plan_random_link (GRand *rand, TjNetworkLink *link);

/* plan_network: the network of it on the three calendars of reference.h. */
TjNetwork *plan_network (const Plan *plan, GArray **cycle);
/* plan_calendars: made once. */
const ReferenceCalendar *plan_calendars (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Plan, plan_free)

G_END_DECLS
