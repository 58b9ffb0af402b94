// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* tj_folder_of_trajecten: where the user's files live: Documenten/Trajecten. It need not exist yet. (transfer full) */
char *tj_folder_of_trajecten (void);

/* tj_folder_file_name: a name for a new file NAME.traject that is free in that folder; characters that no file system
 * takes are left out, 'NAME 2' and so on when NAME is taken. (transfer full) */
char *tj_folder_file_name (const char *name);

/* tj_folder_sample_name: the file name of a sample's copy, always the same, so that it is found again. (transfer full)
 */
char *tj_folder_sample_name (const char *sample);

G_END_DECLS
