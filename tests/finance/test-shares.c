// SPDX-License-Identifier: EUPL-1.2
/* Costs that are shared by a key: exact parts, whole cents or euros, and nothing gets lost. */
#include "tj-shares.h"

#include "money-fixture.h"

enum
{
  KEY = 10,
  CRANENDONCK = 21,
  NEDERWEERT = 22,
  WEERT = 23,
  ELSEWHERE = 24,
  LINE = 31,
  PART = 32,
  OTHER = 33
};

/* Three municipalities share by inhabitants; the ids do not stand in the order of the partners. */
static TjModel *
region (const char *rounding)
{
  TjModel *model = money_new ();

  money_add (model, TJ_KIND_SHARE_KEY, KEY, "name", "Inwoners", "rounding", rounding, NULL);
  money_add (model, TJ_KIND_PARTNER, WEERT, "name", "Weert", "sort_order", "3", NULL);
  money_add (model, TJ_KIND_PARTNER, NEDERWEERT, "name", "Nederweert", "sort_order", "2", NULL);
  money_add (model, TJ_KIND_PARTNER, CRANENDONCK, "name", "Cranendonck", "sort_order", "1", NULL);
  money_add (model, TJ_KIND_PARTNER, ELSEWHERE, "name", "Elders", "sort_order", "4", NULL);
  money_add (model, TJ_KIND_KEY_VALUE, 41, "key", "10", "partner", "23", "value", "49500", NULL);
  money_add (model, TJ_KIND_KEY_VALUE, 42, "key", "10", "partner", "21", "value", "20500", NULL);
  money_add (model, TJ_KIND_KEY_VALUE, 43, "key", "10", "partner", "22", "value", "17000", NULL);
  return model;
}

static void
test_parts (void)
{
  static const TjId partners[] = { CRANENDONCK, NEDERWEERT, WEERT };
  static const gint64 above[] = { 41, 17, 33 }, below[] = { 174, 87, 58 }, percents[] = { 236, 195, 569 };
  g_autoptr (TjModel) model = region ("hele_euros");
  g_autoptr (GArray) parts = tj_share_key_parts (model, KEY);

  g_assert_cmpuint (parts->len, ==, 3);
  for (guint i = 0; i < parts->len; i++)
    {
      const TjKeyPart *part = &g_array_index (parts, TjKeyPart, i);

      g_assert_cmpint (part->partner, ==, partners[i]);
      g_assert_cmpint (part->fraction.numerator, ==, above[i]);
      g_assert_cmpint (part->fraction.denominator, ==, below[i]);
      g_assert_cmpint (tj_share_percent (part->fraction), ==, percents[i]);
    }
  g_assert_cmpint (tj_share_percent (tj_ratio (1, 0)), ==, 0);
}

static void
assert_split (TjModel *model, gint64 cents, TjRounding rounding, gint64 first, gint64 second, gint64 third)
{
  g_autoptr (GArray) parts = tj_share_key_parts (model, KEY);
  gint64 shares[3] = { 0 };

  g_assert_true (tj_share_split (cents, parts, rounding, shares));
  g_assert_cmpint (shares[0], ==, first);
  g_assert_cmpint (shares[1], ==, second);
  g_assert_cmpint (shares[2], ==, third);
}

/* Half up makes 12.001 of 12.000 (2.828 + 2.345 + 6.828); the largest remainder closes. */
static void
test_split (void)
{
  g_autoptr (TjModel) model = region ("hele_euros");

  assert_split (model, 1200000, TJ_ROUNDING_EUROS, 282800, 234500, 682700);
  assert_split (model, 400000, TJ_ROUNDING_EUROS, 94200, 78200, 227600);
  assert_split (model, 6800000, TJ_ROUNDING_EUROS, 1602300, 1328700, 3869000);
  assert_split (model, 1200000, TJ_ROUNDING_CENTS, 282759, 234483, 682758);
  assert_split (model, -1200000, TJ_ROUNDING_EUROS, -282800, -234500, -682700);
  /* Cents of what is split in euros go to the largest. */
  assert_split (model, 1200099, TJ_ROUNDING_EUROS, 282800, 234500, 682799);
  assert_split (model, 0, TJ_ROUNDING_EUROS, 0, 0, 0);
  assert_split (model, 100, TJ_ROUNDING_EUROS, 0, 0, 100);
  assert_split (model, G_MAXINT64, TJ_ROUNDING_CENTS, 2173323296040493150, 1802268099155530905, 5247780641658751752);
}

static void
test_nothing (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (GArray) none = NULL, zero = NULL;
  gint64 shares[1] = { 7 };

  money_add (model, TJ_KIND_SHARE_KEY, KEY, "name", "K", NULL);
  none = tj_share_key_parts (model, KEY);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (tj_share_split (100, none, TJ_ROUNDING_CENTS, shares));
  money_add (model, TJ_KIND_PARTNER, WEERT, "name", "W", NULL);
  money_add (model, TJ_KIND_KEY_VALUE, 41, "key", "10", "partner", "23", NULL);
  zero = tj_share_key_parts (model, KEY);
  g_assert_cmpuint (zero->len, ==, 1);
  g_assert_cmpint (g_array_index (zero, TjKeyPart, 0).fraction.denominator, ==, 0);
  g_assert_false (tj_share_split (100, zero, TJ_ROUNDING_CENTS, shares));
  g_assert_cmpint (shares[0], ==, 7);
}

/* A partner that stands in a key twice has both. */
static void
test_twice (void)
{
  g_autoptr (TjModel) model = region ("centen");

  money_add (model, TJ_KIND_KEY_VALUE, 44, "key", "10", "partner", "21", "value", "13000", NULL);
  assert_split (model, 10000, TJ_ROUNDING_CENTS, 3350, 1700, 4950);
}

static void
assert_shares (const TjBudget *budget, TjModel *model, TjId line, TjId partner, const char *expected)
{
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, tj_budget_columns (budget)->len + 1);
  gboolean found = tj_shares_of (budget, model, line, partner, cells);

  g_assert_cmpint (found, ==, expected != NULL);
  if (expected)
    money_assert_cells (budget, cells, expected);
}

/* Each year by itself; what one pays in all is the sum of its years (96.725, not 56,9 % of 170.000). */
static void
test_lines (void)
{
  g_autoptr (TjModel) model = region ("hele_euros");
  g_autoptr (TjBudget) budget = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autofree TjBudgetCell *cells = NULL;

  money_add (model, TJ_KIND_COST_LINE, LINE, "name", "Aanjager", "key", "10", NULL);
  /* A line below one that is shared: its key says nothing. */
  money_add (model, TJ_KIND_COST_LINE, PART, "name", "Deel", "key", "10", "parent", "31", "amounts",
             "2019=34000.00; 2020=68000.00; 2021=68000.00", NULL);
  money_add (model, TJ_KIND_COST_LINE, OTHER, "name", "Ruimte", "key", "10", "amounts",
             "2019=100000.00; 2020=100000.00; 2021=100000.00", NULL);
  money_add (model, TJ_KIND_COST_LINE, 34, "name", "Zelf", "amounts", "2019=9.00", NULL);
  budget = money_budget (model);
  lines = tj_shared_lines (budget, model);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpint (g_array_index (lines, TjId, 0), ==, LINE);
  g_assert_cmpint (g_array_index (lines, TjId, 1), ==, OTHER);
  assert_shares (budget, model, LINE, CRANENDONCK, "8011 16023 16023");
  assert_shares (budget, model, LINE, NEDERWEERT, "6644 13287 13287");
  assert_shares (budget, model, LINE, WEERT, "19345 38690 38690");
  assert_shares (budget, model, OTHER, WEERT, "56897 56897 56897");
  assert_shares (budget, model, 0, WEERT, "76242 95587 95587");
  assert_shares (budget, model, LINE, ELSEWHERE, NULL);
  assert_shares (budget, model, 0, ELSEWHERE, NULL);
  assert_shares (budget, model, 34, WEERT, NULL);
  cells = g_new0 (TjBudgetCell, 3);
  g_assert_true (tj_shares_of (budget, model, LINE, WEERT, cells));
  g_assert_cmpint (tj_budget_total (budget, cells).cents, ==, 9672500);
}

/* Whatever the key, what is split adds up, and nobody is a whole unit off. */
static void
test_random (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      guint n = (guint) g_test_rand_int_range (1, 12);
      g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (TjKeyPart));
      g_autofree gint64 *shares = g_new0 (gint64, n);
      TjRounding rounding = i % 2 ? TJ_ROUNDING_EUROS : TJ_ROUNDING_CENTS;
      gint64 cents = (gint64) g_test_rand_int () * g_test_rand_int_range (1, 1000), sum = 0, weights = 0;

      g_array_set_size (parts, n);
      for (guint p = 0; p < n; p++)
        weights += g_array_index (parts, TjKeyPart, p).weight = g_test_rand_int_range (p == 0, 100000);
      g_assert_true (tj_share_split (cents, parts, rounding, shares));
      for (guint p = 0; p < n; p++)
        {
          double exact = (double) cents * (double) g_array_index (parts, TjKeyPart, p).weight / (double) weights;

          sum += shares[p];
          g_assert_cmpfloat (ABS ((double) shares[p] - exact), <=, rounding == TJ_ROUNDING_EUROS ? 200.01 : 1.01);
        }
      g_assert_cmpint (sum, ==, cents);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shares/parts", test_parts);
  g_test_add_func ("/shares/split", test_split);
  g_test_add_func ("/shares/nothing", test_nothing);
  g_test_add_func ("/shares/twice", test_twice);
  g_test_add_func ("/shares/lines", test_lines);
  g_test_add_func ("/shares/random", test_random);
  return g_test_run ();
}
