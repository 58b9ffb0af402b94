// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-budget-xlsx-private.h"

/* Up to this sum of weights, and their product with it, a spreadsheet reckons exactly. */
#define SUM_MOST G_GINT64_CONSTANT (10000000)
#define THOUSAND 1000
#define NAME_WIDTH 56
#define FIGURE_WIDTH 14

__extension__ typedef __int128 Wide;

/* The partners of one line that is shared, in the sheet of the budget: rows [first, first + n). */
typedef struct
{
  guint first;
  guint n;
  gint64 scale; /* weights times this are whole */
  gint64 sum;   /* of weights that are whole */
  guint at;     /* row in the sheet of keys of its heading; then the amount, the rest, partners, the sum */
} Group;

const char *
tj_xlsx_shares_name (void)
{
  /* Translators: the name of a sheet in a workbook; at most 31 letters. */
  return _ ("Key of shares");
}

static const TjSheetRow *
partner_row (const TjXlsx *self, const Group *group, guint i)
{
  return tj_budget_sheet_row (self->sheet, group->first + i);
}

static gint64
whole_weight (const TjSheetRow *row, gint64 scale)
{
  return row->weight * scale / THOUSAND;
}

/* The finest scale at which the sum is still small enough; FALSE when there is none. */
static gboolean
find_scale (const TjXlsx *self, Group *group)
{
  for (group->scale = THOUSAND; group->scale > 0; group->scale /= 10)
    {
      gboolean whole = TRUE;

      group->sum = 0;
      for (guint i = 0; i < group->n && group->sum <= SUM_MOST && whole; i++)
        {
          gint64 weight = partner_row (self, group, i)->weight;

          whole = weight <= G_MAXINT64 / THOUSAND && weight * group->scale % THOUSAND == 0;
          group->sum += whole ? weight * group->scale / THOUSAND : 0;
        }
      if (whole && group->sum <= SUM_MOST)
        return TRUE;
    }
  return FALSE;
}

static guint
partner_at (const Group *group, guint i)
{
  return group->at + 3 + i;
}

static guint
sum_at (const Group *group)
{
  return group->at + 3 + group->n;
}

/* Formulas --------------------------------------------------------------------------------------------------------- */

static char *
cell (guint row, guint column, gboolean fixed)
{
  GString *text = g_string_new (NULL);

  tj_xlsx_append_cell (text, row, column, fixed);
  return g_string_free_and_steal (text);
}

/* Whole units of an amount, and what of them is left after rounds of the sum. */
static void
write_amounts (TjXlsx *self, const Group *group, guint column, gint64 units, gint64 rest)
{
  const TjSheetRow *row = partner_row (self, group, 0);
  guint at = TJ_XLSX_SPLIT_FIRST + column;
  g_autofree char *amount = tj_xlsx_sheet_cell (
      tj_xlsx_budget_name (), tj_xlsx_row (g_array_index (row->terms, TjSheetTerm, 0).row), TJ_XLSX_FIRST + column);
  g_autofree char *sum = cell (sum_at (group), TJ_XLSX_WHOLE, TRUE), *whole = cell (group->at + 1, at, FALSE);
  g_autofree char *split = row->rounding == TJ_ROUNDING_EUROS
                               ? g_strdup_printf ("=INT(ROUND(ABS(%s)*100,0)/100)", amount)
                               : g_strdup_printf ("=ROUND(ABS(%s)*100,0)", amount);
  g_autofree char *left = g_strdup_printf ("=IF(%s=0,0,MOD(%s,%s))", sum, whole, sum);
  lxw_format *format = tj_xlsx_format (self, TJ_XLSX_MUTED, "#,##0", 0);

  tj_xlsx_formula (self, self->split, group->at + 1, at, split, (double) units, format);
  tj_xlsx_formula (self, self->split, group->at + 2, at, left, (double) rest, format);
}

/* The remainder of each partner; they add up to a whole number of times the sum, which is what is left to give. */
static void
write_remainders (TjXlsx *self, const Group *group, guint column, gint64 rest)
{
  guint at = TJ_XLSX_SPLIT_FIRST + column;
  g_autofree char *sum = cell (sum_at (group), TJ_XLSX_WHOLE, TRUE), *left = cell (group->at + 2, at, TRUE);
  g_autofree char *first = cell (partner_at (group, 0), at, FALSE), *last = cell (sum_at (group) - 1, at, FALSE);
  g_autofree char *to_give = g_strdup_printf ("=IF(%s=0,0,SUM(%s:%s)/%s)", sum, first, last, sum);
  lxw_format *format = tj_xlsx_format (self, TJ_XLSX_MUTED, "#,##0", 0);
  gint64 given = 0;

  for (guint i = 0; i < group->n; i++)
    {
      g_autofree char *weight = cell (partner_at (group, i), TJ_XLSX_WHOLE, FALSE);
      g_autofree char *formula = g_strdup_printf ("=IF(%s=0,0,MOD(%s*%s,%s))", sum, left, weight, sum);
      Wide share = (Wide) rest * whole_weight (partner_row (self, group, i), group->scale);
      gint64 remainder = group->sum ? (gint64) (share % group->sum) : 0;

      given += remainder;
      tj_xlsx_formula (self, self->split, partner_at (group, i), at, formula, (double) remainder, format);
    }
  tj_xlsx_formula (self, self->split, sum_at (group), at, to_give, group->sum ? (double) (given / group->sum) : 0.0,
                   tj_xlsx_format (self, TJ_XLSX_TOTAL, "#,##0", 0));
}

static void
write_column (TjXlsx *self, const Group *group, guint column)
{
  const TjSheetRow *row = partner_row (self, group, 0);
  const TjBudgetCell *amount
      = &tj_budget_sheet_row (self->sheet, g_array_index (row->terms, TjSheetTerm, 0).row)->cells[column];
  gint64 units = ABS (amount->cents) / (row->rounding == TJ_ROUNDING_EUROS ? 100 : 1);
  gint64 rest = group->sum ? units % group->sum : 0;

  write_amounts (self, group, column, units, rest);
  write_remainders (self, group, column, rest);
}

/* Weights ---------------------------------------------------------------------------------------------------------- */

/* A weight stands in one cell; where the same key is used again, that cell is referred to. */
static void
write_weight (TjXlsx *self, const TjSheetRow *row, guint at, TjId key)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, key, row->id);
  const char *there = g_hash_table_lookup (self->keys, name);
  g_autofree char *formula = there ? g_strconcat ("=", there, NULL) : NULL;
  double weight = (double) row->weight / THOUSAND;
  lxw_format *format = tj_xlsx_format (self, TJ_XLSX_PLAIN, "#,##0.###", 0);

  if (row->weight % THOUSAND == 0)
    format = tj_xlsx_format (self, TJ_XLSX_PLAIN, "#,##0", 0);
  if (formula)
    tj_xlsx_formula (self, self->split, at, TJ_XLSX_WEIGHT, formula, weight, format);
  else
    tj_xlsx_number (self, self->split, at, TJ_XLSX_WEIGHT, weight, format);
  if (there == NULL)
    g_hash_table_insert (self->keys, g_steal_pointer (&name), cell (at, TJ_XLSX_WEIGHT, FALSE));
}

static void
write_partner (TjXlsx *self, const Group *group, guint i, TjId key)
{
  const TjSheetRow *row = partner_row (self, group, i);
  guint at = partner_at (group, i);
  g_autofree char *weight = cell (at, TJ_XLSX_WEIGHT, FALSE), *whole = cell (at, TJ_XLSX_WHOLE, FALSE);
  g_autofree char *sum = cell (sum_at (group), TJ_XLSX_WHOLE, TRUE);
  g_autofree char *scaled = g_strdup_printf ("=ROUND(%s*%d,0)", weight, (int) group->scale);
  g_autofree char *part = g_strdup_printf ("=IF(%s=0,0,%s/%s)", sum, whole, sum);
  gint64 value = whole_weight (row, group->scale);
  TjXlsxShare *share = &g_array_index (self->shares, TjXlsxShare, group->first + i);

  *share = (TjXlsxShare) {
    at, partner_at (group, 0), sum_at (group) - 1, group->at + 1, group->at + 2, sum_at (group), sum_at (group)
  };
  tj_xlsx_text (self, self->split, at, TJ_XLSX_NAME, row->title, tj_xlsx_format (self, TJ_XLSX_PLAIN, NULL, 1));
  write_weight (self, row, at, key);
  tj_xlsx_formula (self, self->split, at, TJ_XLSX_PERCENT, part, group->sum ? (double) value / (double) group->sum : 0,
                   tj_xlsx_format (self, TJ_XLSX_PLAIN, "0.0%", 0));
  tj_xlsx_formula (self, self->split, at, TJ_XLSX_WHOLE, scaled, (double) value,
                   tj_xlsx_format (self, TJ_XLSX_MUTED, "#,##0", 0));
}

static void
write_sum (TjXlsx *self, const Group *group, guint column, double outcome, const char *number)
{
  g_autofree char *first = cell (partner_at (group, 0), column, FALSE),
                  *last = cell (sum_at (group) - 1, column, FALSE);
  g_autofree char *formula = g_strdup_printf ("=SUM(%s:%s)", first, last);

  tj_xlsx_formula (self, self->split, sum_at (group), column, formula, outcome,
                   tj_xlsx_format (self, TJ_XLSX_TOTAL, number, 0));
}

/* Groups ----------------------------------------------------------------------------------------------------------- */

static void
write_names (TjXlsx *self, const Group *group)
{
  lxw_format *plain = tj_xlsx_format (self, TJ_XLSX_MUTED, NULL, 1);
  gboolean euros = partner_row (self, group, 0)->rounding == TJ_ROUNDING_EUROS;

  tj_xlsx_text (self, self->split, group->at, TJ_XLSX_NAME, tj_budget_sheet_row (self->sheet, group->first - 1)->title,
                tj_xlsx_format (self, TJ_XLSX_HEADING, NULL, 0));
  tj_xlsx_text (self, self->split, group->at + 1, TJ_XLSX_NAME,
                euros ? _ ("To be split, in whole euros") : _ ("To be split, in cents"), plain);
  tj_xlsx_text (self, self->split, group->at + 2, TJ_XLSX_NAME, _ ("Of which not in whole rounds of the key"), plain);
  tj_xlsx_text (self, self->split, sum_at (group), TJ_XLSX_NAME,
                euros ? _ ("Sum of the key; euros to the largest remainders")
                      : _ ("Sum of the key; cents to the largest remainders"),
                tj_xlsx_format (self, TJ_XLSX_TOTAL, NULL, 1));
}

static void
write_group (TjXlsx *self, const Group *group)
{
  const TjSheetRow *row = partner_row (self, group, 0);
  TjId line = tj_budget_sheet_row (self->sheet, g_array_index (row->terms, TjSheetTerm, 0).row)->id;
  const TjCostLine *record = tj_model_get_kind (self->what->model, TJ_KIND_COST_LINE, line);
  double weights = (double) group->sum / (double) group->scale;

  write_names (self, group);
  for (guint i = 0; i < group->n; i++)
    write_partner (self, group, i, record ? record->key : 0);
  write_sum (self, group, TJ_XLSX_WEIGHT, weights, "#,##0.###");
  write_sum (self, group, TJ_XLSX_PERCENT, group->sum ? 1 : 0, "0.0%");
  write_sum (self, group, TJ_XLSX_WHOLE, (double) group->sum, "#,##0");
  for (guint i = 0; i < self->sheet->columns->len; i++)
    write_column (self, group, i);
}

static void
begin_sheet (TjXlsx *self)
{
  static const char *const heads[]
      = { N_ ("Line and partner"), N_ ("Weight"), N_ ("Part of the key"), N_ ("Weight, in whole numbers") };

  self->split = tj_xlsx_add_sheet (self, tj_xlsx_shares_name (),
                                   _ ("Change a weight, and the shares are reckoned again by the largest remainder"),
                                   TJ_XLSX_SPLIT_FIRST);
  worksheet_set_column (self->split, 0, 0, NAME_WIDTH, NULL);
  worksheet_set_column (self->split, 1, (lxw_col_t) (TJ_XLSX_SPLIT_FIRST + self->sheet->columns->len), FIGURE_WIDTH,
                        NULL);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    tj_xlsx_text (self, self->split, TJ_XLSX_HEAD_ROW, i, _ (heads[i]),
                  tj_xlsx_format (self, TJ_XLSX_HEAD, i > 0 ? "0" : NULL, 0));
  worksheet_set_row (self->split, TJ_XLSX_HEAD_ROW, 2 * LXW_DEF_ROW_HEIGHT, NULL);
  tj_xlsx_head_columns (self, self->split, TJ_XLSX_SPLIT_FIRST);
}

static guint
source_of (const TjXlsx *self, guint place)
{
  const TjSheetRow *row = tj_budget_sheet_row (self->sheet, place);

  return row->origin == TJ_SHEET_SHARE ? g_array_index (row->terms, TjSheetTerm, 0).row : G_MAXUINT;
}

void
tj_xlsx_add_shares (TjXlsx *self)
{
  guint next = TJ_XLSX_FIRST_ROW;

  for (guint i = 1; i < self->sheet->rows->len && !tj_xlsx_cancelled (self); i++)
    {
      Group group = { .first = i, .at = next };

      if (source_of (self, i) == G_MAXUINT)
        continue;
      while (i + group.n < self->sheet->rows->len && source_of (self, i + group.n) == source_of (self, i))
        group.n++;
      i += group.n - 1;
      if (!find_scale (self, &group))
        continue;
      if (self->split == NULL)
        begin_sheet (self);
      write_group (self, &group);
      next = sum_at (&group) + 2;
    }
}
