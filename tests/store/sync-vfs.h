// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A shim over SQLite's own file system layer that writes down what is asked of it, and fails when told to. One for the
 * whole process, as SQLite's list of layers is. */
typedef enum
{
  SYNC_VFS_WRITE = 1 << 0,
  SYNC_VFS_SYNC = 1 << 1,
  SYNC_VFS_DELETE = 1 << 2,       /* before anything is done */
  SYNC_VFS_DELETE_AFTER = 1 << 3, /* the file is gone, the folder not synced */
  SYNC_VFS_TRUNCATE = 1 << 4,
  SYNC_VFS_OPEN_JOURNAL = 1 << 5
} SyncVfsCall;

typedef struct
{
  SyncVfsCall call;
  gboolean journal;     /* else the database */
  gboolean sync_folder; /* DELETE only */
} SyncVfsEvent;

/* sync_vfs_install: makes it the default for all connections that are opened from now on. */
void sync_vfs_install (void);

/* sync_vfs_clear: forgets the events, and fails nothing. */
void sync_vfs_clear (void);
/* sync_vfs_events: what was asked since then, in order. (transfer none) (element-type SyncVfsEvent) */
const GArray *sync_vfs_events (void);

/* sync_vfs_fail: lets the @n-th (from 1) call of a kind fail with @code (SQLite's), and with @lasting all such calls
 * after it. */
void sync_vfs_fail (SyncVfsCall call, guint n, int code, gboolean lasting);
/* sync_vfs_failed: whether it came so far. */
gboolean sync_vfs_failed (void);

G_END_DECLS
