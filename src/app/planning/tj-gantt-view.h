// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-gantt-scene.h"
#include "tj-lanes.h"
#include "tj-session.h"

G_BEGIN_DECLS

/* The Gantt chart beside a table of the same rows. Scrolls up and down with the table by sharing its vertical
 * adjustment (which it never changes but to show a row), and sideways by its own.
 *
 * Properties: row-height (pixels; 0: taken from the table that it follows), header-height (pixels), selected (an
 * activity id, 0 for none), today (a minute since 2000-01-01, G_MININT for none), zoom (pixels per day), show
 * (a uint of TjGanttShow: what is shown). Signals: activity-selected (gint64 id), activity-activated (gint64 id; double
 * click or Enter), context-menu (double x, double y: where it was asked for). Actions: gantt.zoom-in, gantt.zoom-out,
 * gantt.fit, gantt.today; with the keys + - F T while it has the focus. */
#define TJ_TYPE_GANTT_VIEW (tj_gantt_view_get_type ())
G_DECLARE_FINAL_TYPE (TjGanttView, tj_gantt_view, TJ, GANTT_VIEW, GtkWidget)

GtkWidget *tj_gantt_view_new (void);

/* tj_gantt_view_set_rows: what to show; keeps a reference. NULL shows an empty axis. The zoom and the place in time are
 * kept; the first rows are shown whole. Set them anew after each change of the model, and NULL before the model goes.
 */
void tj_gantt_view_set_rows (TjGanttView *view, TjGanttRows *rows);
TjGanttRows *tj_gantt_view_get_rows (TjGanttView *view);

/* tj_gantt_view_set_lanes: shows the rows packed in swim lanes (taken over; nullable) instead of one below the other.
 * Whenever they were placed anew, ::lanes-packed tells; their heights are then those of the chart. A double click
 * activates, since there is no table to go to. */
void tj_gantt_view_set_lanes (TjGanttView *view, TjLanes *lanes);
TjLanes *tj_gantt_view_get_lanes (TjGanttView *view);
/* tj_gantt_view_collapse_lane: shows a lane as one thin line, or whole again. */
void tj_gantt_view_collapse_lane (TjGanttView *view, guint lane, gboolean collapsed);
/* tj_gantt_view_header_height: in pixels, as it is drawn now. */
int tj_gantt_view_header_height (TjGanttView *view);

/* tj_gantt_view_follow_table: takes the heights of rows and header from a table that shows the same rows, whenever they
 * are drawn, also after the size of text has changed. Does not take over its adjustment. NULL to stop. */
void tj_gantt_view_follow_table (TjGanttView *view, GtkColumnView *table);

/* tj_gantt_view_set_session: lets the chart be edited with the pointer; @selection is that of the table beside it, and
 * the positions in it are rows. NULL for both to look only, and before the session goes. */
void tj_gantt_view_set_session (TjGanttView *view, TjSession *session, GtkSelectionModel *selection);

/* tj_gantt_view_announce_dates: says to who cannot see it where an activity lies now, and how many others were
 * changed with it: 'Analyse: april 2025 tot en met mei 2025'. */
void tj_gantt_view_announce_dates (TjGanttView *view, const TjId *ids, guint n);

/* tj_gantt_view_select: shows an activity as selected, without a signal. */
void tj_gantt_view_select (TjGanttView *view, TjId activity);
TjId tj_gantt_view_get_selected (TjGanttView *view);

/* tj_gantt_view_selected_y: the middle of the selected row, in the widget; below the header when it is not in view. */
double tj_gantt_view_selected_y (TjGanttView *view);

/* tj_gantt_view_set_today: any minute of today, TJ_NO_TIME to show none. */
void tj_gantt_view_set_today (TjGanttView *view, gint32 minute);
/* tj_gantt_view_set_zoom, tj_gantt_view_get_zoom: pixels per day; setting it keeps the middle of the view where it is.
 */
void tj_gantt_view_set_zoom (TjGanttView *view, double px_per_day);
double tj_gantt_view_get_zoom (TjGanttView *view);

/* tj_gantt_view_lane_height: what the lane in the header asks for now, in pixels: so much higher the header of the
 * table beside it is to be. 0 for none. */
int tj_gantt_view_lane_height (TjGanttView *view);

/* tj_gantt_view_fit: the whole traject fits the width, also when the width changes, until somebody zooms. */
void tj_gantt_view_fit (TjGanttView *view);
/* tj_gantt_view_show_today: scrolls so that today stands at a third of the width. */
void tj_gantt_view_show_today (TjGanttView *view);
/* tj_gantt_view_zoom_to: zooms so that an activity takes half the width. */
void tj_gantt_view_zoom_to (TjGanttView *view, TjId activity);

G_END_DECLS
