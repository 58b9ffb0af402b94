// SPDX-License-Identifier: EUPL-1.2
#include "cli-run.h"

#include <string.h>

CliRun *
cli_run_strv (const char *folder, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  CliRun *run = g_new0 (CliRun, 1);

  g_subprocess_launcher_set_cwd (launcher, folder);
  /* A window would be a mistake; there is no place for one. */
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run->out, &run->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run->code = g_subprocess_get_exit_status (process);
  return run;
}

CliRun *
cli_run (const char *folder, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  va_list list;

  g_assert_nonnull (g_getenv ("TRAJECT_PROGRAM"));
  g_ptr_array_add (arguments, (gpointer) g_getenv ("TRAJECT_PROGRAM"));
  va_start (list, folder);
  for (char *argument = va_arg (list, char *); argument; argument = va_arg (list, char *))
    g_ptr_array_add (arguments, argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);
  return cli_run_strv (folder, (const char *const *) arguments->pdata);
}

void
cli_run_free (CliRun *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

void
cli_run_assert_done (const CliRun *run)
{
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->code, ==, 0);
}

void
cli_run_assert_refused (const CliRun *run, ...)
{
  const char *end = strchr (run->err, '\n');
  va_list list;

  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (g_str_has_prefix (run->err, "traject: "));
  g_assert_nonnull (end);
  g_assert_cmpstr (end, ==, "\n");
  va_start (list, run);
  for (char *words = va_arg (list, char *); words; words = va_arg (list, char *))
    if (strstr (run->err, words) == NULL)
      g_error ("'%s' is not in: %s", words, run->err);
  va_end (list);
  g_assert_cmpint (run->code, ==, 2);
}

gboolean
cli_run_has_line (const CliRun *run, const char *line)
{
  g_autoptr (GRegex) spaces = g_regex_new (" +", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autofree char *text = g_regex_replace_literal (spaces, run->out, -1, 0, " ", G_REGEX_MATCH_DEFAULT, NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_contains ((const char *const *) lines, line);
}

JsonNode *
cli_run_json (const CliRun *run)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (run->out, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));
  return root;
}
