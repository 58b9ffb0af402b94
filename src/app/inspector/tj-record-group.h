// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* A group of the inspector with records that have to do with the one that it shows, and a row to add one. */
#define TJ_TYPE_RECORD_GROUP (tj_record_group_get_type ())
G_DECLARE_FINAL_TYPE (TjRecordGroup, tj_record_group, TJ, RECORD_GROUP, GtkBox)

/* tj_record_group_new_links: the links of a kind that the record owns. */
GtkWidget *tj_record_group_new_links (TjSession *session, TjKind kind);
/* tj_record_group_new_uses: where the record is used. */
GtkWidget *tj_record_group_new_uses (TjSession *session);
/* tj_record_group_new_notes: source notes about the record. */
GtkWidget *tj_record_group_new_notes (TjSession *session);

/* tj_record_group_set_record: shows what belongs to a record, or the same record anew; only rows that differ are made.
 */
void tj_record_group_set_record (TjRecordGroup *self, TjId id);

/* Actions: group.add (s: the title), group.insert (a new record, then shown), group.all (goes to the whole list). */

G_END_DECLS
