// SPDX-License-Identifier: EUPL-1.2
#include "tj-decision-counts.h"

#include "tj-records.h"

static gboolean
has_date (const TjModel *model, const TjDecision *decision)
{
  const TjActivity *activity = tj_model_get_kind (model, TJ_KIND_ACTIVITY, decision->activity);

  if (activity
      && (tj_date_on_axis (&activity->start) || tj_date_on_axis (&activity->finish)
          || tj_date_on_axis (&activity->deadline)))
    return TRUE;
  return tj_date_on_axis (&decision->overview_date);
}

static void
count_decision (TjDecisionCount *count, const TjModel *model, const TjDecision *decision)
{
  count->all++;
  count->formal += decision->formal == TJ_TICK_YES;
  count->dated += has_date (model, decision);
}

static TjDecisionCount *
count_of_body (GArray *counts, TjId body)
{
  for (guint i = 0; i < counts->len; i++)
    if (g_array_index (counts, TjDecisionCount, i).body == body)
      return &g_array_index (counts, TjDecisionCount, i);
  g_array_append_val (counts, ((TjDecisionCount) { .body = body }));
  return &g_array_index (counts, TjDecisionCount, counts->len - 1);
}

GArray *
tj_decision_counts (TjModel *model, TjId project)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (TjDecisionCount));
  g_autoptr (GPtrArray) decisions = tj_model_sorted (model, TJ_KIND_DECISION, project, NULL);
  TjDecisionCount unknown = { 0 };

  for (guint i = 0; i < decisions->len; i++)
    {
      const TjDecision *decision = g_ptr_array_index (decisions, i);

      count_decision (decision->body ? count_of_body (counts, decision->body) : &unknown, model, decision);
    }
  if (unknown.all > 0)
    g_array_append_val (counts, unknown);
  return counts;
}

TjDecisionCount
tj_decision_counts_total (const GArray *counts)
{
  TjDecisionCount total = { 0 };

  for (guint i = 0; i < counts->len; i++)
    {
      const TjDecisionCount *count = &g_array_index (counts, TjDecisionCount, i);

      total.all += count->all;
      total.formal += count->formal;
      total.dated += count->dated;
    }
  return total;
}
