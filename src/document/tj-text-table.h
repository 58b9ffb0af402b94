// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One row of pasted text. */
typedef struct
{
  guint line;   /* the line of the text on which it begins, from 1 */
  char **cells; /* (owned) as they are written, but for the quotes around one */
} TjTextRow;

/* tj_text_table_read: text as a spreadsheet puts it on the clipboard: cells by tabs, rows by line breaks. A cell that
 * begins and ends with '"' and needs to (it holds a tab, a line break or a double quote) is unquoted, '""' in it being
 * one quote; its line breaks and tabs become spaces. Empty cells at the end of a row are left out, but for the first.
 * What only begins with a quote ("Samen" op weg) stays as it is. (transfer full) (element-type TjTextRow) */
GArray *tj_text_table_read (const char *text);

/* tj_text_table_cell: adds a cell to a row of text, a tab before all but the first; quoted when it has to be. */
void tj_text_table_cell (GString *out, const char *cell, gboolean first);

G_END_DECLS
