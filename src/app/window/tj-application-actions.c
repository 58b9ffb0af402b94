// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-application-private.h"
#include "tj-file.h"
#include "tj-folder.h"
#include "tj-name-dialog.h"

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjApplication) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file)
    g_application_open (G_APPLICATION (self), &file, 1, "");
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TjApplication *self = data;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *folder = tj_folder_of_trajecten ();
  g_autoptr (GFile) initial = g_file_new_for_path (folder);

  gtk_file_filter_set_name (filter, _ ("Trajecten and Traject XML"));
  gtk_file_filter_add_suffix (filter, "traject");
  gtk_file_filter_add_suffix (filter, "xml");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _ ("Open a traject"));
  if (g_file_query_exists (initial, NULL))
    gtk_file_dialog_set_initial_folder (dialog, initial);
  gtk_file_dialog_open (dialog, gtk_application_get_active_window (GTK_APPLICATION (self)), NULL, file_chosen_cb,
                        g_object_ref (self));
}

static void
open_path_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tj_application_open_path (data, g_variant_get_string (parameter, NULL));
}

static void
open_sample_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  tj_application_open_sample (data, g_variant_get_string (parameter, NULL));
}

/* Which template the name that is asked for belongs to. */
typedef struct
{
  TjApplication *application; /* (owned) */
  char *source;               /* (owned) */
} Template;

static void
name_given_cb (const char *name, gpointer data)
{
  Template *template = data;

  if (name)
    {
      g_autofree char *file = tj_folder_file_name (name);

      tj_application_open_made (template->application, template->source, file, name);
    }
  g_object_unref (template->application);
  g_free (template->source);
  g_free (template);
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TjApplication *self = data;
  g_autofree char *source = tj_file_template_path (g_variant_get_string (parameter, NULL));
  Template *template;

  if (source == NULL)
    return;
  template = g_new0 (Template, 1);
  template->application = g_object_ref (self);
  template->source = g_steal_pointer (&source);
  tj_name_dialog_present (GTK_WIDGET (tj_application_free_window (self)), name_given_cb, template);
}

static gpointer
ref_window (gconstpointer window, gpointer data)
{
  return g_object_ref ((gpointer) window);
}

/* Each window is closed as by its own button: then its file is let go, and what it remembers is kept. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autolist (GtkWindow) windows
      = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (data)), ref_window, NULL);

  for (GList *window = windows; window; window = window->next)
    gtk_window_close (window->data);
  g_application_quit (G_APPLICATION (data));
}

void
tj_application_add_actions (TjApplication *self)
{
  static const GActionEntry entries[] = {
    { "open", open_action, NULL, NULL, NULL, { 0 } },
    { "open-path", open_path_action, "s", NULL, NULL, { 0 } },
    { "open-sample", open_sample_action, "s", NULL, NULL, { 0 } },
    { "new-from-template", new_action, "s", NULL, NULL, { 0 } },
    { "quit", quit_action, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.open",
                                         (const char *const[]) { "<Control>o", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit",
                                         (const char *const[]) { "<Control>q", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "window.close",
                                         (const char *const[]) { "<Control>w", NULL });
}
