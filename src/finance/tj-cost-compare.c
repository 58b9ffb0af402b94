// SPDX-License-Identifier: EUPL-1.2
#include "tj-cost-private.h"

#define THOUSAND 1000
#define MINUTES_PER_HOUR 60
#define DAYS_PER_WEEK 7

/* What counts ----------------------------------------------------------------------------------------------------- */

static void
spread_unsplit (const TjCostLine *line, const TjPlan *plan, TjSeries *amounts)
{
  const TjMoney *unsplit = tj_series_get (amounts, 0, 0);
  TjCostPeriod period;
  TjMoney money;

  if (line->follows != TJ_TICK_YES || amounts->n_entries != 1 || unsplit == NULL || unsplit->state != TJ_MONEY_KNOWN)
    return;
  if (!tj_cost_period (line, plan, &period) || !tj_cost_period_ends (&period))
    return;
  money = *unsplit;
  tj_series_set (amounts, 0, 0, NULL);
  tj_cost_spread (money.cents, money.qualifier, &period, amounts);
}

void
tj_cost_amounts (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjSeries *amounts)
{
  TjCostBuild build;

  if (line->amounts.n_entries > 0)
    {
      tj_series_copy (amounts, &line->amounts);
      spread_unsplit (line, plan, amounts);
      return;
    }
  if (line->build == 0 || line->build == TJ_BUILD_KIND_FIXED)
    return;
  tj_cost_build (model, plan, line, &build);
  if (build.known && build.yearly)
    tj_series_set (amounts, 0, 0, &build.per_year);
  else if (build.known)
    tj_series_copy (amounts, &build.amounts);
  tj_cost_build_clear (&build);
}

/* Stated and computed --------------------------------------------------------------------------------------------- */

static void
take_difference (TjSeries *years, gint32 from, gint32 to, gint64 stated, gint64 computed)
{
  TjMoney money = tj_money (tj_cents_subtract (stated, computed, NULL));

  if (money.cents != 0)
    tj_series_set (years, from, to, &money);
}

/* Each year ought to be the same. */
static void
compare_yearly (const TjCostLine *line, const TjCostBuild *build, TjCostComparison *comparison)
{
  comparison->yearly = TRUE;
  comparison->computed = build->per_year;
  comparison->stated = line->amounts.entries[0].amount;
  for (guint i = 0; i < line->amounts.n_entries; i++)
    {
      const TjSeriesEntry *entry = &line->amounts.entries[i];

      if (entry->amount.state != TJ_MONEY_KNOWN || entry->amount.cents == build->per_year.cents)
        continue;
      if (!comparison->differs)
        comparison->stated = entry->amount;
      comparison->differs = TRUE;
      take_difference (&comparison->years, entry->from, entry->to, entry->amount.cents, build->per_year.cents);
    }
}

static gboolean
has_years (const TjSeries *series)
{
  return series->n_entries > 0 && series->entries[series->n_entries - 1].from != 0;
}

static void
compare_years (const TjCostLine *line, const TjCostBuild *build, TjCostComparison *comparison)
{
  const TjSeries *stated = &line->amounts, *computed = &build->amounts;

  if (!has_years (stated) || !has_years (computed))
    return;
  for (guint i = 0; i < stated->n_entries; i++)
    {
      const TjSeriesEntry *entry = &stated->entries[i];
      const TjMoney *other = tj_series_get (computed, entry->from, entry->to);

      take_difference (&comparison->years, entry->from, entry->to, entry->amount.cents, other ? other->cents : 0);
    }
  for (guint i = 0; i < computed->n_entries; i++)
    {
      const TjSeriesEntry *entry = &computed->entries[i];

      if (tj_series_get (stated, entry->from, entry->to) == NULL)
        take_difference (&comparison->years, entry->from, entry->to, 0, entry->amount.cents);
    }
}

static gboolean
is_open (const TjSeries *series)
{
  for (guint i = 0; i < series->n_entries; i++)
    if (series->entries[i].to == TJ_YEAR_ONWARDS)
      return TRUE;
  return FALSE;
}

gboolean
tj_cost_compare (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjCostComparison *comparison)
{
  TjCostBuild build;

  *comparison = (TjCostComparison) { 0 };
  if (line->amounts.n_entries == 0)
    return FALSE;
  tj_cost_build (model, plan, line, &build);
  if (!build.known)
    return FALSE;
  if (build.yearly)
    compare_yearly (line, &build, comparison);
  else
    {
      comparison->stated = tj_cost_series_total (&line->amounts);
      comparison->computed = build.total.state == TJ_MONEY_UNSET ? tj_cost_series_total (&build.amounts) : build.total;
      compare_years (line, &build, comparison);
      comparison->differs = comparison->years.n_entries > 0
                            || (!is_open (&line->amounts) && !is_open (&build.amounts)
                                && comparison->stated.cents != comparison->computed.cents);
    }
  tj_cost_build_clear (&build);
  return TRUE;
}

void
tj_cost_comparison_clear (TjCostComparison *comparison)
{
  tj_series_clear (&comparison->years);
}

/* What follows ---------------------------------------------------------------------------------------------------- */

/* @a x @scale over @b x @other; no value where that does not fit. */
static TjRatio
quotient (gint64 a, gint64 scale, gint64 b, gint64 other)
{
  gint64 above, below;

  if (__builtin_mul_overflow (a, scale, &above) || __builtin_mul_overflow (b, other, &below) || below <= 0)
    return (TjRatio) { 0, 0 };
  return tj_ratio (above, below);
}

static void
imply_hours (const TjMoney *rate, gint64 total, const TjNumber *quantity, TjCostImplied *implied)
{
  if (rate->state != TJ_MONEY_KNOWN)
    return;
  implied->hours = quotient (total, MINUTES_PER_HOUR, rate->cents, 1);
  if (quantity->state == TJ_NUMBER_KNOWN)
    implied->unit_hours = quotient (total, MINUTES_PER_HOUR * THOUSAND, rate->cents, quantity->value);
}

static void
imply_rate (gint64 total, TjRatio hours, TjCostImplied *implied)
{
  gint64 minutes;

  if (hours.denominator != 0 && !__builtin_mul_overflow (hours.denominator, MINUTES_PER_HOUR, &minutes))
    implied->rate = quotient (total, minutes, hours.numerator, 1);
}

static void
imply_weekly (const TjPlan *plan, const TjCostLine *line, gint64 total, TjCostImplied *implied)
{
  TjCostPeriod period;

  if (!tj_cost_period (line, plan, &period) || !tj_cost_period_ends (&period))
    return;
  implied->weeks = tj_ratio (period.finish - period.first, DAYS_PER_WEEK);
  if (line->hours.state != TJ_NUMBER_KNOWN)
    return;
  implied->hours = quotient (line->hours.value, period.finish - period.first, DAYS_PER_WEEK, 1);
  imply_rate (total, implied->hours, implied);
}

/* @number in thousandths. */
static void
imply_price (gint64 total, const TjNumber *number, TjCostImplied *implied)
{
  if (number->state == TJ_NUMBER_KNOWN)
    implied->price = quotient (total, THOUSAND, number->value, 1);
}

void
tj_cost_implied (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjCostImplied *implied)
{
  TjMoney total = tj_cost_series_total (&line->amounts), rate = tj_cost_rate (model, line);

  *implied = (TjCostImplied) { 0 };
  if (total.state != TJ_MONEY_KNOWN || total.cents < 0)
    return;
  switch (line->build)
    {
    case TJ_BUILD_KIND_UNIT:
      imply_price (total.cents, &line->quantity, implied);
      break;
    case TJ_BUILD_KIND_RATE:
      if (line->hours.state == TJ_NUMBER_KNOWN)
        imply_rate (total.cents, tj_ratio (line->hours.value, 1), implied);
      else
        imply_hours (&rate, total.cents, &line->quantity, implied);
      break;
    case TJ_BUILD_KIND_WEEKLY:
      imply_weekly (plan, line, total.cents, implied);
      break;
    case TJ_BUILD_KIND_FTE:
      imply_price (line->amounts.entries[0].amount.cents, &line->fte, implied);
      break;
    case TJ_BUILD_KIND_AREAS:
      imply_price (line->amounts.entries[0].amount.cents, &line->quantity, implied);
      break;
    case TJ_BUILD_KIND_YEARS:
      imply_price (total.cents, &line->quantity, implied);
      break;
    default:
      break;
    }
}
