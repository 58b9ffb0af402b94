// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-intervals.h"

G_BEGIN_DECLS

/* A day from 0 to 24 hours as a thin bar, with its working hours filled. */
#define TJ_TYPE_HOURS_BAR (tj_hours_bar_get_type ())
G_DECLARE_FINAL_TYPE (TjHoursBar, tj_hours_bar, TJ, HOURS_BAR, GtkWidget)

/* tj_hours_bar_set: shows these hours, fainter when @inherited. */
void tj_hours_bar_set (TjHoursBar *self, const TjIntervals *hours, gboolean inherited);

G_END_DECLS
