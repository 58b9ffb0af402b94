// SPDX-License-Identifier: EUPL-1.2
#include "tj-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "tj-xml.h"

#ifndef O_BINARY
#define O_BINARY 0
#endif

typedef struct
{
  const char *path;
  TjSafeFill fill;
  gpointer data;
} Job;

gboolean
tj_safe_file_refuse (GError **error, const char *path, int problem)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO,
               /* Translators: the name of a file, and the reason as the system gives it. */
               _ ("“%s” could not be written: %s. Choose another place or another name."), name, g_strerror (problem));
  return FALSE;
}

/* Where a file really stands, so that a symbolic link stays one. */
static char *
real_path (const char *path)
{
#ifdef G_OS_UNIX
  char *found = realpath (path, NULL);
  char *result = g_strdup (found ? found : path);

  free (found);
  return result;
#else
  return g_strdup (path);
#endif
}

static gboolean
write_to (FILE *file, const Job *job, GCancellable *cancellable, GError **error)
{
  if (!job->fill (file, job->data, cancellable, error))
    return FALSE;
  if (fflush (file) != 0 || g_fsync (fileno (file)) != 0)
    return tj_safe_file_refuse (error, job->path, errno);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Fills the file with the descriptor @fd and closes it in any case. */
static gboolean
fill_and_close (int fd, const Job *job, GCancellable *cancellable, GError **error)
{
  FILE *file = fdopen (fd, "wb");
  gboolean written;

  if (file == NULL)
    {
      int problem = errno;

      g_close (fd, NULL);
      return tj_safe_file_refuse (error, job->path, problem);
    }
  written = write_to (file, job, cancellable, error);
  if (fclose (file) != 0 && written)
    return tj_safe_file_refuse (error, job->path, errno);
  return written;
}

/* Puts the finished file in the place of the old one, with the rights that the old one had. */
static gboolean
put_in_place (const char *temporary, const char *path, GError **error)
{
  GStatBuf old;

  if (g_stat (path, &old) == 0 && g_chmod (temporary, old.st_mode & 0777) != 0)
    return tj_safe_file_refuse (error, path, errno);
  if (g_rename (temporary, path) != 0)
    return tj_safe_file_refuse (error, path, errno);
  return TRUE;
}

gboolean
tj_safe_file_write (const char *path, TjSafeFill fill, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = real_path (path);
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *temporary = g_build_filename (folder, ".traject-XXXXXX", NULL);
  Job job = { target, fill, data };
  int fd;

  if (g_file_test (target, G_FILE_TEST_IS_DIR))
    return tj_safe_file_refuse (error, target, EISDIR);
  fd = g_mkstemp_full (temporary, O_RDWR | O_BINARY, 0666);
  if (fd < 0)
    return tj_safe_file_refuse (error, target, errno);
  if (fill_and_close (fd, &job, cancellable, error) && put_in_place (temporary, target, error))
    return TRUE;
  g_unlink (temporary);
  return FALSE;
}
