// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-palette.h"

G_BEGIN_DECLS

/* A picture as plain data: a display list of few primitives that a painter (screen, print, PDF, SVG, PNG) goes through
 * in order. Coordinates are pixels, x to the right and y down, of the viewport. A scene is made once and filled anew
 * for each frame. */

typedef enum
{
  TJ_TEXT_LABEL, /* beside bars */
  TJ_TEXT_WORDS, /* the same, in italics: dates that are vague */
  TJ_TEXT_NAME,  /* inside a phase: bold */
  TJ_TEXT_UPPER, /* the header's upper scale */
  TJ_TEXT_LOWER, /* the header's lower scale */
  TJ_TEXT_SIGN,  /* the letter in a sign: small, bold */
  TJ_TEXT_BADGE, /* the word in a badge: small, bold */
  TJ_TEXT_TITLE, /* on top of a page: large, bold */
  TJ_N_TEXT_STYLES
} TjTextStyle;

/* TjTextWidth: how wide a text is, in pixels; the one thing that a scene must ask its painter. */
typedef double (*TjTextWidth) (TjTextStyle style, const char *text, gpointer data);

typedef enum
{
  TJ_SHAPE_RECT,    /* filled by 'fill' and outlined by 'stroke', inside x y w h; corners of 'radius'. When fade_left or
                       fade_right    is not 0 the colour grows from faint to full over that many pixels at that end */
  TJ_SHAPE_LINE,    /* from x, y to x + w, y + h, by 'stroke' */
  TJ_SHAPE_PATH,    /* through n_points points, corners rounded by 'radius', by 'stroke' */
  TJ_SHAPE_POLYGON, /* closed through n_points points, corners rounded by 'radius', 'fill' and 'stroke' */
  TJ_SHAPE_TEXT,    /* left edge at x, middle of the line at y, w wide, by 'fill' */
  TJ_SHAPE_HATCH,   /* slanted lines by 'stroke' in x y w h, 'dash' apart, clipped by corners of 'radius' */
  TJ_SHAPE_CLIP,    /* from here on nothing is seen outside x y w h ... */
  TJ_SHAPE_UNCLIP   /* ... until here; they come in pairs */
} TjShape;

typedef struct
{
  float x;
  float y;
} TjPoint;

typedef struct
{
  TjShape shape;
  TjInk fill;   /* role NONE: not filled */
  TjInk stroke; /* role NONE: no line */
  float line_width;
  float radius;
  float dash; /* length of a dash and of the gap after it; 0 for a whole line. Dashes of no length with round ends are
                 dots */
  float gap;
  float fade_left;
  float fade_right;
  float x;
  float y;
  float w;
  float h;
  guint first_point;
  guint n_points;
  const char *text; /* the scene's */
  TjTextStyle style;
} TjPrimitive;

/* What can be pointed at. */
typedef enum
{
  TJ_HIT_NOTHING = 0,
  TJ_HIT_ROW,    /* somewhere in its row */
  TJ_HIT_LINK,   /* the line of a dependency, whose id it is */
  TJ_HIT_LABEL,  /* its date beside the bar */
  TJ_HIT_BAR,    /* the bar or the sign */
  TJ_HIT_START,  /* the bar's left end */
  TJ_HIT_FINISH, /* the bar's right end */
} TjHitPart;

typedef struct
{
  gint64 id;
  TjHitPart part;
  float x;
  float y;
  float w;
  float h;
} TjHit;

typedef struct _TjScene TjScene;

TjScene *tj_scene_new (void);
void tj_scene_free (TjScene *scene);
/* tj_scene_clear: empties it for the next picture; memory is kept. */
void tj_scene_clear (TjScene *scene);

/* tj_scene_count: how many primitives it holds. */
guint tj_scene_count (const TjScene *scene);
/* tj_scene_at, tj_scene_points: a primitive, and the points of a PATH or POLYGON. They hold until something is added.
 * (transfer none) */
const TjPrimitive *tj_scene_at (const TjScene *scene, guint index);
const TjPoint *tj_scene_points (const TjScene *scene, const TjPrimitive *primitive);

/* Adding. What is returned may be given more (a stroke, fades, dashes) until the next is added. (transfer none) */
TjPrimitive *tj_scene_rect (TjScene *scene, double x, double y, double w, double h, double radius, TjInk fill);
TjPrimitive *tj_scene_line (TjScene *scene, double x0, double y0, double x1, double y1, TjInk stroke, double width);
TjPrimitive *tj_scene_path (TjScene *scene, const TjPoint *points, guint n, double radius, TjInk stroke, double width);
TjPrimitive *tj_scene_polygon (TjScene *scene, const TjPoint *points, guint n, double radius, TjInk fill);
TjPrimitive *
tj_scene_text (TjScene *scene, TjTextStyle style, const char *text, double x, double y, double w, TjInk ink);
TjPrimitive *
tj_scene_hatch (TjScene *scene, double x, double y, double w, double h, double radius, TjInk ink, double gap);
void tj_scene_clip (TjScene *scene, double x, double y, double w, double h);
void tj_scene_unclip (TjScene *scene);

/* tj_scene_add_hit: that @id can be pointed at here; what is added later lies on top. */
void tj_scene_add_hit (TjScene *scene, gint64 id, TjHitPart part, double x, double y, double w, double h);
/* tj_scene_hit: what lies on top at a point, or NULL. (transfer none) (nullable) */
const TjHit *tj_scene_hit (const TjScene *scene, double x, double y);
/* tj_scene_find_hit: where a part of @id lies, or NULL when it is not in the picture. (transfer none) (nullable) */
const TjHit *tj_scene_find_hit (const TjScene *scene, gint64 id, TjHitPart part);
/* tj_scene_next_hit: the next where it lies, from the @at-th hit on; @at comes after it. (transfer none) (nullable) */
const TjHit *tj_scene_next_hit (const TjScene *scene, gint64 id, TjHitPart part, guint *at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjScene, tj_scene_free)

G_END_DECLS
