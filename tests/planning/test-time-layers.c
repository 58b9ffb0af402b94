// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-time-layers.h"

static gint32
at (int date)
{
  return tj_civil_day (date / 10000, date / 100 % 100, date % 100) * TJ_MINUTES_PER_DAY;
}

static TjDate
date_of (const char *text)
{
  TjDate date = { 0 };

  g_assert_true (tj_date_from_text (text, &date, NULL));
  return date;
}

static void
add_recess (TjModel *model, TjId body, const char *name, const char *start, const char *finish)
{
  TjRecess *recess = tj_record_new (TJ_KIND_RECESS, 0);

  recess->body = body;
  recess->name = g_strdup (name);
  recess->start = date_of (start);
  recess->finish = date_of (finish);
  tj_model_add (model, recess);
}

static void
add_term (TjModel *model, TjId id, const char *start, const char *finish, const char *elections)
{
  TjTerm *term = tj_record_new (TJ_KIND_TERM, id);

  term->name = g_strdup_printf ("T%d", (int) id);
  term->start = date_of (start);
  term->finish = date_of (finish);
  term->elections = date_of (elections);
  tj_model_add (model, term);
}

/* One line a span: kind, name, first and last day. */
static void
assert_layers (GArray *layers, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  tj_time_layers_sort (layers);
  for (guint i = 0; i < layers->len; i++)
    {
      const TjLayerSpan *span = &g_array_index (layers, TjLayerSpan, i);
      TjDate first = { .precision = TJ_PRECISION_DAY, .minute = span->start },
             last = { .precision = TJ_PRECISION_DAY, .minute = span->finish - TJ_MINUTES_PER_DAY };

      g_string_append_printf (text, "%d %s ", (int) span->kind, span->name);
      tj_date_to_text (&first, text);
      g_string_append_c (text, ' ');
      tj_date_to_text (&last, text);
      g_string_append_c (text, '\n');
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_holidays (void)
{
  g_autoptr (GArray) layers = tj_time_layers_new (), year = tj_time_layers_new ();

  tj_time_layers_add_holidays (layers, TJ_HOLIDAY_SET_MUNICIPAL, TRUE, at (20250418), at (20250506));
  assert_layers (layers, "1 Goede Vrijdag 2025-04-18 2025-04-18\n"
                         "1 Eerste Paasdag 2025-04-20 2025-04-20\n"
                         "1 Tweede Paasdag 2025-04-21 2025-04-21\n"
                         "1 Koningsdag 2025-04-26 2025-04-26\n"
                         "1 Bevrijdingsdag 2025-05-05 2025-05-05\n");
  tj_time_layers_add_holidays (year, TJ_HOLIDAY_SET_WITHOUT, FALSE, at (20250101), at (20270101));
  g_assert_cmpuint (year->len, ==, 2 * 9);
  g_array_set_size (year, 0);
  tj_time_layers_add_holidays (year, TJ_HOLIDAY_SET_MUNICIPAL, FALSE, at (20250505), at (20250505));
  tj_time_layers_add_holidays (year, TJ_HOLIDAY_SET_MUNICIPAL, FALSE, at (20250505) + 600, at (20250505) + 660);
  tj_time_layers_add_holidays (year, TJ_HOLIDAY_SET_MUNICIPAL, FALSE, at (20250506), at (20250529));
  g_assert_cmpuint (year->len, ==, 1);
}

static void
test_calendar (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GArray) layers = tj_time_layers_new ();
  TjCalendar *calendar = tj_record_new (TJ_KIND_CALENDAR, 10);

  calendar->name = g_strdup ("K");
  calendar->school_region = TJ_SCHOOL_REGION_MIDDLE;
  calendar->holidays = TJ_HOLIDAY_SET_LUSTRUM;
  tj_model_add (model, calendar);
  tj_time_layers_add_calendar (layers, model, 10, at (20260501), at (20260720));
  assert_layers (layers, "2 Meivakantie 2026-04-25 2026-05-03\n"
                         "1 Hemelvaartsdag 2026-05-14 2026-05-14\n"
                         "1 Eerste Pinksterdag 2026-05-24 2026-05-24\n"
                         "1 Tweede Pinksterdag 2026-05-25 2026-05-25\n"
                         "2 Zomervakantie 2026-07-18 2026-08-30\n");
  g_array_set_size (layers, 0);
  tj_time_layers_add_calendar (layers, model, 0, at (20260501), at (20260510));
  assert_layers (layers, "1 Bevrijdingsdag 2026-05-05 2026-05-05\n");
}

static void
test_recess (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GArray) layers = tj_time_layers_new ();

  add_recess (model, 20, "Zomerreces", "2025-07-05", "2025-08-31");
  add_recess (model, 21, "Ander", "2025-07-12", "2025-08-17");
  add_recess (model, 0, "Kerstreces", "2025-W52", "2026-W01");
  add_recess (model, 20, "Herfst", "2025-10", "2025-10");
  add_recess (model, 20, "Later", "n.t.b.", "2025-12-01");
  add_recess (model, 20, "Voorbij", "2024-07-05", "2024-08-31");
  tj_time_layers_add_recess (layers, model, 20, at (20250101), at (20260101));
  assert_layers (layers, "3 Zomerreces 2025-07-05 2025-08-31\n"
                         "3 Herfst 2025-10-01 2025-10-31\n"
                         "3 Kerstreces 2025-12-22 2026-01-04\n");
  g_array_set_size (layers, 0);
  tj_time_layers_add_recess (layers, model, 0, at (20250801), at (20250818));
  g_assert_cmpuint (layers->len, ==, 2);
  g_assert_cmpint (g_array_index (layers, TjLayerSpan, 0).record, !=, 0);
}

static void
test_terms (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GArray) layers = tj_time_layers_new ();

  add_term (model, 1, "2022-03-30", "2026-03-25", "2026-03-18");
  add_term (model, 2, "2026-03-26", "", "2030-03-20");
  add_term (model, 3, "", "2025-06-30", "");
  add_term (model, 4, "2025-09", "n.t.b.", "");
  add_term (model, 5, "", "", "tekst:in het voorjaar");
  tj_time_layers_add_terms (layers, model, at (20250101), at (20270101));
  assert_layers (layers, "4 T1 2022-03-30 2026-03-25\n"
                         "4 T3 2025-01-01 2025-06-30\n"
                         "4 T4 2025-09-01 2026-12-31\n"
                         "5 T1 2026-03-18 2026-03-18\n"
                         "4 T2 2026-03-26 2030-03-20\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/time-layers/holidays", test_holidays);
  g_test_add_func ("/planning/time-layers/calendar", test_calendar);
  g_test_add_func ("/planning/time-layers/recess", test_recess);
  g_test_add_func ("/planning/time-layers/terms", test_terms);
  return g_test_run ();
}
