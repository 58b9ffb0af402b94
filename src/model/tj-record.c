// SPDX-License-Identifier: EUPL-1.2
#include "tj-record.h"

TjId
tj_id_new (void)
{
  TjId id;

  do
    id = ((gint64) (g_random_int () & G_MAXINT32) << 32) | g_random_int ();
  while (id == 0);
  return id;
}

gboolean
tj_id_is_among (const TjId *ids, guint n, TjId id)
{
  for (guint i = 0; i < n; i++)
    if (ids[i] == id)
      return TRUE;
  return FALSE;
}

gboolean
tj_ids_hold (const GArray *ids, TjId id)
{
  return tj_id_is_among ((const TjId *) (gpointer) ids->data, ids->len, id);
}

gpointer
tj_record_new (TjKind kind, TjId id)
{
  TjRecord *record = g_malloc0 (tj_kind (kind)->size);

  record->kind = kind;
  record->ref_count = 1;
  record->id = id ? id : tj_id_new ();
  return record;
}

gpointer
tj_record_copy (gconstpointer record)
{
  const TjRecord *src = record;
  const TjKindInfo *info = tj_kind (src->kind);
  TjRecord *copy = tj_record_new (src->kind, src->id);

  for (guint i = 0; i < info->n_fields; i++)
    tj_field_copy (&info->fields[i], copy, src);
  return copy;
}

gpointer
tj_record_ref (gconstpointer record)
{
  TjRecord *self = (TjRecord *) record;

  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
tj_record_unref (gpointer record)
{
  TjRecord *self = record;
  const TjKindInfo *info;

  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  info = tj_kind (self->kind);
  for (guint i = 0; i < info->n_fields; i++)
    tj_field_clear (&info->fields[i], self);
  g_free (self);
}

gboolean
tj_record_equal (gconstpointer a, gconstpointer b)
{
  const TjRecord *one = a, *other = b;
  const TjKindInfo *info;

  if (one == other)
    return TRUE;
  if (one->kind != other->kind || one->id != other->id)
    return FALSE;
  info = tj_kind (one->kind);
  for (guint i = 0; i < info->n_fields; i++)
    if (!tj_field_equal (&info->fields[i], one, other))
      return FALSE;
  return TRUE;
}
