// SPDX-License-Identifier: EUPL-1.2
#include "tj-model-private.h"

/* The record as the edit leaves it, or as the model has it. */
static const TjRecord *
current (const TjModel *model, const TjEdit *edit, TjId id)
{
  const TjChange *change = tj_edit_find (edit, id);

  return change ? change->after : tj_model_get (model, id);
}

/* Puts a changed copy of a record of the model, or of an insert of the edit, into the edit. */
static void
put (const TjModel *model, TjEdit *edit, TjRecord *changed)
{
  const TjRecord *before = tj_model_get (model, changed->id);

  if (before)
    tj_edit_update (edit, before, changed);
  else
    tj_edit_insert (edit, changed);
}

/* A deletion with all that follows from it. */
typedef struct
{
  TjModel *model;
  TjEdit *edit;
  GArray *pending; /* (owned) (element-type TjId) what has to go, each before what it takes along */
  GArray *touched; /* (owned) (element-type TjId) what the edit had changed already: the model has its old references */
} Deletion;

/* Gives up a reference to @id, which is deleted: an optional one is cleared, a required one (or a place in a tree)
 * takes its record along. */
static void
release (Deletion *deletion, const TjField *field, TjId user, TjId id)
{
  const TjRecord *now = current (deletion->model, deletion->edit, user);
  TjRecord *changed;

  if (now == NULL || *(const TjId *) tj_field_value (field, now) != id)
    return;
  if ((field->flags & TJ_REQUIRED) || field == tj_kind_parent_field (now->kind))
    {
      g_array_append_val (deletion->pending, user);
      return;
    }
  changed = tj_record_copy (now);
  tj_field_clear (field, changed);
  put (deletion->model, deletion->edit, changed);
}

static void
release_in_model (Deletion *deletion, TjKind kind, const TjField *field, TjId id)
{
  const GPtrArray *users = tj_model_referrers (deletion->model, kind, field, id);

  for (guint i = 0; users && i < users->len; i++)
    release (deletion, field, ((const TjRecord *) g_ptr_array_index (users, i))->id, id);
}

static void
release_in_edit (Deletion *deletion, TjKind kind, const TjField *field, TjId id)
{
  for (guint i = 0; i < deletion->touched->len; i++)
    {
      TjId user = g_array_index (deletion->touched, TjId, i);
      const TjRecord *now = current (deletion->model, deletion->edit, user);

      if (now && now->kind == kind)
        release (deletion, field, user, id);
    }
}

static void
delete_one (Deletion *deletion, TjId id)
{
  const TjRecord *record = current (deletion->model, deletion->edit, id);
  TjKind target;

  if (record == NULL)
    return;
  target = record->kind;
  tj_edit_delete (deletion->edit, record);
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      {
        const TjField *field = &tj_kind (kind)->fields[i];

        if (field->type != TJ_TYPE_REF || (field->target != target && field->target != TJ_KIND_ANY))
          continue;
        release_in_model (deletion, kind, field, id);
        release_in_edit (deletion, kind, field, id);
      }
}

void
tj_model_add_delete (TjModel *model, TjEdit *edit, TjId id)
{
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (TjId));
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (TjId));
  Deletion deletion = { model, edit, pending, touched };

  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    if (tj_edit_change (edit, i)->after)
      g_array_append_val (touched, tj_edit_change (edit, i)->id);
  g_array_append_val (pending, id);
  /* A list and no recursion: trees from outside can be deep. */
  for (guint i = 0; i < pending->len; i++)
    delete_one (&deletion, g_array_index (pending, TjId, i));
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

/* A place among siblings. */
typedef struct
{
  TjKind kind;
  TjId parent;  /* 0: at the top, or a kind without a tree */
  TjId project; /* 0: a kind without one */
} Place;

static TjId
reference (const TjField *field, const TjRecord *record)
{
  return field ? *(const TjId *) tj_field_value (field, record) : 0;
}

static gboolean
stands_there (const TjRecord *record, const Place *place)
{
  return record && record->kind == place->kind
         && reference (tj_kind_parent_field (record->kind), record) == place->parent
         && reference (tj_kind_project_field (record->kind), record) == place->project;
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return tj_record_compare (*(TjRecord *const *) a, *(TjRecord *const *) b);
}

/* Who stand at a place as the edit leaves them, without the records that move. */
static GPtrArray *
siblings_at (const TjModel *model, const TjEdit *edit, const Place *place, const TjId *ids, guint n)
{
  GPtrArray *siblings = g_ptr_array_new ();

  for (guint i = 0; i < tj_model_count (model, place->kind); i++)
    {
      const TjRecord *record = tj_model_at (model, place->kind, i), *now = current (model, edit, record->id);

      if (stands_there (now, place) && !is_one_of (ids, n, now->id))
        g_ptr_array_add (siblings, (gpointer) now);
    }
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);

      if (change->before == NULL && stands_there (change->after, place) && !is_one_of (ids, n, change->id))
        g_ptr_array_add (siblings, (gpointer) change->after);
    }
  g_ptr_array_sort (siblings, compare_pointers);
  return siblings;
}

static void
set_place (TjModel *model, TjEdit *edit, TjId id, gint64 order, const TjField *parent_field, TjId parent)
{
  TjRecord *moved = tj_record_copy (current (model, edit, id));

  *(gint64 *) tj_field_value_mut (tj_kind_order_field (moved->kind), moved) = order;
  if (parent_field)
    *(TjId *) tj_field_value_mut (parent_field, moved) = parent;
  put (model, edit, moved);
}

/* Makes room for @n records at @place: all siblings anew with gaps. Returns the key of the first free place. */
static gint64
renumber (TjModel *model, TjEdit *edit, const GPtrArray *siblings, guint place, guint n)
{
  for (guint i = 0; i < siblings->len; i++)
    {
      TjId id = ((const TjRecord *) g_ptr_array_index (siblings, i))->id;

      set_place (model, edit, id, TJ_ORDER_GAP * (gint64) (i + 1 + (i < place ? 0 : n)), NULL, 0);
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
  const TjField *parent_field;
  gint64 low, high, order, step;
  guint place;
  Place where;

  if (record == NULL)
    return;
  parent_field = tj_kind_parent_field (record->kind);
  where = (Place) { record->kind, parent_field ? parent : 0, reference (tj_kind_project_field (record->kind), record) };
  siblings = siblings_at (model, edit, &where, ids, n);
  place = place_after (siblings, after);
  low = place > 0 ? tj_record_order (g_ptr_array_index (siblings, place - 1)) : G_MININT64;
  high = place < siblings->len ? tj_record_order (g_ptr_array_index (siblings, place)) : G_MAXINT64;
  if (!tj_model_order_between (low, high, n, &order, &step))
    {
      order = renumber (model, edit, siblings, place, n);
      step = TJ_ORDER_GAP;
    }
  for (guint i = 0; i < n; i++)
    set_place (model, edit, ids[i], order + (gint64) i * step, parent_field, parent);
}
