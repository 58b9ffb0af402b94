// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tj-civil.h"
#include "tj-gantt-scene-private.h"

#define PAD 7.0
#define LEAST_GAP 6.0

/* Where the badge of today stands, when it does. */
typedef struct
{
  double x0;
  double x1;
} Badge;

static double
upper_middle (const TjGanttFrame *frame)
{
  return floor (tj_gantt_scales_height (frame) * 0.29);
}

static double
lower_middle (const TjGanttFrame *frame)
{
  return floor (tj_gantt_scales_height (frame) * 0.74);
}

/* The longest form of a period's name that fits into @room; NULL when none does. */
static char *
fitting_label (const TjGanttFrame *frame, TjAxisUnit unit, gint32 minute, gboolean upper, double room, double *width)
{
  for (int shorter = 0;; shorter++)
    {
      char *label = tj_axis_label (unit, minute, upper, shorter);

      if (label == NULL)
        return NULL;
      *width = tj_gantt_text_width (frame, upper ? TJ_TEXT_UPPER : TJ_TEXT_LOWER, label);
      if (*width <= room)
        return label;
      g_free (label);
    }
}

/* Where the name of a period of the upper scale stands: at its left, and in view as long as the period is. Where
 * today's badge is in the way it goes behind it when that is near, else it is shortened to stand before it, else it
 * goes behind it all the same. NULL where it has no room. */
static char *
place_upper_label (const TjGanttFrame *frame, TjAxisUnit unit, const TjAxisPeriod *period, const Badge *badge,
                   double *x, double *width)
{
  double left = MAX (period->x0, 0) + PAD, end = MIN (period->x1, frame->width) - LEAST_GAP;
  double behind = badge->x1 + LEAST_GAP, before = badge->x0 - LEAST_GAP, whole;
  g_autofree char *label = fitting_label (frame, unit, period->start, TRUE, end - left, width), *shorter = NULL;

  *x = left;
  if (label == NULL || badge->x1 <= badge->x0 || left >= behind || left + *width <= before)
    return g_steal_pointer (&label);
  whole = *width;
  if (behind + whole > end || behind - left >= whole)
    shorter = fitting_label (frame, unit, period->start, TRUE, before - left, width);
  if (shorter)
    return g_steal_pointer (&shorter);
  *x = behind;
  *width = whole;
  return behind + whole <= end ? g_steal_pointer (&label) : NULL;
}

static void
draw_upper_label (TjGanttDraft *draft, TjAxisUnit unit, const TjAxisPeriod *period, const Badge *badge)
{
  double x, width;
  g_autofree char *label = place_upper_label (draft->frame, unit, period, badge, &x, &width);

  if (label)
    tj_scene_text (draft->scene, TJ_TEXT_UPPER, label, floor (x), upper_middle (draft->frame), width,
                   TJ_INK (TJ_INK_TEXT));
}

static void
draw_upper (TjGanttDraft *draft, TjAxisUnit unit, const Badge *badge)
{
  const TjGanttFrame *frame = draft->frame;

  tj_axis_periods (&frame->axis, unit, 0, frame->width, draft->periods);
  for (guint i = 0; i < draft->periods->len; i++)
    {
      const TjAxisPeriod *period = &g_array_index (draft->periods, TjAxisPeriod, i);
      double x = floor (period->x0) + 0.5;

      if (x >= 0)
        tj_scene_line (draft->scene, x, 0, x, frame->header_height, TJ_INK (TJ_INK_GRID_STRONG), 1);
      draw_upper_label (draft, unit, period, badge);
    }
}

/* All periods of the lower scale are named in the same form, so that they read as one row. */
static int
common_form (TjGanttDraft *draft, TjAxisUnit unit)
{
  const TjGanttFrame *frame = draft->frame;

  for (int shorter = 0;; shorter++)
    {
      gboolean fits = TRUE;

      for (guint i = 0; i < draft->periods->len && fits; i++)
        {
          const TjAxisPeriod *period = &g_array_index (draft->periods, TjAxisPeriod, i);
          g_autofree char *label = tj_axis_label (unit, period->start, FALSE, shorter);

          if (label == NULL)
            return -1;
          fits = tj_gantt_text_width (frame, TJ_TEXT_LOWER, label) + LEAST_GAP <= period->x1 - period->x0;
        }
      if (fits)
        return shorter;
    }
}

/* A name on the lower line of the scales. Today's line does not run through it. */
static void
draw_lower_text (TjGanttDraft *draft, TjTextStyle style, const char *label, double x, double width, TjInk ink)
{
  const TjGanttFrame *frame = draft->frame;

  if (draft->today_x > x - 3 && draft->today_x < x + width + 3)
    tj_scene_rect (draft->scene, floor (x) - 2, lower_middle (frame) - floor (frame->text_height / 2), width + 4,
                   frame->text_height, 0, TJ_INK (TJ_INK_BACKGROUND));
  tj_scene_text (draft->scene, style, label, floor (x), lower_middle (frame), width, ink);
}

static void
draw_lower_label (TjGanttDraft *draft, TjAxisUnit unit, const TjAxisPeriod *period, int form)
{
  const TjGanttFrame *frame = draft->frame;
  g_autofree char *label = tj_axis_label (unit, period->start, FALSE, form);
  double width = tj_gantt_text_width (frame, TJ_TEXT_LOWER, label), x = (period->x0 + period->x1 - width) / 2;
  gboolean now;

  now = draft->today_x >= period->x0 && draft->today_x < period->x1;
  if (x < 2 || x + width > frame->width - 2)
    return;
  draw_lower_text (draft, TJ_TEXT_LOWER, label, x, width, TJ_INK (now ? TJ_INK_TODAY : TJ_INK_MUTED));
}

static void
draw_lower (TjGanttDraft *draft, TjAxisUnit unit)
{
  const TjGanttFrame *frame = draft->frame;
  int form;

  tj_axis_periods (&frame->axis, unit, 0, frame->width, draft->periods);
  form = common_form (draft, unit);
  for (guint i = 0; i < draft->periods->len; i++)
    {
      const TjAxisPeriod *period = &g_array_index (draft->periods, TjAxisPeriod, i);
      double x = floor (period->x0) + 0.5;

      if (x >= 0)
        tj_scene_line (draft->scene, x, floor (tj_gantt_scales_height (frame) * 0.56), x,
                       tj_gantt_scales_height (frame), TJ_INK (TJ_INK_GRID), 1);
      if (form >= 0)
        draw_lower_label (draft, unit, period, form);
    }
}

/* How many years apart they are named, so that each name has room: each, or every second, fifth, tenth ... */
static int
years_apart (const TjGanttDraft *draft)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500 };
  double room = tj_gantt_text_width (draft->frame, TJ_TEXT_UPPER, "2000") + LEAST_GAP;
  double year = draft->frame->axis.px_per_day * 365;
  guint i = 0;

  while (i < G_N_ELEMENTS (steps) - 1 && steps[i] * year < room)
    i++;
  return steps[i];
}

static int
year_of (const TjAxisPeriod *period)
{
  int year;

  tj_civil_split (tj_civil_minute_day (period->start), &year, NULL, NULL);
  return year;
}

/* Years alone, when there is no room for quarters. One that is cut off at an edge has no name: it would stand in the
 * next, and be taken for its name. */
static void
draw_years (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;
  int apart = years_apart (draft);

  tj_axis_periods (&frame->axis, TJ_AXIS_YEAR, 0, frame->width, draft->periods);
  for (guint i = 0; i < draft->periods->len; i++)
    {
      const TjAxisPeriod *period = &g_array_index (draft->periods, TjAxisPeriod, i);
      g_autofree char *label = tj_axis_label (TJ_AXIS_YEAR, period->start, TRUE, 0);
      double width = tj_gantt_text_width (frame, TJ_TEXT_UPPER, label), x = floor (MAX (period->x0, 0) + PAD);

      if (year_of (period) % apart == 0 && x + width <= frame->width
          && (period->x0 >= 0 || x + width + LEAST_GAP <= period->x1))
        draw_lower_text (draft, TJ_TEXT_UPPER, label, x, width, TJ_INK (TJ_INK_TEXT));
    }
}

static Badge
place_badge (const TjGanttDraft *draft, const char *word, double *width)
{
  const TjGanttFrame *frame = draft->frame;
  Badge badge = { 0 };
  double outer;

  if (isnan (draft->today_x))
    return badge;
  *width = tj_gantt_text_width (frame, TJ_TEXT_BADGE, word);
  outer = floor (*width + 2 * PAD);
  badge.x0 = CLAMP (floor (draft->today_x - outer / 2), 2, MAX (frame->width - outer - 2, 2));
  badge.x1 = badge.x0 + outer;
  return badge;
}

/* How many periods of the upper scale have a name. */
static guint
count_upper_labels (TjGanttDraft *draft, TjAxisUnit unit, const Badge *badge)
{
  guint n = 0;

  tj_axis_periods (&draft->frame->axis, unit, 0, draft->frame->width, draft->periods);
  for (guint i = 0; i < draft->periods->len; i++)
    {
      double x, width;
      g_autofree char *label
          = place_upper_label (draft->frame, unit, &g_array_index (draft->periods, TjAxisPeriod, i), badge, &x, &width);

      n += label != NULL;
    }
  return n;
}

/* A badge that takes away a name moves aside along today's line, by as little as gives the name back. */
static void
move_badge_aside (TjGanttDraft *draft, TjAxisUnit unit, Badge *badge)
{
  guint all = count_upper_labels (draft, unit, &(Badge) { 0 });
  double outer = badge->x1 - badge->x0;

  if (outer <= 0 || count_upper_labels (draft, unit, badge) == all)
    return;
  for (double dx = 2; dx <= outer / 2 - PAD; dx += 2)
    for (int side = -1; side <= 1; side += 2)
      {
        Badge moved = { badge->x0 + side * dx, badge->x1 + side * dx };

        if (moved.x0 < 2 || moved.x1 > draft->frame->width - 2 || count_upper_labels (draft, unit, &moved) < all)
          continue;
        *badge = moved;
        return;
      }
}

static void
draw_badge (TjGanttDraft *draft, const Badge *badge, const char *word, double width)
{
  const TjGanttFrame *frame = draft->frame;
  double height = MIN (floor (frame->text_height * 1.15), tj_gantt_scales_height (frame) * 0.5);
  double y = upper_middle (frame);

  tj_scene_rect (draft->scene, badge->x0, floor (y - height / 2), badge->x1 - badge->x0, height, height / 2,
                 TJ_INK (TJ_INK_TODAY));
  tj_scene_text (draft->scene, TJ_TEXT_BADGE, word, floor ((badge->x0 + badge->x1 - width) / 2), y, width,
                 TJ_INK (TJ_INK_SIGN_INK));
}

void
tj_gantt_draw_header (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;
  /* Translators: in the badge on the time axis; short. */
  const char *word = _ ("today");
  double width = 0, bottom = frame->header_height + 0.5;
  Badge badge = place_badge (draft, word, &width);
  TjAxisUnit upper, lower;

  tj_axis_scales (&frame->axis, tj_gantt_text_width (frame, TJ_TEXT_LOWER, "wk 46"), &upper, &lower, NULL);
  tj_scene_clip (draft->scene, 0, 0, frame->width, frame->header_height + 1);
  if (badge.x1 > badge.x0)
    tj_scene_line (draft->scene, draft->today_x, upper_middle (frame), draft->today_x, frame->header_height,
                   TJ_INK (TJ_INK_TODAY), 2);
  if (upper == TJ_AXIS_NONE)
    draw_years (draft);
  else
    {
      move_badge_aside (draft, upper, &badge);
      draw_lower (draft, lower);
      draw_upper (draft, upper, &badge);
    }
  tj_gantt_draw_lane (draft);
  tj_scene_line (draft->scene, 0, bottom, frame->width, bottom, TJ_INK (TJ_INK_GRID_STRONG), 1);
  if (badge.x1 > badge.x0)
    draw_badge (draft, &badge, word, width);
  tj_scene_unclip (draft->scene);
}
