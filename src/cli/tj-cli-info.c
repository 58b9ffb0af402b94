// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-cli-table.h"
#include "tj-file.h"

static void
add_list (TjCliTable *table, const char *name, const char *label, guint n)
{
  g_autofree char *count = g_strdup_printf ("%u", n);

  tj_cli_table_add (table, name);
  tj_cli_table_add (table, label);
  tj_cli_table_add (table, count);
}

void
tj_cli_show_contents (const TjModel *model)
{
  g_autoptr (TjCliTable) table = tj_cli_table_new (3);

  tj_cli_table_set_right (table, 2);
  tj_cli_table_add (table, _ ("PAGE"));
  tj_cli_table_add (table, _ ("What"));
  tj_cli_table_add (table, _ ("Count"));
  add_list (table, TJ_CLI_PAGE_PLANNING, _ ("The tree of activities"), tj_model_count (model, TJ_KIND_ACTIVITY));
  if (tj_model_count (model, TJ_KIND_PROJECT) > 0)
    add_list (table, TJ_CLI_PAGE_UPCOMING, _ ("The next six weeks"), tj_model_count (model, TJ_KIND_PROJECT));
  if (tj_model_count (model, TJ_KIND_COST_LINE) + tj_model_count (model, TJ_KIND_FUNDING_SOURCE) > 0)
    add_list (table, TJ_CLI_PAGE_BUDGET, _ ("The money by year"), tj_model_count (model, TJ_KIND_COST_LINE));
  if (tj_model_count (model, TJ_KIND_BASELINE) > 0)
    add_list (table, TJ_CLI_PAGE_DIFFERENCES, _ ("What changed since the newest baseline"),
              tj_model_count (model, TJ_KIND_BASELINE));
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    if (tj_model_count (model, kind) > 0)
      add_list (table, tj_kind (kind)->plural_element, _ (tj_kind (kind)->plural), tj_model_count (model, kind));
  tj_cli_table_write (table);
}

static void
write_text (TjModel *model)
{
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);

  for (guint i = 0; i < projects->len; i++)
    {
      g_autofree char *title = tj_model_title (model, g_ptr_array_index (projects, i));
      g_autofree char *line = g_strdup_printf ("%s: %s\n", _ (tj_kind (TJ_KIND_PROJECT)->label), title);

      tj_cli_write (line);
    }
  if (projects->len > 0)
    tj_cli_write ("\n");
  tj_cli_show_contents (model);
}

static void
add_project (JsonBuilder *builder, const TjModel *model, const TjRecord *project)
{
  g_autofree char *title = tj_model_title (model, project);

  json_builder_begin_object (builder);
  tj_cli_json_id (builder, "id", project->id);
  tj_cli_json_text (builder, "naam", title);
  json_builder_end_object (builder);
}

static void
write_json (TjModel *model)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, tj_kind (TJ_KIND_PROJECT)->plural_element);
  json_builder_begin_array (builder);
  for (guint i = 0; i < projects->len; i++)
    add_project (builder, model, g_ptr_array_index (projects, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "aantallen");
  json_builder_begin_object (builder);
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      json_builder_set_member_name (builder, tj_kind (kind)->plural_element);
      json_builder_add_int_value (builder, tj_model_count (model, kind));
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  tj_cli_json_write (builder);
}

TjCliResult
tj_cli_info (const TjCliVerb *verb, GStrv arguments, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[]
      = { { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Write JSON"), NULL }, G_OPTION_ENTRY_NULL };
  g_auto (GStrv) rest = NULL;
  g_autoptr (TjModel) model = NULL;

  if (!tj_cli_parse (verb, entries, 1, 1, arguments, &rest, error))
    return TJ_CLI_REFUSED;
  model = tj_file_read (rest[0], NULL, error);
  if (model == NULL)
    return TJ_CLI_REFUSED;
  if (as_json)
    write_json (model);
  else
    write_text (model);
  return TJ_CLI_DONE;
}
