// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-window.h"

G_BEGIN_DECLS

/* tj_bench_opened: for measurements only, by TRAJECT_BENCH in the environment; does nothing without it.
 * first-frame: writes at the first frame with the document 'first-frame US', the CPU time of the process, and quits.
 * edit, duration: changes a dozen times a name, or how long the first activity takes that says so; writes 'edit N US',
 * the time from the edit to the painted frame.
 * gantt, drag: scrolls, jumps and zooms in the chart, or scrolls it and drags its first bar; writes for each frame
 * 'frame MOTION US US': CPU time of the main thread, and of that the chart's own snapshot. */
void tj_bench_opened (TjWindow *window);

G_END_DECLS
