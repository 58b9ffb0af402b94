// SPDX-License-Identifier: EUPL-1.2
#include "tj-plan.h"

#include "tj-id-map.h"
#include "tj-plan-result.h"
#include "tj-reckon.h"
#include "tj-records-planning.h"

/* What is known of one activity before its relatives are looked at. */
typedef struct
{
  guint parent;     /* index, or TJ_ID_MAP_NONE */
  guint n_children; /* that are still to come in the walk upwards */
  TjSpan children;  /* from the first child to the last, origin NONE when none has a place */
  guint within_phase : 1;
  guint open_start : 1;  /* own, but without a stated start ... */
  guint open_finish : 1; /* ... or finish */
} Node;

struct _TjPlan
{
  guint n;
  TjIdMap *places;      /* (owned) */
  TjId *projects;       /* (owned) */
  TjSpan *spans;        /* (owned) */
  TjSpan *deadlines;    /* (owned) origin NONE where there is none */
  TjComputed *computed; /* (owned) */
};

/* One activity's own dates ---------------------------------------------------------------------------------------- */

static TjSpan
span_of_date (const TjDate *date, TjSpanOrigin origin)
{
  return (TjSpan) { tj_date_first (date), tj_date_end (date), date->precision, date->precision, origin };
}

/* A computed end is known as well as the end it was computed from, but no better than to the day when whole days were
 * counted. */
static TjPrecision
derived_precision (TjPrecision from, TjDurationUnit unit)
{
  gboolean in_hours = unit == TJ_DURATION_ELAPSED_MINUTES || unit == TJ_DURATION_ELAPSED_HOURS
                      || unit == TJ_DURATION_WORK_MINUTES || unit == TJ_DURATION_WORK_HOURS;

  return from == TJ_PRECISION_MINUTE && !in_hours ? TJ_PRECISION_DAY : from;
}

static TjSpan
span_of_start (const TjActivity *activity, Node *node)
{
  TjSpan span = span_of_date (&activity->start, TJ_SPAN_OWN);

  if (tj_reckon_finish (span.start, &activity->duration, &span.finish))
    span.finish_precision = derived_precision (span.start_precision, activity->duration.unit);
  else
    node->open_finish = TRUE;
  return span;
}

static TjSpan
span_of_finish (const TjActivity *activity, Node *node)
{
  TjSpan span = span_of_date (&activity->finish, TJ_SPAN_OWN);

  if (tj_reckon_start (span.finish, &activity->duration, &span.start))
    span.start_precision = derived_precision (span.finish_precision, activity->duration.unit);
  else
    node->open_start = TRUE;
  return span;
}

/* From one to the other; dates in the wrong order are a finding of the checks, not of the plan: it covers both. */
static TjSpan
span_of_both (const TjActivity *activity)
{
  TjSpan start = span_of_date (&activity->start, TJ_SPAN_OWN), finish = span_of_date (&activity->finish, TJ_SPAN_OWN);

  if (finish.finish < start.start)
    return (TjSpan) { finish.start, start.finish, finish.start_precision, start.finish_precision, TJ_SPAN_OWN };
  return (TjSpan) { start.start, MAX (start.finish, finish.finish), start.start_precision, finish.finish_precision,
                    TJ_SPAN_OWN };
}

static TjSpan
own_span (const TjActivity *activity, Node *node)
{
  gboolean start = tj_date_on_axis (&activity->start), finish = tj_date_on_axis (&activity->finish);

  if (start && finish)
    return span_of_both (activity);
  if (start)
    return span_of_start (activity, node);
  if (finish)
    return span_of_finish (activity, node);
  return (TjSpan) { 0 };
}

static void
read_activity (TjPlan *plan, Node *node, guint index, const TjActivity *activity)
{
  plan->projects[index] = activity->project;
  node->parent = tj_id_map_get (plan->places, activity->parent);
  node->within_phase
      = activity->start.precision == TJ_PRECISION_PHASE || activity->finish.precision == TJ_PRECISION_PHASE;
  if (tj_date_on_axis (&activity->deadline))
    plan->deadlines[index] = span_of_date (&activity->deadline, TJ_SPAN_DEADLINE);
  plan->spans[index] = own_span (activity, node);
}

/* Upwards, from children to parents ------------------------------------------------------------------------------- */

/* Every activity after its children. Whoever is its own ancestor never comes, and keeps what it has of itself. */
static GArray *
children_first (Node *nodes, guint n)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint i = 0; i < n; i++)
    if (nodes[i].parent != TJ_ID_MAP_NONE)
      nodes[nodes[i].parent].n_children++;
  for (guint i = 0; i < n; i++)
    if (nodes[i].n_children == 0)
      g_array_append_val (order, i);
  for (guint at = 0; at < order->len; at++)
    {
      guint parent = nodes[g_array_index (order, guint, at)].parent;

      if (parent != TJ_ID_MAP_NONE && --nodes[parent].n_children == 0)
        g_array_append_val (order, parent);
    }
  return order;
}

static void
widen (TjSpan *hull, const TjSpan *span)
{
  if (hull->origin == TJ_SPAN_NONE || span->start < hull->start)
    {
      hull->start = span->start;
      hull->start_precision = span->start_precision;
    }
  if (hull->origin == TJ_SPAN_NONE || span->finish > hull->finish)
    {
      hull->finish = span->finish;
      hull->finish_precision = span->finish_precision;
    }
  hull->origin = TJ_SPAN_CHILDREN;
}

/* A phase of which one end is stated takes the other from its children, where that makes sense. */
static void
complete_from_children (TjSpan *span, const Node *node)
{
  if (node->children.origin == TJ_SPAN_NONE)
    return;
  if (node->open_finish && node->children.finish > span->finish)
    {
      span->finish = node->children.finish;
      span->finish_precision = node->children.finish_precision;
    }
  if (node->open_start && node->children.start < span->start)
    {
      span->start = node->children.start;
      span->start_precision = node->children.start_precision;
    }
}

static void
place_upwards (TjPlan *plan, Node *nodes, const GArray *order)
{
  for (guint at = 0; at < order->len; at++)
    {
      guint i = g_array_index (order, guint, at);
      TjSpan *span = &plan->spans[i];

      if (span->origin == TJ_SPAN_OWN)
        complete_from_children (span, &nodes[i]);
      else if (nodes[i].children.origin != TJ_SPAN_NONE)
        *span = nodes[i].children;
      else if (!nodes[i].within_phase && span->origin != TJ_SPAN_COMPUTED)
        *span = plan->deadlines[i];
      if (span->origin != TJ_SPAN_NONE && nodes[i].parent != TJ_ID_MAP_NONE)
        widen (&nodes[nodes[i].parent].children, span);
    }
}

/* Downwards, from phases to what lies somewhere within them ------------------------------------------------------- */

static void
place_downwards (TjPlan *plan, const Node *nodes, const GArray *order)
{
  g_autofree guint *holders
      = g_new (guint, MAX (plan->n, 1)); /* the nearest of itself and its ancestors with a place */

  for (guint i = 0; i < plan->n; i++)
    holders[i] = TJ_ID_MAP_NONE;
  for (guint at = order->len; at-- > 0;)
    {
      guint i = g_array_index (order, guint, at), parent = nodes[i].parent;
      guint above = parent == TJ_ID_MAP_NONE ? TJ_ID_MAP_NONE : holders[parent];

      holders[i] = plan->spans[i].origin != TJ_SPAN_NONE ? i : above;
      if (holders[i] == i || !nodes[i].within_phase)
        continue;
      if (above != TJ_ID_MAP_NONE)
        {
          plan->spans[i] = plan->spans[above];
          plan->spans[i].origin = TJ_SPAN_PHASE;
        }
      else
        plan->spans[i] = plan->deadlines[i];
    }
}

/* What is computed takes its place before phases take theirs from what is in them. */
static void
place_computed (TjPlan *plan, TjModel *model)
{
  plan->computed = tj_computed_new (model, plan->spans, TJ_NO_MINUTE);
  for (guint i = 0; i < plan->n; i++)
    if (tj_computed_span (plan->computed, i, &plan->spans[i]))
      plan->spans[i].origin = TJ_SPAN_COMPUTED;
}

/* Records lie scattered in memory; asking for one some time before it is read halves the time of the whole. */
static void
fetch_ahead (TjModel *model, guint index, guint n)
{
  const TjActivity *activity = index < n ? tj_model_at (model, TJ_KIND_ACTIVITY, index) : NULL;

  if (activity == NULL)
    return;
  __builtin_prefetch (activity);
  __builtin_prefetch (&activity->project);
  __builtin_prefetch (&activity->start);
  __builtin_prefetch (&activity->deadline);
}

TjPlan *
tj_plan_new (TjModel *model)
{
  TjPlan *plan = g_new0 (TjPlan, 1);
  guint n = tj_model_count (model, TJ_KIND_ACTIVITY);
  g_autofree TjId *ids = g_new (TjId, MAX (n, 1));
  g_autofree Node *nodes = g_new0 (Node, MAX (n, 1));
  g_autoptr (GArray) order = NULL;

  for (guint i = 0; i < n; i++)
    {
      fetch_ahead (model, i + 8, n);
      ids[i] = ((const TjRecord *) tj_model_at (model, TJ_KIND_ACTIVITY, i))->id;
    }
  plan->n = n;
  plan->places = tj_id_map_new (ids, n);
  plan->projects = g_new (TjId, n);
  plan->spans = g_new0 (TjSpan, n);
  plan->deadlines = g_new0 (TjSpan, n);
  for (guint i = 0; i < n; i++)
    {
      fetch_ahead (model, i + 8, n);
      read_activity (plan, &nodes[i], i, tj_model_at (model, TJ_KIND_ACTIVITY, i));
    }
  place_computed (plan, model);
  order = children_first (nodes, n);
  place_upwards (plan, nodes, order);
  place_downwards (plan, nodes, order);
  return plan;
}

void
tj_plan_free (TjPlan *plan)
{
  if (plan == NULL)
    return;
  tj_id_map_free (plan->places);
  g_free (plan->projects);
  g_free (plan->spans);
  g_free (plan->deadlines);
  tj_computed_free (plan->computed);
  g_free (plan);
}

/* Questions ------------------------------------------------------------------------------------------------------- */

const TjSpan *
tj_plan_span (const TjPlan *plan, TjId activity)
{
  static const TjSpan none = { 0 };
  guint place = tj_id_map_get (plan->places, activity);

  return place == TJ_ID_MAP_NONE ? &none : &plan->spans[place];
}

gboolean
tj_plan_result (const TjPlan *plan, TjId activity, TjPlanResult *result)
{
  guint place = tj_id_map_get (plan->places, activity);

  return place != TJ_ID_MAP_NONE && tj_computed_result (plan->computed, place, result);
}

char *
tj_plan_why (const TjPlan *plan, TjModel *model, TjId activity)
{
  guint place = tj_id_map_get (plan->places, activity);

  return place == TJ_ID_MAP_NONE ? NULL : tj_computed_why (plan->computed, model, place);
}

GArray *
tj_plan_broken_links (const TjPlan *plan)
{
  return tj_computed_broken (plan->computed);
}

gboolean
tj_plan_bounds (const TjPlan *plan, TjId project, gint32 *start, gint32 *finish)
{
  TjSpan hull = { 0 };

  for (guint i = 0; i < plan->n; i++)
    {
      if (project != 0 && plan->projects[i] != project)
        continue;
      if (plan->spans[i].origin != TJ_SPAN_NONE)
        widen (&hull, &plan->spans[i]);
      if (plan->deadlines[i].origin != TJ_SPAN_NONE)
        widen (&hull, &plan->deadlines[i]);
    }
  if (hull.origin == TJ_SPAN_NONE)
    return FALSE;
  *start = hull.start;
  *finish = hull.finish;
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
