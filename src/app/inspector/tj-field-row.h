// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-field-slot.h"

G_BEGIN_DECLS

/* One row of the inspector: the label of a field, its value in the editor that belongs to its type, and below it why a
 * value was refused. */
#define TJ_TYPE_FIELD_ROW (tj_field_row_get_type ())
G_DECLARE_FINAL_TYPE (TjFieldRow, tj_field_row, TJ, FIELD_ROW, GtkBox)

/* tj_field_row_new: a row for one field, with no record yet: set one on its slot. (transfer floating) */
GtkWidget *tj_field_row_new (TjSession *session, const TjField *field);

/* tj_field_row_slot: the field that it shows. (transfer none) */
TjFieldSlot *tj_field_row_slot (TjFieldRow *self);

/* tj_field_row_edit: puts the focus in its editor. */
void tj_field_row_edit (TjFieldRow *self);

G_END_DECLS
