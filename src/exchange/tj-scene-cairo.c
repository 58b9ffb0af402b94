// SPDX-License-Identifier: EUPL-1.2
#include "tj-scene-cairo-private.h"

#include <math.h>

/* What a colour fades to at a soft end. */
#define FAINTEST 0.08

/* Colours ------------------------------------------------------------------------------------------------------- */

static void
set_ink (TjScenePainter *painter, cairo_t *cr, TjInk ink)
{
  const TjRgba *colour = tj_palette_get (&painter->palette, ink);

  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}

/* Full in the middle, faint at the soft ends. */
static void
set_fading_ink (TjScenePainter *painter, cairo_t *cr, const TjPrimitive *primitive, TjInk ink)
{
  const TjRgba *colour = tj_palette_get (&painter->palette, ink);
  double left = primitive->fade_left / primitive->w, right = primitive->fade_right / primitive->w;
  double stops[] = { 0, left, MAX (1 - right, left), 1 };
  double alphas[] = { left > 0 ? FAINTEST : 1, 1, 1, right > 0 ? FAINTEST : 1 };
  cairo_pattern_t *pattern;

  if (left <= 0 && right <= 0)
    {
      set_ink (painter, cr, ink);
      return;
    }
  pattern = cairo_pattern_create_linear (primitive->x, 0, primitive->x + primitive->w, 0);
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    cairo_pattern_add_color_stop_rgba (pattern, stops[i], colour->red, colour->green, colour->blue,
                                       colour->alpha * alphas[i]);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

/* Shapes -------------------------------------------------------------------------------------------------------- */

static void
add_rounded (cairo_t *cr, double x, double y, double w, double h, double radius)
{
  radius = MIN (radius, MIN (w, h) / 2);
  if (radius <= 0)
    {
      cairo_rectangle (cr, x, y, w, h);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + w - radius, y + radius, radius, -(G_PI / 2), 0);
  cairo_arc (cr, x + w - radius, y + h - radius, radius, 0, (G_PI / 2));
  cairo_arc (cr, x + radius, y + h - radius, radius, (G_PI / 2), G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
paint_rect (TjScenePainter *painter, const TjPrimitive *primitive, cairo_t *cr)
{
  double half = primitive->line_width / 2;

  if (primitive->w <= 0 || primitive->h <= 0)
    return;
  if (primitive->fill.role != TJ_INK_NONE)
    {
      add_rounded (cr, primitive->x, primitive->y, primitive->w, primitive->h, primitive->radius);
      set_fading_ink (painter, cr, primitive, primitive->fill);
      cairo_fill (cr);
    }
  if (primitive->stroke.role == TJ_INK_NONE || primitive->w <= 2 * half || primitive->h <= 2 * half)
    return;
  add_rounded (cr, primitive->x + half, primitive->y + half, primitive->w - 2 * half, primitive->h - 2 * half,
               MAX (primitive->radius - half, 0));
  set_fading_ink (painter, cr, primitive, primitive->stroke);
  cairo_set_line_width (cr, primitive->line_width);
  cairo_stroke (cr);
}

/* Strokes the path of @cr. */
static void
stroke (TjScenePainter *painter, const TjPrimitive *primitive, cairo_t *cr)
{
  cairo_save (cr);
  set_ink (painter, cr, primitive->stroke);
  cairo_set_line_width (cr, primitive->line_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (primitive->gap > 0)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, (double[]) { primitive->dash, primitive->gap }, 2, 0);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_line (TjScenePainter *painter, const TjPrimitive *primitive, cairo_t *cr)
{
  cairo_move_to (cr, primitive->x, primitive->y);
  cairo_line_to (cr, primitive->x + primitive->w, primitive->y + primitive->h);
  stroke (painter, primitive, cr);
}

/* Goes from @from to just before the corner, and round it towards @next. */
static void
add_corner (cairo_t *cr, TjPoint from, TjPoint corner, TjPoint next, double radius)
{
  /* Of a control point of a curve that is nearly a quarter of a circle. */
  const double part = 0.4477;
  double in = hypot (corner.x - from.x, corner.y - from.y), out = hypot (next.x - corner.x, next.y - corner.y);
  double r = MIN (radius, MIN (in, out) / 2), dx, dy, ex, ey;

  if (in == 0 || out == 0 || r < 0.1)
    {
      cairo_line_to (cr, corner.x, corner.y);
      return;
    }
  dx = (corner.x - from.x) / in * r;
  dy = (corner.y - from.y) / in * r;
  ex = (next.x - corner.x) / out * r;
  ey = (next.y - corner.y) / out * r;
  cairo_line_to (cr, corner.x - dx, corner.y - dy);
  cairo_curve_to (cr, corner.x - dx * part, corner.y - dy * part, corner.x + ex * part, corner.y + ey * part,
                  corner.x + ex, corner.y + ey);
}

static void
paint_path (TjScenePainter *painter, const TjScene *scene, const TjPrimitive *primitive, cairo_t *cr)
{
  const TjPoint *points = tj_scene_points (scene, primitive);
  guint last = primitive->n_points - 1;

  if (primitive->n_points < 2)
    return;
  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i < last; i++)
    add_corner (cr, points[i - 1], points[i], points[i + 1], primitive->radius);
  cairo_line_to (cr, points[last].x, points[last].y);
  stroke (painter, primitive, cr);
}

/* Begins in the middle of the last side, so that all corners can be rounded. */
static void
paint_polygon (TjScenePainter *painter, const TjScene *scene, const TjPrimitive *primitive, cairo_t *cr)
{
  const TjPoint *points = tj_scene_points (scene, primitive);
  guint n = primitive->n_points;
  TjPoint begin;

  if (n < 3)
    return;
  begin = (TjPoint) { (points[n - 1].x + points[0].x) / 2, (points[n - 1].y + points[0].y) / 2 };
  cairo_move_to (cr, begin.x, begin.y);
  for (guint i = 0; i < n; i++)
    add_corner (cr, i == 0 ? begin : points[i - 1], points[i], i == n - 1 ? begin : points[i + 1], primitive->radius);
  cairo_close_path (cr);
  if (primitive->fill.role != TJ_INK_NONE)
    {
      set_ink (painter, cr, primitive->fill);
      cairo_fill_preserve (cr);
    }
  if (primitive->stroke.role != TJ_INK_NONE)
    stroke (painter, primitive, cr);
  cairo_new_path (cr);
}

/* Slanted lines from the lower left to the upper right. */
static void
paint_hatch (TjScenePainter *painter, const TjPrimitive *primitive, cairo_t *cr)
{
  double step = primitive->dash * G_SQRT2, bottom = primitive->y + primitive->h;

  if (primitive->dash <= 0 || primitive->w <= 0 || primitive->h <= 0)
    return;
  cairo_save (cr);
  add_rounded (cr, primitive->x, primitive->y, primitive->w, primitive->h, primitive->radius);
  cairo_clip (cr);
  for (double x = primitive->x - primitive->h + step / 2; x < primitive->x + primitive->w; x += step)
    {
      cairo_move_to (cr, x, bottom);
      cairo_line_to (cr, x + primitive->h, primitive->y);
    }
  set_ink (painter, cr, primitive->stroke);
  cairo_set_line_width (cr, primitive->line_width);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_text (TjScenePainter *painter, const TjPrimitive *primitive, cairo_t *cr)
{
  PangoLayout *layout = painter->layouts[primitive->style];
  PangoRectangle ink, logical;
  double middle;

  pango_layout_set_text (layout, primitive->text, -1);
  pango_layout_get_extents (layout, &ink, &logical);
  middle = primitive->style == TJ_TEXT_SIGN ? ink.y + ink.height / 2.0 : logical.height / 2.0;
  set_ink (painter, cr, primitive->fill);
  cairo_move_to (cr, primitive->x, primitive->y - middle / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
paint_primitive (TjScenePainter *painter, const TjScene *scene, const TjPrimitive *primitive, cairo_t *cr)
{
  switch (primitive->shape)
    {
    case TJ_SHAPE_RECT:
      paint_rect (painter, primitive, cr);
      break;
    case TJ_SHAPE_LINE:
      paint_line (painter, primitive, cr);
      break;
    case TJ_SHAPE_PATH:
      paint_path (painter, scene, primitive, cr);
      break;
    case TJ_SHAPE_POLYGON:
      paint_polygon (painter, scene, primitive, cr);
      break;
    case TJ_SHAPE_TEXT:
      paint_text (painter, primitive, cr);
      break;
    case TJ_SHAPE_HATCH:
      paint_hatch (painter, primitive, cr);
      break;
    case TJ_SHAPE_CLIP:
      cairo_save (cr);
      cairo_rectangle (cr, primitive->x, primitive->y, primitive->w, primitive->h);
      cairo_clip (cr);
      break;
    case TJ_SHAPE_UNCLIP:
      cairo_restore (cr);
      break;
    }
}

void
tj_scene_painter_paint (TjScenePainter *painter, const TjScene *scene, cairo_t *cr)
{
  for (guint i = 0; i < tj_scene_count (scene); i++)
    paint_primitive (painter, scene, tj_scene_at (scene, i), cr);
}

void
tj_scene_painter_paint_page (TjScenePainter *painter, const TjPage *page, cairo_t *cr)
{
  for (guint i = 0; i < TJ_N_PAGE_LAYERS; i++)
    {
      const TjPageLayer *layer = &page->layers[i];

      cairo_save (cr);
      cairo_translate (cr, layer->x, layer->y);
      cairo_scale (cr, layer->scale, layer->scale);
      tj_scene_painter_paint (painter, layer->scene, cr);
      cairo_restore (cr);
    }
}
