// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-chart.h"

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

static guint
count_rows (const TjBudgetSheet *sheet, TjSheetPart part, guint depth)
{
  guint n = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    n += counts (tj_budget_sheet_row (sheet, i), part, depth);
  return n;
}

/* Where there are several lines that count; a line that speaks for itself has nothing that counts below it. */
static guint
depth_of_lines (const TjBudgetSheet *sheet)
{
  guint depth = 1;

  while (count_rows (sheet, TJ_SHEET_COSTS, depth) == 1 && count_rows (sheet, TJ_SHEET_COSTS, depth + 1) > 0)
    depth++;
  return depth;
}

/* What is 0 all over has no bar to explain. */
static gboolean
has_amount (const TjBudgetSheet *sheet, const TjSheetRow *row)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    if (row->cells[i].cents != 0)
      return TRUE;
  return FALSE;
}

static void
add_rows (TjMoneyChart *chart, const TjBudgetSheet *sheet, TjSheetPart part, guint depth, TjMoneyStack stack)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (sheet, i);

      if (counts (row, part, depth) && has_amount (sheet, row))
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
  TjMoneyChart *chart = tj_money_chart_new ();

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      g_autofree char *title = tj_budget_column_title (&g_array_index (sheet->columns, TjBudgetColumn, i));

      tj_money_chart_add_column (chart, title);
    }
  add_rows (chart, sheet, TJ_SHEET_COSTS, depth_of_lines (sheet), TJ_MONEY_COSTS);
  add_rows (chart, sheet, TJ_SHEET_COVERAGE, 1, TJ_MONEY_COVERAGE);
  add_balances (chart, budget, model, TRUE);
  add_balances (chart, budget, model, FALSE);
  return chart;
}
