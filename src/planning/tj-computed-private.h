// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-id-map.h"
#include "tj-plan-result.h"
#include "tj-work-calendar.h"

G_BEGIN_DECLS

struct _TjComputed
{
  guint n;
  guint *node_of;       /* (owned) per activity: its node, or TJ_NODE_NONE */
  gboolean *computed;   /* (owned) per activity */
  guint8 *least;        /* (owned) per activity: TjPrecision, how precise a computed date may be at best */
  GArray *left_out;     /* (owned) TjId */
  TjNetwork *network;   /* (owned) nullable: nothing is linked or computed */
  TjSchedule *schedule; /* (owned) nullable */
};

/* tj_computed_choose: which activities can be computed (tj-computed-choose.c). @lengths: those that are known, else
 * negative. Fills self->computed. */
void
tj_computed_choose (TjComputed *self, TjModel *model, const TjIdMap *places, const TjSpan *own, const gint32 *lengths);

/* tj_computed_length: how long an activity takes, in the unit of @kind; -1 when that is not known. */
gint32 tj_computed_length (const TjActivity *activity, TjLength *kind);

G_END_DECLS
