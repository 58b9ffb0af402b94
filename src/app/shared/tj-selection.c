// SPDX-License-Identifier: EUPL-1.2
#include "tj-selection.h"

#include "tj-rows.h"

GArray *
tj_selection_ids (GtkMultiSelection *selection)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (selection));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (TjRow) row = g_list_model_get_item (G_LIST_MODEL (selection), position);
      TjId id = tj_row_id (row);

      g_array_append_val (ids, id);
    }
  return ids;
}
