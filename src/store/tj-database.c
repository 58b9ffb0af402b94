// SPDX-License-Identifier: EUPL-1.2
#include "tj-database-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "tj-statement.h"
#include "tj-store.h"

#define READ_TIMEOUT 5000 /* milliseconds that a reader waits for a commit */

/* None of these looks into the file. */
static const char common_pragmas[] = "PRAGMA foreign_keys=ON;"
                                     "PRAGMA secure_delete=ON;"
                                     "PRAGMA cell_size_check=ON;"
                                     "PRAGMA temp_store=MEMORY;";

/* EXTRA is FULL and also syncs the folder when the journal is deleted: without it a power cut just after a commit could
 * bring the journal back, and with it the state before. */
static const char durable_pragmas[] = "PRAGMA journal_mode=DELETE;"
                                      "PRAGMA synchronous=EXTRA;"
                                      "PRAGMA cache_size=-32000;";

/* A file that nobody sees yet needs no journal on disk; it is synced once, when it is whole. */
static const char new_pragmas[] = "PRAGMA auto_vacuum=INCREMENTAL;"
                                  "PRAGMA journal_mode=MEMORY;"
                                  "PRAGMA synchronous=OFF;"
                                  "PRAGMA locking_mode=EXCLUSIVE;"
                                  "PRAGMA cache_size=-32000;"
                                  "PRAGMA foreign_keys=OFF;";

/* Errors ---------------------------------------------------------------------------------------------------------- */

static gboolean
no_room (TjDatabase *db, int code)
{
  int system = sqlite3_system_errno (db->handle);

  if ((code & 0xff) == SQLITE_FULL)
    return TRUE;
#ifdef EDQUOT
  if ((code & 0xff) == SQLITE_IOERR && system == EDQUOT)
    return TRUE;
#endif
  return (code & 0xff) == SQLITE_IOERR && system == ENOSPC;
}

static gboolean
refused (int code)
{
  code &= 0xff;
  return code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM || code == SQLITE_AUTH;
}

static gboolean
set_io_error (TjDatabase *db, GError **error)
{
  int system = sqlite3_system_errno (db->handle);

  g_set_error (
      error, TJ_STORE_ERROR, TJ_STORE_ERROR_IO,
      _ ("“%s” could not be read or written (%s), and nothing was changed in it. Check the disk or the network "
         "and try again."),
      db->name, system ? g_strerror (system) : sqlite3_errmsg (db->handle));
  return FALSE;
}

gboolean
tj_database_set_error (TjDatabase *db, GError **error)
{
  int code = sqlite3_extended_errcode (db->handle);

  if (no_room (db, code))
    g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_FULL,
                 _ ("The disk is full, and nothing was changed in “%s”. Make room and try again."), db->name);
  else if ((code & 0xff) == SQLITE_NOTADB)
    g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_FOREIGN,
                 _ ("“%s” is not a Traject file. Choose a file whose name ends in .traject."), db->name);
  else if ((code & 0xff) == SQLITE_CORRUPT)
    tj_database_damaged (db, error, sqlite3_errmsg (db->handle));
  else if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
    g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_IO,
                 _ ("“%s” is in use by another program, and nothing was changed in it. Wait a moment and try again."),
                 db->name);
  else if ((code & 0xff) == SQLITE_READONLY)
    g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY,
                 _ ("“%s” may only be read here. Save a copy in a folder of your own and work in that."), db->name);
  else
    set_io_error (db, error);
  return FALSE;
}

gboolean
tj_database_damaged (const TjDatabase *db, GError **error, const char *what)
{
  g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_DAMAGED,
               _ ("“%s” is damaged, and was left as it is: %s. Open an earlier copy or a backup."), db->name, what);
  return FALSE;
}

TjDatabaseState
tj_database_state (const TjDatabase *db)
{
  int code = sqlite3_errcode (db->handle) & 0xff;

  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
    return TJ_DATABASE_FINE;
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    return TJ_DATABASE_BUSY;
  return refused (code) ? TJ_DATABASE_REFUSED : TJ_DATABASE_FAILED;
}

/* Opening --------------------------------------------------------------------------------------------------------- */

static int
open_flags (TjDatabaseMode mode)
{
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  if (mode == TJ_DATABASE_READ)
    return flags | SQLITE_OPEN_READONLY;
  if (mode == TJ_DATABASE_EDIT)
    return flags | SQLITE_OPEN_READWRITE;
  return flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

/* The schema of a file from elsewhere is not trusted: it can hold no code that runs. */
static void
distrust_schema (sqlite3 *handle)
{
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
}

TjDatabase *
tj_database_open (const char *path, TjDatabaseMode mode, GError **error)
{
  g_autoptr (TjDatabase) db = g_new0 (TjDatabase, 1);
  int code;

  tj_database_set_name (db, path);
  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) tj_statement_free);
  code = sqlite3_open_v2 (mode == TJ_DATABASE_MEMORY ? ":memory:" : path, &db->handle, open_flags (mode), NULL);
  if (code != SQLITE_OK)
    {
      tj_database_set_error (db, error);
      return NULL;
    }
  distrust_schema (db->handle);
  sqlite3_busy_timeout (db->handle, READ_TIMEOUT);
  if (!tj_database_exec (db, common_pragmas, error))
    return NULL;
  if (mode == TJ_DATABASE_NEW && !tj_database_exec (db, new_pragmas, error))
    return NULL;
  return g_steal_pointer (&db);
}

void
tj_database_close (TjDatabase *db)
{
  if (db == NULL)
    return;
  g_hash_table_unref (db->statements);
  sqlite3_close_v2 (db->handle);
  g_free (db->name);
  g_free (db);
}

gboolean
tj_database_make_durable (TjDatabase *db, GError **error)
{
  return tj_database_exec (db, durable_pragmas, error);
}

gboolean
tj_database_is_read_only (const TjDatabase *db)
{
  return sqlite3_db_readonly (db->handle, "main") != 0;
}

const char *
tj_database_name (const TjDatabase *db)
{
  return db->name;
}

void
tj_database_set_name (TjDatabase *db, const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  g_free (db->name);
  db->name = g_filename_display_name (base);
}

/* Running --------------------------------------------------------------------------------------------------------- */

gboolean
tj_database_exec (TjDatabase *db, const char *sql, GError **error)
{
  return sqlite3_exec (db->handle, sql, NULL, NULL, NULL) == SQLITE_OK || tj_database_set_error (db, error);
}

gboolean
tj_database_exec_format (TjDatabase *db, GError **error, const char *format, ...)
{
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  return tj_database_exec (db, sql, error);
}

gboolean
tj_database_read_int (TjDatabase *db, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (TjStatement) statement = tj_statement_new (db, sql, error);
  TjStep step = statement ? tj_statement_step (statement, error) : TJ_STEP_ERROR;

  *value = step == TJ_STEP_ROW ? tj_statement_column_int (statement, 0) : 0;
  return step != TJ_STEP_ERROR;
}

gint64
tj_database_changed_rows (const TjDatabase *db)
{
  return sqlite3_changes64 (db->handle);
}

gint64
tj_database_last_id (const TjDatabase *db)
{
  return sqlite3_last_insert_rowid (db->handle);
}

/* Transactions ---------------------------------------------------------------------------------------------------- */

static gboolean
exec_within (TjDatabase *db, const char *sql, int timeout, GError **error)
{
  gboolean fine;

  sqlite3_busy_timeout (db->handle, timeout);
  fine = tj_database_exec (db, sql, error);
  sqlite3_busy_timeout (db->handle, READ_TIMEOUT);
  return fine;
}

gboolean
tj_database_begin_write (TjDatabase *db, int timeout, GError **error)
{
  return exec_within (db, "BEGIN IMMEDIATE", timeout, error);
}

gboolean
tj_database_commit (TjDatabase *db, int timeout, GError **error)
{
  return exec_within (db, "COMMIT", timeout, error);
}

void
tj_database_rollback (TjDatabase *db)
{
  GHashTableIter iter;
  gpointer statement;

  /* A statement that was left halfway would keep its lock. */
  g_hash_table_iter_init (&iter, db->statements);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    tj_statement_reset (statement);
  if (tj_database_in_transaction (db))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

gboolean
tj_database_in_transaction (const TjDatabase *db)
{
  return !sqlite3_get_autocommit (db->handle);
}

/* Whole files ----------------------------------------------------------------------------------------------------- */

gboolean
tj_database_quick_check (TjDatabase *db, GError **error)
{
  g_autoptr (TjStatement) statement = tj_statement_new (db, "PRAGMA quick_check(1)", error);
  TjStep step = statement ? tj_statement_step (statement, error) : TJ_STEP_ERROR;

  if (step != TJ_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (tj_statement_column_text (statement, 0), "ok") == 0)
    return TRUE;
  return tj_database_damaged (db, error, tj_statement_column_text (statement, 0));
}

gboolean
tj_database_copy (TjDatabase *from, TjDatabase *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  int code, waited = 0;

  if (backup == NULL)
    return tj_database_set_error (to, error);
  /* Somebody may just be committing. */
  while (((code = sqlite3_backup_step (backup, -1)) & 0xff) == SQLITE_BUSY && waited < READ_TIMEOUT)
    waited += sqlite3_sleep (20);
  if (sqlite3_backup_finish (backup) == SQLITE_OK)
    return TRUE;
  return tj_database_set_error (to, error);
}
