// SPDX-License-Identifier: EUPL-1.2
#include "tj-store-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "tj-schema.h"

G_DEFINE_QUARK (tj - store - error - quark, tj_store_error)

static gboolean
refuse_foreign (const char *name, GError **error)
{
  g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_FOREIGN,
               _ ("“%s” is not a Traject file. Choose a file whose name ends in .traject."), name);
  return FALSE;
}

static gboolean
check_path (const char *path, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  GStatBuf info;

  if (g_stat (path, &info) == 0)
    return g_file_test (path, G_FILE_TEST_IS_REGULAR) || refuse_foreign (name, error);
  if (errno == ENOENT || errno == ENOTDIR)
    g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_NOT_FOUND,
                 _ ("There is no file “%s” here (any more). Look where it was moved to, or choose another."), name);
  else
    g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_IO,
                 _ ("“%s” could not be opened (%s). Check the disk or the network."), name, g_strerror (errno));
  return FALSE;
}

/* Reads the version; refuses what is not ours, and what is too new. */
static gboolean
check_version (TjStore *store, const TjMigrations *migrations, gint64 *version, GError **error)
{
  const char *name = tj_database_name (store->db);
  gint64 application;

  if (!tj_database_read_int (store->db, "PRAGMA application_id", &application, error))
    return FALSE;
  if (application != TJ_STORE_APPLICATION_ID)
    return refuse_foreign (name, error);
  if (!tj_database_read_int (store->db, "PRAGMA user_version", version, error))
    return FALSE;
  if (*version < 1)
    return tj_database_damaged (store->db, error, _ ("its version is missing"));
  if (*version <= migrations->target)
    return TRUE;
  g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_NEWER,
               _ ("“%s” was made by a newer version of Traject, and was left as it is. Install the newest version."),
               name);
  return FALSE;
}

static gboolean
commit_step (gpointer data, GError **error)
{
  return tj_store_write_end (data, TRUE, 0, error) && tj_store_write_begin (data, error);
}

/* For the copy in memory, which needs no lock. */
static gboolean
keep_step (gpointer data, GError **error)
{
  return TRUE;
}

/* Brings the file up to date, after a copy of an older one, and writes who has it. */
static gboolean
prepare_writer (TjStore *store, const TjMigrations *migrations, int version, GError **error)
{
  if (!tj_store_lock_claim (store, error))
    return FALSE;
  if (store->access != TJ_STORE_WRITABLE)
    return TRUE;
  if (version < migrations->target && !tj_migrations_back_up (store->path, version, error))
    return FALSE;
  return tj_migrations_run (migrations, store->db, version, commit_step, store, error)
         && tj_schema_complete (store->db, error) && commit_step (store, error);
}

static gboolean
needs_nothing (TjStore *store, const TjMigrations *migrations, int version, gboolean *nothing, GError **error)
{
  g_autoptr (GPtrArray) missing = NULL;

  *nothing = FALSE;
  if (version < migrations->target)
    return TRUE;
  missing = tj_schema_missing (store->db, error);
  if (missing == NULL)
    return FALSE;
  *nothing = missing->len == 0;
  return TRUE;
}

/* A reader of an older file works on a copy in memory that is brought up to date. */
static gboolean
prepare_reader (TjStore *store, const TjMigrations *migrations, int version, GError **error)
{
  g_autoptr (TjDatabase) copy = NULL;
  gboolean nothing;

  if (!needs_nothing (store, migrations, version, &nothing, error))
    return FALSE;
  if (nothing)
    return TRUE;
  copy = tj_database_open (store->path, TJ_DATABASE_MEMORY, error);
  if (copy == NULL || !tj_database_copy (store->db, copy, error))
    return FALSE;
  if (!tj_migrations_run (migrations, copy, version, keep_step, NULL, error) || !tj_schema_complete (copy, error))
    return FALSE;
  tj_database_close (store->db);
  store->db = g_steal_pointer (&copy);
  store->in_memory = TRUE;
  return TRUE;
}

static gboolean
open_within (TjStore *store, const TjMigrations *migrations, GError **error)
{
  gint64 version;

  store->db = tj_database_open (store->path, TJ_DATABASE_EDIT, error);
  if (store->db == NULL || !check_version (store, migrations, &version, error))
    return FALSE;
  if (!tj_database_is_read_only (store->db) && !tj_database_make_durable (store->db, error))
    return FALSE;
  if (!tj_store_lock_take (store, error))
    return FALSE;
  /* Asked again behind the lock: another program may have migrated it. */
  if (!check_version (store, migrations, &version, error) || !tj_database_quick_check (store->db, error))
    return FALSE;
  if (store->access == TJ_STORE_WRITABLE && !prepare_writer (store, migrations, (int) version, error))
    return FALSE;
  return store->access == TJ_STORE_WRITABLE || prepare_reader (store, migrations, (int) version, error);
}

TjStore *
tj_store_open_with (const char *path, const char *who, const TjMigrations *migrations, GError **error)
{
  g_autoptr (TjStore) store = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!check_path (path, error))
    return NULL;
  store = g_new0 (TjStore, 1);
  store->path = g_canonicalize_filename (path, NULL);
  store->who = who && *who ? g_strdup (who) : NULL;
  if (open_within (store, migrations, error))
    return g_steal_pointer (&store);
  /* What was not committed is taken back, also by closing. */
  if (store->db)
    tj_database_rollback (store->db);
  return NULL;
}

TjStore *
tj_store_open (const char *path, const char *who, GError **error)
{
  return tj_store_open_with (path, who, tj_migrations (), error);
}

void
tj_store_close (TjStore *store)
{
  if (store == NULL)
    return;
  if (store->db)
    tj_store_lock_release (store);
  tj_database_close (store->db);
  g_free (store->path);
  g_free (store->who);
  g_free (store->locked_by);
  g_free (store->mark);
  g_free (store);
}

const char *
tj_store_path (const TjStore *store)
{
  return store->path;
}

TjStoreAccess
tj_store_access (const TjStore *store)
{
  return store->access;
}

const char *
tj_store_locked_by (const TjStore *store)
{
  return store->locked_by;
}

void
tj_history_row_free (TjHistoryRow *row)
{
  if (row == NULL)
    return;
  g_free (row->who);
  g_free (row->label);
  g_free (row);
}
