// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the start page offers, as data. */

typedef struct
{
  const char *name;        /* as app.new-from-template takes it: the file in data/templates */
  const char *title;       /* msgid */
  const char *description; /* msgid */
  const char *icon;
} TjStartTemplate;

/* tj_start_templates: what a new traject can be made from. (transfer none) */
const TjStartTemplate *tj_start_templates (guint *n);

/* tj_start_sample_title: how a sample is shown, 'Capelle aan den IJssel: Samenlevingsagenda'; of one that is not known
 * its name with a capital. (transfer full) */
char *tj_start_sample_title (const char *name);

/* tj_start_sample_description: in one sentence what a sample is (a msgid); NULL of one that is not known.
 * tj_start_sample_icon: the icon of what it is most about. */
const char *tj_start_sample_description (const char *name);
const char *tj_start_sample_icon (const char *name);

/* tj_start_file_title: how a file is shown: its name without folder and without '.traject'. (transfer full) */
char *tj_start_file_title (const char *path);

/* tj_start_file_folder: the folder of a file, with ~ for @home. (transfer full) */
char *tj_start_file_folder (const char *path, const char *home);

G_END_DECLS
