// SPDX-License-Identifier: EUPL-1.2
#include "tj-list-order.h"

#include <string.h>

#include "tj-records-planning.h"

static int
compare_int64 (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_dates (const TjDate *a, const TjDate *b)
{
  gboolean one = tj_date_on_axis (a), other = tj_date_on_axis (b);

  if (!one || !other)
    return one == other ? 0 : one ? -1 : 1;
  if (tj_date_first (a) != tj_date_first (b))
    return compare_int64 (tj_date_first (a), tj_date_first (b));
  /* The longer period first: a year before its January. */
  return compare_int64 (tj_date_end (b), tj_date_end (a));
}

static int
compare_words (const TjModel *model, const TjField *field, gconstpointer a, gconstpointer b)
{
  g_autofree char *one = tj_model_format (model, field, a), *other = tj_model_format (model, field, b);
  g_autofree char *one_key = g_utf8_collate_key_for_filename (one, -1);
  g_autofree char *other_key = g_utf8_collate_key_for_filename (other, -1);

  return strcmp (one_key, other_key);
}

int
tj_list_compare (const TjModel *model, const TjField *field, gconstpointer a, gconstpointer b)
{
  gboolean one = tj_field_is_set (field, a), other = tj_field_is_set (field, b);
  gconstpointer x = tj_field_value (field, a), y = tj_field_value (field, b);

  if (!one || !other)
    return one == other ? 0 : one ? -1 : 1;
  switch (field->type)
    {
    case TJ_TYPE_ENUM:
    case TJ_TYPE_TICK:
      return compare_int64 (*(const int *) x, *(const int *) y);
    case TJ_TYPE_ORDER:
      return compare_int64 (*(const gint64 *) x, *(const gint64 *) y);
    case TJ_TYPE_NUMBER:
      return compare_int64 (((const TjNumber *) x)->value, ((const TjNumber *) y)->value);
    case TJ_TYPE_MONEY:
      return compare_int64 (((const TjMoney *) x)->cents, ((const TjMoney *) y)->cents);
    case TJ_TYPE_DATE:
      return compare_dates (x, y);
    default:
      return compare_words (model, field, a, b);
    }
}

char *
tj_list_fold (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");

  return g_utf8_casefold (ascii, -1);
}

gboolean
tj_list_matches (const TjModel *model, gconstpointer record, const GPtrArray *fields, const char *needle)
{
  g_autoptr (GString) all = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *folded = NULL;

  if (needle == NULL || *needle == '\0')
    return TRUE;
  all = g_string_new (NULL);
  for (guint i = 0; i < fields->len; i++)
    {
      g_autofree char *text = tj_model_format (model, g_ptr_array_index (fields, i), record);

      g_string_append_printf (all, "%s\n", text);
    }
  folded = tj_list_fold (all->str);
  words = g_strsplit_set (needle, " \t", -1);
  for (guint i = 0; words[i]; i++)
    if (*words[i] && strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Where a record without a place of its own stands in its list: bodies by their kind, what has a day by that, and then
 * all by name. */
typedef struct
{
  TjId id;
  gint64 first;
  char *key;
} Place;

static gint64
first_of (TjKind kind, gconstpointer record)
{
  static const char *const names[] = { "date", "start" };
  const TjBody *body = record;

  if (kind == TJ_KIND_BODY)
    return body->kind ? body->kind : G_MAXINT;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TjField *field = tj_kind_field (kind, names[i]);
      const TjDate *date = field && field->type == TJ_TYPE_DATE ? tj_field_value (field, record) : NULL;

      if (date)
        return tj_date_on_axis (date) ? tj_date_first (date) : G_MAXINT64;
    }
  return 0;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;

  return one->first != other->first ? compare_int64 (one->first, other->first) : strcmp (one->key, other->key);
}

static void
clear_place (gpointer data)
{
  g_free (((Place *) data)->key);
}

void
tj_list_sort (TjModel *model, TjKind kind, GArray *ids)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), ids->len);

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; i < ids->len; i++)
    {
      TjId id = g_array_index (ids, TjId, i);
      const TjRecord *record = tj_model_get (model, id);
      g_autofree char *title = tj_model_title (model, record);
      Place place = { id, first_of (kind, record), g_utf8_collate_key_for_filename (title, -1) };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < ids->len; i++)
    g_array_index (ids, TjId, i) = g_array_index (places, Place, i).id;
}

GArray *
tj_list_ids (TjModel *model, TjKind kind, TjId project)
{
  gboolean shared = tj_kind (kind)->flags & TJ_KIND_SHARED;
  g_autoptr (GPtrArray) all = tj_model_sorted (model, kind, shared ? 0 : project, NULL);
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (TjId), all->len);

  for (guint i = 0; i < all->len; i++)
    {
      const TjRecord *record = g_ptr_array_index (all, i);

      if (shared || tj_kind_project_field (kind) || tj_model_project_of (model, record) == project)
        g_array_append_val (ids, record->id);
    }
  if (shared && tj_kind_order_field (kind) == NULL)
    tj_list_sort (model, kind, ids);
  return ids;
}
