// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP 3

/* Digits with points between the thousands and a comma before the last @decimals. */
static char *
grouped (gint64 value, guint decimals)
{
  guint64 size = value < 0 ? -(guint64) value : (guint64) value;
  g_autofree char *digits = g_strdup_printf ("%0*" G_GUINT64_FORMAT, (int) decimals + 1, size);
  gsize whole = strlen (digits) - decimals;
  GString *text = g_string_new (value < 0 ? "-" : "");

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % GROUP == 0)
        g_string_append_c (text, '.');
      g_string_append_c (text, digits[i]);
    }
  if (decimals > 0)
    g_string_append_printf (text, ",%s", digits + whole);
  return g_string_free_and_steal (text);
}

static char *
amount_text (gint64 cents, gboolean symbol)
{
  TjMoney money = tj_money (cents);

  if (symbol)
    return tj_money_format (&money);
  return cents % 100 == 0 ? grouped (cents / 100, 0) : grouped (cents, 2);
}

char *
tj_budget_cents_text (gint64 cents)
{
  return amount_text (cents, TRUE);
}

/* Short, since it stands in a cell. */
static const char *
qualifier_text (TjQualifier qualifier)
{
  switch (qualifier)
    {
    case TJ_QUALIFIER_CIRCA:
      return "ca. ";
    case TJ_QUALIFIER_RUIM:
      return "ruim ";
    case TJ_QUALIFIER_MAXIMUM:
      return "max. ";
    case TJ_QUALIFIER_MINIMUM:
      return "min. ";
    case TJ_QUALIFIER_ROUNDED:
      return "afg. ";
    default:
      return "";
    }
}

char *
tj_budget_cell_text (const TjBudgetCell *cell, gboolean symbol)
{
  g_autofree char *amount = NULL;

  if (!(cell->flags & TJ_CELL_SET))
    return g_strdup ("");
  if (cell->flags & TJ_CELL_TOO_LARGE)
    return g_strdup (_ ("too large"));
  if (cell->cents == 0 && cell->flags & TJ_CELL_PM)
    return g_strdup ("PM");
  amount = amount_text (cell->cents, symbol);
  return g_strconcat (qualifier_text (tj_budget_cell_qualifier (cell)), amount, cell->flags & TJ_CELL_PM ? " + PM" : "",
                      NULL);
}

char *
tj_ratio_text (TjRatio ratio, guint decimals)
{
  return ratio.denominator ? grouped (tj_ratio_round (ratio, decimals), decimals) : g_strdup ("");
}

char *
tj_ratio_percent_text (TjRatio ratio, guint decimals)
{
  TjRatio percent = { ratio.numerator, ratio.denominator };
  g_autofree char *text = NULL;

  if (ratio.denominator == 0)
    return g_strdup ("");
  if (__builtin_mul_overflow (ratio.numerator, 100, &percent.numerator))
    percent = tj_ratio (ratio.numerator, MAX (ratio.denominator / 100, 1));
  text = tj_ratio_text (percent, decimals);
  return g_strconcat (text, " %", NULL);
}

char *
tj_budget_years_text (const GArray *columns, const TjBudgetCell *cells)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    if (cells[i].cents != 0)
      g_ptr_array_add (titles, tj_budget_column_title (&g_array_index (columns, TjBudgetColumn, i)));
  for (guint i = 0; i < titles->len; i++)
    {
      if (i > 0)
        g_string_append (text, i + 1 == titles->len ? _ (" and ") : ", ");
      g_string_append (text, g_ptr_array_index (titles, i));
    }
  return g_string_free_and_steal (text);
}
