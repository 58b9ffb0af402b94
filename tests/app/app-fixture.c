// SPDX-License-Identifier: EUPL-1.2
#include "app-fixture.h"

#include <glib/gstdio.h>

#include "tj-application.h"
#include "tj-file.h"
#include "tj-today.h"

void
app_settle (AppFixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
  guint quiet = 0;

  while (quiet < 6 && g_get_monotonic_time () < end)
    if (g_main_context_iteration (NULL, FALSE))
      quiet = 0;
    else
      {
        g_usleep (8000);
        quiet++;
      }
}

static void
show (AppFixture *fixture, const char *page)
{
  g_autoptr (GError) error = NULL;
  TjDocumentSetup setup = { .who = NULL, .now = tj_now };
  g_autoptr (TjDocument) document = tj_document_open (fixture->path, &setup, NULL, &error);

  g_assert_no_error (error);
  fixture->window = tj_window_new (fixture->application);
  tj_window_set_document (fixture->window, document, page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle (fixture);
}

/* One for all tests: a process can be registered as one application only. */
static AdwApplication *
the_application (void)
{
  static AdwApplication *application;
  g_autoptr (GError) error = NULL;

  if (application)
    return application;
  application = ADW_APPLICATION (g_object_new (TJ_TYPE_APPLICATION, "flags",
                                               G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN,
                                               "resource-base-path", "/nl/trajectplanner/Traject", NULL));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

void
app_fixture_set_up (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sample = tj_file_sample_path ("capelle");

  g_assert_nonnull (sample);
  fixture->folder = g_dir_make_tmp ("traject-app-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "proef.traject", NULL);
  tj_file_import (sample, fixture->path, NULL, &error);
  g_assert_no_error (error);
  fixture->application = the_application ();
  show (fixture, page);
}

static void
close_window (AppFixture *fixture)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  app_settle (fixture);
  g_assert_null (window);
}

void
app_fixture_reopen (AppFixture *fixture, const char *page)
{
  close_window (fixture);
  show (fixture, page);
}

void
app_fixture_tear_down (AppFixture *fixture, gconstpointer page)
{
  close_window (fixture);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

gconstpointer
app_find (AppFixture *fixture, TjKind kind, const char *title)
{
  TjModel *model = tj_session_model (fixture->window->session);

  for (guint i = 0; i < tj_model_count (model, kind); i++)
    {
      gconstpointer record = tj_model_at (model, kind, i);
      g_autofree char *name = tj_model_title (model, record);

      if (g_str_equal (name, title))
        return record;
    }
  g_error ("There is no “%s”", title);
}

TjModel *
app_read (AppFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TjModel *model = tj_file_read (fixture->path, NULL, &error);

  g_assert_no_error (error);
  return model;
}
