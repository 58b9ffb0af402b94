// SPDX-License-Identifier: EUPL-1.2
#include "tj-network-private.h"

/* Makes the graph of a network: a vertex for every node, and one for each end of a summary at which links (or a
 * constraint, a deadline, own dates) hang. */

/* The vertices that stand for the ends of a summary, or TJ_NODE_NONE. */
typedef struct
{
  guint gate;   /* holds back the start of all leaves */
  guint last;   /* waits for the finish of all leaves */
  guint opener; /* the start of the first leaf */
} Ends;

typedef struct
{
  TjNetwork *self;
  GArray *nodes; /* TjNode, the virtual ones */
  GArray *vertices;
  GArray *edges; /* TjEdge, in no order */
  Ends *ends;    /* (owned) per node, NULL without summaries */
} Build;

static gboolean
is_summary (const Build *build, guint node)
{
  return tj_network_is_summary (build->self, node);
}

static gboolean
starts_from_finish (guint8 type)
{
  return type == TJ_DEPENDENCY_TYPE_FS || type == TJ_DEPENDENCY_TYPE_FF;
}

static gboolean
leads_to_start (guint8 type)
{
  return type == TJ_DEPENDENCY_TYPE_FS || type == TJ_DEPENDENCY_TYPE_SS;
}

static void
add_edge (Build *build, guint from, guint to, guint8 type, gint32 input)
{
  TjEdge edge = { .from = from, .to = to, .type = type, .input = input };

  if (input >= 0)
    {
      const TjNetworkLink *link = tj_network_link (build->self, (guint) input);

      edge.lag = link->lag;
      edge.lag_kind = link->lag_kind;
      if (link->lag_kind >= TJ_LAG_PERCENT && is_summary (build, link->predecessor))
        edge.lag = 0;
    }
  g_array_append_val (build->edges, edge);
}

/* A vertex for an end of a summary; one with own dates stands still at them. */
static guint
add_virtual (Build *build, guint summary, TjShape shape, gboolean at_start)
{
  TjNode node = build->self->nodes[summary];
  TjVertex vertex;
  TjOwnDates own = node.own_dates;

  node.constraint = 0;
  node.done = 0;
  node.actual_start = node.actual_finish = TJ_NO_MINUTE;
  node.length = 0;
  node.parent = summary;
  if (at_start)
    node.deadline = TJ_NO_MINUTE;
  if (at_start)
    node.own_dates = (TjOwnDates) { own.start, own.start_end, own.start, own.start };
  else
    node.own_dates = (TjOwnDates) { own.finish, own.finish, own.finish_first, own.finish };
  if (at_start)
    node.finish_precision = node.start_precision;
  else
    node.start_precision = node.finish_precision;
  vertex = tj_network_vertex (&node, FALSE);
  vertex.shape = node.own ? TJ_SHAPE_OWN : shape;
  build->self->n_earliest += vertex.shape == TJ_SHAPE_EARLIEST;
  g_array_append_val (build->nodes, node);
  g_array_append_val (build->vertices, vertex);
  return build->self->n_nodes + build->nodes->len - 1;
}

/* Ties an end of a summary to the leaves below it. */
static void
tie_leaves (Build *build, guint node, guint end, TjShape shape, gboolean from_end)
{
  const TjNetwork *self = build->self;

  for (guint at = self->first_child[node]; at < self->first_child[node + 1]; at++)
    {
      guint child = self->children[at];

      if (is_summary (build, child))
        tie_leaves (build, child, end, shape, from_end);
      else if (from_end)
        add_edge (build, end, child, TJ_DEPENDENCY_TYPE_FS, -1);
      else
        add_edge (build, child, end, shape == TJ_SHAPE_EARLIEST ? TJ_DEPENDENCY_TYPE_SS : TJ_DEPENDENCY_TYPE_FS, -1);
    }
}

static guint
gate_of (Build *build, guint summary)
{
  guint *gate = &build->ends[summary].gate;

  if (*gate == TJ_NODE_NONE)
    {
      *gate = add_virtual (build, summary, TJ_SHAPE_LATEST, TRUE);
      tie_leaves (build, summary, *gate, TJ_SHAPE_LATEST, TRUE);
    }
  return *gate;
}

static guint
last_of (Build *build, guint summary)
{
  guint *last = &build->ends[summary].last;

  if (*last == TJ_NODE_NONE)
    {
      *last = add_virtual (build, summary, TJ_SHAPE_LATEST, FALSE);
      if (!build->self->nodes[summary].own)
        tie_leaves (build, summary, *last, TJ_SHAPE_LATEST, FALSE);
    }
  return *last;
}

static guint
opener_of (Build *build, guint summary)
{
  guint *opener = &build->ends[summary].opener;

  if (*opener == TJ_NODE_NONE)
    {
      *opener = add_virtual (build, summary, TJ_SHAPE_EARLIEST, TRUE);
      if (!build->self->nodes[summary].own)
        tie_leaves (build, summary, *opener, TJ_SHAPE_EARLIEST, FALSE);
    }
  return *opener;
}

/* The edge of a link, or -1 when it moves nothing. */
static gint
add_link (Build *build, guint index)
{
  const TjNetworkLink *link = tj_network_link (build->self, index);
  guint from = link->predecessor, to = link->successor;

  if (is_summary (build, to))
    {
      if (!leads_to_start (link->type) || build->self->nodes[to].own)
        return -1;
      to = gate_of (build, to);
    }
  if (is_summary (build, from))
    from = starts_from_finish (link->type) ? last_of (build, from) : opener_of (build, from);
  add_edge (build, from, to, link->type, (gint32) index);
  return (gint) build->edges->len - 1;
}

static void
constrain_vertex (Build *build, guint vertex, guint8 constraint, const TjNode *from)
{
  TjNode *node = &g_array_index (build->nodes, TjNode, vertex - build->self->n_nodes);

  node->constraint = constraint;
  node->constraint_date = from->constraint_date;
  node->constraint_precision = from->constraint_precision;
  g_array_index (build->vertices, TjVertex, vertex - build->self->n_nodes).flags |= TJ_HAS_CONSTRAINT;
}

/* Of the constraints MS Project lets a summary have a start from and a finish by; those that fix an end count as these.
 * Own dates, when there are any, come first. */
static void
constrain_summary (Build *build, guint summary)
{
  const TjNode *node = &build->self->nodes[summary];

  if (node->own)
    gate_of (build, summary);
  else if (node->constraint_date != TJ_NO_MINUTE
           && (node->constraint == TJ_CONSTRAINT_KIND_START_FROM || node->constraint == TJ_CONSTRAINT_KIND_START_ON))
    constrain_vertex (build, gate_of (build, summary), TJ_CONSTRAINT_KIND_START_FROM, node);
  else if (node->constraint_date != TJ_NO_MINUTE
           && (node->constraint == TJ_CONSTRAINT_KIND_FINISH_BY || node->constraint == TJ_CONSTRAINT_KIND_FINISH_ON))
    constrain_vertex (build, last_of (build, summary), TJ_CONSTRAINT_KIND_FINISH_BY, node);
  if (node->deadline != TJ_NO_MINUTE && !node->own)
    last_of (build, summary);
}

/* Sorts the edges by where they lead, and lists by where they come from. */
static void
lay_out_edges (TjNetwork *self, const GArray *edges)
{
  guint n = self->n_vertices, m = edges->len;
  const TjEdge *all = (const TjEdge *) (gpointer) edges->data;
  g_autofree guint *moved = g_new (guint, MAX (m, 1));
  TjEdge *sorted;
  guint *at;

  self->first_in = g_new0 (guint, n + 2);
  self->first_out = g_new0 (guint, n + 2);
  self->out = g_new (guint, MAX (m, 1));
  self->edges = g_array_sized_new (FALSE, FALSE, sizeof (TjEdge), m);
  g_array_set_size (self->edges, m);
  sorted = (TjEdge *) (gpointer) self->edges->data;
  for (guint i = 0; i < m; i++)
    {
      self->first_in[all[i].to + 2]++;
      self->first_out[all[i].from + 2]++;
    }
  for (guint i = 2; i <= n + 1; i++)
    {
      self->first_in[i] += self->first_in[i - 1];
      self->first_out[i] += self->first_out[i - 1];
    }
  at = self->first_in + 1;
  for (guint i = 0; i < m; i++)
    {
      moved[i] = at[all[i].to]++;
      sorted[moved[i]] = all[i];
    }
  at = self->first_out + 1;
  for (guint i = 0; i < m; i++)
    self->out[at[sorted[i].from]++] = i;
  for (guint i = 0; i < self->inputs->len; i++)
    {
      gint *edge = &g_array_index (self->edge_of, gint, i);

      if (*edge >= 0)
        *edge = (gint) moved[*edge];
    }
}

static void
take_virtuals (TjNetwork *self, Build *build)
{
  self->n_vertices = self->n_nodes + build->nodes->len;
  self->nodes = g_renew (TjNode, self->nodes, MAX (self->n_vertices, 1));
  self->vertices = g_renew (TjVertex, self->vertices, MAX (self->n_vertices, 1));
  if (build->nodes->len == 0)
    return;
  memcpy (self->nodes + self->n_nodes, build->nodes->data, sizeof (TjNode) * build->nodes->len);
  memcpy (self->vertices + self->n_nodes, build->vertices->data, sizeof (TjVertex) * build->nodes->len);
}

void
tj_network_expand (TjNetwork *self)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (TjNode));
  g_autoptr (GArray) vertices = g_array_new (FALSE, FALSE, sizeof (TjVertex));
  g_autoptr (GArray) edges = g_array_sized_new (FALSE, FALSE, sizeof (TjEdge), self->inputs->len);
  g_autofree Ends *ends = g_new (Ends, MAX (self->n_nodes, 1));
  Build build = { self, nodes, vertices, edges, ends };

  self->vertices = g_new (TjVertex, MAX (self->n_nodes, 1));
  self->edge_of = g_array_sized_new (FALSE, FALSE, sizeof (gint), self->inputs->len);
  for (guint i = 0; i < self->n_nodes; i++)
    {
      ends[i] = (Ends) { TJ_NODE_NONE, TJ_NODE_NONE, TJ_NODE_NONE };
      self->vertices[i] = tj_network_vertex (&self->nodes[i], is_summary (&build, i));
    }
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->vertices[i].shape == TJ_SHAPE_SUMMARY)
      constrain_summary (&build, i);
  for (guint i = 0; i < self->inputs->len; i++)
    {
      gint edge = add_link (&build, i);

      g_array_append_val (self->edge_of, edge);
    }
  take_virtuals (self, &build);
  lay_out_edges (self, edges);
}
