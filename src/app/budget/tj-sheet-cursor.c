// SPDX-License-Identifier: EUPL-1.2
/* The cell that has the keyboard, and the cells that are selected. */
#include "tj-sheet-view-private.h"

guint
tj_sheet_view_n_shown (TjSheetView *self)
{
  return self->sheet && self->shown ? self->shown->len : 0;
}

guint
tj_sheet_view_sheet_row (TjSheetView *self, guint place)
{
  return g_array_index (self->shown, guint, place);
}

const TjSheetRow *
tj_sheet_shown_row (TjSheetView *self, guint place)
{
  return tj_budget_sheet_row (self->sheet, tj_sheet_view_sheet_row (self, place));
}

guint
tj_sheet_view_row (TjSheetView *self)
{
  return self->row < tj_sheet_view_n_shown (self) ? tj_sheet_view_sheet_row (self, self->row) : G_MAXUINT;
}

int
tj_sheet_view_column (TjSheetView *self)
{
  return self->column;
}

gboolean
tj_sheet_view_range (TjSheetView *self, TjSheetRange *range)
{
  if (tj_sheet_view_n_shown (self) == 0)
    return FALSE;
  *range = (TjSheetRange) { MIN (self->row, self->anchor_row), MAX (self->row, self->anchor_row),
                            MIN (self->column, self->anchor_column), MAX (self->column, self->anchor_column) };
  return TRUE;
}

static void
show (TjSheetView *self)
{
  tj_sheet_place_scroll_to (self);
  tj_sheet_spots_tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "moved");
}

void
tj_sheet_cursor_set (TjSheetView *self, guint row, int column, gboolean extend)
{
  guint n = tj_sheet_view_n_shown (self);

  if (n == 0)
    return;
  self->row = MIN (row, n - 1);
  self->column = CLAMP (column, 0, tj_sheet_n_columns (self->sheet) - 1);
  if (!extend)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
  self->tab_column = -1;
  show (self);
}

void
tj_sheet_view_go (TjSheetView *self, guint row, int column)
{
  for (guint i = 0; i < tj_sheet_view_n_shown (self); i++)
    if (tj_sheet_view_sheet_row (self, i) == row)
      {
        tj_sheet_cursor_set (self, i, column, FALSE);
        return;
      }
}

void
tj_sheet_view_select (TjSheetView *self, const TjSheetRange *range)
{
  tj_sheet_cursor_set (self, range->first_row, range->first_column, FALSE);
  tj_sheet_cursor_set (self, range->last_row, range->last_column, TRUE);
}

/* As a spreadsheet does: Enter after Tab goes to where moving by Tab began. */
gboolean
tj_sheet_cursor_enter (TjSheetView *self, int rows)
{
  gint64 to = (gint64) self->row + rows;

  if (to < 0 || to >= tj_sheet_view_n_shown (self))
    return FALSE;
  tj_sheet_cursor_set (self, (guint) to, self->tab_column >= 0 ? self->tab_column : self->column, FALSE);
  return TRUE;
}

gboolean
tj_sheet_cursor_next (TjSheetView *self, int columns, gboolean wrap)
{
  int began = self->tab_column >= 0 ? self->tab_column : self->column, to = self->column + columns;
  guint row = self->row;

  if (tj_sheet_view_n_shown (self) == 0)
    return FALSE;
  if (to < 0 || to >= tj_sheet_n_columns (self->sheet))
    {
      if (!wrap || (columns < 0 && row == 0) || (columns > 0 && row + 1 >= tj_sheet_view_n_shown (self)))
        return FALSE;
      row = columns < 0 ? row - 1 : row + 1;
      to = columns < 0 ? tj_sheet_n_columns (self->sheet) - 1 : MIN (began, 1);
    }
  tj_sheet_cursor_set (self, row, to, FALSE);
  self->tab_column = began;
  return TRUE;
}

/* Actions --------------------------------------------------------------------------------------------------------- */

static void
move_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjSheetView *self = TJ_SHEET_VIEW (widget);
  int rows, columns;
  gboolean extend;

  g_variant_get (parameter, "(iib)", &rows, &columns, &extend);
  tj_sheet_cursor_set (self, (guint) MAX ((gint64) self->row + rows, 0), self->column + columns, extend);
}

static void
page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjSheetView *self = TJ_SHEET_VIEW (widget);
  guint first, end;
  int pages;
  gboolean extend;

  g_variant_get (parameter, "(ib)", &pages, &extend);
  tj_sheet_place_rows (self, &first, &end);
  tj_sheet_cursor_set (self, (guint) MAX ((gint64) self->row + pages * (gint64) MAX (end - first, 3) - 2 * pages, 0),
                       self->column, extend);
}

static void
end_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjSheetView *self = TJ_SHEET_VIEW (widget);
  const char *where;
  gboolean extend;

  g_variant_get (parameter, "(&sb)", &where, &extend);
  if (g_str_equal (where, "row-start"))
    tj_sheet_cursor_set (self, self->row, 0, extend);
  else if (g_str_equal (where, "row-end"))
    tj_sheet_cursor_set (self, self->row, G_MAXINT, extend);
  else if (g_str_equal (where, "start"))
    tj_sheet_cursor_set (self, 0, 0, extend);
  else
    tj_sheet_cursor_set (self, G_MAXUINT, G_MAXINT, extend);
}

/* At the end of a row the keyboard goes on to what comes after the sheet, so that it is no trap. */
static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  int columns = g_variant_get_int32 (parameter);

  if (!tj_sheet_cursor_next (TJ_SHEET_VIEW (widget), columns, FALSE))
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (widget)),
                            columns > 0 ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

static void
enter_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_sheet_cursor_enter (TJ_SHEET_VIEW (widget), g_variant_get_int32 (parameter));
}

static void
all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjSheetView *self = TJ_SHEET_VIEW (widget);
  TjSheetRange all = { 0, G_MAXUINT, 0, G_MAXINT };

  if (tj_sheet_view_n_shown (self) > 0)
    tj_sheet_view_select (self, &all);
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_sheet_view_edit (TJ_SHEET_VIEW (widget), NULL);
}

static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjSheetView *self = TJ_SHEET_VIEW (widget);
  TjSheetBox box;

  if (tj_sheet_view_n_shown (self) == 0)
    return;
  tj_sheet_place_scroll_to (self);
  box = tj_sheet_place_box (self, self->row, self->column);
  g_signal_emit_by_name (self, "context-menu", box.x + box.width / 2, box.y + box.height);
}

static void
add_move (GtkWidgetClass *class, guint key, guint pad, int rows, int columns)
{
  gtk_widget_class_add_binding_action (class, key, 0, "sheet.move", "(iib)", rows, columns, FALSE);
  gtk_widget_class_add_binding_action (class, pad, 0, "sheet.move", "(iib)", rows, columns, FALSE);
  gtk_widget_class_add_binding_action (class, key, GDK_SHIFT_MASK, "sheet.move", "(iib)", rows, columns, TRUE);
  gtk_widget_class_add_binding_action (class, pad, GDK_SHIFT_MASK, "sheet.move", "(iib)", rows, columns, TRUE);
}

static void
add_end (GtkWidgetClass *class, guint key, guint pad, const char *row, const char *sheet)
{
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  for (guint i = 0; i < 2; i++)
    {
      guint value = i == 0 ? key : pad;

      gtk_widget_class_add_binding_action (class, value, 0, "sheet.end", "(sb)", row, FALSE);
      gtk_widget_class_add_binding_action (class, value, GDK_SHIFT_MASK, "sheet.end", "(sb)", row, TRUE);
      gtk_widget_class_add_binding_action (class, value, GDK_CONTROL_MASK, "sheet.end", "(sb)", sheet, FALSE);
      gtk_widget_class_add_binding_action (class, value, both, "sheet.end", "(sb)", sheet, TRUE);
    }
}

static void
add_page (GtkWidgetClass *class, guint key, int pages)
{
  gtk_widget_class_add_binding_action (class, key, 0, "sheet.page", "(ib)", pages, FALSE);
  gtk_widget_class_add_binding_action (class, key, GDK_SHIFT_MASK, "sheet.page", "(ib)", pages, TRUE);
}

void
tj_sheet_cursor_class_init (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "sheet.move", "(iib)", move_action);
  gtk_widget_class_install_action (class, "sheet.page", "(ib)", page_action);
  gtk_widget_class_install_action (class, "sheet.end", "(sb)", end_action);
  gtk_widget_class_install_action (class, "sheet.next", "i", next_action);
  gtk_widget_class_install_action (class, "sheet.enter", "i", enter_action);
  gtk_widget_class_install_action (class, "sheet.all", NULL, all_action);
  gtk_widget_class_install_action (class, "sheet.edit", NULL, edit_action);
  gtk_widget_class_install_action (class, "sheet.menu", NULL, menu_action);
  add_move (class, GDK_KEY_Up, GDK_KEY_KP_Up, -1, 0);
  add_move (class, GDK_KEY_Down, GDK_KEY_KP_Down, 1, 0);
  add_move (class, GDK_KEY_Left, GDK_KEY_KP_Left, 0, -1);
  add_move (class, GDK_KEY_Right, GDK_KEY_KP_Right, 0, 1);
  add_end (class, GDK_KEY_Home, GDK_KEY_KP_Home, "row-start", "start");
  add_end (class, GDK_KEY_End, GDK_KEY_KP_End, "row-end", "end");
  add_page (class, GDK_KEY_Page_Up, -1);
  add_page (class, GDK_KEY_KP_Page_Up, -1);
  add_page (class, GDK_KEY_Page_Down, 1);
  add_page (class, GDK_KEY_KP_Page_Down, 1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Tab, 0, "sheet.next", "i", 1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, "sheet.next", "i", -1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Tab, GDK_SHIFT_MASK, "sheet.next", "i", -1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Return, 0, "sheet.enter", "i", 1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_KP_Enter, 0, "sheet.enter", "i", 1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Return, GDK_SHIFT_MASK, "sheet.enter", "i", -1);
  gtk_widget_class_add_binding_action (class, GDK_KEY_a, GDK_CONTROL_MASK, "sheet.all", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_F2, 0, "sheet.edit", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Menu, 0, "sheet.menu", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_F10, GDK_SHIFT_MASK, "sheet.menu", NULL);
}
