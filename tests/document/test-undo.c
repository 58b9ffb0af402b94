// SPDX-License-Identifier: EUPL-1.2
/* Undo and redo, also after the file was closed; whose they are and how old; a long series of edits there and back. */
#include "document-fixture.h"
#include "model-fixture.h"
#include "test-records.h"

#define HOUR (60 * 60)
#define DAY (24 * HOUR)

static TjId
first_activity (const Opened *opened)
{
  return ((const TjRecord *) tj_model_at (opened_model (opened), TJ_KIND_ACTIVITY, 0))->id;
}

static void
rename_to (Opened *opened, const char *name)
{
  g_autofree char *label = g_strconcat ("Naam: ", name, NULL);

  opened_set (opened, first_activity (opened), "name", name, label);
}

static void
undo (Opened *opened, const char *expected)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tj_document_undo (opened->document, &error));
  g_assert_no_error (error);
  fixture_assert_tree (opened_model (opened), expected);
}

static void
redo (Opened *opened, const char *expected)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tj_document_redo (opened->document, &error));
  g_assert_no_error (error);
  fixture_assert_tree (opened_model (opened), expected);
}

static void
assert_next (Opened *opened, const char *undo_label, const char *redo_label)
{
  const TjHistoryRow *back = tj_document_next_undo (opened->document),
                     *forth = tj_document_next_redo (opened->document);

  g_assert_cmpstr (back ? back->label : NULL, ==, undo_label);
  g_assert_cmpstr (forth ? forth->label : NULL, ==, redo_label);
}

static void
assert_history (Opened *opened, const char *expected)
{
  g_autofree char *history = opened_history (opened);

  g_assert_cmpstr (history, ==, expected);
}

static void
test_there_and_back (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

  rename_to (opened, "B");
  rename_to (opened, "C");
  assert_next (opened, "Naam: C", NULL);
  undo (opened, "B");
  assert_next (opened, "Naam: B", "Naam: C");
  undo (opened, "A");
  assert_next (opened, NULL, "Naam: B");
  redo (opened, "B");
  redo (opened, "C");
  assert_next (opened, "Naam: C", NULL);
  undo (opened, "B");
  assert_history (opened, "1 edit Jan: Naam: B\n2 edit Jan: Naam: C\n3 undo of 2 Jan: Naam: C\n"
                          "4 undo of 1 Jan: Naam: B\n5 redo of 1 Jan: Naam: B\n6 redo of 2 Jan: Naam: C\n"
                          "7 undo of 2 Jan: Naam: C\n");
}

static void
test_nothing (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autoptr (GError) error = NULL;

  g_assert_false (tj_document_undo (opened->document, &error));
  g_assert_no_error (error);
  g_assert_false (tj_document_redo (opened->document, &error));
  g_assert_no_error (error);
  assert_history (opened, "");
}

/* A new edit ends what could be made again. */
static void
test_new_edit (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

  rename_to (opened, "B");
  rename_to (opened, "C");
  undo (opened, "B");
  rename_to (opened, "D");
  assert_next (opened, "Naam: D", NULL);
  g_assert_false (tj_document_redo (opened->document, NULL));
  undo (opened, "B");
  undo (opened, "A");
  redo (opened, "B");
  redo (opened, "D");
}

static void
test_reopened (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

  rename_to (opened, "B");
  rename_to (opened, "C");
  rename_to (opened, "D");
  undo (opened, "C");
  undo (opened, "B");
  opened_reopen (opened, "Jan");
  fixture_assert_tree (opened_model (opened), "B");
  assert_next (opened, "Naam: B", "Naam: C");
  undo (opened, "A");
  opened_reopen (opened, "Jan");
  assert_next (opened, NULL, "Naam: B");
  redo (opened, "B");
  opened_reopen (opened, "Jan");
  redo (opened, "C");
  redo (opened, "D");
  opened_reopen (opened, "Jan");
  assert_next (opened, "Naam: D", NULL);
  undo (opened, "C");
  rename_to (opened, "E");
  opened_reopen (opened, "Jan");
  assert_next (opened, "Naam: E", NULL);
  undo (opened, "C");
  undo (opened, "B");
  undo (opened, "A");
}

/* What went with a deletion comes back with it. */
static void
test_deletion (void)
{
  TjModel *model = fixture_tree ("A(B(C) D) E");
  g_autofree char *c = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, 'C'));
  g_autoptr (Opened) opened = NULL;
  g_autoptr (GBytes) before = NULL, after = NULL;
  TjEdit *edit = tj_edit_new ("Verwijderen");

  tj_model_add (model, fixture_new (TJ_KIND_LEAD, 5, "activity", c, "name", "Jan", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_DECISION, 6, "project", "1", "activity", c, "name", "Besluit", NULL));
  opened = opened_new (model, "Jan");
  before = opened_xml (opened);
  tj_model_add_delete (opened_model (opened), edit, fixture_id (opened_model (opened), 'A'));
  opened_commit (opened, edit);
  fixture_assert_tree (opened_model (opened), "E");
  g_assert_null (tj_model_get (opened_model (opened), 5));
  opened_reopen (opened, "Jan");
  undo (opened, "A(B(C) D) E");
  after = opened_xml (opened);
  g_assert_true (g_bytes_equal (before, after));
}

/* The clock and the person
 * --------------------------------------------------------------------------------------------- */

static void
test_old_by_day (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

  g_assert_false (tj_document_undo_is_old (opened->document));
  rename_to (opened, "B");
  g_assert_false (tj_document_undo_is_old (opened->document));
  /* Noon: until midnight it is the same day, here and not in Greenwich. */
  fixture_now += 12 * HOUR - 1;
  g_assert_false (tj_document_undo_is_old (opened->document));
  fixture_now += 1;
  g_assert_true (tj_document_undo_is_old (opened->document));
  rename_to (opened, "C");
  g_assert_false (tj_document_undo_is_old (opened->document));
  fixture_now += HOUR;
  g_assert_false (tj_document_undo_is_old (opened->document));
  undo (opened, "B");
  g_assert_true (tj_document_undo_is_old (opened->document));
  undo (opened, "A");
  g_assert_false (tj_document_undo_is_old (opened->document));
}

/* The same day of another month or year is another day; so is a clock that was put back. */
static void
test_old_by_calendar (void)
{
  static const gint64 shifts[] = { 30 * DAY, 365 * DAY, -DAY };

  for (gsize i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

      rename_to (opened, "B");
      fixture_now += shifts[i];
      g_assert_true (tj_document_undo_is_old (opened->document));
    }
}

static void
test_old_by_person (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");

  rename_to (opened, "B");
  opened_reopen (opened, "Piet");
  g_assert_true (tj_document_undo_is_old (opened->document));
  rename_to (opened, "C");
  g_assert_false (tj_document_undo_is_old (opened->document));
  undo (opened, "B");
  g_assert_true (tj_document_undo_is_old (opened->document));
  opened_reopen (opened, NULL);
  g_assert_true (tj_document_undo_is_old (opened->document));
  opened_reopen (opened, "Jan");
  g_assert_false (tj_document_undo_is_old (opened->document));
}

/* Without a name in the settings, which may also be the empty text. */
static void
test_nobody (void)
{
  static const char *const names[][2] = { { NULL, NULL }, { "", "" }, { "", NULL }, { NULL, "" } };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), names[i][0]);

      rename_to (opened, "B");
      g_assert_null (tj_document_next_undo (opened->document)->who);
      g_assert_false (tj_document_undo_is_old (opened->document));
      opened_reopen (opened, names[i][1]);
      g_assert_null (tj_document_next_undo (opened->document)->who);
      g_assert_false (tj_document_undo_is_old (opened->document));
      opened_reopen (opened, "Jan");
      g_assert_true (tj_document_undo_is_old (opened->document));
    }
}

/* Who takes back is noted too, and when; what is taken back stays theirs. */
static void
test_undo_of_another (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autoptr (GPtrArray) rows = NULL;

  rename_to (opened, "B");
  opened_reopen (opened, "Piet");
  fixture_now += DAY;
  undo (opened, "A");
  redo (opened, "B");
  g_assert_cmpstr (tj_document_next_undo (opened->document)->who, ==, "Jan");
  g_assert_cmpint (tj_document_next_undo (opened->document)->time, ==, FIXTURE_NOW);
  assert_history (opened, "1 edit Jan: Naam: B\n2 undo of 1 Piet: Naam: B\n3 redo of 1 Piet: Naam: B\n");
  rows = tj_document_history (opened->document, NULL);
  g_assert_cmpint (((const TjHistoryRow *) g_ptr_array_index (rows, 0))->time, ==, FIXTURE_NOW);
  g_assert_cmpint (((const TjHistoryRow *) g_ptr_array_index (rows, 1))->time, ==, FIXTURE_NOW + DAY);
}

/* A long series
 * ---------------------------------------------------------------------------------------------------------- */

#define N_EDITS 40

/* Commits until there are enough; what is refused leaves the records as they were. */
static void
make_edits (GRand *rand, Opened *opened, GPtrArray *states)
{
  while (states->len <= N_EDITS)
    {
      g_autoptr (GBytes) after = NULL;
      gboolean done = tj_document_commit (opened->document, opened_random_edit (opened, rand), NULL);

      after = opened_xml (opened);
      if (done)
        g_ptr_array_add (states, g_bytes_ref (after));
      else
        g_assert_true (g_bytes_equal (after, g_ptr_array_index (states, states->len - 1)));
    }
}

static void
assert_state (Opened *opened, GPtrArray *states, guint i)
{
  g_autoptr (GBytes) now = opened_xml (opened);

  g_assert_true (g_bytes_equal (now, g_ptr_array_index (states, i)));
}

static TjModel *
copy_of (const TjModel *model)
{
  TjModel *copy = tj_model_new ();

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      tj_model_add (copy, tj_record_copy (tj_model_at (model, kind, i)));
  return copy;
}

static void
check_disk (Opened *opened)
{
  g_autoptr (TjModel) stored = opened_stored (opened);

  tj_test_assert_same_models (stored, opened_model (opened));
}

static void
step (Opened *opened, GRand *rand, gboolean back)
{
  g_autoptr (GError) error = NULL;
  gboolean done = back ? tj_document_undo (opened->document, &error) : tj_document_redo (opened->document, &error);

  g_assert_no_error (error);
  g_assert_true (done);
  if (g_rand_int_range (rand, 0, 10) == 0)
    opened_reopen (opened, "Jan");
}

/* All taken back gives the first state, byte for byte and record for record, all made again the last, and each step
 * between them the state that it had; now and then the file is closed and opened. */
static void
test_series (gconstpointer how)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  TjModel *model = tj_test_model_random (rand, (TjTestHow) GPOINTER_TO_INT (how), 2);
  g_autoptr (TjModel) first = copy_of (model), last = NULL;
  g_autoptr (Opened) opened = opened_new (model, "Jan");
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_ptr_array_add (states, opened_xml (opened));
  make_edits (rand, opened, states);
  last = copy_of (opened_model (opened));
  for (guint i = N_EDITS; i-- > 0;)
    {
      step (opened, rand, TRUE);
      assert_state (opened, states, i);
    }
  g_assert_null (tj_document_next_undo (opened->document));
  tj_test_assert_same_models (first, opened_model (opened));
  check_disk (opened);
  for (guint i = 1; i <= N_EDITS; i++)
    {
      step (opened, rand, FALSE);
      assert_state (opened, states, i);
    }
  g_assert_null (tj_document_next_redo (opened->document));
  tj_test_assert_same_models (last, opened_model (opened));
  check_disk (opened);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/there-and-back", test_there_and_back);
  g_test_add_func ("/undo/nothing", test_nothing);
  g_test_add_func ("/undo/new-edit", test_new_edit);
  g_test_add_func ("/undo/reopened", test_reopened);
  g_test_add_func ("/undo/deletion", test_deletion);
  g_test_add_func ("/undo/old/by-day", test_old_by_day);
  g_test_add_func ("/undo/old/by-calendar", test_old_by_calendar);
  g_test_add_func ("/undo/old/by-person", test_old_by_person);
  g_test_add_func ("/undo/old/nobody", test_nobody);
  g_test_add_func ("/undo/of-another", test_undo_of_another);
  for (TjTestHow how = TJ_TEST_EMPTY; how < TJ_TEST_N_HOWS; how++)
    {
      g_autofree char *name = g_strdup_printf ("/undo/series/%s", tj_test_how_name (how));

      g_test_add_data_func (name, GINT_TO_POINTER (how), test_series);
    }
  return g_test_run ();
}
