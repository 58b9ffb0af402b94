// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* How a row behaves: a link opens in the inspector and can be deleted; a use goes to its page; a note is a use that
 * warns and can be deleted. */
typedef enum
{
  TJ_RECORD_ROW_LINK,
  TJ_RECORD_ROW_USE,
  TJ_RECORD_ROW_NOTE
} TjRecordRowRole;

/* A row for one record that has to do with the one that the inspector shows. */
#define TJ_TYPE_RECORD_ROW (tj_record_row_get_type ())
G_DECLARE_FINAL_TYPE (TjRecordRow, tj_record_row, TJ, RECORD_ROW, GtkBox)

/* tj_record_row_new: an empty row. (transfer floating) */
GtkWidget *tj_record_row_new (TjSession *session, TjRecordRowRole role);

/* tj_record_row_show: the record that opens, and what is said about it. */
void tj_record_row_show (TjRecordRow *self, TjId id, const char *title, const char *detail);

/* Actions: row.open, row.delete (also the Delete key). */

G_END_DECLS
