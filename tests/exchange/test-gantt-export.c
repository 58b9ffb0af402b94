// SPDX-License-Identifier: EUPL-1.2
/* The chart as a file, looked at by other programs: poppler's tools for PDF, libxml2 for SVG, cairo for PNG. */
#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "tj-civil.h"
#include "tj-gantt-export.h"
#include "tj-records.h"
#include "tj-scene-cairo.h"
#include "tj-xml.h"

typedef struct
{
  char *folder;
  char *path;
  TjModel *model;
  TjPlan *plan;
  TjGanttRows *rows;
  TjPageSetup setup;
  TjGanttExport how;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sample = g_build_filename (g_getenv ("TRAJECT_DATA"), "samples", "capelle.xml", NULL);
  TjId project;

  fixture->folder = g_dir_make_tmp ("gantt-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, name ? name : "planning.pdf", NULL);
  fixture->model = tj_xml_read (sample, NULL, &error);
  g_assert_no_error (error);
  project = ((TjRecord *) tj_model_at (fixture->model, TJ_KIND_PROJECT, 0))->id;
  fixture->plan = tj_plan_new (fixture->model);
  fixture->rows = tj_page_rows (fixture->model, fixture->plan, project, 0);
  tj_page_setup_init (&fixture->setup, fixture->model, project, tj_civil_day (2025, 6, 12));
  fixture->how = (TjGanttExport) { .scale = 1, .moment = 1749722400 };
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *file = g_dir_read_name (dir); file; file = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  tj_page_setup_clear (&fixture->setup);
  tj_gantt_rows_unref (fixture->rows);
  tj_plan_free (fixture->plan);
  tj_model_free (fixture->model);
}

static void export (Fixture *fixture, TjGanttFormat format)
{
  g_autoptr (GError) error = NULL;

  fixture->how.format = format;
  tj_gantt_export (&fixture->how, &fixture->setup, fixture->rows, fixture->path, NULL, NULL, &error);
  g_assert_no_error (error);
}

static char *
ask (const char *program, const char *option, const char *path, gboolean to_stdout)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = option ? g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, option, path,
                                   to_stdout ? "-" : NULL, NULL)
               : g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, path, NULL);
  char *out = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return out;
}

static void
assert_holds (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("'%s' is not in: %s", words, text);
}

/* PDF ---------------------------------------------------------------------------------------------------------------
 */

static void
test_pdf_is_text (Fixture *fixture, gconstpointer name)
{
  g_autofree char *text = NULL, *info = NULL, *fonts = NULL;

  g_set_str (&fixture->setup.subtitle, "Bijlage 1 Planningsschema");
  export (fixture, TJ_GANTT_PDF);
  text = ask ("pdftotext", "-layout", fixture->path, TRUE);
  assert_holds (text, "Koersdocument");
  assert_holds (text, "Gemeenteraad besluit over koersdocument");
  assert_holds (text, "Gemeente Capelle aan den IJssel");
  assert_holds (text, "Bijlage 1 Planningsschema");
  assert_holds (text, "12 juni 2025");
  info = ask ("pdfinfo", "-isodates", fixture->path, FALSE);
  assert_holds (info, "Samenlevingsagenda – Bijlage 1 Planningsschema");
  assert_holds (info, "Pages:           1\n");
  assert_holds (info, "(A3)");
  assert_holds (info, "2025-06-12T");
  g_assert_null (strstr (info, "Author"));
  fonts = ask ("pdffonts", NULL, fixture->path, FALSE);
  assert_holds (fonts, "yes yes yes"); /* embedded, a subset, with its letters known */
  g_assert_null (strstr (fonts, " no "));
}

static void
test_pdf_pages (Fixture *fixture, gconstpointer name)
{
  g_autofree char *info = NULL, *text = NULL;
  TjGanttMade made;
  g_autoptr (GError) error = NULL;

  fixture->setup.paper = TJ_PAPER_A4;
  fixture->setup.fit = TJ_PAGE_FIT_WIDTH;
  tj_gantt_export (&fixture->how, &fixture->setup, fixture->rows, fixture->path, &made, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (made.pages, ==, 2);
  g_assert_cmpfloat (made.text_size, >=, TJ_PAGE_TEXT_LEAST);
  info = ask ("pdfinfo", "-isodates", fixture->path, FALSE);
  assert_holds (info, "Pages:           2\n");
  assert_holds (info, "(A4)");
  text = ask ("pdftotext", "-raw", fixture->path, TRUE);
  assert_holds (text, "Plan van aanpak");
  assert_holds (text, "Inwoners raadplegen");
}

static void
test_same_moment_same_file (Fixture *fixture, gconstpointer name)
{
  g_autofree char *one = NULL, *other = NULL;
  gsize n_one, n_other;

  for (TjGanttFormat format = TJ_GANTT_PDF; format <= TJ_GANTT_PNG; format++)
    {
      export (fixture, format);
      g_assert_true (g_file_get_contents (fixture->path, &one, &n_one, NULL));
      export (fixture, format);
      g_assert_true (g_file_get_contents (fixture->path, &other, &n_other, NULL));
      g_assert_cmpmem (one, n_one, other, n_other);
      g_clear_pointer (&one, g_free);
      g_clear_pointer (&other, g_free);
    }
}

/* Pictures ----------------------------------------------------------------------------------------------------------
 */

static int
count_nodes (xmlDoc *document, const char *path)
{
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *found;
  int n;

  xmlXPathRegisterNs (context, BAD_CAST "s", BAD_CAST "http://www.w3.org/2000/svg");
  found = xmlXPathEvalExpression (BAD_CAST path, context);
  n = found->nodesetval ? found->nodesetval->nodeNr : 0;
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return n;
}

static void
test_svg (Fixture *fixture, gconstpointer name)
{
  xmlDoc *document;
  xmlChar *width;

  export (fixture, TJ_GANTT_SVG);
  document = xmlReadFile (fixture->path, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  width = xmlGetProp (xmlDocGetRootElement (document), BAD_CAST "width");
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod ((char *) width, NULL), 1190.55, 0.1);
  g_assert_cmpint (count_nodes (document, "//s:path"), >, 100);
  /* Letters are drawings that are used again and again; nothing is a picture of dots. */
  g_assert_cmpint (count_nodes (document, "//s:use"), >, 1000);
  g_assert_cmpint (count_nodes (document, "//s:image"), ==, 0);
  xmlFree (width);
  xmlFreeDoc (document);
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guchar *row
      = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

/* How many dots are of a colour other than white. */
static guint
n_dark (cairo_surface_t *surface)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += pixel (surface, x, y) != 0xffffff;
  return n;
}

static void
test_png (Fixture *fixture, gconstpointer name)
{
  static const struct
  {
    double scale;
    int width, height;
  } cases[] = { { 1, 1587, 1123 }, { 2, 3175, 2245 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface;
      guint dark;

      fixture->how.scale = cases[i].scale;
      export (fixture, TJ_GANTT_PNG);
      surface = cairo_image_surface_create_from_png (fixture->path);
      g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, cases[i].width);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, cases[i].height);
      g_assert_cmphex (pixel (surface, 2, 2), ==, 0xffffff);
      dark = n_dark (surface);
      g_assert_cmpuint (dark, >, (guint) (cases[i].width * cases[i].height) / 100);
      g_assert_cmpuint (dark, <, (guint) (cases[i].width * cases[i].height) / 3);
      cairo_surface_destroy (surface);
    }
}

/* What each shape looks like: a dot inside it and one outside. */
static void
test_shapes (void)
{
  g_autoptr (TjScenePainter) painter = tj_scene_painter_new ();
  g_autoptr (TjScene) scene = tj_scene_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 100);
  cairo_t *cr = cairo_create (surface);
  TjInk ink = TJ_INK (TJ_INK_TEXT);
  TjPoint corner[] = { { 60, 10 }, { 90, 10 }, { 90, 40 } }, triangle[] = { { 10, 60 }, { 40, 60 }, { 10, 90 } };

  tj_scene_rect (scene, 10, 10, 40, 40, 20, ink)->fade_right = 10;
  tj_scene_path (scene, corner, G_N_ELEMENTS (corner), 10, ink, 2);
  tj_scene_polygon (scene, triangle, G_N_ELEMENTS (triangle), 0, ink);
  tj_scene_clip (scene, 100, 10, 20, 20);
  tj_scene_rect (scene, 90, 0, 100, 100, 0, ink);
  tj_scene_unclip (scene);
  tj_scene_line (scene, 60, 80, 90, 80, ink, 4);
  tj_scene_hatch (scene, 130, 10, 40, 40, 0, ink, 8);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  tj_scene_painter_paint (painter, scene, cr);
  cairo_surface_flush (surface);
  g_assert_cmphex (pixel (surface, 30, 30), ==, 0x1e1e22);
  g_assert_cmphex (pixel (surface, 11, 11), ==, 0xffffff); /* its corner is round */
  g_assert_cmphex (pixel (surface, 47, 30) & 0xff, >, 0x60);
  g_assert_cmphex (pixel (surface, 70, 10), ==, 0x1e1e22);
  g_assert_cmphex (pixel (surface, 89, 10), ==, 0xffffff); /* the corner is cut */
  g_assert_cmphex (pixel (surface, 15, 65), ==, 0x1e1e22);
  g_assert_cmphex (pixel (surface, 38, 88), ==, 0xffffff);
  g_assert_cmphex (pixel (surface, 110, 20), ==, 0x1e1e22);
  g_assert_cmphex (pixel (surface, 125, 20), ==, 0xffffff); /* outside the clip */
  g_assert_cmphex (pixel (surface, 75, 80), ==, 0x1e1e22);
  g_assert_cmpuint (n_dark (surface), >, 1000);
  g_assert_cmphex (pixel (surface, 172, 30), ==, 0xffffff);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What goes wrong ----------------------------------------------------------------------------------------------------
 */

static void
test_no_folder (Fixture *fixture, gconstpointer name)
{
  g_autofree char *path = g_build_filename (fixture->folder, "weg", "planning.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (tj_gantt_export (&fixture->how, &fixture->setup, fixture->rows, path, NULL, NULL, &error));
  g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO);
  assert_holds (error->message, "planning.pdf");
}

static guint
n_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

/* A disk that is full after some bytes: what was there stays, and nothing is left behind. */
static void
test_disk_full (Fixture *fixture, gconstpointer name)
{
  struct rlimit before, small;

  g_assert_true (g_file_set_contents (fixture->path, "eerder", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 8192;
  signal (SIGXFSZ, SIG_IGN);
  for (TjGanttFormat format = TJ_GANTT_PDF; format <= TJ_GANTT_PNG; format++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *content = NULL;
      gboolean written;

      fixture->how.format = format;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      written = tj_gantt_export (&fixture->how, &fixture->setup, fixture->rows, fixture->path, NULL, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_false (written);
      g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO);
      assert_holds (error->message, g_strerror (EFBIG));
      g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, "eerder");
      g_assert_cmpuint (n_files (fixture->folder), ==, 1);
    }
}

typedef struct
{
  GCancellable *cancellable;
  guint n;
} Stop;

static void
stop_after_two (double part, gpointer data)
{
  Stop *stop = data;

  g_assert_cmpfloat (part, >, 0);
  g_assert_cmpfloat (part, <=, 1);
  if (++stop->n == 2)
    g_cancellable_cancel (stop->cancellable);
}

static void
test_cancel (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Stop stop = { cancellable, 0 };

  fixture->setup.paper = TJ_PAPER_A4;
  fixture->setup.fit = TJ_PAGE_FIT_NONE;
  fixture->setup.pages_wide = 4;
  fixture->how.progress = stop_after_two;
  fixture->how.progress_data = &stop;
  g_assert_false (
      tj_gantt_export (&fixture->how, &fixture->setup, fixture->rows, fixture->path, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (stop.n, ==, 2);
  g_assert_cmpuint (n_files (fixture->folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/gantt-export/pdf-is-text", Fixture, NULL, set_up, test_pdf_is_text, tear_down);
  g_test_add ("/gantt-export/pdf-pages", Fixture, NULL, set_up, test_pdf_pages, tear_down);
  g_test_add ("/gantt-export/same-moment-same-file", Fixture, NULL, set_up, test_same_moment_same_file, tear_down);
  g_test_add ("/gantt-export/svg", Fixture, "planning.svg", set_up, test_svg, tear_down);
  g_test_add ("/gantt-export/png", Fixture, "planning.png", set_up, test_png, tear_down);
  g_test_add_func ("/gantt-export/shapes", test_shapes);
  g_test_add ("/gantt-export/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/gantt-export/disk-full", Fixture, NULL, set_up, test_disk_full, tear_down);
  g_test_add ("/gantt-export/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  return g_test_run ();
}
