// SPDX-License-Identifier: EUPL-1.2
/* `traject export --gantt` from outside: the files that it makes, and what it does not take. */
#include <glib/gstdio.h>
#include <string.h>

#include "cli-run.h"

typedef struct
{
  char *folder;
} Fixture;

static char *
path_of (const Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = NULL;

  fixture->folder = g_dir_make_tmp ("cli-gantt-XXXXXX", NULL);
  run = cli_run (fixture->folder, "sample", "capelle", "c.traject", NULL);
  cli_run_assert_done (run);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    {
      g_autofree char *path = path_of (fixture, name);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
assert_begins (const Fixture *fixture, const char *name, const char *bytes, gsize n)
{
  g_autofree char *path = path_of (fixture, name), *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 2000);
  g_assert_cmpmem (content, n, bytes, n);
}

/* What a program says of a file in the folder. */
static char *
ask (const Fixture *fixture, const char *program, const char *name)
{
  const char *arguments[] = { program, name, g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };
  g_autoptr (CliRun) run = cli_run_strv (fixture->folder, arguments);

  g_assert_cmpint (run->code, ==, 0);
  return g_steal_pointer (&run->out);
}

static void
test_formats (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *format, *name, *begin;
  } cases[] = { { "pdf", "a.pdf", "%PDF-1." }, { "svg", "a.svg", "<?xml" }, { "png", "a.png", "\x89PNG" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) said = cli_run (fixture->folder, "export", "c.traject", "--gantt", "-f", cases[i].format, "-o",
                                         cases[i].name, NULL);
      g_autofree char *path = path_of (fixture, cases[i].name);
      g_autoptr (CliRun) from_name = NULL;

      cli_run_assert_done (said);
      assert_begins (fixture, cases[i].name, cases[i].begin, strlen (cases[i].begin));
      g_remove (path);
      from_name = cli_run (fixture->folder, "export", "c.traject", "--gantt", "-o", cases[i].name, NULL);
      cli_run_assert_done (from_name);
      assert_begins (fixture, cases[i].name, cases[i].begin, strlen (cases[i].begin));
    }
}

static void
test_options (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "export", "c.traject", "--gantt", "-o", "a.pdf", "--paper", "a4",
                                    "--fit", "width", "--from", "2025-03", "--to", "2025-11", "--project",
                                    "samenleving", "--subtitle", "Bijlage 1 Planningsschema", NULL);
  g_autofree char *info = NULL, *text = NULL;

  cli_run_assert_done (run);
  info = ask (fixture, "pdfinfo", "a.pdf");
  g_assert_nonnull (strstr (info, "(A4)"));
  g_assert_null (strstr (info, "Pages:           1\n"));
  text = ask (fixture, "pdftotext", "a.pdf");
  g_assert_nonnull (strstr (text, "Koersdocument"));
  g_assert_nonnull (strstr (text, "Gemeenteraad"));
  g_assert_nonnull (strstr (text, "Bijlage 1 Planningsschema · maart 2025 – november 2025"));
}

/* The legend tells which signs the page bears. */
static void
test_signs (Fixture *fixture, gconstpointer data)
{
  static const char *const sign = "kritiek: uitstel verschuift het einde";
  g_autoptr (CliRun) without = cli_run (fixture->folder, "export", "c.traject", "--gantt", "-o", "a.pdf", NULL);
  g_autoptr (CliRun) with = cli_run (fixture->folder, "export", "c.traject", "--gantt", "-o", "b.pdf", "--critical",
                                     "--slack", "--no-baseline", NULL);
  g_autofree char *first = NULL, *second = NULL;

  cli_run_assert_done (without);
  cli_run_assert_done (with);
  first = ask (fixture, "pdftotext", "a.pdf");
  second = ask (fixture, "pdftotext", "b.pdf");
  g_assert_null (strstr (first, sign));
  g_assert_nonnull (strstr (second, sign));
}

static void
test_levels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run
      = cli_run (fixture->folder, "export", "c.traject", "--gantt", "-o", "a.pdf", "--levels", "1", "--portrait", NULL);
  g_autofree char *text = NULL;

  cli_run_assert_done (run);
  text = ask (fixture, "pdftotext", "a.pdf");
  g_assert_nonnull (strstr (text, "Uitvoeringsagenda"));
  g_assert_null (strstr (text, "Ambtelijke voorbereiding"));
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *out, *option, *value, *words;
  } cases[] = {
    { "a.pdf", "--paper", "a5", "a3, a4" },
    { "a.pdf", "--fit", "breed", "page, width, none" },
    { "a.pdf", "--from", "morgen", "2025-01" },
    { "a.pdf", "--to", "na de zomer", "2025-01" },
    { "a.png", "--scale", "40", "--scale" },
    { "a.pdf", "--levels", "-1", "--levels" },
    { "a.pdf", "--pages-wide", "99", "20" },
    { "a.pdf", "--project", "Zeewolde", "Samenlevingsagenda" },
    { "a.svg", "--fit", "width", "pdf" },
    { "a.jpg", "--format", "jpg", "pdf, svg, png" },
    { "a.jpg", "--subtitle", "x", "pdf, svg, png" },
    { "weg/a.pdf", "--subtitle", "x", "a.pdf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = cli_run (fixture->folder, "export", "c.traject", "--gantt", "-o", cases[i].out,
                                        cases[i].option, cases[i].value, NULL);
      g_autofree char *path = path_of (fixture, cases[i].out);

      cli_run_assert_refused (run, cases[i].words, NULL);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

static void
test_end_before_begin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "export", "c.traject", "--gantt", "-o", "a.pdf", "--from",
                                    "2025-12", "--to", "2025-01", NULL);

  cli_run_assert_refused (run, "--from", "--to", NULL);
}

static void
test_not_over_itself (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run
      = cli_run (fixture->folder, "export", "c.traject", "--gantt", "-f", "pdf", "-o", "c.traject", NULL);
  g_autoptr (CliRun) info = NULL;

  cli_run_assert_refused (run, "-o", NULL);
  info = cli_run (fixture->folder, "info", "c.traject", NULL);
  cli_run_assert_done (info);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli-gantt/formats", Fixture, NULL, set_up, test_formats, tear_down);
  g_test_add ("/cli-gantt/options", Fixture, NULL, set_up, test_options, tear_down);
  g_test_add ("/cli-gantt/signs", Fixture, NULL, set_up, test_signs, tear_down);
  g_test_add ("/cli-gantt/levels", Fixture, NULL, set_up, test_levels, tear_down);
  g_test_add ("/cli-gantt/refusals", Fixture, NULL, set_up, test_refusals, tear_down);
  g_test_add ("/cli-gantt/end-before-begin", Fixture, NULL, set_up, test_end_before_begin, tear_down);
  g_test_add ("/cli-gantt/not-over-itself", Fixture, NULL, set_up, test_not_over_itself, tear_down);
  return g_test_run ();
}
