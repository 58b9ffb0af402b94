// SPDX-License-Identifier: EUPL-1.2
/* Copies of the open file: as it is, and as XML. */
#include <glib/gi18n.h>

#include "tj-window-private.h"
#include "tj-xml.h"

static void
copy_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = NULL;

  if (file == NULL || self->session == NULL)
    return;
  if (!tj_document_save_copy (tj_session_document (self->session), g_file_peek_path (file), &error))
    {
      tj_window_alert (self, _ ("The copy was not made"), error->message);
      return;
    }
  name = g_file_get_basename (file);
  g_autofree char *message = g_strdup_printf (_ ("Copy kept as “%s”"), name);
  tj_window_tell (self, message);
}

static char *
base_name (TjWindow *self, const char *format)
{
  g_autofree char *name = g_path_get_basename (tj_document_path (tj_session_document (self->session)));

  if (g_str_has_suffix (name, ".traject"))
    name[strlen (name) - strlen (".traject")] = '\0';
  return g_strdup_printf (format, name);
}

static void
ask_file (TjWindow *self, const char *title, const char *name, GAsyncReadyCallback chosen)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *folder = g_path_get_dirname (tj_document_path (tj_session_document (self->session)));
  g_autoptr (GFile) initial = g_file_new_for_path (folder);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_initial_folder (dialog, initial);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, chosen, g_object_ref (self));
}

void
tj_window_save_copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);
  g_autofree char *name = base_name (self, _ ("%s (copy).traject"));

  ask_file (self, _ ("Save a copy as"), name, copy_chosen_cb);
}

/* Writes what the file holds at this moment, off the main thread: from its own copy of the records. */
static void
export_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  TjModel *model = g_object_get_data (G_OBJECT (task), "model");

  if (tj_xml_write (model, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TjWindow *self = TJ_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    tj_window_tell (self, _ ("Exported as XML"));
  else
    tj_window_alert (self, _ ("The export was not made"), error->message);
}

static void
export_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjWindow) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GTask) task = NULL;

  if (file == NULL || self->session == NULL)
    return;
  task = g_task_new (self, NULL, exported_cb, NULL);
  g_task_set_static_name (task, "export");
  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_object_set_data_full (G_OBJECT (task), "model", tj_model_copy (tj_session_model (self->session)),
                          (GDestroyNotify) tj_model_free);
  g_task_run_in_thread (task, export_in_thread);
}

void
tj_window_export_xml_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);
  g_autofree char *name = base_name (self, "%s.xml");

  ask_file (self, _ ("Export as XML"), name, export_chosen_cb);
}
