// SPDX-License-Identifier: EUPL-1.2
/* One writer, any number of readers, and files that may only be read. */
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tj-store-private.h"

static void
assert_names (const char *message, const char *what)
{
  if (strstr (message, what) == NULL)
    g_error ("“%s” does not name %s", message, what);
}

static void
assert_cannot_apply (Fixture *fixture, TjStore *store, const char *named)
{
  g_autoptr (TjEdit) edit = fixture_edit (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (tj_store_apply (store, edit, TJ_HISTORY_EDIT, 0, 1, NULL, NULL, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY);
  assert_names (error->message, named);
  g_clear_error (&error);
  g_assert_false (tj_store_forget (store, 0, NULL, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY);
}

/* Another process that has the file until it is told to let go, by closing or by being killed. */
typedef struct
{
  pid_t pid;
  int to_child[2], from_child[2];
} Holder;

static Holder
holder_start (const Fixture *fixture)
{
  Holder holder;
  char byte = 'x';

  g_assert_cmpint (pipe (holder.to_child), ==, 0);
  g_assert_cmpint (pipe (holder.from_child), ==, 0);
  holder.pid = fork ();
  if (holder.pid == 0)
    {
      TjStore *store = tj_store_open (fixture->path, "Jan Tester", NULL);

      if (store == NULL || write (holder.from_child[1], &byte, 1) != 1 || read (holder.to_child[0], &byte, 1) != 1)
        _exit (1);
      tj_store_close (store);
      _exit (0);
    }
  g_assert_cmpint (read (holder.from_child[0], &byte, 1), ==, 1);
  return holder;
}

static void
holder_end (Holder *holder, gboolean kill_it)
{
  int status;

  if (kill_it)
    kill (holder->pid, SIGKILL);
  else
    g_assert_cmpint (write (holder->to_child[1], "x", 1), ==, 1);
  waitpid (holder->pid, &status, 0);
  for (int i = 0; i < 2; i++)
    {
      close (holder->to_child[i]);
      close (holder->from_child[i]);
    }
}

static void
test_locked (gconstpointer killed)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  Holder holder = holder_start (fixture);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  {
    g_autoptr (TjStore) store = tj_store_open (fixture->path, "Piet", &error);
    g_autofree char *expected = g_strdup_printf ("Jan Tester (%s)", g_get_host_name ());

    g_assert_no_error (error);
    g_assert_cmpint (g_get_monotonic_time () - start, <, 3 * G_USEC_PER_SEC);
    g_assert_cmpint (tj_store_access (store), ==, TJ_STORE_LOCKED_BY_OTHER);
    g_assert_cmpstr (tj_store_locked_by (store), ==, expected);
    fixture_check_loads (fixture, store);
    assert_cannot_apply (fixture, store, expected);
  }
  holder_end (&holder, GPOINTER_TO_INT (killed));
  fixture_check_file (fixture);
}

/* A reader sees what the writer committed, also while both have the file open. */
static void
test_reader_and_writer (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autoptr (TjStore) writer = fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (TjStore) reader = tj_store_open (fixture->path, "Piet", &error);

  g_assert_no_error (error);
  g_assert_cmpint (tj_store_access (reader), ==, TJ_STORE_LOCKED_BY_OTHER);
  for (int i = 0; i < 5; i++)
    {
      fixture_apply (fixture, writer, fixture_edit (fixture));
      fixture_check_loads (fixture, reader);
    }
}

static int
edit_for_a_while (gpointer data)
{
  Fixture *fixture = data;
  TjStore *store = fixture_open (fixture);
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    fixture_apply (fixture, store, fixture_edit (fixture));
  tj_store_close (store);
  return 0;
}

/* Between a commit and the next lock there is a moment in which nobody has the file. Nobody may slip in. */
static void
test_busy_writer (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 1);
  gint64 end = g_get_monotonic_time () + 1500 * 1000;
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    _exit (edit_for_a_while (fixture));
  g_usleep (300 * 1000);
  while (g_get_monotonic_time () < end)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TjStore) store = tj_store_open (fixture->path, "Piet", &error);
      g_autoptr (TjModel) model = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (tj_store_access (store), ==, TJ_STORE_LOCKED_BY_OTHER);
      model = tj_store_load (store, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  waitpid (pid, &status, 0);
  g_assert_cmpint (status, ==, 0);
}

static int
read_for_a_while (gpointer data)
{
  const Fixture *fixture = data;
  sqlite3 *db;

  sqlite3_open (fixture->path, &db);
  if (sqlite3_exec (db, "BEGIN; SELECT count(*) FROM activity", NULL, NULL, NULL) != SQLITE_OK)
    return 1;
  g_usleep (700 * 1000);
  sqlite3_close (db);
  return 0;
}

static void
test_commit_waits_for_reader (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autoptr (TjStore) store = fixture_open (fixture);
  pid_t pid = fork ();
  int status;

  if (pid == 0)
    _exit (read_for_a_while (fixture));
  g_usleep (200 * 1000);
  fixture_apply (fixture, store, fixture_edit (fixture));
  waitpid (pid, &status, 0);
  g_assert_cmpint (status, ==, 0);
  fixture_check_loads (fixture, store);
}

/* Somebody who never stops reading: the edit is refused after five seconds, and nothing is lost. */
static void
test_commit_gives_up (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autoptr (TjStore) store = fixture_open (fixture);
  g_autoptr (TjEdit) edit = fixture_edit (fixture);
  g_autoptr (GError) error = NULL;
  sqlite3 *db;

  sqlite3_open (fixture->path, &db);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN; SELECT count(*) FROM activity", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_refused (GINT_TO_POINTER (tj_store_apply (store, edit, TJ_HISTORY_EDIT, 0, 1, NULL, NULL, &error)), &error,
                  TJ_STORE_ERROR_IO);
  sqlite3_close (db);
  fixture_check_loads (fixture, store);
  fixture_apply (fixture, store, fixture_edit (fixture));
  fixture_check_loads (fixture, store);
}

/* A lock that was lost is noticed: whoever wrote meanwhile is not overwritten. */
static void
test_lost_lock (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autoptr (TjStore) first = fixture_open (fixture);
  g_autoptr (TjEdit) edit = fixture_edit (fixture);
  g_autoptr (TjStore) second = NULL;
  g_autoptr (GError) error = NULL;

  /* As when a commit could not take it again. */
  raw_exec (fixture->path, "SELECT 1");
  tj_database_rollback (first->db);
  second = fixture_open (fixture);
  assert_refused (GINT_TO_POINTER (tj_store_apply (first, edit, TJ_HISTORY_EDIT, 0, 1, NULL, NULL, &error)), &error,
                  TJ_STORE_ERROR_IO);
  fixture_apply (fixture, second, fixture_edit (fixture));
  tj_store_close (g_steal_pointer (&second));
  assert_cannot_apply (fixture, first, ".traject");
  g_assert_cmpint (tj_store_access (first), ==, TJ_STORE_LOCKED_BY_OTHER);
  tj_store_close (g_steal_pointer (&first));
  fixture_check_file (fixture);
}

/* And a lock that was lost while nobody wrote is taken again. */
static void
test_lock_back (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autoptr (TjStore) store = fixture_open (fixture);

  tj_database_rollback (store->db);
  fixture_apply (fixture, store, fixture_edit (fixture));
  fixture_check_loads (fixture, store);
}

/* Reading only ---------------------------------------------------------------------------------------------------- */

#define SKIP 77

typedef struct
{
  Fixture *fixture;
  const char *unwritable;
} ReadOnlyCase;

static int
open_read_only (gpointer data)
{
  ReadOnlyCase *each = data;
  Fixture *fixture = each->fixture;
  g_autoptr (GError) error = NULL;
  TjStore *store;

  /* Permissions do not bind root. */
  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return SKIP;
  if (g_access (each->unwritable, W_OK) == 0 || g_access (fixture->path, R_OK) != 0)
    return SKIP;
  store = tj_store_open (fixture->path, "Jan", &error);
  g_assert_no_error (error);
  g_assert_cmpint (tj_store_access (store), ==, TJ_STORE_FILE_READ_ONLY);
  fixture_check_loads (fixture, store);
  assert_cannot_apply (fixture, store, ".traject");
  tj_store_close (store);
  return 0;
}

static void
test_read_only (gconstpointer folder)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  ReadOnlyCase each = { fixture, folder ? fixture->folder : fixture->path };
  g_autoptr (GBytes) before = raw_bytes (fixture->path), after = NULL;
  int result;

  g_chmod (fixture->folder, folder ? 0555 : 0777);
  g_chmod (fixture->path, folder ? 0666 : 0444);
  result = run_child (open_read_only, &each);
  g_chmod (fixture->folder, 0700);
  if (result == SKIP)
    g_test_skip ("this user may write everywhere");
  else
    g_assert_cmpint (result, ==, 0);
  after = raw_bytes (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/locks/closed", GINT_TO_POINTER (FALSE), test_locked);
  g_test_add_data_func ("/locks/killed", GINT_TO_POINTER (TRUE), test_locked);
  g_test_add_func ("/locks/reader-and-writer", test_reader_and_writer);
  g_test_add_func ("/locks/busy-writer", test_busy_writer);
  g_test_add_func ("/locks/commit-waits", test_commit_waits_for_reader);
  g_test_add_func ("/locks/commit-gives-up", test_commit_gives_up);
  g_test_add_func ("/locks/lost", test_lost_lock);
  g_test_add_func ("/locks/back", test_lock_back);
  g_test_add_data_func ("/locks/read-only/file", GINT_TO_POINTER (FALSE), test_read_only);
  g_test_add_data_func ("/locks/read-only/folder", GINT_TO_POINTER (TRUE), test_read_only);
  return g_test_run ();
}
