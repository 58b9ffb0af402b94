// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-sheet.h"

G_BEGIN_DECLS

/* What is filled in in the cells of a sheet, as edits that are yet to be committed: each one step to undo, refused
 * whole with an error that names the cell and the remedy. Columns are counted as in tj-sheet-text.h. Amounts are read
 * as tj_money_enter() does.
 *
 * A row whose amounts are computed (by a build-up, or as what is still needed) keeps in its other cells what they show,
 * once one of them is filled in. */

/* A block: @n rows of the sheet, and columns from @first to @last, included. */
typedef struct
{
  const guint *rows;
  guint n;
  int first;
  int last;
} TjSheetBlock;

/* tj_sheet_fill_can: whether an amount can be filled in in a cell; else FALSE with an error that says why not. */
gboolean tj_sheet_fill_can (const TjBudgetSheet *sheet, const TjModel *model, guint row, int column, GError **error);

/* tj_sheet_fill_text: what editing a cell begins with: its amount as it can be typed. (transfer full) */
char *tj_sheet_fill_text (const TjBudgetSheet *sheet, const TjModel *model, guint row, int column);

/* tj_sheet_fill_set: an edit that fills in what was typed in one cell. (transfer full) */
TjEdit *tj_sheet_fill_set (const TjBudgetSheet *sheet, const TjModel *model, guint row, int column, const char *text,
                           GError **error);

/* tj_sheet_fill_clear: empties a block; cells in it that hold nothing, or cannot be filled in, are passed by, but there
 * must be one that can. tj_sheet_fill_right: each row takes the amount in the first column of the block, or of the
 * column before it when the block is one column wide; tj_sheet_fill_down: each column that of the first row, or of
 * @above (a row of the sheet; G_MAXUINT: there is none) when the block is one row high. (transfer full) */
TjEdit *
tj_sheet_fill_clear (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block, GError **error);
TjEdit *
tj_sheet_fill_right (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block, GError **error);
TjEdit *tj_sheet_fill_down (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block, guint above,
                            GError **error);

/* tj_sheet_fill_copy: a block as text for a spreadsheet: cells by tabs, rows by line breaks; amounts without '€' and
 * points, '1234,50', so that they are numbers there. (transfer full) */
char *tj_sheet_fill_copy (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block);

/* tj_sheet_fill_paste: text from a spreadsheet, from the first row and column of @block on; one amount fills the whole
 * block. @rows holds all rows that are shown from the first of the block on. An empty cell empties. What a cell that
 * cannot be filled in shows already is passed by. (transfer full) */
TjEdit *tj_sheet_fill_paste (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block,
                             const guint *rows, guint n_rows, const char *text, GError **error);

G_END_DECLS
