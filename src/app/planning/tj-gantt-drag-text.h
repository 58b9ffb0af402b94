// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-reschedule-preview.h"
#include "tj-reschedule.h"

G_BEGIN_DECLS

/* What is told while something is dragged in the Gantt chart, as text. */

/* tj_drag_dates: where an activity would lie: 'mrt 2025 – apr 2025'; of days with the weekday and without the year when
 * both lie in one: 'di 23 sep – vr 26 sep'. "" without a place in time. (transfer full) */
char *tj_drag_dates (const TjSpan *span);

/* tj_drag_lines: what follows, one line each: how many others move along, then at most @most of @breaks (nullable), and
 * how many more there are. Lines that warn begin with a sign. "" for nothing. (transfer full) */
char *tj_drag_lines (guint others, const GPtrArray *breaks, guint most);

/* tj_drag_link: what a link would be: '“A” → “B”: Eind-start'. (transfer full) */
char *tj_drag_link (TjModel *model, TjId from, TjId to, int type);

/* tj_drag_link_type: the link from one end of a bar to an end of another. */
TjDependencyType tj_drag_link_type (TjEdge from, TjEdge to);

G_END_DECLS
