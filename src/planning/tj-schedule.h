// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-network.h"

G_BEGIN_DECLS

/* The critical path method over a network: when each node can start and finish at the earliest, where it is placed, and
 * how late it may become. Rules are those of MS Project unless told otherwise.
 *
 * Early: as soon as its links, its constraint and the start of its traject allow. Starts move on to the next working
 * minute; finishes stay at the end of work (17:00, not 08:00 the day after). A moment (length 0) stays where its link
 * puts it, so that it does not push what follows; off working time it moves on to the next working minute. Elapsed
 * lengths start and end on any minute. A finish that a link asks for outside working time is met at the end of work
 * before it: no work lies between.
 *
 * Constraints are honoured, as MS Project does by default: a 'must' and a 'no later than' hold also against the links,
 * which are then broken, and the float of what comes before gets negative.
 *
 * Late: as late as the ends, the links, deadlines and 'no later than' dates allow. A node with own dates does not
 * move: what comes before it has until the END of the period in which it starts (or finishes).
 *
 * As late as possible: such a node is placed at its late dates, and what follows it after that: it uses up the total
 * float. Every other node is placed at its early dates, unless one of these pushes it.
 *
 * Precision: an end that follows from one known to the month is known to the month, and so on; of several that demand
 * the same the coarsest counts. Known to the month, a start counts from the first minute of work in the month and a
 * finish to its last.
 *
 * Progress: what is done lies from the start; what is left lies after the status date, when there is one (a split), and
 * for what really started also after its links. What is not started lies after the status date as a whole. What really
 * finished lies to that finish: from where it really started, else from where it would start, else (nothing says when,
 * or it says after the finish) from as long before it as it takes. It is never critical, nor is what is wholly done. */
typedef enum
{
  TJ_ENDS_GROUP = 0, /* each traject has one end: the last finish in it */
  TJ_ENDS_ALL,       /* one end with all other trajecten that say so: the last finish in any of them */
  TJ_ENDS_EACH       /* whatever has no successor is an end of its own (as 'multiple critical paths') */
} TjScheduleEnds;

/* How a group (a traject) is reckoned with. */
typedef struct
{
  gint32 start;  /* the first minute on which it may start */
  gint32 status; /* the status date, or TJ_NO_MINUTE */
  TjScheduleEnds ends;
} TjScheduleGroup;

typedef struct
{
  const TjScheduleGroup *groups;
  guint n_groups;
} TjScheduleOptions;

/* Why a node starts (or ends) when it does. */
typedef enum
{
  TJ_REASON_START = 0, /* the start of its traject */
  TJ_REASON_LINK,
  TJ_REASON_CONSTRAINT, /* its constraint, or that of a summary above it */
  TJ_REASON_STATUS,     /* the status date */
  TJ_REASON_OWN,        /* its own dates */
  TJ_REASON_WINDOW,     /* the own dates of a summary above it */
  TJ_REASON_LATE,       /* as late as possible */
  TJ_REASON_ACTUAL,     /* it has started */
  TJ_REASON_CHILDREN    /* a summary: from what is below it */
} TjReason;

/* The dates of a node in minutes, spans [start, finish). A moment has both the same. */
typedef struct
{
  gint32 start, finish; /* where it is placed */
  gint32 early_start, early_finish;
  gint32 late_start, late_finish;
  gint32 split_from, split_to;    /* the rest lies after the work done: a gap; TJ_NO_MINUTE when there is none */
  gint64 total_float, free_float; /* working minutes on its calendar (elapsed ones by the clock); total may be < 0 */
  gboolean critical;              /* total float <= 0 and not finished */
  TjPrecision start_precision, finish_precision; /* MINUTE when exact */
  TjReason reason;
  guint link;    /* for TJ_REASON_LINK: index in the network */
  guint summary; /* for CONSTRAINT, WINDOW, LINK: the node at which it is given: itself, or a summary above */
} TjScheduleResult;

typedef struct _TjSchedule TjSchedule;

/* tj_schedule_new: a schedule of @network, which it keeps using; computed. (transfer full) */
TjSchedule *tj_schedule_new (TjNetwork *network, const TjScheduleOptions *options);
void tj_schedule_free (TjSchedule *schedule);

/* tj_schedule_run: computes all of it anew. */
void tj_schedule_run (TjSchedule *schedule);

/* tj_schedule_get: what was computed for a node, or for a summary what its leaves come to: first start, last finish,
 * least free float; critical when a leaf is. Its total float is, as in MS Project, the least of what its first start
 * and its last finish have. */
void tj_schedule_get (const TjSchedule *schedule, guint node, TjScheduleResult *result);

/* tj_schedule_start, tj_schedule_finish: only where it is placed. */
gint32 tj_schedule_start (const TjSchedule *schedule, guint node);
gint32 tj_schedule_finish (const TjSchedule *schedule, guint node);
/* tj_schedule_dates: where a node that is no summary is placed, and how precisely that is known; the rest of @result is
 * left alone, for it takes longer to find. */
void tj_schedule_dates (const TjSchedule *schedule, guint node, TjScheduleResult *result);
gboolean tj_schedule_critical (const TjSchedule *schedule, guint node);
/* tj_schedule_near_critical: total float <= @threshold working minutes (critical ones included). */
gboolean tj_schedule_near_critical (const TjSchedule *schedule, guint node, gint64 threshold);

/* tj_schedule_end: the finish of a group's last node; with ENDS_ALL that of all groups that say so. */
gint32 tj_schedule_end (const TjSchedule *schedule, guint group);

/* A link against the dates as placed. Ends that are known to a period hold the link when it can hold for some pair of
 * minutes in the periods: the last minute of the successor's period is not before what the link demands of the first
 * minute of the predecessor's. So two that share a month are never in conflict by FS without lag. */
typedef struct
{
  gboolean broken;
  gint32 demanded; /* the earliest minute that holds it */
  gint32 found;    /* the last minute at which the successor's end can be */
} TjLinkState;

/* tj_schedule_link_asks: the minute that a link asks of the end of its successor, its predecessor being where it is
 * placed. */
gint32 tj_schedule_link_asks (const TjSchedule *schedule, guint link);
/* tj_schedule_link_state: of any link of the network, also one that only checks. */
void tj_schedule_link_state (const TjSchedule *schedule, guint link, TjLinkState *state);

/* Changes. After one of tj_network_set_node, _add_link, _set_link, _remove_link tell which node or link it was, then
 * update: this recomputes only what the change can reach, with the same outcome as tj_schedule_run.
 *
 * tj_schedule_update: @changed (nullable) gets the indices of all nodes, summaries included, whose dates, precision or
 * reason changed, and of those whose free float may have, in no order and each once. (element-type guint) */
void tj_schedule_touch_node (TjSchedule *schedule, guint node);
void tj_schedule_touch_link (TjSchedule *schedule, guint link);
void tj_schedule_update (TjSchedule *schedule, GArray *changed);

/* tj_schedule_last_work: how many vertices the last update (or run) computed, both ways; for measuring. */
guint tj_schedule_last_work (const TjSchedule *schedule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjSchedule, tj_schedule_free)

G_END_DECLS
