// SPDX-License-Identifier: EUPL-1.2
/* Which rows there are, and in which order. */
#include "tj-gantt-rows-private.h"

typedef struct
{
  const TjGanttLook *look;
  const TjGanttNode *nodes;
} Sorting;

static int
compare_nodes (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  int order
      = sorting->look->compare (sorting->nodes[one].activity, sorting->nodes[other].activity, sorting->look->data);

  return order ? order : one < other ? -1 : 1;
}

/* Goes through the tree by first children and next siblings; both one above the node, 0 for none. */
static guint *
walk (const guint *first, const guint *next, const TjGanttNode *nodes, guint n, guint top)
{
  guint *order = g_new (guint, n + 1);
  guint at = top, count = 0;

  while (at)
    {
      order[count++] = at - 1;
      if (first[at - 1])
        {
          at = first[at - 1];
          continue;
        }
      while (at && next[at - 1] == 0)
        at = nodes[at - 1].parent == G_MAXUINT ? 0 : nodes[at - 1].parent + 1;
      at = at ? next[at - 1] : 0;
    }
  return order;
}

guint *
tj_gantt_look_order (const TjGanttLook *look, const TjGanttNode *nodes, guint n)
{
  Sorting sorting = { look, nodes };
  g_autoptr (GArray) sorted = NULL;
  g_autofree guint *first = NULL, *next = NULL;
  guint top = 0;

  if (look->compare == NULL)
    return NULL;
  sorted = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  first = g_new0 (guint, n + 1);
  next = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    g_array_append_val (sorted, i);
  g_array_sort_with_data (sorted, compare_nodes, &sorting);
  for (guint i = n; i-- > 0;)
    {
      guint node = g_array_index (sorted, guint, i);
      guint *head = nodes[node].parent == G_MAXUINT ? &top : &first[nodes[node].parent];

      next[node] = *head;
      *head = node + 1;
    }
  return walk (first, next, nodes, n, top);
}

guint8 *
tj_gantt_look_stays (const TjGanttLook *look, const TjGanttNode *nodes, guint n)
{
  guint8 *stays;

  if (look->kept == NULL)
    return NULL;
  stays = g_new0 (guint8, n + 1);
  for (guint i = n; i-- > 0;)
    {
      if (g_hash_table_contains (look->kept, &nodes[i].activity->record.id))
        stays[i] |= TJ_STAYS_ITSELF;
      if (stays[i] && nodes[i].parent != G_MAXUINT)
        stays[nodes[i].parent] |= TJ_STAYS_ABOVE;
    }
  return stays;
}
