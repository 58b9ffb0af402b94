// SPDX-License-Identifier: EUPL-1.2
/* The history of edits: kept, and rebuilt in both directions. */
#include "history-case.h"

#include <string.h>

static void
assert_same_edits (const TjEdit *expected, const TjEdit *got)
{
  g_assert_cmpstr (tj_edit_label (expected), ==, tj_edit_label (got));
  g_assert_cmpuint (tj_edit_n_changes (expected), ==, tj_edit_n_changes (got));
  for (guint i = 0; i < tj_edit_n_changes (expected); i++)
    {
      const TjChange *one = tj_edit_change (expected, i), *other = tj_edit_change (got, i);

      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_cmpint (one->id, ==, other->id);
      g_assert_true ((one->before == NULL) == (other->before == NULL)
                     && (one->after == NULL) == (other->after == NULL));
      g_assert_true (one->before == NULL || tj_record_equal (one->before, other->before));
      g_assert_true (one->after == NULL || tj_record_equal (one->after, other->after));
    }
}

/* The model without what an edit deletes. (transfer full) */
static TjModel *
what_stays (const TjModel *model, const TjEdit *edit)
{
  TjModel *rest = tj_model_new ();

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      {
        const TjRecord *record = tj_model_at (model, kind, i);

        if (tj_edit_find (edit, record->id) == NULL)
          tj_model_add (rest, tj_record_ref (record));
      }
  return rest;
}

/* Deletes an activity with all that cannot do without it, which empties references elsewhere, and inserts one of each
 * kind. */
static TjEdit *
large_edit (Case *self)
{
  TjModel *model = self->fixture->model;
  TjEdit *edit = tj_edit_new ("Alles ‘wijzigen’ 📁");
  g_autoptr (TjModel) targets = NULL;

  tj_model_add_delete (model, edit, ((const TjRecord *) tj_model_at (model, TJ_KIND_ACTIVITY, 0))->id);
  targets = what_stays (model, edit);
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      TjTestHow how = (TjTestHow) g_rand_int_range (self->fixture->rand, 0, TJ_TEST_N_HOWS);
      TjRecord *record = tj_test_record_random (self->fixture->rand, kind, how, targets);

      tj_model_add (targets, tj_record_ref (record));
      tj_edit_insert (edit, record);
      if (kind != TJ_KIND_ACTIVITY)
        continue;
      /* Two that stand apart can be linked. */
      record = tj_test_record_random (self->fixture->rand, kind, TJ_TEST_EMPTY, targets);
      tj_model_add (targets, tj_record_ref (record));
      tj_edit_insert (edit, record);
    }
  return edit;
}

static void
test_empty (Case *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = case_history (self);

  g_assert_cmpuint (rows->len, ==, 0);
  case_assert_conflict (self, 1, FALSE);
}

static void
test_rows (Case *self, gconstpointer data)
{
  g_autoptr (TjEdit) edit = fixture_edit (self->fixture);
  g_autoptr (TjEdit) reverse = tj_edit_reverse (edit);
  g_autoptr (GPtrArray) rows = NULL;
  const TjHistoryRow *row;

  g_assert_cmpint (case_apply (self, edit, TJ_HISTORY_EDIT, 0, 1000, "Zoë"), ==, 1);
  g_assert_cmpint (case_apply (self, reverse, TJ_HISTORY_UNDO, 1, 2000, NULL), ==, 2);
  g_assert_cmpint (case_apply (self, edit, TJ_HISTORY_REDO, 1, 3000, ""), ==, 3);
  case_reopen (self);
  rows = case_history (self);
  g_assert_cmpuint (rows->len, ==, 3);
  case_assert_row (rows, 0, 1, TJ_HISTORY_EDIT, 0);
  case_assert_row (rows, 1, 2, TJ_HISTORY_UNDO, 1);
  case_assert_row (rows, 2, 3, TJ_HISTORY_REDO, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->who, ==, "Zoë");
  g_assert_cmpstr (row->label, ==, "Van alles wijzigen");
  g_assert_cmpint (row->time, ==, 1000);
  row = g_ptr_array_index (rows, 2);
  g_assert_null (row->who);
}

/* After reopening the same edit comes back, from the state after it and from the state before it. */
static void
test_rebuild (Case *self, gconstpointer data)
{
  for (int round = 0; round < 10; round++)
    {
      g_autoptr (TjEdit) edit = round % 2 ? fixture_edit (self->fixture) : large_edit (self);
      g_autoptr (TjEdit) reverse = tj_edit_reverse (edit);
      g_autoptr (TjEdit) after = NULL, before = NULL, undo = NULL;
      gint64 number = case_apply (self, edit, TJ_HISTORY_EDIT, 0, 1, "Jan");

      case_reopen (self);
      after = case_rebuild (self, number, FALSE);
      assert_same_edits (edit, after);
      undo = tj_edit_reverse (after);
      case_apply (self, undo, TJ_HISTORY_UNDO, number, 2, "Jan");
      fixture_check_loads (self->fixture, self->store);
      before = case_rebuild (self, number, TRUE);
      assert_same_edits (edit, before);
      case_apply (self, before, TJ_HISTORY_REDO, number, 3, "Jan");
      fixture_check_loads (self->fixture, self->store);
    }
}

/* Undo all the way back gives the file as it began. */
static void
test_undo_all (Case *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TjModel *begin = tj_store_load (self->store, NULL, NULL, NULL, &error);
  gint64 numbers[12];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = fixture_apply (self->fixture, self->store, i % 4 ? fixture_edit (self->fixture) : large_edit (self));
  case_reopen (self);
  for (guint i = G_N_ELEMENTS (numbers); i-- > 0;)
    {
      g_autoptr (TjEdit) edit = case_rebuild (self, numbers[i], FALSE);
      g_autoptr (TjEdit) undo = tj_edit_reverse (edit);

      case_apply (self, undo, TJ_HISTORY_UNDO, numbers[i], 5, "Jan");
    }
  tj_test_assert_same_models (begin, self->fixture->model);
  fixture_check_loads (self->fixture, self->store);
  tj_model_free (begin);
}

static void
test_conflict (Case *self, gconstpointer data)
{
  gint64 first = fixture_apply (self->fixture, self->store, case_rename_activity (self, "Een"));
  gint64 second = fixture_apply (self->fixture, self->store, case_rename_activity (self, "Twee"));
  g_autoptr (TjEdit) edit = case_rebuild (self, second, FALSE);

  case_assert_conflict (self, first, FALSE);
  case_assert_conflict (self, first, TRUE);
  case_assert_conflict (self, second, TRUE);
  case_assert_conflict (self, 99, FALSE);
}

/* What is set besides later makes undoing an insert a conflict: it would be lost. */
static void
test_conflict_on_insert (Case *self, gconstpointer data)
{
  TjRisk *risk = tj_test_record_random (self->fixture->rand, TJ_KIND_RISK, TJ_TEST_EMPTY, self->fixture->model);
  TjEdit *edit = tj_edit_new ("Risico");
  TjId id = risk->record.id;
  const TjRecord *now;
  gint64 number;

  tj_edit_insert (edit, risk);
  number = fixture_apply (self->fixture, self->store, edit);
  case_assert_conflict (self, number, TRUE);
  now = tj_model_get (self->fixture->model, id);
  risk = tj_record_copy (now);
  risk->note = g_strdup ("later");
  edit = tj_edit_new ("Notitie");
  tj_edit_update (edit, now, risk);
  fixture_apply (self->fixture, self->store, edit);
  case_assert_conflict (self, number, FALSE);
  edit = tj_edit_new ("Weg");
  tj_edit_delete (edit, tj_model_get (self->fixture->model, id));
  number = fixture_apply (self->fixture, self->store, edit);
  case_assert_conflict (self, number, TRUE);
}

/* A field that this version does not know (any more). */
static void
test_unknown_field (Case *self, gconstpointer data)
{
  gint64 number = fixture_apply (self->fixture, self->store, case_rename_activity (self, "Een"));

  tj_store_close (self->store);
  raw_exec (self->fixture->path, "UPDATE history_change SET field = 'vroeger' WHERE field = 'name'");
  self->store = fixture_open (self->fixture);
  case_assert_conflict (self, number, FALSE);
}

/* An undone edit keeps its changes once. */
static void
test_no_second_copy (Case *self, gconstpointer data)
{
  g_autoptr (TjEdit) edit = case_rename_activity (self, "Een");
  g_autoptr (TjEdit) reverse = tj_edit_reverse (edit);

  case_apply (self, edit, TJ_HISTORY_EDIT, 0, 1, NULL);
  case_apply (self, reverse, TJ_HISTORY_UNDO, 1, 1, NULL);
  g_assert_cmpint (raw_int (self->fixture->path, "SELECT count(*) FROM history_change"), ==, 2);
}

#define ADD(name, function) g_test_add ("/history/" name, Case, NULL, case_set_up, function, case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("empty", test_empty);
  ADD ("rows", test_rows);
  ADD ("rebuild", test_rebuild);
  ADD ("undo-all", test_undo_all);
  ADD ("conflict", test_conflict);
  ADD ("conflict-on-insert", test_conflict_on_insert);
  ADD ("unknown-field", test_unknown_field);
  ADD ("no-second-copy", test_no_second_copy);
  return g_test_run ();
}
