// SPDX-License-Identifier: EUPL-1.2
#include "tj-statement.h"

#include <string.h>

#include "tj-database-private.h"

#define MAX_PREPARED 256

struct _TjStatement
{
  TjDatabase *db;
  sqlite3_stmt *handle;
};

TjStatement *
tj_statement_new (TjDatabase *db, const char *sql, GError **error)
{
  sqlite3_stmt *handle = NULL;
  TjStatement *statement;

  if (sqlite3_prepare_v2 (db->handle, sql, -1, &handle, NULL) != SQLITE_OK)
    {
      tj_database_set_error (db, error);
      return NULL;
    }
  statement = g_new0 (TjStatement, 1);
  statement->db = db;
  statement->handle = handle;
  return statement;
}

void
tj_statement_free (TjStatement *statement)
{
  if (statement == NULL)
    return;
  sqlite3_finalize (statement->handle);
  g_free (statement);
}

TjStatement *
tj_statement_get (TjDatabase *db, const char *sql, GError **error)
{
  TjStatement *statement = g_hash_table_lookup (db->statements, sql);

  if (statement)
    {
      tj_statement_reset (statement);
      return statement;
    }
  if (g_hash_table_size (db->statements) >= MAX_PREPARED)
    g_hash_table_remove_all (db->statements);
  statement = tj_statement_new (db, sql, error);
  if (statement)
    g_hash_table_insert (db->statements, g_strdup (sql), statement);
  return statement;
}

void
tj_statement_bind_int (TjStatement *statement, int index, gint64 value)
{
  sqlite3_bind_int64 (statement->handle, index, value);
}

void
tj_statement_bind_text (TjStatement *statement, int index, const char *text)
{
  sqlite3_bind_text (statement->handle, index, text, -1, SQLITE_STATIC);
}

TjStep
tj_statement_step (TjStatement *statement, GError **error)
{
  int code = sqlite3_step (statement->handle);

  if (code == SQLITE_ROW)
    return TJ_STEP_ROW;
  if (code == SQLITE_DONE)
    return TJ_STEP_DONE;
  tj_database_set_error (statement->db, error);
  return TJ_STEP_ERROR;
}

gboolean
tj_statement_run (TjStatement *statement, GError **error)
{
  TjStep step;

  do
    step = tj_statement_step (statement, error);
  while (step == TJ_STEP_ROW);
  /* A reset repeats the error's code, which tj_database_state() reads. */
  sqlite3_reset (statement->handle);
  return step == TJ_STEP_DONE;
}

void
tj_statement_reset (TjStatement *statement)
{
  sqlite3_reset (statement->handle);
  sqlite3_clear_bindings (statement->handle);
}

/* One look-up for type and contents. The value is not protected by a mutex; the connection is used by one thread at a
 * time. */
void
tj_statement_column (TjStatement *statement, int index, TjColumn *column)
{
  sqlite3_value *value = sqlite3_column_value (statement->handle, index);

  *column = (TjColumn) { .type = TJ_COLUMN_OTHER };
  switch (sqlite3_value_type (value))
    {
    case SQLITE_NULL:
      column->type = TJ_COLUMN_NULL;
      break;
    case SQLITE_INTEGER:
      column->type = TJ_COLUMN_INTEGER;
      column->integer = sqlite3_value_int64 (value);
      break;
    case SQLITE_TEXT:
      column->text = (const char *) sqlite3_value_text (value);
      column->length = (gsize) sqlite3_value_bytes (value);
      /* NULL when there is no memory for it. */
      column->type = column->text ? TJ_COLUMN_TEXT : TJ_COLUMN_OTHER;
      break;
    default:
      break;
    }
}

gint64
tj_statement_column_int (TjStatement *statement, int index)
{
  return sqlite3_column_int64 (statement->handle, index);
}

const char *
tj_statement_column_text (TjStatement *statement, int index)
{
  const char *text = (const char *) sqlite3_column_text (statement->handle, index);

  if (text == NULL || memchr (text, '\0', (gsize) sqlite3_column_bytes (statement->handle, index)))
    return NULL;
  return text;
}
