// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-scene.h"

G_BEGIN_DECLS

/* The activities of a traject in swim lanes: one for each who leads, or for each area, with the bars packed in as few
 * rows as they fit in without touching each other or each other's names. */
typedef enum
{
  TJ_LANES_LEADS = 1,
  TJ_LANES_AREAS
} TjLanesBy;

typedef struct
{
  guint row;     /* in the rows of the Gantt chart */
  char *label;   /* (owned) its name, and how it is led when that is not as the lead: 'Dialoog (samen met)' */
  char *shorter; /* (owned) (nullable) its label as far as there is room, when there is not for all of it */
  guint track;   /* the row within the lane */
  double x0;     /* all that it takes, in pixels of the whole chart */
  double x1;
  double text_x; /* the left edge of the label */
  double text_width;
  gboolean inside; /* the name stands in the bar itself */
} TjLaneItem;

typedef struct
{
  char *key;   /* (owned) who or where it is, the same as long as that is so; "" for what has none */
  char *name;  /* (owned) "" for what has none */
  guint depth; /* of an area in a larger one */
  guint first; /* of its items */
  guint n;
  guint total; /* with those of the areas within it */
  gboolean collapsed;
  guint tracks;
  double top; /* in pixels from the first lane */
  double height;
} TjLane;

typedef struct _TjLanes TjLanes;

/* tj_lanes_new: the lanes of @rows (kept), in which nothing is collapsed. What is led by several stands in the lane of
 * each. What has no lead or area of its own has that of the nearest activity above it; without any it comes in the
 * last lane, but for what is only there to hold others. Leads come in the order of the plan, areas in their tree, with
 * those above them. (transfer full) */
TjLanes *tj_lanes_new (TjModel *model, TjGanttRows *rows, TjLanesBy by);
void tj_lanes_free (TjLanes *lanes);

/* tj_lanes_rows: the rows that it was made of. (transfer none) */
TjGanttRows *tj_lanes_rows (const TjLanes *lanes);

/* tj_lanes_collapse: whether a lane is shown as one thin line; pack anew. */
void tj_lanes_collapse (TjLanes *lanes, guint lane, gboolean collapsed);

/* tj_lanes_pack: places all items. @whole is the frame of the whole chart: its axis begins at the left edge of what can
 * be scrolled to, and it is as wide as all of that; its height and what is in view do not matter. */
void tj_lanes_pack (TjLanes *lanes, const TjGanttFrame *whole);

/* tj_lanes_count, tj_lanes_at: the lanes, downwards. tj_lanes_item: an item, lane->first <= @item < first + n.
 * (transfer none) */
guint tj_lanes_count (const TjLanes *lanes);
const TjLane *tj_lanes_at (const TjLanes *lanes, guint lane);
guint tj_lanes_n_items (const TjLanes *lanes);
const TjLaneItem *tj_lanes_item (const TjLanes *lanes, guint item);

/* tj_lanes_lane_of: the lane of an item. tj_lanes_find: the first item of an activity from @from on, G_MAXUINT for
 * none. */
guint tj_lanes_lane_of (const TjLanes *lanes, guint item);
guint tj_lanes_find (const TjLanes *lanes, TjId activity, guint from);

/* tj_lanes_has_any: whether there is a lane besides that of what has none. */
gboolean tj_lanes_has_any (const TjLanes *lanes);

/* tj_lanes_height: of all lanes, in pixels. tj_lanes_item_top: y of the upper edge of an item's row. */
double tj_lanes_height (const TjLanes *lanes);
double tj_lanes_item_top (const TjLanes *lanes, guint item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjLanes, tj_lanes_free)

G_END_DECLS
