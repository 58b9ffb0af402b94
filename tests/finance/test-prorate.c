// SPDX-License-Identifier: EUPL-1.2
/* An amount over a period: months count the same, days count in part of a month, and nothing gets lost. */
#include "tj-civil.h"
#include "tj-prorate.h"

#define DAY tj_civil_day

static void
assert_years (gint64 cents, gint32 first, gint32 last, const char *expected)
{
  g_autoptr (GArray) parts = tj_prorate_years (cents, first, last + 1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const TjProratePart *part = &g_array_index (parts, TjProratePart, i);

      g_assert_cmpint (part->month, ==, 0);
      g_string_append_printf (text, "%s%d:%" G_GINT64_FORMAT, i ? " " : "", part->year, part->cents);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_years (void)
{
  assert_years (17000000, DAY (2019, 7, 1), DAY (2021, 12, 31), "2019:3400000 2020:6800000 2021:6800000");
  /* A February counts as much as a March. */
  assert_years (1200, DAY (2023, 2, 1), DAY (2024, 1, 31), "2023:1100 2024:100");
  assert_years (3000, DAY (2025, 12, 1), DAY (2026, 1, 31), "2025:1500 2026:1500");
  /* The last of 31 days and the first of 31. */
  assert_years (101, DAY (2025, 12, 31), DAY (2026, 1, 1), "2025:51 2026:50");
  assert_years (-101, DAY (2025, 12, 31), DAY (2026, 1, 1), "2025:-51 2026:-50");
  /* 10 of 31 days against one of two months. */
  assert_years (6300, DAY (2025, 12, 22), DAY (2026, 1, 31), "2025:1537 2026:4763");
}

static void
test_one_day (void)
{
  assert_years (12345, DAY (2024, 2, 29), DAY (2024, 2, 29), "2024:12345");
  assert_years (0, DAY (2024, 2, 29), DAY (2024, 2, 29), "2024:0");
}

static void
test_nothing (void)
{
  assert_years (100, DAY (2025, 1, 2), DAY (2025, 1, 1), "");
  assert_years (100, DAY (2026, 1, 1), DAY (2025, 1, 1), "");
}

static void
test_months (void)
{
  g_autoptr (GArray) parts = tj_prorate_months (17000000, DAY (2019, 7, 1), DAY (2022, 1, 1));
  guint up = 0;

  /* 5.666,66 and two thirds of a cent: twenty months get it, the first ones, and ten do not. */
  g_assert_cmpuint (parts->len, ==, 30);
  for (guint i = 0; i < parts->len; i++)
    {
      const TjProratePart *part = &g_array_index (parts, TjProratePart, i);

      g_assert_cmpint (part->year * 12 + part->month - 1, ==, 2019 * 12 + 6 + (int) i);
      g_assert_cmpint (part->cents, ==, i < 20 ? 566667 : 566666);
      up += part->cents == 566667;
    }
  g_assert_cmpuint (up, ==, 20);
}

static void
test_forty_years (void)
{
  g_autoptr (GArray) parts = tj_prorate_years (100000000001, DAY (2000, 1, 1), DAY (2040, 1, 1));

  g_assert_cmpuint (parts->len, ==, 40);
  g_assert_cmpint (g_array_index (parts, TjProratePart, 0).cents, ==, 2500000001);
  for (guint i = 1; i < parts->len; i++)
    g_assert_cmpint (g_array_index (parts, TjProratePart, i).cents, ==, 2500000000);
}

static void
test_weights (void)
{
  static const gint64 inhabitants[] = { 20500, 17000, 49500 }, none[] = { 0, 0 }, odd[] = { 3, -1 };
  static const gint64 huge[] = { G_MAXINT64, 1 }, ends[] = { 1, 1 };
  gint64 parts[3] = { 7, 7, 7 };

  g_assert_false (tj_prorate_weights (100, none, 2, parts));
  g_assert_false (tj_prorate_weights (100, odd, 2, parts));
  g_assert_false (tj_prorate_weights (100, huge, 2, parts));
  g_assert_false (tj_prorate_weights (100, NULL, 0, parts));
  g_assert_cmpint (parts[0], ==, 7);
  g_assert_true (tj_prorate_weights (12000, inhabitants, 3, parts));
  g_assert_cmpint (parts[0], ==, 2828);
  g_assert_cmpint (parts[1], ==, 2345);
  g_assert_cmpint (parts[2], ==, 6827);
  g_assert_true (tj_prorate_weights (G_MAXINT64, ends, 2, parts));
  g_assert_cmpint (parts[0], ==, G_MAXINT64 / 2 + 1);
  g_assert_cmpint (parts[1], ==, G_MAXINT64 / 2);
  g_assert_true (tj_prorate_weights (G_MININT64, ends, 2, parts));
  g_assert_cmpint (parts[0], ==, G_MININT64 / 2);
  g_assert_cmpint (parts[1], ==, G_MININT64 / 2);
  g_assert_true (tj_prorate_weights (G_MININT64, ends, 1, parts));
  g_assert_cmpint (parts[0], ==, G_MININT64);
}

static gint64
assert_whole (const GArray *parts, gint64 cents)
{
  gint64 sum = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const TjProratePart *part = &g_array_index (parts, TjProratePart, i);

      /* No part lies on the other side of nought. */
      g_assert_true (part->cents == 0 || (part->cents < 0) == (cents < 0));
      if (i > 0)
        g_assert_cmpint (part->year * 12 + part->month, >, part[-1].year * 12 + part[-1].month);
      sum += part->cents;
    }
  g_assert_cmpint (sum, ==, cents);
  return sum;
}

/* Parts add up, backwards is the mirror image, and months differ from their year by less than a cent each. */
static void
test_random (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      gint32 first
          = DAY (g_test_rand_int_range (1900, 2900), g_test_rand_int_range (1, 13), 1) + g_test_rand_int_range (0, 31);
      gint32 finish = first + g_test_rand_int_range (1, i % 2 ? 800 : 15000);
      gint64 cents = ((gint64) g_test_rand_int_range (G_MININT32, G_MAXINT32)) * g_test_rand_int_range (1, 100000);
      g_autoptr (GArray) years = tj_prorate_years (cents, first, finish);
      g_autoptr (GArray) months = tj_prorate_months (cents, first, finish);
      g_autoptr (GArray) mirror = tj_prorate_years (-cents, first, finish);
      guint m = 0;

      assert_whole (years, cents);
      assert_whole (months, cents);
      g_assert_cmpuint (mirror->len, ==, years->len);
      for (guint y = 0; y < years->len; y++)
        {
          const TjProratePart *year = &g_array_index (years, TjProratePart, y);
          gint64 sum = 0;

          g_assert_cmpint (g_array_index (mirror, TjProratePart, y).cents, ==, -year->cents);
          for (; m < months->len && g_array_index (months, TjProratePart, m).year == year->year; m++)
            sum += g_array_index (months, TjProratePart, m).cents;
          g_assert_cmpint (ABS (sum - year->cents), <=, 12);
        }
      g_assert_cmpuint (m, ==, months->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prorate/years", test_years);
  g_test_add_func ("/prorate/one-day", test_one_day);
  g_test_add_func ("/prorate/nothing", test_nothing);
  g_test_add_func ("/prorate/months", test_months);
  g_test_add_func ("/prorate/forty-years", test_forty_years);
  g_test_add_func ("/prorate/weights", test_weights);
  g_test_add_func ("/prorate/random", test_random);
  return g_test_run ();
}
