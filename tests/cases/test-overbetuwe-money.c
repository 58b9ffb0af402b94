// SPDX-License-Identifier: EUPL-1.2
/* The money of the proposal on the POK-gelden of Overbetuwe, by number. */
#include "case.h"
#include "money-fixture.h"
#include "tj-budget-checks.h"
#include "tj-budget-text.h"
#include "tj-stated-totals.h"

#define GOALS "Bestedingsdoelen POK-middelen"
#define GRANT "POK-middelen 2024-2027"
#define RESERVE "Bestemmingsreserve overhevelingen (restant POK 2021-2023)"
#define PRINTED "Beginstand volgens het gedrukte totaal"

static gint64
total_of (const TjBudget *budget, const TjBudgetCell *cells)
{
  return tj_budget_total (budget, cells).cents / 100;
}

/* The table by row and by column. */
static void
o_01 (const Case *self)
{
  static const struct
  {
    const char *line;
    const char *cells;
    gint64 total;
  } rows[] = { { "Uitbreiding sociaal raadslieden", "62000 70000 - -", 132000 },
               { "Inzet stimulering zelfstandige huiskamers", "165000 100000 - -", 265000 },
               { "Uitbreiding onafhankelijke cliëntondersteuning", "52500 40000 - -", 92500 },
               { "Uitbreiding financiële ondersteuning en thuisadministratie", "20000 - - -", 20000 },
               { "Jobhunter", "100000 - - -", 100000 },
               { "Implementatie hervormingsagenda", "- 125000 125000 -", 250000 },
               { "Implementatie verordening sociaal domein", "- 70000 65000 -", 135000 },
               { GOALS, "399500 405000 190000 -", 994500 } };
  g_autoptr (TjBudget) budget = case_budget (self);

  money_assert_columns (tj_budget_columns (budget), "2024 2025 2026 2027");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TjId line = case_line (self, rows[i].line);

      money_assert_costs (budget, line, rows[i].cells);
      g_assert_cmpint (total_of (budget, tj_budget_costs (budget, line)), ==, rows[i].total);
    }
  money_assert_costs (budget, 0, "399500 405000 190000 -");
}

/* What is not filled in is empty, not 0. */
static void
o_02 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  const TjBudgetCell *cells = tj_budget_costs (budget, case_line (self, "Jobhunter"));

  g_assert_cmpuint (cells[0].flags & TJ_CELL_SET, !=, 0);
  g_assert_cmpuint (cells[1].flags, ==, 0);
  g_assert_cmpuint (cells[2].flags, ==, 0);
}

/* The income of the year first, and the reserve for the rest. */
static void
o_03 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  TjId reserve = case_source (self, RESERVE);

  money_assert_source (budget, reserve, TJ_SOURCE_USED, "224500 225000 10000 -");
  g_assert_cmpint (total_of (budget, tj_budget_source (budget, reserve, TJ_SOURCE_USED)), ==, 459500);
}

static void
o_04 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);

  money_assert_source (budget, case_source (self, RESERVE), TJ_SOURCE_OPENING, "459500 235000 10000 0");
  money_assert_source (budget, case_source (self, RESERVE), TJ_SOURCE_CLOSING, "235000 10000 0 0");
  case_assert_money_checks (self, TJ_CHECK_BELOW_ZERO, "");
}

/* A printed total that is not the sum of its parts; the other three years are. */
static void
o_05 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  g_autoptr (GArray) figures
      = tj_stated_figures (budget, self->model, self->plan,
                           case_find (self, TJ_KIND_STATED_TOTAL, "name", "Beschikbare POK-middelen: totaal"));
  const TjStatedFigure *first = &g_array_index (figures, TjStatedFigure, 0);

  g_assert_cmpuint (figures->len, ==, 4);
  g_assert_cmpint (first->stated.cents, ==, 59643700);
  g_assert_cmpint (first->computed.cents, ==, 63450000);
  g_assert_cmpint (first->difference, ==, -3806300);
  for (guint i = 1; i < figures->len; i++)
    {
      const TjStatedFigure *figure = &g_array_index (figures, TjStatedFigure, i);

      g_assert_cmpint (figure->computed.cents, ==, 18000000);
      g_assert_cmpint (figure->difference, ==, 0);
    }
  case_assert_money_checks (self, TJ_CHECK_STATED_TOTAL,
                            "The total “Beschikbare POK-middelen: totaal” differs from what is computed: "
                            "2024: €\u00a0596.437 instead of €\u00a0634.500 (\u2011€\u00a038.063).");
}

/* What if the reserve began with what the printed total leaves for it? */
static void
o_06 (const Case *self)
{
  Case changed = case_scenario (self, PRINTED);
  g_autoptr (TjModel) model = changed.model;
  g_autoptr (TjBudget) budget = case_budget (&changed), plan = case_budget (self);

  money_assert_source (budget, case_source (self, RESERVE), TJ_SOURCE_OPENING, "421437 196937 -28063 -38063");
  money_assert_source (budget, case_source (self, RESERVE), TJ_SOURCE_CLOSING, "196937 -28063 -38063 -38063");
  case_assert_money_checks (
      &changed, TJ_CHECK_BELOW_ZERO,
      "“" RESERVE
      "” falls below zero: 2025: \u2011€\u00a028.063, 2026: \u2011€\u00a038.063, 2027: \u2011€\u00a038.063.");
  /* The plan was left alone. */
  money_assert_source (plan, case_source (self, RESERVE), TJ_SOURCE_CLOSING, "235000 10000 0 0");
  case_assert_text (self, case_find (self, TJ_KIND_FUNDING_SOURCE, "name", RESERVE), "opening_balance", "459500.00");
}

/* Income of a year in which nothing is spent. */
static void
o_07 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);

  money_assert_source (budget, case_source (self, GRANT), TJ_SOURCE_UNALLOCATED, "- - - 180000");
  case_assert_money_checks (self, TJ_CHECK_NO_DESTINATION,
                            "Part of “" GRANT "” has no destination: 2027: €\u00a0180.000.");
}

static void
o_08 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);

  money_assert_difference (budget, 0, "0 0 0 -");
  case_assert_money_checks (self, TJ_CHECK_COVERAGE_SHORT, "");
  case_assert_money_checks (self, TJ_CHECK_COVERAGE_OVER, "");
}

/* More sources in a year: table C, which is as printed. */
static void
o_16 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  TjBudgetCell cells[4];

  money_assert_source (budget, case_source (self, GRANT), TJ_SOURCE_USED, "175000 180000 180000 -");
  money_assert_source (budget, case_source (self, GRANT), TJ_SOURCE_CLOSING, "0 0 0 180000");
  g_assert_cmpint (total_of (budget, tj_budget_source (budget, case_source (self, GRANT), TJ_SOURCE_USED)), ==, 535000);
  g_assert_true (tj_budget_paid (budget, case_line (self, GOALS), case_source (self, RESERVE), cells));
  money_assert_cells (budget, cells, "224500 225000 10000 -");
  money_assert_coverage (budget, 0, "399500 405000 190000 -");
  g_assert_cmpint (total_of (budget, tj_budget_coverage (budget, 0)), ==, 994500);
}

static void
assert_percent (gint64 part, gint64 whole, const char *expected)
{
  g_autofree char *text = tj_ratio_percent_text (tj_ratio (part, whole), 2);

  g_assert_cmpstr (text, ==, expected);
}

/* Which part of the whole a line is. */
static void
o_18 (const Case *self)
{
  static const struct
  {
    const char *line;
    const char *share;
  } shares[] = { { "Uitbreiding sociaal raadslieden", "13,27 %" },
                 { "Inzet stimulering zelfstandige huiskamers", "26,65 %" },
                 { "Uitbreiding onafhankelijke cliëntondersteuning", "9,30 %" },
                 { "Uitbreiding financiële ondersteuning en thuisadministratie", "2,01 %" },
                 { "Jobhunter", "10,06 %" },
                 { "Implementatie hervormingsagenda", "25,14 %" },
                 { "Implementatie verordening sociaal domein", "13,57 %" } };
  g_autoptr (TjBudget) budget = case_budget (self);
  gint64 whole = total_of (budget, tj_budget_costs (budget, 0));

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    assert_percent (total_of (budget, tj_budget_costs (budget, case_line (self, shares[i].line))), whole,
                    shares[i].share);
}

/* How a line changes from one year to the next. */
static void
o_19 (const Case *self)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  const TjBudgetCell *advisers = tj_budget_costs (budget, case_line (self, "Uitbreiding sociaal raadslieden"));
  const TjBudgetCell *support
      = tj_budget_costs (budget, case_line (self, "Uitbreiding onafhankelijke cliëntondersteuning"));

  assert_percent (advisers[1].cents - advisers[0].cents, advisers[0].cents, "12,90 %");
  assert_percent (support[1].cents, support[0].cents, "76,19 %");
}

static const CaseItem items[]
    = { { "O-T1", o_01 }, { "O-T2", o_02 }, { "O-T3", o_03 },  { "O-T4", o_04 },  { "O-T5", o_05 }, { "O-T6", o_06 },
        { "O-T7", o_07 }, { "O-T8", o_08 }, { "O-T16", o_16 }, { "O-T18", o_18 }, { "O-T19", o_19 } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "overbetuwe", items, G_N_ELEMENTS (items));
}
