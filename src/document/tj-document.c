// SPDX-License-Identifier: EUPL-1.2
#include "tj-document-private.h"

#include <glib/gi18n-lib.h>

enum
{
  CHANGED,
  HISTORY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TjDocument, tj_document, G_TYPE_OBJECT)

static void
tj_document_finalize (GObject *object)
{
  TjDocument *self = TJ_DOCUMENT (object);

  g_clear_pointer (&self->store, tj_store_close);
  g_clear_pointer (&self->budgets, g_hash_table_unref);
  g_clear_pointer (&self->plan, tj_plan_free);
  g_clear_pointer (&self->model, tj_model_free);
  g_clear_pointer (&self->changed, g_array_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->settings, g_hash_table_unref);
  g_clear_pointer (&self->who, g_free);
  G_OBJECT_CLASS (tj_document_parent_class)->finalize (object);
}

static void
tj_document_class_init (TjDocumentClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tj_document_finalize;

  signals[CHANGED] = g_signal_new ("changed", TJ_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_POINTER);
  signals[HISTORY_CHANGED]
      = g_signal_new ("history-changed", TJ_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tj_document_init (TjDocument *self)
{
  self->changed = g_array_new (FALSE, FALSE, sizeof (TjId));
  self->budgets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) tj_budget_free);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) tj_history_row_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) tj_history_row_free);
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

TjDocument *
tj_document_open (const char *path, const TjDocumentSetup *setup, GCancellable *cancellable, GError **error)
{
  g_autoptr (TjDocument) self = g_object_new (TJ_TYPE_DOCUMENT, NULL);

  /* The settings say “” for nobody, the file says nothing. */
  self->who = setup->who && *setup->who ? g_strdup (setup->who) : NULL;
  self->now = setup->now;
  self->store = tj_store_open (path, setup->who, error);
  if (self->store == NULL)
    return NULL;
  self->model = tj_store_load (self->store, cancellable, NULL, NULL, error);
  if (self->model == NULL || !tj_document_load_history (self, error))
    return NULL;
  self->plan = tj_plan_new (self->model);
  return g_steal_pointer (&self);
}

typedef struct
{
  char *path;
  TjDocumentSetup setup;
} OpenJob;

static void
open_job_free (gpointer data)
{
  OpenJob *job = data;

  g_free (job->path);
  g_free (job->setup.who);
  g_free (job);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  OpenJob *job = data;
  GError *error = NULL;
  TjDocument *self = tj_document_open (job->path, &job->setup, cancellable, &error);

  if (self)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
tj_document_open_async (const char *path, const TjDocumentSetup *setup, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  OpenJob *job = g_new0 (OpenJob, 1);

  job->path = g_strdup (path);
  job->setup = (TjDocumentSetup) { .who = g_strdup (setup->who), .now = setup->now };
  g_task_set_static_name (task, "open document");
  g_task_set_task_data (task, job, open_job_free);
  g_task_run_in_thread (task, open_in_thread);
}

TjDocument *
tj_document_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

TjModel *
tj_document_model (TjDocument *self)
{
  return self->model;
}

const TjPlan *
tj_document_plan (TjDocument *self)
{
  return self->plan;
}

const TjBudget *
tj_document_budget (TjDocument *self, TjId project)
{
  TjBudget *budget;

  g_return_val_if_fail (TJ_IS_DOCUMENT (self), NULL);

  budget = g_hash_table_lookup (self->budgets, &project);
  if (budget)
    return budget;
  budget = tj_budget_new (self->model, self->plan, project);
  g_hash_table_insert (self->budgets, g_memdup2 (&project, sizeof project), budget);
  return budget;
}

static void
update_budgets (TjDocument *self, const TjEdit *edit)
{
  GHashTableIter iter;
  gpointer budget;

  g_hash_table_iter_init (&iter, self->budgets);
  while (g_hash_table_iter_next (&iter, NULL, &budget))
    tj_budget_update (budget, self->model, self->plan, edit, self->changed);
}

const GArray *
tj_document_changed_activities (TjDocument *self)
{
  return self->changed;
}

const char *
tj_document_path (TjDocument *self)
{
  return tj_store_path (self->store);
}

TjStoreAccess
tj_document_access (TjDocument *self)
{
  return tj_store_access (self->store);
}

const char *
tj_document_locked_by (TjDocument *self)
{
  return tj_store_locked_by (self->store);
}

void
tj_document_show_edit (TjDocument *self, const TjEdit *edit)
{
  g_autoptr (GArray) outer = g_steal_pointer (&self->changed);

  tj_model_apply (self->model, edit);
  self->changed = g_array_new (FALSE, FALSE, sizeof (TjId));
  tj_plan_update (self->plan, self->model, edit, self->changed);
  update_budgets (self, edit);
  self->n_showing++;
  g_signal_emit (self, signals[CHANGED], 0, edit);
  g_signal_emit (self, signals[HISTORY_CHANGED], 0);
  self->n_showing--;
  /* A page may answer with an edit of its own; those after it still have to hear of this one. */
  if (self->n_showing > 0)
    {
      g_array_unref (self->changed);
      self->changed = g_steal_pointer (&outer);
    }
}

gboolean
tj_document_commit (TjDocument *self, TjEdit *edit, GError **error)
{
  g_autoptr (TjEdit) owned = edit;
  gint64 number, time = self->now ();

  g_return_val_if_fail (TJ_IS_DOCUMENT (self), FALSE);

  if (tj_edit_n_changes (edit) == 0)
    return TRUE;
  if (!tj_model_check (self->model, edit, error)
      || !tj_store_apply (self->store, edit, TJ_HISTORY_EDIT, 0, time, self->who, &number, error))
    return FALSE;
  tj_document_push_history (self, number, time, tj_edit_label (edit));
  tj_document_show_edit (self, edit);
  return TRUE;
}

GPtrArray *
tj_document_history (TjDocument *self, GError **error)
{
  return tj_store_history (self->store, error);
}

gboolean
tj_document_save_copy (TjDocument *self, const char *path, GError **error)
{
  return tj_store_copy (self->store, path, error);
}

gboolean
tj_document_forget (TjDocument *self, gint64 before, const char *who, GError **error)
{
  if (!tj_store_forget (self->store, before, who, error) || !tj_document_load_history (self, error))
    return FALSE;
  g_signal_emit (self, signals[HISTORY_CHANGED], 0);
  return TRUE;
}

const char *
tj_document_setting (TjDocument *self, const char *name)
{
  gpointer value;

  g_return_val_if_fail (TJ_IS_DOCUMENT (self), NULL);

  if (g_hash_table_lookup_extended (self->settings, name, NULL, &value))
    return value;
  value = tj_store_setting (self->store, name);
  g_hash_table_insert (self->settings, g_strdup (name), value);
  return value;
}

void
tj_document_set_setting (TjDocument *self, const char *name, const char *value)
{
  g_return_if_fail (TJ_IS_DOCUMENT (self));

  if (g_strcmp0 (tj_document_setting (self, name), value) == 0)
    return;
  /* How a chart looks is not worth a message: what cannot be kept is told at the next edit. */
  if (tj_store_access (self->store) == TJ_STORE_WRITABLE)
    tj_store_set_setting (self->store, name, value, NULL);
  g_hash_table_insert (self->settings, g_strdup (name), g_strdup (value));
}
