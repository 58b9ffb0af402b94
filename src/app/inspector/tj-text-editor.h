// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-field-slot.h"

G_BEGIN_DECLS

/* Edits a value that is typed on one line: a number, a date, an amount. Enter or leaving commits, Esc takes back what
 * was typed; a date also has a calendar. */
#define TJ_TYPE_TEXT_EDITOR (tj_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (TjTextEditor, tj_text_editor, TJ, TEXT_EDITOR, GtkBox)

/* tj_text_editor_new: @label names it for a screen reader. */
GtkWidget *tj_text_editor_new (TjFieldSlot *slot, GtkWidget *label);

/* tj_text_editor_set_placeholder: what stands in the field while it is empty, instead of a dash. */
void tj_text_editor_set_placeholder (TjTextEditor *self, const char *text);

/* Actions: editor.commit, editor.revert. */

G_END_DECLS
