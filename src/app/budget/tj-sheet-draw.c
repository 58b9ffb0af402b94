// SPDX-License-Identifier: EUPL-1.2
/* How a sheet looks: calm rows, amounts at the right with digits of one width, totals on a band. */
#include <adwaita.h>

#include "tj-records-planning.h"
#include "tj-sheet-fold.h"
#include "tj-sheet-view-private.h"

#define PAD 12
#define SIGN_SCALE 0.85
#define TRIANGLE 0.45f /* of the width of a digit */

void
tj_sheet_draw_take_style (TjSheetView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean dark = adw_style_manager_get_dark (style), contrast = adw_style_manager_get_high_contrast (style);

  tj_palette_init (&self->palette, (dark ? TJ_SCHEME_DARK : 0) | (contrast ? TJ_SCHEME_HIGH_CONTRAST : 0));
  g_clear_object (&self->layout);
  self->layout = gtk_widget_create_pango_layout (widget, NULL);
}

static void
set_text (TjSheetView *self, const char *text, gboolean bold, double scale, gboolean amount)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (amount)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_text (self->layout, text, -1);
}

void
tj_sheet_draw_set_text (TjSheetView *self, const char *text, gboolean bold, double scale)
{
  set_text (self, text, bold, scale, FALSE);
}

/* Digits of one width, so that they stand below each other. */
void
tj_sheet_draw_set_amount (TjSheetView *self, const char *text, gboolean bold)
{
  set_text (self, text, bold, 1, TRUE);
}

static GdkRGBA
colour (TjSheetView *self, TjInk ink)
{
  const TjRgba *rgba = tj_palette_get (&self->palette, ink);

  return (GdkRGBA) { rgba->red, rgba->green, rgba->blue, rgba->alpha };
}

static GdkRGBA
colour_of_tone (TjSheetView *self, TjSheetTone tone)
{
  switch (tone)
    {
    case TJ_TONE_DIM:
      return colour (self, TJ_INK (TJ_INK_MUTED));
    case TJ_TONE_SHORT:
      return colour (self, TJ_INK (TJ_INK_LATE));
    case TJ_TONE_FINE:
      return colour (self, TJ_TONE (TJ_INK_BAR_TEXT, TJ_COLOUR_GREEN));
    case TJ_TONE_PLAIN:
    default:
      return colour (self, TJ_INK (TJ_INK_TEXT));
    }
}

static void
fill (TjSheetView *self, GtkSnapshot *snapshot, double x, double y, double width, double height, TjInk ink)
{
  GdkRGBA rgba = colour (self, ink);

  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

/* Draws the text that is set, in the middle of the height of a box; from @x on. */
static void
draw_text (TjSheetView *self, GtkSnapshot *snapshot, const TjSheetBox *box, double x, const GdkRGBA *rgba)
{
  int height;

  pango_layout_get_pixel_size (self->layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) (box->y + (box->height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, rgba);
  gtk_snapshot_restore (snapshot);
}

static void
draw_right (TjSheetView *self, GtkSnapshot *snapshot, const TjSheetBox *box, const GdkRGBA *rgba)
{
  int width;

  pango_layout_get_pixel_size (self->layout, &width, NULL);
  draw_text (self, snapshot, box, box->x + box->width - PAD - width, rgba);
}

/* Names ----------------------------------------------------------------------------------------------------------- */

static void
draw_triangle (TjSheetView *self, GtkSnapshot *snapshot, const TjSheetBox *box, double x, gboolean open)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GdkRGBA rgba = colour (self, TJ_INK (TJ_INK_MUTED));
  float y = (float) (box->y + box->height / 2), r = (float) self->digit_width * TRIANGLE, left = (float) x + r * 0.7f;
  GskPath *path;

  gsk_path_builder_move_to (builder, left, y - (open ? r / 2 : r));
  gsk_path_builder_line_to (builder, left + (open ? 2 * r : 1.2f * r), open ? y - r / 2 : y);
  gsk_path_builder_line_to (builder, left + (open ? r : 0), open ? y + r * 0.8f : y + r);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &rgba);
  gsk_path_unref (path);
}

/* The sign after a name stays whole; the name is cut when there is no room for both. */
static void
draw_name (TjSheetView *self, GtkSnapshot *snapshot, guint place)
{
  const TjSheetRow *row = tj_sheet_shown_row (self, place);
  guint index = tj_sheet_view_sheet_row (self, place);
  TjSheetBox box = tj_sheet_place_box (self, place, 0);
  double x = tj_sheet_place_indent (self, row->depth), left = tj_sheet_place_indent (self, row->depth + 1);
  const char *sign = tj_sheet_row_sign (row);
  gboolean dim = row->aside || row->void_;
  GdkRGBA rgba = colour (self, TJ_INK (dim ? TJ_INK_MUTED : TJ_INK_TEXT));
  GdkRGBA muted = colour (self, TJ_INK (TJ_INK_MUTED));
  int width, sign_width = 0;

  if (tj_sheet_has_below (self->sheet, index))
    {
      gboolean open
          = place + 1 < tj_sheet_view_n_shown (self) && tj_sheet_view_sheet_row (self, place + 1) == index + 1;

      draw_triangle (self, snapshot, &box, x, open);
    }
  else if (row->depth == 0)
    left = x;
  if (sign)
    {
      tj_sheet_draw_set_text (self, sign, FALSE, SIGN_SCALE);
      pango_layout_get_pixel_size (self->layout, &sign_width, NULL);
      sign_width += PAD;
    }
  tj_sheet_draw_set_text (self, row->title, row->kind != TJ_SHEET_ROW, 1);
  pango_layout_get_pixel_size (self->layout, &width, NULL);
  width = MIN (width, (int) (box.width - left - PAD - sign_width));
  pango_layout_set_width (self->layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  draw_text (self, snapshot, &box, left, &rgba);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  if (sign)
    {
      tj_sheet_draw_set_text (self, sign, FALSE, SIGN_SCALE);
      draw_text (self, snapshot, &box, left + width + PAD, &muted);
    }
}

/* Cells ----------------------------------------------------------------------------------------------------------- */

static void
draw_amount (TjSheetView *self, GtkSnapshot *snapshot, guint place, int column)
{
  TjSheetBox box = tj_sheet_place_box (self, place, column);
  const TjSheetRow *row = tj_sheet_shown_row (self, place);
  TjSheetTone tone;
  g_autofree char *text = tj_sheet_cell_text (self->sheet, tj_sheet_view_sheet_row (self, place), column, &tone);
  GdkRGBA rgba = colour_of_tone (self, tone);

  if (*text == '\0')
    return;
  tj_sheet_draw_set_amount (self, text, row->kind == TJ_SHEET_TOTAL);
  draw_right (self, snapshot, &box, &rgba);
}

static void
draw_header (TjSheetView *self, GtkSnapshot *snapshot, int column)
{
  TjSheetBox box = tj_sheet_place_box (self, 0, column);
  g_autofree char *title = tj_sheet_column_title (self->sheet, column);
  GdkRGBA rgba = colour (self, TJ_INK (column > 0 && column == self->column ? TJ_INK_TEXT : TJ_INK_MUTED));

  box.y = 0;
  box.height = self->header_height;
  tj_sheet_draw_set_text (self, title, TRUE, 0.92);
  if (column == 0)
    draw_text (self, snapshot, &box, PAD / 2, &rgba);
  else
    draw_right (self, snapshot, &box, &rgba);
}

/* What lies behind the text ---------------------------------------------------------------------------------------- */

static void
draw_ground (TjSheetView *self, GtkSnapshot *snapshot, guint first, guint end, double width)
{
  for (guint i = first; i < end; i++)
    {
      TjSheetBox box = tj_sheet_place_box (self, i, 0);

      if (tj_sheet_shown_row (self, i)->kind == TJ_SHEET_TOTAL)
        fill (self, snapshot, 0, box.y, width, box.height, TJ_INK (TJ_INK_GRID));
      fill (self, snapshot, 0, box.y + box.height - 1, width, 1, TJ_INK (TJ_INK_GRID));
    }
}

static gboolean
is_selected (TjSheetView *self, guint row, int column)
{
  TjSheetRange range;

  return tj_sheet_view_range (self, &range) && row >= range.first_row && row <= range.last_row
         && column >= range.first_column && column <= range.last_column;
}

static void
draw_selection (TjSheetView *self, GtkSnapshot *snapshot, guint first, guint end, int column)
{
  for (guint i = first; i < end; i++)
    {
      TjSheetBox box = tj_sheet_place_box (self, i, column);

      if (is_selected (self, i, column) && (self->row != self->anchor_row || self->column != self->anchor_column))
        fill (self, snapshot, box.x, box.y, box.width, box.height, TJ_INK (TJ_INK_SELECTION));
      if (i == self->row && column == self->column)
        {
          GdkRGBA rgba = colour (self, TJ_INK (gtk_widget_has_focus (GTK_WIDGET (self)) ? TJ_INK_FOCUS : TJ_INK_LINK));
          graphene_rect_t rect
              = GRAPHENE_RECT_INIT ((float) box.x, (float) box.y - 1, (float) box.width, (float) box.height + 1);
          GskRoundedRect round;

          gsk_rounded_rect_init_from_rect (&round, &rect, 3);
          gtk_snapshot_append_border (snapshot, &round, (float[4]) { 2, 2, 2, 2 },
                                      (GdkRGBA[4]) { rgba, rgba, rgba, rgba });
        }
    }
}

/* The name of the row that has the cursor stands out, so that one sees which it is at the other side too. */
static void
draw_row_sign (TjSheetView *self, GtkSnapshot *snapshot, guint place)
{
  TjSheetRange range;
  TjSheetBox box = tj_sheet_place_box (self, place, 0);

  if (gtk_widget_has_focus (GTK_WIDGET (self)) && tj_sheet_view_range (self, &range) && range.first_column > 0
      && place >= range.first_row && place <= range.last_row)
    fill (self, snapshot, box.x, box.y, box.width, box.height, TJ_INK (TJ_INK_SELECTION));
}

/* A part of the columns, clipped to where it may be seen. */
static void
draw_columns (TjSheetView *self, GtkSnapshot *snapshot, int from, int to, double x, double width)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  guint first, end;

  tj_sheet_place_rows (self, &first, &end);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) x, 0, (float) width, (float) height));
  for (int column = from; column < to; column++)
    {
      TjSheetBox box = tj_sheet_place_box (self, 0, column);

      if (box.x + box.width <= x || box.x >= x + width)
        continue;
      draw_header (self, snapshot, column);
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) self->header_height, (float) width,
                                                             (float) (height - self->header_height)));
      for (guint i = first; i < end; i++)
        if (column == 0)
          {
            draw_row_sign (self, snapshot, i);
            draw_name (self, snapshot, i);
          }
        else
          draw_amount (self, snapshot, i, column);
      draw_selection (self, snapshot, first, end, column);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_pop (snapshot);
}

void
tj_sheet_draw (TjSheetView *self, GtkSnapshot *snapshot)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double names = tj_sheet_place_box (self, 0, 0).width;
  int n = tj_sheet_n_columns (self->sheet);
  guint first, end;

  tj_sheet_place_rows (self, &first, &end);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) self->header_height, (float) width,
                                                         (float) (height - self->header_height)));
  draw_ground (self, snapshot, first, end, width);
  gtk_snapshot_pop (snapshot);
  draw_columns (self, snapshot, 0, 1, 0, names);
  draw_columns (self, snapshot, 1, n, names, width - names);
  fill (self, snapshot, 0, self->header_height - 1, width, 1, TJ_INK (TJ_INK_GRID_STRONG));
  /* The border that can be dragged. */
  fill (self, snapshot, names - 1, PAD / 2, 1, self->header_height - PAD, TJ_INK (TJ_INK_GRID_STRONG));
  if (tj_sheet_place_scroll_x (self) > 0)
    fill (self, snapshot, names - 1, 0, 1, height, TJ_INK (TJ_INK_GRID_STRONG));
}
