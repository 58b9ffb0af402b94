// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a text is what somebody looks for: words in any order, without regard to case and accents. Pure functions. */
typedef struct _TjSearchQuery TjSearchQuery;

/* How well something fits, the best last. */
typedef enum
{
  TJ_SEARCH_NONE = 0,
  TJ_SEARCH_TEXT,  /* all words are there, not all of them in the title */
  TJ_SEARCH_TITLE, /* all words are in the title */
  TJ_SEARCH_START, /* and the title begins with the first one */
  TJ_SEARCH_N_RANKS
} TjSearchRank;

/* tj_search_fold: a text as it is compared: small letters without accents, plain quotes; "" for NULL. (transfer full)
 */
char *tj_search_fold (const char *text);

/* tj_search_query_new: what a user typed. (transfer full) */
TjSearchQuery *tj_search_query_new (const char *input);
void tj_search_query_free (TjSearchQuery *query);

/* tj_search_query_is_empty: whether it holds no word; nothing fits it. */
gboolean tj_search_query_is_empty (const TjSearchQuery *query);

/* tj_search_query_match: how well a thing fits with this title and other text, both folded. */
TjSearchRank tj_search_query_match (const TjSearchQuery *query, const char *title, const char *text);

/* tj_search_query_excerpt: the part of a text (not folded) around the first word of the query that is in it, on one
 * line, with … where it is cut; NULL when none of the words is in it. (transfer full) */
char *tj_search_query_excerpt (const TjSearchQuery *query, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjSearchQuery, tj_search_query_free)

G_END_DECLS
