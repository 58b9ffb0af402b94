// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-field-slot.h"

G_BEGIN_DECLS

/* Edits a reference: a button with the title of what is referred to, that opens a chooser, and a button that goes
 * there. */
#define TJ_TYPE_REFERENCE_EDITOR (tj_reference_editor_get_type ())
G_DECLARE_FINAL_TYPE (TjReferenceEditor, tj_reference_editor, TJ, REFERENCE_EDITOR, GtkBox)

/* tj_reference_editor_new: names itself for a screen reader by the label of the field and what it refers to. */
GtkWidget *tj_reference_editor_new (TjFieldSlot *slot);

/* Action: editor.go. */

G_END_DECLS
