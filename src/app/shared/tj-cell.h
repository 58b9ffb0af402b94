// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-rows.h"
#include "tj-session.h"

G_BEGIN_DECLS

/* One field of one record in a table: a plain label that becomes an editor where and when it is edited (double click,
 * F2 or Enter), so that a page of cells costs a page of labels. */
#define TJ_TYPE_CELL (tj_cell_get_type ())
G_DECLARE_FINAL_TYPE (TjCell, tj_cell, TJ, CELL, GtkWidget)

/* What a cell shows instead of its field's own text: @dim (out) asks for the muted look of a computed value. NULL: the
 * field's own. (transfer full) */
typedef char *(*TjCellText) (gconstpointer record, gboolean *dim, gpointer data);

/* tj_cell_new: @field NULL: only to be read, what @text_func says. @text_func is nullable; @data must outlive the cell.
 */
GtkWidget *tj_cell_new (TjSession *session, const TjField *field, TjCellText text_func, gpointer data);

/* A way of its own to edit a cell as text, instead of that of its field. */
typedef struct
{
  const char *label; /* msgid: what is edited, for who cannot see it; NULL: the label of the field */
  /* What is edited; NULL: the text of the field. (transfer full) */
  char *(*text) (gconstpointer record, gpointer data);
  /* Takes what was typed; FALSE with an error that can be shown. */
  gboolean (*set) (TjId id, const char *input, gpointer data, GError **error);
  /* (nullable) After Esc. */
  void (*cancelled) (TjId id, gpointer data);
} TjCellEditing;

/* tj_cell_set_editing: with the data of tj_cell_new(). @editing is kept. */
void tj_cell_set_editing (TjCell *self, const TjCellEditing *editing);

/* tj_cell_set_heavy: whether its text is bold, as that of what holds other rows. */
void tj_cell_set_heavy (TjCell *self, gboolean heavy);

/* tj_cell_row: the row that it shows, or NULL. (transfer none) */
TjRow *tj_cell_row (TjCell *self);

/* tj_cell_field: the field that it shows, or NULL for one that is only to be read. (transfer none) */
const TjField *tj_cell_field (TjCell *self);

/* tj_cell_bind: shows a row's record and follows it; NULL unbinds. */
void tj_cell_bind (TjCell *self, TjRow *row);

/* tj_cell_edit: begins to edit; nothing when the file is read-only. @select: whether the old text is selected, so that
 * typing replaces it. */
void tj_cell_edit (TjCell *self, gboolean select);

/* tj_cell_edit_record: edits the cell of a record in a table, wherever the focus is. FALSE when it has no widget (yet).
 */
gboolean tj_cell_edit_record (GtkWidget *table, TjId id, const TjField *field);

/* tj_cell_is_edited: whether the focus is in a cell of this table that is being edited. */
gboolean tj_cell_is_edited (GtkWidget *table);

/* tj_cell_find: the first cell at or below a widget, or NULL; for the cell that has the focus. (transfer none) */
TjCell *tj_cell_find (GtkWidget *widget);

/* tj_cell_edit_focused: edits the cell of a table that holds the focus; of a focused row the one for @field. TRUE when
 * there was one. */
gboolean tj_cell_edit_focused (GtkWidget *table, const TjField *field);

/* tj_cell_edit_activated: the same once the event that activated a row is dealt with: a list takes the focus back after
 * it has told of a double click, which would end the editing that had begun. */
void tj_cell_edit_activated (GtkWidget *table, const TjField *field);

G_END_DECLS
