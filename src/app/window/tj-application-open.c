// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-application-private.h"
#include "tj-bench.h"
#include "tj-file.h"
#include "tj-folder.h"
#include "tj-pages.h"
#include "tj-today.h"

#define RECENT_MAX 12
#define SHOW_DELAY 150 /* milliseconds: most files are read by then */

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

/* One file on its way ---------------------------------------------------------------------------------------------- */

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
  opening->window = g_object_ref (tj_application_free_window (self));
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

void
tj_application_open_path (TjApplication *self, const char *path)
{
  TjWindow *window = window_with (self, path);

  if (window)
    gtk_window_present (GTK_WINDOW (window));
  else
    start_opening (opening_new (self, path));
}

void
tj_application_open_made (TjApplication *self, const char *source, const char *file, const char *name)
{
  g_autofree char *folder = tj_folder_of_trajecten ();
  g_autofree char *path = g_build_filename (folder, file, NULL);
  Opening *opening;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      g_autofree char *body = g_strdup_printf (_ ("The folder “%s” could not be made."), folder);

      tj_window_alert (tj_application_free_window (self), _ ("No place for the file"), body);
      return;
    }
  opening = opening_new (self, path);
  opening->source = g_strdup (source);
  opening->name = g_strdup (name);
  make_and_open (opening);
}

void
tj_application_open_sample (TjApplication *self, const char *name)
{
  g_autofree char *source = tj_file_sample_path (name);
  g_autofree char *folder = tj_folder_of_trajecten ();
  g_autofree char *file = tj_folder_sample_name (name);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    tj_application_open_path (self, path);
  else if (source)
    tj_application_open_made (self, source, file, NULL);
  else
    {
      TjWindow *window = tj_application_free_window (self);
      g_autofree char *body = g_strdup_printf (_ ("There is no sample by the name “%s”."), name);

      tj_window_alert (window, _ ("No such sample"), body);
      gtk_window_present (GTK_WINDOW (window));
    }
}

void
tj_application_open_file (TjApplication *self, const char *path)
{
  g_autofree char *base = NULL;
  char *dot;

  if (!g_str_has_suffix (path, ".xml"))
    {
      tj_application_open_path (self, path);
      return;
    }
  base = g_path_get_basename (path);
  dot = strrchr (base, '.');
  *dot = '\0';
  g_autofree char *file = tj_folder_file_name (base);
  tj_application_open_made (self, path, file, NULL);
}
