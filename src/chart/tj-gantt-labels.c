// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-scene-private.h"

#include <math.h>

#define GAP 8.0
#define EDGE 4.0
/* Of a bar under a label, so much stays to be seen at its ends. */
#define BAR_END 12.0

gboolean
tj_gantt_place_label (double x0, double x1, double width, double gap, double room, double *x, gboolean *over)
{
  *over = FALSE;
  if (x1 <= 0 || x0 >= room || width + 2 * EDGE > room)
    return FALSE;
  if (x1 + gap + width + EDGE <= room)
    *x = x1 + gap;
  else if (x0 - gap - width >= EDGE)
    *x = x0 - gap - width;
  else
    {
      *x = MIN (x1, room) - BAR_END - EDGE - width;
      *over = TRUE;
      return *x - EDGE >= (x0 > 0 ? x0 + BAR_END : 0);
    }
  return TRUE;
}

/* What a label stands beside: the bar, and a deadline that would stand in its place. */
static void
extent_of (const TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row, double width, double *x0,
           double *x1)
{
  double deadline;

  *x0 = box->x0;
  *x1 = box->x1;
  if (row->span.origin != TJ_SPAN_DEADLINE
      && (box->kind == TJ_BOX_SIGN || box->kind == TJ_BOX_DIAMOND || box->kind == TJ_BOX_DOT))
    {
      *x0 = MIN (box->x0, box->span_start);
      *x1 = MAX (box->x1, box->span_finish);
    }
  if (!tj_gantt_deadline_x (draft->frame, row, &deadline))
    return;
  if (deadline >= *x1 - 2 && deadline < *x1 + 2 * GAP + width)
    *x1 = deadline + 2;
  else if (deadline <= *x0 && deadline > *x0 - 2 * GAP - width)
    *x0 = deadline - draft->bar_height * 0.4;
}

/* A dependency line that rises just beside the bar goes before the label. */
static void
make_way_for_rises (const TjGanttDraft *draft, double y, double *x0, double *x1)
{
  double left = *x0, right = *x1;

  for (guint i = 0; i < draft->rises->len; i++)
    {
      const TjGanttRise *rise = &g_array_index (draft->rises, TjGanttRise, i);

      if (MIN (rise->y0, rise->y1) > y + 2 || MAX (rise->y0, rise->y1) < y - 2)
        continue;
      if (rise->x > right && rise->x < right + 3 * GAP)
        *x1 = MAX (*x1, rise->x);
      if (rise->x < left && rise->x > left - 3 * GAP)
        *x0 = MIN (*x0, rise->x);
    }
}

/* Clears the ground under a part of a label, as it was before lines were drawn over it. */
static void
clear_ground (TjGanttDraft *draft, const TjGanttRow *row, double x, double width, double y, double radius)
{
  double height = MIN (draft->frame->text_height + 2, draft->frame->row_height - 4), top = floor (y - height / 2);

  tj_scene_rect (draft->scene, x, top, width, height, radius, TJ_INK (TJ_INK_BACKGROUND));
  if (row->id == draft->frame->selected)
    tj_scene_rect (draft->scene, x, top, width, height, radius, TJ_INK (TJ_INK_SELECTION));
}

/* Widens @from to @to by @line, where that runs through a label; a line that is not there is NAN. */
static void
note_line (double line, double x, double width, double *from, double *to)
{
  if (!(line > x - 3 && line < x + width + 3))
    return;
  *from = MIN (*from, line);
  *to = MAX (*to, line);
}

/* Interrupts today's line and dependency lines where they would make a label hard to read. In one piece: hundreds can
 * run through one label. */
static void
interrupt_lines (TjGanttDraft *draft, const TjGanttRow *row, double x, double width, double y)
{
  double from = INFINITY, to = -INFINITY;

  note_line (draft->today_x, x, width, &from, &to);
  for (guint i = 0; i < draft->rises->len; i++)
    {
      const TjGanttRise *rise = &g_array_index (draft->rises, TjGanttRise, i);

      if (MIN (rise->y0, rise->y1) < y && MAX (rise->y0, rise->y1) > y)
        note_line (rise->x, x, width, &from, &to);
    }
  if (from <= to)
    clear_ground (draft, row, floor (from) - 3, ceil (to - from) + 6, y, 0);
}

/* Whether a level part of a dependency line lies behind a label. */
static gboolean
is_run_through (const TjGanttDraft *draft, double x, double width, double y)
{
  double half = draft->frame->text_height / 2;

  for (guint i = 0; i < draft->runs->len; i++)
    {
      const TjGanttRun *run = &g_array_index (draft->runs, TjGanttRun, i);

      if (run->x0 < x + width + 2 && run->x1 > x - 2 && run->y > y - half && run->y < y + half)
        return TRUE;
    }
  return FALSE;
}

static void
draw_text (TjGanttDraft *draft, const TjGanttRow *row, TjTextStyle style, const char *text, double x, double width,
           double y, gboolean over)
{
  double half = draft->frame->text_height / 2;

  if (over || is_run_through (draft, x, width, y))
    clear_ground (draft, row, x - 4, width + 8, y, 3);
  else
    interrupt_lines (draft, row, x, width, y);
  tj_scene_text (draft->scene, style, text, floor (x), y, width, TJ_INK (TJ_INK_MUTED));
  /* Over the bar, the bar is what is pointed at. */
  if (!over)
    tj_scene_add_hit (draft->scene, row->id, TJ_HIT_LABEL, x, y - half, width, 2 * half);
}

/* 'na de zomer van 2025': no bar to stand beside, so it stands behind dots where it belongs among the others. */
static void
draw_words (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row, const char *text)
{
  double width = tj_gantt_text_width (draft->frame, TJ_TEXT_WORDS, text), lead = 26;
  double x = MIN (box->x0 + EDGE, draft->frame->width - width - lead - EDGE);
  TjPrimitive *dots;

  if (box->x0 >= draft->frame->width || x < 0)
    return;
  /* The dots fill the gap that it belongs in, where the words have room behind it. */
  if (box->x1 + width + EDGE <= draft->frame->width)
    lead = MAX (lead, box->x1 - x + EDGE);
  dots = tj_scene_line (draft->scene, x + 4, box->middle, x + lead - 6, box->middle,
                        TJ_TONE (TJ_INK_BAR_LINE, row->tone), 3);
  dots->gap = 7;
  draw_text (draft, row, TJ_TEXT_WORDS, text, x + lead, width, box->middle, FALSE);
}

/* A phase bears its name where there is room for it; the name stays in view as long as the phase does. */
void
tj_gantt_draw_name (TjGanttDraft *draft, const TjGanttBox *box, const TjGanttRow *row)
{
  double width = tj_gantt_text_width (draft->frame, TJ_TEXT_NAME, row->name), pad = 12;
  double left = MAX (box->x0, 0) + pad, right = MIN (box->x1, draft->frame->width) - pad;
  double y = box->middle - (row->progress > 0 ? 1.5 : 0), line = draft->today_x;

  if (width > right - left || draft->frame->text_height > box->y1 - box->y0 - 3)
    return;
  if (!isnan (line) && line > left - 3 && line < left + width + 3)
    {
      tj_scene_rect (draft->scene, line - 3, box->y0 + 2, 6, box->y1 - box->y0 - 7, 0, TJ_INK (TJ_INK_BACKGROUND));
      tj_scene_rect (draft->scene, line - 3, box->y0 + 2, 6, box->y1 - box->y0 - 7, 0,
                     TJ_TONE (row->inner ? TJ_INK_BAR_HALF : TJ_INK_BAR_FAINT, row->tone));
    }
  tj_scene_text (draft->scene, TJ_TEXT_NAME, row->name, floor (left), y, width,
                 row->inner ? TJ_INK (TJ_INK_TEXT) : TJ_TONE (TJ_INK_BAR_TEXT, row->tone));
}

void
tj_gantt_draw_label (TjGanttDraft *draft, guint index)
{
  const TjGanttBox *box = &draft->boxes[index - draft->first];
  const TjGanttRow *row = tj_gantt_rows_at (draft->frame->rows, index);
  const char *text = tj_gantt_rows_label (draft->frame->rows, index);
  double width, x0, x1, x;
  TjTextStyle style;
  gboolean over;

  if (box->kind == TJ_BOX_FRAME && !row->hatched)
    tj_gantt_draw_name (draft, box, row);
  if (*text == '\0')
    return;
  if (box->kind == TJ_BOX_WORDS)
    {
      draw_words (draft, box, row, text);
      return;
    }
  if (!tj_gantt_shows (draft, TJ_SHOW_LABELS))
    return;
  style = row->span.origin == TJ_SPAN_PHASE ? TJ_TEXT_WORDS : TJ_TEXT_LABEL;
  width = tj_gantt_text_width (draft->frame, style, text);
  extent_of (draft, box, row, width, &x0, &x1);
  make_way_for_rises (draft, box->middle, &x0, &x1);
  if (tj_gantt_place_label (x0, x1, width, GAP, draft->frame->width, &x, &over))
    draw_text (draft, row, style, text, x, width, box->middle, over);
}
