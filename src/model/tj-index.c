// SPDX-License-Identifier: EUPL-1.2
#include "tj-model-private.h"

gint64
tj_record_order (const TjRecord *record)
{
  const TjField *field = tj_kind_order_field (record->kind);

  return field ? *(const gint64 *) tj_field_value (field, record) : 0;
}

int
tj_record_compare (const TjRecord *a, const TjRecord *b)
{
  gint64 one = tj_record_order (a), other = tj_record_order (b);

  if (one != other)
    return one < other ? -1 : 1;
  return a->id < b->id ? -1 : a->id > b->id;
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return tj_record_compare (*(TjRecord *const *) a, *(TjRecord *const *) b);
}

void
tj_index_free (gpointer data)
{
  TjIndex *index = data;

  g_hash_table_unref (index->referrers);
  g_free (index);
}

static GPtrArray *
list_of (TjIndex *index, const TjRecord *record, gboolean make)
{
  const TjId *target = tj_field_value (index->field, record);
  GPtrArray *list = g_hash_table_lookup (index->referrers, target);

  if (list == NULL && make && *target != 0)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (index->referrers, g_memdup2 (target, sizeof *target), list);
    }
  return list;
}

/* Where a record stands, or would stand, in a sorted list. */
static guint
position_in (const GPtrArray *list, const TjRecord *record)
{
  guint low = 0, high = list->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (tj_record_compare (g_ptr_array_index (list, middle), record) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
tj_index_append (TjIndex *index, TjRecord *record)
{
  GPtrArray *list = list_of (index, record, TRUE);

  if (list)
    g_ptr_array_add (list, record);
}

void
tj_index_sort (TjIndex *index)
{
  GHashTableIter iter;
  gpointer list;

  g_hash_table_iter_init (&iter, index->referrers);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, compare_pointers);
}

void
tj_index_add (TjIndex *index, TjRecord *record)
{
  GPtrArray *list = list_of (index, record, TRUE);

  if (list)
    g_ptr_array_insert (list, position_in (list, record), record);
}

void
tj_index_remove (TjIndex *index, TjRecord *record)
{
  GPtrArray *list = list_of (index, record, FALSE);
  guint position;

  if (list == NULL)
    return;
  position = position_in (list, record);
  if (position < list->len && g_ptr_array_index (list, position) == record)
    g_ptr_array_remove_index (list, position);
}
