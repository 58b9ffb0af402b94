// SPDX-License-Identifier: EUPL-1.2
/* Money as a sheet shows it. */
#include "tj-budget-text.h"

static void
assert_cell (const char *money, const char *plain, const char *with_symbol)
{
  TjMoney value;
  TjBudgetCell cell;
  g_autofree char *bare = NULL, *full = NULL;

  g_assert_true (tj_money_from_text (money, &value, NULL));
  cell = tj_budget_cell (&value);
  bare = tj_budget_cell_text (&cell, FALSE);
  full = tj_budget_cell_text (&cell, TRUE);
  g_assert_cmpstr (bare, ==, plain);
  g_assert_cmpstr (full, ==, with_symbol);
}

static void
test_cells (void)
{
  assert_cell ("", "", "");
  assert_cell ("0.00", "0", "€\u00a00");
  assert_cell ("62000.00", "62.000", "€\u00a062.000");
  assert_cell ("-1250.50", "-1.250,50", "\u2011€\u00a01.250,50");
  assert_cell ("999.05", "999,05", "€\u00a0999,05");
  assert_cell ("1234567.00", "1.234.567", "€\u00a01.234.567");
  assert_cell ("PM", "PM", "PM");
  assert_cell ("circa 62000.00", "ca. 62.000", "ca. €\u00a062.000");
  assert_cell ("ruim 3000.00", "ruim 3.000", "ruim €\u00a03.000");
  assert_cell ("maximaal 206000.00", "max. 206.000", "max. €\u00a0206.000");
  assert_cell ("minimaal 1.00", "min. 1", "min. €\u00a01");
  assert_cell ("afgerond 2350000.00", "afg. 2.350.000", "afg. €\u00a02.350.000");
}

static void
test_sums (void)
{
  TjBudgetCell cell = { 41000000, TJ_CELL_SET | TJ_CELL_PM };
  g_autofree char *part = tj_budget_cell_text (&cell, FALSE), *large = NULL, *least = NULL, *most = NULL;

  g_assert_cmpstr (part, ==, "410.000 + PM");
  cell = (TjBudgetCell) { G_MAXINT64, TJ_CELL_SET | TJ_CELL_TOO_LARGE };
  large = tj_budget_cell_text (&cell, FALSE);
  g_assert_cmpstr (large, ==, "too large");
  least = tj_budget_cents_text (G_MININT64);
  g_assert_cmpstr (least, ==, "\u2011€\u00a092.233.720.368.547.758,08");
  most = tj_budget_cents_text (7);
  g_assert_cmpstr (most, ==, "€\u00a00,07");
}

static void
assert_ratio (TjRatio ratio, guint decimals, const char *plain, const char *percent)
{
  g_autofree char *text = tj_ratio_text (ratio, decimals), *part = tj_ratio_percent_text (ratio, decimals);

  g_assert_cmpstr (text, ==, plain);
  g_assert_cmpstr (part, ==, percent);
}

static void
test_ratios (void)
{
  assert_ratio (tj_ratio (185000, 90), 2, "2.055,56", "205.555,56 %");
  assert_ratio (tj_ratio (49500, 87000), 1, "0,6", "56,9 %");
  assert_ratio (tj_ratio (-1, 3), 3, "-0,333", "-33,333 %");
  assert_ratio (tj_ratio (1, 2000), 2, "0,00", "0,05 %");
  assert_ratio (tj_ratio (5, 1), 0, "5", "500 %");
  assert_ratio (tj_ratio (5, 0), 2, "", "");
  assert_ratio (tj_ratio (G_MAXINT64, G_MAXINT64 - 1), 1, "1,0", "100,0 %");
}

static void
test_years (void)
{
  static const TjBudgetColumn stretches[] = { { 2025, 2025 }, { 2026, 2026 }, { 2027, TJ_YEAR_ONWARDS }, { 0, 0 } };
  static const TjBudgetCell all[] = { { 5, 1 }, { -5, 1 }, { 1, 1 }, { 0, 1 } }, one[] = { { 0, 0 }, { 7, 1 } };
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (TjBudgetColumn));
  g_autofree char *three = NULL, *two = NULL, *none = NULL;

  none = tj_budget_years_text (columns, NULL);
  g_array_append_vals (columns, stretches, 2);
  two = tj_budget_years_text (columns, one);
  g_array_append_vals (columns, stretches + 2, 2);
  three = tj_budget_years_text (columns, all);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (two, ==, "2026");
  g_assert_cmpstr (three, ==, "2025, 2026 and 2027 and after");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget-text/cells", test_cells);
  g_test_add_func ("/budget-text/sums", test_sums);
  g_test_add_func ("/budget-text/ratios", test_ratios);
  g_test_add_func ("/budget-text/years", test_years);
  return g_test_run ();
}
