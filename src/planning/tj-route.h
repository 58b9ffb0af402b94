// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-body-meetings.h"

G_BEGIN_DECLS

/* Decision routes: the steps before a decision, counted back from the meeting that takes it. Days are day numbers
 * (tj-civil.h), both ends included.
 *
 * A step of a body is done at the last meeting of that body that lies on or before the day that the next step needs it;
 * what leads to it is needed by its submission day, or earlier when the step has a lead time of its own, which counts
 * back from the meeting as tj_body_submission_day() does. Where neither is known, by the last working day before the
 * meeting. Only meetings of which the day is known count.
 *
 * A step without a body takes its lead time: working time on the calendar of the traject, other time by the clock. It
 * is done by the day that the next step needs it (for working time, and without a lead time, the last working day up to
 * then), and what leads to it is needed on the day before it begins. Without a lead time it takes no time at all.
 *
 * A recess is one of a body: bodies do not meet in it, officials go on. What closes the office stands in the calendar.
 *
 * Steps after the meeting itself (the last step of the body that the route is counted to) are left out. */
typedef enum
{
  TJ_ROUTE_WORK = 1, /* somebody's work */
  TJ_ROUTE_MEETING,  /* a meeting of a body */
  TJ_ROUTE_UNKNOWN   /* of a body of which no meeting is known that lies early enough: counted as work, with the
                        submission lead time of the body when the step has none */
} TjRouteKind;

typedef struct
{
  TjId step;
  TjId body; /* 0 for work */
  TjRouteKind kind;
  gint32 from; /* work: its first day; a meeting: the last day to hand in */
  gint32 by;   /* work: the day by which it is done; a meeting: its day */
} TjRouteDay;

typedef struct
{
  TjId route; /* 0: only the meeting */
  TjId body;  /* whose meeting it is; 0 when that is not known */
  TjBodyDate meeting;
  gint32 day;        /* of the meeting */
  gint32 submission; /* the last day to hand in for the meeting */
  gint32 begin;      /* the first day of the first step; without steps the submission day */
  gint32 ready;      /* the day by which the first step, the writer's, is done; of a meeting: the day to hand in */
  gint32 handed;     /* the last day to hand in for the first body on the way of which the meeting is known */
  guint n;
  TjRouteDay *days; /* (owned) (array length=n): in the order of the route */
} TjRoutePlan;

void tj_route_plan_free (TjRoutePlan *plan);

/* Keeps the meetings and the working time that it has looked up, so that many meetings and decisions can be tried. Not
 * to be used after the model has changed. */
typedef struct _TjRouting TjRouting;

/* tj_routing_new: working time is that of the traject's calendar (0: the municipal one). (transfer full) */
TjRouting *tj_routing_new (TjModel *model, TjId project, gint32 today);
void tj_routing_free (TjRouting *self);
/* tj_routing_today, tj_routing_model: what it was made with. (transfer none) */
gint32 tj_routing_today (const TjRouting *self);
TjModel *tj_routing_model (const TjRouting *self);

/* tj_route_body: the body at which a route ends: what it says, else that of its last step that has one; 0 when there is
 * none. */
TjId tj_route_body (TjModel *model, TjId route);

/* tj_routing_meetings: the meetings of a body from @first to @last of which the day is known, in order. (transfer full)
 * (element-type TjBodyDate) */
GArray *tj_routing_meetings (TjRouting *self, TjId body, gint32 first, gint32 last);

/* tj_routing_meeting_on: the meeting of a body on a day; when none is known to be then, one is made of the day and the
 * body's lead time, and FALSE is returned. */
gboolean tj_routing_meeting_on (TjRouting *self, TjId body, gint32 day, TjBodyDate *meeting);

/* tj_routing_back: counts a route (0, or one without steps: nothing but the meeting) back from a meeting of @body (0:
 * of the body at which the route ends). A route that has a step of @body is counted up to that. The date of the meeting
 * must be on the axis. (transfer full) */
TjRoutePlan *tj_routing_back (TjRouting *self, TjId route, TjId body, const TjBodyDate *meeting);

/* What a route has to keep to: days that it may not lie before. TJ_ROUTE_ANY asks nothing. */
typedef struct
{
  gint32 begin;      /* of its first step */
  gint32 ready;      /* until when the first step has */
  gint32 handed;     /* for the first body on the way */
  gint32 submission; /* for the meeting */
} TjRouteDemands;
#define TJ_ROUTE_ANY ((TjRouteDemands) { G_MININT32, G_MININT32, G_MININT32, G_MININT32 })

/* tj_route_meets: whether a plan keeps to what is asked. */
gboolean tj_route_meets (const TjRoutePlan *plan, const TjRouteDemands *demands);

/* tj_routing_reach: the first meeting of @body (0: at which the route ends) with a route that meets the demands, looked
 * for up to three years on. At least one of these is a day. FALSE when there is none. */
gboolean tj_routing_reach (TjRouting *self, TjId route, TjId body, const TjRouteDemands *demands, TjBodyDate *meeting);

/* tj_routing_delay: a late proposal is a cycle late: the first meeting that is reached when a step of a plan (its
 * index) is done, or handed in for a meeting of a body, only on @day, and how many days later than planned that is: 0
 * when it still fits. FALSE when no meeting is known that is reached. */
gboolean
tj_routing_delay (TjRouting *self, const TjRoutePlan *plan, guint step, gint32 day, TjBodyDate *meeting, gint32 *days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjRoutePlan, tj_route_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjRouting, tj_routing_free)

G_END_DECLS
