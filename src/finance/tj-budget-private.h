// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"
#include "tj-id-map.h"

G_BEGIN_DECLS

/* Whether something that may be tied to a condition counts. */
typedef enum
{
  TJ_COUNTS_NOT,
  TJ_COUNTS_OPEN, /* its condition is not decided yet */
  TJ_COUNTS_FULLY
} TjCounts;

/* One coverage record: which line, from which source. */
typedef struct
{
  const TjCoverage *record; /* (owned) */
  guint line;               /* place in lines */
  guint source;             /* place in sources */
  gboolean automatic;       /* no amounts: what is still needed */
  gboolean last;            /* of the automatic ones of its line, in the order of taking */
  TjCounts counts;
} TjCover;

/* How often an entry of a series is in use, so that columns come and go with the entries. */
typedef struct
{
  TjSeriesEntry entry; /* of which from and to count */
  guint uses;
} TjColumnUse;

struct _TjBudget
{
  TjId project;
  gint32 from, to; /* years that have a column whatever is in them; 0: none */
  GArray *more;    /* (owned) (element-type TjBudgetColumn) others that have */
  GArray *columns; /* (element-type TjBudgetColumn) */
  GArray *uses;    /* (element-type TjColumnUse): all but single years */
  guint *years;    /* (owned) uses of each single year, from TJ_YEAR_MIN to TJ_YEAR_MAX */

  /* Lines: place 0 stands for the whole traject; parents come before what is below them. */
  GArray *line_ids; /* (element-type TjId): of places 1 and on */
  TjIdMap *line_places;
  guint n_lines;    /* with place 0 */
  GPtrArray *lines; /* (owned) (element-type TjCostLine): of places 1 and on */
  guint *parents, *first_parts, *next_parts, *depths;
  gboolean *own;     /* counts for what it says itself */
  gboolean *covered; /* has coverage of its own */
  TjCounts *counts;
  TjBudgetCell *costs;    /* n_lines x columns */
  TjBudgetCell *coverage; /* n_lines x columns */

  GArray *source_ids; /* (element-type TjId) */
  TjIdMap *source_places;
  GPtrArray *sources; /* (owned) (element-type TjFundingSource) */
  gboolean *tracked;
  TjBudgetCell *source_cells; /* sources x TJ_SOURCE_N_ROWS x columns */

  GArray *covers;            /* (element-type TjCover), by line, then by source */
  TjBudgetCell *cover_cells; /* covers x columns */
  TjBudgetCell *empty;       /* one row */
  gboolean too_large;        /* a sum did not fit, or might not in another order: then nothing is updated by its
                                difference */
};

/* tj_budget_row: a row of a block of cells. */
static inline TjBudgetCell *
tj_budget_row (const TjBudget *self, TjBudgetCell *cells, guint row)
{
  return cells + (gsize) row * self->columns->len;
}

static inline TjBudgetCell *
tj_budget_source_cells (const TjBudget *self, guint source, TjSourceRow row)
{
  return tj_budget_row (self, self->source_cells, source * TJ_SOURCE_N_ROWS + row);
}

/* tj_budget_counts: whether what is tied to a condition (0: none) counts. */
TjCounts tj_budget_counts (const TjModel *model, TjId condition);
/* tj_budget_mark: marks the cells with an amount as depending on an open condition. */
void tj_budget_mark (const TjBudget *self, TjBudgetCell *cells);

/* tj_budget_use: counts the entries of a series as used, or (@use FALSE) as no longer used. FALSE when a use came or
 * went that alters the columns. */
gboolean tj_budget_use (TjBudget *self, const TjSeries *series, gboolean use);

/* tj_budget_use_mutation: the same for an addition to or withdrawal from a source of this traject. */
gboolean tj_budget_use_mutation (TjBudget *self, const TjSourceMutation *mutation, gboolean use);

/* tj_budget_stays: whether a change of a line leaves the tree, the order and what counts as they are.
 * tj_budget_update_line: takes up such a change. FALSE when all has to be made anew. */
gboolean tj_budget_stays (const TjBudget *self, const TjChange *change);
gboolean tj_budget_update_line (TjBudget *self, TjModel *model, const TjPlan *plan, const TjChange *change);

/* tj_budget_make: makes all of it anew. The parts of that, each of which makes its own anew: first costs, then
 * coverage. */
void tj_budget_make (TjBudget *self, TjModel *model, const TjPlan *plan);
void tj_budget_make_costs (TjBudget *self, TjModel *model, const TjPlan *plan);
void tj_budget_make_coverage (TjBudget *self, const TjModel *model);

/* What the making of the coverage asks of the sources.
 * tj_budget_carries_over: whether it takes what is left to the next column.
 * tj_budget_opening_column: the column from which the opening balance counts; -1: there is none.
 * tj_budget_take_sources: income and mutations, and which are tracked.
 * tj_budget_open_source: what a source begins a column with: what it took over, or where it @starts its balance.
 * tj_budget_left_of: what is left in a column, of all that has been taken so far. */
gboolean tj_budget_carries_over (const TjFundingSource *source);
int tj_budget_opening_column (const TjBudget *self, const TjFundingSource *source);
void tj_budget_take_sources (TjBudget *self, const TjModel *model);
void tj_budget_open_source (TjBudget *self, const TjModel *model, guint source, guint column, gboolean starts,
                            gboolean carries);
TjBudgetCell tj_budget_left_of (TjBudget *self, guint source, guint column);

/* tj_budget_add_up: adds a row to the rows of the lines above it, as far as those are sums of what is below them. */
void tj_budget_add_up (TjBudget *self, TjBudgetCell *cells, const gboolean *own, guint line);

/* tj_budget_is_large: whether a cell of a line is so large that it tells in which order lines are added up. */
gboolean tj_budget_is_large (const TjBudget *self, const TjBudgetCell *cells);

/* tj_budget_own_costs: what a line says itself, into @cells (cleared where it says nothing). */
void
tj_budget_own_costs (TjBudget *self, TjModel *model, const TjPlan *plan, const TjCostLine *line, TjBudgetCell *cells);

G_END_DECLS
