// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"
#include "tj-checks.h"

G_BEGIN_DECLS

/* tj_all_checks: what dates (tj-checks.h) and money (tj-budget-checks.h) of a traject say; what needs attention first.
 * @budget (nullable) is that of the traject; without it one is made for the occasion. @today is a day number. (transfer
 * full) (element-type TjCheck) */
GPtrArray *tj_all_checks (TjModel *model, const TjPlan *plan, const TjBudget *budget, TjId project, gint32 today);

G_END_DECLS
