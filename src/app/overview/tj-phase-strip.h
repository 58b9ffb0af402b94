// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-phase-bars.h"

G_BEGIN_DECLS

/* The phases of a traject on one strip of time, with today's place and the names below. Each bar is a button that emits
 * ::activated (gint64 id). */
#define TJ_TYPE_PHASE_STRIP (tj_phase_strip_get_type ())
G_DECLARE_FINAL_TYPE (TjPhaseStrip, tj_phase_strip, TJ, PHASE_STRIP, GtkWidget)

/* tj_phase_strip_set_bars: shows these bars (taken over) (element-type TjPhaseBar) and the day of today. */
void tj_phase_strip_set_bars (TjPhaseStrip *self, GArray *bars, gint32 today);

G_END_DECLS
