// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Spreading an amount in exact whole cents. What is spread adds up to the amount, always: what is left of rounding down
 * goes, cent by cent, to where the rest is largest (on a tie to the first). A negative amount is the mirror image. */

/* tj_prorate_weights: spreads @cents over @n parts by weight, each weight 0 or more. FALSE, and @parts is untouched,
 * when there is no weight at all, or too much of it to add up. */
gboolean tj_prorate_weights (gint64 cents, const gint64 *weights, guint n, gint64 *parts);

/* What of an amount falls in a calendar year or month. */
typedef struct
{
  int year;
  int month; /* 1-12; 0 for a whole year */
  gint64 cents;
} TjProratePart;

/* tj_prorate_years: spreads @cents over the calendar years of a period, from day number @first up to the exclusive end
 * @finish (see tj-civil.h). Every calendar month counts the same, whatever its length; one that lies only partly in the
 * period counts by its days. In order; empty when the period is. (transfer full) (element-type TjProratePart) */
GArray *tj_prorate_years (gint64 cents, gint32 first, gint32 finish);

/* tj_prorate_months: the same by month. It rounds by month, so that the months of a year need not add up to what
 * tj_prorate_years() gives that year. (transfer full) (element-type TjProratePart) */
GArray *tj_prorate_months (gint64 cents, gint32 first, gint32 finish);

G_END_DECLS
