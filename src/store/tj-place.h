// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* New files: filled under a temporary name in the folder where they will stand, then put in their place in one step. */

/* tj_place_check_free: whether there is nothing at @path; TJ_STORE_ERROR_EXISTS when there is. */
gboolean tj_place_check_free (const char *path, GError **error);

/* tj_place_temporary: a name in the same folder that is not in use. (transfer full) */
char *tj_place_temporary (const char *path);

/* tj_place_put: syncs the file at @temporary, renames it to @path and syncs the folder; never replaces anything
 * (EXISTS). On an error the temporary file is gone. */
gboolean tj_place_put (const char *temporary, const char *path, GError **error);

G_END_DECLS
