// SPDX-License-Identifier: EUPL-1.2
/* Files: put in place whole or not at all, and read from anywhere without harm. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test-records.h"
#include "tj-xml.h"

typedef struct
{
  char *folder;
  char *path;
  TjModel *model;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = tj_test_rand ();

  fixture->folder = g_dir_make_tmp ("xml-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "traject.xml", NULL);
  fixture->model = tj_test_model_random (rand, TJ_TEST_RANDOM, 30);
}

static guint
n_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  tj_model_free (fixture->model);
}

static void
assert_text (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_same_as_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tj_xml_write_bytes (fixture->model, NULL);
  g_autoptr (TjModel) back = NULL;
  g_autofree char *text = NULL;
  gsize size;

  g_assert_true (tj_xml_write (fixture->model, fixture->path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &text, &size, NULL));
  g_assert_cmpmem (text, size, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  back = tj_xml_read (fixture->path, NULL, &error);
  g_assert_no_error (error);
  tj_test_assert_same_models (fixture->model, back);
}

/* A file that stood there keeps its rights, and a link to it stays a link. */
static void
test_replaces (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.xml", NULL);
  g_autoptr (TjModel) back = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (g_file_set_contents (fixture->path, "oud", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_true (tj_xml_write (fixture->model, link, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
  g_assert_cmpuint (n_files (fixture->folder), ==, 2);
  back = tj_xml_read (fixture->path, NULL, &error);
  g_assert_no_error (error);
  tj_test_assert_same_models (fixture->model, back);
}

static void
test_new_file_rights (Fixture *fixture, gconstpointer data)
{
  mode_t mask = umask (022);
  GStatBuf info;

  g_assert_true (tj_xml_write (fixture->model, fixture->path, NULL, NULL));
  umask (mask);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0644);
}

/* Writing stops at 20 kB, as on a full disk. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  struct rlimit before, small;
  g_autoptr (GError) error = NULL;
  gboolean written;

  g_assert_true (g_file_set_contents (fixture->path, "oud", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 20000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  written = tj_xml_write (fixture->model, fixture->path, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_false (written);
  g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO);
  assert_text (fixture->path, "oud");
  g_assert_cmpuint (n_files (fixture->folder), ==, 1);
}

static void
test_no_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "weg", "traject.xml", NULL);
  const char *const paths[] = { fixture->folder, missing, "/proc/traject.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (tj_xml_write (fixture->model, paths[i], NULL, &error));
      g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO);
    }
  g_assert_cmpuint (n_files (fixture->folder), ==, 0);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) writing = NULL;
  g_autoptr (GError) reading = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "oud", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (tj_xml_write (fixture->model, fixture->path, cancellable, &writing));
  g_assert_error (writing, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_text (fixture->path, "oud");
  g_assert_cmpuint (n_files (fixture->folder), ==, 1);
  g_assert_null (tj_xml_read (fixture->path, cancellable, &reading));
  g_assert_error (reading, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  const char *path;
  GCancellable *cancellable;
} Feeding;

/* Feeds a pipe with half a file, and cancels when that has been taken. */
static gpointer
feed_and_cancel (gpointer data)
{
  Feeding *feeding = data;
  g_autoptr (GString) text = g_string_new ("<traject-bestand xmlns='" TJ_XML_NAMESPACE "' versie='1'><organisaties>");
  FILE *pipe = g_fopen (feeding->path, "w");

  for (guint i = 1; i < 3000; i++)
    g_string_append_printf (text, "<organisatie id='%u'><naam>n</naam></organisatie>\n", i);
  fwrite (text->str, 1, text->len, pipe);
  fflush (pipe);
  g_cancellable_cancel (feeding->cancellable);
  fwrite (text->str, 1, 10, pipe);
  fclose (pipe);
  return NULL;
}

static void
test_cancel_halfway (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Feeding feeding = { fixture->path, cancellable };
  GThread *thread;

  signal (SIGPIPE, SIG_IGN);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  thread = g_thread_new ("feed", feed_and_cancel, &feeding);
  g_assert_null (tj_xml_read (fixture->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "weg.xml", NULL);
  const char *const paths[] = { missing, fixture->folder, "" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tj_xml_read (paths[i], NULL, &error));
      g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO);
    }
}

#define ADD(name, function) g_test_add ("/xml-file/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("same-as-bytes", test_same_as_bytes);
  ADD ("replaces", test_replaces);
  ADD ("new-file-rights", test_new_file_rights);
  ADD ("full-disk", test_full_disk);
  ADD ("no-place", test_no_place);
  ADD ("cancel", test_cancel);
  ADD ("cancel-halfway", test_cancel_halfway);
  ADD ("unreadable", test_unreadable);
  return g_test_run ();
}
