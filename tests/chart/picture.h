// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "chart-fixture.h"

/* A picture of a model, for tests that look at what is drawn. */
typedef struct
{
  TjModel *model;
  TjGanttRows *rows;
  TjScene *scene;
  TjGanttFrame frame;
} Picture;

static inline void
redraw (Picture *picture)
{
  tj_gantt_scene (picture->scene, &picture->frame);
}

static inline void
draw (Picture *picture)
{
  picture->scene = tj_scene_new ();
  picture->rows = rows_of (picture->model, NULL);
  picture->frame = frame_of (picture->rows);
  redraw (picture);
}

static inline void
clear (Picture *picture)
{
  tj_scene_free (picture->scene);
  tj_gantt_rows_unref (picture->rows);
  tj_model_free (picture->model);
}

/* The @nth primitive of a shape with this fill or (for one without) this stroke; NULL when there is none. */
static inline const TjPrimitive *
find_nth (const TjScene *scene, TjShape shape, TjInkRole role, guint nth)
{
  for (guint i = 0; i < tj_scene_count (scene); i++)
    {
      const TjPrimitive *primitive = tj_scene_at (scene, i);
      guint8 has = primitive->fill.role != TJ_INK_NONE ? primitive->fill.role : primitive->stroke.role;

      if (primitive->shape == shape && has == role && nth-- == 0)
        return primitive;
    }
  return NULL;
}

static inline const TjPrimitive *
find (const TjScene *scene, TjShape shape, TjInkRole role)
{
  return find_nth (scene, shape, role, 0);
}

static inline guint
count_of (const TjScene *scene, TjShape shape, TjInkRole role)
{
  guint n = 0;

  while (find_nth (scene, shape, role, n))
    n++;
  return n;
}

static inline const TjPrimitive *
find_text (const TjScene *scene, const char *text)
{
  for (guint i = 0; i < tj_scene_count (scene); i++)
    if (tj_scene_at (scene, i)->shape == TJ_SHAPE_TEXT && g_str_equal (tj_scene_at (scene, i)->text, text))
      return tj_scene_at (scene, i);
  return NULL;
}
