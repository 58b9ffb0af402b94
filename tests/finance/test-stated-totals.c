// SPDX-License-Identifier: EUPL-1.2
/* Sums as a document prints them, held against what is computed. */
#include "tj-stated-totals.h"

#include "money-fixture.h"

#define TOTAL 90

/* Two shared lines, one below another, a grant and a reserve. */
static TjModel *
sample (void)
{
  TjModel *model = money_new ();

  money_add (model, TJ_KIND_SHARE_KEY, 5, "name", "K", "rounding", "hele_euros", NULL);
  money_add (model, TJ_KIND_PARTNER, 6, "name", "A", NULL);
  money_add (model, TJ_KIND_PARTNER, 7, "name", "B", NULL);
  money_add (model, TJ_KIND_KEY_VALUE, 8, "key", "5", "partner", "6", "value", "1", NULL);
  money_add (model, TJ_KIND_KEY_VALUE, 9, "key", "5", "partner", "7", "value", "3", NULL);
  money_add (model, TJ_KIND_COST_LINE, 10, "name", "L", NULL);
  money_add (model, TJ_KIND_COST_LINE, 11, "name", "M", "parent", "10", "key", "5", "amounts",
             "2025=100.00; 2026=200.00; 2027+=40.00", NULL);
  money_add (model, TJ_KIND_COST_LINE, 12, "name", "N", "key", "5", "amounts", "2025=8.00", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "S", "income", "2025=60.00; 2026=70.00", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 21, "name", "R", "kind", "reserve", "opening_balance", "500.00", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 22, "name", "Erbij", "funding_source", "21", "kind", "storting", "date",
             "2026", "amount", "5.00", NULL);
  money_add (model, TJ_KIND_COVERAGE, 30, "cost_line", "11", "funding_source", "20", NULL);
  money_add (model, TJ_KIND_COVERAGE, 31, "cost_line", "11", "funding_source", "21", NULL);
  money_add (model, TJ_KIND_STATED_TOTAL, TOTAL, "name", "T", NULL);
  return model;
}

/* Each figure as 'YEARS=STATED/COMPUTED(DIFFERENCE)'. */
static void
assert_figures (TjModel *model, const char *kind, const char *subject, const char *partner, const char *amounts,
                const char *expected)
{
  g_autoptr (TjBudget) budget = money_budget (model);
  g_autoptr (GArray) figures = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  money_set (model, TOTAL, "kind", kind);
  money_set (model, TOTAL, "subject", subject);
  money_set (model, TOTAL, "partner", partner);
  money_set (model, TOTAL, "amounts", amounts);
  figures = tj_stated_figures (budget, model, NULL, tj_model_get (model, TOTAL));
  for (guint i = 0; i < figures->len; i++)
    {
      const TjStatedFigure *figure = &g_array_index (figures, TjStatedFigure, i);
      g_autofree char *computed = money_cell_text (&figure->computed);
      g_autofree char *title = tj_budget_column_title (&figure->column);

      g_string_append_printf (text, "%s%s=%s (%" G_GINT64_FORMAT ")", i ? "; " : "", title, computed,
                              figure->difference / 100);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_costs (void)
{
  g_autoptr (TjModel) model = sample ();

  assert_figures (model, "kosten", NULL, NULL, "2025=108.00; 2026=190.00; 2027+=40.00",
                  "2025=108 (0); 2026=200 (-10); 2027 and after=40 (0)");
  assert_figures (model, "kosten", "1", NULL, "*=350.00", "No year=348 (2)");
  assert_figures (model, "kosten", "10", NULL, "2025-2026=300.00; 2030=41.00", "2025-2026=300 (0); 2030=40 (1)");
  assert_figures (model, "kosten", "12", NULL, "2025=8.00; 2026=1.00", "2025=8 (0); 2026=- (1)");
  /* PM is no figure; of a year without a column nothing is known. */
  assert_figures (model, "kosten", NULL, NULL, "2025=PM; 2019=7.00", "");
  assert_figures (model, "kosten", "20", NULL, "2025=60.00", "2025=60 (0)");
  assert_figures (model, "kosten", "6", NULL, "2025=27.00", "2025=27 (0)");
}

static void
test_coverage (void)
{
  g_autoptr (TjModel) model = sample ();

  assert_figures (model, "dekking", NULL, NULL, "2025=100.00; *=340.00", "No year=340 (0); 2025=100 (0)");
  assert_figures (model, "dekking", "12", NULL, "2025=1.00", "2025=- (1)");
  assert_figures (model, "verschil", NULL, NULL, "2025=8.00; 2026=0.00", "2025=8 (0); 2026=0 (0)");
  assert_figures (model, "verschil", "11", NULL, "2026=3.00", "2026=0 (3)");
  assert_figures (model, "verschil", "20", NULL, "2026=3.00", "");
}

/* What is left of a source is not added up; what comes newly available is. */
static void
test_sources (void)
{
  g_autoptr (TjModel) model = sample ();

  assert_figures (model, "bron", "21", NULL, "2025=460.00; 2026=335.00", "2025=460 (0); 2026=335 (0)");
  assert_figures (model, "bron", "21", NULL, "*=295.00; 2025-2026=300.00", "No year=295 (0); 2025-2026=335 (-35)");
  assert_figures (model, "bron", NULL, NULL, "2025=560.00; 2026=70.00; *=635.00",
                  "No year=635 (0); 2025=560 (0); 2026=75 (-5)");
  assert_figures (model, "bron", "11", NULL, "2025=1.00", "");
}

static void
test_shares (void)
{
  g_autoptr (TjModel) model = sample ();

  assert_figures (model, "aandeel", "11", "6", "2025=25.00; 2025-2026=75.00", "2025=25 (0); 2025-2026=75 (0)");
  assert_figures (model, "aandeel", "7", NULL, "2025=80.00", "2025=81 (-1)");
  assert_figures (model, "aandeel", NULL, "7", "2025=81.00", "2025=81 (0)");
  assert_figures (model, "aandeel", "11", NULL, "2025=25.00", "");
  assert_figures (model, "aandeel", "10", "6", "2025=25.00", "");
}

static void
test_per_year (void)
{
  g_autoptr (TjModel) model = sample ();

  money_set (model, 12, "build", "per_jaar");
  money_set (model, 12, "quantity", "2");
  money_set (model, 12, "unit_price", "119000.00");
  money_set (model, 12, "budgeted", "*=50000.00");
  assert_figures (model, "per_jaar", "12", NULL, "*=70000.00", "No year=69000 (1000)");
  assert_figures (model, "per_jaar", "11", NULL, "*=70000.00", "");
  assert_figures (model, "per_jaar", NULL, NULL, "*=70000.00", "");
  /* Hours are no money, and without a kind it is not known of what it is a total. */
  assert_figures (model, "inzet", "12", NULL, "*=70000.00", "");
  assert_figures (model, NULL, "12", NULL, "*=70000.00", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stated-totals/costs", test_costs);
  g_test_add_func ("/stated-totals/coverage", test_coverage);
  g_test_add_func ("/stated-totals/sources", test_sources);
  g_test_add_func ("/stated-totals/shares", test_shares);
  g_test_add_func ("/stated-totals/per-year", test_per_year);
  return g_test_run ();
}
