// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"

G_BEGIN_DECLS

/* Sums as a document prints them, held against what is computed. Which figure that is follows from the kind of total
 * and what it is about:
 *
 * - costs, coverage, difference: of a cost line, or else of the traject. Costs of a partner are its share; costs and
 *   coverage of a source are what it pays.
 * - source: what is left of it in a year. Without a source: what comes newly available in a year, of all sources:
 *   opening balance in the year where it counts, income and additions.
 * - share: of the partner in a cost line, or in all lines that are shared.
 * - per_year: what a line costs a year by its build-up.
 *
 * A figure over several years, or without a year, is held against the sum over these years, or all; what is left of a
 * source against the last of them. */
typedef struct
{
  TjBudgetColumn column; /* as stated; of PER_YEAR the year says nothing */
  TjMoney stated;        /* known: PM is no figure */
  TjBudgetCell computed;
  gint64 difference; /* stated minus computed */
} TjStatedFigure;

/* tj_stated_figures: a figure for each amount of @total that something can be held against, in order. @plan (nullable)
 * is that of the budget. (transfer full) (element-type TjStatedFigure) */
GArray *tj_stated_figures (const TjBudget *budget, TjModel *model, const TjPlan *plan, const TjStatedTotal *total);

G_END_DECLS
