// SPDX-License-Identifier: EUPL-1.2
#include "tj-document-private.h"

static TjHistoryRow *
take_row (GPtrArray *stack, gint64 number)
{
  for (guint i = stack->len; i-- > 0;)
    if (((TjHistoryRow *) g_ptr_array_index (stack, i))->number == number)
      return g_ptr_array_steal_index (stack, i);
  return NULL;
}

static void
move_row (GPtrArray *from, GPtrArray *to, gint64 number)
{
  TjHistoryRow *row = take_row (from, number);

  if (row)
    g_ptr_array_add (to, row);
}

gboolean
tj_document_load_history (TjDocument *self, GError **error)
{
  g_autoptr (GPtrArray) rows = tj_store_history (self->store, error);

  if (rows == NULL)
    return FALSE;
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  while (rows->len > 0)
    {
      g_autoptr (TjHistoryRow) row = g_ptr_array_steal_index (rows, 0);

      switch (row->action)
        {
        case TJ_HISTORY_EDIT:
          g_ptr_array_set_size (self->redo, 0);
          g_ptr_array_add (self->undo, g_steal_pointer (&row));
          break;
        case TJ_HISTORY_UNDO:
          move_row (self->undo, self->redo, row->of);
          break;
        case TJ_HISTORY_REDO:
          move_row (self->redo, self->undo, row->of);
          break;
        }
    }
  return TRUE;
}

void
tj_document_push_history (TjDocument *self, gint64 number, gint64 time, const char *label)
{
  TjHistoryRow *row = g_new0 (TjHistoryRow, 1);

  row->number = number;
  row->action = TJ_HISTORY_EDIT;
  row->time = time;
  row->who = g_strdup (self->who);
  row->label = g_strdup (label);
  g_ptr_array_set_size (self->redo, 0);
  g_ptr_array_add (self->undo, row);
}

const TjHistoryRow *
tj_document_next_undo (TjDocument *self)
{
  return self->undo->len > 0 ? g_ptr_array_index (self->undo, self->undo->len - 1) : NULL;
}

const TjHistoryRow *
tj_document_next_redo (TjDocument *self)
{
  return self->redo->len > 0 ? g_ptr_array_index (self->redo, self->redo->len - 1) : NULL;
}

static gboolean
same_local_day (gint64 a, gint64 b)
{
  g_autoptr (GDateTime) one = g_date_time_new_from_unix_local (a);
  g_autoptr (GDateTime) other = g_date_time_new_from_unix_local (b);

  return one && other && g_date_time_get_year (one) == g_date_time_get_year (other)
         && g_date_time_get_day_of_year (one) == g_date_time_get_day_of_year (other);
}

gboolean
tj_document_undo_is_old (TjDocument *self)
{
  const TjHistoryRow *row = tj_document_next_undo (self);

  return row && (!same_local_day (row->time, self->now ()) || g_strcmp0 (row->who, self->who) != 0);
}

/* Undo and redo are one movement: from one stack to the other, the edit turned round or not. */
static gboolean
travel (TjDocument *self, gboolean back, GError **error)
{
  const TjHistoryRow *row = back ? tj_document_next_undo (self) : tj_document_next_redo (self);
  g_autoptr (TjEdit) made = NULL;
  g_autoptr (TjEdit) edit = NULL;
  gint64 number;

  if (row == NULL)
    return FALSE;
  made = tj_store_history_edit (self->store, self->model, row->number, !back, error);
  if (made == NULL)
    return FALSE;
  edit = back ? tj_edit_reverse (made) : g_steal_pointer (&made);
  if (!tj_model_check (self->model, edit, error)
      || !tj_store_apply (self->store, edit, back ? TJ_HISTORY_UNDO : TJ_HISTORY_REDO, row->number, self->now (),
                          self->who, &number, error))
    return FALSE;
  move_row (back ? self->undo : self->redo, back ? self->redo : self->undo, row->number);
  tj_document_show_edit (self, edit);
  return TRUE;
}

gboolean
tj_document_undo (TjDocument *self, GError **error)
{
  return travel (self, TRUE, error);
}

gboolean
tj_document_redo (TjDocument *self, GError **error)
{
  return travel (self, FALSE, error);
}
