// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-civil.h"
#include "tj-computed-private.h"
#include "tj-id-map.h"
#include "tj-plan-result.h"
#include "tj-records-general.h"

G_BEGIN_DECLS

/* An activity in the plan. Spans are found in steps, each from the one before, so that a change is taken up where it
 * begins. */
typedef struct
{
  guint parent;    /* index, or TJ_ID_MAP_NONE */
  TjSpan base;     /* OWN, COMPUTED or NONE: what it says itself, and the engine of it */
  TjSpan children; /* from the first child to the last, NONE when none has a place */
  TjSpan up;       /* with what it takes from its children, and of its deadline; NONE: perhaps from its phase */
  guint8 within_phase;
  guint8 open_start;  /* own, but without a stated start ... */
  guint8 open_finish; /* ... or finish */
} TjPlace;

/* How many stated dates lie in each year, so that the span of the calendars is the same for the same dates. */
typedef struct
{
  guint counts[TJ_YEAR_MAX - TJ_YEAR_MIN + 1];
  int first, last; /* years; first > last: none */
} TjYears;

struct _TjPlan
{
  guint n;
  TjIdMap *ids;        /* (owned) activity -> index, in order of the model */
  TjId *projects;      /* (owned) */
  TjPlace *places;     /* (owned) */
  TjSpan *spans;       /* (owned) where each lies in the end */
  TjSpan *deadlines;   /* (owned) NONE where there is none */
  guint *first_child;  /* (owned) n + 1 places in children */
  guint *children;     /* (owned) */
  gboolean has_circle; /* somebody is its own ancestor (a file that was not checked) */
  TjYears years;
  TjWorkCalendars *calendars; /* (owned) */
  TjComputed *computed;       /* (owned) */
};

static inline gboolean
tj_plan_has_children (const TjPlan *plan, guint index)
{
  return plan->first_child[index + 1] > plan->first_child[index];
}

/* tj_plan_own: reads what an activity says of itself into its place: base, deadline, and what is open. */
void tj_plan_own (TjPlan *plan, TjModel *model, guint index, const TjActivity *activity);

/* tj_years_add_activity, tj_years_add_project: counts the stated dates of a record; @sign -1 takes them
 * out again. */
void tj_years_add_activity (TjYears *years, const TjActivity *activity, int sign);
void tj_years_add_project (TjYears *years, const TjProject *project, int sign);
/* tj_years_find: sets first and last; TRUE when they are others than before. */
gboolean tj_years_find (TjYears *years);

/* tj_plan_list_children: parents and children of all. */
void tj_plan_list_children (TjPlan *plan);
/* tj_plan_place_all: from base to spans, of all. */
void tj_plan_place_all (TjPlan *plan);
/* tj_plan_place_some: the same after base or deadline of some (element-type guint) changed. Adds to @changed whose span
 * is another now, each perhaps more than once. */
void tj_plan_place_some (TjPlan *plan, const GArray *some, GArray *changed);

/* tj_plan_build: all of a plan that is zero. tj_plan_clear: frees what it holds. */
void tj_plan_build (TjPlan *plan, TjModel *model);
void tj_plan_clear (TjPlan *plan);

G_END_DECLS
