// SPDX-License-Identifier: EUPL-1.2
/* The command from outside: what it refuses, and that it then leaves everything as it was. */
#include <glib/gstdio.h>
#include <unistd.h>

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

  fixture->folder = g_dir_make_tmp ("cli-XXXXXX", NULL);
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

static guint
n_files (const Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
write_file (const Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = path_of (fixture, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Writes 4 bytes, the highest first, over a place in the file. */
static void
patch (const Fixture *fixture, const char *name, gsize offset, guint32 value)
{
  g_autofree char *path = path_of (fixture, name), *bytes = NULL;
  guint32 big = GUINT32_TO_BE (value);
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  memcpy (bytes + offset, &big, sizeof big);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

/* The arguments --------------------------------------------------------------------------------------------------- */

static void
test_verb (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "exporteer", "c.traject", NULL);

  cli_run_assert_refused (run, "“exporteer”", "Er is geen", "--help", NULL);
}

static void
test_option (Fixture *fixture, gconstpointer data)
{
  static const char *const verbs[] = { "sample", "info", "show", "check", "export", "import" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (CliRun) run = cli_run (fixture->folder, verbs[i], "c.traject", "--nieuw", NULL);

      cli_run_assert_refused (run, "--nieuw", "--help", verbs[i], NULL);
    }
}

static void
test_count (Fixture *fixture, gconstpointer data)
{
  static const char *const verbs[] = { "sample", "info", "show", "check", "export", "import" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (CliRun) few = cli_run (fixture->folder, verbs[i], NULL);
      g_autoptr (CliRun) many = cli_run (fixture->folder, verbs[i], "a", "b", "c", "d", NULL);

      cli_run_assert_refused (few, "Er ontbreekt iets", verbs[i], NULL);
      cli_run_assert_refused (many, "te veel", verbs[i], NULL);
    }
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) unknown = cli_run (fixture->folder, "show", "c.traject", "weer", NULL);
  g_autoptr (CliRun) none = cli_run (fixture->folder, "show", "c.traject", "--json", NULL);

  cli_run_assert_refused (unknown, "“weer”", "pagina", NULL);
  cli_run_assert_refused (none, "pagina", NULL);
}

static void
test_format (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) unknown
      = cli_run (fixture->folder, "export", "c.traject", "--format", "docx", "-o", "a.docx", NULL);
  g_autoptr (CliRun) chart = cli_run (fixture->folder, "export", "c.traject", "--format", "pdf", "-o", "a.pdf", NULL);
  g_autoptr (CliRun) none = cli_run (fixture->folder, "export", "c.traject", "-o", "a.xml", NULL);
  g_autoptr (CliRun) no_out = cli_run (fixture->folder, "export", "c.traject", "--format", "xml", NULL);

  cli_run_assert_refused (unknown, "“docx”", "xml", NULL);
  cli_run_assert_refused (chart, "pdf", "--gantt", "xml", NULL);
  cli_run_assert_refused (none, "--format", "xml", NULL);
  cli_run_assert_refused (no_out, "-o", NULL);
  g_assert_cmpuint (n_files (fixture), ==, 1);
}

static void
test_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) unknown = cli_run (fixture->folder, "sample", "rotterdam", "r.traject", NULL);
  g_autoptr (CliRun) path = cli_run (fixture->folder, "sample", "../samples/capelle", "r.traject", NULL);

  cli_run_assert_refused (unknown, "“rotterdam”", "capelle", NULL);
  cli_run_assert_refused (path, "capelle", NULL);
  g_assert_cmpuint (n_files (fixture), ==, 1);
}

/* What must not be overwritten ------------------------------------------------------------------------------------ */

static void
test_existing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, "er.traject"), *text = NULL;
  g_autoptr (CliRun) sample = NULL, out = NULL, in = NULL;

  write_file (fixture, "er.traject", "van mij");
  sample = cli_run (fixture->folder, "sample", "capelle", "er.traject", NULL);
  cli_run_assert_refused (sample, "“er.traject”", NULL);
  out = cli_run (fixture->folder, "export", "c.traject", "-f", "xml", "-o", "a.xml", NULL);
  cli_run_assert_done (out);
  in = cli_run (fixture->folder, "import", "a.xml", "-o", "er.traject", NULL);
  cli_run_assert_refused (in, "“er.traject”", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "van mij");
  g_assert_cmpuint (n_files (fixture), ==, 3);
}

static void
test_over_itself (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, "c.traject"), *link = path_of (fixture, "link");
  g_autofree char *before = NULL, *after = NULL;
  const char *const targets[] = { "c.traject", "./c.traject", "link", "anders.traject" };
  gsize size, size_after;

  g_assert_true (g_file_get_contents (path, &before, &size, NULL));
  g_assert_cmpint (symlink ("c.traject", link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (CliRun) run = cli_run (fixture->folder, "export", "c.traject", "-f", "xml", "-o", targets[i], NULL);

      cli_run_assert_refused (run, "-o", NULL);
    }
  g_assert_true (g_file_get_contents (path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);
  g_assert_cmpuint (n_files (fixture), ==, 2);
}

static void
test_no_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) out = cli_run (fixture->folder, "export", "c.traject", "-f", "xml", "-o", "weg/a.xml", NULL);
  g_autoptr (CliRun) in = cli_run (fixture->folder, "sample", "capelle", "weg/a.traject", NULL);

  cli_run_assert_refused (out, "“a.xml”", NULL);
  cli_run_assert_refused (in, "“a.traject”", NULL);
}

/* Files that cannot be read --------------------------------------------------------------------------------------- */

/* Every verb that reads refuses it with these words, and makes nothing. */
static void
assert_unreadable (const Fixture *fixture, const char *name, const char *words)
{
  guint n = n_files (fixture);
  g_autoptr (CliRun) info = cli_run (fixture->folder, "info", name, NULL);
  g_autoptr (CliRun) json = cli_run (fixture->folder, "info", name, "--json", NULL);
  g_autoptr (CliRun) show = cli_run (fixture->folder, "show", name, "planning", NULL);
  g_autoptr (CliRun) check = cli_run (fixture->folder, "check", name, NULL);
  g_autoptr (CliRun) out = cli_run (fixture->folder, "export", name, "-f", "xml", "-o", "uit.xml", NULL);
  g_autoptr (CliRun) in = cli_run (fixture->folder, "import", name, "-o", "in.traject", NULL);

  cli_run_assert_refused (info, words, NULL);
  cli_run_assert_refused (json, words, NULL);
  cli_run_assert_refused (show, words, NULL);
  cli_run_assert_refused (check, words, NULL);
  cli_run_assert_refused (out, words, NULL);
  cli_run_assert_refused (in, NULL);
  g_assert_cmpuint (n_files (fixture), ==, n);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  assert_unreadable (fixture, "weg.traject", "“weg.traject”");
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "brief.txt", "Geachte raad,\n\nhierbij.\n");
  assert_unreadable (fixture, "brief.txt", "");
  /* SQLite's application_id. */
  patch (fixture, "c.traject", 68, 0x12345678);
  assert_unreadable (fixture, "c.traject", "“c.traject”");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "leeg.traject", "");
  assert_unreadable (fixture, "leeg.traject", "");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  assert_unreadable (fixture, ".", "");
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  /* SQLite's user_version. */
  patch (fixture, "c.traject", 60, 99);
  assert_unreadable (fixture, "c.traject", "nieuwere versie");
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = path_of (fixture, "c.traject"), *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size / 2, NULL));
  assert_unreadable (fixture, "c.traject", "“c.traject”");
}

static void
test_invalid_xml (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "a.xml",
              "<traject-bestand xmlns='urn:nl:trajectplanner:traject:1' versie='1'>\n<trajecten>\n"
              "<traject id='1'>\n<onbekend>x</onbekend></traject></trajecten></traject-bestand>");
  assert_unreadable (fixture, "a.xml", "Regel 4");
}

/* A full disk where stdout goes. */
static void
test_full_output (Fixture *fixture, gconstpointer data)
{
  const char *const arguments[] = { "sh", "-c", "exec \"$TRAJECT_PROGRAM\" show c.traject planning > /dev/full", NULL };
  g_autoptr (CliRun) run = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  run = cli_run_strv (fixture->folder, arguments);
  cli_run_assert_refused (run, "geschreven", NULL);
}

#define ADD(name, function) g_test_add ("/cli-refuse/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("verb", test_verb);
  ADD ("option", test_option);
  ADD ("count", test_count);
  ADD ("page", test_page);
  ADD ("format", test_format);
  ADD ("sample", test_sample);
  ADD ("existing", test_existing);
  ADD ("over-itself", test_over_itself);
  ADD ("no-place", test_no_place);
  ADD ("missing", test_missing);
  ADD ("foreign", test_foreign);
  ADD ("empty", test_empty);
  ADD ("folder", test_folder);
  ADD ("newer", test_newer);
  ADD ("damaged", test_damaged);
  ADD ("invalid-xml", test_invalid_xml);
  ADD ("full-output", test_full_output);
  return g_test_run ();
}
