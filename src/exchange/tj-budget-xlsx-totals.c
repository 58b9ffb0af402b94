// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-budget-xlsx-private.h"
#include "tj-stated-totals.h"

#define NAME_WIDTH 48
#define FIELD_WIDTH 24
#define AMOUNT_WIDTH 16

enum
{
  COLUMN_NAME,
  COLUMN_KIND,
  COLUMN_SUBJECT,
  COLUMN_YEARS,
  COLUMN_STATED,
  COLUMN_COMPUTED,
  COLUMN_DIFFERENCE,
  N_COLUMNS
};

/* Finding ---------------------------------------------------------------------------------------------------------- */

/* The row of the budget for a total, by what it is about; -1 when the budget has none. */
static int
find_row (const TjXlsx *self, TjSheetPart part, TjSheetKind kind, TjId id, TjId line)
{
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (self->sheet, i);

      if (row->part != part || row->kind != kind || row->id != id || row->cells == NULL)
        continue;
      if (line == 0
          || (row->origin == TJ_SHEET_SHARE
              && tj_budget_sheet_row (self->sheet, g_array_index (row->terms, TjSheetTerm, 0).row)->id == line))
        return (int) i;
    }
  return -1;
}

static TjKind
kind_of (const TjXlsx *self, TjId id)
{
  const TjRecord *record = id ? tj_model_get (self->what->model, id) : NULL;

  return record ? record->kind : TJ_KIND_PROJECT;
}

static int
row_of_share (const TjXlsx *self, const TjStatedTotal *total)
{
  TjId partner = total->partner ? total->partner : total->subject;
  TjId line = kind_of (self, total->subject) == TJ_KIND_COST_LINE ? total->subject : 0;

  return find_row (self, TJ_SHEET_SHARES, line ? TJ_SHEET_ROW : TJ_SHEET_TOTAL, partner, line);
}

/* Only what stands in a row of the budget can be referred to. */
static int
row_of (const TjXlsx *self, const TjStatedTotal *total)
{
  TjKind kind = kind_of (self, total->subject);
  gboolean all = kind == TJ_KIND_PROJECT;

  switch (total->kind)
    {
    case TJ_TOTAL_KIND_COSTS:
      return all                         ? find_row (self, TJ_SHEET_COSTS, TJ_SHEET_TOTAL, 0, 0)
             : kind == TJ_KIND_COST_LINE ? find_row (self, TJ_SHEET_COSTS, TJ_SHEET_ROW, total->subject, 0)
                                         : -1;
    case TJ_TOTAL_KIND_COVERAGE:
      return all                              ? find_row (self, TJ_SHEET_COVERAGE, TJ_SHEET_TOTAL, 0, 0)
             : kind == TJ_KIND_FUNDING_SOURCE ? find_row (self, TJ_SHEET_COVERAGE, TJ_SHEET_ROW, total->subject, 0)
                                              : -1;
    case TJ_TOTAL_KIND_DIFFERENCE:
      return all ? find_row (self, TJ_SHEET_DIFFERENCE, TJ_SHEET_TOTAL, 0, 0) : -1;
    case TJ_TOTAL_KIND_SOURCE:
      return all ? -1 : find_row (self, TJ_SHEET_COURSE, TJ_SHEET_TOTAL, total->subject, 0);
    case TJ_TOTAL_KIND_SHARE:
      return row_of_share (self, total);
    default:
      return -1;
    }
}

/* The columns of the budget that lie in the years of an entry, [first, last]; FALSE when there is none. */
static gboolean
columns_in (const TjXlsx *self, const TjSeriesEntry *entry, guint *first, guint *last)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->sheet->columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (self->sheet->columns, TjBudgetColumn, i);

      if (entry->from != 0 && (column->from < entry->from || column->to > entry->to || column->from == 0))
        continue;
      if (found && *last + 1 != i)
        return FALSE;
      *first = found ? *first : i;
      *last = i;
      found = TRUE;
    }
  return found;
}

/* Writing ---------------------------------------------------------------------------------------------------------- */

static char *
years_text (const TjSeriesEntry *entry)
{
  TjBudgetColumn column = { entry->from, entry->to };

  return entry->from == 0 ? g_strdup (_ ("in all")) : tj_budget_column_title (&column);
}

/* The cells of the budget that a figure is the sum of (of balances it is the last one), as a formula; NULL when no row
 * of it says that. (transfer full) */
static char *
formula_of (const TjXlsx *self, const TjStatedTotal *total, const TjSeriesEntry *entry, gint64 computed)
{
  int place = row_of (self, total);
  const TjSheetRow *row = place < 0 ? NULL : tj_budget_sheet_row (self->sheet, (guint) place);
  GString *formula;
  g_autofree char *begin = NULL;
  TjBudgetCell sum = { 0 };
  guint first, last;

  if (row == NULL || !columns_in (self, entry, &first, &last))
    return NULL;
  first = row->total.flags & TJ_CELL_SET ? first : last;
  for (guint i = first; i <= last; i++)
    tj_budget_cell_add (&sum, &row->cells[i]);
  if (sum.cents != computed)
    return NULL;
  begin = tj_xlsx_sheet_cell (tj_xlsx_budget_name (), tj_xlsx_row ((guint) place), TJ_XLSX_FIRST + first);
  formula = g_string_new (NULL);
  g_string_printf (formula, first == last ? "=%s" : "=SUM(%s:", begin);
  if (first != last)
    {
      tj_xlsx_append_cell (formula, tj_xlsx_row ((guint) place), TJ_XLSX_FIRST + last, FALSE);
      g_string_append_c (formula, ')');
    }
  return g_string_free_and_steal (formula);
}

static void
write_computed (TjXlsx *self, lxw_worksheet *sheet, guint at, const TjStatedTotal *total, const TjSeriesEntry *entry,
                const TjStatedFigure *figure)
{
  g_autofree char *formula = formula_of (self, total, entry, figure->computed.cents);
  g_autofree char *number = tj_xlsx_cell_number (self, &figure->computed, FALSE);
  lxw_format *format = tj_xlsx_format (self, TJ_XLSX_PLAIN, number, 0);

  if (formula)
    tj_xlsx_formula (self, sheet, at, COLUMN_COMPUTED, formula, tj_xlsx_euros (figure->computed.cents), format);
  else
    tj_xlsx_number (self, sheet, at, COLUMN_COMPUTED, tj_xlsx_euros (figure->computed.cents), format);
}

static void
write_difference (TjXlsx *self, lxw_worksheet *sheet, guint at, gint64 difference)
{
  g_autoptr (GString) formula = g_string_new ("=ROUND(");
  g_autofree char *number = g_strdup_printf ("%s;[Red]-%s", self->amount, self->amount);

  tj_xlsx_append_cell (formula, at, COLUMN_STATED, FALSE);
  g_string_append_c (formula, '-');
  tj_xlsx_append_cell (formula, at, COLUMN_COMPUTED, FALSE);
  g_string_append (formula, ",2)");
  tj_xlsx_formula (self, sheet, at, COLUMN_DIFFERENCE, formula->str, tj_xlsx_euros (difference),
                   tj_xlsx_format (self, TJ_XLSX_PLAIN, number, 0));
}

static const TjStatedFigure *
figure_of (const GArray *figures, const TjSeriesEntry *entry)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const TjStatedFigure *figure = &g_array_index (figures, TjStatedFigure, i);

      if (figure->column.from == entry->from && figure->column.to == entry->to)
        return figure;
    }
  return NULL;
}

static void
write_entry (TjXlsx *self, lxw_worksheet *sheet, guint at, const TjStatedTotal *total, const TjSeriesEntry *entry,
             const TjStatedFigure *figure)
{
  static const char *const fields[] = { "name", "kind", "subject" };
  TjBudgetCell cell = tj_budget_cell (&entry->amount);
  g_autofree char *number = tj_xlsx_cell_number (self, &cell, FALSE), *years = years_text (entry);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text
          = tj_model_format (self->what->model, tj_kind_field (TJ_KIND_STATED_TOTAL, fields[i]), total);

      tj_xlsx_text (self, sheet, at, i, text, tj_xlsx_format (self, TJ_XLSX_NOTE, NULL, 0));
    }
  tj_xlsx_text (self, sheet, at, COLUMN_YEARS, years, tj_xlsx_format (self, TJ_XLSX_PLAIN, NULL, 0));
  tj_xlsx_number (self, sheet, at, COLUMN_STATED, tj_xlsx_euros (cell.cents),
                  tj_xlsx_format (self, TJ_XLSX_PLAIN, number, 0));
  if (figure == NULL)
    return;
  write_computed (self, sheet, at, total, entry, figure);
  write_difference (self, sheet, at, figure->difference);
}

static lxw_worksheet *
begin_sheet (TjXlsx *self)
{
  static const struct
  {
    const char *title;
    double width;
    gboolean amount;
  } heads[N_COLUMNS] = { [COLUMN_NAME] = { N_ ("Stated total"), NAME_WIDTH, FALSE },
                         [COLUMN_KIND] = { N_ ("Total of"), FIELD_WIDTH, FALSE },
                         [COLUMN_SUBJECT] = { N_ ("About"), NAME_WIDTH, FALSE },
                         [COLUMN_YEARS] = { N_ ("Years"), AMOUNT_WIDTH, FALSE },
                         [COLUMN_STATED] = { N_ ("Stated"), AMOUNT_WIDTH, TRUE },
                         [COLUMN_COMPUTED] = { N_ ("Computed"), AMOUNT_WIDTH, TRUE },
                         [COLUMN_DIFFERENCE] = { N_ ("Difference"), AMOUNT_WIDTH, TRUE } };
  /* Translators: the name of a sheet in a workbook; at most 31 letters. */
  lxw_worksheet *sheet
      = tj_xlsx_add_sheet (self, _ ("Stated totals"), _ ("What the document prints, beside what Traject computes"), 1);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      worksheet_set_column (sheet, (lxw_col_t) i, (lxw_col_t) i, heads[i].width, NULL);
      tj_xlsx_text (self, sheet, TJ_XLSX_HEAD_ROW, i, _ (heads[i].title),
                    tj_xlsx_format (self, TJ_XLSX_HEAD, heads[i].amount ? "0" : NULL, 0));
    }
  return sheet;
}

void
tj_xlsx_add_totals (TjXlsx *self)
{
  g_autoptr (GPtrArray) totals = tj_model_sorted (self->what->model, TJ_KIND_STATED_TOTAL, self->what->project, NULL);
  guint at = TJ_XLSX_FIRST_ROW;
  lxw_worksheet *sheet = NULL;

  for (guint i = 0; i < totals->len && !tj_xlsx_cancelled (self); i++)
    {
      const TjStatedTotal *total = g_ptr_array_index (totals, i);
      g_autoptr (GArray) figures = tj_stated_figures (self->money, self->what->model, self->what->plan, total);

      for (guint j = 0; j < total->amounts.n_entries; j++)
        {
          if (sheet == NULL)
            sheet = begin_sheet (self);
          write_entry (self, sheet, at++, total, &total->amounts.entries[j],
                       figure_of (figures, &total->amounts.entries[j]));
        }
    }
}
