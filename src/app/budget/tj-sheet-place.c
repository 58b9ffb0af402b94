// SPDX-License-Identifier: EUPL-1.2
/* Where the rows and columns of a sheet are. */
#include <string.h>

#include "tj-sheet-view-private.h"

#define PAD 12           /* pixels beside the text of a cell */
#define ROW_PAD 12       /* above and below it, together */
#define INDENT 16        /* of a level, at the usual size of text */
#define MEASURED_MOST 48 /* texts of a column that are measured */
#define NAMES_MOST 60    /* digits that names are wide, until somebody makes them wider */

double
tj_sheet_place_scroll_x (TjSheetView *self)
{
  return self->hadjustment ? gtk_adjustment_get_value (self->hadjustment) : 0;
}

double
tj_sheet_place_scroll_y (TjSheetView *self)
{
  return self->vadjustment ? gtk_adjustment_get_value (self->vadjustment) : 0;
}

int
tj_sheet_place_indent (TjSheetView *self, guint depth)
{
  return PAD / 2 + (int) depth * MAX (INDENT, self->digit_width * 2);
}

/* Sizes ----------------------------------------------------------------------------------------------------------- */

static int
text_width (TjSheetView *self, const char *text, gboolean bold)
{
  int width;

  tj_sheet_draw_set_text (self, text, bold, 1);
  pango_layout_get_pixel_size (self->layout, &width, NULL);
  return width;
}

static int
amount_width (TjSheetView *self, const char *text, gboolean bold)
{
  int width;

  tj_sheet_draw_set_amount (self, text, bold);
  pango_layout_get_pixel_size (self->layout, &width, NULL);
  return width;
}

/* About how many characters an amount takes, without writing it. */
static int
length_of (const TjSheetRow *row, const TjBudgetCell *cell)
{
  int digits = 1;

  if (!(cell->flags & TJ_CELL_SET))
    return 0;
  for (gint64 rest = ABS (cell->cents / 100); rest >= 10; rest /= 10)
    digits++;
  return digits + digits / 4 + (cell->cents % 100 != 0 ? 3 : 0) + (cell->cents < 0 ? 1 : 0)
         + (cell->flags & TJ_CELL_PM ? 5 : 0) + (cell->flags & TJ_CELL_CONDITIONAL ? 5 : 0)
         + (cell->flags >= TJ_CELL_QUALIFIED ? 4 : 0) + (row->kind == TJ_SHEET_TOTAL ? 3 : 0);
}

/* The widest text of a column is among the longest. */
static int
column_width (TjSheetView *self, int column)
{
  g_autofree char *title = tj_sheet_column_title (self->sheet, column);
  int widest = text_width (self, title, TRUE), longest = 0;
  guint measured = 0;

  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const TjBudgetCell *cell = tj_sheet_cell (self->sheet, i, column);

      longest = MAX (longest, cell ? length_of (tj_budget_sheet_row (self->sheet, i), cell) : 0);
    }
  for (guint i = 0; i < self->sheet->rows->len && measured < MEASURED_MOST && longest > 0; i++)
    {
      const TjBudgetCell *cell = tj_sheet_cell (self->sheet, i, column);
      const TjSheetRow *row = tj_budget_sheet_row (self->sheet, i);
      g_autofree char *text = NULL;

      if (cell == NULL || length_of (row, cell) + 1 < longest)
        continue;
      text = tj_sheet_cell_text (self->sheet, i, column, NULL);
      widest
          = MAX (widest, amount_width (self, text,
                                       row->kind == TJ_SHEET_TOTAL || column == (int) self->sheet->columns->len + 1));
      measured++;
    }
  return MAX (widest, self->digit_width * 8) + 2 * PAD;
}

int
tj_sheet_place_measure_names (TjSheetView *self, int most)
{
  int widest = self->digit_width * 20;
  glong longest = 0;

  for (guint i = 0; i < self->sheet->rows->len; i++)
    longest = MAX (longest, (glong) strlen (tj_budget_sheet_row (self->sheet, i)->title));
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (self->sheet, i);
      const char *sign = tj_sheet_row_sign (row);
      int width;

      if ((glong) strlen (row->title) * 2 < longest && sign == NULL)
        continue;
      width = tj_sheet_place_indent (self, row->depth + 1) + text_width (self, row->title, row->kind != TJ_SHEET_ROW)
              + (sign ? text_width (self, sign, FALSE) + PAD : 0);
      widest = MAX (widest, width);
      /* Wide enough already; what is longer is cut. */
      if (widest > self->digit_width * most)
        return self->digit_width * most;
    }
  return widest + PAD;
}

void
tj_sheet_place_measure (TjSheetView *self)
{
  int width, height, left = 0;

  tj_sheet_draw_set_amount (self, "0000000000", FALSE);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  self->digit_width = (width + 9) / 10;
  self->row_height = height + ROW_PAD;
  self->header_height = height + ROW_PAD + 4;
  if (self->sheet == NULL)
    return;
  self->name_width = tj_sheet_place_measure_names (self, NAMES_MOST);
  g_array_set_size (self->lefts, 0);
  for (int column = 1; column < tj_sheet_n_columns (self->sheet); column++)
    {
      g_array_append_val (self->lefts, left);
      left += column_width (self, column);
    }
  g_array_append_val (self->lefts, left);
}

/* All columns are seen when the names can give way for that; but the names keep a third of the width. What is over is
 * given to the names, so that the sheet is as wide as its place. */
static int
names (TjSheetView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int over = width - g_array_index (self->lefts, int, self->lefts->len - 1);

  if (self->wanted_names)
    return tj_sheet_names_clamp (self, self->wanted_names);
  return over >= self->name_width ? over : MAX (over, MIN (self->name_width, width * 35 / 100));
}

void
tj_sheet_place_configure (TjSheetView *self)
{
  double total = g_array_index (self->lefts, int, self->lefts->len - 1);
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - names (self), 1);
  double height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height, 1);
  double rows = (double) tj_sheet_view_n_shown (self) * self->row_height;

  if (self->hadjustment)
    gtk_adjustment_configure (self->hadjustment, CLAMP (tj_sheet_place_scroll_x (self), 0, MAX (total - width, 0)), 0,
                              MAX (total, width), self->digit_width * 6, width * 0.9, width);
  if (self->vadjustment)
    gtk_adjustment_configure (self->vadjustment, CLAMP (tj_sheet_place_scroll_y (self), 0, MAX (rows - height, 0)), 0,
                              MAX (rows, height), self->row_height, height * 0.9, height);
}

/* Cells ----------------------------------------------------------------------------------------------------------- */

TjSheetBox
tj_sheet_place_box (TjSheetView *self, guint row, int column)
{
  TjSheetBox box = { 0, self->header_height + (double) row * self->row_height - tj_sheet_place_scroll_y (self),
                     names (self), self->row_height };

  if (column <= 0)
    return box;
  box.x = box.width + g_array_index (self->lefts, int, column - 1) - tj_sheet_place_scroll_x (self);
  box.width = g_array_index (self->lefts, int, column) - g_array_index (self->lefts, int, column - 1);
  return box;
}

void
tj_sheet_place_rows (TjSheetView *self, guint *first, guint *end)
{
  double top = tj_sheet_place_scroll_y (self);
  double bottom = top + gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;

  *first = (guint) (top / self->row_height);
  *end = MIN ((guint) (MAX (bottom, 0) / self->row_height) + 1, tj_sheet_view_n_shown (self));
  *first = MIN (*first, *end);
}

gboolean
tj_sheet_place_find (TjSheetView *self, double x, double y, gboolean clamp, guint *row, int *column)
{
  double down = y - self->header_height + tj_sheet_place_scroll_y (self);
  double right = x - names (self) + tj_sheet_place_scroll_x (self);
  guint n = tj_sheet_view_n_shown (self);

  if (n == 0 || (!clamp && (y < self->header_height || down >= (double) n * self->row_height)))
    return FALSE;
  *row = down <= 0 ? 0 : MIN ((guint) (down / self->row_height), n - 1);
  *column = 0;
  if (x < names (self))
    return TRUE;
  *column = tj_sheet_n_columns (self->sheet) - 1;
  for (int i = 1; i < tj_sheet_n_columns (self->sheet); i++)
    if (right < g_array_index (self->lefts, int, i))
      {
        *column = i;
        return TRUE;
      }
  return clamp;
}

gboolean
tj_sheet_place_is_seen (TjSheetView *self, int height)
{
  TjSheetBox box = tj_sheet_place_box (self, self->row, 0);

  return box.y >= self->header_height && box.y + box.height <= height;
}

void
tj_sheet_place_scroll_to (TjSheetView *self)
{
  double top = (double) self->row * self->row_height;

  if (self->vadjustment)
    gtk_adjustment_clamp_page (self->vadjustment, top, top + self->row_height);
  if (self->hadjustment && self->column > 0)
    gtk_adjustment_clamp_page (self->hadjustment, g_array_index (self->lefts, int, self->column - 1),
                               g_array_index (self->lefts, int, self->column));
}
