// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "test-records.h"
#include "tj-records.h"
#include "tj-store.h"

G_BEGIN_DECLS

/* A folder of its own with a file in it, made from a model. */
typedef struct
{
  char *folder;   /* (owned) */
  char *path;     /* (owned) of the file; its name holds what paths may hold */
  GRand *rand;    /* (owned) */
  TjModel *model; /* (owned) what the file holds; kept up by fixture_apply() */
} Fixture;

/* fixture_new: a folder with a file of a random model, @n records of each kind; @n 0: no file. (transfer full) */
Fixture *fixture_new (TjTestHow how, guint n);
/* fixture_free: with the folder and all that is in it. */
void fixture_free (Fixture *fixture);

/* fixture_open: opens the file and asserts that it went well. (transfer full) */
TjStore *fixture_open (const Fixture *fixture);
/* fixture_check_file: opens and loads the file, and asserts that it holds the fixture's model. */
void fixture_check_file (const Fixture *fixture);
/* fixture_check_loads: the same for a store that is open. */
void fixture_check_loads (const Fixture *fixture, TjStore *store);

/* fixture_apply: checks and applies an edit to the store and the model; frees it. Returns the number of the history
 * row. */
gint64 fixture_apply (Fixture *fixture, TjStore *store, TjEdit *edit);
/* fixture_edit: an edit that inserts, updates and deletes, different each time. (transfer full) */
TjEdit *fixture_edit (Fixture *fixture);

/* raw_exec, raw_int, raw_text: SQL on a file with plain SQLite; assert that it works. (transfer full) */
void raw_exec (const char *path, const char *sql);
gint64 raw_int (const char *path, const char *sql);
char *raw_text (const char *path, const char *sql);
/* raw_bytes: the bytes of a file that is not open in this process. (transfer full) */
GBytes *raw_bytes (const char *path);

/* run_child: runs @function in a child process. Returns its exit code, or minus the signal that ended it. */
int run_child (int (*function) (gpointer data), gpointer data);

/* assert_refused: that @result is nothing and @error is of this code with a message that names the file; clears it. */
void assert_refused (gconstpointer result, GError **error, TjStoreError code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

G_END_DECLS
