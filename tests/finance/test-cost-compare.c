// SPDX-License-Identifier: EUPL-1.2
/* What was filled in for a cost line, held against its build-up, and what follows from it. */
#include "tj-cost-build.h"

#include "money-fixture.h"

#define LINE 10

/* What was filled in leads; the comparison tells what differs. */
static void
assert_comparison (TjModel *model, gboolean differs, const char *stated, const char *computed, const char *years)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  TjCostComparison comparison;

  g_assert_true (tj_cost_compare (model, plan, tj_model_get (model, LINE), &comparison));
  g_assert_cmpint (comparison.differs, ==, differs);
  money_assert_money (&comparison.stated, stated);
  money_assert_money (&comparison.computed, computed);
  money_assert_series (&comparison.years, years);
  tj_cost_comparison_clear (&comparison);
}

static void
test_compare (void)
{
  g_autoptr (TjModel) model = money_new ();
  TjCostComparison comparison;

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "build", "aantal_x_prijs", "quantity", "15", "unit_price",
             "3000.00", NULL);
  g_assert_false (tj_cost_compare (model, NULL, tj_model_get (model, LINE), &comparison));
  money_set (model, LINE, "amounts", "*=50000.00");
  assert_comparison (model, TRUE, "50000.00", "45000.00", "");
  money_set (model, LINE, "amounts", "2025=20000.00; 2026=25000.00");
  assert_comparison (model, FALSE, "45000.00", "45000.00", "");
  /* The sum is right, the years are not. */
  money_set (model, LINE, "build_start", "2025");
  money_set (model, LINE, "build_finish", "2026");
  assert_comparison (model, TRUE, "45000.00", "45000.00", "2025=-2500.00; 2026=2500.00");
  money_set (model, LINE, "unit_price", NULL);
  g_assert_false (tj_cost_compare (model, NULL, tj_model_get (model, LINE), &comparison));
}

static void
test_compare_yearly (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "build", "fte_x_prijs", "fte", "3", "unit_price", "150.00",
             "amounts", "2025=450.00; 2026=450.00; 2027+=450.00", NULL);
  assert_comparison (model, FALSE, "450.00", "450.00", "");
  money_set (model, LINE, "amounts", "2025=450.00; 2026=400.00; 2027+=450.00");
  assert_comparison (model, TRUE, "400.00", "450.00", "2026=-50.00");
}

static TjCostImplied
implied_of (TjModel *model)
{
  TjCostImplied implied;

  tj_cost_implied (model, NULL, tj_model_get (model, LINE), &implied);
  return implied;
}

/* What follows from the amount, for the part of the build-up that was not told. */
static void
test_implied (void)
{
  g_autoptr (TjModel) model = money_new ();
  TjCostImplied implied;

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "build", "aantal_x_prijs", "quantity", "15", "amounts",
             "*=50000.00", NULL);
  implied = implied_of (model);
  g_assert_cmpint (tj_ratio_round (implied.price, 0), ==, 333333);
  g_assert_cmpint (implied.hours.denominator, ==, 0);
  money_set (model, LINE, "quantity", "18");
  money_set (model, LINE, "build", "uren_x_tarief");
  money_set (model, LINE, "unit_price", "90.00");
  money_set (model, LINE, "amounts", "*=185000.00");
  implied = implied_of (model);
  /* 2.055,56 hours, 114,20 a month: in minutes 123.333 1/3 and 6.851 23/27. */
  g_assert_cmpint (tj_ratio_round (implied.hours, 2), ==, 12333333);
  g_assert_cmpint (tj_ratio_round (implied.unit_hours, 2), ==, 685185);
  money_set (model, LINE, "build", "uren_per_week");
  money_set (model, LINE, "hours", "16:00");
  money_set (model, LINE, "build_start", "2019-07-01");
  money_set (model, LINE, "build_finish", "2021-12-31");
  money_set (model, LINE, "amounts", "2019=34000.00; 2020=68000.00; 2021=68000.00");
  implied = implied_of (model);
  g_assert_cmpint (tj_ratio_round (implied.weeks, 2), ==, 13071);
  g_assert_cmpint (tj_ratio_round (tj_ratio (implied.hours.numerator, implied.hours.denominator * 60), 2), ==, 209143);
  g_assert_cmpint (tj_ratio_round (implied.rate, 0), ==, 8128);
  money_set (model, LINE, "build", "vast");
  implied = implied_of (model);
  g_assert_cmpint (implied.rate.denominator, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cost-compare/years", test_compare);
  g_test_add_func ("/cost-compare/yearly", test_compare_yearly);
  g_test_add_func ("/cost-compare/implied", test_implied);
  return g_test_run ();
}
