// SPDX-License-Identifier: EUPL-1.2
#include "tj-network-private.h"

static gboolean
is_plain (const TjNetwork *self, guint node)
{
  return node < self->n_nodes && !tj_network_is_summary (self, node);
}

gboolean
tj_network_set_node (TjNetwork *network, guint node, const TjNode *values)
{
  TjNode *old = &network->nodes[node];

  if (!is_plain (network, node) || old->parent != values->parent || old->id != values->id
      || values->calendar >= network->n_calendars || old->group != values->group)
    return FALSE;
  network->n_late_as_possible -= old->constraint == TJ_CONSTRAINT_KIND_ALAP;
  network->n_late_as_possible += values->constraint == TJ_CONSTRAINT_KIND_ALAP;
  *old = *values;
  network->vertices[node] = tj_network_vertex (values, FALSE);
  return TRUE;
}

static void
append (GArray ***lists, guint n, guint vertex, guint edge)
{
  if (*lists == NULL)
    *lists = g_new0 (GArray *, n);
  if ((*lists)[vertex] == NULL)
    (*lists)[vertex] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val ((*lists)[vertex], edge);
}

gboolean
tj_network_add_link (TjNetwork *network, const TjNetworkLink *link, guint *index, GArray **cycle)
{
  TjEdge edge = { .from = link->predecessor,
                  .to = link->successor,
                  .lag = link->lag,
                  .type = link->type,
                  .lag_kind = link->lag_kind,
                  .input = (gint32) network->inputs->len };
  guint place = network->edges->len;

  if (cycle)
    *cycle = NULL;
  if (!is_plain (network, link->predecessor) || !is_plain (network, link->successor))
    return FALSE;
  if (!tj_network_order_edge (network, edge.from, edge.to, cycle))
    return FALSE;
  g_array_append_val (network->inputs, *link);
  g_array_append_val (network->edge_of, place);
  g_array_append_val (network->edges, edge);
  append (&network->more_in, network->n_vertices, edge.to, place);
  append (&network->more_out, network->n_vertices, edge.from, place);
  if (index)
    *index = network->inputs->len - 1;
  return TRUE;
}

/* The edge of a link between two leaves, or NULL. */
static TjEdge *
edge_of (TjNetwork *network, guint link)
{
  const TjNetworkLink *input = tj_network_link (network, link);
  gint edge = g_array_index (network->edge_of, gint, link);

  if (edge < 0 || !is_plain (network, input->predecessor) || !is_plain (network, input->successor))
    return NULL;
  return &g_array_index (network->edges, TjEdge, edge);
}

gboolean
tj_network_set_link (TjNetwork *network, guint link, guint8 type, guint8 lag_kind, gint32 lag)
{
  TjNetworkLink *input = &g_array_index (network->inputs, TjNetworkLink, link);
  TjEdge *edge = edge_of (network, link);

  if (edge == NULL || input->type == 0 || type == 0)
    return FALSE;
  input->type = edge->type = type;
  input->lag_kind = edge->lag_kind = lag_kind;
  input->lag = edge->lag = lag;
  return TRUE;
}

gboolean
tj_network_remove_link (TjNetwork *network, guint link)
{
  TjEdge *edge = edge_of (network, link);

  if (edge == NULL)
    return FALSE;
  g_array_index (network->inputs, TjNetworkLink, link).type = 0;
  edge->type = 0;
  return TRUE;
}
