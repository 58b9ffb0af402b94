// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-export.h"

G_BEGIN_DECLS

/* The money of a traject as pages of A4 landscape, to go with a proposal: the rows of tj-budget-sheet.h, with the
 * header and the names on each page. Years that do not fit beside one another go to next pages. Text is text. */

/* tj_budget_pdf_write: writes it to @path, whole or not at all (see tj_safe_file_write()); @file_name (nullable) stands
 * in the footer. TJ_EXCHANGE_ERROR_IO, or G_IO_ERROR_CANCELLED. */
gboolean tj_budget_pdf_write (const TjBudgetExport *what, const char *file_name, const char *path,
                              GCancellable *cancellable, GError **error);

G_END_DECLS
