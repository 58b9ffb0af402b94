// SPDX-License-Identifier: EUPL-1.2
#include "tj-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#define fsync _commit
#endif

#include "tj-store.h"

static char *
display_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_filename_display_name (base);
}

static gboolean
refuse_existing (const char *path, GError **error)
{
  g_autofree char *name = display_name (path);

  g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_EXISTS,
               _ ("There is a file “%s” already, and it was left as it is. Choose another name."), name);
  return FALSE;
}

static gboolean
refuse_io (const char *path, const char *why, GError **error)
{
  g_autofree char *name = display_name (path);

  g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_IO,
               _ ("“%s” could not be made (%s). Choose a folder of your own, or check the disk or the network."), name,
               why);
  return FALSE;
}

static gboolean
refuse_sync (const char *path, int system, GError **error)
{
  g_autofree char *name = display_name (path);

  if (system != ENOSPC)
    return refuse_io (path, g_strerror (system), error);
  g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_FULL,
               _ ("The disk is full, and “%s” was not made. Make room and try again."), name);
  return FALSE;
}

gboolean
tj_place_check_free (const char *path, GError **error)
{
  GStatBuf info;

  if (g_lstat (path, &info) == 0)
    return refuse_existing (path, error);
  return TRUE;
}

char *
tj_place_temporary (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = NULL;
  char *temporary = NULL;

  do
    {
      g_free (temporary);
      g_free (name);
      name = g_strdup_printf (".traject-%08x.new", g_random_int ());
      temporary = g_build_filename (folder, name, NULL);
    }
  while (g_file_test (temporary, G_FILE_TEST_EXISTS));
  return temporary;
}

static gboolean
sync_path (const char *path, int flags)
{
  int descriptor = g_open (path, flags, 0);
  int code, system;

  if (descriptor < 0)
    return FALSE;
  code = fsync (descriptor);
  system = errno;
  close (descriptor);
  errno = system;
  return code == 0;
}

/* Some network file systems cannot sync a folder; the file itself is synced by then. */
static void
sync_folder (const char *path)
{
#ifdef G_OS_UNIX
  g_autofree char *folder = g_path_get_dirname (path);

  sync_path (folder, O_RDONLY);
#endif
}

/* For file systems without hard links. */
static gboolean
move_unlinked (const char *temporary, const char *path, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (temporary);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) problem = NULL;

  if (g_file_move (from, to, G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL, &problem))
    return TRUE;
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return refuse_existing (path, error);
  return refuse_io (path, problem->message, error);
}

/* A rename would replace a file that came there meanwhile; a link does not. */
static gboolean
move (const char *temporary, const char *path, GError **error)
{
#ifdef G_OS_UNIX
  if (link (temporary, path) == 0)
    {
      g_unlink (temporary);
      return TRUE;
    }
  if (errno == EEXIST)
    return refuse_existing (path, error);
#endif
  return move_unlinked (temporary, path, error);
}

gboolean
tj_place_put (const char *temporary, const char *path, GError **error)
{
  gboolean fine = sync_path (temporary, O_RDWR) || refuse_sync (path, errno, error);

  fine = fine && move (temporary, path, error);
  if (fine)
    sync_folder (path);
  else
    g_unlink (temporary);
  return fine;
}
