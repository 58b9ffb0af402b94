// SPDX-License-Identifier: EUPL-1.2
#include "tj-outline.h"

#include <glib/gi18n-lib.h>

#include "tj-records.h"

/* What a record lies in; 0 for nothing, and of a kind without a tree. */
static TjId
parent_of (TjModel *model, TjId id)
{
  const TjRecord *record = tj_model_get (model, id);
  const TjField *field = record ? tj_kind_parent_field (record->kind) : NULL;

  return field ? *(const TjId *) tj_field_value (field, record) : 0;
}

static TjKind
kind_of (TjModel *model, TjId id)
{
  const TjRecord *record = tj_model_get (model, id);

  return record ? record->kind : TJ_KIND_NONE;
}

static gboolean
lies_below (TjModel *model, TjId id, const TjId *ids, guint n)
{
  for (TjId above = parent_of (model, id); above; above = parent_of (model, above))
    if (tj_id_is_among (ids, n, above))
      return TRUE;
  return FALSE;
}

/* The first that is there and has a place among others; NULL when none has. */
static const TjRecord *
first_of (TjModel *model, const TjId *ids, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const TjRecord *record = tj_model_get (model, ids[i]);

      if (record && tj_kind_order_field (record->kind))
        return record;
    }
  return NULL;
}

/* The selection, as far as it is of one kind, without what goes along with its parent anyway, in the order of the tree.
 * (element-type TjId) */
static GArray *
topmost (TjModel *model, const TjId *ids, guint n)
{
  GArray *top = g_array_new (FALSE, FALSE, sizeof (TjId));
  const TjRecord *first = first_of (model, ids, n);
  g_autoptr (GPtrArray) all = NULL;

  if (first == NULL)
    return top;
  all = tj_model_sorted (model, first->kind, tj_model_project_of (model, first), NULL);
  for (guint i = 0; i < all->len; i++)
    {
      const TjRecord *record = g_ptr_array_index (all, i);

      if (tj_id_is_among (ids, n, record->id) && !lies_below (model, record->id, ids, n))
        g_array_append_val (top, record->id);
    }
  return top;
}

/* The siblings of a record, itself included. (element-type TjRecord) */
static GPtrArray *
siblings (TjModel *model, const TjRecord *self)
{
  TjId parent = parent_of (model, self->id);
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *result = g_ptr_array_new ();

  if (parent)
    {
      const GPtrArray *children = tj_model_referrers (model, self->kind, tj_kind_parent_field (self->kind), parent);

      for (guint i = 0; children && i < children->len; i++)
        g_ptr_array_add (result, g_ptr_array_index (children, i));
      return result;
    }
  all = tj_model_sorted (model, self->kind, tj_model_project_of (model, self), &depths);
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (depths, guint, i) == 0)
      g_ptr_array_add (result, g_ptr_array_index (all, i));
  return result;
}

/* The id @step siblings away from the record, 0 when there is none. */
static TjId
sibling_at (TjModel *model, TjId id, int step)
{
  g_autoptr (GPtrArray) all = siblings (model, tj_model_get (model, id));

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
  return tj_model_get (model, id) ? sibling_at (model, id, -1) : 0;
}

/* The last child that has not moved away; 0 when there is none. @moved (nullable) (element-type TjId) */
static TjId
last_child (TjModel *model, TjId parent, const GArray *moved)
{
  TjKind kind = kind_of (model, parent);
  const GPtrArray *children = tj_model_referrers (model, kind, tj_kind_parent_field (kind), parent);

  for (guint i = children ? children->len : 0; i-- > 0;)
    {
      TjId id = ((TjRecord *) g_ptr_array_index (children, i))->id;

      if (moved == NULL || !tj_ids_hold (moved, id))
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
  else if (tj_model_get (model, after))
    parent = parent_of (model, after);
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
      if (above == 0 || tj_kind_parent_field (kind_of (model, above)) == NULL)
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
    if (parent_of (model, id_at (top, i)) == parent)
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
      TjId parent = parent_of (model, id_at (top, i));
      g_autoptr (GArray) children = NULL;

      if (parent == 0 || tj_ids_hold (done, parent))
        continue;
      children = children_among (model, top, parent);
      tj_model_add_move (model, edit, ids_at (children, 0), children->len, parent_of (model, parent), parent);
      g_array_append_val (done, parent);
    }
  return unless_empty (edit);
}

/* The nearest sibling above a record that has not moved itself; 0 when there is none. */
static TjId
unmoved_above (TjModel *model, TjId id, const GArray *moved)
{
  do
    id = sibling_at (model, id, -1);
  while (id && tj_ids_hold (moved, id));
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
      tj_model_add_move (model, edit, ids_at (top, i), run, parent_of (model, first),
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
        tj_model_add_move (model, edit, ids_at (top, i), run, parent_of (model, below), below);
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

      if (parent_of (model, id) != parent || sibling_at (model, id, -1) != after)
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

  if (top->len == 0 || tj_id_is_among (moved, top->len, parent)
      || (parent && lies_below (model, parent, moved, top->len)))
    return NULL;
  /* What stays just above the place: the nearest sibling that does not move itself. */
  if (tj_id_is_among (moved, top->len, after))
    after = unmoved_above (model, after, top);
  if (stand_there (model, top, parent, after))
    return NULL;
  edit = tj_edit_new (_ ("Move"));
  tj_model_add_move (model, edit, moved, top->len, parent, after);
  return edit;
}
