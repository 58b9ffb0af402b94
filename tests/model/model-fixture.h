// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-records.h"
#include "tj-model.h"

G_BEGIN_DECLS

/* Small models for tests, written down as text. */

/* The traject of fixture_tree(). */
#define FIXTURE_PROJECT 1

/* fixture_tree: a model with one traject and these activities: 'A(B C(D)) E' are A and E at the top, B and C in A, D in
 * C. A name is one letter. Ids go down, so that what is sorted by id by mistake is noticed. (transfer full) */
TjModel *fixture_tree (const char *text);
/* fixture_tree_text: the activities of a traject in the same notation, as tj_model_sorted() lists them. (transfer full)
 */
char *fixture_tree_text (TjModel *model, TjId project);
/* fixture_assert_tree: that the activities of the traject of fixture_tree() lie so. */
void fixture_assert_tree (TjModel *model, const char *expected);

/* fixture_id: the id of the activity with this one-letter name; 0 for a space. */
TjId fixture_id (const TjModel *model, char name);
/* fixture_ids: the ids for each letter of @names. (transfer full) (element-type TjId) */
GArray *fixture_ids (const TjModel *model, const char *names);
/* fixture_activity: the activity itself. (transfer none) */
const TjActivity *fixture_activity (const TjModel *model, char name);

/* fixture_add_project, fixture_add_activity: put a record into the model; @id 0: a random one. They return the id. */
TjId fixture_add_project (TjModel *model, TjId id, const char *name);
TjId fixture_add_activity (TjModel *model, TjId id, TjId project, TjId parent, gint64 order, const char *name);

/* fixture_new: a record whose fields are set from canonical text: pairs of name and text, ended by NULL. A REF is
 * written as its number. (transfer full) */
gpointer fixture_new (TjKind kind, TjId id, ...) G_GNUC_NULL_TERMINATED;
/* fixture_changed: a copy of a record with fields set in the same way (NULL text: cleared, so give a field first).
 * (transfer full) */
gpointer fixture_changed (gconstpointer record, const char *name, const char *text);

/* fixture_apply: checks an edit, asserts that it may be, applies and frees it. */
void fixture_apply (TjModel *model, TjEdit *edit);
/* fixture_assert_refused: that the model refuses the edit with this error, and that the message holds @part (nullable);
 * frees the edit. */
void fixture_assert_refused (const TjModel *model, TjEdit *edit, TjModelError code, const char *part);

G_END_DECLS
