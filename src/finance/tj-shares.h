// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"
#include "tj-cents.h"

G_BEGIN_DECLS

/* Costs that are shared among partners by a key, such as inhabitants. Each column is split by itself, by the exact
 * fractions and the largest remainder (tj-prorate.h), in whole euros or cents as the key says; so the shares of a
 * column add up to it, and what a partner pays in all is the sum of its columns. Cents of an amount that is split in
 * whole euros go to the first partner with the largest part of the key. A line that is shared is not looked into: the
 * keys of lines below it say nothing. */

/* One partner's part of a key. */
typedef struct
{
  TjId partner;
  gint64 weight;    /* as in the key, in thousandths; 0 when it states none */
  TjRatio fraction; /* of the whole; no value when the key holds nothing */
} TjKeyPart;

/* tj_share_key_parts: the parts of a key in the order of its partners. (transfer full) (element-type TjKeyPart) */
GArray *tj_share_key_parts (TjModel *model, TjId key);

/* tj_share_percent: a fraction in tenths of a percent, rounded half up: 0.568966 is 569. */
gint64 tj_share_percent (TjRatio fraction);

/* tj_share_split: splits @cents by @parts into @shares (as many as parts). FALSE, and nothing done, when the key holds
 * nothing. */
gboolean tj_share_split (gint64 cents, const GArray *parts, TjRounding rounding, gint64 *shares);

/* tj_shared_lines: the lines that are split, in order: those with a key and nothing above them that has one. (transfer
 * full) (element-type TjId) */
GArray *tj_shared_lines (const TjBudget *budget, const TjModel *model);

/* tj_shares_of: what @partner pays of a line with a key (0: of all lines that are split), by column of the budget, into
 * @cells. FALSE when it has no part in it. */
gboolean tj_shares_of (const TjBudget *budget, TjModel *model, TjId line, TjId partner, TjBudgetCell *cells);

G_END_DECLS
