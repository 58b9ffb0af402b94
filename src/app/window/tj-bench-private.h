// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-window.h"

G_BEGIN_DECLS

/* tj_bench_frames: scrolls, jumps and zooms in the chart of the page that is shown, or scrolls it and drags its first
 * bar
 * (@dragging); writes what each frame cost, and quits. */
void tj_bench_frames (TjWindow *window, gboolean dragging);

/* tj_bench_quit: quits as the user does, with the file let go, after the frame that is being painted. */
void tj_bench_quit (TjWindow *window);

G_END_DECLS
