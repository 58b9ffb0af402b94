// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-cli-table.h"
#include "tj-records.h"
#include "tj-scenario-compare.h"

static const char *const side_names[TJ_SCENARIO_N_SIDES] = { "plan", "scenario", "verschil" };

/* Which ones ------------------------------------------------------------------------------------------------------- */

/* (transfer container) (element-type TjScenario) */
static GPtrArray *
find_scenarios (TjModel *model, const char *name)
{
  g_autoptr (GPtrArray) all = tj_model_sorted (model, TJ_KIND_SCENARIO, 0, NULL);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((const TjScenario *) g_ptr_array_index (all, i))->name, name) == 0)
      g_ptr_array_add (found, g_ptr_array_index (all, i));
  return found;
}

static TjCliResult
refuse_name (TjModel *model, const char *name, GError **error)
{
  g_autoptr (GPtrArray) all = tj_model_sorted (model, TJ_KIND_SCENARIO, 0, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  if (all->len == 0)
    return tj_cli_refuse (error, _ ("There is no scenario “%s”: this file holds no scenarios."), name);
  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (names, "%s“%s”", i ? ", " : "", ((const TjScenario *) g_ptr_array_index (all, i))->name);
  return tj_cli_refuse (error, _ ("There is no scenario “%s”. Choose from: %s."), name, names->str);
}

/* As text ---------------------------------------------------------------------------------------------------------- */

static void
add_side (TjCliTable *table, const TjScenarioComparison *comparison, const TjScenarioRow *row, TjScenarioSide side)
{
  g_autofree char *title = g_strconcat ("  ", tj_scenario_side_title (side), NULL);

  tj_cli_table_add (table, title);
  for (guint i = 0; i <= comparison->columns->len; i++)
    {
      const TjBudgetCell *cell = i < comparison->columns->len ? &row->cells[side][i] : &row->totals[side];
      g_autofree char *text = tj_scenario_cell_text (side, cell);

      tj_cli_table_add (table, text);
    }
}

static void
add_heading (TjCliTable *table, const TjScenarioComparison *comparison, const char *title)
{
  tj_cli_table_add (table, title);
  for (guint i = 0; i <= comparison->columns->len; i++)
    tj_cli_table_add (table, "");
}

static void
write_rows (const TjScenarioComparison *comparison)
{
  guint n = comparison->columns->len;
  g_autoptr (TjCliTable) table = tj_cli_table_new (n + 2);

  tj_cli_table_add (table, _ ("Line"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = tj_budget_column_title (&g_array_index (comparison->columns, TjBudgetColumn, i));

      tj_cli_table_set_right (table, i + 1);
      tj_cli_table_add (table, title);
    }
  tj_cli_table_set_right (table, n + 1);
  tj_cli_table_add (table, _ ("Total"));
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const TjScenarioRow *row = tj_scenario_row (comparison, i);

      add_heading (table, comparison, row->title);
      for (TjScenarioSide side = 0; side < TJ_SCENARIO_N_SIDES; side++)
        add_side (table, comparison, row, side);
    }
  tj_cli_table_write (table);
}

static void
write_changes (const TjScenarioComparison *comparison)
{
  g_autoptr (TjCliTable) table = tj_cli_table_new (4);

  tj_cli_table_add (table, _ ("Changed value"));
  tj_cli_table_add (table, _ ("Field"));
  tj_cli_table_add (table, tj_scenario_side_title (TJ_SCENARIO_PLAN));
  tj_cli_table_add (table, tj_scenario_side_title (TJ_SCENARIO_SCENARIO));
  for (guint i = 0; i < comparison->changes->len; i++)
    {
      const TjScenarioChange *change = tj_scenario_change (comparison, i);
      g_autofree char *wanted
          = change->left_out ? g_strdup_printf (_ ("%s (does not count)"), change->wanted) : g_strdup (change->wanted);

      tj_cli_table_add (table, change->title);
      tj_cli_table_add (table, change->field ? _ (change->field->label) : "");
      tj_cli_table_add (table, change->planned);
      tj_cli_table_add (table, wanted);
    }
  tj_cli_table_write (table);
}

static void
write_text (const TjScenarioComparison *comparison, const char *title)
{
  g_autoptr (GPtrArray) warnings = tj_scenario_warnings (comparison);

  if (title)
    {
      tj_cli_write (title);
      tj_cli_write ("\n\n");
    }
  write_rows (comparison);
  tj_cli_write ("\n");
  if (comparison->changes->len > 0)
    write_changes (comparison);
  else
    tj_cli_write (_ ("This scenario changes nothing yet.\n"));
  if (warnings->len > 0)
    tj_cli_write ("\n");
  for (guint i = 0; i < warnings->len; i++)
    {
      tj_cli_write (g_ptr_array_index (warnings, i));
      tj_cli_write ("\n");
    }
}

/* As JSON ---------------------------------------------------------------------------------------------------------- */

static void
add_json_side (JsonBuilder *builder, const TjScenarioComparison *comparison, const TjScenarioRow *row,
               TjScenarioSide side)
{
  json_builder_set_member_name (builder, side_names[side]);
  json_builder_begin_object (builder);
  for (guint i = 0; i < comparison->columns->len; i++)
    {
      g_autofree char *name = tj_budget_column_name (&g_array_index (comparison->columns, TjBudgetColumn, i));

      tj_cli_json_cell (builder, name, &row->cells[side][i]);
    }
  tj_cli_json_cell (builder, "totaal", &row->totals[side]);
  json_builder_end_object (builder);
}

static void
add_json_rows (JsonBuilder *builder, const TjScenarioComparison *comparison)
{
  json_builder_set_member_name (builder, TJ_CLI_PAGE_BUDGET);
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const TjScenarioRow *row = tj_scenario_row (comparison, i);

      json_builder_begin_object (builder);
      tj_cli_json_text (builder, "naam", row->title);
      if (row->source)
        tj_cli_json_id (builder, "id", row->source);
      for (TjScenarioSide side = 0; side < TJ_SCENARIO_N_SIDES; side++)
        add_json_side (builder, comparison, row, side);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_json_changes (JsonBuilder *builder, const TjScenarioComparison *comparison)
{
  json_builder_set_member_name (builder, tj_kind (TJ_KIND_SCENARIO_VALUE)->plural_element);
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->changes->len; i++)
    {
      const TjScenarioChange *change = tj_scenario_change (comparison, i);

      json_builder_begin_object (builder);
      tj_cli_json_id (builder, "onderwerp", change->subject);
      tj_cli_json_text (builder, "onderwerp_naam", change->title);
      tj_cli_json_text (builder, "veld", change->field ? change->field->element : NULL);
      tj_cli_json_text (builder, "plan", change->planned);
      tj_cli_json_text (builder, "scenario", change->wanted);
      json_builder_set_member_name (builder, "telt_mee");
      json_builder_add_boolean_value (builder, !change->left_out);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_json (JsonBuilder *builder, const TjScenarioComparison *comparison, const TjScenario *scenario)
{
  g_autoptr (GPtrArray) warnings = tj_scenario_warnings (comparison);

  json_builder_begin_object (builder);
  tj_cli_json_id (builder, "id", scenario->record.id);
  tj_cli_json_text (builder, "naam", scenario->name);
  add_json_rows (builder, comparison);
  add_json_changes (builder, comparison);
  json_builder_set_member_name (builder, "waarschuwingen");
  json_builder_begin_array (builder);
  for (guint i = 0; i < warnings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (warnings, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

TjCliResult
tj_cli_show_scenario (TjModel *model, const char *name, gboolean as_json, GError **error)
{
  g_autoptr (GPtrArray) scenarios = find_scenarios (model, name);
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  if (scenarios->len == 0)
    return refuse_name (model, name, error);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, tj_kind (TJ_KIND_SCENARIO)->plural_element);
  json_builder_begin_array (builder);
  for (guint i = 0; i < scenarios->len; i++)
    {
      const TjScenario *scenario = g_ptr_array_index (scenarios, i);
      g_autoptr (TjScenarioComparison) comparison
          = tj_scenario_compare (model, plan, scenario->project, scenario->record.id);
      g_autofree char *title
          = scenarios->len > 1 ? tj_model_title (model, tj_model_get (model, scenario->project)) : NULL;

      if (as_json)
        add_json (builder, comparison, scenario);
      else
        write_text (comparison, title);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  if (as_json)
    tj_cli_json_write (builder);
  return TJ_CLI_DONE;
}
