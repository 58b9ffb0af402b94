// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-store.h"

G_BEGIN_DECLS

/* One row of the history in a list for GTK. */
#define TJ_TYPE_HISTORY_ITEM (tj_history_item_get_type ())
G_DECLARE_FINAL_TYPE (TjHistoryItem, tj_history_item, TJ, HISTORY_ITEM, GObject)

/* tj_history_item_new: takes a row over. (transfer full) */
TjHistoryItem *tj_history_item_new (TjHistoryRow *row);
/* tj_history_item_row: the row. (transfer none) */
const TjHistoryRow *tj_history_item_row (TjHistoryItem *self);

G_END_DECLS
