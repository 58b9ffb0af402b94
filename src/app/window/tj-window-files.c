// SPDX-License-Identifier: EUPL-1.2
/* Asking for a file to write, and a copy of the open file as it is. */
#include <glib/gi18n.h>

#include "tj-window-private.h"

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

char *
tj_window_file_name (TjWindow *self, const char *format)
{
  g_autofree char *name = g_path_get_basename (tj_document_path (tj_session_document (self->session)));

  if (g_str_has_suffix (name, ".traject"))
    name[strlen (name) - strlen (".traject")] = '\0';
  return g_strdup_printf (format, name);
}

void
tj_window_ask_file (TjWindow *self, const char *title, const char *name, GAsyncReadyCallback chosen)
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
  g_autofree char *name = tj_window_file_name (self, _ ("%s (copy).traject"));

  tj_window_ask_file (self, _ ("Save a copy as"), name, copy_chosen_cb);
}
