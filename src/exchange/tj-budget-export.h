// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-plan.h"

G_BEGIN_DECLS

/* What is written when the money of a traject leaves Traject as a workbook or as pages. All of it is only read, so it
 * may be done in any thread that has it for itself. */
typedef struct
{
  TjModel *model;
  const TjPlan *plan; /* (nullable) for lines that follow their activity */
  TjId project;
  gint32 today;  /* day number, for 'stand per' */
  gint64 moment; /* seconds since 1970, UTC: when it was made. The same moment gives the same file */
} TjBudgetExport;

G_END_DECLS
