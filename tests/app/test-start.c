// SPDX-License-Identifier: EUPL-1.2
/* What the start page offers, the templates behind it, and the words of the history. */
#include "tj-file.h"
#include "tj-history-text.h"
#include "tj-start-offers.h"

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

/* Every template that is offered is there, is valid, and holds one traject. */
static void
test_templates (void)
{
  guint n;
  const TjStartTemplate *templates = tj_start_templates (&n);

  g_assert_cmpuint (n, ==, 5);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = tj_file_template_path (templates[i].name);
      g_autoptr (GError) error = NULL;
      g_autoptr (TjModel) model = NULL;

      g_assert_nonnull (path);
      model = tj_file_read (path, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (tj_model_count (model, TJ_KIND_PROJECT), ==, 1);
    }
}

/* Each sample that is shipped has a title and a sentence of its own. */
static void
test_samples (void)
{
  g_auto (GStrv) names = tj_file_samples ();

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *title = tj_start_sample_title (names[i]);

      g_assert_nonnull (strstr (title, ": "));
      g_assert_nonnull (tj_start_sample_description (names[i]));
    }
  g_assert_null (tj_start_sample_description ("élan"));
  g_assert_cmpstr (tj_start_sample_icon ("élan"), ==, "tj-overview-symbolic");
}

static void
test_titles (void)
{
  assert_text (tj_start_sample_title ("capelle"), "Capelle aan den IJssel: Samenlevingsagenda");
  assert_text (tj_start_sample_title ("élan"), "Élan");
  assert_text (tj_start_sample_title (""), "");
  assert_text (tj_start_file_title ("/srv/plan/Mijn plan.traject"), "Mijn plan");
  assert_text (tj_start_file_title ("/srv/plan/.traject"), ".traject");
  assert_text (tj_start_file_title ("plan.xml"), "plan.xml");
  assert_text (tj_start_file_folder ("/srv/plan/Trajecten/a.traject", "/srv/plan"), "~/Trajecten");
  assert_text (tj_start_file_folder ("/srv/planners/a.traject", "/srv/plan"), "/srv/planners");
  assert_text (tj_start_file_folder ("/srv/plan/a.traject", "/srv/plan"), "~");
  assert_text (tj_start_file_folder ("/a.traject", "/"), "/");
}

static void
test_history_words (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  g_autoptr (GDateTime) noon = g_date_time_new (zone, 2025, 6, 12, 14, 5, 0);
  gint64 time = g_date_time_to_unix (noon);
  TjHistoryRow row = { .action = TJ_HISTORY_EDIT, .time = time, .label = (char *) "Naam wijzigen" };

  assert_text (tj_history_what (&row), "Naam wijzigen");
  assert_text (tj_history_who_and_when (&row, time, zone), "without a name · today 14:05");
  row.who = (char *) "Jan";
  row.action = TJ_HISTORY_UNDO;
  assert_text (tj_history_what (&row), "Undone: Naam wijzigen");
  assert_text (tj_history_who_and_when (&row, time + 24 * 3600, zone), "Jan · yesterday 14:05");
  row.action = TJ_HISTORY_REDO;
  assert_text (tj_history_what (&row), "Made again: Naam wijzigen");
  assert_text (tj_history_who_and_when (&row, time + 48 * 3600, zone), "Jan · 12 juni 2025 14:05");
}

static void
test_history_people (void)
{
  TjHistoryRow rows[]
      = { { .who = (char *) "Piet" }, { .who = NULL }, { .who = (char *) "Jan" }, { .who = (char *) "Piet" } };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_auto (GStrv) people = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_ptr_array_add (list, &rows[i]);
  people = tj_history_people (list);
  g_assert_cmpstrv (people, ((const char *const[]) { "Jan", "Piet", NULL }));
}

static void
test_history_day (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Amsterdam");
  g_autoptr (GDateTime) day = g_date_time_new (zone, 2025, 6, 1, 0, 0, 0);
  static const char *const good[] = { "1 juni 2025", "1-6-2025", "juni 2025", "1 juni" };
  static const char *const bad[] = { "", "n.t.b.", "vroeger", "31 februari 2025" };
  gint64 seconds;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (tj_history_read_day (good[i], 2025, zone, &seconds, NULL));
      g_assert_cmpint (seconds, ==, g_date_time_to_unix (day));
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (tj_history_read_day (bad[i], 2025, zone, &seconds, &error));
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/start/samples", test_samples);
  g_test_add_func ("/start/templates", test_templates);
  g_test_add_func ("/start/titles", test_titles);
  g_test_add_func ("/history/words", test_history_words);
  g_test_add_func ("/history/people", test_history_people);
  g_test_add_func ("/history/day", test_history_day);
  return g_test_run ();
}
