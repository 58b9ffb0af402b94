// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-private.h"
#include "tj-file.h"

TjCliResult
tj_cli_import (const TjCliVerb *verb, GStrv arguments, GError **error)
{
  g_autofree char *out = NULL;
  const GOptionEntry entries[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
                                     N_ ("The file to make; there must be none yet"), N_ ("OUT.traject") },
                                   G_OPTION_ENTRY_NULL };
  g_auto (GStrv) rest = NULL;

  if (!tj_cli_parse (verb, entries, 1, 1, arguments, &rest, error))
    return TJ_CLI_REFUSED;
  if (out == NULL)
    return tj_cli_refuse (error, _ ("To which file? Add -o and a name."));
  return tj_file_import (rest[0], out, NULL, error) ? TJ_CLI_DONE : TJ_CLI_REFUSED;
}
