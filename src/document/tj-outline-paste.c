// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-outline-columns.h"
#include "tj-outline.h"
#include "tj-records.h"

/* One line of what is pasted: how deep it stands, and its cells by what they mean. */
typedef struct
{
  guint depth;
  char *cells[TJ_OUTLINE_N_COLUMNS]; /* (owned) NULL where the line has none */
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
    line->cells[g_array_index (columns, int, i)] = g_strstrip (g_strdup (cells[i]));
}

static void
strip_cells (char **cells)
{
  for (; *cells; cells++)
    g_strstrip (*cells);
}

/* A line of a table of which the headings are known: an empty cell is no indentation, spaces before the name are. */
static void
read_row (Line *line, const GArray *columns, const char *text)
{
  g_auto (GStrv) cells = g_strsplit (text, "\t", -1);

  for (guint i = 0; cells[i] && i < columns->len; i++)
    if (g_array_index (columns, int, i) == TJ_OUTLINE_NAME)
      skip_indentation (cells[i], &line->depth);
  take_cells (line, columns, cells);
}

static void
read_item (Line *line, const char *text)
{
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

static gboolean
read_date (const char *cell, TjDate *date, GError **error)
{
  return cell == NULL || *cell == '\0' || tj_date_parse (cell, 0, date, error);
}

/* A period first; a column of its own for one of the dates says more. */
static gboolean
read_dates (TjActivity *activity, char *const *cells, GError **error)
{
  const char *period = cells[TJ_OUTLINE_PERIOD];

  if (period && *period && !tj_period_parse (period, &activity->start, &activity->finish, &activity->deadline, error))
    return FALSE;
  return read_date (cells[TJ_OUTLINE_START], &activity->start, error)
         && read_date (cells[TJ_OUTLINE_FINISH], &activity->finish, error)
         && read_date (cells[TJ_OUTLINE_DEADLINE], &activity->deadline, error);
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
  g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REQUIRED, _ ("There is no name in the first column."));
  return FALSE;
}

static TjActivity *
read_activity (const Line *line, TjId project, GError **error)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, 0);
  g_autoptr (TjRecord) owned = &activity->record;

  activity->project = project;
  if (!read_number (activity, line->cells[TJ_OUTLINE_NUMBER], error)
      || !read_name (activity, line->cells[TJ_OUTLINE_NAME], error))
    return NULL;
  if (!has_dates (line->cells))
    take_bracketed_period (activity);
  else if (!read_dates (activity, line->cells, error))
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
read_header (const char *text)
{
  g_auto (GStrv) cells = g_strsplit (text, "\t", -1);

  strip_cells (cells);
  return tj_outline_columns_read ((const char *const *) cells);
}

/* A line for each line of text, the headings (of the first that is not empty) and empty ones being empty. */
static GArray *
read_lines (const char *text)
{
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_autoptr (GArray) columns = NULL;
  gboolean first = TRUE;

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; rows[i]; i++)
    {
      Line line = { 0 };
      gboolean header = first && *g_strchomp (rows[i]) && (columns = read_header (rows[i]));

      if (!header && columns)
        read_row (&line, columns, g_strchomp (rows[i]));
      else if (!header)
        read_item (&line, g_strchomp (rows[i]));
      first &= !header && is_empty (&line);
      g_array_append_val (lines, line);
    }
  return lines;
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
  guint least = least_depth (lines);

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
        {
          g_prefix_error (error, _ ("Line %u: "), i + 1);
          return NULL;
        }
      depth = MIN (depth, path->len);
      if (depth > 0)
        place_below (&paste, activity, depth);
      else
        g_array_append_val (top, activity->record.id);
      note_line (&paste, activity, depth);
      tj_edit_insert (edit, activity);
      ++*n;
    }
  if (top->len > 0)
    tj_model_add_move (model, edit, (const TjId *) (gpointer) top->data, top->len, parent,
                       after ? after : end_of (model, project, parent));
  return g_steal_pointer (&edit);
}
