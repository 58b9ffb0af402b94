// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the cells of a pasted line mean. */
typedef enum
{
  TJ_OUTLINE_NUMBER,
  TJ_OUTLINE_NAME,
  TJ_OUTLINE_START,
  TJ_OUTLINE_FINISH,
  TJ_OUTLINE_PERIOD,
  TJ_OUTLINE_DEADLINE,
  TJ_OUTLINE_DURATION,
  TJ_OUTLINE_PROGRESS,
  TJ_OUTLINE_LEAD,
  TJ_OUTLINE_N_COLUMNS
} TjOutlineColumn;

/* tj_outline_columns_read: what the columns are when @cells are the headings of a table, the name and one other among
 * them: for each cell a TjOutlineColumn, N_COLUMNS for one that is not known and not read. NULL when they are not
 * headings. (transfer full) (element-type int) */
GArray *tj_outline_columns_read (const char *const *cells);

/* tj_outline_columns_guess: what the cells of a line without headings are: [number] name [period | start finish].
 * (transfer full) (element-type int) */
GArray *tj_outline_columns_guess (const char *const *cells);

G_END_DECLS
