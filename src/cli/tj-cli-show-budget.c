// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-budget-sheet.h"
#include "tj-budget-text.h"
#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-cli-table.h"

static const char *const part_names[TJ_SHEET_N_PARTS] = {
  [TJ_SHEET_COSTS] = "kosten",   [TJ_SHEET_COVERAGE] = "dekking", [TJ_SHEET_DIFFERENCE] = "verschil",
  [TJ_SHEET_COURSE] = "verloop", [TJ_SHEET_SHARES] = "aandelen",  [TJ_SHEET_REALISED] = "realisatie",
};

/* Text ------------------------------------------------------------------------------------------------------------- */

static void
add_cells (TjCliTable *table, const TjBudgetSheet *sheet, const TjSheetRow *row)
{
  for (guint i = 0; i <= sheet->columns->len; i++)
    {
      const TjBudgetCell *cell = i < sheet->columns->len ? &row->cells[i] : &row->total;
      g_autofree char *text = row->cells ? tj_budget_cell_text (cell, FALSE) : g_strdup ("");

      tj_cli_table_add (table, text);
    }
}

static char *
title_of (const TjSheetRow *row)
{
  g_autofree char *indent = g_strnfill (row->depth * 2, ' ');

  if (row->void_)
    return g_strdup_printf (_ ("%s%s (does not count)"), indent, row->title);
  if (row->aside)
    return g_strdup_printf (_ ("%s%s (detail)"), indent, row->title);
  return g_strconcat (indent, row->title, NULL);
}

static void
write_sheet (const TjBudgetSheet *sheet)
{
  g_autoptr (TjCliTable) table = tj_cli_table_new (sheet->columns->len + 2);

  tj_cli_table_add (table, _ ("Line"));
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      g_autofree char *title = tj_budget_column_title (&g_array_index (sheet->columns, TjBudgetColumn, i));

      tj_cli_table_set_right (table, i + 1);
      tj_cli_table_add (table, title);
    }
  tj_cli_table_set_right (table, sheet->columns->len + 1);
  tj_cli_table_add (table, _ ("Total"));
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (sheet, i);
      g_autofree char *title = title_of (row);

      tj_cli_table_add (table, title);
      add_cells (table, sheet, row);
    }
  tj_cli_table_write (table);
}

static void
write_text (TjModel *model, const TjPlan *plan, const TjRecord *project, gboolean several)
{
  g_autoptr (TjBudget) budget = tj_budget_new (model, plan, project->id);
  g_autoptr (TjBudgetSheet) sheet = tj_budget_sheet_new (budget, model);
  g_autofree char *title = tj_model_title (model, project);

  if (several)
    {
      tj_cli_write (title);
      tj_cli_write ("\n\n");
    }
  if (sheet->rows->len == 0)
    tj_cli_write (_ ("There are no costs and no coverage yet.\n"));
  else
    write_sheet (sheet);
  if (several)
    tj_cli_write ("\n");
}

/* JSON ------------------------------------------------------------------------------------------------------------- */

static void
add_row (JsonBuilder *builder, const TjBudgetSheet *sheet, const TjSheetRow *row)
{
  json_builder_begin_object (builder);
  tj_cli_json_text (builder, "deel", part_names[row->part]);
  if (row->id)
    tj_cli_json_id (builder, "id", row->id);
  tj_cli_json_text (builder, "naam", row->title);
  json_builder_set_member_name (builder, "niveau");
  json_builder_add_int_value (builder, row->depth);
  json_builder_set_member_name (builder, "telt_mee");
  json_builder_add_boolean_value (builder, !row->aside && !row->void_);
  if (row->cells)
    {
      json_builder_set_member_name (builder, "bedragen");
      json_builder_begin_object (builder);
      for (guint i = 0; i < sheet->columns->len; i++)
        {
          g_autofree char *name = tj_budget_column_name (&g_array_index (sheet->columns, TjBudgetColumn, i));

          tj_cli_json_cell (builder, name, &row->cells[i]);
        }
      json_builder_end_object (builder);
      tj_cli_json_cell (builder, "totaal", &row->total);
    }
  json_builder_end_object (builder);
}

static void
add_project (JsonBuilder *builder, TjModel *model, const TjPlan *plan, const TjRecord *project)
{
  g_autoptr (TjBudget) budget = tj_budget_new (model, plan, project->id);
  g_autoptr (TjBudgetSheet) sheet = tj_budget_sheet_new (budget, model);
  g_autofree char *title = tj_model_title (model, project);

  json_builder_begin_object (builder);
  tj_cli_json_id (builder, "id", project->id);
  tj_cli_json_text (builder, "naam", title);
  json_builder_set_member_name (builder, TJ_CLI_PAGE_BUDGET);
  json_builder_begin_array (builder);
  for (guint i = 0; i < sheet->rows->len; i++)
    add_row (builder, sheet, tj_budget_sheet_row (sheet, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
tj_cli_show_budget (TjModel *model, gboolean as_json)
{
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  if (as_json)
    {
      tj_cli_json_projects (model, plan, add_project);
      return;
    }
  for (guint i = 0; i < projects->len; i++)
    write_text (model, plan, g_ptr_array_index (projects, i), projects->len > 1);
}
