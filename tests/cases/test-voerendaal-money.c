// SPDX-License-Identifier: EUPL-1.2
/* The money of the raadsvoorstel Innovatie Sociaal Domein of Voerendaal, by number. */
#include "case.h"
#include "money-fixture.h"
#include "tj-budget-checks.h"
#include "tj-budget-text.h"
#include "tj-cost-build.h"
#include "tj-stated-totals.h"

#define LANGUAGE "Pilot Taalonderwijs in de wijk"
#define CHANCES "Pilot Kansrijk Meedoen"
#define CLUB "Pilot sociaal beheer OCK"
#define RESERVE "Reserve sociaal domein"
#define BUDGET "Begroting (reeds opgenomen voor OCK)"

static const TjCostLine *
line_of (const Case *self, const char *name)
{
  return case_find (self, TJ_KIND_COST_LINE, "name", name);
}

static void
assert_ratio (TjRatio ratio, guint decimals, const char *expected)
{
  g_autofree char *text = tj_ratio_text (ratio, decimals);

  g_assert_cmpstr (text, ==, expected);
}

/* A ratio of minutes as hours, of cents as euros. */
static TjRatio
in_units_of (TjRatio ratio, gint64 unit)
{
  return tj_ratio (ratio.numerator, ratio.denominator * unit);
}

/* Three pilots in one programme. */
static void
v_01 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);

  money_assert_costs (budget, case_line (self, LANGUAGE), "50000");
  money_assert_costs (budget, case_line (self, CHANCES), "200000");
  money_assert_costs (budget, case_line (self, CLUB), "140000");
  money_assert_costs (budget, 0, "390000");
}

/* Fifteen times 3.000 is 45.000, printed is 50.000; that would be 3.333,33 each. */
static void
v_04 (const Case *self)
{
  TjCostComparison comparison;
  TjCostImplied implied;

  g_assert_true (tj_cost_compare (self->model, self->plan, line_of (self, LANGUAGE), &comparison));
  g_assert_true (comparison.differs);
  g_assert_cmpint (comparison.stated.cents, ==, 5000000);
  g_assert_cmpint (comparison.computed.cents, ==, 4500000);
  g_assert_cmpint (comparison.stated.cents - comparison.computed.cents, ==, 500000);
  tj_cost_comparison_clear (&comparison);
  tj_cost_implied (self->model, self->plan, line_of (self, LANGUAGE), &implied);
  assert_ratio (in_units_of (implied.price, 100), 2, "3.333,33");
  case_assert_money_checks (
      self, TJ_CHECK_BUILD,
      "“" LANGUAGE "” costs otherwise than by its build-up: €\u00a050.000 instead of €\u00a045.000 (€\u00a05.000).\n"
      "“" CLUB "” costs otherwise than by its build-up: €\u00a0140.000 instead of €\u00a0138.000 (€\u00a02.000).");
}

/* 'Ca.' and 'ruim' stay with the numbers. */
static void
v_05 (const Case *self)
{
  case_assert_text (self, line_of (self, LANGUAGE), "quantity", "circa 15");
  case_assert_text (self, line_of (self, LANGUAGE), "unit_price", "ruim 3000.00");
  case_assert_text (self, line_of (self, "Locatiebeheer"), "unit_price", "circa 99000.00");
  case_assert_text (self, line_of (self, "Ondersteunende taken"), "unit_price", "circa 20000.00");
  case_assert_shown (self, line_of (self, "Locatiebeheer"), "unit_price", "circa €\u00a099.000");
}

/* Hours that follow from an amount and a rate. */
static void
v_06 (const Case *self)
{
  TjCostImplied implied;

  tj_cost_implied (self->model, self->plan, line_of (self, "Fase 2: inbedden in de organisatie"), &implied);
  assert_ratio (in_units_of (implied.hours, 60), 2, "2.055,56");
  assert_ratio (in_units_of (implied.unit_hours, 60), 2, "114,20");
  tj_cost_implied (self->model, self->plan, line_of (self, "Fase 1: inzet van externe expertise"), &implied);
  assert_ratio (in_units_of (implied.price, 100), 2, "2.500,00");
}

/* (99.000 + 20.000 - 50.000) x 2; what was printed counts, and why is told. */
static void
v_07 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  g_autoptr (GArray) figures = tj_stated_figures (budget, self->model, self->plan,
                                                  case_find (self, TJ_KIND_STATED_TOTAL, "name", CLUB ", per jaar"));
  const TjStatedFigure *figure = &g_array_index (figures, TjStatedFigure, 0);
  TjCostBuild build;

  tj_cost_build (self->model, self->plan, line_of (self, CLUB), &build);
  g_assert_cmpint (build.per_year.cents, ==, 6900000);
  g_assert_cmpint (build.total.cents, ==, 13800000);
  tj_cost_build_clear (&build);
  money_assert_costs (budget, case_line (self, CLUB), "140000");
  g_assert_nonnull (line_of (self, CLUB)->reason);
  g_assert_cmpuint (figures->len, ==, 1);
  g_assert_cmpint (figure->stated.cents, ==, 7000000);
  g_assert_cmpint (figure->difference, ==, 100000);
}

/* Gross and net: 119.000 a year; all parts are 488.000, all coverage 490.000. */
static void
v_08 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  gint64 gross
      = line_of (self, "Locatiebeheer")->unit_price.cents + line_of (self, "Ondersteunende taken")->unit_price.cents;
  gint64 coverage = tj_budget_coverage (budget, 0)->cents;
  TjBudgetCell parts[1];
  TjCostBuild build;

  g_assert_cmpint (gross, ==, 11900000);
  tj_budget_parts (budget, case_line (self, CLUB), parts);
  money_assert_cells (budget, parts, "238000~");
  g_assert_cmpint (tj_budget_costs (budget, case_line (self, LANGUAGE))->cents
                       + tj_budget_costs (budget, case_line (self, CHANCES))->cents + parts[0].cents,
                   ==, 48800000);
  tj_cost_build (self->model, self->plan, line_of (self, CLUB), &build);
  g_assert_cmpint (build.deducted.cents, ==, 10000000);
  g_assert_cmpint (coverage + build.deducted.cents, ==, 49000000);
  tj_cost_build_clear (&build);
}

/* A reserve from its opening balance on; what is not known counts as nothing, and stays visible. */
static void
v_09 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  TjId reserve = case_source (self, RESERVE);
  TjBudgetCell there = *tj_budget_source (budget, reserve, TJ_SOURCE_OPENING);

  money_assert_source (budget, reserve, TJ_SOURCE_OPENING, "410000");
  money_assert_source (budget, reserve, TJ_SOURCE_ADDITIONS, "420000+PM");
  tj_budget_cell_add (&there, tj_budget_source (budget, reserve, TJ_SOURCE_ADDITIONS));
  money_assert_cells (budget, &there, "830000+PM");
  money_assert_source (budget, reserve, TJ_SOURCE_USED, "390000");
  money_assert_source (budget, reserve, TJ_SOURCE_CLOSING, "440000+PM");
}

static void
v_10 (const Case *self)
{
  Case changed = case_scenario (self, "Zonder de storting van € 420.000");
  g_autoptr (TjModel) model = changed.model;
  g_autoptr (TjBudget) budget = case_budget (&changed);

  case_assert_money_checks (self, TJ_CHECK_BELOW_ZERO, "");
  money_assert_source (budget, case_source (self, RESERVE), TJ_SOURCE_CLOSING, "20000+PM");
  case_assert_money_checks (&changed, TJ_CHECK_BELOW_ZERO, "");
}

/* One-off money from the reserve, beside what is budgeted already. */
static void
v_16 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);

  case_assert_text (self, line_of (self, LANGUAGE), "nature", "incidenteel");
  case_assert_text (self, line_of (self, CHANCES), "nature", "incidenteel");
  case_assert_text (self, line_of (self, CLUB), "nature", "incidenteel");
  money_assert_source (budget, case_source (self, RESERVE), TJ_SOURCE_LEADING, "390000");
  case_assert_text (self, case_find (self, TJ_KIND_FUNDING_SOURCE, "name", BUDGET), "income", "*=50000.00");
  case_assert_text (self, line_of (self, CLUB), "budgeted", "*=50000.00");
  case_assert_shown (self, line_of (self, CLUB), "budgeted_source", BUDGET);
  /* What is budgeted for the pilot has a destination. */
  case_assert_money_checks (self, TJ_CHECK_NO_DESTINATION, "");
}

/* No year is told, and that is no fault. */
static void
v_17 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);

  money_assert_columns (tj_budget_columns (budget), "*");
  g_assert_cmpint (tj_budget_total (budget, tj_budget_costs (budget, 0)).cents, ==, 39000000);
  money_assert_difference (budget, 0, "0");
  case_assert_money_checks (self, TJ_CHECK_COVERAGE_SHORT, "");
  case_assert_money_checks (self, TJ_CHECK_COVERAGE_OVER, "");
}

static const CaseItem items[]
    = { { "V-T1", v_01 }, { "V-T4", v_04 }, { "V-T5", v_05 },  { "V-T6", v_06 },  { "V-T7", v_07 },
        { "V-T8", v_08 }, { "V-T9", v_09 }, { "V-T10", v_10 }, { "V-T16", v_16 }, { "V-T17", v_17 } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "voerendaal", items, G_N_ELEMENTS (items));
}
