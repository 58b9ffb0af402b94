// SPDX-License-Identifier: EUPL-1.2
#include "sync-vfs.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  sqlite3_file base;
  gboolean journal;
  sqlite3_file *real; /* just behind this struct */
} ShimFile;

/* SQLite keeps layers for the life of the process, so this lives as long. */
static struct
{
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  GArray *events;
  SyncVfsCall fail_call;
  guint fail_countdown;
  int fail_code;
  gboolean fail_lasting;
  gboolean failed;
} shim;

static sqlite3_file *
real_file (sqlite3_file *file)
{
  return ((ShimFile *) file)->real;
}

/* Whether a call of this kind is to fail now. */
static int
look (SyncVfsCall call)
{
  if (!(call & shim.fail_call))
    return SQLITE_OK;
  if (shim.fail_countdown > 1)
    {
      shim.fail_countdown--;
      return SQLITE_OK;
    }
  if (shim.failed && !shim.fail_lasting)
    return SQLITE_OK;
  shim.failed = TRUE;
  return shim.fail_code;
}

static int
note (SyncVfsCall call, gboolean journal, gboolean sync_folder)
{
  SyncVfsEvent event = { call, journal, sync_folder };

  g_array_append_val (shim.events, event);
  return look (call);
}

/* Files ----------------------------------------------------------------------------------------------------------- */

static int
shim_close (sqlite3_file *file)
{
  return real_file (file)->pMethods->xClose (real_file (file));
}

static int
shim_read (sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
  return real_file (file)->pMethods->xRead (real_file (file), buffer, amount, offset);
}

static int
shim_write (sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset)
{
  int code = note (SYNC_VFS_WRITE, ((ShimFile *) file)->journal, FALSE);

  /* A disk that fails may have written half. */
  if (code != SQLITE_OK)
    real_file (file)->pMethods->xWrite (real_file (file), buffer, amount / 2, offset);
  return code != SQLITE_OK ? code : real_file (file)->pMethods->xWrite (real_file (file), buffer, amount, offset);
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int code = note (SYNC_VFS_TRUNCATE, ((ShimFile *) file)->journal, FALSE);

  return code != SQLITE_OK ? code : real_file (file)->pMethods->xTruncate (real_file (file), size);
}

static int
shim_sync (sqlite3_file *file, int flags)
{
  int code = note (SYNC_VFS_SYNC, ((ShimFile *) file)->journal, FALSE);

  return code != SQLITE_OK ? code : real_file (file)->pMethods->xSync (real_file (file), flags);
}

static int
shim_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_file (file)->pMethods->xFileSize (real_file (file), size);
}

static int
shim_lock (sqlite3_file *file, int lock)
{
  return real_file (file)->pMethods->xLock (real_file (file), lock);
}

static int
shim_unlock (sqlite3_file *file, int lock)
{
  return real_file (file)->pMethods->xUnlock (real_file (file), lock);
}

static int
shim_check_lock (sqlite3_file *file, int *result)
{
  return real_file (file)->pMethods->xCheckReservedLock (real_file (file), result);
}

static int
shim_control (sqlite3_file *file, int operation, void *argument)
{
  return real_file (file)->pMethods->xFileControl (real_file (file), operation, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return real_file (file)->pMethods->xSectorSize (real_file (file));
}

static int
shim_characteristics (sqlite3_file *file)
{
  return real_file (file)->pMethods->xDeviceCharacteristics (real_file (file));
}

static const sqlite3_io_methods shim_methods = {
  .iVersion = 1,
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_file_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_lock,
  .xFileControl = shim_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_characteristics,
};

/* The layer ------------------------------------------------------------------------------------------------------- */

static int
shim_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  ShimFile *self = (ShimFile *) file;
  int code = flags & SQLITE_OPEN_MAIN_JOURNAL ? look (SYNC_VFS_OPEN_JOURNAL) : SQLITE_OK;

  self->base.pMethods = NULL;
  if (code != SQLITE_OK)
    return code;
  self->real = (sqlite3_file *) (self + 1);
  self->journal = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
  code = shim.real->xOpen (shim.real, name, self->real, flags, out_flags);
  /* Temporary files are not looked at. */
  if (code == SQLITE_OK)
    self->base.pMethods = &shim_methods;
  return code;
}

static int
shim_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  int code = note (SYNC_VFS_DELETE, g_str_has_suffix (name, "-journal"), sync_folder != 0);

  if (code == SQLITE_OK)
    code = shim.real->xDelete (shim.real, name, sync_folder);
  return code == SQLITE_OK ? look (SYNC_VFS_DELETE_AFTER) : code;
}

void
sync_vfs_install (void)
{
  shim.real = sqlite3_vfs_find (NULL);
  shim.vfs = *shim.real;
  shim.vfs.zName = "sync-shim";
  shim.vfs.szOsFile = (int) sizeof (ShimFile) + shim.real->szOsFile;
  shim.vfs.xOpen = shim_open;
  shim.vfs.xDelete = shim_delete;
  shim.events = g_array_new (FALSE, FALSE, sizeof (SyncVfsEvent));
  g_assert_cmpint (sqlite3_vfs_register (&shim.vfs, 1), ==, SQLITE_OK);
}

void
sync_vfs_clear (void)
{
  g_array_set_size (shim.events, 0);
  shim.fail_call = 0;
  shim.failed = FALSE;
}

const GArray *
sync_vfs_events (void)
{
  return shim.events;
}

void
sync_vfs_fail (SyncVfsCall call, guint n, int code, gboolean lasting)
{
  sync_vfs_clear ();
  shim.fail_call = call;
  shim.fail_countdown = n;
  shim.fail_code = code;
  shim.fail_lasting = lasting;
}

gboolean
sync_vfs_failed (void)
{
  return shim.failed;
}
