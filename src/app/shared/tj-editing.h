// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What an editor of text tells about itself. */
typedef struct
{
  gboolean (*touched) (GtkWidget *editor); /* whether something was typed in it that is not committed yet */
} TjEditing;

/* tj_editing_add_keys: keys that an editor of text shares with the window around it. Text takes Ctrl+Z for itself; an
 * editor that is not touched gives it, and redo, to the window (win.undo, win.redo). Esc takes back what was typed
 * (editor.revert) when it is touched, and else goes on to what is around it.
 * @editing is kept. */
void tj_editing_add_keys (GtkWidget *editor, const TjEditing *editing);

G_END_DECLS
