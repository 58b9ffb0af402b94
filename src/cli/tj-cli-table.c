// SPDX-License-Identifier: EUPL-1.2
#include "tj-cli-table.h"

#include "tj-cli-private.h"

struct _TjCliTable
{
  guint n_columns;
  gboolean *right; /* (owned) by column */
  guint *widths;   /* (owned) by column */
  GPtrArray *cells;
};

TjCliTable *
tj_cli_table_new (guint n_columns)
{
  TjCliTable *table = g_new0 (TjCliTable, 1);

  table->n_columns = n_columns;
  table->right = g_new0 (gboolean, n_columns);
  table->widths = g_new0 (guint, n_columns);
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
tj_cli_table_free (TjCliTable *table)
{
  g_free (table->right);
  g_free (table->widths);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

void
tj_cli_table_set_right (TjCliTable *table, guint column)
{
  table->right[column] = TRUE;
}

/* How many places of a terminal a text takes. */
static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

void
tj_cli_table_add (TjCliTable *table, const char *text)
{
  char *cell = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  guint *width = &table->widths[table->cells->len % table->n_columns];

  *width = MAX (*width, width_of (cell));
  g_ptr_array_add (table->cells, cell);
}

static void
append_line (const TjCliTable *table, guint first, GString *out)
{
  gsize kept = out->len;

  for (guint column = 0; column < table->n_columns && first + column < table->cells->len; column++)
    {
      const char *cell = g_ptr_array_index (table->cells, first + column);
      guint gap = table->widths[column] - width_of (cell);

      if (table->right[column])
        g_string_append_printf (out, "%*s%s", (int) gap, "", cell);
      else
        g_string_append_printf (out, "%s%*s", cell, (int) gap, "");
      if (*cell)
        kept = table->right[column] ? out->len : out->len - gap;
      g_string_append (out, "  ");
    }
  g_string_truncate (out, kept);
  g_string_append_c (out, '\n');
}

void
tj_cli_table_write (const TjCliTable *table)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint first = 0; first < table->cells->len; first += table->n_columns)
    append_line (table, first, out);
  tj_cli_write (out->str);
}
