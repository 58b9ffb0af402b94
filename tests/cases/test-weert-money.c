// SPDX-License-Identifier: EUPL-1.2
/* The money of the B&W-voorstel 'Samen aan de slag!' of Weert, by number. */
#include "case.h"
#include "money-fixture.h"
#include "tj-budget-checks.h"
#include "tj-budget-sheet.h"
#include "tj-budget-text.h"
#include "tj-cost-build.h"
#include "tj-prorate.h"
#include "tj-realised.h"
#include "tj-shares.h"

#define LEADER "Aanjager"
#define ROOM "Experimenteerruimte"
#define KEY "Naar rato van het aantal inwoners"
#define RESERVE "Reserve Sociaal Domein (Weert)"

static const char *const partners[] = { "Cranendonck", "Nederweert", "Weert" };

/* What each partner pays of a line (NULL: of all), and how much that is over the years. */
static void
assert_shares (const Case *self, const char *line, const char *const *expected, const gint64 *totals)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  TjBudgetCell cells[3], sum[3] = { 0 };
  TjId id = line ? case_line (self, line) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      const TjRecord *partner = case_find (self, TJ_KIND_PARTNER, "name", partners[i]);

      g_assert_true (tj_shares_of (budget, self->model, id, partner->id, cells));
      money_assert_cells (budget, cells, expected[i]);
      g_assert_cmpint (tj_budget_total (budget, cells).cents, ==, totals[i] * 100);
      for (guint c = 0; c < 3; c++)
        tj_budget_cell_add (&sum[c], &cells[c]);
    }
  for (guint c = 0; c < 3; c++)
    g_assert_cmpint (sum[c].cents, ==, tj_budget_costs (budget, id)[c].cents);
}

/* W-T2, W-T3 and W-T5: the year amount by inhabitants; in all the sum of the years, 96.725 and not 96.724. */
static void
w_02 (const Case *self)
{
  static const char *const shares[] = { "8011 16023 16023", "6644 13287 13287", "19345 38690 38690" };
  static const gint64 totals[] = { 40057, 33218, 96725 };

  assert_shares (self, LEADER, shares, totals);
}

/* W-T4 and W-T5: 170.691 and not 170.690. */
static void
w_04 (const Case *self)
{
  static const char *const shares[] = { "23563 23563 23563", "19540 19540 19540", "56897 56897 56897" };
  static const gint64 totals[] = { 70689, 58620, 170691 };

  assert_shares (self, ROOM, shares, totals);
}

/* Columns and totals close, also with what is printed. */
static void
w_06 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);

  money_assert_costs (budget, case_line (self, LEADER), "34000 68000 68000");
  g_assert_cmpint (tj_budget_total (budget, tj_budget_costs (budget, case_line (self, LEADER))).cents, ==, 17000000);
  money_assert_costs (budget, case_line (self, ROOM), "100000 100000 100000");
  g_assert_cmpint (tj_budget_total (budget, tj_budget_costs (budget, case_line (self, ROOM))).cents, ==, 30000000);
  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_STATED_TOTAL), ==, 9);
  case_assert_money_checks (self, TJ_CHECK_STATED_TOTAL, "");
  money_assert_difference (budget, 0, "0 0 0");
}

/* The sheet tells each partner's part beside its name. */
static void
assert_shown_percentages (const Case *self, const TjRecord *key)
{
  static const char *const titles[] = { "Cranendonck · 23,6 %", "Nederweert · 19,5 %", "Weert · 56,9 %" };
  TjId project = tj_model_project_of (self->model, key);
  g_autoptr (TjBudget) budget = tj_budget_new (self->model, self->plan, project);
  g_autoptr (TjBudgetSheet) sheet = tj_budget_sheet_new (budget, self->model);
  guint n = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (sheet, i);

      if (row->origin == TJ_SHEET_SHARE)
        g_assert_cmpstr (row->title, ==, titles[n++ % 3]);
    }
  g_assert_cmpuint (n, ==, 6);
}

/* Percentages to one decimal, reckoned with exact parts. */
static void
w_07 (const Case *self)
{
  static const gint64 tenths[] = { 236, 195, 569 };
  const TjRecord *key = case_find (self, TJ_KIND_SHARE_KEY, "name", KEY);
  g_autoptr (GArray) parts = tj_share_key_parts (self->model, key->id);
  gint64 inhabitants = 0, sum = 0;

  g_assert_cmpuint (parts->len, ==, 3);
  for (guint i = 0; i < parts->len; i++)
    {
      const TjKeyPart *part = &g_array_index (parts, TjKeyPart, i);

      case_assert_text (self, tj_model_get (self->model, part->partner), "name", partners[i]);
      g_assert_cmpint (tj_share_percent (part->fraction), ==, tenths[i]);
      inhabitants += part->weight / 1000;
      sum += tj_share_percent (part->fraction);
    }
  g_assert_cmpint (inhabitants, ==, 87000);
  g_assert_cmpint (sum, ==, 1000);
  case_assert_money_checks (self, TJ_CHECK_STATED_SHARE, "");
  assert_shown_percentages (self, key);
}

/* Amounts of which half up makes 12.001 and 4.001. */
static void
w_08 (const Case *self)
{
  static const gint64 wholes[] = { 12000, 4000 }, expected[][3] = { { 2828, 2345, 6827 }, { 942, 782, 2276 } };
  const TjShareKey *key = case_find (self, TJ_KIND_SHARE_KEY, "name", KEY);
  g_autoptr (GArray) parts = tj_share_key_parts (self->model, key->record.id);
  gint64 shares[3];

  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      g_assert_true (tj_share_split (wholes[i] * 100, parts, key->rounding, shares));
      for (guint p = 0; p < 3; p++)
        g_assert_cmpint (shares[p], ==, expected[i][p] * 100);
    }
}

/* The amount follows its activity over thirty months, and moves over the end of the year with it. */
static void
w_09 (const Case *self)
{
  const TjCostLine *line = case_find (self, TJ_KIND_COST_LINE, "name", LEADER);
  g_autoptr (TjBudget) budget = case_budget (self);
  g_autoptr (TjPlan) later = NULL;
  g_autoptr (TjBudget) moved = NULL;
  g_autoptr (GArray) months = NULL;
  TjCostPeriod period;

  money_assert_costs (budget, line->record.id, "34000 68000 68000");
  g_assert_true (tj_cost_period (line, self->plan, &period));
  months = tj_prorate_months (17000000, period.first, period.finish);
  g_assert_cmpuint (months->len, ==, 30);
  g_assert_cmpint (g_array_index (months, TjProratePart, 0).cents, ==, 566667);
  case_set (self, line, "build_start", NULL);
  case_set (self, tj_model_get (self->model, line->record.id), "build_finish", NULL);
  case_set (self, tj_model_get (self->model, line->activity), "start", "2020-01-01");
  case_set (self, tj_model_get (self->model, line->activity), "finish", "2022-06-30");
  later = tj_plan_new (self->model);
  moved = tj_budget_new (self->model, later, line->project);
  money_assert_columns (tj_budget_columns (moved), "2019 2020 2021 2022");
  money_assert_costs (moved, line->record.id, "- 68000 68000 34000");
  money_assert_difference (moved, line->record.id, "-34000 0 0 34000");
}

/* Sixteen hours a week over 915 days: 2.091,43 hours, at 81,28 each. */
static void
w_10 (const Case *self)
{
  const TjCostLine *line = case_find (self, TJ_KIND_COST_LINE, "name", LEADER);
  g_autofree char *hours = NULL, *rate = NULL;
  TjCostImplied implied;
  TjCostPeriod period;

  g_assert_true (tj_cost_period (line, self->plan, &period));
  g_assert_cmpint (period.finish - period.first, ==, 915);
  tj_cost_implied (self->model, self->plan, line, &implied);
  hours = tj_ratio_text (tj_ratio (implied.hours.numerator, implied.hours.denominator * 60), 2);
  rate = tj_ratio_text (tj_ratio (implied.rate.numerator, implied.rate.denominator * 100), 2);
  g_assert_cmpstr (hours, ==, "2.091,43");
  g_assert_cmpstr (rate, ==, "81,28");
}

/* The own share in both, from a reserve of which nobody told what is in it. */
static void
w_11 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  TjId reserve = case_source (self, RESERVE);

  money_assert_source (budget, reserve, TJ_SOURCE_USED, "76242 95587 95587");
  g_assert_cmpint (tj_budget_total (budget, tj_budget_source (budget, reserve, TJ_SOURCE_USED)).cents, ==, 26741600);
  g_assert_false (tj_budget_is_tracked (budget, reserve));
  money_assert_source (budget, reserve, TJ_SOURCE_CLOSING, "- - -");
  case_assert_money_checks (self, TJ_CHECK_BELOW_ZERO, "");
}

/* What it costs all partners. */
static void
w_12 (const Case *self)
{
  static const char *const shares[] = { "31574 39586 39586", "26184 32827 32827", "76242 95587 95587" };
  static const gint64 totals[] = { 110746, 91838, 267416 };
  g_autoptr (TjBudget) budget = case_budget (self);

  g_assert_cmpint (tj_budget_total (budget, tj_budget_costs (budget, 0)).cents, ==, 47000000);
  assert_shares (self, NULL, shares, totals);
}

/* Of the room for experiments nothing has been given out; what is given out lowers it. */
static void
w_20 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  g_autoptr (TjEdit) edit = tj_edit_new ("test");
  TjRealisation *given = tj_record_new (TJ_KIND_REALISATION, 1);
  TjBudgetCell cells[3];
  TjMoney amount = tj_money (2500000);

  case_find (self, TJ_KIND_DECISION, "name", "Experimenteerruimte toekennen aan experimenten");
  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_REALISATION), ==, 0);
  tj_realised_left (budget, self->model, case_line (self, ROOM), cells);
  money_assert_cells (budget, cells, "100000 100000 100000");
  given->cost_line = case_line (self, ROOM);
  given->kind = TJ_REALISATION_KIND_COMMITTED;
  tj_series_set (&given->amounts, 2019, 2019, &amount);
  tj_edit_insert (edit, given);
  g_assert_true (tj_model_check (self->model, edit, NULL));
  tj_model_apply (self->model, edit);
  tj_realised_left (budget, self->model, case_line (self, ROOM), cells);
  money_assert_cells (budget, cells, "75000 100000 100000");
}

/* What is expected lies below the limit. */
static void
w_21 (const Case *self)
{
  const TjRisk *risk = case_find (self, TJ_KIND_RISK, "name",
                                  "De ondergrens van het weerstandsvermogen bij Risse Groep wordt bereikt");

  case_assert_text (self, risk, "floor", "1000000.00");
  case_assert_text (self, risk, "forecast", "800000.00");
  case_assert_money_checks (
      self, TJ_CHECK_FLOOR,
      "“De ondergrens van het weerstandsvermogen bij Risse Groep wordt bereikt”: €\u00a0800.000 is "
      "expected, below the lower limit of €\u00a01.000.000 (\u2011€\u00a0200.000).");
}

static const CaseItem items[]
    = { { "W-T2,W-T3,W-T5", w_02 }, { "W-T4,W-T5", w_04 }, { "W-T6", w_06 },  { "W-T7", w_07 },
        { "W-T8", w_08 },           { "W-T9", w_09 },      { "W-T10", w_10 }, { "W-T11", w_11 },
        { "W-T12", w_12 },          { "W-T20", w_20 },     { "W-T21", w_21 } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "weert", items, G_N_ELEMENTS (items));
}
