// SPDX-License-Identifier: EUPL-1.2
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* What SQLite would take for something else, were it not given as it is. */
#define FILE_NAME "Plän 100% 'één' \"#?&=📁 :x.traject"

Fixture *
fixture_new (TjTestHow how, guint n)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("tj-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, FILE_NAME, NULL);
  fixture->rand = tj_test_rand ();
  fixture->model = tj_test_model_random (fixture->rand, how, n);
  if (n == 0)
    return fixture;
  tj_store_create (fixture->path, fixture->model, NULL, &error);
  g_assert_no_error (error);
  return fixture;
}

void
fixture_free (Fixture *fixture)
{
  GDir *dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_dir_close (dir);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_rand_free (fixture->rand);
  tj_model_free (fixture->model);
  g_free (fixture);
}

TjStore *
fixture_open (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TjStore *store = tj_store_open (fixture->path, "Jan Tester", &error);

  g_assert_no_error (error);
  g_assert_cmpint (tj_store_access (store), ==, TJ_STORE_WRITABLE);
  return store;
}

void
fixture_check_loads (const Fixture *fixture, TjStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) loaded = tj_store_load (store, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  tj_test_assert_same_models (fixture->model, loaded);
}

void
fixture_check_file (const Fixture *fixture)
{
  g_autoptr (TjStore) store = fixture_open (fixture);

  fixture_check_loads (fixture, store);
}

gint64
fixture_apply (Fixture *fixture, TjStore *store, TjEdit *edit)
{
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  tj_model_check (fixture->model, edit, &error);
  g_assert_no_error (error);
  tj_store_apply (store, edit, TJ_HISTORY_EDIT, 0, 1700000000, "Jan", &number, &error);
  g_assert_no_error (error);
  tj_model_apply (fixture->model, edit);
  tj_edit_free (edit);
  g_assert_cmpint (number, >, 0);
  return number;
}

/* Source notes are what nothing refers to but the subjects of a few kinds; measurements nothing at all. */
TjEdit *
fixture_edit (Fixture *fixture)
{
  TjEdit *edit = tj_edit_new ("Van alles wijzigen");
  guint n = tj_model_count (fixture->model, TJ_KIND_ACTIVITY);
  const TjRecord *activity
      = tj_model_at (fixture->model, TJ_KIND_ACTIVITY, (guint) g_rand_int_range (fixture->rand, 0, (gint32) n));
  TjActivity *changed = tj_record_copy (activity);
  g_autoptr (GError) error = NULL;

  g_free (changed->name);
  changed->name = g_strdup_printf ("Stap %u", g_rand_int (fixture->rand));
  tj_edit_update (edit, activity, changed);
  tj_edit_insert (edit, tj_test_record_random (fixture->rand, TJ_KIND_MEASUREMENT, TJ_TEST_RANDOM, fixture->model));
  tj_edit_insert (edit, tj_test_record_random (fixture->rand, TJ_KIND_RISK, TJ_TEST_EXTREME, fixture->model));
  if (tj_model_count (fixture->model, TJ_KIND_DEPENDENCY) > 0)
    tj_model_add_delete (fixture->model, edit,
                         ((const TjRecord *) tj_model_at (fixture->model, TJ_KIND_DEPENDENCY, 0))->id);
  tj_model_check (fixture->model, edit, &error);
  g_assert_no_error (error);
  return edit;
}

/* Plain SQLite ---------------------------------------------------------------------------------------------------- */

static sqlite3 *
raw_open (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  return db;
}

void
raw_exec (const char *path, const char *sql)
{
  sqlite3 *db = raw_open (path);

  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  sqlite3_close (db);
}

char *
raw_text (const char *path, const char *sql)
{
  sqlite3 *db = raw_open (path);
  sqlite3_stmt *statement;
  char *text = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return text;
}

gint64
raw_int (const char *path, const char *sql)
{
  g_autofree char *text = raw_text (path, sql);

  return text ? g_ascii_strtoll (text, NULL, 10) : 0;
}

GBytes *
raw_bytes (const char *path)
{
  char *contents;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

/* Other ----------------------------------------------------------------------------------------------------------- */

int
run_child (int (*function) (gpointer data), gpointer data)
{
  int status;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    _exit (function (data));
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -WTERMSIG (status);
}

void
assert_refused (gconstpointer result, GError **error, TjStoreError code)
{
  g_assert_null (result);
  g_assert_error (*error, TJ_STORE_ERROR, (gint) code);
  if (strstr ((*error)->message, ".traject") == NULL)
    g_error ("the message does not name the file: %s", (*error)->message);
  g_clear_error (error);
}
