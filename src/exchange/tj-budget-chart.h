// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-sheet.h"
#include "tj-money-chart.h"

G_BEGIN_DECLS

/* tj_budget_chart_new: the money of a traject as data for its charts, for screen and paper: the cost lines at the top
 * that count (where there is one line at the top, those below it) beside the sources that pay, and the balances of
 * reserves, then of other sources that carry over. What is more than TJ_MONEY_PARTS_MAX parts is put together.
 * (transfer full) */
TjMoneyChart *tj_budget_chart_new (const TjBudget *budget, TjModel *model);

G_END_DECLS
