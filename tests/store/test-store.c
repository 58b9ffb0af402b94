// SPDX-License-Identifier: EUPL-1.2
/* What goes into a file comes back as it was. */
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_round_trip (gconstpointer how)
{
  g_autoptr (Fixture) fixture = fixture_new ((TjTestHow) GPOINTER_TO_INT (how), 4);

  fixture_check_file (fixture);
  fixture_check_file (fixture);
}

static void
test_no_records (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (tj_store_create (fixture->path, fixture->model, NULL, &error));
  g_assert_no_error (error);
  fixture_check_file (fixture);
}

static void
test_marks (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);

  g_assert_cmpint (raw_int (fixture->path, "PRAGMA application_id"), ==, TJ_STORE_APPLICATION_ID);
  g_assert_cmpint (raw_int (fixture->path, "PRAGMA user_version"), ==, TJ_STORE_VERSION);
  g_assert_cmpint (raw_int (fixture->path, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"), ==,
                   TJ_N_KINDS - 1 + 4);
  g_assert_cmpint (raw_int (fixture->path, "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND NOT strict"
                                           " AND name NOT LIKE 'sqlite%'"),
                   ==, 0);
  g_assert_cmpint (raw_int (fixture->path, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

/* One edit of each kind of record: insert, change every field, empty it again, delete. */
static void
apply_and_check (Fixture *fixture, TjStore *store, TjEdit *edit)
{
  fixture_apply (fixture, store, edit);
  fixture_check_loads (fixture, store);
}

static TjRecord *
with_values_of (const TjRecord *record, const TjRecord *values)
{
  const TjKindInfo *info = tj_kind (record->kind);
  TjRecord *changed = tj_record_copy (record);

  for (guint i = 0; i < info->n_fields; i++)
    if (g_strcmp0 (info->fields[i].name, "project") != 0 && g_strcmp0 (info->fields[i].name, "parent") != 0)
      tj_field_copy (&info->fields[i], changed, values);
  return changed;
}

static void
edit_kind (Fixture *fixture, TjStore *store, TjKind kind)
{
  TjRecord *record = tj_test_record_random (fixture->rand, kind, TJ_TEST_RANDOM, fixture->model);
  TjId id = record->id;

  for (TjTestHow how = TJ_TEST_EMPTY; how <= TJ_TEST_N_HOWS; how++)
    {
      TjEdit *edit = tj_edit_new ("Wijzigen");
      const TjRecord *now = tj_model_get (fixture->model, id);
      g_autoptr (TjRecord) values = NULL;

      if (how < TJ_TEST_N_HOWS)
        values = tj_test_record_random (fixture->rand, kind, how, fixture->model);
      if (now == NULL)
        tj_edit_insert (edit, record);
      else if (values)
        tj_edit_update (edit, now, with_values_of (now, values));
      else
        tj_edit_delete (edit, now);
      fixture_apply (fixture, store, edit);
    }
  g_assert_null (tj_model_get (fixture->model, id));
}

static void
test_apply_every_kind (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 2);
  g_autoptr (TjStore) store = fixture_open (fixture);

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      edit_kind (fixture, store, kind);
      apply_and_check (fixture, store, fixture_edit (fixture));
    }
  tj_store_close (g_steal_pointer (&store));
  fixture_check_file (fixture);
}

/* A whole tree, children before their parents in order of id, in one edit; and away again. */
static void
test_apply_tree (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);
  g_autoptr (TjStore) store = fixture_open (fixture);
  const TjRecord *project = tj_model_at (fixture->model, TJ_KIND_PROJECT, 0);
  TjEdit *edit = tj_edit_new ("Boom");
  TjId parent = 0;

  for (int i = 0; i < 500; i++)
    {
      TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, G_MAXINT64 - i);

      activity->project = project->id;
      activity->parent = parent;
      activity->name = g_strdup_printf ("Stap %d", i);
      parent = activity->record.id;
      tj_edit_insert (edit, activity);
    }
  apply_and_check (fixture, store, edit);
  edit = tj_edit_new ("Weg");
  tj_model_add_delete (fixture->model, edit, G_MAXINT64);
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 500);
  apply_and_check (fixture, store, edit);
}

static void
test_update_without_difference (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 1);
  g_autoptr (TjStore) store = fixture_open (fixture);
  const TjRecord *project = tj_model_at (fixture->model, TJ_KIND_PROJECT, 0);
  TjEdit *edit = tj_edit_new ("Niets");

  tj_edit_update (edit, project, tj_record_copy (project));
  apply_and_check (fixture, store, edit);
}

static void
test_copy (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_UNICODE, 2);
  g_autoptr (TjStore) store = fixture_open (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "kopie.traject", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TjStore) copy = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  fixture_apply (fixture, store, fixture_edit (fixture));
  g_assert_true (tj_store_copy (store, path, &error));
  g_assert_no_error (error);
  copy = tj_store_open (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tj_store_access (copy), ==, TJ_STORE_WRITABLE);
  fixture_check_loads (fixture, copy);
  rows = tj_store_history (copy, &error);
  g_assert_cmpuint (rows->len, ==, 1);
  /* The original still has its lock. */
  fixture_apply (fixture, store, fixture_edit (fixture));
  assert_refused (GINT_TO_POINTER (tj_store_copy (store, path, &error)), &error, TJ_STORE_ERROR_EXISTS);
}

static void
note_progress (double done, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (done, >=, *last);
  g_assert_cmpfloat (done, <=, 1.0);
  *last = done;
}

static void
test_progress (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 100);
  g_autoptr (TjStore) store = fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) loaded = NULL;
  double done = 0;

  loaded = tj_store_load (store, NULL, note_progress, &done, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (done, ==, 1.0);
  tj_test_assert_same_models (fixture->model, loaded);
}

static void
test_cancel (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);
  g_autoptr (TjStore) store = fixture_open (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "nieuw.traject", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tj_store_load (store, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (tj_store_create (path, fixture->model, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Nothing is left lying about: no temporary files, no journal, no name of who had it. */
static void
test_tidy (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_RANDOM, 1);
  GDir *dir;
  guint n = 0;

  {
    g_autoptr (TjStore) store = fixture_open (fixture);

    fixture_apply (fixture, store, fixture_edit (fixture));
  }
  dir = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (dir))
    n++;
  g_dir_close (dir);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (raw_int (fixture->path, "SELECT count(*) FROM meta WHERE name LIKE 'writer%'"), ==, 0);
}

static void
test_path (void)
{
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 1);
  g_autoptr (TjStore) store = fixture_open (fixture);

  g_assert_cmpstr (tj_store_path (store), ==, fixture->path);
  g_assert_null (tj_store_locked_by (store));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (TjTestHow how = TJ_TEST_EMPTY; how < TJ_TEST_N_HOWS; how++)
    {
      g_autofree char *name = g_strdup_printf ("/store/round-trip/%s", tj_test_how_name (how));

      g_test_add_data_func (name, GINT_TO_POINTER (how), test_round_trip);
    }
  g_test_add_func ("/store/no-records", test_no_records);
  g_test_add_func ("/store/marks", test_marks);
  g_test_add_func ("/store/apply/every-kind", test_apply_every_kind);
  g_test_add_func ("/store/apply/tree", test_apply_tree);
  g_test_add_func ("/store/apply/no-difference", test_update_without_difference);
  g_test_add_func ("/store/copy", test_copy);
  g_test_add_func ("/store/progress", test_progress);
  g_test_add_func ("/store/cancel", test_cancel);
  g_test_add_func ("/store/tidy", test_tidy);
  g_test_add_func ("/store/path", test_path);
  return g_test_run ();
}
