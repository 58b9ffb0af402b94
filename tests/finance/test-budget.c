// SPDX-License-Identifier: EUPL-1.2
/* What lines cost, what covers them, and what adds up to the traject. */
#include "money-fixture.h"

static void
add_line (TjModel *model, TjId id, const char *parent, const char *amounts)
{
  money_add (model, TJ_KIND_COST_LINE, id, "name", "L", "parent", parent, "amounts", amounts, NULL);
}

static void
add_source (TjModel *model, TjId id, const char *kind)
{
  money_add (model, TJ_KIND_FUNDING_SOURCE, id, "name", "B", "kind", kind, NULL);
}

static void
add_coverage (TjModel *model, TjId id, const char *line, const char *source, const char *amounts)
{
  money_add (model, TJ_KIND_COVERAGE, id, "cost_line", line, "funding_source", source, "amounts", amounts, NULL);
}

static void
test_nothing (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = money_budget (model);

  g_assert_cmpuint (tj_budget_columns (budget)->len, ==, 0);
  g_assert_cmpuint (tj_budget_lines (budget)->len, ==, 0);
  g_assert_cmpuint (tj_budget_sources (budget)->len, ==, 0);
  g_assert_cmpint (tj_budget_project (budget), ==, MONEY_PROJECT);
  money_assert_costs (budget, 0, "");
  money_assert_costs (budget, 999, "");
  money_assert_source (budget, 999, TJ_SOURCE_CLOSING, "");
  g_assert_cmpuint (tj_budget_total (budget, tj_budget_costs (budget, 0)).flags, ==, 0);
}

/* Lines are the sum of what is below them; empty stays empty. */
static void
test_tree (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;

  add_line (model, 12, NULL, NULL);
  add_line (model, 11, "12", "2025=10.00");
  add_line (model, 10, "12", NULL);
  add_line (model, 9, "10", "2026=5.00; 2025=0.50");
  add_line (model, 13, NULL, "2027=-3.00");
  budget = money_budget (model);
  money_assert_columns (tj_budget_columns (budget), "2025 2026 2027");
  money_assert_costs (budget, 9, "0.50 5 -");
  money_assert_costs (budget, 10, "0.50 5 -");
  money_assert_costs (budget, 12, "10.50 5 -");
  money_assert_costs (budget, 0, "10.50 5 -3");
  g_assert_cmpint (tj_budget_total (budget, tj_budget_costs (budget, 0)).cents, ==, 1250);
  g_assert_cmpuint (tj_budget_depth (budget, 9), ==, 2);
  g_assert_cmpuint (tj_budget_depth (budget, 13), ==, 0);
  g_assert_true (tj_budget_has_parts (budget, 12));
  g_assert_false (tj_budget_has_parts (budget, 11));
  g_assert_false (tj_budget_says_itself (budget, 10));
  g_assert_true (tj_budget_says_itself (budget, 9));
}

/* A document's own figure leads; what is below it is kept beside it. */
static void
test_own_figure (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;
  TjBudgetCell parts[2];

  add_line (model, 10, NULL, NULL);
  add_line (model, 11, "10", "2025=550000.00");
  add_line (model, 12, "11", "2025=450000.00");
  add_line (model, 13, "11", "2025=110000.00; 2026=1.00");
  budget = money_budget (model);
  money_assert_costs (budget, 11, "550000 -");
  money_assert_costs (budget, 10, "550000 -");
  money_assert_costs (budget, 0, "550000 -");
  tj_budget_parts (budget, 11, parts);
  money_assert_cells (budget, parts, "560000 1");
  tj_budget_parts (budget, 12, parts);
  money_assert_cells (budget, parts, "- -");
}

/* Of other trajecten nothing is seen. */
static void
test_other_traject (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;

  money_add (model, TJ_KIND_PROJECT, 2, "name", "Ander", NULL);
  add_line (model, 10, NULL, "2025=1.00");
  money_add (model, TJ_KIND_COST_LINE, 11, "name", "L", "project", "2", "amounts", "2020=7.00", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 21, "name", "B", "project", "2", "income", "2021=7.00", NULL);
  add_coverage (model, 30, "11", "21", "2020=7.00");
  budget = money_budget (model);
  money_assert_columns (tj_budget_columns (budget), "2025");
  money_assert_costs (budget, 0, "1");
  money_assert_coverage (budget, 0, "-");
  g_assert_cmpuint (tj_budget_sources (budget)->len, ==, 0);
}

static void
test_difference (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;
  TjBudgetCell cells[4];

  add_line (model, 10, NULL, "2025=100.00; 2026=50.00");
  add_line (model, 11, NULL, "2025=40.00");
  add_source (model, 20, "begroting");
  add_source (model, 21, "subsidie");
  add_coverage (model, 30, "10", "20", "2025=60.00");
  add_coverage (model, 31, "10", "21", "2025=50.00; 2028=5.00");
  add_coverage (model, 32, "11", "20", "2025=40.00");
  budget = money_budget (model);
  money_assert_coverage (budget, 10, "110 - - 5");
  money_assert_coverage (budget, 0, "150 - - 5");
  money_assert_difference (budget, 10, "-10 50 - -5");
  money_assert_difference (budget, 0, "-10 50 - -5");
  money_assert_source (budget, 20, TJ_SOURCE_USED, "100 - - -");
  g_assert_true (tj_budget_paid (budget, 10, 20, cells));
  money_assert_cells (budget, cells, "60 - - -");
  g_assert_false (tj_budget_paid (budget, 11, 21, cells));
  tj_budget_payment (budget, 31, cells);
  money_assert_cells (budget, cells, "50 - - 5");
  /* Nothing was stated of what there is, so nothing can be left. */
  g_assert_false (tj_budget_is_tracked (budget, 20));
  money_assert_source (budget, 20, TJ_SOURCE_CLOSING, "- - - -");
  money_assert_source (budget, 20, TJ_SOURCE_UNALLOCATED, "- - - -");
}

/* Coverage of a line leads over that of lines below it; a source pays for both. */
static void
test_leads (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;

  add_line (model, 10, NULL, "2025=550.00");
  add_line (model, 11, "10", "2025=450.00");
  add_line (model, 12, "11", "2025=1.00");
  add_source (model, 20, "begroting");
  add_coverage (model, 30, "10", "20", "2025=250.00");
  add_coverage (model, 31, "11", "20", "2025=150.00");
  add_coverage (model, 32, "12", "20", "2025=1.00");
  budget = money_budget (model);
  money_assert_coverage (budget, 12, "1");
  money_assert_coverage (budget, 11, "150");
  money_assert_coverage (budget, 10, "250");
  money_assert_coverage (budget, 0, "250");
  money_assert_source (budget, 20, TJ_SOURCE_USED, "401");
  money_assert_source (budget, 20, TJ_SOURCE_LEADING, "250");
  g_assert_true (tj_budget_leads (budget, 10));
  g_assert_false (tj_budget_leads (budget, 11));
  g_assert_true (tj_budget_has_coverage (budget, 11));
  g_assert_false (tj_budget_leads (budget, 0));
}

/* Met, not met and open: of cost, coverage, source, and of what lies below. */
static void
test_conditions (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) open = NULL, met = NULL, failed = NULL;

  money_add (model, TJ_KIND_CONDITION, 5, "name", "Als de raad instemt", NULL);
  add_line (model, 10, NULL, "2025=100.00");
  add_line (model, 11, NULL, "2025=30.00");
  add_line (model, 12, "11", "2025=20.00");
  money_set (model, 11, "condition", "5");
  add_source (model, 20, "begroting");
  add_source (model, 21, "reserve");
  money_set (model, 21, "condition", "5");
  money_set (model, 21, "opening_balance", "500.00");
  add_coverage (model, 30, "10", "20", "2025=40.00");
  add_coverage (model, 31, "10", "21", "2025=60.00");
  add_coverage (model, 32, "11", "20", "2025=30.00");
  add_coverage (model, 33, "12", "20", "2025=7.00");
  open = money_budget (model);
  money_assert_costs (open, 0, "130?");
  money_assert_costs (open, 10, "100");
  money_assert_coverage (open, 0, "130?");
  money_assert_difference (open, 0, "0?");
  money_assert_source (open, 20, TJ_SOURCE_USED, "77?");
  money_assert_source (open, 21, TJ_SOURCE_CLOSING, "440?");
  money_set (model, 5, "met", "ja");
  met = money_budget (model);
  money_assert_costs (met, 0, "130");
  money_assert_coverage (met, 0, "130");
  money_assert_source (met, 21, TJ_SOURCE_CLOSING, "440");
  money_set (model, 5, "met", "nee");
  failed = money_budget (model);
  money_assert_costs (failed, 0, "100");
  money_assert_costs (failed, 11, "-");
  money_assert_costs (failed, 12, "20");
  money_assert_coverage (failed, 11, "-");
  money_assert_coverage (failed, 0, "40");
  money_assert_difference (failed, 0, "60");
  money_assert_source (failed, 20, TJ_SOURCE_USED, "40");
  money_assert_source (failed, 21, TJ_SOURCE_USED, "-");
  g_assert_false (tj_budget_has_coverage (failed, 11));
}

/* What is foreseen but not known counts as nothing, and stays visible. */
static void
test_pm (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;

  add_line (model, 10, NULL, NULL);
  add_line (model, 11, "10", "2025=100.00; 2026=PM");
  add_line (model, 12, "10", "2025=PM");
  budget = money_budget (model);
  money_assert_costs (budget, 0, "100+PM 0+PM");
}

/* Open-ended and unsplit amounts side by side with years. */
static void
test_columns (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;
  TjBudgetCell sum;

  add_line (model, 10, NULL, "2025=100.00; 2027+=70.00");
  add_line (model, 11, NULL, "2025-2026=30.00; *=5.00");
  add_line (model, 12, NULL, "2026+=1.00");
  budget = money_budget (model);
  money_assert_columns (tj_budget_columns (budget), "2025 2026 2027+ 2025-2026 *");
  money_assert_costs (budget, 0, "100 1 71 30 5");
  g_assert_cmpint (tj_budget_total (budget, tj_budget_costs (budget, 0)).cents, ==, 20700);
  g_assert_true (tj_budget_period (budget, tj_budget_costs (budget, 0), 2025, 2026, &sum));
  g_assert_cmpint (sum.cents, ==, 13100);
  g_assert_true (tj_budget_period (budget, tj_budget_costs (budget, 0), 2026, TJ_YEAR_ONWARDS, &sum));
  g_assert_cmpint (sum.cents, ==, 7200);
  g_assert_true (tj_budget_period (budget, tj_budget_costs (budget, 0), 0, 0, &sum));
  g_assert_cmpint (sum.cents, ==, 20700);
  g_assert_false (tj_budget_period (budget, tj_budget_costs (budget, 10), 2026, 2026, &sum));
}

/* Also what came of it has its years. */
static void
test_realised_columns (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;

  add_line (model, 10, NULL, "2025=100.00");
  money_add (model, TJ_KIND_REALISATION, 40, "cost_line", "10", "kind", "werkelijk", "amounts", "2026=1.00", NULL);
  budget = money_budget (model);
  money_assert_columns (tj_budget_columns (budget), "2025 2026");
}

static void
test_too_large (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;

  add_line (model, 10, NULL, NULL);
  add_line (model, 11, "10", "2025=92233720368547758.07");
  add_line (model, 12, "10", "2025=0.01");
  budget = money_budget (model);
  money_assert_costs (budget, 0, "92233720368547758.07!");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget/nothing", test_nothing);
  g_test_add_func ("/budget/tree", test_tree);
  g_test_add_func ("/budget/own-figure", test_own_figure);
  g_test_add_func ("/budget/other-traject", test_other_traject);
  g_test_add_func ("/budget/difference", test_difference);
  g_test_add_func ("/budget/leads", test_leads);
  g_test_add_func ("/budget/conditions", test_conditions);
  g_test_add_func ("/budget/pm", test_pm);
  g_test_add_func ("/budget/columns", test_columns);
  g_test_add_func ("/budget/realised-columns", test_realised_columns);
  g_test_add_func ("/budget/too-large", test_too_large);
  return g_test_run ();
}
