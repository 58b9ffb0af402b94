// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-checks-private.h"
#include "tj-cost-build.h"
#include "tj-realised.h"
#include "tj-shares.h"
#include "tj-stated-totals.h"

/* Stated totals ---------------------------------------------------------------------------------------------------- */

static void
check_total (TjMoneyChecking *self, const TjStatedTotal *total)
{
  g_autoptr (GArray) figures = tj_stated_figures (self->budget, self->model, self->plan, total);
  g_autoptr (GString) list = g_string_new (NULL);
  gboolean sure = FALSE;

  for (guint i = 0; i < figures->len; i++)
    {
      const TjStatedFigure *figure = &g_array_index (figures, TjStatedFigure, i);

      if (figure->difference == 0)
        continue;
      tj_money_add_gap (list, &figure->column, figure->stated.cents, figure->computed.cents);
      sure |= figure->stated.qualifier == TJ_QUALIFIER_NONE
              && tj_budget_cell_qualifier (&figure->computed) == TJ_QUALIFIER_NONE;
    }
  if (list->len > 0)
    tj_money_checking_add (
        self, TJ_CHECK_STATED_TOTAL, sure ? TJ_CHECK_ATTENTION : TJ_CHECK_INFORMATION, total->record.id, total->subject,
        /* Translators: a stated total, and by year what is stated and computed. */
        g_strdup_printf (_ ("The total “%s” differs from what is computed: %s."), total->name, list->str),
        _ ("Look which of the two is right; write in a note what the difference comes from."));
}

void
tj_money_checks_totals (TjMoneyChecking *self)
{
  g_autoptr (GPtrArray) totals
      = tj_model_sorted (self->model, TJ_KIND_STATED_TOTAL, tj_budget_project (self->budget), NULL);

  for (guint i = 0; i < totals->len; i++)
    check_total (self, g_ptr_array_index (totals, i));
}

/* Lines ------------------------------------------------------------------------------------------------------------ */

static TjCheckSeverity
severity_of (const TjCostLine *line, gboolean qualified)
{
  return line->reason || qualified ? TJ_CHECK_INFORMATION : TJ_CHECK_ATTENTION;
}

/* Whoever wrote down why has done what can be done. (transfer full) */
static char *
remedy_of (const TjCostLine *line, const char *remedy)
{
  /* Translators: what a user noted as the reason of an amount. */
  return line->reason ? g_strdup_printf (_ ("Nothing; the reason is noted: %s"), line->reason) : g_strdup (remedy);
}

static void
add_years (GString *list, const TjSeries *years)
{
  for (guint i = 0; i < years->n_entries; i++)
    {
      TjBudgetColumn column = { years->entries[i].from, years->entries[i].to };

      tj_money_add_amount (list, &column, years->entries[i].amount.cents);
    }
}

static char *
build_message (const TjCostLine *line, const TjCostComparison *comparison)
{
  static const TjBudgetColumn all = { 0, 0 };
  g_autoptr (GString) list = g_string_new (NULL);

  if (comparison->stated.cents == comparison->computed.cents)
    {
      add_years (list, &comparison->years);
      /* Translators: a cost line, and by year how much more or less. */
      return g_strdup_printf (_ ("“%s” lies otherwise over the years than by its build-up: %s."), line->name,
                              list->str);
    }
  tj_money_add_gap (list, &all, comparison->stated.cents, comparison->computed.cents);
  if (comparison->yearly)
    /* Translators: a cost line, and what is filled in and computed. */
    return g_strdup_printf (_ ("“%s” costs otherwise a year than by its build-up: %s."), line->name, list->str);
  /* Translators: a cost line, and what is filled in and computed. */
  return g_strdup_printf (_ ("“%s” costs otherwise than by its build-up: %s."), line->name, list->str);
}

static void
check_build (TjMoneyChecking *self, const TjCostLine *line)
{
  g_autofree char *remedy
      = remedy_of (line, _ ("Empty the amounts to let the build-up count, or write down the reason."));
  TjCostComparison comparison;

  if (!tj_cost_compare (self->model, self->plan, line, &comparison))
    return;
  if (comparison.differs)
    tj_money_checking_add (self, TJ_CHECK_BUILD,
                           severity_of (line, comparison.stated.qualifier != TJ_QUALIFIER_NONE
                                                  || comparison.computed.qualifier != TJ_QUALIFIER_NONE),
                           line->record.id, 0, build_message (line, &comparison), remedy);
  tj_cost_comparison_clear (&comparison);
}

/* A build-up from the lines below is held against itself. */
static gboolean
is_built_of_parts (const TjCostLine *line)
{
  return line->build == TJ_BUILD_KIND_YEARS && line->unit_price.state == TJ_MONEY_UNSET;
}

static gboolean
is_set (const TjMoneyChecking *self, const TjBudgetCell *cells)
{
  return (tj_budget_total (self->budget, cells).flags & TJ_CELL_SET) != 0;
}

static gboolean
is_unsplit (const TjMoneyChecking *self, const TjBudgetCell *first, const TjBudgetCell *second)
{
  return tj_money_checking_is_unsplit (self, first) || tj_money_checking_is_unsplit (self, second);
}

/* Where the two differ, by column, or in all when one is not split over years. */
static char *
gaps (const TjMoneyChecking *self, const TjBudgetCell *stated, const TjBudgetCell *computed)
{
  static const TjBudgetColumn all = { 0, 0 };
  const GArray *columns = tj_budget_columns (self->budget);
  g_autoptr (GString) list = g_string_new (NULL);
  TjBudgetCell first = tj_budget_total (self->budget, stated), second = tj_budget_total (self->budget, computed);

  if (is_unsplit (self, stated, computed))
    {
      if (first.cents != second.cents)
        tj_money_add_gap (list, &all, first.cents, second.cents);
    }
  else
    for (guint i = 0; i < columns->len; i++)
      if (stated[i].cents != computed[i].cents)
        tj_money_add_gap (list, &g_array_index (columns, TjBudgetColumn, i), stated[i].cents, computed[i].cents);
  return list->len > 0 ? g_string_free_and_steal (g_steal_pointer (&list)) : NULL;
}

static gboolean
is_qualified (const TjMoneyChecking *self, const TjBudgetCell *cells)
{
  TjBudgetCell total = tj_budget_total (self->budget, cells);

  return tj_budget_cell_qualifier (&total) != TJ_QUALIFIER_NONE;
}

static void
check_parts (TjMoneyChecking *self, const TjCostLine *line)
{
  g_autofree TjBudgetCell *parts = tj_money_checking_row (self);
  const TjBudgetCell *costs = tj_budget_costs (self->budget, line->record.id);
  g_autofree char *remedy = remedy_of (line, _ ("Empty the amounts to let the sum count, or write down the reason."));
  g_autofree char *list = NULL;

  if (!tj_budget_has_parts (self->budget, line->record.id) || !tj_budget_says_itself (self->budget, line->record.id)
      || is_built_of_parts (line))
    return;
  tj_budget_parts (self->budget, line->record.id, parts);
  if (!is_set (self, parts) || !is_set (self, costs))
    return;
  list = gaps (self, costs, parts);
  if (list)
    tj_money_checking_add (
        self, TJ_CHECK_PARTS, severity_of (line, is_qualified (self, costs) || is_qualified (self, parts)),
        line->record.id, 0,
        /* Translators: a cost line, and by year what is filled in and what is below it. */
        g_strdup_printf (_ ("“%s” is not the sum of what is below it: %s."), line->name, list), remedy);
}

/* What was budgeted for a year, the amended figure first; cells of years of which nothing was are empty. */
static gboolean
budgeted_of (const TjMoneyChecking *self, TjId line, TjBudgetCell *budgeted)
{
  g_autofree TjBudgetCell *amended = tj_money_checking_row (self);
  gboolean found = tj_realised (self->budget, self->model, line, TJ_REALISATION_KIND_BUDGETED, budgeted);

  if (!tj_realised (self->budget, self->model, line, TJ_REALISATION_KIND_AMENDED, amended))
    return found;
  for (guint i = 0; i < tj_budget_columns (self->budget)->len; i++)
    if (amended[i].flags & TJ_CELL_SET)
      budgeted[i] = amended[i];
  return TRUE;
}

static void
check_amendment (TjMoneyChecking *self, const TjCostLine *line)
{
  const GArray *columns = tj_budget_columns (self->budget);
  const TjBudgetCell *costs = tj_budget_costs (self->budget, line->record.id);
  g_autofree TjBudgetCell *budgeted = tj_money_checking_row (self);
  g_autoptr (GString) list = g_string_new (NULL);

  if (!budgeted_of (self, line->record.id, budgeted))
    return;
  for (guint i = 0; i < columns->len; i++)
    if (budgeted[i].flags & TJ_CELL_SET && budgeted[i].cents != costs[i].cents)
      tj_money_add_gap (list, &g_array_index (columns, TjBudgetColumn, i), costs[i].cents, budgeted[i].cents);
  if (list->len > 0)
    tj_money_checking_add (self, TJ_CHECK_AMENDMENT, TJ_CHECK_ATTENTION, line->record.id, line->activity,
                           /* Translators: a cost line, and by year what it costs and what was budgeted. */
                           g_strdup_printf (_ ("“%s” costs otherwise than was budgeted: %s."), line->name, list->str),
                           _ ("The budget has to be amended, or the plan to go back to what was budgeted."));
}

static void
each_line (TjMoneyChecking *self, void (*check) (TjMoneyChecking *self, const TjCostLine *line))
{
  const GArray *lines = tj_budget_lines (self->budget);

  for (guint i = 0; i < lines->len; i++)
    check (self, tj_model_get (self->model, g_array_index (lines, TjId, i)));
}

void
tj_money_checks_lines (TjMoneyChecking *self)
{
  each_line (self, check_amendment);
  each_line (self, check_build);
  each_line (self, check_parts);
}

/* Keys ------------------------------------------------------------------------------------------------------------- */

/* In how many decimals a percentage in thousandths was stated. */
static guint
decimals_of (gint64 thousandths)
{
  guint decimals = 3;

  for (; decimals > 0 && thousandths % 10 == 0; decimals--)
    thousandths /= 10;
  return decimals;
}

static const TjKeyPart *
part_of (const GArray *parts, TjId partner)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, TjKeyPart, i).partner == partner)
      return &g_array_index (parts, TjKeyPart, i);
  return NULL;
}

static void
check_share (TjMoneyChecking *self, const TjShareKey *key, const GArray *parts, const TjKeyValue *value)
{
  const TjKeyPart *part = part_of (parts, value->partner);
  g_autofree char *partner = NULL, *stated = NULL, *exact = NULL;
  TjRatio hundred = { 0, 1 };
  gint64 scale = 1000;
  guint decimals;

  if (value->stated_share.state != TJ_NUMBER_KNOWN || part == NULL || part->fraction.denominator == 0)
    return;
  decimals = decimals_of (value->stated_share.value);
  for (guint i = 0; i < decimals; i++)
    scale /= 10;
  hundred.numerator = tj_cents_times (part->fraction.numerator, 100, 1);
  hundred.denominator = part->fraction.denominator;
  if (tj_ratio_round (hundred, decimals) == value->stated_share.value / scale)
    return;
  partner = tj_money_checking_title (self, value->partner);
  stated = tj_number_format (&value->stated_share, TJ_UNIT_PERCENT, FALSE);
  exact = tj_ratio_percent_text (part->fraction, MAX (decimals, 2));
  tj_money_checking_add (
      self, TJ_CHECK_STATED_SHARE,
      value->stated_share.qualifier == TJ_QUALIFIER_NONE ? TJ_CHECK_ATTENTION : TJ_CHECK_INFORMATION, value->record.id,
      key->record.id,
      /* Translators: a partner, a stated and a computed percentage, and a key. */
      g_strdup_printf (_ ("“%s” has a stated share of %s, and %s by the key “%s”."), partner, stated, exact, key->name),
      _ ("Look which of the two is right; the key is what counts."));
}

static gboolean
is_used (const TjMoneyChecking *self, TjId key)
{
  const GPtrArray *lines
      = tj_model_referrers (self->model, TJ_KIND_COST_LINE, tj_kind_field (TJ_KIND_COST_LINE, "key"), key);

  return lines && lines->len > 0;
}

/* What nobody shares by may still be empty. */
static void
check_key (TjMoneyChecking *self, const TjShareKey *key)
{
  const GPtrArray *values
      = tj_model_referrers (self->model, TJ_KIND_KEY_VALUE, tj_kind_field (TJ_KIND_KEY_VALUE, "key"), key->record.id);
  g_autoptr (GArray) parts = tj_share_key_parts (self->model, key->record.id);

  if (parts->len == 0 || g_array_index (parts, TjKeyPart, 0).fraction.denominator == 0)
    tj_money_checking_add (
        self, TJ_CHECK_EMPTY_KEY, is_used (self, key->record.id) ? TJ_CHECK_ATTENTION : TJ_CHECK_INFORMATION,
        key->record.id, 0,
        g_strdup_printf (_ ("The key “%s” has no values, so nothing can be shared by it."), key->name),
        _ ("Fill in a value for each partner, such as its inhabitants."));
  for (guint i = 0; values && i < values->len; i++)
    check_share (self, key, parts, g_ptr_array_index (values, i));
}

void
tj_money_checks_keys (TjMoneyChecking *self)
{
  g_autoptr (GPtrArray) keys = tj_model_sorted (self->model, TJ_KIND_SHARE_KEY, tj_budget_project (self->budget), NULL);

  for (guint i = 0; i < keys->len; i++)
    check_key (self, g_ptr_array_index (keys, i));
}

/* Risks ------------------------------------------------------------------------------------------------------------ */

static void
check_risk (TjMoneyChecking *self, const TjRisk *risk)
{
  g_autofree char *forecast = NULL, *limit = NULL, *gap = NULL, *title = NULL;

  if (risk->floor.state != TJ_MONEY_KNOWN || risk->forecast.state != TJ_MONEY_KNOWN
      || risk->forecast.cents >= risk->floor.cents)
    return;
  title = tj_money_checking_title (self, risk->record.id);
  forecast = tj_money_format (&risk->forecast);
  limit = tj_money_format (&risk->floor);
  gap = tj_budget_cents_text (tj_cents_subtract (risk->forecast.cents, risk->floor.cents, NULL));
  tj_money_checking_add (
      self, TJ_CHECK_FLOOR, TJ_CHECK_ATTENTION, risk->record.id, 0,
      /* Translators: a risk, what is expected, the lower limit, and the difference. */
      g_strdup_printf (_ ("“%s”: %s is expected, below the lower limit of %s (%s)."), title, forecast, limit, gap),
      _ ("Take a measure, or agree on another limit."));
}

void
tj_money_checks_risks (TjMoneyChecking *self)
{
  g_autoptr (GPtrArray) risks = tj_model_sorted (self->model, TJ_KIND_RISK, tj_budget_project (self->budget), NULL);

  for (guint i = 0; i < risks->len; i++)
    check_risk (self, g_ptr_array_index (risks, i));
}
