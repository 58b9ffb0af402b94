// SPDX-License-Identifier: EUPL-1.2
#include "tj-store-private.h"

#include <glib/gi18n-lib.h>

#include "tj-row.h"
#include "tj-schema.h"
#include "tj-statement.h"

#define FEW 32 /* records of a kind that may come and go without an index of what refers to them */

static gboolean
insert_record (TjDatabase *db, const TjRecord *record, GError **error)
{
  g_autofree char *sql = tj_row_insert_sql (record->kind);
  g_autoptr (GString) buffer = g_string_new (NULL);
  TjStatement *statement = tj_statement_get (db, sql, error);

  return statement && tj_row_insert (statement, record, buffer, error);
}

/* What is to be changed must be in the file. */
static gboolean
check_one_row (TjDatabase *db, GError **error)
{
  if (tj_database_changed_rows (db) == 1)
    return TRUE;
  g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_IO,
               _ ("“%s” was changed by something else, and nothing was changed now. Close it and open it again."),
               tj_database_name (db));
  return FALSE;
}

static char *
update_sql (const TjChange *change)
{
  const TjKindInfo *info = tj_kind (change->kind);
  GString *sql = g_string_new (NULL);
  const char *separator = " SET ";

  g_string_append_printf (sql, "UPDATE \"%s\"", info->name);
  for (guint i = 0; i < info->n_fields; i++)
    if (!tj_field_equal (&info->fields[i], change->before, change->after))
      {
        g_string_append_printf (sql, "%s\"%s\" = ?", separator, info->fields[i].name);
        separator = ", ";
      }
  g_string_append (sql, " WHERE \"id\" = ?");
  return g_string_free_and_steal (sql);
}

static void
bind_update (TjStatement *statement, const TjChange *change, GString *buffer)
{
  const TjKindInfo *info = tj_kind (change->kind);
  int index = 1;

  tj_statement_reset (statement);
  for (guint i = 0; i < info->n_fields; i++)
    if (!tj_field_equal (&info->fields[i], change->before, change->after))
      tj_row_bind (statement, index++, &info->fields[i], change->after, buffer);
  tj_statement_bind_int (statement, index, change->id);
}

static gboolean
update_record (TjDatabase *db, const TjChange *change, GError **error)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  g_autofree char *sql = NULL;
  TjStatement *statement;
  const char *place;

  if (tj_record_equal (change->before, change->after))
    return TRUE;
  sql = update_sql (change);
  statement = tj_statement_get (db, sql, error);
  if (statement == NULL)
    return FALSE;
  do
    {
      place = buffer->str;
      g_string_truncate (buffer, 0);
      bind_update (statement, change, buffer);
    }
  while (buffer->str != place);
  return tj_statement_run (statement, error) && check_one_row (db, error);
}

static gboolean
delete_record (TjDatabase *db, const TjChange *change, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"id\" = ?", tj_kind (change->kind)->name);
  TjStatement *statement = tj_statement_get (db, sql, error);

  if (statement == NULL)
    return FALSE;
  tj_statement_bind_int (statement, 1, change->id);
  return tj_statement_run (statement, error) && check_one_row (db, error);
}

static gboolean
write_change (TjDatabase *db, const TjChange *change, GError **error)
{
  if (change->before == NULL)
    return insert_record (db, change->after, error);
  if (change->after == NULL)
    return delete_record (db, change, error);
  return update_record (db, change, error);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const TjChange *one = *(const TjChange *const *) a, *other = *(const TjChange *const *) b;

  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

/* In order of kind and id, which is a third of the time of a random order for many; references are only checked at the
 * end of the transaction, so any order will do. */
static gboolean
write_changes (TjDatabase *db, const TjEdit *edit, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    g_ptr_array_add (changes, (gpointer) tj_edit_change (edit, i));
  g_ptr_array_sort (changes, compare_changes);
  for (guint i = 0; i < changes->len; i++)
    if (!write_change (db, g_ptr_array_index (changes, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
index_for (TjDatabase *db, const TjEdit *edit, GError **error)
{
  guint changes[TJ_N_KINDS] = { 0 };

  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);

      /* Also for inserts: while a reference waits for its record, SQLite looks at each that comes in. */
      if (change->before == NULL || change->after == NULL)
        changes[change->kind]++;
    }
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    if (changes[kind] > FEW && !tj_schema_index_target (db, kind, error))
      return FALSE;
  return TRUE;
}

gboolean
tj_store_apply (TjStore *store, const TjEdit *edit, TjHistoryAction action, gint64 of, gint64 time, const char *who,
                gint64 *number, GError **error)
{
  gint64 row = 0;
  gboolean fine;

  g_return_val_if_fail ((action == TJ_HISTORY_EDIT) == (of == 0), FALSE);

  if (!tj_store_write_begin (store, error))
    return FALSE;
  fine = index_for (store->db, edit, error) && write_changes (store->db, edit, error)
         && tj_store_history_write (store, edit, action, of, time, who, &row, error);
  if (!tj_store_write_end (store, fine, row, error))
    return FALSE;
  if (number)
    *number = row;
  return TRUE;
}
