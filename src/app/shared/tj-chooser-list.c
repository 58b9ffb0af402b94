// SPDX-License-Identifier: EUPL-1.2
#include "tj-chooser-list.h"

#include <glib/gi18n.h>

typedef struct
{
  TjId id;
  guint depth;
} Entry;

struct _TjChooserList
{
  GObject parent_instance;

  TjModel *model;   /* (unowned) */
  GArray *entries;  /* (owned) of Entry: all records that can be chosen */
  GPtrArray *keys;  /* (owned) (nullable): for each entry what is searched in; made by the first search */
  GArray *shown;    /* (owned) of guint: which entries are shown */
  GHashTable *made; /* (owned) position -> GtkStringObject (owned) */
  char *query;      /* (owned) */
  gboolean none;
  gboolean add;
};

static void tj_chooser_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TjChooserList, tj_chooser_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tj_chooser_list_list_model_init))

static void
tj_chooser_list_finalize (GObject *object)
{
  TjChooserList *self = TJ_CHOOSER_LIST (object);

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->made, g_hash_table_unref);
  g_clear_pointer (&self->query, g_free);
  G_OBJECT_CLASS (tj_chooser_list_parent_class)->finalize (object);
}

static void
tj_chooser_list_class_init (TjChooserListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tj_chooser_list_finalize;
}

static void
tj_chooser_list_init (TjChooserList *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->made = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->query = g_strdup ("");
}

/* The list ------------------------------------------------------------------------------------------------------- */

static guint
length (TjChooserList *self)
{
  return self->shown->len + self->none + self->add;
}

TjOffer
tj_chooser_list_offer (TjChooserList *self, guint position, TjId *id, guint *depth)
{
  const Entry *entry;
  guint index = position - self->none;

  if (self->none && position == 0)
    return TJ_OFFER_NONE;
  if (index >= self->shown->len)
    return TJ_OFFER_ADD;
  entry = &g_array_index (self->entries, Entry, g_array_index (self->shown, guint, index));
  if (id)
    *id = entry->id;
  if (depth)
    *depth = entry->depth;
  return TJ_OFFER_RECORD;
}

static char *
words_at (TjChooserList *self, guint position)
{
  const TjRecord *record;
  TjId id = 0;

  switch (tj_chooser_list_offer (self, position, &id, NULL))
    {
    case TJ_OFFER_NONE:
      return g_strdup (_ ("(none)"));
    case TJ_OFFER_ADD:
      return g_strdup_printf (_ ("Add: “%s”"), self->query);
    case TJ_OFFER_RECORD:
      break;
    }
  record = tj_model_get (self->model, id);
  return record ? tj_model_title (self->model, record) : g_strdup ("");
}

static GType
tj_chooser_list_get_item_type (GListModel *list)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
tj_chooser_list_get_n_items (GListModel *list)
{
  return length (TJ_CHOOSER_LIST (list));
}

static gpointer
tj_chooser_list_get_item (GListModel *list, guint position)
{
  TjChooserList *self = TJ_CHOOSER_LIST (list);
  GtkStringObject *item;

  if (position >= length (self))
    return NULL;
  item = g_hash_table_lookup (self->made, GUINT_TO_POINTER (position));
  if (item == NULL)
    {
      g_autofree char *words = words_at (self, position);

      item = gtk_string_object_new (words);
      g_hash_table_insert (self->made, GUINT_TO_POINTER (position), item);
    }
  return g_object_ref (item);
}

static void
tj_chooser_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tj_chooser_list_get_item_type;
  iface->get_n_items = tj_chooser_list_get_n_items;
  iface->get_item = tj_chooser_list_get_item;
}

guint
tj_chooser_list_find (TjChooserList *self, TjId id)
{
  if (id == 0)
    return self->none ? 0 : GTK_INVALID_LIST_POSITION;
  for (guint i = 0; i < self->shown->len; i++)
    if (g_array_index (self->entries, Entry, g_array_index (self->shown, guint, i)).id == id)
      return i + self->none;
  return GTK_INVALID_LIST_POSITION;
}

/* What can be chosen --------------------------------------------------------------------------------------------- */

static void
add_kind (TjChooserList *self, TjKind kind, TjId project, TjId excluded)
{
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) records = tj_model_sorted (self->model, kind, project, &depths);
  /* Links belong to a traject through their owner, which the sorted list does not look at. */
  gboolean by_owner = tj_kind (kind)->owner_field != NULL;

  for (guint i = 0; i < records->len; i++)
    {
      const TjRecord *record = g_ptr_array_index (records, i);
      TjId home = by_owner ? tj_model_project_of (self->model, record) : project;
      Entry entry = { record->id, g_array_index (depths, guint, i) };

      if (record->id != excluded && (home == project || home == 0))
        g_array_append_val (self->entries, entry);
    }
}

TjChooserList *
tj_chooser_list_new (TjModel *model, TjKind kind, TjId project, TjId excluded)
{
  TjChooserList *self = g_object_new (TJ_TYPE_CHOOSER_LIST, NULL);

  self->model = model;
  if (kind != TJ_KIND_ANY)
    add_kind (self, kind, project, excluded);
  else
    for (TjKind each = TJ_KIND_NONE + 1; each < TJ_N_KINDS; each++)
      add_kind (self, each, project, excluded);
  return self;
}

const char *
tj_chooser_list_number (const TjRecord *record)
{
  static const char *const names[] = { "number", "wbs" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TjField *field = tj_kind_field (record->kind, names[i]);

      if (field && field->type == TJ_TYPE_TEXT)
        return *(char *const *) tj_field_value (field, record);
    }
  return NULL;
}

/* Searching ------------------------------------------------------------------------------------------------------ */

/* Without capitals and accents. */
static char *
fold (const char *text)
{
  g_autofree char *plain = g_str_is_ascii (text) ? NULL : g_str_to_ascii (text, NULL);

  return g_ascii_strdown (plain ? plain : text, -1);
}

static void
make_keys (TjChooserList *self)
{
  self->keys = g_ptr_array_new_full (self->entries->len, g_free);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const TjRecord *record = tj_model_get (self->model, g_array_index (self->entries, Entry, i).id);
      g_autofree char *title = record ? tj_model_title (self->model, record) : g_strdup ("");
      const char *number = record ? tj_chooser_list_number (record) : NULL;
      g_autofree char *words = number ? g_strconcat (title, "\n", number, NULL) : g_steal_pointer (&title);

      g_ptr_array_add (self->keys, fold (words));
    }
}

static gboolean
has_all (const char *key, char *const *words)
{
  for (; *words; words++)
    if (strstr (key, *words) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_title (const char *key, const char *query)
{
  gsize n = strlen (query);

  return strncmp (key, query, n) == 0 && (key[n] == '\0' || key[n] == '\n');
}

static void
show_all (TjChooserList *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    g_array_append_val (self->shown, i);
}

/* Returns whether a record has exactly this title. */
static gboolean
show_matches (TjChooserList *self, const char *query)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean exact = FALSE;

  if (self->keys == NULL)
    make_keys (self);
  for (guint i = 0; i < self->keys->len; i++)
    {
      const char *key = g_ptr_array_index (self->keys, i);

      if (!has_all (key, words))
        continue;
      exact = exact || is_title (key, query);
      g_array_append_val (g_str_has_prefix (key, query) ? self->shown : others, i);
    }
  g_array_append_vals (self->shown, others->data, others->len);
  return exact;
}

void
tj_chooser_list_search (TjChooserList *self, const char *query, gboolean none, gboolean add)
{
  g_autofree char *stripped = g_strstrip (g_strdup (query));
  g_autofree char *folded = fold (stripped);
  guint before = length (self);
  gboolean exact = FALSE;

  g_set_str (&self->query, stripped);
  g_hash_table_remove_all (self->made);
  g_array_set_size (self->shown, 0);
  if (*folded)
    exact = show_matches (self, folded);
  else
    show_all (self);
  self->none = none && !*folded;
  self->add = add && *folded && !exact;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, length (self));
}
