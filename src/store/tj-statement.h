// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-database.h"

G_BEGIN_DECLS

/* A prepared statement. Parameters count from 1, columns from 0, as in SQLite. Must be freed before its database is
 * closed. */
typedef struct _TjStatement TjStatement;

typedef enum
{
  TJ_STEP_ERROR = -1,
  TJ_STEP_DONE,
  TJ_STEP_ROW
} TjStep;

typedef enum
{
  TJ_COLUMN_NULL,
  TJ_COLUMN_INTEGER,
  TJ_COLUMN_TEXT,
  TJ_COLUMN_OTHER
} TjColumnType;

/* A value in the present row. */
typedef struct
{
  TjColumnType type;
  gint64 integer; /* INTEGER only */
  const char
      *text;    /* TEXT only: as long as the statement stays at this row; ends with a zero byte, and may hold others */
  gsize length; /* of the text in bytes */
} TjColumn;

/* tj_statement_new: prepares one statement. (transfer full) */
TjStatement *tj_statement_new (TjDatabase *db, const char *sql, GError **error);
void tj_statement_free (TjStatement *statement);

/* tj_statement_get: the database's own prepared statement for this SQL, made when it is first asked for, ready to be
 * bound. Holds until the next tj_statement_get(). (transfer none) */
TjStatement *tj_statement_get (TjDatabase *db, const char *sql, GError **error);

/* tj_statement_bind_text: @text (nullable: NULL) must live until the statement has run. Parameters that are not bound
 * since tj_statement_reset() are NULL. */
void tj_statement_bind_int (TjStatement *statement, int index, gint64 value);
void tj_statement_bind_text (TjStatement *statement, int index, const char *text);

/* tj_statement_step: runs to the next row. */
TjStep tj_statement_step (TjStatement *statement, GError **error);
/* tj_statement_run: runs to the end and resets; FALSE with an error. */
gboolean tj_statement_run (TjStatement *statement, GError **error);
/* tj_statement_reset: makes it ready to be bound and run again, and gives up its locks. */
void tj_statement_reset (TjStatement *statement);

/* tj_statement_column: reads a value of the present row. */
void tj_statement_column (TjStatement *statement, int index, TjColumn *column);
/* tj_statement_column_int: an integer; 0 for NULL. */
gint64 tj_statement_column_int (TjStatement *statement, int index);
/* tj_statement_column_text: NULL for NULL, and for text that holds a zero byte. Holds until the next step. (transfer
 * none) */
const char *tj_statement_column_text (TjStatement *statement, int index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjStatement, tj_statement_free)

G_END_DECLS
