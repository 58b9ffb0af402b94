// SPDX-License-Identifier: EUPL-1.2
#include "tj-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "tj-cli-private.h"
#include "tj-cli-table.h"

static const TjCliVerb verbs[] = {
  { "sample", N_ ("NAME OUT.traject"), N_ ("Make a new file with a sample traject."), tj_cli_sample },
  { "info", N_ ("FILE"), N_ ("Tell which trajecten and lists a file holds."), tj_cli_info },
  { "show", N_ ("FILE [PAGE]"),
    N_ ("Show a page: ‘planning’, ‘verschillen’ (with a baseline), or one of the lists that ‘info’ names."),
    tj_cli_show },
  { "check", N_ ("FILE"), N_ ("Check a file; the exit code is 1 when there are findings."), tj_cli_check },
  { "export", N_ ("FILE"), N_ ("Write a file in another format."), tj_cli_export },
  { "import", N_ ("IN"), N_ ("Make a new file of a file in another format."), tj_cli_import },
};

static const TjCliVerb *
find_verb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].name, name) == 0)
      return &verbs[i];
  return NULL;
}

static void
add_usage (TjCliTable *table, const char *verb, const char *parameters, const char *summary)
{
  g_autofree char *usage
      = verb ? g_strdup_printf ("  traject %s %s", verb, parameters) : g_strdup_printf ("  traject %s", parameters);

  tj_cli_table_add (table, usage);
  tj_cli_table_add (table, summary);
}

static void
show_help (void)
{
  g_autoptr (TjCliTable) table = tj_cli_table_new (2);

  tj_cli_write (_ ("Traject plans municipal projects."));
  tj_cli_write ("\n\n");
  tj_cli_write (_ ("Usage:"));
  tj_cli_write ("\n");
  add_usage (table, NULL, _ ("[FILE]"), _ ("Open the window."));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    add_usage (table, verbs[i].name, _ (verbs[i].parameters), _ (verbs[i].summary));
  add_usage (table, NULL, "--version", _ ("Tell the version."));
  tj_cli_table_write (table);
  tj_cli_write ("\n");
  tj_cli_write (_ ("‘traject show --help’ and the like tell more about one command."));
  tj_cli_write ("\n");
}

static gboolean
finish_output (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error (error, TJ_CLI_ERROR, TJ_CLI_ERROR_OUTPUT, _ ("The result could not be written: %s."),
               g_strerror (errno));
  return FALSE;
}

/* One line, whatever a message holds. */
static int
fail (const GError *error)
{
  g_autofree char *line = g_strdelimit (g_strdup (error->message), "\n", ' ');

  g_printerr ("traject: %s\n", line);
  return TJ_CLI_REFUSED;
}

static int
run_verb (const TjCliVerb *verb, int argc, char **argv)
{
  g_auto (GStrv) arguments = g_new0 (char *, (gsize) argc + 1);
  g_autoptr (GError) error = NULL;
  TjCliResult result;

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  result = verb->run (verb, arguments, &error);
  return error || !finish_output (&error) ? fail (error) : (int) result;
}

static int
run_help (void (*show) (void))
{
  g_autoptr (GError) error = NULL;

  show ();
  return finish_output (&error) ? TJ_CLI_DONE : fail (error);
}

static void
show_version (void)
{
  tj_cli_write ("traject " VERSION "\n");
}

/* A word that is neither a command nor a file: somebody mistyped one of the two. */
static gboolean
is_mistake (const char *word)
{
  return word[0] != '-' && strpbrk (word, "./\\:") == NULL && !g_file_test (word, G_FILE_TEST_EXISTS);
}

int
tj_cli_run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  const TjCliVerb *verb;

  if (argc < 2)
    return -1;
  if (strcmp (argv[1], "--version") == 0)
    return run_help (show_version);
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return run_help (show_help);
  verb = find_verb (argv[1]);
  if (verb)
    return run_verb (verb, argc, argv);
  if (!is_mistake (argv[1]))
    return -1;
  tj_cli_refuse (&error, _ ("There is no command and no file “%s”. ‘traject --help’ tells which commands there are."),
                 argv[1]);
  return fail (error);
}
