// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* tj_new_record: a record of a kind for traject @project with what is required filled in as far as can be: a reference
 * to @near (what the user is looking at; 0: nothing) when that is of the kind, else to the first there is, and two
 * references to one kind to two records where there are two; dates n.t.b.; the first choice; a name such as 'Besluit
 * zonder naam'. Placed after all others of its kind. It is not in the model yet. NULL with TJ_MODEL_ERROR_REFERENCE
 * when something has to be made before it. (transfer full) */
gpointer tj_new_record (TjModel *model, TjKind kind, TjId project, TjId near, GError **error);

/* tj_paste_records: an edit that adds a record for each line of text from a spreadsheet (tab-separated), its cells read
 * as the user would type them into @fields, in that order; a first line that holds the labels of fields says which
 * columns there are instead. References are found by title. NULL with an error that names line and column; nothing is
 * half taken. An empty line is no record. @n (out) gets the number of records. (transfer full) */
TjEdit *tj_paste_records (TjModel *model, TjKind kind, TjId project, TjId near, const TjField *const *fields,
                          guint n_fields, const char *text, guint *n, GError **error);

/* tj_copy_records: the same table as text: a line of labels, then a line for each record. (transfer full) */
char *
tj_copy_records (const TjModel *model, const TjField *const *fields, guint n_fields, const TjId *ids, guint n_ids);

G_END_DECLS
