// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-sheet.h"

G_BEGIN_DECLS

/* What a sheet of money says in words. Columns are counted as they are shown: 0 is the name of the row, then those of
 * the sheet, and last the total. */

/* How a text stands out; each is told by the text itself too. */
typedef enum
{
  TJ_TONE_PLAIN,
  TJ_TONE_DIM,   /* it is not counted */
  TJ_TONE_SHORT, /* an amount below zero, or a shortage */
  TJ_TONE_FINE   /* costs and coverage are the same */
} TjSheetTone;

/* tj_sheet_n_columns: with the name and the total. */
int tj_sheet_n_columns (const TjBudgetSheet *sheet);

/* tj_sheet_cell: the cell in a column; NULL in a heading and for the name. (transfer none) (nullable) */
const TjBudgetCell *tj_sheet_cell (const TjBudgetSheet *sheet, guint row, int column);

/* tj_sheet_column_title: 'Post', '2026', ..., 'Totaal'. (transfer full) */
char *tj_sheet_column_title (const TjBudgetSheet *sheet, int column);

/* tj_sheet_cell_text: what stands in a cell: '62.000', in totals '€ 62.000'; 'mits 62.000' where it counts only if a
 * condition is met that is still open; '✓ € 0' and '! € 300.000' in the row that says what is still to be covered.
 * @tone (out, nullable). (transfer full) */
char *tj_sheet_cell_text (const TjBudgetSheet *sheet, guint row, int column, TjSheetTone *tone);

/* tj_sheet_row_sign: what is said of a row besides its name: 'onderdeel', 'telt niet mee'; NULL for nothing. (transfer
 * none) */
const char *tj_sheet_row_sign (const TjSheetRow *row);

/* tj_sheet_row_name: the name of a row with what it lies in, where that is needed to tell it from others: 'Verloop van
 * de bronnen, Reserve, Inkomsten'. (transfer full) */
char *tj_sheet_row_name (const TjBudgetSheet *sheet, guint row);

/* tj_sheet_sentence: a cell as it is read aloud: 'Jobhunter, 2024: 100.000'. (transfer full) */
char *tj_sheet_sentence (const TjBudgetSheet *sheet, guint row, int column);

G_END_DECLS
