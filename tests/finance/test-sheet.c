// SPDX-License-Identifier: EUPL-1.2
/* The money as rows and columns: what stands there, and that each sum is the sum of its terms. */
#include "tj-budget-sheet.h"

#include "money-fixture.h"
#include "money-random.h"
#include "test-records.h"
#include "tj-shares.h"

static void
add_line (TjModel *model, TjId id, const char *name, const char *parent, const char *amounts)
{
  money_add (model, TJ_KIND_COST_LINE, id, "name", name, "parent", parent, "amounts", amounts, NULL);
}

/* Each row on a line: two spaces a level, the title, the cells, and marks for what it is. */
static void
assert_sheet (const TjBudget *budget, const TjBudgetSheet *sheet, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (sheet, i);

      g_string_append_printf (text, "%*s%s", (int) row->depth * 2, "", row->title);
      for (guint c = 0; row->cells && c < sheet->columns->len; c++)
        {
          g_autofree char *cell = money_cell_text (&row->cells[c]);

          g_string_append_printf (text, "%s%s", c ? " " : ": ", cell);
        }
      if (row->cells)
        {
          g_autofree char *total = money_cell_text (&row->total);

          g_string_append_printf (text, " = %s", total);
        }
      g_string_append_printf (text, "%s%s\n", row->aside ? " (aside)" : "", row->void_ ? " (void)" : "");
    }
  g_assert_cmpuint (sheet->columns->len, ==, tj_budget_columns (budget)->len);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = money_budget (model);
  g_autoptr (TjBudgetSheet) sheet = tj_budget_sheet_new (budget, model);

  g_assert_cmpuint (sheet->rows->len, ==, 0);
  for (TjSheetPart part = 0; part < TJ_SHEET_N_PARTS; part++)
    g_assert_cmpuint (strlen (tj_budget_sheet_part_title (part)), >, 0);
}

static void
test_parts (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;
  g_autoptr (TjBudgetSheet) sheet = NULL;

  money_add (model, TJ_KIND_CONDITION, 5, "name", "Als", "met", "nee", NULL);
  add_line (model, 10, "Geheel", NULL, NULL);
  add_line (model, 11, "Eigen bedrag", "10", "2025=100.00");
  add_line (model, 12, "Detail", "11", "2025=90.00");
  add_line (model, 13, "Niet", "10", "2026=7.00");
  money_set (model, 13, "condition", "5");
  money_set (model, 11, "number", "1.1");
  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "Reserve", "kind", "reserve", "opening_balance", "250.00",
             NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 21, "name", "Subsidie", "income", "2026=30.00", NULL);
  money_add (model, TJ_KIND_COVERAGE, 30, "cost_line", "11", "funding_source", "20", NULL);
  money_add (model, TJ_KIND_COVERAGE, 31, "cost_line", "12", "funding_source", "20", "amounts", "2026=1.00", NULL);
  money_add (model, TJ_KIND_REALISATION, 40, "cost_line", "11", "kind", "werkelijk", "amounts", "2025=60.00", NULL);
  budget = money_budget (model);
  sheet = tj_budget_sheet_new (budget, model);
  assert_sheet (budget, sheet,
                "Costs\n"
                "  Geheel: 100 - = 100\n"
                "    1.1  Eigen bedrag: 100 - = 100\n"
                "      Detail: 90 - = 90 (aside)\n"
                "    Niet: - - = - (void)\n"
                "Total costs: 100 - = 100\n"
                "Coverage\n"
                "  Reserve: 100 - = 100\n"
                "    1.1  Eigen bedrag: 100 - = 100\n"
                "    Detail: - 1 = 1 (aside)\n"
                "  Subsidie: - - = -\n"
                "Total coverage: 100 - = 100\n"
                "Still to be covered: 0 - = 0\n"
                "Course of the sources\n"
                "  Reserve\n"
                "    Opening balance: 250 150 = -\n"
                "    Coverage of costs: 100 1 = 101\n"
                "    Left: 150 149 = -\n"
                "  Subsidie\n"
                "    Income: - 30 = 30\n"
                "    Left: 0 30 = -\n"
                "    Of which has no destination: - 30 = 30\n"
                "Realisation\n"
                "  Eigen bedrag\n"
                "    May be spent: 100 - = 100\n"
                "    Actual: 60 - = 60\n"
                "    Left to spend: 40 - = 40\n");
}

/* Terms ------------------------------------------------------------------------------------------------------------ */

static gint64
sum_of_terms (const TjBudgetSheet *sheet, const TjSheetRow *row, guint column)
{
  gint64 sum = 0;

  for (guint t = 0; row->terms && t < row->terms->len; t++)
    {
      const TjSheetTerm *term = &g_array_index (row->terms, TjSheetTerm, t);

      g_assert_true (term->sign == 1 || term->sign == -1);
      sum += term->sign * tj_budget_sheet_row (sheet, term->row)->cells[column].cents;
    }
  return sum;
}

static void
assert_carried (const TjBudgetSheet *sheet, const TjSheetRow *row, guint column)
{
  const TjSheetTerm *term = &g_array_index (row->terms, TjSheetTerm, 0);

  g_assert_cmpuint (row->terms->len, ==, 1);
  if ((int) column > MAX (row->start, 0))
    g_assert_cmpint (row->cells[column].cents, ==, tj_budget_sheet_row (sheet, term->row)->cells[column - 1].cents);
}

/* As a spreadsheet would, from the weights of all rows that share the term. */
static void
assert_shared (const TjBudgetSheet *sheet, guint place, guint column)
{
  const TjSheetRow *row = tj_budget_sheet_row (sheet, place);
  guint whole = g_array_index (row->terms, TjSheetTerm, 0).row, own = 0;
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (TjKeyPart));
  g_autofree gint64 *shares = NULL;
  const TjBudgetCell *cells = tj_budget_sheet_row (sheet, whole)->cells;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TjSheetRow *other = tj_budget_sheet_row (sheet, i);
      TjKeyPart part = { other->id, other->weight, { 0, 0 } };

      if (other->origin != TJ_SHEET_SHARE || g_array_index (other->terms, TjSheetTerm, 0).row != whole)
        continue;
      own = i == place ? parts->len : own;
      g_array_append_val (parts, part);
    }
  shares = g_new0 (gint64, parts->len);
  if (tj_share_split (cells[column].cents, parts, row->rounding, shares))
    g_assert_cmpint (row->cells[column].cents, ==, shares[own]);
  else
    g_assert_cmpint (row->cells[column].cents, ==, 0);
}

static guint
assert_reckons (const TjBudgetSheet *sheet)
{
  guint n = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (sheet, i);

      for (guint c = 0; row->cells && c < sheet->columns->len; c++)
        switch (row->origin)
          {
          case TJ_SHEET_SUM:
            if (row->cells[c].cents != sum_of_terms (sheet, row, c))
              g_error ("row %u “%s”, column %u: %" G_GINT64_FORMAT " is not the sum %" G_GINT64_FORMAT, i, row->title,
                       c, row->cells[c].cents, sum_of_terms (sheet, row, c));
            n++;
            break;
          case TJ_SHEET_CARRIED:
            assert_carried (sheet, row, c);
            n++;
            break;
          case TJ_SHEET_SHARE:
            assert_shared (sheet, i, c);
            n++;
            break;
          case TJ_SHEET_STATED:
          default:
            break;
          }
    }
  return n;
}

/* Whatever the traject, each cell that follows from others can be reckoned again from them. */
static void
test_terms (void)
{
  MoneyRandom random = { tj_test_rand (), FALSE, 0 };
  guint n = 0;

  for (guint i = 0; i < 120; i++)
    {
      g_autoptr (TjModel) model = money_random_model (&random, 3 + i % 30);
      g_autoptr (TjBudget) budget = money_budget (model);
      g_autoptr (TjBudgetSheet) sheet = tj_budget_sheet_new (budget, model);

      n += assert_reckons (sheet);
    }
  g_assert_cmpuint (n, >, 10000);
  g_rand_free (random.rand);
}

static void
test_extreme (void)
{
  MoneyRandom random = { tj_test_rand (), TRUE, 0 };

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (TjModel) model = money_random_model (&random, 3 + i % 30);
      g_autoptr (TjBudget) budget = money_budget (model);
      g_autoptr (TjBudgetSheet) sheet = tj_budget_sheet_new (budget, model);

      g_assert_cmpuint (sheet->columns->len, ==, tj_budget_columns (budget)->len);
    }
  g_rand_free (random.rand);
}

/* Filling in ------------------------------------------------------------------------------------------------------- */

static guint
find_row (const TjBudgetSheet *sheet, TjId record)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    if (tj_budget_sheet_row (sheet, i)->record == record)
      return i;
  g_assert_not_reached ();
}

/* Several cells of one record go together; a row that follows from others cannot be filled in. */
static void
test_add_amount (void)
{
  g_autoptr (TjModel) model = money_new ();
  g_autoptr (TjBudget) budget = NULL;
  g_autoptr (TjBudgetSheet) sheet = NULL;
  g_autoptr (TjEdit) edit = tj_edit_new ("x");
  TjMoney five = tj_money (500), six = tj_money (600);
  const TjCostLine *after;

  add_line (model, 10, "A", NULL, "2025=1.00; 2026=2.00; *=3.00");
  budget = money_budget (model);
  sheet = tj_budget_sheet_new (budget, model);
  g_assert_true (tj_budget_sheet_add_amount (sheet, model, edit, find_row (sheet, 10), 0, &five));
  g_assert_true (tj_budget_sheet_add_amount (sheet, model, edit, find_row (sheet, 10), 2, &six));
  g_assert_true (tj_budget_sheet_add_amount (sheet, model, edit, find_row (sheet, 10), 1, NULL));
  g_assert_false (tj_budget_sheet_add_amount (sheet, model, edit, find_row (sheet, 10), 3, &five));
  g_assert_false (tj_budget_sheet_add_amount (sheet, model, edit, 0, 0, &five));
  g_assert_false (tj_budget_sheet_add_amount (sheet, model, edit, sheet->rows->len - 1, 0, &five));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
  g_assert_true (tj_model_check (model, edit, NULL));
  tj_model_apply (model, edit);
  after = tj_model_get (model, 10);
  money_assert_series (&after->amounts, "*=6.00; 2025=5.00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/empty", test_empty);
  g_test_add_func ("/sheet/parts", test_parts);
  g_test_add_func ("/sheet/terms", test_terms);
  g_test_add_func ("/sheet/extreme", test_extreme);
  g_test_add_func ("/sheet/add-amount", test_add_amount);
  return g_test_run ();
}
