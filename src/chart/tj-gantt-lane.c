// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tj-civil.h"
#include "tj-gantt-scene-private.h"

/* The lane at the foot of the header: names of what lies behind the rows, and under them a tick for each meeting. */

#define TICK_HEIGHT 5.0
#define PAD 5.0
/* From which zoom there is room for the tick of a meeting of the council, for that of the executive, which meets each
 * week, for the letter of the body, and for the day on which papers are to be in. */
#define LEAST_FOR_TICKS 0.7
#define LEAST_FOR_COLLEGE 1.6
#define LEAST_FOR_LETTERS 2.4
#define LEAST_FOR_SUBMISSION 2.4
/* Names of holidays may stand beside their day, when days are not too narrow to see which. */
#define LEAST_FOR_HOLIDAYS 11.0

typedef struct
{
  TjGanttDraft *draft;
  double top;
  double middle; /* of the names */
  double foot;
  guint8 *taken; /* (owned) by pixel */
  int width;
} Lane;

/* Takes a stretch of the lane, if nothing stands there. */
static gboolean
take (Lane *lane, double x0, double x1)
{
  int from = (int) floor (x0), to = (int) ceil (x1);

  if (from < 0 || to > lane->width || to <= from || memchr (lane->taken + from, 1, (gsize) (to - from)))
    return FALSE;
  memset (lane->taken + from, 1, (gsize) (to - from));
  return TRUE;
}

static void
reserve (Lane *lane, double x0, double x1)
{
  int from = (int) CLAMP (floor (x0), 0, lane->width), to = (int) CLAMP (ceil (x1), from, lane->width);

  memset (lane->taken + from, 1, (gsize) (to - from));
}

static gboolean
draw_name (Lane *lane, TjTextStyle style, const char *name, double x, double most, TjInkRole role)
{
  double width = tj_gantt_text_width (lane->draft->frame, style, name);

  if (width == 0 || width > most || !take (lane, x - 2, x + width + 2))
    return FALSE;
  tj_scene_text (lane->draft->scene, style, name, floor (x), lane->middle, width, TJ_INK (role));
  return TRUE;
}

/* The name of a line, right or else left of it. */
static void
draw_line_name (Lane *lane, double x, const char *name, TjInkRole role)
{
  double width = tj_gantt_text_width (lane->draft->frame, TJ_TEXT_BADGE, name);

  tj_scene_line (lane->draft->scene, x, lane->top + 2, x, lane->foot, TJ_INK (role), 1.5);
  reserve (lane, x - 1, x + 2);
  if (!draw_name (lane, TJ_TEXT_BADGE, name, x + PAD, G_MAXDOUBLE, role))
    draw_name (lane, TJ_TEXT_BADGE, name, x - PAD - width, G_MAXDOUBLE, role);
}

static void
draw_lines (Lane *lane, const GArray *bands)
{
  const TjGanttDraft *draft = lane->draft;

  /* Today's line passes through. */
  if (!isnan (draft->today_x))
    reserve (lane, draft->today_x - 3, draft->today_x + 3);
  /* Translators: beside a line on the time axis; short. */
  if (!isnan (draft->status_x))
    draw_line_name (lane, draft->status_x, _ ("status date"), TJ_INK_STATUS);
  for (guint i = 0; bands && i < bands->len; i++)
    {
      const TjLayerSpan *band = &g_array_index (bands, TjLayerSpan, i);
      double x = floor (tj_axis_x (&draft->frame->axis, ((double) band->start + band->finish) / 2));

      /* Translators: beside a line on the time axis; short. */
      if (band->kind == TJ_LAYER_ELECTIONS && x > 0 && x < draft->frame->width)
        draw_line_name (lane, x, _ ("elections"), TJ_INK_ELECTIONS);
    }
}

/* A name stays in view as long as its band does, and goes behind what stands there already. */
static void
draw_band_name (Lane *lane, const char *name, double x0, double x1)
{
  double width = tj_gantt_text_width (lane->draft->frame, TJ_TEXT_LOWER, name);

  for (double x = x0 + PAD; x + width + 2 <= x1; x += PAD)
    if (draw_name (lane, TJ_TEXT_LOWER, name, x, width, TJ_INK_MUTED))
      return;
}

static void
draw_band (Lane *lane, const TjLayerSpan *band)
{
  const TjGanttFrame *frame = lane->draft->frame;
  double x0 = MAX (floor (tj_axis_x (&frame->axis, band->start)), 0);
  double x1 = MIN (floor (tj_axis_x (&frame->axis, band->finish)), frame->width);

  if (x1 - x0 < 2)
    return;
  tj_scene_rect (lane->draft->scene, x0, lane->top, x1 - x0, lane->foot - lane->top, 0,
                 TJ_INK (band->kind == TJ_LAYER_SCHOOL ? TJ_INK_SCHOOL : TJ_INK_RECESS));
  draw_band_name (lane, band->name, x0, x1);
}

static void
draw_bands (Lane *lane, const GArray *bands, TjLayerKind kind, gint32 start, gint32 finish)
{
  for (guint i = 0; i < bands->len; i++)
    {
      const TjLayerSpan *band = &g_array_index (bands, TjLayerSpan, i);

      if (band->kind == kind && band->start < finish && band->finish > start)
        draw_band (lane, band);
    }
}

/* A solid tick for each meeting, with the letter of its body where there is room, and a hollow one for the last day to
 * hand in. */
static void
draw_meeting (Lane *lane, const TjGanttMeeting *meeting)
{
  static const TjInkRole roles[]
      = { [TJ_SIGN_COLLEGE] = TJ_INK_COLLEGE, [TJ_SIGN_COUNCIL] = TJ_INK_COUNCIL, [TJ_SIGN_BODY] = TJ_INK_BODY };
  const TjGanttFrame *frame = lane->draft->frame;
  TjInk ink = TJ_INK (roles[meeting->sign]);
  double x = floor (tj_axis_x (&frame->axis, meeting->start + TJ_MINUTES_PER_DAY / 2.0));
  double width = tj_gantt_text_width (frame, TJ_TEXT_SIGN, meeting->letter);

  tj_scene_rect (lane->draft->scene, x - 1.5, lane->foot - TICK_HEIGHT, 3, TICK_HEIGHT, 0, ink);
  if (frame->axis.px_per_day >= LEAST_FOR_LETTERS && *meeting->letter && take (lane, x - width / 2, x + width / 2))
    tj_scene_text (lane->draft->scene, TJ_TEXT_SIGN, meeting->letter, floor (x - width / 2), lane->middle, width, ink);
  if (frame->axis.px_per_day >= LEAST_FOR_SUBMISSION && meeting->submission != TJ_NO_TIME)
    {
      double hollow = floor (tj_axis_x (&frame->axis, meeting->submission));
      TjPrimitive *tick
          = tj_scene_rect (lane->draft->scene, hollow - 2, lane->foot - 4, 4, 4, 0, TJ_INK (TJ_INK_BACKGROUND));

      tick->stroke = ink;
      tick->line_width = 1;
    }
}

static void
draw_meetings (Lane *lane, gint32 start, gint32 finish)
{
  const GArray *meetings = tj_gantt_rows_meetings (lane->draft->frame->rows, start, finish);

  for (guint i = 0; i < meetings->len; i++)
    {
      const TjGanttMeeting *meeting = &g_array_index (meetings, TjGanttMeeting, i);

      if (meeting->sign == TJ_SIGN_COLLEGE && lane->draft->frame->axis.px_per_day < LEAST_FOR_COLLEGE)
        continue;
      if (meeting->start < finish && meeting->start + TJ_MINUTES_PER_DAY > start)
        draw_meeting (lane, meeting);
    }
}

static void
draw_holidays (Lane *lane, gint32 start, gint32 finish)
{
  const TjAxis *axis = &lane->draft->frame->axis;
  const GArray *holidays = tj_gantt_rows_holidays (lane->draft->frame->rows, start, finish);

  for (guint i = 0; i < holidays->len; i++)
    {
      const TjLayerSpan *holiday = &g_array_index (holidays, TjLayerSpan, i);

      if (holiday->start < finish && holiday->finish > start)
        draw_name (lane, TJ_TEXT_LOWER, holiday->name, tj_axis_x (axis, holiday->start) + 3, G_MAXDOUBLE, TJ_INK_MUTED);
    }
}

static void
fill (Lane *lane)
{
  const TjGanttFrame *frame = lane->draft->frame;
  const GArray *bands = frame->show & TJ_SHOW_BANDS ? tj_gantt_rows_bands (frame->rows) : NULL;
  gint32 start, finish;

  tj_gantt_view_span (frame, &start, &finish);
  draw_lines (lane, bands);
  if (bands)
    {
      draw_bands (lane, bands, TJ_LAYER_RECESS, start, finish);
      draw_bands (lane, bands, TJ_LAYER_SCHOOL, start, finish);
    }
  if ((frame->show & TJ_SHOW_MEETINGS) && frame->axis.px_per_day >= LEAST_FOR_TICKS)
    draw_meetings (lane, start, finish);
  if ((frame->show & TJ_SHOW_DAYS_OFF) && frame->axis.px_per_day >= LEAST_FOR_HOLIDAYS)
    draw_holidays (lane, start, finish);
}

void
tj_gantt_draw_lane (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;
  Lane lane = { .draft = draft, .top = tj_gantt_scales_height (frame), .foot = frame->header_height };
  g_autofree guint8 *taken = NULL;

  if (frame->rows == NULL || frame->lane_height < 2 * TICK_HEIGHT || frame->width < 1)
    return;
  lane.middle = floor ((lane.top + lane.foot - TICK_HEIGHT) / 2);
  lane.width = (int) frame->width;
  lane.taken = taken = g_malloc0 ((gsize) lane.width + 1);
  tj_scene_line (draft->scene, 0, lane.top + 0.5, frame->width, lane.top + 0.5, TJ_INK (TJ_INK_GRID), 1);
  fill (&lane);
}
