// SPDX-License-Identifier: EUPL-1.2
#include "tj-document-private.h"

#include <glib/gi18n-lib.h>

/* How the records were at an earlier moment: a copy of the present model, from which later rows of the history are
 * taken back one by one, the last first. Rows of which the numbers do not join up are a part of the history that was
 * removed; nothing from before that can be worked out. */

#define SLICE (8 * 1000) /* microseconds of work between two turns of the main loop */

typedef struct
{
  TjStore *store;  /* borrowed from the document */
  TjModel *model;  /* (owned) */
  GPtrArray *rows; /* (owned) (element-type TjHistoryRow) those that still have to be taken back; the last is next */
} Past;

static void
past_free (gpointer data)
{
  Past *past = data;

  g_clear_pointer (&past->model, tj_model_free);
  g_clear_pointer (&past->rows, g_ptr_array_unref);
  g_free (past);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Past, past_free)

static gint64
number_at (const GPtrArray *rows, guint index)
{
  return ((const TjHistoryRow *) g_ptr_array_index (rows, index))->number;
}

/* How many rows at the start lie before something that was removed. */
static guint
count_cut_off (const GPtrArray *rows, gint64 last)
{
  guint n = rows->len;

  while (n > 0 && number_at (rows, n - 1) == last)
    {
      n--;
      last--;
    }
  return n;
}

/* The first number of which the state can be worked out. */
static gint64
earliest (const GPtrArray *rows, guint cut_off, gint64 last)
{
  return cut_off < rows->len ? number_at (rows, cut_off) - 1 : last;
}

gboolean
tj_document_earliest (TjDocument *self, gint64 *number, GError **error)
{
  g_autoptr (GPtrArray) rows = tj_store_history (self->store, error);
  gint64 last;
  guint cut_off;

  if (rows == NULL || !tj_store_history_last (self->store, &last, error))
    return FALSE;
  cut_off = count_cut_off (rows, last);
  *number = cut_off == 0 ? 0 : earliest (rows, cut_off, last);
  return TRUE;
}

static char *
moment_text (gint64 time)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (time);
  TjDate date = { 0 };

  if (local == NULL)
    return g_strdup ("");
  date
      = tj_date_day (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local));
  date.precision = TJ_PRECISION_MINUTE;
  date.minute += g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local);
  return tj_date_format (&date, TRUE);
}

static void
refuse_removed (const GPtrArray *rows, guint cut_off, GError **error)
{
  g_autofree char *moment = NULL;

  if (cut_off == rows->len)
    {
      g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CONFLICT,
                           _ ("The history of this file was cleaned up. Only how it is now can be shown."));
      return;
    }
  moment = moment_text (((const TjHistoryRow *) g_ptr_array_index (rows, cut_off))->time);
  /* Translators: %s is a day and a time. */
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CONFLICT,
               _ ("This part of the history was removed. The earliest moment that can be shown is %s."), moment);
}

/* (transfer full) (nullable) */
static Past *
past_new (TjDocument *self, gint64 number, GError **error)
{
  g_autoptr (Past) past = g_new0 (Past, 1);
  guint cut_off, n_kept = 0;
  gint64 last;

  past->store = self->store;
  past->rows = tj_store_history (self->store, error);
  if (past->rows == NULL || !tj_store_history_last (self->store, &last, error))
    return NULL;
  cut_off = count_cut_off (past->rows, last);
  if (number < earliest (past->rows, cut_off, last) && (number != 0 || cut_off > 0))
    {
      refuse_removed (past->rows, cut_off, error);
      return NULL;
    }
  while (n_kept < past->rows->len && number_at (past->rows, n_kept) <= number)
    n_kept++;
  if (n_kept > 0)
    g_ptr_array_remove_range (past->rows, 0, n_kept);
  past->model = tj_model_copy (self->model);
  return g_steal_pointer (&past);
}

static void
refuse_row (const TjHistoryRow *row, GError **error)
{
  g_autofree char *moment = moment_text (row->time);

  g_clear_error (error);
  /* Translators: the first %s is the name of a change, the second a day and a time. */
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CONFLICT,
               _ ("The history cannot be followed back past “%s” of %s. Choose a later moment."), row->label, moment);
}

/* Taking back an undo is making its edit again; taking back an edit, or its redo, is undoing it. */
static gboolean
take_back_one (Past *past, GError **error)
{
  g_autoptr (TjHistoryRow) row = g_ptr_array_steal_index (past->rows, past->rows->len - 1);
  gboolean undone = row->action == TJ_HISTORY_UNDO;
  g_autoptr (TjEdit) edit
      = tj_store_history_edit (past->store, past->model, row->of ? row->of : row->number, undone, error);
  g_autoptr (TjEdit) back = NULL;

  if (edit == NULL)
    {
      if (error == NULL || g_error_matches (*error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CONFLICT))
        refuse_row (row, error);
      return FALSE;
    }
  back = undone ? g_steal_pointer (&edit) : tj_edit_reverse (edit);
  tj_model_apply (past->model, back);
  return TRUE;
}

TjModel *
tj_document_model_at (TjDocument *self, gint64 number, GError **error)
{
  g_autoptr (Past) past = NULL;

  g_return_val_if_fail (TJ_IS_DOCUMENT (self), NULL);

  past = past_new (self, number, error);
  while (past && past->rows->len > 0)
    if (!take_back_one (past, error))
      return NULL;
  return past ? g_steal_pointer (&past->model) : NULL;
}

/* In turns of the main loop: the store may not be used by two threads, and the document goes on being edited. That does
 * no harm: the copy is as it was when this began, and rows are only added. */
static gboolean
slice_cb (gpointer data)
{
  GTask *task = data;
  Past *past = g_task_get_task_data (task);
  gint64 end = g_get_monotonic_time () + SLICE;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  while (past->rows->len > 0 && g_get_monotonic_time () < end)
    if (!take_back_one (past, &error))
      {
        g_task_return_error (task, error);
        return G_SOURCE_REMOVE;
      }
  if (past->rows->len > 0)
    return G_SOURCE_CONTINUE;
  g_task_return_pointer (task, g_steal_pointer (&past->model), (GDestroyNotify) tj_model_free);
  return G_SOURCE_REMOVE;
}

void
tj_document_model_at_async (TjDocument *self, gint64 number, GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, data);
  g_autoptr (GSource) source = NULL;
  GError *error = NULL;
  Past *past = past_new (self, number, &error);

  g_task_set_static_name (task, "earlier moment");
  if (past == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, past, past_free);
  source = g_idle_source_new ();
  g_task_attach_source (task, source, slice_cb);
}

TjModel *
tj_document_model_at_finish (TjDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
