// SPDX-License-Identifier: EUPL-1.2
/* What the pointer's edits add to the picture. */
#include <math.h>

#include "tj-gantt-drag-private.h"

#define PAD 8.0f
#define GAP 6.0f

static GdkRGBA
colour_of (const TjGanttDrag *self, TjInkRole role, float alpha)
{
  const TjRgba *ink = tj_palette_get (tj_screen_painter_palette (self->view->painter), TJ_INK (role));

  return (GdkRGBA) { ink->red, ink->green, ink->blue, ink->alpha * alpha };
}

static void
append_box (GtkSnapshot *snapshot, const graphene_rect_t *box, float radius, const GdkRGBA *fill, const GdkRGBA *line,
            float width)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, fill, box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { width, width, width, width },
                              (GdkRGBA[]) { *line, *line, *line, *line });
}

/* The selected rows; the chart itself shows the one that the window looks at. */
void
tj_gantt_drag_snapshot_below (TjGanttDrag *self, GtkSnapshot *snapshot)
{
  TjGanttFrame frame = tj_gantt_view_frame (self->view);
  GdkRGBA band = colour_of (self, TJ_INK_SELECTION, 1);
  guint first, last;

  if (self->view->selection == NULL || !tj_gantt_frame_rows (&frame, &first, &last))
    return;
  for (guint row = first; row <= last; row++)
    {
      float top = floorf ((float) (frame.header_height + row * frame.row_height - frame.scroll_y) + 0.5f);

      if (gtk_selection_model_is_selected (self->view->selection, row)
          && tj_gantt_rows_at (frame.rows, row)->id != frame.selected)
        gtk_snapshot_append_color (snapshot, &band,
                                   &GRAPHENE_RECT_INIT (0, top, (float) frame.width, (float) frame.row_height));
    }
}

/* Ghosts ---------------------------------------------------------------------------------------------------------- */

static void
ghost_box (const TjGanttFrame *frame, guint row, const TjSpan *span, graphene_rect_t *box)
{
  double x0 = floor (tj_axis_x (&frame->axis, span->start)), x1 = floor (tj_axis_x (&frame->axis, span->finish));
  double height = CLAMP (floor (frame->row_height * 0.56), 8, 34) + 2;
  double top = floor (frame->header_height + row * frame->row_height - frame->scroll_y
                      + (frame->row_height - height) / 2 + 0.5);

  if (x1 - x0 < 10)
    {
      x0 = floor ((x0 + x1) / 2 - 5);
      x1 = x0 + 10;
    }
  *box = GRAPHENE_RECT_INIT ((float) x0, (float) top, (float) (x1 - x0), (float) height);
}

static void
draw_ghosts (TjGanttDrag *self, const TjGanttFrame *frame, GtkSnapshot *snapshot)
{
  GdkRGBA line = colour_of (self, TJ_INK_FOCUS, 1), fill = colour_of (self, TJ_INK_FOCUS, 0.22f);
  GdkRGBA faint = colour_of (self, TJ_INK_FOCUS, 0.10f);
  guint first, last;

  if (self->preview == NULL || !tj_gantt_frame_rows (frame, &first, &last))
    return;
  for (guint row = first; row <= last; row++)
    {
      const TjMoved *moved = tj_reschedule_preview_find (self->preview, tj_gantt_rows_at (frame->rows, row)->id);
      gboolean meant = moved && self->edit && tj_edit_find (self->edit, moved->id);
      graphene_rect_t box;

      if (moved == NULL || moved->after.origin == TJ_SPAN_NONE)
        continue;
      ghost_box (frame, row, &moved->after, &box);
      if (box.origin.x < frame->width && box.origin.x + box.size.width > 0)
        append_box (snapshot, &box, 5, meant ? &fill : &faint, &line, meant ? 2 : 1);
    }
}

/* Links ----------------------------------------------------------------------------------------------------------- */

static void
draw_line (GtkSnapshot *snapshot, GskPath *path, const GdkRGBA *colour, float width, gboolean dashed)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  if (dashed)
    gsk_stroke_set_dash (stroke, (float[]) { 5, 4 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

/* Through the parts of the line that can be pointed at. */
static void
draw_selected_link (TjGanttDrag *self, GtkSnapshot *snapshot)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour = colour_of (self, TJ_INK_FOCUS, 1);
  const TjHit *hit;
  guint n = 0;

  for (guint at = 0; (hit = tj_scene_next_hit (self->view->scene, self->link, TJ_HIT_LINK, &at)); n++)
    {
      float reach = MIN (hit->w, hit->h) / 2;

      gsk_path_builder_move_to (builder, hit->x + reach, hit->y + reach);
      gsk_path_builder_line_to (builder, hit->x + hit->w - reach, hit->y + hit->h - reach);
    }
  path = gsk_path_builder_to_path (builder);
  if (n > 0)
    draw_line (snapshot, path, &colour, 3, FALSE);
}

static void
draw_handles (TjGanttDrag *self, TjId id, TjEdge active, GtkSnapshot *snapshot)
{
  GdkRGBA line = colour_of (self, TJ_INK_FOCUS, 1), fill = colour_of (self, TJ_INK_BACKGROUND, 1);
  graphene_rect_t bar;

  if (id == 0 || !tj_gantt_drag_bar (self, id, &bar))
    return;
  for (TjEdge edge = TJ_EDGE_START; edge <= TJ_EDGE_FINISH; edge++)
    {
      const float size = 2 * TJ_HANDLE_RADIUS;
      float x, y;

      tj_gantt_drag_handle (&bar, edge, &x, &y);
      append_box (snapshot, &GRAPHENE_RECT_INIT (x - size / 2, y - size / 2, size, size), size / 2,
                  edge == active ? &line : &fill, &line, 2);
    }
}

static void
draw_rubber (TjGanttDrag *self, GtkSnapshot *snapshot)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour = colour_of (self, self->refused ? TJ_INK_LATE : TJ_INK_FOCUS, 1), fill = colour;
  graphene_rect_t bar;
  float x = (float) self->from_x, y = (float) self->from_y;

  if (tj_gantt_drag_bar (self, self->id, &bar))
    tj_gantt_drag_handle (&bar, self->edge, &x, &y);
  draw_handles (self, self->id, self->edge, snapshot);
  gsk_path_builder_move_to (builder, x, y);
  gsk_path_builder_line_to (builder, (float) self->x, (float) self->y);
  path = gsk_path_builder_to_path (builder);
  draw_line (snapshot, path, &colour, 2, self->refused);
  if (self->target == 0 || !tj_gantt_drag_bar (self, self->target, &bar))
    return;
  fill.alpha *= 0.15f;
  graphene_rect_inset (&bar, -3, -3);
  append_box (snapshot, &bar, 7, &fill, &colour, 2);
}

/* The tag --------------------------------------------------------------------------------------------------------- */

static void
size_of (PangoLayout *layout, float *width, float *height)
{
  PangoRectangle ink, logical;

  if (layout == NULL)
    return;
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  *width = MAX (*width, (float) logical.width);
  *height += (float) logical.height + (*height > 0 ? 2 : 0);
}

/* Above the row where there is room, else below it; inside the picture. */
static void
place_tag (TjGanttDrag *self, const TjGanttFrame *frame, float width, float height, graphene_rect_t *box)
{
  guint row = tj_gantt_rows_find (frame->rows, self->target ? self->target : self->id);
  float top
      = row == G_MAXUINT ? (float) self->y : (float) (frame->header_height + row * frame->row_height - frame->scroll_y);
  float x = (float) self->x + 14, below = top + (float) frame->row_height + GAP;
  float y = top - GAP - height;

  if (y < frame->header_height + 2)
    y = below;
  x = CLAMP (x, 4, MAX ((float) frame->width - width - 4, 4));
  y = CLAMP (y, 2, MAX ((float) frame->height - height - 4, 2));
  *box = GRAPHENE_RECT_INIT (x, floorf (y), width, height);
}

static void
draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *colour, float x, float *y)
{
  PangoRectangle ink, logical;

  if (layout == NULL)
    return;
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, *y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
  *y += (float) logical.height + 2;
}

static void
draw_tag (TjGanttDrag *self, const TjGanttFrame *frame, GtkSnapshot *snapshot)
{
  GdkRGBA fill = colour_of (self, TJ_INK_BACKGROUND, 1), text = colour_of (self, TJ_INK_TEXT, 1);
  GdkRGBA line = colour_of (self, self->refused ? TJ_INK_LATE : TJ_INK_FOCUS, 1);
  GdkRGBA shade = { 0, 0, 0, 0.3f };
  float width = 0, height = 0, y;
  graphene_rect_t box;
  GskRoundedRect outline;

  size_of (self->title, &width, &height);
  size_of (self->lines, &width, &height);
  if (height == 0)
    return;
  place_tag (self, frame, width + 2 * PAD, height + 2 * PAD - 2, &box);
  gsk_rounded_rect_init_from_rect (&outline, &box, 6);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, 4);
  append_box (snapshot, &box, 6, &fill, &line, 1);
  y = box.origin.y + PAD - 1;
  draw_layout (snapshot, self->title, &text, box.origin.x + PAD, &y);
  draw_layout (snapshot, self->lines, &text, box.origin.x + PAD, &y);
}

void
tj_gantt_drag_snapshot (TjGanttDrag *self, GtkSnapshot *snapshot)
{
  TjGanttFrame frame = tj_gantt_view_frame (self->view);
  float top = (float) frame.header_height;

  if (frame.rows == NULL)
    return;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, top, (float) frame.width, MAX ((float) frame.height - top, 0)));
  if (self->link)
    draw_selected_link (self, snapshot);
  if (!self->begun)
    draw_handles (self, self->hover, tj_gantt_drag_handle_at (self, self->x, self->y), snapshot);
  draw_ghosts (self, &frame, snapshot);
  if (self->begun && self->kind == TJ_DRAG_LINK)
    draw_rubber (self, snapshot);
  gtk_snapshot_pop (snapshot);
  if (self->begun)
    draw_tag (self, &frame, snapshot);
}
