// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-window-private.h"

/* A real window on a copy of the Capelle sample in a folder of its own. */
typedef struct
{
  char *folder;
  char *path;
  AdwApplication *application; /* borrowed */
  TjWindow *window;
} AppFixture;

/* app_fixture_set_up: makes the file and shows it on @page; app_fixture_tear_down: closes the window, proves that it is
 * gone, and removes the file. For g_test_add(), @page as the test data. */
void app_fixture_set_up (AppFixture *fixture, gconstpointer page);
void app_fixture_tear_down (AppFixture *fixture, gconstpointer page);

/* app_fixture_reopen: closes the window and opens the file anew in another. */
void app_fixture_reopen (AppFixture *fixture, const char *page);

/* app_settle: runs the main loop until the window has nothing left to do, bounded. */
void app_settle (AppFixture *fixture);

/* app_find: the first record of a kind with this title. Fails when there is none. (transfer none) */
gconstpointer app_find (AppFixture *fixture, TjKind kind, const char *title);

/* app_read: the file as another program sees it: read from the disk, beside the open window. (transfer full) */
TjModel *app_read (AppFixture *fixture);
