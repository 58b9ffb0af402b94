// SPDX-License-Identifier: EUPL-1.2
#include "tj-text-table.h"

#include <string.h>

static void
row_clear (gpointer data)
{
  g_strfreev (((TjTextRow *) data)->cells);
}

/* Where a quoted cell ends, behind its last quote; NULL when it is no quoted cell. */
static const char *
end_of_quoted (const char *text)
{
  if (*text++ != '"')
    return NULL;
  for (; *text; text++)
    {
      if (*text != '"')
        continue;
      if (text[1] != '"')
        return strchr ("\t\r\n", text[1]) ? text + 1 : NULL;
      text++;
    }
  return NULL;
}

/* Quotes that somebody typed around a name are part of it: a spreadsheet quotes only what needs it. */
static gboolean
needs_quotes (const char *from, gsize length)
{
  for (gsize i = 1; i + 1 < length; i++)
    if (strchr ("\t\r\n\"", from[i]))
      return TRUE;
  return FALSE;
}

static char *
unquote (const char *from, gsize length)
{
  GString *cell = g_string_new (NULL);

  for (gsize i = 1; i + 1 < length; i++)
    {
      if (from[i] == '\r' && from[i + 1] == '\n')
        continue;
      if (from[i] == '"')
        i++;
      g_string_append_c (cell, strchr ("\t\r\n", from[i]) ? ' ' : from[i]);
    }
  return g_string_free_and_steal (cell);
}

/* Looks no further than the cell itself: a deep outline has millions of empty ones before much text. */
static const char *
end_of_plain (const char *text)
{
  while (*text && *text != '\t' && *text != '\n')
    text++;
  return text;
}

static const char *
read_cell (const char *text, GStrvBuilder *cells, guint *line)
{
  const char *end = end_of_quoted (text);
  g_autofree char *cell = NULL;

  if (end && needs_quotes (text, (gsize) (end - text)))
    cell = unquote (text, (gsize) (end - text));
  else
    {
      end = end_of_plain (text);
      cell = g_strndup (text, (gsize) (end - text));
    }
  for (; text < end; text++)
    *line += *text == '\n';
  if (*end != '\t')
    g_strchomp (cell);
  g_strv_builder_add (cells, cell);
  return end;
}

/* Behind the last cell of a row there may be any number of empty ones. */
static void
drop_empty_end (char **cells)
{
  for (guint n = g_strv_length (cells); n > 1 && cells[n - 1][strspn (cells[n - 1], " ")] == '\0'; n--)
    g_clear_pointer (&cells[n - 1], g_free);
}

GArray *
tj_text_table_read (const char *text)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (TjTextRow));
  guint line = 1;

  g_array_set_clear_func (rows, row_clear);
  while (*text)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
      TjTextRow row = { .line = line };

      for (text = read_cell (text, cells, &line); *text == '\t'; text = read_cell (text + 1, cells, &line))
        ;
      row.cells = g_strv_builder_end (cells);
      drop_empty_end (row.cells);
      g_array_append_val (rows, row);
      text += *text == '\r';
      text += *text == '\n';
      line++;
    }
  return rows;
}

void
tj_text_table_cell (GString *out, const char *cell, gboolean first)
{
  if (!first)
    g_string_append_c (out, '\t');
  if (*cell != '"' && strpbrk (cell, "\t\r\n") == NULL)
    {
      g_string_append (out, cell);
      return;
    }
  g_string_append_c (out, '"');
  for (; *cell; cell++)
    {
      if (*cell == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *cell);
    }
  g_string_append_c (out, '"');
}
