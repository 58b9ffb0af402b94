// SPDX-License-Identifier: EUPL-1.2
#include "tj-realised.h"

static const GPtrArray *
records_of (TjModel *model, TjId line)
{
  return tj_model_referrers (model, TJ_KIND_REALISATION, tj_kind_field (TJ_KIND_REALISATION, "cost_line"), line);
}

/* Undated figures are older than dated ones. */
static gint64
moment_of (const TjRealisation *record)
{
  return tj_date_on_axis (&record->as_of) ? tj_date_end (&record->as_of) : G_MININT64;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const TjRealisation *first = *(const TjRealisation *const *) a, *second = *(const TjRealisation *const *) b;

  if (moment_of (first) != moment_of (second))
    return moment_of (first) < moment_of (second) ? -1 : 1;
  return first->record.id < second->record.id ? -1 : first->record.id > second->record.id;
}

static GPtrArray *
in_order (TjModel *model, TjId line, TjRealisationKind kind)
{
  const GPtrArray *records = records_of (model, line);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; records && i < records->len; i++)
    if (((const TjRealisation *) g_ptr_array_index (records, i))->kind == (int) kind)
      g_ptr_array_add (found, g_ptr_array_index (records, i));
  g_ptr_array_sort (found, compare);
  return found;
}

gboolean
tj_realised (const TjBudget *budget, TjModel *model, TjId line, TjRealisationKind kind, TjBudgetCell *cells)
{
  const GArray *columns = tj_budget_columns (budget);
  g_autoptr (GPtrArray) records = in_order (model, line, kind);
  g_autofree TjBudgetCell *row = g_new0 (TjBudgetCell, MAX (columns->len, 1));

  memset (cells, 0, columns->len * sizeof *cells);
  for (guint i = 0; i < records->len; i++)
    {
      tj_budget_columns_spread (columns, &((const TjRealisation *) g_ptr_array_index (records, i))->amounts, row);
      for (guint column = 0; column < columns->len; column++)
        if (row[column].flags & TJ_CELL_SET)
          cells[column] = row[column];
    }
  return records->len > 0;
}

static const GPtrArray *
parts_of (TjModel *model, TjId line)
{
  return tj_model_referrers (model, TJ_KIND_COST_LINE, tj_kind_parent_field (TJ_KIND_COST_LINE), line);
}

typedef void (*Figure) (const TjBudget *budget, TjModel *model, TjId line, TjBudgetCell *cells);

/* FALSE when the line speaks for itself. */
static gboolean
sum_of_parts (const TjBudget *budget, TjModel *model, TjId line, Figure figure, TjBudgetCell *cells)
{
  const GPtrArray *records = records_of (model, line), *parts = parts_of (model, line);
  guint n = tj_budget_columns (budget)->len;
  g_autofree TjBudgetCell *row = NULL;

  if (parts == NULL || parts->len == 0 || (records && records->len > 0))
    return FALSE;
  row = g_new0 (TjBudgetCell, MAX (n, 1));
  memset (cells, 0, n * sizeof *cells);
  for (guint i = 0; i < parts->len; i++)
    {
      figure (budget, model, ((const TjRecord *) g_ptr_array_index (parts, i))->id, row);
      for (guint column = 0; column < n; column++)
        tj_budget_cell_add (&cells[column], &row[column]);
    }
  return TRUE;
}

void
tj_realised_available (const TjBudget *budget, TjModel *model, TjId line, TjBudgetCell *cells)
{
  static const TjRealisationKind kinds[] = { TJ_REALISATION_KIND_BUDGETED, TJ_REALISATION_KIND_AMENDED };
  guint n = tj_budget_columns (budget)->len;
  g_autofree TjBudgetCell *row = NULL;

  if (sum_of_parts (budget, model, line, tj_realised_available, cells))
    return;
  row = g_new0 (TjBudgetCell, MAX (n, 1));
  memcpy (cells, tj_budget_costs (budget, line), n * sizeof *cells);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      tj_realised (budget, model, line, kinds[i], row);
      for (guint column = 0; column < n; column++)
        if (row[column].flags & TJ_CELL_SET)
          cells[column] = row[column];
    }
}

void
tj_realised_left (const TjBudget *budget, TjModel *model, TjId line, TjBudgetCell *cells)
{
  static const TjRealisationKind kinds[] = { TJ_REALISATION_KIND_COMMITTED, TJ_REALISATION_KIND_ACTUAL };
  guint n = tj_budget_columns (budget)->len;
  g_autofree TjBudgetCell *row = NULL;

  if (sum_of_parts (budget, model, line, tj_realised_left, cells))
    return;
  row = g_new0 (TjBudgetCell, MAX (n, 1));
  tj_realised_available (budget, model, line, cells);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      tj_realised (budget, model, line, kinds[i], row);
      for (guint column = 0; column < n; column++)
        tj_budget_cell_subtract (&cells[column], &row[column]);
    }
}
