// SPDX-License-Identifier: EUPL-1.2
#include "tj-statement.h"
#include "tj-store-private.h"

char *
tj_store_setting (TjStore *store, const char *name)
{
  TjStatement *statement = tj_statement_get (store->db, "SELECT \"value\" FROM \"setting\" WHERE \"name\" = ?", NULL);
  char *value = NULL;

  if (statement == NULL)
    return NULL;
  tj_statement_bind_text (statement, 1, name);
  if (tj_statement_step (statement, NULL) == TJ_STEP_ROW)
    value = g_strdup (tj_statement_column_text (statement, 0));
  tj_statement_reset (statement);
  return value;
}

static gboolean
write_setting (TjDatabase *db, const char *name, const char *value, GError **error)
{
  TjStatement *statement = tj_statement_get (
      db, value ? "INSERT OR REPLACE INTO \"setting\" VALUES (?, ?)" : "DELETE FROM \"setting\" WHERE \"name\" = ?",
      error);

  if (statement == NULL)
    return FALSE;
  tj_statement_bind_text (statement, 1, name);
  if (value)
    tj_statement_bind_text (statement, 2, value);
  return tj_statement_run (statement, error);
}

gboolean
tj_store_set_setting (TjStore *store, const char *name, const char *value, GError **error)
{
  g_return_val_if_fail (name != NULL, FALSE);

  if (!tj_store_write_begin (store, error))
    return FALSE;
  return tj_store_write_end (store, write_setting (store->db, name, value, error), 0, error);
}
