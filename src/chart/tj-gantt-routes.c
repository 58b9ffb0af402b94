// SPDX-License-Identifier: EUPL-1.2
#include <math.h>

#include "tj-gantt-scene-private.h"
#include "tj-records-planning.h"

#define STUB 7.0
#define CORNER 4.0
#define ARROW 6.0
#define REACH 3.0 /* of the pointer */
/* More than these make a picture unreadable, and slow. */
#define MOST_LINKS 400
#define MOST_BETWEEN 60
/* Beside the bars of at most so many rows. */
#define MOST_TRIED 16
/* How far a line goes round what is in its way. */
#define MOST_ASIDE 160.0

/* How much, in the rows between, a vertical line at @x would run through: a bar weighs more than the dots of what lies
 * somewhere within its phase. */
static guint
bars_on_the_way (const TjGanttDraft *draft, const TjGanttLink *link, double x)
{
  guint upper = MIN (link->from, link->to) + 1, lower = MAX (link->from, link->to), count = 0;

  upper = MAX (upper, draft->first);
  lower = MIN (lower, MIN (draft->last + 1, upper + MOST_BETWEEN));
  for (guint i = upper; i < lower; i++)
    {
      const TjGanttBox *box = &draft->boxes[i - draft->first];

      if (box->kind != TJ_BOX_WORDS && x > box->x0 - 2 && x < box->x1 + 2)
        count += box->kind == TJ_BOX_WITHIN ? 1 : 2;
    }
  return count;
}

/* Takes @place for the vertical part when fewer bars are on its way than on that of @best. */
static void
try_rise (const TjGanttDraft *draft, const TjGanttLink *link, double place, double *best, guint *least)
{
  guint bars = *least > 0 ? bars_on_the_way (draft, link, place) : 0;

  if (bars >= *least)
    return;
  *best = place;
  *least = bars;
}

/* Just beside the bars that are in the way, where that lies between the two ends. */
static void
try_beside_bars (const TjGanttDraft *draft, const TjGanttLink *link, double low, double high, double *best,
                 guint *least)
{
  guint upper = MAX (MIN (link->from, link->to) + 1, draft->first);
  guint lower = MIN (MAX (link->from, link->to), MIN (draft->last + 1, upper + MOST_TRIED));

  for (guint i = upper; i < lower && *least > 0; i++)
    {
      const TjGanttBox *box = &draft->boxes[i - draft->first];

      if (box->x0 - STUB > low && box->x0 - STUB < high)
        try_rise (draft, link, box->x0 - STUB, best, least);
      if (box->x1 + STUB > low && box->x1 + STUB < high)
        try_rise (draft, link, box->x1 + STUB, best, least);
    }
}

/* The best place for the vertical part: close behind the first bar, close before the second, halfway, or beside what is
 * in the way of those. */
static double
best_rise (const TjGanttDraft *draft, const TjGanttLink *link, double from, double to)
{
  double way = to > from ? 1 : -1;
  double places[] = { from + way * STUB, to - way * (STUB + ARROW / 2), (from + to) / 2 }, best = places[0];
  guint least = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    try_rise (draft, link, places[i], &best, &least);
  try_beside_bars (draft, link, MIN (places[0], places[1]), MAX (places[0], places[1]), &best, &least);
  return best;
}

/* For a line that goes back: where its vertical part meets least. Close to the bar, or else beyond what is in the way
 * there (@way 1: to the right). */
static double
outer_rise (const TjGanttDraft *draft, const TjGanttLink *link, double close, int way, guint *least)
{
  guint upper = MAX (MIN (link->from, link->to) + 1, draft->first);
  guint lower = MIN (MAX (link->from, link->to), MIN (draft->last + 1, upper + MOST_TRIED));
  double best = close;

  *least = G_MAXUINT;
  try_rise (draft, link, close, &best, least);
  for (guint i = upper; i < lower && *least > 0; i++)
    {
      const TjGanttBox *box = &draft->boxes[i - draft->first];
      double beyond = way > 0 ? box->x1 + STUB : box->x0 - STUB;

      if (way * (beyond - close) > 0 && way * (beyond - close) < MOST_ASIDE)
        try_rise (draft, link, beyond, &best, least);
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
  double side = to.y > from.y ? -1 : 1, half = floor (draft->frame->row_height / 2), rise, other, out, in, between;
  guint before, after;

  points[0] = from;
  if (way * (to.x - from.x) >= 2 * STUB)
    {
      rise = floor (best_rise (draft, link, from.x, to.x)) + 0.5;
      points[1] = point (rise, from.y);
      points[2] = point (rise, to.y);
      points[3] = to;
      return 4;
    }
  /* It has to go back: down behind the first bar and between the rows just before the second, or the other way round.
   */
  out = from.x + way * STUB;
  in = to.x - way * (STUB + ARROW / 2);
  rise = outer_rise (draft, link, out, way, &after);
  other = outer_rise (draft, link, in, -way, &before);
  if (before < after || (before == after && fabs (other - in) < fabs (rise - out)))
    {
      rise = out;
      in = other;
      between = from.y - side * half;
    }
  else
    between = to.y + side * half;
  points[1] = point (floor (rise) + 0.5, from.y);
  points[2] = point (floor (rise) + 0.5, between);
  points[3] = point (floor (in) + 0.5, between);
  points[4] = point (floor (in) + 0.5, to.y);
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
draw_arrow (TjGanttDraft *draft, TjPoint tip, double way, TjInk ink)
{
  TjPoint points[] = { point (tip.x, tip.y), point (tip.x - way * ARROW, tip.y - ARROW * 0.7),
                       point (tip.x - way * ARROW, tip.y + ARROW * 0.7) };

  tj_scene_polygon (draft->scene, points, G_N_ELEMENTS (points), 0, ink);
}

static void
note_parts (TjGanttDraft *draft, const TjPoint *points, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      TjGanttRise rise = { points[i].x, points[i].y, points[i + 1].y };
      TjGanttRun run = { MIN (points[i].x, points[i + 1].x), MAX (points[i].x, points[i + 1].x), points[i].y };

      if (points[i].x == points[i + 1].x)
        g_array_append_val (draft->rises, rise);
      else
        g_array_append_val (draft->runs, run);
    }
}

/* Each part of the line can be pointed at. */
static void
add_hits (TjScene *scene, gint64 id, const TjPoint *points, guint n)
{
  for (guint i = 0; i + 1 < n; i++)
    {
      TjPoint a = points[i], b = points[i + 1];

      tj_scene_add_hit (scene, id, TJ_HIT_LINK, MIN (a.x, b.x) - REACH, MIN (a.y, b.y) - REACH,
                        fabsf (a.x - b.x) + 2 * REACH, fabsf (a.y - b.y) + 2 * REACH);
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

static gboolean
is_part_in_view (const TjGanttFrame *frame, TjPoint a, TjPoint b)
{
  return MAX (a.x, b.x) >= -CORNER && MIN (a.x, b.x) <= frame->width + CORNER && MAX (a.y, b.y) >= -CORNER
         && MIN (a.y, b.y) <= frame->height + CORNER;
}

/* What only passes by is thin, and falls on whole pixels: hundreds of lines can do so, and are drawn six times as fast
 * like this. */
static void
draw_passing (TjGanttDraft *draft, TjPoint a, TjPoint b, TjInk ink, gboolean critical)
{
  double width = critical ? 2 : 1, aside = critical ? 0 : 0.5;

  if (a.x == b.x)
    a.x = b.x = (float) (floor (a.x) + aside);
  else
    a.y = b.y = (float) (floor (a.y) + aside);
  tj_scene_line (draft->scene, a.x, a.y, b.x, b.y, ink, width);
}

static void
draw_line (TjGanttDraft *draft, const TjPoint *points, guint n, TjInk ink, gboolean critical)
{
  guint seen = 0, last = 0;

  for (guint i = 0; i + 1 < n; i++)
    if (is_part_in_view (draft->frame, points[i], points[i + 1]))
      {
        seen++;
        last = i;
      }
  if (seen > 1)
    tj_scene_path (draft->scene, points, n, CORNER, ink, critical ? 2.5 : 1.5);
  else if (seen == 1)
    draw_passing (draft, points[last], points[last + 1], ink, critical);
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
  gboolean critical = link->critical && tj_gantt_shows (draft, TJ_SHOW_CRITICAL);
  TjInk ink = TJ_INK (critical ? TJ_INK_CRITICAL : TJ_INK_LINK);
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
  draw_line (draft, points, n, ink, critical);
  note_parts (draft, points, n);
  add_hits (draft->scene, link->id, points, n);
  if (is_part_in_view (draft->frame, tip, points[n - 1]))
    draw_arrow (draft, tip, way, ink);
}

void
tj_gantt_draw_links (TjGanttDraft *draft)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (TjGanttLink));

  tj_gantt_links_find (tj_gantt_rows_links (draft->frame->rows), draft->first, draft->last, MOST_LINKS, links);
  /* Critical ones on top. */
  for (guint critical = 0; critical < 2; critical++)
    for (guint i = 0; i < links->len; i++)
      if (g_array_index (links, TjGanttLink, i).critical == (critical != 0))
        draw_link (draft, &g_array_index (links, TjGanttLink, i));
}
