// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-duration.h"

G_BEGIN_DECLS

/* Reckoning with durations on the calendar. Working time is Monday to Friday, 8 hours a day. Results are kept within
 * the years that dates may have. Minutes are since 2000-01-01. */

/* tj_reckon_finish: the exclusive end of what starts at minute @start and lasts @duration: 30 calendar months from
 * 2024-10-01 end at 2027-04-01, 10 working days from a Monday at midnight after the Friday of the next week. A start on
 * a weekend first moves to Monday for working time. FALSE, and @finish is left alone, when the duration says nothing
 * here: unset, negative, or a percentage. */
gboolean tj_reckon_finish (gint32 start, const TjDuration *duration, gint32 *finish);

/* tj_reckon_start: the other way round, from an exclusive end back to the start. */
gboolean tj_reckon_start (gint32 finish, const TjDuration *duration, gint32 *start);

G_END_DECLS
