// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-store.h"

G_BEGIN_DECLS

/* Files that come from, or go to, another form, without being opened as a document. All may run outside the main
 * thread. */

/* tj_file_import: reads an XML file and makes a new .traject of it at @path, which must be free. */
gboolean tj_file_import (const char *source, const char *path, GCancellable *cancellable, GError **error);

/* tj_file_read: the records of a .traject or of a Traject XML file, whichever @path is (by its content), without
 * locking it for others longer than the reading. (transfer full) */
TjModel *tj_file_read (const char *path, GCancellable *cancellable, GError **error);

/* tj_file_sample_path: where the shipped sample NAME (capelle, ...) stands, or NULL when there is none by that name.
 * Looks in TRAJECT_DATA/samples (for programs that are not installed) and in the installed data folder. (transfer full)
 */
char *tj_file_sample_path (const char *name);

/* tj_file_samples: the names of the samples that are there, sorted. (transfer full) */
GStrv tj_file_samples (void);

/* tj_file_template_path: where a shipped template stands, as tj_file_sample_path(). (transfer full) (nullable) */
char *tj_file_template_path (const char *name);

/* tj_file_from_template: makes a new .traject of a template, with fresh ids, its (first) traject named @name. */
gboolean tj_file_from_template (const char *source, const char *name, const char *path, GError **error);

G_END_DECLS
