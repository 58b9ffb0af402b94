// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-export.h"

G_BEGIN_DECLS

/* The money of a traject as a workbook (Office Open XML) that reckons by itself: what was stated are numbers, what
 * follows are formulas, each with its outcome beside it for programs that only show. Amounts are euros. It has a sheet
 * with the rows of tj-budget-sheet.h, one with the keys of what is shared, one with the build-up of the lines and one
 * with the stated totals; a sheet with nothing in it is left out. What a user typed never becomes a formula. */

/* tj_budget_xlsx_write: writes it to @path, whole or not at all (see tj_safe_file_write()). TJ_EXCHANGE_ERROR_IO,
 * TJ_EXCHANGE_ERROR_INVALID when there is more than a workbook holds, or G_IO_ERROR_CANCELLED. */
gboolean tj_budget_xlsx_write (const TjBudgetExport *what, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
