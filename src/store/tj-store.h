// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-model.h"

G_BEGIN_DECLS

/* A .traject file: one SQLite database with a table for each kind of record (made from the field tables) and the
 * history of edits. The only place that knows SQL. Each call is one whole: it happens durably, or not at all. Messages
 * of all errors are translated and can be shown as they are. */
#define TJ_STORE_ERROR (tj_store_error_quark ())

typedef enum
{
  TJ_STORE_ERROR_NOT_FOUND, /* there is no such file */
  TJ_STORE_ERROR_FOREIGN,   /* not a Traject file */
  TJ_STORE_ERROR_NEWER,     /* made by a newer version of Traject; left untouched */
  TJ_STORE_ERROR_DAMAGED,   /* quick_check, or a record that cannot be read; left untouched */
  TJ_STORE_ERROR_EXISTS,    /* a file to be made is there already */
  TJ_STORE_ERROR_READ_ONLY, /* an edit of a file that is open read-only */
  TJ_STORE_ERROR_FULL,      /* disk full */
  TJ_STORE_ERROR_IO         /* anything else that the disk or the lock refused */
} TjStoreError;

GQuark tj_store_error_quark (void);

/* Why a file is open for reading only. */
typedef enum
{
  TJ_STORE_WRITABLE = 0,
  TJ_STORE_LOCKED_BY_OTHER,
  TJ_STORE_FILE_READ_ONLY
} TjStoreAccess;

#define TJ_STORE_APPLICATION_ID 0x546a7431 /* 'Tjt1', SQLite's application_id */
#define TJ_STORE_VERSION 3 /* SQLite's user_version; goes up with each change of the field tables that lands */

typedef struct _TjStore TjStore;

/* tj_store_create: makes a new file with these records (and no history) under a temporary name beside it, and then puts
 * it in its place in one step; refuses an existing file (EXISTS). Does not open it. May run outside the main thread.
 * The model must have passed tj_model_check_all(). */
gboolean tj_store_create (const char *path, const TjModel *model, GCancellable *cancellable, GError **error);

/* tj_store_open: opens a file, checks it (quick_check), takes the lock of the one writer, and migrates an older version
 * (after a copy beside it, NAME.traject.v1-backup, or -backup-2 ... when that is there already); when another process
 * has it, or the file or its folder cannot be written, opens for reading only (an older version as a migrated copy in
 * memory). @who (nullable) is the name that a second opener is told. On an error the file is as it was; only when the
 * second or a later step of a migration fails, it is, whole, at the version that was reached, and the next opening goes
 * on from there. May run outside the main thread; afterwards the store is used by one thread at a time. (transfer full)
 */
TjStore *tj_store_open (const char *path, const char *who, GError **error);

/* tj_store_close: gives up the lock and closes. */
void tj_store_close (TjStore *store);

/* tj_store_path, tj_store_access: the file, and whether it can be written. (transfer none) */
const char *tj_store_path (const TjStore *store);
TjStoreAccess tj_store_access (const TjStore *store);
/* tj_store_locked_by: name and machine of who has the file open, for LOCKED_BY_OTHER; NULL when unknown. (transfer
 * none) */
const char *tj_store_locked_by (const TjStore *store);

/* tj_store_load: reads all records. @cancellable nullable; @progress (nullable) is called with 0.0 to 1.0 in this
 * thread. (transfer full) */
TjModel *tj_store_load (TjStore *store, GCancellable *cancellable, void (*progress) (double done, gpointer data),
                        gpointer data, GError **error);

/* What a row of the history did. */
typedef enum
{
  TJ_HISTORY_EDIT = 1,
  TJ_HISTORY_UNDO,
  TJ_HISTORY_REDO
} TjHistoryAction;

/* One row of the history; rows only ever are added (except by tj_store_forget). */
typedef struct
{
  gint64 number; /* 1, 2, 3 ...; one that is missing was removed */
  TjHistoryAction action;
  gint64 of;   /* for UNDO and REDO: number of the EDIT row that is taken back or made again; else 0 */
  gint64 time; /* seconds since 1970, UTC */
  char *who;   /* nullable */
  char *label;
} TjHistoryRow;

void tj_history_row_free (TjHistoryRow *row);

/* tj_store_apply: writes an edit and its history row in one durable transaction: when it returns TRUE, the edit is on
 * the disk (synced). @action and @of as in TjHistoryRow; @time seconds UTC; @who nullable. @number (out, nullable) gets
 * the new row's number. The edit must have passed tj_model_check(). */
gboolean tj_store_apply (TjStore *store, const TjEdit *edit, TjHistoryAction action, gint64 of, gint64 time,
                         const char *who, gint64 *number, GError **error);

/* tj_store_history: all rows, oldest first. (transfer full) (element-type TjHistoryRow) */
GPtrArray *tj_store_history (TjStore *store, GError **error);

/* tj_store_history_last: the number of the last row there ever was, also when it was removed since; 0 for none. */
gboolean tj_store_history_last (TjStore *store, gint64 *number, GError **error);

/* tj_store_history_edit: the changes of an EDIT row as an edit with whole records. They are rebuilt from what the
 * history keeps (the changed fields in canonical text) on @model's present records, so it only succeeds where the
 * model's records are in the state after the row (@undone FALSE) or before it (@undone TRUE); TJ_MODEL_ERROR_CONFLICT
 * otherwise. The result goes from before to after; reverse it to undo. (transfer full) */
TjEdit *tj_store_history_edit (TjStore *store, const TjModel *model, gint64 number, gboolean undone, GError **error);

/* tj_store_forget: removes for good the history before @time (0: no limit by time) by @who (NULL: by anybody),
 * overwrites it, and shrinks the file (personal data). With an edit goes its undoing, whoever did that. The undoing of
 * an edit that stays also stays, without the name, or the history would not tell any more what is in the file. */
gboolean tj_store_forget (TjStore *store, gint64 time, const char *who, GError **error);

/* Settings: how people want to look at this file. Not part of its records: no history, no undo, not in exports.
 * tj_store_setting: what was set under @name, or NULL when nothing was, or it cannot be read. (transfer full)
 * (nullable) tj_store_set_setting: keeps @value (NULL: takes the setting away), durably; READ_ONLY when the store
 * cannot write. */
char *tj_store_setting (TjStore *store, const char *name);
gboolean tj_store_set_setting (TjStore *store, const char *name, const char *value, GError **error);

/* tj_store_copy: a complete copy as a new file (SQLite's backup), under a temporary name and then put in its place. */
gboolean tj_store_copy (TjStore *store, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjStore, tj_store_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjHistoryRow, tj_history_row_free)

G_END_DECLS
