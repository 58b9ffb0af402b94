// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>
#include <stdio.h>

G_BEGIN_DECLS

/* Puts the content of a file into @file; FALSE with an error when it cannot. */
typedef gboolean (*TjSafeFill) (FILE *file, gpointer data, GCancellable *cancellable, GError **error);

/* tj_safe_file_write: writes a file under a temporary name in the same folder, syncs it to the disk and puts it in its
 * place whole, with the rights that the old one had, so that a failure leaves what was there. A symbolic link stays
 * one. TJ_EXCHANGE_ERROR_IO with a message that names the file, the reason of the system and what to do;
 * G_IO_ERROR_CANCELLED; or the error of @fill. */
gboolean
tj_safe_file_write (const char *path, TjSafeFill fill, gpointer data, GCancellable *cancellable, GError **error);

/* tj_safe_file_refuse: sets the error that says that @path could not be written, for the reason @problem (an errno).
 * Always FALSE. */
gboolean tj_safe_file_refuse (GError **error, const char *path, int problem);

G_END_DECLS
