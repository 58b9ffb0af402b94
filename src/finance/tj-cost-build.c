// SPDX-License-Identifier: EUPL-1.2
#include "tj-cost-build.h"

#include "tj-cost-private.h"

#define THOUSAND G_GINT64_CONSTANT (1000)
#define MINUTES_PER_HOUR 60
#define DAYS_PER_WEEK 7
#define MONTHS_PER_YEAR 12

const TjRole *
tj_cost_role (const TjModel *model, const TjCostLine *line)
{
  return line->role ? tj_model_get_kind (model, TJ_KIND_ROLE, line->role) : NULL;
}

TjMoney
tj_cost_series_total (const TjSeries *series)
{
  TjMoney total = { 0 };

  for (guint i = 0; i < series->n_entries; i++)
    {
      const TjMoney *amount = &series->entries[i].amount;

      total.state = TJ_MONEY_KNOWN;
      total.cents = tj_cents_add (total.cents, amount->cents, NULL);
      if (total.qualifier == TJ_QUALIFIER_NONE)
        total.qualifier = amount->qualifier;
    }
  return total;
}

static gboolean
is_known (const TjMoney *money)
{
  return money->state == TJ_MONEY_KNOWN;
}

/* An amount that follows from others is as sure as the least sure of them. */
static TjMoney
derived (gint64 cents, TjQualifier first, TjQualifier second)
{
  TjMoney money = tj_money (cents);

  money.qualifier = first != TJ_QUALIFIER_NONE ? first : second;
  return money;
}

/* Price x number, the number being @value / @scale. */
static gboolean
times (const TjMoney *price, const TjNumber *number, gint64 scale, TjMoney *result)
{
  if (!is_known (price) || number->state != TJ_NUMBER_KNOWN)
    return FALSE;
  *result = derived (tj_cents_times (price->cents, number->value, scale), price->qualifier, number->qualifier);
  return TRUE;
}

TjMoney
tj_cost_rate (const TjModel *model, const TjCostLine *line)
{
  const TjRole *role = tj_cost_role (model, line);

  return line->unit_price.state == TJ_MONEY_UNSET && role ? role->hourly_rate : line->unit_price;
}

/* In all ---------------------------------------------------------------------------------------------------------- */

static gboolean
weekly_total (const TjModel *model, const TjPlan *plan, const TjCostLine *line, TjMoney *total)
{
  TjMoney rate = tj_cost_rate (model, line), week;
  TjCostPeriod period;

  if (!times (&rate, &line->hours, 1, &week))
    return FALSE;
  /* Cents times minutes, still: divided once, at the end. */
  if (tj_cost_period (line, plan, &period) && tj_cost_period_ends (&period))
    week.cents = tj_cents_times (week.cents, period.finish - period.first, MINUTES_PER_HOUR * DAYS_PER_WEEK);
  else if (line->quantity.state == TJ_NUMBER_KNOWN)
    week.cents = tj_cents_times (week.cents, line->quantity.value, MINUTES_PER_HOUR * THOUSAND);
  else
    return FALSE;
  *total = week;
  return TRUE;
}

static gboolean
total_of (const TjModel *model, const TjPlan *plan, const TjCostLine *line, TjMoney *total)
{
  TjMoney rate;

  switch (line->build)
    {
    case TJ_BUILD_KIND_UNIT:
      return times (&line->unit_price, &line->quantity, THOUSAND, total);
    case TJ_BUILD_KIND_RATE:
      rate = tj_cost_rate (model, line);
      return times (&rate, &line->hours, MINUTES_PER_HOUR, total);
    case TJ_BUILD_KIND_WEEKLY:
      return weekly_total (model, plan, line, total);
    default:
      return FALSE;
    }
}

/* A year ---------------------------------------------------------------------------------------------------------- */

TjNumber
tj_cost_areas (TjModel *model, const TjCostLine *line)
{
  gint64 n = 0;

  if (line->quantity.state != TJ_NUMBER_UNSET)
    return line->quantity;
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_AREA); i++)
    {
      const TjArea *area = tj_model_at (model, TJ_KIND_AREA, i);

      n += area->project == line->project && area->parent == 0;
    }
  return n ? tj_number (n * THOUSAND) : (TjNumber) { 0 };
}

TjNumber
tj_cost_fte (const TjModel *model, const TjCostLine *line)
{
  const TjRole *role = tj_cost_role (model, line);

  return line->fte.state == TJ_NUMBER_UNSET && role ? role->fte : line->fte;
}

TjMoney
tj_cost_fte_price (const TjModel *model, const TjCostLine *line)
{
  const TjRole *role = tj_cost_role (model, line);

  return line->unit_price.state == TJ_MONEY_UNSET && role ? role->cost_per_fte : line->unit_price;
}

static gboolean
fte_per_year (const TjModel *model, const TjCostLine *line, TjMoney *per_year)
{
  TjNumber fte = tj_cost_fte (model, line);
  TjMoney price = tj_cost_fte_price (model, line);

  return times (&price, &fte, THOUSAND, per_year);
}

static gboolean
parts_per_year (TjModel *model, const TjCostLine *line, TjMoney *per_year)
{
  const GPtrArray *parts
      = tj_model_referrers (model, TJ_KIND_COST_LINE, tj_kind_parent_field (TJ_KIND_COST_LINE), line->record.id);
  gboolean found = FALSE;

  *per_year = tj_money (0);
  for (guint i = 0; parts && i < parts->len; i++)
    {
      TjMoney part;

      if (!tj_cost_gross (model, g_ptr_array_index (parts, i), &part))
        continue;
      *per_year = derived (tj_cents_add (per_year->cents, part.cents, NULL), per_year->qualifier, part.qualifier);
      found = TRUE;
    }
  return found;
}

gboolean
tj_cost_gross (TjModel *model, const TjCostLine *line, TjMoney *per_year)
{
  TjNumber areas;

  switch (line->build)
    {
    case TJ_BUILD_KIND_FTE:
      return fte_per_year (model, line, per_year);
    case TJ_BUILD_KIND_AREAS:
      areas = tj_cost_areas (model, line);
      return times (&line->unit_price, &areas, THOUSAND, per_year);
    case TJ_BUILD_KIND_YEARS:
      *per_year = line->unit_price;
      return is_known (per_year) || parts_per_year (model, line, per_year);
    default:
      return FALSE;
    }
}

TjRatio
tj_cost_years (const TjCostLine *line, const TjPlan *plan)
{
  TjCostPeriod period;
  TjRatio months;

  if (line->quantity.state == TJ_NUMBER_KNOWN)
    return tj_ratio (line->quantity.value, THOUSAND);
  if (!tj_cost_period (line, plan, &period) || !tj_cost_period_ends (&period))
    return (TjRatio) { 0, 0 };
  months = tj_cost_period_months (&period);
  return tj_ratio (months.numerator, months.denominator * MONTHS_PER_YEAR);
}

/* What is budgeted already in all, over @years. */
static gint64
deduction (const TjCostLine *line, TjRatio years)
{
  gint64 sum = 0;

  for (guint i = 0; i < line->budgeted.n_entries; i++)
    {
      const TjSeriesEntry *entry = &line->budgeted.entries[i];
      gint64 cents = entry->amount.cents;

      if (entry->from == 0)
        cents = tj_cents_times (cents, years.numerator, years.denominator);
      sum = tj_cents_add (sum, cents, NULL);
    }
  return sum;
}

/* Only what holds for each year can be told of one year. */
static gint64
yearly_deduction (const TjCostLine *line)
{
  const TjMoney *money = tj_series_get (&line->budgeted, 0, 0);

  return money ? money->cents : 0;
}

/* Amounts that are budgeted for a year of their own are taken off in that year. */
static void
deduct_by_year (const TjCostLine *line, TjSeries *amounts)
{
  for (guint i = 0; i < line->budgeted.n_entries; i++)
    {
      const TjSeriesEntry *entry = &line->budgeted.entries[i];
      const TjMoney *there = tj_series_get (amounts, entry->from, entry->to);
      TjMoney money = there ? *there : tj_money (0);

      if (entry->from == 0)
        continue;
      money.cents = tj_cents_subtract (money.cents, entry->amount.cents, NULL);
      tj_series_set (amounts, entry->from, entry->to, &money);
    }
}

static void
build_years (const TjPlan *plan, const TjCostLine *line, const TjMoney *per_year, TjCostBuild *build)
{
  TjRatio years = tj_cost_years (line, plan);
  TjMoney net = derived (tj_cents_subtract (per_year->cents, yearly_deduction (line), NULL), per_year->qualifier,
                         line->quantity.qualifier);
  gint64 spread;
  TjCostPeriod period;

  build->per_year = net;
  if (years.denominator == 0)
    return;
  build->known = TRUE;
  spread = tj_cents_times (net.cents, years.numerator, years.denominator);
  build->deducted = tj_money (deduction (line, years));
  build->total = derived (tj_cents_subtract (tj_cents_times (per_year->cents, years.numerator, years.denominator),
                                             build->deducted.cents, NULL),
                          net.qualifier, TJ_QUALIFIER_NONE);
  if (!tj_cost_period (line, plan, &period) || !tj_cost_period_ends (&period))
    {
      tj_series_set (&build->amounts, 0, 0, &build->total);
      return;
    }
  tj_cost_spread (spread, net.qualifier, &period, &build->amounts);
  deduct_by_year (line, &build->amounts);
}

static void
build_yearly (const TjPlan *plan, const TjCostLine *line, const TjMoney *per_year, TjCostBuild *build)
{
  TjCostPeriod period;
  TjRatio months;

  build->known = TRUE;
  build->per_year = *per_year;
  if (!tj_cost_period (line, plan, &period))
    {
      build->yearly = TRUE;
      return;
    }
  if (!tj_cost_period_ends (&period))
    {
      tj_cost_spread_open (per_year->cents, per_year->qualifier, &period, &build->amounts);
      return;
    }
  months = tj_cost_period_months (&period);
  build->total = derived (tj_cents_times (per_year->cents, months.numerator, months.denominator * MONTHS_PER_YEAR),
                          per_year->qualifier, TJ_QUALIFIER_NONE);
  tj_cost_spread (build->total.cents, build->total.qualifier, &period, &build->amounts);
}

/* All of it ------------------------------------------------------------------------------------------------------- */

static void
build_total (const TjPlan *plan, const TjCostLine *line, TjCostBuild *build)
{
  TjCostPeriod period;

  build->known = TRUE;
  if (tj_cost_period (line, plan, &period) && tj_cost_period_ends (&period))
    tj_cost_spread (build->total.cents, build->total.qualifier, &period, &build->amounts);
  else
    tj_series_set (&build->amounts, 0, 0, &build->total);
}

void
tj_cost_build (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjCostBuild *build)
{
  TjMoney per_year;

  *build = (TjCostBuild) { 0 };
  if (total_of (model, plan, line, &build->total))
    build_total (plan, line, build);
  else if (!tj_cost_gross (model, line, &per_year))
    return;
  else if (line->build == TJ_BUILD_KIND_YEARS)
    build_years (plan, line, &per_year, build);
  else
    build_yearly (plan, line, &per_year, build);
}

void
tj_cost_build_clear (TjCostBuild *build)
{
  tj_series_clear (&build->amounts);
}
