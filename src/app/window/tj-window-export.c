// SPDX-License-Identifier: EUPL-1.2
/* The open file for other programs: as XML, and its money as a workbook and as pages. */
#include <glib/gi18n.h>

#include "tj-budget-pdf.h"
#include "tj-budget-xlsx.h"
#include "tj-today.h"
#include "tj-window-private.h"
#include "tj-xml.h"

/* After this it is told that something is being made. */
#define PATIENCE_MS 500

/* What is being written. */
typedef struct
{
  TjExportForm form;
  char *path;      /* (owned) */
  char *file_name; /* (owned) of the open file */
  TjModel *model;  /* (owned) a copy of the records */
  TjBudgetExport what;
  TjWindow *window; /* (owned) this and what follows is of the main thread, and gone when it is done */
  AdwToast *toast;  /* (owned) (nullable) */
  guint patience;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  tj_model_free (job->model);
  g_free (job->path);
  g_free (job->file_name);
  g_free (job);
}

static gboolean
write_budget (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (TjPlan) plan = tj_plan_new (job->model);

  job->what.plan = plan;
  return job->form == TJ_EXPORT_XLSX ? tj_budget_xlsx_write (&job->what, job->path, cancellable, error)
                                     : tj_budget_pdf_write (&job->what, job->file_name, job->path, cancellable, error);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  gboolean written = job->form == TJ_EXPORT_XML ? tj_xml_write (job->model, job->path, cancellable, &error)
                                                : write_budget (job, cancellable, &error);

  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
patience_cb (gpointer data)
{
  Job *job = data;

  job->patience = 0;
  job->toast = g_object_ref (adw_toast_new (_ ("Exporting…")));
  adw_toast_set_timeout (job->toast, 0);
  adw_toast_set_button_label (job->toast, _ ("_Cancel"));
  adw_toast_set_action_name (job->toast, "win.cancel-export");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (job->window->toasts), g_object_ref (job->toast));
  return G_SOURCE_REMOVE;
}

static const char *
done_message (TjExportForm form)
{
  switch (form)
    {
    case TJ_EXPORT_XLSX:
      return _ ("Exported as a workbook");
    case TJ_EXPORT_BUDGET_PDF:
      return _ ("Budget exported as PDF");
    case TJ_EXPORT_XML:
    default:
      return _ ("Exported as XML");
    }
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (TjWindow) self = g_steal_pointer (&job->window);
  g_autoptr (AdwToast) toast = g_steal_pointer (&job->toast);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&job->patience, g_source_remove);
  /* The window may be gone by now. */
  if (self->toasts == NULL)
    return;
  if (toast)
    adw_toast_dismiss (toast);
  g_clear_object (&self->exporting);
  tj_window_update_actions (self);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    tj_window_tell (self, done_message (job->form));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tj_window_alert (self, _ ("The export was not made"), error->message);
}

gboolean
tj_window_export (TjWindow *self, TjExportForm form, const char *path)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (self->session == NULL || self->exporting)
    return FALSE;
  job = g_new0 (Job, 1);
  self->exporting = g_cancellable_new ();
  task = g_task_new (NULL, self->exporting, exported_cb, NULL);
  job->form = form;
  job->path = g_strdup (path);
  job->file_name = g_path_get_basename (tj_document_path (tj_session_document (self->session)));
  job->model = tj_model_copy (tj_session_model (self->session));
  job->window = g_object_ref (self);
  job->what = (TjBudgetExport) {
    .model = job->model, .project = tj_session_project (self->session), .today = tj_today (), .moment = tj_now ()
  };
  job->patience = g_timeout_add (PATIENCE_MS, patience_cb, job);
  g_task_set_static_name (task, "export");
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, export_in_thread);
  tj_window_update_actions (self);
  return TRUE;
}

/* Asking ----------------------------------------------------------------------------------------------------------- */

static void
chosen (TjWindow *self, GtkFileDialog *dialog, GAsyncResult *result, TjExportForm form)
{
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (dialog, result, NULL);
  const char *path = file ? g_file_peek_path (file) : NULL;

  if (path == NULL)
    return;
  if (g_str_has_suffix (path, ".traject"))
    tj_window_alert (self, _ ("The export was not made"),
                     _ ("An export does not replace a file of Traject. Choose another name."));
  else
    tj_window_export (self, form, path);
}

static void
xml_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjWindow) self = data;

  chosen (self, GTK_FILE_DIALOG (source), result, TJ_EXPORT_XML);
}

static void
xlsx_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjWindow) self = data;

  chosen (self, GTK_FILE_DIALOG (source), result, TJ_EXPORT_XLSX);
}

static void
budget_pdf_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjWindow) self = data;

  chosen (self, GTK_FILE_DIALOG (source), result, TJ_EXPORT_BUDGET_PDF);
}

void
tj_window_export_xml_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);
  g_autofree char *name = tj_window_file_name (self, "%s.xml");

  tj_window_ask_file (self, _ ("Export as XML"), name, xml_chosen_cb);
}

void
tj_window_export_xlsx_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);
  /* Translators: the name of a new file, after the one that is open. */
  g_autofree char *name = tj_window_file_name (self, _ ("%s budget.xlsx"));

  tj_window_ask_file (self, _ ("Export the budget as a workbook"), name, xlsx_chosen_cb);
}

void
tj_window_export_budget_pdf_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);
  /* Translators: the name of a new file, after the one that is open. */
  g_autofree char *name = tj_window_file_name (self, _ ("%s budget.pdf"));

  tj_window_ask_file (self, _ ("Export the budget as PDF"), name, budget_pdf_chosen_cb);
}

void
tj_window_cancel_export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_cancellable_cancel (TJ_WINDOW (widget)->exporting);
}
