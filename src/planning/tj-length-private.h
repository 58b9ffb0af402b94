// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-network.h"

G_BEGIN_DECLS

/* Durations as the engine counts them: a length and its kind. */

/* tj_length_of_duration: a duration in the unit of @kind; -1 when it says nothing here: unset, negative, or a
 * percentage. A day of work is 8 hours and a week 5 days, whatever the calendar (as MS Project's settings have it at
 * first). */
gint32 tj_length_of_duration (const TjDuration *duration, TjLength *kind);

/* tj_length_of: how long an activity takes; a point (milestone, decision, moment) without duration takes 0. */
gint32 tj_length_of (const TjActivity *activity, TjLength *kind);

/* tj_length_in_hours: whether a duration counts the minutes of a day, not whole days. */
gboolean tj_length_in_hours (TjDurationUnit unit);

/* tj_length_after: the exclusive end of what starts at @start and takes @length (>= 0) on a calendar; work ends at the
 * end of work. tj_length_before: the other way round. Kept within the years that dates may have. */
gint32 tj_length_after (const TjWorkTime *calendar, gint32 start, gint32 length, TjLength kind);
gint32 tj_length_before (const TjWorkTime *calendar, gint32 finish, gint32 length, TjLength kind);

G_END_DECLS
