// SPDX-License-Identifier: EUPL-1.2
#include <math.h>

#include "tj-civil.h"
#include "tj-gantt-scene-private.h"
#include "tj-work-time.h"

/* A day narrower than this is noise. */
#define LEAST_DAY 3.5
/* Recess and school holidays of a few days are not seen from afar. */
#define LEAST_BAND 2.0

gboolean
tj_gantt_zoomed_to_days (const TjGanttFrame *frame)
{
  return frame->axis.px_per_day >= LEAST_DAY;
}

static void
fill (TjGanttDraft *draft, double x0, double x1, TjInkRole role)
{
  double top = draft->frame->header_height;

  x0 = MAX (floor (x0), -1);
  x1 = MIN (floor (x1), draft->frame->width + 1);
  if (x1 > x0)
    tj_scene_rect (draft->scene, x0, top, x1 - x0, draft->frame->height - top, 0, TJ_INK (role));
}

/* Recess and school holidays. */
void
tj_gantt_draw_bands (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;
  const GArray *bands = frame->rows && tj_gantt_shows (draft, TJ_SHOW_BANDS) ? tj_gantt_rows_bands (frame->rows) : NULL;

  for (guint i = 0; bands && i < bands->len; i++)
    {
      const TjLayerSpan *band = &g_array_index (bands, TjLayerSpan, i);
      double x0 = tj_axis_x (&frame->axis, band->start), x1 = tj_axis_x (&frame->axis, band->finish);

      if (band->kind != TJ_LAYER_ELECTIONS && x1 - x0 >= LEAST_BAND)
        fill (draft, x0, x1, band->kind == TJ_LAYER_SCHOOL ? TJ_INK_SCHOOL : TJ_INK_RECESS);
    }
}

/* Where there is no chart of a traject, only the weekends. */
static void
draw_weekends (TjGanttDraft *draft)
{
  tj_axis_weekends (&draft->frame->axis, 0, draft->frame->width, draft->periods);
  for (guint i = 0; i < draft->periods->len; i++)
    {
      const TjAxisPeriod *weekend = &g_array_index (draft->periods, TjAxisPeriod, i);

      fill (draft, weekend->x0, weekend->x1, TJ_INK_WEEKEND);
    }
}

void
tj_gantt_draw_days_off (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;
  gint32 start, finish;
  const GArray *days;

  if (!tj_gantt_shows (draft, TJ_SHOW_DAYS_OFF) || !tj_gantt_zoomed_to_days (frame))
    return;
  if (frame->rows == NULL)
    {
      draw_weekends (draft);
      return;
    }
  tj_gantt_view_span (frame, &start, &finish);
  days = tj_gantt_rows_days_off (frame->rows, start, finish);
  for (guint i = 0; i < days->len; i++)
    {
      const TjWorkInterval *off = &g_array_index (days, TjWorkInterval, i);

      if (off->from < finish && off->to > start)
        fill (draft, tj_axis_x (&frame->axis, off->from), tj_axis_x (&frame->axis, off->to), TJ_INK_WEEKEND);
    }
}

static void
draw_upright (TjGanttDraft *draft, double x, TjInkRole role, double dash, double gap)
{
  TjPrimitive *line
      = tj_scene_line (draft->scene, x, draft->frame->header_height, x, draft->frame->height, TJ_INK (role), 1.5);
  TjGanttRise rise = { x, draft->frame->header_height, draft->frame->height };

  line->dash = (float) dash;
  line->gap = (float) gap;
  g_array_append_val (draft->rises, rise);
}

/* Elections and the status date: lines whose names stand above them. */
void
tj_gantt_draw_dates (TjGanttDraft *draft)
{
  const TjGanttFrame *frame = draft->frame;
  const GArray *bands = frame->rows && tj_gantt_shows (draft, TJ_SHOW_BANDS) ? tj_gantt_rows_bands (frame->rows) : NULL;

  for (guint i = 0; bands && i < bands->len; i++)
    {
      const TjLayerSpan *band = &g_array_index (bands, TjLayerSpan, i);
      double x = floor (tj_axis_x (&frame->axis, ((double) band->start + band->finish) / 2));

      if (band->kind == TJ_LAYER_ELECTIONS && x > -2 && x < frame->width + 2)
        draw_upright (draft, x, TJ_INK_ELECTIONS, 10, 4);
    }
  if (!isnan (draft->status_x))
    draw_upright (draft, draft->status_x, TJ_INK_STATUS, 5, 5);
}
