// SPDX-License-Identifier: EUPL-1.2
/* What if: other values beside the plan, held against it, and taken over by it. */
#include "money-fixture.h"
#include "tj-scenario-compare.h"

#define SCENARIO 50

static const TjScenarioRow *
find_row (const TjScenarioComparison *comparison, TjScenarioRowKind kind, TjId source)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const TjScenarioRow *row = tj_scenario_row (comparison, i);

      if (row->kind == kind && row->source == source)
        return row;
    }
  g_assert_not_reached ();
}

/* A side of a row, cells joined by '|', the total last. */
static void
assert_side (const TjScenarioComparison *comparison, const TjScenarioRow *row, TjScenarioSide side,
             const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i <= comparison->columns->len; i++)
    {
      g_autofree char *cell
          = tj_scenario_cell_text (side, i < comparison->columns->len ? &row->cells[side][i] : &row->totals[side]);

      g_string_append_printf (text, "%s%s", i ? "|" : "", cell);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_warnings (const TjScenarioComparison *comparison, const char *const *expected)
{
  g_autoptr (GPtrArray) warnings = tj_scenario_warnings (comparison);
  guint n = 0;

  for (; expected[n]; n++)
    {
      g_assert_cmpuint (n, <, warnings->len);
      g_assert_cmpstr (g_ptr_array_index (warnings, n), ==, expected[n]);
    }
  g_assert_cmpuint (warnings->len, ==, n);
}

static void
add_value (TjModel *model, TjId subject, const char *field, const char *text)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("test");
  const TjRecord *record = tj_model_get (model, subject);

  tj_scenario_add_value (model, edit, SCENARIO, subject, tj_kind_field (record->kind, field), text);
  g_assert_true (tj_model_check (model, edit, NULL));
  tj_model_apply (model, edit);
}

/* O-T6: with the reserve of the text instead of that of the table. */
static void
test_reserve (void)
{
  static const char *const nothing[] = { NULL };
  static const char *const below[]
      = { "“Bestemmingsreserve” falls below zero in 2025 and 2026, to \u2011€\u00a038.063 at the lowest.", NULL };
  g_autoptr (TjModel) model = money_overbetuwe ();
  g_autoptr (TjScenarioComparison) same = NULL, other = NULL;
  const TjScenarioRow *row;

  money_add (model, TJ_KIND_SCENARIO, SCENARIO, "name", "Minder reserve", NULL);
  same = tj_scenario_compare (model, NULL, MONEY_PROJECT, SCENARIO);
  assert_warnings (same, nothing);
  g_assert_cmpuint (same->changes->len, ==, 0);
  assert_side (same, find_row (same, TJ_SCENARIO_BALANCE, MONEY_RESERVE), TJ_SCENARIO_DIFFERENCE, "0|0|0|");

  add_value (model, MONEY_RESERVE, "opening_balance", "421437.00");
  other = tj_scenario_compare (model, NULL, MONEY_PROJECT, SCENARIO);
  row = find_row (other, TJ_SCENARIO_BALANCE, MONEY_RESERVE);
  assert_side (other, row, TJ_SCENARIO_PLAN, "235.000|10.000|0|");
  assert_side (other, row, TJ_SCENARIO_SCENARIO, "196.937|-28.063|-38.063|");
  assert_side (other, row, TJ_SCENARIO_DIFFERENCE, "-38.063|-38.063|-38.063|");
  row = find_row (other, TJ_SCENARIO_COSTS, 0);
  assert_side (other, row, TJ_SCENARIO_PLAN, "399.500|405.000|190.000|994.500");
  assert_side (other, row, TJ_SCENARIO_DIFFERENCE, "0|0|0|0");
  assert_warnings (other, below);
  g_assert_cmpuint (other->changes->len, ==, 1);
  g_assert_cmpstr (tj_scenario_change (other, 0)->title, ==, "Bestemmingsreserve");
  g_assert_cmpstr (tj_scenario_change (other, 0)->planned, ==, "€\u00a0459.500");
  g_assert_cmpstr (tj_scenario_change (other, 0)->wanted, ==, "€\u00a0421.437");
  /* The plan was not touched. */
  g_assert_cmpint (((const TjFundingSource *) tj_model_get (model, MONEY_RESERVE))->opening_balance.cents, ==,
                   45950000);
}

/* The quartermaster of Maashorst, whose coverage depends on two conditions. */
static TjModel *
maashorst (void)
{
  TjModel *model = tj_model_new ();

  money_add (model, TJ_KIND_PROJECT, MONEY_PROJECT, "name", "Koersdocument", NULL);
  money_add (model, TJ_KIND_CONDITION, 2, "name", "De raad stemt in", NULL);
  money_add (model, TJ_KIND_CONDITION, 3, "name", "Er komt geld terug", NULL);
  money_add (model, TJ_KIND_COST_LINE, 10, "name", "Kwartiermaker", "amounts",
             "2024=68800.00; 2025=206000.00; 2026=206000.00", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 20, "name", "GALA", "sort_order", "1", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 21, "name", "Transformatiebudget", "sort_order", "2", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 22, "name", "Implementatiebudget", "sort_order", "3", NULL);
  money_add (model, TJ_KIND_COVERAGE, 30, "cost_line", "10", "funding_source", "20", "amounts",
             "2024=68800.00; 2025=122806.00; 2026=92064.00", NULL);
  money_add (model, TJ_KIND_COVERAGE, 31, "cost_line", "10", "funding_source", "21", "amounts",
             "2025=83194.00; 2026=88502.00", "condition", "2", NULL);
  money_add (model, TJ_KIND_COVERAGE, 32, "cost_line", "10", "funding_source", "22", "amounts", "2026=25434.00",
             "condition", "3", NULL);
  money_add (model, TJ_KIND_SCENARIO, SCENARIO, "name", "Zonder", NULL);
  return model;
}

/* M-18: the coverage that depends on a condition falls away. */
static void
test_conditions (void)
{
  static const char *const one[] = { "In 2026 not all costs are covered; at most €\u00a025.434 is short.", NULL };
  static const char *const both[]
      = { "In 2025 and 2026 not all costs are covered; at most €\u00a0113.936 is short.", NULL };
  g_autoptr (TjModel) model = maashorst ();
  g_autoptr (TjScenarioComparison) agreed = NULL, refused = NULL;
  const TjScenarioRow *row;

  add_value (model, 3, "met", "nee");
  agreed = tj_scenario_compare (model, NULL, MONEY_PROJECT, SCENARIO);
  row = find_row (agreed, TJ_SCENARIO_SHORT, 0);
  assert_side (agreed, row, TJ_SCENARIO_PLAN, "0|0|0|0");
  assert_side (agreed, row, TJ_SCENARIO_SCENARIO, "0|0|25.434|25.434");
  assert_side (agreed, row, TJ_SCENARIO_DIFFERENCE, "0|0|+25.434|+25.434");
  assert_warnings (agreed, one);

  add_value (model, 2, "met", "nee");
  refused = tj_scenario_compare (model, NULL, MONEY_PROJECT, SCENARIO);
  row = find_row (refused, TJ_SCENARIO_SHORT, 0);
  assert_side (refused, row, TJ_SCENARIO_SCENARIO, "0|83.194|113.936|197.130");
  assert_warnings (refused, both);
}

/* V-T10: without an addition the reserve still holds. */
static void
test_addition (void)
{
  static const char *const nothing[] = { NULL };
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjScenarioComparison) comparison = NULL;
  const TjScenarioRow *row;

  money_add (model, TJ_KIND_PROJECT, MONEY_PROJECT, "name", "Preventie", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, 21, "name", "Reserve", "kind", "reserve", "opening_balance", "410000.00",
             "opening_date", "2023", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 30, "name", "Najaarsnota", "funding_source", "21", "kind", "storting",
             "amount", "420000.00", "date", "2024", NULL);
  money_add (model, TJ_KIND_COST_LINE, 10, "name", "Regie", "amounts", "2024=390000.00", NULL);
  money_add (model, TJ_KIND_COVERAGE, 31, "cost_line", "10", "funding_source", "21", NULL);
  money_add (model, TJ_KIND_SCENARIO, SCENARIO, "name", "Zonder storting", NULL);
  add_value (model, 30, "amount", NULL);
  money_add (model, TJ_KIND_SOURCE_MUTATION, 40, "name", "Nog te ontvangen", "funding_source", "21", "kind", "storting",
             "amount", "PM", "date", "2024", NULL);
  comparison = tj_scenario_compare (model, NULL, MONEY_PROJECT, SCENARIO);
  row = find_row (comparison, TJ_SCENARIO_BALANCE, 21);
  assert_side (comparison, row, TJ_SCENARIO_PLAN, "440.000 + PM|");
  assert_side (comparison, row, TJ_SCENARIO_DIFFERENCE, "-420.000|");
  assert_side (comparison, row, TJ_SCENARIO_SCENARIO, "20.000 + PM|");
  assert_warnings (comparison, nothing);
}

/* Years that only the scenario has, and an open column that comes to begin later. */
static void
test_columns (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjScenarioComparison) comparison = NULL;
  const TjScenarioRow *row;

  money_add (model, TJ_KIND_PROJECT, MONEY_PROJECT, "name", "T", NULL);
  money_add (model, TJ_KIND_COST_LINE, 10, "name", "K", "amounts", "2025=100.00; 2026+=50.00", NULL);
  money_add (model, TJ_KIND_SCENARIO, SCENARIO, "name", "S", NULL);
  add_value (model, 10, "amounts", "2025=100.00; 2027=80.00; 2028+=70.00");
  comparison = tj_scenario_compare (model, NULL, MONEY_PROJECT, SCENARIO);
  g_assert_cmpuint (comparison->columns->len, ==, 4);
  row = find_row (comparison, TJ_SCENARIO_COSTS, 0);
  assert_side (comparison, row, TJ_SCENARIO_PLAN, "100|50|50|50|150");
  assert_side (comparison, row, TJ_SCENARIO_SCENARIO, "100||80|70|250");
  assert_side (comparison, row, TJ_SCENARIO_DIFFERENCE, "0|-50|+30|+20|+100");
}

/* A value whose record has gone is told, and does not count. */
static void
test_left_out (void)
{
  g_autoptr (TjModel) model = money_overbetuwe ();
  g_autoptr (TjScenarioComparison) comparison = NULL;

  money_add (model, TJ_KIND_SCENARIO, SCENARIO, "name", "S", NULL);
  money_add (model, TJ_KIND_SCENARIO_VALUE, 51, "scenario", "50", "subject", "21", "field", "no_such_field", "value",
             "1", NULL);
  comparison = tj_scenario_compare (model, NULL, MONEY_PROJECT, SCENARIO);
  g_assert_cmpuint (comparison->changes->len, ==, 1);
  g_assert_true (tj_scenario_change (comparison, 0)->left_out);
  g_assert_null (tj_scenario_change (comparison, 0)->field);
  assert_side (comparison, find_row (comparison, TJ_SCENARIO_BALANCE, MONEY_RESERVE), TJ_SCENARIO_SCENARIO,
               "235.000|10.000|0|");
}

/* Taking over ------------------------------------------------------------------------------------------------------ */

static void
test_adopt (void)
{
  g_autoptr (TjModel) model = money_overbetuwe ();
  g_autoptr (TjModel) untouched = NULL;
  g_autoptr (TjEdit) edit = tj_edit_new ("test"), back = NULL;
  g_autofree char *text = NULL, *date = NULL;
  const TjField *balance = tj_kind_field (TJ_KIND_FUNDING_SOURCE, "opening_balance");
  const TjField *day = tj_kind_field (TJ_KIND_FUNDING_SOURCE, "opening_date");

  money_add (model, TJ_KIND_SCENARIO, SCENARIO, "name", "S", NULL);
  add_value (model, MONEY_RESERVE, "opening_balance", "421437.00");
  add_value (model, MONEY_RESERVE, "opening_date", "2024");
  untouched = tj_model_copy (model);
  while (tj_edit_n_changes (edit) < 3)
    for (guint i = 0; i < tj_model_count (model, TJ_KIND_SCENARIO_VALUE); i++)
      g_assert_true (
          tj_scenario_adopt (model, edit, ((const TjRecord *) tj_model_at (model, TJ_KIND_SCENARIO_VALUE, i))->id));
  g_assert_true (tj_model_check (model, edit, NULL));
  tj_model_apply (model, edit);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_SCENARIO_VALUE), ==, 0);
  text = tj_field_to_text (balance, tj_model_get (model, MONEY_RESERVE));
  date = tj_field_to_text (day, tj_model_get (model, MONEY_RESERVE));
  g_assert_cmpstr (text, ==, "421437.00");
  g_assert_cmpstr (date, ==, "2024");
  back = tj_edit_reverse (edit);
  tj_model_apply (model, back);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_SCENARIO_VALUE), ==, 2);
  g_assert_true (tj_record_equal (tj_model_get (model, MONEY_RESERVE), tj_model_get (untouched, MONEY_RESERVE)));
}

static void
test_typed (void)
{
  g_autoptr (TjModel) model = money_overbetuwe ();
  g_autoptr (TjEdit) edit = tj_edit_new ("test"), empty = tj_edit_new ("test");
  g_autoptr (GError) error = NULL;
  const TjField *balance = tj_kind_field (TJ_KIND_FUNDING_SOURCE, "opening_balance");
  const TjScenarioValue *value;

  money_add (model, TJ_KIND_SCENARIO, SCENARIO, "name", "S", NULL);
  g_assert_false (tj_scenario_add_typed (model, empty, SCENARIO, MONEY_RESERVE, balance, "veel", &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  g_assert_cmpuint (tj_edit_n_changes (empty), ==, 0);
  g_assert_true (tj_scenario_add_typed (model, edit, SCENARIO, MONEY_RESERVE, balance, "€ 421.437", NULL));
  tj_model_apply (model, edit);
  value = tj_scenario_value (model, SCENARIO, MONEY_RESERVE, balance);
  g_assert_cmpstr (value->value, ==, "421437.00");
}

/* What is edited while a scenario is looked at. */
static void
test_divert (void)
{
  g_autoptr (TjModel) model = money_overbetuwe (), shown = NULL;
  g_autoptr (TjEdit) edit = tj_edit_new ("Label"), diverted = NULL;
  const TjRecord *before;
  TjCostLine *after;
  const TjScenarioValue *value;
  const TjField *amounts = tj_kind_field (TJ_KIND_COST_LINE, "amounts");

  money_add (model, TJ_KIND_SCENARIO, SCENARIO, "name", "S", NULL);
  add_value (model, MONEY_LINES, "amounts", "2024=1.00");
  shown = tj_scenario_apply (model, SCENARIO, NULL);
  before = tj_model_get (shown, MONEY_LINES);
  after = tj_record_copy (before);
  tj_series_clear (&after->amounts);
  g_assert_true (tj_series_from_text ("2024=2.00", TJ_UNIT_MONEY, &after->amounts, NULL));
  g_free (after->name);
  after->name = g_strdup ("Anders");
  tj_edit_update (edit, before, after);
  tj_edit_delete (edit, tj_model_get (shown, MONEY_RESERVE + 179));
  diverted = tj_scenario_divert (model, SCENARIO, edit);
  g_assert_cmpstr (tj_edit_label (diverted), ==, "Label");
  g_assert_true (tj_model_check (model, diverted, NULL));
  tj_model_apply (model, diverted);
  /* The name is another in the plan, the amount in the scenario; the plan's amount stands. */
  money_assert_series (&((const TjCostLine *) tj_model_get (model, MONEY_LINES))->amounts,
                       "2024=62000.00; 2025=70000.00");
  g_assert_cmpstr (((const TjCostLine *) tj_model_get (model, MONEY_LINES))->name, ==, "Anders");
  value = tj_scenario_value (model, SCENARIO, MONEY_LINES, amounts);
  g_assert_cmpstr (value->value, ==, "2024=2.00");
  g_assert_null (tj_model_get (model, MONEY_RESERVE + 179));
}

static void
test_takes (void)
{
  static const struct
  {
    TjKind kind;
    const char *field;
    gboolean takes;
  } cases[] = { { TJ_KIND_COST_LINE, "amounts", TRUE },
                { TJ_KIND_COST_LINE, "quantity", TRUE },
                { TJ_KIND_COST_LINE, "name", FALSE },
                { TJ_KIND_CONDITION, "met", TRUE },
                { TJ_KIND_KEY_VALUE, "value", TRUE },
                { TJ_KIND_KEY_VALUE, "stated_share", FALSE },
                { TJ_KIND_ROLE, "fte", TRUE },
                { TJ_KIND_ROLE, "start", FALSE },
                { TJ_KIND_STATED_TOTAL, "amounts", FALSE },
                { TJ_KIND_FUNDING_SOURCE, "opening_balance", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (tj_scenario_takes (cases[i].kind, tj_kind_field (cases[i].kind, cases[i].field)), ==,
                     cases[i].takes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/reserve/O-T6", test_reserve);
  g_test_add_func ("/scenario/conditions/M-18", test_conditions);
  g_test_add_func ("/scenario/addition/V-T10", test_addition);
  g_test_add_func ("/scenario/columns", test_columns);
  g_test_add_func ("/scenario/left-out", test_left_out);
  g_test_add_func ("/scenario/adopt", test_adopt);
  g_test_add_func ("/scenario/typed", test_typed);
  g_test_add_func ("/scenario/divert", test_divert);
  g_test_add_func ("/scenario/takes", test_takes);
  return g_test_run ();
}
