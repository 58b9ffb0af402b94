// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"
#include "tj-model.h"
#include "tj-records.h"

G_BEGIN_DECLS

/* The traject that records of a test belong to. */
#define MONEY_PROJECT 1

/* money_new: a model with the traject and nothing in it. (transfer full) */
TjModel *money_new (void);

/* money_add: puts a record with this id in @model, in the traject where its kind has one; then pairs of a field's name
 * and its canonical text, the last NULL. Required texts that are not given get a name. */
void money_add (TjModel *model, TjKind kind, TjId id, ...) G_GNUC_NULL_TERMINATED;

/* money_set: gives a field of a record this canonical text, as an edit does. */
void money_set (TjModel *model, TjId id, const char *field, const char *text);

/* money_overbetuwe: a model with the spending table of Overbetuwe, with ids MONEY_STATE and MONEY_RESERVE for its two
 * sources, and MONEY_LINES and on for its seven lines. (transfer full) */
#define MONEY_STATE 20
#define MONEY_RESERVE 21
#define MONEY_LINES 10
TjModel *money_overbetuwe (void);

/* money_budget: the budget of the traject by a plan that is made for it. (transfer full) */
TjBudget *money_budget (TjModel *model);

/* money_cell_text: '1250', '12.50' or '-' for empty, then '~' when it is qualified, '+PM', '?' when it depends on an
 * open condition, '!' when it does not fit. (transfer full) */
char *money_cell_text (const TjBudgetCell *cell);

/* money_assert_columns: the columns: '2025 2026 2027+ 2025-2026 *'. */
void money_assert_columns (const GArray *columns, const char *expected);
/* money_assert_cells: a row of a budget, cell by cell in the form of money_cell_text(), with spaces between them. */
void money_assert_cells (const TjBudget *budget, const TjBudgetCell *cells, const char *expected);
/* money_assert_costs, _coverage, _source: one row of it. */
void money_assert_costs (const TjBudget *budget, TjId line, const char *expected);
void money_assert_coverage (const TjBudget *budget, TjId line, const char *expected);
void money_assert_source (const TjBudget *budget, TjId source, TjSourceRow row, const char *expected);
/* money_assert_difference: what of a line is still to be covered. */
void money_assert_difference (const TjBudget *budget, TjId line, const char *expected);

/* money_assert_series: a series in canonical text. */
void money_assert_series (const TjSeries *series, const char *expected);
/* money_assert_money: an amount in canonical text. */
void money_assert_money (const TjMoney *money, const char *expected);

G_END_DECLS
