// SPDX-License-Identifier: EUPL-1.2
#include <math.h>

#include "tj-civil.h"
#include "tj-gantt-scene-private.h"

#define BAR_RADIUS 5.0
#define AGREED_HEIGHT 4.0
#define STOP 6.0

/* What was agreed ------------------------------------------------------------------------------------------------- */

static void
draw_agreed_point (TjGanttDraft *draft, const TjGanttBox *box, double x)
{
  double half = floor (draft->bar_height * 0.36);
  TjPoint points[] = { { (float) x, (float) (box->middle - half) },
                       { (float) (x + half), (float) box->middle },
                       { (float) x, (float) (box->middle + half) },
                       { (float) (x - half), (float) box->middle } };
  TjPrimitive *diamond = tj_scene_polygon (draft->scene, points, G_N_ELEMENTS (points), 1, TJ_INK (TJ_INK_BACKGROUND));

  diamond->stroke = TJ_INK (TJ_INK_BASELINE);
  diamond->line_width = 1.5f;
}

/* Under the bar a thin one; a hollow diamond for what is a single moment. */
void
tj_gantt_draw_agreed (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  gboolean point = box->kind == TJ_BOX_DIAMOND || box->kind == TJ_BOX_SIGN || box->kind == TJ_BOX_DOT;
  const TjGanttFrame *frame = draft->frame;
  double x0, x1, y, foot = tj_gantt_row_top (frame, 1) - tj_gantt_row_top (frame, 0);

  if (!tj_gantt_shows (draft, TJ_SHOW_BASELINE) || row->agreed_start == TJ_NO_TIME)
    return;
  x0 = floor (tj_axis_x (&frame->axis, row->agreed_start) + 0.5);
  x1 = floor (tj_axis_x (&frame->axis, row->agreed_finish) + 0.5);
  if (x1 < -STOP * 2 || x0 > frame->width + STOP * 2)
    return;
  if (point)
    {
      draw_agreed_point (draft, box, floor ((x0 + x1) / 2));
      return;
    }
  y = MIN (box->y1 + 2, floor (box->middle + foot / 2) - AGREED_HEIGHT - 1);
  tj_scene_rect (draft->scene, x0, y, MAX (x1 - x0, AGREED_HEIGHT), AGREED_HEIGHT, AGREED_HEIGHT / 2,
                 TJ_INK (TJ_INK_BASELINE));
}

/* Slack ----------------------------------------------------------------------------------------------------------- */

/* From the foot of the bar on below the text, so that the date beside the bar stays readable, to a stop. */
void
tj_gantt_draw_slack (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  TjInk ink = TJ_TONE (TJ_INK_BAR_LINE, row->tone);
  double y = box->y1 + 1.5, from = box->x1 - MIN (box->x1 - box->x0, 5), to;

  if (!tj_gantt_shows (draft, TJ_SHOW_SLACK) || row->late_finish == TJ_NO_TIME || box->kind == TJ_BOX_WITHIN)
    return;
  to = floor (tj_axis_x (&draft->frame->axis, row->late_finish));
  if (to < box->x1 + 3 || box->x1 > draft->frame->width || to < 0)
    return;
  tj_scene_line (draft->scene, from, y, to, y, ink, 1);
  tj_scene_line (draft->scene, to, y - STOP / 2, to, y + STOP / 2, ink, 2);
}

/* The critical path ----------------------------------------------------------------------------------------------- */

static void
outline (TjGanttDraft *draft, const TjGanttBox *box, double x0, double x1)
{
  TjPrimitive *frame = tj_scene_rect (draft->scene, x0 - 1, box->y0 - 1, x1 - x0 + 2, box->y1 - box->y0 + 2,
                                      BAR_RADIUS + 1, TJ_INK (TJ_INK_NONE));

  frame->stroke = TJ_INK (TJ_INK_CRITICAL);
  frame->line_width = 2;
}

/* Two lines at the foot. */
static void
underline (TjGanttDraft *draft, const TjGanttBox *box, double x0, double x1)
{
  gboolean bar = box->kind == TJ_BOX_BAR || box->kind == TJ_BOX_FRAME;
  double inset = bar ? 3 : 0, y = bar ? box->y1 - 3.5 : box->y1 + 2.5;

  if (bar)
    tj_scene_line (draft->scene, x0 + inset, y - 1.5, x1 - inset, y - 1.5, TJ_INK (TJ_INK_BACKGROUND), 1);
  tj_scene_line (draft->scene, x0 + inset, y, x1 - inset, y, TJ_INK (TJ_INK_CRITICAL), 2);
  tj_scene_line (draft->scene, x0 + inset, y + (bar ? 1.5 : 3), x1 - inset, y + (bar ? 1.5 : 3),
                 TJ_INK (bar ? TJ_INK_BACKGROUND : TJ_INK_CRITICAL), bar ? 1 : 2);
}

/* The same line, single and in dashes. */
static void
underline_weakly (TjGanttDraft *draft, const TjGanttBox *box)
{
  TjPrimitive *line
      = tj_scene_line (draft->scene, box->x0 + 2, box->y1 + 2, box->x1 - 2, box->y1 + 2, TJ_INK (TJ_INK_CRITICAL), 2);

  line->dash = 4;
  line->gap = 4;
}

/* Colour, an outline, and a double line at the foot, which also stands under signs. */
void
tj_gantt_draw_critical (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  if (!tj_gantt_shows (draft, TJ_SHOW_CRITICAL) || box->kind == TJ_BOX_WITHIN || box->kind == TJ_BOX_FLAG)
    return;
  if (row->near_critical)
    underline_weakly (draft, box);
  if (!row->critical)
    return;
  if (box->kind != TJ_BOX_BAR)
    {
      underline (draft, box, box->x0, box->x1);
      return;
    }
  if (box->split_to > box->split_from)
    {
      outline (draft, box, box->x0, box->split_from);
      underline (draft, box, box->x0, box->split_from);
      outline (draft, box, box->split_to, box->x1);
      underline (draft, box, box->split_to, box->x1);
      return;
    }
  outline (draft, box, box->x0, box->x1);
  underline (draft, box, box->x0, box->x1);
}
