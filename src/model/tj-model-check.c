// SPDX-License-Identifier: EUPL-1.2
#include "tj-model-private.h"

#include <glib/gi18n-lib.h>

/* The state after an edit, without applying it: the edit's records before the model's. */
static const TjRecord *
find_after (const TjModel *model, const TjEdit *edit, TjId id)
{
  const TjChange *change = edit ? tj_edit_find (edit, id) : NULL;

  return change ? change->after : tj_model_get (model, id);
}

static gboolean
refuse (GError **error, TjModelError code, const TjModel *model, const TjRecord *record, const TjField *field,
        const char *format)
{
  g_autofree char *title = tj_model_title (model, record);
  const char *kind = _ (tj_kind (record->kind)->label);
  g_autofree char *where = g_strdup_printf ("%s “%s”", kind, title);

  g_set_error (error, TJ_MODEL_ERROR, code, format, where, _ (field->label));
  return FALSE;
}

static gboolean
check_reference (const TjModel *model, const TjEdit *edit, const TjRecord *record, const TjField *field, GError **error)
{
  TjId id = *(const TjId *) tj_field_value (field, record);
  const TjRecord *target;

  if (id == 0)
    return TRUE;
  target = find_after (model, edit, id);
  if (target && (field->target == TJ_KIND_ANY || target->kind == field->target))
    return TRUE;
  /* Translators: the first %s is a record, such as: Decision “Koersdocument”; the second the label of a field. */
  return refuse (error, TJ_MODEL_ERROR_REFERENCE, model, record, field,
                 target ? _ ("%s: “%s” points at another kind of thing. Choose one from the list.")
                        : _ ("%s: “%s” points at something that is not there. Choose another, or leave it empty."));
}

/* Nothing may be its own ancestor. @walked keeps from which record each was passed on the way up, so that a deep tree
 * is walked once: what an earlier walk passed leads to the top. */
static gboolean
check_ancestors (const TjModel *model, const TjEdit *edit, const TjRecord *record, GHashTable *walked, GError **error)
{
  const TjField *parent = tj_kind_parent_field (record->kind);
  const TjRecord *above = record;

  /* A parent of another kind is refused where it is checked itself. */
  while (parent && above && above->kind == record->kind)
    {
      const TjRecord *from = g_hash_table_lookup (walked, above);

      if (from == record)
        return refuse (error, TJ_MODEL_ERROR_CYCLE, model, above, parent,
                       _ ("%s cannot come to stand below itself (“%s”). Choose another place."));
      if (from)
        return TRUE;
      g_hash_table_insert (walked, (gpointer) above, (gpointer) record);
      above = find_after (model, edit, *(const TjId *) tj_field_value (parent, above));
    }
  return TRUE;
}

/* A child belongs to the traject of its parent. */
static gboolean
check_same_project (const TjModel *model, const TjEdit *edit, const TjRecord *record, GError **error)
{
  const TjField *parent = tj_kind_parent_field (record->kind), *project = tj_kind_project_field (record->kind);
  const TjRecord *above;

  if (parent == NULL || project == NULL)
    return TRUE;
  above = find_after (model, edit, *(const TjId *) tj_field_value (parent, record));
  if (above == NULL || tj_field_equal (project, above, record))
    return TRUE;
  return refuse (error, TJ_MODEL_ERROR_REFERENCE, model, record, parent,
                 _ ("%s: “%s” lies in another traject. Choose one from the same traject."));
}

/* What goes to another traject takes its children along; those that the edit changes are checked themselves. */
static gboolean
check_children (const TjModel *model, const TjEdit *edit, const TjChange *change, GError **error)
{
  const TjField *parent = tj_kind_parent_field (change->kind), *project = tj_kind_project_field (change->kind);
  const GPtrArray *children;

  if (parent == NULL || project == NULL || change->before == NULL
      || tj_field_equal (project, change->before, change->after))
    return TRUE;
  children = tj_model_referrers ((TjModel *) model, change->kind, parent, change->id);
  for (guint i = 0; children && i < children->len; i++)
    {
      const TjRecord *child = g_ptr_array_index (children, i);

      if (tj_edit_find (edit, child->id) == NULL && !check_same_project (model, edit, child, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_record (const TjModel *model, const TjEdit *edit, const TjRecord *record, GError **error)
{
  const TjKindInfo *info = tj_kind (record->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *field = &info->fields[i];

      if ((field->flags & TJ_REQUIRED) && !tj_field_is_set (field, record))
        return refuse (error, TJ_MODEL_ERROR_REQUIRED, model, record, field,
                       _ ("%s: “%s” may not be empty. Fill it in first."));
      if (field->type == TJ_TYPE_REF && !check_reference (model, edit, record, field, error))
        return FALSE;
    }
  return check_same_project (model, edit, record, error);
}

static gboolean
refuse_conflict (const TjModel *model, const TjChange *change, GError **error)
{
  g_autofree char *title = tj_model_title (model, change->before ? change->before : change->after);

  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CONFLICT,
               _ ("“%s” was changed meanwhile. Look at what it is now, and try again."), title);
  return FALSE;
}

/* Whether what an edit wants to change is still as it was when the edit was made. */
static gboolean
check_before (const TjModel *model, const TjChange *change, GError **error)
{
  const TjRecord *now = tj_model_get (model, change->id);

  if (change->before ? now && tj_record_equal (now, change->before) : now == NULL)
    return TRUE;
  return refuse_conflict (model, change, error);
}

/* What is deleted may not be referred to by anything that stays. */
static gboolean
check_unused (const TjModel *model, const TjEdit *edit, TjKind kind, const TjField *field, GError **error)
{
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);
      const GPtrArray *users;

      if (change->after || (field->target != TJ_KIND_ANY && field->target != change->kind))
        continue;
      users = tj_model_referrers ((TjModel *) model, kind, field, change->id);
      for (guint j = 0; users && j < users->len; j++)
        {
          const TjRecord *user = g_ptr_array_index (users, j);

          if (tj_edit_find (edit, user->id) == NULL)
            return refuse (error, TJ_MODEL_ERROR_REFERENCE, model, user, field,
                           _ ("%s still refers to it (“%s”). Change that first."));
        }
    }
  return TRUE;
}

static gboolean
deletes_anything (const TjEdit *edit)
{
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    if (tj_edit_change (edit, i)->after == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
check_deletions (const TjModel *model, const TjEdit *edit, GError **error)
{
  if (!deletes_anything (edit))
    return TRUE;
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      {
        const TjField *field = &tj_kind (kind)->fields[i];

        if (field->type == TJ_TYPE_REF && !check_unused (model, edit, kind, field, error))
          return FALSE;
      }
  return TRUE;
}

gboolean
tj_model_check (const TjModel *model, const TjEdit *edit, GError **error)
{
  g_autoptr (GHashTable) walked = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);

      if (!check_before (model, change, error))
        return FALSE;
      if (change->after
          && !(check_record (model, edit, change->after, error) && check_children (model, edit, change, error)
               && check_ancestors (model, edit, change->after, walked, error)))
        return FALSE;
    }
  return tj_model_check_circles (model, edit, error) && check_deletions (model, edit, error);
}

/* Walks the tree from its roots: what is not reached hangs in a ring. Linear, where a walk up from each record is not.
 */
static gboolean
check_tree (const TjModel *model, TjKind kind, GError **error)
{
  g_autoptr (GPtrArray) reached = NULL;
  g_autoptr (GHashTable) seen = NULL;

  if (tj_kind_parent_field (kind) == NULL)
    return TRUE;
  reached = tj_model_sorted ((TjModel *) model, kind, 0, NULL);
  if (reached->len == model->records[kind]->len)
    return TRUE;
  seen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < reached->len; i++)
    g_hash_table_add (seen, g_ptr_array_index (reached, i));
  for (guint i = 0; i < model->records[kind]->len; i++)
    if (!g_hash_table_contains (seen, g_ptr_array_index (model->records[kind], i)))
      return refuse (error, TJ_MODEL_ERROR_CYCLE, model, g_ptr_array_index (model->records[kind], i),
                     tj_kind_parent_field (kind), _ ("%s stands below itself (“%s”). Give it another place."));
  return TRUE;
}

gboolean
tj_model_check_all (const TjModel *model, GError **error)
{
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      for (guint i = 0; i < model->records[kind]->len; i++)
        if (!check_record (model, NULL, g_ptr_array_index (model->records[kind], i), error))
          return FALSE;
      if (!check_tree (model, kind, error))
        return FALSE;
    }
  return TRUE;
}
