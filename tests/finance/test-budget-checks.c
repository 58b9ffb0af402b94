// SPDX-License-Identifier: EUPL-1.2
/* What the money says is not right: each check where it fires, and where it does not. */
#include "tj-budget-checks.h"

#include "money-fixture.h"
#include "money-random.h"
#include "test-records.h"

/* The findings of one rule, each as 'let op: MESSAGE' or 'info: MESSAGE', by lines. */
static void
assert_checks (TjModel *model, const char *rule, const char *expected)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (TjBudget) budget = tj_budget_new (model, plan, MONEY_PROJECT);
  g_autoptr (GPtrArray) checks = tj_budget_checks_run (budget, model, plan);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const TjCheck *check = g_ptr_array_index (checks, i);

      if (!g_str_equal (check->rule, rule))
        continue;
      g_assert_nonnull (tj_model_get (model, check->subject));
      g_assert_cmpuint (strlen (check->remedy), >, 0);
      g_string_append_printf (text, "%s%s: %s", text->len ? "\n" : "",
                              check->severity == TJ_CHECK_ATTENTION ? "let op" : "info", check->message);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* What would settle the one finding of a rule. */
static void
assert_remedy (TjModel *model, const char *rule, const char *expected)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (TjBudget) budget = tj_budget_new (model, plan, MONEY_PROJECT);
  g_autoptr (GPtrArray) checks = tj_budget_checks_run (budget, model, plan);
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    {
      const TjCheck *check = g_ptr_array_index (checks, i);

      if (!g_str_equal (check->rule, rule))
        continue;
      g_assert_cmpstr (check->remedy, ==, expected);
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
}

static TjModel *
line_and_source (const char *amounts, const char *coverage)
{
  TjModel *model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, 10, "name", "Huis", "amounts", amounts, NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "Pot", NULL);
  if (coverage)
    money_add (model, TJ_KIND_COVERAGE, 30, "cost_line", "10", "funding_source", "20", "amounts", coverage, NULL);
  return model;
}

static void
test_coverage (void)
{
  g_autoptr (TjModel) model = line_and_source ("2025=100.00; 2026=50.00; 2027+=7.00", "2025=90.00; 2026=80.00");

  assert_checks (model, TJ_CHECK_COVERAGE_SHORT,
                 "let op: “Huis” lacks coverage: 2025: €\u00a010, 2027 and after: €\u00a07.");
  assert_checks (model, TJ_CHECK_COVERAGE_OVER, "let op: “Huis” has more coverage than it costs: 2026: €\u00a030.");
  money_set (model, 30, "amounts", "2025=100.00; 2026=50.00; 2027+=7.00");
  assert_checks (model, TJ_CHECK_COVERAGE_SHORT, "");
  assert_checks (model, TJ_CHECK_COVERAGE_OVER, "");
}

/* Nothing said of coverage is no fault; of one line among others it is told. */
static void
test_no_coverage (void)
{
  g_autoptr (TjModel) model = line_and_source ("2025=100.00", NULL), none = money_new ();

  assert_checks (model, TJ_CHECK_COVERAGE_SHORT, "let op: “Huis” lacks coverage: 2025: €\u00a0100.");
  money_add (none, TJ_KIND_COST_LINE, 10, "name", "Huis", "amounts", "2025=1.00", NULL);
  assert_checks (none, TJ_CHECK_COVERAGE_SHORT, "");
}

/* Costs by year and coverage that nobody has split are held together in all. */
static void
test_unsplit (void)
{
  g_autoptr (TjModel) model = line_and_source ("2025=100.00; 2026=50.00", "2025-2026=150.00");

  assert_checks (model, TJ_CHECK_COVERAGE_SHORT, "");
  assert_checks (model, TJ_CHECK_COVERAGE_OVER, "");
  money_set (model, 30, "amounts", "2025-2026=140.00");
  assert_checks (model, TJ_CHECK_COVERAGE_SHORT, "let op: “Huis” lacks coverage: €\u00a010.");
  assert_checks (model, TJ_CHECK_COVERAGE_OVER, "");
}

static void
test_below_zero (void)
{
  g_autoptr (TjModel) model
      = line_and_source ("2024=9.00; 2025=100.00; 2026=50.00", "2024=9.00; 2025=100.00; 2026=50.00");

  assert_checks (model, TJ_CHECK_BELOW_ZERO, "");
  money_set (model, 20, "kind", "reserve");
  money_set (model, 20, "opening_balance", "90.00");
  /* Of before the opening balance nothing is known. */
  money_set (model, 20, "opening_date", "2024-12-31");
  assert_checks (model, TJ_CHECK_BELOW_ZERO,
                 "let op: “Pot” falls below zero: 2025: \u2011€\u00a010, 2026: \u2011€\u00a060.");
  money_set (model, 20, "opening_balance", "150.00");
  assert_checks (model, TJ_CHECK_BELOW_ZERO, "");
}

static void
test_destination (void)
{
  g_autoptr (TjModel) model = line_and_source ("2025=100.00", NULL);

  assert_checks (model, TJ_CHECK_NO_DESTINATION, "");
  money_set (model, 20, "income", "2025=60.00; 2026=180.00");
  assert_checks (model, TJ_CHECK_NO_DESTINATION,
                 "info: Part of “Pot” has no destination: 2025: €\u00a060, 2026: €\u00a0180.");
  money_set (model, 20, "kind", "reserve");
  assert_checks (model, TJ_CHECK_NO_DESTINATION, "");
}

static void
test_totals (void)
{
  g_autoptr (TjModel) model = line_and_source ("2024=600.00; 2025=50.00", NULL);

  money_add (model, TJ_KIND_STATED_TOTAL, 40, "name", "Uitgaven", "kind", "kosten", "amounts",
             "2024=600.00; 2025=50.00", NULL);
  assert_checks (model, TJ_CHECK_STATED_TOTAL, "");
  money_set (model, 40, "amounts", "2024=596.50; 2025=52.00");
  assert_checks (
      model, TJ_CHECK_STATED_TOTAL,
      "let op: The total “Uitgaven” differs from what is computed: 2024: €\u00a0596,50 instead of €\u00a0600 "
      "(\u2011€\u00a03,50), 2025: €\u00a052 instead of €\u00a050 (€\u00a02).");
  money_set (model, 40, "amounts", "2024=circa 596.00");
  assert_checks (model, TJ_CHECK_STATED_TOTAL,
                 "info: The total “Uitgaven” differs from what is computed: 2024: €\u00a0596 instead of €\u00a0600 "
                 "(\u2011€\u00a04).");
}

static void
test_build (void)
{
  g_autoptr (TjModel) model = line_and_source ("*=50000.00", NULL);

  assert_checks (model, TJ_CHECK_BUILD, "");
  money_set (model, 10, "build", "aantal_x_prijs");
  money_set (model, 10, "quantity", "15");
  money_set (model, 10, "unit_price", "3000.00");
  assert_checks (
      model, TJ_CHECK_BUILD,
      "let op: “Huis” costs otherwise than by its build-up: €\u00a050.000 instead of €\u00a045.000 (€\u00a05.000).");
  money_set (model, 10, "quantity", "circa 15");
  assert_checks (
      model, TJ_CHECK_BUILD,
      "info: “Huis” costs otherwise than by its build-up: €\u00a050.000 instead of €\u00a045.000 (€\u00a05.000).");
  money_set (model, 10, "quantity", "15");
  assert_remedy (model, TJ_CHECK_BUILD, "Empty the amounts to let the build-up count, or write down the reason.");
  money_set (model, 10, "reason", "Zo gedrukt.");
  assert_remedy (model, TJ_CHECK_BUILD, "Nothing; the reason is noted: Zo gedrukt.");
  assert_checks (
      model, TJ_CHECK_BUILD,
      "info: “Huis” costs otherwise than by its build-up: €\u00a050.000 instead of €\u00a045.000 (€\u00a05.000).");
  money_set (model, 10, "amounts", "*=45000.00");
  assert_checks (model, TJ_CHECK_BUILD, "");
  money_set (model, 10, "reason", NULL);
  money_set (model, 10, "build_start", "2025-07");
  money_set (model, 10, "build_finish", "2026-06");
  money_set (model, 10, "amounts", "2025=25000.00; 2026=20000.00");
  assert_checks (model, TJ_CHECK_BUILD,
                 "let op: “Huis” lies otherwise over the years than by its build-up: 2025: €\u00a02.500, 2026: "
                 "\u2011€\u00a02.500.");
  money_set (model, 10, "build", "fte_x_prijs");
  money_set (model, 10, "fte", "2");
  money_set (model, 10, "build_start", NULL);
  money_set (model, 10, "amounts", "2025=6000.00; 2026=5000.00");
  assert_checks (model, TJ_CHECK_BUILD,
                 "let op: “Huis” costs otherwise a year than by its build-up: €\u00a05.000 instead of €\u00a06.000 "
                 "(\u2011€\u00a01.000).");
}

static void
test_parts (void)
{
  g_autoptr (TjModel) model = line_and_source ("2025=550.00; 2026=550.00", NULL);

  money_add (model, TJ_KIND_COST_LINE, 11, "name", "Deur", "parent", "10", NULL);
  assert_checks (model, TJ_CHECK_PARTS, "");
  money_set (model, 11, "amounts", "2025=550.00; 2026=560.00");
  assert_checks (
      model, TJ_CHECK_PARTS,
      "let op: “Huis” is not the sum of what is below it: 2026: €\u00a0550 instead of €\u00a0560 (\u2011€\u00a010).");
  money_set (model, 10, "reason", "Zo gedrukt.");
  assert_checks (
      model, TJ_CHECK_PARTS,
      "info: “Huis” is not the sum of what is below it: 2026: €\u00a0550 instead of €\u00a0560 (\u2011€\u00a010).");
  /* In all, where one is not split. */
  money_set (model, 11, "amounts", "2025-2026=1100.00");
  assert_checks (model, TJ_CHECK_PARTS, "");
  money_set (model, 11, "amounts", "2025-2026=ruim 1000.00");
  money_set (model, 10, "reason", NULL);
  assert_checks (model, TJ_CHECK_PARTS,
                 "info: “Huis” is not the sum of what is below it: €\u00a01.100 instead of €\u00a01.000 (€\u00a0100).");
  /* Built up from what is below it, that says it already. */
  money_set (model, 10, "build", "per_jaar");
  assert_checks (model, TJ_CHECK_PARTS, "");
}

static void
test_shares (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_SHARE_KEY, 5, "name", "Inwoners", NULL);
  money_add (model, TJ_KIND_PARTNER, 6, "name", "Weert", NULL);
  money_add (model, TJ_KIND_PARTNER, 7, "name", "Rest", NULL);
  money_add (model, TJ_KIND_KEY_VALUE, 8, "key", "5", "partner", "6", "value", "49500", "stated_share", "56.9", NULL);
  money_add (model, TJ_KIND_KEY_VALUE, 9, "key", "5", "partner", "7", "value", "37500", "stated_share", "43", NULL);
  assert_checks (model, TJ_CHECK_STATED_SHARE, "");
  assert_checks (model, TJ_CHECK_EMPTY_KEY, "");
  money_set (model, 8, "stated_share", "56.8");
  assert_checks (model, TJ_CHECK_STATED_SHARE,
                 "let op: “Weert” has a stated share of 56,8 %, and 56,90 % by the key “Inwoners”.");
  money_set (model, 8, "stated_share", "circa 60");
  assert_checks (model, TJ_CHECK_STATED_SHARE,
                 "info: “Weert” has a stated share of circa 60 %, and 56,90 % by the key “Inwoners”.");
}

static void
test_empty_key (void)
{
  g_autoptr (TjModel) model = line_and_source ("2025=1.00", NULL);

  money_add (model, TJ_KIND_SHARE_KEY, 5, "name", "Inwoners", NULL);
  assert_checks (model, TJ_CHECK_EMPTY_KEY, "info: The key “Inwoners” has no values, so nothing can be shared by it.");
  money_set (model, 10, "key", "5");
  assert_checks (model, TJ_CHECK_EMPTY_KEY,
                 "let op: The key “Inwoners” has no values, so nothing can be shared by it.");
}

static void
test_floor (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_RISK, 5, "name", "Vermogen", "floor", "1000000.00", NULL);
  assert_checks (model, TJ_CHECK_FLOOR, "");
  money_set (model, 5, "forecast", "1000000.00");
  assert_checks (model, TJ_CHECK_FLOOR, "");
  money_set (model, 5, "forecast", "800000.00");
  assert_checks (model, TJ_CHECK_FLOOR,
                 "let op: “Vermogen”: €\u00a0800.000 is expected, below the lower limit of €\u00a01.000.000 "
                 "(\u2011€\u00a0200.000).");
}

/* The activity moves over the end of the year: what was budgeted no longer fits. */
static void
test_amendment (void)
{
  g_autoptr (TjModel) model = line_and_source ("*=900.00", NULL);

  money_add (model, TJ_KIND_ACTIVITY, 60, "name", "Pilot", "start", "2025-10", "finish", "2025-12", NULL);
  money_set (model, 10, "activity", "60");
  money_set (model, 10, "follows", "ja");
  assert_checks (model, TJ_CHECK_AMENDMENT, "");
  money_add (model, TJ_KIND_REALISATION, 70, "cost_line", "10", "kind", "begroot", "amounts", "2025=900.00", NULL);
  assert_checks (model, TJ_CHECK_AMENDMENT, "");
  money_set (model, 60, "finish", "2026-01");
  money_set (model, 60, "start", "2025-11");
  assert_checks (
      model, TJ_CHECK_AMENDMENT,
      "let op: “Huis” costs otherwise than was budgeted: 2025: €\u00a0600 instead of €\u00a0900 (\u2011€\u00a0300).");
  money_add (model, TJ_KIND_REALISATION, 71, "cost_line", "10", "kind", "gewijzigd", "amounts",
             "2025=600.00; 2026=250.00", NULL);
  assert_checks (
      model, TJ_CHECK_AMENDMENT,
      "let op: “Huis” costs otherwise than was budgeted: 2026: €\u00a0300 instead of €\u00a0250 (€\u00a050).");
  money_set (model, 71, "amounts", "2025=600.00; 2026=300.00");
  assert_checks (model, TJ_CHECK_AMENDMENT, "");
}

/* What needs attention first, by rule; and whatever the traject, it can be told. */
static void
test_order (void)
{
  for (int extreme = 0; extreme <= 1; extreme++)
    {
      MoneyRandom random = { tj_test_rand (), extreme, 0 };
      guint n = 0;

      for (guint i = 0; i < 40; i++)
        {
          g_autoptr (TjModel) model = money_random_model (&random, 3 + i % 20);
          g_autoptr (TjPlan) plan = tj_plan_new (model);
          g_autoptr (TjBudget) budget = tj_budget_new (model, plan, MONEY_PROJECT);
          g_autoptr (GPtrArray) checks = tj_budget_checks_run (budget, model, plan);

          for (guint c = 0; c < checks->len; c++)
            {
              const TjCheck *check = g_ptr_array_index (checks, c);

              n++;
              g_assert_true (g_utf8_validate (check->message, -1, NULL));
              g_assert_nonnull (tj_model_get (model, check->subject));
              if (c > 0)
                g_assert_cmpint (((const TjCheck *) g_ptr_array_index (checks, c - 1))->severity, <=, check->severity);
            }
        }
      g_assert_cmpuint (n, >, 100);
      g_rand_free (random.rand);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget-checks/coverage", test_coverage);
  g_test_add_func ("/budget-checks/no-coverage", test_no_coverage);
  g_test_add_func ("/budget-checks/unsplit", test_unsplit);
  g_test_add_func ("/budget-checks/below-zero", test_below_zero);
  g_test_add_func ("/budget-checks/destination", test_destination);
  g_test_add_func ("/budget-checks/totals", test_totals);
  g_test_add_func ("/budget-checks/build", test_build);
  g_test_add_func ("/budget-checks/parts", test_parts);
  g_test_add_func ("/budget-checks/shares", test_shares);
  g_test_add_func ("/budget-checks/empty-key", test_empty_key);
  g_test_add_func ("/budget-checks/floor", test_floor);
  g_test_add_func ("/budget-checks/amendment", test_amendment);
  g_test_add_func ("/budget-checks/order", test_order);
  return g_test_run ();
}
