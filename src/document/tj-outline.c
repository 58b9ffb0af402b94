// SPDX-License-Identifier: EUPL-1.2
#include "tj-outline.h"

#include <glib/gi18n-lib.h>

#include "tj-records.h"

static const TjActivity *
activity (TjModel *model, TjId id)
{
  return tj_model_get_kind (model, TJ_KIND_ACTIVITY, id);
}

static gboolean
holds (const TjId *ids, guint n, TjId id)
{
  for (guint i = 0; i < n; i++)
    if (ids[i] == id)
      return TRUE;
  return FALSE;
}

static gboolean
lies_below (TjModel *model, TjId id, const TjId *ids, guint n)
{
  const TjActivity *above = activity (model, id);

  while (above && above->parent)
    {
      if (holds (ids, n, above->parent))
        return TRUE;
      above = activity (model, above->parent);
    }
  return FALSE;
}

/* The traject of the first that is an activity; 0 when none is. */
static TjId
project_of (TjModel *model, const TjId *ids, guint n)
{
  for (guint i = 0; i < n; i++)
    if (activity (model, ids[i]))
      return activity (model, ids[i])->project;
  return 0;
}

/* The selection without what goes along with its parent anyway, in the order of the tree. (element-type TjId) */
static GArray *
topmost (TjModel *model, const TjId *ids, guint n)
{
  GArray *top = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjId project = project_of (model, ids, n);
  g_autoptr (GPtrArray) all = NULL;

  if (project == 0)
    return top;
  all = tj_model_sorted (model, TJ_KIND_ACTIVITY, project, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      const TjRecord *record = g_ptr_array_index (all, i);

      if (holds (ids, n, record->id) && !lies_below (model, record->id, ids, n))
        g_array_append_val (top, record->id);
    }
  return top;
}

/* The siblings of an activity, itself included. (element-type TjRecord) */
static GPtrArray *
siblings (TjModel *model, const TjActivity *self)
{
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *result = g_ptr_array_new ();

  if (self->parent)
    {
      const GPtrArray *children
          = tj_model_referrers (model, TJ_KIND_ACTIVITY, tj_kind_parent_field (TJ_KIND_ACTIVITY), self->parent);

      for (guint i = 0; children && i < children->len; i++)
        g_ptr_array_add (result, g_ptr_array_index (children, i));
      return result;
    }
  all = tj_model_sorted (model, TJ_KIND_ACTIVITY, self->project, &depths);
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (depths, guint, i) == 0)
      g_ptr_array_add (result, g_ptr_array_index (all, i));
  return result;
}

/* The id @step siblings away from the record, 0 when there is none. */
static TjId
sibling_at (TjModel *model, TjId id, int step)
{
  g_autoptr (GPtrArray) all = siblings (model, activity (model, id));

  for (guint i = 0; i < all->len; i++)
    if (((TjRecord *) g_ptr_array_index (all, i))->id == id)
      {
        gint64 at = (gint64) i + step;

        return at >= 0 && at < all->len ? ((TjRecord *) g_ptr_array_index (all, at))->id : 0;
      }
  return 0;
}

TjId
tj_outline_above (TjModel *model, TjId id)
{
  return activity (model, id) ? sibling_at (model, id, -1) : 0;
}

/* The last child that has not moved away; 0 when there is none. @moved (nullable) (element-type TjId) */
static TjId
last_child (TjModel *model, TjId parent, const GArray *moved)
{
  const GPtrArray *children
      = tj_model_referrers (model, TJ_KIND_ACTIVITY, tj_kind_parent_field (TJ_KIND_ACTIVITY), parent);

  for (guint i = children ? children->len : 0; i-- > 0;)
    {
      TjId id = ((TjRecord *) g_ptr_array_index (children, i))->id;

      if (moved == NULL || !holds ((const TjId *) (gpointer) moved->data, moved->len, id))
        return id;
    }
  return 0;
}

static TjId
last_at_top (TjModel *model, TjId project)
{
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = tj_model_sorted (model, TJ_KIND_ACTIVITY, project, &depths);

  for (guint i = all->len; i-- > 0;)
    if (g_array_index (depths, guint, i) == 0)
      return ((TjRecord *) g_ptr_array_index (all, i))->id;
  return 0;
}

static TjId
id_at (const GArray *ids, guint i)
{
  return g_array_index (ids, TjId, i);
}

static const TjId *
ids_at (const GArray *ids, guint i)
{
  return &g_array_index (ids, TjId, i);
}

/* The edit when it does anything. */
static TjEdit *
unless_empty (TjEdit *edit)
{
  if (tj_edit_n_changes (edit) == 0)
    g_clear_pointer (&edit, tj_edit_free);
  return edit;
}

TjEdit *
tj_outline_add (TjModel *model, TjId project, TjId parent, TjId after, const char *name, TjId *id)
{
  TjEdit *edit = tj_edit_new (_ ("Add an activity"));
  TjActivity *added = tj_record_new (TJ_KIND_ACTIVITY, 0);

  added->project = project;
  /* Without a name that can be kept, the edit will be refused for want of one. */
  tj_field_parse (tj_kind_field (TJ_KIND_ACTIVITY, "name"), &added->record, name, NULL);
  *id = added->record.id;
  tj_edit_insert (edit, added);
  if (after == 0)
    after = parent ? last_child (model, parent, NULL) : last_at_top (model, project);
  else if (activity (model, after))
    parent = activity (model, after)->parent;
  tj_model_add_move (model, edit, id, 1, parent, after);
  return edit;
}

/* How many of @top, from @first on, stand side by side: a run, which moves as one. */
static guint
run_length (TjModel *model, const GArray *top, guint first)
{
  guint n = 1;

  while (first + n < top->len && sibling_at (model, id_at (top, first + n - 1), 1) == id_at (top, first + n))
    n++;
  return n;
}

TjEdit *
tj_outline_indent (TjModel *model, const TjId *ids, guint n)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjEdit *edit = tj_edit_new (_ ("Indent"));

  for (guint i = 0, run; i < top->len; i += run)
    {
      TjId above = sibling_at (model, id_at (top, i), -1);

      run = run_length (model, top, i);
      if (above == 0)
        continue;
      tj_model_add_move (model, edit, ids_at (top, i), run, above, last_child (model, above, moved));
      g_array_append_vals (moved, ids_at (top, i), run);
    }
  return unless_empty (edit);
}

/* Those of @top with this parent. (element-type TjId) */
static GArray *
children_among (TjModel *model, const GArray *top, TjId parent)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof (TjId));

  for (guint i = 0; i < top->len; i++)
    if (activity (model, id_at (top, i))->parent == parent)
      g_array_append_vals (children, ids_at (top, i), 1);
  return children;
}

TjEdit *
tj_outline_outdent (TjModel *model, const TjId *ids, guint n)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  g_autoptr (GArray) done = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjEdit *edit = tj_edit_new (_ ("Outdent"));

  for (guint i = 0; i < top->len; i++)
    {
      const TjActivity *parent = activity (model, activity (model, id_at (top, i))->parent);
      g_autoptr (GArray) children = NULL;

      if (parent == NULL || holds (ids_at (done, 0), done->len, parent->record.id))
        continue;
      children = children_among (model, top, parent->record.id);
      tj_model_add_move (model, edit, ids_at (children, 0), children->len, parent->parent, parent->record.id);
      g_array_append_val (done, parent->record.id);
    }
  return unless_empty (edit);
}

/* The nearest sibling above an activity that has not moved itself; 0 when there is none. */
static TjId
unmoved_above (TjModel *model, TjId id, const GArray *moved)
{
  do
    id = sibling_at (model, id, -1);
  while (id && holds (ids_at (moved, 0), moved->len, id));
  return id;
}

TjEdit *
tj_outline_move_up (TjModel *model, const TjId *ids, guint n)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjEdit *edit = tj_edit_new (_ ("Move up"));

  for (guint i = 0, run; i < top->len; i += run)
    {
      TjId first = id_at (top, i), above = sibling_at (model, first, -1);

      run = run_length (model, top, i);
      if (above == 0)
        continue;
      tj_model_add_move (model, edit, ids_at (top, i), run, activity (model, first)->parent,
                         unmoved_above (model, above, moved));
      g_array_append_vals (moved, ids_at (top, i), run);
    }
  return unless_empty (edit);
}

TjEdit *
tj_outline_move_down (TjModel *model, const TjId *ids, guint n)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  TjEdit *edit = tj_edit_new (_ ("Move down"));

  for (guint i = 0, run; i < top->len; i += run)
    {
      TjId below;

      run = run_length (model, top, i);
      below = sibling_at (model, id_at (top, i + run - 1), 1);
      if (below)
        tj_model_add_move (model, edit, ids_at (top, i), run, activity (model, below)->parent, below);
    }
  return unless_empty (edit);
}

/* Whether they all stand there already, in this order. */
static gboolean
stand_there (TjModel *model, const GArray *ids, TjId parent, TjId after)
{
  for (guint i = 0; i < ids->len; i++)
    {
      TjId id = id_at (ids, i);

      if (activity (model, id)->parent != parent || sibling_at (model, id, -1) != after)
        return FALSE;
      after = id;
    }
  return TRUE;
}

TjEdit *
tj_outline_move (TjModel *model, const TjId *ids, guint n, TjId parent, TjId after)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  const TjId *moved = ids_at (top, 0);
  TjEdit *edit;

  if (top->len == 0 || holds (moved, top->len, parent) || (parent && lies_below (model, parent, moved, top->len)))
    return NULL;
  /* What stays just above the place: the nearest sibling that does not move itself. */
  if (holds (moved, top->len, after))
    after = unmoved_above (model, after, top);
  if (stand_there (model, top, parent, after))
    return NULL;
  edit = tj_edit_new (_ ("Move"));
  tj_model_add_move (model, edit, moved, top->len, parent, after);
  return edit;
}
