// SPDX-License-Identifier: EUPL-1.2
#include "tj-id-map.h"

typedef struct
{
  TjId id; /* 0: free */
  guint index;
} Slot;

struct _TjIdMap
{
  guint bits;
  Slot *slots; /* (owned) 2^bits, at most half full */
};

/* Fibonacci hashing: also spreads ids that are small and follow each other, as in tests. */
static guint
slot_of (const TjIdMap *map, TjId id)
{
  return (guint) (((guint64) id * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> (64 - map->bits));
}

static void
insert (TjIdMap *map, TjId id, guint index)
{
  guint mask = (1u << map->bits) - 1, at = slot_of (map, id);

  while (map->slots[at].id != 0 && map->slots[at].id != id)
    at = (at + 1) & mask;
  map->slots[at] = (Slot) { id, index };
}

TjIdMap *
tj_id_map_new (const TjId *ids, guint n)
{
  TjIdMap *map = g_new0 (TjIdMap, 1);

  map->bits = 3;
  while ((1u << map->bits) < 2 * n)
    map->bits++;
  map->slots = g_new0 (Slot, (gsize) 1 << map->bits);
  for (guint i = 0; i < n; i++)
    insert (map, ids[i], i);
  return map;
}

void
tj_id_map_free (TjIdMap *map)
{
  if (map == NULL)
    return;
  g_free (map->slots);
  g_free (map);
}

guint
tj_id_map_get (const TjIdMap *map, TjId id)
{
  guint mask = (1u << map->bits) - 1;

  if (id == 0)
    return TJ_ID_MAP_NONE;
  for (guint at = slot_of (map, id); map->slots[at].id != 0; at = (at + 1) & mask)
    if (map->slots[at].id == id)
      return map->slots[at].index;
  return TJ_ID_MAP_NONE;
}
