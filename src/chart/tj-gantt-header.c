// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>

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

static void
draw_upper_text (TjGanttDraft *draft, const char *label, double x, double width)
{
  tj_scene_text (draft->scene, TJ_TEXT_UPPER, label, floor (x), upper_middle (draft->frame), width,
                 TJ_INK (TJ_INK_TEXT));
}

/* The upper scale stands at the left of its period, and stays in view as long as that does. Where today's badge is in
 * the way it goes behind it, or is shortened to stand before it. */
static void
draw_upper_label (TjGanttDraft *draft, TjAxisUnit unit, const TjAxisPeriod *period, const Badge *badge)
{
  const TjGanttFrame *frame = draft->frame;
  double x = MAX (period->x0, 0) + PAD, end = MIN (period->x1, frame->width) - LEAST_GAP, width = 0;
  double behind = badge->x1 + LEAST_GAP, before = badge->x0 - LEAST_GAP;
  g_autofree char *label = fitting_label (frame, unit, period->start, TRUE, end - x, &width), *shorter = NULL;

  if (label == NULL)
    return;
  if (badge->x1 <= badge->x0 || x >= behind || x + width <= before)
    {
      draw_upper_text (draft, label, x, width);
      return;
    }
  if (behind + width <= end && behind - x < width)
    {
      draw_upper_text (draft, label, behind, width);
      return;
    }
  shorter = fitting_label (frame, unit, period->start, TRUE, before - x, &width);
  if (shorter)
    draw_upper_text (draft, shorter, x, width);
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

/* Years alone, when there is no room for quarters: as many as fit. */
static void
draw_years (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;
  double from = 0;

  tj_axis_periods (&frame->axis, TJ_AXIS_YEAR, 0, frame->width, draft->periods);
  for (guint i = 0; i < draft->periods->len; i++)
    {
      const TjAxisPeriod *period = &g_array_index (draft->periods, TjAxisPeriod, i);
      g_autofree char *label = tj_axis_label (TJ_AXIS_YEAR, period->start, TRUE, 0);
      double width = tj_gantt_text_width (frame, TJ_TEXT_UPPER, label), x = floor (MAX (period->x0, 0) + PAD);

      /* One that is half out of view would stand in the next, and be taken for its name. */
      if (x < from || x + width > frame->width || (period->x0 < 0 && x + width + LEAST_GAP > period->x1))
        continue;
      draw_lower_text (draft, TJ_TEXT_UPPER, label, x, width, TJ_INK (TJ_INK_TEXT));
      from = x + width + LEAST_GAP;
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
      draw_lower (draft, lower);
      draw_upper (draft, upper, &badge);
    }
  tj_gantt_draw_lane (draft);
  tj_scene_line (draft->scene, 0, bottom, frame->width, bottom, TJ_INK (TJ_INK_GRID_STRONG), 1);
  if (badge.x1 > badge.x0)
    draw_badge (draft, &badge, word, width);
  tj_scene_unclip (draft->scene);
}
