// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-cents.h"

gboolean
tj_budget_column_is_year (const TjBudgetColumn *column)
{
  return column->from != 0 && column->from == column->to;
}

gboolean
tj_budget_column_is_open (const TjBudgetColumn *column)
{
  return column->to == TJ_YEAR_ONWARDS;
}

char *
tj_budget_column_title (const TjBudgetColumn *column)
{
  if (column->from == 0)
    return g_strdup (_ ("No year"));
  if (tj_budget_column_is_open (column))
    return g_strdup_printf (_ ("%d and after"), column->from);
  if (tj_budget_column_is_year (column))
    return g_strdup_printf ("%d", column->from);
  return g_strdup_printf ("%d-%d", column->from, column->to);
}

char *
tj_budget_column_name (const TjBudgetColumn *column)
{
  if (column->from == 0)
    return g_strdup ("*");
  if (tj_budget_column_is_open (column))
    return g_strdup_printf ("%d+", column->from);
  if (tj_budget_column_is_year (column))
    return g_strdup_printf ("%d", column->from);
  return g_strdup_printf ("%d-%d", column->from, column->to);
}

/* Which columns -------------------------------------------------------------------------------------------------- */

static int
rank (const TjBudgetColumn *column)
{
  if (column->from == 0)
    return 2;
  return tj_budget_column_is_year (column) || tj_budget_column_is_open (column) ? 0 : 1;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const TjBudgetColumn *first = a, *second = b;

  if (rank (first) != rank (second))
    return rank (first) - rank (second);
  if (first->from != second->from)
    return first->from < second->from ? -1 : 1;
  return first->to < second->to ? -1 : first->to > second->to;
}

static void
drop_doubles (GArray *columns)
{
  guint kept = 0;

  g_array_sort (columns, compare);
  for (guint i = 0; i < columns->len; i++)
    {
      TjBudgetColumn *column = &g_array_index (columns, TjBudgetColumn, i);

      if (kept == 0 || compare (&g_array_index (columns, TjBudgetColumn, kept - 1), column) != 0)
        g_array_index (columns, TjBudgetColumn, kept++) = *column;
    }
  g_array_set_size (columns, kept);
}

/* The years that the entries name. */
typedef struct
{
  gint32 first, last; /* of single years, and of where open entries begin */
  gint32 last_year;   /* single; 0 for none */
  gint32 open;        /* the last from which an entry is open; 0 for none */
} Years;

static Years
years_of (const TjSeriesEntry *entries, guint n)
{
  Years years = { G_MAXINT32, 0, 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      gboolean open = entries[i].to == TJ_YEAR_ONWARDS;

      if (entries[i].from == 0 || (!open && entries[i].from != entries[i].to))
        continue;
      years.first = MIN (years.first, entries[i].from);
      if (open)
        years.open = MAX (years.open, entries[i].from);
      else
        years.last_year = MAX (years.last_year, entries[i].from);
    }
  if (years.open)
    years.open = MAX (years.open, years.last_year + 1);
  years.last = years.open ? years.open - 1 : years.last_year;
  return years;
}

GArray *
tj_budget_columns_new (const TjSeriesEntry *entries, guint n)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (TjBudgetColumn));
  Years years = years_of (entries, n);
  TjBudgetColumn open = { years.open, TJ_YEAR_ONWARDS };

  for (guint i = 0; i < n; i++)
    {
      TjBudgetColumn column = { entries[i].from, entries[i].to };

      if (!tj_budget_column_is_open (&column))
        g_array_append_val (columns, column);
    }
  if (years.last - years.first < TJ_BUDGET_YEARS_MAX)
    for (gint32 year = years.first; year <= years.last; year++)
      {
        TjBudgetColumn column = { year, year };

        g_array_append_val (columns, column);
      }
  if (years.open)
    g_array_append_val (columns, open);
  drop_doubles (columns);
  return columns;
}

int
tj_budget_columns_find (const GArray *columns, gint32 from, gint32 to)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (columns, TjBudgetColumn, i);

      if (column->from == from && column->to == to)
        return (int) i;
    }
  return -1;
}

int
tj_budget_columns_find_open (const GArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    if (tj_budget_column_is_open (&g_array_index (columns, TjBudgetColumn, i)))
      return (int) i;
  return -1;
}

/* Cells ----------------------------------------------------------------------------------------------------------- */

TjBudgetCell
tj_budget_cell (const TjMoney *money)
{
  TjBudgetCell cell = { money->cents, TJ_CELL_SET };

  if (money->state == TJ_MONEY_UNSET)
    return (TjBudgetCell) { 0 };
  if (money->state == TJ_MONEY_PM)
    cell.flags |= TJ_CELL_PM;
  if (money->qualifier != TJ_QUALIFIER_NONE)
    cell.flags |= (guint) TJ_CELL_QUALIFIED << money->qualifier;
  else if (money->cents != 0)
    cell.flags |= TJ_CELL_EXACT;
  return cell;
}

/* The place of a column; years have no gaps between them as a rule, so it is looked for where it ought to be. */
static int
place_of (const GArray *columns, const TjSeriesEntry *entry)
{
  const TjBudgetColumn *all = (const TjBudgetColumn *) (gpointer) columns->data;
  gint64 guess = columns->len > 0 ? (gint64) entry->from - all[0].from : -1;

  if (guess >= 0 && guess < columns->len && all[guess].from == entry->from && all[guess].to == entry->to)
    return (int) guess;
  return tj_budget_columns_find (columns, entry->from, entry->to);
}

/* What is said for each year from one on: in these years, and in the open column. */
static void
spread_open (const GArray *columns, const TjSeriesEntry *entry, TjBudgetCell *cells)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (columns, TjBudgetColumn, i);

      if (tj_budget_column_is_open (column) || (tj_budget_column_is_year (column) && column->from >= entry->from))
        cells[i] = tj_budget_cell (&entry->amount);
    }
}

/* Entries are in order, so of two that are open the later one holds; what is said of one year holds above both. */
void
tj_budget_columns_spread (const GArray *columns, const TjSeries *series, TjBudgetCell *cells)
{
  memset (cells, 0, columns->len * sizeof *cells);
  for (guint i = 0; i < series->n_entries; i++)
    if (series->entries[i].to == TJ_YEAR_ONWARDS)
      spread_open (columns, &series->entries[i], cells);
  for (guint i = 0; i < series->n_entries; i++)
    {
      const TjSeriesEntry *entry = &series->entries[i];
      int place = entry->to == TJ_YEAR_ONWARDS ? -1 : place_of (columns, entry);

      if (place >= 0)
        cells[place] = tj_budget_cell (&entry->amount);
    }
}

TjQualifier
tj_budget_cell_qualifier (const TjBudgetCell *cell)
{
  TjQualifier found = TJ_QUALIFIER_NONE;

  for (TjQualifier qualifier = TJ_QUALIFIER_CIRCA; qualifier <= TJ_QUALIFIER_ROUNDED; qualifier++)
    if (cell->flags & ((guint) TJ_CELL_QUALIFIED << qualifier))
      found = found == TJ_QUALIFIER_NONE ? qualifier : TJ_QUALIFIER_CIRCA;
  return found != TJ_QUALIFIER_NONE && cell->flags & TJ_CELL_EXACT ? TJ_QUALIFIER_CIRCA : found;
}

void
tj_budget_cell_add (TjBudgetCell *cell, const TjBudgetCell *other)
{
  gboolean overflow = FALSE;

  cell->cents = tj_cents_add (cell->cents, other->cents, &overflow);
  cell->flags |= other->flags | (overflow ? TJ_CELL_TOO_LARGE : 0);
}

void
tj_budget_cell_subtract (TjBudgetCell *cell, const TjBudgetCell *other)
{
  gboolean overflow = FALSE;

  cell->cents = tj_cents_subtract (cell->cents, other->cents, &overflow);
  cell->flags |= other->flags | (overflow ? TJ_CELL_TOO_LARGE : 0);
}

TjBudgetCell
tj_budget_cells_total (const TjBudgetCell *cells, guint n)
{
  TjBudgetCell total = { 0 };

  for (guint i = 0; i < n; i++)
    tj_budget_cell_add (&total, &cells[i]);
  return total;
}
