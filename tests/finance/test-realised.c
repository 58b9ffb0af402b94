// SPDX-License-Identifier: EUPL-1.2
/* What came of a cost line: budgeted, amended, committed and actual, and what is left. */
#include "tj-realised.h"

#include "money-fixture.h"

#define LINE 10

static void
add_figure (TjModel *model, TjId id, const char *kind, const char *amounts, const char *as_of)
{
  money_add (model, TJ_KIND_REALISATION, id, "cost_line", "10", "kind", kind, "amounts", amounts, "as_of", as_of, NULL);
}

static void
assert_kind (TjModel *model, TjRealisationKind kind, const char *expected)
{
  g_autoptr (TjBudget) budget = money_budget (model);
  TjBudgetCell cells[8];
  gboolean found = tj_realised (budget, model, LINE, kind, cells);

  g_assert_cmpint (found, ==, expected != NULL);
  if (expected)
    money_assert_cells (budget, cells, expected);
}

static void
assert_left (TjModel *model, TjId line, const char *available, const char *left)
{
  g_autoptr (TjBudget) budget = money_budget (model);
  TjBudgetCell cells[8];

  tj_realised_available (budget, model, line, cells);
  money_assert_cells (budget, cells, available);
  tj_realised_left (budget, model, line, cells);
  money_assert_cells (budget, cells, left);
}

/* Amended goes before budgeted, and that before what the line costs by the plan; year by year. */
static void
test_available (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "amounts", "2024=10.00; 2025=20.00; 2026=30.00", NULL);
  assert_kind (model, TJ_REALISATION_KIND_BUDGETED, NULL);
  assert_left (model, LINE, "10 20 30", "10 20 30");
  add_figure (model, 40, "begroot", "2025=25.00; 2026=35.00", NULL);
  assert_left (model, LINE, "10 25 35", "10 25 35");
  add_figure (model, 41, "gewijzigd", "2026=31.00", NULL);
  assert_left (model, LINE, "10 25 31", "10 25 31");
  add_figure (model, 42, "verplicht", "2025=4.00", NULL);
  add_figure (model, 43, "werkelijk", "2024=12.50; 2025=1.00", NULL);
  assert_left (model, LINE, "10 25 31", "-2.50 20 31");
}

/* A later state takes the place of an earlier one, for the years that it names. */
static void
test_as_of (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "amounts", "2024=10.00; 2025=20.00", NULL);
  add_figure (model, 41, "werkelijk", "2024=9.00; 2025=3.00", "2025-07-01");
  add_figure (model, 42, "werkelijk", "2024=1.00; 2025=1.00", NULL);
  add_figure (model, 43, "werkelijk", "2024=8.00", "2025-03");
  assert_kind (model, TJ_REALISATION_KIND_ACTUAL, "9 3");
  add_figure (model, 44, "werkelijk", "2025=6.00", "2025-12-31");
  assert_kind (model, TJ_REALISATION_KIND_ACTUAL, "9 6");
  assert_kind (model, TJ_REALISATION_KIND_COMMITTED, NULL);
}

/* Of a line with lines below it the sum of those, unless it has figures of its own. */
static void
test_parts (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, 9, "name", "Geheel", NULL);
  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "parent", "9", "amounts", "2024=10.00", NULL);
  money_add (model, TJ_KIND_COST_LINE, 11, "name", "M", "parent", "9", "amounts", "2024=5.00", NULL);
  add_figure (model, 40, "begroot", "2024=12.00", NULL);
  add_figure (model, 41, "werkelijk", "2024=2.00", NULL);
  assert_left (model, 9, "17", "15");
  money_add (model, TJ_KIND_REALISATION, 42, "cost_line", "9", "kind", "begroot", "amounts", "2024=100.00", NULL);
  assert_left (model, 9, "100", "100");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/realised/available", test_available);
  g_test_add_func ("/realised/as-of", test_as_of);
  g_test_add_func ("/realised/parts", test_parts);
  return g_test_run ();
}
