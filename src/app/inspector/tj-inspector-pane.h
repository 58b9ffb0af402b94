// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The form for one kind of record, made from its field table: groups of fields, the links that belong to it, where it
 * is used, and source notes. Made once for a kind; the record in it can be another one. */
#define TJ_TYPE_INSPECTOR_PANE (tj_inspector_pane_get_type ())
G_DECLARE_FINAL_TYPE (TjInspectorPane, tj_inspector_pane, TJ, INSPECTOR_PANE, GtkBox)

/* tj_inspector_pane_new: the form for a kind, without a record. (transfer floating) */
GtkWidget *tj_inspector_pane_new (TjSession *session, TjKind kind);

/* tj_inspector_pane_kind: the kind that it was made for. */
TjKind tj_inspector_pane_kind (TjInspectorPane *self);

/* tj_inspector_pane_set_record: shows a record of the kind, or the same one anew: what is being typed stays, only
 * values that differ are set. 0: commits what was typed, and empties the form. */
void tj_inspector_pane_set_record (TjInspectorPane *self, TjId id);

/* tj_inspector_pane_edit_title: puts the focus in the field that names the record. */
void tj_inspector_pane_edit_title (TjInspectorPane *self);

G_END_DECLS
