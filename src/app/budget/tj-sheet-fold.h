// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-sheet.h"

G_BEGIN_DECLS

/* Which rows of a sheet are shown. A row that has rows of its part below it can be folded; what is folded is known by
 * keys that stay the same when the sheet is made anew. */

/* tj_sheet_fold_key: the key of a row, unique among the rows that can be folded: 'costs', 'costs:12'. (transfer full)
 */
char *tj_sheet_fold_key (const TjSheetRow *row);

/* tj_sheet_has_below: whether a row has rows below it, so that it can be folded. tj_sheet_above: the row it lies in;
 * G_MAXUINT for none. */
gboolean tj_sheet_has_below (const TjBudgetSheet *sheet, guint row);
guint tj_sheet_above (const TjBudgetSheet *sheet, guint row);

/* tj_sheet_shown: the rows that are shown when those with a key in @folded (a set of strings) are folded. (transfer
 * full) (element-type guint) */
GArray *tj_sheet_shown (const TjBudgetSheet *sheet, GHashTable *folded);

/* tj_sheet_fold_to: makes @folded the set in which @levels levels are seen: 1: only headings and totals. */
void tj_sheet_fold_to (const TjBudgetSheet *sheet, GHashTable *folded, guint levels);

/* tj_sheet_unfold_to: takes out of @folded what keeps a row from being seen. */
void tj_sheet_unfold_to (const TjBudgetSheet *sheet, GHashTable *folded, guint row);

/* tj_sheet_find: the row of a record: where its amounts can be filled in, else the first that is about it. G_MAXUINT
 * when there is none. */
guint tj_sheet_find (const TjBudgetSheet *sheet, TjId id);

G_END_DECLS
