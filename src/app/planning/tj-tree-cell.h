// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cell.h"

G_BEGIN_DECLS

/* A cell in a tree: indented by its row's depth, with an arrow when it has rows below it. Signal ::toggled (gint64 id).
 */
#define TJ_TYPE_TREE_CELL (tj_tree_cell_get_type ())
G_DECLARE_FINAL_TYPE (TjTreeCell, tj_tree_cell, TJ, TREE_CELL, GtkWidget)

/* tj_tree_cell_new: around a cell (taken over). */
GtkWidget *tj_tree_cell_new (TjCell *cell);

/* tj_tree_cell_bind: follows a row with its depth and arrow, as the cell inside does; NULL unbinds. */
void tj_tree_cell_bind (TjTreeCell *self, TjRow *row);

G_END_DECLS
