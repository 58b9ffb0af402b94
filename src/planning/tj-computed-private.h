// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-id-map.h"
#include "tj-plan-result.h"
#include "tj-records-general.h"
#include "tj-records-planning.h"
#include "tj-schedule.h"
#include "tj-work-calendar.h"

G_BEGIN_DECLS

/* What part an activity has in the schedule. */
typedef enum
{
  TJ_PART_NONE = 0,
  TJ_PART_OWN,     /* stands at its own dates */
  TJ_PART_COMPUTED /* is placed by the schedule */
} TjPart;

/* Records lie scattered in memory: asking for the one that a walk over all activities reads some steps later halves the
 * time of the walk. */
#define TJ_AHEAD 8

static inline void
tj_activity_fetch_ahead (TjModel *model, guint index, guint n)
{
  const TjActivity *activity = index + TJ_AHEAD < n ? tj_model_at (model, TJ_KIND_ACTIVITY, index + TJ_AHEAD) : NULL;

  if (activity == NULL)
    return;
  __builtin_prefetch (activity);
  __builtin_prefetch (&activity->project);
  __builtin_prefetch (&activity->start);
  __builtin_prefetch (&activity->deadline);
}

/* The start of a traject in which nothing has a date. */
#define TJ_COMPUTED_NO_START (G_MININT32 / 2)

/* A traject in the schedule. */
typedef struct
{
  gint32 start;
  gint32 status;
  TjScheduleEnds ends;
  gint64 near_critical; /* working minutes; negative: not set */
  gboolean start_is_stated;
} TjComputedGroup;

/* The schedule of the activities of a model, by their indices in it: what tj-plan-result.h tells of. */
typedef struct
{
  guint n;
  const TjIdMap *ids;   /* (not owned) activity -> index */
  guint *parents;       /* (owned) per activity: index of its parent, or TJ_ID_MAP_NONE */
  guint *node_of;       /* (owned) per activity: its node, or TJ_NODE_NONE */
  guint8 *parts;        /* (owned) per activity: TjPart */
  guint8 *least;        /* (owned) per activity: TjPrecision, how precise a computed date may be at best */
  GArray *groups;       /* (owned) TjComputedGroup */
  GArray *activity_of;  /* (owned) guint: of each node */
  GPtrArray *calendars; /* (owned) (element-type TjWorkTime) of the network, in order of use */
  GArray *left_out;     /* (owned) TjId */
  TjIdMap *links;       /* (owned) (nullable) dependency -> link of the network */
  GHashTable *later;    /* (owned) (nullable) the same of those that came later: link + 1 */
  TjNetwork *network;   /* (owned) (nullable) nothing is linked or computed */
  TjSchedule *schedule; /* (owned) (nullable) */
} TjComputed;

/* tj_computed_new: @ids, which it keeps using, and @calendars are those of the plan; @parents (taken over) are indices,
 * or TJ_ID_MAP_NONE; @own has the spans of all activities in the order of the model, origin OWN for those with own
 * dates. (transfer full) */
TjComputed *tj_computed_new (TjModel *model, const TjIdMap *ids, guint *parents, const TjWorkCalendars *calendars,
                             const TjSpan *own);
void tj_computed_free (TjComputed *self);

/* tj_computed_span: where an activity was computed to lie, in whole days or coarser unless its duration is in hours or
 * minutes. FALSE, and @span is left alone, for one that is not computed. */
gboolean tj_computed_span (const TjComputed *self, guint index, TjSpan *span);
/* tj_computed_result, tj_computed_why, tj_computed_link, tj_computed_broken, tj_computed_left_out: as tj_plan_result()
 * and so on. */
gboolean tj_computed_result (const TjComputed *self, guint index, TjPlanResult *result);
char *tj_computed_why (const TjComputed *self, TjModel *model, guint index);
/* tj_computed_link_words: what a link of the network does, with its lag: 'Starts after “Analyse” (ends 30 apr 2025)'.
 * (transfer full) */
char *tj_computed_link_words (const TjComputed *self, TjModel *model, guint link);
gboolean tj_computed_link (const TjComputed *self, TjId dependency, TjLinkFinding *state);
GArray *tj_computed_broken (const TjComputed *self);
const GArray *tj_computed_left_out (const TjComputed *self);

/* What an activity says of when it is, read once. */
enum
{
  TJ_SAYS_NOTHING = 1 << 0, /* open, with a known length: can be computed */
  TJ_SAYS_DATE = 1 << 1,    /* a constraint with a date */
  TJ_SAYS_ACTUAL = 1 << 2
};

/* The ends of a dependency: indices of activities, or TJ_ID_MAP_NONE. */
typedef struct
{
  guint from, to;
} TjLinkEnds;

/* tj_computed_choose: which activities can be computed (tj-computed-choose.c). @own as above, @says: of each activity,
 * @ends: of each dependency in the order of the model. Fills self->parts. */
void
tj_computed_choose (TjComputed *self, TjModel *model, const TjSpan *own, const guint8 *says, const TjLinkEnds *ends);

/* tj_computed_set_node: what an activity makes of a node that has its id, group and calendar (tj-computed-node.c). */
void
tj_computed_set_node (const TjComputed *self, TjNode *node, TjPart part, const TjActivity *activity, const TjSpan *own);
/* An edit of values of activities and of dependencies, after it has been applied to @model. */
typedef struct
{
  TjComputed *self;
  TjModel *model;
  const GArray *activities; /* guint: indices */
  const GPtrArray *links;   /* TjChange of dependencies */
  gboolean (*has_children) (gconstpointer data, guint index);
  const TjSpan *(*own_of) (gconstpointer data, guint index); /* the new span of one that changed */
  gconstpointer data;
} TjComputedEdit;

/* tj_computed_can_update: whether the same activities keep a part in the schedule; it is left alone. */
gboolean tj_computed_can_update (const TjComputedEdit *edit);
/* tj_computed_update: takes the edit up; @changed gets the indices of activities whose dates or result are others, or
 * may be. FALSE when it alters more than could be told before: then the schedule is no longer of use. */
gboolean tj_computed_update (const TjComputedEdit *edit, GArray *changed);

/* tj_activity_has_actual, tj_activity_has_date: a stated real date; a constraint with a date. tj_activity_is_open:
 * nothing is said about when it is, so that it can be computed. tj_computed_has_start: what would be the head of a
 * chain of links starts with its phase, or with its traject. */
gboolean tj_activity_has_actual (const TjActivity *activity);
gboolean tj_activity_has_date (const TjActivity *activity);
gboolean tj_activity_is_open (const TjActivity *activity);
gboolean tj_computed_has_start (const TjComputed *self, const TjModel *model, const TjActivity *activity);

/* tj_computed_group: what a traject (nullable) says; without a stated start that is G_MAXINT32. */
TjComputedGroup tj_computed_group (const TjProject *project);
/* tj_computed_first: what a node counts with for the start of a traject that does not say; or TJ_NO_MINUTE. */
gint32 tj_computed_first (const TjNode *node);
/* tj_computed_set_link: the same of a link that has its id and its ends. */
void tj_computed_set_link (TjNetworkLink *link, const TjDependency *dependency);
/* tj_computed_find_link: the link of the network for a dependency. FALSE when it has none. */
gboolean tj_computed_find_link (const TjComputed *self, TjId dependency, guint *link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjComputed, tj_computed_free)

G_END_DECLS
