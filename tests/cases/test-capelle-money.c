// SPDX-License-Identifier: EUPL-1.2
/* The money and the sums of the projectopdracht Samenlevingsagenda of Capelle aan den IJssel, by number. */
#include "case.h"
#include "money-fixture.h"
#include "tj-budget-checks.h"

static void
assert_fte (gint64 thousandths, const char *expected)
{
  TjNumber number = tj_number (thousandths);
  g_autofree char *text = tj_number_format (&number, TJ_UNIT_FTE, FALSE);

  g_assert_cmpstr (text, ==, expected);
}

/* 0,5 + 0,4 + 0,1 + 0,2 + 0,14 + 0,1 + 0,1 + 0,1 + 0,05 is 1,69 exactly, and 2,6 less that is 0,91. */
static void
c_17 (const Case *self)
{
  const TjStatedTotal *total = case_find (self, TJ_KIND_STATED_TOTAL, "name", "Ambtelijke uren");
  gint64 sum = 0;

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_ROLE); i++)
    {
      const TjRole *role = tj_model_at (self->model, TJ_KIND_ROLE, i);

      /* What is per basisteam cannot be added: how many there are is not told. */
      if (role->fte.state == TJ_NUMBER_KNOWN && role->per == NULL)
        sum += role->fte.value;
    }
  assert_fte (sum, "1,69 fte");
  assert_fte (total->fte.value - sum, "0,91 fte");
}

/* Two lines over two years that nobody has split: no year holds anything, and the whole is covered. */
static void
c_20 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  TjBudgetCell year;

  money_assert_columns (tj_budget_columns (budget), "2025-2026");
  money_assert_costs (budget, case_line (self, "Communicatie en participatie"), "30000");
  money_assert_costs (budget, case_line (self, "Inhuur advies"), "70000");
  money_assert_costs (budget, 0, "100000");
  g_assert_cmpint (tj_budget_total (budget, tj_budget_costs (budget, 0)).cents, ==, 10000000);
  g_assert_false (tj_budget_period (budget, tj_budget_costs (budget, 0), 2025, 2025, &year));
  g_assert_false (tj_budget_period (budget, tj_budget_costs (budget, 0), 2026, 2026, &year));
  money_assert_source (budget, case_source (self, "Begroting"), TJ_SOURCE_USED, "100000");
  money_assert_difference (budget, 0, "0");
  case_assert_text (self, tj_model_at (self->model, TJ_KIND_PROJECT, 0), "coverage_text",
                    "Deze kosten zijn reeds gedekt in de begroting.");
  case_assert_money_checks (self, TJ_CHECK_COVERAGE_SHORT, "");
  case_assert_money_checks (self, TJ_CHECK_STATED_TOTAL, "");
}

static const CaseItem items[] = { { "C-17", c_17 }, { "C-20", c_20 } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "capelle", items, G_N_ELEMENTS (items));
}
