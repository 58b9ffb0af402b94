// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cells that are written as lines of text with their columns below each other. Nothing is cut off. */
typedef struct _TjCliTable TjCliTable;

/* tj_cli_table_new: an empty table. (transfer full) */
TjCliTable *tj_cli_table_new (guint n_columns);
void tj_cli_table_free (TjCliTable *table);

/* tj_cli_table_set_right: sets a column against its right side, as numbers are. */
void tj_cli_table_set_right (TjCliTable *table, guint column);

/* tj_cli_table_add: the next cell; after the last column the next line begins. Line ends become spaces. */
void tj_cli_table_add (TjCliTable *table, const char *text);

/* tj_cli_table_write: writes it to stdout. */
void tj_cli_table_write (const TjCliTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjCliTable, tj_cli_table_free)

G_END_DECLS
