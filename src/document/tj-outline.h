// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* Edits of a tree: of activities, of cost lines, or of any other kind with an order, as edits that are yet to be
 * committed. What is moved is of one kind; of another kind than the first it stays. A selection that holds a record and
 * things below it moves as one; what stands side by side moves together, each among its own siblings. What cannot go
 * further stays. Functions give NULL when there is nothing to do (the first cannot be indented). (transfer full) */

/* tj_outline_add: a new activity after @after, beside it (0: at the end of @parent; 0 there: the top level). @id (out)
 * gets its id. */
TjEdit *tj_outline_add (TjModel *model, TjId project, TjId parent, TjId after, const char *name, TjId *id);

/* tj_outline_indent: under the sibling above; tj_outline_outdent: after the parent. */
TjEdit *tj_outline_indent (TjModel *model, const TjId *ids, guint n);
TjEdit *tj_outline_outdent (TjModel *model, const TjId *ids, guint n);

/* tj_outline_move_up, tj_outline_move_down: past the sibling above or below. */
TjEdit *tj_outline_move_up (TjModel *model, const TjId *ids, guint n);
TjEdit *tj_outline_move_down (TjModel *model, const TjId *ids, guint n);

/* tj_outline_move: all to one place under @parent (0: top), after @after (0: first). NULL also when that place lies
 * within what moves. */
TjEdit *tj_outline_move (TjModel *model, const TjId *ids, guint n, TjId parent, TjId after);

/* tj_outline_above: the sibling just above a record, 0 when it is the first. */
TjId tj_outline_above (TjModel *model, TjId id);

/* tj_outline_paste: activities from text copied out of Word or Excel, placed after @after, beside it (0: at the end of
 * @parent). A line is an activity: 'name', 'name<tab>period', 'number<tab>name<tab>start<tab>finish', 'name (mei 2025 -
 * juni 2025)'; bullets are dropped; leading tabs or pairs of spaces put it below the line above. A first line of
 * headings (nr, activiteit, start, eind, periode, duur, gereed, trekker, ...) says which columns there are instead, and
 * others are not read. Where nothing is indented, numbers tell the levels ('1.2' below '1'). Cells may be quoted
 * (tj-text-table.h). Periods keep the precision in which they are written. NULL with an error that names line and
 * column. @n (out) gets the number of
 * activities. */
TjEdit *
tj_outline_paste (TjModel *model, TjId project, TjId parent, TjId after, const char *text, guint *n, GError **error);

G_END_DECLS
