// SPDX-License-Identifier: EUPL-1.2
#include "tj-lanes-private.h"

#include <math.h>

#include "tj-gantt-scene-private.h"
#include "tj-text-look.h"

/* Between a bar and its name, and between two on one row. */
#define GAP 7.0
#define BETWEEN 12.0
#define INSET 12.0
/* What has no place in time: dots, then its name. */
#define DOTS 26.0
/* Beside a bar there is room for so much of a name before it may lie over the bar. */
#define MUCH_OF_NAME 0.5
/* Behind a name, at the right edge. */
#define EDGE 2.0

TjLanes *
tj_lanes_new (TjModel *model, TjGanttRows *rows, TjLanesBy by)
{
  TjLanes *lanes = g_new0 (TjLanes, 1);

  lanes->rows = tj_gantt_rows_ref (rows);
  lanes->lanes = g_array_new (FALSE, FALSE, sizeof (TjLane));
  lanes->items = g_array_new (FALSE, FALSE, sizeof (TjLaneItem));
  tj_lanes_group (lanes, model, by);
  return lanes;
}

void
tj_lanes_free (TjLanes *lanes)
{
  if (lanes == NULL)
    return;
  g_array_unref (lanes->lanes);
  g_array_unref (lanes->items);
  tj_gantt_rows_unref (lanes->rows);
  g_free (lanes);
}

TjGanttRows *
tj_lanes_rows (const TjLanes *lanes)
{
  return lanes->rows;
}

void
tj_lanes_collapse (TjLanes *lanes, guint lane, gboolean collapsed)
{
  g_return_if_fail (lane < lanes->lanes->len);

  g_array_index (lanes->lanes, TjLane, lane).collapsed = collapsed;
}

/* Packing --------------------------------------------------------------------------------------------------------- */

/* What is drawn of it besides its name. */
static void
extent_of (const TjGanttFrame *whole, const TjGanttBox *box, const TjGanttRow *row, double *x0, double *x1)
{
  double deadline;

  *x0 = box->x0;
  *x1 = box->x1;
  if (box->kind == TJ_BOX_WORDS)
    {
      *x1 = box->x0 + DOTS;
      return;
    }
  *x0 = MIN (*x0, box->span_start);
  *x1 = MAX (*x1, box->span_finish);
  if (tj_gantt_deadline_x (whole, row, &deadline))
    {
      *x0 = MIN (*x0, deadline - 12);
      *x1 = MAX (*x1, deadline + 2);
    }
}

/* Where it stands says little: when its name would not fit it goes to the left edge, where others like it stand below
 * each other. */
static void
make_room_for_words (const TjGanttFrame *whole, TjLaneItem *item)
{
  double left = MAX (item->x0, 0);

  if (item->text_x + item->text_width + GAP <= whole->width)
    return;
  item->x0 -= left;
  item->text_x -= left;
  item->x1 = item->text_x;
}

/* At the end of all that can be scrolled to a name is not cut off. */
static void
shorten_label (const TjGanttFrame *whole, TjTextStyle style, TjLaneItem *item)
{
  double room = whole->width - EDGE - item->text_x;

  g_clear_pointer (&item->shorter, g_free);
  if (item->text_width <= room || room <= 0)
    return;
  item->shorter = tj_text_shorten (whole->text_width, whole->text_data, style, item->label, room);
  item->text_width = tj_gantt_text_width (whole, style, item->shorter);
}

/* A phase bears its name where that fits; others have it beside them, on the right as long as there is room. */
static void
measure_item (const TjGanttFrame *whole, const TjGanttDraft *draft, const TjGanttRow *row, TjLaneItem *item)
{
  TjGanttBox box;
  TjTextStyle style;

  tj_gantt_box_at (draft, row, 0, &box);
  extent_of (whole, &box, row, &item->x0, &item->x1);
  style = box.kind == TJ_BOX_WORDS ? TJ_TEXT_WORDS : TJ_TEXT_LABEL;
  item->text_width = tj_gantt_text_width (whole, style, item->label);
  item->inside = box.kind == TJ_BOX_FRAME && !row->hatched && g_str_equal (item->label, row->name)
                 && whole->text_height <= box.y1 - box.y0 - 3
                 && tj_gantt_text_width (whole, TJ_TEXT_NAME, row->name) <= box.x1 - box.x0 - 2 * INSET;
  if (item->inside)
    return;
  item->text_x = item->x1 + GAP;
  if (box.kind == TJ_BOX_WORDS)
    make_room_for_words (whole, item);
  else if (item->text_x + item->text_width > whole->width && item->x0 - GAP - item->text_width >= 0)
    item->text_x = item->x0 - GAP - item->text_width;
  else if (whole->width - EDGE - item->text_x < item->text_width * MUCH_OF_NAME)
    item->text_x = MAX (whole->width - GAP - item->text_width, 0);
  shorten_label (whole, style, item);
  item->x0 = MIN (item->x0, item->text_x);
  item->x1 = MAX (item->x1, item->text_x + item->text_width);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const TjLaneItem *first = a, *second = b;

  if (first->x0 != second->x0)
    return first->x0 < second->x0 ? -1 : 1;
  return first->row < second->row ? -1 : first->row > second->row;
}

/* Each in the first row that is free from where it begins. */
static guint
pack_items (TjLaneItem *items, guint n)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

  qsort (items, n, sizeof *items, compare_starts);
  for (guint i = 0; i < n; i++)
    {
      guint track = 0;

      while (track < ends->len && g_array_index (ends, double, track) + BETWEEN > items[i].x0)
        track++;
      if (track == ends->len)
        g_array_append_val (ends, items[i].x1);
      g_array_index (ends, double, track) = items[i].x1;
      items[i].track = track;
    }
  return ends->len;
}

static double
height_of (const TjLane *lane, const TjGanttFrame *whole)
{
  double least = whole->text_height + 4 * TJ_LANE_PAD;

  if (lane->collapsed)
    return ceil (least);
  return ceil (MAX (lane->tracks * whole->row_height + 2 * TJ_LANE_PAD, least));
}

void
tj_lanes_pack (TjLanes *lanes, const TjGanttFrame *whole)
{
  TjGanttDraft draft = tj_gantt_draft (NULL, whole);

  lanes->row_height = whole->row_height;
  lanes->origin = whole->axis.origin;
  lanes->height = 0;
  for (guint i = 0; i < lanes->lanes->len; i++)
    {
      TjLane *lane = &g_array_index (lanes->lanes, TjLane, i);
      TjLaneItem *items = &g_array_index (lanes->items, TjLaneItem, lane->first);

      for (guint j = 0; j < lane->n; j++)
        measure_item (whole, &draft, tj_gantt_rows_at (lanes->rows, items[j].row), &items[j]);
      lane->tracks = lane->n > 0 ? pack_items (items, lane->n) : 0;
      lane->top = lanes->height;
      lane->height = height_of (lane, whole);
      lanes->height += lane->height;
    }
}

/* What is asked --------------------------------------------------------------------------------------------------- */

guint
tj_lanes_count (const TjLanes *lanes)
{
  return lanes->lanes->len;
}

const TjLane *
tj_lanes_at (const TjLanes *lanes, guint lane)
{
  return &g_array_index (lanes->lanes, TjLane, lane);
}

guint
tj_lanes_n_items (const TjLanes *lanes)
{
  return lanes->items->len;
}

const TjLaneItem *
tj_lanes_item (const TjLanes *lanes, guint item)
{
  return &g_array_index (lanes->items, TjLaneItem, item);
}

guint
tj_lanes_lane_of (const TjLanes *lanes, guint item)
{
  for (guint i = 0; i < lanes->lanes->len; i++)
    {
      const TjLane *lane = tj_lanes_at (lanes, i);

      if (lane->n > 0 && item >= lane->first && item < lane->first + lane->n)
        return i;
    }
  return G_MAXUINT;
}

guint
tj_lanes_find (const TjLanes *lanes, TjId activity, guint from)
{
  guint row = activity ? tj_gantt_rows_find (lanes->rows, activity) : G_MAXUINT;

  for (guint i = from; row != G_MAXUINT && i < lanes->items->len; i++)
    if (tj_lanes_item (lanes, i)->row == row)
      return i;
  return G_MAXUINT;
}

gboolean
tj_lanes_has_any (const TjLanes *lanes)
{
  return lanes->lanes->len > 0 && *tj_lanes_at (lanes, 0)->key != '\0';
}

double
tj_lanes_height (const TjLanes *lanes)
{
  return lanes->height;
}

double
tj_lanes_item_top (const TjLanes *lanes, guint item)
{
  const TjLane *lane = tj_lanes_at (lanes, tj_lanes_lane_of (lanes, item));

  return lane->top + TJ_LANE_PAD + (lane->collapsed ? 0 : tj_lanes_item (lanes, item)->track * lanes->row_height);
}
