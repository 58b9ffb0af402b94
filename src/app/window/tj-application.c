// SPDX-License-Identifier: EUPL-1.2
#include "tj-application.h"

#include <glib/gi18n.h>

#include "tj-bench.h"
#include "tj-file.h"
#include "tj-folder.h"
#include "tj-name-dialog.h"
#include "tj-pages.h"
#include "tj-today.h"
#include "tj-window.h"

#define RECENT_MAX 12
#define SHOW_DELAY 150 /* milliseconds: most files are read by then */

struct _TjApplication
{
  AdwApplication parent_instance;

  /* Owned */
  GSettings *settings;
  char *page; /* from --page, for the first file */
};

G_DEFINE_FINAL_TYPE (TjApplication, tj_application, ADW_TYPE_APPLICATION)

/* Windows --------------------------------------------------------------------------------------------------------- */

/* The window for a file: one that shows the start page, else a new one. */
static TjWindow *
free_window (TjApplication *self)
{
  for (GList *windows = gtk_application_get_windows (GTK_APPLICATION (self)); windows; windows = windows->next)
    if (TJ_IS_WINDOW (windows->data) && tj_window_document (windows->data) == NULL)
      return windows->data;
  return tj_window_new (ADW_APPLICATION (self));
}

static TjWindow *
window_with (TjApplication *self, const char *path)
{
  for (GList *windows = gtk_application_get_windows (GTK_APPLICATION (self)); windows; windows = windows->next)
    {
      TjDocument *document = TJ_IS_WINDOW (windows->data) ? tj_window_document (windows->data) : NULL;

      if (document && g_str_equal (tj_document_path (document), path))
        return windows->data;
    }
  return NULL;
}

static void
remember (TjApplication *self, const char *path)
{
  g_auto (GStrv) old = g_settings_get_strv (self->settings, "recent-files");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) recent = NULL;
  guint n = 1;

  g_strv_builder_add (builder, path);
  for (guint i = 0; old[i] && n < RECENT_MAX; i++)
    if (!g_str_equal (old[i], path))
      {
        g_strv_builder_add (builder, old[i]);
        n++;
      }
  recent = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "recent-files", (const char *const *) recent);
}

/* Opening --------------------------------------------------------------------------------------------------------- */

/* One file on its way to a window; may have to be made of something first. */
typedef struct
{
  TjApplication *application; /* (owned) */
  TjWindow *window;           /* (owned) */
  GCancellable *cancellable;  /* (owned) */
  char *path;                 /* (owned) the .traject */
  char *source;               /* (owned) (nullable) XML that it is made of first */
  char *name;                 /* (owned) (nullable) for a template: name of the new traject */
  guint show_source;          /* shows the window while the file is still on its way */
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_handle_id (&opening->show_source, g_source_remove);
  g_object_unref (opening->application);
  g_object_unref (opening->window);
  g_object_unref (opening->cancellable);
  g_free (opening->path);
  g_free (opening->source);
  g_free (opening->name);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static gboolean
show_window_cb (gpointer data)
{
  Opening *opening = data;

  opening->show_source = 0;
  gtk_window_present (GTK_WINDOW (opening->window));
  return G_SOURCE_REMOVE;
}

/* A new window comes with what is in the file, so that nothing flashes by and nothing is laid out twice. */
static Opening *
opening_new (TjApplication *self, const char *path)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->application = g_object_ref (self);
  opening->window = g_object_ref (free_window (self));
  opening->cancellable = g_cancellable_new ();
  opening->path = g_strdup (path);
  tj_window_set_busy (opening->window, opening->cancellable);
  opening->show_source = g_timeout_add (SHOW_DELAY, show_window_cb, opening);
  return opening;
}

static void
opening_failed (Opening *opening, const GError *error)
{
  g_autofree char *name = g_path_get_basename (opening->path);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” was not opened"), name);

  tj_window_set_busy (opening->window, NULL);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_window_present (GTK_WINDOW (opening->window));
  tj_window_alert (opening->window, heading, error->message);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TjDocument) document = tj_document_open_finish (result, &error);
  TjApplication *self = opening->application;

  if (document == NULL)
    {
      opening_failed (opening, error);
      return;
    }
  remember (self, opening->path);
  tj_window_set_document (opening->window, document, self->page ? self->page : opening->name ? TJ_PAGE_OVERVIEW : NULL);
  g_clear_pointer (&self->page, g_free);
  gtk_window_present (GTK_WINDOW (opening->window));
  tj_bench_opened (opening->window);
}

static void
start_opening (Opening *opening)
{
  g_autofree char *who = g_settings_get_string (opening->application->settings, "author-name");
  TjDocumentSetup setup = { .who = *who ? who : NULL, .now = tj_now };

  tj_document_open_async (opening->path, &setup, opening->cancellable, opened_cb, opening);
}

static void
make_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  gboolean made = opening->name ? tj_file_from_template (opening->source, opening->name, opening->path, &error)
                                : tj_file_import (opening->source, opening->path, cancellable, &error);

  if (made)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    opening_failed (opening, error);
  else
    start_opening (g_steal_pointer (&opening));
}

static void
make_and_open (Opening *opening)
{
  g_autoptr (GTask) task = g_task_new (NULL, opening->cancellable, made_cb, opening);

  g_task_set_static_name (task, "make file");
  g_task_set_task_data (task, opening, NULL);
  g_task_run_in_thread (task, make_in_thread);
}

static void
open_path (TjApplication *self, const char *path)
{
  TjWindow *window = window_with (self, path);

  if (window)
    gtk_window_present (GTK_WINDOW (window));
  else
    start_opening (opening_new (self, path));
}

/* Something that is read into a new file of its own, beside the user's others. */
static void
open_made (TjApplication *self, const char *source, const char *file, const char *name)
{
  g_autofree char *folder = tj_folder_of_trajecten ();
  g_autofree char *path = g_build_filename (folder, file, NULL);
  Opening *opening;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      g_autofree char *body = g_strdup_printf (_ ("The folder “%s” could not be made."), folder);

      tj_window_alert (free_window (self), _ ("No place for the file"), body);
      return;
    }
  opening = opening_new (self, path);
  opening->source = g_strdup (source);
  opening->name = g_strdup (name);
  make_and_open (opening);
}

static void
open_sample (TjApplication *self, const char *name)
{
  g_autofree char *source = tj_file_sample_path (name);
  g_autofree char *folder = tj_folder_of_trajecten ();
  g_autofree char *file = tj_folder_sample_name (name);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    open_path (self, path);
  else if (source)
    open_made (self, source, file, NULL);
  else
    {
      TjWindow *window = free_window (self);
      g_autofree char *body = g_strdup_printf (_ ("There is no sample by the name “%s”."), name);

      tj_window_alert (window, _ ("No such sample"), body);
      gtk_window_present (GTK_WINDOW (window));
    }
}

/* Actions --------------------------------------------------------------------------------------------------------- */

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
  open_path (data, g_variant_get_string (parameter, NULL));
}

static void
open_sample_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_sample (data, g_variant_get_string (parameter, NULL));
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

      open_made (template->application, template->source, file, name);
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
  tj_name_dialog_present (GTK_WIDGET (free_window (self)), name_given_cb, template);
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

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
show_colour_scheme (TjApplication *self)
{
  g_autofree char *scheme = g_settings_get_string (self->settings, "colour-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (scheme, "dark")    ? ADW_COLOR_SCHEME_FORCE_DARK
                                      : g_str_equal (scheme, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                                      : ADW_COLOR_SCHEME_DEFAULT);
}

/* style.css is loaded by libadwaita itself; each part of the window may have one of its own beside it. */
static void
load_styles (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children ("/nl/trajectplanner/Traject", 0, NULL);

  for (guint i = 0; names && names[i]; i++)
    if (g_str_has_prefix (names[i], "style-"))
      {
        g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
        g_autofree char *path = g_strconcat ("/nl/trajectplanner/Traject/", names[i], NULL);

        gtk_css_provider_load_from_resource (provider, path);
        gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                                    GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
      }
}

static void
tj_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "open", open_action, NULL, NULL, NULL, { 0 } },
    { "open-path", open_path_action, "s", NULL, NULL, { 0 } },
    { "open-sample", open_sample_action, "s", NULL, NULL, { 0 } },
    { "new-from-template", new_action, "s", NULL, NULL, { 0 } },
    { "quit", quit_action, NULL, NULL, NULL, { 0 } },
  };
  TjApplication *self = TJ_APPLICATION (application);

  G_APPLICATION_CLASS (tj_application_parent_class)->startup (application);
  self->settings = g_settings_new ("nl.trajectplanner.Traject");
  g_signal_connect_swapped (self->settings, "changed::colour-scheme", G_CALLBACK (show_colour_scheme), self);
  show_colour_scheme (self);
  load_styles ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.open",
                                         (const char *const[]) { "<Control>o", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit",
                                         (const char *const[]) { "<Control>q", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "window.close",
                                         (const char *const[]) { "<Control>w", NULL });
  gtk_window_set_default_icon_name ("nl.trajectplanner.Traject");
}

static void
tj_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (free_window (TJ_APPLICATION (application))));
}

/* XML becomes a new file of the same name; a .traject is opened where it is. */
static void
open_file (TjApplication *self, const char *path)
{
  g_autofree char *base = NULL;
  char *dot;

  if (!g_str_has_suffix (path, ".xml"))
    {
      open_path (self, path);
      return;
    }
  base = g_path_get_basename (path);
  dot = strrchr (base, '.');
  *dot = '\0';
  g_autofree char *file = tj_folder_file_name (base);
  open_made (self, path, file, NULL);
}

static void
tj_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path)
        open_file (TJ_APPLICATION (application), path);
    }
}

static int
tj_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  TjApplication *self = TJ_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  const char *sample = NULL, *page = NULL;
  int n;
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (line, &n);

  g_variant_dict_lookup (options, "sample", "&s", &sample);
  if (g_variant_dict_lookup (options, "page", "&s", &page))
    g_set_str (&self->page, page);
  if (sample)
    open_sample (self, sample);
  for (int i = 1; i < n; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, arguments[i]);

      tj_application_open (application, &file, 1, "");
    }
  if (sample == NULL && n <= 1)
    g_application_activate (application);
  return 0;
}

static void
tj_application_finalize (GObject *object)
{
  TjApplication *self = TJ_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->page, g_free);
  G_OBJECT_CLASS (tj_application_parent_class)->finalize (object);
}

static void
tj_application_class_init (TjApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = tj_application_finalize;
  application_class->startup = tj_application_startup;
  application_class->activate = tj_application_activate;
  application_class->open = tj_application_open;
  application_class->command_line = tj_application_command_line;
}

static void
tj_application_init (TjApplication *self)
{
  static const GOptionEntry options[] = {
    { "page", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Page to begin on, or a list on it: basis/kalender"), N_ ("PAGE") },
    { "sample", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Open one of the samples"), N_ ("NAME") },
    { 0 },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

TjApplication *
tj_application_new (void)
{
  return g_object_new (TJ_TYPE_APPLICATION, "application-id", "nl.trajectplanner.Traject", "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path",
                       "/nl/trajectplanner/Traject", NULL);
}
