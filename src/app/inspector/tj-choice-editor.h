// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-field-slot.h"

G_BEGIN_DECLS

/* Edits a choice or a tick with a drop-down; a dash stands for unset where that is allowed. */
#define TJ_TYPE_CHOICE_EDITOR (tj_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (TjChoiceEditor, tj_choice_editor, TJ, CHOICE_EDITOR, GtkBox)

/* tj_choice_editor_new: @label names it for a screen reader. */
GtkWidget *tj_choice_editor_new (TjFieldSlot *slot, GtkWidget *label);

G_END_DECLS
