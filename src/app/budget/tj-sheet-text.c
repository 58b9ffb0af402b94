// SPDX-License-Identifier: EUPL-1.2
#include "tj-sheet-text.h"

#include <glib/gi18n.h>

#include "tj-budget-text.h"
#include "tj-sheet-fold.h"

int
tj_sheet_n_columns (const TjBudgetSheet *sheet)
{
  return (int) sheet->columns->len + 2;
}

const TjBudgetCell *
tj_sheet_cell (const TjBudgetSheet *sheet, guint row, int column)
{
  const TjSheetRow *found = tj_budget_sheet_row (sheet, row);

  if (found->cells == NULL || column <= 0 || column >= tj_sheet_n_columns (sheet))
    return NULL;
  return column - 1 == (int) sheet->columns->len ? &found->total : &found->cells[column - 1];
}

char *
tj_sheet_column_title (const TjBudgetSheet *sheet, int column)
{
  if (column <= 0)
    return g_strdup (_ ("Budget item"));
  if (column - 1 >= (int) sheet->columns->len)
    return g_strdup (_ ("Total"));
  return tj_budget_column_title (&g_array_index (sheet->columns, TjBudgetColumn, column - 1));
}

/* Whether a source holds less than nothing in a column; in the one of totals: in any. */
static gboolean
lacks_money (const TjBudgetSheet *sheet, int column)
{
  guint first = (guint) column - 1, end = (guint) column;

  if (first >= sheet->columns->len)
    {
      first = 0;
      end = sheet->columns->len;
    }
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (sheet, i);

      if (row->part != TJ_SHEET_COURSE || row->kind != TJ_SHEET_TOTAL)
        continue;
      for (guint at = first; at < end; at++)
        if (row->cells[at].cents < 0)
          return TRUE;
    }
  return FALSE;
}

/* What is covered by money that is not there is not fine. */
static TjSheetTone
tone_of (const TjBudgetSheet *sheet, const TjSheetRow *row, const TjBudgetCell *cell, int column)
{
  if (row->part == TJ_SHEET_DIFFERENCE && cell->cents == 0 && !(cell->flags & (TJ_CELL_PM | TJ_CELL_TOO_LARGE)))
    return lacks_money (sheet, column) ? TJ_TONE_SHORT : TJ_TONE_FINE;
  if (row->part == TJ_SHEET_DIFFERENCE)
    return TJ_TONE_SHORT;
  if (cell->cents < 0)
    return TJ_TONE_SHORT;
  return row->aside || row->void_ ? TJ_TONE_DIM : TJ_TONE_PLAIN;
}

char *
tj_sheet_cell_text (const TjBudgetSheet *sheet, guint row, int column, TjSheetTone *tone)
{
  const TjSheetRow *found = tj_budget_sheet_row (sheet, row);
  const TjBudgetCell *cell = tj_sheet_cell (sheet, row, column);
  g_autofree char *amount = NULL;
  TjSheetTone own = TJ_TONE_PLAIN;
  const char *sign = "";

  if (cell && cell->flags & TJ_CELL_SET)
    own = tone_of (sheet, found, cell, column);
  if (tone)
    *tone = own;
  if (cell == NULL || !(cell->flags & TJ_CELL_SET))
    return g_strdup ("");
  amount = tj_budget_cell_text (cell, found->kind == TJ_SHEET_TOTAL);
  if (found->part == TJ_SHEET_DIFFERENCE)
    sign = own == TJ_TONE_FINE ? "✓ " : cell->cents >= 0 ? "! " : "";
  /* Translators: before an amount that only counts if a condition is met that is still open; short, as it stands in a
   * narrow cell. */
  return g_strconcat (sign, cell->flags & TJ_CELL_CONDITIONAL ? _ ("if") : "",
                      cell->flags & TJ_CELL_CONDITIONAL ? " " : "", amount, NULL);
}

const char *
tj_sheet_row_sign (const TjSheetRow *row)
{
  if (row->void_)
    return _ ("does not count");
  return row->aside ? _ ("detail") : NULL;
}

char *
tj_sheet_row_name (const TjBudgetSheet *sheet, guint row)
{
  const TjSheetRow *found = tj_budget_sheet_row (sheet, row);
  guint above = tj_sheet_above (sheet, row);
  g_autofree char *name = NULL;

  if (found->part == TJ_SHEET_COSTS || found->depth < 2 || above == G_MAXUINT)
    return g_strdup (found->title);
  name = tj_sheet_row_name (sheet, above);
  return g_strdup_printf ("%s, %s", name, found->title);
}

/* What is only shown as a sign or a short word. */
static void
add_marks (GString *text, const TjSheetRow *row, const TjBudgetCell *cell, TjSheetTone tone)
{
  if (cell->flags & TJ_CELL_CONDITIONAL)
    g_string_append_printf (text, ", %s", _ ("if its condition is met"));
  if (row->part == TJ_SHEET_DIFFERENCE && tone == TJ_TONE_FINE)
    g_string_append_printf (text, ", %s", _ ("everything is covered"));
  else if (row->part == TJ_SHEET_DIFFERENCE && cell->cents > 0)
    g_string_append_printf (text, ", %s", _ ("a shortage"));
  else if (row->part == TJ_SHEET_DIFFERENCE && cell->cents == 0 && !(cell->flags & (TJ_CELL_PM | TJ_CELL_TOO_LARGE)))
    g_string_append_printf (text, ", %s", _ ("but a source comes below zero"));
}

char *
tj_sheet_sentence (const TjBudgetSheet *sheet, guint row, int column)
{
  const TjSheetRow *found = tj_budget_sheet_row (sheet, row);
  const TjBudgetCell *cell = tj_sheet_cell (sheet, row, column);
  const char *sign = tj_sheet_row_sign (found);
  g_autofree char *name = tj_sheet_row_name (sheet, row);
  GString *text = g_string_new (name);

  if (column > 0)
    {
      g_autofree char *title = tj_sheet_column_title (sheet, column);
      g_autofree char *amount = cell ? tj_budget_cell_text (cell, found->kind == TJ_SHEET_TOTAL) : g_strdup ("");
      TjSheetTone tone;

      g_free (tj_sheet_cell_text (sheet, row, column, &tone));
      g_string_append_printf (text, ", %s: %s", title, *amount ? amount : _ ("empty"));
      if (cell && *amount)
        add_marks (text, found, cell, tone);
    }
  if (sign)
    g_string_append_printf (text, ", %s", sign);
  return g_string_free_and_steal (text);
}
