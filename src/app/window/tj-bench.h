// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-window.h"

G_BEGIN_DECLS

/* tj_bench_opened: for measurements only: with TRAJECT_BENCH=first-frame in the environment writes at the first frame
 * with the document how much CPU time the process took, in microseconds, and quits; with TRAJECT_BENCH=edit changes a
 * name a dozen times and writes how long each took from the edit to the painted frame; with TRAJECT_BENCH=gantt
 * scrolls, jumps and zooms in the chart, with drag scrolls it and drags its first bar, and writes 'frame MOTION US US'
 * for each frame: CPU time of the main thread in microseconds, and of that the chart's own snapshot. Does nothing
 * otherwise. */
void tj_bench_opened (TjWindow *window);

G_END_DECLS
