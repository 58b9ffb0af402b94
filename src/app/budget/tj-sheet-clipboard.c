// SPDX-License-Identifier: EUPL-1.2
/* Blocks of the sheet as text for a spreadsheet, and back. */
#include <glib/gi18n.h>
#include <string.h>

#include "tj-budget-text.h"
#include "tj-sheet-fill-private.h"
#include "tj-sheet-text.h"
#include "tj-text-table.h"

char *
tj_sheet_fill_copy (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < block->n; i++)
    {
      for (int column = block->first; column <= block->last; column++)
        {
          g_autofree char *cell = NULL;

          if (column == 0)
            cell = g_strdup (tj_budget_sheet_row (sheet, block->rows[i])->title);
          else
            {
              const TjBudgetCell *shown = tj_sheet_cell (sheet, block->rows[i], column);
              TjMoney money = tj_sheet_fill_money (shown);
              g_auto (GStrv) parts = NULL;

              cell = tj_budget_cell_text (shown ? shown : &(TjBudgetCell) { 0 }, FALSE);
              if (money.state == TJ_MONEY_KNOWN && money.qualifier == TJ_QUALIFIER_NONE && !(shown->flags & TJ_CELL_PM))
                {
                  parts = g_strsplit (cell, ".", -1);
                  g_free (cell);
                  cell = g_strjoinv ("", parts);
                }
            }
          tj_text_table_cell (text, cell, column == block->first);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (text);
}

/* How many cells the widest line of a text has, empty ones at its end too. */
static guint
widest (const char *text)
{
  guint most = 0, cells = 1;

  for (; *text; text++)
    {
      cells = *text == '\n' ? 1 : cells + (*text == '\t');
      most = MAX (most, cells);
    }
  return most;
}

/* Nothing changes where a cell that cannot be filled in shows the amount already. */
static gboolean
shows (const TjBudgetSheet *sheet, guint row, int column, const TjMoney *money)
{
  TjMoney now = tj_sheet_fill_money (tj_sheet_cell (sheet, row, column));

  return tj_money_equal (&now, money);
}

static gboolean
paste_cell (TjSheetFilling *self, guint row, int column, const char *text, GError **error)
{
  g_autoptr (GError) problem = NULL;
  TjMoney money;

  if (column == 0)
    return strcmp (text, tj_budget_sheet_row (self->sheet, row)->title) == 0
           || tj_sheet_fill_refuse (self->sheet, row, column,
                                    _ ("names are not pasted over. Paste amounts in the columns of the "
                                       "years."),
                                    error);
  if (!tj_money_enter (text, &money, &problem))
    return tj_sheet_fill_refuse (self->sheet, row, column, problem->message, error);
  if (!tj_sheet_fill_can (self->sheet, self->model, row, column, NULL) && shows (self->sheet, row, column, &money))
    return TRUE;
  return tj_sheet_fill_put (self, row, column, &money, error);
}

static gboolean
has_room (const TjBudgetSheet *sheet, const TjSheetBlock *block, guint n_rows, guint height, guint width,
          GError **error)
{
  if (height > n_rows)
    return tj_sheet_fill_refuse (
        sheet, block->rows[0], block->first,
        _ ("there are fewer rows from here than were copied. Add lines first, or begin higher."), error);
  if (block->first + (int) width > tj_sheet_n_columns (sheet))
    return tj_sheet_fill_refuse (
        sheet, block->rows[0], block->first,
        _ ("there are fewer columns from here than were copied. Add a year first, or begin further to the "
           "left."),
        error);
  return TRUE;
}

static gboolean
paste_all (TjSheetFilling *self, const TjSheetBlock *block, const char *text, GError **error)
{
  gboolean done = TRUE;

  for (guint i = 0; done && i < block->n; i++)
    for (int column = block->first; done && column <= block->last; column++)
      done = paste_cell (self, block->rows[i], column, text, error);
  return done;
}

TjEdit *
tj_sheet_fill_paste (const TjBudgetSheet *sheet, const TjModel *model, const TjSheetBlock *block, const guint *rows,
                     guint n_rows, const char *text, GError **error)
{
  TjSheetFilling self = tj_sheet_fill_begin (sheet, model, _ ("Paste amounts"));
  g_autoptr (GArray) table = tj_text_table_read (text);
  guint width = widest (text);
  gboolean done = TRUE;

  if (table->len == 0)
    return tj_sheet_fill_finish (&self, TRUE);
  if (table->len == 1 && width <= 1)
    return tj_sheet_fill_finish (&self, paste_all (&self, block, g_array_index (table, TjTextRow, 0).cells[0], error));
  done = has_room (sheet, block, n_rows, table->len, width, error);
  for (guint i = 0; done && i < table->len; i++)
    {
      char **cells = g_array_index (table, TjTextRow, i).cells;
      guint n = g_strv_length (cells);

      for (guint j = 0; done && j < width; j++)
        done = paste_cell (&self, rows[i], block->first + (int) j, j < n ? cells[j] : "", error);
    }
  return tj_sheet_fill_finish (&self, done);
}
