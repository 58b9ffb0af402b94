// SPDX-License-Identifier: EUPL-1.2
#include "tj-model-private.h"

/* The record as the edit leaves it, or as the model has it. */
static const TjRecord *
current (const TjModel *model, const TjEdit *edit, TjId id)
{
  const TjChange *change = tj_edit_find (edit, id);

  return change ? change->after : tj_model_get (model, id);
}

/* Gives up a reference to what is deleted: an optional one is cleared, a required one (or a place in a tree) takes its
 * record along. */
static void
release (TjModel *model, TjEdit *edit, const TjField *field, const TjRecord *user)
{
  const TjRecord *now = current (model, edit, user->id);
  TjRecord *changed;

  if (now == NULL)
    return;
  if ((field->flags & TJ_REQUIRED) || field == tj_kind_parent_field (user->kind))
    {
      tj_model_add_delete (model, edit, user->id);
      return;
    }
  changed = tj_record_copy (now);
  tj_field_clear (field, changed);
  tj_edit_update (edit, tj_model_get (model, user->id), changed);
}

static void
release_all (TjModel *model, TjEdit *edit, TjKind kind, const TjField *field, TjId id)
{
  const GPtrArray *users = tj_model_referrers (model, kind, field, id);

  for (guint i = 0; users && i < users->len; i++)
    release (model, edit, field, g_ptr_array_index (users, i));
}

void
tj_model_add_delete (TjModel *model, TjEdit *edit, TjId id)
{
  const TjRecord *record = current (model, edit, id);
  TjKind target;

  if (record == NULL)
    return;
  target = record->kind;
  tj_edit_delete (edit, record);
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      {
        const TjField *field = &tj_kind (kind)->fields[i];

        if (field->type == TJ_TYPE_REF && (field->target == target || field->target == TJ_KIND_ANY))
          release_all (model, edit, kind, field, id);
      }
}

gboolean
tj_model_order_between (gint64 before, gint64 after, guint n, gint64 *first, gint64 *step)
{
  gint64 room = (gint64) n * TJ_ORDER_GAP;

  *step = TJ_ORDER_GAP;
  if (before == G_MININT64 && after == G_MAXINT64)
    *first = TJ_ORDER_GAP;
  else if (before == G_MININT64)
    {
      if (after < G_MININT64 + room + 1)
        return FALSE;
      *first = after - room;
    }
  else if (after == G_MAXINT64)
    {
      if (before > G_MAXINT64 - room - 1)
        return FALSE;
      *first = before + TJ_ORDER_GAP;
    }
  else
    {
      guint64 span = after > before ? (guint64) after - (guint64) before : 0;

      *step = (gint64) MIN (span / (n + 1), (guint64) TJ_ORDER_GAP);
      *first = *step > 0 ? before + *step : 0;
      return *step > 0;
    }
  return TRUE;
}

static gboolean
is_one_of (const TjId *ids, guint n, TjId id)
{
  for (guint i = 0; i < n; i++)
    if (ids[i] == id)
      return TRUE;
  return FALSE;
}

static void
add_others (GPtrArray *siblings, const GPtrArray *records, const TjId *ids, guint n)
{
  for (guint i = 0; records && i < records->len; i++)
    {
      const TjRecord *record = g_ptr_array_index (records, i);

      if (!is_one_of (ids, n, record->id))
        g_ptr_array_add (siblings, (gpointer) record);
    }
}

/* The children of a parent (or the top level of the traject) without the records that move. */
static GPtrArray *
siblings_of (TjModel *model, const TjRecord *record, TjId parent, const TjId *ids, guint n)
{
  const TjField *parent_field = tj_kind_parent_field (record->kind);
  const TjField *project = tj_kind_project_field (record->kind);
  TjId owner = project ? *(const TjId *) tj_field_value (project, record) : 0;
  GPtrArray *siblings = g_ptr_array_new ();
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) top = NULL;

  if (parent_field && parent)
    {
      add_others (siblings, tj_model_referrers (model, record->kind, parent_field, parent), ids, n);
      return siblings;
    }
  all = tj_model_sorted (model, record->kind, owner, &depths);
  top = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (depths, guint, i) == 0)
      g_ptr_array_add (top, g_ptr_array_index (all, i));
  add_others (siblings, top, ids, n);
  return siblings;
}

static void
set_place (TjModel *model, TjEdit *edit, TjId id, gint64 order, const TjField *parent_field, TjId parent)
{
  const TjChange *change = tj_edit_find (edit, id);
  const TjRecord *now = current (model, edit, id);
  TjRecord *moved = tj_record_copy (now);

  *(gint64 *) tj_field_value_mut (tj_kind_order_field (now->kind), moved) = order;
  if (parent_field)
    *(TjId *) tj_field_value_mut (parent_field, moved) = parent;
  if (change && change->before == NULL)
    tj_edit_insert (edit, moved);
  else
    tj_edit_update (edit, tj_model_get (model, id), moved);
}

/* Makes room for @n records at @place: all siblings anew with gaps. Returns the key of the first free place. */
static gint64
renumber (TjModel *model, TjEdit *edit, const GPtrArray *siblings, guint place, guint n)
{
  for (guint i = 0; i < siblings->len; i++)
    {
      const TjRecord *sibling = g_ptr_array_index (siblings, i);

      set_place (model, edit, sibling->id, TJ_ORDER_GAP * (gint64) (i + 1 + (i < place ? 0 : n)), NULL, 0);
    }
  return TJ_ORDER_GAP * (gint64) (place + 1);
}

static guint
place_after (const GPtrArray *siblings, TjId after)
{
  for (guint i = 0; after && i < siblings->len; i++)
    if (((TjRecord *) g_ptr_array_index (siblings, i))->id == after)
      return i + 1;
  return 0;
}

void
tj_model_add_move (TjModel *model, TjEdit *edit, const TjId *ids, guint n, TjId parent, TjId after)
{
  const TjRecord *record = n > 0 ? current (model, edit, ids[0]) : NULL;
  g_autoptr (GPtrArray) siblings = NULL;
  gint64 low, high, order, step;
  guint place;

  if (record == NULL)
    return;
  siblings = siblings_of (model, record, parent, ids, n);
  place = place_after (siblings, after);
  low = place > 0 ? tj_record_order (g_ptr_array_index (siblings, place - 1)) : G_MININT64;
  high = place < siblings->len ? tj_record_order (g_ptr_array_index (siblings, place)) : G_MAXINT64;
  if (!tj_model_order_between (low, high, n, &order, &step))
    {
      order = renumber (model, edit, siblings, place, n);
      step = TJ_ORDER_GAP;
    }
  for (guint i = 0; i < n; i++)
    set_place (model, edit, ids[i], order + (gint64) i * step, tj_kind_parent_field (record->kind), parent);
}
