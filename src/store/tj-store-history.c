// SPDX-License-Identifier: EUPL-1.2
#include "tj-store-private.h"

#include "tj-statement.h"

/* A row that was removed keeps its number, so that the rows around it tell that there was one. */
#define LAST_NUMBER                                                                                                    \
  "max (coalesce ((SELECT max (\"number\") FROM \"history_edit\"), 0),"                                                \
  " coalesce ((SELECT CAST (\"value\" AS INTEGER) FROM \"meta\" WHERE \"name\" = '" TJ_META_HISTORY_LAST "'), 0))"

/* Writing --------------------------------------------------------------------------------------------------------- */

static gboolean
write_row (TjDatabase *db, const TjEdit *edit, TjHistoryAction action, gint64 of, gint64 time, const char *who,
           gint64 *number, GError **error)
{
  TjStatement *statement
      = tj_statement_get (db,
                          "INSERT INTO \"history_edit\" (\"number\", \"action\", \"of\", \"time\", \"who\", \"label\")"
                          " VALUES (" LAST_NUMBER " + 1, ?, ?, ?, ?, ?)",
                          error);

  if (statement == NULL)
    return FALSE;
  tj_statement_bind_int (statement, 1, action);
  if (of)
    tj_statement_bind_int (statement, 2, of);
  tj_statement_bind_int (statement, 3, time);
  tj_statement_bind_text (statement, 4, who && *who ? who : NULL);
  tj_statement_bind_text (statement, 5, tj_edit_label (edit) ? tj_edit_label (edit) : "");
  if (!tj_statement_run (statement, error))
    return FALSE;
  *number = tj_database_last_id (db);
  return TRUE;
}

static const char *
action_name (const TjChange *change)
{
  if (change->before == NULL)
    return TJ_CHANGE_INSERT;
  return change->after ? TJ_CHANGE_UPDATE : TJ_CHANGE_DELETE;
}

static gboolean
write_change (TjStatement *statement, gint64 number, guint position, const TjChange *change, GError **error)
{
  tj_statement_reset (statement);
  tj_statement_bind_int (statement, 1, number);
  tj_statement_bind_int (statement, 2, position);
  tj_statement_bind_text (statement, 3, "");
  tj_statement_bind_text (statement, 4, tj_kind (change->kind)->name);
  tj_statement_bind_int (statement, 5, change->id);
  tj_statement_bind_text (statement, 6, action_name (change));
  return tj_statement_run (statement, error);
}

static gboolean
write_value (TjStatement *statement, gint64 number, guint position, const TjField *field, const TjChange *change,
             GError **error)
{
  g_autofree char *before = change->before ? tj_field_to_text (field, change->before) : NULL;
  g_autofree char *after = change->after ? tj_field_to_text (field, change->after) : NULL;

  if (g_strcmp0 (before, after) == 0)
    return TRUE;
  tj_statement_reset (statement);
  tj_statement_bind_int (statement, 1, number);
  tj_statement_bind_int (statement, 2, position);
  tj_statement_bind_text (statement, 3, field->name);
  tj_statement_bind_text (statement, 7, before);
  tj_statement_bind_text (statement, 8, after);
  return tj_statement_run (statement, error);
}

static gboolean
write_values (TjStatement *statement, gint64 number, guint position, const TjChange *change, GError **error)
{
  const TjKindInfo *info = tj_kind (change->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (!write_value (statement, number, position, &info->fields[i], change, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_changes (TjDatabase *db, gint64 number, const TjEdit *edit, GError **error)
{
  TjStatement *statement
      = tj_statement_get (db,
                          "INSERT INTO \"history_change\" (\"edit\", \"position\", \"field\", \"kind\", \"record\","
                          " \"action\", \"before\", \"after\") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                          error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);

      if (!write_change (statement, number, i, change, error) || !write_values (statement, number, i, change, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
tj_store_history_write (TjStore *store, const TjEdit *edit, TjHistoryAction action, gint64 of, gint64 time,
                        const char *who, gint64 *number, GError **error)
{
  return write_row (store->db, edit, action, of, time, who, number, error)
         && (action != TJ_HISTORY_EDIT || write_changes (store->db, *number, edit, error));
}

/* Reading --------------------------------------------------------------------------------------------------------- */

static TjHistoryRow *
read_row (TjStatement *statement)
{
  TjHistoryRow *row = g_new0 (TjHistoryRow, 1);
  const char *label = tj_statement_column_text (statement, 5);

  row->number = tj_statement_column_int (statement, 0);
  row->action = (TjHistoryAction) tj_statement_column_int (statement, 1);
  row->of = tj_statement_column_int (statement, 2);
  row->time = tj_statement_column_int (statement, 3);
  row->who = g_strdup (tj_statement_column_text (statement, 4));
  row->label = g_strdup (label ? label : "");
  return row;
}

GPtrArray *
tj_store_history (TjStore *store, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) tj_history_row_free);
  g_autoptr (TjStatement) statement
      = tj_statement_new (store->db,
                          "SELECT \"number\", \"action\", \"of\", \"time\", \"who\", \"label\" FROM \"history_edit\""
                          " WHERE \"action\" BETWEEN 1 AND 3 ORDER BY \"number\"",
                          error);
  TjStep step;

  if (statement == NULL)
    return NULL;
  while ((step = tj_statement_step (statement, error)) == TJ_STEP_ROW)
    g_ptr_array_add (rows, read_row (statement));
  return step == TJ_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

gboolean
tj_store_history_last (TjStore *store, gint64 *number, GError **error)
{
  return tj_database_read_int (store->db, "SELECT " LAST_NUMBER, number, error);
}

/* Forgetting ------------------------------------------------------------------------------------------------------ */

static gboolean
run_for (TjDatabase *db, const char *sql, gint64 time, const char *who, GError **error)
{
  TjStatement *statement = tj_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;
  tj_statement_bind_int (statement, 1, time);
  tj_statement_bind_text (statement, 2, who);
  return tj_statement_run (statement, error);
}

/* With an edit go its changes (ON DELETE CASCADE) and the rows of its undoing. The undoing of an edit that stays must
 * stay too, or the history would no longer tell what is in the file; it loses the name. */
static gboolean
forget_rows (TjDatabase *db, gint64 time, const char *who, GError **error)
{
  return tj_database_exec (db,
                           "INSERT OR REPLACE INTO \"meta\" (\"name\", \"value\")"
                           " SELECT '" TJ_META_HISTORY_LAST "', CAST (" LAST_NUMBER " AS TEXT)",
                           error)
         && run_for (db,
                     "DELETE FROM \"history_edit\" WHERE \"of\" IS NULL AND (?1 = 0 OR \"time\" < ?1)"
                     " AND (?2 IS NULL OR \"who\" = ?2)",
                     time, who, error)
         && tj_database_exec (db,
                              "DELETE FROM \"history_edit\" WHERE \"of\" IS NOT NULL AND \"of\" NOT IN"
                              " (SELECT \"number\" FROM \"history_edit\" WHERE \"of\" IS NULL)",
                              error)
         && run_for (db,
                     "UPDATE \"history_edit\" SET \"who\" = NULL WHERE \"of\" IS NOT NULL"
                     " AND (?1 = 0 OR \"time\" < ?1) AND (?2 IS NULL OR \"who\" = ?2)",
                     time, who, error);
}

gboolean
tj_store_forget (TjStore *store, gint64 time, const char *who, GError **error)
{
  gboolean fine;

  if (!tj_store_write_begin (store, error))
    return FALSE;
  /* secure_delete overwrites what is deleted; the pages that come free go back to the disk. */
  fine = forget_rows (store->db, time, who && *who ? who : NULL, error)
         && tj_database_exec (store->db, "PRAGMA incremental_vacuum", error);
  return tj_store_write_end (store, fine, 0, error);
}
