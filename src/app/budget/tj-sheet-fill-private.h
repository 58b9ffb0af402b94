// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-sheet-fill.h"

G_BEGIN_DECLS

/* Cells that are filled in together, as one edit. */
typedef struct
{
  const TjBudgetSheet *sheet;
  const TjModel *model;
  TjEdit *edit;
} TjSheetFilling;

/* tj_sheet_fill_begin: nothing is filled in yet; @label is for the undo menu. tj_sheet_fill_put: fills in one cell.
 * tj_sheet_fill_finish: the edit, or NULL when it was not @done. (transfer full) */
TjSheetFilling tj_sheet_fill_begin (const TjBudgetSheet *sheet, const TjModel *model, const char *label);
gboolean tj_sheet_fill_put (TjSheetFilling *self, guint row, int column, const TjMoney *money, GError **error);
TjEdit *tj_sheet_fill_finish (TjSheetFilling *self, gboolean done);

/* tj_sheet_fill_refuse: an error that names a cell, and why. Always FALSE. tj_sheet_fill_money: a cell (nullable) as an
 * amount that could have been filled in. */
gboolean tj_sheet_fill_refuse (const TjBudgetSheet *sheet, guint row, int column, const char *why, GError **error);
TjMoney tj_sheet_fill_money (const TjBudgetCell *cell);

G_END_DECLS
