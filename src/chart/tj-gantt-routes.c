// SPDX-License-Identifier: EUPL-1.2
#include <math.h>

#include "tj-gantt-scene-private.h"
#include "tj-records-planning.h"

#define STUB 7.0
#define CORNER 4.0
#define ARROW 6.0
/* More than these make a picture unreadable, and slow. */
#define MOST_LINKS 400
#define MOST_BETWEEN 60

/* How many bars, in the rows between, a vertical line at @x would run through. */
static guint
bars_on_the_way (const TjGanttDraft *draft, const TjGanttLink *link, double x)
{
  guint upper = MIN (link->from, link->to) + 1, lower = MAX (link->from, link->to), count = 0;

  upper = MAX (upper, draft->first);
  lower = MIN (lower, MIN (draft->last + 1, upper + MOST_BETWEEN));
  for (guint i = upper; i < lower; i++)
    {
      const TjGanttBox *box = &draft->boxes[i - draft->first];

      count += box->kind != TJ_BOX_WORDS && x > box->x0 - 2 && x < box->x1 + 2;
    }
  return count;
}

/* The best of three places for the vertical part: close behind the first bar, close before the second, or halfway. */
static double
best_rise (const TjGanttDraft *draft, const TjGanttLink *link, double from, double to)
{
  double way = to > from ? 1 : -1;
  double places[] = { from + way * STUB, to - way * (STUB + ARROW / 2), (from + to) / 2 }, best = places[0];
  guint least = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint bars = bars_on_the_way (draft, link, places[i]);

      if (bars < least)
        best = places[i];
      least = MIN (least, bars);
    }
  return best;
}

static TjPoint
point (double x, double y)
{
  return (TjPoint) { (float) x, (float) y };
}

/* Out of one bar and into the other in the same direction (@way 1: to the right). */
static guint
route_onwards (const TjGanttDraft *draft, const TjGanttLink *link, TjPoint from, TjPoint to, int way, TjPoint *points)
{
  double side = to.y > from.y ? -1 : 1, rise, between;

  points[0] = from;
  if (way * (to.x - from.x) >= 2 * STUB)
    {
      rise = floor (best_rise (draft, link, from.x, to.x)) + 0.5;
      points[1] = point (rise, from.y);
      points[2] = point (rise, to.y);
      points[3] = to;
      return 4;
    }
  /* It has to go back: between the rows, just before the second bar. */
  between = to.y + side * floor (draft->frame->row_height / 2);
  points[1] = point (from.x + way * STUB, from.y);
  points[2] = point (from.x + way * STUB, between);
  points[3] = point (to.x - way * (STUB + ARROW / 2), between);
  points[4] = point (to.x - way * (STUB + ARROW / 2), to.y);
  points[5] = to;
  return 6;
}

/* Out of and into the same side of both bars. */
static guint
route_around (TjPoint from, TjPoint to, int way, TjPoint *points)
{
  double rise = way > 0 ? MAX (from.x, to.x) + STUB + ARROW : MIN (from.x, to.x) - STUB - ARROW;

  points[0] = from;
  points[1] = point (rise, from.y);
  points[2] = point (rise, to.y);
  points[3] = to;
  return 4;
}

guint
tj_gantt_route (const TjGanttDraft *draft, const TjGanttLink *link, const TjGanttBox *from, const TjGanttBox *to,
                TjPoint *points)
{
  gboolean from_finish = link->type == TJ_DEPENDENCY_TYPE_FS || link->type == TJ_DEPENDENCY_TYPE_FF;
  gboolean to_start = link->type == TJ_DEPENDENCY_TYPE_FS || link->type == TJ_DEPENDENCY_TYPE_SS;
  TjPoint start = point (from_finish ? from->x1 : from->x0, floor (from->middle) + 0.5);
  TjPoint end = point (to_start ? to->x0 : to->x1, floor (to->middle) + 0.5);

  if (from_finish == to_start)
    return route_onwards (draft, link, start, end, from_finish ? 1 : -1, points);
  return route_around (start, end, from_finish ? 1 : -1, points);
}

static void
draw_arrow (TjGanttDraft *draft, TjPoint tip, double way)
{
  TjPoint points[] = { point (tip.x, tip.y), point (tip.x - way * ARROW, tip.y - ARROW * 0.7),
                       point (tip.x - way * ARROW, tip.y + ARROW * 0.7) };

  tj_scene_polygon (draft->scene, points, G_N_ELEMENTS (points), 0, TJ_INK (TJ_INK_LINK));
}

static void
note_rises (TjGanttDraft *draft, const TjPoint *points, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      TjGanttRise rise = { points[i].x, points[i].y, points[i + 1].y };

      if (points[i].x == points[i + 1].x)
        g_array_append_val (draft->rises, rise);
    }
}

/* What lies far outside the picture needs no exact place. */
static void
keep_near (const TjGanttFrame *frame, TjPoint *points, guint n)
{
  const float margin = 300;

  for (guint i = 0; i < n; i++)
    {
      points[i].x = CLAMP (points[i].x, -margin, (float) frame->width + margin);
      points[i].y = CLAMP (points[i].y, -margin, (float) frame->height + margin);
    }
}

static gboolean
is_beside_view (const TjGanttFrame *frame, const TjPoint *points, guint n)
{
  gboolean left = TRUE, right = TRUE;

  for (guint i = 0; i < n; i++)
    {
      left = left && points[i].x < 0;
      right = right && points[i].x > frame->width;
    }
  return left || right;
}

static void
box_of (const TjGanttDraft *draft, guint index, TjGanttBox *box)
{
  if (index >= draft->first && index <= draft->last)
    *box = draft->boxes[index - draft->first];
  else
    tj_gantt_box (draft, index, box);
}

static void
draw_link (TjGanttDraft *draft, const TjGanttLink *link)
{
  TjPoint points[TJ_ROUTE_POINTS], tip;
  TjGanttBox from, to;
  double way;
  guint n;

  box_of (draft, link->from, &from);
  box_of (draft, link->to, &to);
  if (from.kind == TJ_BOX_WORDS || to.kind == TJ_BOX_WORDS)
    return;
  n = tj_gantt_route (draft, link, &from, &to, points);
  if (is_beside_view (draft->frame, points, n))
    return;
  tip = points[n - 1];
  way = points[n - 1].x > points[n - 2].x ? 1 : -1;
  points[n - 1].x -= (float) (way * ARROW / 2);
  keep_near (draft->frame, points, n);
  tj_scene_path (draft->scene, points, n, CORNER, TJ_INK (TJ_INK_LINK), 1.5);
  note_rises (draft, points, n);
  draw_arrow (draft, tip, way);
}

void
tj_gantt_draw_links (TjGanttDraft *draft)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (TjGanttLink));

  tj_gantt_links_find (tj_gantt_rows_links (draft->frame->rows), draft->first, draft->last, MOST_LINKS, links);
  for (guint i = 0; i < links->len; i++)
    draw_link (draft, &g_array_index (links, TjGanttLink, i));
}
