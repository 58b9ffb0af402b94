// SPDX-License-Identifier: EUPL-1.2
/* Amounts as one types them in a sheet, sums among them. */
#include <string.h>

#include "tj-error.h"
#include "tj-number.h"

static void
assert_cents (const char *input, gint64 cents)
{
  g_autoptr (GError) error = NULL;
  TjMoney money;

  if (!tj_money_enter (input, &money, &error))
    g_error ("“%s”: %s", input, error->message);
  g_assert_cmpint (money.state, ==, TJ_MONEY_KNOWN);
  g_assert_cmpint (money.cents, ==, cents);
}

static void
assert_refused (const char *input, const char *word)
{
  g_autoptr (GError) error = NULL;
  TjMoney money = tj_money (1);

  g_assert_false (tj_money_enter (input, &money, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, word));
  g_assert_cmpint (money.state, ==, TJ_MONEY_UNSET);
}

static void
test_amounts (void)
{
  assert_cents ("1.234,50", 123450);
  assert_cents ("€ 1.234", 123400);
  assert_cents ("-500", -50000);
  assert_cents ("(1.234)", -123400);
  assert_cents (" (€ 1.234,56) ", -123456);
  assert_cents ("1,5 mln", 150000000);
}

static void
test_nothing (void)
{
  static const char *const inputs[] = { "", "  ", "-", "–", "€ -", "€-" };
  TjMoney money;

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      money = tj_money (1);
      g_assert_true (tj_money_enter (inputs[i], &money, NULL));
      g_assert_cmpint (money.state, ==, TJ_MONEY_UNSET);
    }
  g_assert_true (tj_money_enter ("pm", &money, NULL));
  g_assert_cmpint (money.state, ==, TJ_MONEY_PM);
  g_assert_true (tj_money_enter ("circa 3000", &money, NULL));
  g_assert_cmpint (money.qualifier, ==, TJ_QUALIFIER_CIRCA);
}

static void
test_sums (void)
{
  assert_cents ("=12*3500", 4200000);
  assert_cents ("=1,5*206000+250", 30925000);
  assert_cents ("= 1,5 * (206.000 + 250)", 30937500);
  assert_cents ("=1,5x206.000", 30900000);
  assert_cents ("=€ 12 × € 3.500,50", 4200600);
  assert_cents ("=10-2-3", 500);
  assert_cents ("=100/4/5", 500);
  assert_cents ("=2+3*4", 1400);
  assert_cents ("=-(2+3)", -500);
  assert_cents ("=4*-2,5", -1000);
  assert_cents ("=206000*15%", 3090000);
  assert_cents ("=0,1+0,2-0,3", 0);
  assert_cents ("=((((7))))", 700);
}

/* Exact until the end, and then to cents; halves go away from zero. */
static void
test_rounding (void)
{
  assert_cents ("=100/3", 3333);
  assert_cents ("=100/3*3", 10000);
  assert_cents ("=200/3", 6667);
  assert_cents ("=0,005", 1);
  assert_cents ("=0,0049", 0);
  assert_cents ("=-0,005", -1);
  assert_cents ("=1/3+1/3+1/3", 100);
  assert_cents ("=90000000000000*1", 9000000000000000);
}

static void
test_refused (void)
{
  static const char *const inputs[]
      = { "=", "=12*", "=(12", "=12)", "=a*3", "=12 3", "=1,2,3", "=*3", "=()", "=SOM(A1)", "=3--", "(", "(12", "()" };
  g_autofree char *deep = g_strnfill (200, '(');
  g_autofree char *text = g_strconcat ("=", deep, "1", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    assert_refused (inputs[i], inputs[i]);
  assert_refused ("=5/0", "zero");
  assert_refused ("=5/(2-2)", "zero");
  assert_refused ("=99999999999999*99999999999999", "large");
  assert_refused ("=99999999999999999999", "large");
  assert_refused (text, "reckoned");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money-sum/amounts", test_amounts);
  g_test_add_func ("/money-sum/nothing", test_nothing);
  g_test_add_func ("/money-sum/sums", test_sums);
  g_test_add_func ("/money-sum/rounding", test_rounding);
  g_test_add_func ("/money-sum/refused", test_refused);
  return g_test_run ();
}
