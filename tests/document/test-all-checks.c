// SPDX-License-Identifier: EUPL-1.2
/* What dates and money say, in one list. */
#include "tj-all-checks.h"

#include "model-fixture.h"
#include "tj-budget-checks.h"
#include "tj-civil.h"

static void
add (TjModel *model, gpointer record)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("test");

  tj_edit_insert (edit, record);
  g_assert_true (tj_model_check (model, edit, NULL));
  tj_model_apply (model, edit);
}

/* Of both kinds something to mend and something to know: what is to be mended stands first. */
static TjModel *
troubled (void)
{
  TjModel *model = tj_model_new ();

  fixture_add_project (model, 1, "T");
  add (model, fixture_new (TJ_KIND_ACTION, 2, "project", "1", "name", "Bellen", "due", "2025-01-01", NULL));
  add (model, fixture_new (TJ_KIND_INDICATOR, 3, "project", "1", "name", "Tevreden", NULL));
  add (model, fixture_new (TJ_KIND_COST_LINE, 10, "project", "1", "name", "Huis", "amounts", "2025=5.00", NULL));
  add (model, fixture_new (TJ_KIND_FUNDING_SOURCE, 20, "project", "1", "name", "Pot", "income", "2025=9.00", NULL));
  add (model,
       fixture_new (TJ_KIND_COVERAGE, 30, "cost_line", "10", "funding_source", "20", "amounts", "2025=4.00", NULL));
  return model;
}

static void
assert_rules (const GPtrArray *checks, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const TjCheck *check = g_ptr_array_index (checks, i);

      g_string_append_printf (text, "%s%s%s", i ? " " : "", check->severity == TJ_CHECK_ATTENTION ? "!" : "",
                              check->rule);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_together (void)
{
  g_autoptr (TjModel) model = troubled ();
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (TjBudget) budget = tj_budget_new (model, plan, 1);
  g_autoptr (GPtrArray) given = tj_all_checks (model, plan, budget, 1, tj_civil_day (2025, 6, 1));
  g_autoptr (GPtrArray) made = tj_all_checks (model, plan, NULL, 1, tj_civil_day (2025, 6, 1));

  assert_rules (given,
                "!" TJ_CHECK_ACTION " !" TJ_CHECK_COVERAGE_SHORT " " TJ_CHECK_INDICATOR " " TJ_CHECK_NO_DESTINATION);
  g_assert_cmpuint (made->len, ==, given->len);
  for (guint i = 0; i < made->len; i++)
    g_assert_true (tj_check_equal (g_ptr_array_index (made, i), g_ptr_array_index (given, i)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/all-checks/together", test_together);
  return g_test_run ();
}
