// SPDX-License-Identifier: EUPL-1.2
#include "tj-duration.h"

#include "tj-error.h"

#define N TJ_QUALIFIER_NONE

static char *
canonical (const TjDuration *duration)
{
  GString *out = g_string_new (NULL);

  tj_duration_to_text (duration, out);
  return g_string_free (out, FALSE);
}

/* All three forms of a value. What is shown reads back as the same value. */
static void
test_forms (void)
{
  static const struct
  {
    TjDuration duration;
    const char *text, *formatted;
  } cases[] = {
    { { 0 }, "", "" },
    { { TJ_DURATION_WORK_DAYS, N, 10000 }, "10wd", "10 werkdagen" },
    { { TJ_DURATION_WORK_DAYS, N, 1000 }, "1wd", "1 werkdag" },
    { { TJ_DURATION_WORK_DAYS, N, 500 }, "0.5wd", "0,5 werkdag" },
    { { TJ_DURATION_WORK_DAYS, N, 0 }, "0wd", "0 werkdagen" },
    { { TJ_DURATION_WORK_DAYS, N, -1000 }, "-1wd", "-1 werkdag" },
    { { TJ_DURATION_WORK_MINUTES, N, 90000 }, "90wmin", "90 minuten" },
    { { TJ_DURATION_WORK_HOURS, N, 8000 }, "8wu", "8 uur" },
    { { TJ_DURATION_WORK_WEEKS, N, 2000 }, "2ww", "2 weken" },
    { { TJ_DURATION_ELAPSED_MINUTES, N, 1000 }, "1emin", "1 minuut doorlooptijd" },
    { { TJ_DURATION_ELAPSED_HOURS, N, 48000 }, "48eu", "48 uur doorlooptijd" },
    { { TJ_DURATION_ELAPSED_DAYS, N, -2000 }, "-2ed", "-2 dagen doorlooptijd" },
    { { TJ_DURATION_ELAPSED_WEEKS, N, 6000 }, "6ew", "6 weken doorlooptijd" },
    { { TJ_DURATION_MONTHS, N, 3000 }, "3m", "3 maanden" },
    { { TJ_DURATION_MONTHS, N, 1500 }, "1.5m", "1,5 maand" },
    { { TJ_DURATION_MONTHS, N, 2500 }, "2.5m", "2,5 maanden" },
    { { TJ_DURATION_YEARS, TJ_QUALIFIER_CIRCA, 1500 }, "circa 1.5j", "circa 1,5 jaar" },
    { { TJ_DURATION_YEARS, N, 2500 }, "2.5j", "2,5 jaar" },
    { { TJ_DURATION_PERCENT, N, 20000 }, "20%", "20 %" },
    { { TJ_DURATION_WORK_DAYS, N, G_MAXINT64 }, "9223372036854775.807wd", "9.223.372.036.854.775,807 werkdagen" },
    { { TJ_DURATION_WORK_DAYS, N, G_MININT64 }, "-9223372036854775.808wd", "-9.223.372.036.854.775,808 werkdagen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = canonical (&cases[i].duration);
      g_autofree char *formatted = tj_duration_format (&cases[i].duration);
      TjDuration read = { TJ_DURATION_YEARS, N, 1 };

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (formatted, ==, cases[i].formatted);
      g_assert_true (tj_duration_from_text (text, &read, NULL));
      g_assert_true (tj_duration_equal (&read, &cases[i].duration));
      g_assert_true (tj_duration_parse (formatted, &read, NULL));
      g_assert_true (tj_duration_equal (&read, &cases[i].duration));
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *input, *text;
  } cases[] = {
    { "", "" },
    { "10d", "10wd" },
    { "10 dagen", "10wd" },
    { "1 Dag", "1wd" },
    { "10 werkdagen", "10wd" },
    { "2 weken", "2ww" },
    { "2 w", "2ww" },
    { "2wk.", "2ww" },
    { "1,5 jaar", "1.5j" },
    { "1.5 jaar", "1.5j" },
    { "3 mnd", "3m" },
    { "3 mnd.", "3m" },
    { "30 maanden", "30m" },
    { "6 weken doorlooptijd", "6ew" },
    { "6 wk doorlooptijd", "6ew" },
    { "48 ed", "48ed" },
    { "48ed", "48ed" },
    { "14 kalenderdagen", "14ed" },
    { "2 etmalen", "2ed" },
    { "20%", "20%" },
    { "20 procent", "20%" },
    { "8 uur", "8wu" },
    { "8u", "8wu" },
    { "30 min", "30wmin" },
    { "30 min.", "30wmin" },
    { "-2 d", "-2wd" },
    { "−2 d", "-2wd" },
    { "ca. 1,5 jaar", "circa 1.5j" },
    { "maximaal 6 weken", "maximaal 6ww" },
    { "min. 2 dagen", "minimaal 2wd" },
    { "1.000 dagen", "1000wd" },
    { "30 maanden doorlooptijd", "30m" },
    { "10\u00a0dagen", "10wd" },
    { "10wd", "10wd" },
    { "6ew", "6ew" },
    { "2j", "2j" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      TjDuration duration = { 0 };

      if (!tj_duration_parse (cases[i].input, &duration, &error))
        g_error ("refused: %s: %s", cases[i].input, error->message);
      text = canonical (&duration);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_refused (void)
{
  static const char *const inputs[] = {
    "10",
    "lang",
    "10 vel",
    "10 dagen later",
    "10 werkdagen doorlooptijd",
    "20 % doorlooptijd",
    "d",
    "10 |",
    "10 d|w",
    "1,2345 dagen",
    "9999999999999999999 dagen",
    "10 dagen 2 uur",
    "circa",
    "2 weken weken",
    "\xff",
    "½ jaar",
    "10 |wd|",
    "1 . dag",
  };
  static const char *const texts[] = { "10",   "10 wd", " 10wd",  "10wd ", "10WD",    "10d",
                                       "1,5j", "wd",    "ca. 1j", "+1j",   "1.2345j", "9223372036854775.808wd",
                                       "\xff", "10ww10" };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      TjDuration duration = { 0 };

      if (tj_duration_parse (inputs[i], &duration, &error))
        g_error ("taken: %s", inputs[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_cmpint (duration.unit, ==, TJ_DURATION_UNSET);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TjDuration duration = { 0 };

      if (tj_duration_from_text (texts[i], &duration, &error))
        g_error ("taken: %s", texts[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_cmpint (duration.unit, ==, TJ_DURATION_UNSET);
    }
}

static void
test_random_round_trips (void)
{
  for (int i = 0; i < 50000; i++)
    {
      guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      TjDuration duration = { (TjDurationUnit) g_test_rand_int_range (1, TJ_DURATION_PERCENT + 1),
                              (TjQualifier) g_test_rand_int_range (0, TJ_QUALIFIER_ROUNDED + 1),
                              (gint64) bits >> g_test_rand_int_range (0, 64) };
      g_autofree char *text = canonical (&duration);
      g_autofree char *formatted = tj_duration_format (&duration);
      TjDuration read = { 0 };

      g_assert_true (tj_duration_from_text (text, &read, NULL));
      g_assert_true (tj_duration_equal (&read, &duration));
      g_assert_true (tj_duration_parse (formatted, &read, NULL));
      g_assert_true (tj_duration_equal (&read, &duration));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/duration/forms", test_forms);
  g_test_add_func ("/model/duration/parse", test_parse);
  g_test_add_func ("/model/duration/refused", test_refused);
  g_test_add_func ("/model/duration/random-round-trips", test_random_round_trips);
  return g_test_run ();
}
