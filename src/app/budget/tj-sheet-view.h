// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-budget-sheet.h"

G_BEGIN_DECLS

/* A sheet of money that feels like a spreadsheet: a cell has the keyboard, more can be selected, one is edited in its
 * place. The titles of columns and the names of rows stay in view. It scrolls by itself (GtkScrollable). What it costs
 * depends on what is in view. Columns are counted as in tj-sheet-text.h: 0 is the name, the last is the total. */
#define TJ_TYPE_SHEET_VIEW (tj_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (TjSheetView, tj_sheet_view, TJ, SHEET_VIEW, GtkWidget)

/* How cells are edited. @data is that of tj_sheet_view_set_editing().
 * text: what editing begins with (transfer full), or NULL with an error that says why the cell cannot be edited.
 * accept: what was typed; FALSE with an error, and then it is still edited.
 * is_new: whether the row was just added and has no name yet: who has named it goes on in that row.
 * give_up: editing the name of such a row was given up; the row goes, and the cursor is back where it was. */
typedef struct
{
  char *(*text) (gpointer data, guint row, int column, GError **error);
  gboolean (*accept) (gpointer data, guint row, int column, const char *text, GError **error);
  void (*problem) (gpointer data, const char *message);
  gboolean (*is_new) (gpointer data, guint row);
  void (*give_up) (gpointer data);
} TjSheetEditing;

/* A block of cells; both ends included. @first_row and @last_row count the rows that are shown. */
typedef struct
{
  guint first_row, last_row;
  int first_column, last_column;
} TjSheetRange;

/* tj_sheet_view_set_sheet: shows @sheet (kept by the caller until after another is set; nullable) with the rows in
 * @shown (taken over; element-type guint; nullable with it). The cursor stays on the record and year where it was. */
void tj_sheet_view_set_sheet (TjSheetView *self, const TjBudgetSheet *sheet, GArray *shown);
/* tj_sheet_view_set_editing: @editing is kept, and must outlive the view. */
void tj_sheet_view_set_editing (TjSheetView *self, const TjSheetEditing *editing, gpointer data);

/* tj_sheet_view_row: the row of the sheet that has the cursor; G_MAXUINT without one. tj_sheet_view_column: its column.
 * tj_sheet_view_range: the cells that are selected; FALSE when there are none. tj_sheet_view_sheet_row: the row of the
 * sheet at a place among those shown. */
guint tj_sheet_view_row (TjSheetView *self);
int tj_sheet_view_column (TjSheetView *self);
gboolean tj_sheet_view_range (TjSheetView *self, TjSheetRange *range);
guint tj_sheet_view_sheet_row (TjSheetView *self, guint place);
/* tj_sheet_view_n_shown: how many rows are shown, in view or not. */
guint tj_sheet_view_n_shown (TjSheetView *self);

/* tj_sheet_view_go: puts the cursor in a cell of a row of the sheet that is shown, and scrolls there.
 * tj_sheet_view_select: selects a block. */
void tj_sheet_view_go (TjSheetView *self, guint row, int column);
void tj_sheet_view_select (TjSheetView *self, const TjSheetRange *range);

typedef enum
{
  TJ_NAMES_WIDER,
  TJ_NAMES_NARROWER,
  TJ_NAMES_FIT,
  TJ_NAMES_USUAL
} TjSheetNames;

/* tj_sheet_view_size_names: makes the column of names wider or narrower by a step, as wide as the names are, or as it
 * comes out of what there is room for. A border that is dragged does the same; it holds as long as the view is there.
 */
void tj_sheet_view_size_names (TjSheetView *self, TjSheetNames how);

/* tj_sheet_view_edit: edits the cell with the cursor; @text (nullable) instead of what it holds. tj_sheet_view_editor:
 * the editor while a cell is edited, else NULL. (transfer none) (nullable) */
void tj_sheet_view_edit (TjSheetView *self, const char *text);
GtkWidget *tj_sheet_view_editor (TjSheetView *self);

/* Signals:
 * ::moved: the cursor or the selection is another.
 * ::fold (guint row): the triangle of a row of the sheet was clicked.
 * ::context-menu (double x, double y).
 * Actions: sheet.move (iib): by so many rows and columns, extending the selection; sheet.page (ib): by pages;
 * sheet.end (sb): 'row-start', 'row-end', 'start', 'end'; sheet.next (i): to the cell beside it; sheet.enter (i): down
 * or up; sheet.all; sheet.edit; sheet.menu; while a cell is edited sheet.done
 * (s): takes it up and goes 'down', 'up', 'next', 'previous', 'left' or 'right'; sheet.cancel. */

G_END_DECLS
