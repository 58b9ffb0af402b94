// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-year-days.h"

G_BEGIN_DECLS

/* One entry of the legend under a year: a sample day and what it means. */
#define TJ_TYPE_YEAR_SAMPLE (tj_year_sample_get_type ())
G_DECLARE_FINAL_TYPE (TjYearSample, tj_year_sample, TJ, YEAR_SAMPLE, GtkWidget)

/* tj_year_sample_new: a day with @marks (0 with @today: the ring of today) as it is drawn for @body (nullable). */
GtkWidget *tj_year_sample_new (guint marks, gboolean today, gconstpointer body);

/* tj_year_legend_fill: puts into @legend (an AdwWrapBox) an entry for each kind of day that @days holds. */
void tj_year_legend_fill (GtkWidget *legend, const TjYearDays *days, gint32 today, gconstpointer body);

G_END_DECLS
