// SPDX-License-Identifier: EUPL-1.2
/* How people want to look at a file: kept in it, beside records, history and undo. */
#include "document-fixture.h"
#include "model-fixture.h"

static void
test_kept (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A B"), "Jan");

  g_assert_null (tj_document_setting (opened->document, "view.critical"));
  tj_document_set_setting (opened->document, "view.critical", "1");
  tj_document_set_setting (opened->document, "view.bands", "0");
  g_assert_cmpstr (tj_document_setting (opened->document, "view.critical"), ==, "1");
  opened_reopen (opened, "Piet");
  g_assert_cmpstr (tj_document_setting (opened->document, "view.critical"), ==, "1");
  tj_document_set_setting (opened->document, "view.critical", NULL);
  opened_reopen (opened, "Piet");
  g_assert_null (tj_document_setting (opened->document, "view.critical"));
  g_assert_cmpstr (tj_document_setting (opened->document, "view.bands"), ==, "0");
}

/* Undo takes back the edit, not the setting that was made after it. */
static void
test_beside_undo (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A B"), "Jan");
  const TjActivity *activity = fixture_activity (opened_model (opened), 'A');
  TjId id = activity->record.id;
  g_autofree char *before = g_strdup (activity->name), *history = NULL, *same = NULL;

  opened_set (opened, id, "name", "Anders", "Naam wijzigen");
  history = opened_history (opened);
  tj_document_set_setting (opened->document, "view.slack", "1");
  same = opened_history (opened);
  g_assert_cmpstr (same, ==, history);
  g_assert_true (tj_document_undo (opened->document, NULL));
  g_assert_cmpstr (((const TjActivity *) tj_model_get (opened_model (opened), id))->name, ==, before);
  g_assert_cmpstr (tj_document_setting (opened->document, "view.slack"), ==, "1");
}

/* Who cannot write keeps it as long as the file is open, and leaves the file alone. */
static void
test_reader (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A B"), "Jan");
  TjDocumentSetup setup = { (char *) "Piet", NULL };
  TjDocument *reader = tj_document_open (opened->path, &setup, NULL, NULL);

  g_assert_cmpint (tj_document_access (reader), ==, TJ_STORE_LOCKED_BY_OTHER);
  tj_document_set_setting (reader, "view.slack", "1");
  g_assert_cmpstr (tj_document_setting (reader, "view.slack"), ==, "1");
  g_object_unref (reader);
  opened_reopen (opened, "Jan");
  g_assert_null (tj_document_setting (opened->document, "view.slack"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/setting/kept", test_kept);
  g_test_add_func ("/document/setting/beside-undo", test_beside_undo);
  g_test_add_func ("/document/setting/reader", test_reader);
  return g_test_run ();
}
