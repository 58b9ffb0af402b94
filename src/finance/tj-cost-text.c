// SPDX-License-Identifier: EUPL-1.2
#include "tj-cost-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-budget-text.h"
#include "tj-cost-private.h"

#define DAYS_PER_WEEK 7
#define MINUTES_PER_HOUR 60

static char *
number_text (const TjNumber *number, TjUnit unit)
{
  return tj_number_format (number, unit, unit == TJ_UNIT_PLAIN);
}

/* '12 deelnemers'. */
static char *
quantity_text (const TjNumber *quantity, const char *unit)
{
  g_autofree char *number = number_text (quantity, TJ_UNIT_PLAIN);

  return unit && *unit ? g_strdup_printf ("%s %s", number, unit) : g_steal_pointer (&number);
}

/* Build-up --------------------------------------------------------------------------------------------------------- */

static char *
weeks_text (const TjPlan *plan, const TjCostLine *line)
{
  TjCostPeriod period;
  TjRatio weeks;
  guint decimals;
  g_autofree char *number = NULL;

  if (!tj_cost_period (line, plan, &period) || !tj_cost_period_ends (&period))
    {
      number = number_text (&line->quantity, TJ_UNIT_PLAIN);
      return g_strdup_printf (_ ("%s weeks"), number);
    }
  weeks = tj_ratio (period.finish - period.first, DAYS_PER_WEEK);
  decimals = weeks.denominator == 1 ? 0 : 2;
  number = tj_ratio_text (weeks, decimals);
  return g_strdup_printf (_ ("%s weeks"), number);
}

static char *
years_text (const TjPlan *plan, const TjCostLine *line)
{
  TjRatio years = tj_cost_years (line, plan);
  g_autofree char *number = tj_ratio_text (years, years.denominator == 1 ? 0 : 2);

  return g_strdup_printf (_ ("%s years"), number);
}

/* 'A × B = C', C for each year where @yearly. */
static char *
product_text (const char *first, const char *second, const TjMoney *result, gboolean yearly)
{
  g_autofree char *amount = tj_money_format (result);

  return yearly ? g_strdup_printf (_ ("%s × %s = %s a year"), first, second, amount)
                : g_strdup_printf ("%s × %s = %s", first, second, amount);
}

static char *
per_year_text (TjModel *model, const TjCostLine *line, const TjCostBuild *build)
{
  TjNumber fte = tj_cost_fte (model, line), areas = tj_cost_areas (model, line);
  TjMoney fte_price = tj_cost_fte_price (model, line);
  gboolean is_fte = line->build == TJ_BUILD_KIND_FTE;
  g_autofree char *first = is_fte ? number_text (&fte, TJ_UNIT_FTE)
                                  : quantity_text (&areas, line->quantity_unit ? line->quantity_unit : _ ("areas"));
  g_autofree char *second = tj_money_format (is_fte ? &fte_price : &line->unit_price);

  return product_text (first, second, &build->per_year, TRUE);
}

static char *
rate_text (TjModel *model, const TjPlan *plan, const TjCostLine *line, const TjCostBuild *build)
{
  TjMoney rate = tj_cost_rate (model, line);
  g_autofree char *hours = number_text (&line->hours, TJ_UNIT_HOURS);
  g_autofree char *weeks = line->build == TJ_BUILD_KIND_WEEKLY ? weeks_text (plan, line) : NULL;
  /* Translators: hours a week, a number of weeks. */
  g_autofree char *first = weeks ? g_strdup_printf (_ ("%s a week × %s"), hours, weeks) : g_strdup (hours);
  g_autofree char *second = tj_money_format (&rate);

  return product_text (first, second, &build->total, FALSE);
}

static char *
budgeted_text (TjModel *model, const TjPlan *plan, const TjCostLine *line, const TjCostBuild *build)
{
  TjMoney gross;
  g_autofree char *years = years_text (plan, line), *price = NULL, *taken = NULL, *amount = NULL;

  if (!tj_cost_gross (model, line, &gross))
    return NULL;
  price = tj_money_format (&gross);
  if (build->deducted.cents == 0)
    return product_text (years, price, &build->total, FALSE);
  taken = tj_money_format (&build->deducted);
  amount = tj_money_format (&build->total);
  /* Translators: a number of years, an amount for each, an amount in all, the result. */
  return g_strdup_printf (_ ("%s × %s − %s budgeted already = %s"), years, price, taken, amount);
}

char *
tj_cost_build_text (TjModel *model, const TjPlan *plan, const TjCostLine *line)
{
  TjCostBuild build;
  g_autofree char *first = NULL, *second = NULL;
  char *text = NULL;

  tj_cost_build (model, plan, line, &build);
  if (build.known)
    switch (line->build)
      {
      case TJ_BUILD_KIND_UNIT:
        first = quantity_text (&line->quantity, line->quantity_unit);
        second = tj_money_format (&line->unit_price);
        text = product_text (first, second, &build.total, FALSE);
        break;
      case TJ_BUILD_KIND_RATE:
      case TJ_BUILD_KIND_WEEKLY:
        text = rate_text (model, plan, line, &build);
        break;
      case TJ_BUILD_KIND_YEARS:
        text = budgeted_text (model, plan, line, &build);
        break;
      default:
        text = per_year_text (model, line, &build);
        break;
      }
  tj_cost_build_clear (&build);
  return text;
}

char *
tj_cost_spread_text (TjModel *model, const TjPlan *plan, const TjCostLine *line)
{
  TjCostBuild build;
  char *text = NULL;

  tj_cost_build (model, plan, line, &build);
  if (build.amounts.n_entries > 0 && build.amounts.entries[build.amounts.n_entries - 1].from != 0)
    text = tj_series_format (&build.amounts, TJ_UNIT_MONEY);
  tj_cost_build_clear (&build);
  return text;
}

/* Filled in and computed ------------------------------------------------------------------------------------------- */

static char *
compared_text (const TjCostComparison *comparison)
{
  gint64 more = tj_cents_subtract (comparison->stated.cents, comparison->computed.cents, NULL);
  g_autofree char *stated = tj_money_format (&comparison->stated);
  g_autofree char *computed = tj_money_format (&comparison->computed);
  g_autofree char *gap = tj_budget_cents_text (more < 0 ? -more : more);

  if (!comparison->differs)
    return g_strdup_printf (_ ("What is filled in is what is computed: %s."), stated);
  if (more == 0)
    return g_strdup_printf (_ ("Filled in %s, computed the same, but spread over the years otherwise."), stated);
  /* Translators: three amounts. */
  return more > 0 ? g_strdup_printf (_ ("Filled in %s, computed %s: %s too much."), stated, computed, gap)
                  : g_strdup_printf (_ ("Filled in %s, computed %s: %s too little."), stated, computed, gap);
}

char *
tj_cost_difference_text (TjModel *model, const TjPlan *plan, const TjCostLine *line)
{
  TjCostComparison comparison;
  g_autofree char *text = NULL, *years = NULL;
  gboolean several;

  if (!tj_cost_compare (model, plan, line, &comparison))
    return NULL;
  text = compared_text (&comparison);
  several = comparison.years.n_entries > 1;
  years = several ? tj_series_format (&comparison.years, TJ_UNIT_MONEY) : NULL;
  tj_cost_comparison_clear (&comparison);
  /* Translators: a sentence, and amounts by year. */
  return several ? g_strdup_printf (_ ("%s By year: %s."), text, years) : g_steal_pointer (&text);
}

gboolean
tj_cost_adopt (TjModel *model, const TjPlan *plan, const TjCostLine *line, TjEdit *edit)
{
  TjCostBuild build;
  TjCostComparison comparison;
  g_autoptr (TjRecord) copy = NULL;
  TjCostLine *after;

  /* An amount that is as much, but said to be otherwise sure, stays as it is. */
  if (tj_cost_compare (model, plan, line, &comparison))
    {
      tj_cost_comparison_clear (&comparison);
      if (!comparison.differs)
        return FALSE;
    }
  tj_cost_build (model, plan, line, &build);
  if (!build.known)
    return FALSE;
  copy = tj_record_copy (line);
  after = (TjCostLine *) copy;
  if (!build.yearly)
    {
      tj_series_clear (&after->amounts);
      tj_series_copy (&after->amounts, &build.amounts);
    }
  else if (line->amounts.n_entries == 0)
    tj_series_set (&after->amounts, 0, 0, &build.per_year);
  else
    for (guint i = 0; i < line->amounts.n_entries; i++)
      tj_series_set (&after->amounts, line->amounts.entries[i].from, line->amounts.entries[i].to, &build.per_year);
  tj_cost_build_clear (&build);
  if (tj_series_equal (&line->amounts, &after->amounts))
    return FALSE;
  tj_edit_update (edit, line, g_steal_pointer (&copy));
  return TRUE;
}

/* What follows ----------------------------------------------------------------------------------------------------- */

/* One of a unit, which people write in the plural: 'deelnemers', 'maanden'. (transfer full) (nullable) */
static char *
one_of (const char *unit)
{
  static const char *const words[][2] = { { "maanden", "maand" },
                                          { "weken", "week" },
                                          { "dagen", "dag" },
                                          { "uren", "uur" },
                                          { "jaren", "jaar" },
                                          { "wijken", "wijk" },
                                          { "kernen", "kern" },
                                          { "stuks", "stuk" },
                                          { "gebieden", "gebied" },
                                          { "scholen", "school" },
                                          { "bijeenkomsten", "bijeenkomst" },
                                          { "jaar", "jaar" },
                                          { "personen", "persoon" } };

  for (guint i = 0; unit && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (unit, words[i][0]) == 0)
      return g_strdup (words[i][1]);
  /* Those who do something: 'deelnemers', 'inwoners'. */
  if (unit && g_str_has_suffix (unit, "ers"))
    return g_strndup (unit, strlen (unit) - 1);
  return NULL;
}

static char *
euros_text (TjRatio cents)
{
  g_autofree char *digits = tj_ratio_text (tj_ratio (cents.numerator, cents.denominator * 100), 2);

  return g_strconcat (TJ_EURO, digits, NULL);
}

static char *
hours_text (TjRatio minutes)
{
  g_autofree char *digits = tj_ratio_text (tj_ratio (minutes.numerator, minutes.denominator * MINUTES_PER_HOUR), 2);

  return g_strdup_printf (_ ("%s hours"), digits);
}

static char *
price_text (const TjCostLine *line, TjRatio price)
{
  g_autofree char *euros = euros_text (price), *unit = NULL;

  if (line->build == TJ_BUILD_KIND_FTE)
    return g_strdup_printf (_ ("%s for an fte"), euros);
  if (line->build == TJ_BUILD_KIND_YEARS)
    return g_strdup_printf (_ ("%s a year"), euros);
  unit = one_of (line->quantity_unit);
  if (unit == NULL)
    unit = g_strdup (line->build == TJ_BUILD_KIND_AREAS ? _ ("area") : _ ("unit"));
  /* Translators: an amount, and one of what it is for ('deelnemer'). */
  return g_strdup_printf (_ ("%s for each %s"), euros, unit);
}

static char *
work_text (const TjCostLine *line, const TjCostImplied *implied)
{
  g_autofree char *hours = hours_text (implied->hours), *each = NULL, *unit = NULL;

  if (implied->unit_hours.denominator == 0)
    return g_steal_pointer (&hours);
  each = hours_text (implied->unit_hours);
  unit = one_of (line->quantity_unit);
  /* Translators: hours in all, hours for one unit, that unit ('maand'). */
  return g_strdup_printf (_ ("%s, %s for each %s"), hours, each, unit ? unit : _ ("unit"));
}

char *
tj_cost_implied_text (TjModel *model, const TjPlan *plan, const TjCostLine *line)
{
  TjCostImplied implied;
  g_autofree char *what = NULL;
  TjMoney rate = tj_cost_rate (model, line);

  tj_cost_implied (model, plan, line, &implied);
  if (implied.price.denominator && line->unit_price.state == TJ_MONEY_UNSET)
    what = price_text (line, implied.price);
  else if (implied.rate.denominator && rate.state == TJ_MONEY_UNSET)
    {
      g_autofree char *euros = euros_text (implied.rate), *hours = NULL;

      if (line->build == TJ_BUILD_KIND_WEEKLY)
        hours = hours_text (implied.hours);
      what = hours ? g_strdup_printf (_ ("%s, %s an hour"), hours, euros) : g_strdup_printf (_ ("%s an hour"), euros);
    }
  else if (implied.hours.denominator && line->hours.state == TJ_NUMBER_UNSET)
    what = work_text (line, &implied);
  /* Translators: what an amount comes down to, such as so much an hour. */
  return what ? g_strdup_printf (_ ("Comes down to %s."), what) : NULL;
}

/* Fields ----------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *field;
  guint builds; /* bit 1 << TjBuildKind */
} Use;

#define BIT(kind) (1u << TJ_BUILD_KIND_##kind)
#define ANY (BIT (UNIT) | BIT (RATE) | BIT (WEEKLY) | BIT (FTE) | BIT (AREAS) | BIT (YEARS))

gboolean
tj_cost_build_uses (int build, const TjField *field)
{
  static const Use uses[] = { { "quantity", ANY & ~BIT (FTE) },
                              { "quantity_unit", BIT (UNIT) | BIT (RATE) | BIT (AREAS) },
                              { "unit_price", ANY },
                              { "hours", BIT (RATE) | BIT (WEEKLY) },
                              { "fte", BIT (FTE) },
                              { "build_start", ANY },
                              { "build_finish", ANY },
                              { "budgeted", BIT (YEARS) },
                              { "budgeted_source", BIT (YEARS) } };

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (field == tj_kind_field (TJ_KIND_COST_LINE, uses[i].field))
      return (uses[i].builds & 1u << build) != 0;
  return TRUE;
}
