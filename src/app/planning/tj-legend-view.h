// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-gantt-legend.h"

G_BEGIN_DECLS

/* The legend of the Gantt chart, as wide as its words ask in two columns. */
#define TJ_TYPE_LEGEND_VIEW (tj_legend_view_get_type ())
G_DECLARE_FINAL_TYPE (TjLegendView, tj_legend_view, TJ, LEGEND_VIEW, GtkWidget)

/* tj_legend_view_set_signs: which signs it explains (tj_gantt_legend_signs()). */
void tj_legend_view_set_signs (TjLegendView *self, guint32 signs);

G_END_DECLS
