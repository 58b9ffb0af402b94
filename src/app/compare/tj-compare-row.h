// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-comparison.h"

G_BEGIN_DECLS

/* One row of a comparison in a list for GTK. */
#define TJ_TYPE_COMPARE_ROW (tj_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (TjCompareRow, tj_compare_row, TJ, COMPARE_ROW, GObject)

/* tj_compare_row_new: @row must outlive it. (transfer full) */
TjCompareRow *tj_compare_row_new (const TjComparisonRow *row);
/* tj_compare_row_get: the row. (transfer none) */
const TjComparisonRow *tj_compare_row_get (TjCompareRow *self);

G_END_DECLS
