// SPDX-License-Identifier: EUPL-1.2
/* Links between activities. */
#include <glib/gi18n-lib.h>

#include "tj-error.h"
#include "tj-reschedule-private.h"

static const TjActivity *
activity_of (TjModel *model, TjId id)
{
  return id ? tj_model_get_kind (model, TJ_KIND_ACTIVITY, id) : NULL;
}

static gboolean
is_above (TjModel *model, TjId above, TjId below)
{
  const TjActivity *activity = activity_of (model, below);

  for (guint n = 0; activity && n < 1000; activity = activity_of (model, activity->parent), n++)
    if (activity->parent == above)
      return TRUE;
  return FALSE;
}

static const GPtrArray *
links_from (TjModel *model, TjId id)
{
  return tj_model_referrers (model, TJ_KIND_DEPENDENCY, tj_kind_field (TJ_KIND_DEPENDENCY, "predecessor"), id);
}

static int
type_of (int type)
{
  return type ? type : TJ_DEPENDENCY_TYPE_FS;
}

static gboolean
is_there (TjModel *model, TjId from, TjId to, int type)
{
  const GPtrArray *links = links_from (model, from);

  for (guint i = 0; links && i < links->len; i++)
    {
      const TjDependency *link = g_ptr_array_index (links, i);

      if (link->successor == to && type_of (link->type) == type_of (type))
        return TRUE;
    }
  return FALSE;
}

/* Refusals -------------------------------------------------------------------------------------------------------- */

static void
add_link (TjEdit *edit, TjId from, TjId to, int type)
{
  TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, 0);

  link->predecessor = from;
  link->successor = to;
  link->type = type_of (type);
  tj_edit_insert (edit, link);
}

static gboolean
refuse (GError **error, TjModelError code, char *message)
{
  g_set_error_literal (error, TJ_MODEL_ERROR, (int) code, message);
  g_free (message);
  return FALSE;
}

gboolean
tj_reschedule_may_link (TjModel *model, TjId from, TjId to, GError **error)
{
  const TjActivity *one = activity_of (model, from), *other = activity_of (model, to);
  const char *part = _ ("“%s” is part of “%s”: they cannot be linked.");

  if (one == NULL || other == NULL)
    return refuse (error, TJ_MODEL_ERROR_REFERENCE, g_strdup (_ ("A link runs from one activity to another.")));
  if (from == to)
    return refuse (error, TJ_MODEL_ERROR_CYCLE, g_strdup_printf (_ ("“%s” cannot come after itself."), one->name));
  if (is_above (model, from, to))
    return refuse (error, TJ_MODEL_ERROR_CYCLE, g_strdup_printf (part, other->name, one->name));
  if (is_above (model, to, from))
    return refuse (error, TJ_MODEL_ERROR_CYCLE, g_strdup_printf (part, one->name, other->name));
  return TRUE;
}

/* Adds a link to @edit; FALSE with what speaks against it. */
static gboolean
try_link (TjModel *model, TjEdit *edit, TjId from, TjId to, int type, GError **error)
{
  if (!tj_reschedule_may_link (model, from, to, error))
    return FALSE;
  if (is_there (model, from, to, type))
    return refuse (error, TJ_MODEL_ERROR_CONFLICT,
                   g_strdup_printf (_ ("This link between “%s” and “%s” is there already."),
                                    activity_of (model, from)->name, activity_of (model, to)->name));
  add_link (edit, from, to, type);
  return tj_model_check_circles (model, edit, error);
}

char *
tj_reschedule_refusal (TjModel *model, TjId from, TjId to, int type)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("");
  g_autoptr (GError) error = NULL;

  return try_link (model, edit, from, to, type, &error) ? NULL : g_strdup (error->message);
}

/* Edits ----------------------------------------------------------------------------------------------------------- */

TjEdit *
tj_reschedule_link (TjModel *model, TjId from, TjId to, int type, GError **error)
{
  g_autoptr (TjEdit) edit = tj_edit_new (_ ("Link activities"));

  return try_link (model, edit, from, to, type, error) ? g_steal_pointer (&edit) : NULL;
}

TjEdit *
tj_reschedule_link_rows (TjModel *model, const TjId *ids, guint n, GError **error)
{
  g_autoptr (TjEdit) edit = tj_edit_new (_ ("Link activities"));

  for (guint i = 0; i + 1 < n; i++)
    if (!is_there (model, ids[i], ids[i + 1], TJ_DEPENDENCY_TYPE_FS)
        && !try_link (model, edit, ids[i], ids[i + 1], TJ_DEPENDENCY_TYPE_FS, error))
      return NULL;
  return tj_edit_unless_empty (g_steal_pointer (&edit));
}

TjEdit *
tj_reschedule_unlink (TjModel *model, TjId dependency)
{
  TjEdit *edit = tj_edit_new (_ ("Remove the link"));

  if (tj_model_get_kind (model, TJ_KIND_DEPENDENCY, dependency))
    tj_model_add_delete (model, edit, dependency);
  return tj_edit_unless_empty (edit);
}

TjEdit *
tj_reschedule_unlink_rows (TjModel *model, const TjId *ids, guint n)
{
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_int64_hash, g_int64_equal);
  TjEdit *edit = tj_edit_new (n == 1 ? _ ("Remove the links") : _ ("Remove the links between them"));

  for (guint i = 0; i < n; i++)
    g_hash_table_add (chosen, (gpointer) &ids[i]);
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_DEPENDENCY); i++)
    {
      const TjDependency *link = tj_model_at (model, TJ_KIND_DEPENDENCY, i);
      guint ends
          = g_hash_table_contains (chosen, &link->predecessor) + g_hash_table_contains (chosen, &link->successor);

      if (ends >= (n == 1 ? 1u : 2u))
        tj_model_add_delete (model, edit, link->record.id);
    }
  return tj_edit_unless_empty (edit);
}
