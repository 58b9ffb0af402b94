// SPDX-License-Identifier: EUPL-1.2
#include "tj-intervals.h"

#include "tj-civil.h"
#include "tj-error.h"

static char *
canonical (const TjIntervals *intervals)
{
  GString *out = g_string_new (NULL);

  tj_intervals_to_text (intervals, out);
  return g_string_free (out, FALSE);
}

static void
test_canonical (void)
{
  static const char *const texts[] = {
    "",
    "vrij",
    "08:30-12:30 13:00-17:00",
    "00:00-24:00",
    "00:00-06:00 06:00-12:00 12:00-18:00 18:00-24:00",
    "23:59-24:00",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      TjIntervals read = { 0 };
      TjIntervals parsed = { 0 };

      g_assert_true (tj_intervals_from_text (texts[i], &read, &error));
      g_assert_no_error (error);
      text = canonical (&read);
      g_assert_cmpstr (text, ==, texts[i]);
      g_assert_true (tj_intervals_parse (texts[i], &parsed, &error));
      g_assert_true (tj_intervals_equal (&read, &parsed));
    }
  g_assert_false (tj_intervals_equal (&(TjIntervals) { 0 }, &(TjIntervals) { .set = TRUE }));
}

static void
test_parse (void)
{
  static const struct
  {
    const char *input, *text;
  } cases[] = {
    { " ", "" },
    { "8.30 - 12.30, 13 - 17 uur", "08:30-12:30 13:00-17:00" },
    { "8:30–12:30 en 13:00–17:00", "08:30-12:30 13:00-17:00" },
    { "van 9 tot 17 uur", "09:00-17:00" },
    { "9-17", "09:00-17:00" },
    { "9u30-17u", "09:30-17:00" },
    { "9 uur - 12 uur; 13 uur - 17 uur", "09:00-12:00 13:00-17:00" },
    { "VRIJ", "vrij" },
    { "geen", "vrij" },
    { "0-24", "00:00-24:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      TjIntervals read = { 0 };

      if (!tj_intervals_parse (cases[i].input, &read, &error))
        g_error ("refused: %s: %s", cases[i].input, error->message);
      text = canonical (&read);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_refused (void)
{
  static const char *const inputs[] = {
    "hele dag", "9",       "9-",       "-17",        "17-9",       "9-9",
    "9-25",     "9:60-10", "24:01-25", "8-12 11-17", "13-17 8-12", "1-2 3-4 5-6 7-8 9-10",
    "9-17 x",   "9-17-18", "830-1230", "\xff",       "9:5-10",     "9–17 ☕",
    "-",
  };
  static const char *const texts[] = {
    "8:30-12:30",
    "08:30-12:30,13:00-17:00",
    "08:30 - 12:30",
    " 08:30-12:30",
    "08:30-12:30 ",
    "08:30-12:30  13:00-17:00",
    "08:30",
    "08:30-",
    "08:3",
    "0",
    "08:30-24:01",
    "12:00-08:00",
    "08:00-12:00 11:00-17:00",
    "Vrij",
    "vrij ",
    "01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00",
    "\xff",
    "-1:00-02:00",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      TjIntervals read = { 0 };

      if (tj_intervals_parse (inputs[i], &read, &error))
        g_error ("taken: %s", inputs[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_false (read.set);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TjIntervals read = { 0 };

      if (tj_intervals_from_text (texts[i], &read, &error))
        g_error ("taken: %s", texts[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_false (read.set);
    }
}

static void
test_random_round_trips (void)
{
  for (int i = 0; i < 20000; i++)
    {
      TjIntervals intervals = { .set = TRUE };
      g_autofree char *text = NULL;
      TjIntervals read = { 0 };
      int at = 0;

      while (intervals.n < TJ_INTERVALS_MAX && at < TJ_MINUTES_PER_DAY && g_test_rand_int_range (0, 5) > 0)
        {
          int from = g_test_rand_int_range (at, TJ_MINUTES_PER_DAY);

          at = g_test_rand_int_range (from + 1, TJ_MINUTES_PER_DAY + 1);
          intervals.at[intervals.n].from = (gint16) from;
          intervals.at[intervals.n].to = (gint16) at;
          intervals.n++;
        }
      text = canonical (&intervals);
      g_assert_true (tj_intervals_from_text (text, &read, NULL));
      g_assert_true (tj_intervals_equal (&intervals, &read));
      g_assert_true (tj_intervals_parse (text, &read, NULL));
      g_assert_true (tj_intervals_equal (&intervals, &read));
    }
}

static void
test_random_input (void)
{
  static const char parts[] = "0123456789:.-, utoenvrij";

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) input = g_string_new (NULL);
      TjIntervals read = { 0 };

      for (int n = g_test_rand_int_range (0, 25); n > 0; n--)
        g_string_append_c (input, parts[g_test_rand_int_range (0, sizeof parts - 1)]);
      if (tj_intervals_parse (input->str, &read, NULL) && read.set)
        {
          g_autofree char *text = canonical (&read);

          g_assert_true (tj_intervals_from_text (text, &read, NULL));
        }
      tj_intervals_from_text (input->str, &read, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/intervals/canonical", test_canonical);
  g_test_add_func ("/model/intervals/parse", test_parse);
  g_test_add_func ("/model/intervals/refused", test_refused);
  g_test_add_func ("/model/intervals/random-round-trips", test_random_round_trips);
  g_test_add_func ("/model/intervals/random-input", test_random_input);
  return g_test_run ();
}
