// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"

G_BEGIN_DECLS

/* What a cost line means for the whole, in words. */

/* tj_line_share_text: '26,65 % van de kosten'. NULL when one of the two is 0. (transfer full) (nullable) */
char *tj_line_share_text (const TjBudget *budget, TjId line);

/* tj_line_change_text: how its amounts change from year to year: '2025: +12,90 %; 2026: -50,00 %'; years after each
 * other with an amount that is not 0, where it is another. NULL when there are none. (transfer full) (nullable) */
char *tj_line_change_text (const TjBudget *budget, TjId line);

/* tj_line_coverage_text: by which source it is covered, one a line, and what is still to be covered; of a line below
 * one that is covered as a whole, that. NULL when it costs nothing and nothing covers it. (transfer full) (nullable) */
char *tj_line_coverage_text (const TjBudget *budget, TjModel *model, TjId line);

G_END_DECLS
