// SPDX-License-Identifier: EUPL-1.2
/* Files of every older version open; steps to a newer one are whole, one by one, and leave a copy. */
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>

#include "tj-store-private.h"

/* Two versions further than today. */
#define TARGET (TJ_STORE_VERSION + 2)

static gboolean
rename_all (TjDatabase *db, GError **error)
{
  return tj_database_exec (db, "UPDATE activity SET name = 'stap een'", error);
}

static gboolean
add_notes (TjDatabase *db, GError **error)
{
  return tj_database_exec (db, "UPDATE activity SET note = 'na ' || name", error);
}

static gboolean
fail_halfway (TjDatabase *db, GError **error)
{
  return tj_database_exec (db, "UPDATE activity SET note = 'half'; UPDATE geen SET tabel = 1", error);
}

static gboolean
die_halfway (TjDatabase *db, GError **error)
{
  if (tj_database_exec (db, "UPDATE activity SET note = 'half'", error))
    raise (SIGKILL);
  return FALSE;
}

static const TjMigrationStep good_steps[TARGET]
    = { [TJ_STORE_VERSION] = rename_all, [TJ_STORE_VERSION + 1] = add_notes };
static const TjMigrationStep failing_steps[TARGET]
    = { [TJ_STORE_VERSION] = rename_all, [TJ_STORE_VERSION + 1] = fail_halfway };
static const TjMigrationStep dying_steps[TARGET]
    = { [TJ_STORE_VERSION] = rename_all, [TJ_STORE_VERSION + 1] = die_halfway };
static const TjMigrations good = { TARGET, good_steps };
static const TjMigrations failing = { TARGET, failing_steps };
static const TjMigrations dying = { TARGET, dying_steps };

static char *
backup_path (const Fixture *fixture, int version)
{
  return g_strdup_printf ("%s.v%d-backup", fixture->path, version);
}

static void
assert_migrated (const Fixture *fixture)
{
  g_assert_cmpint (raw_int (fixture->path, "PRAGMA user_version"), ==, TARGET);
  g_assert_cmpint (
      raw_int (fixture->path, "SELECT count(*) FROM activity WHERE name = 'stap een' AND note = 'na stap een'"), ==,
      tj_model_count (fixture->model, TJ_KIND_ACTIVITY));
}

/* Gives a file its present version again, so that it can be read as what the copy was made from. */
static void
assert_is_original (const Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TjStore) store = NULL;

  g_assert_cmpint (raw_int (path, "PRAGMA user_version"), ==, TJ_STORE_VERSION);
  store = tj_store_open (path, NULL, &error);
  g_assert_no_error (error);
  fixture_check_loads (fixture, store);
}

static void
test_steps (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autofree char *backup = backup_path (fixture, TJ_STORE_VERSION), *second = NULL;
  g_autoptr (GError) error = NULL;
  TjStore *store = tj_store_open_with (fixture->path, "Jan", &good, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tj_store_access (store), ==, TJ_STORE_WRITABLE);
  tj_store_close (store);
  assert_migrated (fixture);
  assert_is_original (fixture, backup);
  /* Open again: nothing to do, no other copy. */
  store = tj_store_open_with (fixture->path, "Jan", &good, &error);
  g_assert_no_error (error);
  tj_store_close (store);
  second = g_strconcat (backup, "-2", NULL);
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
test_second_backup (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 1);
  g_autofree char *backup = backup_path (fixture, TJ_STORE_VERSION), *second = g_strconcat (backup, "-2", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  TjStore *store;

  g_file_set_contents (backup, "van iemand", -1, NULL);
  store = tj_store_open_with (fixture->path, NULL, &good, &error);
  g_assert_no_error (error);
  tj_store_close (store);
  g_file_get_contents (backup, &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, "van iemand");
  assert_is_original (fixture, second);
}

/* A step that fails is taken back; the steps before it stay, and the next opening goes on from there. */
static void
test_failing_step (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autofree char *backup = backup_path (fixture, TJ_STORE_VERSION);
  g_autoptr (GError) error = NULL;
  TjStore *store;

  g_assert_null (tj_store_open_with (fixture->path, "Jan", &failing, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (raw_int (fixture->path, "PRAGMA user_version"), ==, TJ_STORE_VERSION + 1);
  g_assert_cmpint (raw_int (fixture->path, "SELECT count(*) FROM activity WHERE note = 'half'"), ==, 0);
  assert_is_original (fixture, backup);
  store = tj_store_open_with (fixture->path, "Jan", &good, &error);
  g_assert_no_error (error);
  tj_store_close (store);
  assert_migrated (fixture);
}

static int
open_and_die (gpointer data)
{
  tj_store_open_with (((Fixture *) data)->path, "Jan", &dying, NULL);
  return 0;
}

static void
test_killed_between_steps (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autofree char *backup = backup_path (fixture, TJ_STORE_VERSION);
  g_autoptr (GError) error = NULL;
  TjStore *store;

  g_assert_cmpint (run_child (open_and_die, fixture), ==, -SIGKILL);
  assert_is_original (fixture, backup);
  g_assert_cmpint (raw_int (fixture->path, "PRAGMA user_version"), ==, TJ_STORE_VERSION + 1);
  store = tj_store_open_with (fixture->path, "Jan", &good, &error);
  g_assert_no_error (error);
  tj_store_close (store);
  assert_migrated (fixture);
}

static void
test_newer (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  TjStore *store = tj_store_open_with (fixture->path, "Jan", &good, &error);

  g_assert_no_error (error);
  tj_store_close (store);
  before = raw_bytes (fixture->path);
  assert_refused (tj_store_open (fixture->path, "Jan", &error), &error, TJ_STORE_ERROR_NEWER);
  after = raw_bytes (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* Somebody with the older version has the file open: it is read as it would be after migrating, and left alone. */
static void
test_reader_of_older (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autofree char *backup = backup_path (fixture, TJ_STORE_VERSION);
  g_autofree char *copy = g_build_filename (fixture->folder, "kopie.traject", NULL);
  TjStore *writer = fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  TjStore *reader = tj_store_open_with (fixture->path, "Piet", &good, &error);
  g_autoptr (TjModel) model = NULL;
  const TjActivity *activity;

  g_assert_no_error (error);
  g_assert_cmpint (tj_store_access (reader), ==, TJ_STORE_LOCKED_BY_OTHER);
  g_assert_nonnull (tj_store_locked_by (reader));
  model = tj_store_load (reader, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  activity = tj_model_at (model, TJ_KIND_ACTIVITY, 0);
  g_assert_cmpstr (activity->note, ==, "na stap een");
  g_assert_true (tj_store_copy (reader, copy, &error));
  g_assert_cmpint (raw_int (copy, "PRAGMA user_version"), ==, TARGET);
  tj_store_close (reader);
  tj_store_close (writer);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  fixture_check_file (fixture);
}

/* New fields and kinds ------------------------------------------------------------------------------------------- */

static void
clear_field (Fixture *fixture, TjKind kind, const char *name)
{
  for (guint i = 0; i < tj_model_count (fixture->model, kind); i++)
    tj_field_clear (tj_kind_field (kind, name), (TjRecord *) tj_model_at (fixture->model, kind, i));
}

static void
test_missing_column (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EXTREME, 2);

  raw_exec (fixture->path, "ALTER TABLE activity DROP COLUMN colour; ALTER TABLE activity DROP COLUMN sort_order");
  clear_field (fixture, TJ_KIND_ACTIVITY, "colour");
  clear_field (fixture, TJ_KIND_ACTIVITY, "sort_order");
  {
    g_autoptr (TjStore) store = fixture_open (fixture);

    fixture_check_loads (fixture, store);
    fixture_apply (fixture, store, fixture_edit (fixture));
  }
  fixture_check_file (fixture);
}

/* A table as an older version would have made it: without references to a kind that is new. */
static void
test_missing_reference (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EXTREME, 2);

  raw_exec (fixture->path, "PRAGMA foreign_keys = OFF; DROP TABLE measurement;"
                           "CREATE TABLE measurement (id INTEGER PRIMARY KEY, indicator INTEGER) STRICT;"
                           "DROP TABLE risk");
  raw_exec (fixture->path, "ALTER TABLE meta ADD COLUMN extra TEXT; CREATE TABLE unknown (x)");
  {
    g_autoptr (TjStore) store = fixture_open (fixture);
  }
  g_assert_cmpint (raw_int (fixture->path, "SELECT count(*) FROM pragma_foreign_key_list ('measurement')"), ==, 1);
  g_assert_cmpint (raw_int (fixture->path, "SELECT count(*) FROM pragma_table_info ('risk')"), ==,
                   tj_kind (TJ_KIND_RISK)->n_fields + 1);
  g_assert_cmpint (raw_int (fixture->path, "SELECT count(*) FROM pragma_table_info ('measurement')"), ==,
                   tj_kind (TJ_KIND_MEASUREMENT)->n_fields + 1);
}

/* Stored files ---------------------------------------------------------------------------------------------------- */

static void
check_stored (const char *path, int version)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 0);
  g_autofree char *backup = backup_path (fixture, version);
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) model = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (TjStore) store = NULL;
  g_autoptr (GBytes) bytes = raw_bytes (path);

  g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  g_assert_cmpint (raw_int (fixture->path, "PRAGMA user_version"), ==, version);
  store = tj_store_open (fixture->path, "Jan", &error);
  g_assert_no_error (error);
  g_assert_cmpint (tj_store_access (store), ==, TJ_STORE_WRITABLE);
  model = tj_store_load (store, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_PROJECT), >, 0);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ACTIVITY), >, 0);
  rows = tj_store_history (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, >, 0);
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS) == (version < TJ_STORE_VERSION));
}

static void
test_stored_versions (void)
{
  for (int version = 1; version <= TJ_STORE_VERSION; version++)
    {
      g_autofree char *name = g_strdup_printf ("v%d.traject", version);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "versions", name, NULL);

      g_test_message ("%s", name);
      check_stored (path, version);
    }
}

/* Version 1 demanded an activity of each line of a baseline; of its files too a line now outlives the activity. */
static void
test_line_without_activity (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 0);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "versions", "v1.traject", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = raw_bytes (path);
  g_autoptr (TjEdit) edit = tj_edit_new ("Verwijderen");
  g_autoptr (TjModel) before = NULL, after = NULL;
  TjStore *store;
  TjId line, activity;

  g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  store = tj_store_open (fixture->path, "Jan", &error);
  g_assert_no_error (error);
  before = tj_store_load (store, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  line = ((const TjRecord *) tj_model_at (before, TJ_KIND_BASELINE_ITEM, 0))->id;
  activity = ((const TjBaselineItem *) tj_model_get (before, line))->activity;
  g_assert_nonnull (tj_model_get_kind (before, TJ_KIND_ACTIVITY, activity));
  tj_model_add_delete (before, edit, activity);
  g_assert_true (tj_store_apply (store, edit, TJ_HISTORY_EDIT, 0, 1750000000, "Jan", NULL, &error));
  g_assert_no_error (error);
  tj_store_close (store);
  store = tj_store_open (fixture->path, "Jan", &error);
  g_assert_no_error (error);
  after = tj_store_load (store, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (tj_model_get (after, activity));
  g_assert_nonnull (tj_model_get (after, line));
  g_assert_cmpint (((const TjBaselineItem *) tj_model_get (after, line))->activity, ==, 0);
  tj_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migrations/steps", test_steps);
  g_test_add_func ("/migrations/second-backup", test_second_backup);
  g_test_add_func ("/migrations/failing-step", test_failing_step);
  g_test_add_func ("/migrations/killed-between-steps", test_killed_between_steps);
  g_test_add_func ("/migrations/newer", test_newer);
  g_test_add_func ("/migrations/reader-of-older", test_reader_of_older);
  g_test_add_func ("/migrations/missing-column", test_missing_column);
  g_test_add_func ("/migrations/missing-reference", test_missing_reference);
  g_test_add_func ("/migrations/stored-versions", test_stored_versions);
  g_test_add_func ("/migrations/line-without-activity", test_line_without_activity);
  return g_test_run ();
}
