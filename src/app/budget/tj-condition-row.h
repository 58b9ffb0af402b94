// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-records.h"

G_BEGIN_DECLS

/* A condition with its three states: open, met, not met. Choosing one activates page.condition. */
#define TJ_TYPE_CONDITION_ROW (tj_condition_row_get_type ())
G_DECLARE_FINAL_TYPE (TjConditionRow, tj_condition_row, TJ, CONDITION_ROW, GtkWidget)

/* tj_condition_row_show: shows a condition as it is now. */
void tj_condition_row_show (TjConditionRow *self, const TjCondition *condition);

G_END_DECLS
