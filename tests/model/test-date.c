// SPDX-License-Identifier: EUPL-1.2
#include "tj-date.h"

#include <string.h>

#include "tj-civil.h"
#include "tj-error.h"

static char *
canonical (const TjDate *date)
{
  GString *out = g_string_new (NULL);

  tj_date_to_text (date, out);
  return g_string_free (out, FALSE);
}

static void
assert_canonical (const TjDate *date, const char *expected)
{
  g_autofree char *text = canonical (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_canonical (void)
{
  static const char *const texts[] = {
    "",
    "2025-11-10T09:30",
    "2025-11-10T00:00",
    "2025-11-10T23:59",
    "2025-11-10",
    "2024-02-29",
    "1900-01-01",
    "2999-12-31",
    "2999-12-31T23:59",
    "1900-W01",
    "2025-W46",
    "2020-W53",
    "2025-W01",
    "2025-03",
    "2025-12",
    "2025-Q1",
    "2025-Q4",
    "2025-H1",
    "2025-H2",
    "2025",
    "1900",
    "2999",
    "binnen-fase",
    "n.t.b.",
    "tekst:na de zomer van 2025",
    "tekst:2025",
    "tekst:tekst:x",
    "tekst:vóór kerst – ’s avonds ☕",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TjDate date = { 0 };
      TjDate copy;

      g_assert_true (tj_date_from_text (texts[i], &date, &error));
      g_assert_no_error (error);
      assert_canonical (&date, texts[i]);
      tj_date_copy (&copy, &date);
      g_assert_true (tj_date_equal (&date, &copy));
      tj_date_clear (&date);
      assert_canonical (&date, "");
      assert_canonical (&copy, texts[i]);
      tj_date_clear (&copy);
    }
}

static void
test_canonical_refused (void)
{
  static const char *const texts[] = {
    " 2025",
    "2025 ",
    "2025-1",
    "2025-13",
    "2025-00",
    "2025-02-29",
    "2025-11-31",
    "2025-11-10T24:00",
    "2025-11-10T9:30",
    "2025-11-10T09:60",
    "2025-11-10 09:30",
    "2025-11-10t09:30",
    "2025-11-10T09:30Z",
    "2025-W00",
    "2025-W54",
    "2025-W53",
    "2025-W1",
    "2025-W460",
    "2025-w46",
    "2025-Q0",
    "2025-Q5",
    "2025-Q11",
    "2025-H3",
    "2025-H0",
    "1899",
    "3000",
    "02025",
    "25",
    "2025-",
    "-2025",
    "2025-11-",
    "2025-11-1",
    "2025-11-101",
    "10-11-2025",
    "N.T.B.",
    "ntb",
    "tekst:",
    "tekst: x",
    "tekst:x ",
    "tekst:a  b",
    "tekst:\xff",
    "tekst:a\nb",
    "tekst:\x01",
    "binnen fase",
    "２０２５",
    "2025‑11",
    "2025-X4",
    "2025-11-10T",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      TjDate date = { 0 };

      if (tj_date_from_text (texts[i], &date, &error))
        g_error ("taken: %s", texts[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (date.precision, ==, TJ_PRECISION_UNSET);
      g_assert_null (date.text);
    }
}

static void
test_format (void)
{
  static const struct
  {
    const char *text, *shorter, *longer, *weekday;
  } cases[] = {
    { "2025-11-10T09:30", "10 nov 2025 09:30", "10 november 2025 09:30", "maandag 10 november 2025 09:30" },
    { "2025-09-23", "23 sep 2025", "23 september 2025", "dinsdag 23 september 2025" },
    { "2025-03-01", "1 mrt 2025", "1 maart 2025", "zaterdag 1 maart 2025" },
    { "2025-W46", "wk 46 2025", "week 46 2025", "week 46 2025" },
    { "2025-W01", "wk 1 2025", "week 1 2025", "week 1 2025" },
    { "2025-11", "nov 2025", "november 2025", "november 2025" },
    { "2025-05", "mei 2025", "mei 2025", "mei 2025" },
    { "2025-Q4", "Q4 2025", "4e kwartaal 2025", "4e kwartaal 2025" },
    { "2025-H1", "1e helft 2025", "1e helft 2025", "1e helft 2025" },
    { "2025-H2", "2e helft 2025", "2e helft 2025", "2e helft 2025" },
    { "2025", "2025", "2025", "2025" },
    { "binnen-fase", "binnen fase", "binnen fase", "binnen fase" },
    { "n.t.b.", "n.t.b.", "n.t.b.", "n.t.b." },
    { "tekst:na de zomer van 2025", "na de zomer van 2025", "na de zomer van 2025", "na de zomer van 2025" },
    { "", "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TjDate date = { 0 };
      g_autofree char *shorter = NULL;
      g_autofree char *longer = NULL;
      g_autofree char *weekday = NULL;

      g_assert_true (tj_date_from_text (cases[i].text, &date, NULL));
      shorter = tj_date_format (&date, FALSE);
      longer = tj_date_format (&date, TRUE);
      weekday = tj_date_format_weekday (&date);
      g_assert_cmpstr (shorter, ==, cases[i].shorter);
      g_assert_cmpstr (longer, ==, cases[i].longer);
      g_assert_cmpstr (weekday, ==, cases[i].weekday);
      tj_date_clear (&date);
    }
}

static void
test_span (void)
{
  static const struct
  {
    const char *text, *first, *end;
  } cases[] = {
    { "2025-03", "2025-03-01T00:00", "2025-04-01T00:00" },
    { "2025-12", "2025-12-01T00:00", "2026-01-01T00:00" },
    { "2024-02", "2024-02-01T00:00", "2024-03-01T00:00" },
    { "2025-W01", "2024-12-30T00:00", "2025-01-06T00:00" },
    { "2025-Q4", "2025-10-01T00:00", "2026-01-01T00:00" },
    { "2025-H1", "2025-01-01T00:00", "2025-07-01T00:00" },
    { "2025-H2", "2025-07-01T00:00", "2026-01-01T00:00" },
    { "1999", "1999-01-01T00:00", "2000-01-01T00:00" },
    { "2025-11-10", "2025-11-10T00:00", "2025-11-11T00:00" },
    { "1999-12-31", "1999-12-31T00:00", "2000-01-01T00:00" },
    { "2025-11-10T09:30", "2025-11-10T09:30", "2025-11-10T09:30" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TjDate date = { 0 };
      TjDate first = { .precision = TJ_PRECISION_MINUTE };
      TjDate end = { .precision = TJ_PRECISION_MINUTE };

      g_assert_true (tj_date_from_text (cases[i].text, &date, NULL));
      g_assert_true (tj_date_on_axis (&date));
      first.minute = tj_date_first (&date);
      end.minute = tj_date_end (&date);
      assert_canonical (&first, cases[i].first);
      assert_canonical (&end, cases[i].end);
    }
  g_assert_false (tj_date_on_axis (&(TjDate) { 0 }));
  g_assert_false (tj_date_on_axis (&(TjDate) { .precision = TJ_PRECISION_PHASE }));
  g_assert_false (tj_date_on_axis (&(TjDate) { .precision = TJ_PRECISION_TBD }));
}

static void
assert_year_named (const char *words, int year)
{
  g_assert_cmpint (tj_date_year_named (&(TjDate) { .precision = TJ_PRECISION_TEXT, .text = (char *) words }), ==, year);
}

static void
test_year_named (void)
{
  TjDate month = tj_date_month (2025, 3);

  assert_year_named ("na de zomer van 2025", 2025);
  assert_year_named ("2025: na 2025", 2025);
  assert_year_named ("eind 2025 of begin 2026", 0);
  assert_year_named ("12025, 20256, 202, 0001", 0);
  assert_year_named ("zo snel mogelijk", 0);
  assert_year_named ("", 0);
  g_assert_cmpint (tj_date_year_named (&month), ==, 0);
}

static void
test_equal (void)
{
  TjDate month = tj_date_month (2025, 3);
  TjDate day = tj_date_day (2025, 3, 1);
  TjDate words = { .precision = TJ_PRECISION_TEXT, .text = (char *) "later" };
  TjDate other = { .precision = TJ_PRECISION_TEXT, .text = (char *) "eerder" };

  g_assert_cmpint (month.minute, ==, day.minute);
  g_assert_false (tj_date_equal (&month, &day));
  g_assert_false (tj_date_equal (&words, &other));
  g_assert_true (tj_date_equal (&words, &words));
  g_assert_false (tj_date_equal (&day, &(TjDate) { 0 }));
  g_assert_true (tj_date_equal (&(TjDate) { 0 }, &(TjDate) { 0 }));
}

static void
test_parse (void)
{
  static const struct
  {
    const char *input, *text;
  } cases[] = {
    { "", "" },
    { " \t\n ", "" },
    { "10-11-2025", "2025-11-10" },
    { "10/11/2025", "2025-11-10" },
    { "10.11.2025", "2025-11-10" },
    { "2025-11-10", "2025-11-10" },
    { "10-11-25", "2025-11-10" },
    { "1-5-99", "1999-05-01" },
    { "10 - 11 - 2025", "2025-11-10" },
    { "10–11–2025", "2025-11-10" },
    { "10-11", "2025-11-10" },
    { "10/11", "2025-11-10" },
    { "10 nov 2025", "2025-11-10" },
    { "10 nov. 2025", "2025-11-10" },
    { "10-nov-2025", "2025-11-10" },
    { "10 NOVEMBER 2025", "2025-11-10" },
    { " 10  november 2025 ", "2025-11-10" },
    { "10 november", "2025-11-10" },
    { "1e mei 2025", "2025-05-01" },
    { "29 februari 2024", "2024-02-29" },
    { "10\u00a0november\u00a02025", "2025-11-10" },
    { "dinsdag 23 september 2025", "2025-09-23" },
    { "di. 23-9-2025", "2025-09-23" },
    { "10 nov 2025 09:30", "2025-11-10T09:30" },
    { "10-11-2025 9.30 uur", "2025-11-10T09:30" },
    { "10 november 2025 om 14 uur", "2025-11-10T14:00" },
    { "2025-11-10T09:30", "2025-11-10T09:30" },
    { "maandag 10 november 2025 09:30", "2025-11-10T09:30" },
    { "week 46 2025", "2025-W46" },
    { "wk 46", "2025-W46" },
    { "wk46", "2025-W46" },
    { "WK 46-2025", "2025-W46" },
    { "week 46 van 2025", "2025-W46" },
    { "2025-W46", "2025-W46" },
    { "2025-46", "2025-W46" },
    { "2025 wk 46", "2025-W46" },
    { "wk 53 2026", "2026-W53" },
    { "wk. 1, 2025", "2025-W01" },
    { "mrt 25", "2025-03" },
    { "mrt '25", "2025-03" },
    { "mrt ’25", "2025-03" },
    { "maart 2025", "2025-03" },
    { "Maart", "2025-03" },
    { "11-2025", "2025-11" },
    { "2025-11", "2025-11" },
    { "2025 november", "2025-11" },
    { "sept 2022", "2022-09" },
    { "in mei 2025", "2025-05" },
    { "Q4 2025", "2025-Q4" },
    { "q4", "2025-Q4" },
    { "Q4 van 2024", "2024-Q4" },
    { "4e kwartaal 2025", "2025-Q4" },
    { "vierde kwartaal van 2025", "2025-Q4" },
    { "2025-Q4", "2025-Q4" },
    { "kwartaal 1 2026", "2026-Q1" },
    { "2e helft 2025", "2025-H2" },
    { "eerste helft van 2025", "2025-H1" },
    { "tweede half jaar 2025", "2025-H2" },
    { "2e halfjaar 2025", "2025-H2" },
    { "2025-H2", "2025-H2" },
    { "2025", "2025" },
    { "in 2025", "2025" },
    { "ultimo 2021", "2021-12-31" },
    { "Ultimo maart 2020", "2020-03-31" },
    { "per ultimo 2021", "2021-12-31" },
    { "ultimo februari 2024", "2024-02-29" },
    { "ultimo Q3 2025", "2025-09-30" },
    { "ultimo 1e helft 2025", "2025-06-30" },
    { "ultimo wk 1 2026", "2026-01-04" },
    { "ultimo juni", "2025-06-30" },
    { "ultimo 30-12-2021", "2021-12-30" },
    { "primo 2022", "2022-01-01" },
    { "primo maart 2020", "2020-03-01" },
    { "per primo 4e kwartaal 2025", "2025-10-01" },
    { "ultimo", "tekst:ultimo" },
    { "ultimo de zomer", "tekst:ultimo de zomer" },
    { "ultimoo 2021", "tekst:ultimoo 2021" },
    { "ntb", "n.t.b." },
    { "N.T.B.", "n.t.b." },
    { "Nader te bepalen", "n.t.b." },
    { "binnen fase", "binnen-fase" },
    { "na de zomer van 2025", "tekst:na de zomer van 2025" },
    { "Zo snel  mogelijk", "tekst:Zo snel mogelijk" },
    { "zomer 2025", "tekst:zomer 2025" },
    { "nog deze bestuursperiode", "tekst:nog deze bestuursperiode" },
    { "begin maart 2025", "tekst:begin maart 2025" },
    { "meivakantie 2025", "tekst:meivakantie 2025" },
    { "10 november 2025 (dag)", "tekst:10 november 2025 (dag)" },
    { "nov 2025?", "tekst:nov 2025?" },
    { "14, 15 en 16 november 2018", "tekst:14, 15 en 16 november 2018" },
    { "2e helft november 2025", "tekst:2e helft november 2025" },
    { "Ωμέγα ☕", "tekst:Ωμέγα ☕" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TjDate date = { 0 };

      if (!tj_date_parse (cases[i].input, 2025, &date, &error))
        g_error ("refused: %s: %s", cases[i].input, error->message);
      g_assert_no_error (error);
      assert_canonical (&date, cases[i].text);
      tj_date_clear (&date);
    }
}

static void
test_parse_refused (void)
{
  static const char *const inputs[] = {
    "31 februari 2025",
    "ultimo 31 februari 2025",
    "ultimo q5 2025",
    "primo novmber 2025",
    "ultimo 99",
    "29-2-2025",
    "31-11-2025",
    "10-13-2025",
    "0-1-2025",
    "1-0-2025",
    "2025-02-30",
    "wk 54 2025",
    "wk 53 2025",
    "wk 0 2025",
    "q5 2025",
    "0e kwartaal 2025",
    "3e helft 2025",
    "1899",
    "3000",
    "10-11-1850",
    "12345",
    "nov 20255",
    "10 novmber 2025",
    "novmber 2025",
    "10 nvo 2025",
    "9 septmber 2025",
    "october 2025",
    "?",
    "-2025",
    "10-11-2025-12",
    "1.2.3.4",
    "10 nov 2025 25:00",
    "10 nov 2025 9:75",
    "nov 2025 09:30",
    "maandag 11 november 2025",
    "maandag nov 2025",
    "99",
    "10:11:2025",
    "\xff\xfe",
    "10-11-2025\x01",
    "☕",
    "10 11",
    "wk 46-48",
    "99999999999999999999999999",
    "0000",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      TjDate date = { 0 };

      if (tj_date_parse (inputs[i], 2025, &date, &error))
        g_error ("taken: %s", inputs[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (date.precision, ==, TJ_PRECISION_UNSET);
    }
}

static void
test_year_is_asked (void)
{
  static const char *const inputs[] = { "10-11", "10 november", "wk 46", "maart", "q4", "2e helft", "ultimo maart" };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      TjDate date = { 0 };

      g_assert_false (tj_date_parse (inputs[i], 0, &date, &error));
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, "year"));
    }
}

static void
test_periods (void)
{
  static const struct
  {
    const char *input, *start, *finish, *deadline, *formatted;
  } cases[] = {
    { "", "", "", "", "" },
    { "mei - jun 2025", "2025-05", "2025-06", "", "mei 2025 – jun 2025" },
    { "mei t/m juni 2025", "2025-05", "2025-06", "", "mei 2025 – jun 2025" },
    { "mei 2025 – jun 2025", "2025-05", "2025-06", "", "mei 2025 – jun 2025" },
    { "mei–juni 2025", "2025-05", "2025-06", "", "mei 2025 – jun 2025" },
    { "mei-jun 2025", "2025-05", "2025-06", "", "mei 2025 – jun 2025" },
    { "Mei tot en met Juni 2025", "2025-05", "2025-06", "", "mei 2025 – jun 2025" },
    { "van mei tot juni 2025", "2025-05", "2025-06", "", "mei 2025 – jun 2025" },
    { "jul 2025 – sep 2025", "2025-07", "2025-09", "", "jul 2025 – sep 2025" },
    { "februari 2025 t/m september 2026", "2025-02", "2026-09", "", "feb 2025 – sep 2026" },
    { "nov - jan 2026", "2025-11", "2026-01", "", "nov 2025 – jan 2026" },
    { "nov 2025 - jan", "2025-11", "2026-01", "", "nov 2025 – jan 2026" },
    { "1 mei - 3 jun 2025", "2025-05-01", "2025-06-03", "", "1 mei 2025 – 3 jun 2025" },
    { "1-5-2025 t/m 3-6-2025", "2025-05-01", "2025-06-03", "", "1 mei 2025 – 3 jun 2025" },
    { "01-07-2019 - 31-12-2021", "2019-07-01", "2021-12-31", "", "1 jul 2019 – 31 dec 2021" },
    { "14 t/m 16 november 2018", "2018-11-14", "2018-11-16", "", "14 nov 2018 – 16 nov 2018" },
    { "1-3 mei 2025", "2025-05-01", "2025-05-03", "", "1 mei 2025 – 3 mei 2025" },
    { "wk 46 - 48 2025", "2025-W46", "2025-W48", "", "wk 46 2025 – wk 48 2025" },
    { "wk 46 t/m wk 2 2026", "2025-W46", "2026-W02", "", "wk 46 2025 – wk 2 2026" },
    { "2025-2026", "2025", "2026", "", "2025 – 2026" },
    { "Q4 2024 t/m 2026", "2024-Q4", "2026", "", "Q4 2024 – 2026" },
    { "nov 2025 - 10 nov 2025", "2025-11", "2025-11-10", "", "nov 2025 – 10 nov 2025" },
    { "jul 2025", "2025-07", "2025-07", "", "jul 2025" },
    { "10 november 2025", "2025-11-10", "2025-11-10", "", "10 nov 2025" },
    { "10-11-2025", "2025-11-10", "2025-11-10", "", "10 nov 2025" },
    { "2025-11", "2025-11", "2025-11", "", "nov 2025" },
    { "uiterlijk 23 september 2025", "", "", "2025-09-23", "" },
    { "Uiterlijk dinsdag 23 september 2025", "", "", "2025-09-23", "" },
    { "uiterlijk ultimo 2021", "", "", "2021-12-31", "" },
    { "t/m ultimo maart 2020", "", "2020-03-31", "", "t/m 31 mrt 2020" },
    { "vanaf mei 2025", "2025-05", "", "", "vanaf mei 2025" },
    { "vanaf Q4 van 2024", "2024-Q4", "", "", "vanaf Q4 2024" },
    { "vanaf mei t/m juni 2025", "2025-05", "2025-06", "", "mei 2025 – jun 2025" },
    { "tot en met juni 2025", "", "2025-06", "", "t/m jun 2025" },
    { "t/m juni 2025", "", "2025-06", "", "t/m jun 2025" },
    { "n.t.b.", "n.t.b.", "n.t.b.", "", "n.t.b." },
    { "mei 2025 - n.t.b.", "2025-05", "n.t.b.", "", "mei 2025 – n.t.b." },
    { "binnen fase", "binnen-fase", "binnen-fase", "", "binnen fase" },
    { "Na de zomer van 2025", "tekst:Na de zomer van 2025", "", "", "Na de zomer van 2025" },
    { "vanaf de zomer", "tekst:vanaf de zomer", "", "", "vanaf de zomer" },
    { "na de zomer - voor de kerst", "tekst:na de zomer - voor de kerst", "", "", "na de zomer - voor de kerst" },
    { "mei - juni 2025 (r.146)", "tekst:mei - juni 2025 (r.146)", "", "", "mei - juni 2025 (r.146)" },
    { "vanaf", "tekst:vanaf", "", "", "vanaf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *formatted = NULL;
      TjDate start = { 0 }, finish = { 0 }, deadline = { 0 };

      if (!tj_period_parse (cases[i].input, &start, &finish, &deadline, &error))
        g_error ("refused: %s: %s", cases[i].input, error->message);
      assert_canonical (&start, cases[i].start);
      assert_canonical (&finish, cases[i].finish);
      assert_canonical (&deadline, cases[i].deadline);
      formatted = tj_period_format (&start, &finish);
      g_assert_cmpstr (formatted, ==, cases[i].formatted);
      tj_date_clear (&start);
      tj_date_clear (&finish);
      tj_date_clear (&deadline);
    }
}

static void
test_periods_refused (void)
{
  static const char *const inputs[] = {
    "31 feb 2025 - mei 2025",
    "mei 2025 - 31 juni 2025",
    "jun 2025 - mei 2025",
    "31-12-2025 t/m 1-1-2025",
    "mei - jun",
    "vanaf 31 februari 2025",
    "vanaf mei",
    "uiterlijk 31-11-2025",
    "t/m 1899",
    "31 februari 2025",
    "1-5-2025-3-6-2025",
    "2025-99",
    "-",
    "2026-2025",
    "\xff",
    "vanaf 10-13-2025",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autoptr (GError) error = NULL;
      TjDate start = { 0 }, finish = { 0 }, deadline = { 0 };

      if (tj_period_parse (inputs[i], &start, &finish, &deadline, &error))
        g_error ("taken: %s", inputs[i]);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      assert_canonical (&start, "");
      assert_canonical (&finish, "");
      assert_canonical (&deadline, "");
    }
}

static void
random_date (TjDate *date)
{
  int year = g_test_rand_int_range (TJ_YEAR_MIN, TJ_YEAR_MAX + 1);
  int month = g_test_rand_int_range (1, 13);
  int mday = g_test_rand_int_range (1, tj_civil_month_length (year, month) + 1);
  int clock = g_test_rand_int_range (0, TJ_MINUTES_PER_DAY);
  g_autofree char *text = NULL;

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      text = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", year, month, mday, clock / 60, clock % 60);
      break;
    case 1:
      text = g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
      break;
    case 2:
      text = g_strdup_printf ("%04d-W%02d", year, g_test_rand_int_range (1, tj_civil_iso_weeks (year) + 1));
      break;
    case 3:
      text = g_strdup_printf ("%04d-%02d", year, month);
      break;
    case 4:
      text = g_strdup_printf ("%04d-Q%d", year, (month + 2) / 3);
      break;
    case 5:
      text = g_strdup_printf ("%04d-H%d", year, (month + 5) / 6);
      break;
    default:
      text = g_strdup_printf ("%04d", year);
      break;
    }
  g_assert_true (tj_date_from_text (text, date, NULL));
  assert_canonical (date, text);
}

/* What is written can be read back, in each of the three ways of writing. */
static void
test_random_round_trips (void)
{
  for (int i = 0; i < 20000; i++)
    {
      TjDate date = { 0 };

      random_date (&date);
      for (int form = 0; form < 3; form++)
        {
          g_autofree char *formatted = form == 2 ? tj_date_format_weekday (&date) : tj_date_format (&date, form == 1);
          TjDate read = { 0 };

          g_assert_true (tj_date_parse (formatted, 0, &read, NULL));
          g_assert_true (tj_date_equal (&date, &read));
          tj_date_clear (&read);
        }
      g_assert_cmpint (tj_date_first (&date), <=, tj_date_end (&date));
    }
}

static void
test_random_periods (void)
{
  for (int i = 0; i < 20000; i++)
    {
      TjDate start = { 0 }, finish = { 0 }, read_start = { 0 }, read_finish = { 0 }, deadline = { 0 };
      g_autofree char *formatted = NULL;

      random_date (&start);
      random_date (&finish);
      if (tj_date_first (&start) > tj_date_first (&finish))
        {
          TjDate swap = start;

          start = finish;
          finish = swap;
        }
      formatted = tj_period_format (&start, &finish);
      if (!tj_period_parse (formatted, &read_start, &read_finish, &deadline, NULL))
        g_error ("refused: %s", formatted);
      g_assert_true (tj_date_equal (&start, &read_start));
      g_assert_true (tj_date_equal (&finish, &read_finish));
    }
}

/* Whatever is typed is taken or refused; what is taken has a canonical form that reads back. */
static void
test_random_input (void)
{
  static const char *const parts[]
      = { "2025",  "10",  "-",    "/",   ".",  " ",    "nov", "wk",     "q",      "4",          "e",
          "helft", "van", "t/m",  "tot", "'",  ":",    "uur", "n.t.b.", "vanaf ", "uiterlijk ", "é",
          "☕",    "–",   "\xff", "di",  "31", "half", "mei", "0",      "x",      "tekst:" };

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) input = g_string_new (NULL);
      TjDate date = { 0 }, start = { 0 }, finish = { 0 }, deadline = { 0 };

      for (int n = g_test_rand_int_range (0, 16); n > 0; n--)
        g_string_append (input, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      if (tj_date_parse (input->str, 2025, &date, NULL))
        {
          g_autofree char *text = canonical (&date);
          TjDate read = { 0 };

          g_assert_true (tj_date_from_text (text, &read, NULL));
          g_assert_true (tj_date_equal (&date, &read));
          tj_date_clear (&read);
        }
      if (tj_period_parse (input->str, &start, &finish, &deadline, NULL))
        {
          g_autofree char *formatted = tj_period_format (&start, &finish);

          g_assert_true (g_utf8_validate (formatted, -1, NULL));
        }
      tj_date_clear (&date);
      tj_date_clear (&start);
      tj_date_clear (&finish);
      tj_date_clear (&deadline);
    }
}

static void
test_long_input (void)
{
  g_autofree char *digits = g_strnfill (100000, '1');
  g_autofree char *words = g_strnfill (100000, 'a');
  g_autoptr (GError) error = NULL;
  TjDate date = { 0 };

  g_assert_false (tj_date_parse (digits, 2025, &date, &error));
  g_assert_cmpuint (strlen (error->message), <, 400);
  g_assert_true (tj_date_parse (words, 2025, &date, NULL));
  g_assert_cmpint (date.precision, ==, TJ_PRECISION_TEXT);
  tj_date_clear (&date);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/date/canonical", test_canonical);
  g_test_add_func ("/model/date/canonical-refused", test_canonical_refused);
  g_test_add_func ("/model/date/format", test_format);
  g_test_add_func ("/model/date/span", test_span);
  g_test_add_func ("/model/date/equal", test_equal);
  g_test_add_func ("/model/date/year-named", test_year_named);
  g_test_add_func ("/model/date/parse", test_parse);
  g_test_add_func ("/model/date/parse-refused", test_parse_refused);
  g_test_add_func ("/model/date/year-is-asked", test_year_is_asked);
  g_test_add_func ("/model/date/random-round-trips", test_random_round_trips);
  g_test_add_func ("/model/date/random-input", test_random_input);
  g_test_add_func ("/model/date/long-input", test_long_input);
  g_test_add_func ("/model/period/parse", test_periods);
  g_test_add_func ("/model/period/parse-refused", test_periods_refused);
  g_test_add_func ("/model/period/random", test_random_periods);
  return g_test_run ();
}
