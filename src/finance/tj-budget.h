// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-columns.h"
#include "tj-plan.h"
#include "tj-records.h"

G_BEGIN_DECLS

/* The money of one traject by column (tj-budget-columns.h): costs up the tree, coverage, difference, and the course of
 * each source. Pure: the same records give the same budget. All amounts are cents.
 *
 * - A cost line that has amounts, or a build-up that can be computed, counts for what it says itself, whatever the
 * lines below it add up to; any other line is the sum of those below it. (A document's own figure leads, and what
 * differs is told: domain rule 6.)
 * - In the same way coverage of a line leads over coverage of the lines below it; but a source pays for both.
 * - Coverage without amounts is what is still needed. It is taken in the order of the sources, those that are no
 * reserve first: from what a source has in that year, and what it took over from the year before. When a reserve is the
 * last of the sources without amounts for a line, it pays all that is left, also when that is more than it holds. A
 * source of which nothing is stated has no limit.
 * - What is tied to a condition that is not met ('nee') does not count, nor does what covers such a line. One that is
 * open counts, and is marked.
 * - A source is followed from its opening balance: of a date on the last day of a year, from the year after; else from
 *   the year of that date. A reserve, and a source that carries over, takes what is left to the next column; of another
 *   source it lapses at the end of the year. Columns without a single year come after the years. */
typedef struct _TjBudget TjBudget;

/* What is known of a source in a column. */
typedef enum
{
  TJ_SOURCE_OPENING,     /* what it takes over */
  TJ_SOURCE_INCOME,      /* income of the year */
  TJ_SOURCE_ADDITIONS,   /* dated additions */
  TJ_SOURCE_WITHDRAWALS, /* dated withdrawals for other ends; positive */
  TJ_SOURCE_USED,        /* what it pays for cost lines; positive */
  TJ_SOURCE_CLOSING,     /* what is left; empty for a source of which nothing was stated */
  TJ_SOURCE_UNALLOCATED, /* of a source that is no reserve: what is left and goes nowhere */
  TJ_SOURCE_LEADING,     /* what it pays as far as that coverage leads: these add up to the coverage of the traject */
  TJ_SOURCE_N_ROWS
} TjSourceRow;

/* tj_budget_new: the budget of a traject. @plan (nullable) is for lines that follow their activity. The budget keeps
 * what it needs. (transfer full) */
TjBudget *tj_budget_new (TjModel *model, const TjPlan *plan, TjId project);
/* tj_budget_new_with_columns: the same, with columns for the years @from to @to too (included; 0: none), and with the
 * @n columns @more (nullable, copied), also when there is nothing in them. (transfer full) */
TjBudget *tj_budget_new_with_columns (TjModel *model, const TjPlan *plan, TjId project, gint32 from, gint32 to,
                                      const TjBudgetColumn *more, guint n);
void tj_budget_free (TjBudget *self);

/* tj_budget_update: takes up @edit, after it was applied to @model and @plan, the ones of which the budget was made;
 * the result is the same as one that is made anew. @activities (nullable) are those whose place in time may be another.
 * Amounts of a cost line cost what they reach; anything else of the money costs all; what is no money of this traject
 * nothing. TRUE when anything may be different. (element-type TjId) */
gboolean
tj_budget_update (TjBudget *self, TjModel *model, const TjPlan *plan, const TjEdit *edit, const GArray *activities);

/* tj_budget_project: the traject. tj_budget_columns: the columns. (transfer none) (element-type TjBudgetColumn) */
TjId tj_budget_project (const TjBudget *self);
const GArray *tj_budget_columns (const TjBudget *self);

/* tj_budget_lines: its cost lines as people list them, parents first. (transfer none) (element-type TjId)
 * tj_budget_sources: its sources in order. (transfer none) (element-type TjId) */
const GArray *tj_budget_lines (const TjBudget *self);
const GArray *tj_budget_sources (const TjBudget *self);
/* tj_budget_depth: how deep a line stands, from 0. tj_budget_has_parts: whether there are lines below it. */
guint tj_budget_depth (const TjBudget *self, TjId line);
gboolean tj_budget_has_parts (const TjBudget *self, TjId line);

/* The rows below have tj_budget_columns()->len cells; they hold until the next update. Empty cells for a record that is
 * not of this budget. (transfer none)
 * tj_budget_costs: what a line costs; 0: the whole traject.
 * tj_budget_coverage: what covers a line; 0: the whole traject.
 * tj_budget_source: a row of a source. */
const TjBudgetCell *tj_budget_costs (const TjBudget *self, TjId line);
const TjBudgetCell *tj_budget_coverage (const TjBudget *self, TjId line);
const TjBudgetCell *tj_budget_source (const TjBudget *self, TjId source, TjSourceRow row);

/* tj_budget_parts: what the lines below a line add up to, into @cells. */
void tj_budget_parts (const TjBudget *self, TjId line, TjBudgetCell *cells);
/* tj_budget_difference: costs minus coverage of a line (0: the traject): what is still to be covered, into @cells. Set
 * where one of the two is. */
void tj_budget_difference (const TjBudget *self, TjId line, TjBudgetCell *cells);
/* tj_budget_paid: what one source pays for one line itself, into @cells; FALSE when it has no coverage from it. */
gboolean tj_budget_paid (const TjBudget *self, TjId line, TjId source, TjBudgetCell *cells);
/* tj_budget_payment: what one coverage record pays, into @cells. tj_budget_says_itself: whether a line counts for what
 * it says itself, not for the sum of the lines below it. tj_budget_start: the column from which the opening balance of
 * a source counts, -1 for none; tj_budget_carries: whether it takes what is left to the next column. */
void tj_budget_payment (const TjBudget *self, TjId coverage, TjBudgetCell *cells);
gboolean tj_budget_says_itself (const TjBudget *self, TjId line);
int tj_budget_start (const TjBudget *self, TjId source);
gboolean tj_budget_carries (const TjBudget *self, TjId source);
/* tj_budget_has_coverage: whether a line has coverage of its own. tj_budget_leads: whether that is counted for the
 * traject, and not that of a line above it. */
gboolean tj_budget_has_coverage (const TjBudget *self, TjId line);
gboolean tj_budget_leads (const TjBudget *self, TjId line);
/* tj_budget_is_tracked: whether enough is stated of a source to say what is left. */
gboolean tj_budget_is_tracked (const TjBudget *self, TjId source);

/* tj_budget_total: the sum of a row; an open column counts once. */
TjBudgetCell tj_budget_total (const TjBudget *self, const TjBudgetCell *cells);
/* tj_budget_period: the sum of the cells that lie wholly in the years @from to @to (TJ_YEAR_ONWARDS: no end); 0 and 0:
 * all. An open column only lies in what has no end. FALSE when none has an amount. */
gboolean
tj_budget_period (const TjBudget *self, const TjBudgetCell *cells, gint32 from, gint32 to, TjBudgetCell *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjBudget, tj_budget_free)

G_END_DECLS
