// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-series.h"

G_BEGIN_DECLS

/* The columns of a sheet of money: years without a gap, then (maybe) one year and all after it, then stretches of years
 * that nobody has split, and last what has no stated year. They follow from the entries of all series in the sheet
 * (tj-series.h). */
typedef struct
{
  gint32 from; /* 0 without a year */
  gint32 to;   /* included; the same as @from for one year; TJ_YEAR_ONWARDS for 'e.v.' */
} TjBudgetColumn;

/* What a cell is besides its amount. */
typedef enum
{
  TJ_CELL_SET = 1 << 0,         /* there is an amount, 0 too; without it the cell is empty */
  TJ_CELL_PM = 1 << 1,          /* part of it is foreseen, but not known: counted as 0 */
  TJ_CELL_CONDITIONAL = 1 << 2, /* part of it counts only if a condition is met that is still open */
  TJ_CELL_TOO_LARGE = 1 << 3,   /* the sum does not fit */
  TJ_CELL_EXACT = 1 << 4,       /* part of it is an amount without a qualifier */
  TJ_CELL_QUALIFIED = 1 << 8    /* shifted by a TjQualifier: part of it has that one */
} TjCellFlags;

typedef struct
{
  gint64 cents;
  guint flags; /* TjCellFlags */
} TjBudgetCell;

/* tj_budget_columns_new: the columns for @n entries (of which @from and @to count, in any order, also more than once).
 * Between the first and the last year no year is left out, unless they lie more than TJ_BUDGET_YEARS_MAX apart. An open
 * column begins behind the last single year, and not before the last year from which an entry is open. (transfer full)
 * (element-type TjBudgetColumn) */
#define TJ_BUDGET_YEARS_MAX 60
GArray *tj_budget_columns_new (const TjSeriesEntry *entries, guint n);

/* tj_budget_columns_find: the place of a column, or -1. tj_budget_columns_find_open: of the one for later years. */
int tj_budget_columns_find (const GArray *columns, gint32 from, gint32 to);
int tj_budget_columns_find_open (const GArray *columns);

/* tj_budget_columns_spread: puts the entries of @series in the @columns->len cells of @cells, which are cleared first.
 * An open entry counts in each year from its own on for which the series says nothing else (a year of its own, or a
 * later open entry), and in the open column. Entries without a column of their own are left out. */
void tj_budget_columns_spread (const GArray *columns, const TjSeries *series, TjBudgetCell *cells);

/* tj_budget_column_is_year, tj_budget_column_is_open: whether it is one year; whether it is 'e.v.'. */
gboolean tj_budget_column_is_year (const TjBudgetColumn *column);
gboolean tj_budget_column_is_open (const TjBudgetColumn *column);

/* tj_budget_column_title: '2026', '2027 e.v.', '2025-2026' or 'Zonder jaar'. (transfer full) */
char *tj_budget_column_title (const TjBudgetColumn *column);

/* tj_budget_column_name: in canonical text, as in a series: '2026', '2027+', '2025-2026' or '*'. (transfer full) */
char *tj_budget_column_name (const TjBudgetColumn *column);

/* tj_budget_cell: a cell with an amount; an empty one when @money is unset. */
TjBudgetCell tj_budget_cell (const TjMoney *money);
/* tj_budget_cell_qualifier: how sure it is: the qualifier of all its parts, circa when they differ. */
TjQualifier tj_budget_cell_qualifier (const TjBudgetCell *cell);
/* tj_budget_cell_add, tj_budget_cell_subtract: adds @other to @cell, or takes it off: the amount, and what it is. */
void tj_budget_cell_add (TjBudgetCell *cell, const TjBudgetCell *other);
void tj_budget_cell_subtract (TjBudgetCell *cell, const TjBudgetCell *other);
/* tj_budget_cells_total: the sum of @n cells; an open column counts once. */
TjBudgetCell tj_budget_cells_total (const TjBudgetCell *cells, guint n);

G_END_DECLS
