// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The money of a traject as a sheet, years as columns. Actions: page.add, add-inside, add-source, add-coverage,
 * year-before, year-after, hide-years, delete, delete-rows, copy, cut, paste, fill-right, fill-down, edit, indent,
 * outdent, move-up, move-down, level(i), expand, collapse, condition(xs), data, charts (boolean state: whether they are
 * shown), leave-scenario (the plan again). */
#define TJ_TYPE_BUDGET_PAGE (tj_budget_page_get_type ())
G_DECLARE_FINAL_TYPE (TjBudgetPage, tj_budget_page, TJ, BUDGET_PAGE, GtkWidget)

/* tj_budget_page_new: the budget of the session's traject. */
GtkWidget *tj_budget_page_new (TjSession *session);

/* tj_budget_page_reveal: shows the row of a cost line, a source or coverage, and selects it. */
void tj_budget_page_reveal (TjBudgetPage *self, TjId id);

G_END_DECLS
