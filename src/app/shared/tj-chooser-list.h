// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-model.h"

G_BEGIN_DECLS

/* What a chooser offers: records in the order in which people list them, found by a search text, with 'none' before
 * them and 'add' after them. A list of GtkStringObject (titles), each made when it is first asked for. */
#define TJ_TYPE_CHOOSER_LIST (tj_chooser_list_get_type ())
G_DECLARE_FINAL_TYPE (TjChooserList, tj_chooser_list, TJ, CHOOSER_LIST, GObject)

typedef enum
{
  TJ_OFFER_NONE,
  TJ_OFFER_RECORD,
  TJ_OFFER_ADD
} TjOffer;

/* tj_chooser_list_new: the records of a kind (TJ_KIND_ANY: of all kinds) that belong to a traject or to the whole file,
 * without
 * @excluded. @model has to stay as it is while the list is used. (transfer full) */
TjChooserList *tj_chooser_list_new (TjModel *model, TjKind kind, TjId project, TjId excluded);

/* tj_chooser_list_search: shows what has every word of @query in its number or title, titles that begin with it first.
 * @none: offer 'none' as long as nothing is searched; @add: offer to add a record with this title when no record has
 * it. */
void tj_chooser_list_search (TjChooserList *self, const char *query, gboolean none, gboolean add);

/* tj_chooser_list_offer: what stands at a position; @id (out, nullable) and @depth (out, nullable) for a RECORD. */
TjOffer tj_chooser_list_offer (TjChooserList *self, guint position, TjId *id, guint *depth);

/* tj_chooser_list_find: the position of a record (0: of 'none'), or GTK_INVALID_LIST_POSITION. */
guint tj_chooser_list_find (TjChooserList *self, TjId id);

/* tj_chooser_list_number: the number that people know a record by ('1.2'), or NULL. (transfer none) */
const char *tj_chooser_list_number (const TjRecord *record);

G_END_DECLS
