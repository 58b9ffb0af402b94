// SPDX-License-Identifier: EUPL-1.2
#include "tj-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "tj-place.h"
#include "tj-row.h"
#include "tj-schema.h"
#include "tj-statement.h"

#define ROWS_BETWEEN 2048 /* between looking at the cancellable */

/* Creating -------------------------------------------------------------------------------------------------------- */

static gboolean
write_kind (TjDatabase *db, const TjModel *model, TjKind kind, GCancellable *cancellable, GError **error)
{
  g_autofree char *sql = tj_row_insert_sql (kind);
  g_autoptr (TjStatement) statement = NULL;
  g_autoptr (GString) buffer = g_string_new (NULL);
  guint n = tj_model_count (model, kind);

  if (n == 0)
    return TRUE;
  statement = tj_statement_new (db, sql, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (i % ROWS_BETWEEN == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!tj_row_insert (statement, tj_model_at (model, kind, i), buffer, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill (TjDatabase *db, const TjModel *model, GCancellable *cancellable, GError **error)
{
  if (!tj_database_exec (db, "BEGIN", error) || !tj_schema_mark (db, TJ_STORE_VERSION, error)
      || !tj_schema_complete (db, error))
    return FALSE;
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    if (!write_kind (db, model, kind, cancellable, error))
      return FALSE;
  return tj_database_exec (db, "COMMIT", error);
}

/* Errors name @path, not the temporary name. */
static TjDatabase *
open_new (const char *temporary, const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  TjDatabase *db = tj_database_open (temporary, TJ_DATABASE_NEW, &problem);
  g_autofree char *base = NULL, *name = NULL, *folder = NULL;

  if (db)
    {
      tj_database_set_name (db, path);
      return db;
    }
  if (!g_error_matches (problem, TJ_STORE_ERROR, TJ_STORE_ERROR_IO))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  base = g_path_get_basename (path);
  name = g_filename_display_name (base);
  folder = g_path_get_dirname (path);
  g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_IO,
               _ ("“%s” could not be made in “%s”. Choose a folder that is there and that you may write in."), name,
               folder);
  return NULL;
}

gboolean
tj_store_create (const char *path, const TjModel *model, GCancellable *cancellable, GError **error)
{
  g_autofree char *temporary = NULL;
  TjDatabase *db;
  gboolean fine;

  g_return_val_if_fail (path != NULL && model != NULL, FALSE);

  if (!tj_place_check_free (path, error))
    return FALSE;
  temporary = tj_place_temporary (path);
  db = open_new (temporary, path, error);
  fine = db && fill (db, model, cancellable, error);
  tj_database_close (db);
  if (fine)
    return tj_place_put (temporary, path, error);
  g_unlink (temporary);
  return FALSE;
}

/* Copying --------------------------------------------------------------------------------------------------------- */

/* SQLite does not copy through a connection that has a transaction open, and the writer always has. */
static gboolean
copy_to (TjStore *store, TjDatabase *to, GError **error)
{
  g_autoptr (TjDatabase) from = NULL;

  if (store->in_memory)
    return tj_database_copy (store->db, to, error);
  from = tj_database_open (store->path, TJ_DATABASE_READ, error);
  return from && tj_database_copy (from, to, error);
}

gboolean
tj_store_copy (TjStore *store, const char *path, GError **error)
{
  g_autofree char *temporary = NULL;
  TjDatabase *to;
  gboolean fine;

  if (!tj_place_check_free (path, error))
    return FALSE;
  temporary = tj_place_temporary (path);
  to = open_new (temporary, path, error);
  /* Nobody has the copy open. */
  fine = to && copy_to (store, to, error) && tj_database_exec (to, TJ_META_FORGET_WRITER, error);
  tj_database_close (to);
  if (fine)
    return tj_place_put (temporary, path, error);
  g_unlink (temporary);
  return FALSE;
}
