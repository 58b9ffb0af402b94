// SPDX-License-Identifier: EUPL-1.2
/* An edit is on the disk before tj_store_apply() says so, and a disk that refuses harms nothing. What SQLite asks of
 * the disk is seen, and refused, by a layer of our own. */
#include "store-fixture.h"

#include <sqlite3.h>

#include "sync-vfs.h"

/* Order of calls -------------------------------------------------------------------------------------------------- */

static int
last_of (SyncVfsCall call, gboolean journal)
{
  const GArray *events = sync_vfs_events ();

  for (int i = (int) events->len; i-- > 0;)
    {
      const SyncVfsEvent *event = &g_array_index (events, SyncVfsEvent, i);

      if (event->call == call && event->journal == journal)
        return i;
    }
  return -1;
}

static int
first_of (SyncVfsCall call, gboolean journal)
{
  const GArray *events = sync_vfs_events ();

  for (int i = 0; i < (int) events->len; i++)
    {
      const SyncVfsEvent *event = &g_array_index (events, SyncVfsEvent, i);

      if (event->call == call && event->journal == journal)
        return i;
    }
  return -1;
}

/* Whether the calls since sync_vfs_clear() are one durable transaction: journal written, synced; database written,
 * synced; journal deleted and its folder synced. */
static void
assert_durable (void)
{
  int journal_written = last_of (SYNC_VFS_WRITE, TRUE), written = first_of (SYNC_VFS_WRITE, FALSE);
  int deleted = last_of (SYNC_VFS_DELETE, TRUE);

  g_assert_cmpint (journal_written, >=, 0);
  g_assert_cmpint (last_of (SYNC_VFS_SYNC, TRUE), >, journal_written);
  g_assert_cmpint (written, >, last_of (SYNC_VFS_SYNC, TRUE));
  g_assert_cmpint (last_of (SYNC_VFS_SYNC, FALSE), >, last_of (SYNC_VFS_WRITE, FALSE));
  g_assert_cmpint (deleted, >, last_of (SYNC_VFS_SYNC, FALSE));
  g_assert_true (g_array_index (sync_vfs_events (), SyncVfsEvent, deleted).sync_folder);
}

static void
test_synced (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 3);
  g_autoptr (TjStore) store = fixture_open (fixture);

  for (int i = 0; i < 10; i++)
    {
      TjEdit *edit = fixture_edit (fixture);

      sync_vfs_clear ();
      fixture_apply (fixture, store, edit);
      assert_durable ();
    }
}

static void
test_forgotten_is_synced (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 3);
  g_autoptr (TjStore) store = fixture_open (fixture);

  fixture_apply (fixture, store, fixture_edit (fixture));
  sync_vfs_clear ();
  g_assert_true (tj_store_forget (store, 0, NULL, NULL));
  assert_durable ();
}

/* The test sees a missing sync. */
static void
test_sees_missing_sync (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 1);

  sync_vfs_clear ();
  raw_exec (fixture->path, "PRAGMA synchronous = OFF; UPDATE activity SET name = 'x'");
  g_assert_cmpint (last_of (SYNC_VFS_SYNC, FALSE), ==, -1);
  sync_vfs_clear ();
  raw_exec (fixture->path, "PRAGMA synchronous = FULL; UPDATE activity SET name = 'y'");
  g_assert_false (g_array_index (sync_vfs_events (), SyncVfsEvent, last_of (SYNC_VFS_DELETE, TRUE)).sync_folder);
}

/* Disks that refuse ----------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  SyncVfsCall call;
  int code;
  TjStoreError error;
  gboolean lasting;
} Failure;

static const Failure failures[] = {
  { "write-full", SYNC_VFS_WRITE, SQLITE_FULL, TJ_STORE_ERROR_FULL, FALSE },
  { "write-full-lasting", SYNC_VFS_WRITE, SQLITE_FULL, TJ_STORE_ERROR_FULL, TRUE },
  { "write-error", SYNC_VFS_WRITE, SQLITE_IOERR_WRITE, TJ_STORE_ERROR_IO, FALSE },
  { "write-error-lasting", SYNC_VFS_WRITE, SQLITE_IOERR_WRITE, TJ_STORE_ERROR_IO, TRUE },
  { "sync-error", SYNC_VFS_SYNC, SQLITE_IOERR_FSYNC, TJ_STORE_ERROR_IO, FALSE },
  { "sync-error-lasting", SYNC_VFS_SYNC, SQLITE_IOERR_FSYNC, TJ_STORE_ERROR_IO, TRUE },
  { "delete-error", SYNC_VFS_DELETE, SQLITE_IOERR_DELETE, TJ_STORE_ERROR_IO, FALSE },
  { "delete-error-lasting", SYNC_VFS_DELETE, SQLITE_IOERR_DELETE, TJ_STORE_ERROR_IO, TRUE },
  { "folder-sync-error", SYNC_VFS_DELETE_AFTER, SQLITE_IOERR_DIR_FSYNC, TJ_STORE_ERROR_IO, FALSE },
  { "folder-sync-error-lasting", SYNC_VFS_DELETE_AFTER, SQLITE_IOERR_DIR_FSYNC, TJ_STORE_ERROR_IO, TRUE },
  { "journal-error", SYNC_VFS_OPEN_JOURNAL, SQLITE_CANTOPEN, TJ_STORE_ERROR_IO, FALSE },
  { "everything-lasting", SYNC_VFS_WRITE | SYNC_VFS_SYNC | SYNC_VFS_DELETE | SYNC_VFS_TRUNCATE | SYNC_VFS_OPEN_JOURNAL,
    SQLITE_IOERR_WRITE, TJ_STORE_ERROR_IO, TRUE },
};

static void
assert_whole (const Fixture *fixture)
{
  g_autofree char *result = raw_text (fixture->path, "PRAGMA integrity_check");

  g_assert_cmpstr (result, ==, "ok");
  g_assert_cmpint (raw_int (fixture->path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

/* When the folder could not be synced, and not even a second time, the edit is in the file but was not confirmed. Then
 * nothing more is accepted until the file is opened again. */
static gboolean
refuses_from_now_on (Fixture *fixture, TjStore **store)
{
  g_autoptr (TjEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  edit = fixture_edit (fixture);
  if (tj_store_apply (*store, edit, TJ_HISTORY_EDIT, 0, 1, NULL, NULL, &error))
    {
      tj_model_apply (fixture->model, edit);
      return FALSE;
    }
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY);
  return TRUE;
}

static void
go_on (Fixture *fixture, TjStore **store, const TjEdit *edit)
{
  if (refuses_from_now_on (fixture, store))
    {
      tj_model_apply (fixture->model, edit);
      tj_store_close (*store);
      *store = fixture_open (fixture);
    }
  fixture_check_loads (fixture, *store);
  fixture_apply (fixture, *store, fixture_edit (fixture));
  fixture_check_loads (fixture, *store);
  assert_whole (fixture);
}

/* Lets the n-th call fail. Returns whether it came that far. */
static gboolean
fail_at (Fixture *fixture, TjStore **store, const Failure *failure, guint n)
{
  g_autoptr (TjEdit) edit = fixture_edit (fixture);
  g_autoptr (GError) error = NULL;
  gboolean applied, failed;

  sync_vfs_fail (failure->call, n, failure->code, failure->lasting);
  applied = tj_store_apply (*store, edit, TJ_HISTORY_EDIT, 0, 1, "Jan", NULL, &error);
  failed = sync_vfs_failed ();
  sync_vfs_clear ();
  if (applied)
    tj_model_apply (fixture->model, edit);
  else if (failure->error != TJ_STORE_ERROR_IO || error->code != TJ_STORE_ERROR_FULL)
    g_assert_error (error, TJ_STORE_ERROR, (gint) failure->error);
  g_assert_true (applied || failed);
  if (!applied && !(failure->call & SYNC_VFS_DELETE_AFTER))
    {
      /* The old state. */
      fixture_check_loads (fixture, *store);
      assert_whole (fixture);
    }
  go_on (fixture, store, edit);
  return failed;
}

static void
test_failure (gconstpointer data)
{
  const Failure *failure = data;
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 3);
  TjStore *store = fixture_open (fixture);
  guint n = 1;

  while (fail_at (fixture, &store, failure, n))
    n++;
  g_test_message ("%u calls", n - 1);
  g_assert_cmpuint (n, >, 1);
  tj_store_close (store);
  fixture_check_file (fixture);
}

/* A program that ends while the disk refuses leaves a journal; the next one rolls it back. */
static void
test_failure_and_close (gconstpointer data)
{
  const Failure *failure = data;
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  gboolean failed = TRUE;

  /* There are many writes, and each round waits for the lock of the one that failed. */
  for (guint n = 1; failed; n += failure->call & SYNC_VFS_WRITE ? 3 : 1)
    {
      TjStore *store = fixture_open (fixture);
      g_autoptr (TjEdit) edit = fixture_edit (fixture);

      sync_vfs_fail (failure->call, n, failure->code, TRUE);
      if (tj_store_apply (store, edit, TJ_HISTORY_EDIT, 0, 1, "Jan", NULL, NULL))
        tj_model_apply (fixture->model, edit);
      failed = sync_vfs_failed ();
      tj_store_close (store);
      sync_vfs_clear ();
      fixture_check_file (fixture);
      assert_whole (fixture);
    }
}

int
main (int argc, char **argv)
{
  sync_vfs_install ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/durability/synced", test_synced);
  g_test_add_func ("/durability/forgotten-is-synced", test_forgotten_is_synced);
  g_test_add_func ("/durability/sees-missing-sync", test_sees_missing_sync);
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *name = g_strdup_printf ("/durability/refused/%s", failures[i].name);
      g_autofree char *closed = g_strdup_printf ("/durability/closed/%s", failures[i].name);

      g_test_add_data_func (name, &failures[i], test_failure);
      if (failures[i].lasting && !(failures[i].call & SYNC_VFS_DELETE_AFTER))
        g_test_add_data_func (closed, &failures[i], test_failure_and_close);
    }
  return g_test_run ();
}
