// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Working time as the engine counts with it: one calendar flattened to the intervals in which is worked, so that
 * conversion between wall time and working minutes is a search, not a walk. Immutable; may be shared between threads.
 * All minutes are minutes since 2000-01-01T00:00 (tj-civil.h). Outside the span that was flattened one week repeats, in
 * closed form. What is found lies within the years that dates may have (1900 to 2999), however many minutes are asked.
 */
typedef struct _TjWorkTime TjWorkTime;

/* A stretch of work [from, to) in minutes. */
typedef struct
{
  gint32 from;
  gint32 to; /* exclusive */
} TjWorkInterval;

/* tj_work_time_new: @intervals, in order and not overlapping, say when is worked in [@first, @last); outside it the
 * week repeats that
 * @week gives in minutes from Monday 00:00. What lies outside the span, or within what came before it, does not count.
 * A week without work is refused: NULL. (transfer full) */
TjWorkTime *tj_work_time_new (const TjWorkInterval *week, guint n_week, gint32 first, gint32 last,
                              const TjWorkInterval *intervals, guint n_intervals);
TjWorkTime *tj_work_time_ref (const TjWorkTime *self);
void tj_work_time_unref (TjWorkTime *self);

/* tj_work_time_at: working minutes from the first minute of the span to @minute, negative before it (differences are
 * what counts). */
gint64 tj_work_time_at (const TjWorkTime *self, gint32 minute);

/* tj_work_time_between: working minutes in [@from, @to); negative when @to < @from. */
gint64 tj_work_time_between (const TjWorkTime *self, gint32 from, gint32 to);

/* tj_work_time_forward: where the @minutes-th working minute after @from ends: a finish (17:00 on Friday, not 08:30 on
 * Monday). For 0 minutes @from itself. tj_work_time_backward: where work that ends at @to and takes @minutes starts.
 * @minutes >= 0. */
gint32 tj_work_time_forward (const TjWorkTime *self, gint32 from, gint64 minutes);
gint32 tj_work_time_backward (const TjWorkTime *self, gint32 to, gint64 minutes);

/* tj_work_time_next: the first minute >= @minute in which is worked (a start); tj_work_time_previous: the last minute
 * <= @minute at which work can have ended (a finish). */
gint32 tj_work_time_next (const TjWorkTime *self, gint32 minute);
gint32 tj_work_time_previous (const TjWorkTime *self, gint32 minute);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjWorkTime, tj_work_time_unref)

G_END_DECLS
