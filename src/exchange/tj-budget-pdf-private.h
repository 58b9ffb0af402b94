// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-pdf.h"
#include "tj-budget-sheet.h"
#include "tj-page-furniture.h"

G_BEGIN_DECLS

#define TJ_PDF_PAD 8.0
#define TJ_PDF_INDENT 14.0

/* The sheet divided over pages. Lengths are pixels of a scene. */
typedef struct
{
  const TjBudgetSheet *sheet;
  const TjTextMeasure *measure;
  double width; /* of the page, inside its margins */
  double height;
  double name_width;
  double head_height;
  double line_height;
  double beside;     /* above and below the lines of a row, together */
  double *widths;    /* (owned) of each column, the total last */
  GPtrArray *names;  /* (owned) (element-type GStrv): the lines of each row's name */
  GArray *downwards; /* (owned) (element-type guint): the first row of each page, and the number of rows */
  GArray *across;    /* (owned) (element-type guint): the first column of each page beside, and the number of columns */
  GPtrArray *words;  /* (owned) (element-type utf8): what the signs mean, below the last row */
} TjBudgetPages;

/* tj_budget_pages_init: measures and divides; @pages holds what it is given. tj_budget_pages_clear: frees what it owns.
 */
void tj_budget_pages_init (TjBudgetPages *pages, const TjBudgetSheet *sheet, const TjTextMeasure *measure, double width,
                           double height);
void tj_budget_pages_clear (TjBudgetPages *pages);

/* tj_budget_pages_count: how many pages; first down, then to the right. */
guint tj_budget_pages_count (const TjBudgetPages *pages);
/* tj_budget_pages_style: the style of a row's text. tj_budget_pages_row_height: how high a row is.
 * tj_budget_pages_at: a cell of a row that has cells, @column from 0 with the total last. (transfer none)
 * tj_budget_pages_head: what stands above a column. (transfer full) */
TjTextStyle tj_budget_pages_style (const TjSheetRow *row);
double tj_budget_pages_row_height (const TjBudgetPages *pages, guint row);
const TjBudgetCell *tj_budget_pages_at (const TjBudgetPages *pages, const TjSheetRow *row, guint column);
char *tj_budget_pages_head (const TjBudgetPages *pages, guint column);

G_END_DECLS
