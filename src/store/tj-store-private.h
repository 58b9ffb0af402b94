// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-database.h"
#include "tj-migrations.h"
#include "tj-store.h"

G_BEGIN_DECLS

struct _TjStore
{
  TjDatabase *db; /* (owned) the file, or a copy of it in memory: see in_memory */
  char *path;     /* (owned) absolute */
  char *who;      /* (owned) (nullable) */
  TjStoreAccess access;
  char *locked_by; /* (owned) (nullable) */
  char *mark;      /* (owned) what this store wrote in `meta` as the writer's mark; NULL before that */
  gint64 doubt;    /* history row of a commit that failed in a way that left open whether it is in the file; else 0 */
  gboolean in_memory; /* an older file that may not be migrated: its migrated copy */
};

/* tj_store_open_with: tj_store_open() with other migrations, for tests. (transfer full) */
TjStore *tj_store_open_with (const char *path, const char *who, const TjMigrations *migrations, GError **error);

/* tj_store_refuse_write: sets TJ_STORE_ERROR_READ_ONLY with the reason. Always FALSE. */
gboolean tj_store_refuse_write (const TjStore *store, GError **error);

/* The lock (tj-store-lock.c). The writer has a transaction open all the time; its mark in `meta` tells others who it
 * is, and itself that nobody else wrote when the lock was lost for a moment. */

/* tj_store_lock_take: tries to take the lock for the first time and sets access and locked_by. FALSE for errors other
 * than that there is another writer or nothing may be written. */
gboolean tj_store_lock_take (TjStore *store, GError **error);
/* tj_store_lock_claim: writes the mark (not committed yet). Sets access to FILE_READ_ONLY, and returns TRUE without the
 * lock, when the folder may not be written. */
gboolean tj_store_lock_claim (TjStore *store, GError **error);
/* tj_store_lock_release: takes the mark away and gives up the lock. */
void tj_store_lock_release (TjStore *store);

/* tj_store_write_begin: makes sure of the lock. READ_ONLY when the store cannot write. */
gboolean tj_store_write_begin (TjStore *store, GError **error);
/* tj_store_write_end: commits when @fine, else (or when that fails) takes all back; then takes the lock again. Returns
 * whether it was committed. @number is the history row that stands in the transaction (0: none): when a commit fails,
 * the file is asked whether it is there after all (a sync of the folder can fail when the journal is gone already). */
gboolean tj_store_write_end (TjStore *store, gboolean fine, gint64 number, GError **error);

/* tj_store_read_begin, tj_store_read_end: between them all reading sees one state. */
gboolean tj_store_read_begin (TjStore *store, gboolean *begun, GError **error);
void tj_store_read_end (TjStore *store, gboolean begun);

/* tj_store_history_write: adds the row of an edit, and for an EDIT its changes, within the present transaction. */
gboolean tj_store_history_write (TjStore *store, const TjEdit *edit, TjHistoryAction action, gint64 of, gint64 time,
                                 const char *who, gint64 *number, GError **error);

/* What is kept of a change, in history_change's "action". */
#define TJ_CHANGE_INSERT "insert"
#define TJ_CHANGE_UPDATE "update"
#define TJ_CHANGE_DELETE "delete"

/* The highest number that a row of the history ever had, in `meta`, once rows were removed. */
#define TJ_META_HISTORY_LAST "history_last"

/* The writer's rows in `meta`. */
#define TJ_META_MARK "writer_mark"
#define TJ_META_WHO "writer_name"
#define TJ_META_MACHINE "writer_machine"
#define TJ_META_FORGET_WRITER "DELETE FROM \"meta\" WHERE \"name\" LIKE 'writer\\_%' ESCAPE '\\'"

G_END_DECLS
