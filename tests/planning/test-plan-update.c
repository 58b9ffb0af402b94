// SPDX-License-Identifier: EUPL-1.2
/* A plan that takes up edits is at each step the plan that is made anew. */
#include "tj-plan-result.h"
#include "tj-records.h"

#define N_MODELS 400
#define N_EDITS 25
#define N_PROJECTS 2
#define FIRST_LINK 1000

typedef struct
{
  TjModel *model; /* (owned) */
  TjPlan *plan;   /* (owned) */
  GRand *rand;    /* (owned) */
  TjId next_link, next_activity;
  gboolean circles; /* links may run in a circle */
} World;

static gboolean
chance (World *world, int percent)
{
  return g_rand_int_range (world->rand, 0, 100) < percent;
}

static int
below (World *world, int n)
{
  return g_rand_int_range (world->rand, 0, n);
}

static TjDate
some_date (World *world)
{
  int day = below (world, 150);
  TjDate date = tj_date_day (2025, 2 + day / 28, 1 + day % 28);

  if (chance (world, 3))
    date = tj_date_day (2030 + below (world, 9), 5, 1);
  if (chance (world, 20))
    date = tj_date_month (2025, 2 + below (world, 5));
  if (chance (world, 10))
    date = (TjDate) { .precision = TJ_PRECISION_MINUTE, .minute = date.minute + 600 };
  return date;
}

static TjDuration
some_duration (World *world)
{
  static const TjDuration durations[] = { { TJ_DURATION_WORK_DAYS, 0, 1000 },  { TJ_DURATION_WORK_DAYS, 0, 5000 },
                                          { TJ_DURATION_WORK_DAYS, 0, 12000 }, { TJ_DURATION_WORK_WEEKS, 0, 3000 },
                                          { TJ_DURATION_WORK_HOURS, 0, 6000 }, { TJ_DURATION_ELAPSED_DAYS, 0, 9000 },
                                          { TJ_DURATION_MONTHS, 0, 2000 },     { TJ_DURATION_WORK_DAYS, 0, 0 } };

  return durations[below (world, G_N_ELEMENTS (durations))];
}

static void
set_when (World *world, TjActivity *activity)
{
  tj_date_clear (&activity->start);
  tj_date_clear (&activity->finish);
  if (chance (world, 35))
    activity->start = some_date (world);
  if (chance (world, 20))
    activity->finish = some_date (world);
  if (chance (world, 10))
    activity->start = (TjDate) { .precision = TJ_PRECISION_PHASE };
  if (chance (world, 4))
    activity->start = (TjDate) { .precision = TJ_PRECISION_TBD };
}

static void
set_actual (World *world, TjActivity *activity)
{
  activity->actual_start = chance (world, 30) ? some_date (world) : (TjDate) { 0 };
  activity->actual_finish = chance (world, 30) ? some_date (world) : (TjDate) { 0 };
  activity->progress = chance (world, 60) ? (TjNumber) { .state = TJ_NUMBER_KNOWN, .value = below (world, 5) * 25000 }
                                          : (TjNumber) { 0 };
}

static void
set_constraint (World *world, TjActivity *activity)
{
  activity->constraint = below (world, TJ_CONSTRAINT_KIND_FINISH_BY + 1);
  if (activity->constraint == TJ_CONSTRAINT_KIND_ALAP && chance (world, 70))
    activity->constraint = 0;
  activity->constraint_date = chance (world, 80) ? some_date (world) : (TjDate) { 0 };
}

static void
change_values (World *world, TjActivity *activity)
{
  switch (below (world, 8))
    {
    case 0:
      set_when (world, activity);
      break;
    case 1:
      set_actual (world, activity);
      break;
    case 2:
      set_constraint (world, activity);
      break;
    case 3:
      activity->deadline = chance (world, 60) ? some_date (world) : (TjDate) { 0 };
      break;
    case 4:
      activity->type = below (world, TJ_ACTIVITY_TYPE_MEETING + 1);
      break;
    case 5:
      g_free (activity->name);
      activity->name = g_strdup_printf ("Naam %d", below (world, 100));
      break;
    default:
      activity->duration = chance (world, 90) ? some_duration (world) : (TjDuration) { 0 };
      break;
    }
}

static TjId
any_activity (World *world)
{
  guint n = tj_model_count (world->model, TJ_KIND_ACTIVITY);

  return n ? ((const TjRecord *) tj_model_at (world->model, TJ_KIND_ACTIVITY, (guint) below (world, (int) n)))->id : 0;
}

static TjActivity *
new_activity (World *world)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, world->next_activity++);

  activity->name = g_strdup ("Stap");
  activity->project = 1 + chance (world, 30);
  activity->parent = chance (world, 60) ? any_activity (world) : 0;
  activity->duration = chance (world, 70) ? some_duration (world) : (TjDuration) { 0 };
  if (chance (world, 50))
    set_when (world, activity);
  for (int i = below (world, 3); i > 0; i--)
    change_values (world, activity);
  return activity;
}

static void
set_link (World *world, TjDependency *link)
{
  link->type = chance (world, 60) ? TJ_DEPENDENCY_TYPE_FS : below (world, TJ_DEPENDENCY_TYPE_SF + 1);
  link->lag = chance (world, 60) ? (TjDuration) { 0 } : some_duration (world);
  if (chance (world, 10))
    link->lag.amount = -link->lag.amount;
  if (chance (world, 5))
    link->lag = (TjDuration) { TJ_DURATION_PERCENT, 0, 50000 };
}

/* Most links are between steps: with those of phases many run in a circle, and a plan with a circle is made anew. */
static TjId
any_end (World *world)
{
  TjId id = any_activity (world);

  for (int i = 0; i < 20 && !world->circles; i++)
    {
      if (tj_model_referrers (world->model, TJ_KIND_ACTIVITY, tj_kind_field (TJ_KIND_ACTIVITY, "parent"), id) == NULL)
        return id;
      id = any_activity (world);
    }
  return id;
}

static void
set_ends (World *world, TjDependency *link)
{
  TjId one = any_end (world), other = any_end (world);

  link->predecessor = world->circles ? one : MIN (one, other);
  link->successor = world->circles ? other : MAX (one, other);
}

static void
set_project (World *world, TjProject *project)
{
  tj_date_clear (&project->start);
  tj_date_clear (&project->status_date);
  if (chance (world, 60))
    project->start = some_date (world);
  if (chance (world, 40))
    project->status_date = some_date (world);
  project->critical_ends = below (world, TJ_CRITICAL_ENDS_EACH + 1);
  project->near_critical = chance (world, 50) ? some_duration (world) : (TjDuration) { 0 };
}

static World *
world_new (guint32 seed)
{
  World *world = g_new0 (World, 1);
  int n;

  world->rand = g_rand_new_with_seed (seed);
  world->model = tj_model_new ();
  world->next_activity = 10;
  world->next_link = FIRST_LINK;
  world->circles = seed % 7 == 0;
  for (TjId id = 1; id <= N_PROJECTS; id++)
    {
      TjProject *project = tj_record_new (TJ_KIND_PROJECT, id);

      project->name = g_strdup ("Traject");
      set_project (world, project);
      tj_model_add (world->model, project);
    }
  n = 2 + below (world, 22);
  for (int i = 0; i < n; i++)
    tj_model_add (world->model, new_activity (world));
  for (int i = below (world, 2 * n); i > 0; i--)
    {
      TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, world->next_link++);

      set_link (world, link);
      set_ends (world, link);
      if (link->predecessor != link->successor)
        tj_model_add (world->model, link);
      else
        tj_record_unref (link);
    }
  world->plan = tj_plan_new (world->model);
  return world;
}

static void
world_free (World *world)
{
  tj_plan_free (world->plan);
  tj_model_free (world->model);
  g_rand_free (world->rand);
  g_free (world);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (World, world_free)

/* Edits ------------------------------------------------------------------------------------------------------------ */

static gpointer
copy_for (TjEdit *edit, gconstpointer record)
{
  gpointer copy = tj_record_copy (record);

  tj_edit_update (edit, record, copy);
  return copy;
}

static void
add_link_edit (World *world, TjEdit *edit)
{
  guint n = tj_model_count (world->model, TJ_KIND_DEPENDENCY);
  const TjRecord *old = n ? tj_model_at (world->model, TJ_KIND_DEPENDENCY, (guint) below (world, (int) n)) : NULL;
  TjDependency *link;

  if (old && tj_edit_find (edit, old->id) == NULL && chance (world, 30))
    tj_edit_delete (edit, old);
  else if (old && tj_edit_find (edit, old->id) == NULL && chance (world, 50))
    {
      link = copy_for (edit, old);
      set_link (world, link);
      if (chance (world, 20))
        set_ends (world, link);
    }
  else
    {
      link = tj_record_new (TJ_KIND_DEPENDENCY, world->next_link++);
      set_link (world, link);
      set_ends (world, link);
      tj_edit_insert (edit, link);
    }
}

static void
add_shape_edit (World *world, TjEdit *edit)
{
  TjId id = any_activity (world);

  if (id == 0 || chance (world, 40))
    tj_edit_insert (edit, new_activity (world));
  else if (chance (world, 30))
    tj_model_add_delete (world->model, edit, id);
  else if (chance (world, 60))
    {
      TjActivity *activity = copy_for (edit, tj_model_get (world->model, id));

      activity->parent = chance (world, 70) ? any_activity (world) : 0;
    }
  else
    set_project (world, copy_for (edit, tj_model_get (world->model, 1 + below (world, N_PROJECTS))));
}

static TjEdit *
some_edit (World *world)
{
  TjEdit *edit = tj_edit_new ("Wijzigen");

  if (chance (world, 8))
    {
      add_shape_edit (world, edit);
      return edit;
    }
  for (int i = 1 + (chance (world, 20) ? below (world, 3) : 0); i > 0; i--)
    {
      TjId id = any_activity (world);

      if (chance (world, 30))
        add_link_edit (world, edit);
      else if (id && tj_edit_find (edit, id) == NULL)
        change_values (world, copy_for (edit, tj_model_get (world->model, id)));
    }
  return edit;
}

/* Comparing -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  TjSpan span;
  TjPlanResult result;
  gboolean has_result;
} Seen;

static Seen
see (const TjPlan *plan, TjId id)
{
  Seen seen = { .span = *tj_plan_span (plan, id) };

  seen.has_result = tj_plan_result (plan, id, &seen.result);
  return seen;
}

static gboolean
seen_equal (const Seen *a, const Seen *b)
{
  return tj_span_equal (&a->span, &b->span) && a->has_result == b->has_result
         && (!a->has_result || tj_plan_result_equal (&a->result, &b->result));
}

static GHashTable *
see_all (World *world)
{
  GHashTable *all = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < tj_model_count (world->model, TJ_KIND_ACTIVITY); i++)
    {
      TjId id = ((const TjRecord *) tj_model_at (world->model, TJ_KIND_ACTIVITY, i))->id;
      Seen seen = see (world->plan, id);

      g_hash_table_insert (all, g_memdup2 (&id, sizeof id), g_memdup2 (&seen, sizeof seen));
    }
  return all;
}

static void
assert_links (const TjPlan *plan, const TjPlan *anew)
{
  g_autoptr (GArray) broken = tj_plan_broken_links (plan), expected = tj_plan_broken_links (anew);

  g_assert_cmpuint (broken->len, ==, expected->len);
  for (guint i = 0; i < broken->len; i++)
    {
      const TjLinkFinding *one = &g_array_index (broken, TjLinkFinding, i);
      const TjLinkFinding *other = &g_array_index (expected, TjLinkFinding, i);

      g_assert_cmpint (one->dependency, ==, other->dependency);
      g_assert_cmpint (one->demanded, ==, other->demanded);
      g_assert_cmpint (one->found, ==, other->found);
    }
  g_assert_cmpuint (tj_plan_left_out (plan)->len, ==, tj_plan_left_out (anew)->len);
}

static void
assert_as_new (World *world)
{
  g_autoptr (TjPlan) anew = tj_plan_new (world->model);

  for (guint i = 0; i < tj_model_count (world->model, TJ_KIND_ACTIVITY); i++)
    {
      TjId id = ((const TjRecord *) tj_model_at (world->model, TJ_KIND_ACTIVITY, i))->id;
      Seen found = see (world->plan, id), expected = see (anew, id);
      g_autofree char *why = tj_plan_why (world->plan, world->model, id);
      g_autofree char *expected_why = tj_plan_why (anew, world->model, id);

      g_assert_cmpint (found.span.origin, ==, expected.span.origin);
      g_assert_cmpint (found.span.start, ==, expected.span.start);
      g_assert_cmpint (found.span.finish, ==, expected.span.finish);
      g_assert_cmpint (found.has_result, ==, expected.has_result);
      g_assert_cmpstr (why, ==, expected_why);
      g_assert_true (seen_equal (&found, &expected));
    }
  for (guint i = 0; i < tj_model_count (world->model, TJ_KIND_DEPENDENCY); i++)
    {
      TjId id = ((const TjRecord *) tj_model_at (world->model, TJ_KIND_DEPENDENCY, i))->id;
      TjLinkFinding one, other;

      g_assert_cmpint (tj_plan_link (world->plan, id, &one), ==, tj_plan_link (anew, id, &other));
    }
  assert_links (world->plan, anew);
}

/* Who was not told of is as it was; nobody is told of twice. */
static void
assert_told (World *world, GHashTable *before, const GArray *changed)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < changed->len; i++)
    g_assert_true (g_hash_table_add (told, &g_array_index (changed, TjId, i)));
  for (guint i = 0; i < tj_model_count (world->model, TJ_KIND_ACTIVITY); i++)
    {
      const TjRecord *record = tj_model_at (world->model, TJ_KIND_ACTIVITY, i);
      const Seen *old = g_hash_table_lookup (before, &record->id);
      Seen now = see (world->plan, record->id);

      if (!g_hash_table_contains (told, &record->id))
        g_assert_true (old && seen_equal (old, &now));
    }
}

static void
apply (World *world, const TjEdit *edit)
{
  g_autoptr (GHashTable) before = see_all (world);
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (TjId));

  tj_model_apply (world->model, edit);
  tj_plan_update (world->plan, world->model, edit, changed);
  assert_as_new (world);
  assert_told (world, before, changed);
}

static void
undo (World *world, const TjEdit *edit, GHashTable *before)
{
  g_autoptr (TjEdit) back = tj_edit_reverse (edit);

  apply (world, back);
  for (guint i = 0; i < tj_model_count (world->model, TJ_KIND_ACTIVITY); i++)
    {
      TjId id = ((const TjRecord *) tj_model_at (world->model, TJ_KIND_ACTIVITY, i))->id;
      Seen now = see (world->plan, id);

      g_assert_true (seen_equal (g_hash_table_lookup (before, &id), &now));
    }
}

static void
test_random (void)
{
  guint n_edits = 0;

  for (guint32 seed = 1; seed <= N_MODELS; seed++)
    {
      g_autoptr (World) world = world_new (seed);

      for (int i = 0; i < N_EDITS; i++)
        {
          g_autoptr (TjEdit) edit = some_edit (world);
          g_autoptr (GHashTable) before = see_all (world);

          if (g_test_verbose ())
            g_test_message ("seed %u, edit %d", seed, i);
          if (!tj_model_check (world->model, edit, NULL))
            continue;
          apply (world, edit);
          n_edits++;
          if (chance (world, 25))
            undo (world, edit, before);
        }
    }
  g_test_message ("%u edits", n_edits);
  g_assert_cmpuint (n_edits, >, N_MODELS * N_EDITS / 2);
}

/* An edit that says nothing about time is told to nobody. */
static void
test_nothing (void)
{
  g_autoptr (World) world = world_new (3);
  g_autoptr (TjEdit) edit = tj_edit_new ("Naam");
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjActivity *activity = copy_for (edit, tj_model_at (world->model, TJ_KIND_ACTIVITY, 0));
  TjProject *project = copy_for (edit, tj_model_get (world->model, 1));
  TjRisk *risk = tj_record_new (TJ_KIND_RISK, 9000);

  g_free (activity->name);
  activity->name = g_strdup ("Anders");
  project->description = g_strdup ("Tekst");
  risk->project = 1;
  tj_edit_insert (edit, risk);
  tj_model_apply (world->model, edit);
  tj_plan_update (world->plan, world->model, edit, changed);
  g_assert_cmpuint (changed->len, ==, 0);
}

/* Of a chain only what follows the change is told of. */
static void
test_reach (void)
{
  g_autoptr (World) world = g_new0 (World, 1);
  g_autoptr (TjEdit) edit = tj_edit_new ("Duur");
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, 1);

  world->rand = g_rand_new_with_seed (1);
  world->model = tj_model_new ();
  project->name = g_strdup ("Traject");
  project->start = tj_date_day (2025, 9, 1);
  tj_model_add (world->model, project);
  for (TjId id = 10; id < 20; id++)
    {
      TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);
      TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, 100 + id);

      activity->project = 1;
      activity->name = g_strdup ("Stap");
      activity->duration = (TjDuration) { TJ_DURATION_WORK_DAYS, 0, 2000 };
      tj_model_add (world->model, activity);
      /* Two chains: the even ones and the odd ones, of which the odd end last. */
      if (id % 2)
        activity->duration.amount = 5000;
      link->predecessor = id - 2;
      link->successor = id;
      if (id >= 12)
        tj_model_add (world->model, link);
      else
        tj_record_unref (link);
    }
  world->plan = tj_plan_new (world->model);
  ((TjActivity *) copy_for (edit, tj_model_get (world->model, 16)))->duration.amount = 3000;
  tj_model_apply (world->model, edit);
  tj_plan_update (world->plan, world->model, edit, changed);
  for (guint i = 0; i < changed->len; i++)
    g_assert_cmpint (g_array_index (changed, TjId, i) % 2, ==, 0);
  g_assert_cmpuint (changed->len, >=, 2);
  assert_as_new (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/plan-update/random", test_random);
  g_test_add_func ("/planning/plan-update/nothing", test_nothing);
  g_test_add_func ("/planning/plan-update/reach", test_reach);
  return g_test_run ();
}
