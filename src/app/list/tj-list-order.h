// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* tj_list_compare: the order of two records by one field as people expect it: numbers, money and dates by value (a year
 * before its months, what has no date last), choices in the order of their table, words by the alphabet. Unset comes
 * last. */
int tj_list_compare (const TjModel *model, const TjField *field, gconstpointer a, gconstpointer b);

/* tj_list_matches: whether a record holds all words of @needle (folded by tj_list_fold(); NULL or "": always) in one of
 * @fields as they are shown. */
gboolean tj_list_matches (const TjModel *model, gconstpointer record, const GPtrArray *fields, const char *needle);

/* tj_list_fold: text without case and accents. (transfer full) */
char *tj_list_fold (const char *text);

/* tj_list_sort: puts the ids of records of a kind that has no order of its own in the order of a list: bodies by their
 * kind, what has a day by that, and then all by name. (element-type TjId) */
void tj_list_sort (TjModel *model, TjKind kind, GArray *ids);

/* tj_list_ids: the records of a kind that a traject's list shows, in their own order: those of the traject, for shared
 * kinds all; shared ones that have no order of their own by kind of body, day or name. (transfer full) (element-type
 * TjId) */
GArray *tj_list_ids (TjModel *model, TjKind kind, TjId project);

G_END_DECLS
