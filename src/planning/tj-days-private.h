// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-date.h"

G_BEGIN_DECLS

/* Whole days from @first to @last, both included, as day numbers (tj-civil.h). */
typedef struct
{
  gint32 first;
  gint32 last;
} TjDays;

/* tj_days_of_dates: the days from @start to the end of the day (week, month, ...) of @finish. A finish that has no
 * place in time (unset, n.t.b., words) takes that of the start. FALSE, and @days is left alone, when the start has no
 * place in time or the finish lies before it. */
gboolean tj_days_of_dates (const TjDate *start, const TjDate *finish, TjDays *days);

/* tj_days_clip: leaves what lies within @bounds; FALSE when that is nothing. */
gboolean tj_days_clip (TjDays *days, const TjDays *bounds);

/* tj_days_in_years: a day number brought within the years that dates may have. */
gint32 tj_days_in_years (gint64 day);

/* tj_days_add_months: the day with the same number @thousandths / 1000 calendar months on (or back); the last day of
 * the month where that number does not exist. What is left of a month counts as that part of 30 days: half a month is
 * 15 days. */
gint32 tj_days_add_months (gint32 day, gint64 thousandths);

G_END_DECLS
