// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-database.h"
#include "tj-field.h"

G_BEGIN_DECLS

/* The tables of a file, made from the field tables: one per kind, and `meta`, `setting`, `history_edit` and
 * `history_change`. */

/* tj_schema_missing: the statements that make what a file lacks (tables, columns of fields that are new); empty when it
 * lacks nothing. What a file has too much is left alone. (transfer full) (element-type utf8) */
GPtrArray *tj_schema_missing (TjDatabase *db, GError **error);

/* tj_schema_complete: makes what is missing, within the present transaction. */
gboolean tj_schema_complete (TjDatabase *db, GError **error);

/* tj_schema_index_target: makes the indexes of all references to a kind, where they are not there yet, within the
 * present transaction. SQLite looks for what refers to a record that is deleted, and without an index reads whole
 * tables for it. That is quick enough for a few; so files get an index when an edit needs it, and most never do. */
gboolean tj_schema_index_target (TjDatabase *db, TjKind target, GError **error);

/* tj_schema_mark: writes application_id and user_version, within the present transaction. */
gboolean tj_schema_mark (TjDatabase *db, int version, GError **error);

G_END_DECLS
