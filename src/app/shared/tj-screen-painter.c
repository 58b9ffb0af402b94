// SPDX-License-Identifier: EUPL-1.2
#include "tj-screen-painter.h"

#include <adwaita.h>
#include <math.h>

#include "tj-screen-texts.h"

/* What a colour fades to at a soft end. */
#define FAINTEST 0.08f
/* The weight that makes a conic a quarter of a circle. */
#define QUARTER 0.70710678f

struct _TjScreenPainter
{
  GtkWidget *widget;
  TjPalette palette;
  TjScreenTexts *texts; /* (owned) */
};

TjScreenPainter *
tj_screen_painter_new (GtkWidget *widget)
{
  TjScreenPainter *painter = g_new0 (TjScreenPainter, 1);

  painter->widget = widget;
  painter->texts = tj_screen_texts_new (widget);
  tj_palette_init (&painter->palette, TJ_SCHEME_LIGHT);
  return painter;
}

const TjPalette *
tj_screen_painter_palette (const TjScreenPainter *painter)
{
  return &painter->palette;
}

void
tj_screen_painter_free (TjScreenPainter *painter)
{
  if (painter == NULL)
    return;
  tj_screen_texts_free (painter->texts);
  g_free (painter);
}

void
tj_screen_painter_forget (TjScreenPainter *painter)
{
  tj_screen_texts_forget (painter->texts);
}

void
tj_screen_painter_take_colours (TjScreenPainter *painter)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (painter->widget));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  gboolean dark = adw_style_manager_get_dark (style), contrast = adw_style_manager_get_high_contrast (style);
  TjRgba band = { accent->red, accent->green, accent->blue, dark ? 0.28f : 0.18f };

  tj_palette_init (&painter->palette, (dark ? TJ_SCHEME_DARK : 0) | (contrast ? TJ_SCHEME_HIGH_CONTRAST : 0));
  if (!contrast)
    tj_palette_set (&painter->palette, TJ_INK_SELECTION, band);
}

double
tj_screen_painter_width (TjTextStyle style, const char *text, gpointer data)
{
  return tj_screen_texts_get (((TjScreenPainter *) data)->texts, style, text)->width;
}

double
tj_screen_painter_text_height (TjScreenPainter *painter)
{
  return tj_screen_texts_height (painter->texts);
}

/* Colours --------------------------------------------------------------------------------------------------------- */

static GdkRGBA
colour_of (const TjScreenPainter *painter, TjInk ink)
{
  const TjRgba *colour = tj_palette_get (&painter->palette, ink);

  return (GdkRGBA) { colour->red, colour->green, colour->blue, colour->alpha };
}

static graphene_rect_t
bounds_of (const TjPrimitive *primitive)
{
  return GRAPHENE_RECT_INIT (primitive->x, primitive->y, primitive->w, primitive->h);
}

/* Full in the middle, faint at the soft ends. */
static void
append_fading (GtkSnapshot *snapshot, const TjPrimitive *primitive, GdkRGBA colour)
{
  float left = primitive->fade_left / primitive->w, right = primitive->fade_right / primitive->w;
  GdkRGBA faint = colour;
  GskColorStop stops[4];

  faint.alpha *= FAINTEST;
  stops[0] = (GskColorStop) { 0, left > 0 ? faint : colour };
  stops[1] = (GskColorStop) { left, colour };
  stops[2] = (GskColorStop) { MAX (1 - right, left), colour };
  stops[3] = (GskColorStop) { 1, right > 0 ? faint : colour };
  gtk_snapshot_append_linear_gradient (snapshot,
                                       &GRAPHENE_RECT_INIT (primitive->x, primitive->y, primitive->w, primitive->h),
                                       &GRAPHENE_POINT_INIT (primitive->x, primitive->y),
                                       &GRAPHENE_POINT_INIT (primitive->x + primitive->w, primitive->y), stops, 4);
}

/* Shapes ---------------------------------------------------------------------------------------------------------- */

static void
paint_fill (const TjScreenPainter *painter, const TjPrimitive *primitive, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds = bounds_of (primitive);
  GdkRGBA colour = colour_of (painter, primitive->fill);
  GskRoundedRect outline;

  if (primitive->radius > 0)
    gtk_snapshot_push_rounded_clip (snapshot, gsk_rounded_rect_init_from_rect (&outline, &bounds, primitive->radius));
  if (primitive->fade_left > 0 || primitive->fade_right > 0)
    append_fading (snapshot, primitive, colour);
  else
    gtk_snapshot_append_color (snapshot, &colour, &bounds);
  if (primitive->radius > 0)
    gtk_snapshot_pop (snapshot);
}

static void
paint_fading_outline (const TjPrimitive *primitive, GtkSnapshot *snapshot, GdkRGBA colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (primitive->line_width);
  g_autoptr (GskPath) path = NULL;
  graphene_rect_t inside;
  GskRoundedRect outline;

  graphene_rect_inset_r (&GRAPHENE_RECT_INIT (primitive->x, primitive->y, primitive->w, primitive->h),
                         primitive->line_width / 2, primitive->line_width / 2, &inside);
  gsk_path_builder_add_rounded_rect (builder, gsk_rounded_rect_init_from_rect (&outline, &inside, primitive->radius));
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_push_stroke (snapshot, path, stroke);
  append_fading (snapshot, primitive, colour);
  gtk_snapshot_pop (snapshot);
}

static void
paint_outline (const TjScreenPainter *painter, const TjPrimitive *primitive, GtkSnapshot *snapshot)
{
  GdkRGBA colour = colour_of (painter, primitive->stroke);
  graphene_rect_t bounds = bounds_of (primitive);
  float width = primitive->line_width;
  GskRoundedRect outline;

  if (primitive->fade_left > 0 || primitive->fade_right > 0)
    {
      paint_fading_outline (primitive, snapshot, colour);
      return;
    }
  gsk_rounded_rect_init_from_rect (&outline, &bounds, primitive->radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[]) { width, width, width, width },
                              (GdkRGBA[]) { colour, colour, colour, colour });
}

static void
paint_rect (const TjScreenPainter *painter, const TjPrimitive *primitive, GtkSnapshot *snapshot)
{
  if (primitive->w <= 0 || primitive->h <= 0)
    return;
  if (primitive->fill.role != TJ_INK_NONE)
    paint_fill (painter, primitive, snapshot);
  if (primitive->stroke.role != TJ_INK_NONE)
    paint_outline (painter, primitive, snapshot);
}

static void
stroke_path (const TjScreenPainter *painter, const TjPrimitive *primitive, GskPath *path, GtkSnapshot *snapshot)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (primitive->line_width);
  GdkRGBA colour = colour_of (painter, primitive->stroke);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (primitive->gap > 0)
    {
      gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
      gsk_stroke_set_dash (stroke, (float[]) { primitive->dash, primitive->gap }, 2);
    }
  gtk_snapshot_append_stroke (snapshot, path, stroke, &colour);
}

static void
paint_line (const TjScreenPainter *painter, const TjPrimitive *primitive, GtkSnapshot *snapshot)
{
  float x0 = MIN (primitive->x, primitive->x + primitive->w), y0 = MIN (primitive->y, primitive->y + primitive->h);
  float half = primitive->line_width / 2;
  GdkRGBA colour = colour_of (painter, primitive->stroke);
  g_autoptr (GskPathBuilder) builder = NULL;
  g_autoptr (GskPath) path = NULL;

  /* Upright and level lines are rectangles, which is faster and sharper. */
  if (primitive->gap == 0 && (primitive->w == 0 || primitive->h == 0))
    {
      graphene_rect_t bounds = primitive->w == 0 ? GRAPHENE_RECT_INIT (x0 - half, y0, 2 * half, fabsf (primitive->h))
                                                 : GRAPHENE_RECT_INIT (x0, y0 - half, fabsf (primitive->w), 2 * half);

      gtk_snapshot_append_color (snapshot, &colour, &bounds);
      return;
    }
  builder = gsk_path_builder_new ();
  gsk_path_builder_move_to (builder, primitive->x, primitive->y);
  gsk_path_builder_line_to (builder, primitive->x + primitive->w, primitive->y + primitive->h);
  path = gsk_path_builder_to_path (builder);
  stroke_path (painter, primitive, path, snapshot);
}

/* Goes from @from to just before the corner, and round it towards @next. */
static void
add_corner (GskPathBuilder *builder, TjPoint from, TjPoint corner, TjPoint next, float radius)
{
  float in = hypotf (corner.x - from.x, corner.y - from.y), out = hypotf (next.x - corner.x, next.y - corner.y);
  float r = MIN (radius, MIN (in, out) / 2);

  if (in == 0 || out == 0 || r < 0.1f)
    {
      gsk_path_builder_line_to (builder, corner.x, corner.y);
      return;
    }
  gsk_path_builder_line_to (builder, corner.x - (corner.x - from.x) / in * r, corner.y - (corner.y - from.y) / in * r);
  gsk_path_builder_conic_to (builder, corner.x, corner.y, corner.x + (next.x - corner.x) / out * r,
                             corner.y + (next.y - corner.y) / out * r, QUARTER);
}

static GskPath *
open_path (const TjPoint *points, const TjPrimitive *primitive)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  guint last = primitive->n_points - 1;

  gsk_path_builder_move_to (builder, points[0].x, points[0].y);
  for (guint i = 1; i < last; i++)
    add_corner (builder, points[i - 1], points[i], points[i + 1], primitive->radius);
  gsk_path_builder_line_to (builder, points[last].x, points[last].y);
  return gsk_path_builder_to_path (builder);
}

/* Begins in the middle of the last side, so that all corners can be rounded. */
static GskPath *
closed_path (const TjPoint *points, const TjPrimitive *primitive)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  guint n = primitive->n_points;
  TjPoint begin = { (points[n - 1].x + points[0].x) / 2, (points[n - 1].y + points[0].y) / 2 };

  gsk_path_builder_move_to (builder, begin.x, begin.y);
  for (guint i = 0; i < n; i++)
    add_corner (builder, i == 0 ? begin : points[i - 1], points[i], i == n - 1 ? begin : points[i + 1],
                primitive->radius);
  gsk_path_builder_close (builder);
  return gsk_path_builder_to_path (builder);
}

static void
paint_path (const TjScreenPainter *painter, const TjScene *scene, const TjPrimitive *primitive, GtkSnapshot *snapshot)
{
  g_autoptr (GskPath) path = open_path (tj_scene_points (scene, primitive), primitive);

  stroke_path (painter, primitive, path, snapshot);
}

static void
paint_polygon (const TjScreenPainter *painter, const TjScene *scene, const TjPrimitive *primitive,
               GtkSnapshot *snapshot)
{
  g_autoptr (GskPath) path = closed_path (tj_scene_points (scene, primitive), primitive);
  GdkRGBA colour = colour_of (painter, primitive->fill);

  if (primitive->fill.role != TJ_INK_NONE)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &colour);
  if (primitive->stroke.role != TJ_INK_NONE)
    stroke_path (painter, primitive, path, snapshot);
}

static void
paint_text (TjScreenPainter *painter, const TjPrimitive *primitive, GtkSnapshot *snapshot)
{
  const TjScreenText *text = tj_screen_texts_get (painter->texts, primitive->style, primitive->text);
  GdkRGBA colour = colour_of (painter, primitive->fill);
  double middle = primitive->style == TJ_TEXT_SIGN ? text->ink_middle : text->height / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (primitive->x, roundf (primitive->y - (float) middle)));
  gtk_snapshot_append_layout (snapshot, text->layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* Slanted stripes; the edges of their colours are a pixel wide, so that they look smooth. */
static void
paint_hatch (const TjScreenPainter *painter, const TjPrimitive *primitive, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds = bounds_of (primitive);
  GdkRGBA colour = colour_of (painter, primitive->stroke), clear = colour;
  float part = primitive->line_width / primitive->dash, edge = 0.5f / primitive->dash, step = primitive->dash * QUARTER;
  GskRoundedRect outline;

  clear.alpha = 0;
  gtk_snapshot_push_rounded_clip (snapshot, gsk_rounded_rect_init_from_rect (&outline, &bounds, primitive->radius));
  gtk_snapshot_append_repeating_linear_gradient (snapshot, &bounds, &GRAPHENE_POINT_INIT (primitive->x, primitive->y),
                                                 &GRAPHENE_POINT_INIT (primitive->x + step, primitive->y + step),
                                                 (GskColorStop[]) { { 0, clear },
                                                                    { edge, clear },
                                                                    { 2 * edge, colour },
                                                                    { part + edge, colour },
                                                                    { part + 2 * edge, clear },
                                                                    { 1, clear } },
                                                 6);
  gtk_snapshot_pop (snapshot);
}

static void
paint_primitive (TjScreenPainter *painter, const TjScene *scene, const TjPrimitive *primitive, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds = bounds_of (primitive);

  switch (primitive->shape)
    {
    case TJ_SHAPE_RECT:
      paint_rect (painter, primitive, snapshot);
      break;
    case TJ_SHAPE_LINE:
      paint_line (painter, primitive, snapshot);
      break;
    case TJ_SHAPE_PATH:
      paint_path (painter, scene, primitive, snapshot);
      break;
    case TJ_SHAPE_POLYGON:
      paint_polygon (painter, scene, primitive, snapshot);
      break;
    case TJ_SHAPE_TEXT:
      paint_text (painter, primitive, snapshot);
      break;
    case TJ_SHAPE_HATCH:
      paint_hatch (painter, primitive, snapshot);
      break;
    case TJ_SHAPE_CLIP:
      gtk_snapshot_push_clip (snapshot, &bounds);
      break;
    case TJ_SHAPE_UNCLIP:
      gtk_snapshot_pop (snapshot);
      break;
    }
}

void
tj_screen_painter_paint (TjScreenPainter *painter, const TjScene *scene, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < tj_scene_count (scene); i++)
    paint_primitive (painter, scene, tj_scene_at (scene, i), snapshot);
  tj_screen_texts_next_picture (painter->texts);
}
