// SPDX-License-Identifier: EUPL-1.2
/* Cost lines from a table that was copied elsewhere. */
#include "tj-sheet-lines.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-error.h"
#include "tj-records.h"
#include "tj-text-table.h"

typedef struct
{
  GArray *places; /* (element-type TjSeriesEntry): of the cells behind the name; from < 0: not read */
  gboolean headed;
} Columns;

#define NOT_READ -1

/* A heading such as '2025: 1' read as a series has one entry, and that tells which column it is. */
static gboolean
read_heading (const char *cell, TjSeriesEntry *place)
{
  g_autofree char *text = g_strdup_printf ("%s: 1", cell);
  g_autofree char *title = g_utf8_casefold (cell, -1);
  g_autofree char *no_year = g_utf8_casefold (_ ("No year"), -1);
  g_autofree char *total = g_utf8_casefold (_ ("Total"), -1);
  TjSeries series = { 0 };
  gboolean read;

  *place = (TjSeriesEntry) { 0 };
  if (g_str_equal (title, no_year))
    return TRUE;
  if (*cell == '\0' || g_str_equal (title, total))
    {
      place->from = NOT_READ;
      return TRUE;
    }
  read = g_ascii_isdigit (*cell) && tj_series_parse (text, TJ_UNIT_MONEY, &series, NULL) && series.n_entries == 1
         && series.entries[0].from >= TJ_YEAR_MIN;
  if (read)
    *place = series.entries[0];
  tj_series_clear (&series);
  return read;
}

static gboolean
read_headings (const TjTextRow *row, Columns *columns)
{
  guint years = 0;

  for (guint i = 1; row->cells[0] && row->cells[i]; i++)
    {
      TjSeriesEntry place;

      if (!read_heading (row->cells[i], &place))
        return FALSE;
      years += place.from != NOT_READ;
      g_array_append_val (columns->places, place);
    }
  return years > 0;
}

static Columns
read_columns (const TjBudgetSheet *sheet, const TjTextRow *row)
{
  Columns columns = { g_array_new (FALSE, FALSE, sizeof (TjSeriesEntry)), TRUE };

  if (read_headings (row, &columns))
    return columns;
  columns.headed = FALSE;
  g_array_set_size (columns.places, 0);
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (sheet->columns, TjBudgetColumn, i);
      TjSeriesEntry place = { column->from, column->to, { 0 } };

      g_array_append_val (columns.places, place);
    }
  return columns;
}

static gboolean
refuse (guint line, guint cell, const char *why, GError **error)
{
  /* Translators: where in a table that is pasted, counted from 1, and what is wrong there. */
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("Row %u, column %u: %s"), line, cell + 1, why);
  return FALSE;
}

static gboolean
read_amounts (const TjTextRow *row, const Columns *columns, TjSeries *amounts, GError **error)
{
  for (guint i = 1; row->cells[0] && row->cells[i]; i++)
    {
      g_autoptr (GError) problem = NULL;
      const TjSeriesEntry *place;
      TjMoney money;

      if (i - 1 >= columns->places->len && *row->cells[i] == '\0')
        continue;
      if (i - 1 >= columns->places->len)
        return refuse (row->line, i,
                       _ ("there is no year for this amount. Copy the row with the years along, or add a year first."),
                       error);
      place = &g_array_index (columns->places, TjSeriesEntry, i - 1);
      if (place->from == NOT_READ)
        continue;
      if (!tj_money_enter (row->cells[i], &money, &problem))
        return refuse (row->line, i, problem->message, error);
      tj_series_set (amounts, place->from, place->to, &money);
    }
  return TRUE;
}

static TjCostLine *
read_line (const TjTextRow *row, const Columns *columns, TjId project, GError **error)
{
  g_autoptr (TjRecord) record = tj_record_new (TJ_KIND_COST_LINE, 0);
  const TjField *name = tj_kind_field (TJ_KIND_COST_LINE, "name");
  g_autoptr (GError) problem = NULL;
  TjCostLine *line = (TjCostLine *) (gpointer) record;

  line->project = project;
  if (!tj_field_parse (name, record, row->cells[0], &problem) || !tj_field_is_set (name, record))
    {
      refuse (row->line, 0, problem ? problem->message : _ ("there is no name here. Each cost line needs one."), error);
      return NULL;
    }
  if (!read_amounts (row, columns, &line->amounts, error))
    return NULL;
  return (TjCostLine *) (gpointer) g_steal_pointer (&record);
}

/* Nothing at all between two parts of a table. */
static gboolean
is_blank (const TjTextRow *row)
{
  for (guint i = 0; row->cells[i]; i++)
    if (*row->cells[i])
      return FALSE;
  return TRUE;
}

TjEdit *
tj_sheet_lines_paste (const TjBudgetSheet *sheet, TjModel *model, TjId project, TjId parent, TjId after,
                      const char *text, TjId *first, GError **error)
{
  g_autoptr (GArray) table = tj_text_table_read (text);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  g_autoptr (TjEdit) edit = tj_edit_new (_ ("Paste cost lines"));
  g_autoptr (GArray) places = NULL;
  Columns columns;

  if (table->len == 0)
    return g_steal_pointer (&edit);
  columns = read_columns (sheet, &g_array_index (table, TjTextRow, 0));
  places = columns.places;
  for (guint i = columns.headed ? 1 : 0; i < table->len; i++)
    {
      const TjTextRow *row = &g_array_index (table, TjTextRow, i);
      TjCostLine *line;

      if (is_blank (row))
        continue;
      line = read_line (row, &columns, project, error);
      if (line == NULL)
        return NULL;
      g_array_append_val (ids, line->record.id);
      tj_edit_insert (edit, line);
    }
  if (ids->len > 0)
    tj_model_add_move (model, edit, (const TjId *) (gpointer) ids->data, ids->len, parent, after);
  *first = ids->len > 0 ? g_array_index (ids, TjId, 0) : 0;
  return g_steal_pointer (&edit);
}
