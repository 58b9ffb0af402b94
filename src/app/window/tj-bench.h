// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-window.h"

G_BEGIN_DECLS

/* tj_bench_opened: for measurements only: with TRAJECT_BENCH=first-frame in the environment writes when the first frame
 * with the document was painted, and quits; with TRAJECT_BENCH=edit changes a name a dozen times and writes how long
 * each took from the edit to the painted frame. Does nothing otherwise. */
void tj_bench_opened (TjWindow *window);

G_END_DECLS
