// SPDX-License-Identifier: EUPL-1.2
/* The money of the beleidskader Sterke Sociale Basis of Maashorst, by number. */
#include "case.h"
#include "money-fixture.h"
#include "tj-budget-checks.h"
#include "tj-cost-build.h"

#define STRUCTURAL "Structurele investering"
#define NEEDED "Noodzakelijke structurele investering"
#define WORKERS "3 fte preventiewerkers volwassenen"
#define AREAS "Wijk- en kernbudget"
#define ONE_OFF "Incidentele investering: kwartiermaker"
#define GALA "GALA-middelen"
#define TRANSFORMATION "Transformatiebudget Sterke sociale basis"
#define IMPLEMENTATION "Implementatiebudget (resterende middelen voorgaande jaren)"

static const TjCostLine *
line_of (const Case *self, const char *name)
{
  return case_find (self, TJ_KIND_COST_LINE, "name", name);
}

/* Eleven areas at 10.000 each; also when nobody fills in how many there are. */
static void
m_05 (const Case *self)
{
  TjCostBuild build;
  guint n = 0;

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_AREA); i++)
    n += ((const TjArea *) tj_model_at (self->model, TJ_KIND_AREA, i))->parent == 0;
  g_assert_cmpuint (n, ==, 11);
  for (guint filled = 0; filled < 2; filled++)
    {
      tj_cost_build (self->model, self->plan, line_of (self, AREAS), &build);
      g_assert_true (build.known);
      g_assert_cmpint (build.per_year.cents, ==, 11000000);
      tj_cost_build_clear (&build);
      case_set (self, line_of (self, AREAS), "quantity", NULL);
    }
}

/* The structural table: what is needed, what is there, what is extra; the sum counts 'e.v.' once. */
static void
m_10 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  TjId line = case_line (self, STRUCTURAL);

  money_assert_columns (tj_budget_columns (budget), "2024 2025 2026 2027+");
  money_assert_costs (budget, line, "1800000~ 2350000~ 2350000~ 2350000~");
  money_assert_coverage (budget, line, "1800000~ 2050000~ 2050000~ 2050000~");
  money_assert_difference (budget, line, "0~ 300000~ 300000~ 300000~");
  g_assert_cmpint (tj_budget_total (budget, tj_budget_costs (budget, line)).cents, ==, 885000000);
  g_assert_cmpint (tj_budget_total (budget, tj_budget_coverage (budget, line)).cents, ==, 795000000);
  case_assert_money_checks (
      self, TJ_CHECK_COVERAGE_SHORT,
      "“" STRUCTURAL "” lacks coverage: 2025: €\u00a0300.000, 2026: €\u00a0300.000, 2027 and after: €\u00a0300.000.");
  case_assert_money_checks (self, TJ_CHECK_STATED_TOTAL, "");
}

/* '2027 e.v.' is not the year 2027. */
static void
m_11 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  const TjBudgetColumn *last = &g_array_index (tj_budget_columns (budget), TjBudgetColumn, 3);
  g_autofree char *title = tj_budget_column_title (last);
  TjBudgetCell sum;

  g_assert_true (tj_budget_column_is_open (last));
  g_assert_cmpstr (title, ==, "2027 and after");
  case_assert_text (self, line_of (self, NEEDED), "amounts", "2025=550000.00; 2026=550000.00; 2027+=550000.00");
  case_assert_shown (self, line_of (self, NEEDED), "amounts",
                     "2025: €\u00a0550.000; 2026: €\u00a0550.000; 2027 e.v.: €\u00a0550.000");
  g_assert_false (tj_budget_period (budget, tj_budget_costs (budget, 0), 2027, 2027, &sum));
}

/* 3 x 150.000 + 11 x 10.000 is 560.000; printed is 550.000. */
static void
m_12 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  TjBudgetCell parts[4];

  tj_budget_parts (budget, case_line (self, NEEDED), parts);
  money_assert_cells (budget, parts, "- 560000 560000 560000");
  money_assert_costs (budget, case_line (self, NEEDED), "- 550000 550000 550000");
  case_assert_money_checks (self, TJ_CHECK_PARTS,
                            "“" NEEDED
                            "” is not the sum of what is below it: 2025: €\u00a0550.000 instead of €\u00a0560.000 "
                            "(\u2011€\u00a010.000), 2026: €\u00a0550.000 instead of €\u00a0560.000 "
                            "(\u2011€\u00a010.000), 2027 and after: €\u00a0550.000 "
                            "instead of €\u00a0560.000 (\u2011€\u00a010.000).");
}

/* The parts have 260.000 of coverage; what lacks is two workers. */
static void
m_13 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  gint64 covered = tj_budget_coverage (budget, case_line (self, AREAS))[1].cents
                   + tj_budget_coverage (budget, case_line (self, WORKERS))[1].cents;
  TjBudgetCell parts[4];

  money_assert_coverage (budget, case_line (self, AREAS), "- 110000 110000 110000");
  money_assert_coverage (budget, case_line (self, WORKERS), "- 150000 150000 150000");
  tj_budget_parts (budget, case_line (self, NEEDED), parts);
  g_assert_cmpint (covered, ==, 26000000);
  g_assert_cmpint (parts[1].cents - covered, ==, 30000000);
  g_assert_cmpint (parts[1].cents - covered, ==, 2 * line_of (self, WORKERS)->unit_price.cents);
}

/* M-14 to M-16: the one-off tables of the three years, by source. */
static void
m_14 (const Case *self)
{
  static const struct
  {
    const char *source;
    const char *cells;
  } rows[] = { { GALA, "68800 122806 92064 -" },
               { TRANSFORMATION, "- 83194? 88502? -" },
               { IMPLEMENTATION, "- - 25434? -" } };
  g_autoptr (TjBudget) budget = case_budget (self);
  TjId line = case_line (self, ONE_OFF);
  TjBudgetCell cells[4];

  money_assert_costs (budget, line, "68800 206000 206000 -");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (tj_budget_paid (budget, line, case_source (self, rows[i].source), cells));
      money_assert_cells (budget, cells, rows[i].cells);
    }
  money_assert_coverage (budget, line, "68800 206000? 206000? -");
  money_assert_difference (budget, line, "0 0? 0? -");
}

/* Each source over the years, and the whole. */
static void
m_17 (const Case *self)
{
  static const struct
  {
    const char *source;
    gint64 total;
  } rows[] = { { GALA, 283670 }, { TRANSFORMATION, 171696 }, { IMPLEMENTATION, 25434 } };
  g_autoptr (TjBudget) budget = case_budget (self);
  gint64 sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TjBudgetCell *used = tj_budget_source (budget, case_source (self, rows[i].source), TJ_SOURCE_USED);

      g_assert_cmpint (tj_budget_total (budget, used).cents, ==, rows[i].total * 100);
      sum += tj_budget_total (budget, used).cents;
    }
  g_assert_cmpint (sum, ==, 48080000);
  g_assert_cmpint (tj_budget_total (budget, tj_budget_costs (budget, case_line (self, ONE_OFF))).cents, ==, 48080000);
}

/* As printed; the council agrees, but the last coverage does not come; the council does not agree. */
static void
m_18 (const Case *self)
{
  Case agreed = case_scenario (self, "Raad stemt in, teruggevorderde middelen blijven uit");
  Case refused = case_scenario (self, "Raad stemt niet in: alleen GALA-middelen");
  g_autoptr (TjModel) first = agreed.model, second = refused.model;
  g_autoptr (TjBudget) printed = case_budget (self), agreeing = case_budget (&agreed),
                       refusing = case_budget (&refused);
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, 4);
  TjId line = case_line (self, ONE_OFF);

  money_assert_difference (printed, line, "0 0? 0? -");
  money_assert_difference (agreeing, line, "0 0 25434 -");
  money_assert_difference (refusing, line, "0 83194 113936 -");
  tj_budget_difference (refusing, line, cells);
  g_assert_cmpint (tj_budget_total (refusing, cells).cents, ==, 19713000);
}

/* Structural and one-off, apart and together. */
static void
m_19 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);

  case_assert_text (self, line_of (self, STRUCTURAL), "nature", "structureel");
  case_assert_text (self, line_of (self, ONE_OFF), "nature", "incidenteel");
  money_assert_costs (budget, case_line (self, STRUCTURAL), "1800000~ 2350000~ 2350000~ 2350000~");
  money_assert_costs (budget, case_line (self, ONE_OFF), "68800 206000 206000 -");
  money_assert_costs (budget, 0, "1868800~ 2556000~ 2556000~ 2350000~");
}

/* 2,5 years at 206.000 is 515.000, and of 2024 a quarter of a year is 51.500. */
static void
m_20 (const Case *self)
{
  TjCostBuild build;
  TjCostComparison comparison;

  tj_cost_build (self->model, self->plan, line_of (self, ONE_OFF), &build);
  g_assert_cmpint (build.total.cents, ==, 51500000);
  g_assert_cmpint (tj_series_get (&build.amounts, 2024, 2024)->cents, ==, 5150000);
  tj_cost_build_clear (&build);
  g_assert_true (tj_cost_compare (self->model, self->plan, line_of (self, ONE_OFF), &comparison));
  g_assert_cmpint (comparison.stated.cents, ==, 48080000);
  g_assert_cmpint (comparison.computed.cents - comparison.stated.cents, ==, 3420000);
  g_assert_cmpint (tj_series_get (&comparison.years, 2024, 2024)->cents, ==, 1730000);
  tj_cost_comparison_clear (&comparison);
  case_assert_money_checks (
      self, TJ_CHECK_BUILD,
      "“" ONE_OFF
      "” costs otherwise than by its build-up: €\u00a0480.800 instead of €\u00a0515.000 (\u2011€\u00a034.200).");
}

/* How sure a figure is stays with it. */
static void
m_22 (const Case *self)
{
  const TjRisk *risk
      = case_find (self, TJ_KIND_RISK, "name", "De laatste dekking is afhankelijk van teruggevorderde middelen");

  case_assert_text (self, line_of (self, WORKERS), "unit_price", "circa 150000.00");
  case_assert_shown (self, line_of (self, WORKERS), "unit_price", "circa €\u00a0150.000");
  case_assert_text (self, line_of (self, ONE_OFF), "unit_price", "maximaal 206000.00");
  case_assert_shown (self, line_of (self, ONE_OFF), "unit_price", "maximaal €\u00a0206.000");
  case_assert_shown (
      self, line_of (self, "Huidige inzet (structureel gedekt)"), "amounts",
      "2024: afgerond €\u00a01.800.000; 2025: afgerond €\u00a01.800.000; 2026: afgerond €\u00a01.800.000; 2027 e.v.: "
      "afgerond €\u00a01.800.000");
  g_assert_nonnull (strstr (risk->effect, "circa € 25.000"));
}

static const CaseItem items[] = { { "M-05", m_05 }, { "M-10", m_10 },           { "M-11", m_11 }, { "M-12", m_12 },
                                  { "M-13", m_13 }, { "M-14,M-15,M-16", m_14 }, { "M-17", m_17 }, { "M-18", m_18 },
                                  { "M-19", m_19 }, { "M-20", m_20 },           { "M-22", m_22 } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "maashorst", items, G_N_ELEMENTS (items));
}
