// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-search-engine.h"

G_BEGIN_DECLS

/* One thing that was found, as the list shows it. */
#define TJ_TYPE_SEARCH_RESULT (tj_search_result_get_type ())
G_DECLARE_FINAL_TYPE (TjSearchResult, tj_search_result, TJ, SEARCH_RESULT, GObject)

/* tj_search_result_new: describes a record that fits a query. (transfer full) */
TjSearchResult *tj_search_result_new (TjModel *model, gconstpointer record, const TjSearchQuery *query);

/* What the row shows: id of the record, its title, its kind and traject (and where else the words stand), and an icon.
 * (transfer none) */
TjId tj_search_result_id (TjSearchResult *self);
const char *tj_search_result_title (TjSearchResult *self);
const char *tj_search_result_context (TjSearchResult *self);
const char *tj_search_result_icon (TjSearchResult *self);

G_END_DECLS
