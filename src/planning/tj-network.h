// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-records-planning.h"
#include "tj-work-time.h"

G_BEGIN_DECLS

/* What the scheduler counts with: activities as nodes in one array, the links between them, and working time. Made from
 * a model by tj-plan, from a file by an importer, or by hand. All minutes are since 2000-01-01 (tj-civil.h); spans are
 * [start, finish).
 *
 * A node that others name as their parent is a summary: it has no length of its own, its links apply to the leaves
 * below it as in MS Project. A link to its start holds for the start of every leaf; a link from its finish waits for
 * its latest leaf, one from its start for its earliest. A link to the finish of a summary (FF, SF; MS Project refuses
 * those) moves nothing, it is only checked. So are links to a node with own dates: it keeps them. A summary with own
 * dates is a window: computed leaves in it start no earlier than it does. */
#define TJ_NODE_NONE G_MAXUINT
#define TJ_NO_MINUTE G_MININT32

typedef enum
{
  TJ_LENGTH_WORK = 0, /* minutes of work on the node's calendar */
  TJ_LENGTH_ELAPSED,  /* minutes by the clock */
  TJ_LENGTH_MONTHS    /* thousandths of calendar months, counted from midnight before the start */
} TjLength;

/* A stretch of time known to a period at each end: the first minute and the exclusive end of the period in which it
 * starts, and of that in which it finishes. Exact ends have both the same. */
typedef struct
{
  gint32 start, start_end;
  gint32 finish_first, finish;
} TjOwnDates;

typedef struct
{
  TjId id;       /* > 0, differs from all others */
  guint parent;  /* index, or TJ_NODE_NONE */
  guint group;   /* its traject: 0, 1, ... at most 65535, without great gaps */
  gint32 length; /* in the unit of length_kind, >= 0; 0 is a moment: its start is its finish */
  guint16 calendar;
  guint8 length_kind;                                             /* TjLength */
  guint8 constraint;                                              /* TjConstraintKind, or 0 for as soon as possible */
  guint8 constraint_precision, start_precision, finish_precision; /* TjPrecision of what is given; 0 is the minute */
  guint own : 1;                                                  /* keeps own_dates whatever its links say */
  gint32 constraint_date;                                         /* TJ_NO_MINUTE without */
  gint32 deadline; /* the exclusive end of its last day, or TJ_NO_MINUTE */
  gint32 done;     /* of length: work that is behind it. 0: not started; length: finished */
  /* When it really started and finished, or TJ_NO_MINUTE: then done work lies from its computed start; their precision
   * is that of start and finish. Of what has own dates only whether it is finished counts. */
  gint32 actual_start, actual_finish;
  TjOwnDates own_dates;
} TjNode;

/* tj_node_init: a node with everything at its default: no parent, a moment, as soon as possible. */
void tj_node_init (TjNode *node, TjId id);

/* tj_node_is_finished: all work is behind it. */
gboolean tj_node_is_finished (const TjNode *node);

typedef enum
{
  TJ_LAG_WORK = 0,       /* minutes on the successor's calendar */
  TJ_LAG_ELAPSED,        /* minutes by the clock */
  TJ_LAG_PERCENT,        /* thousandths of a percent of the predecessor's length, counted as that is; of a summary: 0;
                            a calendar month counts as 30 days */
  TJ_LAG_PERCENT_ELAPSED /* the same by the clock */
} TjLagKind;

typedef struct
{
  TjId id;                      /* breaks ties, and names the link in results */
  guint predecessor, successor; /* indices of nodes */
  guint8 type;                  /* TjDependencyType */
  guint8 lag_kind;              /* TjLagKind */
  gint32 lag;                   /* negative: a lead */
} TjNetworkLink;

typedef struct _TjNetwork TjNetwork;

/* tj_network_new: takes copies. Parents must form a tree; links between the same two nodes are all kept; a link from a
 * node to itself is a cycle. When the links run in a circle the result is NULL and @cycle (nullable) gets the ids of
 * the nodes along it, each the predecessor of the next and the last of the first. (transfer full) (out: transfer
 * container, element-type TjId) */
TjNetwork *tj_network_new (const TjNode *nodes, guint n_nodes, const TjNetworkLink *links, guint n_links,
                           TjWorkTime *const *calendars, guint n_calendars, GArray **cycle);
void tj_network_free (TjNetwork *network);

/* tj_network_n_nodes, tj_network_n_links: how many were given, or came since; removed links are counted. */
guint tj_network_n_nodes (const TjNetwork *network);
guint tj_network_n_links (const TjNetwork *network);
/* tj_network_node, tj_network_link, tj_network_calendar, tj_network_is_summary: by index. (transfer none) */
const TjNode *tj_network_node (const TjNetwork *network, guint node);
const TjNetworkLink *tj_network_link (const TjNetwork *network, guint link);
const TjWorkTime *tj_network_calendar (const TjNetwork *network, guint node);
gboolean tj_network_is_summary (const TjNetwork *network, guint node);
/* tj_network_link_live: FALSE for a link that was removed. */
gboolean tj_network_link_live (const TjNetwork *network, guint link);

/* tj_network_sort: puts the nodes in topological order again (new networks are sorted); only of use to measure it. */
void tj_network_sort (TjNetwork *network);

/* Changes. A schedule (tj-schedule.h) that was made of the network must be told of each. FALSE: this change alters the
 * shape of the network (a summary, a parent, own dates of a summary); nothing was done, make a new one.
 *
 * tj_network_set_node: other values for a node with the same id and parent. */
gboolean tj_network_set_node (TjNetwork *network, guint node, const TjNode *values);
/* tj_network_add_link: @index (out) gets the place of the new link. On a circle FALSE, and @cycle as above (else
 * NULL). */
gboolean tj_network_add_link (TjNetwork *network, const TjNetworkLink *link, guint *index, GArray **cycle);
/* tj_network_set_link: another type or lag. */
gboolean tj_network_set_link (TjNetwork *network, guint link, guint8 type, guint8 lag_kind, gint32 lag);
gboolean tj_network_remove_link (TjNetwork *network, guint link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjNetwork, tj_network_free)

G_END_DECLS
