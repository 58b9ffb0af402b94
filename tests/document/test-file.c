// SPDX-License-Identifier: EUPL-1.2
/* Files from and to other forms: import, reading of either form, samples, templates. */
#include "document-fixture.h"
#include "model-fixture.h"
#include "test-records.h"
#include "tj-file.h"
#include "tj-xml.h"

#include <glib/gstdio.h>
#include <string.h>

#define EACH_KIND(kind)                                                                                                \
  TjKind kind = TJ_KIND_NONE + 1;                                                                                      \
  kind < TJ_N_KINDS;                                                                                                   \
  kind++

static const char *program;

/* A folder with a model in it as XML and as a .traject. */
typedef struct
{
  char *folder;
  char *xml;
  char *traject;
  TjModel *model;
} Files;

static void
files_free (Files *files)
{
  temp_remove (files->folder);
  g_free (files->folder);
  g_free (files->xml);
  g_free (files->traject);
  tj_model_free (files->model);
  g_free (files);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Files, files_free)

static Files *
files_new (TjModel *model)
{
  Files *files = g_new0 (Files, 1);
  g_autoptr (GError) error = NULL;

  files->folder = temp_folder ();
  files->xml = g_build_filename (files->folder, "plan.xml", NULL);
  files->traject = g_build_filename (files->folder, "plan.traject", NULL);
  files->model = model;
  g_assert_true (tj_xml_write (model, files->xml, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (tj_store_create (files->traject, model, NULL, &error));
  g_assert_no_error (error);
  return files;
}

static Files *
files_random (TjTestHow how)
{
  g_autoptr (GRand) rand = tj_test_rand ();

  return files_new (tj_test_model_random (rand, how, 3));
}

static char *
path_in (const Files *files, const char *name)
{
  return g_build_filename (files->folder, name, NULL);
}

static TjModel *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  TjModel *model = tj_file_read (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (model);
  return model;
}

static void
write_text (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Import -------------------------------------------------------------------------------------------------------------
 */

static void
test_import (gconstpointer how)
{
  g_autoptr (Files) files = files_random ((TjTestHow) GPOINTER_TO_INT (how));
  g_autofree char *path = path_in (files, "nieuw.traject");
  g_autoptr (GError) error = NULL;
  g_autoptr (TjStore) store = NULL;
  g_autoptr (TjModel) model = NULL;
  g_autoptr (GPtrArray) history = NULL;

  g_assert_true (tj_file_import (files->xml, path, NULL, &error));
  g_assert_no_error (error);
  store = tj_store_open (path, NULL, &error);
  g_assert_no_error (error);
  model = tj_store_load (store, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  tj_test_assert_same_models (files->model, model);
  history = tj_store_history (store, &error);
  g_assert_cmpuint (history->len, ==, 0);
}

static void
test_import_refused (void)
{
  g_autoptr (Files) files = files_new (fixture_tree ("A"));
  g_autofree char *path = path_in (files, "nieuw.traject"), *bad = path_in (files, "fout.xml");
  g_autofree char *lost = path_in (files, "weg.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) model = NULL;

  write_text (bad, "<?xml version=\"1.0\"?><traject-bestand xmlns=\"urn:nl:trajectplanner:traject:1\" versie=\"1\">");
  g_assert_false (tj_file_import (bad, path, NULL, &error));
  g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (tj_file_import (lost, path, NULL, &error));
  g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  /* What is there stays. */
  g_assert_false (tj_file_import (files->xml, files->traject, NULL, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_EXISTS);
  model = read_file (files->traject);
  fixture_assert_tree (model, "A");
}

static void
test_import_cancelled (void)
{
  g_autoptr (Files) files = files_new (fixture_tree ("A"));
  g_autofree char *path = path_in (files, "nieuw.traject");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (tj_file_import (files->xml, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Reading ------------------------------------------------------------------------------------------------------------
 */

static void
test_read (gconstpointer how)
{
  g_autoptr (Files) files = files_random ((TjTestHow) GPOINTER_TO_INT (how));
  g_autoptr (TjModel) from_xml = read_file (files->xml), from_file = read_file (files->traject);

  tj_test_assert_same_models (files->model, from_xml);
  tj_test_assert_same_models (files->model, from_file);
}

/* What counts is what is in it, not what it is called. */
static void
test_read_by_content (void)
{
  g_autoptr (Files) files = files_new (fixture_tree ("A(B)"));
  g_autofree char *xml = path_in (files, "xml.traject"), *traject = path_in (files, "traject.xml");
  g_autoptr (TjModel) from_xml = NULL, from_traject = NULL;

  g_assert_cmpint (g_rename (files->xml, xml), ==, 0);
  g_assert_cmpint (g_rename (files->traject, traject), ==, 0);
  from_xml = read_file (xml);
  fixture_assert_tree (from_xml, "A(B)");
  from_traject = read_file (traject);
  fixture_assert_tree (from_traject, "A(B)");
}

static void
assert_not_read (const char *path, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tj_file_read (path, NULL, &error));
  g_assert_error (error, domain, code);
}

static void
test_read_refused (void)
{
  g_autoptr (Files) files = files_new (fixture_tree ("A"));
  g_autofree char *text = path_in (files, "brief.xml"), *empty = path_in (files, "leeg.traject");
  g_autofree char *lost = path_in (files, "weg.traject");

  write_text (text, "Geachte raad,\n");
  write_text (empty, "");
  assert_not_read (text, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_FORMAT);
  assert_not_read (empty, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_FORMAT);
  assert_not_read (lost, TJ_STORE_ERROR, TJ_STORE_ERROR_NOT_FOUND);
  assert_not_read (files->folder, TJ_STORE_ERROR, TJ_STORE_ERROR_FOREIGN);
}

/* A database of another program is told to be that, not to be bad XML. */
static void
test_read_other_database (void)
{
  g_autoptr (Files) files = files_new (fixture_tree ("A"));
  g_autofree char *path = path_in (files, "ander.db"), *contents = NULL;
  gsize length;

  /* The application_id stands at byte 68 of the head. */
  g_assert_true (g_file_get_contents (files->traject, &contents, &length, NULL));
  g_assert_cmpint (memcmp (contents + 68, "Tjt1", 4), ==, 0);
  memcpy (contents + 68, "abcd", 4);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  assert_not_read (path, TJ_STORE_ERROR, TJ_STORE_ERROR_FOREIGN);
}

/* Nobody is locked out afterwards. */
static void
test_read_gives_back (void)
{
  g_autoptr (Files) files = files_new (fixture_tree ("A"));
  g_autoptr (TjModel) model = read_file (files->traject);
  g_autoptr (TjStore) store = tj_store_open (files->traject, NULL, NULL);

  g_assert_cmpint (tj_store_access (store), ==, TJ_STORE_WRITABLE);
}

/* What another process finds when it opens the file. */
static char *
access_from_outside (const char *path)
{
  const char *argv[] = { program, "--access", path, NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return out;
}

static int
print_access (const char *path)
{
  g_autoptr (TjStore) store = tj_store_open (path, "Buiten", NULL);

  g_print ("%d", store ? (int) tj_store_access (store) : -1);
  return 0;
}

/* Reading a file that this process has open does not lose the lock on it, which a second look at its bytes would. */
static void
test_read_keeps_lock (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A"), "Jan");
  g_autofree char *locked = g_strdup_printf ("%d", TJ_STORE_LOCKED_BY_OTHER), *before = NULL, *after = NULL;
  g_autoptr (TjModel) model = NULL;

  before = access_from_outside (opened->path);
  g_assert_cmpstr (before, ==, locked);
  model = read_file (opened->path);
  fixture_assert_tree (model, "A");
  after = access_from_outside (opened->path);
  g_assert_cmpstr (after, ==, locked);
}

/* Samples -------------------------------------------------------------------------------------------------------------
 */

/* Puts files with these names into a data folder of the test's own. */
static void
ship (const Files *files, const char *kind, const char *const *names)
{
  g_autofree char *folder = g_build_filename (files->folder, kind, NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (; *names; names++)
    {
      g_autofree char *path = g_build_filename (folder, *names, NULL);

      write_text (path, "x");
    }
}

static void
test_samples (void)
{
  static const char *const names[] = { "weert.xml", "capelle.xml", "leesmij.txt", "over betuwe.xml", "xml", NULL };
  g_autoptr (Files) files = files_new (fixture_tree ("A"));
  g_autofree char *real = g_strdup (g_getenv ("TRAJECT_DATA")), *path = NULL, *expected = NULL, *none = NULL;
  g_auto (GStrv) samples = NULL, no_samples = NULL;

  ship (files, "samples", names);
  g_setenv ("TRAJECT_DATA", files->folder, TRUE);
  samples = tj_file_samples ();
  path = tj_file_sample_path ("weert");
  expected = g_build_filename (files->folder, "samples", "weert.xml", NULL);
  g_assert_cmpstrv (samples, ((const char *const[]) { "capelle", "over betuwe", "weert", NULL }));
  g_assert_cmpstr (path, ==, expected);
  g_assert_null (tj_file_sample_path ("Weert"));
  g_assert_null (tj_file_sample_path ("weert.xml"));
  g_assert_null (tj_file_sample_path (""));
  /* Nothing outside that folder. */
  g_assert_null (tj_file_sample_path ("../plan"));
  g_assert_null (tj_file_sample_path (files->xml));
  /* A template is something else. */
  g_assert_null (tj_file_template_path ("weert"));
  none = g_build_filename (files->folder, "weg", NULL);
  g_setenv ("TRAJECT_DATA", none, TRUE);
  no_samples = tj_file_samples ();
  g_assert_cmpuint (g_strv_length (no_samples), ==, 0);
  g_assert_null (tj_file_sample_path ("weert"));
  g_setenv ("TRAJECT_DATA", real, TRUE);
}

/* A sample stands as an export of it would. */
static void
assert_canonical (const char *path, TjModel *model)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) written = tj_xml_write_bytes (model, &error);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_assert_cmpmem (contents, length, g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

/* What is shipped can be read, and is found by its name. */
static void
test_shipped_samples (void)
{
  g_auto (GStrv) samples = tj_file_samples ();

  g_assert_cmpstrv (samples,
                    ((const char *const[]) { "capelle", "maashorst", "overbetuwe", "voerendaal", "weert", NULL }));
  for (guint i = 0; samples[i]; i++)
    {
      g_autofree char *path = tj_file_sample_path (samples[i]);
      g_autoptr (TjModel) model = NULL;

      g_assert_nonnull (path);
      model = read_file (path);
      g_assert_cmpuint (tj_model_count (model, TJ_KIND_PROJECT), >, 0);
      g_assert_cmpuint (tj_model_count (model, TJ_KIND_ACTIVITY), >, 0);
      assert_canonical (path, model);
    }
}

/* Templates
 * ------------------------------------------------------------------------------------------------------------- */

static void
test_template_path (void)
{
  static const char *const names[] = { "beleid.xml", NULL };
  g_autoptr (Files) files = files_new (fixture_tree ("A"));
  g_autofree char *real = g_strdup (g_getenv ("TRAJECT_DATA")), *path = NULL, *expected = NULL;

  ship (files, "templates", names);
  g_setenv ("TRAJECT_DATA", files->folder, TRUE);
  path = tj_file_template_path ("beleid");
  expected = g_build_filename (files->folder, "templates", "beleid.xml", NULL);
  g_assert_cmpstr (path, ==, expected);
  g_assert_null (tj_file_template_path ("anders"));
  g_assert_null (tj_file_sample_path ("beleid"));
  g_setenv ("TRAJECT_DATA", real, TRUE);
}

static TjModel *
from_template (const Files *files, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%u.traject", files->folder, g_random_int ());
  g_autoptr (GError) error = NULL;

  tj_file_from_template (files->xml, name, path, &error);
  g_assert_no_error (error);
  return read_file (path);
}

/* A small template: a traject with a tree, a link between two of it, and a note about anything. */
static TjModel *
template_model (void)
{
  TjModel *model = fixture_tree ("A(B C) D");
  g_autofree char *b = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, 'B'));
  g_autofree char *c = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, 'C'));

  tj_model_add (model, fixture_new (TJ_KIND_DEPENDENCY, 5, "successor", c, "predecessor", b, "lag", "5wd", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_SOURCE_NOTE, 6, "project", "1", "kind", "afgeleid", "text", "Let op",
                                    "subject", c, NULL));
  tj_model_add (model, fixture_new (TJ_KIND_ORGANISATION, 7, "name", "Gemeente", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_ORGANISATION, 8, "name", "Afdeling", "parent", "7", NULL));
  return model;
}

static void
test_template (void)
{
  g_autoptr (Files) files = files_new (template_model ());
  g_autoptr (TjModel) model = from_template (files, "  Koers 2030 ");
  const TjProject *project = tj_model_at (model, TJ_KIND_PROJECT, 0);
  const TjDependency *dependency = tj_model_at (model, TJ_KIND_DEPENDENCY, 0);
  const TjSourceNote *note = tj_model_at (model, TJ_KIND_SOURCE_NOTE, 0);
  g_autofree char *tree = fixture_tree_text (model, project->record.id);

  g_assert_cmpstr (project->name, ==, "Koers 2030");
  g_assert_cmpstr (tree, ==, "A(B C) D");
  g_assert_cmpint (dependency->successor, ==, fixture_id (model, 'C'));
  g_assert_cmpint (dependency->predecessor, ==, fixture_id (model, 'B'));
  g_assert_cmpint (dependency->lag.amount, ==, 5000);
  g_assert_cmpint (note->subject, ==, fixture_id (model, 'C'));
  g_assert_cmpint (note->project, ==, project->record.id);
}

/* Each file that is made of it has ids of its own. */
static void
assert_no_ids_shared (const TjModel *one, const TjModel *other)
{
  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_model_count (one, kind); i++)
      g_assert_null (tj_model_get (other, ((const TjRecord *) tj_model_at (one, kind, i))->id));
}

static void
test_template_ids (void)
{
  g_autoptr (Files) files = files_new (template_model ());
  g_autoptr (TjModel) one = from_template (files, "Een"), other = from_template (files, "Twee");

  assert_no_ids_shared (files->model, one);
  assert_no_ids_shared (files->model, other);
  assert_no_ids_shared (one, other);
}

/* The same record in the other model, by its place in the source, as ids say nothing now. */
static const TjRecord *
twin (const TjModel *model, const TjRecord *record)
{
  const TjField *source = tj_kind_field (record->kind, "source");

  for (guint i = 0; i < tj_model_count (model, record->kind); i++)
    if (tj_field_equal (source, record, tj_model_at (model, record->kind, i)))
      return tj_model_at (model, record->kind, i);
  g_error ("a %s is lost", tj_kind (record->kind)->name);
}

static void
assert_twins (const TjModel *from, const TjModel *to, const TjRecord *one, const TjRecord *other)
{
  const TjKindInfo *info = tj_kind (one->kind);

  for (guint f = 0; f < info->n_fields; f++)
    {
      const TjField *field = &info->fields[f];
      TjId target = 0, its_twin = 0;

      if (field->type == TJ_TYPE_REF && tj_field_is_set (field, one))
        {
          target = *(const TjId *) tj_field_value (field, other);
          its_twin = twin (to, tj_model_get (from, *(const TjId *) tj_field_value (field, one)))->id;
          g_assert_cmpint (target, ==, its_twin);
        }
      else if (one->kind != TJ_KIND_PROJECT || g_strcmp0 (field->name, "name") != 0)
        g_assert_true (tj_field_equal (field, one, other));
    }
}

/* Of a made-up template with everything in it: the same records, every reference to what it was to. */
static void
test_template_every_kind (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  TjModel *made = tj_test_model_random (rand, TJ_TEST_UNICODE, 3);
  g_autoptr (TjEdit) edit = tj_edit_new ("x");
  g_autoptr (Files) files = NULL;
  g_autoptr (TjModel) model = NULL;

  for (EACH_KIND (kind))
    for (guint i = 0; i < 3; i++)
      {
        const TjRecord *record = tj_model_at (made, kind, i);
        g_autofree char *source = g_strdup_printf ("r. %u", i);

        tj_edit_update (edit, record, fixture_changed (record, "source", source));
      }
  tj_model_apply (made, edit);
  files = files_new (made);
  model = from_template (files, "Nieuw");
  for (EACH_KIND (kind))
    {
      g_assert_cmpuint (tj_model_count (model, kind), ==, 3);
      for (guint i = 0; i < 3; i++)
        assert_twins (made, model, tj_model_at (made, kind, i), twin (model, tj_model_at (made, kind, i)));
    }
}

/* Of several trajecten the first of the template bears the name, whatever its new id. */
static void
test_template_first_project (void)
{
  TjModel *made = fixture_tree ("A");
  g_autoptr (Files) files = NULL;

  fixture_add_project (made, 2, "Ander");
  files = files_new (made);
  for (int i = 0; i < 10; i++)
    {
      g_autoptr (TjModel) model = from_template (files, "Nieuw");
      const TjProject *project = tj_model_get (model, fixture_activity (model, 'A')->project);

      g_assert_cmpuint (tj_model_count (model, TJ_KIND_PROJECT), ==, 2);
      g_assert_cmpstr (project->name, ==, "Nieuw");
    }
}

static void
assert_no_template (const Files *files, const char *source, const char *name, GQuark domain, int code)
{
  g_autofree char *path = path_in (files, "nieuw.traject");
  g_autoptr (GError) error = NULL;

  g_assert_false (tj_file_from_template (source, name, path, &error));
  g_assert_error (error, domain, code);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_template_refused (void)
{
  g_autoptr (Files) files = files_new (template_model ());
  g_autofree char *lost = path_in (files, "weg.xml");
  g_autoptr (GError) error = NULL;

  assert_no_template (files, lost, "Nieuw", TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO);
  assert_no_template (files, files->xml, "Nieuw\x01", TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  assert_no_template (files, files->xml, "", TJ_MODEL_ERROR, TJ_MODEL_ERROR_REQUIRED);
  assert_no_template (files, files->xml, " \t ", TJ_MODEL_ERROR, TJ_MODEL_ERROR_REQUIRED);
  g_assert_false (tj_file_from_template (files->xml, "Nieuw", files->traject, &error));
  g_assert_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_EXISTS);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--access"))
    return print_access (argv[2]);
  g_test_init (&argc, &argv, NULL);
  for (TjTestHow how = TJ_TEST_EMPTY; how < TJ_TEST_N_HOWS; how++)
    {
      g_autofree char *import = g_strdup_printf ("/file/import/%s", tj_test_how_name (how));
      g_autofree char *read = g_strdup_printf ("/file/read/%s", tj_test_how_name (how));

      g_test_add_data_func (import, GINT_TO_POINTER (how), test_import);
      g_test_add_data_func (read, GINT_TO_POINTER (how), test_read);
    }
  g_test_add_func ("/file/import/refused", test_import_refused);
  g_test_add_func ("/file/import/cancelled", test_import_cancelled);
  g_test_add_func ("/file/read/by-content", test_read_by_content);
  g_test_add_func ("/file/read/refused", test_read_refused);
  g_test_add_func ("/file/read/other-database", test_read_other_database);
  g_test_add_func ("/file/read/gives-back", test_read_gives_back);
  g_test_add_func ("/file/read/keeps-lock", test_read_keeps_lock);
  g_test_add_func ("/file/samples/own", test_samples);
  g_test_add_func ("/file/samples/shipped", test_shipped_samples);
  g_test_add_func ("/file/template/path", test_template_path);
  g_test_add_func ("/file/template/small", test_template);
  g_test_add_func ("/file/template/ids", test_template_ids);
  g_test_add_func ("/file/template/every-kind", test_template_every_kind);
  g_test_add_func ("/file/template/first-project", test_template_first_project);
  g_test_add_func ("/file/template/refused", test_template_refused);
  return g_test_run ();
}
