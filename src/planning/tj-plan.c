// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-plan-private.h"

/* Room around the stated dates in which holidays and exceptions are known, in years: before them little is counted,
 * after them what follows from them. Beyond, the week repeats. */
#define YEARS_BEFORE 2
#define YEARS_AFTER 12

static void
read_activity (TjPlan *plan, TjId *ids, TjId *parents, guint index, const TjActivity *activity)
{
  ids[index] = activity->record.id;
  parents[index] = activity->parent;
  plan->projects[index] = activity->project;
  tj_years_add_activity (&plan->years, activity, 1);
}

/* The calendars have to reach as far as the dates do, which are counted on them: hence the span is that of the years
 * of what is stated, with room. */
static void
make_calendars (TjPlan *plan, TjModel *model)
{
  int first, last;

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_PROJECT); i++)
    tj_years_add_project (&plan->years, tj_model_at (model, TJ_KIND_PROJECT, i), 1);
  tj_years_find (&plan->years);
  first = plan->years.first <= plan->years.last ? plan->years.first : 2000;
  last = MAX (first, plan->years.last);
  plan->calendars = tj_work_calendars_new (model, tj_civil_day (MAX (TJ_YEAR_MIN, first - YEARS_BEFORE), 1, 1),
                                           tj_civil_day (MIN (TJ_YEAR_MAX, last + YEARS_AFTER), 12, 31));
}

/* What is computed takes its place before phases take theirs from what is in them. */
static void
compute (TjPlan *plan, TjModel *model)
{
  guint *parents = g_new (guint, plan->n);

  for (guint i = 0; i < plan->n; i++)
    {
      parents[i] = plan->places[i].parent;
      plan->spans[i] = plan->places[i].base;
    }
  plan->computed = tj_computed_new (model, plan->ids, parents, plan->calendars, plan->spans);
  for (guint i = 0; i < plan->n; i++)
    if (tj_computed_span (plan->computed, i, &plan->places[i].base))
      plan->places[i].base.origin = TJ_SPAN_COMPUTED;
}

void
tj_plan_build (TjPlan *plan, TjModel *model)
{
  guint n = plan->n = tj_model_count (model, TJ_KIND_ACTIVITY);
  g_autofree TjId *ids = g_new (TjId, MAX (n, 1));
  g_autofree TjId *parents = g_new (TjId, MAX (n, 1));

  plan->projects = g_new (TjId, n);
  plan->places = g_new0 (TjPlace, n);
  plan->spans = g_new0 (TjSpan, n);
  plan->deadlines = g_new0 (TjSpan, n);
  for (guint i = 0; i < n; i++)
    {
      tj_activity_fetch_ahead (model, i, n);
      read_activity (plan, ids, parents, i, tj_model_at (model, TJ_KIND_ACTIVITY, i));
    }
  plan->ids = tj_id_map_new (ids, n);
  make_calendars (plan, model);
  for (guint i = 0; i < n; i++)
    plan->places[i].parent = tj_id_map_get (plan->ids, parents[i]);
  tj_plan_list_children (plan);
  for (guint i = 0; i < n; i++)
    {
      tj_activity_fetch_ahead (model, i, n);
      tj_plan_own (plan, model, i, tj_model_at (model, TJ_KIND_ACTIVITY, i));
    }
  compute (plan, model);
  tj_plan_place_all (plan);
}

void
tj_plan_clear (TjPlan *plan)
{
  g_clear_pointer (&plan->ids, tj_id_map_free);
  g_clear_pointer (&plan->projects, g_free);
  g_clear_pointer (&plan->places, g_free);
  g_clear_pointer (&plan->spans, g_free);
  g_clear_pointer (&plan->deadlines, g_free);
  g_clear_pointer (&plan->first_child, g_free);
  g_clear_pointer (&plan->children, g_free);
  g_clear_pointer (&plan->computed, tj_computed_free);
  g_clear_pointer (&plan->calendars, tj_work_calendars_free);
}

TjPlan *
tj_plan_new (TjModel *model)
{
  TjPlan *plan = g_new0 (TjPlan, 1);

  tj_plan_build (plan, model);
  return plan;
}

void
tj_plan_free (TjPlan *plan)
{
  if (plan == NULL)
    return;
  tj_plan_clear (plan);
  g_free (plan);
}

/* Questions ------------------------------------------------------------------------------------------------------- */

const TjSpan *
tj_plan_span (const TjPlan *plan, TjId activity)
{
  static const TjSpan none = { 0 };
  guint place = tj_id_map_get (plan->ids, activity);

  return place == TJ_ID_MAP_NONE ? &none : &plan->spans[place];
}

gboolean
tj_plan_result (const TjPlan *plan, TjId activity, TjPlanResult *result)
{
  guint place = tj_id_map_get (plan->ids, activity);

  return place != TJ_ID_MAP_NONE && tj_computed_result (plan->computed, place, result);
}

gboolean
tj_plan_result_equal (const TjPlanResult *a, const TjPlanResult *b)
{
  return a->early_start == b->early_start && a->early_finish == b->early_finish && a->late_start == b->late_start
         && a->late_finish == b->late_finish && a->split_from == b->split_from && a->split_to == b->split_to
         && a->total_float == b->total_float && a->free_float == b->free_float && a->critical == b->critical
         && a->near_critical == b->near_critical && a->reason == b->reason && a->dependency == b->dependency
         && a->giver == b->giver;
}

char *
tj_plan_why (const TjPlan *plan, TjModel *model, TjId activity)
{
  guint place = tj_id_map_get (plan->ids, activity);

  return place == TJ_ID_MAP_NONE ? NULL : tj_computed_why (plan->computed, model, place);
}

gboolean
tj_plan_link (const TjPlan *plan, TjId dependency, TjLinkFinding *state)
{
  return tj_computed_link (plan->computed, dependency, state);
}

const TjWorkTime *
tj_plan_work_time (const TjPlan *plan, const TjModel *model, const TjActivity *activity)
{
  return tj_work_calendars_of (plan->calendars, model, activity);
}

const GArray *
tj_plan_left_out (const TjPlan *plan)
{
  return tj_computed_left_out (plan->computed);
}

GArray *
tj_plan_broken_links (const TjPlan *plan)
{
  return tj_computed_broken (plan->computed);
}

static void
widen (const TjSpan *span, gint32 *first, gint32 *last)
{
  if (span->origin == TJ_SPAN_NONE)
    return;
  *first = MIN (*first, span->start);
  *last = MAX (*last, span->finish);
}

gboolean
tj_plan_bounds (const TjPlan *plan, TjId project, gint32 *start, gint32 *finish)
{
  gint32 first = G_MAXINT32, last = G_MININT32;

  for (guint i = 0; i < plan->n; i++)
    {
      if (project != 0 && plan->projects[i] != project)
        continue;
      widen (&plan->spans[i], &first, &last);
      widen (&plan->deadlines[i], &first, &last);
    }
  if (first > last)
    return FALSE;
  *start = first;
  *finish = last;
  return TRUE;
}

guint
tj_plan_count (const TjPlan *plan, TjId project, TjSpanOrigin origin)
{
  guint count = 0;

  for (guint i = 0; i < plan->n; i++)
    count += (project == 0 || plan->projects[i] == project) && plan->spans[i].origin == origin;
  return count;
}
