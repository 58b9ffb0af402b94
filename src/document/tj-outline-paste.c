// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-outline.h"
#include "tj-records.h"

/* One line of what is pasted: how deep it stands, and its cells. */
typedef struct
{
  guint depth;
  GStrv cells; /* (owned) */
} Line;

static void
line_clear (gpointer data)
{
  g_strfreev (((Line *) data)->cells);
}

/* Word and the web put a sign before each item of a list. */
static const char *
skip_bullet (const char *text)
{
  static const char *const bullets[] = { "•", "◦", "▪", "·", "–", "-", "*", "o\t", "" };

  for (guint i = 0; bullets[i]; i++)
    if (*bullets[i] && g_str_has_prefix (text, bullets[i]))
      {
        const char *rest = text + strlen (bullets[i]);

        if (*rest == ' ' || *rest == '\t' || rest[-1] == '\t')
          {
            while (*rest == ' ' || *rest == '\t')
              rest++;
            return rest;
          }
      }
  return text;
}

static Line
read_line (const char *text)
{
  Line line = { 0 };
  guint spaces = 0;

  for (; *text == '\t' || *text == ' '; text++)
    if (*text == '\t')
      line.depth++;
    else if (++spaces % 2 == 0)
      line.depth++;
  line.cells = g_strsplit (skip_bullet (text), "\t", -1);
  for (guint i = 0; line.cells[i]; i++)
    g_strstrip (line.cells[i]);
  return line;
}

static gboolean
is_number (const char *text)
{
  return *text && strspn (text, "0123456789.") == strlen (text) && g_ascii_isdigit (*text);
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
read_dates (TjActivity *activity, const char *first, const char *second, GError **error)
{
  if (first == NULL || *first == '\0')
    return second == NULL || tj_date_parse (second, 0, &activity->finish, error);
  if (second && *second)
    return tj_date_parse (first, 0, &activity->start, error) && tj_date_parse (second, 0, &activity->finish, error);
  return tj_period_parse (first, &activity->start, &activity->finish, &activity->deadline, error);
}

static TjActivity *
read_activity (const Line *line, TjId project, GError **error)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, 0);
  g_autoptr (TjRecord) owned = &activity->record;
  char **cell = line->cells;

  activity->project = project;
  if (cell[0] && cell[1] && is_number (cell[0]))
    {
      activity->wbs = g_strdup (*cell++);
      if (g_str_has_suffix (activity->wbs, "."))
        activity->wbs[strlen (activity->wbs) - 1] = '\0';
    }
  if (!tj_field_parse (tj_kind_field (TJ_KIND_ACTIVITY, "name"), owned, *cell, error))
    return NULL;
  if (activity->name == NULL)
    {
      g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REQUIRED, _ ("There is no name in the first column."));
      return NULL;
    }
  cell++;
  if (*cell == NULL)
    take_bracketed_period (activity);
  else if (!read_dates (activity, cell[0], cell[1], error))
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
  g_array_set_size (paste->orders, MIN (paste->orders->len, depth + 1));
  g_array_set_size (paste->orders, depth + 1);
  g_array_index (paste->orders, gint64, depth) = activity->sort_order;
}

static GArray *
read_lines (const char *text)
{
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (Line));

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; rows[i]; i++)
    {
      Line line = read_line (g_strchomp (rows[i]));

      g_array_append_val (lines, line);
    }
  return lines;
}

static guint
least_depth (const GArray *lines)
{
  guint least = G_MAXUINT;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->cells[0] && *line->cells[0])
        least = MIN (least, line->depth);
    }
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
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      guint depth = line->depth - MIN (line->depth, least);
      TjActivity *activity;

      if (line->cells[0] == NULL || (*line->cells[0] == '\0' && line->cells[1] == NULL))
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
