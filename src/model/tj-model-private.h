// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

/* One index: the records of a kind by what one of their references points at. Made when first asked for, then kept up.
 */
typedef struct
{
  TjKind kind;
  const TjField *field;
  GHashTable *referrers; /* (owned) TjId of the target -> GPtrArray of TjRecord in order */
} TjIndex;

struct _TjModel
{
  GPtrArray *records[TJ_N_KINDS]; /* (owned) in order of id */
  GHashTable *by_id;              /* (owned) TjId in the record itself -> TjRecord */
  GPtrArray *indexes;             /* (owned) (element-type TjIndex) */
  GHashTable *by_field;           /* (owned) TjField -> TjIndex */
};

void tj_index_free (gpointer data);
void tj_index_add (TjIndex *index, TjRecord *record);
void tj_index_remove (TjIndex *index, TjRecord *record);
/* Sorts all lists; for an index that was filled by tj_index_append. */
void tj_index_append (TjIndex *index, TjRecord *record);
void tj_index_sort (TjIndex *index);

/* In order of sort_order (when the kind has one), then of id. */
int tj_record_compare (const TjRecord *a, const TjRecord *b);
gint64 tj_record_order (const TjRecord *record);
