// SPDX-License-Identifier: EUPL-1.2
#include "tj-series.h"

#include "tj-error.h"

static char *
canonical (const TjSeries *series, TjUnit unit)
{
  GString *out = g_string_new (NULL);

  tj_series_to_text (series, unit, out);
  return g_string_free (out, FALSE);
}

static void
assert_canonical (const TjSeries *series, TjUnit unit, const char *expected)
{
  g_autofree char *text = canonical (series, unit);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_edit (void)
{
  TjMoney thousand = tj_money (100000);
  TjMoney pm = { .state = TJ_MONEY_PM };
  TjSeries series = { 0 };
  TjSeries copy;

  tj_series_set (&series, 2027, TJ_YEAR_ONWARDS, &pm);
  tj_series_set (&series, 2025, 2026, &thousand);
  tj_series_set (&series, 2025, 2025, &thousand);
  tj_series_set (&series, 0, 0, &thousand);
  assert_canonical (&series, TJ_UNIT_MONEY, "*=1000.00; 2025=1000.00; 2025-2026=1000.00; 2027+=PM");
  g_assert_cmpint (tj_series_get (&series, 2025, 2025)->cents, ==, 100000);
  g_assert_null (tj_series_get (&series, 2026, 2026));
  tj_series_copy (&copy, &series);
  g_assert_true (tj_series_equal (&copy, &series));
  tj_series_set (&copy, 2025, 2025, &pm);
  g_assert_false (tj_series_equal (&copy, &series));
  tj_series_set (&copy, 2025, 2025, NULL);
  tj_series_set (&copy, 1999, 1999, NULL);
  g_assert_cmpuint (copy.n_entries, ==, 3);
  g_assert_false (tj_series_equal (&copy, &series));
  tj_series_set (&copy, 0, 0, &(TjMoney) { 0 });
  tj_series_set (&copy, 2025, 2026, NULL);
  tj_series_set (&copy, 2027, TJ_YEAR_ONWARDS, NULL);
  g_assert_cmpuint (copy.n_entries, ==, 0);
  g_assert_null (copy.entries);
  tj_series_clear (&series);
  g_assert_true (tj_series_equal (&copy, &series));
  tj_series_copy (&copy, &series);
  tj_series_clear (&copy);
}

static void
test_forms (void)
{
  static const struct
  {
    TjUnit unit;
    const char *text, *formatted;
  } cases[] = {
    { TJ_UNIT_MONEY, "", "" },
    { TJ_UNIT_MONEY, "2025=30000.00; 2027+=PM", "2025: €\u00a030.000; 2027 e.v.: PM" },
    { TJ_UNIT_MONEY, "2025-2026=circa 100000.00", "2025-2026: circa €\u00a0100.000" },
    { TJ_UNIT_MONEY, "*=390000.00", "€\u00a0390.000" },
    { TJ_UNIT_MONEY, "*=PM; 2025=-0.05", "PM; 2025: \u2011€\u00a00,05" },
    { TJ_UNIT_PERCENT, "2025=12.5; 2026=maximaal 20", "2025: 12,5 %; 2026: maximaal 20 %" },
    { TJ_UNIT_HOURS, "2025=7:31; 2026=3600:00", "2025: 7:31 uur; 2026: 3.600 uur" },
    { TJ_UNIT_HOURS, "*=7:31", "7:31 uur" },
    { TJ_UNIT_COUNT, "2025=3; 2026=PM", "2025: 3; 2026: PM" },
    { TJ_UNIT_FTE, "1900-2999=0.5", "1900-2999: 0,5 fte" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *formatted = NULL;
      TjSeries series = { 0 };
      TjSeries parsed = { 0 };

      g_assert_true (tj_series_from_text (cases[i].text, cases[i].unit, &series, &error));
      g_assert_no_error (error);
      assert_canonical (&series, cases[i].unit, cases[i].text);
      formatted = tj_series_format (&series, cases[i].unit);
      g_assert_cmpstr (formatted, ==, cases[i].formatted);
      g_assert_true (tj_series_parse (formatted, cases[i].unit, &parsed, &error));
      g_assert_true (tj_series_equal (&series, &parsed));
      tj_series_clear (&series);
      tj_series_clear (&parsed);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    TjUnit unit;
    const char *input, *text;
  } cases[] = {
    { TJ_UNIT_MONEY, " ", "" },
    { TJ_UNIT_MONEY, "2025=30.000", "2025=30000.00" },
    { TJ_UNIT_MONEY, "2026: 1,5 mln;2025: pm;", "2025=PM; 2026=1500000.00" },
    { TJ_UNIT_MONEY, "30.000", "*=30000.00" },
    { TJ_UNIT_MONEY, "2025: 5; 2026", "*=2026.00; 2025=5.00" },
    { TJ_UNIT_MONEY, "2025 t/m 2026: 5", "2025-2026=5.00" },
    { TJ_UNIT_MONEY, "2025 – 2026: 5", "2025-2026=5.00" },
    { TJ_UNIT_MONEY, "2027 E.V. = 5", "2027+=5.00" },
    { TJ_UNIT_MONEY, "2027+: 5", "2027+=5.00" },
    { TJ_UNIT_MONEY, "vanaf 2027: 5", "2027+=5.00" },
    { TJ_UNIT_MONEY, "2027 en verder: PM", "2027+=PM" },
    { TJ_UNIT_HOURS, "2025: 7:30", "2025=7:30" },
    { TJ_UNIT_HOURS, "7:30", "*=7:30" },
    { TJ_UNIT_COUNT, "2025: 5; 2026: pm", "2025=5; 2026=PM" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TjSeries series = { 0 };

      if (!tj_series_parse (cases[i].input, cases[i].unit, &series, &error))
        g_error ("refused: %s: %s", cases[i].input, error->message);
      assert_canonical (&series, cases[i].unit, cases[i].text);
      tj_series_clear (&series);
    }
}

static void
test_refused (void)
{
  static const char *const inputs[] = {
    "2025: veel",
    "2025:",
    "2025: 5; 2025: 6",
    "2026-2025: 5",
    "2025-2025: 5",
    "1899: 5",
    "3000: 5",
    "20255: 5",
    "jaar: 5",
    "5; 6",
    "2025: 0,001",
    "2025 2026: 5",
    "2025: 5: 6",
    "vanaf 2025-2026: 5",
    "2025: 5; 2026-2027",
    "\xff",
    "2025-2026",
  };
  static const char *const texts[] = {
    "2025",           "2025=",
    "=5.00",          "2025=5.00;2026=5.00",
    "2025=5.00; ",    "2025=5.00; 2025=6.00",
    "2025: 5.00",     "2026-2025=5.00",
    "2025-2025=5.00", "2025e.v.=5.00",
    "25=5.00",        "*=",
    "**=5.00",        "2025+2026=5.00",
    "2025=diverse",   "\xff",
    "2025-=5.00",     "2025=€ 5",
  };
  TjSeries several = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      TjSeries series = { 0 };

      if (tj_series_parse (inputs[i], TJ_UNIT_MONEY, &series, &error))
        g_error ("taken: %s", inputs[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_null (series.entries);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TjSeries series = { 0 };

      if (tj_series_from_text (texts[i], TJ_UNIT_MONEY, &series, &error))
        g_error ("taken: %s", texts[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_null (series.entries);
    }
  /* An amount by year is known or PM, so what a count may be as well has no place here. */
  g_assert_false (tj_series_from_text ("2025=diverse", TJ_UNIT_COUNT, &several, NULL));
  g_assert_false (tj_series_parse ("2025: diverse", TJ_UNIT_COUNT, &several, NULL));
}

static void
random_key (gint32 *from, gint32 *to)
{
  *from = g_test_rand_int_range (1900, 2999);
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      *to = *from;
      break;
    case 1:
      *to = g_test_rand_int_range (*from + 1, 3000);
      break;
    case 2:
      *to = TJ_YEAR_ONWARDS;
      break;
    default:
      *from = *to = 0;
      break;
    }
}

static void
test_random_round_trips (void)
{
  for (int i = 0; i < 5000; i++)
    {
      TjUnit unit = g_test_rand_bit () ? TJ_UNIT_MONEY : TJ_UNIT_FTE;
      TjSeries series = { 0 }, read = { 0 }, parsed = { 0 };
      g_autofree char *text = NULL;
      g_autofree char *formatted = NULL;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        {
          TjMoney amount = { TJ_MONEY_KNOWN, (TjQualifier) g_test_rand_int_range (0, TJ_QUALIFIER_ROUNDED + 1),
                             (gint64) g_test_rand_int () * 1000 };
          gint32 from, to;

          random_key (&from, &to);
          tj_series_set (&series, from, to, &amount);
        }
      for (guint j = 1; j < series.n_entries; j++)
        g_assert_true (series.entries[j - 1].from < series.entries[j].from
                       || (series.entries[j - 1].from == series.entries[j].from
                           && series.entries[j - 1].to < series.entries[j].to));
      text = canonical (&series, unit);
      formatted = tj_series_format (&series, unit);
      g_assert_true (tj_series_from_text (text, unit, &read, NULL));
      g_assert_true (tj_series_equal (&series, &read));
      g_assert_true (tj_series_parse (formatted, unit, &parsed, NULL));
      g_assert_true (tj_series_equal (&series, &parsed));
      tj_series_clear (&series);
      tj_series_clear (&read);
      tj_series_clear (&parsed);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/series/edit", test_edit);
  g_test_add_func ("/model/series/forms", test_forms);
  g_test_add_func ("/model/series/parse", test_parse);
  g_test_add_func ("/model/series/refused", test_refused);
  g_test_add_func ("/model/series/random-round-trips", test_random_round_trips);
  return g_test_run ();
}
