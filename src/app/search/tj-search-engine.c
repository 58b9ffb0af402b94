// SPDX-License-Identifier: EUPL-1.2
#include "tj-search-engine.h"

#include <string.h>

#include "tj-pages.h"

#define READ_STEP 128
#define COMPARE_STEP 4096

/* One record: where its folded texts stand in the pool. */
typedef struct
{
  TjId id;
  gsize title;
  gsize text;
} Entry;

struct _TjSearchEngine
{
  TjModel *model; /* borrowed */
  GArray *kinds;  /* (owned) TjKind, in the order of the pages */
  guint next_kind;
  GPtrArray *reading; /* (owned) (nullable) the records of the kind that is being read; borrowed */
  guint next_record;
  GArray *entries;      /* (owned) Entry */
  GString *pool;        /* (owned) folded texts, each with its zero byte */
  TjSearchQuery *query; /* (owned) */
  guint next_entry;
  guint n_found;
  GArray *hits[TJ_SEARCH_N_RANKS]; /* (owned) TjId, by rank */
};

TjSearchEngine *
tj_search_engine_new (TjModel *model)
{
  TjSearchEngine *engine = g_new0 (TjSearchEngine, 1);
  guint n_pages;
  const TjPageInfo *pages = tj_pages (&n_pages);

  engine->model = model;
  engine->kinds = g_array_new (FALSE, FALSE, sizeof (TjKind));
  for (guint i = 0; i < n_pages; i++)
    for (guint j = 0; j < TJ_PAGE_KINDS_MAX && pages[i].kinds[j] != TJ_KIND_NONE; j++)
      g_array_append_val (engine->kinds, pages[i].kinds[j]);
  engine->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  engine->pool = g_string_new (NULL);
  for (guint i = 0; i < TJ_SEARCH_N_RANKS; i++)
    engine->hits[i] = g_array_new (FALSE, FALSE, sizeof (TjId));
  engine->query = tj_search_query_new (NULL);
  return engine;
}

void
tj_search_engine_free (TjSearchEngine *engine)
{
  if (engine == NULL)
    return;
  for (guint i = 0; i < TJ_SEARCH_N_RANKS; i++)
    g_array_unref (engine->hits[i]);
  g_array_unref (engine->kinds);
  g_clear_pointer (&engine->reading, g_ptr_array_unref);
  g_array_unref (engine->entries);
  g_string_free (engine->pool, TRUE);
  tj_search_query_free (engine->query);
  g_free (engine);
}

/* Reading --------------------------------------------------------------------------------------------------------- */

static void
add_text (TjSearchEngine *engine, const char *text)
{
  g_autofree char *folded = tj_search_fold (text);

  g_string_append (engine->pool, folded);
  /* Words of two fields do not run into each other. */
  g_string_append_c (engine->pool, '\n');
}

static void
add_field (TjSearchEngine *engine, const TjField *field, const TjRecord *record)
{
  if (field->type == TJ_TYPE_TEXT && tj_field_is_set (field, record))
    add_text (engine, *(char *const *) tj_field_value (field, record));
  if (field->type == TJ_TYPE_TEXTS)
    for (GStrv texts = *(const GStrv *) tj_field_value (field, record); texts && *texts; texts++)
      add_text (engine, *texts);
}

static void
add_record (TjSearchEngine *engine, const TjRecord *record)
{
  const TjKindInfo *info = tj_kind (record->kind);
  Entry entry = { .id = record->id, .title = engine->pool->len };

  for (guint i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, info->title_field))
      add_field (engine, &info->fields[i], record);
  g_string_append_c (engine->pool, '\0');
  entry.text = engine->pool->len;
  for (guint i = 0; i < info->n_fields; i++)
    if (!g_str_equal (info->fields[i].name, info->title_field))
      add_field (engine, &info->fields[i], record);
  g_string_append_c (engine->pool, '\0');
  g_array_append_val (engine->entries, entry);
}

static gboolean
has_read_all (const TjSearchEngine *engine)
{
  return engine->reading == NULL && engine->next_kind == engine->kinds->len;
}

static void
read_step (TjSearchEngine *engine)
{
  if (engine->reading == NULL)
    {
      TjKind kind = g_array_index (engine->kinds, TjKind, engine->next_kind++);

      engine->reading = tj_model_sorted (engine->model, kind, 0, NULL);
      engine->next_record = 0;
    }
  for (guint n = 0; n < READ_STEP && engine->next_record < engine->reading->len; n++)
    add_record (engine, g_ptr_array_index (engine->reading, engine->next_record++));
  if (engine->next_record == engine->reading->len)
    g_clear_pointer (&engine->reading, g_ptr_array_unref);
}

/* Comparing ------------------------------------------------------------------------------------------------------- */

static void
compare_step (TjSearchEngine *engine)
{
  for (guint n = 0; n < COMPARE_STEP && engine->next_entry < engine->entries->len; n++)
    {
      const Entry *entry = &g_array_index (engine->entries, Entry, engine->next_entry++);
      TjSearchRank rank
          = tj_search_query_match (engine->query, engine->pool->str + entry->title, engine->pool->str + entry->text);

      if (rank == TJ_SEARCH_NONE)
        continue;
      engine->n_found++;
      if (engine->hits[rank]->len < TJ_SEARCH_MOST_HITS)
        g_array_append_val (engine->hits[rank], entry->id);
    }
}

void
tj_search_engine_set_query (TjSearchEngine *engine, const char *input)
{
  tj_search_query_free (engine->query);
  engine->query = tj_search_query_new (input);
  engine->next_entry = 0;
  engine->n_found = 0;
  for (guint i = 0; i < TJ_SEARCH_N_RANKS; i++)
    g_array_set_size (engine->hits[i], 0);
}

const TjSearchQuery *
tj_search_engine_query (const TjSearchEngine *engine)
{
  return engine->query;
}

gboolean
tj_search_engine_step (TjSearchEngine *engine)
{
  gboolean looks = !tj_search_query_is_empty (engine->query);

  if (looks && engine->next_entry < engine->entries->len)
    compare_step (engine);
  else if (!has_read_all (engine))
    read_step (engine);
  return !has_read_all (engine) || (looks && engine->next_entry < engine->entries->len);
}

GArray *
tj_search_engine_hits (const TjSearchEngine *engine)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (TjSearchHit));

  for (TjSearchRank rank = TJ_SEARCH_N_RANKS - 1; rank > TJ_SEARCH_NONE; rank--)
    for (guint i = 0; i < engine->hits[rank]->len && hits->len < TJ_SEARCH_MOST_HITS; i++)
      {
        TjSearchHit hit = { .id = g_array_index (engine->hits[rank], TjId, i), .rank = rank };

        g_array_append_val (hits, hit);
      }
  return hits;
}

guint
tj_search_engine_found (const TjSearchEngine *engine)
{
  return engine->n_found;
}
