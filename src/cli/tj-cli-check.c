// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-file.h"

/* What is wrong with a file that can be read: one sentence each. */
static GPtrArray *
find (const TjModel *model)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) fault = NULL;

  if (!tj_model_check_all (model, &fault))
    g_ptr_array_add (findings, g_strdup (fault->message));
  return findings;
}

static void
write_text (const GPtrArray *findings)
{
  if (findings->len == 0)
    {
      tj_cli_write (_ ("No findings."));
      tj_cli_write ("\n");
    }
  for (guint i = 0; i < findings->len; i++)
    {
      tj_cli_write (g_ptr_array_index (findings, i));
      tj_cli_write ("\n");
    }
}

static void
write_json (const GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "bevindingen");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      json_builder_begin_object (builder);
      tj_cli_json_text (builder, "tekst", g_ptr_array_index (findings, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tj_cli_json_write (builder);
}

TjCliResult
tj_cli_check (const TjCliVerb *verb, GStrv arguments, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[]
      = { { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Write JSON"), NULL }, G_OPTION_ENTRY_NULL };
  g_auto (GStrv) rest = NULL;
  g_autoptr (TjModel) model = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (!tj_cli_parse (verb, entries, 1, 1, arguments, &rest, error))
    return TJ_CLI_REFUSED;
  model = tj_file_read (rest[0], NULL, error);
  if (model == NULL)
    return TJ_CLI_REFUSED;
  findings = find (model);
  if (as_json)
    write_json (findings);
  else
    write_text (findings);
  return findings->len > 0 ? TJ_CLI_FINDINGS : TJ_CLI_DONE;
}
