// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The editor of bodies: the year with their meetings and recess, and how often they meet. Actions: body.list (lists the
 * meetings that are expected in the year shown), body.paste (dates from the clipboard). */
#define TJ_TYPE_BODY_EDITOR (tj_body_editor_get_type ())
G_DECLARE_FINAL_TYPE (TjBodyEditor, tj_body_editor, TJ, BODY_EDITOR, GtkWidget)

/* tj_body_editor_new: follows the selection of a session. */
GtkWidget *tj_body_editor_new (TjSession *session);

/* tj_body_editor_paste: lists the meetings in a text, as body.paste does. */
void tj_body_editor_paste (TjBodyEditor *self, const char *text);

G_END_DECLS
