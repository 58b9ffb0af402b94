// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-chart.h"

#include <math.h>

static void
set_cells (const TjMoneyChart *chart, TjMoneyPart *part, const TjBudgetCell *cells)
{
  for (guint i = 0; i < chart->columns->len; i++)
    if (cells[i].flags & TJ_CELL_SET)
      tj_money_part_set (part, i, cells[i].cents);
}

static gboolean
counts (const TjSheetRow *row, TjSheetPart part, guint depth)
{
  return row->part == part && row->kind == TJ_SHEET_ROW && row->depth == depth && !row->aside && !row->void_;
}

/* How much a row counts, whatever its signs. */
static double
weight_of (const TjBudgetSheet *sheet, guint row)
{
  const TjBudgetCell *cells = tj_budget_sheet_row (sheet, row)->cells;
  double sum = 0;

  for (guint i = 0; i < sheet->columns->len; i++)
    sum += fabs ((double) cells[i].cents);
  return sum;
}

/* The rows that count among those from @first to @end, at one depth. (transfer full) (element-type guint) */
static GArray *
rows_at (const TjBudgetSheet *sheet, TjSheetPart part, guint depth, guint first, guint end)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = first; i < end; i++)
    if (counts (tj_budget_sheet_row (sheet, i), part, depth))
      g_array_append_val (rows, i);
  return rows;
}

/* What counts just below a line; a line that speaks for itself has nothing that counts below it. */
static GArray *
rows_below (const TjBudgetSheet *sheet, guint row)
{
  const TjSheetRow *above = tj_budget_sheet_row (sheet, row);
  guint end = row + 1;

  while (end < sheet->rows->len && tj_budget_sheet_row (sheet, end)->depth > above->depth)
    end++;
  return rows_at (sheet, above->part, above->depth + 1, row + 1, end);
}

/* Takes the lines of a group in its place when it is more than half of the whole; FALSE when no group is. */
static gboolean
open_largest (const TjBudgetSheet *sheet, GArray *rows)
{
  double whole = 0;

  for (guint i = 0; i < rows->len; i++)
    whole += weight_of (sheet, g_array_index (rows, guint, i));
  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);
      g_autoptr (GArray) below = rows_below (sheet, row);

      if (below->len == 0 || 2 * weight_of (sheet, row) <= whole)
        continue;
      g_array_remove_index (rows, i);
      g_array_insert_vals (rows, i, below->data, below->len);
      return TRUE;
    }
  return FALSE;
}

/* What is 0 all over has no bar to explain. */
static void
add_rows (TjMoneyChart *chart, const TjBudgetSheet *sheet, const GArray *rows, TjMoneyStack stack)
{
  for (guint i = 0; i < rows->len; i++)
    {
      guint at = g_array_index (rows, guint, i);
      const TjSheetRow *row = tj_budget_sheet_row (sheet, at);

      if (weight_of (sheet, at) > 0)
        set_cells (chart, tj_money_chart_add (chart, stack, row->title), row->cells);
    }
  tj_money_chart_fold (chart, stack, TJ_MONEY_PARTS_MAX);
}

static void
add_balances (TjMoneyChart *chart, const TjBudget *budget, const TjModel *model, gboolean reserves)
{
  const GArray *sources = tj_budget_sources (budget);

  for (guint i = 0; i < sources->len; i++)
    {
      TjId source = g_array_index (sources, TjId, i);
      const TjFundingSource *record = tj_model_get (model, source);
      g_autofree char *title = NULL;

      if (!tj_budget_is_tracked (budget, source) || !tj_budget_carries (budget, source)
          || (record->kind == TJ_SOURCE_KIND_RESERVE) != reserves)
        continue;
      title = tj_model_title (model, record);
      set_cells (chart, tj_money_chart_add (chart, TJ_MONEY_RESERVE, title),
                 tj_budget_source (budget, source, TJ_SOURCE_CLOSING));
    }
}

TjMoneyChart *
tj_budget_chart_new (const TjBudget *budget, TjModel *model)
{
  g_autoptr (TjBudgetSheet) sheet = tj_budget_sheet_new (budget, model);
  g_autoptr (GArray) lines = rows_at (sheet, TJ_SHEET_COSTS, 1, 0, sheet->rows->len);
  g_autoptr (GArray) sources = rows_at (sheet, TJ_SHEET_COVERAGE, 1, 0, sheet->rows->len);
  TjMoneyChart *chart = tj_money_chart_new ();

  /* One block says nothing: what is most of the costs is shown by its lines. */
  while (open_largest (sheet, lines))
    ;

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      g_autofree char *title = tj_budget_column_title (&g_array_index (sheet->columns, TjBudgetColumn, i));

      tj_money_chart_add_column (chart, title);
    }
  add_rows (chart, sheet, lines, TJ_MONEY_COSTS);
  add_rows (chart, sheet, sources, TJ_MONEY_COVERAGE);
  add_balances (chart, budget, model, TRUE);
  add_balances (chart, budget, model, FALSE);
  return chart;
}
