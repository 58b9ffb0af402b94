// SPDX-License-Identifier: EUPL-1.2
#include "tj-model-private.h"

#include <glib/gi18n-lib.h>

TjModel *
tj_model_new (void)
{
  TjModel *model = g_new0 (TjModel, 1);

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    model->records[kind] = g_ptr_array_new_with_free_func (tj_record_unref);
  model->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  model->indexes = g_ptr_array_new_with_free_func (tj_index_free);
  model->by_field = g_hash_table_new (NULL, NULL);
  return model;
}

void
tj_model_free (TjModel *model)
{
  if (model == NULL)
    return;
  g_hash_table_unref (model->by_field);
  g_ptr_array_unref (model->indexes);
  g_hash_table_unref (model->by_id);
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    g_ptr_array_unref (model->records[kind]);
  g_free (model);
}

gconstpointer
tj_model_get (const TjModel *model, TjId id)
{
  return g_hash_table_lookup (model->by_id, &id);
}

gconstpointer
tj_model_get_kind (const TjModel *model, TjKind kind, TjId id)
{
  const TjRecord *record = tj_model_get (model, id);

  return record && record->kind == kind ? record : NULL;
}

guint
tj_model_count (const TjModel *model, TjKind kind)
{
  return model->records[kind]->len;
}

gconstpointer
tj_model_at (const TjModel *model, TjKind kind, guint index)
{
  return g_ptr_array_index (model->records[kind], index);
}

static guint
position_of_id (const GPtrArray *records, TjId id)
{
  guint low = 0, high = records->len;

  /* Loading adds in order of id: the end is tried first. */
  if (high > 0 && ((TjRecord *) g_ptr_array_index (records, high - 1))->id < id)
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((TjRecord *) g_ptr_array_index (records, middle))->id < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
tj_model_add (TjModel *model, gpointer record)
{
  TjRecord *self = record;
  GPtrArray *records = model->records[self->kind];

  g_return_if_fail (tj_model_get (model, self->id) == NULL);

  g_ptr_array_insert (records, position_of_id (records, self->id), self);
  g_hash_table_insert (model->by_id, &self->id, self);
  for (guint i = 0; i < model->indexes->len; i++)
    {
      TjIndex *index = g_ptr_array_index (model->indexes, i);

      if (index->kind == self->kind)
        tj_index_add (index, self);
    }
}

static void
remove_record (TjModel *model, TjId id)
{
  TjRecord *record = g_hash_table_lookup (model->by_id, &id);

  for (guint i = 0; i < model->indexes->len; i++)
    {
      TjIndex *index = g_ptr_array_index (model->indexes, i);

      if (index->kind == record->kind)
        tj_index_remove (index, record);
    }
  g_hash_table_remove (model->by_id, &id);
  g_ptr_array_remove_index (model->records[record->kind], position_of_id (model->records[record->kind], id));
}

void
tj_model_apply (TjModel *model, const TjEdit *edit)
{
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);

      if (change->before)
        remove_record (model, change->id);
      if (change->after)
        tj_model_add (model, tj_record_ref (change->after));
    }
}

TjModel *
tj_model_copy (const TjModel *model)
{
  TjModel *copy = tj_model_new ();

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < model->records[kind]->len; i++)
      tj_model_add (copy, tj_record_ref (g_ptr_array_index (model->records[kind], i)));
  return copy;
}

static TjIndex *
make_index (TjModel *model, TjKind kind, const TjField *field)
{
  TjIndex *index = g_new0 (TjIndex, 1);
  const GPtrArray *records = model->records[kind];

  index->kind = kind;
  index->field = field;
  index->referrers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < records->len; i++)
    tj_index_append (index, g_ptr_array_index (records, i));
  tj_index_sort (index);
  g_ptr_array_add (model->indexes, index);
  g_hash_table_insert (model->by_field, (gpointer) field, index);
  return index;
}

const GPtrArray *
tj_model_referrers (TjModel *model, TjKind kind, const TjField *field, TjId id)
{
  TjIndex *index = g_hash_table_lookup (model->by_field, field);
  const GPtrArray *list;

  if (index == NULL)
    index = make_index (model, kind, field);
  list = g_hash_table_lookup (index->referrers, &id);
  return list && list->len > 0 ? list : NULL;
}

/* Sorted lists ---------------------------------------------------------------------------------------------------- */

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return tj_record_compare (*(TjRecord *const *) a, *(TjRecord *const *) b);
}

/* What is shared belongs to every traject, a link to that of its owner. */
static gboolean
in_project (const TjModel *model, const TjRecord *record, TjId project)
{
  return project == 0 || (tj_kind (record->kind)->flags & TJ_KIND_SHARED)
         || tj_model_project_of (model, record) == project;
}

/* Depth first without recursion: trees from outside can be deep. */
static void
add_tree (TjModel *model, GPtrArray *sorted, GArray *depths, const TjField *parent, const GPtrArray *roots)
{
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = roots->len; i-- > 0;)
    g_ptr_array_add (stack, g_ptr_array_index (roots, i));
  g_array_set_size (levels, stack->len);
  if (levels->len > 0)
    memset (levels->data, 0, levels->len * sizeof (guint));
  while (stack->len > 0)
    {
      TjRecord *record = g_ptr_array_steal_index_fast (stack, stack->len - 1);
      guint depth = g_array_index (levels, guint, levels->len - 1), below = depth + 1;
      const GPtrArray *children = tj_model_referrers (model, record->kind, parent, record->id);

      g_array_set_size (levels, levels->len - 1);
      g_ptr_array_add (sorted, record);
      g_array_append_val (depths, depth);
      for (guint i = children ? children->len : 0; i-- > 0;)
        {
          g_ptr_array_add (stack, g_ptr_array_index (children, i));
          g_array_append_val (levels, below);
        }
    }
}

GPtrArray *
tj_model_sorted (TjModel *model, TjKind kind, TjId project, GArray **depths)
{
  const TjField *parent = tj_kind_parent_field (kind);
  GPtrArray *sorted = g_ptr_array_new ();
  g_autoptr (GPtrArray) roots = g_ptr_array_new ();
  GArray *levels = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < model->records[kind]->len; i++)
    {
      TjRecord *record = g_ptr_array_index (model->records[kind], i);

      if (in_project (model, record, project) && (parent == NULL || !tj_field_is_set (parent, record)))
        g_ptr_array_add (roots, record);
    }
  g_ptr_array_sort (roots, compare_pointers);
  if (parent)
    add_tree (model, sorted, levels, parent, roots);
  else
    {
      g_ptr_array_extend (sorted, roots, NULL, NULL);
      g_array_set_size (levels, sorted->len);
    }
  if (depths)
    *depths = levels;
  else
    g_array_unref (levels);
  return sorted;
}

/* Words ----------------------------------------------------------------------------------------------------------- */

/* Titles may refer to titles; a short bound keeps a ring from going on for ever. */
static char *
title_within (const TjModel *model, const TjRecord *record, int steps)
{
  const TjKindInfo *info = tj_kind (record->kind);
  const TjField *field = tj_kind_field (record->kind, info->title_field);
  g_autofree char *title = NULL;

  if (field->type == TJ_TYPE_REF)
    {
      const TjRecord *target = tj_model_get (model, *(const TjId *) tj_field_value (field, record));

      if (target && steps > 0)
        return title_within (model, target, steps - 1);
      field = tj_kind_field (record->kind, "name");
    }
  if (field && field->type != TJ_TYPE_REF)
    title = tj_field_format (field, record);
  if (title && *title)
    return g_steal_pointer (&title);
  /* Translators: a record that has no name yet; %s is its kind, such as “Decision”. */
  return g_strdup_printf (_ ("%s without a name"), _ (info->label));
}

char *
tj_model_title (const TjModel *model, gconstpointer record)
{
  return title_within (model, record, 4);
}

char *
tj_model_format (const TjModel *model, const TjField *field, gconstpointer record)
{
  const TjRecord *target;

  if (field->type != TJ_TYPE_REF)
    return tj_field_format (field, record);
  target = tj_model_get (model, *(const TjId *) tj_field_value (field, record));
  return target ? tj_model_title (model, target) : g_strdup ("");
}

TjId
tj_model_project_of (const TjModel *model, gconstpointer record)
{
  const TjRecord *self = record;

  for (int steps = 0; self && steps < 8; steps++)
    {
      const TjKindInfo *info = tj_kind (self->kind);
      const TjField *field = tj_kind_project_field (self->kind);

      if (self->kind == TJ_KIND_PROJECT)
        return self->id;
      if (field)
        return *(const TjId *) tj_field_value (field, self);
      if (info->owner_field == NULL)
        return 0;
      field = tj_kind_field (self->kind, info->owner_field);
      self = tj_model_get (model, *(const TjId *) tj_field_value (field, self));
    }
  return 0;
}
