// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-links.h"

struct _TjGanttLinks
{
  guint n;
  TjGanttLink *links; /* (owned) in order of their upper row */
  guint leaves;       /* a power of two, at least n */
  guint *lowest; /* (owned) 2 * leaves: a tree over the links with the lowest row that any of them below a node reaches,
                    plus one */
};

static guint
upper_row (const TjGanttLink *link)
{
  return MIN (link->from, link->to);
}

static guint
lower_row (const TjGanttLink *link)
{
  return MAX (link->from, link->to);
}

static int
compare_upper (gconstpointer a, gconstpointer b, gpointer data)
{
  guint one = upper_row (a), other = upper_row (b);

  return one < other ? -1 : one > other;
}

TjGanttLinks *
tj_gantt_links_new (const GArray *array)
{
  TjGanttLinks *links = g_new0 (TjGanttLinks, 1);

  links->n = array->len;
  links->links = g_memdup2 (array->data, array->len * sizeof (TjGanttLink));
  if (links->n > 1)
    g_sort_array (links->links, links->n, sizeof (TjGanttLink), compare_upper, NULL);
  links->leaves = 1;
  while (links->leaves < links->n)
    links->leaves *= 2;
  links->lowest = g_new0 (guint, 2 * links->leaves);
  for (guint i = 0; i < links->n; i++)
    links->lowest[links->leaves + i] = lower_row (&links->links[i]) + 1;
  for (guint i = links->leaves; --i > 0;)
    links->lowest[i] = MAX (links->lowest[2 * i], links->lowest[2 * i + 1]);
  return links;
}

void
tj_gantt_links_free (TjGanttLinks *links)
{
  if (links == NULL)
    return;
  g_free (links->links);
  g_free (links->lowest);
  g_free (links);
}

guint
tj_gantt_links_count (const TjGanttLinks *links)
{
  return links->n;
}

TjGanttLink *
tj_gantt_links_at (TjGanttLinks *links, guint index)
{
  return &links->links[index];
}

/* The first link at or after @at that reaches row @first, or n. */
static guint
next_that_reaches (const TjGanttLinks *links, guint at, guint first)
{
  guint node = links->leaves + at;

  if (at >= links->n)
    return links->n;
  while (links->lowest[node] <= first)
    {
      /* On to the right neighbour of the largest subtree that ends here. */
      while (node & 1)
        node >>= 1;
      if (node == 0)
        return links->n;
      node++;
    }
  while (node < links->leaves)
    node = links->lowest[2 * node] > first ? 2 * node : 2 * node + 1;
  return node - links->leaves;
}

void
tj_gantt_links_find (const TjGanttLinks *links, guint first, guint last, guint most, GArray *found)
{
  g_array_set_size (found, 0);
  for (guint i = next_that_reaches (links, 0, first); i < links->n && found->len < most;
       i = next_that_reaches (links, i + 1, first))
    {
      if (upper_row (&links->links[i]) > last)
        return;
      g_array_append_val (found, links->links[i]);
    }
}
