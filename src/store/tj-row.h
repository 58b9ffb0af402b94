// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-record.h"
#include "tj-statement.h"

G_BEGIN_DECLS

/* Records as rows: a column 'id' and one per field, in the order of the field table. */

/* tj_row_is_integer: whether a field is an INTEGER column (ORDER, REF); all others are TEXT in canonical form. */
gboolean tj_row_is_integer (const TjField *field);

/* tj_row_bind: gives a field's value to a parameter that was reset; unset leaves it NULL (ORDER always has a value).
 * Texts that have to be made are added to @buffer, which, like @record, must stay as it is until the statement has run:
 * when
 * @buffer->str moves, all must be bound again. */
void tj_row_bind (TjStatement *statement, int index, const TjField *field, const TjRecord *record, GString *buffer);

/* tj_row_read: takes a field's value from a column of the present row; the field must be unset. TJ_MODEL_ERROR_VALUE.
 */
gboolean tj_row_read (TjStatement *statement, int index, const TjField *field, TjRecord *record, GError **error);

/* tj_row_insert_sql: 'INSERT INTO ...' with id as parameter 1 and the fields after it; tj_row_select_sql: all rows in
 * order of id, with id as column 0. (transfer full) */
char *tj_row_insert_sql (TjKind kind);
char *tj_row_select_sql (TjKind kind);

/* tj_row_insert: runs a statement from tj_row_insert_sql() for one record. @buffer is for its use, any contents. */
gboolean tj_row_insert (TjStatement *statement, const TjRecord *record, GString *buffer, GError **error);

G_END_DECLS
