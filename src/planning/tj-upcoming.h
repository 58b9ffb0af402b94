// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"

G_BEGIN_DECLS

/* What is to happen, for a list, a mail or a month on the wall: what starts, ends, is decided, meets and must be handed
 * in, each with its date as precisely as it is known. Pure; days are day numbers (tj-civil.h), both ends included. */
typedef enum
{
  TJ_UPCOMING_STARTS = 1,
  TJ_UPCOMING_ENDS,
  TJ_UPCOMING_HAPPENS,    /* starts and ends on one date */
  TJ_UPCOMING_DEADLINE,   /* the 'uiterlijk' of an activity */
  TJ_UPCOMING_DECISION,   /* is taken */
  TJ_UPCOMING_MEETING,    /* of a body */
  TJ_UPCOMING_SUBMISSION, /* the last day to hand in for a meeting of a body */
  TJ_UPCOMING_STEP,       /* the day by which a step of a decision route is done */
  TJ_UPCOMING_GATHERING,  /* a meeting of those who work on it */
  TJ_UPCOMING_ACTION      /* is due */
} TjUpcomingKind;

typedef struct
{
  TjUpcomingKind kind;
  TjId id;       /* what to go to: the activity where there is one, else the decision, meeting, body or action */
  TjId activity; /* 0 for none */
  TjId body;     /* who decides or meets, 0 for none */
  TjDate date;   /* on the axis; nothing to free */
  char *name;    /* (owned) */
  char *lead;    /* (owned) who leads it, or the phase that it is in; "" for nobody */
  char *phase;   /* (owned) the nearest phase above it; "" for none */
} TjUpcomingItem;

/* tj_upcoming_in: what has a part of its date from @first to @last, in order of date. Precision goes up to a quarter:
 * what is only known to be somewhere in a year is not near. Left out are decisions that were taken, actions that are
 * done, what really started or finished already, and the meetings of a body that meets more than four times in six
 * weeks, unless a decision lies there. (transfer full) (element-type TjUpcomingItem) */
GArray *tj_upcoming_in (TjModel *model, const TjPlan *plan, TjId project, gint32 today, gint32 first, gint32 last);

/* tj_upcoming_all: the same with what is done, for a calendar, in which one also looks back. */
GArray *tj_upcoming_all (TjModel *model, const TjPlan *plan, TjId project, gint32 today, gint32 first, gint32 last);

/* tj_upcoming_late: what should have been done before @today and is not: actions; decisions that are planned, prepared
 * or submitted; activities that are known to be under way, or that have an 'uiterlijk'. An activity of which nothing is
 * told but its dates is not called late. (transfer full) (element-type TjUpcomingItem) */
GArray *tj_upcoming_late (TjModel *model, const TjPlan *plan, TjId project, gint32 today);

typedef enum
{
  TJ_UPCOMING_LATE = 1,
  TJ_UPCOMING_WEEK,  /* an ISO week */
  TJ_UPCOMING_PERIOD /* a month or a quarter, of what is not known more precisely */
} TjUpcomingGroupKind;

typedef struct
{
  TjUpcomingGroupKind kind;
  TjDate period; /* the week, month or quarter; unset for LATE */
  guint first;   /* of its items */
  guint n;
} TjUpcomingGroup;

/* The next six weeks. */
typedef struct
{
  gint32 today;
  GArray *groups; /* (owned) (element-type TjUpcomingGroup) none of them empty: what is late, then by time; a month
                     comes after the weeks that begin in it */
  GArray *items;  /* (owned) (element-type TjUpcomingItem) in the order of the groups */
} TjUpcoming;

#define TJ_UPCOMING_DAYS 42

/* tj_upcoming_new: what is late and what comes in the six weeks from @today on. (transfer full) */
TjUpcoming *tj_upcoming_new (TjModel *model, const TjPlan *plan, TjId project, gint32 today);
void tj_upcoming_free (TjUpcoming *upcoming);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjUpcoming, tj_upcoming_free)

G_END_DECLS
