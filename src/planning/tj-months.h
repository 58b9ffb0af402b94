// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* tj_months_after, tj_months_before: the minute (since 2000-01-01) that lies @thousandths of a calendar month after or
 * before another: 30000 from 2024-10-01 is 2027-04-01. A day that a month has not (31 April) becomes its last; a part
 * of a month is that part of the month in which it falls, in whole days. The time of day stays. @thousandths >= 0; what
 * is found lies within the years that dates may have (tj_minute_in_years). */
gint32 tj_months_after (gint32 minute, gint64 thousandths);
gint32 tj_months_before (gint32 minute, gint64 thousandths);

/* tj_minute_in_years: a minute brought within the years that dates may have. */
gint32 tj_minute_in_years (gint64 minute);

G_END_DECLS
