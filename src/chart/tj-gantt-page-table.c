// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tj-date.h"
#include "tj-gantt-page-private.h"

#define PAD 8.0
#define INDENT 14.0
/* For figures that are wider than a nought. */
#define SLACK 4.0
#define NARROWEST_NAME 170.0
#define WIDEST_LEAD 200.0
#define NARROWEST_LEAD 130.0
/* What is told of a date in words: no column is wider for that. */
#define WIDEST_WORDS 180.0
/* Names are at least so wide where leads stand beside them. */
#define LEAST_BESIDE_LEAD 260.0
/* What the chart gets at least. */
#define CHART_PART 0.48
/* The same where words in place of dates would be cut off. */
#define CHART_PART_BESIDE_WORDS 0.42
/* Of names, only the texts with most letters are measured; one of them is the widest, or nearly. */
#define MOST_MEASURED 24

typedef struct
{
  guint row;
  double guess;
} Candidate;

/* Cells --------------------------------------------------------------------------------------------------------- */

static gboolean
is_dated (const TjGanttRow *row)
{
  return row->span.origin == TJ_SPAN_OWN || row->span.origin == TJ_SPAN_CHILDREN
         || row->span.origin == TJ_SPAN_COMPUTED;
}

/* (transfer full) (nullable) */
static char *
date_cell (const TjGanttRow *row, gboolean start)
{
  TjDate first = tj_span_start_date (&row->span), last = tj_span_finish_date (&row->span);

  if (!is_dated (row) || (!start && tj_date_equal (&first, &last)))
    return NULL;
  return tj_date_format (start ? &first : &last, FALSE);
}

/* (transfer full) (nullable) */
static char *
cell (const TjPages *pages, TjTableColumn column, guint index)
{
  const TjGanttRow *row = tj_gantt_rows_at (pages->rows, index);

  switch (column)
    {
    case TJ_TABLE_NUMBER:
      return g_strdup (tj_gantt_rows_number (pages->rows, index));
    case TJ_TABLE_NAME:
      return g_strdup (row->name);
    case TJ_TABLE_LEAD:
      return g_strdup (tj_gantt_rows_lead (pages->rows, index));
    case TJ_TABLE_START:
    case TJ_TABLE_FINISH:
      return date_cell (row, column == TJ_TABLE_START);
    case TJ_N_TABLE_COLUMNS:
      break;
    }
  return NULL;
}

static TjTextStyle
style_of (const TjGanttRow *row, TjTableColumn column)
{
  if (column != TJ_TABLE_NAME && column != TJ_TABLE_NUMBER)
    return TJ_TEXT_LABEL;
  return row->depth == 0 && row->framed ? TJ_TEXT_UPPER : row->has_children ? TJ_TEXT_NAME : TJ_TEXT_LABEL;
}

static double
indent_of (const TjGanttRow *row, TjTableColumn column)
{
  return column == TJ_TABLE_NAME ? MIN (row->depth, 8) * INDENT : 0;
}

static const char *
head_of (TjTableColumn column)
{
  static const char *const heads[] = { [TJ_TABLE_NUMBER] = N_ ("No."),
                                       [TJ_TABLE_NAME] = N_ ("Activity"),
                                       [TJ_TABLE_LEAD] = N_ ("Lead"),
                                       [TJ_TABLE_START] = N_ ("Start"),
                                       [TJ_TABLE_FINISH] = N_ ("Finish") };

  return _ (heads[column]);
}

/* Measuring ----------------------------------------------------------------------------------------------------- */

static void
offer (Candidate *best, guint *n, guint row, double guess)
{
  guint least = 0;

  if (*n < MOST_MEASURED)
    {
      best[(*n)++] = (Candidate) { row, guess };
      return;
    }
  for (guint i = 1; i < *n; i++)
    if (best[i].guess < best[least].guess)
      least = i;
  if (guess > best[least].guess)
    best[least] = (Candidate) { row, guess };
}

/* Numbers and dates, which are many and alike, are as wide as if all their figures were noughts. */
static double
widest_form (const TjPages *pages, TjTableColumn column)
{
  double widest = 0;

  for (guint i = 0; i < tj_gantt_rows_count (pages->rows); i++)
    {
      g_autofree char *text = cell (pages, column, i);

      for (char *at = text; at && *at; at++)
        if (g_ascii_isdigit (*at))
          *at = '0';
      if (text && *text)
        widest = MAX (widest, tj_page_text_width (pages, style_of (tj_gantt_rows_at (pages->rows, i), column), text));
    }
  return widest > 0 ? widest + SLACK : 0;
}

/* How wide the widest cell is; 0 when all are empty. */
static double
widest_text (const TjPages *pages, TjTableColumn column)
{
  Candidate best[MOST_MEASURED];
  guint n = 0;
  double widest = 0;

  for (guint i = 0; i < tj_gantt_rows_count (pages->rows); i++)
    {
      const TjGanttRow *row = tj_gantt_rows_at (pages->rows, i);
      g_autofree char *text = cell (pages, column, i);

      if (text && *text)
        offer (best, &n, i, (double) g_utf8_strlen (text, -1) * 8 + indent_of (row, column));
    }
  for (guint i = 0; i < n; i++)
    {
      const TjGanttRow *row = tj_gantt_rows_at (pages->rows, best[i].row);
      g_autofree char *text = cell (pages, column, best[i].row);

      widest = MAX (widest, tj_page_text_width (pages, style_of (row, column), text) + indent_of (row, column));
    }
  return widest;
}

static double
column_width (const TjPages *pages, TjTableColumn column)
{
  double width
      = column == TJ_TABLE_NAME || column == TJ_TABLE_LEAD ? widest_text (pages, column) : widest_form (pages, column);

  if (width == 0 && column != TJ_TABLE_NAME)
    return 0;
  width = MAX (width, tj_page_text_width (pages, TJ_TEXT_UPPER, head_of (column)));
  return ceil ((column == TJ_TABLE_LEAD ? MIN (width, WIDEST_LEAD) : width) + 2 * PAD);
}

static double
width_of_others (const TjPages *pages)
{
  double width = 0;

  for (guint i = 0; i < TJ_N_TABLE_COLUMNS; i++)
    width += i == TJ_TABLE_NAME ? 0 : pages->widths[i];
  return width;
}

static gboolean
too_wide (const TjPages *pages, double room)
{
  return width_of_others (pages) + pages->widths[TJ_TABLE_NAME] > room;
}

/* As wide as is wanted, or as the rest leaves it; not narrower than it can be read. */
static void
fit_lead (TjPages *pages, double room, double wanted)
{
  double *lead = &pages->widths[TJ_TABLE_LEAD];
  double left = room - pages->widths[TJ_TABLE_NAME] - (width_of_others (pages) - *lead);

  *lead = MIN (wanted, MAX (left, NARROWEST_LEAD));
}

/* The name goes before all else. The dates make way first, as they stand beside the bars as well; who leads stands
 * nowhere else, and is shortened before it goes. */
static void
make_room_for_names (TjPages *pages, double room)
{
  double *name = &pages->widths[TJ_TABLE_NAME], *lead = &pages->widths[TJ_TABLE_LEAD], wanted = *lead;

  fit_lead (pages, room, wanted);
  if (too_wide (pages, room))
    {
      pages->widths[TJ_TABLE_START] = pages->widths[TJ_TABLE_FINISH] = 0;
      fit_lead (pages, room, wanted);
    }
  if (too_wide (pages, room) && room - width_of_others (pages) < LEAST_BESIDE_LEAD)
    *lead = 0;
  *name = MIN (*name, MAX (room - width_of_others (pages), NARROWEST_NAME));
}

/* Of the words that stand in place of dates, the longest; as it is drawn, over both columns. */
static double
width_of_words (const TjPages *pages)
{
  const char *longest = NULL;
  glong most = 0;

  for (guint i = 0; i < tj_gantt_rows_count (pages->rows); i++)
    {
      const char *words = is_dated (tj_gantt_rows_at (pages->rows, i)) ? NULL : tj_gantt_rows_label (pages->rows, i);
      glong n = words ? g_utf8_strlen (words, -1) : 0;

      if (n > most)
        longest = words;
      most = MAX (most, n);
    }
  return longest ? MIN (tj_page_text_width (pages, TJ_TEXT_WORDS, longest), WIDEST_WORDS) + SLACK + 2 * PAD : 0;
}

/* As far as nothing else has to make way for it. */
static void
make_room_for_words (TjPages *pages, double room)
{
  double *start = &pages->widths[TJ_TABLE_START], spare;

  if (*start == 0)
    return;
  spare = room - width_of_others (pages) - pages->widths[TJ_TABLE_NAME];
  *start += floor (CLAMP (width_of_words (pages) - *start - pages->widths[TJ_TABLE_FINISH], 0, MAX (spare, 0)));
}

void
tj_page_measure_table (TjPages *pages, double room)
{
  static const guint chosen[] = { [TJ_TABLE_NUMBER] = TJ_PAGE_COLUMN_NUMBER,
                                  [TJ_TABLE_NAME] = TJ_PAGE_COLUMN_ALL,
                                  [TJ_TABLE_LEAD] = TJ_PAGE_COLUMN_LEAD,
                                  [TJ_TABLE_START] = TJ_PAGE_COLUMN_START,
                                  [TJ_TABLE_FINISH] = TJ_PAGE_COLUMN_FINISH };

  for (guint i = 0; i < TJ_N_TABLE_COLUMNS; i++)
    {
      gboolean shown = i == TJ_TABLE_NAME || (pages->setup.columns & chosen[i]) != 0;

      pages->widths[i] = shown ? column_width (pages, i) : 0;
    }
  make_room_for_names (pages, floor (room * (1 - CHART_PART)));
  make_room_for_words (pages, floor (room * (1 - CHART_PART_BESIDE_WORDS)));
  pages->table_width = width_of_others (pages) + pages->widths[TJ_TABLE_NAME];
}

/* Drawing ------------------------------------------------------------------------------------------------------- */

static double
row_top (const TjPages *pages, guint nth)
{
  return floor (pages->header_height + nth * pages->row_height + 0.5);
}

static void
draw_heads (const TjPages *pages, TjScene *scene)
{
  double x = 0, y = floor ((pages->header_height - pages->lane_height) * 0.74), bottom = pages->header_height + 0.5;

  for (guint i = 0; i < TJ_N_TABLE_COLUMNS; i++)
    {
      if (pages->widths[i] > 0)
        tj_page_put_text (pages, scene, TJ_TEXT_UPPER, head_of (i), x + PAD, y, pages->widths[i] - PAD, FALSE,
                          TJ_INK (TJ_INK_TEXT));
      x += pages->widths[i];
    }
  tj_scene_line (scene, 0, bottom, pages->table_width, bottom, TJ_INK (TJ_INK_GRID_STRONG), 1);
}

/* A phase at the top is a heading in its own colour. */
static void
draw_ground (const TjPages *pages, const TjGanttRow *row, double top, TjScene *scene)
{
  if (row->depth > 0 || !row->framed)
    return;
  tj_scene_rect (scene, 0, top, pages->table_width, pages->row_height, 0, TJ_TONE (TJ_INK_BAR_FAINT, row->tone));
  tj_scene_rect (scene, 0, top, 3, pages->row_height, 0, TJ_TONE (TJ_INK_BAR_LINE, row->tone));
}

/* 'binnen fase', 'uiterlijk 23 sep 2025': over both columns of dates. */
static void
draw_date_words (const TjPages *pages, guint index, double x, double y, TjScene *scene)
{
  const TjGanttRow *row = tj_gantt_rows_at (pages->rows, index);
  double room = pages->widths[TJ_TABLE_START] + pages->widths[TJ_TABLE_FINISH] - 2 * PAD;

  if (pages->widths[TJ_TABLE_START] == 0 || is_dated (row))
    return;
  tj_page_put_text (pages, scene, row->span.origin == TJ_SPAN_DEADLINE ? TJ_TEXT_LABEL : TJ_TEXT_WORDS,
                    tj_gantt_rows_label (pages->rows, index), x + PAD, y, room, FALSE, TJ_INK (TJ_INK_MUTED));
}

static void
draw_row (const TjPages *pages, guint index, double top, TjScene *scene)
{
  const TjGanttRow *row = tj_gantt_rows_at (pages->rows, index);
  double x = 0, y = floor (top + pages->row_height / 2), bottom = top + pages->row_height + 0.5;

  draw_ground (pages, row, top, scene);
  for (guint i = 0; i < TJ_N_TABLE_COLUMNS; i++)
    {
      double indent = indent_of (row, i), room = pages->widths[i] - 2 * PAD - indent;
      g_autofree char *text = pages->widths[i] > 0 ? cell (pages, i, index) : NULL;

      if (i == TJ_TABLE_START)
        draw_date_words (pages, index, x, y, scene);
      tj_page_put_text (pages, scene, style_of (row, i), text, x + PAD + indent, y, room, FALSE,
                        TJ_INK (i == TJ_TABLE_NAME || row->depth == 0 ? TJ_INK_TEXT : TJ_INK_MUTED));
      x += pages->widths[i];
    }
  tj_scene_line (scene, 0, bottom, pages->table_width, bottom, TJ_INK (TJ_INK_GRID), 1);
  tj_scene_add_hit (scene, row->id, TJ_HIT_ROW, 0, top, pages->table_width, pages->row_height);
}

void
tj_page_draw_table (const TjPages *pages, guint first, guint n, TjScene *scene)
{
  double right = pages->table_width - 0.5, bottom = row_top (pages, n);

  tj_scene_clear (scene);
  draw_heads (pages, scene);
  for (guint i = 0; i < n; i++)
    draw_row (pages, first + i, row_top (pages, i), scene);
  tj_scene_line (scene, right, 0, right, bottom, TJ_INK (TJ_INK_GRID_STRONG), 1);
}
