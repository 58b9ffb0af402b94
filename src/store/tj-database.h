// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One connection to an SQLite file, with the pragmas that Traject wants, and errors as TJ_STORE_ERROR with a message
 * that names the file. Not for use outside src/store and its tests. */
typedef struct _TjDatabase TjDatabase;

typedef enum
{
  TJ_DATABASE_EDIT,  /* an existing file; falls back to reading when the file may not be written */
  TJ_DATABASE_READ,  /* an existing file */
  TJ_DATABASE_NEW,   /* a file that is not there yet, filled without journal or sync: only for a file under a temporary
                        name */
  TJ_DATABASE_MEMORY /* no file; @path is only used in messages */
} TjDatabaseMode;

/* Why the last statement failed. */
typedef enum
{
  TJ_DATABASE_FINE = 0,
  TJ_DATABASE_BUSY,    /* another connection has a lock */
  TJ_DATABASE_REFUSED, /* the file or its folder may not be written */
  TJ_DATABASE_FAILED   /* anything else */
} TjDatabaseState;

/* tj_database_open: opens a connection; what is in an existing file is not looked at yet. Errors: any TjStoreError.
 * (transfer full) */
TjDatabase *tj_database_open (const char *path, TjDatabaseMode mode, GError **error);
/* tj_database_close: closes, which rolls back what was not committed. @db may be NULL. */
void tj_database_close (TjDatabase *db);

/* tj_database_make_durable: rollback journal and every sync; before anything is written to a file that people see. */
gboolean tj_database_make_durable (TjDatabase *db, GError **error);

/* tj_database_state: why the last call failed; ask before anything else is done. */
TjDatabaseState tj_database_state (const TjDatabase *db);
/* tj_database_is_read_only: whether SQLite could only open the file for reading. */
gboolean tj_database_is_read_only (const TjDatabase *db);
/* tj_database_name: the file's name without its folder, as people read it. (transfer none) */
const char *tj_database_name (const TjDatabase *db);
/* tj_database_set_name: the name of another path, for messages about a file that still has a temporary name. */
void tj_database_set_name (TjDatabase *db, const char *path);

/* tj_database_exec: runs statements that give no rows. */
gboolean tj_database_exec (TjDatabase *db, const char *sql, GError **error);
/* tj_database_exec_format: the same with g_strdup_printf(); only for names from the field tables and for numbers. */
gboolean tj_database_exec_format (TjDatabase *db, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);
/* tj_database_read_int: the first column of the first row of a query; 0 when there is none. */
gboolean tj_database_read_int (TjDatabase *db, const char *sql, gint64 *value, GError **error);
/* tj_database_changed_rows: rows that the last INSERT, UPDATE or DELETE changed. */
gint64 tj_database_changed_rows (const TjDatabase *db);
/* tj_database_last_id: rowid of the last INSERT. */
gint64 tj_database_last_id (const TjDatabase *db);

/* tj_database_begin_write: takes the write lock (BEGIN IMMEDIATE), waiting for @timeout milliseconds at most. */
gboolean tj_database_begin_write (TjDatabase *db, int timeout, GError **error);
/* tj_database_commit: commits, waiting for @timeout milliseconds at most for others that read. FALSE leaves the
 * transaction open (or rolled back, by SQLite): call tj_database_rollback(). */
gboolean tj_database_commit (TjDatabase *db, int timeout, GError **error);
/* tj_database_rollback: takes back what was not committed; nothing when there is no transaction. */
void tj_database_rollback (TjDatabase *db);
/* tj_database_in_transaction: whether a transaction is open. */
gboolean tj_database_in_transaction (const TjDatabase *db);

/* tj_database_quick_check: whether the file's structure is whole; TJ_STORE_ERROR_DAMAGED when not. */
gboolean tj_database_quick_check (TjDatabase *db, GError **error);
/* tj_database_copy: makes @to (new, or in memory) a copy of @from, which must not have a transaction open. */
gboolean tj_database_copy (TjDatabase *from, TjDatabase *to, GError **error);

/* tj_database_set_error: sets @error from what SQLite said last. Always FALSE. */
gboolean tj_database_set_error (TjDatabase *db, GError **error);
/* tj_database_damaged: sets TJ_STORE_ERROR_DAMAGED with what was found. Always FALSE. */
gboolean tj_database_damaged (const TjDatabase *db, GError **error, const char *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjDatabase, tj_database_close)

G_END_DECLS
