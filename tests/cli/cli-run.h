// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a run of the command came to. */
typedef struct
{
  int code;  /* its exit code */
  char *out; /* (owned) */
  char *err; /* (owned) */
} CliRun;

/* cli_run: runs the built command (TRAJECT_PROGRAM) in @folder with these arguments, the last NULL; it must end by
 * itself. */
CliRun *cli_run (const char *folder, ...) G_GNUC_NULL_TERMINATED;
CliRun *cli_run_strv (const char *folder, const char *const *arguments);
void cli_run_free (CliRun *run);

/* cli_run_assert_done: exit code 0, and nothing on stderr. */
void cli_run_assert_done (const CliRun *run);

/* cli_run_assert_refused: exit code 2, nothing on stdout, and one line on stderr that holds each of @words (up to a
 * NULL). */
void cli_run_assert_refused (const CliRun *run, ...) G_GNUC_NULL_TERMINATED;

/* cli_run_has_line: whether a line of stdout, with runs of spaces made one, is @line. */
gboolean cli_run_has_line (const CliRun *run, const char *line);

/* cli_run_json: the object that stdout holds. (transfer full) */
JsonNode *cli_run_json (const CliRun *run);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliRun, cli_run_free)

G_END_DECLS
