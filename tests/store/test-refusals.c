// SPDX-License-Identifier: EUPL-1.2
/* What is no Traject file, cannot be read, or is there already: each with its own error, and left as it was. */
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

static void
assert_open_refused (const char *path, TjStoreError code)
{
  g_autoptr (GBytes) before = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? raw_bytes (path) : NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (tj_store_open (path, "Jan", &error), &error, code);
  if (before)
    {
      g_autoptr (GBytes) after = raw_bytes (path);

      g_assert_true (g_bytes_equal (before, after));
    }
}

/* Opens and loads; the file is whole, but not what is in it. Returns the message. */
static char *
assert_load_refused (const Fixture *fixture)
{
  g_autoptr (TjStore) store = fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  char *message;

  g_assert_null (tj_store_load (store, NULL, NULL, NULL, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_DAMAGED);
  message = g_strdup (error->message);
  return message;
}

static void
assert_names (const char *message, const char *what)
{
  if (strstr (message, what) == NULL)
    g_error ("“%s” does not name %s", message, what);
}

static void
test_missing (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 0);
  g_autofree char *below = g_build_filename (fixture->path, "x.traject", NULL);

  assert_open_refused (fixture->path, TJ_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  assert_open_refused (below, TJ_STORE_ERROR_NOT_FOUND);
}

static void
test_foreign (void)
{
  static const char *const contents[] = { "", "x", "Dit is een brief.", "SQLite format 3" };
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 0);

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_file_set_contents (fixture->path, contents[i], -1, NULL);
      assert_open_refused (fixture->path, TJ_STORE_ERROR_FOREIGN);
    }
  g_unlink (fixture->path);
  raw_exec (fixture->path, "CREATE TABLE moz_places (id INTEGER PRIMARY KEY)");
  assert_open_refused (fixture->path, TJ_STORE_ERROR_FOREIGN);
}

static void
test_no_regular_file (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 0);

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_open_refused (fixture->path, TJ_STORE_ERROR_FOREIGN);
  g_rmdir (fixture->path);
  /* A pipe would keep the reader waiting. */
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_open_refused (fixture->path, TJ_STORE_ERROR_FOREIGN);
}

static void
test_newer (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);

  raw_exec (fixture->path, "PRAGMA user_version = 99");
  assert_open_refused (fixture->path, TJ_STORE_ERROR_NEWER);
  /* Also when this SQLite could not even read its tables. */
  raw_exec (fixture->path,
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE x FROM THE FUTURE'"
            " WHERE name = 'risk'");
  assert_open_refused (fixture->path, TJ_STORE_ERROR_NEWER);
}

static void
test_without_version (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);

  raw_exec (fixture->path, "PRAGMA user_version = 0");
  assert_open_refused (fixture->path, TJ_STORE_ERROR_DAMAGED);
}

static void
test_truncated (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 3);
  g_autoptr (GBytes) whole = raw_bytes (fixture->path);
  gsize size = g_bytes_get_size (whole), pages = size / 4096;

  for (gsize page = 1; page < pages; page += 7)
    {
      g_file_set_contents (fixture->path, g_bytes_get_data (whole, NULL), (gssize) (page * 4096), NULL);
      assert_open_refused (fixture->path, TJ_STORE_ERROR_DAMAGED);
      g_file_set_contents (fixture->path, g_bytes_get_data (whole, NULL), (gssize) (page * 4096 + 1234), NULL);
      assert_open_refused (fixture->path, TJ_STORE_ERROR_DAMAGED);
    }
}

/* Noise anywhere in the file: it is refused, or what is loaded holds together; it never ends the program. */
static void
test_noise (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 3);
  g_autoptr (GBytes) whole = raw_bytes (fixture->path);
  gsize size = g_bytes_get_size (whole);
  guint refused = 0;

  for (int round = 0; round < 60; round++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      g_autoptr (GError) error = NULL;
      g_autoptr (TjStore) store = NULL;
      g_autoptr (TjModel) model = NULL;

      for (int i = g_rand_int_range (fixture->rand, 1, 200); i > 0; i--)
        bytes[g_rand_int_range (fixture->rand, round % 2 ? 100 : 4096, (gint32) size)]
            = (guint8) g_rand_int (fixture->rand);
      g_file_set_contents (fixture->path, (const char *) bytes, (gssize) size, NULL);
      store = tj_store_open (fixture->path, NULL, &error);
      if (store)
        model = tj_store_load (store, NULL, NULL, NULL, &error);
      if (model == NULL)
        {
          g_assert_nonnull (error);
          g_assert_true (error->domain == TJ_STORE_ERROR);
          refused++;
        }
    }
  g_test_message ("%u of 60 refused", refused);
  g_assert_cmpuint (refused, >, 30);
}

static void
test_bad_values (void)
{
  static const struct
  {
    const char *sql;
    const char *table;
    const char *field;
  } cases[] = {
    { "UPDATE activity SET start = '31 februari'", "activity", "start" },
    { "UPDATE activity SET type = 'onbekend'", "activity", "type" },
    { "UPDATE activity SET name = CAST (x'61ff62' AS TEXT)", "activity", "name" },
    { "UPDATE activity SET name = CAST (x'610062' AS TEXT)", "activity", "name" },
    { "UPDATE activity SET name = NULL", "", "" },
    { "UPDATE activity SET parent = -5", "activity", "parent" },
    { "UPDATE activity SET parent = id", "", "" },
    { "UPDATE activity SET parent = 12345", "", "" },
    { "UPDATE activity SET project = (SELECT id FROM body)", "", "" },
    { "UPDATE activity SET duration = '1e9999wd'", "activity", "duration" },
    { "UPDATE calendar SET monday = '25:00-26:00'", "calendar", "monday" },
    { "UPDATE cost_line SET amounts = '2025=1,5'", "cost_line", "amounts" },
    { "UPDATE risk SET id = (SELECT id FROM body)", "risk", "id" },
    { "UPDATE risk SET id = -1", "risk", "id" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);
      g_autofree char *sql = g_strdup_printf ("PRAGMA foreign_keys = OFF; %s", cases[i].sql), *message = NULL;

      raw_exec (fixture->path, sql);
      message = assert_load_refused (fixture);
      assert_names (message, cases[i].table);
      assert_names (message, cases[i].field);
    }
}

/* A schema from elsewhere that holds code, or other things than tables. */
static void
test_hostile_schema (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);
  g_autofree char *message = NULL;

  raw_exec (fixture->path, "CREATE TRIGGER evil AFTER UPDATE ON activity BEGIN DELETE FROM risk; END");
  {
    g_autoptr (TjStore) store = fixture_open (fixture);
    TjEdit *edit = tj_edit_new ("x");
    const TjRecord *activity = tj_model_at (fixture->model, TJ_KIND_ACTIVITY, 0);
    TjActivity *changed = tj_record_copy (activity);

    g_free (changed->name);
    changed->name = g_strdup ("Anders");
    tj_edit_update (edit, activity, changed);
    fixture_apply (fixture, store, edit);
    fixture_check_loads (fixture, store);
  }
  raw_exec (fixture->path, "ALTER TABLE risk RENAME TO hidden; CREATE VIEW risk AS SELECT * FROM hidden");
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (TjStore) store = tj_store_open (fixture->path, NULL, &error);
    g_autoptr (TjModel) model = store ? tj_store_load (store, NULL, NULL, NULL, &error) : NULL;

    g_assert_null (model);
    g_assert_true (error->domain == TJ_STORE_ERROR);
  }
}

static void
test_existing (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);
  g_autoptr (GBytes) before = raw_bytes (fixture->path), after = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (GINT_TO_POINTER (tj_store_create (fixture->path, fixture->model, NULL, &error)), &error,
                  TJ_STORE_ERROR_EXISTS);
  after = raw_bytes (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_no_folder (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);
  g_autofree char *path = g_build_filename (fixture->folder, "geen", "map", "x.traject", NULL);
  g_autoptr (TjStore) store = fixture_open (fixture);
  g_autoptr (GError) error = NULL;

  assert_refused (GINT_TO_POINTER (tj_store_create (path, fixture->model, NULL, &error)), &error, TJ_STORE_ERROR_IO);
  assert_refused (GINT_TO_POINTER (tj_store_copy (store, path, &error)), &error, TJ_STORE_ERROR_IO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/refusals/missing", test_missing);
  g_test_add_func ("/refusals/foreign", test_foreign);
  g_test_add_func ("/refusals/no-regular-file", test_no_regular_file);
  g_test_add_func ("/refusals/newer", test_newer);
  g_test_add_func ("/refusals/without-version", test_without_version);
  g_test_add_func ("/refusals/truncated", test_truncated);
  g_test_add_func ("/refusals/noise", test_noise);
  g_test_add_func ("/refusals/bad-values", test_bad_values);
  g_test_add_func ("/refusals/hostile-schema", test_hostile_schema);
  g_test_add_func ("/refusals/existing", test_existing);
  g_test_add_func ("/refusals/no-folder", test_no_folder);
  return g_test_run ();
}
