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

/* The selection without what goes along with its parent anyway, in the order of the tree. (element-type TjId) */
static GArray *
topmost (TjModel *model, const TjId *ids, guint n)
{
  GArray *top = g_array_new (FALSE, FALSE, sizeof (TjId));
  const TjActivity *first = n > 0 ? activity (model, ids[0]) : NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (first == NULL)
    return top;
  if (n == 1)
    return g_array_append_val (top, ids[0]);
  all = tj_model_sorted (model, TJ_KIND_ACTIVITY, first->project, NULL);
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

static TjId
last_child (TjModel *model, TjId parent)
{
  const GPtrArray *children
      = tj_model_referrers (model, TJ_KIND_ACTIVITY, tj_kind_parent_field (TJ_KIND_ACTIVITY), parent);

  return children ? ((TjRecord *) g_ptr_array_index (children, children->len - 1))->id : 0;
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

static TjEdit *
edit_of_move (TjModel *model, const char *label, const GArray *ids, TjId parent, TjId after)
{
  TjEdit *edit = tj_edit_new (label);

  tj_model_add_move (model, edit, (const TjId *) (gpointer) ids->data, ids->len, parent, after);
  return edit;
}

TjEdit *
tj_outline_add (TjModel *model, TjId project, TjId parent, TjId after, const char *name, TjId *id)
{
  TjEdit *edit = tj_edit_new (_ ("Add an activity"));
  TjActivity *added = tj_record_new (TJ_KIND_ACTIVITY, 0);

  added->project = project;
  added->name = g_strdup (name);
  *id = added->record.id;
  tj_edit_insert (edit, added);
  if (after == 0)
    after = parent ? last_child (model, parent) : last_at_top (model, project);
  tj_model_add_move (model, edit, id, 1, parent, after);
  return edit;
}

TjEdit *
tj_outline_indent (TjModel *model, const TjId *ids, guint n)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  TjId above;

  if (top->len == 0)
    return NULL;
  above = sibling_at (model, g_array_index (top, TjId, 0), -1);
  if (above == 0)
    return NULL;
  return edit_of_move (model, _ ("Indent"), top, above, last_child (model, above));
}

TjEdit *
tj_outline_outdent (TjModel *model, const TjId *ids, guint n)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  const TjActivity *first = top->len > 0 ? activity (model, g_array_index (top, TjId, 0)) : NULL;
  const TjActivity *parent = first ? activity (model, first->parent) : NULL;

  if (parent == NULL)
    return NULL;
  return edit_of_move (model, _ ("Outdent"), top, parent->parent, parent->record.id);
}

TjEdit *
tj_outline_move_up (TjModel *model, const TjId *ids, guint n)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  TjId first, above;

  if (top->len == 0)
    return NULL;
  first = g_array_index (top, TjId, 0);
  above = sibling_at (model, first, -1);
  if (above == 0)
    return NULL;
  return edit_of_move (model, _ ("Move up"), top, activity (model, first)->parent, sibling_at (model, first, -2));
}

TjEdit *
tj_outline_move_down (TjModel *model, const TjId *ids, guint n)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  TjId last, below;

  if (top->len == 0)
    return NULL;
  last = g_array_index (top, TjId, top->len - 1);
  below = sibling_at (model, last, 1);
  if (below == 0)
    return NULL;
  return edit_of_move (model, _ ("Move down"), top, activity (model, last)->parent, below);
}

TjEdit *
tj_outline_move (TjModel *model, const TjId *ids, guint n, TjId parent, TjId after)
{
  g_autoptr (GArray) top = topmost (model, ids, n);
  const TjId *moved = (const TjId *) (gpointer) top->data;

  if (top->len == 0 || holds (moved, top->len, parent) || (parent && lies_below (model, parent, moved, top->len)))
    return NULL;
  /* What stays just above the place: the nearest sibling that does not move itself. */
  while (after && holds (moved, top->len, after))
    after = sibling_at (model, after, -1);
  return edit_of_move (model, _ ("Move"), top, parent, after);
}
