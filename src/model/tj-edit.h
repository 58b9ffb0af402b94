// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-record.h"

G_BEGIN_DECLS

/* One change of one record; @before is NULL for an insert, @after for a delete. */
typedef struct
{
  TjKind kind;
  TjId id;
  const TjRecord *before; /* (owned) (nullable) */
  const TjRecord *after;  /* (owned) (nullable) */
} TjChange;

/* An edit: what the undo menu calls it, and changes that are made together or not at all. Changes are applied in order;
 * a record stands in it at most once. */
typedef struct _TjEdit TjEdit;

/* tj_edit_new: @label is translated text for the undo menu ('Naam wijzigen'). (transfer full) */
TjEdit *tj_edit_new (const char *label);
void tj_edit_free (TjEdit *edit);
const char *tj_edit_label (const TjEdit *edit);

/* tj_edit_insert, _update, _delete: add a change. An update or delete of a record that the edit inserts or updates
 * already is folded into it. Inserts and updates take @record over. (transfer full) */
void tj_edit_insert (TjEdit *edit, gpointer record);
void tj_edit_update (TjEdit *edit, gconstpointer before, gpointer after);
void tj_edit_delete (TjEdit *edit, gconstpointer before);

/* tj_edit_n_changes, tj_edit_change: the changes in the order in which they are applied. (transfer none) */
guint tj_edit_n_changes (const TjEdit *edit);
const TjChange *tj_edit_change (const TjEdit *edit, guint index);
/* tj_edit_find: the change of a record in this edit, or NULL. (transfer none) */
const TjChange *tj_edit_find (const TjEdit *edit, TjId id);

/* tj_edit_reverse: the edit that takes this one back, with the same label. (transfer full) */
TjEdit *tj_edit_reverse (const TjEdit *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjEdit, tj_edit_free)

G_END_DECLS
