// SPDX-License-Identifier: EUPL-1.2
#include "tj-schema.h"

#include "tj-kind.h"
#include "tj-row.h"
#include "tj-statement.h"
#include "tj-store.h"

/* What is not a kind. A change is a row with field '' (which record, what was done to it), followed by a row for each
 * field that has another value. An UNDO or REDO has no changes of its own: they are those of the edit that it is 'of'.
 */
static const struct
{
  const char *name;
  const char *key; /* a column, to see whether the table is there */
  const char *sql;
} own_tables[] = {
  { "meta", "name",
    "CREATE TABLE \"meta\" (\"name\" TEXT PRIMARY KEY NOT NULL, \"value\" TEXT) STRICT, WITHOUT ROWID" },
  { "setting", "name",
    "CREATE TABLE \"setting\" (\"name\" TEXT PRIMARY KEY NOT NULL, \"value\" TEXT NOT NULL) STRICT, WITHOUT ROWID" },
  { "history_edit", "number",
    "CREATE TABLE \"history_edit\" (\"number\" INTEGER PRIMARY KEY, \"action\" INTEGER NOT NULL, \"of\" INTEGER,"
    " \"time\" INTEGER NOT NULL, \"who\" TEXT, \"label\" TEXT NOT NULL) STRICT" },
  { "history_change", "edit",
    "CREATE TABLE \"history_change\" ("
    "\"edit\" INTEGER NOT NULL REFERENCES \"history_edit\" (\"number\") ON DELETE CASCADE,"
    " \"position\" INTEGER NOT NULL, \"field\" TEXT NOT NULL, \"kind\" TEXT, \"record\" INTEGER, \"action\" TEXT,"
    " \"before\" TEXT, \"after\" TEXT, PRIMARY KEY (\"edit\", \"position\", \"field\")) STRICT, WITHOUT ROWID" },
};

/* The columns of the tables that a file has, as 'table.column'. */
static GHashTable *
read_present (TjDatabase *db, GError **error)
{
  static const char sql[] = "SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info (m.name) c"
                            " WHERE m.type = 'table'";
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TjStatement) statement = tj_statement_new (db, sql, error);
  TjStep step;

  if (statement == NULL)
    return NULL;
  while ((step = tj_statement_step (statement, error)) == TJ_STEP_ROW)
    g_hash_table_add (present, g_strdup (tj_statement_column_text (statement, 0)));
  return step == TJ_STEP_DONE ? g_steal_pointer (&present) : NULL;
}

static gboolean
has_column (GHashTable *present, const char *table, const char *column)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", table, column);

  return g_hash_table_contains (present, name);
}

static gboolean
is_checked_reference (const TjField *field)
{
  return field->type == TJ_TYPE_REF && field->target != TJ_KIND_ANY;
}

static void
append_column (GString *sql, const TjField *field)
{
  g_string_append_printf (sql, "\"%s\" %s", field->name, tj_row_is_integer (field) ? "INTEGER" : "TEXT");
  if (field->type == TJ_TYPE_ORDER)
    g_string_append (sql, " NOT NULL DEFAULT 0");
  if (is_checked_reference (field))
    g_string_append_printf (sql, " REFERENCES \"%s\" (\"id\") DEFERRABLE INITIALLY DEFERRED",
                            tj_kind (field->target)->name);
}

static char *
create_table (const TjKindInfo *info)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "CREATE TABLE \"%s\" (\"id\" INTEGER PRIMARY KEY", info->name);
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_string_append (sql, ", ");
      append_column (sql, &info->fields[i]);
    }
  g_string_append (sql, ") STRICT");
  return g_string_free_and_steal (sql);
}

static char *
add_column (const TjKindInfo *info, const TjField *field)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "ALTER TABLE \"%s\" ADD COLUMN ", info->name);
  append_column (sql, field);
  return g_string_free_and_steal (sql);
}

static void
plan_kind (const TjKindInfo *info, GHashTable *present, GPtrArray *plan)
{
  if (!has_column (present, info->name, "id"))
    {
      g_ptr_array_add (plan, create_table (info));
      return;
    }
  for (guint i = 0; i < info->n_fields; i++)
    if (!has_column (present, info->name, info->fields[i].name))
      g_ptr_array_add (plan, add_column (info, &info->fields[i]));
}

GPtrArray *
tj_schema_missing (TjDatabase *db, GError **error)
{
  g_autoptr (GHashTable) present = read_present (db, error);
  GPtrArray *plan;

  if (present == NULL)
    return NULL;
  plan = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (own_tables); i++)
    if (!has_column (present, own_tables[i].name, own_tables[i].key))
      g_ptr_array_add (plan, g_strdup (own_tables[i].sql));
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    plan_kind (tj_kind (kind), present, plan);
  return plan;
}

gboolean
tj_schema_complete (TjDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) plan = tj_schema_missing (db, error);

  if (plan == NULL)
    return FALSE;
  for (guint i = 0; i < plan->len; i++)
    if (!tj_database_exec (db, g_ptr_array_index (plan, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
make_index (TjDatabase *db, const TjKindInfo *info, const TjField *field, GError **error)
{
  return tj_database_exec_format (db, error,
                                  "CREATE INDEX IF NOT EXISTS \"by_%s_%s\" ON \"%s\" (\"%s\") WHERE \"%s\" IS NOT NULL",
                                  info->name, field->name, info->name, field->name, field->name);
}

gboolean
tj_schema_index_target (TjDatabase *db, TjKind target, GError **error)
{
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      const TjKindInfo *info = tj_kind (kind);

      for (guint i = 0; i < info->n_fields; i++)
        if (info->fields[i].type == TJ_TYPE_REF && info->fields[i].target == target
            && !make_index (db, info, &info->fields[i], error))
          return FALSE;
    }
  return TRUE;
}

gboolean
tj_schema_mark (TjDatabase *db, int version, GError **error)
{
  return tj_database_exec_format (db, error, "PRAGMA application_id=%d; PRAGMA user_version=%d",
                                  TJ_STORE_APPLICATION_ID, version);
}
