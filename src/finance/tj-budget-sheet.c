// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-sheet-private.h"

/* Rows --------------------------------------------------------------------------------------------------------------
 */

static void
row_free (gpointer data)
{
  TjSheetRow *row = data;

  g_free (row->title);
  g_free (row->cells);
  g_clear_pointer (&row->terms, g_array_unref);
  g_free (row);
}

TjSheetRow *
tj_sheet_add (TjSheetMaking *self, TjSheetPart part, TjSheetKind kind, guint depth, char *title,
              const TjBudgetCell *cells)
{
  TjSheetRow *row = g_new0 (TjSheetRow, 1);

  row->part = part;
  row->kind = kind;
  row->depth = depth;
  row->title = title;
  row->start = -1;
  if (cells)
    {
      row->cells = g_memdup2 (cells, MAX (self->sheet->columns->len, 1) * sizeof *cells);
      row->total = tj_budget_total (self->budget, cells);
    }
  g_ptr_array_add (self->sheet->rows, row);
  return row;
}

void
tj_sheet_heading (TjSheetMaking *self, TjSheetPart part)
{
  tj_sheet_add (self, part, TJ_SHEET_HEADING, 0, g_strdup (tj_budget_sheet_part_title (part)), NULL);
}

void
tj_sheet_add_term (TjSheetRow *row, guint term, gint sign)
{
  TjSheetTerm value = { term, sign };

  row->origin = TJ_SHEET_SUM;
  if (row->terms == NULL)
    row->terms = g_array_new (FALSE, FALSE, sizeof (TjSheetTerm));
  g_array_append_val (row->terms, value);
}

guint
tj_sheet_last (const TjSheetMaking *self)
{
  return self->sheet->rows->len - 1;
}

char *
tj_sheet_title (const TjSheetMaking *self, TjId id)
{
  gconstpointer record = tj_model_get (self->model, id);

  return record ? tj_model_title (self->model, record) : g_strdup ("");
}

gboolean
tj_sheet_is_empty (const TjSheetMaking *self, const TjBudgetCell *cells)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    if (cells[i].flags & TJ_CELL_SET)
      return FALSE;
  return TRUE;
}

/* The whole ---------------------------------------------------------------------------------------------------------
 */

const char *
tj_budget_sheet_part_title (TjSheetPart part)
{
  switch (part)
    {
    case TJ_SHEET_COSTS:
      return _ ("Costs");
    case TJ_SHEET_COVERAGE:
      return _ ("Coverage");
    case TJ_SHEET_DIFFERENCE:
      return _ ("Difference");
    case TJ_SHEET_COURSE:
      return _ ("Course of the sources");
    case TJ_SHEET_SHARES:
      return _ ("Shares of the partners");
    case TJ_SHEET_REALISED:
      return _ ("Realisation");
    case TJ_SHEET_N_PARTS:
    default:
      return "";
    }
}

static void
add_difference (TjSheetMaking *self)
{
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, MAX (self->sheet->columns->len, 1));
  TjSheetRow *row;

  if (self->total_costs == G_MAXUINT || self->total_coverage == G_MAXUINT)
    return;
  tj_budget_difference (self->budget, 0, cells);
  row = tj_sheet_add (self, TJ_SHEET_DIFFERENCE, TJ_SHEET_TOTAL, 0, g_strdup (_ ("Still to be covered")), cells);
  tj_sheet_add_term (row, self->total_costs, 1);
  tj_sheet_add_term (row, self->total_coverage, -1);
}

TjBudgetSheet *
tj_budget_sheet_new (const TjBudget *budget, TjModel *model)
{
  TjBudgetSheet *sheet = g_new0 (TjBudgetSheet, 1);
  TjSheetMaking making = { budget, model, sheet, G_MAXUINT, G_MAXUINT, NULL, NULL };

  sheet->columns = g_array_copy ((GArray *) tj_budget_columns (budget));
  sheet->rows = g_ptr_array_new_with_free_func (row_free);
  making.lines = g_hash_table_new (g_int64_hash, g_int64_equal);
  making.payments = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_array_unref);
  tj_sheet_add_costs (&making);
  tj_sheet_add_coverage (&making);
  add_difference (&making);
  tj_sheet_add_courses (&making);
  tj_sheet_add_shares (&making);
  tj_sheet_add_realised (&making);
  g_hash_table_unref (making.lines);
  g_hash_table_unref (making.payments);
  return sheet;
}

void
tj_budget_sheet_free (TjBudgetSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

const TjSheetRow *
tj_budget_sheet_row (const TjBudgetSheet *self, guint row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);
  return g_ptr_array_index (self->rows, row);
}

gboolean
tj_budget_sheet_add_amount (const TjBudgetSheet *self, const TjModel *model, TjEdit *edit, guint row, guint column,
                            const TjMoney *money)
{
  const TjSheetRow *filled = tj_budget_sheet_row (self, row);
  gconstpointer before = filled->record ? tj_model_get (model, filled->record) : NULL;
  const TjChange *change = before ? tj_edit_find (edit, filled->record) : NULL;
  const TjBudgetColumn *place;
  gpointer after;

  if (before == NULL || filled->field == NULL || column >= self->columns->len)
    return FALSE;
  place = &g_array_index (self->columns, TjBudgetColumn, column);
  after = tj_record_copy (change && change->after ? (gconstpointer) change->after : before);
  tj_series_set (tj_field_value_mut (filled->field, after), place->from, place->to, money);
  tj_edit_update (edit, change && change->after ? (gconstpointer) change->after : before, after);
  return TRUE;
}
