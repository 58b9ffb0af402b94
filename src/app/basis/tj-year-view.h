// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-session.h"
#include "tj-year-grid.h"

G_BEGIN_DECLS

/* A year of days with its header and legend. Actions: year.previous, year.next, year.this. */
#define TJ_TYPE_YEAR_VIEW (tj_year_view_get_type ())
G_DECLARE_FINAL_TYPE (TjYearView, tj_year_view, TJ, YEAR_VIEW, GtkWidget)

/* Gives the days of a year, and a sentence that sums them up. (transfer full) */
typedef TjYearDays *(*TjYearSource) (TjYearView *view, int year, gpointer data);
typedef char *(*TjYearSummary) (const TjYearDays *days);

/* tj_year_view_set_source: where days come from. The view begins on the year of today. */
void tj_year_view_set_source (TjYearView *self, TjSession *session, TjYearSource source, TjYearSummary summary,
                              gpointer data);

/* tj_year_view_refresh: asks for the days anew, of a calendar or body that is there. */
void tj_year_view_refresh (TjYearView *self, TjId subject);

/* tj_year_view_set_tools: a widget that stands between the header and the months. */
void tj_year_view_set_tools (TjYearView *self, GtkWidget *tools);

/* tj_year_view_grid: the months. tj_year_view_year: the year that is shown. */
TjYearGrid *tj_year_view_grid (TjYearView *self);
int tj_year_view_year (TjYearView *self);

/* Signal ::shown: other days are shown, of another year or after a change. */

G_END_DECLS
