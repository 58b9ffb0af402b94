// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"
#include "tj-checks.h"

G_BEGIN_DECLS

/* What the money of a traject says is not right, or worth knowing; beside what its dates say (tj-checks.h). A
 * document's own figures are never corrected: what differs is told. Where the source says why, or says 'circa', that is
 * for information. */
#define TJ_CHECK_COVERAGE_SHORT "dekking-tekort"
#define TJ_CHECK_COVERAGE_OVER "dekking-te-veel"
#define TJ_CHECK_BELOW_ZERO "bron-onder-nul"
#define TJ_CHECK_STATED_TOTAL "opgegeven-totaal"
#define TJ_CHECK_BUILD "opbouw"
#define TJ_CHECK_PARTS "som-van-delen"
#define TJ_CHECK_STATED_SHARE "opgegeven-deel"
#define TJ_CHECK_EMPTY_KEY "lege-verdeelsleutel"
#define TJ_CHECK_FLOOR "onder-ondergrens"
#define TJ_CHECK_AMENDMENT "begrotingswijziging"
#define TJ_CHECK_NO_DESTINATION "zonder-bestemming"

/* tj_budget_checks_run: the checks of the money of the traject of @budget; what needs attention first, then by rule,
 * then in the order of the lists. @plan (nullable) is that of the budget. (transfer full) (element-type TjCheck) */
GPtrArray *tj_budget_checks_run (const TjBudget *budget, TjModel *model, const TjPlan *plan);

G_END_DECLS
