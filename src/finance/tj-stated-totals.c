// SPDX-License-Identifier: EUPL-1.2
#include "tj-stated-totals.h"

#include "tj-cents.h"
#include "tj-cost-build.h"
#include "tj-shares.h"

typedef struct
{
  const TjBudget *budget;
  TjModel *model;
  const TjStatedTotal *total;
  TjBudgetCell *row; /* the computed figures by column */
} Holding;

static TjKind
subject_kind (const Holding *self)
{
  const TjRecord *subject = self->total->subject ? tj_model_get (self->model, self->total->subject) : NULL;

  return subject ? subject->kind : TJ_KIND_PROJECT;
}

static void
take (Holding *self, const TjBudgetCell *cells)
{
  memcpy (self->row, cells, tj_budget_columns (self->budget)->len * sizeof *cells);
}

/* What comes newly available of one source. */
static void
add_available (Holding *self, TjId source)
{
  static const TjSourceRow rows[] = { TJ_SOURCE_INCOME, TJ_SOURCE_ADDITIONS };
  int start = tj_budget_start (self->budget, source);

  for (guint i = 0; i < tj_budget_columns (self->budget)->len; i++)
    {
      if ((int) i == start)
        tj_budget_cell_add (&self->row[i], &tj_budget_source (self->budget, source, TJ_SOURCE_OPENING)[i]);
      for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
        tj_budget_cell_add (&self->row[i], &tj_budget_source (self->budget, source, rows[r])[i]);
    }
}

static gboolean
take_sources (Holding *self, TjKind subject)
{
  const GArray *sources = tj_budget_sources (self->budget);

  if (subject == TJ_KIND_FUNDING_SOURCE)
    take (self, tj_budget_source (self->budget, self->total->subject, TJ_SOURCE_CLOSING));
  else if (subject != TJ_KIND_PROJECT)
    return FALSE;
  else
    for (guint i = 0; i < sources->len; i++)
      add_available (self, g_array_index (sources, TjId, i));
  return TRUE;
}

static gboolean
take_shares (Holding *self, TjKind subject)
{
  TjId line = subject == TJ_KIND_COST_LINE ? self->total->subject : 0;
  TjId partner = subject == TJ_KIND_PARTNER ? self->total->subject : self->total->partner;

  return partner && tj_shares_of (self->budget, self->model, line, partner, self->row);
}

static gboolean
take_costs (Holding *self, TjKind subject)
{
  TjId line = subject == TJ_KIND_COST_LINE ? self->total->subject : 0;
  gboolean costs = self->total->kind == TJ_TOTAL_KIND_COSTS;

  if (costs && (subject == TJ_KIND_PARTNER || self->total->partner))
    return take_shares (self, subject);
  if (subject == TJ_KIND_FUNDING_SOURCE)
    take (self, tj_budget_source (self->budget, self->total->subject, TJ_SOURCE_USED));
  else if (subject != TJ_KIND_COST_LINE && subject != TJ_KIND_PROJECT)
    return FALSE;
  else
    take (self, costs ? tj_budget_costs (self->budget, line) : tj_budget_coverage (self->budget, line));
  return TRUE;
}

static gboolean
take_row (Holding *self)
{
  TjKind subject = subject_kind (self);

  switch (self->total->kind)
    {
    case TJ_TOTAL_KIND_COSTS:
    case TJ_TOTAL_KIND_COVERAGE:
      return take_costs (self, subject);
    case TJ_TOTAL_KIND_DIFFERENCE:
      if (subject != TJ_KIND_COST_LINE && subject != TJ_KIND_PROJECT)
        return FALSE;
      tj_budget_difference (self->budget, subject == TJ_KIND_COST_LINE ? self->total->subject : 0, self->row);
      return TRUE;
    case TJ_TOTAL_KIND_SOURCE:
      return take_sources (self, subject);
    case TJ_TOTAL_KIND_SHARE:
      return take_shares (self, subject);
    default:
      return FALSE;
    }
}

/* By column -------------------------------------------------------------------------------------------------------- */

/* The column of one year, or the open one in which it lies; -1 for none. */
static int
column_of (const GArray *columns, const TjSeriesEntry *entry)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (columns, TjBudgetColumn, i);

      if (column->from == entry->from && column->to == entry->to)
        return (int) i;
      if (tj_budget_column_is_open (column) && (column->from <= entry->from || entry->to == TJ_YEAR_ONWARDS))
        return (int) i;
    }
  return -1;
}

static gboolean
is_balance (const Holding *self)
{
  return self->total->kind == TJ_TOTAL_KIND_SOURCE && subject_kind (self) == TJ_KIND_FUNDING_SOURCE;
}

/* What is left is not added up: the last of the columns counts. */
static gboolean
last_balance (const Holding *self, const TjSeriesEntry *entry, TjBudgetCell *cell)
{
  const GArray *columns = tj_budget_columns (self->budget);
  gboolean found = FALSE;

  for (guint i = 0; i < columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (columns, TjBudgetColumn, i);

      if (!(self->row[i].flags & TJ_CELL_SET))
        continue;
      if (entry->from && (column->from < entry->from || column->to > entry->to))
        continue;
      *cell = self->row[i];
      found = TRUE;
    }
  return found;
}

static gboolean
compute (const Holding *self, const TjSeriesEntry *entry, TjBudgetCell *cell)
{
  const GArray *columns = tj_budget_columns (self->budget);
  gboolean single = entry->from && (entry->from == entry->to || entry->to == TJ_YEAR_ONWARDS);
  int column = single ? column_of (columns, entry) : -1;

  if (single)
    {
      if (column < 0)
        return FALSE;
      *cell = self->row[column];
      return TRUE;
    }
  return is_balance (self) ? last_balance (self, entry, cell)
                           : tj_budget_period (self->budget, self->row, entry->from, entry->to, cell);
}

static void
add_figure (GArray *figures, const TjSeriesEntry *entry, const TjBudgetCell *computed)
{
  TjStatedFigure figure = { { entry->from, entry->to }, entry->amount, *computed, 0 };

  figure.difference = tj_cents_subtract (entry->amount.cents, computed->cents, NULL);
  g_array_append_val (figures, figure);
}

/* A year like any other. */
static void
add_per_year (TjModel *model, const TjPlan *plan, const TjStatedTotal *total, GArray *figures)
{
  const TjCostLine *line = tj_model_get_kind (model, TJ_KIND_COST_LINE, total->subject);
  TjBudgetCell cell;
  TjCostBuild build;

  if (line == NULL)
    return;
  tj_cost_build (model, plan, line, &build);
  cell = tj_budget_cell (&build.per_year);
  for (guint i = 0; cell.flags && i < total->amounts.n_entries; i++)
    if (total->amounts.entries[i].amount.state == TJ_MONEY_KNOWN)
      add_figure (figures, &total->amounts.entries[i], &cell);
  tj_cost_build_clear (&build);
}

GArray *
tj_stated_figures (const TjBudget *budget, TjModel *model, const TjPlan *plan, const TjStatedTotal *total)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (TjStatedFigure));
  g_autofree TjBudgetCell *row = g_new0 (TjBudgetCell, MAX (tj_budget_columns (budget)->len, 1));
  Holding self = { budget, model, total, row };

  if (total->kind == TJ_TOTAL_KIND_PER_YEAR)
    {
      add_per_year (model, plan, total, figures);
      return figures;
    }
  if (!take_row (&self))
    return figures;
  for (guint i = 0; i < total->amounts.n_entries; i++)
    {
      TjBudgetCell cell = { 0 };

      if (total->amounts.entries[i].amount.state == TJ_MONEY_KNOWN
          && compute (&self, &total->amounts.entries[i], &cell))
        add_figure (figures, &total->amounts.entries[i], &cell);
    }
  return figures;
}
