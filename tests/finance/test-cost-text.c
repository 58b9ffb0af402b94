// SPDX-License-Identifier: EUPL-1.2
/* Build-ups, lines and sources in words. */
#include "money-fixture.h"
#include "tj-cost-text.h"
#include "tj-line-text.h"
#include "tj-source-course.h"

#define LINE 10

typedef char *(*Text) (TjModel *model, const TjPlan *plan, const TjCostLine *line);

static void
assert_text (TjModel *model, Text function, const char *expected)
{
  g_autofree char *text = function (model, NULL, tj_model_get (model, LINE));

  g_assert_cmpstr (text, ==, expected);
}

static TjModel *
fte_line (void)
{
  TjModel *model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Preventiewerkers", "build", "fte_x_prijs", "fte", "3",
             "unit_price", "150000.00", NULL);
  return model;
}

/* Build-up --------------------------------------------------------------------------------------------------------- */

static void
test_build (void)
{
  static const struct
  {
    const char *pairs[10];
    const char *expected;
  } cases[] = {
    { { "build", "aantal_x_prijs", "quantity", "12", "quantity_unit", "deelnemers", "unit_price", "3500.00" },
      "12 deelnemers × €\u00a03.500 = €\u00a042.000" },
    { { "build", "uren_x_tarief", "hours", "100:30", "unit_price", "80.00" }, "100,5 uur × €\u00a080 = €\u00a08.040" },
    { { "build", "uren_per_week", "hours", "16:00", "quantity", "40", "unit_price", "50.00" },
      "16 uur a week × 40 weeks × €\u00a050 = €\u00a032.000" },
    { { "build", "fte_x_prijs", "fte", "3", "unit_price", "150000.00" },
      "3 fte × €\u00a0150.000 = €\u00a0450.000 a year" },
    { { "build", "per_gebied", "quantity", "11", "quantity_unit", "wijken/kernen", "unit_price", "10000.00" },
      "11 wijken/kernen × €\u00a010.000 = €\u00a0110.000 a year" },
    { { "build", "per_jaar", "quantity", "4", "unit_price", "100000.00", "budgeted", "*=25000.00" },
      "4 years × €\u00a0100.000 − €\u00a0100.000 budgeted already = €\u00a0300.000" },
    { { "build", "per_jaar", "quantity", "4", "unit_price", "100000.00" },
      "4 years × €\u00a0100.000 = €\u00a0400.000" },
    { { "build", "vast" }, NULL },
    { { "build", "fte_x_prijs", "fte", "3" }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = money_new ();

      money_add (model, TJ_KIND_COST_LINE, LINE, "name", "K", NULL);
      for (guint j = 0; cases[i].pairs[j]; j += 2)
        money_set (model, LINE, cases[i].pairs[j], cases[i].pairs[j + 1]);
      assert_text (model, tj_cost_build_text, cases[i].expected);
    }
}

static void
test_spread (void)
{
  g_autoptr (TjModel) model = fte_line ();

  assert_text (model, tj_cost_spread_text, NULL);
  money_set (model, LINE, "build_start", "2025-07");
  money_set (model, LINE, "build_finish", "2026");
  assert_text (model, tj_cost_spread_text, "2025: €\u00a0225.000; 2026: €\u00a0450.000");
}

/* M-12: the parts are 10.000 more than what the document says. */
static void
test_difference (void)
{
  g_autoptr (TjModel) model = fte_line ();

  assert_text (model, tj_cost_difference_text, NULL);
  money_set (model, LINE, "amounts", "2025=440000.00; 2026=450000.00");
  assert_text (model, tj_cost_difference_text,
               "Filled in €\u00a0440.000, computed €\u00a0450.000: €\u00a010.000 too little.");
  money_set (model, LINE, "amounts", "2025=450000.00; 2026=450000.00");
  assert_text (model, tj_cost_difference_text, "What is filled in is what is computed: €\u00a0450.000.");
  money_set (model, LINE, "amounts", "2025=460000.00; 2026=470000.00");
  assert_text (model, tj_cost_difference_text,
               "Filled in €\u00a0460.000, computed €\u00a0450.000: €\u00a010.000 too much. By year: 2025: "
               "€\u00a010.000; 2026: €\u00a020.000.");
}

static void
test_adopt (void)
{
  g_autoptr (TjModel) model = fte_line ();
  g_autoptr (TjEdit) edit = tj_edit_new ("test"), again = tj_edit_new ("test");
  const TjCostLine *line;

  money_set (model, LINE, "amounts", "2025=440000.00; 2026=PM");
  g_assert_true (tj_cost_adopt (model, NULL, tj_model_get (model, LINE), edit));
  tj_model_apply (model, edit);
  line = tj_model_get (model, LINE);
  money_assert_series (&line->amounts, "2025=450000.00; 2026=450000.00");
  g_assert_false (tj_cost_adopt (model, NULL, line, again));
  g_assert_cmpuint (tj_edit_n_changes (again), ==, 0);
  money_set (model, LINE, "unit_price", "circa 150000.00");
  g_assert_false (tj_cost_adopt (model, NULL, tj_model_get (model, LINE), again));
  money_set (model, LINE, "unit_price", NULL);
  g_assert_false (tj_cost_adopt (model, NULL, tj_model_get (model, LINE), again));
}

/* With a period it is spread over its years. */
static void
test_adopt_years (void)
{
  g_autoptr (TjModel) model = fte_line ();
  g_autoptr (TjEdit) edit = tj_edit_new ("test");

  money_set (model, LINE, "build_start", "2025-07");
  money_set (model, LINE, "build_finish", "2026");
  g_assert_true (tj_cost_adopt (model, NULL, tj_model_get (model, LINE), edit));
  tj_model_apply (model, edit);
  money_assert_series (&((const TjCostLine *) tj_model_get (model, LINE))->amounts, "2025=225000.00; 2026=450000.00");
}

/* Implied ---------------------------------------------------------------------------------------------------------- */

static void
test_implied (void)
{
  static const struct
  {
    const char *pairs[14];
    const char *expected;
  } cases[] = {
    { { "build", "aantal_x_prijs", "quantity", "12", "quantity_unit", "deelnemers", "amounts", "*=40000.00" },
      "Comes down to €\u00a03.333,33 for each deelnemer." },
    { { "build", "aantal_x_prijs", "quantity", "3", "quantity_unit", "pakket", "amounts", "*=1000.00" },
      "Comes down to €\u00a0333,33 for each unit." },
    { { "build", "aantal_x_prijs", "quantity", "12", "unit_price", "3000.00", "amounts", "*=40000.00" }, NULL },
    /* W: 18 months at a rate. */
    { { "build", "uren_x_tarief", "quantity", "18", "quantity_unit", "maanden", "unit_price", "90.00", "amounts",
        "*=185000.00" },
      "Comes down to 2.055,56 hours, 114,20 hours for each maand." },
    /* W-T10: 16 hours a week over 915 days. */
    { { "build", "uren_per_week", "hours", "16:00", "build_start", "2019-07-01", "build_finish", "2021-12-31",
        "amounts", "*=170000.00" },
      "Comes down to 2.091,43 hours, €\u00a081,28 an hour." },
    { { "build", "uren_x_tarief", "hours", "100:00", "amounts", "*=8128.00" }, "Comes down to €\u00a081,28 an hour." },
    { { "build", "vast", "amounts", "*=40000.00" }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = money_new ();

      money_add (model, TJ_KIND_COST_LINE, LINE, "name", "K", NULL);
      for (guint j = 0; cases[i].pairs[j]; j += 2)
        money_set (model, LINE, cases[i].pairs[j], cases[i].pairs[j + 1]);
      assert_text (model, tj_cost_implied_text, cases[i].expected);
    }
}

static void
test_uses (void)
{
  const TjField *fte = tj_kind_field (TJ_KIND_COST_LINE, "fte"), *name = tj_kind_field (TJ_KIND_COST_LINE, "name");
  const TjField *price = tj_kind_field (TJ_KIND_COST_LINE, "unit_price");

  g_assert_true (tj_cost_build_uses (TJ_BUILD_KIND_FTE, fte));
  g_assert_false (tj_cost_build_uses (TJ_BUILD_KIND_RATE, fte));
  g_assert_false (tj_cost_build_uses (0, price));
  g_assert_false (tj_cost_build_uses (TJ_BUILD_KIND_FIXED, price));
  g_assert_true (tj_cost_build_uses (TJ_BUILD_KIND_YEARS, price));
  g_assert_true (tj_cost_build_uses (0, name));
}

/* Lines ------------------------------------------------------------------------------------------------------------ */

typedef char *(*LineText) (const TjBudget *budget, TjId line);

static void
assert_line (const TjBudget *budget, LineText function, TjId line, const char *expected)
{
  g_autofree char *text = function (budget, line);

  g_assert_cmpstr (text, ==, expected);
}

/* O-T18 and O-T19. */
static void
test_share_and_change (void)
{
  g_autoptr (TjModel) model = money_overbetuwe ();
  g_autoptr (TjBudget) budget = money_budget (model);

  assert_line (budget, tj_line_share_text, MONEY_LINES + 1, "26,65 % of the costs");
  assert_line (budget, tj_line_share_text, MONEY_LINES + 5, "25,14 % of the costs");
  assert_line (budget, tj_line_change_text, MONEY_LINES, "2025: +12,90 %");
  assert_line (budget, tj_line_change_text, MONEY_LINES + 2, "2025: -23,81 %");
  assert_line (budget, tj_line_change_text, MONEY_LINES + 4, NULL);
}

static void
assert_coverage (TjModel *model, TjId line, const char *expected)
{
  g_autoptr (TjBudget) budget = money_budget (model);
  g_autofree char *text = tj_line_coverage_text (budget, model, line);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_coverage (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Kwartiermaker", "amounts", "2025=206000.00; 2026=206000.00",
             NULL);
  money_add (model, TJ_KIND_COST_LINE, 11, "name", "Uren", "parent", "10", "amounts", "2025=1.00", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "GALA", NULL);
  assert_coverage (model, LINE, "Still to be covered: €\u00a0412.000 (2025 and 2026)");
  money_add (model, TJ_KIND_COVERAGE, 30, "cost_line", "10", "funding_source", "20", "amounts",
             "2025=206000.00; 2026=180566.00", NULL);
  assert_coverage (model, LINE, "GALA: €\u00a0386.566 (2025 and 2026)\nStill to be covered: €\u00a025.434 (2026)");
  assert_coverage (model, 11, "Is covered together with “Kwartiermaker”.");
  money_add (model, TJ_KIND_COVERAGE, 31, "cost_line", "11", "funding_source", "20", "amounts", "2025=1.00", NULL);
  assert_coverage (model, 11, "GALA: €\u00a01 (2025)\nIn the total the coverage of “Kwartiermaker” counts.");
}

/* Sources ---------------------------------------------------------------------------------------------------------- */

static void
assert_course (TjModel *model, TjId source, const char *const *expected, const char *sentence)
{
  g_autoptr (TjBudget) budget = money_budget (model);
  g_autoptr (GPtrArray) steps = tj_source_course (budget, model, source);
  g_autofree char *text = tj_source_course_text (steps);
  guint n = 0;

  for (; expected[n]; n++)
    {
      const TjSourceStep *step;
      g_autofree char *amount = NULL, *balance = NULL, *told = NULL;

      g_assert_cmpuint (n, <, steps->len);
      step = g_ptr_array_index (steps, n);
      amount = tj_source_step_amount (step);
      balance = tj_source_step_balance (step);
      told = g_strdup_printf ("%s|%s|%s|%s%s", step->what, step->when, amount, balance, step->aside ? "|aside" : "");
      g_assert_cmpstr (told, ==, expected[n]);
    }
  g_assert_cmpuint (steps->len, ==, n);
  g_assert_cmpstr (text, ==, sentence);
}

/* V-T9: opening balance, an addition, a withdrawal for costs, and an addition that nobody knows yet. */
static void
test_course (void)
{
  static const char *const expected[] = { "Opening balance|2023|+\u00a0€\u00a0410.000|€\u00a0410.000",
                                          "Najaarsnota|2024|+\u00a0€\u00a0420.000|€\u00a0830.000",
                                          "Coverage of costs|2024|\u2011\u00a0€\u00a0390.000|€\u00a0440.000",
                                          "Jaarrekening|2025|+\u00a0PM|€\u00a0440.000 + PM",
                                          "Raad stemt in|2025|+\u00a0€\u00a05|€\u00a0440.000 + PM|aside",
                                          NULL };
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_CONDITION, 40, "name", "C", "met", "nee", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 21, "name", "Reserve", "kind", "reserve", "opening_balance", "410000.00",
             "opening_date", "2023", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 31, "name", "Jaarrekening", "funding_source", "21", "kind", "storting",
             "amount", "PM", "date", "2025", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 30, "name", "Najaarsnota", "funding_source", "21", "kind", "storting",
             "amount", "420000.00", "date", "2024", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 32, "name", "Raad stemt in", "funding_source", "21", "kind", "storting",
             "amount", "5.00", "date", "2025", "condition", "40", NULL);
  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Regie", "amounts", "2024=390000.00; 2025=0.00", NULL);
  money_add (model, TJ_KIND_COVERAGE, 33, "cost_line", "10", "funding_source", "21", NULL);
  assert_course (model, 21, expected, "€\u00a0410.000 → €\u00a0830.000 → €\u00a0440.000 → €\u00a0440.000 + PM");
}

static void
assert_left (TjModel *model, TjId source, const char *expected)
{
  g_autoptr (TjBudget) budget = money_budget (model);
  g_autofree char *text = tj_source_left_text (budget, source);

  g_assert_cmpstr (text, ==, expected);
}

/* What is left: at the end of a reserve, of all years of a budget, and of what nothing is stated of. */
static void
test_left (void)
{
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "Begroting", "kind", "begroting", "income",
             "2024=100.00; 2025=100.00", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 21, "name", "Reserve", "kind", "reserve", "opening_balance", "500.00",
             "opening_date", "2023", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 22, "name", "Onbekend", NULL);
  assert_left (model, 20, "€\u00a0200 left");
  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Regie", "amounts", "2024=90.00; 2025=500.00", NULL);
  money_add (model, TJ_KIND_COVERAGE, 30, "cost_line", "10", "funding_source", "20", "amounts", "2024=60.00", NULL);
  money_add (model, TJ_KIND_COVERAGE, 31, "cost_line", "10", "funding_source", "21", NULL);
  assert_left (model, 20, "€\u00a0140 left");
  assert_left (model, 21, "€\u00a030 short");
  assert_left (model, 22, NULL);
}

/* What a budget does not spend in its year is gone. */
static void
test_lapse (void)
{
  static const char *const expected[]
      = { "Income|2024|+\u00a0€\u00a0100|€\u00a0100", "Coverage of costs|2024|\u2011\u00a0€\u00a060|€\u00a040",
          "Lapses at the end of the year|2024|\u2011\u00a0€\u00a040|€\u00a00",
          "Income|2025|+\u00a0€\u00a0100|€\u00a0100", NULL };
  static const char *const nothing[] = { NULL };
  g_autoptr (TjModel) model = money_new ();

  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "Begroting", "kind", "begroting", "income",
             "2024=100.00; 2025=100.00", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 21, "name", "Leeg", NULL);
  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Regie", "amounts", "2024=60.00", NULL);
  money_add (model, TJ_KIND_COVERAGE, 33, "cost_line", "10", "funding_source", "20", NULL);
  assert_course (model, 20, expected, "€\u00a0100 → €\u00a040 → €\u00a00 → €\u00a0100");
  assert_course (model, 21, nothing, NULL);
}

/* Its steps end where the budget says that it ends. */
static void
test_same_end (void)
{
  g_autoptr (TjModel) model = money_overbetuwe ();
  g_autoptr (TjBudget) budget = money_budget (model);
  g_autoptr (GPtrArray) steps = tj_source_course (budget, model, MONEY_RESERVE);
  const TjSourceStep *last = g_ptr_array_index (steps, steps->len - 1);

  g_assert_cmpuint (steps->len, ==, 4);
  g_assert_cmpint (last->balance.cents, ==, tj_budget_source (budget, MONEY_RESERVE, TJ_SOURCE_CLOSING)[2].cents);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cost-text/build", test_build);
  g_test_add_func ("/cost-text/spread", test_spread);
  g_test_add_func ("/cost-text/difference", test_difference);
  g_test_add_func ("/cost-text/adopt", test_adopt);
  g_test_add_func ("/cost-text/adopt-years", test_adopt_years);
  g_test_add_func ("/cost-text/implied", test_implied);
  g_test_add_func ("/cost-text/uses", test_uses);
  g_test_add_func ("/cost-text/share-and-change/O-T18/O-T19", test_share_and_change);
  g_test_add_func ("/cost-text/coverage", test_coverage);
  g_test_add_func ("/cost-text/course/V-T9", test_course);
  g_test_add_func ("/cost-text/left", test_left);
  g_test_add_func ("/cost-text/lapse", test_lapse);
  g_test_add_func ("/cost-text/same-end", test_same_end);
  return g_test_run ();
}
