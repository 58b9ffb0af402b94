// SPDX-License-Identifier: EUPL-1.2
#define _GNU_SOURCE /* memmem */
/* History that is forgotten is gone from the file, and the rest of it still tells what is in the file. */
#include "history-case.h"

#include <string.h>

static void
apply_named (Case *self, const char *name, gint64 time, const char *who)
{
  g_autoptr (TjEdit) edit = case_rename_activity (self, name);

  case_apply (self, edit, TJ_HISTORY_EDIT, 0, time, who);
}

static void
undo_last (Case *self, gint64 number, gint64 time, const char *who)
{
  g_autoptr (TjEdit) edit = case_rebuild (self, number, FALSE);
  g_autoptr (TjEdit) reverse = tj_edit_reverse (edit);

  case_apply (self, reverse, TJ_HISTORY_UNDO, number, time, who);
}

static void
forget (Case *self, gint64 time, const char *who)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tj_store_forget (self->store, time, who, &error));
  g_assert_no_error (error);
  fixture_check_loads (self->fixture, self->store);
}

static void
assert_file_holds (Case *self, const char *text, gboolean holds)
{
  g_autoptr (GBytes) bytes = NULL;

  tj_store_close (self->store);
  bytes = raw_bytes (self->fixture->path);
  g_assert_true ((memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) != NULL)
                 == holds);
  self->store = fixture_open (self->fixture);
}

static void
test_forget_time (Case *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  apply_named (self, "XOUDSTEX", 100, "Jan");
  apply_named (self, "XMIDDENX", 200, "Jan");
  apply_named (self, "XNIEUWSTX", 300, "Piet");
  undo_last (self, 3, 400, "Piet");
  assert_file_holds (self, "XOUDSTEX", TRUE);
  forget (self, 200, NULL);
  rows = case_history (self);
  g_assert_cmpuint (rows->len, ==, 3);
  case_assert_row (rows, 0, 2, TJ_HISTORY_EDIT, 0);
  case_assert_row (rows, 2, 4, TJ_HISTORY_UNDO, 3);
  /* The name before the second edit is in that edit's row. */
  assert_file_holds (self, "XOUDSTEX", TRUE);
  forget (self, 350, NULL);
  assert_file_holds (self, "XOUDSTEX", FALSE);
  assert_file_holds (self, "XNIEUWSTX", FALSE);
  assert_file_holds (self, "XMIDDENX", TRUE);
  g_assert_cmpint (raw_int (self->fixture->path, "SELECT count(*) FROM history_edit"), ==, 0);
  g_assert_cmpint (raw_int (self->fixture->path, "SELECT count(*) FROM history_change"), ==, 0);
}

/* An edit by another that this person undid stays undone, without the name. */
static void
test_forget_who (Case *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (TjEdit) edit = NULL;
  const TjHistoryRow *row;

  apply_named (self, "Een", 100, "Jan Vertrokken");
  apply_named (self, "Twee", 200, "Piet");
  undo_last (self, 2, 300, "Jan Vertrokken");
  apply_named (self, "Drie", 400, NULL);
  forget (self, 0, "Jan Vertrokken");
  rows = case_history (self);
  g_assert_cmpuint (rows->len, ==, 3);
  case_assert_row (rows, 0, 2, TJ_HISTORY_EDIT, 0);
  case_assert_row (rows, 1, 3, TJ_HISTORY_UNDO, 2);
  case_assert_row (rows, 2, 4, TJ_HISTORY_EDIT, 0);
  row = g_ptr_array_index (rows, 1);
  g_assert_null (row->who);
  assert_file_holds (self, "Jan Vertrokken", FALSE);
  edit = case_rebuild (self, 4, FALSE);
}

static void
test_forget_all (Case *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  gint64 before, after;

  for (int i = 0; i < 200; i++)
    fixture_apply (self->fixture, self->store, fixture_edit (self->fixture));
  before = raw_int (self->fixture->path, "SELECT page_count FROM pragma_page_count");
  forget (self, 0, NULL);
  rows = case_history (self);
  g_assert_cmpuint (rows->len, ==, 0);
  after = raw_int (self->fixture->path, "SELECT page_count FROM pragma_page_count");
  g_assert_cmpint (after, <, before);
  g_assert_cmpint (raw_int (self->fixture->path, "SELECT freelist_count FROM pragma_freelist_count"), ==, 0);
  /* And it goes on. */
  fixture_apply (self->fixture, self->store, fixture_edit (self->fixture));
  fixture_check_loads (self->fixture, self->store);
}

#define ADD(name, function) g_test_add ("/forget/" name, Case, NULL, case_set_up, function, case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("time", test_forget_time);
  ADD ("who", test_forget_who);
  ADD ("all", test_forget_all);
  return g_test_run ();
}
