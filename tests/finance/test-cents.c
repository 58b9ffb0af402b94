// SPDX-License-Identifier: EUPL-1.2
/* Exact arithmetic in whole cents: what fits is exact, what does not is told and stays at the end. */
#include "tj-cents.h"

static void
test_add (void)
{
  gboolean overflow = FALSE;

  g_assert_cmpint (tj_cents_add (10, 20, &overflow), ==, 30);
  g_assert_cmpint (tj_cents_add (G_MAXINT64, G_MININT64, &overflow), ==, -1);
  g_assert_cmpint (tj_cents_subtract (-5, G_MININT64, &overflow), ==, G_MAXINT64 - 4);
  g_assert_cmpint (tj_cents_subtract (G_MAXINT64, G_MAXINT64, &overflow), ==, 0);
  g_assert_false (overflow);
  g_assert_cmpint (tj_cents_add (G_MAXINT64, 1, &overflow), ==, G_MAXINT64);
  g_assert_true (overflow);
  /* It stays told. */
  g_assert_cmpint (tj_cents_add (1, 1, &overflow), ==, 2);
  g_assert_true (overflow);
  overflow = FALSE;
  g_assert_cmpint (tj_cents_subtract (G_MININT64, 1, &overflow), ==, G_MININT64);
  g_assert_true (overflow);
  g_assert_cmpint (tj_cents_add (G_MININT64, G_MININT64, NULL), ==, G_MININT64);
}

static void
test_times (void)
{
  g_assert_cmpint (tj_cents_times (100, 1, 3), ==, 33);
  g_assert_cmpint (tj_cents_times (100, 2, 3), ==, 67);
  /* Half away from zero. */
  g_assert_cmpint (tj_cents_times (1, 1, 2), ==, 1);
  g_assert_cmpint (tj_cents_times (-1, 1, 2), ==, -1);
  g_assert_cmpint (tj_cents_times (-3, 1, 2), ==, -2);
  g_assert_cmpint (tj_cents_times (3, -1, 2), ==, -2);
  g_assert_cmpint (tj_cents_times (-249, 1, 500), ==, 0);
  /* What is between does not have to fit. */
  g_assert_cmpint (tj_cents_times (G_MAXINT64, G_MAXINT64, G_MAXINT64), ==, G_MAXINT64);
  g_assert_cmpint (tj_cents_times (G_MININT64, 1, G_MAXINT64), ==, -1);
  g_assert_cmpint (tj_cents_times (G_MININT64, G_MININT64, G_MAXINT64), ==, G_MAXINT64);
  g_assert_cmpint (tj_cents_times (G_MAXINT64, 2, 1), ==, G_MAXINT64);
  g_assert_cmpint (tj_cents_times (G_MAXINT64, -2, 1), ==, G_MININT64);
}

static void
assert_ratio (TjRatio ratio, gint64 numerator, gint64 denominator)
{
  g_assert_cmpint (ratio.numerator, ==, numerator);
  g_assert_cmpint (ratio.denominator, ==, denominator);
}

static void
test_ratio (void)
{
  assert_ratio (tj_ratio (6, 4), 3, 2);
  assert_ratio (tj_ratio (-6, 4), -3, 2);
  assert_ratio (tj_ratio (6, -4), -3, 2);
  assert_ratio (tj_ratio (-6, -4), 3, 2);
  assert_ratio (tj_ratio (0, -4), 0, 1);
  assert_ratio (tj_ratio (7, 0), 0, 0);
  assert_ratio (tj_ratio (0, 0), 0, 0);
  /* The inhabitants of three municipalities. */
  assert_ratio (tj_ratio (49500, 87000), 33, 58);
  assert_ratio (tj_ratio (G_MAXINT64, G_MAXINT64), 1, 1);
  assert_ratio (tj_ratio (G_MININT64, G_MININT64), 1, 1);
  assert_ratio (tj_ratio (G_MININT64, 2), G_MININT64 / 2, 1);
  assert_ratio (tj_ratio (1, G_MININT64), -1, G_MAXINT64);
}

static void
test_round (void)
{
  g_assert_cmpint (tj_ratio_round (tj_ratio (2, 3), 2), ==, 67);
  g_assert_cmpint (tj_ratio_round (tj_ratio (-2, 3), 0), ==, -1);
  g_assert_cmpint (tj_ratio_round (tj_ratio (1, 2), 0), ==, 1);
  g_assert_cmpint (tj_ratio_round (tj_ratio (-1, 2), 0), ==, -1);
  g_assert_cmpint (tj_ratio_round (tj_ratio (1, 0), 3), ==, 0);
  /* 185.000 euro at 90 an hour is 2.055,56 hours. */
  g_assert_cmpint (tj_ratio_round (tj_ratio (185000, 90), 2), ==, 205556);
  g_assert_cmpint (tj_ratio_round (tj_ratio (G_MAXINT64, 1), 6), ==, G_MAXINT64);
  g_assert_cmpint (tj_ratio_round (tj_ratio (-G_MAXINT64, 1), 6), ==, G_MININT64);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cents/add", test_add);
  g_test_add_func ("/cents/times", test_times);
  g_test_add_func ("/cents/ratio", test_ratio);
  g_test_add_func ("/cents/round", test_round);
  return g_test_run ();
}
