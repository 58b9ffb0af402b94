// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-schedule.h"

G_BEGIN_DECLS

/* What a file in MS Project XML says of durations, links, constraints and calendars, and which dates its program
 * computed from them. Only what a test of the engine needs. */
typedef struct
{
  int uid;
  char *name;           /* owned */
  gint32 start, finish; /* TJ_NO_MINUTE when not given */
  gboolean has_slack;
  gint64 slack; /* minutes */
  gboolean manual, null, has_actual, summary;
  int percent;
  int n_resources;
} MspdiTask;

typedef struct
{
  GArray *tasks;        /* MspdiTask, one for each node */
  GArray *nodes;        /* TjNode */
  GArray *links;        /* TjNetworkLink */
  GPtrArray *calendars; /* TjWorkTime */
  gint32 start;
} Mspdi;

/* mspdi_read: NULL when it is no such file. (transfer full) */
Mspdi *mspdi_read (const char *path);
void mspdi_free (Mspdi *mspdi);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mspdi, mspdi_free)

G_END_DECLS
