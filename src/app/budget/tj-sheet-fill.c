// SPDX-License-Identifier: EUPL-1.2
#include "tj-sheet-fill-private.h"

#include <glib/gi18n.h>

#include "tj-error.h"
#include "tj-records.h"
#include "tj-sheet-fold.h"
#include "tj-sheet-text.h"

/* Which cells ----------------------------------------------------------------------------------------------------- */

/* The cell, so that one knows which is meant. (transfer full) */
static char *
cell_name (const TjBudgetSheet *sheet, guint row, int column)
{
  g_autofree char *name = tj_sheet_row_name (sheet, row);
  g_autofree char *title = tj_sheet_column_title (sheet, column);

  return column > 0 ? g_strdup_printf ("%s, %s", name, title) : g_strdup (name);
}

gboolean
tj_sheet_fill_refuse (const TjBudgetSheet *sheet, guint row, int column, const char *why, GError **error)
{
  g_autofree char *name = cell_name (sheet, row, column);

  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, "“%s”: %s", name, why);
  return FALSE;
}

/* Why the amounts of a row cannot be filled in, and what can be done. (transfer none) */
static const char *
why_not (const TjBudgetSheet *sheet, guint row)
{
  const TjSheetRow *found = tj_budget_sheet_row (sheet, row);

  if (found->kind == TJ_SHEET_HEADING)
    return _ ("this is a heading. Choose a row below it.");
  switch (found->part)
    {
    case TJ_SHEET_COVERAGE:
      if (found->id == 0)
        break;
      return tj_sheet_has_below (sheet, row)
                 ? _ ("this is what the source pays in all. Fill in the lines below it.")
                 : _ ("this source pays for nothing yet. Choose a cost line and then “Coverage” to let it pay.");
    case TJ_SHEET_COURSE:
      return _ ("this follows from the opening balance, the additions and the coverage. Change those at the source, in "
                "its properties.");
    case TJ_SHEET_SHARES:
      return _ ("this follows from the share key. Change the values of the key, under “Data”.");
    case TJ_SHEET_REALISED:
      return _ ("this follows from the other rows. Fill in what was budgeted, committed or spent.");
    case TJ_SHEET_DIFFERENCE:
      return _ ("this is costs minus coverage. Change the costs or the coverage.");
    case TJ_SHEET_COSTS:
    case TJ_SHEET_N_PARTS:
    default:
      break;
    }
  return _ ("this is a sum. Fill in the rows that it adds up.");
}

gboolean
tj_sheet_fill_can (const TjBudgetSheet *sheet, const TjModel *model, guint row, int column, GError **error)
{
  const TjSheetRow *found = tj_budget_sheet_row (sheet, row);
  const TjCostLine *line = tj_model_get_kind (model, TJ_KIND_COST_LINE, found->record);

  if (found->record == 0 || found->field == NULL)
    return tj_sheet_fill_refuse (sheet, row, column, why_not (sheet, row), error);
  if (column <= 0)
    return tj_sheet_fill_refuse (sheet, row, column, _ ("amounts stand in the columns of the years."), error);
  if (column - 1 >= (int) sheet->columns->len)
    return tj_sheet_fill_refuse (sheet, row, column, _ ("this is the sum of the years. Fill in a year."), error);
  if (found->part == TJ_SHEET_COSTS && found->origin == TJ_SHEET_SUM)
    return tj_sheet_fill_refuse (
        sheet, row, column,
        _ ("this is the sum of the lines below it. Fill in those, or give this line amounts of its own in "
           "its properties."),
        error);
  if (line && line->follows == TJ_TICK_YES)
    return tj_sheet_fill_refuse (
        sheet, row, column, _ ("this line follows its activity over the years. Change its amount in its properties."),
        error);
  return TRUE;
}

static const TjSeries *
series_of (const TjModel *model, const TjSheetRow *row)
{
  const TjRecord *record = row->record && row->field ? tj_model_get (model, row->record) : NULL;

  return record ? tj_field_value (row->field, record) : NULL;
}

/* What was filled in in a cell; NULL when nothing was. (transfer none) */
static const TjMoney *
stated (const TjBudgetSheet *sheet, const TjModel *model, guint row, int column)
{
  const TjSeries *series = series_of (model, tj_budget_sheet_row (sheet, row));
  const TjBudgetColumn *place;

  if (series == NULL || column <= 0 || column - 1 >= (int) sheet->columns->len)
    return NULL;
  place = &g_array_index (sheet->columns, TjBudgetColumn, column - 1);
  return tj_series_get (series, place->from, place->to);
}

TjMoney
tj_sheet_fill_money (const TjBudgetCell *cell)
{
  TjMoney money = { 0 };

  if (cell == NULL || !(cell->flags & TJ_CELL_SET))
    return money;
  if (cell->flags & TJ_CELL_PM && cell->cents == 0)
    money.state = TJ_MONEY_PM;
  else
    money = (TjMoney) { TJ_MONEY_KNOWN, tj_budget_cell_qualifier (cell), cell->cents };
  return money;
}

/* What a cell holds: what was filled in, else what it shows. */
static TjMoney
amount_in (const TjBudgetSheet *sheet, const TjModel *model, guint row, int column)
{
  const TjMoney *filled = stated (sheet, model, row, column);

  return filled ? *filled : tj_sheet_fill_money (tj_sheet_cell (sheet, row, column));
}

char *
tj_sheet_fill_text (const TjBudgetSheet *sheet, const TjModel *model, guint row, int column)
{
  TjMoney money = amount_in (sheet, model, row, column);
  g_autofree char *amount = tj_money_format (&money);
  g_autoptr (GString) text = g_string_new (amount);

  /* As another program reads it. */
  g_string_replace (text, TJ_EURO, "", 1);
  g_string_replace (text, TJ_MINUS, "-", 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* TjSheetFilling
 * --------------------------------------------------------------------------------------------------------- */

/* What was computed is kept as it is shown, so that only the cell changes that is filled in. */
static void
take_over (TjSheetFilling *self, guint row)
{
  const TjSheetRow *found = tj_budget_sheet_row (self->sheet, row);
  const TjSeries *series = series_of (self->model, found);

  if (series->n_entries > 0 || tj_edit_find (self->edit, found->record))
    return;
  for (guint i = 0; i < self->sheet->columns->len; i++)
    {
      TjMoney money = tj_sheet_fill_money (&found->cells[i]);

      if (money.state != TJ_MONEY_UNSET)
        tj_budget_sheet_add_amount (self->sheet, self->model, self->edit, row, i, &money);
    }
}

gboolean
tj_sheet_fill_put (TjSheetFilling *self, guint row, int column, const TjMoney *money, GError **error)
{
  TjMoney now = amount_in (self->sheet, self->model, row, column);

  if (!tj_sheet_fill_can (self->sheet, self->model, row, column, error))
    return FALSE;
  if (tj_money_equal (&now, money))
    return TRUE;
  take_over (self, row);
  tj_budget_sheet_add_amount (self->sheet, self->model, self->edit, row, (guint) column - 1, money);
  return TRUE;
}

TjSheetFilling
tj_sheet_fill_begin (const TjBudgetSheet *sheet, const TjModel *model, const char *label)
{
  return (TjSheetFilling) { sheet, model, tj_edit_new (label) };
}

TjEdit *
tj_sheet_fill_finish (TjSheetFilling *self, gboolean done)
{
  if (!done)
    g_clear_pointer (&self->edit, tj_edit_free);
  return self->edit;
}

TjEdit *
tj_sheet_fill_set (const TjBudgetSheet *sheet, const TjModel *model, guint row, int column, const char *text,
                   GError **error)
{
  g_autofree char *name = cell_name (sheet, row, column);
  g_autofree char *label = NULL;
  TjSheetFilling self;
  TjMoney money;

  if (!tj_sheet_fill_can (sheet, model, row, column, error) || !tj_money_enter (text, &money, error))
    return NULL;
  /* Translators: an edit in the undo menu; a row and a column of the budget. */
  label = g_strdup_printf (_ ("Fill in “%s”"), name);
  self = tj_sheet_fill_begin (sheet, model, label);
  return tj_sheet_fill_finish (&self, tj_sheet_fill_put (&self, row, column, &money, error));
}

TjEdit *
tj_sheet_fill_clear (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block, GError **error)
{
  TjSheetFilling self = tj_sheet_fill_begin (sheet, model, _ ("Empty amounts"));
  g_autoptr (GError) why = NULL;
  const TjMoney nothing = { 0 };
  gboolean can = FALSE;

  for (guint i = 0; i < block->n; i++)
    for (int column = block->first; column <= block->last; column++)
      if (tj_sheet_fill_can (sheet, model, block->rows[i], column, why ? NULL : &why))
        can = tj_sheet_fill_put (&self, block->rows[i], column, &nothing, NULL);
  /* When not one can be emptied, the first tells why. */
  if (!can && why)
    g_propagate_error (error, g_steal_pointer (&why));
  return tj_sheet_fill_finish (&self, can);
}

TjEdit *
tj_sheet_fill_right (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block, GError **error)
{
  TjSheetFilling self = tj_sheet_fill_begin (sheet, model, _ ("Fill amounts to the right"));
  int from = block->first == block->last ? block->first - 1 : block->first;
  gboolean done = TRUE;

  for (guint i = 0; done && i < block->n; i++)
    {
      TjMoney money = { 0 };

      if (from <= 0)
        done = tj_sheet_fill_refuse (sheet, block->rows[i], block->first, _ ("there is no amount to the left of it."),
                                     error);
      else
        money = amount_in (sheet, model, block->rows[i], from);
      for (int column = from + 1; done && column <= block->last; column++)
        done = tj_sheet_fill_put (&self, block->rows[i], column, &money, error);
    }
  return tj_sheet_fill_finish (&self, done);
}

TjEdit *
tj_sheet_fill_down (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block, guint above,
                    GError **error)
{
  TjSheetFilling self = tj_sheet_fill_begin (sheet, model, _ ("Fill amounts down"));
  guint from = block->n == 1 ? above : block->rows[0];
  gboolean done = TRUE;

  for (int column = block->first; done && column <= block->last; column++)
    {
      TjMoney money = { 0 };

      if (from == G_MAXUINT)
        done = tj_sheet_fill_refuse (sheet, block->rows[0], column, _ ("there is no amount above it."), error);
      else
        money = amount_in (sheet, model, from, column);
      for (guint i = block->n == 1 ? 0 : 1; done && i < block->n; i++)
        done = tj_sheet_fill_put (&self, block->rows[i], column, &money, error);
    }
  return tj_sheet_fill_finish (&self, done);
}
