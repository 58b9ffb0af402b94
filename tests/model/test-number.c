// SPDX-License-Identifier: EUPL-1.2
#include "tj-number.h"

#include <string.h>

#include "tj-error.h"

#define N TJ_QUALIFIER_NONE

static char *
number_text (const TjNumber *number, TjUnit unit)
{
  GString *out = g_string_new (NULL);

  tj_number_to_text (number, unit, out);
  return g_string_free (out, FALSE);
}

static char *
money_text (const TjMoney *money)
{
  GString *out = g_string_new (NULL);

  tj_money_to_text (money, out);
  return g_string_free (out, FALSE);
}

static void
test_qualifiers (void)
{
  static const struct
  {
    const char *text;
    TjQualifier qualifier;
    const char *rest;
  } cases[] = {
    { "circa 5", TJ_QUALIFIER_CIRCA, "5" },
    { "ca. 5", TJ_QUALIFIER_CIRCA, "5" },
    { "CA 5", TJ_QUALIFIER_CIRCA, "5" },
    { "ongeveer 5", TJ_QUALIFIER_CIRCA, "5" },
    { "≈5", TJ_QUALIFIER_CIRCA, "5" },
    { "± 5", TJ_QUALIFIER_CIRCA, "5" },
    { "~5", TJ_QUALIFIER_CIRCA, "5" },
    { "  ruim 5", TJ_QUALIFIER_RUIM, "5" },
    { "max. 5", TJ_QUALIFIER_MAXIMUM, "5" },
    { "Maximaal 5", TJ_QUALIFIER_MAXIMUM, "5" },
    { "hooguit 5", TJ_QUALIFIER_MAXIMUM, "5" },
    { "min. 5", TJ_QUALIFIER_MINIMUM, "5" },
    { "ten minste 5", TJ_QUALIFIER_MINIMUM, "5" },
    { "in ieder geval twee", TJ_QUALIFIER_MINIMUM, "twee" },
    { "afgerond op 5", TJ_QUALIFIER_ROUNDED, "5" },
    { "afgerond 5", TJ_QUALIFIER_ROUNDED, "5" },
    { "circa\u00a05", TJ_QUALIFIER_CIRCA, "5" },
    { "cadeau", N, "cadeau" },
    { "ruimte", N, "ruimte" },
    { "min 5", N, "min 5" },
    { "", N, "" },
    { "circa", TJ_QUALIFIER_CIRCA, "" },
    { "\xff", N, "\xff" },
    { "circa\xff", TJ_QUALIFIER_CIRCA, "\xff" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TjQualifier qualifier;

      g_assert_cmpstr (tj_qualifier_skip (cases[i].text, &qualifier), ==, cases[i].rest);
      g_assert_cmpint (qualifier, ==, cases[i].qualifier);
    }
  for (TjQualifier q = TJ_QUALIFIER_CIRCA; q <= TJ_QUALIFIER_ROUNDED; q++)
    {
      TjQualifier read;

      g_assert_cmpstr (tj_qualifier_skip (tj_qualifier_word (q), &read), ==, "");
      g_assert_cmpint (read, ==, q);
    }
  g_assert_cmpstr (tj_qualifier_word (N), ==, "");
  g_assert_cmpstr (tj_qualifier_word ((TjQualifier) 99), ==, "");
}

static void
test_number_canonical (void)
{
  static const struct
  {
    TjUnit unit;
    const char *text;
    TjQualifier qualifier;
    gint64 value;
  } cases[] = {
    { TJ_UNIT_PLAIN, "0", N, 0 },
    { TJ_UNIT_PLAIN, "-0.5", N, -500 },
    { TJ_UNIT_PLAIN, "1234567.891", N, 1234567891 },
    { TJ_UNIT_PLAIN, "9223372036854775.807", N, G_MAXINT64 },
    { TJ_UNIT_PLAIN, "-9223372036854775.808", N, G_MININT64 },
    { TJ_UNIT_COUNT, "3600", N, 3600000 },
    { TJ_UNIT_COUNT, "ruim 70", TJ_QUALIFIER_RUIM, 70000 },
    { TJ_UNIT_FTE, "circa 0.14", TJ_QUALIFIER_CIRCA, 140 },
    { TJ_UNIT_FTE, "afgerond 0.5", TJ_QUALIFIER_ROUNDED, 500 },
    { TJ_UNIT_HOURS, "3600:00", N, 216000 },
    { TJ_UNIT_HOURS, "692:18", N, 41538 },
    { TJ_UNIT_HOURS, "-0:30", N, -30 },
    { TJ_UNIT_HOURS, "-1:05", N, -65 },
    { TJ_UNIT_HOURS, "153722867280912930:07", N, G_MAXINT64 },
    { TJ_UNIT_HOURS, "-153722867280912930:08", N, G_MININT64 },
    { TJ_UNIT_PERCENT, "maximaal 12.5", TJ_QUALIFIER_MAXIMUM, 12500 },
    { TJ_UNIT_MONEY, "30000.00", N, 3000000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      TjNumber number = { 0 };

      g_assert_true (tj_number_from_text (cases[i].text, cases[i].unit, &number, &error));
      g_assert_no_error (error);
      g_assert_cmpint (number.state, ==, TJ_NUMBER_KNOWN);
      g_assert_cmpint (number.qualifier, ==, cases[i].qualifier);
      g_assert_cmpint (number.value, ==, cases[i].value);
      text = number_text (&number, cases[i].unit);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_number_states (void)
{
  TjNumber number = tj_number (5);
  g_autofree char *several = NULL;
  g_autofree char *unset = NULL;
  g_autofree char *formatted = NULL;

  g_assert_true (tj_number_from_text ("diverse", TJ_UNIT_COUNT, &number, NULL));
  g_assert_cmpint (number.state, ==, TJ_NUMBER_SEVERAL);
  g_assert_cmpint (number.value, ==, 0);
  several = number_text (&number, TJ_UNIT_COUNT);
  g_assert_cmpstr (several, ==, "diverse");
  formatted = tj_number_format (&number, TJ_UNIT_COUNT, FALSE);
  g_assert_cmpstr (formatted, ==, "diverse");
  g_assert_true (tj_number_from_text ("", TJ_UNIT_COUNT, &number, NULL));
  g_assert_cmpint (number.state, ==, TJ_NUMBER_UNSET);
  unset = number_text (&number, TJ_UNIT_COUNT);
  g_assert_cmpstr (unset, ==, "");
  g_assert_false (tj_number_equal (&number, &(TjNumber) { .state = TJ_NUMBER_KNOWN }));
  g_assert_false (
      tj_number_equal (&(TjNumber) { .state = TJ_NUMBER_KNOWN, .qualifier = TJ_QUALIFIER_CIRCA, .value = 5 },
                       &(TjNumber) { .state = TJ_NUMBER_KNOWN, .value = 5 }));
}

static void
test_number_canonical_refused (void)
{
  static const struct
  {
    TjUnit unit;
    const char *text;
  } cases[] = {
    { TJ_UNIT_PLAIN, " 1" },
    { TJ_UNIT_PLAIN, "1 " },
    { TJ_UNIT_PLAIN, "1,5" },
    { TJ_UNIT_PLAIN, "+1" },
    { TJ_UNIT_PLAIN, ".5" },
    { TJ_UNIT_PLAIN, "1." },
    { TJ_UNIT_PLAIN, "1.2345" },
    { TJ_UNIT_PLAIN, "1e3" },
    { TJ_UNIT_PLAIN, "--1" },
    { TJ_UNIT_PLAIN, "ca. 1" },
    { TJ_UNIT_PLAIN, "circa  1" },
    { TJ_UNIT_PLAIN, "circa" },
    { TJ_UNIT_PLAIN, "nan" },
    { TJ_UNIT_PLAIN, "١٢" },
    { TJ_UNIT_COUNT, "1.5" },
    { TJ_UNIT_HOURS, "7" },
    { TJ_UNIT_HOURS, "7:60" },
    { TJ_UNIT_HOURS, "7:5" },
    { TJ_UNIT_HOURS, "7:300" },
    { TJ_UNIT_HOURS, "7.5:00" },
    { TJ_UNIT_HOURS, "153722867280912930:08" },
    { TJ_UNIT_PLAIN, "9223372036854775.808" },
    { TJ_UNIT_PLAIN, "99999999999999999999999999999" },
    { TJ_UNIT_PERCENT, "5 %" },
    { TJ_UNIT_FTE, "\xff" },
    { TJ_UNIT_COUNT, "circa diverse" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TjNumber number = { 0 };

      if (tj_number_from_text (cases[i].text, cases[i].unit, &number, &error))
        g_error ("taken: %s", cases[i].text);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (number.state, ==, TJ_NUMBER_UNSET);
    }
}

static void
test_number_format (void)
{
  static const struct
  {
    TjUnit unit;
    TjQualifier qualifier;
    gint64 value;
    const char *full, *bare;
  } cases[] = {
    { TJ_UNIT_FTE, TJ_QUALIFIER_CIRCA, 140, "circa 0,14 fte", "circa 0,14" },
    { TJ_UNIT_FTE, N, 2600, "2,6 fte", "2,6" },
    { TJ_UNIT_HOURS, N, 216000, "3.600 uur", "3.600" },
    { TJ_UNIT_HOURS, N, 41538, "692,3 uur", "692,3" },
    { TJ_UNIT_HOURS, N, 450, "7,5 uur", "7,5" },
    { TJ_UNIT_HOURS, N, 20, "0:20 uur", "0:20" },
    { TJ_UNIT_HOURS, N, -20, "-0:20 uur", "-0:20" },
    { TJ_UNIT_HOURS, N, 3, "0,05 uur", "0,05" },
    { TJ_UNIT_HOURS, N, 60001, "1.000:01 uur", "1.000:01" },
    { TJ_UNIT_PERCENT, N, 12500, "12,5 %", "12,5" },
    { TJ_UNIT_PLAIN, N, 999000, "999", "999" },
    { TJ_UNIT_PLAIN, N, 1000000, "1.000", "1.000" },
    { TJ_UNIT_PLAIN, N, -1234567891, "-1.234.567,891", "-1.234.567,891" },
    { TJ_UNIT_PLAIN, N, G_MININT64, "-9.223.372.036.854.775,808", "-9.223.372.036.854.775,808" },
    { TJ_UNIT_COUNT, TJ_QUALIFIER_RUIM, 70000, "ruim 70", "ruim 70" },
    { TJ_UNIT_MONEY, N, 123450, "€\u00a01.234,50", "1.234,50" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TjNumber number = { TJ_NUMBER_KNOWN, cases[i].qualifier, cases[i].value };
      g_autofree char *full = tj_number_format (&number, cases[i].unit, FALSE);
      g_autofree char *bare = tj_number_format (&number, cases[i].unit, TRUE);

      g_assert_cmpstr (full, ==, cases[i].full);
      g_assert_cmpstr (bare, ==, cases[i].bare);
    }
}

static void
test_number_parse (void)
{
  static const struct
  {
    TjUnit unit;
    const char *input, *text;
  } cases[] = {
    { TJ_UNIT_PLAIN, "", "" },
    { TJ_UNIT_PLAIN, "   ", "" },
    { TJ_UNIT_PLAIN, "0,14", "0.14" },
    { TJ_UNIT_PLAIN, "0.14", "0.14" },
    { TJ_UNIT_PLAIN, "0.140", "0.14" },
    { TJ_UNIT_PLAIN, "3.600", "3600" },
    { TJ_UNIT_PLAIN, "3.60", "3.6" },
    { TJ_UNIT_PLAIN, "1.234.567,8", "1234567.8" },
    { TJ_UNIT_PLAIN, ",5", "0.5" },
    { TJ_UNIT_PLAIN, "007", "7" },
    { TJ_UNIT_PLAIN, "−5", "-5" },
    { TJ_UNIT_PLAIN, "1,234", "1.234" },
    { TJ_UNIT_FTE, "ca. 0,14 fte", "circa 0.14" },
    { TJ_UNIT_FTE, "0,5FTE", "0.5" },
    { TJ_UNIT_FTE, "2,6 fte's", "2.6" },
    { TJ_UNIT_FTE, "2,6 fte’s", "2.6" },
    { TJ_UNIT_FTE, "1", "1" },
    { TJ_UNIT_PERCENT, "12,5%", "12.5" },
    { TJ_UNIT_PERCENT, "12,5 procent", "12.5" },
    { TJ_UNIT_COUNT, "Diverse", "diverse" },
    { TJ_UNIT_COUNT, "1.250 stuks", "1250" },
    { TJ_UNIT_COUNT, "4,0", "4" },
    { TJ_UNIT_HOURS, "692,3", "692:18" },
    { TJ_UNIT_HOURS, "7:30", "7:30" },
    { TJ_UNIT_HOURS, "-7:30", "-7:30" },
    { TJ_UNIT_HOURS, "3.600 uur", "3600:00" },
    { TJ_UNIT_HOURS, "0,33", "0:20" },
    { TJ_UNIT_HOURS, "-0,33", "-0:20" },
    { TJ_UNIT_HOURS, "circa 8 u", "circa 8:00" },
    { TJ_UNIT_HOURS, "1.000:01", "1000:01" },
    { TJ_UNIT_MONEY, "€ 1,5 mln", "1500000.00" },
    { TJ_UNIT_PLAIN, "9.223.372.036.854.775,807", "9223372036854775.807" },
    { TJ_UNIT_PLAIN, "\u00a05\u202f", "5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      TjNumber number = { 0 };

      if (!tj_number_parse (cases[i].input, cases[i].unit, &number, &error))
        g_error ("refused: %s: %s", cases[i].input, error->message);
      text = number_text (&number, cases[i].unit);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_number_parse_refused (void)
{
  static const struct
  {
    TjUnit unit;
    const char *input;
  } cases[] = {
    { TJ_UNIT_PLAIN, "vijf" },
    { TJ_UNIT_PLAIN, "1,234.56" },
    { TJ_UNIT_PLAIN, "1.2.3" },
    { TJ_UNIT_PLAIN, "1,2,3" },
    { TJ_UNIT_PLAIN, "12.34.567" },
    { TJ_UNIT_PLAIN, "1.2345" },
    { TJ_UNIT_PLAIN, "0,1234" },
    { TJ_UNIT_PLAIN, "5 fte" },
    { TJ_UNIT_PLAIN, "- 5" },
    { TJ_UNIT_PLAIN, "5-" },
    { TJ_UNIT_PLAIN, "5." },
    { TJ_UNIT_FTE, "5 uur" },
    { TJ_UNIT_COUNT, "1,5" },
    { TJ_UNIT_HOURS, "7:75" },
    { TJ_UNIT_HOURS, "7,5:30" },
    { TJ_UNIT_HOURS, "7:" },
    { TJ_UNIT_PLAIN, "9.223.372.036.854.775,808" },
    { TJ_UNIT_PLAIN, "1 2" },
    { TJ_UNIT_PLAIN, "circa" },
    { TJ_UNIT_HOURS, "9999999999999999" },
    { TJ_UNIT_PLAIN, "circa diverse" },
    { TJ_UNIT_PLAIN, "½" },
    { TJ_UNIT_PLAIN, "\xff" },
    { TJ_UNIT_PLAIN, "5%%s%n" },
    { TJ_UNIT_MONEY, "PM" },
    { TJ_UNIT_PERCENT, "x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TjNumber number = { 0 };

      if (tj_number_parse (cases[i].input, cases[i].unit, &number, &error))
        g_error ("taken: %s", cases[i].input);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (number.state, ==, TJ_NUMBER_UNSET);
    }
}

static void
test_money_canonical (void)
{
  static const struct
  {
    const char *text;
    TjMoney money;
    const char *formatted;
  } cases[] = {
    { "", { 0 }, "" },
    { "PM", { TJ_MONEY_PM, N, 0 }, "PM" },
    { "0.00", { TJ_MONEY_KNOWN, N, 0 }, "€\u00a00" },
    { "0.05", { TJ_MONEY_KNOWN, N, 5 }, "€\u00a00,05" },
    { "-0.05", { TJ_MONEY_KNOWN, N, -5 }, "\u2011€\u00a00,05" },
    { "390000.00", { TJ_MONEY_KNOWN, N, 39000000 }, "€\u00a0390.000" },
    { "1234567.89", { TJ_MONEY_KNOWN, N, 123456789 }, "€\u00a01.234.567,89" },
    { "1234567.80", { TJ_MONEY_KNOWN, N, 123456780 }, "€\u00a01.234.567,80" },
    { "-500.00", { TJ_MONEY_KNOWN, N, -50000 }, "\u2011€\u00a0500" },
    { "circa 30000.00", { TJ_MONEY_KNOWN, TJ_QUALIFIER_CIRCA, 3000000 }, "circa €\u00a030.000" },
    { "minimaal -1.00", { TJ_MONEY_KNOWN, TJ_QUALIFIER_MINIMUM, -100 }, "minimaal \u2011€\u00a01" },
    { "92233720368547758.07", { TJ_MONEY_KNOWN, N, G_MAXINT64 }, "€\u00a092.233.720.368.547.758,07" },
    { "-92233720368547758.08", { TJ_MONEY_KNOWN, N, G_MININT64 }, "\u2011€\u00a092.233.720.368.547.758,08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TjMoney read = tj_money (7);
      g_autofree char *text = money_text (&cases[i].money);
      g_autofree char *formatted = tj_money_format (&cases[i].money);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (formatted, ==, cases[i].formatted);
      g_assert_true (tj_money_from_text (cases[i].text, &read, NULL));
      g_assert_true (tj_money_equal (&read, &cases[i].money));
      g_assert_true (tj_money_parse (cases[i].formatted, &read, NULL));
      g_assert_true (tj_money_equal (&read, &cases[i].money));
    }
}

static void
test_money_canonical_refused (void)
{
  static const char *const texts[] = { "pm",
                                       "€ 5",
                                       "5,00",
                                       "1.000,00",
                                       "5.001",
                                       " 5.00",
                                       "5.00 ",
                                       "+5.00",
                                       "circa PM",
                                       "92233720368547758.08",
                                       "-92233720368547758.09",
                                       "five",
                                       "5.00x",
                                       "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TjMoney money = { 0 };

      if (tj_money_from_text (texts[i], &money, &error))
        g_error ("taken: %s", texts[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_cmpint (money.state, ==, TJ_MONEY_UNSET);
    }
}

static void
test_money_parse (void)
{
  static const struct
  {
    const char *input, *text;
  } cases[] = {
    { " ", "" },
    { "€ 390.000", "390000.00" },
    { "€390.000", "390000.00" },
    { "390000", "390000.00" },
    { "390.000,00", "390000.00" },
    { "30.000 euro", "30000.00" },
    { "EUR 500", "500.00" },
    { "500 eur", "500.00" },
    { "€ 500,-", "500.00" },
    { "€ 500,--", "500.00" },
    { "€ 500,—", "500.00" },
    { "1,5 mln", "1500000.00" },
    { "€ 2,35 miljoen", "2350000.00" },
    { "1,125 mln.", "1125000.00" },
    { "8 ton", "800000.00" },
    { "1,5 mln euro", "1500000.00" },
    { "2 mld", "2000000000.00" },
    { "35k", "35000.00" },
    { "35 duizend", "35000.00" },
    { "pm", "PM" },
    { "P.M.", "PM" },
    { "Pro memorie", "PM" },
    { "-500", "-500.00" },
    { "-€ 500", "-500.00" },
    { "€ -500", "-500.00" },
    { "− € 500", "-500.00" },
    { "circa € 30.000", "circa 30000.00" },
    { "€ 0,5", "0.50" },
    { "ca. 1,5 mln", "circa 1500000.00" },
    { "€\u00a0390.000", "390000.00" },
    { "\u2011€\u00a0500", "-500.00" },
    { "12.50", "12.50" },
    { "max. 1000", "maximaal 1000.00" },
    { "0,01", "0.01" },
    { "€ 56.897,00", "56897.00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      TjMoney money = { 0 };

      if (!tj_money_parse (cases[i].input, &money, &error))
        g_error ("refused: %s: %s", cases[i].input, error->message);
      text = money_text (&money);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_money_parse_refused (void)
{
  static const char *const inputs[] = {
    "veel",
    "€",
    "390,000",
    "1,234.56",
    "0,001",
    "1,0000000001 mln",
    "$ 500",
    "500 dollar",
    "5 5",
    "--5",
    "-€ -5",
    "circa pm",
    "€ 30.000 per jaar",
    "99999999999999999999",
    "99999999999999999 mld",
    "92.233.720.368.547.758,08",
    "\xff",
    "5,-5",
    "1.2.3",
    "€ ½",
    "5 mln mln",
    "circa",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      TjMoney money = { 0 };

      if (tj_money_parse (inputs[i], &money, &error))
        g_error ("taken: %s", inputs[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (money.state, ==, TJ_MONEY_UNSET);
    }
}

static gint64
random_value (void)
{
  guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();

  return (gint64) bits >> g_test_rand_int_range (0, 64);
}

/* Every value is written, in both ways, so that it reads back as itself. */
static void
test_random_round_trips (void)
{
  for (int i = 0; i < 50000; i++)
    {
      TjQualifier qualifier = (TjQualifier) g_test_rand_int_range (0, TJ_QUALIFIER_ROUNDED + 1);
      TjUnit unit = (TjUnit) g_test_rand_int_range (0, TJ_UNIT_MONEY + 1);
      gint64 value = random_value ();
      TjNumber number = { TJ_NUMBER_KNOWN, qualifier, 0 };
      TjMoney money = { TJ_MONEY_KNOWN, qualifier, value };
      TjNumber number_read = { 0 };
      TjMoney money_read = { 0 };
      g_autofree char *text = NULL;
      g_autofree char *formatted = NULL;
      g_autofree char *amount = money_text (&money);
      g_autofree char *amount_formatted = tj_money_format (&money);

      /* Decimal hours are read by way of thousandths, so have less room. */
      number.value = unit == TJ_UNIT_COUNT ? value / 1000 * 1000 : unit == TJ_UNIT_HOURS ? value / 2000 : value;
      text = number_text (&number, unit);
      formatted = tj_number_format (&number, unit, g_test_rand_bit ());
      g_assert_true (tj_number_from_text (text, unit, &number_read, NULL));
      g_assert_true (tj_number_equal (&number, &number_read));
      if (!tj_number_parse (formatted, unit, &number_read, NULL))
        g_error ("refused: %s", formatted);
      g_assert_true (tj_number_equal (&number, &number_read));
      g_assert_true (tj_money_from_text (amount, &money_read, NULL));
      g_assert_true (tj_money_equal (&money, &money_read));
      g_assert_true (tj_money_parse (amount_formatted, &money_read, NULL));
      g_assert_true (tj_money_equal (&money, &money_read));
    }
}

static void
test_random_input (void)
{
  static const char parts[] = "0123456789.,-: €%circamlnfteuur\xff";

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) input = g_string_new (NULL);
      TjNumber number = { 0 };
      TjMoney money = { 0 };

      for (int n = g_test_rand_int_range (0, 25); n > 0; n--)
        g_string_append_c (input, parts[g_test_rand_int_range (0, sizeof parts - 1)]);
      for (TjUnit unit = TJ_UNIT_PLAIN; unit <= TJ_UNIT_MONEY; unit++)
        {
          tj_number_parse (input->str, unit, &number, NULL);
          tj_number_from_text (input->str, unit, &number, NULL);
        }
      tj_money_parse (input->str, &money, NULL);
      tj_money_from_text (input->str, &money, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/number/qualifiers", test_qualifiers);
  g_test_add_func ("/model/number/canonical", test_number_canonical);
  g_test_add_func ("/model/number/states", test_number_states);
  g_test_add_func ("/model/number/canonical-refused", test_number_canonical_refused);
  g_test_add_func ("/model/number/format", test_number_format);
  g_test_add_func ("/model/number/parse", test_number_parse);
  g_test_add_func ("/model/number/parse-refused", test_number_parse_refused);
  g_test_add_func ("/model/number/random-round-trips", test_random_round_trips);
  g_test_add_func ("/model/number/random-input", test_random_input);
  g_test_add_func ("/model/money/canonical", test_money_canonical);
  g_test_add_func ("/model/money/canonical-refused", test_money_canonical_refused);
  g_test_add_func ("/model/money/parse", test_money_parse);
  g_test_add_func ("/model/money/parse-refused", test_money_parse_refused);
  return g_test_run ();
}
