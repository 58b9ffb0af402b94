// SPDX-License-Identifier: EUPL-1.2
/* How the records were at every earlier moment, and what is said where the history does not tell it any more. */
#include "document-fixture.h"
#include "model-fixture.h"
#include "test-records.h"
#include "tj-xml.h"

#define N_STEPS 60
#define HOUR (60 * 60)

static GBytes *
xml_of (TjModel *model)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = tj_xml_write_bytes (model, &error);

  g_assert_no_error (error);
  return bytes;
}

/* An edit, an undo or a redo; FALSE when it was refused, or there was nothing to do. */
static gboolean
random_step (Opened *opened, GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return tj_document_undo (opened->document, NULL);
    case 1:
      return tj_document_redo (opened->document, NULL);
    default:
      return tj_document_commit (opened->document, opened_random_edit (opened, rand), NULL);
    }
}

static void
assert_at (Opened *opened, GPtrArray *states, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) model = tj_document_model_at (opened->document, number, &error);
  g_autoptr (GBytes) xml = NULL;

  g_assert_no_error (error);
  xml = xml_of (model);
  g_assert_true (g_bytes_equal (xml, g_ptr_array_index (states, number)));
}

static void
got_model_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(TjModel **) data = tj_document_model_at_finish (TJ_DOCUMENT (source), result, &error);
  g_assert_no_error (error);
}

/* Meanwhile the document is edited, which does not show in the result. */
static void
assert_at_async (Opened *opened, GRand *rand, GPtrArray *states, guint number)
{
  g_autoptr (TjModel) model = NULL;
  g_autoptr (GBytes) xml = NULL;

  tj_document_model_at_async (opened->document, number, NULL, got_model_cb, &model);
  g_assert_null (model);
  random_step (opened, rand);
  while (model == NULL)
    g_main_context_iteration (NULL, TRUE);
  xml = xml_of (model);
  g_assert_true (g_bytes_equal (xml, g_ptr_array_index (states, number)));
}

static void
test_every_moment (gconstpointer how)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (Opened) opened = opened_new (tj_test_model_random (rand, (TjTestHow) GPOINTER_TO_INT (how), 2), "Jan");
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_ptr_array_add (states, opened_xml (opened));
  while (states->len <= N_STEPS)
    if (random_step (opened, rand))
      g_ptr_array_add (states, opened_xml (opened));
  opened_reopen (opened, "Jan");
  for (guint number = 0; number <= N_STEPS; number++)
    assert_at (opened, states, number);
  assert_at_async (opened, rand, states, 0);
  assert_at_async (opened, rand, states, N_STEPS / 2);
}

/* History that was removed ---------------------------------------------------------------------------------------- */

static void
rename_to (Opened *opened, const char *name)
{
  const TjRecord *activity = tj_model_at (opened_model (opened), TJ_KIND_ACTIVITY, 0);

  opened_set (opened, activity->id, "name", name, name);
}

static void
forget (Opened *opened, gint64 before, const char *who)
{
  g_autoptr (GError) error = NULL;

  tj_document_forget (opened->document, before, who, &error);
  g_assert_no_error (error);
}

static void
assert_name_at (Opened *opened, gint64 number, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) model = tj_document_model_at (opened->document, number, &error);

  g_assert_no_error (error);
  fixture_assert_tree (model, name);
}

static void
assert_refused_at (Opened *opened, gint64 number, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tj_document_model_at (opened->document, number, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, part));
}

static void
assert_earliest (Opened *opened, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  g_assert_true (tj_document_earliest (opened->document, &number, &error));
  g_assert_no_error (error);
  g_assert_cmpint (number, ==, expected);
}

/* Without its beginning, the history begins later. */
static void
test_beginning_removed (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

  rename_to (opened, "B");
  rename_to (opened, "C");
  fixture_now += HOUR;
  rename_to (opened, "D");
  assert_name_at (opened, 1, "B");
  forget (opened, fixture_now, NULL);
  assert_earliest (opened, 0);
  assert_name_at (opened, 0, "C");
  assert_name_at (opened, 2, "C");
  assert_name_at (opened, 3, "D");
  assert_refused_at (opened, 1, "13:00");
}

/* What one person did in between cannot be taken back, so nothing before it is known. */
static void
test_middle_removed (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

  rename_to (opened, "B");
  opened_reopen (opened, "Piet");
  rename_to (opened, "C");
  opened_reopen (opened, "Jan");
  fixture_now += HOUR;
  rename_to (opened, "D");
  forget (opened, 0, "Piet");
  assert_earliest (opened, 2);
  assert_name_at (opened, 3, "D");
  assert_name_at (opened, 2, "C");
  assert_refused_at (opened, 1, "13:00");
  assert_refused_at (opened, 0, "13:00");
}

/* The number of a removed row is not given to another: the row before it would pass for the one before that. */
static void
test_end_removed (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Piet");

  rename_to (opened, "B");
  opened_reopen (opened, "Jan");
  rename_to (opened, "C");
  forget (opened, 0, "Jan");
  assert_earliest (opened, 2);
  assert_name_at (opened, 2, "C");
  assert_refused_at (opened, 1, "history");
  rename_to (opened, "D");
  assert_earliest (opened, 2);
  assert_name_at (opened, 3, "D");
  assert_name_at (opened, 2, "C");
  assert_refused_at (opened, 1, "12:00");
}

static void
test_nothing (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

  assert_earliest (opened, 0);
  assert_name_at (opened, 0, "A");
  rename_to (opened, "B");
  forget (opened, 0, NULL);
  assert_earliest (opened, 0);
  assert_name_at (opened, 0, "B");
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tj_document_model_at_finish (TJ_DOCUMENT (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) data = TRUE;
}

/* Who no longer waits keeps nothing alive. */
static void
test_cancelled (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean told = FALSE;

  rename_to (opened, "B");
  tj_document_model_at_async (opened->document, 0, cancellable, cancelled_cb, &told);
  g_cancellable_cancel (cancellable);
  while (!told)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (TjTestHow how = TJ_TEST_EMPTY; how < TJ_TEST_N_HOWS; how++)
    {
      g_autofree char *name = g_strconcat ("/past/every-moment/", tj_test_how_name (how), NULL);

      g_test_add_data_func (name, GINT_TO_POINTER (how), test_every_moment);
    }
  g_test_add_func ("/past/beginning-removed", test_beginning_removed);
  g_test_add_func ("/past/middle-removed", test_middle_removed);
  g_test_add_func ("/past/end-removed", test_end_removed);
  g_test_add_func ("/past/nothing", test_nothing);
  g_test_add_func ("/past/cancelled", test_cancelled);
  return g_test_run ();
}
