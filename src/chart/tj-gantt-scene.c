// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-scene-private.h"

#include <math.h>

#include "tj-civil.h"

double
tj_gantt_row_top (const TjGanttFrame *frame, guint index)
{
  return floor (frame->header_height + index * frame->row_height - frame->scroll_y + 0.5);
}

double
tj_gantt_text_width (const TjGanttFrame *frame, TjTextStyle style, const char *text)
{
  return frame->text_width ? frame->text_width (style, text, frame->text_data) : 0;
}

double
tj_gantt_scales_height (const TjGanttFrame *frame)
{
  return MAX (frame->header_height - frame->lane_height, 0);
}

void
tj_gantt_view_span (const TjGanttFrame *frame, gint32 *start, gint32 *finish)
{
  double least = (double) tj_civil_day (TJ_YEAR_MIN, 1, 2) * TJ_MINUTES_PER_DAY;
  double most = (double) tj_civil_day (TJ_YEAR_MAX, 12, 30) * TJ_MINUTES_PER_DAY;

  *start = (gint32) CLAMP (tj_axis_minute (&frame->axis, 0), least, most);
  *finish = (gint32) CLAMP (tj_axis_minute (&frame->axis, frame->width), least, most);
}

gboolean
tj_gantt_shows (const TjGanttDraft *draft, TjGanttShow what)
{
  return (draft->frame->show & what) != 0;
}

gboolean
tj_gantt_has_lane (const TjGanttRows *rows, guint show)
{
  return tj_gantt_rows_status (rows) != TJ_NO_TIME || ((show & TJ_SHOW_BANDS) && tj_gantt_rows_bands (rows)->len > 0)
         || ((show & TJ_SHOW_MEETINGS) && tj_gantt_rows_has_meetings (rows));
}

gboolean
tj_gantt_frame_rows (const TjGanttFrame *frame, guint *first, guint *last)
{
  guint n = frame->rows ? tj_gantt_rows_count (frame->rows) : 0;
  double room = frame->height - frame->header_height;
  double from = floor (frame->scroll_y / frame->row_height),
         to = ceil ((frame->scroll_y + room) / frame->row_height) - 1;

  if (n == 0 || frame->row_height <= 0 || room <= 0 || to < 0 || from >= n)
    return FALSE;
  *first = (guint) MAX (from, 0);
  *last = (guint) MIN (to, n - 1.0);
  return TRUE;
}

static void
draw_grid (TjGanttDraft *draft, TjAxisUnit unit, TjInkRole role, double top)
{
  const TjGanttFrame *frame = draft->frame;

  tj_axis_periods (&frame->axis, unit, 0, frame->width, draft->periods);
  for (guint i = 0; i < draft->periods->len; i++)
    {
      double x = floor (g_array_index (draft->periods, TjAxisPeriod, i).x0) + 0.5;

      if (x >= 0)
        tj_scene_line (draft->scene, x, top, x, frame->height, TJ_INK (role), 1);
    }
}

static void
draw_selection (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;
  guint row = frame->rows && frame->selected ? tj_gantt_rows_find (frame->rows, frame->selected) : G_MAXUINT;
  double y;

  if (!draft->any || row < draft->first || row > draft->last)
    return;
  y = tj_gantt_row_top (frame, row);
  tj_scene_rect (draft->scene, 0, y, frame->width, frame->row_height, 0, TJ_INK (TJ_INK_SELECTION));
  if (frame->focused)
    {
      TjPrimitive *ring
          = tj_scene_rect (draft->scene, 1, y + 1, frame->width - 2, frame->row_height - 2, 4, TJ_INK (TJ_INK_NONE));

      ring->stroke = TJ_INK (TJ_INK_FOCUS);
      ring->line_width = 2;
    }
}

/* Behind all rows: what time looks like, the selection, and today. */
void
tj_gantt_draw_backdrop (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;
  double top = frame->header_height;
  TjAxisUnit upper, lower, grid;

  tj_axis_scales (&frame->axis, tj_gantt_text_width (frame, TJ_TEXT_LOWER, "wk 46"), &upper, &lower, &grid);
  tj_gantt_draw_bands (draft);
  tj_gantt_draw_days_off (draft);
  draw_grid (draft, grid, TJ_INK_GRID_FAINT, top);
  draw_grid (draft, lower, TJ_INK_GRID, top);
  draw_grid (draft, upper, TJ_INK_GRID_STRONG, top);
  /* As in the table, the line is the first pixel of the row below it. */
  for (guint i = draft->first; draft->any && i <= draft->last; i++)
    {
      double y = tj_gantt_row_top (frame, i + 1) + 0.5;

      tj_scene_line (draft->scene, 0, y, frame->width, y, TJ_INK (TJ_INK_GRID), 1);
    }
  draw_selection (draft);
  tj_gantt_draw_dates (draft);
}

void
tj_gantt_draw_today (TjGanttDraft *draft)
{
  if (!isnan (draft->today_x))
    tj_scene_line (draft->scene, draft->today_x, draft->frame->header_height, draft->today_x, draft->frame->height,
                   TJ_INK (TJ_INK_TODAY), 2);
}

/* Today's line stands in the middle of the day, where days are wide enough to have one. */
static double
today_x (const TjGanttFrame *frame)
{
  gint32 day;
  double x;

  if (frame->today == TJ_NO_TIME)
    return NAN;
  day = tj_civil_minute_day (frame->today);
  x = floor (tj_axis_x (&frame->axis, (day + 0.5) * TJ_MINUTES_PER_DAY));
  return x < -1 || x > frame->width + 1 ? NAN : x;
}

/* The status date is the border between what is done and what is to be done: the end of its day. */
static double
status_x (const TjGanttFrame *frame)
{
  gint32 status = frame->rows ? tj_gantt_rows_status (frame->rows) : TJ_NO_TIME;
  double x = status == TJ_NO_TIME ? NAN : floor (tj_axis_x (&frame->axis, status));

  return x >= -1 && x <= frame->width + 1 ? x : NAN;
}

static void
draw_rows (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;

  for (guint i = draft->first; i <= draft->last; i++)
    {
      const TjGanttRow *row = tj_gantt_rows_at (frame->rows, i);

      tj_gantt_box (draft, i, &draft->boxes[i - draft->first]);
      tj_scene_add_hit (draft->scene, row->id, TJ_HIT_ROW, 0, tj_gantt_row_top (frame, i), frame->width,
                        frame->row_height);
    }
  if (tj_gantt_shows (draft, TJ_SHOW_LINKS))
    tj_gantt_draw_links (draft);
  for (guint i = draft->first; i <= draft->last; i++)
    tj_gantt_draw_bar (draft, i);
  tj_gantt_draw_today (draft);
  for (guint i = draft->first; i <= draft->last; i++)
    tj_gantt_draw_label (draft, i);
}

static void
draw_body (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;

  tj_scene_clip (draft->scene, 0, frame->header_height, frame->width, MAX (frame->height - frame->header_height, 0));
  tj_gantt_draw_backdrop (draft);
  if (draft->any)
    draw_rows (draft);
  else
    tj_gantt_draw_today (draft);
  tj_scene_unclip (draft->scene);
}

TjGanttDraft
tj_gantt_draft (TjScene *scene, const TjGanttFrame *frame)
{
  return (TjGanttDraft) { .scene = scene,
                          .frame = frame,
                          .bar_height = CLAMP (floor (frame->row_height * 0.56), 8, 34),
                          .today_x = today_x (frame),
                          .status_x = status_x (frame) };
}

void
tj_gantt_scene (TjScene *scene, const TjGanttFrame *frame)
{
  TjGanttDraft draft = tj_gantt_draft (scene, frame);
  g_autoptr (GArray) rises = g_array_new (FALSE, FALSE, sizeof (TjGanttRise));
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (TjGanttRun));
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (TjAxisPeriod));
  g_autofree TjGanttBox *boxes = NULL;

  g_return_if_fail (frame->axis.px_per_day > 0);

  tj_scene_clear (scene);
  draft.any = tj_gantt_frame_rows (frame, &draft.first, &draft.last);
  draft.rises = rises;
  draft.runs = runs;
  draft.periods = periods;
  draft.boxes = boxes = g_new0 (TjGanttBox, draft.any ? draft.last - draft.first + 1 : 1);
  draw_body (&draft);
  if (frame->header_height > 0)
    tj_gantt_draw_header (&draft);
}
