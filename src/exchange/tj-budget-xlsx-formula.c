// SPDX-License-Identifier: EUPL-1.2
#include <string.h>

#include "tj-budget-xlsx-private.h"

/* A function takes no more in one list. */
#define MOST_TERMS 200

void
tj_xlsx_append_cell (GString *text, guint row, guint column, gboolean fixed)
{
  char name[LXW_MAX_COL_NAME_LENGTH];

  lxw_col_to_name (name, (lxw_col_t) column, FALSE);
  g_string_append_printf (text, "%s%s%u", name, fixed ? "$" : "", row + 1);
}

char *
tj_xlsx_sheet_cell (const char *sheet, guint row, guint column)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "'%s'!", sheet);
  tj_xlsx_append_cell (text, row, column, FALSE);
  return g_string_free_and_steal (text);
}

guint
tj_xlsx_row (guint row)
{
  return row + TJ_XLSX_FIRST_ROW;
}

guint
tj_xlsx_total_column (const TjXlsx *self)
{
  return TJ_XLSX_FIRST + self->sheet->columns->len;
}

/* Sums ------------------------------------------------------------------------------------------------------------- */

/* How many terms with this sign stand below one another, from @at on; 0 when the one there has the other sign. */
static guint
run_of (const GArray *terms, guint at, gint sign)
{
  guint n = 0;

  while (at + n < terms->len)
    {
      const TjSheetTerm *term = &g_array_index (terms, TjSheetTerm, at + n);

      if (term->sign != sign || term->row != g_array_index (terms, TjSheetTerm, at).row + n)
        break;
      n++;
    }
  return n;
}

/* 'B7', 'SUM(B7:B9,B12)', or with very many terms such sums added up; "" when none has this sign. */
static char *
sum_of (const GArray *terms, guint column, gint sign)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < terms->len;)
    {
      guint run = run_of (terms, i, sign), row = tj_xlsx_row (g_array_index (terms, TjSheetTerm, i).row);

      if (run > 0)
        {
          g_string_append (text, n == 0 ? "" : n % MOST_TERMS == 0 ? ")+SUM(" : ",");
          tj_xlsx_append_cell (text, row, column, FALSE);
          if (run > 1)
            g_string_append_c (text, ':');
          if (run > 1)
            tj_xlsx_append_cell (text, row + run - 1, column, FALSE);
          n++;
        }
      i += MAX (run, 1);
    }
  if (n > 1 || g_utf8_strchr (text->str, -1, ':'))
    {
      g_string_prepend (text, "SUM(");
      g_string_append_c (text, ')');
    }
  return g_string_free_and_steal (text);
}

char *
tj_xlsx_sum (const TjSheetRow *row, guint column)
{
  g_autofree char *plus = sum_of (row->terms, column, 1), *minus = sum_of (row->terms, column, -1);
  g_autofree char *formula = NULL;

  /* What is taken off can leave a hair of a cent, which would show as a red nought. */
  if (*minus)
    formula = g_strdup_printf ("=ROUND(%s-%s,2)", plus, minus);
  else
    formula = g_strconcat ("=", plus, NULL);
  return strlen (formula) > TJ_XLSX_FORMULA_MOST ? NULL : g_steal_pointer (&formula);
}

/* Shares ----------------------------------------------------------------------------------------------------------- */

/* q units are split: what comes out whole in rounds of the sum S of the weights W, the whole part of the rest b, and
 * one more for the l largest remainders r, the first where they are the same. Only what comes out whole is divided, so
 * nothing is lost. f and e are the first and the last partner; # is the amount. */
#define UNITS "({q}-{b})/{S}*{R}+({b}*{R}-{r})/{S}+IF(SUMPRODUCT(({f}:{e}>{r})*1)+COUNTIF({f}:{r},{r})-1<{l},1,0)"
/* Cents of an amount that is split in euros go to the first partner with the largest weight. */
#define IN_EUROS                                                                                                       \
  "=IF({S}=0,0,ROUND(SIGN(#)*(" UNITS "+IF(MATCH(MAX({F}:{E}),{F}:{E},0)=ROWS({F}:{R}),ABS(#)-{q},0)),2))"
#define IN_CENTS "=IF({S}=0,0,ROUND(SIGN(#)*(" UNITS ")/100,2))"

/* The cell of the sheet of keys that a letter stands for: a capital in the column of weights. */
static void
append_place (GString *text, const TjXlsxShare *share, char letter, guint column)
{
  const struct
  {
    char letter;
    guint row;
  } places[] = { { 'q', share->amount }, { 'b', share->rest },  { 'l', share->to_give }, { 's', share->sum },
                 { 'r', share->row },    { 'f', share->first }, { 'e', share->last } };

  if (text->len == 0 || text->str[text->len - 1] != ':')
    g_string_append_printf (text, "'%s'!", tj_xlsx_shares_name ());
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].letter == g_ascii_tolower (letter))
      tj_xlsx_append_cell (text, places[i].row, g_ascii_isupper (letter) ? TJ_XLSX_WHOLE : column, TRUE);
}

char *
tj_xlsx_share (const TjXlsx *self, const TjSheetRow *row, guint place, guint column)
{
  const TjXlsxShare *share = &g_array_index (self->shares, TjXlsxShare, place);
  GString *text = g_string_new (NULL);

  for (const char *at = row->rounding == TJ_ROUNDING_EUROS ? IN_EUROS : IN_CENTS; *at; at++)
    if (*at == '#')
      tj_xlsx_append_cell (text, tj_xlsx_row (g_array_index (row->terms, TjSheetTerm, 0).row), column, FALSE);
    else if (*at == '{')
      {
        append_place (text, share, at[1], column - TJ_XLSX_FIRST + TJ_XLSX_SPLIT_FIRST);
        at += 2;
      }
    else
      g_string_append_c (text, *at);
  return g_string_free_and_steal (text);
}
