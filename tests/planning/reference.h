// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-schedule.h"

G_BEGIN_DECLS

/* A scheduler that is slow and plain: time is a table of minutes, and every rule is applied to every node again and
 * again until nothing moves. What tj-schedule finds is held against it. */

/* Working time from a table: whether each minute since 2000-01-01 is worked, for REFERENCE_DAYS days. */
#define REFERENCE_DAYS 1200

typedef struct
{
  TjWorkTime *time; /* (owned) what the engine uses */
  gint32 *worked;   /* (owned) of each minute: how many before it are worked */
} ReferenceCalendar;

typedef enum
{
  REFERENCE_OFFICE, /* Monday to Friday, 8:00-12:00 and 13:00-17:00, some days off */
  REFERENCE_NIGHT,  /* every day 22:00-06:00 */
  REFERENCE_PART,   /* Tuesday 9:00-17:00, Thursday 9:00-12:30 */
  REFERENCE_N_CALENDARS
} ReferencePattern;

void reference_calendar_init (ReferenceCalendar *calendar, ReferencePattern pattern);
void reference_calendar_clear (ReferenceCalendar *calendar);

gint32 reference_forward (const ReferenceCalendar *calendar, gint32 from, gint64 minutes);
gint32 reference_backward (const ReferenceCalendar *calendar, gint32 to, gint64 minutes);
gint32 reference_next (const ReferenceCalendar *calendar, gint32 minute);
gint32 reference_previous (const ReferenceCalendar *calendar, gint32 minute);

typedef struct
{
  const TjNode *nodes;
  guint n_nodes;
  const TjNetworkLink *links;
  guint n_links;
  const ReferenceCalendar *calendars;
  TjScheduleOptions options;
} ReferenceInput;

typedef struct
{
  gint32 early_start, early_finish, late_start, late_finish, start, finish;
  TjPrecision start_precision, finish_precision;
  gint64 total_float, free_float;
  gboolean critical;
} ReferenceResult;

/* reference_schedule: results for all nodes. FALSE when it does not come to rest: there is a circle. */
gboolean reference_schedule (const ReferenceInput *input, ReferenceResult *results);

G_END_DECLS
