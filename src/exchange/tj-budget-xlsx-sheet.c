// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-budget-xlsx-private.h"

#define NAME_LEAST 24
#define NAME_MOST 60
#define AMOUNT_WIDTH 16
#define NOTE_WIDTH 60
#define LEVEL_MOST 7
/* More digits than this a spreadsheet does not keep. */
#define EXACT_MOST (G_GINT64_CONSTANT (1) << 53)

const char *
tj_xlsx_budget_name (void)
{
  /* Translators: the name of a sheet in a workbook; at most 31 letters. */
  return _ ("Budget");
}

/* Looks ------------------------------------------------------------------------------------------------------------ */

static TjXlsxLook
look_of (const TjSheetRow *row)
{
  if (row->kind == TJ_SHEET_HEADING)
    return row->depth == 0 ? TJ_XLSX_PART : TJ_XLSX_HEADING;
  if (row->kind == TJ_SHEET_TOTAL)
    return TJ_XLSX_TOTAL;
  if (row->aside || row->void_)
    return TJ_XLSX_ASIDE;
  return row->part == TJ_SHEET_COSTS && row->origin == TJ_SHEET_SUM ? TJ_XLSX_HEADING : TJ_XLSX_PLAIN;
}

static lxw_format *
amount_format (TjXlsx *self, const TjSheetRow *row, const TjBudgetCell *cell, gboolean hidden)
{
  g_autofree char *number = tj_xlsx_cell_number (self, cell, hidden);

  return tj_xlsx_format (self, look_of (row), number, 0);
}

/* Notes ------------------------------------------------------------------------------------------------------------ */

static void
add_sentence (GString *text, const char *sentence)
{
  if (*sentence == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", sentence);
}

/* What all cells have is said once, else with their columns. */
static void
add_cell_words (const TjXlsx *self, const TjSheetRow *row, GString *text)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *first = NULL;
  gboolean same = TRUE;

  for (guint i = 0; row->cells && i < self->sheet->columns->len; i++)
    {
      char *cell = tj_xlsx_cell_words (&row->cells[i]);

      g_ptr_array_add (words, cell);
      if (!(row->cells[i].flags & TJ_CELL_SET))
        continue;
      same = same && (first == NULL || g_str_equal (first, cell));
      first = first ? first : cell;
    }
  if (same)
    add_sentence (text, first ? first : "");
  for (guint i = 0; !same && i < words->len; i++)
    {
      g_autofree char *title = tj_budget_column_title (&g_array_index (self->sheet->columns, TjBudgetColumn, i));
      g_autofree char *sentence = g_strdup_printf ("%s: %s", title, (const char *) g_ptr_array_index (words, i));

      if (*(const char *) g_ptr_array_index (words, i))
        add_sentence (text, sentence);
    }
}

static gboolean
is_exact (const TjXlsx *self, const TjSheetRow *row)
{
  for (guint i = 0; row->cells && i < self->sheet->columns->len; i++)
    if (row->cells[i].cents > EXACT_MOST || row->cells[i].cents < -EXACT_MOST)
      return FALSE;
  return TRUE;
}

static void
write_note (TjXlsx *self, const TjSheetRow *row, guint place, gboolean stated)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (row->void_)
    add_sentence (text, _ ("does not count: its condition is not met"));
  else if (row->aside)
    add_sentence (text, _ ("detail: is not counted in what stands above it"));
  add_cell_words (self, row, text);
  if (stated)
    add_sentence (text, _ ("stands here as a number: the formula would be too long, or the key too large"));
  if (!is_exact (self, row))
    add_sentence (text, _ ("rounded: a spreadsheet keeps 15 digits"));
  tj_xlsx_text (self, self->budget, tj_xlsx_row (place), tj_xlsx_total_column (self) + 1, text->str,
                tj_xlsx_format (self, TJ_XLSX_NOTE, NULL, 1));
}

/* Cells ------------------------------------------------------------------------------------------------------------ */

/* Whether the terms come to this cell: one that is empty has no formula where they say something. */
static gboolean
follows (const TjXlsx *self, const TjSheetRow *row, guint column)
{
  gint64 sum = 0;

  if (row->cells[column].flags & TJ_CELL_SET)
    return !(row->cells[column].flags & TJ_CELL_TOO_LARGE);
  for (guint i = 0; i < row->terms->len; i++)
    {
      const TjSheetTerm *term = &g_array_index (row->terms, TjSheetTerm, i);

      sum += term->sign * tj_budget_sheet_row (self->sheet, term->row)->cells[column].cents;
    }
  return sum == 0;
}

static char *
reference (const TjSheetRow *row, guint column)
{
  GString *text = g_string_new ("=");

  tj_xlsx_append_cell (text, tj_xlsx_row (g_array_index (row->terms, TjSheetTerm, 0).row), column, FALSE);
  return g_string_free_and_steal (text);
}

/* The formula of a cell, or NULL for one that is a number or empty. (transfer full) */
static char *
formula_of (const TjXlsx *self, const TjSheetRow *row, guint place, guint column)
{
  guint at = TJ_XLSX_FIRST + column;
  gboolean set = (row->cells[column].flags & TJ_CELL_SET) != 0;

  switch (row->origin)
    {
    case TJ_SHEET_SUM:
      return follows (self, row, column) ? tj_xlsx_sum (row, at) : NULL;
    case TJ_SHEET_COPIED:
      return set ? reference (row, at) : NULL;
    case TJ_SHEET_CARRIED:
      return set && column > 0 && (int) column > row->start ? reference (row, at - 1) : NULL;
    case TJ_SHEET_SHARE:
      return g_array_index (self->shares, TjXlsxShare, place).row ? tj_xlsx_share (self, row, place, at) : NULL;
    case TJ_SHEET_STATED:
    default:
      return NULL;
    }
}

/* FALSE when it should have had a formula and has not. */
static gboolean
write_cell (TjXlsx *self, const TjSheetRow *row, guint place, guint column)
{
  const TjBudgetCell *cell = &row->cells[column];
  g_autofree char *formula = formula_of (self, row, place, column);
  gboolean set = (cell->flags & TJ_CELL_SET) != 0;
  lxw_format *format = amount_format (self, row, cell, formula && !set);
  guint at = TJ_XLSX_FIRST + column;

  if (formula)
    tj_xlsx_formula (self, self->budget, tj_xlsx_row (place), at, formula, tj_xlsx_euros (cell->cents), format);
  else if (set)
    tj_xlsx_number (self, self->budget, tj_xlsx_row (place), at, tj_xlsx_euros (cell->cents), format);
  else
    tj_xlsx_blank (self, self->budget, tj_xlsx_row (place), at, format);
  return formula || !set || (row->origin != TJ_SHEET_SUM && row->origin != TJ_SHEET_SHARE);
}

/* A row of balances has no total. */
static gboolean
has_total (const TjXlsx *self, const TjSheetRow *row)
{
  if (row->total.flags & TJ_CELL_SET)
    return TRUE;
  if (row->part == TJ_SHEET_COURSE)
    return FALSE;
  for (guint i = 0; i < self->sheet->columns->len; i++)
    if (row->cells[i].flags & TJ_CELL_SET)
      return FALSE;
  return TRUE;
}

/* An open column is one of the columns, so it counts once. */
static void
write_total (TjXlsx *self, const TjSheetRow *row, guint place)
{
  guint at = tj_xlsx_row (place), n = self->sheet->columns->len;
  lxw_format *format = amount_format (self, row, &row->total, !(row->total.flags & TJ_CELL_SET));
  g_autoptr (GString) text = g_string_new ("=SUM(");

  if (n == 0 || !has_total (self, row) || row->total.flags & TJ_CELL_TOO_LARGE)
    {
      tj_xlsx_blank (self, self->budget, at, tj_xlsx_total_column (self), format);
      return;
    }
  tj_xlsx_append_cell (text, at, TJ_XLSX_FIRST, FALSE);
  if (n > 1)
    {
      g_string_append_c (text, ':');
      tj_xlsx_append_cell (text, at, TJ_XLSX_FIRST + n - 1, FALSE);
    }
  g_string_append_c (text, ')');
  tj_xlsx_formula (self, self->budget, at, tj_xlsx_total_column (self), text->str, tj_xlsx_euros (row->total.cents),
                   format);
}

static void
write_row (TjXlsx *self, guint place)
{
  const TjSheetRow *row = tj_budget_sheet_row (self->sheet, place);
  lxw_row_col_options options = { .level = (uint8_t) MIN (row->depth, LEVEL_MOST) };
  gboolean whole = TRUE;

  worksheet_set_row_opt (self->budget, tj_xlsx_row (place), LXW_DEF_ROW_HEIGHT, NULL, &options);
  tj_xlsx_text (self, self->budget, tj_xlsx_row (place), TJ_XLSX_NAME, row->title,
                tj_xlsx_format (self, look_of (row), NULL, row->depth));
  if (row->cells == NULL)
    {
      for (guint i = TJ_XLSX_FIRST; i <= tj_xlsx_total_column (self) + 1; i++)
        tj_xlsx_blank (self, self->budget, tj_xlsx_row (place), i, tj_xlsx_format (self, look_of (row), NULL, 0));
      return;
    }
  for (guint i = 0; i < self->sheet->columns->len; i++)
    whole &= write_cell (self, row, place, i);
  write_total (self, row, place);
  write_note (self, row, place, !whole);
}

/* The whole -------------------------------------------------------------------------------------------------------- */

static double
name_width (const TjXlsx *self)
{
  glong widest = NAME_LEAST;

  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (self->sheet, i);

      widest = MAX (widest, g_utf8_strlen (row->title, -1) + 2 * (glong) row->depth + 2);
    }
  return (double) MIN (widest, NAME_MOST);
}

static void
write_head (TjXlsx *self)
{
  guint total = tj_xlsx_total_column (self);

  worksheet_set_column (self->budget, TJ_XLSX_NAME, TJ_XLSX_NAME, name_width (self), NULL);
  worksheet_set_column (self->budget, TJ_XLSX_FIRST, (lxw_col_t) total, AMOUNT_WIDTH, NULL);
  worksheet_set_column (self->budget, (lxw_col_t) total + 1, (lxw_col_t) total + 1, NOTE_WIDTH, NULL);
  worksheet_repeat_columns (self->budget, TJ_XLSX_NAME, TJ_XLSX_NAME);
  tj_xlsx_text (self, self->budget, TJ_XLSX_HEAD_ROW, TJ_XLSX_NAME, _ ("Line"),
                tj_xlsx_format (self, TJ_XLSX_HEAD, NULL, 0));
  tj_xlsx_head_columns (self, self->budget, TJ_XLSX_FIRST);
  tj_xlsx_text (self, self->budget, TJ_XLSX_HEAD_ROW, total, _ ("Total"), tj_xlsx_format (self, TJ_XLSX_HEAD, "0", 0));
  tj_xlsx_text (self, self->budget, TJ_XLSX_HEAD_ROW, total + 1, _ ("Notes"),
                tj_xlsx_format (self, TJ_XLSX_HEAD, NULL, 1));
}

void
tj_xlsx_add_budget (TjXlsx *self)
{
  write_head (self);
  for (guint i = 0; i < self->sheet->rows->len && !tj_xlsx_cancelled (self); i++)
    write_row (self, i);
}
