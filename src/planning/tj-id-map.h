// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* From record ids to places in an array. Made once, then only read; two memory accesses a look-up. */
typedef struct _TjIdMap TjIdMap;

#define TJ_ID_MAP_NONE G_MAXUINT

/* tj_id_map_new: the map of @ids[i] -> i for 0 <= i < @n. Ids are positive and differ; @ids is not kept. (transfer
 * full) */
TjIdMap *tj_id_map_new (const TjId *ids, guint n);
void tj_id_map_free (TjIdMap *map);

/* tj_id_map_get: the place of @id, or TJ_ID_MAP_NONE (also for 0). */
guint tj_id_map_get (const TjIdMap *map, TjId id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjIdMap, tj_id_map_free)

G_END_DECLS
