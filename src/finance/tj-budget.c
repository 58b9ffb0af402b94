// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-private.h"
#include "tj-civil.h"
#include "tj-cost-build.h"

#define N_YEARS (TJ_YEAR_MAX - TJ_YEAR_MIN + 1)

/* Columns ---------------------------------------------------------------------------------------------------------- */

static guint *
uses_of (TjBudget *self, const TjSeriesEntry *entry)
{
  TjColumnUse use = { *entry, 0 };

  if (entry->from == entry->to && entry->from >= TJ_YEAR_MIN && entry->from <= TJ_YEAR_MAX)
    return &self->years[entry->from - TJ_YEAR_MIN];
  for (guint i = 0; i < self->uses->len; i++)
    {
      TjColumnUse *there = &g_array_index (self->uses, TjColumnUse, i);

      if (there->entry.from == entry->from && there->entry.to == entry->to)
        return &there->uses;
    }
  g_array_append_val (self->uses, use);
  return &g_array_index (self->uses, TjColumnUse, self->uses->len - 1).uses;
}

gboolean
tj_budget_use (TjBudget *self, const TjSeries *series, gboolean use)
{
  gboolean same = TRUE;

  for (guint i = 0; i < series->n_entries; i++)
    {
      guint *uses = uses_of (self, &series->entries[i]);

      if (use)
        same &= (*uses)++ > 0;
      else
        same &= --*uses > 0;
    }
  return same;
}

gboolean
tj_budget_use_mutation (TjBudget *self, const TjSourceMutation *mutation, gboolean use)
{
  TjSeriesEntry entry = { 0 };
  TjSeries series = { &entry, 1 };
  int year;

  if (tj_id_map_get (self->source_places, mutation->funding_source) == TJ_ID_MAP_NONE
      || mutation->amount.state == TJ_MONEY_UNSET)
    return TRUE;
  if (tj_date_on_axis (&mutation->date))
    {
      tj_civil_split (tj_civil_minute_day (tj_date_first (&mutation->date)), &year, NULL, NULL);
      entry.from = entry.to = year;
    }
  return tj_budget_use (self, &series, use);
}

static void
use_of_mutations (TjBudget *self, const TjModel *model)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_SOURCE_MUTATION); i++)
    tj_budget_use_mutation (self, tj_model_at (model, TJ_KIND_SOURCE_MUTATION, i), TRUE);
}

static void
use_of_realisations (TjBudget *self, const TjModel *model)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_REALISATION); i++)
    {
      const TjRealisation *realisation = tj_model_at (model, TJ_KIND_REALISATION, i);

      if (tj_id_map_get (self->line_places, realisation->cost_line) != TJ_ID_MAP_NONE)
        tj_budget_use (self, &realisation->amounts, TRUE);
    }
}

static void
use_all (TjBudget *self, TjModel *model, const TjPlan *plan)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      TjSeries amounts = { 0 };

      tj_cost_amounts (model, plan, g_ptr_array_index (self->lines, i), &amounts);
      self->own[i + 1] = amounts.n_entries > 0;
      tj_budget_use (self, &amounts, TRUE);
      tj_series_clear (&amounts);
    }
  for (guint i = 0; i < self->sources->len; i++)
    tj_budget_use (self, &((const TjFundingSource *) g_ptr_array_index (self->sources, i))->income, TRUE);
  for (guint i = 0; i < self->covers->len; i++)
    tj_budget_use (self, &g_array_index (self->covers, TjCover, i).record->amounts, TRUE);
  use_of_mutations (self, model);
  use_of_realisations (self, model);
}

static void
use_asked (TjBudget *self)
{
  for (gint32 year = MAX (self->from, TJ_YEAR_MIN); self->from && year <= MIN (self->to, TJ_YEAR_MAX); year++)
    self->years[year - TJ_YEAR_MIN]++;
  for (guint i = 0; i < self->more->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (self->more, TjBudgetColumn, i);
      TjSeriesEntry entry = { .from = column->from, .to = column->to };

      (*uses_of (self, &entry))++;
    }
}

static void
make_columns (TjBudget *self)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (TjSeriesEntry));

  for (gint32 i = 0; i < N_YEARS; i++)
    {
      TjSeriesEntry entry = { .from = TJ_YEAR_MIN + i, .to = TJ_YEAR_MIN + i };

      if (self->years[i] > 0)
        g_array_append_val (entries, entry);
    }
  for (guint i = 0; i < self->uses->len; i++)
    {
      const TjColumnUse *use = &g_array_index (self->uses, TjColumnUse, i);

      if (use->uses > 0)
        g_array_append_val (entries, use->entry);
    }
  self->columns = tj_budget_columns_new ((const TjSeriesEntry *) (gpointer) entries->data, entries->len);
  self->empty = g_new0 (TjBudgetCell, MAX (self->columns->len, 1));
}

/* Records ---------------------------------------------------------------------------------------------------------- */

static GArray *
ids_of (const GPtrArray *records)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (TjId), records->len);

  for (guint i = 0; i < records->len; i++)
    g_array_append_val (ids, ((const TjRecord *) g_ptr_array_index (records, i))->id);
  return ids;
}

static GPtrArray *
records_of (TjModel *model, TjKind kind, TjId project, GArray **depths)
{
  g_autoptr (GPtrArray) sorted = tj_model_sorted (model, kind, project, depths);
  GPtrArray *records = g_ptr_array_new_full (sorted->len, tj_record_unref);

  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (records, tj_record_ref (g_ptr_array_index (sorted, i)));
  return records;
}

static void
take_lines (TjBudget *self, TjModel *model)
{
  g_autoptr (GArray) depths = NULL;

  self->lines = records_of (model, TJ_KIND_COST_LINE, self->project, &depths);
  self->line_ids = ids_of (self->lines);
  self->line_places = tj_id_map_new ((const TjId *) (gpointer) self->line_ids->data, self->line_ids->len);
  self->n_lines = self->lines->len + 1;
  self->parents = g_new0 (guint, self->n_lines);
  self->first_parts = g_new0 (guint, self->n_lines);
  self->next_parts = g_new0 (guint, self->n_lines);
  self->depths = g_new0 (guint, self->n_lines);
  self->own = g_new0 (gboolean, self->n_lines);
  self->covered = g_new0 (gboolean, self->n_lines);
  self->counts = g_new0 (TjCounts, self->n_lines);
  self->counts[0] = TJ_COUNTS_FULLY;
  for (guint i = self->n_lines - 1; i > 0; i--)
    {
      const TjCostLine *line = g_ptr_array_index (self->lines, i - 1);
      guint parent = tj_id_map_get (self->line_places, line->parent);

      self->parents[i] = parent == TJ_ID_MAP_NONE ? 0 : parent + 1;
      self->depths[i] = g_array_index (depths, guint, i - 1);
      self->counts[i] = tj_budget_counts (model, line->condition);
      self->next_parts[i] = self->first_parts[self->parents[i]];
      self->first_parts[self->parents[i]] = i;
    }
}

/* Of one line and source what counts for sure pays first. */
static int
compare_covers (gconstpointer a, gconstpointer b)
{
  const TjCover *first = a, *second = b;

  if (first->line != second->line)
    return first->line < second->line ? -1 : 1;
  if (first->source != second->source)
    return first->source < second->source ? -1 : 1;
  if (first->counts != second->counts)
    return first->counts > second->counts ? -1 : 1;
  return first->record->record.id < second->record->record.id ? -1 : 1;
}

/* What covers a line that does not count, or lies below one, does not count either. */
static TjCounts
counts_of_line (const TjBudget *self, guint line)
{
  TjCounts counts = TJ_COUNTS_FULLY;

  for (; line != 0; line = self->parents[line])
    counts = MIN (counts, self->counts[line]);
  return counts;
}

static void
cover_clear (gpointer data)
{
  tj_record_unref ((gpointer) ((TjCover *) data)->record);
}

static void
take_covers (TjBudget *self, const TjModel *model)
{
  self->covers = g_array_new (FALSE, FALSE, sizeof (TjCover));
  g_array_set_clear_func (self->covers, cover_clear);
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_COVERAGE); i++)
    {
      const TjCoverage *coverage = tj_model_at (model, TJ_KIND_COVERAGE, i);
      guint line = tj_id_map_get (self->line_places, coverage->cost_line);
      guint source = tj_id_map_get (self->source_places, coverage->funding_source);
      TjCover cover = { coverage, line + 1, source, coverage->amounts.n_entries == 0, FALSE, TJ_COUNTS_FULLY };
      const TjFundingSource *record;

      if (line == TJ_ID_MAP_NONE || source == TJ_ID_MAP_NONE)
        continue;
      record = g_ptr_array_index (self->sources, source);
      cover.counts = MIN (tj_budget_counts (model, coverage->condition), tj_budget_counts (model, record->condition));
      cover.counts = MIN (cover.counts, counts_of_line (self, cover.line));
      self->covered[cover.line] |= cover.counts != TJ_COUNTS_NOT;
      tj_record_ref (coverage);
      g_array_append_val (self->covers, cover);
    }
  g_array_sort (self->covers, compare_covers);
}

/* Life ------------------------------------------------------------------------------------------------------------- */

static void
clear (TjBudget *self)
{
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->uses, g_array_unref);
  g_clear_pointer (&self->years, g_free);
  g_clear_pointer (&self->line_ids, g_array_unref);
  g_clear_pointer (&self->line_places, tj_id_map_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->parents, g_free);
  g_clear_pointer (&self->first_parts, g_free);
  g_clear_pointer (&self->next_parts, g_free);
  g_clear_pointer (&self->depths, g_free);
  g_clear_pointer (&self->own, g_free);
  g_clear_pointer (&self->covered, g_free);
  g_clear_pointer (&self->counts, g_free);
  g_clear_pointer (&self->costs, g_free);
  g_clear_pointer (&self->coverage, g_free);
  g_clear_pointer (&self->source_ids, g_array_unref);
  g_clear_pointer (&self->source_places, tj_id_map_free);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->tracked, g_free);
  g_clear_pointer (&self->source_cells, g_free);
  g_clear_pointer (&self->covers, g_array_unref);
  g_clear_pointer (&self->cover_cells, g_free);
  g_clear_pointer (&self->empty, g_free);
  self->too_large = FALSE;
}

void
tj_budget_make (TjBudget *self, TjModel *model, const TjPlan *plan)
{
  clear (self);
  self->uses = g_array_new (FALSE, FALSE, sizeof (TjColumnUse));
  self->years = g_new0 (guint, N_YEARS);
  take_lines (self, model);
  self->sources = records_of (model, TJ_KIND_FUNDING_SOURCE, self->project, NULL);
  self->source_ids = ids_of (self->sources);
  self->source_places = tj_id_map_new ((const TjId *) (gpointer) self->source_ids->data, self->source_ids->len);
  self->tracked = g_new0 (gboolean, MAX (self->sources->len, 1));
  take_covers (self, model);
  use_all (self, model, plan);
  use_asked (self);
  make_columns (self);
  /* What does not count is nothing, and what is below it is not asked. */
  for (guint i = 1; i < self->n_lines; i++)
    self->own[i] |= self->counts[i] == TJ_COUNTS_NOT;
  tj_budget_make_costs (self, model, plan);
  tj_budget_make_coverage (self, model);
}

TjBudget *
tj_budget_new (TjModel *model, const TjPlan *plan, TjId project)
{
  return tj_budget_new_with_columns (model, plan, project, 0, 0, NULL, 0);
}

TjBudget *
tj_budget_new_with_columns (TjModel *model, const TjPlan *plan, TjId project, gint32 from, gint32 to,
                            const TjBudgetColumn *more, guint n)
{
  TjBudget *self;

  g_return_val_if_fail (model != NULL, NULL);

  self = g_new0 (TjBudget, 1);
  self->project = project;
  self->from = from;
  self->to = to;
  self->more = g_array_new (FALSE, FALSE, sizeof (TjBudgetColumn));
  if (n > 0)
    g_array_append_vals (self->more, more, n);
  tj_budget_make (self, model, plan);
  return self;
}

void
tj_budget_free (TjBudget *self)
{
  if (self == NULL)
    return;
  clear (self);
  g_array_unref (self->more);
  g_free (self);
}
