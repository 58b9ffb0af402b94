// SPDX-License-Identifier: EUPL-1.2
/* What a cost line comes to by each kind of build-up, and over which years. */
#include "tj-cost-build.h"

#include "money-fixture.h"

#define LINE 10

/* The line of the model by a plan of its dates as they are now. */
static TjCostBuild
build_of (TjModel *model)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  TjCostBuild build;

  tj_cost_build (model, plan, tj_model_get (model, LINE), &build);
  return build;
}

static void
assert_build (TjModel *model, const char *total, const char *amounts)
{
  TjCostBuild build = build_of (model);

  g_assert_true (build.known);
  g_assert_false (build.yearly);
  money_assert_money (&build.total, total);
  money_assert_series (&build.amounts, amounts);
  tj_cost_build_clear (&build);
}

static void
assert_unknown (TjModel *model)
{
  TjCostBuild build = build_of (model);

  g_assert_false (build.known);
  g_assert_cmpuint (build.amounts.n_entries, ==, 0);
  tj_cost_build_clear (&build);
}

static void
assert_amounts (TjModel *model, const char *expected)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  TjSeries amounts = { 0 };

  tj_cost_amounts (model, plan, tj_model_get (model, LINE), &amounts);
  money_assert_series (&amounts, expected);
  tj_series_clear (&amounts);
}

/* Fifteen people (circa) at a good 3.000: 45.000, and as sure as the least sure part. */
static void
test_unit (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Taal", "build", "aantal_x_prijs", "quantity", "15", NULL);
  assert_unknown (model);
  money_set (model, LINE, "unit_price", "ruim 3000.00");
  assert_build (model, "ruim 45000.00", "*=ruim 45000.00");
  money_set (model, LINE, "quantity", "circa 15");
  money_set (model, LINE, "unit_price", "3000.00");
  assert_build (model, "circa 45000.00", "*=circa 45000.00");
  money_set (model, LINE, "quantity", "diverse");
  assert_unknown (model);
  money_set (model, LINE, "quantity", "0.333");
  money_set (model, LINE, "unit_price", "0.01");
  assert_build (model, "0.00", "*=0.00");
  money_set (model, LINE, "unit_price", "PM");
  assert_unknown (model);
}

static void
test_rate (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_TEAM, 5, "name", "Kern", NULL);
  money_add (model, TJ_KIND_ROLE, 20, "name", "Coach", "team", "5", "hourly_rate", "90.00", NULL);
  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Coach", "build", "uren_x_tarief", "hours", "10:20", "unit_price",
             "60.00", NULL);
  assert_build (model, "620.00", "*=620.00");
  /* Over the months of a period: ten of the twelve and two. */
  money_set (model, LINE, "build_start", "2025-03");
  money_set (model, LINE, "build_finish", "2026-02");
  assert_build (model, "620.00", "2025=516.67; 2026=103.33");
  /* A rate of its own goes before that of the role. */
  money_set (model, LINE, "role", "20");
  assert_build (model, "620.00", "2025=516.67; 2026=103.33");
  money_set (model, LINE, "unit_price", NULL);
  assert_build (model, "930.00", "2025=775.00; 2026=155.00");
  money_set (model, 20, "hourly_rate", NULL);
  assert_unknown (model);
}

/* Sixteen hours a week from 1 July 2019 to the end of 2021: 915 days, 130 5/7 weeks. */
static void
test_weekly (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Aanjager", "build", "uren_per_week", "hours", "16:00",
             "unit_price", "70.00", NULL);
  assert_unknown (model);
  money_set (model, LINE, "quantity", "10");
  assert_build (model, "11200.00", "*=11200.00");
  /* The period goes before the number of weeks. */
  money_set (model, LINE, "build_start", "2019-07-01");
  money_set (model, LINE, "build_finish", "2021-12-31");
  assert_build (model, "146400.00", "2019=29280.00; 2020=58560.00; 2021=58560.00");
}

static void
test_fte (void)
{
  g_autoptr (TjModel) model = money_new ();
  TjCostBuild build;

  money_add (model, TJ_KIND_TEAM, 5, "name", "Kern", NULL);
  money_add (model, TJ_KIND_ROLE, 20, "name", "Werker", "team", "5", "fte", "0.5", "cost_per_fte", "100000.00", NULL);
  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Werkers", "build", "fte_x_prijs", "fte", "3", "unit_price",
             "circa 150000.00", NULL);
  build = build_of (model);
  g_assert_true (build.known);
  g_assert_true (build.yearly);
  money_assert_money (&build.per_year, "circa 450000.00");
  g_assert_cmpuint (build.amounts.n_entries, ==, 0);
  g_assert_cmpint (build.total.state, ==, TJ_MONEY_UNSET);
  tj_cost_build_clear (&build);
  assert_amounts (model, "*=circa 450000.00");
  /* With an end: months count the same. Four of twelve, and one year. */
  money_set (model, LINE, "build_start", "2025-09");
  money_set (model, LINE, "build_finish", "2026");
  assert_build (model, "circa 600000.00", "2025=circa 150000.00; 2026=circa 450000.00");
  /* Without an end: what is left of the first year, and then each year the same. */
  money_set (model, LINE, "build_finish", NULL);
  assert_build (model, "", "2025=circa 150000.00; 2026+=circa 450000.00");
  money_set (model, LINE, "build_start", "2025");
  assert_build (model, "", "2025+=circa 450000.00");
  /* What is not filled in comes from the role. */
  money_set (model, LINE, "role", "20");
  money_set (model, LINE, "fte", NULL);
  assert_build (model, "", "2025+=circa 75000.00");
  money_set (model, LINE, "unit_price", NULL);
  assert_build (model, "", "2025+=50000.00");
}

/* Without a number it is that of the areas that lie in no other. */
static void
test_areas (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Budget", "build", "per_gebied", "unit_price", "10000.00",
             "build_start", "2025", NULL);
  assert_unknown (model);
  for (TjId id = 30; id < 41; id++)
    money_add (model, TJ_KIND_AREA, id, "name", "Kern", NULL);
  money_add (model, TJ_KIND_AREA, 50, "name", "Buurt", "parent", "30", NULL);
  assert_build (model, "", "2025+=110000.00");
  money_set (model, LINE, "quantity", "4");
  assert_build (model, "", "2025+=40000.00");
}

/* (99.000 + 20.000 - 50.000) x 2 = 138.000. */
static void
test_years (void)
{
  g_autoptr (TjModel) model = money_new ();
  TjCostBuild build;

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "OCK", "build", "per_jaar", "quantity", "2", "budgeted",
             "*=50000.00", NULL);
  assert_unknown (model);
  money_add (model, TJ_KIND_COST_LINE, 11, "name", "Beheer", "parent", "10", "build", "per_jaar", "unit_price",
             "circa 99000.00", NULL);
  money_add (model, TJ_KIND_COST_LINE, 12, "name", "Taken", "parent", "10", "build", "per_jaar", "unit_price",
             "circa 20000.00", NULL);
  assert_build (model, "circa 138000.00", "*=circa 138000.00");
  build = build_of (model);
  money_assert_money (&build.per_year, "circa 69000.00");
  money_assert_money (&build.deducted, "100000.00");
  tj_cost_build_clear (&build);
  /* A price of its own goes before the lines below. */
  money_set (model, LINE, "unit_price", "120000.00");
  assert_build (model, "140000.00", "*=140000.00");
  /* A start alone lasts its quantity. */
  money_set (model, LINE, "build_start", "2026-07-01");
  assert_build (model, "140000.00", "2026=35000.00; 2027=70000.00; 2028=35000.00");
  /* Without a number of years it is that of the period. */
  money_set (model, LINE, "quantity", NULL);
  money_set (model, LINE, "build_finish", "2026");
  assert_build (model, "35000.00", "2026=35000.00");
}

/* What is budgeted already in a year of its own is taken off there. */
static void
test_budgeted (void)
{
  g_autoptr (TjModel) model = money_new ();
  TjCostBuild build;

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "build", "per_jaar", "unit_price", "1000.00", "quantity", "2",
             "build_start", "2025", "budgeted", "2026=300.00; 2027=5.00", NULL);
  assert_build (model, "1695.00", "2025=1000.00; 2026=700.00; 2027=-5.00");
  build = build_of (model);
  money_assert_money (&build.per_year, "1000.00");
  money_assert_money (&build.deducted, "305.00");
  tj_cost_build_clear (&build);
  money_set (model, LINE, "build_start", NULL);
  assert_build (model, "1695.00", "*=1695.00");
  money_set (model, LINE, "budgeted", "*=100.00; 2026=300.00");
  assert_build (model, "1500.00", "*=1500.00");
}

/* The activity moves over the end of the year, and the money with it. */
static void
test_follows (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_ACTIVITY, 60, "name", "Pilot", "start", "2025-10", "finish", "2025-12", NULL);
  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Pilot", "amounts", "*=circa 900.00", "activity", "60", NULL);
  assert_amounts (model, "*=circa 900.00");
  money_set (model, LINE, "follows", "ja");
  assert_amounts (model, "2025=circa 900.00");
  money_set (model, 60, "finish", "2026-01");
  money_set (model, 60, "start", "2025-11");
  assert_amounts (model, "2025=circa 600.00; 2026=circa 300.00");
  /* Amounts by year were said by somebody; they stay. */
  money_set (model, LINE, "amounts", "2025=900.00");
  assert_amounts (model, "2025=900.00");
  /* A build-up takes the period of the activity too, unless it has one of its own. */
  money_set (model, LINE, "amounts", NULL);
  money_set (model, LINE, "build", "aantal_x_prijs");
  money_set (model, LINE, "quantity", "6");
  money_set (model, LINE, "unit_price", "100.00");
  assert_amounts (model, "2025=400.00; 2026=200.00");
  money_set (model, LINE, "build_start", "2027");
  money_set (model, LINE, "build_finish", "2027");
  assert_amounts (model, "2027=600.00");
  /* An activity without a place in time says nothing. */
  money_set (model, LINE, "build_start", NULL);
  money_set (model, LINE, "build_finish", NULL);
  money_set (model, 60, "start", NULL);
  money_set (model, 60, "finish", NULL);
  assert_amounts (model, "*=600.00");
  money_set (model, LINE, "amounts", "*=PM");
  assert_amounts (model, "*=PM");
}

static void
test_period (void)
{
  g_autoptr (TjModel) model = money_new ();
  TjCostPeriod period;

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "L", "build", "aantal_x_prijs", "quantity", "1", "unit_price",
             "100.00", "build_finish", "2025", NULL);
  g_assert_false (tj_cost_period (tj_model_get (model, LINE), NULL, &period));
  /* Back to front is no period. */
  money_set (model, LINE, "build_start", "2026");
  g_assert_false (tj_cost_period (tj_model_get (model, LINE), NULL, &period));
  assert_build (model, "100.00", "*=100.00");
  money_set (model, LINE, "build_start", "2025-12-31");
  g_assert_true (tj_cost_period (tj_model_get (model, LINE), NULL, &period));
  g_assert_cmpint (period.finish - period.first, ==, 1);
  assert_build (model, "100.00", "2025=100.00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cost-build/unit", test_unit);
  g_test_add_func ("/cost-build/rate", test_rate);
  g_test_add_func ("/cost-build/weekly", test_weekly);
  g_test_add_func ("/cost-build/fte", test_fte);
  g_test_add_func ("/cost-build/areas", test_areas);
  g_test_add_func ("/cost-build/years", test_years);
  g_test_add_func ("/cost-build/budgeted", test_budgeted);
  g_test_add_func ("/cost-build/follows", test_follows);
  g_test_add_func ("/cost-build/period", test_period);
  return g_test_run ();
}
