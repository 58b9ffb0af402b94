// SPDX-License-Identifier: EUPL-1.2
/* The rows and cells in view as accessible objects. There are none until somebody asks for the first; from then on they
 * follow what is drawn, a moment after it came to rest. */
#include <string.h>

#include "tj-sheet-fold.h"
#include "tj-sheet-view-private.h"

#define REST_MS 120

static gboolean
place_of (GtkWidget *widget, gint64 row, int column, GdkRectangle *place)
{
  TjSheetView *self = TJ_SHEET_VIEW (widget);
  TjSheetBox box;

  if (row >= tj_sheet_view_n_shown (self) || column >= tj_sheet_n_columns (self->sheet))
    return FALSE;
  box = tj_sheet_place_box (self, (guint) row, MAX (column, 0));
  if (column < 0)
    *place = (GdkRectangle) { 0, (int) box.y, gtk_widget_get_width (widget), (int) box.height };
  else
    *place = (GdkRectangle) { (int) box.x, 0, (int) box.width, (int) box.height };
  return TRUE;
}

/* Spots stand in the array as a row, then its cells, then the next row. */
static guint
first_of_row (TjSheetView *self, guint nth)
{
  return nth * (guint) (tj_sheet_n_columns (self->sheet) + 1);
}

static void
tell_row (TjSheetView *self, TjSpot *spot, guint place)
{
  guint row = tj_sheet_view_sheet_row (self, place);
  g_autofree char *name = tj_sheet_row_name (self->sheet, row);

  tj_spot_set_label (spot, name);
  tj_spot_set_level (spot, (int) tj_sheet_shown_row (self, place)->depth + 1);
  if (!tj_sheet_has_below (self->sheet, row))
    tj_spot_set_fold (spot, TJ_SPOT_PLAIN);
  else if (place + 1 < tj_sheet_view_n_shown (self) && tj_sheet_view_sheet_row (self, place + 1) == row + 1)
    tj_spot_set_fold (spot, TJ_SPOT_EXPANDED);
  else
    tj_spot_set_fold (spot, TJ_SPOT_FOLDED);
}

static void
tell_cell (TjSheetView *self, TjSpot *spot, guint place, int column)
{
  guint row = tj_sheet_view_sheet_row (self, place);
  g_autofree char *sentence = tj_sheet_sentence (self->sheet, row, column);
  TjSheetRange range;
  gboolean selected = tj_sheet_view_range (self, &range) && place >= range.first_row && place <= range.last_row
                      && column >= range.first_column && column <= range.last_column;

  tj_spot_set_label (spot, sentence);
  tj_spot_set_selected (spot, selected);
  tj_spot_set_focused (spot, place == self->row && column == self->column && gtk_widget_has_focus (GTK_WIDGET (self)));
}

static GtkAccessibleRole
role_of (int column)
{
  return column < 0    ? GTK_ACCESSIBLE_ROLE_ROW
         : column == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                       : GTK_ACCESSIBLE_ROLE_GRID_CELL;
}

static TjSpot *
make_spot (TjSheetView *self, guint place, int column)
{
  TjSpot *spot = tj_spot_new (GTK_WIDGET (self), role_of (column), place_of, place, column);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (spot), GTK_ACCESSIBLE_RELATION_ROW_INDEX, (int) place + 1, -1);
  if (column >= 0)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (spot), GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 1, -1);
  return spot;
}

static TjSpot *
spot_at (TjSheetView *self, guint nth)
{
  return nth < self->spots->len ? g_ptr_array_index (self->spots, nth) : NULL;
}

static void
tie_row (TjSheetView *self, guint nth)
{
  guint first = first_of_row (self, nth), next = first_of_row (self, nth + 1);
  TjSpot *row = spot_at (self, first);

  tj_spot_set_family (row, NULL, spot_at (self, next), spot_at (self, first + 1));
  for (guint i = first + 1; i < next; i++)
    tj_spot_set_family (spot_at (self, i), row, i + 1 < next ? spot_at (self, i + 1) : NULL, NULL);
}

static void
tell_all (TjSheetView *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint at = first_of_row (self, i - first);

      tie_row (self, i - first);
      tell_row (self, spot_at (self, at), i);
      for (int column = 0; column < tj_sheet_n_columns (self->sheet); column++)
        tell_cell (self, spot_at (self, at + 1 + (guint) column), i, column);
    }
}

static void
detach_all (GPtrArray *spots)
{
  for (guint i = 0; spots && i < spots->len; i++)
    if (spots->pdata[i])
      tj_spot_detach (spots->pdata[i]);
}

static void
spot_free (gpointer spot)
{
  g_clear_object ((TjSpot **) &spot);
}

void
tj_sheet_spots_drop (TjSheetView *self)
{
  g_clear_handle_id (&self->spots_source, g_source_remove);
  detach_all (self->spots);
  g_clear_pointer (&self->spots, g_ptr_array_unref);
}

/* The spots of the rows from @first to @end. Those that are there already are kept, so that who holds one keeps it. */
static void
make_spots (TjSheetView *self, guint first, guint end)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->spots);
  int n = self->sheet ? tj_sheet_n_columns (self->sheet) : 0;
  guint each = (guint) n + 1;

  self->spots = g_ptr_array_new_with_free_func (spot_free);
  for (guint place = first; place < end; place++)
    for (int column = -1; column < n; column++)
      {
        guint at = (place - self->spots_first) * each + (guint) (column + 1);
        gboolean there = old && self->spots_columns == n && place >= self->spots_first && at < old->len;

        g_ptr_array_add (self->spots,
                         there ? g_steal_pointer (&old->pdata[at]) : (gpointer) make_spot (self, place, column));
      }
  detach_all (old);
  self->spots_first = first;
  self->spots_columns = n;
}

static void
update (TjSheetView *self)
{
  guint first = 0, end = 0;

  if (tj_sheet_view_n_shown (self) > 0)
    tj_sheet_place_rows (self, &first, &end);
  make_spots (self, first, end);
  if (self->sheet == NULL)
    return;
  tell_all (self, first, end);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int) tj_sheet_view_n_shown (self), GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  tj_sheet_n_columns (self->sheet), -1);
}

static gboolean
rested_cb (gpointer data)
{
  TjSheetView *self = data;

  self->spots_source = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

void
tj_sheet_spots_touch (TjSheetView *self)
{
  if (self->spots && self->spots_source == 0)
    self->spots_source = g_timeout_add (REST_MS, rested_cb, self);
}

/* The cell with the cursor is told at once. */
void
tj_sheet_spots_tell (TjSheetView *self)
{
  g_autofree char *sentence = NULL;

  if (self->spots)
    {
      g_clear_handle_id (&self->spots_source, g_source_remove);
      update (self);
      return;
    }
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || self->row >= tj_sheet_view_n_shown (self))
    return;
  sentence = tj_sheet_sentence (self->sheet, tj_sheet_view_sheet_row (self, self->row), self->column);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The editor is a child as widgets are; it comes before the rows. */
static GtkAccessible *
get_first_child (GtkAccessible *accessible)
{
  TjSheetView *self = TJ_SHEET_VIEW (accessible);

  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return NULL;
  if (self->editor)
    return GTK_ACCESSIBLE (g_object_ref (self->editor));
  if (self->spots == NULL || self->spots_source != 0)
    {
      g_clear_handle_id (&self->spots_source, g_source_remove);
      update (self);
    }
  return self->spots->len > 0 ? GTK_ACCESSIBLE (g_object_ref (g_ptr_array_index (self->spots, 0))) : NULL;
}

void
tj_sheet_spots_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = get_first_child;
}
