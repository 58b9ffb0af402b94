// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-scene-private.h"

#include <math.h>

#include "tj-civil.h"
#include "tj-records-planning.h"

/* A bar of a single day is still something to see and to point at. */
#define NARROWEST_BAR 8.0
/* A gap in a bar that is narrower is not drawn. */
#define LEAST_GAP 3.0
#define SIGN_BODY 1.0 /* of its height */
#define SIGN_TIP 0.4

/* A date, not a stretch: one day, one week, one month. */
static gboolean
is_point (const TjSpan *span)
{
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);

  return span->start == span->finish || tj_date_equal (&start, &finish);
}

TjBoxKind
tj_gantt_box_kind (const TjGanttRow *row)
{
  if (row->span.origin == TJ_SPAN_NONE)
    return TJ_BOX_WORDS;
  if (row->sign != TJ_SIGN_NONE)
    return TJ_BOX_SIGN;
  if (row->span.origin == TJ_SPAN_PHASE)
    return TJ_BOX_WITHIN;
  if (row->type == TJ_ACTIVITY_TYPE_MILESTONE)
    return TJ_BOX_DIAMOND;
  if (row->span.origin == TJ_SPAN_DEADLINE)
    return TJ_BOX_FLAG;
  if (row->type == TJ_ACTIVITY_TYPE_MOMENT && is_point (&row->span))
    return TJ_BOX_DOT;
  if ((row->type == TJ_ACTIVITY_TYPE_PARTICIPATION || row->type == TJ_ACTIVITY_TYPE_MEETING)
      && row->span.finish - row->span.start <= TJ_MINUTES_PER_DAY)
    return TJ_BOX_DOT;
  return row->framed ? TJ_BOX_FRAME : TJ_BOX_BAR;
}

static double
height_of (const TjGanttDraft *draft, TjBoxKind kind)
{
  if (kind == TJ_BOX_FRAME || kind == TJ_BOX_SIGN)
    return MIN (draft->bar_height + 3, draft->frame->row_height - 4);
  if (kind == TJ_BOX_WITHIN)
    return MAX (floor (draft->bar_height * 0.5), 6);
  return draft->bar_height;
}

/* A sign stands on the middle of its date; with its tip at a deadline, as it may come before it; at the end of a longer
 * period. */
static void
place_mark (TjGanttBox *box, const TjGanttRow *row, double width)
{
  double middle = (box->span_start + box->span_finish) / 2;

  if (row->span.origin == TJ_SPAN_DEADLINE)
    box->x1 = floor (box->span_finish) - 1;
  else if (is_point (&row->span) || row->span.origin == TJ_SPAN_PHASE)
    box->x1 = floor (middle + width / 2);
  else
    box->x1 = floor (MAX (box->span_finish, middle + width / 2));
  box->x0 = box->x1 - width;
}

static void
place_bar (TjGanttBox *box)
{
  double middle = (box->span_start + box->span_finish) / 2;

  box->x0 = floor (box->span_start + 0.5);
  box->x1 = floor (box->span_finish + 0.5);
  /* Bars that touch in time do not touch in the picture. */
  if (box->x1 - box->x0 > NARROWEST_BAR)
    box->x1 -= 1;
  if (box->x1 - box->x0 < NARROWEST_BAR)
    {
      box->x0 = floor (middle - NARROWEST_BAR / 2);
      box->x1 = box->x0 + NARROWEST_BAR;
    }
}

/* A gap that is too narrow to see, or at the very end, is none. */
static void
place_split (const TjAxis *axis, TjGanttBox *box, const TjGanttRow *row)
{
  double from, to;

  if (row->split_from == TJ_NO_TIME || box->kind != TJ_BOX_BAR)
    return;
  from = floor (tj_axis_x (axis, row->split_from));
  to = floor (tj_axis_x (axis, row->split_to));
  if (to - from < LEAST_GAP || from - box->x0 < 2 || box->x1 - to < 2)
    return;
  box->split_from = from;
  box->split_to = to;
}

/* From where what comes before it ends to where what comes after it starts. */
static void
place_words (const TjGanttDraft *draft, TjGanttBox *box, const TjGanttRow *row)
{
  double x = row->anchor == TJ_NO_TIME ? 0 : tj_axis_x (&draft->frame->axis, row->anchor);

  box->x0 = box->x1 = MAX (x, 0);
  if (row->anchor_finish != TJ_NO_TIME)
    box->x1 = MAX (tj_axis_x (&draft->frame->axis, row->anchor_finish), box->x0);
}

void
tj_gantt_box_at (const TjGanttDraft *draft, const TjGanttRow *row, double top, TjGanttBox *box)
{
  double height;

  *box = (TjGanttBox) { .kind = tj_gantt_box_kind (row) };
  height = height_of (draft, box->kind);
  box->y0 = floor (top + (draft->frame->row_height - height) / 2);
  box->y1 = box->y0 + height;
  box->middle = (box->y0 + box->y1) / 2;
  if (box->kind == TJ_BOX_WORDS)
    {
      place_words (draft, box, row);
      return;
    }
  box->span_start = tj_axis_x (&draft->frame->axis, row->span.start);
  box->span_finish = tj_axis_x (&draft->frame->axis, row->span.finish);
  if (box->kind == TJ_BOX_SIGN)
    place_mark (box, row, floor (height * (SIGN_BODY + SIGN_TIP)));
  else if (box->kind == TJ_BOX_DIAMOND)
    place_mark (box, row, height);
  else if (box->kind == TJ_BOX_DOT)
    place_mark (box, row, floor (height * 0.8));
  else if (box->kind == TJ_BOX_FLAG)
    place_mark (box, row, 2 * height);
  else
    {
      place_bar (box);
      place_split (&draft->frame->axis, box, row);
    }
}

void
tj_gantt_box (const TjGanttDraft *draft, guint index, TjGanttBox *box)
{
  tj_gantt_box_at (draft, tj_gantt_rows_at (draft->frame->rows, index), tj_gantt_row_top (draft->frame, index), box);
}

gboolean
tj_gantt_deadline_x (const TjGanttFrame *frame, const TjGanttRow *row, double *x)
{
  if (row->deadline == TJ_NO_TIME)
    return FALSE;
  *x = floor (tj_axis_x (&frame->axis, row->deadline));
  return TRUE;
}
