// SPDX-License-Identifier: EUPL-1.2
#include "tj-network-private.h"

void
tj_node_init (TjNode *node, TjId id)
{
  *node = (TjNode) {
    .id = id,
    .parent = TJ_NODE_NONE,
    .constraint_date = TJ_NO_MINUTE,
    .deadline = TJ_NO_MINUTE,
    .actual_start = TJ_NO_MINUTE,
    .actual_finish = TJ_NO_MINUTE,
  };
}

gboolean
tj_node_is_finished (const TjNode *node)
{
  return node->actual_finish != TJ_NO_MINUTE
         || ((node->done > 0 || node->actual_start != TJ_NO_MINUTE) && node->done >= node->length);
}

static TjShape
shape_of (const TjNode *node, gboolean summary)
{
  if (summary)
    return TJ_SHAPE_SUMMARY;
  if (node->own)
    return TJ_SHAPE_OWN;
  if (node->length == 0)
    return TJ_SHAPE_MOMENT;
  return node->length_kind == TJ_LENGTH_ELAPSED  ? TJ_SHAPE_ELAPSED
         : node->length_kind == TJ_LENGTH_MONTHS ? TJ_SHAPE_MONTHS
                                                 : TJ_SHAPE_WORK;
}

/* A kind that needs a date and has none is as soon as possible. */
static gboolean
is_constrained (const TjNode *node)
{
  return node->constraint == TJ_CONSTRAINT_KIND_ALAP
         || (node->constraint > TJ_CONSTRAINT_KIND_ALAP && node->constraint_date != TJ_NO_MINUTE);
}

TjVertex
tj_network_vertex (const TjNode *node, gboolean summary)
{
  TjVertex vertex
      = { .length = node->length, .calendar = node->calendar, .shape = shape_of (node, summary), .group = node->group };

  if (is_constrained (node) && !node->own)
    vertex.flags |= TJ_HAS_CONSTRAINT;
  if (node->deadline != TJ_NO_MINUTE)
    vertex.flags |= TJ_HAS_DEADLINE;
  if (node->done > 0 || node->actual_start != TJ_NO_MINUTE || node->actual_finish != TJ_NO_MINUTE)
    vertex.flags |= TJ_HAS_PROGRESS;
  return vertex;
}

/* The children of each node, in order of index. */
static void
list_children (TjNetwork *self)
{
  guint *at = NULL;

  self->first_child = g_new0 (guint, self->n_nodes + 2);
  self->children = g_new (guint, self->n_nodes + 1);
  self->parents = g_new (guint, self->n_nodes + 1);
  for (guint i = 0; i < self->n_nodes; i++)
    self->parents[i] = self->nodes[i].parent;
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].parent != TJ_NODE_NONE)
      self->first_child[self->nodes[i].parent + 2]++;
  for (guint i = 0; i < self->n_nodes; i++)
    self->first_child[i + 2] += self->first_child[i + 1];
  at = self->first_child + 1; /* moves up to where it belongs */
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].parent != TJ_NODE_NONE)
      self->children[at[self->nodes[i].parent]++] = i;
}

static void
count_late_as_possible (TjNetwork *self)
{
  self->n_late_as_possible = 0;
  for (guint i = 0; i < self->n_nodes; i++)
    self->n_late_as_possible += self->nodes[i].constraint == TJ_CONSTRAINT_KIND_ALAP;
}

TjNetwork *
tj_network_new (const TjNode *nodes, guint n_nodes, const TjNetworkLink *links, guint n_links,
                TjWorkTime *const *calendars, guint n_calendars, GArray **cycle)
{
  TjNetwork *self = g_new0 (TjNetwork, 1);

  self->n_nodes = n_nodes;
  self->nodes = g_memdup2 (nodes, sizeof (TjNode) * n_nodes);
  self->inputs = g_array_sized_new (FALSE, FALSE, sizeof (TjNetworkLink), n_links);
  if (n_links > 0)
    g_array_append_vals (self->inputs, links, n_links);
  self->calendars = g_new (TjWorkTime *, MAX (n_calendars, 1));
  self->n_calendars = n_calendars;
  for (guint i = 0; i < n_calendars; i++)
    self->calendars[i] = tj_work_time_ref (calendars[i]);
  list_children (self);
  count_late_as_possible (self);
  tj_network_expand (self);
  if (tj_network_order (self))
    return self;
  if (cycle)
    *cycle = tj_network_find_cycle (self);
  tj_network_free (self);
  return NULL;
}

static void
free_more (GArray **more, guint n)
{
  for (guint i = 0; more && i < n; i++)
    if (more[i])
      g_array_unref (more[i]);
  g_free (more);
}

void
tj_network_free (TjNetwork *network)
{
  if (network == NULL)
    return;
  g_free (network->nodes);
  g_free (network->vertices);
  g_free (network->first_child);
  g_free (network->children);
  g_free (network->parents);
  g_clear_pointer (&network->inputs, g_array_unref);
  g_clear_pointer (&network->edge_of, g_array_unref);
  g_clear_pointer (&network->edges, g_array_unref);
  g_free (network->first_in);
  g_free (network->first_out);
  g_free (network->out);
  free_more (network->more_in, network->n_vertices);
  free_more (network->more_out, network->n_vertices);
  g_free (network->order);
  g_free (network->place);
  for (guint i = 0; i < network->n_calendars; i++)
    tj_work_time_unref (network->calendars[i]);
  g_free (network->calendars);
  g_free (network);
}

guint
tj_network_n_nodes (const TjNetwork *network)
{
  return network->n_nodes;
}

guint
tj_network_n_links (const TjNetwork *network)
{
  return network->inputs->len;
}

const TjNode *
tj_network_node (const TjNetwork *network, guint node)
{
  return &network->nodes[node];
}

const TjNetworkLink *
tj_network_link (const TjNetwork *network, guint link)
{
  return &g_array_index (network->inputs, TjNetworkLink, link);
}

const TjWorkTime *
tj_network_calendar (const TjNetwork *network, guint node)
{
  return network->calendars[network->nodes[node].calendar];
}

gboolean
tj_network_is_summary (const TjNetwork *network, guint node)
{
  return network->first_child[node + 1] > network->first_child[node];
}

gboolean
tj_network_link_live (const TjNetwork *network, guint link)
{
  return g_array_index (network->inputs, TjNetworkLink, link).type != 0;
}

void
tj_network_sort (TjNetwork *network)
{
  tj_network_order (network);
}
