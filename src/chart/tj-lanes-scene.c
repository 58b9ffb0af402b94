// SPDX-License-Identifier: EUPL-1.2
#include "tj-lanes-scene.h"

#include <math.h>

#include "tj-gantt-scene-private.h"
#include "tj-lanes-private.h"

/* How high what a collapsed lane holds is drawn. */
#define THIN 6.0
/* Around what is selected. */
#define AROUND 3.0

typedef struct
{
  TjGanttDraft draft;
  const TjLanes *lanes;
  double dx; /* from pixels of the whole chart to those of the view */
} Picture;

static double
lane_top (const Picture *picture, const TjLane *lane)
{
  const TjGanttFrame *frame = picture->draft.frame;

  return floor (frame->header_height + lane->top - frame->scroll_y + 0.5);
}

static gboolean
is_in_view (const Picture *picture, const TjLane *lane)
{
  double top = lane_top (picture, lane);

  return top < picture->draft.frame->height && top + lane->height > picture->draft.frame->header_height;
}

static void
draw_lane_line (Picture *picture, const TjLane *lane)
{
  double y = lane_top (picture, lane) + lane->height - 0.5;

  tj_scene_line (picture->draft.scene, 0, y, picture->draft.frame->width, y, TJ_INK (TJ_INK_GRID_STRONG), 1);
}

/* A collapsed lane shows when there is something, not what. */
static void
draw_thin (Picture *picture, const TjLane *lane, const TjLaneItem *item)
{
  const TjGanttRow *row = tj_gantt_rows_at (picture->lanes->rows, item->row);
  double y = floor (lane_top (picture, lane) + (lane->height - THIN) / 2), x0, x1;

  if (row->span.origin == TJ_SPAN_NONE)
    return;
  x0 = floor (tj_axis_x (&picture->draft.frame->axis, row->span.start));
  x1 = MAX (floor (tj_axis_x (&picture->draft.frame->axis, row->span.finish)), x0 + THIN);
  if (x1 > 0 && x0 < picture->draft.frame->width)
    tj_scene_rect (picture->draft.scene, x0, y, x1 - x0, THIN, THIN / 2, TJ_TONE (TJ_INK_BAR_LINE, row->tone));
}

static void
draw_selection (Picture *picture, const TjLaneItem *item, double top)
{
  const TjGanttFrame *frame = picture->draft.frame;
  double x0 = MAX (item->x0 + picture->dx - AROUND, 0), x1 = MIN (item->x1 + picture->dx + AROUND, frame->width);
  TjPrimitive *band;

  if (x1 <= x0)
    return;
  band = tj_scene_rect (picture->draft.scene, floor (x0), top + 1, ceil (x1 - x0), frame->row_height - 2, 5,
                        TJ_INK (TJ_INK_SELECTION));
  if (frame->focused)
    {
      band->stroke = TJ_INK (TJ_INK_FOCUS);
      band->line_width = 2;
    }
}

static void
draw_label (Picture *picture, const TjLaneItem *item, const TjGanttBox *box, const TjGanttRow *row)
{
  TjGanttDraft *draft = &picture->draft;
  double x = floor (item->text_x + picture->dx), height = draft->frame->text_height, line = draft->today_x;
  gboolean words = box->kind == TJ_BOX_WORDS;

  if (item->inside)
    {
      tj_gantt_draw_name (draft, box, row);
      return;
    }
  if (x > draft->frame->width || x + item->text_width < 0)
    return;
  /* It lies over its own bar where it has no room beside it. */
  if (!words && x < box->x1 && x + item->text_width > box->x0)
    tj_scene_rect (draft->scene, x - 3, floor (box->middle - height / 2), item->text_width + 6, height, 3,
                   TJ_INK (TJ_INK_BACKGROUND));
  else if (!isnan (line) && line > x - 3 && line < x + item->text_width + 3)
    tj_scene_rect (draft->scene, line - 3, floor (box->middle - height / 2), 6, height, 0, TJ_INK (TJ_INK_BACKGROUND));
  tj_scene_text (draft->scene, words ? TJ_TEXT_WORDS : TJ_TEXT_LABEL, item->shorter ? item->shorter : item->label, x,
                 box->middle, item->text_width, TJ_INK (words ? TJ_INK_MUTED : TJ_INK_TEXT));
  tj_scene_add_hit (draft->scene, row->id, TJ_HIT_LABEL, x, box->middle - height / 2, item->text_width, height);
}

static void
draw_dots (Picture *picture, const TjLaneItem *item, const TjGanttBox *box, const TjGanttRow *row)
{
  double x = floor (item->x0 + picture->dx);
  TjPrimitive *dots = tj_scene_line (picture->draft.scene, x + 4, box->middle, x + 20, box->middle,
                                     TJ_TONE (TJ_INK_BAR_LINE, row->tone), 3);

  dots->gap = 7;
}

static void
draw_item (Picture *picture, const TjLane *lane, const TjLaneItem *item)
{
  const TjGanttFrame *frame = picture->draft.frame;
  const TjGanttRow *row = tj_gantt_rows_at (picture->lanes->rows, item->row);
  double top = lane_top (picture, lane) + TJ_LANE_PAD + item->track * picture->lanes->row_height;
  TjGanttBox box;

  if (item->x1 + picture->dx < 0 || item->x0 + picture->dx > frame->width || top > frame->height
      || top + frame->row_height < frame->header_height)
    return;
  tj_gantt_box_at (&picture->draft, row, top, &box);
  if (row->id == frame->selected)
    draw_selection (picture, item, top);
  if (box.kind == TJ_BOX_WORDS)
    draw_dots (picture, item, &box, row);
  else
    tj_gantt_draw_in_box (&picture->draft, &box, row);
  draw_label (picture, item, &box, row);
}

static void
draw_lane (Picture *picture, const TjLane *lane)
{
  for (guint i = lane->first; i < lane->first + lane->n; i++)
    if (lane->collapsed)
      draw_thin (picture, lane, tj_lanes_item (picture->lanes, i));
    else
      draw_item (picture, lane, tj_lanes_item (picture->lanes, i));
  draw_lane_line (picture, lane);
}

void
tj_lanes_scene (TjScene *scene, const TjGanttFrame *frame, const TjLanes *lanes)
{
  Picture picture = { tj_gantt_draft (scene, frame), lanes, 0 };
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (TjAxisPeriod));

  g_return_if_fail (frame->axis.px_per_day > 0);

  tj_scene_clear (scene);
  picture.draft.periods = periods;
  picture.dx = tj_axis_x (&frame->axis, lanes->origin);
  tj_scene_clip (scene, 0, frame->header_height, frame->width, MAX (frame->height - frame->header_height, 0));
  tj_gantt_draw_backdrop (&picture.draft);
  tj_gantt_draw_today (&picture.draft);
  for (guint i = 0; i < tj_lanes_count (lanes); i++)
    if (is_in_view (&picture, tj_lanes_at (lanes, i)))
      draw_lane (&picture, tj_lanes_at (lanes, i));
  tj_scene_unclip (scene);
  if (frame->header_height > 0)
    tj_gantt_draw_header (&picture.draft);
}
