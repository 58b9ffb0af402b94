// SPDX-License-Identifier: EUPL-1.2
#include "tj-edit.h"

struct _TjEdit
{
  char *label;
  GPtrArray *changes; /* (owned) (element-type TjChange) */
  GHashTable *by_id;  /* (owned) TjId in the change itself -> TjChange */
};

static void
change_free (gpointer data)
{
  TjChange *change = data;

  g_clear_pointer ((gpointer *) &change->before, tj_record_unref);
  g_clear_pointer ((gpointer *) &change->after, tj_record_unref);
  g_free (change);
}

TjEdit *
tj_edit_new (const char *label)
{
  TjEdit *edit = g_new0 (TjEdit, 1);

  edit->label = g_strdup (label);
  edit->changes = g_ptr_array_new_with_free_func (change_free);
  edit->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  return edit;
}

void
tj_edit_free (TjEdit *edit)
{
  if (edit == NULL)
    return;
  g_hash_table_unref (edit->by_id);
  g_ptr_array_unref (edit->changes);
  g_free (edit->label);
  g_free (edit);
}

const char *
tj_edit_label (const TjEdit *edit)
{
  return edit->label;
}

/* Takes both references over; an insert that is deleted again in the same edit leaves nothing. */
static void
put_change (TjEdit *edit, const TjRecord *before, const TjRecord *after)
{
  const TjRecord *any = after ? after : before;
  TjChange *change = g_hash_table_lookup (edit->by_id, &any->id);

  if (change == NULL)
    {
      change = g_new0 (TjChange, 1);
      change->kind = any->kind;
      change->id = any->id;
      change->before = before;
      g_ptr_array_add (edit->changes, change);
      g_hash_table_insert (edit->by_id, &change->id, change);
    }
  else if (before)
    tj_record_unref ((gpointer) before);
  g_clear_pointer ((gpointer *) &change->after, tj_record_unref);
  change->after = after;
  if (change->before == NULL && change->after == NULL)
    {
      g_hash_table_remove (edit->by_id, &change->id);
      g_ptr_array_remove (edit->changes, change);
    }
}

void
tj_edit_insert (TjEdit *edit, gpointer record)
{
  put_change (edit, NULL, record);
}

void
tj_edit_update (TjEdit *edit, gconstpointer before, gpointer after)
{
  put_change (edit, tj_record_ref (before), after);
}

void
tj_edit_delete (TjEdit *edit, gconstpointer before)
{
  put_change (edit, tj_record_ref (before), NULL);
}

guint
tj_edit_n_changes (const TjEdit *edit)
{
  return edit->changes->len;
}

const TjChange *
tj_edit_change (const TjEdit *edit, guint index)
{
  return g_ptr_array_index (edit->changes, index);
}

const TjChange *
tj_edit_find (const TjEdit *edit, TjId id)
{
  return g_hash_table_lookup (edit->by_id, &id);
}

TjEdit *
tj_edit_reverse (const TjEdit *edit)
{
  TjEdit *reverse = tj_edit_new (edit->label);

  for (guint i = edit->changes->len; i-- > 0;)
    {
      const TjChange *change = g_ptr_array_index (edit->changes, i);

      put_change (reverse, change->after ? tj_record_ref (change->after) : NULL,
                  change->before ? tj_record_ref (change->before) : NULL);
    }
  return reverse;
}
