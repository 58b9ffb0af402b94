// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-kind.h"

G_BEGIN_DECLS

/* What every record begins with. A record is built, then given to an edit, and from then on never changed: an update is
 * a copy with other values. So records may be shared between threads and kept for comparison. */
struct _TjRecord
{
  TjKind kind;
  gint ref_count; /* atomic */
  TjId id;
};

/* The first two fields of every kind's struct after the head, filled by TJ_RECORD_FIELDS in its table. */
#define TJ_RECORD_HEAD                                                                                                 \
  TjRecord record;                                                                                                     \
  char *source;                                                                                                        \
  char *note

#define TJ_RECORD_FIELDS(S)                                                                                            \
  TJ_FIELD_TEXT (S, note, "notitie", N_ ("Note"), TJ_MULTILINE, .section = N_ ("Notes")),                              \
      TJ_FIELD_TEXT (S, source, "vindplaats", N_ ("Place in the source"), TJ_OPTIONAL,                                 \
                     .help = N_ ("Where the source document says this, for example a page or a line"))

/* tj_id_new: a fresh random id, 1 to G_MAXINT64. */
TjId tj_id_new (void);

/* tj_id_is_among: whether @id is one of @n @ids (nullable when @n is 0). tj_ids_hold: the same for an array
 * (element-type TjId). */
gboolean tj_id_is_among (const TjId *ids, guint n, TjId id);
gboolean tj_ids_hold (const GArray *ids, TjId id);

/* tj_record_new: an empty record of a kind with a new id (or @id when it is not 0). (transfer full) */
gpointer tj_record_new (TjKind kind, TjId id);
/* tj_record_copy: a copy that may be changed, with the same id. (transfer full) */
gpointer tj_record_copy (gconstpointer record);
gpointer tj_record_ref (gconstpointer record);
void tj_record_unref (gpointer record);
/* tj_record_equal: same kind, same id and the same value in every field. */
gboolean tj_record_equal (gconstpointer a, gconstpointer b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjRecord, tj_record_unref)

G_END_DECLS
