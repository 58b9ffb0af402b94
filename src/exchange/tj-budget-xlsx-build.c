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

/* The sheet in the making. */
typedef struct
{
  TjXlsx *book;
  lxw_worksheet *sheet;
  GPtrArray *lines;  /* (owned) (element-type TjCostLine): that have a build-up */
  GPtrArray *fields; /* (owned) (element-type TjField): of the build-up, as far as a line has one */
} Build;

static void
build_clear (Build *build)
{
  g_ptr_array_unref (build->lines);
  g_ptr_array_unref (build->fields);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Build, build_clear)

static void
find_lines (Build *build)
{
  const TjBudgetExport *what = build->book->what;
  g_autoptr (GPtrArray) lines = tj_model_sorted (what->model, TJ_KIND_COST_LINE, what->project, NULL);

  build->lines = g_ptr_array_new ();
  for (guint i = 0; i < lines->len; i++)
    if (((const TjCostLine *) g_ptr_array_index (lines, i))->build != 0)
      g_ptr_array_add (build->lines, g_ptr_array_index (lines, i));
}

static gboolean
is_used (const Build *build, const TjField *field)
{
  for (guint i = 0; i < build->lines->len; i++)
    if (tj_field_is_set (field, g_ptr_array_index (build->lines, i)))
      return TRUE;
  return FALSE;
}

/* The fields of the build-up are those of its section in the field table. */
static void
find_fields (Build *build)
{
  const TjKindInfo *info = tj_kind (TJ_KIND_COST_LINE);
  const TjField *first = tj_kind_field (TJ_KIND_COST_LINE, "build");

  build->fields = g_ptr_array_new ();
  for (const TjField *field = first; field < info->fields + info->n_fields; field++)
    {
      if (field != first && field->section)
        return;
      if (is_used (build, field))
        g_ptr_array_add (build->fields, (gpointer) field);
    }
}

/* Where a field stands that is set in one of the lines. */
static guint
column_of (const Build *build, const char *name)
{
  guint place = 0;

  g_ptr_array_find (build->fields, tj_kind_field (TJ_KIND_COST_LINE, name), &place);
  return FIRST_FIELD + place;
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
  tj_xlsx_text (self, sheet, row, column, text, tj_xlsx_format (self, TJ_XLSX_NOTE, NULL, 1));
}

/* A product of two cells is reckoned from whole thousandths (or minutes) and cents, so that it rounds as we do. NULL
 * when a part of it does not stand in the line itself. (transfer full) */
static char *
product_formula (const Build *build, const TjCostLine *line, guint row)
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
  tj_xlsx_append_cell (times, row, column_of (build, name), FALSE);
  tj_xlsx_append_cell (price, row, column_of (build, "unit_price"), FALSE);
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
write_outcome (const Build *self, guint row, guint column, const TjCostLine *line)
{
  const TjBudgetExport *what = self->book->what;
  gboolean a_year = line->build == TJ_BUILD_KIND_FTE || line->build == TJ_BUILD_KIND_AREAS;
  g_autofree char *formula = product_formula (self, line, row);
  TjCostComparison found;
  TjCostBuild build;
  gboolean whole;

  tj_cost_build (what->model, what->plan, line, &build);
  if (build.known)
    {
      write_money (self->book, self->sheet, row, column, &build.total, a_year ? NULL : formula);
      write_money (self->book, self->sheet, row, column + 1, &build.per_year, a_year ? formula : NULL);
    }
  whole = build.known && build.total.state != TJ_MONEY_UNSET;
  tj_cost_build_clear (&build);
  if (!tj_cost_compare (what->model, what->plan, line, &found))
    return;
  write_money (self->book, self->sheet, row, column + 2, &found.stated, NULL);
  if (found.yearly || whole)
    write_difference (self->book, self->sheet, row, column + 2, &found);
  tj_cost_comparison_clear (&found);
}

static void
write_line (const Build *build, guint row, const TjCostLine *line)
{
  lxw_format *plain = tj_xlsx_format (build->book, TJ_XLSX_PLAIN, NULL, 0);

  tj_xlsx_text (build->book, build->sheet, row, 0, line->number, plain);
  tj_xlsx_text (build->book, build->sheet, row, 1, line->name, plain);
  for (guint i = 0; i < build->fields->len; i++)
    write_field (build->book, build->sheet, row, FIRST_FIELD + i, g_ptr_array_index (build->fields, i), &line->record);
  write_outcome (build, row, FIRST_FIELD + build->fields->len, line);
}

static void
write_head (const Build *build)
{
  static const char *const outcomes[OUTCOMES]
      = { N_ ("Computed"), N_ ("Computed, a year"), N_ ("Filled in instead"), N_ ("Difference") };
  lxw_format *words = tj_xlsx_format (build->book, TJ_XLSX_HEAD, NULL, 0);
  lxw_format *figures = tj_xlsx_format (build->book, TJ_XLSX_HEAD, "0", 0);
  lxw_format *indented = tj_xlsx_format (build->book, TJ_XLSX_HEAD, NULL, 1);
  guint n = build->fields->len;

  worksheet_set_column (build->sheet, 0, 0, FIELD_WIDTH / 2.0, NULL);
  worksheet_set_column (build->sheet, 1, 1, NAME_WIDTH, NULL);
  worksheet_set_column (build->sheet, FIRST_FIELD, (lxw_col_t) (FIRST_FIELD + n + OUTCOMES), FIELD_WIDTH, NULL);
  worksheet_set_row (build->sheet, TJ_XLSX_HEAD_ROW, 2 * LXW_DEF_ROW_HEIGHT, NULL);
  tj_xlsx_text (build->book, build->sheet, TJ_XLSX_HEAD_ROW, 0, _ ("No."), words);
  tj_xlsx_text (build->book, build->sheet, TJ_XLSX_HEAD_ROW, 1, _ ("Line"), words);
  for (guint i = 0; i < n; i++)
    {
      const TjField *field = g_ptr_array_index (build->fields, i);

      tj_xlsx_text (build->book, build->sheet, TJ_XLSX_HEAD_ROW, FIRST_FIELD + i,
                    g_dgettext (GETTEXT_PACKAGE, field->label),
                    field->type == TJ_TYPE_NUMBER || field->type == TJ_TYPE_MONEY ? figures : indented);
    }
  for (guint i = 0; i < OUTCOMES; i++)
    tj_xlsx_text (build->book, build->sheet, TJ_XLSX_HEAD_ROW, FIRST_FIELD + n + i, _ (outcomes[i]), figures);
}

void
tj_xlsx_add_build (TjXlsx *self)
{
  g_auto (Build) build = { .book = self };

  find_lines (&build);
  find_fields (&build);
  if (build.lines->len == 0)
    return;
  /* Translators: the name of a sheet in a workbook; at most 31 letters. */
  build.sheet = tj_xlsx_add_sheet (self, _ ("Build-up"), _ ("How the amounts of the lines are built up"), FIRST_FIELD);
  write_head (&build);
  for (guint i = 0; i < build.lines->len && !tj_xlsx_cancelled (self); i++)
    write_line (&build, TJ_XLSX_FIRST_ROW + i, g_ptr_array_index (build.lines, i));
}
