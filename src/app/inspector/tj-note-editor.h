// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-field-slot.h"

G_BEGIN_DECLS

/* Edits a text in an editor that is as high as its text. Ctrl+Enter or leaving commits, and Enter where a text has one
 * line (which may be too long to stand on one); Esc takes back what was typed. */
#define TJ_TYPE_NOTE_EDITOR (tj_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (TjNoteEditor, tj_note_editor, TJ, NOTE_EDITOR, GtkBox)

/* tj_note_editor_new: @label names it for a screen reader. */
GtkWidget *tj_note_editor_new (TjFieldSlot *slot, GtkWidget *label);

/* Actions: editor.commit, editor.revert. */

G_END_DECLS
