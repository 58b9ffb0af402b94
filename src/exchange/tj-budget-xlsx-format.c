// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-budget-text.h"
#include "tj-budget-xlsx-private.h"

#define TITLE_SIZE 16
#define INDENT_MOST 15
#define DARK 0x1E3A5F
#define PALE 0xE8EEF5
#define GREY 0x595959
#define LINE 0x8A98A8

static void
give_look (lxw_format *format, TjXlsxLook look)
{
  if (look == TJ_XLSX_TITLE || look == TJ_XLSX_HEAD || look == TJ_XLSX_PART || look == TJ_XLSX_HEADING
      || look == TJ_XLSX_TOTAL)
    format_set_bold (format);
  if (look == TJ_XLSX_TITLE)
    format_set_font_size (format, TITLE_SIZE);
  if (look == TJ_XLSX_MUTED || look == TJ_XLSX_ASIDE)
    format_set_font_color (format, GREY);
  if (look == TJ_XLSX_ASIDE)
    format_set_italic (format);
  if (look == TJ_XLSX_HEAD)
    {
      format_set_bg_color (format, DARK);
      format_set_font_color (format, LXW_COLOR_WHITE);
      format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
      format_set_text_wrap (format);
    }
  if (look == TJ_XLSX_PART)
    format_set_bg_color (format, PALE);
  if (look == TJ_XLSX_TOTAL)
    {
      format_set_top (format, LXW_BORDER_THIN);
      format_set_top_color (format, LINE);
    }
  if (look == TJ_XLSX_NOTE)
    format_set_text_wrap (format);
  if (look != TJ_XLSX_HEAD)
    format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
}

lxw_format *
tj_xlsx_format (TjXlsx *self, TjXlsxLook look, const char *number, guint indent)
{
  guint depth = MIN (indent, INDENT_MOST);
  g_autofree char *name = g_strdup_printf ("%d %u %s", look, depth, number ? number : "");
  lxw_format *format = g_hash_table_lookup (self->formats, name);

  if (format)
    return format;
  format = workbook_add_format (self->book);
  give_look (format, look);
  if (number)
    {
      format_set_num_format (format, number);
      format_set_align (format, LXW_ALIGN_RIGHT);
    }
  else if (depth > 0)
    format_set_align (format, LXW_ALIGN_LEFT);
  if (depth > 0)
    format_set_indent (format, (uint8_t) depth);
  g_hash_table_insert (self->formats, g_steal_pointer (&name), format);
  return format;
}

/* As a cell of the page begins. */
static const char *
before_of (TjQualifier qualifier)
{
  static const char *const words[] = { [TJ_QUALIFIER_NONE] = "",
                                       [TJ_QUALIFIER_CIRCA] = "\"ca. \"",
                                       [TJ_QUALIFIER_RUIM] = "\"ruim \"",
                                       [TJ_QUALIFIER_MAXIMUM] = "\"max. \"",
                                       [TJ_QUALIFIER_MINIMUM] = "\"min. \"",
                                       [TJ_QUALIFIER_ROUNDED] = "\"afg. \"" };

  return (guint) qualifier < G_N_ELEMENTS (words) && words[qualifier] ? words[qualifier] : "";
}

char *
tj_xlsx_cell_number (const TjXlsx *self, const TjBudgetCell *cell, gboolean hidden)
{
  const char *before = before_of (tj_budget_cell_qualifier (cell));
  const char *after = cell->flags & TJ_CELL_PM ? "\" + PM\"" : "";
  const char *zero = hidden ? ";" : cell->flags & TJ_CELL_PM ? ";\"PM\"" : "";

  return g_strdup_printf ("%s%s%s;[Red]-%s%s%s%s", before, self->amount, after, before, self->amount, after, zero);
}

char *
tj_xlsx_cell_words (const TjBudgetCell *cell)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  TjQualifier qualifier = tj_budget_cell_qualifier (cell);

  if (!(cell->flags & TJ_CELL_SET))
    return g_strdup ("");
  if (qualifier != TJ_QUALIFIER_NONE)
    g_ptr_array_add (words, (gpointer) tj_qualifier_word (qualifier));
  if (cell->flags & TJ_CELL_PM)
    g_ptr_array_add (words, _ ("PM: foreseen, amount not known"));
  if (cell->flags & TJ_CELL_CONDITIONAL)
    g_ptr_array_add (words, _ ("depends on a condition that is still open"));
  if (cell->flags & TJ_CELL_TOO_LARGE)
    g_ptr_array_add (words, _ ("too large"));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}
