// SPDX-License-Identifier: EUPL-1.2
/* The course of a source: what it begins with, gets and pays, what is left and where that goes. */
#include "money-fixture.h"

#define LINE 10
#define GRANT 20
#define RESERVE 21

static void
add_coverage (TjModel *model, TjId id, const char *line, const char *source, const char *amounts)
{
  money_add (model, TJ_KIND_COVERAGE, id, "cost_line", line, "funding_source", source, "amounts", amounts, NULL);
}

/* One line of 2024 to 2026, paid from income first and then from a reserve. */
static TjModel *
income_and_reserve (void)
{
  TjModel *model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "amounts", "2024=399.50; 2025=405.00; 2026=190.00", NULL);
  /* The reserve is listed first, and pays last. */
  money_add (model, TJ_KIND_FUNDING_SOURCE, RESERVE, "name", "R", "kind", "reserve", "opening_balance", "459.50",
             "opening_date", "2023-12-31", "sort_order", "1", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, GRANT, "name", "S", "kind", "subsidie", "income",
             "2024=175.00; 2025=180.00; 2026=180.00; 2027=180.00", "sort_order", "2", NULL);
  add_coverage (model, 30, "10", "21", NULL);
  add_coverage (model, 31, "10", "20", NULL);
  return model;
}

static void
test_automatic (void)
{
  g_autoptr (TjModel) model = income_and_reserve ();
  g_autoptr (TjBudget) budget = money_budget (model);

  money_assert_columns (tj_budget_columns (budget), "2024 2025 2026 2027");
  money_assert_source (budget, GRANT, TJ_SOURCE_USED, "175 180 180 -");
  money_assert_source (budget, RESERVE, TJ_SOURCE_USED, "224.50 225 10 -");
  money_assert_source (budget, RESERVE, TJ_SOURCE_OPENING, "459.50 235 10 0");
  money_assert_source (budget, RESERVE, TJ_SOURCE_CLOSING, "235 10 0 0");
  money_assert_source (budget, GRANT, TJ_SOURCE_CLOSING, "0 0 0 180");
  money_assert_source (budget, GRANT, TJ_SOURCE_UNALLOCATED, "- - - 180");
  money_assert_difference (budget, 0, "0 0 0 -");
  g_assert_cmpint (tj_budget_start (budget, RESERVE), ==, 0);
  g_assert_cmpint (tj_budget_start (budget, GRANT), ==, -1);
  g_assert_true (tj_budget_carries (budget, RESERVE));
  g_assert_false (tj_budget_carries (budget, GRANT));
}

/* The last reserve pays all that is left, also what it does not have: the shortage shows there. */
static void
test_below_zero (void)
{
  g_autoptr (TjModel) model = income_and_reserve ();
  g_autoptr (TjBudget) budget = NULL;

  money_set (model, RESERVE, "opening_balance", "400.00");
  budget = money_budget (model);
  money_assert_source (budget, RESERVE, TJ_SOURCE_CLOSING, "175.50 -49.50 -59.50 -59.50");
  money_assert_difference (budget, 0, "0 0 0 -");
}

/* Without a reserve behind it a source pays no more than it has. */
static void
test_short (void)
{
  g_autoptr (TjModel) model = income_and_reserve ();
  g_autoptr (TjBudget) budget = NULL;

  money_set (model, RESERVE, "kind", "begroting");
  budget = money_budget (model);
  /* No reserve: in the order of the list, and what is left lapses. */
  money_assert_source (budget, RESERVE, TJ_SOURCE_USED, "399.50 - - -");
  money_assert_source (budget, RESERVE, TJ_SOURCE_UNALLOCATED, "60 - - -");
  money_assert_source (budget, GRANT, TJ_SOURCE_USED, "- 180 180 -");
  money_assert_source (budget, GRANT, TJ_SOURCE_UNALLOCATED, "175 - - 180");
  money_assert_difference (budget, 0, "0 225 10 -");
}

/* What is left goes to the next year, where that was said. */
static void
test_carry_over (void)
{
  g_autoptr (TjModel) model = income_and_reserve ();
  g_autoptr (TjBudget) budget = NULL;

  money_set (model, RESERVE, "kind", "begroting");
  money_set (model, RESERVE, "carry_over", "ja");
  budget = money_budget (model);
  money_assert_source (budget, RESERVE, TJ_SOURCE_OPENING, "459.50 60 0 0");
  money_assert_source (budget, RESERVE, TJ_SOURCE_USED, "399.50 60 - -");
  money_assert_source (budget, RESERVE, TJ_SOURCE_CLOSING, "60 0 0 0");
  money_assert_source (budget, GRANT, TJ_SOURCE_USED, "- 180 180 -");
  money_assert_difference (budget, 0, "0 165 10 -");
}

/* What a reserve has left is gone where it may not go to the next year. */
static void
test_lapse (void)
{
  g_autoptr (TjModel) model = income_and_reserve ();
  g_autoptr (TjBudget) budget = NULL;

  money_set (model, RESERVE, "carry_over", "nee");
  budget = money_budget (model);
  money_assert_source (budget, RESERVE, TJ_SOURCE_OPENING, "459.50 - - -");
  money_assert_source (budget, RESERVE, TJ_SOURCE_CLOSING, "235 -225 -10 0");
}

/* Per 31 December is what the next year begins with; per another day it is of that year. */
static void
test_opening_date (void)
{
  static const struct
  {
    const char *date;
    int start;
  } dates[] = { { "2023-12-31", 0 }, { "2024-01-01", 0 }, { "2024-12", 0 }, { "2019", 0 },
                { "2024-12-31", 1 }, { "2025-07-01", 1 }, { "2025", 1 },    { "2031", 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (TjModel) model = income_and_reserve ();
      g_autoptr (TjBudget) budget = NULL;
      int start = dates[i].start;

      money_set (model, RESERVE, "opening_date", dates[i].date);
      budget = money_budget (model);
      g_assert_cmpint (tj_budget_start (budget, RESERVE), ==, start);
      g_assert_cmpint (tj_budget_source (budget, RESERVE, TJ_SOURCE_OPENING)[start].cents, ==, 45950);
    }
}

/* Dated and undated additions, withdrawals for other ends, PM and a condition. */
static void
test_mutations (void)
{
  g_autoptr (TjModel) model = income_and_reserve ();
  g_autoptr (TjBudget) budget = NULL;

  money_add (model, TJ_KIND_CONDITION, 5, "name", "Als", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 40, "funding_source", "21", "name", "Erbij", "kind", "storting", "date",
             "2025-05-01", "amount", "100.00", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 41, "funding_source", "21", "name", "Eraf", "kind", "onttrekking", "date",
             "2024-11", "amount", "35.00", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 42, "funding_source", "21", "name", "Ooit", "kind", "storting", "amount",
             "PM", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 43, "funding_source", "21", "name", "Misschien", "kind", "storting",
             "date", "2026", "amount", "7.00", "condition", "5", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 44, "funding_source", "21", "name", "Leeg", "kind", "storting", "date",
             "2033", NULL);
  budget = money_budget (model);
  money_assert_columns (tj_budget_columns (budget), "2024 2025 2026 2027 *");
  money_assert_source (budget, RESERVE, TJ_SOURCE_ADDITIONS, "- 100 7? - 0+PM");
  money_assert_source (budget, RESERVE, TJ_SOURCE_WITHDRAWALS, "35 - - - -");
  money_assert_source (budget, RESERVE, TJ_SOURCE_CLOSING, "200 75 72? 72? 72+PM?");
  money_set (model, 5, "met", "nee");
  g_clear_pointer (&budget, tj_budget_free);
  budget = money_budget (model);
  money_assert_source (budget, RESERVE, TJ_SOURCE_CLOSING, "200 75 65 65 65+PM");
  /* A source that does not count gets nothing either. */
  money_set (model, RESERVE, "condition", "5");
  g_clear_pointer (&budget, tj_budget_free);
  budget = money_budget (model);
  money_assert_source (budget, RESERVE, TJ_SOURCE_ADDITIONS, "- - - - -");
  money_assert_source (budget, RESERVE, TJ_SOURCE_CLOSING, "0 0 0 0 0");
}

/* Amounts that were filled in go first; what they leave is taken automatically. */
static void
test_stated_first (void)
{
  g_autoptr (TjModel) model = income_and_reserve ();
  g_autoptr (TjBudget) budget = NULL;

  money_add (model, TJ_KIND_FUNDING_SOURCE, 22, "name", "Derden", "kind", "bijdrage_derden", NULL);
  add_coverage (model, 32, "10", "22", "2024=300.00; 2026=500.00");
  budget = money_budget (model);
  money_assert_source (budget, GRANT, TJ_SOURCE_USED, "99.50 180 - -");
  money_assert_source (budget, RESERVE, TJ_SOURCE_USED, "- 225 - -");
  /* More than is needed is shown, never taken back. */
  money_assert_difference (budget, 0, "0 0 -310 -");
}

/* Who comes first in the list is paid first from what is not enough. */
static void
test_order_of_lines (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;

  money_add (model, TJ_KIND_COST_LINE, 12, "name", "A", "sort_order", "1", "amounts", "2025=70.00", NULL);
  money_add (model, TJ_KIND_COST_LINE, 11, "name", "B", "sort_order", "2", "amounts", "2025=70.00", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "S", "income", "2025=100.00", NULL);
  add_coverage (model, 30, "11", "20", NULL);
  add_coverage (model, 31, "12", "20", NULL);
  budget = money_budget (model);
  money_assert_difference (budget, 12, "0");
  money_assert_difference (budget, 11, "40");
}

/* Of a source of which nothing was stated there is no limit. */
static void
test_untracked (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "amounts", "2025=70.00", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "Begroting", "kind", "begroting", NULL);
  add_coverage (model, 30, "10", "20", NULL);
  budget = money_budget (model);
  money_assert_difference (budget, 0, "0");
  money_assert_source (budget, 20, TJ_SOURCE_CLOSING, "-");
}

/* What a line says is budgeted there has a destination. */
static void
test_spoken_for (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;

  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "Begroting", "kind", "begroting", "income", "2025=50.00", NULL);
  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "amounts", "2025=70.00", NULL);
  budget = money_budget (model);
  money_assert_source (budget, 20, TJ_SOURCE_UNALLOCATED, "50");
  money_set (model, LINE, "budgeted_source", "20");
  g_clear_pointer (&budget, tj_budget_free);
  budget = money_budget (model);
  money_assert_source (budget, 20, TJ_SOURCE_UNALLOCATED, "-");
  money_assert_source (budget, 20, TJ_SOURCE_CLOSING, "50");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sources/automatic", test_automatic);
  g_test_add_func ("/sources/below-zero", test_below_zero);
  g_test_add_func ("/sources/short", test_short);
  g_test_add_func ("/sources/carry-over", test_carry_over);
  g_test_add_func ("/sources/lapse", test_lapse);
  g_test_add_func ("/sources/opening-date", test_opening_date);
  g_test_add_func ("/sources/mutations", test_mutations);
  g_test_add_func ("/sources/stated-first", test_stated_first);
  g_test_add_func ("/sources/order-of-lines", test_order_of_lines);
  g_test_add_func ("/sources/untracked", test_untracked);
  g_test_add_func ("/sources/spoken-for", test_spoken_for);
  return g_test_run ();
}
