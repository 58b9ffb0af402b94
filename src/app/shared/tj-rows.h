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

/* Who shows a row, as a part of whoever that is. Not a signal: for each jump a table binds a thousand cells, nearly all
 * of which are never told anything. */
typedef struct _TjRowFollower TjRowFollower;
struct _TjRowFollower
{
  void (*changed) (gpointer data); /* what the row shows has to be read anew */
  gpointer data;
  TjRowFollower *next; /* of the row */
};

/* tj_row_follow: tells a follower of changes until tj_row_leave(), which must come before its end. It follows one row
 * at a time. */
void tj_row_follow (TjRow *self, TjRowFollower *follower);
void tj_row_leave (TjRow *self, TjRowFollower *follower);

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
/* tj_rows_set: replaces the rows. Rows that stay the same keep their objects; the followers of rows whose id stays but
 * whose data differ are told. */
void tj_rows_set (TjRows *self, const TjRowData *rows, guint n);
/* tj_rows_touch: tells the followers of the row of a record (or of all rows, for 0) that it changed. */
void tj_rows_touch (TjRows *self, TjId id);
/* tj_rows_touch_at: the same by position. */
void tj_rows_touch_at (TjRows *self, guint position);
/* tj_rows_find: the position of a record, or G_MAXUINT (which is GTK_INVALID_LIST_POSITION) when it is not there. */
guint tj_rows_find (TjRows *self, TjId id);

G_END_DECLS
