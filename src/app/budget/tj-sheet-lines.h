// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-sheet.h"

G_BEGIN_DECLS

/* tj_sheet_lines_paste: an edit that adds a cost line for each row of text from a spreadsheet: its name, then amounts
 * in the columns of the sheet. When the first row has years behind its first cell ('2025', '2027 e.v.', 'Zonder jaar'),
 * these say which columns there are instead, also years that the sheet does not have yet; a column 'Totaal' is not
 * read. The lines come in @parent (0: at the top) after @after (0: first). NULL with an error that names row and
 * column; then nothing is added. @first (out) gets the id of the first line. (transfer full) */
TjEdit *tj_sheet_lines_paste (const TjBudgetSheet *sheet, TjModel *model, TjId project, TjId parent, TjId after,
                              const char *text, TjId *first, GError **error);

G_END_DECLS
