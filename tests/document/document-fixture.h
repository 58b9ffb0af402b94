// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-document.h"

G_BEGIN_DECLS

/* A document of its own, in a folder of its own, with a clock that the test sets. */
typedef struct
{
  char *folder;         /* (owned) */
  char *path;           /* (owned) */
  TjDocument *document; /* (owned) */
} Opened;

/* 10 November 2025, 12:00 in the Netherlands. */
#define FIXTURE_NOW 1762772400
/* fixture_now: what the documents take for the time. */
extern gint64 fixture_now;

/* opened_new: a file with these records (taken over), open for @who. Sets the clock to FIXTURE_NOW. (transfer full) */
Opened *opened_new (TjModel *model, const char *who);
/* opened_reopen: closes the document and opens its file again, for @who. */
void opened_reopen (Opened *opened, const char *who);
/* opened_free: with the folder and all that is in it. */
void opened_free (Opened *opened);

/* opened_model: the records of the document. (transfer none) */
TjModel *opened_model (const Opened *opened);
/* opened_commit: commits an edit, and asserts that it went well. */
void opened_commit (Opened *opened, TjEdit *edit);
/* opened_set: commits a change of one field of a record, in canonical text, under this label. */
void opened_set (Opened *opened, TjId id, const char *field, const char *text, const char *label);

/* opened_random_edit: new records, other values in all fields, and deletions with what hangs on them; the document may
 * refuse it. (transfer full) */
TjEdit *opened_random_edit (const Opened *opened, GRand *rand);

/* opened_stored: the records that are on the disk now, by a second, read-only look. (transfer full) */
TjModel *opened_stored (const Opened *opened);
/* opened_xml: the model as XML. (transfer full) */
GBytes *opened_xml (const Opened *opened);
/* opened_history: one line a row: number, action, row it is about, who, label. (transfer full) */
char *opened_history (const Opened *opened);

/* temp_folder, temp_remove: a new folder; away with it and its files. (transfer full) */
char *temp_folder (void);
void temp_remove (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opened, opened_free)

G_END_DECLS
