// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reference.h"

G_BEGIN_DECLS

/* What the halves of the plain scheduler share. */
#define NEVER G_MAXINT32
#define EVER G_MININT32

typedef struct
{
  const ReferenceInput *input;
  ReferenceResult *out;
  gint32 *ends; /* per group */
} ReferenceRun;

typedef struct
{
  gint32 minute;
  TjPrecision precision;
  gboolean asked; /* by a link or a constraint, not only by the start of the group */
} ReferenceBound;

const ReferenceCalendar *reference_calendar_of (const ReferenceRun *run, guint node);
gboolean reference_has_children (const ReferenceRun *run, guint node);
gboolean reference_is_below (const ReferenceRun *run, guint node, guint summary);
gboolean reference_to_start (int type);
gboolean reference_of_finish (int type);
/* reference_end_at: what the end of a group comes to; of those with ENDS_ALL the last of them. */
gint32 reference_end_at (const ReferenceRun *run, guint group);
gint32 reference_lagged (const ReferenceRun *run, const TjNetworkLink *link, gint32 minute, int sign);
ReferenceBound reference_end_of (const ReferenceRun *run, guint node, gboolean finish);

/* reference-late.c: a leaf's late dates anew (TRUE when they moved), and its float. */
gboolean reference_delay (const ReferenceRun *run, guint leaf, gboolean late);
gint64 reference_time_between (const ReferenceRun *run, guint leaf, gint32 from, gint32 to);
gint64 reference_free_of (const ReferenceRun *run, guint leaf);

G_END_DECLS
