// SPDX-License-Identifier: EUPL-1.2
#include "tj-search-result.h"

#include <glib/gi18n.h>

#include "tj-pages.h"

struct _TjSearchResult
{
  GObject parent_instance;

  TjId id;
  char *title;      /* (owned) */
  char *context;    /* (owned) */
  const char *icon; /* static */
};

G_DEFINE_FINAL_TYPE (TjSearchResult, tj_search_result, G_TYPE_OBJECT)

static void
tj_search_result_finalize (GObject *object)
{
  TjSearchResult *self = TJ_SEARCH_RESULT (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->context, g_free);
  G_OBJECT_CLASS (tj_search_result_parent_class)->finalize (object);
}

static void
tj_search_result_class_init (TjSearchResultClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tj_search_result_finalize;
}

static void
tj_search_result_init (TjSearchResult *self)
{
}

/* The words stand elsewhere than in the title: where, and around what. */
static char *
find_excerpt (const TjRecord *record, const TjSearchQuery *query)
{
  const TjKindInfo *info = tj_kind (record->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *field = &info->fields[i];
      g_autofree char *text = NULL;
      g_autofree char *excerpt = NULL;

      if ((field->type != TJ_TYPE_TEXT && field->type != TJ_TYPE_TEXTS) || g_str_equal (field->name, info->title_field))
        continue;
      text = tj_field_format (field, record);
      excerpt = tj_search_query_excerpt (query, text);
      if (excerpt)
        return g_strdup_printf ("%s: %s", _ (field->label), excerpt);
    }
  return NULL;
}

static gboolean
is_in_title (const char *title, const TjSearchQuery *query)
{
  g_autofree char *folded = tj_search_fold (title);

  return tj_search_query_match (query, folded, "") != TJ_SEARCH_NONE;
}

static char *
describe (TjModel *model, const TjRecord *record, const char *title, const TjSearchQuery *query)
{
  const TjRecord *project = tj_model_get (model, tj_model_project_of (model, record));
  g_autofree char *excerpt = is_in_title (title, query) ? NULL : find_excerpt (record, query);
  g_autoptr (GString) text = g_string_new (_ (tj_kind (record->kind)->label));

  if (project && project != record)
    {
      g_autofree char *name = tj_model_title (model, project);

      g_string_append_printf (text, " · %s", name);
    }
  if (excerpt)
    g_string_append_printf (text, " · %s", excerpt);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

TjSearchResult *
tj_search_result_new (TjModel *model, gconstpointer record, const TjSearchQuery *query)
{
  TjSearchResult *self = g_object_new (TJ_TYPE_SEARCH_RESULT, NULL);
  const TjRecord *head = record;

  self->id = head->id;
  self->title = tj_model_title (model, record);
  self->context = describe (model, head, self->title, query);
  self->icon = tj_page_of_kind (head->kind)->icon;
  return self;
}

TjId
tj_search_result_id (TjSearchResult *self)
{
  return self->id;
}

const char *
tj_search_result_title (TjSearchResult *self)
{
  return self->title;
}

const char *
tj_search_result_context (TjSearchResult *self)
{
  return self->context;
}

const char *
tj_search_result_icon (TjSearchResult *self)
{
  return self->icon;
}
