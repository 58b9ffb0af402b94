// SPDX-License-Identifier: EUPL-1.2
/* What fits a search, and that looking never takes long at a stretch. */
#include "tj-file.h"
#include "tj-records.h"
#include "tj-search-engine.h"
#include "tj-search-result.h"

#define MANY 10000

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "Fase 1.2", "fase 1.2" },
    { "Coördinatie", "coordinatie" },
    { "École", "ecole" },
    { "WOP’s", "wop's" },
    { "Čapek Ångström", "capek angstrom" },
    { "Straße", "strasse" },
    { "e\u0301e\u0301n", "een" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = tj_search_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_match (void)
{
  static const struct
  {
    const char *query, *title, *text;
    TjSearchRank rank;
  } cases[] = {
    { "", "Dialoog", "", TJ_SEARCH_NONE },
    { "  \t ", "Dialoog", "", TJ_SEARCH_NONE },
    { "dialoog", "Dialoog", "", TJ_SEARCH_START },
    { "DIAL", "Dialoog", "", TJ_SEARCH_START },
    { "oog", "Dialoog", "", TJ_SEARCH_TITLE },
    { "met gesprek", "Gesprek met jongerenraad", "", TJ_SEARCH_TITLE },
    { "gesprek met", "Gesprek met jongerenraad", "", TJ_SEARCH_START },
    { "gesprek inwoners", "Gesprek", "met de inwoners", TJ_SEARCH_TEXT },
    { "coordinatie", "Coördinatie", "", TJ_SEARCH_START },
    { "coördinatie", "Coordinatie", "", TJ_SEARCH_START },
    { "gesprek raad", "Gesprek", "met inwoners", TJ_SEARCH_NONE },
    { "%s", "100%", "", TJ_SEARCH_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjSearchQuery) query = tj_search_query_new (cases[i].query);
      g_autofree char *title = tj_search_fold (cases[i].title);
      g_autofree char *text = tj_search_fold (cases[i].text);

      g_assert_cmpint (tj_search_query_match (query, title, text), ==, cases[i].rank);
    }
}

static void
test_excerpt (void)
{
  g_autoptr (TjSearchQuery) query = tj_search_query_new ("cafe");
  g_autofree char *none = tj_search_query_excerpt (query, "niets");
  g_autofree char *whole = tj_search_query_excerpt (query, "In het\nCafé.");
  g_autofree char *filler = g_strnfill (200, 'x');
  g_autofree char *text = g_strconcat (filler, " café ", filler, NULL);
  g_autofree char *cut = tj_search_query_excerpt (query, text);

  g_assert_null (none);
  g_assert_cmpstr (whole, ==, "In het Café.");
  g_assert_true (g_str_has_prefix (cut, "…x"));
  g_assert_true (g_str_has_suffix (cut, "x…"));
  g_assert_nonnull (strstr (cut, "café"));
}

static void
run (TjSearchEngine *engine, const char *input)
{
  tj_search_engine_set_query (engine, input);
  while (tj_search_engine_step (engine))
    ;
}

static void
test_capelle (void)
{
  g_autofree char *path = tj_file_sample_path ("capelle");
  g_autoptr (TjModel) model = tj_file_read (path, NULL, NULL);
  g_autoptr (TjSearchEngine) engine = tj_search_engine_new (model);
  g_autoptr (GArray) hits = NULL;
  TjSearchRank before = TJ_SEARCH_START;

  run (engine, "KOERS besluit");
  hits = tj_search_engine_hits (engine);
  g_assert_cmpuint (hits->len, ==, tj_search_engine_found (engine));
  g_assert_cmpuint (hits->len, >, 3);
  for (guint i = 0; i < hits->len; i++)
    {
      const TjSearchHit *hit = &g_array_index (hits, TjSearchHit, i);

      g_assert_cmpint (hit->rank, <=, before);
      before = hit->rank;
      g_assert_nonnull (tj_model_get (model, hit->id));
    }
  run (engine, "xyzzy");
  g_assert_cmpuint (tj_search_engine_found (engine), ==, 0);
}

/* Every kind of record can be found by what it says. */
static void
test_finds_every_text (void)
{
  g_autofree char *path = tj_file_sample_path ("capelle");
  g_autoptr (TjModel) model = tj_file_read (path, NULL, NULL);
  g_autoptr (TjSearchEngine) engine = tj_search_engine_new (model);

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      {
        const TjRecord *record = tj_model_at (model, kind, i);
        const TjField *field = tj_kind_field (kind, tj_kind (kind)->title_field);
        gboolean found = FALSE;
        g_autoptr (GArray) hits = NULL;

        if (field->type != TJ_TYPE_TEXT || !tj_field_is_set (field, record))
          continue;
        run (engine, *(char *const *) tj_field_value (field, record));
        hits = tj_search_engine_hits (engine);
        for (guint j = 0; j < hits->len; j++)
          found = found || g_array_index (hits, TjSearchHit, j).id == record->id;
        g_assert_true (found);
      }
}

static void
test_result (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, 0);
  TjDecision *decision = tj_record_new (TJ_KIND_DECISION, 0);
  g_autoptr (TjSearchQuery) query = tj_search_query_new ("september");
  g_autoptr (TjSearchResult) result = NULL;

  project->name = g_strdup ("Agenda");
  decision->project = project->record.id;
  decision->name = g_strdup ("Koersdocument");
  decision->note = g_strdup ("Uiterlijk in september");
  tj_model_add (model, project);
  tj_model_add (model, decision);
  result = tj_search_result_new (model, decision, query);
  g_assert_cmpstr (tj_search_result_title (result), ==, "Koersdocument");
  g_assert_cmpstr (tj_search_result_context (result), ==, "Decision · Agenda · Note: Uiterlijk in september");
  g_assert_cmpstr (tj_search_result_icon (result), ==, "tj-decisions-symbolic");
  g_assert_cmpint (tj_search_result_id (result), ==, decision->record.id);
}

static TjModel *
many_activities (void)
{
  TjModel *model = tj_model_new ();

  for (int i = 0; i < MANY; i++)
    {
      TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, 1 + i);

      activity->name = g_strdup_printf ("Activiteit %d in coördinatie met de wijk", i);
      activity->note
          = g_strdup ("Een notitie van enige lengte, zoals die in een plan staat: wie, wat, waar en waarom.");
      tj_model_add (model, activity);
    }
  return model;
}

/* The bound, and a step that is far shorter than a frame (the bound here is wide for slow machines). */
static void
test_many (void)
{
  g_autoptr (TjModel) model = many_activities ();
  g_autoptr (TjSearchEngine) engine = tj_search_engine_new (model);
  g_autoptr (GArray) hits = NULL;
  gint64 longest = 0, began;
  gboolean more = TRUE;

  run (engine, NULL);
  tj_search_engine_set_query (engine, "coordinatie wijk 9");
  while (more)
    {
      began = g_get_monotonic_time ();
      more = tj_search_engine_step (engine);
      longest = MAX (longest, g_get_monotonic_time () - began);
    }
  hits = tj_search_engine_hits (engine);
  g_assert_cmpuint (hits->len, ==, TJ_SEARCH_MOST_HITS);
  g_assert_cmpuint (tj_search_engine_found (engine), ==, 3439);
  g_test_message ("longest step %" G_GINT64_FORMAT " us", longest);
  g_assert_cmpint (longest, <, 100 * 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/match", test_match);
  g_test_add_func ("/search/excerpt", test_excerpt);
  g_test_add_func ("/search/capelle", test_capelle);
  g_test_add_func ("/search/every-text", test_finds_every_text);
  g_test_add_func ("/search/result", test_result);
  g_test_add_func ("/search/many", test_many);
  return g_test_run ();
}
