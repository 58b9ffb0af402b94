// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cents.h"
#include "tj-plan.h"
#include "tj-records.h"

G_BEGIN_DECLS

/* What a cost line comes to by its build-up. The field 'build' says how:
 *
 * - UNIT: quantity x price.
 * - RATE: hours x rate. Without a rate that of the role counts.
 * - WEEKLY: hours a week x weeks x rate; weeks are the days of the period divided by seven, or else the quantity.
 * - FTE: fte x price for one fte in a year. Without either that of the role counts.
 * - AREAS: quantity x price in a year. Without a quantity it is the number of areas of the traject that lie in no
 * other.
 * - YEARS: price a year x quantity of years, minus what is budgeted already. Without a price it is what the lines below
 *   it cost a year. Without a quantity it is the length of the period. An amount 'budgeted already' without a year is
 *   for each year.
 *
 * The period is build_start to build_finish; without these, for a line that follows its activity, when that lies by the
 * plan. YEARS with a start alone lasts its quantity. A period spreads what the line costs over its years, each month
 * counting the same (tj-prorate.h); of FTE and AREAS with a start alone each year from then on costs the same. */

/* A stretch of whole days, [first, finish) in day numbers (tj-civil.h). */
typedef struct
{
  gint32 first;
  gint32 finish; /* G_MAXINT32: no end */
} TjCostPeriod;

/* tj_cost_period: the period of a line. FALSE when it has none. */
gboolean tj_cost_period (const TjCostLine *line, const TjPlan *plan, TjCostPeriod *period);

typedef struct
{
  gboolean known;   /* FALSE: nothing can be computed, and the rest is unset */
  gboolean yearly;  /* the same each year (FTE, AREAS), and no period says which years: @amounts is unset */
  TjSeries amounts; /* (owned) by year where a period is known, else without a year */
  TjMoney total;    /* unset when it has no end, or is @yearly */
  TjMoney per_year; /* of FTE, AREAS and YEARS; for YEARS what is budgeted already is taken off */
  TjMoney deducted; /* what was taken off in all, for YEARS */
} TjCostBuild;

/* tj_cost_build: computes it. @build is overwritten; free it with tj_cost_build_clear(). */
void tj_cost_build (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjCostBuild *build);
void tj_cost_build_clear (TjCostBuild *build);

/* tj_cost_amounts: what counts for a line itself: the amounts that were filled in, else those of its build-up. Of a
 * line that follows its activity, an amount without a year is spread over the years of the period. @amounts must be
 * empty; it stays so when there is neither. */
void tj_cost_amounts (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjSeries *amounts);

/* What was filled in, held against the build-up. */
typedef struct
{
  gboolean differs;
  TjMoney stated;   /* in all, or in a year where @yearly */
  TjMoney computed; /* the same, by the build-up */
  gboolean yearly;
  TjSeries years; /* (owned) by year: what was filled in minus what was computed, where that is not 0 */
} TjCostComparison;

/* tj_cost_compare: FALSE, and nothing to free, when there is nothing to compare: nothing filled in, or no build-up that
 * can be computed. Else free it with tj_cost_comparison_clear(). */
gboolean tj_cost_compare (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjCostComparison *comparison);
void tj_cost_comparison_clear (TjCostComparison *comparison);

/* What follows from the amounts that were filled in, for a part of the build-up that was not. */
typedef struct
{
  TjRatio price;      /* cents for one unit, one year (YEARS) or one fte */
  TjRatio hours;      /* minutes in all */
  TjRatio unit_hours; /* minutes for one unit, such as a month */
  TjRatio rate;       /* cents for an hour */
  TjRatio weeks;      /* weeks of the period */
} TjCostImplied;

/* tj_cost_implied: what does not follow has no value. */
void tj_cost_implied (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjCostImplied *implied);

G_END_DECLS
