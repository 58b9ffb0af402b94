// SPDX-License-Identifier: EUPL-1.2
/* Which rows and cells are chosen, and what they stand for. */
#include <glib/gi18n.h>

#include "tj-budget-page-private.h"
#include "tj-budget-text.h"
#include "tj-sheet-text.h"

const TjSheetRow *
tj_budget_page_row (TjBudgetPage *self)
{
  guint row = self->sheet ? tj_sheet_view_row (TJ_SHEET_VIEW (self->view)) : G_MAXUINT;

  return row == G_MAXUINT ? NULL : tj_budget_sheet_row (self->sheet, row);
}

TjId
tj_budget_page_record (const TjSheetRow *row)
{
  if (row == NULL)
    return 0;
  return row->part == TJ_SHEET_REALISED && row->record ? row->record : row->id;
}

TjId
tj_budget_page_line (TjBudgetPage *self)
{
  TjModel *model = tj_session_model (self->session);
  const TjSheetRow *row = tj_budget_page_row (self);
  const TjCoverage *coverage = row ? tj_model_get_kind (model, TJ_KIND_COVERAGE, row->record) : NULL;

  if (coverage)
    return coverage->cost_line;
  return row && tj_model_get_kind (model, TJ_KIND_COST_LINE, row->id) ? row->id : 0;
}

gboolean
tj_budget_page_block (TjBudgetPage *self, TjSheetBlock *block, GArray **rows)
{
  TjSheetView *view = TJ_SHEET_VIEW (self->view);
  TjSheetRange range;

  if (self->sheet == NULL || !tj_sheet_view_range (view, &range))
    return FALSE;
  *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = range.first_row; i < tj_sheet_view_n_shown (view); i++)
    {
      guint row = tj_sheet_view_sheet_row (view, i);

      g_array_append_val (*rows, row);
    }
  *block = (TjSheetBlock) { (const guint *) (gpointer) (*rows)->data, range.last_row - range.first_row + 1,
                            range.first_column, range.last_column };
  return TRUE;
}

GArray *
tj_budget_page_records (TjBudgetPage *self)
{
  TjModel *model = tj_session_model (self->session);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  g_autoptr (GArray) rows = NULL;
  TjKind kind = TJ_KIND_NONE;
  TjSheetBlock block;

  if (!tj_budget_page_block (self, &block, &rows))
    return ids;
  for (guint i = 0; i < block.n; i++)
    {
      TjId id = tj_budget_page_record (tj_budget_sheet_row (self->sheet, block.rows[i]));
      const TjRecord *record = tj_model_get (model, id);

      if (record == NULL || tj_ids_hold (ids, id) || (kind != TJ_KIND_NONE && record->kind != kind))
        continue;
      kind = record->kind;
      g_array_append_val (ids, id);
    }
  return ids;
}

gboolean
tj_budget_page_years (TjBudgetPage *self, TjBudgetColumn *years)
{
  TjSheetRange range;

  *years = (TjBudgetColumn) { 0, 0 };
  if (!tj_sheet_view_range (TJ_SHEET_VIEW (self->view), &range))
    return FALSE;
  for (int i = MAX (range.first_column, 1); i <= MIN (range.last_column, (int) self->sheet->columns->len); i++)
    {
      const TjBudgetColumn *year = &g_array_index (self->sheet->columns, TjBudgetColumn, i - 1);

      if (!tj_budget_column_is_year (year))
        continue;
      years->from = years->from ? MIN (years->from, year->from) : year->from;
      years->to = MAX (years->to, year->to);
    }
  if (years->from < years->to)
    return TRUE;
  tj_session_problem (self->session, _ ("Select two or more years beside each other first. They get one column."));
  return FALSE;
}

/* What the selected amounts add up to, as long as there is more than one. */
void
tj_budget_page_show_summary (TjBudgetPage *self)
{
  g_autoptr (GArray) rows = NULL;
  TjSheetBlock block;
  TjBudgetCell sum = { 0 };
  g_autofree char *amount = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  if (tj_budget_page_block (self, &block, &rows))
    for (guint i = 0; i < block.n; i++)
      for (int column = MAX (block.first, 1); column <= block.last; column++)
        {
          const TjBudgetCell *cell = tj_sheet_cell (self->sheet, block.rows[i], column);

          if (cell && cell->flags & TJ_CELL_SET)
            {
              tj_budget_cell_add (&sum, cell);
              n++;
            }
        }
  if (n > 1)
    {
      amount = tj_budget_cell_text (&sum, TRUE);
      text = g_strdup_printf (ngettext ("%u amount, together %s", "%u amounts, together %s", n), n, amount);
    }
  gtk_label_set_label (GTK_LABEL (self->summary), text ? text : "");
  gtk_widget_set_visible (self->summary, text != NULL);
}
