// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <xlsxwriter.h>

#include "tj-budget-sheet.h"
#include "tj-budget-xlsx.h"

G_BEGIN_DECLS

/* How a cell looks, besides its number. */
typedef enum
{
  TJ_XLSX_PLAIN,
  TJ_XLSX_TITLE,   /* of the traject, large */
  TJ_XLSX_MUTED,   /* of less weight */
  TJ_XLSX_HEAD,    /* above a column */
  TJ_XLSX_PART,    /* heading of a part */
  TJ_XLSX_HEADING, /* heading in a part */
  TJ_XLSX_TOTAL,
  TJ_XLSX_ASIDE, /* does not count for what stands above it */
  TJ_XLSX_NOTE   /* words in more lines */
} TjXlsxLook;

/* The columns of the sheet: the name, those of the budget, the total and the note. */
#define TJ_XLSX_NAME 0
#define TJ_XLSX_FIRST 1
/* The rows above the first row of the budget; in every sheet the last of them is the header. */
#define TJ_XLSX_HEAD_ROW 4
#define TJ_XLSX_FIRST_ROW 5
/* The columns of the sheet of keys: name, weight, part, whole weight, then those of the budget. */
#define TJ_XLSX_WEIGHT 1
#define TJ_XLSX_PERCENT 2
#define TJ_XLSX_WHOLE 3
#define TJ_XLSX_SPLIT_FIRST 4
/* More than this a formula must not hold. */
#define TJ_XLSX_FORMULA_MOST 8000

/* A workbook in the making. */
typedef struct
{
  const TjBudgetExport *what;
  TjBudget *money;      /* (owned) */
  TjBudgetSheet *sheet; /* (owned) */
  lxw_workbook *book;
  GHashTable *formats; /* (element-type utf8 lxw_format): by what they are */
  GCancellable *cancellable;
  const char *amount;    /* number format of amounts: with cents where one of them has cents */
  GHashTable *keys;      /* (element-type utf8 utf8): the cell of each weight, by key and partner */
  GArray *shares;        /* (element-type TjXlsxShare): for each row of the sheet */
  lxw_worksheet *budget; /* these come to be as they are added */
  lxw_worksheet *split;
  lxw_error problem; /* the first that there was */
} TjXlsx;

/* Where the parts of a share stand in the sheet of keys; rows from 0, and the same columns as in the budget. */
typedef struct
{
  guint row;     /* of this partner; 0: it is not reckoned there */
  guint first;   /* of the first partner of the line */
  guint last;    /* of the last */
  guint amount;  /* what is split, in units */
  guint rest;    /* what is left of it after parts that come out whole */
  guint to_give; /* how many units go by the largest remainder */
  guint sum;     /* of the weights */
} TjXlsxShare;

/* tj_xlsx_format: a format, made once; @number (nullable) is a number format, @indent a depth. (transfer none) */
lxw_format *tj_xlsx_format (TjXlsx *self, TjXlsxLook look, const char *number, guint indent);
/* tj_xlsx_cell_number: the number format of an amount: with what qualifies it, and PM, around it. @hidden: nothing is
 * shown as long as it is zero. (transfer full) */
char *tj_xlsx_cell_number (const TjXlsx *self, const TjBudgetCell *cell, gboolean hidden);
/* tj_xlsx_cell_words: what is to be said of an amount besides its figure; "" for nothing. (transfer full) */
char *tj_xlsx_cell_words (const TjBudgetCell *cell);

/* Writing. Rows and columns from 0; the first problem is kept.
 * tj_xlsx_text: words, which never become a formula; nothing for NULL and "".
 * tj_xlsx_number: a number. tj_xlsx_formula: a formula (with its '=') and its outcome.
 * tj_xlsx_euros: cents as the number of a cell.
 * tj_xlsx_blank: a cell with a format alone. */
void tj_xlsx_text (TjXlsx *self, lxw_worksheet *at, guint row, guint column, const char *text, lxw_format *format);
void tj_xlsx_number (TjXlsx *self, lxw_worksheet *at, guint row, guint column, double number, lxw_format *format);
void tj_xlsx_formula (TjXlsx *self, lxw_worksheet *at, guint row, guint column, const char *formula, double outcome,
                      lxw_format *format);
double tj_xlsx_euros (gint64 cents);
void tj_xlsx_blank (TjXlsx *self, lxw_worksheet *at, guint row, guint column, lxw_format *format);

/* tj_xlsx_add_sheet: a sheet with the titles above it and the paper that it is printed on; its header is to stand in
 * TJ_XLSX_HEAD_ROW, with @frozen columns standing still. (transfer none) */
lxw_worksheet *tj_xlsx_add_sheet (TjXlsx *self, const char *name, const char *words, guint frozen);
/* tj_xlsx_head_columns: the names of the columns of the budget, from column @at on. */
void tj_xlsx_head_columns (TjXlsx *self, lxw_worksheet *sheet, guint at);
/* tj_xlsx_cancelled: whether to stop. */
gboolean tj_xlsx_cancelled (const TjXlsx *self);

/* Formulas.
 * tj_xlsx_append_cell: appends the name of a cell, 'B7', or with @fixed 'B$7'.
 * tj_xlsx_sheet_cell: the same with its sheet before it. (transfer full)
 * tj_xlsx_sum: the formula of a row that is a sum, in a column; NULL when it would be too long. (transfer full)
 * tj_xlsx_share: that of a share. (transfer full)
 * tj_xlsx_row: where a row of the budget stands. tj_xlsx_total_column: the column of totals. */
void tj_xlsx_append_cell (GString *text, guint row, guint column, gboolean fixed);
char *tj_xlsx_sheet_cell (const char *sheet, guint row, guint column);
char *tj_xlsx_sum (const TjSheetRow *row, guint column);
char *tj_xlsx_share (const TjXlsx *self, const TjSheetRow *row, guint place, guint column);
guint tj_xlsx_row (guint row);
guint tj_xlsx_total_column (const TjXlsx *self);

/* The sheets; one with nothing in it is not added. Shares come before the budget, which refers to them. */
void tj_xlsx_add_budget (TjXlsx *self);
void tj_xlsx_add_shares (TjXlsx *self);
void tj_xlsx_add_build (TjXlsx *self);
void tj_xlsx_add_totals (TjXlsx *self);

/* tj_xlsx_budget_name, tj_xlsx_shares_name: what these sheets are called. (transfer none) */
const char *tj_xlsx_budget_name (void);
const char *tj_xlsx_shares_name (void);

G_END_DECLS
