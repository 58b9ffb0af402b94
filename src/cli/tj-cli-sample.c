// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-private.h"
#include "tj-file.h"

static TjCliResult
refuse_name (const char *name, GError **error)
{
  g_auto (GStrv) names = tj_file_samples ();
  g_autofree char *list = g_strjoinv (", ", names);

  if (names[0] == NULL)
    return tj_cli_refuse (error, _ ("The samples are not installed here. Install Traject again."));
  return tj_cli_refuse (error, _ ("There is no sample “%s”. Choose from: %s."), name, list);
}

TjCliResult
tj_cli_sample (const TjCliVerb *verb, GStrv arguments, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autofree char *source = NULL;

  if (!tj_cli_parse (verb, NULL, 2, 2, arguments, &rest, error))
    return TJ_CLI_REFUSED;
  source = tj_file_sample_path (rest[0]);
  if (source == NULL)
    return refuse_name (rest[0], error);
  return tj_file_import (source, rest[1], NULL, error) ? TJ_CLI_DONE : TJ_CLI_REFUSED;
}
