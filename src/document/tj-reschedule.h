// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-plan.h"
#include "tj-records-planning.h"

G_BEGIN_DECLS

/* Edits of when things are and of what follows on what, as edits that are yet to be committed: what dragging in the
 * Gantt chart and the keys for it do. Own dates keep their precision: 'maart 2025' becomes 'april 2025', never a day.
 * Days are working days of the activity's calendar (its traject's when it has none). @plan must be of @model. Functions
 * give NULL when there is nothing to do, and then set @error where there is something to say about it. (transfer full)
 */

/* How far to move: so many days, weeks, months or quarters (negative: back). */
typedef struct
{
  TjPrecision unit; /* DAY, WEEK, MONTH, QUARTER or YEAR */
  int n;
  gboolean at_least_one; /* what is known less precisely moves by one of its own units all the same; else by the
                            nearest whole number of them, which may be none */
} TjStep;

typedef enum
{
  TJ_EDGE_START = 1,
  TJ_EDGE_FINISH
} TjEdge;

/* tj_reschedule_snap: the unit in which is moved at a zoom: days when these are wide enough to aim at, then weeks,
 * months, quarters. */
TjPrecision tj_reschedule_snap (double px_per_day);

/* tj_reschedule_snap_start: the first minute of the period of @unit in which @minute lies; tj_reschedule_snap_near: the
 * border between two periods that is nearest. */
gint32 tj_reschedule_snap_start (TjPrecision unit, gint32 minute);
gint32 tj_reschedule_snap_near (TjPrecision unit, gint32 minute);

/* tj_reschedule_step: the step of whole @unit that is nearest to a distance in days. */
TjStep tj_reschedule_step (TjPrecision unit, double days);

/* tj_reschedule_move: moves activities in time, with what is in them (once, also when both are selected).
 * - Own dates move by whole units of the coarser of the two; known to the day, a start that comes on a day off goes on
 *   to the next working day (going back from the day after it: to the one before), and as many working days as before
 *   are kept. A deadline that stands alone moves likewise.
 * - Computed dates: the activity gets 'start no earlier than' the new day; 'must start/finish on' moves itself.
 * - Somewhere in its phase, in words, n.t.b. or nothing at all: it gets dates, in @by's unit. */
TjEdit *tj_reschedule_move (TjModel *model, const TjPlan *plan, const TjId *ids, guint n, TjStep by);

/* tj_reschedule_resize: puts one end of an activity at @minute (of a finish: exclusive) as near as its precision
 * allows, never beyond the other end. Where the end follows from a duration, that changes, in its own unit. Refused
 * (with TJ_MODEL_ERROR_VALUE) where dates follow from children, or where there is no length to change. */
TjEdit *tj_reschedule_resize (TjModel *model, const TjPlan *plan, TjId id, TjEdge edge, gint32 minute, GError **error);

/* tj_reschedule_stretch: the same by one step: finish later (n > 0) or earlier. */
TjEdit *tj_reschedule_stretch (TjModel *model, const TjPlan *plan, const TjId *ids, guint n, TjStep by, GError **error);

/* tj_reschedule_set: gives an activity the dates from @from to before @to (minutes, either order), in whole @unit. What
 * has no length gets the first. A duration that it had makes way for them. */
TjEdit *tj_reschedule_set (TjModel *model, TjId id, gint32 from, gint32 to, TjPrecision unit);

/* tj_reschedule_refusal: why a link (a TjDependencyType) cannot be: from something to itself or to what it is part of,
 * there already, or round in a circle, with the names along it. NULL when it can. (transfer full) (nullable) */
char *tj_reschedule_refusal (TjModel *model, TjId from, TjId to, int type);

/* tj_reschedule_link: a link from a predecessor to a successor; tj_reschedule_link_rows: from each to the next, finish
 * to start, leaving out those there are. Refused as above with TJ_MODEL_ERROR_CYCLE or _CONFLICT. */
TjEdit *tj_reschedule_link (TjModel *model, TjId from, TjId to, int type, GError **error);
TjEdit *tj_reschedule_link_rows (TjModel *model, const TjId *ids, guint n, GError **error);

/* tj_reschedule_unlink: without one dependency; tj_reschedule_unlink_rows: without those between the activities, or of
 * a single one without all of its own. */
TjEdit *tj_reschedule_unlink (TjModel *model, TjId dependency);
TjEdit *tj_reschedule_unlink_rows (TjModel *model, const TjId *ids, guint n);

G_END_DECLS
