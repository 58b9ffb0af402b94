// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-lanes.h"

G_BEGIN_DECLS

/* tj_lanes_scene: replaces @scene by the picture of lanes that were packed for this zoom. @frame is that of a Gantt
 * chart of the same rows; its scroll_y is within the lanes. The cost depends on the lanes in view. */
void tj_lanes_scene (TjScene *scene, const TjGanttFrame *frame, const TjLanes *lanes);

G_END_DECLS
