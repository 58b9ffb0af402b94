// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-columns.h"
#include "tj-cents.h"

G_BEGIN_DECLS

/* Money as a sheet shows it, always Dutch. */

/* tj_budget_cell_text: '62.000', '-1.250,50' (cents only where they are not zero), '€ 62.000' with @symbol; 'PM' where
 * nothing else is known, '410.000 + PM' where part is PM; 'ca. 62.000', 'max. 206.000', 'afg. 2.350.000' as it is
 * qualified; "" for an empty cell. (transfer full) */
char *tj_budget_cell_text (const TjBudgetCell *cell, gboolean symbol);

/* tj_budget_cents_text: '€ 62.000' without a qualifier. (transfer full) */
char *tj_budget_cents_text (gint64 cents);

/* tj_ratio_text: a ratio with @decimals (0 to 6): '2.055,56'; "" without a value. tj_ratio_percent_text: a fraction as
 * '56,9 %'. (transfer full) */
char *tj_ratio_text (TjRatio ratio, guint decimals);
char *tj_ratio_percent_text (TjRatio ratio, guint decimals);

/* tj_budget_years_text: the columns in which a row is not 0, as '2025, 2026 en 2027 e.v.'; @n cells. (transfer full) */
char *tj_budget_years_text (const GArray *columns, const TjBudgetCell *cells);

G_END_DECLS
