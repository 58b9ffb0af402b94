// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-application.h"
#include "tj-window.h"

G_BEGIN_DECLS

struct _TjApplication
{
  AdwApplication parent_instance;

  /* Owned */
  GSettings *settings;
  char *page; /* (nullable) from --page, for the first file */
};

/* tj_application_add_actions: the actions of tj-application.h, and their keys. */
void tj_application_add_actions (TjApplication *self);

/* tj_application_free_window: the window for a file: one that shows the start page, else a new one. (transfer none) */
TjWindow *tj_application_free_window (TjApplication *self);

/* Each opens something in a window and returns at once; a window tells when that fails.
 *
 * tj_application_open_path: a .traject; the window that shows it already comes forward.
 * tj_application_open_file: the same, or XML, which becomes a new file of the same name.
 * tj_application_open_made: XML @source that is read into a new file of its own, beside the user's others; with a @name
 *   (nullable) it is a template for a new traject of that name.
 * tj_application_open_sample: one of the samples, by name. */
void tj_application_open_path (TjApplication *self, const char *path);
void tj_application_open_file (TjApplication *self, const char *path);
void tj_application_open_made (TjApplication *self, const char *source, const char *file, const char *name);
void tj_application_open_sample (TjApplication *self, const char *name);

G_END_DECLS
