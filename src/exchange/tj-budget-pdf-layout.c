// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tj-budget-pdf-private.h"
#include "tj-budget-text.h"

/* What the names get of the width of a page, at most; the rest is for amounts. */
#define NAME_PART 0.42
#define NARROWEST_NAME 160.0
#define NARROWEST_COLUMN 74.0
#define MOST_LINES 3
/* Between rows: as much as looks well, or less where that saves a page. */
#define BESIDE_LINES 8.0
#define BESIDE_LEAST 4.0
/* This many rows go with the words below them. */
#define ROWS_WITH_WORDS 4
#define BEFORE_PART 10.0
/* A part that does not fit goes to the next page when this much of the page is full. */
#define FULL_PART 0.45

/* Cells ------------------------------------------------------------------------------------------------------------ */

TjTextStyle
tj_budget_pages_style (const TjSheetRow *row)
{
  if (row->kind != TJ_SHEET_ROW)
    return TJ_TEXT_UPPER;
  return row->aside || row->void_ ? TJ_TEXT_WORDS : TJ_TEXT_LABEL;
}

const TjBudgetCell *
tj_budget_pages_at (const TjBudgetPages *pages, const TjSheetRow *row, guint column)
{
  return column < pages->sheet->columns->len ? &row->cells[column] : &row->total;
}

char *
tj_budget_pages_head (const TjBudgetPages *pages, guint column)
{
  if (column == pages->sheet->columns->len)
    return g_strdup (_ ("Total"));
  return tj_budget_column_title (&g_array_index (pages->sheet->columns, TjBudgetColumn, column));
}

static double
width_of (const TjBudgetPages *pages, TjTextStyle style, const char *text)
{
  return pages->measure->width (style, text, pages->measure->data);
}

/* Names ------------------------------------------------------------------------------------------------------------ */

static double
indent_of (const TjSheetRow *row)
{
  return row->depth * TJ_PDF_INDENT;
}

/* Breaks a name between words; what does not fit in the last line is shortened when it is drawn. */
static GStrv
lines_of (const TjBudgetPages *pages, const TjSheetRow *row)
{
  g_auto (GStrv) words = g_strsplit (row->title, " ", -1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  double room = pages->name_width - 2 * TJ_PDF_PAD - indent_of (row);
  guint n = 1;

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *longer = line->len ? g_strconcat (line->str, " ", words[i], NULL) : g_strdup (words[i]);

      if (line->len > 0 && n < MOST_LINES && width_of (pages, tj_budget_pages_style (row), longer) > room)
        {
          g_strv_builder_add (lines, line->str);
          g_string_assign (line, words[i]);
          n++;
        }
      else
        g_string_assign (line, longer);
    }
  g_strv_builder_add (lines, line->str);
  return g_strv_builder_end (lines);
}

static void
measure_names (TjBudgetPages *pages, double room)
{
  double widest = NARROWEST_NAME;

  for (guint i = 0; i < pages->sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (pages->sheet, i);

      widest
          = MAX (widest, width_of (pages, tj_budget_pages_style (row), row->title) + indent_of (row) + 2 * TJ_PDF_PAD);
    }
  pages->name_width = MIN (widest, MAX (room, NARROWEST_NAME));
  for (guint i = 0; i < pages->sheet->rows->len; i++)
    g_ptr_array_add (pages->names, lines_of (pages, tj_budget_sheet_row (pages->sheet, i)));
}

/* Columns ---------------------------------------------------------------------------------------------------------- */

static double
column_width (const TjBudgetPages *pages, guint column)
{
  g_autofree char *head = tj_budget_pages_head (pages, column);
  double widest = MAX (NARROWEST_COLUMN, width_of (pages, TJ_TEXT_UPPER, head) + 2 * TJ_PDF_PAD);

  for (guint i = 0; i < pages->sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (pages->sheet, i);
      g_autofree char *text = row->cells ? tj_budget_cell_text (tj_budget_pages_at (pages, row, column), FALSE) : NULL;

      if (text)
        widest = MAX (widest, width_of (pages, tj_budget_pages_style (row), text) + 2 * TJ_PDF_PAD);
    }
  return ceil (widest);
}

/* Names get what the amounts leave, if they all fit on one page; else a part of each page. */
static void
divide_columns (TjBudgetPages *pages)
{
  guint n = pages->sheet->columns->len + 1, first = 0;
  double sum = 0, least = pages->width * (1 - NAME_PART), used = 0;

  for (guint i = 0; i < n; i++)
    sum += pages->widths[i] = column_width (pages, i);
  measure_names (pages, sum <= least ? pages->width - sum : pages->width * NAME_PART);
  g_array_append_val (pages->across, first);
  for (guint i = 0; i < n; i++)
    {
      if (i > first && pages->name_width + used + pages->widths[i] > pages->width)
        {
          first = i;
          used = 0;
          g_array_append_val (pages->across, first);
        }
      used += pages->widths[i];
    }
  g_array_append_val (pages->across, n);
}

/* Rows ------------------------------------------------------------------------------------------------------------- */

static gboolean
begins_part (const TjBudgetPages *pages, guint row)
{
  const TjSheetRow *here = tj_budget_sheet_row (pages->sheet, row);

  return row > 0 && here->part != tj_budget_sheet_row (pages->sheet, row - 1)->part;
}

double
tj_budget_pages_row_height (const TjBudgetPages *pages, guint row)
{
  guint lines = g_strv_length (g_ptr_array_index (pages->names, row));

  return lines * pages->line_height + pages->beside + (begins_part (pages, row) ? BEFORE_PART : 0);
}

static double
part_height (const TjBudgetPages *pages, guint row)
{
  TjSheetPart part = tj_budget_sheet_row (pages->sheet, row)->part;
  double height = 0;

  for (; row < pages->sheet->rows->len && tj_budget_sheet_row (pages->sheet, row)->part == part; row++)
    height += tj_budget_pages_row_height (pages, row);
  return height;
}

/* A heading goes with what it stands above. */
static guint
keep_headings (const TjBudgetPages *pages, guint first, guint next)
{
  guint at = next;

  while (at > first + 1 && tj_budget_sheet_row (pages->sheet, at - 1)->kind == TJ_SHEET_HEADING)
    at--;
  return at > first + 1 ? at : next;
}

static void
divide_rows (TjBudgetPages *pages)
{
  double room = pages->height - pages->head_height, used = 0;
  guint first = 0, n = pages->sheet->rows->len;

  g_array_set_size (pages->downwards, 0);
  g_array_append_val (pages->downwards, first);
  for (guint i = 0; i < n; i++)
    {
      double height = tj_budget_pages_row_height (pages, i);
      double whole = begins_part (pages, i) ? part_height (pages, i) : 0;
      gboolean next_page = used + whole > room && whole <= room && used > room * FULL_PART;

      if (i > first && (next_page || used + height > room))
        {
          first = keep_headings (pages, first, i);
          g_array_append_val (pages->downwards, first);
          i = first;
          used = 0;
          height = tj_budget_pages_row_height (pages, i);
        }
      used += height;
    }
  if (pages->words->len > 0 && used + pages->words->len * pages->line_height + BEFORE_PART > room)
    {
      first = keep_headings (pages, first, MAX (first + 1, n - MIN (n, ROWS_WITH_WORDS)));
      g_array_append_val (pages->downwards, first);
    }
  g_array_append_val (pages->downwards, n);
}

/* Rows stand closer when that makes a page less. */
static void
fit_rows (TjBudgetPages *pages)
{
  guint least;

  pages->beside = BESIDE_LEAST;
  divide_rows (pages);
  least = pages->downwards->len;
  for (pages->beside = BESIDE_LINES; pages->beside > BESIDE_LEAST; pages->beside--)
    {
      divide_rows (pages);
      if (pages->downwards->len == least)
        return;
    }
  divide_rows (pages);
}

/* What the signs mean, as far as there are any. */
static void
collect_words (TjBudgetPages *pages)
{
  gboolean aside = FALSE, void_ = FALSE;
  guint flags = 0;

  for (guint i = 0; i < pages->sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (pages->sheet, i);

      aside |= row->aside && !row->void_;
      void_ |= row->void_;
      for (guint j = 0; row->cells && j < pages->sheet->columns->len; j++)
        flags |= row->cells[j].flags & TJ_CELL_SET ? row->cells[j].flags : 0;
    }
  if (flags & TJ_CELL_CONDITIONAL)
    g_ptr_array_add (pages->words, _ ("* Depends on a condition that is still open; it is counted here."));
  if (flags & TJ_CELL_PM)
    g_ptr_array_add (pages->words, _ ("PM: foreseen, but the amount is not known yet; it counts as 0."));
  if (aside)
    g_ptr_array_add (pages->words, _ ("In italics: detail, which is not counted in what stands above it."));
  if (void_)
    g_ptr_array_add (pages->words, _ ("Struck out: does not count, since its condition is not met."));
}

/* The whole -------------------------------------------------------------------------------------------------------- */

void
tj_budget_pages_init (TjBudgetPages *pages, const TjBudgetSheet *sheet, const TjTextMeasure *measure, double width,
                      double height)
{
  *pages = (TjBudgetPages) { .sheet = sheet, .measure = measure, .width = width, .height = height };
  pages->line_height = measure->text_height;
  pages->head_height = measure->text_height + 2 * BESIDE_LINES;
  pages->widths = g_new0 (double, sheet->columns->len + 1);
  pages->names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  pages->downwards = g_array_new (FALSE, FALSE, sizeof (guint));
  pages->across = g_array_new (FALSE, FALSE, sizeof (guint));
  pages->words = g_ptr_array_new ();
  collect_words (pages);
  divide_columns (pages);
  fit_rows (pages);
}

void
tj_budget_pages_clear (TjBudgetPages *pages)
{
  g_clear_pointer (&pages->widths, g_free);
  g_clear_pointer (&pages->names, g_ptr_array_unref);
  g_clear_pointer (&pages->downwards, g_array_unref);
  g_clear_pointer (&pages->across, g_array_unref);
  g_clear_pointer (&pages->words, g_ptr_array_unref);
}

guint
tj_budget_pages_count (const TjBudgetPages *pages)
{
  return (pages->downwards->len - 1) * (pages->across->len - 1);
}
