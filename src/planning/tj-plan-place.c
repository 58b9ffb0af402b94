// SPDX-License-Identifier: EUPL-1.2
#include "tj-plan-private.h"

/* Upwards, from children to parents; then downwards, from phases to what lies somewhere within them. */

void
tj_plan_list_children (TjPlan *plan)
{
  guint n = plan->n;
  guint *at;

  plan->first_child = g_new0 (guint, n + 2);
  plan->children = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    if (plan->places[i].parent != TJ_ID_MAP_NONE)
      plan->first_child[plan->places[i].parent + 2]++;
  for (guint i = 0; i < n; i++)
    plan->first_child[i + 2] += plan->first_child[i + 1];
  at = plan->first_child + 1; /* moves up to where it belongs */
  for (guint i = 0; i < n; i++)
    if (plan->places[i].parent != TJ_ID_MAP_NONE)
      plan->children[at[plan->places[i].parent]++] = i;
}

/* Every activity after its children. Whoever is its own ancestor never comes, and keeps what it has of itself. */
static GArray *
children_first (const TjPlan *plan)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), plan->n);
  g_autofree guint *waiting = g_new (guint, MAX (plan->n, 1));

  for (guint i = 0; i < plan->n; i++)
    {
      waiting[i] = plan->first_child[i + 1] - plan->first_child[i];
      if (waiting[i] == 0)
        g_array_append_val (order, i);
    }
  for (guint at = 0; at < order->len; at++)
    {
      guint parent = plan->places[g_array_index (order, guint, at)].parent;

      if (parent != TJ_ID_MAP_NONE && --waiting[parent] == 0)
        g_array_append_val (order, parent);
    }
  return order;
}

/* Of ends at the same minute the coarsest is kept, in whatever order they come. */
static void
widen (TjSpan *hull, const TjSpan *span)
{
  gboolean first = hull->origin == TJ_SPAN_NONE;

  if (first || span->start < hull->start)
    hull->start_precision = span->start_precision;
  else if (span->start == hull->start)
    hull->start_precision = MAX (hull->start_precision, span->start_precision);
  if (first || span->finish > hull->finish)
    hull->finish_precision = span->finish_precision;
  else if (span->finish == hull->finish)
    hull->finish_precision = MAX (hull->finish_precision, span->finish_precision);
  hull->start = first ? span->start : MIN (hull->start, span->start);
  hull->finish = first ? span->finish : MAX (hull->finish, span->finish);
  hull->origin = TJ_SPAN_CHILDREN;
}

/* A phase of which one end is stated takes the other from its children, where that makes sense. */
static void
complete_from_children (TjSpan *span, const TjPlace *place)
{
  if (place->children.origin == TJ_SPAN_NONE)
    return;
  if (place->open_finish && place->children.finish > span->finish)
    {
      span->finish = place->children.finish;
      span->finish_precision = place->children.finish_precision;
    }
  if (place->open_start && place->children.start < span->start)
    {
      span->start = place->children.start;
      span->start_precision = place->children.start_precision;
    }
}

/* What an activity is seen from above: its base, or what its children come to. */
static void
lift (TjPlan *plan, guint index)
{
  TjPlace *place = &plan->places[index];

  place->up = place->base;
  if (place->base.origin == TJ_SPAN_OWN)
    complete_from_children (&place->up, place);
  else if (place->children.origin != TJ_SPAN_NONE)
    place->up = place->children;
  else if (!place->within_phase && place->base.origin != TJ_SPAN_COMPUTED)
    place->up = plan->deadlines[index];
}

/* The span of an activity of which the nearest placed one above is known. */
static TjSpan
lowered (const TjPlan *plan, guint index, guint above)
{
  const TjPlace *place = &plan->places[index];
  TjSpan span = place->up;

  if (span.origin != TJ_SPAN_NONE || !place->within_phase)
    return span;
  if (above == TJ_ID_MAP_NONE)
    return plan->deadlines[index];
  span = plan->places[above].up;
  span.origin = TJ_SPAN_PHASE;
  return span;
}

void
tj_plan_place_all (TjPlan *plan)
{
  g_autoptr (GArray) order = children_first (plan);
  g_autofree guint *holders = g_new (guint, MAX (plan->n, 1)); /* the nearest of itself and above with a place */

  plan->has_circle = order->len < plan->n;
  for (guint i = 0; i < plan->n; i++)
    {
      holders[i] = TJ_ID_MAP_NONE;
      plan->places[i].up = plan->spans[i] = plan->places[i].base;
      plan->places[i].children = (TjSpan) { 0 };
    }
  for (guint at = 0; at < order->len; at++)
    {
      guint i = g_array_index (order, guint, at), parent = plan->places[i].parent;

      lift (plan, i);
      if (plan->places[i].up.origin != TJ_SPAN_NONE && parent != TJ_ID_MAP_NONE)
        widen (&plan->places[parent].children, &plan->places[i].up);
    }
  for (guint at = order->len; at-- > 0;)
    {
      guint i = g_array_index (order, guint, at), parent = plan->places[i].parent;
      guint above = parent == TJ_ID_MAP_NONE ? TJ_ID_MAP_NONE : holders[parent];

      holders[i] = plan->places[i].up.origin != TJ_SPAN_NONE ? i : above;
      plan->spans[i] = lowered (plan, i, above);
    }
}

/* After a change --------------------------------------------------------------------------------------------------- */

static gboolean
is_inside (const TjSpan *span, const TjSpan *hull)
{
  return span->origin != TJ_SPAN_NONE && hull->origin != TJ_SPAN_NONE && span->start > hull->start
         && span->finish < hull->finish;
}

/* The hull of a parent after one child of it went from @before to @after. */
static void
rewiden (TjPlan *plan, guint parent, const TjSpan *before, const TjSpan *after)
{
  TjSpan *hull = &plan->places[parent].children;

  if (before->origin == TJ_SPAN_NONE || is_inside (before, hull))
    {
      if (after->origin != TJ_SPAN_NONE)
        widen (hull, after);
      return;
    }
  *hull = (TjSpan) { 0 };
  for (guint c = plan->first_child[parent]; c < plan->first_child[parent + 1]; c++)
    if (plan->places[plan->children[c]].up.origin != TJ_SPAN_NONE)
      widen (hull, &plan->places[plan->children[c]].up);
}

/* From an activity up to where nothing changes any more; @risen gets whom it changed. */
static void
lift_from (TjPlan *plan, guint index, GArray *risen)
{
  for (guint at = index; at != TJ_ID_MAP_NONE; at = plan->places[at].parent)
    {
      TjSpan before = plan->places[at].up;
      guint parent = plan->places[at].parent;

      lift (plan, at);
      if (tj_span_equal (&before, &plan->places[at].up))
        return;
      g_array_append_val (risen, at);
      if (parent != TJ_ID_MAP_NONE)
        rewiden (plan, parent, &before, &plan->places[at].up);
    }
}

static void
lower (TjPlan *plan, guint index, GArray *changed)
{
  guint above = plan->places[index].parent;
  TjSpan span;

  while (above != TJ_ID_MAP_NONE && plan->places[above].up.origin == TJ_SPAN_NONE)
    above = plan->places[above].parent;
  span = lowered (plan, index, above);
  if (tj_span_equal (&span, &plan->spans[index]))
    return;
  plan->spans[index] = span;
  g_array_append_val (changed, index);
}

/* An activity, and what lies in it without a place of its own. */
static void
lower_below (TjPlan *plan, guint index, GArray *changed)
{
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (waiting, index);
  while (waiting->len > 0)
    {
      guint at = g_array_index (waiting, guint, waiting->len - 1);

      g_array_set_size (waiting, waiting->len - 1);
      lower (plan, at, changed);
      for (guint c = plan->first_child[at]; c < plan->first_child[at + 1]; c++)
        if (plan->places[plan->children[c]].up.origin == TJ_SPAN_NONE)
          g_array_append_val (waiting, plan->children[c]);
    }
}

/* When much changed all of it in order is less work. */
static void
place_all_and_compare (TjPlan *plan, GArray *changed)
{
  g_autofree TjSpan *before = g_memdup2 (plan->spans, sizeof (TjSpan) * plan->n);

  tj_plan_place_all (plan);
  for (guint i = 0; i < plan->n; i++)
    if (!tj_span_equal (&before[i], &plan->spans[i]))
      g_array_append_val (changed, i);
}

void
tj_plan_place_some (TjPlan *plan, const GArray *some, GArray *changed)
{
  g_autoptr (GArray) risen = g_array_new (FALSE, FALSE, sizeof (guint));

  if (some->len > 100 && some->len > plan->n / 8)
    {
      place_all_and_compare (plan, changed);
      return;
    }
  for (guint i = 0; i < some->len; i++)
    lift_from (plan, g_array_index (some, guint, i), risen);
  for (guint i = 0; i < some->len; i++)
    lower (plan, g_array_index (some, guint, i), changed);
  for (guint i = 0; i < risen->len; i++)
    lower_below (plan, g_array_index (risen, guint, i), changed);
}
