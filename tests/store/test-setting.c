// SPDX-License-Identifier: EUPL-1.2
/* Settings of a file: kept, out of the history, and no burden for older files or for readers. */
#include "store-fixture.h"

static void
set (TjStore *store, const char *name, const char *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tj_store_set_setting (store, name, value, &error));
  g_assert_no_error (error);
}

static void
assert_setting (TjStore *store, const char *name, const char *value)
{
  g_autofree char *found = tj_store_setting (store, name);

  g_assert_cmpstr (found, ==, value);
}

static void
test_kept (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 1);
  TjStore *store = fixture_open (fixture);

  assert_setting (store, "view.critical", NULL);
  set (store, "view.critical", "1");
  set (store, "view.critical", "“é' ;--");
  set (store, "view.slack", "0");
  assert_setting (store, "view.critical", "“é' ;--");
  tj_store_close (store);
  store = fixture_open (fixture);
  assert_setting (store, "view.critical", "“é' ;--");
  assert_setting (store, "view.slack", "0");
  set (store, "view.slack", NULL);
  assert_setting (store, "view.slack", NULL);
  fixture_check_loads (fixture, store);
  tj_store_close (store);
}

/* Between edits: the records, the history and the lock of the writer are as they would have been. */
static void
test_beside_edits (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  TjStore *store = fixture_open (fixture), *other;
  g_autoptr (GPtrArray) history = NULL;

  g_assert_cmpint (fixture_apply (fixture, store, fixture_edit (fixture)), ==, 1);
  set (store, "a", "1");
  g_assert_cmpint (fixture_apply (fixture, store, fixture_edit (fixture)), ==, 2);
  set (store, "a", "2");
  history = tj_store_history (store, NULL);
  g_assert_cmpuint (history->len, ==, 2);
  other = tj_store_open (fixture->path, "Piet", NULL);
  g_assert_cmpint (tj_store_access (other), ==, TJ_STORE_LOCKED_BY_OTHER);
  assert_setting (other, "a", "2");
  tj_store_close (other);
  set (store, "a", "3");
  g_assert_cmpint (tj_store_access (store), ==, TJ_STORE_WRITABLE);
  tj_store_close (store);
  fixture_check_file (fixture);
}

static void
test_reader_refused (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 1);
  TjStore *writer = fixture_open (fixture), *reader = tj_store_open (fixture->path, "Piet", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tj_store_set_setting (reader, "a", "1", &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY);
  assert_setting (reader, "a", NULL);
  tj_store_close (reader);
  tj_store_close (writer);
}

/* A file without the table gets it from its writer; a reader does without. */
static void
test_without_table (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 1);
  TjStore *store, *reader;

  raw_exec (fixture->path, "DROP TABLE setting");
  store = fixture_open (fixture);
  assert_setting (store, "a", NULL);
  set (store, "a", "1");
  tj_store_close (store);
  raw_exec (fixture->path, "DROP TABLE setting");
  store = fixture_open (fixture);
  reader = tj_store_open (fixture->path, "Piet", NULL);
  assert_setting (reader, "a", NULL);
  fixture_check_loads (fixture, reader);
  tj_store_close (reader);
  tj_store_close (store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/setting/kept", test_kept);
  g_test_add_func ("/store/setting/beside-edits", test_beside_edits);
  g_test_add_func ("/store/setting/reader-refused", test_reader_refused);
  g_test_add_func ("/store/setting/without-table", test_without_table);
  return g_test_run ();
}
