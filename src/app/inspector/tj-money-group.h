// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* What follows from a cost line or a funding source, in the inspector: of a line its build-up in words, how that
 * compares with what was filled in, its share, its change and its coverage; of a source its course in steps. */
#define TJ_TYPE_MONEY_GROUP (tj_money_group_get_type ())
G_DECLARE_FINAL_TYPE (TjMoneyGroup, tj_money_group, TJ, MONEY_GROUP, GtkBox)

/* tj_money_group_new: without a record. (transfer floating) */
GtkWidget *tj_money_group_new (TjSession *session);

/* tj_money_group_set_record: shows a cost line or funding source, or the same one anew; 0 for none. Hidden when there
 * is nothing to tell. */
void tj_money_group_set_record (TjMoneyGroup *self, TjId id);

/* Action: money-group.adopt (the line says what its build-up computes). */

G_END_DECLS
