// SPDX-License-Identifier: EUPL-1.2
/* Links between activities. */
#include <glib/gi18n-lib.h>

#include "tj-error.h"
#include "tj-reschedule-private.h"

/* A link that is not in the model yet. */
typedef struct
{
  TjId from;
  TjId to;
} Pair;

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

/* Circles --------------------------------------------------------------------------------------------------------- */

/* What has to wait for an activity: its successors, all that is in them, and what waits for a phase that it is in. */
typedef struct
{
  TjModel *model;
  const GArray *extra; /* (nullable) (element-type Pair) */
  GHashTable *via;     /* id -> id of what it waits for */
  GArray *queue;       /* (element-type TjId) */
} Walk;

static void
enter (Walk *walk, TjId id, TjId via)
{
  const GPtrArray *children;

  if (g_hash_table_contains (walk->via, &id) || activity_of (walk->model, id) == NULL)
    return;
  g_hash_table_insert (walk->via, g_memdup2 (&id, sizeof id), g_memdup2 (&via, sizeof via));
  g_array_append_val (walk->queue, id);
  children = tj_model_referrers (walk->model, TJ_KIND_ACTIVITY, tj_kind_parent_field (TJ_KIND_ACTIVITY), id);
  for (guint i = 0; children && i < children->len; i++)
    enter (walk, ((const TjRecord *) g_ptr_array_index (children, i))->id, via);
}

static void
follow (Walk *walk, TjId owner, TjId via)
{
  const GPtrArray *links = links_from (walk->model, owner);

  for (guint i = 0; links && i < links->len; i++)
    enter (walk, ((const TjDependency *) g_ptr_array_index (links, i))->successor, via);
  for (guint i = 0; walk->extra && i < walk->extra->len; i++)
    if (g_array_index (walk->extra, Pair, i).from == owner)
      enter (walk, g_array_index (walk->extra, Pair, i).to, via);
}

/* @from, then what waits for it by way of @at, back to @from. */
static char *
names_along (Walk *walk, TjId from, TjId to, TjId at)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint n = 0; at && n < 1000; n++)
    {
      const TjId *via = g_hash_table_lookup (walk->via, &at);
      const TjActivity *activity = activity_of (walk->model, at);

      if (at != from)
        g_string_prepend (text, activity->name);
      if (at != from)
        g_string_prepend (text, " → ");
      at = via ? *via : 0;
    }
  g_string_prepend (text, activity_of (walk->model, from)->name);
  g_string_append_printf (text, " → %s", activity_of (walk->model, from)->name);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The names along the circle that a link would close, or NULL. */
static char *
circle (TjModel *model, TjId from, TjId to, const GArray *extra)
{
  g_autoptr (GHashTable) via = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (TjId));
  Walk walk = { model, extra, via, queue };

  enter (&walk, to, 0);
  for (guint i = 0; i < queue->len; i++)
    {
      TjId at = g_array_index (queue, TjId, i);
      const TjActivity *owner = activity_of (model, at);

      for (guint n = 0; owner && n < 1000; owner = activity_of (model, owner->parent), n++)
        {
          if (owner->record.id == from)
            return names_along (&walk, from, to, at);
          follow (&walk, owner->record.id, at);
        }
    }
  return NULL;
}

/* Refusals -------------------------------------------------------------------------------------------------------- */

static char *
refusal (TjModel *model, TjId from, TjId to, int type, const GArray *extra, int *code)
{
  const TjActivity *one = activity_of (model, from), *other = activity_of (model, to);
  g_autofree char *names = NULL;

  *code = TJ_MODEL_ERROR_CYCLE;
  if (one == NULL || other == NULL)
    return g_strdup (_ ("A link runs from one activity to another."));
  if (from == to)
    return g_strdup_printf (_ ("“%s” cannot come after itself."), one->name);
  if (is_above (model, from, to))
    return g_strdup_printf (_ ("“%s” is part of “%s”: they cannot be linked."), other->name, one->name);
  if (is_above (model, to, from))
    return g_strdup_printf (_ ("“%s” is part of “%s”: they cannot be linked."), one->name, other->name);
  names = circle (model, from, to, extra);
  if (names)
    /* Translators: names of activities with arrows between them; the last is the first again. */
    return g_strdup_printf (_ ("Then each would wait for the other: %s."), names);
  *code = TJ_MODEL_ERROR_CONFLICT;
  if (is_there (model, from, to, type))
    return g_strdup_printf (_ ("This link between “%s” and “%s” is there already."), one->name, other->name);
  return NULL;
}

char *
tj_reschedule_refusal (TjModel *model, TjId from, TjId to, int type)
{
  int code;

  return refusal (model, from, to, type, NULL, &code);
}

static gboolean
is_refused (TjModel *model, TjId from, TjId to, int type, const GArray *extra, GError **error)
{
  int code;
  g_autofree char *message = refusal (model, from, to, type, extra, &code);

  if (message)
    g_set_error_literal (error, TJ_MODEL_ERROR, code, message);
  return message != NULL;
}

/* Edits ----------------------------------------------------------------------------------------------------------- */

static void
add_link (TjEdit *edit, TjId from, TjId to, int type)
{
  TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, 0);

  link->predecessor = from;
  link->successor = to;
  link->type = type;
  tj_edit_insert (edit, link);
}

TjEdit *
tj_reschedule_link (TjModel *model, TjId from, TjId to, int type, GError **error)
{
  TjEdit *edit;

  if (is_refused (model, from, to, type, NULL, error))
    return NULL;
  edit = tj_edit_new (_ ("Link"));
  add_link (edit, from, to, type_of (type));
  return edit;
}

TjEdit *
tj_reschedule_link_rows (TjModel *model, const TjId *ids, guint n, GError **error)
{
  g_autoptr (GArray) made = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (TjEdit) edit = tj_edit_new (_ ("Link"));

  for (guint i = 0; i + 1 < n; i++)
    {
      Pair pair = { ids[i], ids[i + 1] };

      if (is_there (model, pair.from, pair.to, TJ_DEPENDENCY_TYPE_FS))
        continue;
      if (is_refused (model, pair.from, pair.to, TJ_DEPENDENCY_TYPE_FS, made, error))
        return NULL;
      add_link (edit, pair.from, pair.to, TJ_DEPENDENCY_TYPE_FS);
      g_array_append_val (made, pair);
    }
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
