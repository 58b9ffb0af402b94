// SPDX-License-Identifier: EUPL-1.2
#include "tj-rows.h"

#include <string.h>

struct _TjRow
{
  GObject parent_instance;
  TjRowData data;
  TjRowFollower *followers;
};

G_DEFINE_FINAL_TYPE (TjRow, tj_row, G_TYPE_OBJECT)

static void
tj_row_class_init (TjRowClass *class)
{
}

static void
tj_row_init (TjRow *self)
{
}

TjId
tj_row_id (TjRow *self)
{
  return self->data.id;
}

guint
tj_row_depth (TjRow *self)
{
  return self->data.depth;
}

gboolean
tj_row_has_children (TjRow *self)
{
  return self->data.has_children;
}

gboolean
tj_row_expanded (TjRow *self)
{
  return self->data.expanded;
}

gboolean
tj_row_aside (TjRow *self)
{
  return self->data.aside;
}

void
tj_row_follow (TjRow *self, TjRowFollower *follower)
{
  follower->next = self->followers;
  self->followers = follower;
}

void
tj_row_leave (TjRow *self, TjRowFollower *follower)
{
  TjRowFollower **place = &self->followers;

  while (*place && *place != follower)
    place = &(*place)->next;
  if (*place)
    *place = follower->next;
}

static void
tell_followers (TjRow *self)
{
  TjRowFollower *next;

  for (TjRowFollower *follower = self->followers; follower; follower = next)
    {
      next = follower->next;
      follower->changed (follower->data);
    }
}

struct _TjRows
{
  GObject parent_instance;
  TjRowData *data; /* (owned) */
  TjRow **made;    /* (owned) each (owned); NULL where nobody asked yet */
  guint n;
};

static void tj_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TjRows, tj_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tj_rows_list_model_init))

static void
forget_row (TjRows *self, guint position)
{
  g_clear_object (&self->made[position]);
}

static void
tj_rows_finalize (GObject *object)
{
  TjRows *self = TJ_ROWS (object);

  for (guint i = 0; i < self->n; i++)
    forget_row (self, i);
  g_free (self->data);
  g_free (self->made);
  G_OBJECT_CLASS (tj_rows_parent_class)->finalize (object);
}

static void
tj_rows_class_init (TjRowsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tj_rows_finalize;
}

static void
tj_rows_init (TjRows *self)
{
}

static GType
get_item_type (GListModel *model)
{
  return TJ_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return TJ_ROWS (model)->n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  TjRows *self = TJ_ROWS (model);

  if (position >= self->n)
    return NULL;
  if (self->made[position] == NULL)
    {
      self->made[position] = g_object_new (TJ_TYPE_ROW, NULL);
      self->made[position]->data = self->data[position];
    }
  return g_object_ref (self->made[position]);
}

static void
tj_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

TjRows *
tj_rows_new (void)
{
  return g_object_new (TJ_TYPE_ROWS, NULL);
}

static gboolean
looks_the_same (const TjRowData *a, const TjRowData *b)
{
  return a->depth == b->depth && a->has_children == b->has_children && a->expanded == b->expanded
         && a->aside == b->aside;
}

/* Rows whose record stays but that look different: told one by one, after the list is whole again. */
static void
refresh_kept (TjRows *self, const TjRowData *old, guint from, guint to, gint shift)
{
  for (guint i = from; i < to; i++)
    if (self->made[i] && !looks_the_same (&old[(gint) i + shift], &self->data[i]))
      {
        self->made[i]->data = self->data[i];
        tell_followers (self->made[i]);
      }
}

void
tj_rows_set (TjRows *self, const TjRowData *rows, guint n)
{
  g_autofree TjRowData *old = self->data;
  guint old_n = self->n, head = 0, tail = 0;
  TjRow **made = g_new0 (TjRow *, MAX (n, 1));

  while (head < old_n && head < n && old[head].id == rows[head].id)
    head++;
  while (tail < old_n - head && tail < n - head && old[old_n - 1 - tail].id == rows[n - 1 - tail].id)
    tail++;
  for (guint i = head; i < old_n - tail; i++)
    forget_row (self, i);
  if (self->made)
    {
      memcpy (made, self->made, head * sizeof *made);
      memcpy (made + n - tail, self->made + old_n - tail, tail * sizeof *made);
    }
  g_free (self->made);
  self->made = made;
  self->data = g_memdup2 (rows, n * sizeof *rows);
  self->n = n;
  if (old_n - tail - head > 0 || n - tail - head > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old_n - tail - head, n - tail - head);
  refresh_kept (self, old, 0, head, 0);
  refresh_kept (self, old, n - tail, n, (gint) old_n - (gint) n);
}

guint
tj_rows_find (TjRows *self, TjId id)
{
  for (guint i = 0; i < self->n; i++)
    if (self->data[i].id == id)
      return i;
  return G_MAXUINT;
}

void
tj_rows_touch (TjRows *self, TjId id)
{
  for (guint i = 0; i < self->n; i++)
    if (self->made[i] && (id == 0 || self->data[i].id == id))
      tell_followers (self->made[i]);
}

void
tj_rows_touch_at (TjRows *self, guint position)
{
  if (position < self->n && self->made[position])
    tell_followers (self->made[position]);
}
