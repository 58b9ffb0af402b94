// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"

G_BEGIN_DECLS

/* What came of a cost line, by year: budgeted, amended, committed and actual, and what is left of it.
 *
 * What may be spent is the amended budget where there is one, else the budget, else what the line costs by the plan. Of
 * it go the actual costs and what is committed still (of the last known state: each record holds the figures as of its
 * date, and a later one takes the place of an earlier one of its kind for the years that it names). */

/* tj_realised: figures of one kind for a line, by column of the budget, into @cells; FALSE when there are none. */
gboolean tj_realised (const TjBudget *budget, TjModel *model, TjId line, TjRealisationKind kind, TjBudgetCell *cells);

/* tj_realised_available: what may be spent. tj_realised_left: what is left of that. Of a line with lines below it, and
 * no realisation of its own, the sum of those. Into @cells. */
void tj_realised_available (const TjBudget *budget, TjModel *model, TjId line, TjBudgetCell *cells);
void tj_realised_left (const TjBudget *budget, TjModel *model, TjId line, TjBudgetCell *cells);

G_END_DECLS
