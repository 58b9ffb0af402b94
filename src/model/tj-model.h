// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-edit.h"

G_BEGIN_DECLS

/* All records of one file, found by id, by kind and by reference. Holds records, knows no file and no undo. One thread
 * at a time. */
typedef struct _TjModel TjModel;

TjModel *tj_model_new (void);
void tj_model_free (TjModel *model);

/* tj_model_copy: a model of its own that shares the records, for another thread or another moment. (transfer full) */
TjModel *tj_model_copy (const TjModel *model);

/* tj_model_get: a record by id, or NULL; tj_model_get_kind: NULL too when it is of another kind. (transfer none) */
gconstpointer tj_model_get (const TjModel *model, TjId id);
gconstpointer tj_model_get_kind (const TjModel *model, TjKind kind, TjId id);

/* tj_model_count, tj_model_at: the records of a kind in order of id. (transfer none) */
guint tj_model_count (const TjModel *model, TjKind kind);
gconstpointer tj_model_at (const TjModel *model, TjKind kind, guint index);

/* tj_model_add: puts a record in without any check (loading). Takes @record over. The id must be new. */
void tj_model_add (TjModel *model, gpointer record);

/* tj_model_check: whether an edit may be applied: what it updates and deletes is there and as it was, required fields
 * are set, every reference points at a record of the right kind that is there afterwards, nothing is its own ancestor,
 * and dependencies do not run in a circle. FALSE with a TJ_MODEL_ERROR that names the record, or those along the
 * circle, and the remedy. */
gboolean tj_model_check (const TjModel *model, const TjEdit *edit, GError **error);

/* tj_model_check_all: the same for every record in the model (after loading or importing), but for circles, which do
 * not keep a file from being opened. */
gboolean tj_model_check_all (const TjModel *model, GError **error);

/* tj_model_check_circles: whether dependencies still run in one direction after an edit (NULL: as they are), a link to
 * or from an activity also being one for all that is in it. On a circle FALSE, with TJ_MODEL_ERROR_CYCLE that names the
 * activities along it. References must have been checked. */
gboolean tj_model_check_circles (const TjModel *model, const TjEdit *edit, GError **error);

/* tj_model_apply: applies an edit that tj_model_check() has passed. */
void tj_model_apply (TjModel *model, const TjEdit *edit);

/* tj_model_referrers: the records whose REF @field holds @id, in order (sort_order, then id); NULL when there are none.
 * The array is the model's, and holds until the next change. (transfer none) (element-type TjRecord) */
const GPtrArray *tj_model_referrers (TjModel *model, TjKind kind, const TjField *field, TjId id);

/* tj_model_sorted: the records of a kind in the order in which people list them: trees parent before child, siblings by
 * sort_order, then id; @project (0: all) keeps one traject's (links by their owner; what is shared, always). @depths
 * (out, nullable) gets the depth of each, from 0. (transfer container) */
GPtrArray *tj_model_sorted (TjModel *model, TjKind kind, TjId project, GArray **depths);

/* tj_model_title: what names a record for people: its title field (of a reference the target's title, or without that
 * its own name), else its kind
 * and 'zonder naam'. (transfer full) */
char *tj_model_title (const TjModel *model, gconstpointer record);

/* tj_model_format: a field as people read it, also a REF (title of its target). "" when unset. (transfer full) */
char *tj_model_format (const TjModel *model, const TjField *field, gconstpointer record);

/* tj_model_project_of: the traject that a record belongs to, following owners of links; 0 for shared records. */
TjId tj_model_project_of (const TjModel *model, gconstpointer record);

/* tj_model_add_delete: adds to @edit the deletion of a record and of all that cannot do without it (its children, what
 * has a required reference to it), and clears optional references to it. */
void tj_model_add_delete (TjModel *model, TjEdit *edit, TjId id);

/* tj_model_order_between: @n order keys for places between two siblings: *first, *first + *step, ... @before and @after
 * are keys, G_MININT64 and G_MAXINT64 for 'none'. FALSE when there is no room: renumber the siblings first. */
gboolean tj_model_order_between (gint64 before, gint64 after, guint n, gint64 *first, gint64 *step);
#define TJ_ORDER_GAP (G_GINT64_CONSTANT (1) << 20)

/* tj_model_add_move: adds to @edit that @n records of one kind with a sort_order (records of the model, or inserts of
 * @edit) come to stand, in this order, under @parent (0: top; ignored by kinds without a tree) just after the sibling
 * @after (0: first). Siblings are renumbered in the same edit when there is no room. @after must not be one of @ids. */
void tj_model_add_move (TjModel *model, TjEdit *edit, const TjId *ids, guint n, TjId parent, TjId after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjModel, tj_model_free)

G_END_DECLS
