// SPDX-License-Identifier: EUPL-1.2
#include "tj-plan-private.h"

/* An edit taken up in a plan: the activities and dependencies that it changes, and what these reach. */

typedef enum
{
  NOTHING, /* the edit says nothing about the plan */
  PART,    /* only values of activities, and dependencies */
  ALL      /* the plan is made anew */
} Reach;

typedef struct
{
  TjPlan *plan;
  TjModel *model;
  GArray *activities; /* guint */
  GPtrArray *links;   /* TjChange */
} Update;

/* What the edit is about ------------------------------------------------------------------------------------------- */

static gboolean
same_number (const TjNumber *a, const TjNumber *b)
{
  return a->state == b->state && a->value == b->value;
}

static gboolean
same_values (const TjActivity *a, const TjActivity *b)
{
  return a->type == b->type && tj_date_equal (&a->start, &b->start) && tj_date_equal (&a->finish, &b->finish)
         && tj_date_equal (&a->deadline, &b->deadline) && tj_duration_equal (&a->duration, &b->duration)
         && same_number (&a->progress, &b->progress) && tj_date_equal (&a->actual_start, &b->actual_start)
         && tj_date_equal (&a->actual_finish, &b->actual_finish) && a->constraint == b->constraint
         && tj_date_equal (&a->constraint_date, &b->constraint_date);
}

static Reach
reach_of_activity (Update *update, const TjChange *change)
{
  const TjActivity *before = (const TjActivity *) change->before, *after = (const TjActivity *) change->after;
  guint index = tj_id_map_get (update->plan->ids, change->id);

  if (before == NULL || after == NULL || index == TJ_ID_MAP_NONE || before->parent != after->parent
      || before->project != after->project || before->calendar != after->calendar)
    return ALL;
  if (same_values (before, after))
    return NOTHING;
  tj_years_add_activity (&update->plan->years, before, -1);
  tj_years_add_activity (&update->plan->years, after, 1);
  g_array_append_val (update->activities, index);
  /* Of what has parts a constraint with a date is one for all of these. */
  return tj_plan_has_children (update->plan, index) && tj_activity_has_date (before) != tj_activity_has_date (after)
             ? ALL
             : PART;
}

static Reach
reach_of_link (Update *update, const TjChange *change)
{
  const TjDependency *before = (const TjDependency *) change->before, *after = (const TjDependency *) change->after;

  if (before && after && before->predecessor == after->predecessor && before->successor == after->successor
      && before->type == after->type && tj_duration_equal (&before->lag, &after->lag))
    return NOTHING;
  g_ptr_array_add (update->links, (gpointer) change);
  return PART;
}

static Reach
reach_of_project (const TjChange *change)
{
  const TjProject *before = (const TjProject *) change->before, *after = (const TjProject *) change->after;

  if (before && after && tj_date_equal (&before->start, &after->start)
      && tj_date_equal (&before->status_date, &after->status_date) && before->calendar == after->calendar
      && before->critical_ends == after->critical_ends
      && tj_duration_equal (&before->near_critical, &after->near_critical))
    return NOTHING;
  return ALL;
}

static Reach
reach_of (Update *update, const TjEdit *edit)
{
  Reach reach = NOTHING;

  for (guint i = 0; i < tj_edit_n_changes (edit) && reach != ALL; i++)
    {
      const TjChange *change = tj_edit_change (edit, i);
      Reach one = NOTHING;

      if (change->kind == TJ_KIND_ACTIVITY)
        one = reach_of_activity (update, change);
      else if (change->kind == TJ_KIND_DEPENDENCY)
        one = reach_of_link (update, change);
      else if (change->kind == TJ_KIND_PROJECT)
        one = reach_of_project (change);
      else if (change->kind == TJ_KIND_CALENDAR || change->kind == TJ_KIND_CALENDAR_EXCEPTION)
        one = ALL;
      reach = MAX (reach, one);
    }
  if (reach == PART && (update->plan->has_circle || tj_years_find (&update->plan->years)))
    return ALL;
  return reach;
}

/* All anew --------------------------------------------------------------------------------------------------------- */

static gboolean
same_result (const TjPlan *one, const TjPlan *other, TjId id)
{
  TjPlanResult a, b;
  gboolean has_a, has_b;

  memset (&a, 0, sizeof a);
  memset (&b, 0, sizeof b);
  has_a = tj_plan_result (one, id, &a);
  has_b = tj_plan_result (other, id, &b);
  return has_a == has_b && (!has_a || tj_plan_result_equal (&a, &b));
}

/* @known: the old plan is still whole. */
static void
renew (TjPlan *plan, TjModel *model, gboolean known, GArray *changed)
{
  TjPlan old = *plan;

  *plan = (TjPlan) { 0 };
  tj_plan_build (plan, model);
  for (guint i = 0; changed && i < plan->n; i++)
    {
      TjId id = ((const TjRecord *) tj_model_at (model, TJ_KIND_ACTIVITY, i))->id;

      if (!known || tj_id_map_get (old.ids, id) == TJ_ID_MAP_NONE
          || !tj_span_equal (&plan->spans[i], tj_plan_span (&old, id)) || !same_result (plan, &old, id))
        g_array_append_val (changed, id);
    }
  tj_plan_clear (&old);
}

/* In part ---------------------------------------------------------------------------------------------------------- */

static gboolean
has_children (gconstpointer plan, guint index)
{
  return tj_plan_has_children (plan, index);
}

static const TjSpan *
own_of (gconstpointer plan, guint index)
{
  return &((const TjPlan *) plan)->places[index].base;
}

/* What was computed anew takes its place among those that are to be placed. */
static void
take_computed (Update *update, const GArray *reached)
{
  for (guint i = 0; i < reached->len; i++)
    {
      guint index = g_array_index (reached, guint, i);
      TjSpan span, *base = &update->plan->places[index].base;

      if (!tj_computed_span (update->plan->computed, index, &span))
        continue;
      span.origin = TJ_SPAN_COMPUTED;
      if (tj_span_equal (&span, base))
        continue;
      *base = span;
      g_array_append_val (update->activities, index);
    }
}

static int
by_number (gconstpointer a, gconstpointer b)
{
  return (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

static void
tell (const Update *update, GArray *reached, GArray *changed)
{
  g_array_sort (reached, by_number);
  for (guint i = 0; i < reached->len; i++)
    {
      guint index = g_array_index (reached, guint, i);

      if (i == 0 || index != g_array_index (reached, guint, i - 1))
        g_array_append_val (changed, ((const TjRecord *) tj_model_at (update->model, TJ_KIND_ACTIVITY, index))->id);
    }
}

/* FALSE when more of the plan changes; @known (out) as in renew(). */
static gboolean
take_up (Update *update, GArray *changed, gboolean *known)
{
  TjPlan *plan = update->plan;
  TjComputedEdit edit
      = { plan->computed, update->model, update->activities, update->links, has_children, own_of, plan };
  g_autoptr (GArray) reached = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < update->activities->len; i++)
    {
      guint index = g_array_index (update->activities, guint, i);

      tj_plan_own (plan, update->model, index, tj_model_at (update->model, TJ_KIND_ACTIVITY, index));
    }
  *known = TRUE;
  if (!tj_computed_can_update (&edit))
    return FALSE;
  *known = FALSE;
  if (!tj_computed_update (&edit, reached))
    return FALSE;
  for (guint i = 0; i < update->activities->len; i++)
    g_array_append_val (reached, g_array_index (update->activities, guint, i));
  take_computed (update, reached);
  tj_plan_place_some (plan, update->activities, reached);
  if (changed)
    tell (update, reached, changed);
  return TRUE;
}

void
tj_plan_update (TjPlan *plan, TjModel *model, const TjEdit *edit, GArray *changed)
{
  g_autoptr (GArray) activities = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  Update update = { plan, model, activities, links };
  Reach reach = reach_of (&update, edit);
  gboolean known = TRUE;

  if (reach == NOTHING || (reach == PART && take_up (&update, changed, &known)))
    return;
  renew (plan, model, known, changed);
}
