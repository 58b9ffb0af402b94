// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-budget-xlsx-private.h"
#include "tj-cost-build.h"

#define NAME_WIDTH 44
#define FIELD_WIDTH 17
#define THOUSAND 1000
#define MINUTES_PER_HOUR 60
#define FIRST_FIELD 2
#define OUTCOMES 4

/* The fields of the build-up are those of its section in the field table. */
static const TjField *
first_field (guint *n)
{
  const TjKindInfo *info = tj_kind (TJ_KIND_COST_LINE);
  const TjField *first = tj_kind_field (TJ_KIND_COST_LINE, "build");

  *n = 1;
  while (first + *n < info->fields + info->n_fields && first[*n].section == NULL)
    (*n)++;
  return first;
}

static gboolean
number_of (const TjField *field, const TjRecord *record, double *value)
{
  const TjNumber *number = tj_field_value (field, record);

  if (number->state != TJ_NUMBER_KNOWN)
    return FALSE;
  *value = (double) number->value / (field->unit == TJ_UNIT_HOURS ? MINUTES_PER_HOUR : THOUSAND);
  return TRUE;
}

static void
write_field (TjXlsx *self, lxw_worksheet *sheet, guint row, guint column, const TjField *field, const TjRecord *record)
{
  g_autofree char *text = NULL;
  double value;

  if (field->type == TJ_TYPE_NUMBER && number_of (field, record, &value))
    {
      tj_xlsx_number (self, sheet, row, column, value, tj_xlsx_format (self, TJ_XLSX_PLAIN, "#,##0.###", 0));
      return;
    }
  if (field->type == TJ_TYPE_MONEY)
    {
      TjBudgetCell cell = tj_budget_cell (tj_field_value (field, record));
      g_autofree char *number = tj_xlsx_cell_number (self, &cell, FALSE);

      if (cell.flags & TJ_CELL_SET)
        tj_xlsx_number (self, sheet, row, column, tj_xlsx_euros (cell.cents),
                        tj_xlsx_format (self, TJ_XLSX_PLAIN, number, 0));
      return;
    }
  text = tj_model_format (self->what->model, field, record);
  tj_xlsx_text (self, sheet, row, column, text, tj_xlsx_format (self, TJ_XLSX_NOTE, NULL, 0));
}

/* Where a field of the build-up stands. */
static guint
column_of (const char *name)
{
  guint n;

  return FIRST_FIELD + (guint) (tj_kind_field (TJ_KIND_COST_LINE, name) - first_field (&n));
}

/* A product of two cells is reckoned from whole thousandths (or minutes) and cents, so that it rounds as we do. NULL
 * when a part of it does not stand in the line itself. (transfer full) */
static char *
product_formula (const TjCostLine *line, guint row)
{
  const TjNumber *number = line->build == TJ_BUILD_KIND_RATE  ? &line->hours
                           : line->build == TJ_BUILD_KIND_FTE ? &line->fte
                                                              : &line->quantity;
  const char *name = number == &line->hours ? "hours" : number == &line->fte ? "fte" : "quantity";
  int scale = number == &line->hours ? MINUTES_PER_HOUR : THOUSAND;
  g_autoptr (GString) times = g_string_new (NULL), price = g_string_new (NULL);

  if (line->build != TJ_BUILD_KIND_UNIT && line->build != TJ_BUILD_KIND_RATE && line->build != TJ_BUILD_KIND_FTE
      && line->build != TJ_BUILD_KIND_AREAS)
    return NULL;
  if (number->state != TJ_NUMBER_KNOWN || line->unit_price.state != TJ_MONEY_KNOWN)
    return NULL;
  tj_xlsx_append_cell (times, row, column_of (name), FALSE);
  tj_xlsx_append_cell (price, row, column_of ("unit_price"), FALSE);
  return g_strdup_printf ("=ROUND(ROUND(%s*%d,0)*ROUND(%s*100,0)/%d,0)/100", times->str, scale, price->str, scale);
}

static void
write_money (TjXlsx *self, lxw_worksheet *sheet, guint row, guint column, const TjMoney *money, const char *formula)
{
  TjBudgetCell cell = tj_budget_cell (money);
  g_autofree char *number = tj_xlsx_cell_number (self, &cell, FALSE);
  lxw_format *format = tj_xlsx_format (self, TJ_XLSX_PLAIN, number, 0);

  if (!(cell.flags & TJ_CELL_SET))
    return;
  if (formula)
    tj_xlsx_formula (self, sheet, row, column, formula, tj_xlsx_euros (cell.cents), format);
  else
    tj_xlsx_number (self, sheet, row, column, tj_xlsx_euros (cell.cents), format);
}

static void
write_difference (TjXlsx *self, lxw_worksheet *sheet, guint row, guint stated, const TjCostComparison *found)
{
  g_autoptr (GString) formula = g_string_new ("=ROUND(");

  tj_xlsx_append_cell (formula, row, stated, FALSE);
  g_string_append_c (formula, '-');
  tj_xlsx_append_cell (formula, row, stated - (found->yearly ? 1 : 2), FALSE);
  g_string_append (formula, ",2)");
  tj_xlsx_formula (self, sheet, row, stated + 1, formula->str,
                   tj_xlsx_euros (found->stated.cents - found->computed.cents),
                   tj_xlsx_format (self, TJ_XLSX_PLAIN, self->amount, 0));
}

/* What it comes to: in all, a year, what was filled in instead, and the difference. */
static void
write_outcome (TjXlsx *self, lxw_worksheet *sheet, guint row, guint column, const TjCostLine *line)
{
  gboolean a_year = line->build == TJ_BUILD_KIND_FTE || line->build == TJ_BUILD_KIND_AREAS;
  g_autofree char *formula = product_formula (line, row);
  TjCostComparison found;
  TjCostBuild build;
  gboolean whole;

  tj_cost_build (self->what->model, self->what->plan, line, &build);
  if (build.known)
    {
      write_money (self, sheet, row, column, &build.total, a_year ? NULL : formula);
      write_money (self, sheet, row, column + 1, &build.per_year, a_year ? formula : NULL);
    }
  whole = build.known && build.total.state != TJ_MONEY_UNSET;
  tj_cost_build_clear (&build);
  if (!tj_cost_compare (self->what->model, self->what->plan, line, &found))
    return;
  write_money (self, sheet, row, column + 2, &found.stated, NULL);
  if (found.yearly || whole)
    write_difference (self, sheet, row, column + 2, &found);
  tj_cost_comparison_clear (&found);
}

static lxw_worksheet *
begin_sheet (TjXlsx *self, const TjField *fields, guint n)
{
  static const char *const outcomes[OUTCOMES]
      = { N_ ("Computed"), N_ ("Computed, a year"), N_ ("Filled in instead"), N_ ("Difference") };
  lxw_format *head = tj_xlsx_format (self, TJ_XLSX_HEAD, NULL, 0);
  /* Translators: the name of a sheet in a workbook; at most 31 letters. */
  lxw_worksheet *sheet
      = tj_xlsx_add_sheet (self, _ ("Build-up"), _ ("How the amounts of the lines are built up"), FIRST_FIELD);

  worksheet_set_column (sheet, 0, 0, FIELD_WIDTH / 2.0, NULL);
  worksheet_set_column (sheet, 1, 1, NAME_WIDTH, NULL);
  worksheet_set_column (sheet, FIRST_FIELD, (lxw_col_t) (FIRST_FIELD + n + OUTCOMES), FIELD_WIDTH, NULL);
  worksheet_set_row (sheet, TJ_XLSX_HEAD_ROW, 2 * LXW_DEF_ROW_HEIGHT, NULL);
  tj_xlsx_text (self, sheet, TJ_XLSX_HEAD_ROW, 0, _ ("No."), head);
  tj_xlsx_text (self, sheet, TJ_XLSX_HEAD_ROW, 1, _ ("Line"), head);
  for (guint i = 0; i < n; i++)
    tj_xlsx_text (self, sheet, TJ_XLSX_HEAD_ROW, FIRST_FIELD + i, g_dgettext (GETTEXT_PACKAGE, fields[i].label), head);
  for (guint i = 0; i < OUTCOMES; i++)
    tj_xlsx_text (self, sheet, TJ_XLSX_HEAD_ROW, FIRST_FIELD + n + i, _ (outcomes[i]),
                  tj_xlsx_format (self, TJ_XLSX_HEAD, "0", 0));
  return sheet;
}

void
tj_xlsx_add_build (TjXlsx *self)
{
  guint n, row = TJ_XLSX_FIRST_ROW;
  const TjField *fields = first_field (&n);
  g_autoptr (GPtrArray) lines = tj_model_sorted (self->what->model, TJ_KIND_COST_LINE, self->what->project, NULL);
  lxw_worksheet *sheet = NULL;

  for (guint i = 0; i < lines->len && !tj_xlsx_cancelled (self); i++)
    {
      const TjCostLine *line = g_ptr_array_index (lines, i);

      if (line->build == 0)
        continue;
      if (sheet == NULL)
        sheet = begin_sheet (self, fields, n);
      tj_xlsx_text (self, sheet, row, 0, line->number, tj_xlsx_format (self, TJ_XLSX_PLAIN, NULL, 0));
      tj_xlsx_text (self, sheet, row, 1, line->name, tj_xlsx_format (self, TJ_XLSX_PLAIN, NULL, 0));
      for (guint j = 0; j < n; j++)
        write_field (self, sheet, row, FIRST_FIELD + j, &fields[j], &line->record);
      write_outcome (self, sheet, row, FIRST_FIELD + n, line);
      row++;
    }
}
