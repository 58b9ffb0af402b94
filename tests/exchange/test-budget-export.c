// SPDX-License-Identifier: EUPL-1.2
/* The money of a traject as a workbook and as pages: written whole or not at all. What stands in them is read back by
 * tests/cli/test_workbook.py. */
#include <glib/gstdio.h>
#include <string.h>

#include "tj-budget-pdf.h"
#include "tj-budget-xlsx.h"
#include "tj-records.h"
#include "tj-xml.h"

typedef struct
{
  char *folder;
  char *path;
  TjModel *model;
  TjPlan *plan;
  TjBudgetExport what;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer sample)
{
  g_autofree char *path = g_build_filename (g_getenv ("TRAJECT_DATA"), "samples", sample, NULL);
  g_autoptr (GError) error = NULL;

  fixture->model = tj_xml_read (path, NULL, &error);
  g_assert_no_error (error);
  fixture->plan = tj_plan_new (fixture->model);
  fixture->folder = g_dir_make_tmp ("tj-budget-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "uit", NULL);
  fixture->what.model = fixture->model;
  fixture->what.plan = fixture->plan;
  fixture->what.project = ((const TjRecord *) tj_model_at (fixture->model, TJ_KIND_PROJECT, 0))->id;
}

static void
tear_down (Fixture *fixture, gconstpointer sample)
{
  g_remove (fixture->path);
  /* Nothing else was left there. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  tj_plan_free (fixture->plan);
  tj_model_free (fixture->model);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
write_form (const Fixture *fixture, gboolean pages, const char *path, GCancellable *cancellable, GError **error)
{
  return pages ? tj_budget_pdf_write (&fixture->what, "b.traject", path, cancellable, error)
               : tj_budget_xlsx_write (&fixture->what, path, cancellable, error);
}

static GBytes *
written (const Fixture *fixture, gboolean pages)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  write_form (fixture, pages, fixture->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

static void
test_same_again (Fixture *fixture, gconstpointer sample)
{
  for (int pages = 0; pages <= 1; pages++)
    {
      g_autoptr (GBytes) first = written (fixture, pages), second = written (fixture, pages);
      const char *begin = pages ? "%PDF" : "PK\x03\x04";

      g_assert_cmpmem (g_bytes_get_data (first, NULL), 4, begin, 4);
      g_assert_true (g_bytes_equal (first, second));
    }
}

static void
test_cancelled (Fixture *fixture, gconstpointer sample)
{
  for (int pages = 0; pages <= 1; pages++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      g_cancellable_cancel (cancellable);
      g_assert_false (write_form (fixture, pages, fixture->path, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
    }
}

static void
test_no_place (Fixture *fixture, gconstpointer sample)
{
  g_autofree char *path = g_build_filename (fixture->folder, "weg", "a.xlsx", NULL);

  for (int pages = 0; pages <= 1; pages++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (write_form (fixture, pages, path, NULL, &error));
      g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO);
      g_assert_nonnull (strstr (error->message, "a.xlsx"));
    }
}

/* A traject without money is a workbook and a page that say so. */
static void
test_empty (Fixture *fixture, gconstpointer sample)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, 1);

  project->name = g_strdup ("Leeg");
  tj_model_add (model, project);
  fixture->what = (TjBudgetExport) { .model = model, .project = 1 };
  for (int pages = 0; pages <= 1; pages++)
    {
      g_autoptr (GBytes) bytes = written (fixture, pages);

      g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
    }
}

#define ADD(name, sample, function) g_test_add ("/budget-export/" name, Fixture, sample, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("shares", "weert.xml", test_same_again);
  ADD ("courses", "overbetuwe.xml", test_same_again);
  ADD ("build-up", "maashorst.xml", test_same_again);
  ADD ("cancelled", "weert.xml", test_cancelled);
  ADD ("no-place", "weert.xml", test_no_place);
  ADD ("empty", "weert.xml", test_empty);
  return g_test_run ();
}
