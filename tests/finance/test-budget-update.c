// SPDX-License-Identifier: EUPL-1.2
/* What is updated is as what is made anew, whatever was edited and however large the amounts are. */
#include "money-fixture.h"
#include "money-random.h"

#include "tj-cost-build.h"
#include "tj-realised.h"
#include "tj-shares.h"
#include "test-records.h"

static MoneyRandom
random_new (gboolean extreme)
{
  return (MoneyRandom) { tj_test_rand (), extreme, 0 };
}

/* Updates ---------------------------------------------------------------------------------------------------------- */

/* Applies an edit and has plan and budget take it up; the budget is then as one that is made anew. */
static void
apply (TjModel *model, TjPlan *plan, TjBudget *budget, const TjEdit *edit)
{
  g_autoptr (GArray) moved_activities = g_array_new (FALSE, FALSE, sizeof (TjId));
  g_autoptr (TjBudget) before = tj_budget_new (model, plan, MONEY_PROJECT), after = NULL;

  tj_model_apply (model, edit);
  tj_plan_update (plan, model, edit, moved_activities);
  if (!tj_budget_update (budget, model, plan, edit, moved_activities))
    money_assert_same_budgets (before, budget, model);
  after = tj_budget_new (model, plan, MONEY_PROJECT);
  money_assert_same_budgets (after, budget, model);
}

/* Edits, and some of them taken back, the last first. */
static void
edit_often (MoneyRandom *random, guint n_lines, guint n_edits)
{
  g_autoptr (TjModel) model = money_random_model (random, n_lines);
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (TjBudget) budget = tj_budget_new (model, plan, MONEY_PROJECT);
  g_autoptr (GPtrArray) undo = g_ptr_array_new_with_free_func ((GDestroyNotify) tj_edit_free);

  for (guint i = 0; i < n_edits; i++)
    {
      gboolean back = undo->len > 0 && g_rand_int_range (random->rand, 0, 3) == 0;
      g_autoptr (TjEdit) edit
          = back ? g_ptr_array_steal_index (undo, undo->len - 1) : money_random_edit (random, model);

      apply (model, plan, budget, edit);
      if (!back)
        g_ptr_array_add (undo, tj_edit_reverse (edit));
    }
}

static void
test_update (void)
{
  MoneyRandom random = random_new (FALSE);

  for (guint i = 0; i < 25; i++)
    edit_often (&random, 2 + i, 150);
  g_rand_free (random.rand);
}

/* As large as it goes ---------------------------------------------------------------------------------------------- */

static void
ask_line (TjModel *model, const TjPlan *plan, const TjBudget *budget, TjId id)
{
  const TjCostLine *line = tj_model_get (model, id);
  g_autofree TjBudgetCell *row = g_new0 (TjBudgetCell, tj_budget_columns (budget)->len + 1);
  TjCostComparison comparison;
  TjCostImplied implied;
  TjCostBuild build;

  tj_cost_build (model, plan, line, &build);
  tj_cost_build_clear (&build);
  if (tj_cost_compare (model, plan, line, &comparison))
    tj_cost_comparison_clear (&comparison);
  tj_cost_implied (model, plan, line, &implied);
  tj_realised_available (budget, model, id, row);
  tj_realised_left (budget, model, id, row);
  tj_shares_of (budget, model, id, ((const TjRecord *) tj_model_at (model, TJ_KIND_PARTNER, 0))->id, row);
}

/* Nothing breaks, and what does not fit says so: a sum that is not marked is the true one. */
static void
test_extreme (void)
{
  MoneyRandom random = random_new (TRUE);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (TjModel) model = money_random_model (&random, 3 + i % 20);
      g_autoptr (TjPlan) plan = tj_plan_new (model);
      g_autoptr (TjBudget) budget = tj_budget_new (model, plan, MONEY_PROJECT);
      const GArray *lines = tj_budget_lines (budget);

      for (guint l = 0; l < lines->len; l++)
        ask_line (model, plan, budget, g_array_index (lines, TjId, l));
    }
  for (guint i = 0; i < 8; i++)
    edit_often (&random, 4 + i, 60);
  g_rand_free (random.rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget-update/edits", test_update);
  g_test_add_func ("/budget-update/extreme", test_extreme);
  return g_test_run ();
}
