// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-search-match.h"

G_BEGIN_DECLS

/* Looks through all records of a model in small steps, so that typing is never held up. The folded texts are kept, so
 * that a following query only compares. Holds until the model changes: then make another. No GTK. */
typedef struct _TjSearchEngine TjSearchEngine;

#define TJ_SEARCH_MOST_HITS 200

typedef struct
{
  TjId id;
  TjSearchRank rank;
} TjSearchHit;

/* tj_search_engine_new: for the records of a model, which must not change while the engine lives. (transfer full) */
TjSearchEngine *tj_search_engine_new (TjModel *model);
void tj_search_engine_free (TjSearchEngine *engine);

/* tj_search_engine_set_query: begins to look for something else. NULL: only reads what there is. */
void tj_search_engine_set_query (TjSearchEngine *engine, const char *input);

/* tj_search_engine_query: what is looked for. (transfer none) */
const TjSearchQuery *tj_search_engine_query (const TjSearchEngine *engine);

/* tj_search_engine_step: reads or compares a small number of records; TRUE while there is more to do. */
gboolean tj_search_engine_step (TjSearchEngine *engine);

/* tj_search_engine_hits: what was found so far, the best first, at most TJ_SEARCH_MOST_HITS. (transfer full)
 * (element-type TjSearchHit) */
GArray *tj_search_engine_hits (const TjSearchEngine *engine);

/* tj_search_engine_found: how many fit, also those beyond the bound. */
guint tj_search_engine_found (const TjSearchEngine *engine);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjSearchEngine, tj_search_engine_free)

G_END_DECLS
