// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-network.h"

G_BEGIN_DECLS

/* How a vertex of the graph gets its dates. Nodes are the first vertices, at their own index; those that stand for an
 * end of a summary follow. A summary itself is no part of the graph: it is rolled up. */
typedef enum
{
  TJ_SHAPE_WORK,
  TJ_SHAPE_MOMENT,
  TJ_SHAPE_ELAPSED,
  TJ_SHAPE_MONTHS,
  TJ_SHAPE_OWN,
  TJ_SHAPE_LATEST,   /* virtual: the latest of its predecessors, on no calendar */
  TJ_SHAPE_EARLIEST, /* virtual: the earliest of them */
  TJ_SHAPE_SUMMARY
} TjShape;

enum
{
  TJ_HAS_CONSTRAINT = 1 << 0,
  TJ_HAS_DEADLINE = 1 << 1,
  TJ_HAS_PROGRESS = 1 << 2,
  TJ_HAS_PRECISION = 1 << 3,
  /* Anything of the above. */
  TJ_HAS_MORE = 0xff
};

/* What both passes read of every vertex. */
typedef struct
{
  gint32 length;
  guint16 calendar;
  guint8 shape; /* TjShape */
  guint8 flags;
  guint group;
} TjVertex;

/* A link between two vertices. */
typedef struct
{
  guint from, to;
  gint32 lag;
  guint8 type; /* TjDependencyType; 0: removed */
  guint8 lag_kind;
  guint16 spare;
  gint32 input; /* the link that it stands for, or -1 for a link between a summary and a leaf of it */
} TjEdge;

struct _TjNetwork
{
  guint n_nodes, n_vertices;
  TjNode *nodes;      /* (owned) n_vertices; a virtual one has the id of its summary, which is its parent */
  guint *parents;     /* (owned) n_nodes: what the roll-up reads of them */
  TjVertex *vertices; /* (owned) */
  guint *first_child; /* (owned) CSR over nodes: children of each */
  guint *children;    /* (owned) */
  GArray *inputs;     /* (owned) TjNetworkLink */
  GArray *edge_of;    /* (owned) gint: the edge of each input, or -1: only checked */
  GArray *edges;      /* (owned) TjEdge, those of the beginning in order of `to` */
  guint *first_in;    /* (owned) n_vertices + 1: places in edges */
  guint *first_out;   /* (owned) n_vertices + 1: places in out */
  guint *out;         /* (owned) places in edges */
  GArray **more_in;   /* (owned) per vertex, nullable: places in edges of links that came later */
  GArray **more_out;  /* (owned) */
  guint *order;       /* (owned) vertices in topological order, then summaries, children before parents */
  guint *place;       /* (owned) of each vertex in order */
  guint n_sorted;
  TjWorkTime **calendars; /* (owned) */
  guint n_calendars;
  guint n_late_as_possible; /* nodes that are to start as late as possible */
  guint n_earliest;         /* vertices for the start of a summary */
};

/* How many in-edges or out-edges a vertex has, dead ones included, and which. */
static inline guint
tj_network_n_in (const TjNetwork *self, guint vertex)
{
  return self->first_in[vertex + 1] - self->first_in[vertex]
         + (G_UNLIKELY (self->more_in != NULL && self->more_in[vertex] != NULL) ? self->more_in[vertex]->len : 0);
}

static inline guint
tj_network_n_out (const TjNetwork *self, guint vertex)
{
  return self->first_out[vertex + 1] - self->first_out[vertex]
         + (G_UNLIKELY (self->more_out != NULL && self->more_out[vertex] != NULL) ? self->more_out[vertex]->len : 0);
}

static inline const TjEdge *
tj_network_in (const TjNetwork *self, guint vertex, guint i)
{
  const TjEdge *edges = (const TjEdge *) (gpointer) self->edges->data;
  guint n = self->first_in[vertex + 1] - self->first_in[vertex];

  return i < n ? &edges[self->first_in[vertex] + i] : &edges[g_array_index (self->more_in[vertex], guint, i - n)];
}

static inline const TjEdge *
tj_network_out (const TjNetwork *self, guint vertex, guint i)
{
  const TjEdge *edges = (const TjEdge *) (gpointer) self->edges->data;
  guint n = self->first_out[vertex + 1] - self->first_out[vertex];

  return i < n ? &edges[self->out[self->first_out[vertex] + i]]
               : &edges[g_array_index (self->more_out[vertex], guint, i - n)];
}

/* tj_network_shape: what a node's values make of it (tj-network.c). */
TjVertex tj_network_vertex (const TjNode *node, gboolean summary);

/* tj_network_expand: the vertices and edges of a network from its nodes and inputs (tj-network-expand.c). */
void tj_network_expand (TjNetwork *self);

/* tj_network_order: Kahn's order; FALSE when a circle is left (tj-network-order.c). */
gboolean tj_network_order (TjNetwork *self);
/* tj_network_find_cycle: the ids along a circle that tj_network_order met. (transfer container) (element-type TjId) */
GArray *tj_network_find_cycle (const TjNetwork *self);
/* tj_network_order_edge: moves vertices so that @from comes before @to; FALSE, and @cycle, when @to leads to @from. */
gboolean tj_network_order_edge (TjNetwork *self, guint from, guint to, GArray **cycle);

G_END_DECLS
