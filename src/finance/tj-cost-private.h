// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cost-build.h"
#include "tj-prorate.h"

G_BEGIN_DECLS

/* tj_cost_period_ends: whether a period has an end. */
gboolean tj_cost_period_ends (const TjCostPeriod *period);
/* tj_cost_period_months: how many months a period with an end lasts; part of a month counts by its days. */
TjRatio tj_cost_period_months (const TjCostPeriod *period);
/* tj_cost_spread: puts an amount over the years of a period with an end in @amounts. */
void tj_cost_spread (gint64 cents, TjQualifier qualifier, const TjCostPeriod *period, TjSeries *amounts);
/* tj_cost_spread_open: puts the same amount for each year of a period without an end in @amounts. */
void tj_cost_spread_open (gint64 per_year, TjQualifier qualifier, const TjCostPeriod *period, TjSeries *amounts);

/* tj_cost_years: how many years a YEARS line counts: its quantity, else the length of its period. */
TjRatio tj_cost_years (const TjCostLine *line, const TjPlan *plan);
/* tj_cost_series_total: the sum of the entries, an open one once; PM as 0. The qualifier is that of the first that has
 * one. Unset when there are none. */
TjMoney tj_cost_series_total (const TjSeries *series);
/* tj_cost_role: the role of a line, or NULL. (transfer none) */
const TjRole *tj_cost_role (const TjModel *model, const TjCostLine *line);

/* What a build-up reckons with: of the line itself, else of its role, or what there is of it. Unset when not known.
 * tj_cost_rate: for an hour. tj_cost_fte, tj_cost_fte_price: how many, and for one in a year. tj_cost_areas: how many.
 * tj_cost_gross: what FTE, AREAS and YEARS cost in a year, before anything is taken off; FALSE when not known. */
TjMoney tj_cost_rate (const TjModel *model, const TjCostLine *line);
TjNumber tj_cost_fte (const TjModel *model, const TjCostLine *line);
TjMoney tj_cost_fte_price (const TjModel *model, const TjCostLine *line);
TjNumber tj_cost_areas (TjModel *model, const TjCostLine *line);
gboolean tj_cost_gross (TjModel *model, const TjCostLine *line, TjMoney *per_year);

G_END_DECLS
