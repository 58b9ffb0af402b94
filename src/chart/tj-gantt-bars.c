// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-scene-private.h"

#include <math.h>

#include "tj-civil.h"

#define BAR_RADIUS 5.0
#define END_ZONE 6.0
/* A softly drawn end takes at most this part of the bar. */
#define SOFT_PART 0.24
#define SOFT_MOST 18.0

/* How far an end fades: half the month (week, quarter) that it is known to, nothing for a day. */
static double
softness (const TjGanttFrame *frame, const TjGanttBox *box, TjPrecision precision)
{
  static const double days[] = { [TJ_PRECISION_WEEK] = 7,
                                 [TJ_PRECISION_MONTH] = 30,
                                 [TJ_PRECISION_QUARTER] = 91,
                                 [TJ_PRECISION_HALF] = 182,
                                 [TJ_PRECISION_YEAR] = 365 };
  double width = box->x1 - box->x0;

  if (precision < TJ_PRECISION_WEEK || precision > TJ_PRECISION_YEAR)
    return 0;
  return MIN (MIN (days[precision] / 2 * frame->axis.px_per_day, SOFT_MOST), width * SOFT_PART);
}

static TjPrimitive *
draw_soft_rect (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row, TjInk fill)
{
  TjPrimitive *bar
      = tj_scene_rect (draft->scene, box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0, BAR_RADIUS, fill);

  bar->fade_left = (float) softness (draft->frame, box, row->span.start_precision);
  bar->fade_right = (float) softness (draft->frame, box, row->span.finish_precision);
  return bar;
}

/* A line at the foot of a frame or a hatched bar, below its name. */
static void
draw_progress_line (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  double inset = 5, height = 3, room = box->x1 - box->x0 - 2 * inset;

  if (row->progress <= 0 || room < 2)
    return;
  tj_scene_rect (draft->scene, box->x0 + inset, box->y1 - 2 - height, room * row->progress / 100, height, height / 2,
                 TJ_TONE (TJ_INK_BAR_LINE, row->tone));
}

/* What is done is darker, and ends in a clear edge. */
static void
draw_progress (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  double done = floor ((box->x1 - box->x0) * row->progress / 100 + 0.5), height = box->y1 - box->y0;

  if (row->progress <= 0 || done < 1)
    return;
  tj_scene_clip (draft->scene, box->x0, box->y0, done, height);
  draw_soft_rect (draft, box, row, TJ_TONE (TJ_INK_BAR_LINE, row->tone));
  tj_scene_unclip (draft->scene);
  if (row->progress < 100)
    tj_scene_rect (draft->scene, box->x0 + done - 1, box->y0, 2, height, 0, TJ_INK (TJ_INK_BACKGROUND));
}

static void
draw_frame (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  TjPrimitive *frame;

  /* Not to be seen through: dependency lines pass behind it. */
  draw_soft_rect (draft, box, row, TJ_INK (TJ_INK_BACKGROUND));
  frame = draw_soft_rect (draft, box, row, TJ_TONE (row->inner ? TJ_INK_BAR_HALF : TJ_INK_BAR_FAINT, row->tone));
  frame->stroke = TJ_TONE (TJ_INK_BAR_LINE, row->tone);
  frame->line_width = 2;
  draw_progress_line (draft, box, row);
}

static void
draw_hatched (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  double width = box->x1 - box->x0, height = box->y1 - box->y0;
  TjPrimitive *frame;

  tj_scene_rect (draft->scene, box->x0, box->y0, width, height, BAR_RADIUS, TJ_INK (TJ_INK_BACKGROUND));
  tj_scene_rect (draft->scene, box->x0, box->y0, width, height, BAR_RADIUS, TJ_TONE (TJ_INK_BAR_FAINT, row->tone));
  tj_scene_hatch (draft->scene, box->x0, box->y0, width, height, BAR_RADIUS, TJ_TONE (TJ_INK_BAR, row->tone), 8);
  frame = tj_scene_rect (draft->scene, box->x0, box->y0, width, height, BAR_RADIUS, TJ_INK (TJ_INK_NONE));
  frame->stroke = TJ_TONE (TJ_INK_BAR_LINE, row->tone);
  frame->line_width = row->framed ? 2 : 1.5f;
  draw_progress_line (draft, box, row);
}

static void
draw_dots (TjGanttDraft *draft, const TjGanttRow *row, double x0, double x1, double y)
{
  TjPrimitive *dots = tj_scene_line (draft->scene, x0 + 4, y, x1 - 4, y, TJ_TONE (TJ_INK_BAR_LINE, row->tone), 3);

  dots->gap = 7;
}

static void
draw_within (TjGanttDraft *draft, const TjGanttRow *row, double x0, double x1, double y, double height)
{
  tj_scene_rect (draft->scene, x0, y - height / 2, x1 - x0, height, height / 2, TJ_TONE (TJ_INK_BAR_FAINT, row->tone));
  draw_dots (draft, row, x0, x1, y);
}

static void
draw_shape (TjGanttDraft *draft, const TjPoint *points, guint n, double radius, TjInk ink, gboolean hollow)
{
  TjPrimitive *shape = tj_scene_polygon (draft->scene, points, n, radius, hollow ? TJ_INK (TJ_INK_BACKGROUND) : ink);

  if (!hollow)
    return;
  shape->stroke = ink;
  shape->line_width = 2;
}

/* A label on a string: a tag that points to its date, with the body's letter. */
static void
draw_sign (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  static const TjInkRole roles[]
      = { [TJ_SIGN_COLLEGE] = TJ_INK_COLLEGE, [TJ_SIGN_COUNCIL] = TJ_INK_COUNCIL, [TJ_SIGN_BODY] = TJ_INK_BODY };
  gboolean hollow = row->span.origin == TJ_SPAN_PHASE;
  double height = box->y1 - box->y0, shoulder = box->x0 + height, width;
  TjInk ink = TJ_INK (roles[row->sign]);
  TjPoint points[] = { { (float) box->x0, (float) box->y0 },
                       { (float) shoulder, (float) box->y0 },
                       { (float) box->x1, (float) box->middle },
                       { (float) shoulder, (float) box->y1 },
                       { (float) box->x0, (float) box->y1 } };

  draw_shape (draft, points, G_N_ELEMENTS (points), 3, ink, hollow);
  if (row->letter[0] == '\0')
    return;
  width = tj_gantt_text_width (draft->frame, TJ_TEXT_SIGN, row->letter);
  tj_scene_text (draft->scene, TJ_TEXT_SIGN, row->letter, box->x0 + (height * 1.12 - width) / 2, box->middle, width,
                 hollow ? ink : TJ_INK (TJ_INK_SIGN_INK));
}

static void
draw_diamond (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  double middle = (box->x0 + box->x1) / 2;
  TjPoint points[] = { { (float) middle, (float) box->y0 },
                       { (float) box->x1, (float) box->middle },
                       { (float) middle, (float) box->y1 },
                       { (float) box->x0, (float) box->middle } };

  draw_shape (draft, points, G_N_ELEMENTS (points), 2, TJ_TONE (TJ_INK_BAR_LINE, row->tone),
              row->span.origin == TJ_SPAN_PHASE);
}

static void
draw_dot (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  double size = box->x1 - box->x0;

  tj_scene_rect (draft->scene, box->x0, box->middle - size / 2, size, size, size / 2,
                 TJ_TONE (TJ_INK_BAR_LINE, row->tone));
}

/* Before a deadline lies the time that leads up to it. */
static void
draw_run_up (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  TjPrimitive *run_up = tj_scene_rect (draft->scene, box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0, 0,
                                       TJ_TONE (TJ_INK_BAR, row->tone));

  run_up->fade_left = (float) (box->x1 - box->x0);
}

/* A point that is only known to a week, a month or its phase has that under it. */
static void
draw_room_for_point (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  double height = MAX (floor (draft->bar_height * 0.5), 6);

  if (row->span.origin == TJ_SPAN_DEADLINE)
    return;
  if (row->span.origin == TJ_SPAN_PHASE)
    draw_within (draft, row, box->span_start, box->span_finish, box->middle, height);
  else if (box->span_finish - box->span_start > box->x1 - box->x0)
    tj_scene_rect (draft->scene, box->span_start, box->middle - height / 2, box->span_finish - box->span_start, height,
                   height / 2, TJ_TONE (TJ_INK_BAR_FAINT, row->tone));
}

/* An upright with a pennant at the end of the last day. */
static void
draw_deadline (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  TjInk ink = TJ_INK (tj_gantt_row_is_late (row) ? TJ_INK_LATE : TJ_INK_DEADLINE);
  double half = MIN (draft->bar_height / 2 + 4, draft->frame->row_height / 2 - 1), x, top, size;

  if (!tj_gantt_deadline_x (draft->frame, row, &x) || x < 0 || x > draft->frame->width)
    return;
  top = floor (box->middle - half);
  size = floor (draft->bar_height * 0.4);
  tj_scene_rect (draft->scene, x, top, 2, floor (2 * half), 0, ink);
  if (box->kind != TJ_BOX_SIGN || row->span.origin != TJ_SPAN_DEADLINE)
    {
      TjPoint pennant[] = { { (float) x, (float) top },
                            { (float) (x - size), (float) (top + size * 0.6) },
                            { (float) x, (float) (top + size * 1.2) } };

      tj_scene_polygon (draft->scene, pennant, G_N_ELEMENTS (pennant), 0, ink);
    }
}

static void
add_hits (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  double wider = MAX (0, 14 - (box->x1 - box->x0)) / 2, height = box->y1 - box->y0;

  tj_scene_add_hit (draft->scene, row->id, TJ_HIT_BAR, box->x0 - wider, box->y0 - 2, box->x1 - box->x0 + 2 * wider,
                    height + 4);
  if ((box->kind != TJ_BOX_BAR && box->kind != TJ_BOX_FRAME) || box->x1 - box->x0 < 4 * END_ZONE)
    return;
  tj_scene_add_hit (draft->scene, row->id, TJ_HIT_START, box->x0 - END_ZONE / 2, box->y0, END_ZONE, height);
  tj_scene_add_hit (draft->scene, row->id, TJ_HIT_FINISH, box->x1 - END_ZONE / 2, box->y0, END_ZONE, height);
}

/* Two pieces with dots between them are cut out of one bar, so that progress runs on. */
static void
draw_split_bar (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  const double pieces[][2] = { { box->x0, box->split_from }, { box->split_to, box->x1 } };
  TjPrimitive *dots;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      tj_scene_clip (draft->scene, pieces[i][0], box->y0, pieces[i][1] - pieces[i][0], box->y1 - box->y0);
      draw_soft_rect (draft, box, row, TJ_TONE (TJ_INK_BAR, row->tone));
      draw_progress (draft, box, row);
      tj_scene_unclip (draft->scene);
    }
  dots = tj_scene_line (draft->scene, box->split_from + 2, box->middle, box->split_to - 1, box->middle,
                        TJ_TONE (TJ_INK_BAR_LINE, row->tone), 2);
  dots->gap = 5;
}

static void
draw_bar (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  if (box->split_to > box->split_from)
    {
      draw_split_bar (draft, box, row);
      return;
    }
  draw_soft_rect (draft, box, row, TJ_TONE (TJ_INK_BAR, row->tone));
  draw_progress (draft, box, row);
}

void
tj_gantt_draw_kind (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  switch (box->kind)
    {
    case TJ_BOX_FRAME:
    case TJ_BOX_BAR:
      if (row->hatched)
        draw_hatched (draft, box, row);
      else if (box->kind == TJ_BOX_FRAME)
        draw_frame (draft, box, row);
      else
        draw_bar (draft, box, row);
      return;
    case TJ_BOX_WITHIN:
      draw_within (draft, row, box->x0, box->x1, box->middle, box->y1 - box->y0);
      return;
    case TJ_BOX_FLAG:
      draw_run_up (draft, box, row);
      return;
    case TJ_BOX_SIGN:
      draw_room_for_point (draft, box, row);
      draw_sign (draft, box, row);
      return;
    case TJ_BOX_DIAMOND:
      draw_room_for_point (draft, box, row);
      draw_diamond (draft, box, row);
      return;
    case TJ_BOX_DOT:
      draw_room_for_point (draft, box, row);
      draw_dot (draft, box, row);
      return;
    case TJ_BOX_NONE:
    case TJ_BOX_WORDS:
      return;
    }
}

void
tj_gantt_draw_in_box (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  tj_gantt_draw_agreed (draft, box, row);
  if (box->kind == TJ_BOX_WORDS)
    return;
  tj_gantt_draw_slack (draft, box, row);
  if (MIN (box->x0, box->span_start) < draft->frame->width && MAX (box->x1, box->span_finish) > 0)
    {
      tj_gantt_draw_kind (draft, box, row);
      tj_gantt_draw_critical (draft, box, row);
      add_hits (draft, box, row);
    }
  draw_deadline (draft, box, row);
}

void
tj_gantt_draw_bar (TjGanttDraft *draft, guint index)
{
  tj_gantt_draw_in_box (draft, &draft->boxes[index - draft->first], tj_gantt_rows_at (draft->frame->rows, index));
}
