// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exact arithmetic in whole cents. What does not fit stays at the largest or smallest amount that does. */

/* tj_cents_add: @a + @b; @overflow (nullable) is set to TRUE when the sum does not fit, and else left alone. */
gint64 tj_cents_add (gint64 a, gint64 b, gboolean *overflow);
/* tj_cents_subtract: @a - @b; as tj_cents_add(). */
gint64 tj_cents_subtract (gint64 a, gint64 b, gboolean *overflow);
/* tj_cents_times: @cents x @numerator / @denominator (more than 0), rounded half away from zero. */
gint64 tj_cents_times (gint64 cents, gint64 numerator, gint64 denominator);

/* A figure that follows from what was stated, kept exact and rounded only for the eye. No value when @denominator is 0;
 * else it is more than 0. */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} TjRatio;

/* tj_ratio: @numerator / @denominator, reduced; no value when @denominator is 0. */
TjRatio tj_ratio (gint64 numerator, gint64 denominator);
/* tj_ratio_round: the ratio in units of 10^-@decimals (0 to 6), rounded half away from zero: 2/3 with 2 is 67. 0
 * without a value. */
gint64 tj_ratio_round (TjRatio ratio, guint decimals);

G_END_DECLS
