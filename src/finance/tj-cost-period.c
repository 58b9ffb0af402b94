// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-cost-private.h"
#include "tj-months.h"

#define NO_END G_MAXINT32

static gboolean
own_period (const TjCostLine *line, TjCostPeriod *period)
{
  if (!tj_date_on_axis (&line->build_start))
    return FALSE;
  period->first = tj_civil_minute_day (tj_date_first (&line->build_start));
  period->finish = NO_END;
  if (tj_date_on_axis (&line->build_finish))
    period->finish = tj_civil_minute_day (MAX (tj_date_end (&line->build_finish) - 1, 0)) + 1;
  else if (line->build == TJ_BUILD_KIND_YEARS && line->quantity.state == TJ_NUMBER_KNOWN && line->quantity.value > 0)
    period->finish = tj_civil_minute_day (
        tj_months_after (tj_date_first (&line->build_start), MIN (line->quantity.value, 1000 * 1000) * 12));
  return TRUE;
}

gboolean
tj_cost_period (const TjCostLine *line, const TjPlan *plan, TjCostPeriod *period)
{
  const TjSpan *span;

  if (own_period (line, period))
    return period->first < period->finish;
  if (line->follows != TJ_TICK_YES || line->activity == 0 || plan == NULL)
    return FALSE;
  span = tj_plan_span (plan, line->activity);
  if (span->origin != TJ_SPAN_OWN && span->origin != TJ_SPAN_CHILDREN && span->origin != TJ_SPAN_COMPUTED)
    return FALSE;
  period->first = tj_civil_minute_day (span->start);
  period->finish = tj_civil_minute_day (MAX (span->finish - 1, span->start)) + 1;
  return TRUE;
}

gboolean
tj_cost_period_ends (const TjCostPeriod *period)
{
  return period->finish != NO_END;
}

/* Of each month the part that is in, over the product of the lengths of the first and the last month. */
TjRatio
tj_cost_period_months (const TjCostPeriod *period)
{
  int year, month, last_year, last_month;
  gint64 first_length, last_length, parts = 0;

  tj_civil_split (period->first, &year, &month, NULL);
  tj_civil_split (period->finish - 1, &last_year, &last_month, NULL);
  first_length = tj_civil_month_length (year, month);
  last_length = tj_civil_month_length (last_year, last_month);
  for (gint32 day = period->first; day < period->finish;)
    {
      gint32 until;

      tj_civil_split (day, &year, &month, NULL);
      until = MIN (tj_civil_day (year, month + 1, 1), period->finish);
      parts += first_length * last_length * (until - day) / tj_civil_month_length (year, month);
      day = until;
    }
  return tj_ratio (parts, first_length * last_length);
}

void
tj_cost_spread (gint64 cents, TjQualifier qualifier, const TjCostPeriod *period, TjSeries *amounts)
{
  g_autoptr (GArray) parts = tj_prorate_years (cents, period->first, period->finish);

  for (guint i = 0; i < parts->len; i++)
    {
      const TjProratePart *part = &g_array_index (parts, TjProratePart, i);
      TjMoney money = tj_money (part->cents);

      money.qualifier = qualifier;
      tj_series_set (amounts, part->year, part->year, &money);
    }
}

/* Of the first year only what is left of it. */
void
tj_cost_spread_open (gint64 per_year, TjQualifier qualifier, const TjCostPeriod *period, TjSeries *amounts)
{
  TjCostPeriod rest = *period;
  TjMoney money = tj_money (per_year);
  int year;
  TjRatio months;

  money.qualifier = qualifier;
  tj_civil_split (period->first, &year, NULL, NULL);
  rest.finish = tj_civil_day (year + 1, 1, 1);
  months = tj_cost_period_months (&rest);
  if (months.numerator == 12 && months.denominator == 1)
    {
      tj_series_set (amounts, year, TJ_YEAR_ONWARDS, &money);
      return;
    }
  tj_series_set (amounts, year + 1, TJ_YEAR_ONWARDS, &money);
  money.cents = tj_cents_times (per_year, months.numerator, months.denominator * 12);
  tj_series_set (amounts, year, year, &money);
}
