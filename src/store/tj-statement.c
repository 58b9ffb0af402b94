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

TjColumnType
tj_statement_column_type (TjStatement *statement, int column)
{
  switch (sqlite3_column_type (statement->handle, column))
    {
    case SQLITE_NULL:
      return TJ_COLUMN_NULL;
    case SQLITE_INTEGER:
      return TJ_COLUMN_INTEGER;
    case SQLITE_TEXT:
      return TJ_COLUMN_TEXT;
    default:
      return TJ_COLUMN_OTHER;
    }
}

gint64
tj_statement_column_int (TjStatement *statement, int column)
{
  return sqlite3_column_int64 (statement->handle, column);
}

const char *
tj_statement_column_text (TjStatement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement->handle, column);

  if (text == NULL || memchr (text, '\0', sqlite3_column_bytes (statement->handle, column)))
    return NULL;
  return text;
}

/* Whether all bytes are 0x20 to 0x7f, eight at a time: below 0x20 the subtraction sets the highest bit. */
static gboolean
is_plain (const char *text, gsize length)
{
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080), space = G_GUINT64_CONSTANT (0x2020202020202020);
  guint64 found = 0, part;
  gsize i = 0;

  for (; i + sizeof part <= length; i += sizeof part)
    {
      memcpy (&part, text + i, sizeof part);
      found |= part | (part - space);
    }
  part = space;
  memcpy (&part, text + i, length - i);
  found |= part | (part - space);
  return (found & high) == 0;
}

char *
tj_statement_column_plain (TjStatement *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement->handle, column);
  gsize length = (gsize) sqlite3_column_bytes (statement->handle, column);
  char *copy;

  if (length == 0 || !is_plain (text, length))
    return NULL;
  copy = g_malloc (length + 1);
  memcpy (copy, text, length + 1);
  return copy;
}
