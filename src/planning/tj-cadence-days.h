// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cadence.h"

G_BEGIN_DECLS

/* On which days, and how often, something with a cadence happens. Days are day numbers (tj-civil.h), both ends
 * included. */

/* tj_cadence_add_days: adds to @days (element-type gint32), in order and each once, the days from @first to @last of a
 * cadence that began on @start. For an RRULE @start is its DTSTART; it counts only when the rule says so, and rules
 * that repeat within a day give each day once at most. 'Every n units' counts its first time on @start and each next
 * one from there, so that fractions do not add up: every 1,5 month from 1 March is 1 March, 16 April, 1 June, 16 July,
 * ... A month more is the same day of the next month, or its last; half a month is 15 days. FALSE, with nothing added,
 * for a cadence that names no days (n per period, on call, unknown, unset), one of less than a day, and a rule that
 * cannot be read or never comes true. */
gboolean tj_cadence_add_days (const TjCadence *cadence, gint32 start, gint32 first, gint32 last, GArray *days);

/* tj_cadence_count: how many times are due from @first to @last, in thousandths: its days where it names them (above),
 * else, for n per period, in proportion to the length: 4 times a year over 19 months is 6333. Months are calendar
 * months, and what is left of one in parts of 30 days. FALSE when that cannot be told. */
gboolean tj_cadence_count (const TjCadence *cadence, gint32 start, gint32 first, gint32 last, gint64 *thousandths);

G_END_DECLS
