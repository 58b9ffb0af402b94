// SPDX-License-Identifier: EUPL-1.2
/* The open file: opening, the one door for edits, what is on the disk when it is told, copies, forgetting. */
#include "document-fixture.h"
#include "model-fixture.h"
#include "test-records.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static gint64
noon (void)
{
  return FIXTURE_NOW;
}

static const TjDocumentSetup setup = { (char *) "Jan", noon };

/* An edit that renames an activity. */
static TjEdit *
rename_activity (TjModel *model, char name, const char *to)
{
  const TjActivity *activity = fixture_activity (model, name);
  TjEdit *edit = tj_edit_new ("Naam wijzigen");

  tj_edit_update (edit, activity, fixture_changed (activity, "name", to));
  return edit;
}

/* Opening -----------------------------------------------------------------------------------------------------------
 */

static void
test_open (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) copy = tj_model_new ();
  TjModel *model = tj_test_model_random (rand, TJ_TEST_UNICODE, 3);
  g_autoptr (Opened) opened = NULL;

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      tj_model_add (copy, tj_record_copy (tj_model_at (model, kind, i)));
  opened = opened_new (model, "Jan");
  tj_test_assert_same_models (copy, opened_model (opened));
  g_assert_cmpstr (tj_document_path (opened->document), ==, opened->path);
  g_assert_null (tj_document_locked_by (opened->document));
  g_assert_null (tj_document_next_undo (opened->document));
  g_assert_null (tj_document_next_redo (opened->document));
  g_assert_false (tj_document_undo_is_old (opened->document));
}

static void
assert_not_opened (const char *path, TjStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tj_document_open (path, &setup, NULL, &error));
  g_assert_error (error, TJ_STORE_ERROR, (gint) code);
}

static void
test_open_refused (void)
{
  g_autofree char *folder = temp_folder ();
  g_autofree char *lost = g_build_filename (folder, "weg.traject", NULL);
  g_autofree char *text = g_build_filename (folder, "brief.traject", NULL);

  g_assert_true (g_file_set_contents (text, "Geachte raad,\n", -1, NULL));
  assert_not_opened (lost, TJ_STORE_ERROR_NOT_FOUND);
  assert_not_opened (text, TJ_STORE_ERROR_FOREIGN);
  assert_not_opened (folder, TJ_STORE_ERROR_FOREIGN);
  g_assert_false (g_file_test (lost, G_FILE_TEST_EXISTS));
  temp_remove (folder);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static TjDocument *
open_async (const char *path, GCancellable *cancellable, GError **error)
{
  TjDocumentSetup gone = { g_strdup ("Piet"), noon };
  g_autofree char *path_gone = g_strdup (path);
  g_autoptr (GAsyncResult) result = NULL;

  tj_document_open_async (path_gone, &gone, cancellable, opened_cb, &result);
  /* What was passed in may go at once. */
  g_clear_pointer (&gone.who, g_free);
  memset (path_gone, '?', strlen (path_gone));
  g_assert_null (result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return tj_document_open_finish (result, error);
}

static void
test_open_async (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A(B)"), "Jan");
  g_autoptr (GError) error = NULL;
  g_autofree char *history = NULL;

  g_clear_object (&opened->document);
  opened->document = open_async (opened->path, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_tree (opened_model (opened), "A(B)");
  opened_commit (opened, rename_activity (opened_model (opened), 'B', "C"));
  history = opened_history (opened);
  g_assert_cmpstr (history, ==, "1 edit Piet: Naam wijzigen\n");
}

static void
test_open_async_refused (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autofree char *lost = g_build_filename (opened->folder, "weg.traject", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (open_async (lost, NULL, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (open_async (opened->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Commits -----------------------------------------------------------------------------------------------------------
 */

/* Counts the signals, and keeps what the last one told. */
typedef struct
{
  guint changed;
  guint history;
  guint n_changes;
} Heard;

static void
changed_cb (TjDocument *document, const TjEdit *edit, Heard *heard)
{
  g_assert_cmpuint (heard->changed, ==, heard->history);
  heard->changed++;
  heard->n_changes = tj_edit_n_changes (edit);
}

static void
history_cb (TjDocument *document, Heard *heard)
{
  heard->history++;
}

static void
listen (Opened *opened, Heard *heard)
{
  g_signal_connect (opened->document, "changed", G_CALLBACK (changed_cb), heard);
  g_signal_connect (opened->document, "history-changed", G_CALLBACK (history_cb), heard);
}

static void
assert_stored (Opened *opened, const char *tree)
{
  g_autoptr (TjModel) stored = opened_stored (opened);

  fixture_assert_tree (stored, tree);
  tj_test_assert_same_models (stored, opened_model (opened));
}

static void
test_commit (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A(B) C"), "Jan");
  TjModel *model = opened_model (opened);
  const TjHistoryRow *next;
  Heard heard = { 0 };
  TjEdit *edit = rename_activity (model, 'B', "X");

  listen (opened, &heard);
  tj_edit_insert (edit, fixture_new (TJ_KIND_ACTIVITY, 5, "project", "1", "name", "D", NULL));
  tj_edit_delete (edit, fixture_activity (model, 'C'));
  opened_commit (opened, edit);
  g_assert_true (opened_model (opened) == model);
  fixture_assert_tree (model, "D A(X)");
  assert_stored (opened, "D A(X)");
  g_assert_cmpuint (heard.changed, ==, 1);
  g_assert_cmpuint (heard.history, ==, 1);
  g_assert_cmpuint (heard.n_changes, ==, 3);
  next = tj_document_next_undo (opened->document);
  g_assert_cmpint (next->number, ==, 1);
  g_assert_cmpint (next->action, ==, TJ_HISTORY_EDIT);
  g_assert_cmpint (next->time, ==, FIXTURE_NOW);
  g_assert_cmpstr (next->who, ==, "Jan");
  g_assert_cmpstr (next->label, ==, "Naam wijzigen");
}

static void
test_commit_nothing (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autoptr (GError) error = NULL;
  g_autofree char *history = NULL;
  Heard heard = { 0 };

  listen (opened, &heard);
  g_assert_true (tj_document_commit (opened->document, tj_edit_new ("Niets"), &error));
  g_assert_no_error (error);
  history = opened_history (opened);
  g_assert_cmpstr (history, ==, "");
  g_assert_cmpuint (heard.changed + heard.history, ==, 0);
  g_assert_null (tj_document_next_undo (opened->document));
}

/* An edit of which one change is wrong leaves no trace of the others. */
static void
test_commit_refused (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A(B) C"), "Jan");
  TjModel *model = opened_model (opened);
  g_autoptr (GBytes) before = opened_xml (opened), after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *history = NULL;
  Heard heard = { 0 };
  TjEdit *edit = rename_activity (model, 'C', "X");

  listen (opened, &heard);
  tj_edit_insert (edit, fixture_new (TJ_KIND_ACTIVITY, 5, "project", "1", "name", "D", NULL));
  tj_edit_update (edit, fixture_activity (model, 'B'), fixture_changed (fixture_activity (model, 'B'), "name", NULL));
  g_assert_false (tj_document_commit (opened->document, edit, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REQUIRED);
  after = opened_xml (opened);
  g_assert_true (g_bytes_equal (before, after));
  assert_stored (opened, "A(B) C");
  history = opened_history (opened);
  g_assert_cmpstr (history, ==, "");
  g_assert_cmpuint (heard.changed + heard.history, ==, 0);
  g_assert_null (tj_document_next_undo (opened->document));
  /* And the document goes on. */
  opened_commit (opened, rename_activity (model, 'C', "Y"));
  assert_stored (opened, "A(B) Y");
}

/* Each kind of refusal of the model comes through as it is. */
static void
test_commit_refusals (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A(B) C"), "Jan");
  TjModel *model = opened_model (opened);
  g_autofree char *b = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, 'B'));
  const struct
  {
    TjEdit *edit;
    TjModelError code;
  } edits[] = {
    { rename_activity (model, 'A', NULL), TJ_MODEL_ERROR_REQUIRED },
    { tj_edit_new ("Weg"), TJ_MODEL_ERROR_REFERENCE },
    { tj_edit_new ("Ring"), TJ_MODEL_ERROR_CYCLE },
    { rename_activity (model, 'C', "te laat"), TJ_MODEL_ERROR_CONFLICT },
  };

  tj_edit_delete (edits[1].edit, fixture_activity (model, 'A'));
  tj_edit_update (edits[2].edit, fixture_activity (model, 'A'),
                  fixture_changed (fixture_activity (model, 'A'), "parent", b));
  opened_commit (opened, rename_activity (model, 'C', "X"));
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (tj_document_commit (opened->document, edits[i].edit, &error));
      g_assert_error (error, TJ_MODEL_ERROR, (gint) edits[i].code);
    }
  assert_stored (opened, "A(B) X");
}

/* When a page hears of a change, it is on the disk. */
typedef struct
{
  Opened *opened;
  guint n;
} Watch;

static void
look_at_the_disk (TjDocument *document, const TjEdit *edit, Watch *watch)
{
  g_autoptr (TjModel) stored = opened_stored (watch->opened);
  g_autofree char *there = fixture_tree_text (stored, FIXTURE_PROJECT);

  /* The model, the plan and the history are as far, too. */
  fixture_assert_tree (tj_document_model (document), there);
  g_assert_true (tj_document_next_undo (document) || tj_document_next_redo (document));
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);
      const TjRecord *now = tj_model_get (stored, change->id);

      g_assert_true (now && change->after ? tj_record_equal (now, change->after) : now == change->after);
    }
  watch->n++;
}

static void
test_changed_after_the_disk (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A B"), "Jan");
  TjModel *model = opened_model (opened);
  Watch watch = { opened, 0 };
  TjEdit *edit = tj_edit_new ("Weg");

  g_signal_connect (opened->document, "changed", G_CALLBACK (look_at_the_disk), &watch);
  opened_commit (opened, rename_activity (model, 'A', "X"));
  tj_edit_delete (edit, fixture_activity (model, 'B'));
  opened_commit (opened, edit);
  g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_true (tj_document_redo (opened->document, NULL));
  g_assert_cmpuint (watch.n, ==, 5);
  assert_stored (opened, "X B");
}

/* A page may answer a change with another. */
static void
answer (TjDocument *document, const TjEdit *edit, guint *n)
{
  TjModel *model = tj_document_model (document);
  g_autoptr (GError) error = NULL;

  if (++*n > 1)
    return;
  g_assert_true (tj_document_commit (document, rename_activity (model, 'B', "Y"), &error));
  g_assert_no_error (error);
}

static void
test_commit_in_changed (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A B"), "Jan");
  guint n = 0;

  g_signal_connect (opened->document, "changed", G_CALLBACK (answer), &n);
  opened_commit (opened, rename_activity (opened_model (opened), 'A', "X"));
  g_assert_cmpuint (n, ==, 2);
  assert_stored (opened, "X Y");
  g_assert_true (tj_document_undo (opened->document, NULL));
  assert_stored (opened, "X B");
}

static void
test_plan (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  TjId a = fixture_id (opened_model (opened), 'A');

  g_assert_cmpint (tj_plan_span (tj_document_plan (opened->document), a)->origin, ==, TJ_SPAN_NONE);
  opened_set (opened, a, "start", "2025-05", "Start");
  g_assert_cmpint (tj_plan_span (tj_document_plan (opened->document), a)->origin, ==, TJ_SPAN_OWN);
  g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_cmpint (tj_plan_span (tj_document_plan (opened->document), a)->origin, ==, TJ_SPAN_NONE);
}

static gboolean
is_told (const Opened *opened, TjId id)
{
  const GArray *changed = tj_document_changed_activities (opened->document);
  guint n = 0;

  for (guint i = 0; i < changed->len; i++)
    n += g_array_index (changed, TjId, i) == id;
  g_assert_cmpuint (n, <=, 1);
  return n == 1;
}

/* What an edit means for other activities: here for one that is computed by its link. */
static void
test_changed_activities (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A B C"), "Jan");
  TjModel *model = opened_model (opened);
  TjId a = fixture_id (model, 'A'), b = fixture_id (model, 'B'), c = fixture_id (model, 'C');
  TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, 900000);
  TjEdit *edit = tj_edit_new ("Link");
  gint32 before;

  link->predecessor = a;
  link->successor = b;
  tj_edit_insert (edit, link);
  opened_commit (opened, edit);
  opened_set (opened, a, "start", "2025-05-12", "Start");
  opened_set (opened, c, "start", "2025-05-12", "Start");
  opened_set (opened, b, "duration", "3wd", "Duration");
  g_assert_true (is_told (opened, b));
  before = tj_plan_span (tj_document_plan (opened->document), b)->start;
  opened_set (opened, a, "duration", "10wd", "Duration");
  g_assert_true (is_told (opened, a));
  g_assert_true (is_told (opened, b));
  g_assert_cmpint (tj_plan_span (tj_document_plan (opened->document), b)->start, >, before);
  opened_set (opened, c, "start", "2025-05-13", "Start");
  g_assert_true (is_told (opened, c));
  g_assert_false (is_told (opened, b));
  opened_set (opened, a, "name", "Anders", "Name");
  g_assert_cmpuint (tj_document_changed_activities (opened->document)->len, ==, 0);
  for (guint i = 0; i < 3; i++)
    g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_true (is_told (opened, b));
  g_assert_cmpint (tj_plan_span (tj_document_plan (opened->document), b)->start, ==, before);
}

/* Reading only ------------------------------------------------------------------------------------------------------
 */

static void
assert_refused_read_only (TjDocument *document, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tj_document_commit (document, rename_activity (tj_document_model (document), 'A', "X"), &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
  fixture_assert_tree (tj_document_model (document), "A");
  g_assert_null (tj_document_next_undo (document));
}

static void
test_locked (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autoptr (GError) error = NULL;
  g_autoptr (TjDocument) second = tj_document_open (opened->path, &setup, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tj_document_access (second), ==, TJ_STORE_LOCKED_BY_OTHER);
  g_assert_nonnull (strstr (tj_document_locked_by (second), "Jan"));
  assert_refused_read_only (second, "Jan");
  assert_refused_read_only (second, "Traject één.traject");
  g_assert_false (tj_document_undo (second, &error));
  g_assert_no_error (error);
  /* The first is not hindered. */
  opened_commit (opened, rename_activity (opened_model (opened), 'A', "B"));
  assert_stored (opened, "B");
}

/* A second look cannot undo either what the first has done. */
static void
test_locked_undo (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autoptr (TjDocument) second = NULL;
  g_autoptr (GError) error = NULL;

  opened_commit (opened, rename_activity (opened_model (opened), 'A', "B"));
  second = tj_document_open (opened->path, &setup, NULL, NULL);
  g_assert_nonnull (tj_document_next_undo (second));
  g_assert_false (tj_document_undo (second, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY);
  fixture_assert_tree (tj_document_model (second), "B");
  g_assert_nonnull (tj_document_next_undo (second));
  assert_stored (opened, "B");
}

#define NOBODY 65534

/* Somebody who may read the file and not write it; whoever may write everything steps aside for a moment. */
static void
test_read_only_file (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autoptr (GError) error = NULL;
  uid_t before = geteuid ();

  g_clear_object (&opened->document);
  g_assert_cmpint (g_chmod (opened->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (opened->folder, 0555), ==, 0);
  if (before == 0 && seteuid (NOBODY) != 0)
    {
      g_test_skip ("whoever runs this may write everything");
      return;
    }
  opened->document = tj_document_open (opened->path, &setup, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tj_document_access (opened->document), ==, TJ_STORE_FILE_READ_ONLY);
  assert_refused_read_only (opened->document, "Traject één.traject");
  g_clear_object (&opened->document);
  g_assert_cmpint (seteuid (before), ==, 0);
  g_assert_cmpint (g_chmod (opened->folder, 0755), ==, 0);
}

static void
test_lock_given_up (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

  /* Asserts that it is writable. */
  opened_reopen (opened, "Piet");
  opened_commit (opened, rename_activity (opened_model (opened), 'A', "B"));
  opened_reopen (opened, "Piet");
  fixture_assert_tree (opened_model (opened), "B");
}

/* Copies ------------------------------------------------------------------------------------------------------------
 */

static void
test_save_copy (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A B"), "Jan");
  g_autofree char *path = g_build_filename (opened->folder, "kopie.traject", NULL);
  g_autoptr (TjDocument) copy = NULL;
  g_autoptr (GError) error = NULL;

  opened_commit (opened, rename_activity (opened_model (opened), 'A', "X"));
  g_assert_true (tj_document_save_copy (opened->document, path, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tj_document_path (opened->document), ==, opened->path);
  copy = tj_document_open (path, &setup, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tj_document_access (copy), ==, TJ_STORE_WRITABLE);
  tj_test_assert_same_models (opened_model (opened), tj_document_model (copy));
  /* The copy has the history, and from now on goes its own way. */
  g_assert_true (tj_document_undo (copy, &error));
  g_assert_no_error (error);
  fixture_assert_tree (tj_document_model (copy), "A B");
  opened_commit (opened, rename_activity (opened_model (opened), 'B', "Y"));
  assert_stored (opened, "X Y");
}

static void
test_save_copy_refused (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autofree char *path = g_build_filename (opened->folder, "brief.txt", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "Geachte raad,", -1, NULL));
  g_assert_false (tj_document_save_copy (opened->document, path, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "Geachte raad,");
  g_clear_error (&error);
  g_assert_false (tj_document_save_copy (opened->document, opened->path, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_EXISTS);
  assert_stored (opened, "A");
}

/* Forgetting --------------------------------------------------------------------------------------------------------
 */

#define DAY (24 * 60 * 60)

/* Three edits: Jan yesterday, Piet and Jan today. */
static Opened *
with_history (void)
{
  Opened *opened = opened_new (fixture_tree ("A B C"), "Jan");

  fixture_now -= DAY;
  opened_commit (opened, rename_activity (opened_model (opened), 'A', "X"));
  fixture_now += DAY;
  opened_reopen (opened, "Piet");
  opened_commit (opened, rename_activity (opened_model (opened), 'B', "Y"));
  opened_reopen (opened, "Jan");
  opened_commit (opened, rename_activity (opened_model (opened), 'C', "Z"));
  return opened;
}

static void
assert_forgotten (Opened *opened, gint64 before, const char *who, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *history = NULL;
  Heard heard = { 0 };

  listen (opened, &heard);
  g_assert_true (tj_document_forget (opened->document, before, who, &error));
  g_assert_no_error (error);
  history = opened_history (opened);
  g_assert_cmpstr (history, ==, expected);
  g_assert_cmpuint (heard.history, ==, 1);
  g_assert_cmpuint (heard.changed, ==, 0);
  assert_stored (opened, "X Y Z");
  g_signal_handlers_disconnect_by_data (opened->document, &heard);
}

static void
test_forget_before (void)
{
  g_autoptr (Opened) opened = with_history ();

  assert_forgotten (opened, FIXTURE_NOW - 3600, NULL, "2 edit Piet: Naam wijzigen\n3 edit Jan: Naam wijzigen\n");
  g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_false (tj_document_undo (opened->document, NULL));
  assert_stored (opened, "X B C");
}

static void
test_forget_who (void)
{
  g_autoptr (Opened) opened = with_history ();

  assert_forgotten (opened, 0, "Jan", "2 edit Piet: Naam wijzigen\n");
  g_assert_cmpint (tj_document_next_undo (opened->document)->number, ==, 2);
  g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_null (tj_document_next_undo (opened->document));
  assert_stored (opened, "X B Z");
}

static void
test_forget_all (void)
{
  g_autoptr (Opened) opened = with_history ();

  g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_true (tj_document_redo (opened->document, NULL));
  g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_true (tj_document_redo (opened->document, NULL));
  assert_forgotten (opened, 0, NULL, "");
  g_assert_null (tj_document_next_undo (opened->document));
  g_assert_null (tj_document_next_redo (opened->document));
  opened_commit (opened, rename_activity (opened_model (opened), 'X', "A"));
  g_assert_true (tj_document_undo (opened->document, NULL));
  assert_stored (opened, "X Y Z");
}

static void
test_forget_refused (void)
{
  g_autoptr (Opened) opened = with_history ();
  g_autoptr (TjDocument) second = tj_document_open (opened->path, &setup, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *history = NULL;

  g_assert_false (tj_document_forget (second, 0, NULL, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (tj_document_next_undo (second)->number, ==, 3);
  history = opened_history (opened);
  g_assert_cmpstr (history, ==, "1 edit Jan: Naam wijzigen\n2 edit Piet: Naam wijzigen\n3 edit Jan: Naam wijzigen\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/open/records", test_open);
  g_test_add_func ("/document/open/refused", test_open_refused);
  g_test_add_func ("/document/open/async", test_open_async);
  g_test_add_func ("/document/open/async-refused", test_open_async_refused);
  g_test_add_func ("/document/commit/whole", test_commit);
  g_test_add_func ("/document/commit/nothing", test_commit_nothing);
  g_test_add_func ("/document/commit/refused", test_commit_refused);
  g_test_add_func ("/document/commit/refusals", test_commit_refusals);
  g_test_add_func ("/document/commit/changed-after-the-disk", test_changed_after_the_disk);
  g_test_add_func ("/document/commit/in-changed", test_commit_in_changed);
  g_test_add_func ("/document/commit/plan", test_plan);
  g_test_add_func ("/document/read-only/locked", test_locked);
  g_test_add_func ("/document/read-only/locked-undo", test_locked_undo);
  g_test_add_func ("/document/changed-activities", test_changed_activities);
  g_test_add_func ("/document/read-only/file", test_read_only_file);
  g_test_add_func ("/document/read-only/lock-given-up", test_lock_given_up);
  g_test_add_func ("/document/copy/whole", test_save_copy);
  g_test_add_func ("/document/copy/refused", test_save_copy_refused);
  g_test_add_func ("/document/forget/before", test_forget_before);
  g_test_add_func ("/document/forget/who", test_forget_who);
  g_test_add_func ("/document/forget/all", test_forget_all);
  g_test_add_func ("/document/forget/refused", test_forget_refused);
  return g_test_run ();
}
