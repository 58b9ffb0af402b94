// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-leads.h"
#include "tj-outline-columns.h"
#include "tj-outline.h"
#include "tj-records.h"
#include "tj-text-table.h"

/* One line of what is pasted: how deep it stands, and its cells by what they mean. */
typedef struct
{
  guint number; /* of the line, from 1 */
  guint depth;
  char *cells[TJ_OUTLINE_N_COLUMNS];  /* (owned) NULL where the line has none */
  guint places[TJ_OUTLINE_N_COLUMNS]; /* of the cells in their line, from 1; 0 for none */
} Line;

static void
line_clear (gpointer data)
{
  Line *line = data;

  for (int i = 0; i < TJ_OUTLINE_N_COLUMNS; i++)
    g_free (line->cells[i]);
}

/* Word and the web put a sign before each item of a list; Word's own lie in the private area. */
static const char *
skip_bullet (const char *text)
{
  static const char *const bullets[] = { "•", "◦", "▪", "·", "–", "-", "*", "\xef\x82\xb7", "\xef\x82\xa7", "o\t" };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      {
        const char *rest = text + strlen (bullets[i]);

        if (*rest == '\0' || *rest == ' ' || *rest == '\t' || rest[-1] == '\t')
          return rest + strspn (rest, " \t");
      }
  return text;
}

/* A tab or two spaces are a level. */
static const char *
skip_indentation (const char *text, guint *depth)
{
  guint spaces = 0;

  for (*depth = 0; *text == '\t' || *text == ' '; text++)
    if (*text == '\t' || ++spaces % 2 == 0)
      ++*depth;
  return text;
}

static void
take_cells (Line *line, const GArray *columns, char **cells)
{
  for (guint i = 0; cells[i] && i < columns->len; i++)
    {
      int column = g_array_index (columns, int, i);

      if (column == TJ_OUTLINE_N_COLUMNS)
        continue;
      line->cells[column] = g_strstrip (g_strdup (cells[i]));
      line->places[column] = i + 1;
    }
}

static void
strip_cells (char **cells)
{
  for (; *cells; cells++)
    g_strstrip (*cells);
}

/* A line of a table of which the headings are known: an empty cell is no indentation, spaces before the name are. */
static void
read_row (Line *line, const GArray *columns, char **cells)
{
  for (guint i = 0; cells[i] && i < columns->len; i++)
    if (g_array_index (columns, int, i) == TJ_OUTLINE_NAME)
      skip_indentation (cells[i], &line->depth);
  take_cells (line, columns, cells);
}

static void
read_item (Line *line, char **row)
{
  g_autofree char *text = g_strjoinv ("\t", row);
  g_auto (GStrv) cells = NULL;
  g_autoptr (GArray) columns = NULL;

  cells = g_strsplit (skip_bullet (skip_indentation (text, &line->depth)), "\t", -1);
  strip_cells (cells);
  columns = tj_outline_columns_guess ((const char *const *) cells);
  take_cells (line, columns, cells);
}

/* 'Dialoog (mei 2025 - juni 2025)': what stands between brackets at the end is a period when it can be read as one. */
static void
take_bracketed_period (TjActivity *activity)
{
  char *open = strrchr (activity->name, '(');
  gsize length = strlen (activity->name);
  g_autofree char *inside = NULL;
  TjDate start = { 0 }, finish = { 0 }, deadline = { 0 };

  if (open == NULL || open == activity->name || activity->name[length - 1] != ')')
    return;
  inside = g_strndup (open + 1, strlen (open) - 2);
  if (!tj_period_parse (inside, &start, &finish, &deadline, NULL))
    return;
  if (tj_date_on_axis (&start) || tj_date_on_axis (&finish) || tj_date_on_axis (&deadline))
    {
      activity->start = start;
      activity->finish = finish;
      activity->deadline = deadline;
      *open = '\0';
      g_strstrip (activity->name);
      return;
    }
  tj_date_clear (&start);
  tj_date_clear (&finish);
  tj_date_clear (&deadline);
}

/* A message names the place of what cannot be read. */
static gboolean
in_place (gboolean read, const Line *line, TjOutlineColumn column, GError **error)
{
  if (!read && line->places[column])
    g_prefix_error (error, _ ("Line %u, column %u: "), line->number, line->places[column]);
  else if (!read)
    g_prefix_error (error, _ ("Line %u: "), line->number);
  return read;
}

static gboolean
read_date (const Line *line, TjOutlineColumn column, TjDate *date, GError **error)
{
  const char *cell = line->cells[column];

  return cell == NULL || *cell == '\0' || in_place (tj_date_parse (cell, 0, date, error), line, column, error);
}

/* 'uiterlijk 23 september' may stand among the finishes, as it does in the planning. */
static gboolean
read_finish (TjActivity *activity, const Line *line, GError **error)
{
  const char *cell = line->cells[TJ_OUTLINE_FINISH];
  TjDate start = { 0 }, finish = { 0 };

  if (cell == NULL || g_ascii_strncasecmp (cell, "uiterlijk ", strlen ("uiterlijk ")) != 0)
    return read_date (line, TJ_OUTLINE_FINISH, &activity->finish, error);
  return in_place (tj_period_parse (cell, &start, &finish, &activity->deadline, error), line, TJ_OUTLINE_FINISH, error);
}

/* A period first; a column of its own for one of the dates says more. */
static gboolean
read_dates (TjActivity *activity, const Line *line, GError **error)
{
  const char *period = line->cells[TJ_OUTLINE_PERIOD];

  if (period && *period
      && !in_place (tj_period_parse (period, &activity->start, &activity->finish, &activity->deadline, error), line,
                    TJ_OUTLINE_PERIOD, error))
    return FALSE;
  return read_date (line, TJ_OUTLINE_START, &activity->start, error) && read_finish (activity, line, error)
         && read_date (line, TJ_OUTLINE_DEADLINE, &activity->deadline, error);
}

static gboolean
has_dates (char *const *cells)
{
  return cells[TJ_OUTLINE_PERIOD] || cells[TJ_OUTLINE_START] || cells[TJ_OUTLINE_FINISH] || cells[TJ_OUTLINE_DEADLINE];
}

static gboolean
read_number (TjActivity *activity, char *cell, GError **error)
{
  if (cell == NULL)
    return TRUE;
  if (g_str_has_suffix (cell, "."))
    cell[strlen (cell) - 1] = '\0';
  return tj_field_parse (tj_kind_field (TJ_KIND_ACTIVITY, "wbs"), &activity->record, cell, error);
}

static gboolean
read_name (TjActivity *activity, const char *cell, GError **error)
{
  if (!tj_field_parse (tj_kind_field (TJ_KIND_ACTIVITY, "name"), &activity->record, cell ? cell : "", error))
    return FALSE;
  if (activity->name)
    return TRUE;
  g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REQUIRED, _ ("There is no name."));
  return FALSE;
}

static gboolean
read_field (TjActivity *activity, const Line *line, TjOutlineColumn column, const char *field, GError **error)
{
  const char *cell = line->cells[column];

  return cell == NULL
         || in_place (tj_field_parse (tj_kind_field (TJ_KIND_ACTIVITY, field), &activity->record, cell, error), line,
                      column, error);
}

static TjActivity *
read_activity (const Line *line, TjId project, GError **error)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, 0);
  g_autoptr (TjRecord) owned = &activity->record;

  activity->project = project;
  if (!in_place (read_number (activity, line->cells[TJ_OUTLINE_NUMBER], error), line, TJ_OUTLINE_NUMBER, error)
      || !in_place (read_name (activity, line->cells[TJ_OUTLINE_NAME], error), line, TJ_OUTLINE_NAME, error)
      || !read_field (activity, line, TJ_OUTLINE_DURATION, "duration", error)
      || !read_field (activity, line, TJ_OUTLINE_PROGRESS, "progress", error))
    return NULL;
  if (!has_dates (line->cells))
    take_bracketed_period (activity);
  else if (!read_dates (activity, line, error))
    return NULL;
  g_steal_pointer (&owned);
  return activity;
}

/* The edit so far, and at each depth what the next line comes after. */
typedef struct
{
  TjModel *model;
  TjEdit *edit;
  TjId project;
  GArray *path;   /* (element-type TjId) the last activity at each depth */
  GArray *orders; /* (element-type gint64) its order key among new siblings */
} Paste;

static void
place_below (Paste *paste, TjActivity *activity, guint depth)
{
  activity->parent = g_array_index (paste->path, TjId, depth - 1);
  activity->sort_order = (depth < paste->orders->len ? g_array_index (paste->orders, gint64, depth) : 0) + TJ_ORDER_GAP;
}

static void
note_line (Paste *paste, const TjActivity *activity, guint depth)
{
  g_array_set_size (paste->path, depth);
  g_array_append_val (paste->path, activity->record.id);
  g_array_set_size (paste->orders, depth + 1);
  g_array_index (paste->orders, gint64, depth) = activity->sort_order;
}

static gboolean
is_empty (const Line *line)
{
  for (int i = 0; i < TJ_OUTLINE_N_COLUMNS; i++)
    if (line->cells[i] && *line->cells[i])
      return FALSE;
  return TRUE;
}

static GArray *
read_header (char **row)
{
  g_auto (GStrv) cells = g_strdupv (row);

  strip_cells (cells);
  return tj_outline_columns_read ((const char *const *) cells);
}

/* A line for each row of text, the headings (of the first that is not empty) and empty ones being empty. */
static GArray *
read_lines (const char *text)
{
  g_autoptr (GArray) rows = tj_text_table_read (text);
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_autoptr (GArray) columns = NULL;
  gboolean first = TRUE;

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < rows->len; i++)
    {
      const TjTextRow *row = &g_array_index (rows, TjTextRow, i);
      Line line = { .number = row->line };
      gboolean header = first && (columns = read_header (row->cells));

      if (!header && columns)
        read_row (&line, columns, row->cells);
      else if (!header)
        read_item (&line, row->cells);
      first &= !header && is_empty (&line);
      g_array_append_val (lines, line);
    }
  return lines;
}

/* The line above whose number this one goes on: '1.2' for '1.2.1'; NULL for none. */
static const Line *
numbered_above (const GArray *lines, guint at)
{
  const char *number = g_array_index (lines, Line, at).cells[TJ_OUTLINE_NUMBER];

  for (guint i = at; i-- > 0 && number;)
    {
      const Line *above = &g_array_index (lines, Line, i);
      const char *start = above->cells[TJ_OUTLINE_NUMBER];
      gsize length = start ? strlen (start) : 0;

      length -= length > 0 && start[length - 1] == '.';
      if (length > 0 && strncmp (number, start, length) == 0 && number[length] == '.' && number[length + 1])
        return above;
    }
  return NULL;
}

/* Where nothing is indented, numbers tell the levels. */
static void
indent_by_number (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, Line, i).depth > 0 && !is_empty (&g_array_index (lines, Line, i)))
      return;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *above = numbered_above (lines, i);

      g_array_index (lines, Line, i).depth = above ? above->depth + 1 : 0;
    }
}

static guint
least_depth (const GArray *lines)
{
  guint least = G_MAXUINT;

  for (guint i = 0; i < lines->len; i++)
    if (!is_empty (&g_array_index (lines, Line, i)))
      least = MIN (least, g_array_index (lines, Line, i).depth);
  return least;
}

static TjId
end_of (TjModel *model, TjId project, TjId parent)
{
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = tj_model_sorted (model, TJ_KIND_ACTIVITY, project, &depths);

  for (guint i = all->len; i-- > 0;)
    {
      const TjActivity *activity = g_ptr_array_index (all, i);

      if (activity->parent == parent)
        return activity->record.id;
    }
  return 0;
}

TjEdit *
tj_outline_paste (TjModel *model, TjId project, TjId parent, TjId after, const char *text, guint *n, GError **error)
{
  g_autoptr (GArray) lines = read_lines (text);
  g_autoptr (GArray) top = g_array_new (FALSE, FALSE, sizeof (TjId));
  g_autoptr (GArray) path = g_array_new (FALSE, TRUE, sizeof (TjId));
  g_autoptr (GArray) orders = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autoptr (TjEdit) edit = tj_edit_new (_ ("Paste activities"));
  Paste paste = { model, edit, project, path, orders };
  guint least;

  indent_by_number (lines);
  least = least_depth (lines);
  *n = 0;
  if (after && tj_model_get_kind (model, TJ_KIND_ACTIVITY, after))
    parent = ((const TjActivity *) tj_model_get (model, after))->parent;
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      guint depth = line->depth - MIN (line->depth, least);
      TjActivity *activity;

      if (is_empty (line))
        continue;
      activity = read_activity (line, project, error);
      if (activity == NULL)
        return NULL;
      depth = MIN (depth, path->len);
      if (depth > 0)
        place_below (&paste, activity, depth);
      else
        g_array_append_val (top, activity->record.id);
      note_line (&paste, activity, depth);
      tj_edit_insert (edit, activity);
      if (line->cells[TJ_OUTLINE_LEAD]
          && !in_place (tj_leads_add (model, edit, activity, line->cells[TJ_OUTLINE_LEAD], error), line,
                        TJ_OUTLINE_LEAD, error))
        return NULL;
      ++*n;
    }
  if (top->len > 0)
    tj_model_add_move (model, edit, (const TjId *) (gpointer) top->data, top->len, parent,
                       after ? after : end_of (model, project, parent));
  return g_steal_pointer (&edit);
}
