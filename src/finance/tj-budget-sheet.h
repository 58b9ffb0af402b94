// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"

G_BEGIN_DECLS

/* The money of a traject as rows and columns, as one looks at it in a spreadsheet. The page, the workbook, the PDF and
 * the command line all show this one sheet. */
typedef enum
{
  TJ_SHEET_COSTS,      /* cost lines with what is below them, and their total */
  TJ_SHEET_COVERAGE,   /* sources with what they pay, and their total */
  TJ_SHEET_DIFFERENCE, /* one row */
  TJ_SHEET_COURSE,     /* of each source of which enough is stated: from opening to closing balance */
  TJ_SHEET_SHARES,     /* what each partner pays of each line that is shared, and in all */
  TJ_SHEET_REALISED,   /* of each line of which something is known: what may be spent, what was, what is left */
  TJ_SHEET_N_PARTS
} TjSheetPart;

typedef enum
{
  TJ_SHEET_HEADING, /* no cells: the name of a part, or of a source whose course follows */
  TJ_SHEET_ROW,
  TJ_SHEET_TOTAL
} TjSheetKind;

/* How the cells of a row follow from others, so that a spreadsheet can reckon them again. */
typedef enum
{
  TJ_SHEET_STATED,  /* they do not: filled in, or made by a build-up */
  TJ_SHEET_SUM,     /* the terms, each with its sign, in the same column */
  TJ_SHEET_CARRIED, /* the one term in the column before; in the column @start, and before it, as stated */
  TJ_SHEET_COPIED,  /* the one term in the same column, where the cell is set */
  TJ_SHEET_SHARE    /* the part of the first term that the weight is of all weights, by the largest remainder */
} TjSheetOrigin;

typedef struct
{
  guint row;
  gint sign; /* 1 or -1 */
} TjSheetTerm;

typedef struct
{
  TjSheetPart part;
  TjSheetKind kind;
  guint depth;          /* of the row in its part, from 0; a heading is folded with all that lies deeper after it */
  char *title;          /* (owned) as people read it */
  TjId id;              /* what it is about: a cost line, source, partner, ...; 0 for totals */
  TjId record;          /* the record in which the cells can be filled in; 0: they cannot */
  const TjField *field; /* (nullable) of that record: a series */
  gboolean aside;       /* it is not counted in what stands above it: detail of a line that speaks for itself */
  gboolean void_;       /* it does not count: its condition is not met */
  TjBudgetCell *cells;  /* (owned) (nullable) one for each column; NULL for a heading */
  TjBudgetCell total;   /* an open column counts once; empty where a total says nothing (balances) */
  TjSheetOrigin origin;
  GArray *terms; /* (owned) (nullable) (element-type TjSheetTerm) */
  int start;     /* for CARRIED: the column of the opening balance; -1: none */
  gint64 weight; /* for SHARE, in thousandths; the weights of the other rows with the same term make the whole */
  int rounding;  /* for SHARE (TjRounding) */
} TjSheetRow;

typedef struct
{
  GArray *columns; /* (owned) (element-type TjBudgetColumn) */
  GPtrArray *rows; /* (owned) (element-type TjSheetRow) */
} TjBudgetSheet;

/* tj_budget_sheet_new: the sheet of a budget. A part with nothing in it is left out. (transfer full) */
TjBudgetSheet *tj_budget_sheet_new (const TjBudget *budget, TjModel *model);
void tj_budget_sheet_free (TjBudgetSheet *self);

/* tj_budget_sheet_row: (transfer none) */
const TjSheetRow *tj_budget_sheet_row (const TjBudgetSheet *self, guint row);

/* tj_budget_sheet_part_title: the name of a part, as a heading. (transfer none) */
const char *tj_budget_sheet_part_title (TjSheetPart part);

/* tj_budget_sheet_add_amount: adds to @edit that the amount in one column of a row that can be filled in becomes @money
 * (NULL or unset: empty). Changes of more cells of the same record in one edit go together. FALSE, and nothing is
 * added, when the row cannot be filled in there. */
gboolean tj_budget_sheet_add_amount (const TjBudgetSheet *self, const TjModel *model, TjEdit *edit, guint row,
                                     guint column, const TjMoney *money);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjBudgetSheet, tj_budget_sheet_free)

G_END_DECLS
