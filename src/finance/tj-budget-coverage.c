// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-private.h"
#include "tj-cents.h"

/* What the making of the sources needs to know. */
typedef struct
{
  TjBudget *self;
  GArray *order; /* (element-type guint): sources in the order in which automatic coverage takes from them */
  guint *ranks;  /* of each source its place in that order */
  gint *starts;  /* of each source the column from which its opening balance counts; -1: it has none */
  gboolean *carries, *reserve, *spoken_for;
} Making;

/* What was filled in ----------------------------------------------------------------------------------------------- */

static gboolean
cover_leads (const TjBudget *self, guint line)
{
  for (guint above = self->parents[line]; above != 0; above = self->parents[above])
    if (self->covered[above])
      return FALSE;
  return TRUE;
}

/* One payment: by the source, and for the line and those above it. */
static void
pay (TjBudget *self, guint cover_place, guint column, const TjBudgetCell *cell)
{
  const TjCover *cover = &g_array_index (self->covers, TjCover, cover_place);
  guint line = cover->line;

  tj_budget_cell_add (&tj_budget_row (self, self->cover_cells, cover_place)[column], cell);
  tj_budget_cell_add (&tj_budget_source_cells (self, cover->source, TJ_SOURCE_USED)[column], cell);
  if (cover_leads (self, line))
    tj_budget_cell_add (&tj_budget_source_cells (self, cover->source, TJ_SOURCE_LEADING)[column], cell);
  tj_budget_cell_add (&tj_budget_row (self, self->coverage, line)[column], cell);
  while (line != 0)
    {
      line = self->parents[line];
      if (self->covered[line])
        break;
      tj_budget_cell_add (&tj_budget_row (self, self->coverage, line)[column], cell);
    }
}

static void
pay_stated (TjBudget *self)
{
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, MAX (self->columns->len, 1));

  for (guint i = 0; i < self->covers->len; i++)
    {
      const TjCover *cover = &g_array_index (self->covers, TjCover, i);

      if (cover->automatic || cover->counts == TJ_COUNTS_NOT)
        continue;
      tj_budget_columns_spread (self->columns, &cover->record->amounts, cells);
      if (cover->counts == TJ_COUNTS_OPEN)
        tj_budget_mark (self, cells);
      for (guint column = 0; column < self->columns->len; column++)
        if (cells[column].flags)
          pay (self, i, column, &cells[column]);
    }
}

/* The course of a source ------------------------------------------------------------------------------------------- */

/* Automatic coverage from one source in one column. */
static void
pay_needed (const Making *making, guint source, guint column)
{
  TjBudget *self = making->self;

  for (guint i = 0; i < self->covers->len; i++)
    {
      const TjCover *cover = &g_array_index (self->covers, TjCover, i);
      const TjBudgetCell *costs = &tj_budget_row (self, self->costs, cover->line)[column];
      const TjBudgetCell *covered = &tj_budget_row (self, self->coverage, cover->line)[column];
      gint64 needed = tj_cents_subtract (costs->cents, covered->cents, NULL);
      TjBudgetCell cell = { 0, (costs->flags & ~(guint) TJ_CELL_CONDITIONAL) | TJ_CELL_SET };

      if (!cover->automatic || cover->source != source || cover->counts == TJ_COUNTS_NOT || needed <= 0)
        continue;
      cell.cents = !self->tracked[source] || (making->reserve[source] && cover->last)
                       ? needed
                       : MIN (needed, MAX (tj_budget_left_of (self, source, column).cents, 0));
      if (cover->counts == TJ_COUNTS_OPEN)
        cell.flags |= TJ_CELL_CONDITIONAL;
      if (cell.cents > 0)
        pay (self, i, column, &cell);
    }
}

static void
close_source (const Making *making, guint source, guint column)
{
  TjBudget *self = making->self;
  TjBudgetCell left = tj_budget_left_of (self, source, column);
  gboolean ends = !making->carries[source] || column + 1 == self->columns->len;

  if (!self->tracked[source])
    return;
  left.flags |= TJ_CELL_SET;
  tj_budget_source_cells (self, source, TJ_SOURCE_CLOSING)[column] = left;
  if (ends && left.cents > 0 && !making->reserve[source] && !making->spoken_for[source])
    tj_budget_source_cells (self, source, TJ_SOURCE_UNALLOCATED)[column] = left;
}

/* Those that are no reserve pay first. */
static void
put_in_order (Making *making)
{
  for (int reserves = 0; reserves <= 1; reserves++)
    for (guint i = 0; i < making->self->sources->len; i++)
      if (making->reserve[i] == reserves)
        {
          making->ranks[i] = making->order->len;
          g_array_append_val (making->order, i);
        }
}

/* Covers stand by line: of each line the automatic one that comes last in the order of taking. */
static void
find_last (Making *making)
{
  TjBudget *self = making->self;
  TjCover *last = NULL;

  for (guint i = 0; i < self->covers->len; i++)
    {
      TjCover *cover = &g_array_index (self->covers, TjCover, i);

      cover->last = FALSE;
      if (!cover->automatic || cover->counts == TJ_COUNTS_NOT)
        continue;
      if (last && last->line == cover->line && making->ranks[last->source] > making->ranks[cover->source])
        continue;
      if (last && last->line == cover->line)
        last->last = FALSE;
      cover->last = TRUE;
      last = cover;
    }
}

/* A source of which a line says that it is budgeted there has been spent by that. */
static void
find_spoken_for (Making *making)
{
  TjBudget *self = making->self;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const TjCostLine *line = g_ptr_array_index (self->lines, i);
      guint place = tj_id_map_get (self->source_places, line->budgeted_source);

      if (place != TJ_ID_MAP_NONE)
        making->spoken_for[place] = TRUE;
    }
}

static gboolean
has_automatic (const TjBudget *self)
{
  for (guint i = 0; i < self->covers->len; i++)
    if (g_array_index (self->covers, TjCover, i).automatic)
      return TRUE;
  return FALSE;
}

static void
run (Making *making, const TjModel *model)
{
  TjBudget *self = making->self;
  gboolean automatic = has_automatic (self);

  put_in_order (making);
  find_spoken_for (making);
  if (automatic)
    find_last (making);
  for (guint column = 0; column < self->columns->len; column++)
    for (guint i = 0; i < making->order->len; i++)
      {
        guint source = g_array_index (making->order, guint, i);

        tj_budget_open_source (self, model, source, column, making->starts[source] == (int) column,
                               making->carries[source]);
        if (automatic)
          pay_needed (making, source, column);
        close_source (making, source, column);
      }
}

void
tj_budget_make_coverage (TjBudget *self, const TjModel *model)
{
  guint n = self->sources->len;
  gsize columns = MAX (self->columns->len, 1);
  Making making = { .self = self, .order = g_array_new (FALSE, FALSE, sizeof (guint)) };

  g_free (self->coverage);
  g_free (self->source_cells);
  g_free (self->cover_cells);
  self->coverage = g_new0 (TjBudgetCell, self->n_lines * columns);
  self->source_cells = g_new0 (TjBudgetCell, MAX (n, 1) * TJ_SOURCE_N_ROWS * columns);
  self->cover_cells = g_new0 (TjBudgetCell, MAX (self->covers->len, 1) * columns);
  making.starts = g_new0 (gint, MAX (n, 1));
  making.carries = g_new0 (gboolean, MAX (n, 1));
  making.reserve = g_new0 (gboolean, MAX (n, 1));
  making.ranks = g_new0 (guint, MAX (n, 1));
  making.spoken_for = g_new0 (gboolean, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      const TjFundingSource *source = g_ptr_array_index (self->sources, i);

      making.starts[i] = tj_budget_opening_column (self, source);
      making.carries[i] = tj_budget_carries_over (source);
      making.reserve[i] = source->kind == TJ_SOURCE_KIND_RESERVE;
    }
  tj_budget_take_sources (self, model);
  pay_stated (self);
  run (&making, model);
  g_array_unref (making.order);
  g_free (making.ranks);
  g_free (making.starts);
  g_free (making.carries);
  g_free (making.reserve);
  g_free (making.spoken_for);
}
