// SPDX-License-Identifier: EUPL-1.2
#include "document-fixture.h"

#include <glib/gstdio.h>

#include "test-records.h"
#include "tj-xml.h"

gint64 fixture_now;

static gint64
now (void)
{
  return fixture_now;
}

char *
temp_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("tj-document-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
temp_remove (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        temp_remove (path);
      else
        g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_dir_close (dir);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
open_document (Opened *opened, const char *who)
{
  TjDocumentSetup setup = { (char *) who, now };
  g_autoptr (GError) error = NULL;

  opened->document = tj_document_open (opened->path, &setup, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tj_document_access (opened->document), ==, TJ_STORE_WRITABLE);
}

Opened *
opened_new (TjModel *model, const char *who)
{
  Opened *opened = g_new0 (Opened, 1);
  g_autoptr (TjModel) taken = model;
  g_autoptr (GError) error = NULL;

  fixture_now = FIXTURE_NOW;
  opened->folder = temp_folder ();
  opened->path = g_build_filename (opened->folder, "Traject één.traject", NULL);
  tj_store_create (opened->path, taken, NULL, &error);
  g_assert_no_error (error);
  open_document (opened, who);
  return opened;
}

void
opened_reopen (Opened *opened, const char *who)
{
  g_assert_finalize_object (g_steal_pointer (&opened->document));
  open_document (opened, who);
}

void
opened_free (Opened *opened)
{
  if (opened->document)
    g_assert_finalize_object (g_steal_pointer (&opened->document));
  temp_remove (opened->folder);
  g_free (opened->folder);
  g_free (opened->path);
  g_free (opened);
}

TjModel *
opened_model (const Opened *opened)
{
  return tj_document_model (opened->document);
}

void
opened_commit (Opened *opened, TjEdit *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  if (!tj_document_commit (opened->document, edit, &error))
    g_error ("the edit is refused: %s", error->message);
  g_assert_no_error (error);
}

void
opened_set (Opened *opened, TjId id, const char *field, const char *text, const char *label)
{
  const TjRecord *before = tj_model_get (opened_model (opened), id);
  TjEdit *edit = tj_edit_new (label);
  TjRecord *after = tj_record_copy (before);
  g_autoptr (GError) error = NULL;

  tj_field_from_text (tj_kind_field (before->kind, field), after, text, &error);
  g_assert_no_error (error);
  tj_edit_update (edit, before, after);
  opened_commit (opened, edit);
}

static const TjRecord *
any_record (GRand *rand, const TjModel *model)
{
  for (;;)
    {
      TjKind kind = (TjKind) g_rand_int_range (rand, TJ_KIND_NONE + 1, TJ_N_KINDS);
      guint n = tj_model_count (model, kind);

      if (n > 0)
        return tj_model_at (model, kind, (guint) g_rand_int_range (rand, 0, (gint32) n));
    }
}

TjEdit *
opened_random_edit (const Opened *opened, GRand *rand)
{
  TjModel *model = opened_model (opened);
  TjEdit *edit = tj_edit_new ("Van alles");

  for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
    {
      const TjRecord *record = any_record (rand, model);
      TjTestHow how = (TjTestHow) g_rand_int_range (rand, TJ_TEST_EMPTY, TJ_TEST_N_HOWS);
      TjRecord *other = tj_test_record_random (rand, record->kind, how, model);

      if (tj_edit_find (edit, record->id) || g_rand_boolean (rand))
        {
          tj_edit_insert (edit, other);
          continue;
        }
      other->id = record->id;
      tj_edit_update (edit, record, other);
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      const TjRecord *record = any_record (rand, model);

      if (record->kind != TJ_KIND_PROJECT)
        tj_model_add_delete (model, edit, record->id);
    }
  return edit;
}

TjModel *
opened_stored (const Opened *opened)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TjStore) store = tj_store_open (opened->path, NULL, &error);
  TjModel *model;

  g_assert_no_error (error);
  g_assert_cmpint (tj_store_access (store), ==, TJ_STORE_LOCKED_BY_OTHER);
  model = tj_store_load (store, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return model;
}

GBytes *
opened_xml (const Opened *opened)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = tj_xml_write_bytes (opened_model (opened), &error);

  g_assert_no_error (error);
  return bytes;
}

char *
opened_history (const Opened *opened)
{
  static const char *const actions[] = { "", "edit", "undo", "redo" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = tj_document_history (opened->document, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      const TjHistoryRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%d %s", (int) row->number, actions[row->action]);
      if (row->of)
        g_string_append_printf (text, " of %d", (int) row->of);
      g_string_append_printf (text, " %s: %s\n", row->who ? row->who : "-", row->label);
    }
  return g_string_free_and_steal (text);
}
