// SPDX-License-Identifier: EUPL-1.2
#include "history-case.h"

#include <string.h>

void
case_set_up (Case *self, gconstpointer data)
{
  self->fixture = fixture_new (TJ_TEST_RANDOM, 3);
  self->store = fixture_open (self->fixture);
}

void
case_tear_down (Case *self, gconstpointer data)
{
  tj_store_close (self->store);
  fixture_free (self->fixture);
}

void
case_reopen (Case *self)
{
  tj_store_close (self->store);
  self->store = fixture_open (self->fixture);
}

GPtrArray *
case_history (Case *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = tj_store_history (self->store, &error);

  g_assert_no_error (error);
  return rows;
}

void
case_assert_row (GPtrArray *rows, guint index, gint64 number, TjHistoryAction action, gint64 of)
{
  const TjHistoryRow *row = g_ptr_array_index (rows, index);

  g_assert_cmpint (row->number, ==, number);
  g_assert_cmpint (row->action, ==, action);
  g_assert_cmpint (row->of, ==, of);
}

gint64
case_apply (Case *self, const TjEdit *edit, TjHistoryAction action, gint64 of, gint64 time, const char *who)
{
  g_autoptr (GError) error = NULL;
  gint64 number;

  tj_model_check (self->fixture->model, edit, &error);
  g_assert_no_error (error);
  tj_store_apply (self->store, edit, action, of, time, who, &number, &error);
  g_assert_no_error (error);
  tj_model_apply (self->fixture->model, edit);
  return number;
}

TjEdit *
case_rebuild (Case *self, gint64 number, gboolean undone)
{
  g_autoptr (GError) error = NULL;
  TjEdit *edit = tj_store_history_edit (self->store, self->fixture->model, number, undone, &error);

  g_assert_no_error (error);
  return edit;
}

void
case_assert_conflict (Case *self, gint64 number, gboolean undone)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tj_store_history_edit (self->store, self->fixture->model, number, undone, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CONFLICT);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

TjEdit *
case_rename_activity (Case *self, const char *name)
{
  const TjRecord *activity = tj_model_at (self->fixture->model, TJ_KIND_ACTIVITY, 1);
  TjActivity *changed = tj_record_copy (activity);
  TjEdit *edit = tj_edit_new ("Naam wijzigen");

  g_free (changed->name);
  changed->name = g_strdup (name);
  tj_edit_update (edit, activity, changed);
  return edit;
}
