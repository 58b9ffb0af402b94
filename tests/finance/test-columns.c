// SPDX-License-Identifier: EUPL-1.2
/* Which columns a sheet has, and what of a series stands in each. */
#include "money-fixture.h"

#include "tj-budget-columns.h"

static GArray *
columns_of (const char *text)
{
  TjSeries series = { 0 };
  g_autoptr (GError) error = NULL;
  GArray *columns;

  tj_series_from_text (text, TJ_UNIT_MONEY, &series, &error);
  g_assert_no_error (error);
  columns = tj_budget_columns_new (series.entries, series.n_entries);
  tj_series_clear (&series);
  return columns;
}

static void
assert_columns (const char *series, const char *expected)
{
  g_autoptr (GArray) columns = columns_of (series);

  money_assert_columns (columns, expected);
}

static void
test_years (void)
{
  assert_columns ("", "");
  assert_columns ("2026=1.00; 2025=2.00", "2025 2026");
  /* No year is left out. */
  assert_columns ("2025=1.00; 2028=1.00", "2025 2026 2027 2028");
  assert_columns ("2000=1.00; 2028=1.00; *=3.00", "2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011 2012 "
                                                  "2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 "
                                                  "2026 2027 2028 *");
  assert_columns ("*=5.00", "*");
}

/* A year that was mistyped does not make a thousand columns. */
static void
test_far_apart (void)
{
  g_autoptr (GArray) just = columns_of ("2000=1.00; 2059=1.00");

  assert_columns ("2025=1.00; 2205=1.00", "2025 2205");
  assert_columns ("2000=1.00; 2060=1.00", "2000 2060");
  g_assert_cmpuint (just->len, ==, TJ_BUDGET_YEARS_MAX);
  assert_columns ("1905=1.00; 2025+=1.00", "1905 2025+");
}

static void
test_open (void)
{
  assert_columns ("2025=1.00; 2027+=1.00", "2025 2026 2027+");
  assert_columns ("2027+=1.00", "2027+");
  /* Behind the last single year, and not before the last from which something is open. */
  assert_columns ("2025+=1.00; 2026=1.00", "2025 2026 2027+");
  assert_columns ("2025+=1.00; 2028+=1.00", "2025 2026 2027 2028+");
}

static void
test_spans (void)
{
  assert_columns ("2025-2026=1.00", "2025-2026");
  assert_columns ("2025-2026=1.00; 2025=2.00; *=3.00; 2027+=1.00", "2025 2026 2027+ 2025-2026 *");
  assert_columns ("2025-2027=1.00; 2025-2026=1.00; 2024-2029=1.00", "2024-2029 2025-2026 2025-2027");
}

/* The order in which entries come, and how often, is nothing to them. */
static void
test_order (void)
{
  static const TjSeriesEntry entries[] = { { .from = 2027, .to = TJ_YEAR_ONWARDS },
                                           { .from = 0, .to = 0 },
                                           { .from = 2024, .to = 2024 },
                                           { .from = 2024, .to = 2025 },
                                           { .from = 2027, .to = TJ_YEAR_ONWARDS },
                                           { .from = 2024, .to = 2024 } };
  g_autoptr (GArray) columns = tj_budget_columns_new (entries, G_N_ELEMENTS (entries));

  money_assert_columns (columns, "2024 2025 2026 2027+ 2024-2025 *");
  g_assert_cmpint (tj_budget_columns_find (columns, 2024, 2024), ==, 0);
  g_assert_cmpint (tj_budget_columns_find (columns, 2027, TJ_YEAR_ONWARDS), ==, 3);
  g_assert_cmpint (tj_budget_columns_find (columns, 2024, 2025), ==, 4);
  g_assert_cmpint (tj_budget_columns_find (columns, 0, 0), ==, 5);
  g_assert_cmpint (tj_budget_columns_find (columns, 2027, 2027), ==, -1);
}

static void
test_titles (void)
{
  static const TjBudgetColumn columns[] = { { 2025, 2025 }, { 2027, TJ_YEAR_ONWARDS }, { 2025, 2026 }, { 0, 0 } };
  static const char *const titles[] = { "2025", "2027 and after", "2025-2026", "No year" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *title = tj_budget_column_title (&columns[i]);

      g_assert_cmpstr (title, ==, titles[i]);
      g_assert_cmpint (tj_budget_column_is_year (&columns[i]), ==, i == 0);
      g_assert_cmpint (tj_budget_column_is_open (&columns[i]), ==, i == 1);
    }
}

/* What a series says in the columns of another. */
static void
assert_spread (const char *sheet, const char *text, const char *expected)
{
  g_autoptr (GArray) columns = columns_of (sheet);
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, columns->len + 1);
  g_autoptr (GString) got = g_string_new (NULL);
  TjSeries series = { 0 };

  /* What was there before is gone. */
  memset (cells, 0x5a, columns->len * sizeof *cells);
  g_assert_true (tj_series_from_text (text, TJ_UNIT_MONEY, &series, NULL));
  tj_budget_columns_spread (columns, &series, cells);
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *cell = money_cell_text (&cells[i]);

      g_string_append_printf (got, "%s%s", i ? " " : "", cell);
    }
  tj_series_clear (&series);
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_spread (void)
{
  assert_spread ("2025=1.00; 2027=1.00", "2025=10.00; 2027=0.00", "10 - 0");
  assert_spread ("2025=1.00; 2027=1.00", "", "- - -");
  /* Open: each year from its own on, where nothing else is said. */
  assert_spread ("2024=1.00; 2027+=1.00", "2025+=5.00", "- 5 5 5");
  assert_spread ("2024=1.00; 2027+=1.00", "2025+=5.00; 2026=7.00", "- 5 7 5");
  assert_spread ("2024=1.00; 2028+=1.00", "2025+=5.00; 2027+=8.00", "- 5 5 8 8");
  assert_spread ("2024=1.00; 2027+=1.00", "2024+=PM", "0+PM 0+PM 0+PM 0+PM");
  /* Only what is open stands in the open column. */
  assert_spread ("2026=1.00; 2027+=1.00", "2026=3.00", "3 -");
  /* What is not split stays so. */
  assert_spread ("2025=1.00; 2025-2026=1.00; *=1.00", "2025-2026=9.00", "- 9 -");
  assert_spread ("2025=1.00; 2025-2026=1.00; *=1.00", "*=circa 4.00; 2025=-2.00", "-2 - 4~");
}

/* How sure a sum is. */
static void
test_qualifier (void)
{
  static const struct
  {
    const char *first, *second;
    TjQualifier expected;
  } sums[] = { { "10.00", "20.00", TJ_QUALIFIER_NONE },
               { "maximaal 10.00", "maximaal 20.00", TJ_QUALIFIER_MAXIMUM },
               { "maximaal 10.00", "ruim 20.00", TJ_QUALIFIER_CIRCA },
               { "maximaal 10.00", "20.00", TJ_QUALIFIER_CIRCA },
               /* Nothing takes no part. */
               { "maximaal 10.00", "0.00", TJ_QUALIFIER_MAXIMUM },
               { "PM", "afgerond 3.00", TJ_QUALIFIER_ROUNDED } };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      TjMoney first, second;
      TjBudgetCell cell, other;

      g_assert_true (tj_money_from_text (sums[i].first, &first, NULL));
      g_assert_true (tj_money_from_text (sums[i].second, &second, NULL));
      cell = tj_budget_cell (&first);
      other = tj_budget_cell (&second);
      tj_budget_cell_add (&cell, &other);
      g_assert_cmpint (tj_budget_cell_qualifier (&cell), ==, sums[i].expected);
    }
}

static void
test_too_large (void)
{
  TjMoney most = tj_money (G_MAXINT64), one = tj_money (1);
  TjBudgetCell cells[] = { tj_budget_cell (&most), tj_budget_cell (&one) }, sum = tj_budget_cells_total (cells, 2);

  g_assert_cmpint (sum.cents, ==, G_MAXINT64);
  g_assert_cmpuint (sum.flags & TJ_CELL_TOO_LARGE, !=, 0);
  sum = tj_budget_cells_total (cells, 1);
  g_assert_cmpuint (sum.flags & TJ_CELL_TOO_LARGE, ==, 0);
  sum = tj_budget_cells_total (cells, 0);
  g_assert_cmpuint (sum.flags, ==, 0);
  sum = (TjBudgetCell) { G_MININT64, TJ_CELL_SET };
  tj_budget_cell_subtract (&sum, &cells[1]);
  g_assert_cmpint (sum.cents, ==, G_MININT64);
  g_assert_cmpuint (sum.flags & TJ_CELL_TOO_LARGE, !=, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/columns/years", test_years);
  g_test_add_func ("/columns/far-apart", test_far_apart);
  g_test_add_func ("/columns/open", test_open);
  g_test_add_func ("/columns/spans", test_spans);
  g_test_add_func ("/columns/order", test_order);
  g_test_add_func ("/columns/titles", test_titles);
  g_test_add_func ("/columns/spread", test_spread);
  g_test_add_func ("/columns/qualifier", test_qualifier);
  g_test_add_func ("/columns/too-large", test_too_large);
  return g_test_run ();
}
