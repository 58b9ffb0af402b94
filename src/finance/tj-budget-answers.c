// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-private.h"

TjId
tj_budget_project (const TjBudget *self)
{
  return self->project;
}

const GArray *
tj_budget_columns (const TjBudget *self)
{
  return self->columns;
}

const GArray *
tj_budget_lines (const TjBudget *self)
{
  return self->line_ids;
}

const GArray *
tj_budget_sources (const TjBudget *self)
{
  return self->source_ids;
}

/* The place of a line, 0 for the traject itself; -1: not of this budget. */
static int
place_of (const TjBudget *self, TjId line)
{
  guint place = line ? tj_id_map_get (self->line_places, line) : TJ_ID_MAP_NONE;

  if (line == 0)
    return 0;
  return place == TJ_ID_MAP_NONE ? -1 : (int) place + 1;
}

guint
tj_budget_depth (const TjBudget *self, TjId line)
{
  int place = place_of (self, line);

  return place < 0 ? 0 : self->depths[place];
}

gboolean
tj_budget_has_parts (const TjBudget *self, TjId line)
{
  int place = place_of (self, line);

  return place >= 0 && self->first_parts[place] != 0;
}

const TjBudgetCell *
tj_budget_costs (const TjBudget *self, TjId line)
{
  int place = place_of (self, line);

  return place < 0 ? self->empty : tj_budget_row (self, self->costs, (guint) place);
}

const TjBudgetCell *
tj_budget_coverage (const TjBudget *self, TjId line)
{
  int place = place_of (self, line);

  return place < 0 ? self->empty : tj_budget_row (self, self->coverage, (guint) place);
}

const TjBudgetCell *
tj_budget_source (const TjBudget *self, TjId source, TjSourceRow row)
{
  guint place = tj_id_map_get (self->source_places, source);

  g_return_val_if_fail (row < TJ_SOURCE_N_ROWS, self->empty);
  return place == TJ_ID_MAP_NONE ? self->empty : tj_budget_source_cells (self, place, row);
}

gboolean
tj_budget_is_tracked (const TjBudget *self, TjId source)
{
  guint place = tj_id_map_get (self->source_places, source);

  return place != TJ_ID_MAP_NONE && self->tracked[place];
}

void
tj_budget_parts (const TjBudget *self, TjId line, TjBudgetCell *cells)
{
  int place = place_of (self, line);

  memset (cells, 0, self->columns->len * sizeof *cells);
  if (place < 0)
    return;
  for (guint part = self->first_parts[place]; part; part = self->next_parts[part])
    for (guint i = 0; i < self->columns->len; i++)
      tj_budget_cell_add (&cells[i], &tj_budget_row (self, self->costs, part)[i]);
}

void
tj_budget_difference (const TjBudget *self, TjId line, TjBudgetCell *cells)
{
  const TjBudgetCell *costs = tj_budget_costs (self, line), *coverage = tj_budget_coverage (self, line);

  for (guint i = 0; i < self->columns->len; i++)
    {
      cells[i] = costs[i];
      tj_budget_cell_subtract (&cells[i], &coverage[i]);
    }
}

gboolean
tj_budget_paid (const TjBudget *self, TjId line, TjId source, TjBudgetCell *cells)
{
  int place = place_of (self, line);
  guint paying = tj_id_map_get (self->source_places, source);
  gboolean found = FALSE;

  memset (cells, 0, self->columns->len * sizeof *cells);
  for (guint i = 0; i < self->covers->len; i++)
    {
      const TjCover *cover = &g_array_index (self->covers, TjCover, i);

      if ((int) cover->line != place || cover->source != paying)
        continue;
      found = TRUE;
      for (guint column = 0; column < self->columns->len; column++)
        tj_budget_cell_add (&cells[column], &tj_budget_row (self, self->cover_cells, i)[column]);
    }
  return found;
}

void
tj_budget_payment (const TjBudget *self, TjId coverage, TjBudgetCell *cells)
{
  memset (cells, 0, self->columns->len * sizeof *cells);
  for (guint i = 0; i < self->covers->len; i++)
    if (g_array_index (self->covers, TjCover, i).record->record.id == coverage)
      memcpy (cells, tj_budget_row (self, self->cover_cells, i), self->columns->len * sizeof *cells);
}

gboolean
tj_budget_says_itself (const TjBudget *self, TjId line)
{
  int place = place_of (self, line);

  return place > 0 && self->own[place];
}

static const TjFundingSource *
source_of (const TjBudget *self, TjId source)
{
  guint place = tj_id_map_get (self->source_places, source);

  return place == TJ_ID_MAP_NONE ? NULL : g_ptr_array_index (self->sources, place);
}

int
tj_budget_start (const TjBudget *self, TjId source)
{
  const TjFundingSource *record = source_of (self, source);

  return record ? tj_budget_opening_column (self, record) : -1;
}

gboolean
tj_budget_carries (const TjBudget *self, TjId source)
{
  const TjFundingSource *record = source_of (self, source);

  return record && tj_budget_carries_over (record);
}

gboolean
tj_budget_has_coverage (const TjBudget *self, TjId line)
{
  int place = place_of (self, line);

  return place > 0 && self->covered[place];
}

gboolean
tj_budget_leads (const TjBudget *self, TjId line)
{
  int place = place_of (self, line);

  if (place <= 0)
    return FALSE;
  for (guint above = self->parents[place]; above; above = self->parents[above])
    if (self->covered[above])
      return FALSE;
  return self->covered[place];
}

TjBudgetCell
tj_budget_total (const TjBudget *self, const TjBudgetCell *cells)
{
  return tj_budget_cells_total (cells, self->columns->len);
}

static gboolean
lies_in (const TjBudgetColumn *column, gint32 from, gint32 to)
{
  if (from == 0)
    return TRUE;
  return column->from >= from && column->to <= to;
}

gboolean
tj_budget_period (const TjBudget *self, const TjBudgetCell *cells, gint32 from, gint32 to, TjBudgetCell *result)
{
  *result = (TjBudgetCell) { 0 };
  for (guint i = 0; i < self->columns->len; i++)
    if (lies_in (&g_array_index (self->columns, TjBudgetColumn, i), from, to))
      tj_budget_cell_add (result, &cells[i]);
  return (result->flags & TJ_CELL_SET) != 0;
}
