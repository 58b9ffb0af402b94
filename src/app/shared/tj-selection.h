// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* tj_selection_ids: the records of the selected rows (TjRow) in the order of the list. (transfer full) (element-type
 * TjId) */
GArray *tj_selection_ids (GtkMultiSelection *selection);

G_END_DECLS
