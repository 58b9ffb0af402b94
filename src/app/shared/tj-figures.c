// SPDX-License-Identifier: EUPL-1.2
#include "tj-figures.h"

#include <glib/gi18n.h>

#include "tj-all-checks.h"
#include "tj-civil.h"
#include "tj-pages.h"
#include "tj-records.h"

#define DAYS_AHEAD 30

static guint
decisions_soon (TjModel *model, const TjPlan *plan, TjId project, gint32 today)
{
  guint n = 0;

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (model, TJ_KIND_DECISION, i);
      const TjSpan *span = decision->activity ? tj_plan_span (plan, decision->activity) : NULL;
      gint32 day;

      if (decision->project != project || decision->state == TJ_DECISION_STATE_DECIDED || span == NULL
          || span->origin == TJ_SPAN_NONE)
        continue;
      day = tj_civil_minute_day (span->finish - 1);
      if (day >= today && day <= today + DAYS_AHEAD)
        n++;
    }
  return n;
}

static guint
open_actions (TjModel *model, TjId project)
{
  guint n = 0;

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTION); i++)
    {
      const TjAction *action = tj_model_at (model, TJ_KIND_ACTION, i);

      if (action->project == project && action->done != TJ_TICK_YES)
        n++;
    }
  return n;
}

static guint
checks_of_attention (TjModel *model, const TjPlan *plan, const TjBudget *budget, TjId project, gint32 today)
{
  g_autoptr (GPtrArray) checks = tj_all_checks (model, plan, budget, project, today);

  return tj_checks_count (checks, TJ_CHECK_ATTENTION);
}

guint
tj_figures_waiting (TjModel *model, const TjPlan *plan, const TjBudget *budget, TjId project, gint32 today,
                    const char *page, char **why)
{
  guint n = 0;

  *why = NULL;
  if (g_str_equal (page, "besluiten"))
    {
      n = decisions_soon (model, plan, project, today);
      if (n > 0)
        *why = g_strdup_printf (ngettext ("%u decision within 30 days", "%u decisions within 30 days", n), n);
    }
  else if (g_str_equal (page, "overleg"))
    {
      n = open_actions (model, project);
      if (n > 0)
        *why = g_strdup_printf (ngettext ("%u open action", "%u open actions", n), n);
    }
  else if (g_str_equal (page, TJ_PAGE_CHECKS))
    {
      n = checks_of_attention (model, plan, budget, project, today);
      if (n > 0)
        *why = g_strdup_printf (ngettext ("%u check needs attention", "%u checks need attention", n), n);
    }
  return n;
}
