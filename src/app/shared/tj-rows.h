// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-field.h"

G_BEGIN_DECLS

/* One visible row: which record, how deep in its tree. Made when it is first asked for. */
#define TJ_TYPE_ROW (tj_row_get_type ())
G_DECLARE_FINAL_TYPE (TjRow, tj_row, TJ, ROW, GObject)

/* tj_row_id, tj_row_depth, tj_row_has_children, tj_row_expanded: the record, its depth from 0, whether others lie below
 * it, and whether those are shown. */
TjId tj_row_id (TjRow *self);
guint tj_row_depth (TjRow *self);
gboolean tj_row_has_children (TjRow *self);
gboolean tj_row_expanded (TjRow *self);
/* tj_row_aside: whether it is shown only for what lies in it, while rows are filtered. */
gboolean tj_row_aside (TjRow *self);
/* ::changed: what the row shows has to be read anew. */

/* A list of rows for GTK, set as a whole; only what differs is told on. */
#define TJ_TYPE_ROWS (tj_rows_get_type ())
G_DECLARE_FINAL_TYPE (TjRows, tj_rows, TJ, ROWS, GObject)

/* What TjRows is set from: one for each row. */
typedef struct
{
  TjId id;
  guint16 depth;
  guint8 has_children;
  guint8 expanded;
  guint8 aside;
} TjRowData;

TjRows *tj_rows_new (void);
/* tj_rows_set: replaces the rows. Rows that stay the same keep their objects; rows whose id stays but whose data differ
 * emit ::changed. */
void tj_rows_set (TjRows *self, const TjRowData *rows, guint n);
/* tj_rows_touch: emits ::changed on the row of a record (or on all rows that were made, for 0). */
void tj_rows_touch (TjRows *self, TjId id);
/* tj_rows_touch_at: the same by position. */
void tj_rows_touch_at (TjRows *self, guint position);
/* tj_rows_find: the position of a record, or G_MAXUINT (which is GTK_INVALID_LIST_POSITION) when it is not there. */
guint tj_rows_find (TjRows *self, TjId id);

G_END_DECLS
