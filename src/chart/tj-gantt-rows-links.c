// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-rows-private.h"
#include "tj-plan-result.h"

/* The one that decides where a critical activity lies, and comes from a critical one. */
static gboolean
is_critical (const TjGanttRows *rows, const TjPlan *plan, const TjGanttLink *link)
{
  const TjDependency *dependency;
  TjPlanResult result;

  if (!rows->rows[link->from].critical || !rows->rows[link->to].critical)
    return FALSE;
  dependency = tj_model_get_kind (rows->model, TJ_KIND_DEPENDENCY, link->id);
  return dependency && tj_plan_result (plan, dependency->successor, &result)
         && (result.reason != TJ_REASON_LINK || result.dependency == link->id);
}

void
tj_gantt_rows_make_links (TjGanttRows *rows, const TjPlan *plan)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (TjGanttLink));
  /* What is folded away is linked by the row that it lies in; what is filtered away not at all. */
  guint (*row_of) (const TjGanttRows *, TjId) = rows->filtered ? tj_gantt_rows_find : tj_gantt_rows_shown;

  for (guint i = 0; i < tj_model_count (rows->model, TJ_KIND_DEPENDENCY); i++)
    {
      const TjDependency *dependency = tj_model_at (rows->model, TJ_KIND_DEPENDENCY, i);
      TjGanttLink link
          = { .type = dependency->type ? dependency->type : TJ_DEPENDENCY_TYPE_FS, .id = dependency->record.id };

      link.from = row_of (rows, dependency->predecessor);
      link.to = row_of (rows, dependency->successor);
      if (link.from == G_MAXUINT || link.to == G_MAXUINT || link.from == link.to)
        continue;
      g_array_append_val (links, link);
    }
  g_clear_pointer (&rows->links, tj_gantt_links_free);
  rows->links = tj_gantt_links_new (links);
  tj_gantt_rows_mark_links (rows, plan, NULL);
}

void
tj_gantt_rows_mark_links (TjGanttRows *rows, const TjPlan *plan, const guint8 *touched)
{
  for (guint i = 0; i < tj_gantt_links_count (rows->links); i++)
    {
      TjGanttLink *link = tj_gantt_links_at (rows->links, i);

      if (touched == NULL || touched[link->from] || touched[link->to])
        link->critical = is_critical (rows, plan, link);
    }
}
