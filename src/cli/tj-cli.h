// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* tj_cli_run: runs the sub-command that the arguments name (`traject info FILE`), or --help or --version. Data goes to
 * stdout, a message of one line to stderr. The locale and the translations must have been set up. The exit code: 0
 * done, 1 done with findings, 2 refused or failed; -1 when the arguments are not for the command line but for the
 * window. */
int tj_cli_run (int argc, char **argv);

G_END_DECLS
