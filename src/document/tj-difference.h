// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-baseline.h"

G_BEGIN_DECLS

/* How two values differ, in words of people: '3 weken later', '1 maand korter', '€ 5.000 meer'. */

/* Which way it went. */
typedef enum
{
  TJ_SHIFT_NONE = 0, /* the same, or no telling which way */
  TJ_SHIFT_UP,       /* later, longer, more */
  TJ_SHIFT_DOWN      /* earlier, shorter, less */
} TjShift;

/* All of these: @shift (out, nullable). "" when there is no difference that can be measured; 'nu bekend' or 'niet meer
 * bekend' when one side is unknown. (transfer full) */

/* tj_difference_date: in the unit of the less precise of the two: from mrt 2025 to apr 2025 is '1 maand later', from
 * mrt 2025 to 12 mrt 2025 'preciezer'. Days are told as weeks or months where they are just that, and else rounded down
 * ('ruim 5 weken later'). */
char *tj_difference_date (const TjDate *before, const TjDate *after, TjShift *shift);

/* tj_difference_duration: of the span from start to finish, in months when all four are that; else of the durations. */
char *tj_difference_duration (const TjBaselineItem *before, const TjBaselineItem *after, TjShift *shift);

/* tj_difference_work, tj_difference_cost: in hours, in euros. */
char *tj_difference_work (const TjNumber *before, const TjNumber *after, TjShift *shift);
char *tj_difference_cost (const TjMoney *before, const TjMoney *after, TjShift *shift);

/* tj_difference_length: how long a line lasts: its duration, else from start to finish: '2 maanden', '10 dagen'. ""
 * when unknown. (transfer full) */
char *tj_difference_length (const TjBaselineItem *item);

G_END_DECLS
