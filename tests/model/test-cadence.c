// SPDX-License-Identifier: EUPL-1.2
#include "tj-cadence.h"

#include <string.h>

#include "tj-error.h"

static char *
canonical (const TjCadence *cadence)
{
  GString *out = g_string_new (NULL);

  tj_cadence_to_text (cadence, out);
  return g_string_free (out, FALSE);
}

static void
assert_canonical (const TjCadence *cadence, const char *expected)
{
  g_autofree char *text = canonical (cadence);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_forms (void)
{
  static const struct
  {
    const char *text, *formatted;
  } cases[] = {
    { "", "" },
    { "RRULE:FREQ=WEEKLY;INTERVAL=2", "eens per 2 weken" },
    { "RRULE:INTERVAL=3;FREQ=MONTHLY", "eens per 3 maanden" },
    { "RRULE:FREQ=DAILY", "eens per dag" },
    { "RRULE:FREQ=YEARLY;INTERVAL=1", "eens per jaar" },
    { "RRULE:FREQ=MONTHLY;BYDAY=1MO", "maandelijks op de 1e maandag" },
    { "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR", "elke 2 maanden op de laatste vrijdag" },
    { "RRULE:FREQ=WEEKLY;BYDAY=TU", "wekelijks op dinsdag" },
    { "RRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE,TH", "elke 3 weken op maandag, woensdag en donderdag" },
    { "RRULE:FREQ=MONTHLY;BYDAY=MO", "volgens regel FREQ=MONTHLY;BYDAY=MO" },
    { "RRULE:FREQ=MONTHLY;BYDAY=1MO,3MO", "volgens regel FREQ=MONTHLY;BYDAY=1MO,3MO" },
    { "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3", "volgens regel FREQ=WEEKLY;BYDAY=TU;COUNT=3" },
    { "RRULE:FREQ=WEEKLY;INTERVAL=0", "volgens regel FREQ=WEEKLY;INTERVAL=0" },
    { "RRULE:FREQ=HOURLY", "volgens regel FREQ=HOURLY" },
    { "4/jaar", "4 keer per jaar" },
    { "1/week", "1 keer per week" },
    { "minimaal 4/jaar", "minimaal 4 keer per jaar" },
    { "2.5/kwartaal", "2,5 keer per kwartaal" },
    { "elke 1 week", "eens per week" },
    { "elke 2 week", "eens per 2 weken" },
    { "circa elke 1.5 maand", "circa eens per 1,5 maand" },
    { "elke 3 kwartaal", "eens per 3 kwartalen" },
    { "elke 10 dag", "eens per 10 dagen" },
    { "elke 4 jaar", "eens per 4 jaar" },
    { "op afroep", "op afroep" },
    { "periodiek", "periodiek (hoe vaak is onbekend)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *formatted = NULL;
      TjCadence cadence = { 0 };
      TjCadence parsed = { 0 };
      TjCadence copy;

      g_assert_true (tj_cadence_from_text (cases[i].text, &cadence, &error));
      g_assert_no_error (error);
      assert_canonical (&cadence, cases[i].text);
      formatted = tj_cadence_format (&cadence);
      g_assert_cmpstr (formatted, ==, cases[i].formatted);
      g_assert_true (tj_cadence_parse (formatted, &parsed, NULL));
      /* A plain rule is shown in words, and words are no rule, unless they name a day. */
      if (cadence.kind != TJ_CADENCE_RULE || strstr (cases[i].text, "BYDAY=")
          || g_str_has_prefix (formatted, "volgens"))
        g_assert_true (tj_cadence_equal (&cadence, &parsed));
      tj_cadence_copy (&copy, &cadence);
      tj_cadence_clear (&cadence);
      assert_canonical (&copy, cases[i].text);
      assert_canonical (&cadence, "");
      tj_cadence_clear (&copy);
      tj_cadence_clear (&parsed);
    }
}

static void
test_parse (void)
{
  static const struct
  {
    const char *input, *text;
  } cases[] = {
    { " ", "" },
    { "Elke 2 weken", "elke 2 week" },
    { "elke week", "elke 1 week" },
    { "iedere twee weken", "elke 2 week" },
    { "om de 2 weken", "elke 2 week" },
    { "om de week", "elke 2 week" },
    { "eens in de 2 weken", "elke 2 week" },
    { "één keer per 2 weken", "elke 2 week" },
    { "1x per 1,5 maand", "elke 1.5 maand" },
    { "ongeveer eens per 1,5 maand", "circa elke 1.5 maand" },
    { "wekelijks", "elke 1 week" },
    { "Maandelijks", "elke 1 maand" },
    { "jaarlijks", "elke 1 jaar" },
    { "halfjaarlijks", "elke 6 maand" },
    { "ieder half jaar", "elke 6 maand" },
    { "elk kwartaal", "elke 1 kwartaal" },
    { "elk jaar", "elke 1 jaar" },
    { "per kwartaal", "elke 1 kwartaal" },
    { "minimaal jaarlijks", "minimaal elke 1 jaar" },
    { "4 keer per jaar", "4/jaar" },
    { "4x per jaar", "4/jaar" },
    { "2× per jaar", "2/jaar" },
    { "twee keer per jaar", "2/jaar" },
    { "tweemaal per jaar", "2/jaar" },
    { "in ieder geval twee keer per jaar", "minimaal 2/jaar" },
    { "min. 4 per jaar", "minimaal 4/jaar" },
    { "4/jaar", "4/jaar" },
    { "1 keer per jaar", "1/jaar" },
    { "op afroep", "op afroep" },
    { "waar nodig", "op afroep" },
    { "periodiek", "periodiek" },
    { "regelmatig", "periodiek" },
    { "rrule:freq=weekly;interval=2", "RRULE:FREQ=WEEKLY;INTERVAL=2" },
    { "FREQ=MONTHLY;BYDAY=1MO", "RRULE:FREQ=MONTHLY;BYDAY=1MO" },
    { "Elke dinsdag", "RRULE:FREQ=WEEKLY;BYDAY=TU" },
    { "om de 2 weken op dinsdag en donderdag", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH" },
    { "maandelijks op de tweede maandag", "RRULE:FREQ=MONTHLY;BYDAY=2MO" },
    { "elke maand op de laatste donderdag", "RRULE:FREQ=MONTHLY;BYDAY=-1TH" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TjCadence cadence = { 0 };

      if (!tj_cadence_parse (cases[i].input, &cadence, &error))
        g_error ("refused: %s: %s", cases[i].input, error->message);
      assert_canonical (&cadence, cases[i].text);
      tj_cadence_clear (&cadence);
    }
}

static void
test_refused (void)
{
  static const char *const inputs[] = {
    "vaak",
    "elke 2 weken op zondagmiddag",
    "jaarlijks op maandag",
    "maandelijks op de 6e maandag",
    "elke 1,5 week op dinsdag",
    "elke",
    "elke 0 weken",
    "elke -2 weken",
    "0 keer per jaar",
    "4 keer",
    "3 keer per 2 weken",
    "minimaal op afroep",
    "4",
    "elke 2 uur",
    "RRULE:",
    "RRULE:WEEKLY",
    "RRULE:FREQ=WEEKLY&X",
    "rrule:freq=é",
    "elke 1,2345 maand",
    "9999999999999999999 keer per jaar",
    "elke 9223372036854775,807 half jaar",
    "\xff",
    "eens per",
    "circa",
  };
  static const char *const texts[] = {
    "4 / jaar",
    "4/jaren",
    "4/",
    "/jaar",
    "0/jaar",
    "-1/jaar",
    "elke 2 weken",
    "elke 2",
    "Elke 2 week",
    "elke  2 week",
    "ca. 4/jaar",
    "RRULE:",
    "RRULE:freq=weekly",
    "RRULE:FREQ=WEEKLY BYDAY=MO",
    "FREQ=WEEKLY",
    "RRULE:XFREQ=WEEKLY",
    "periodiek ",
    "\xff",
    "minimaal op afroep",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      TjCadence cadence = { 0 };

      if (tj_cadence_parse (inputs[i], &cadence, &error))
        g_error ("taken: %s", inputs[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_cmpint (cadence.kind, ==, TJ_CADENCE_UNSET);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TjCadence cadence = { 0 };

      if (tj_cadence_from_text (texts[i], &cadence, &error))
        g_error ("taken: %s", texts[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_cmpint (cadence.kind, ==, TJ_CADENCE_UNSET);
    }
}

static void
test_random_round_trips (void)
{
  for (int i = 0; i < 20000; i++)
    {
      TjCadence cadence = { .kind = g_test_rand_bit () ? TJ_CADENCE_EVERY : TJ_CADENCE_PER_PERIOD,
                            .qualifier = (TjQualifier) g_test_rand_int_range (0, TJ_QUALIFIER_ROUNDED + 1),
                            .amount = g_test_rand_int_range (1, 1 << g_test_rand_int_range (1, 31)),
                            .unit = (TjPeriodUnit) g_test_rand_int_range (TJ_PERIOD_DAY, TJ_PERIOD_YEAR + 1) };
      g_autofree char *text = canonical (&cadence);
      g_autofree char *formatted = tj_cadence_format (&cadence);
      TjCadence read = { 0 };

      g_assert_true (tj_cadence_from_text (text, &read, NULL));
      g_assert_true (tj_cadence_equal (&cadence, &read));
      g_assert_true (tj_cadence_parse (formatted, &read, NULL));
      g_assert_true (tj_cadence_equal (&cadence, &read));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/cadence/forms", test_forms);
  g_test_add_func ("/model/cadence/parse", test_parse);
  g_test_add_func ("/model/cadence/refused", test_refused);
  g_test_add_func ("/model/cadence/random-round-trips", test_random_round_trips);
  return g_test_run ();
}
