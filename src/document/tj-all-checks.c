// SPDX-License-Identifier: EUPL-1.2
#include "tj-all-checks.h"

#include "tj-budget-checks.h"

/* Both begin with what needs attention. */
static void
take (GPtrArray *all, GPtrArray *checks, TjCheckSeverity severity)
{
  for (guint i = 0; i < checks->len; i++)
    if (((const TjCheck *) g_ptr_array_index (checks, i))->severity == severity)
      g_ptr_array_add (all, g_ptr_array_index (checks, i));
}

GPtrArray *
tj_all_checks (TjModel *model, const TjPlan *plan, const TjBudget *budget, TjId project, gint32 today)
{
  static const TjCheckSeverity severities[] = { TJ_CHECK_ATTENTION, TJ_CHECK_INFORMATION };
  g_autoptr (TjBudget) own = budget ? NULL : tj_budget_new (model, plan, project);
  g_autoptr (GPtrArray) dates = tj_checks_run (model, plan, project, today);
  g_autoptr (GPtrArray) money = tj_budget_checks_run (budget ? budget : own, model, plan);
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) tj_check_free);

  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    {
      take (all, dates, severities[i]);
      take (all, money, severities[i]);
    }
  /* They are in the new list now. */
  g_ptr_array_set_free_func (dates, NULL);
  g_ptr_array_set_free_func (money, NULL);
  return all;
}
