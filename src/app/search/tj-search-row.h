// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-search-result.h"

G_BEGIN_DECLS

/* One result in the list of the search dialog: icon, title, and what and where it is. */
#define TJ_TYPE_SEARCH_ROW (tj_search_row_get_type ())
G_DECLARE_FINAL_TYPE (TjSearchRow, tj_search_row, TJ, SEARCH_ROW, AdwBin)

/* tj_search_row_set_result: shows a result. */
void tj_search_row_set_result (TjSearchRow *self, TjSearchResult *result);

G_END_DECLS
