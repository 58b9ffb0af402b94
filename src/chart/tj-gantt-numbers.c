// SPDX-License-Identifier: EUPL-1.2
#include <string.h>

#include "tj-gantt-rows-private.h"

char *
tj_gantt_node_number (const TjGanttNode *nodes, guint node)
{
  g_autoptr (GString) number = g_string_new (NULL);

  for (; node != G_MAXUINT; node = nodes[node].parent)
    {
      g_autofree char *place = g_strdup_printf ("%u", nodes[node].number);
      gboolean stated = nodes[node].number == 0;

      if (number->len > 0)
        g_string_prepend_c (number, '.');
      g_string_prepend (number, stated ? nodes[node].activity->wbs : place);
      if (stated)
        break;
    }
  return g_string_free_and_steal (g_steal_pointer (&number));
}

/* The place that a stated number takes among its siblings: 3 for '1.3' under '1'; 0 for a number of another form. */
static guint
stated_place (const char *wbs, const char *parent)
{
  gsize length = parent ? strlen (parent) : 0;
  guint64 place;
  char *end;

  if (parent && (strncmp (wbs, parent, length) != 0 || wbs[length++] != '.'))
    return 0;
  if (!g_ascii_isdigit (wbs[length]))
    return 0;
  place = g_ascii_strtoull (wbs + length, &end, 10);
  return *end == '\0' && place < G_MAXUINT ? (guint) place : 0;
}

/* What siblings state, by parent: (parent node, place) pairs. */
static guint64
pair_of (guint parent, guint place)
{
  return (guint64) parent << 32 | place;
}

static GHashTable *
stated_places (const TjGanttNode *nodes, guint n)
{
  GHashTable *taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      guint parent = nodes[i].parent;
      const char *prefix = parent == G_MAXUINT ? NULL : nodes[parent].activity->wbs;
      guint64 pair;

      if (nodes[i].activity->wbs == NULL)
        continue;
      /* A parent without a number of its own gets one only later; whoever states numbers below it means another. */
      if (parent != G_MAXUINT && prefix == NULL)
        continue;
      pair = pair_of (parent, stated_place (nodes[i].activity->wbs, prefix));
      g_hash_table_add (taken, g_memdup2 (&pair, sizeof pair));
    }
  return taken;
}

void
tj_gantt_number_nodes (TjGanttNode *nodes, guint n)
{
  g_autoptr (GHashTable) taken = stated_places (nodes, n);
  g_autofree guint *last = g_new0 (guint, n + 1); /* by parent; the top at n */

  for (guint i = 0; i < n; i++)
    {
      guint parent = nodes[i].parent, *at = &last[parent == G_MAXUINT ? n : parent];
      guint64 pair;

      if (nodes[i].activity->wbs != NULL)
        continue;
      do
        pair = pair_of (parent, ++*at);
      while (g_hash_table_size (taken) > 0 && g_hash_table_contains (taken, &pair));
      nodes[i].number = *at;
    }
}
