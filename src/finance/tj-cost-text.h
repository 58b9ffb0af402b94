// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cost-build.h"

G_BEGIN_DECLS

/* The build-up of a cost line in words. */

/* tj_cost_build_text: how the amount is built up: '3 fte × € 150.000 = € 450.000 per jaar'. NULL when it has no
 * build-up, or nothing can be computed. (transfer full) (nullable) */
char *tj_cost_build_text (TjModel *model, const TjPlan *plan, const TjCostLine *line);

/* tj_cost_spread_text: what that is by year, where a period says which years: '2019: € 34.000; 2020: € 68.000'.
 * (transfer full) (nullable) */
char *tj_cost_spread_text (TjModel *model, const TjPlan *plan, const TjCostLine *line);

/* tj_cost_difference_text: what was filled in, held against what is computed. NULL when there is nothing to hold
 * together. (transfer full) (nullable) */
char *tj_cost_difference_text (TjModel *model, const TjPlan *plan, const TjCostLine *line);

/* tj_cost_implied_text: what the amounts that were filled in come down to, for a part of the build-up that was not:
 * '€ 3.333,33 per deelnemer'. (transfer full) (nullable) */
char *tj_cost_implied_text (TjModel *model, const TjPlan *plan, const TjCostLine *line);

/* tj_cost_adopt: adds to @edit that the line says what its build-up computes. FALSE, and nothing is added, when nothing
 * can be computed or it says so already. An amount that is the same each year, of a line without a period, takes the
 * place of each amount that was filled in. */
gboolean tj_cost_adopt (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjEdit *edit);

/* tj_cost_build_uses: whether a build-up (a TjBuildKind; 0 for none) reckons with a field of a cost line. TRUE for
 * fields that have nothing to do with build-ups. */
gboolean tj_cost_build_uses (int build, const TjField *field);

G_END_DECLS
