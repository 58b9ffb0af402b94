// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-palette.h"
#include "tj-sheet-text.h"
#include "tj-sheet-view.h"
#include "tj-spot.h"

G_BEGIN_DECLS

struct _TjSheetView
{
  GtkWidget parent_instance;

  GtkAdjustment *hadjustment, *vadjustment; /* (owned) */
  guint hscroll_policy : 1;
  guint vscroll_policy : 1;

  const TjBudgetSheet *sheet; /* (nullable) */
  GArray *shown;              /* (owned) (nullable) (element-type guint) */
  const TjSheetEditing *editing;
  gpointer editing_data;

  /* Where things are, in pixels. */
  int row_height, header_height, digit_width, name_width;
  int height;        /* when it was laid out last */
  int wanted_names;  /* how wide the names should be; 0: as it comes out */
  int dragged_names; /* how wide they were when dragging began */
  GArray *lefts;     /* (owned) (element-type int): left of each column in the part that scrolls; one more: the end */

  /* The cursor, among the rows that are shown, and the other corner of what is selected. */
  guint row, anchor_row;
  int column, anchor_column;
  int tab_column; /* where moving by Tab began; -1: it did not */

  GtkWidget *editor;   /* (nullable) a child while a cell is edited */
  gboolean typed_over; /* it began by typing: arrows leave it */
  gboolean closing;

  TjPalette palette;
  PangoLayout *layout; /* (owned) */
  GPtrArray *spots;    /* (owned) (nullable) (element-type TjSpot) what is in view, once somebody asked */
  guint spots_first;   /* of them: the first row, and how many columns they have */
  int spots_columns;
  guint spots_source;
};

typedef struct
{
  double x, y, width, height;
} TjSheetBox;

/* Places (tj-sheet-place.c).
 * tj_sheet_place_measure: how wide and high all is, after another sheet or font.
 * tj_sheet_place_configure: what can be scrolled, after another size.
 * tj_sheet_place_box: where a cell is in the widget, by place among those shown; tj_sheet_place_rows: the rows in view,
 * [first, end).
 * tj_sheet_place_find: the cell at a point; FALSE outside cells; @row is clamped with @clamp.
 * tj_sheet_place_measure_names: how wide all names are, at most so many digits.
 * tj_sheet_place_is_seen: whether the row of the cursor is in view where the widget is so high.
 * tj_sheet_place_indent: left of the triangle of a row, from its left. */
void tj_sheet_place_measure (TjSheetView *self);
void tj_sheet_place_configure (TjSheetView *self);
TjSheetBox tj_sheet_place_box (TjSheetView *self, guint row, int column);
void tj_sheet_place_rows (TjSheetView *self, guint *first, guint *end);
gboolean tj_sheet_place_find (TjSheetView *self, double x, double y, gboolean clamp, guint *row, int *column);
int tj_sheet_place_indent (TjSheetView *self, guint depth);
int tj_sheet_place_measure_names (TjSheetView *self, int most);
gboolean tj_sheet_place_is_seen (TjSheetView *self, int height);
void tj_sheet_place_scroll_to (TjSheetView *self);
double tj_sheet_place_scroll_x (TjSheetView *self);
double tj_sheet_place_scroll_y (TjSheetView *self);

/* Drawing (tj-sheet-draw.c). */
void tj_sheet_draw (TjSheetView *self, GtkSnapshot *snapshot);
void tj_sheet_draw_take_style (TjSheetView *self);
void tj_sheet_draw_set_text (TjSheetView *self, const char *text, gboolean bold, double scale);
void tj_sheet_draw_set_amount (TjSheetView *self, const char *text, gboolean bold);

/* The cursor (tj-sheet-cursor.c). */
const TjSheetRow *tj_sheet_shown_row (TjSheetView *self, guint place);
void tj_sheet_cursor_set (TjSheetView *self, guint row, int column, gboolean extend);
gboolean tj_sheet_cursor_enter (TjSheetView *self, int rows);
gboolean tj_sheet_cursor_next (TjSheetView *self, int columns, gboolean wrap);
void tj_sheet_cursor_class_init (GtkWidgetClass *widget_class);

/* The width of the names (tj-sheet-names.c). tj_sheet_names_clamp: the width that there is room for.
 * tj_sheet_names_is_border: whether a point is on the border that can be dragged. */
int tj_sheet_names_clamp (TjSheetView *self, int width);
gboolean tj_sheet_names_is_border (TjSheetView *self, double x, double y);
void tj_sheet_names_init (TjSheetView *self);

/* Mouse and typing (tj-sheet-input.c). */
void tj_sheet_input_init (TjSheetView *self);

/* Editing (tj-sheet-edit.c). FALSE when what was typed was refused. */
gboolean tj_sheet_edit_commit (TjSheetView *self);
void tj_sheet_edit_cancel (TjSheetView *self);
void tj_sheet_edit_place (TjSheetView *self);
void tj_sheet_edit_class_init (GtkWidgetClass *widget_class);

/* For who reads the screen (tj-sheet-spots.c). */
void tj_sheet_spots_touch (TjSheetView *self);
void tj_sheet_spots_tell (TjSheetView *self);
void tj_sheet_spots_drop (TjSheetView *self);
void tj_sheet_spots_accessible_init (GtkAccessibleInterface *iface);

G_END_DECLS
