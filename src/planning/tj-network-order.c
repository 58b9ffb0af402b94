// SPDX-License-Identifier: EUPL-1.2
#include "tj-network-private.h"

/* The topological order of a network, kept up when a link comes: Kahn's algorithm for the whole, and that of Pearce and
 * Kelly (A dynamic topological sort algorithm for directed acyclic graphs, 2007) for one link, which moves only what
 * lies between its ends. */

#define AHEAD 8

/* In a network without later links the arrays can be walked as they are. */
static guint
sort_plain (TjNetwork *self, guint *waiting, guint n)
{
  const TjEdge *edges = (const TjEdge *) (gpointer) self->edges->data;
  guint *order = self->order;

  for (guint at = 0; at < n; at++)
    {
      guint ahead = at + AHEAD < n ? self->first_out[order[at + AHEAD]] : self->edges->len;

      /* Asked for some time before it is read, since the order jumps through memory. */
      if (ahead < self->edges->len)
        __builtin_prefetch (&edges[self->out[ahead]]);
      for (guint o = self->first_out[order[at]]; o < self->first_out[order[at] + 1]; o++)
        {
          guint to = edges[self->out[o]].to;

          if (--waiting[to] == 0)
            order[n++] = to;
        }
    }
  return n;
}

static guint
sort_changed (TjNetwork *self, guint *waiting, guint n)
{
  for (guint at = 0; at < n; at++)
    for (guint o = 0; o < tj_network_n_out (self, self->order[at]); o++)
      {
        const TjEdge *edge = tj_network_out (self, self->order[at], o);

        if (edge->type != 0 && --waiting[edge->to] == 0)
          self->order[n++] = edge->to;
      }
  return n;
}

/* How many links a vertex waits for. Those that were removed count only as long as none was added, which might run the
 * other way. */
static guint
n_waiting (const TjNetwork *self, guint vertex)
{
  guint n = 0;

  if (self->more_in == NULL)
    return self->first_in[vertex + 1] - self->first_in[vertex];
  for (guint i = 0; i < tj_network_n_in (self, vertex); i++)
    n += tj_network_in (self, vertex, i)->type != 0;
  return n;
}

/* Summaries after all leaves, children before their parents. */
static guint
sort_summaries (TjNetwork *self, guint *waiting, guint n)
{
  guint at = n;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      if (self->vertices[i].shape != TJ_SHAPE_SUMMARY)
        continue;
      waiting[i] = 0;
      for (guint c = self->first_child[i]; c < self->first_child[i + 1]; c++)
        waiting[i] += self->vertices[self->children[c]].shape == TJ_SHAPE_SUMMARY;
      if (waiting[i] == 0)
        self->order[n++] = i;
    }
  for (; at < n; at++)
    {
      guint parent = self->parents[self->order[at]];

      if (parent != TJ_NODE_NONE && --waiting[parent] == 0)
        self->order[n++] = parent;
    }
  return n;
}

gboolean
tj_network_order (TjNetwork *self)
{
  guint total = self->n_vertices, n = 0;
  g_autofree guint *waiting = g_new (guint, MAX (total, 1));

  if (self->order == NULL)
    {
      self->order = g_new (guint, MAX (total, 1));
      self->place = g_new (guint, MAX (total, 1));
    }
  for (guint v = 0; v < total; v++)
    {
      if (self->vertices[v].shape == TJ_SHAPE_SUMMARY)
        continue;
      waiting[v] = n_waiting (self, v);
      if (waiting[v] == 0)
        self->order[n++] = v;
    }
  n = self->more_in ? sort_changed (self, waiting, n) : sort_plain (self, waiting, n);
  self->n_sorted = n;
  if (sort_summaries (self, waiting, n) < total)
    return FALSE;
  for (guint at = 0; at < total; at++)
    self->place[self->order[at]] = at;
  return TRUE;
}

static GArray *
ids_along (const TjNetwork *self, const GArray *vertices)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (TjId));

  for (guint i = vertices->len; i-- > 0;)
    {
      TjId id = self->nodes[g_array_index (vertices, guint, i)].id;

      if (ids->len == 0 || (g_array_index (ids, TjId, ids->len - 1) != id && g_array_index (ids, TjId, 0) != id))
        g_array_append_val (ids, id);
    }
  return ids;
}

/* Backwards from a vertex that Kahn did not reach, always to a predecessor that it did not reach either, until one
 * comes round again. */
GArray *
tj_network_find_cycle (const TjNetwork *self)
{
  g_autofree guint *step = g_new0 (guint, MAX (self->n_vertices, 1)); /* 1-based, where on the way */
  g_autofree gboolean *sorted = g_new0 (gboolean, MAX (self->n_vertices, 1));
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));
  guint v = 0;

  for (guint i = 0; i < self->n_sorted; i++)
    sorted[self->order[i]] = TRUE;
  while (sorted[v] || self->vertices[v].shape == TJ_SHAPE_SUMMARY)
    v++;
  while (step[v] == 0)
    {
      guint next = v;

      g_array_append_val (way, v);
      step[v] = way->len;
      for (guint i = 0; i < tj_network_n_in (self, v); i++)
        if (!sorted[tj_network_in (self, v, i)->from])
          next = tj_network_in (self, v, i)->from;
      v = next;
    }
  if (step[v] > 1)
    g_array_remove_range (way, 0, step[v] - 1);
  return ids_along (self, way);
}

/* One link --------------------------------------------------------------------------------------------------------- */

typedef struct
{
  TjNetwork *self;
  GArray *found;    /* vertices */
  GHashTable *came; /* vertex -> from which it was reached, both + 1 */
  guint limit;      /* places no further than this */
} Search;

static gboolean
visit (Search *search, guint vertex, guint from)
{
  if (!g_hash_table_insert (search->came, GUINT_TO_POINTER (vertex + 1), GUINT_TO_POINTER (from + 1)))
    return FALSE;
  g_array_append_val (search->found, vertex);
  return TRUE;
}

static void
reach_forward (Search *search, guint start)
{
  TjNetwork *self = search->self;

  visit (search, start, start);
  for (guint at = 0; at < search->found->len; at++)
    {
      guint v = g_array_index (search->found, guint, at);

      for (guint i = 0; i < tj_network_n_out (self, v); i++)
        {
          const TjEdge *edge = tj_network_out (self, v, i);

          if (edge->type != 0 && self->place[edge->to] <= search->limit
              && !g_hash_table_contains (search->came, GUINT_TO_POINTER (edge->to + 1)))
            visit (search, edge->to, v);
        }
    }
}

static void
reach_backward (Search *search, guint start)
{
  TjNetwork *self = search->self;

  visit (search, start, start);
  for (guint at = 0; at < search->found->len; at++)
    {
      guint v = g_array_index (search->found, guint, at);

      for (guint i = 0; i < tj_network_n_in (self, v); i++)
        {
          const TjEdge *edge = tj_network_in (self, v, i);

          if (edge->type != 0 && self->place[edge->from] >= search->limit
              && !g_hash_table_contains (search->came, GUINT_TO_POINTER (edge->from + 1)))
            visit (search, edge->from, v);
        }
    }
}

static int
by_place (gconstpointer a, gconstpointer b, gpointer data)
{
  const TjNetwork *self = data;
  guint first = self->place[*(const guint *) a], second = self->place[*(const guint *) b];

  return (first > second) - (first < second);
}

static int
by_number (gconstpointer a, gconstpointer b)
{
  return (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

/* The way back from @to to @from, which the new link would close to a circle. */
static GArray *
circle_through (const Search *search, guint from, guint to)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint v = from;; v = GPOINTER_TO_UINT (g_hash_table_lookup (search->came, GUINT_TO_POINTER (v + 1))) - 1)
    {
      g_array_append_val (way, v);
      if (v == to)
        return ids_along (search->self, way);
    }
}

/* Those that lead to @from take the first of the places, those that follow @to the last. */
static void
move_between (TjNetwork *self, GArray *before, GArray *after)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint at = 0;

  g_array_sort_with_data (before, by_place, self);
  g_array_sort_with_data (after, by_place, self);
  g_array_append_vals (before, after->data, after->len);
  for (guint i = 0; i < before->len; i++)
    g_array_append_val (places, self->place[g_array_index (before, guint, i)]);
  g_array_sort (places, by_number);
  for (guint i = 0; i < before->len; i++)
    {
      guint v = g_array_index (before, guint, i);

      at = g_array_index (places, guint, i);
      self->order[at] = v;
      self->place[v] = at;
    }
}

gboolean
tj_network_order_edge (TjNetwork *self, guint from, guint to, GArray **cycle)
{
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) after = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) came_before = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) came_after = g_hash_table_new (NULL, NULL);
  Search forward = { self, after, came_after, self->place[from] };
  Search backward = { self, before, came_before, self->place[to] };

  if (self->place[from] < self->place[to])
    return TRUE;
  reach_forward (&forward, to);
  if (g_hash_table_contains (came_after, GUINT_TO_POINTER (from + 1)))
    {
      if (cycle)
        *cycle = circle_through (&forward, from, to);
      return FALSE;
    }
  reach_backward (&backward, from);
  move_between (self, before, after);
  return TRUE;
}
