// SPDX-License-Identifier: EUPL-1.2
#include <gtk/gtk.h>

#include "tj-adding.h"
#include "tj-chooser-list.h"
#include "tj-inspector-text.h"
#include "tj-records.h"

/* A small plan: a phase with two steps, a lead, a dependency, a decision, a participation step and a source note. */
enum
{
  PROJECT = 1,
  ROLE,
  PHASE,
  ANALYSIS,
  DIALOGUE,
  LEAD,
  DEPENDENCY,
  DECISION,
  STEP,
  NOTE,
  OTHER_PROJECT,
  OTHER_ACTIVITY,
  BASELINE,
  LINE
};

static void
put (TjModel *model, TjKind kind, TjId id, ...)
{
  TjRecord *record = tj_record_new (kind, id);
  const char *name;
  va_list args;

  va_start (args, id);
  while ((name = va_arg (args, const char *)) != NULL)
    {
      g_autoptr (GError) error = NULL;

      tj_field_from_text (tj_kind_field (kind, name), record, va_arg (args, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (args);
  tj_model_add (model, record);
}

static TjModel *
make_model (void)
{
  TjModel *model = tj_model_new ();

  put (model, TJ_KIND_PROJECT, PROJECT, "name", "Samenlevingsagenda", NULL);
  put (model, TJ_KIND_PROJECT, OTHER_PROJECT, "name", "Zwembad", NULL);
  put (model, TJ_KIND_ROLE, ROLE, "project", "1", "name", "Projectleider", NULL);
  put (model, TJ_KIND_ACTIVITY, PHASE, "project", "1", "sort_order", "1", "name", "Koersdocument", "wbs", "1", NULL);
  put (model, TJ_KIND_ACTIVITY, ANALYSIS, "project", "1", "parent", "3", "sort_order", "1", "name", "Analyse", "wbs",
       "1.1", NULL);
  put (model, TJ_KIND_ACTIVITY, DIALOGUE, "project", "1", "parent", "3", "sort_order", "2", "name", "Dialoog", "wbs",
       "1.2", NULL);
  put (model, TJ_KIND_ACTIVITY, OTHER_ACTIVITY, "project", "11", "sort_order", "1", "name", "Dialoog over water", NULL);
  put (model, TJ_KIND_LEAD, LEAD, "activity", "5", "name", "Jan", "kind", "trekker", "role", "2", NULL);
  put (model, TJ_KIND_DEPENDENCY, DEPENDENCY, "successor", "5", "predecessor", "4", "type", "eind_start", NULL);
  put (model, TJ_KIND_DECISION, DECISION, "project", "1", "name", "Koers vaststellen", "activity", "5", "state",
       "gepland", "formal", "ja", NULL);
  put (model, TJ_KIND_PARTICIPATION_STEP, STEP, "project", "1", "name", "Werkatelier", "invitation", "5", NULL);
  put (model, TJ_KIND_SOURCE_NOTE, NOTE, "project", "1", "kind", "bron_wijkt_af", "text", "Staat ook in fase 1",
       "subject", "5", NULL);
  return model;
}

static void
assert_context (TjModel *model, TjId id, const char *expected)
{
  g_autofree char *text = tj_inspector_context (model, tj_model_get (model, id));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_context (void)
{
  g_autoptr (TjModel) model = make_model ();

  assert_context (model, DIALOGUE, "1.2 · Activity in Koersdocument");
  assert_context (model, PHASE, "1 · Activity");
  assert_context (model, LEAD, "Lead at Dialoog");
  assert_context (model, DECISION, "Decision");
  assert_context (model, PROJECT, "Project");
}

static void
assert_summary (TjModel *model, TjId id, const char *omit, const char *expected)
{
  const TjRecord *record = tj_model_get (model, id);
  g_autofree char *text = tj_inspector_summary (model, record, omit ? tj_kind_field (record->kind, omit) : NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_summary (void)
{
  g_autoptr (TjModel) model = make_model ();
  g_autofree char *type
      = tj_model_format (model, tj_kind_field (TJ_KIND_DEPENDENCY, "type"), tj_model_get (model, DEPENDENCY));

  assert_summary (model, LEAD, NULL, "Lead · Projectleider");
  assert_summary (model, LEAD, "role", "Lead");
  assert_summary (model, DEPENDENCY, NULL, type);
  /* A tick is told by its label; what is not set is left out. */
  assert_summary (model, DECISION, "activity", "Planned · In the list of formal decisions");
  assert_summary (model, STEP, "invitation", "");
}

/* What is the title already is not told again. */
static void
test_summary_without_title (void)
{
  g_autoptr (TjModel) model = make_model ();

  put (model, TJ_KIND_BASELINE, BASELINE, "project", "1", "name", "Plan 1", NULL);
  put (model, TJ_KIND_BASELINE_ITEM, LINE, "baseline", "13", "activity", "5", "name", "Dialoog", "start", "2025-04",
       NULL);
  assert_summary (model, LINE, NULL, "apr 2025");
}

static gboolean
holds (GArray *kinds, TjKind kind)
{
  for (guint i = 0; i < kinds->len; i++)
    if (g_array_index (kinds, TjKind, i) == kind)
      return TRUE;
  return FALSE;
}

static void
test_links (void)
{
  g_autoptr (GArray) links = tj_inspector_links (TJ_KIND_ACTIVITY);
  g_autoptr (GArray) none = tj_inspector_links (TJ_KIND_PERSON);

  g_assert_true (holds (links, TJ_KIND_LEAD));
  g_assert_true (holds (links, TJ_KIND_DEPENDENCY));
  g_assert_true (holds (links, TJ_KIND_DELIVERY));
  g_assert_true (holds (links, TJ_KIND_ASSIGNMENT));
  g_assert_false (holds (links, TJ_KIND_DECISION));
  g_assert_cmpuint (none->len, ==, 0);
}

/* Every link can be reached: its owner's inspector shows it. */
static void
test_links_all (void)
{
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      const TjKindInfo *info = tj_kind (kind);
      g_autoptr (GArray) links = NULL;

      if (!(info->flags & TJ_KIND_LINK))
        continue;
      links = tj_inspector_links (tj_kind_field (kind, info->owner_field)->target);
      g_assert_true (holds (links, kind));
    }
}

static void
test_owner (void)
{
  g_autoptr (TjModel) model = make_model ();

  g_assert_cmpint (tj_inspector_owner (tj_model_get (model, LEAD)), ==, DIALOGUE);
  g_assert_cmpint (tj_inspector_owner (tj_model_get (model, DECISION)), ==, 0);
}

static void
assert_use (TjModel *model, GArray *uses, guint i, TjId id, TjId shown, const char *expected)
{
  const TjUse *use = &g_array_index (uses, TjUse, i);
  g_autofree char *text = tj_inspector_use_text (model, use);

  g_assert_cmpint (use->id, ==, id);
  g_assert_cmpint (use->shown, ==, shown);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_uses (void)
{
  g_autoptr (TjModel) model = make_model ();
  g_autoptr (GArray) dialogue = tj_inspector_uses (model, DIALOGUE, 10);
  g_autoptr (GArray) analysis = tj_inspector_uses (model, ANALYSIS, 10);
  g_autoptr (GArray) role = tj_inspector_uses (model, ROLE, 10);
  g_autoptr (GArray) first = tj_inspector_uses (model, DIALOGUE, 1);
  g_autoptr (GArray) project = tj_inspector_uses (model, PROJECT, 10);
  g_autoptr (GArray) gone = tj_inspector_uses (model, 99, 10);

  /* Not its own lead and dependency, not the source note: these have groups of their own. */
  g_assert_cmpuint (dialogue->len, ==, 2);
  assert_use (model, dialogue, 0, DECISION, DECISION, "Decision · Planned · In the list of formal decisions");
  assert_use (model, dialogue, 1, STEP, STEP, "Participation step · Invitation");
  /* By a link: the record that the link is shown with. */
  g_assert_cmpuint (analysis->len, ==, 1);
  g_assert_cmpint (g_array_index (analysis, TjUse, 0).shown, ==, DIALOGUE);
  g_assert_cmpuint (role->len, ==, 1);
  assert_use (model, role, 0, LEAD, DIALOGUE, "Lead · Role · Lead");
  g_assert_cmpuint (first->len, ==, 1);
  /* Not everything that stands in the traject. */
  g_assert_cmpuint (project->len, ==, 0);
  g_assert_cmpuint (gone->len, ==, 0);
}

static void
test_dates (void)
{
  static const struct
  {
    TjPrecision precision;
    int year, month, day;
    const char *text;
  } cases[] = {
    { TJ_PRECISION_DAY, 2025, 11, 10, "2025-11-10" },  { TJ_PRECISION_WEEK, 2025, 11, 10, "2025-W46" },
    { TJ_PRECISION_WEEK, 2024, 12, 30, "2025-W01" },   { TJ_PRECISION_WEEK, 2027, 1, 1, "2026-W53" },
    { TJ_PRECISION_MONTH, 2025, 3, 31, "2025-03" },    { TJ_PRECISION_QUARTER, 2025, 3, 31, "2025-Q1" },
    { TJ_PRECISION_QUARTER, 2025, 10, 1, "2025-Q4" },  { TJ_PRECISION_HALF, 2025, 6, 30, "2025-H1" },
    { TJ_PRECISION_HALF, 2025, 7, 1, "2025-H2" },      { TJ_PRECISION_YEAR, 2025, 7, 1, "2025" },
    { TJ_PRECISION_PHASE, 2025, 7, 1, "binnen-fase" }, { TJ_PRECISION_TBD, 2025, 7, 1, "n.t.b." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tj_inspector_date (cases[i].precision, cases[i].year, cases[i].month, cases[i].day);
      g_autoptr (GError) error = NULL;
      TjDate date = { 0 };

      g_assert_cmpstr (text, ==, cases[i].text);
      tj_date_from_text (text, &date, &error);
      g_assert_no_error (error);
      g_assert_cmpint (date.precision, ==, cases[i].precision);
      tj_date_clear (&date);
    }
}

/* The chooser's list --------------------------------------------------------------------------------------------- */

static const char *
words (TjChooserList *list, guint position)
{
  g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  return gtk_string_object_get_string (item);
}

static guint
count (TjChooserList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static void
test_chooser_all (void)
{
  g_autoptr (TjModel) model = make_model ();
  g_autoptr (TjChooserList) list = tj_chooser_list_new (model, TJ_KIND_ACTIVITY, PROJECT, ANALYSIS);
  guint depth;
  TjId id;

  tj_chooser_list_search (list, "", TRUE, TRUE);
  g_assert_cmpuint (count (list), ==, 3);
  g_assert_cmpint (tj_chooser_list_offer (list, 0, NULL, NULL), ==, TJ_OFFER_NONE);
  g_assert_cmpstr (words (list, 1), ==, "Koersdocument");
  g_assert_cmpint (tj_chooser_list_offer (list, 2, &id, &depth), ==, TJ_OFFER_RECORD);
  g_assert_cmpint (id, ==, DIALOGUE);
  g_assert_cmpuint (depth, ==, 1);
  g_assert_cmpuint (tj_chooser_list_find (list, 0), ==, 0);
  g_assert_cmpuint (tj_chooser_list_find (list, DIALOGUE), ==, 2);
  g_assert_cmpuint (tj_chooser_list_find (list, ANALYSIS), ==, GTK_INVALID_LIST_POSITION);
}

static void
test_chooser_search (void)
{
  g_autoptr (TjModel) model = make_model ();
  g_autoptr (TjChooserList) list = NULL;

  put (model, TJ_KIND_ACTIVITY, 20, "project", "1", "sort_order", "9", "name", "Tweede dialoog café", NULL);
  list = tj_chooser_list_new (model, TJ_KIND_ACTIVITY, PROJECT, 0);
  /* What begins with it comes first; capitals and accents do not matter; a number finds too. */
  tj_chooser_list_search (list, " DIAL", TRUE, FALSE);
  g_assert_cmpuint (count (list), ==, 2);
  g_assert_cmpstr (words (list, 0), ==, "Dialoog");
  g_assert_cmpstr (words (list, 1), ==, "Tweede dialoog café");
  tj_chooser_list_search (list, "cafe twee", TRUE, FALSE);
  g_assert_cmpuint (count (list), ==, 1);
  tj_chooser_list_search (list, "1.1", TRUE, FALSE);
  g_assert_cmpuint (count (list), ==, 1);
  g_assert_cmpstr (words (list, 0), ==, "Analyse");
  tj_chooser_list_search (list, "bestaat niet", TRUE, FALSE);
  g_assert_cmpuint (count (list), ==, 0);
}

static void
test_chooser_add (void)
{
  g_autoptr (TjModel) model = make_model ();
  g_autoptr (TjChooserList) list = tj_chooser_list_new (model, TJ_KIND_ROLE, PROJECT, 0);

  tj_chooser_list_search (list, "Adviseur ", TRUE, TRUE);
  g_assert_cmpuint (count (list), ==, 1);
  g_assert_cmpint (tj_chooser_list_offer (list, 0, NULL, NULL), ==, TJ_OFFER_ADD);
  g_assert_cmpstr (words (list, 0), ==, "Add: “Adviseur”");
  tj_chooser_list_search (list, "project", TRUE, TRUE);
  g_assert_cmpuint (count (list), ==, 2);
  /* Not a second one of the same name. */
  tj_chooser_list_search (list, "projectleider", TRUE, TRUE);
  g_assert_cmpuint (count (list), ==, 1);
}

static void
test_chooser_any (void)
{
  g_autoptr (TjModel) model = make_model ();
  g_autoptr (TjChooserList) list = tj_chooser_list_new (model, TJ_KIND_ANY, OTHER_PROJECT, 0);

  tj_chooser_list_search (list, "", FALSE, FALSE);
  g_assert_cmpuint (tj_chooser_list_find (list, OTHER_ACTIVITY), !=, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (tj_chooser_list_find (list, DIALOGUE), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (tj_chooser_list_find (list, LEAD), ==, GTK_INVALID_LIST_POSITION);
}

static void
test_chooser_many (void)
{
  g_autoptr (TjModel) model = make_model ();
  g_autoptr (TjChooserList) list = NULL;
  gint64 start;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Activiteit %u", i);

      put (model, TJ_KIND_ACTIVITY, 1000 + i, "project", "1", "sort_order", "5", "name", name, NULL);
    }
  start = g_get_monotonic_time ();
  list = tj_chooser_list_new (model, TJ_KIND_ACTIVITY, PROJECT, 0);
  tj_chooser_list_search (list, "", TRUE, TRUE);
  g_test_message ("open: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
  g_assert_cmpuint (count (list), ==, 10004);
  start = g_get_monotonic_time ();
  tj_chooser_list_search (list, "teit 99", TRUE, TRUE);
  g_test_message ("first search: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
  start = g_get_monotonic_time ();
  tj_chooser_list_search (list, "teit 999", TRUE, TRUE);
  g_test_message ("next search: %.1f ms", (g_get_monotonic_time () - start) / 1000.0);
  g_assert_cmpuint (count (list), ==, 20);
}

static void
test_takes_title (void)
{
  g_assert_true (tj_adding_takes_title (TJ_KIND_ROLE));
  g_assert_true (tj_adding_takes_title (TJ_KIND_ACTIVITY));
  g_assert_true (tj_adding_takes_title (TJ_KIND_CALENDAR));
  /* These need more than a name. */
  g_assert_false (tj_adding_takes_title (TJ_KIND_GOAL));
  g_assert_false (tj_adding_takes_title (TJ_KIND_DEPENDENCY));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inspector/context", test_context);
  g_test_add_func ("/inspector/summary", test_summary);
  g_test_add_func ("/inspector/summary/without-title", test_summary_without_title);
  g_test_add_func ("/inspector/links", test_links);
  g_test_add_func ("/inspector/links-all", test_links_all);
  g_test_add_func ("/inspector/owner", test_owner);
  g_test_add_func ("/inspector/uses", test_uses);
  g_test_add_func ("/inspector/dates", test_dates);
  g_test_add_func ("/chooser/all", test_chooser_all);
  g_test_add_func ("/chooser/search", test_chooser_search);
  g_test_add_func ("/chooser/add", test_chooser_add);
  g_test_add_func ("/chooser/any", test_chooser_any);
  g_test_add_func ("/chooser/many", test_chooser_many);
  g_test_add_func ("/adding/takes-title", test_takes_title);
  return g_test_run ();
}
