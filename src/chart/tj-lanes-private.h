// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-lanes.h"

/* Above the first and below the last row of a lane. */
#define TJ_LANE_PAD 5.0

struct _TjLanes
{
  TjGanttRows *rows; /* (owned) */
  GArray *lanes;     /* (owned) (element-type TjLane) */
  GArray *items;     /* (owned) (element-type TjLaneItem) in the order of the lanes */
  double height;
  double row_height; /* when it was packed */
  double origin;     /* the minute at the left edge then */
};

/* tj_lanes_group: fills lanes and items (tj-lanes-groups.c). */
void tj_lanes_group (TjLanes *lanes, TjModel *model, TjLanesBy by);
