// SPDX-License-Identifier: EUPL-1.2
#include "tj-scene.h"

struct _TjScene
{
  GArray *primitives;  /* (owned) (element-type TjPrimitive) */
  GArray *points;      /* (owned) (element-type TjPoint) */
  GArray *hits;        /* (owned) (element-type TjHit) */
  GStringChunk *texts; /* (owned) */
};

TjScene *
tj_scene_new (void)
{
  TjScene *scene = g_new0 (TjScene, 1);

  scene->primitives = g_array_new (FALSE, FALSE, sizeof (TjPrimitive));
  scene->points = g_array_new (FALSE, FALSE, sizeof (TjPoint));
  scene->hits = g_array_new (FALSE, FALSE, sizeof (TjHit));
  scene->texts = g_string_chunk_new (2048);
  return scene;
}

void
tj_scene_free (TjScene *scene)
{
  if (scene == NULL)
    return;
  g_array_unref (scene->primitives);
  g_array_unref (scene->points);
  g_array_unref (scene->hits);
  g_string_chunk_free (scene->texts);
  g_free (scene);
}

void
tj_scene_clear (TjScene *scene)
{
  g_array_set_size (scene->primitives, 0);
  g_array_set_size (scene->points, 0);
  g_array_set_size (scene->hits, 0);
  g_string_chunk_clear (scene->texts);
}

guint
tj_scene_count (const TjScene *scene)
{
  return scene->primitives->len;
}

const TjPrimitive *
tj_scene_at (const TjScene *scene, guint index)
{
  return &g_array_index (scene->primitives, TjPrimitive, index);
}

const TjPoint *
tj_scene_points (const TjScene *scene, const TjPrimitive *primitive)
{
  return &g_array_index (scene->points, TjPoint, primitive->first_point);
}

static TjPrimitive *
add (TjScene *scene, const TjPrimitive *primitive)
{
  g_array_append_vals (scene->primitives, primitive, 1);
  return &g_array_index (scene->primitives, TjPrimitive, scene->primitives->len - 1);
}

static TjPrimitive *
add_box (TjScene *scene, TjShape shape, double x, double y, double w, double h, double radius)
{
  TjPrimitive primitive = { .shape = shape, .x = (float) x, .y = (float) y, .w = (float) w, .h = (float) h };

  primitive.radius = (float) MIN (radius, MIN (w, h) / 2);
  return add (scene, &primitive);
}

static TjPrimitive *
add_points (TjScene *scene, TjShape shape, const TjPoint *points, guint n, double radius)
{
  TjPrimitive primitive
      = { .shape = shape, .radius = (float) radius, .first_point = scene->points->len, .n_points = n };

  g_array_append_vals (scene->points, points, n);
  return add (scene, &primitive);
}

TjPrimitive *
tj_scene_rect (TjScene *scene, double x, double y, double w, double h, double radius, TjInk fill)
{
  TjPrimitive *primitive = add_box (scene, TJ_SHAPE_RECT, x, y, w, h, radius);

  primitive->fill = fill;
  return primitive;
}

TjPrimitive *
tj_scene_line (TjScene *scene, double x0, double y0, double x1, double y1, TjInk stroke, double width)
{
  TjPrimitive *primitive = add_box (scene, TJ_SHAPE_LINE, x0, y0, x1 - x0, y1 - y0, 0);

  primitive->radius = 0;
  primitive->stroke = stroke;
  primitive->line_width = (float) width;
  return primitive;
}

TjPrimitive *
tj_scene_path (TjScene *scene, const TjPoint *points, guint n, double radius, TjInk stroke, double width)
{
  TjPrimitive *primitive = add_points (scene, TJ_SHAPE_PATH, points, n, radius);

  primitive->stroke = stroke;
  primitive->line_width = (float) width;
  return primitive;
}

TjPrimitive *
tj_scene_polygon (TjScene *scene, const TjPoint *points, guint n, double radius, TjInk fill)
{
  TjPrimitive *primitive = add_points (scene, TJ_SHAPE_POLYGON, points, n, radius);

  primitive->fill = fill;
  return primitive;
}

TjPrimitive *
tj_scene_text (TjScene *scene, TjTextStyle style, const char *text, double x, double y, double w, TjInk ink)
{
  TjPrimitive *primitive = add_box (scene, TJ_SHAPE_TEXT, x, y, w, 0, 0);

  primitive->text = g_string_chunk_insert (scene->texts, text);
  primitive->style = style;
  primitive->fill = ink;
  return primitive;
}

TjPrimitive *
tj_scene_hatch (TjScene *scene, double x, double y, double w, double h, double radius, TjInk ink, double gap)
{
  TjPrimitive *primitive = add_box (scene, TJ_SHAPE_HATCH, x, y, w, h, radius);

  primitive->stroke = ink;
  primitive->line_width = (float) (gap / 4);
  primitive->dash = (float) gap;
  return primitive;
}

void
tj_scene_clip (TjScene *scene, double x, double y, double w, double h)
{
  add_box (scene, TJ_SHAPE_CLIP, x, y, w, h, 0);
}

void
tj_scene_unclip (TjScene *scene)
{
  add_box (scene, TJ_SHAPE_UNCLIP, 0, 0, 0, 0, 0);
}

void
tj_scene_add_hit (TjScene *scene, gint64 id, TjHitPart part, double x, double y, double w, double h)
{
  TjHit hit = { .id = id, .part = part, .x = (float) x, .y = (float) y, .w = (float) w, .h = (float) h };

  g_array_append_val (scene->hits, hit);
}

const TjHit *
tj_scene_hit (const TjScene *scene, double x, double y)
{
  for (guint i = scene->hits->len; i-- > 0;)
    {
      const TjHit *hit = &g_array_index (scene->hits, TjHit, i);

      if (x >= hit->x && x < hit->x + hit->w && y >= hit->y && y < hit->y + hit->h)
        return hit;
    }
  return NULL;
}

const TjHit *
tj_scene_find_hit (const TjScene *scene, gint64 id, TjHitPart part)
{
  guint at = 0;

  return tj_scene_next_hit (scene, id, part, &at);
}

const TjHit *
tj_scene_next_hit (const TjScene *scene, gint64 id, TjHitPart part, guint *at)
{
  while (*at < scene->hits->len)
    {
      const TjHit *hit = &g_array_index (scene->hits, TjHit, (*at)++);

      if (hit->id == id && hit->part == part)
        return hit;
    }
  return NULL;
}
