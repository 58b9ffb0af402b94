// SPDX-License-Identifier: EUPL-1.2
/* A new record of every kind has what it needs, or says what has to be made before it. */
#include "model-fixture.h"
#include "test-records.h"
#include "tj-new-record.h"

#include <string.h>

/* A record of a kind, freed at the end of the block. */
#define HELD(Type) __attribute__ ((cleanup (drop))) Type *

static void
drop (void *pointer)
{
  TjRecord *record;

  memcpy (&record, pointer, sizeof record);
  if (record)
    tj_record_unref (record);
}

#define EACH_KIND(kind)                                                                                                \
  TjKind kind = TJ_KIND_NONE + 1;                                                                                      \
  kind < TJ_N_KINDS;                                                                                                   \
  kind++

static gpointer
make (TjModel *model, TjKind kind, TjId near)
{
  g_autoptr (GError) error = NULL;
  TjRecord *record = tj_new_record (model, kind, FIXTURE_PROJECT, near, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  g_assert_cmpint (record->kind, ==, kind);
  g_assert_cmpint (record->id, >, 0);
  g_assert_null (tj_model_get (model, record->id));
  return record;
}

static void
insert (TjModel *model, gpointer record)
{
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_insert (edit, record);
  fixture_apply (model, edit);
}

static gboolean
needs_others (TjKind kind)
{
  for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
    {
      const TjField *field = &tj_kind (kind)->fields[i];

      if (field->type == TJ_TYPE_REF && (field->flags & TJ_REQUIRED) && field->target != TJ_KIND_PROJECT
          && field->target != TJ_KIND_ANY)
        return TRUE;
    }
  return FALSE;
}

/* The model takes it just as it is. */
static void
test_every_kind_filled (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 3);
  TjId project = ((const TjRecord *) tj_model_at (model, TJ_KIND_PROJECT, 1))->id;

  for (EACH_KIND (kind))
    {
      g_autoptr (GError) error = NULL;
      TjRecord *record = tj_new_record (model, kind, project, 0, &error);
      TjId id;

      /* Chance may have given the other trajecten all of what has to be there. */
      if (record == NULL)
        {
          g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE);
          g_assert_true (needs_others (kind));
          continue;
        }
      id = record->id;
      insert (model, record);
      if (!(tj_kind (kind)->flags & TJ_KIND_SHARED))
        g_assert_cmpint (tj_model_project_of (model, tj_model_get (model, id)), ==, project);
    }
}

/* In an empty file kind after kind can be made, in the order of the kinds. */
static void
test_every_kind_in_order (void)
{
  g_autoptr (TjModel) model = fixture_tree ("");

  for (EACH_KIND (kind))
    {
      /* A link takes two activities. */
      TjId other = kind == TJ_KIND_DEPENDENCY ? fixture_add_activity (model, 0, FIXTURE_PROJECT, 0, 1, "Z") : 0;
      TjRecord *record = make (model, kind, other);
      const TjKindInfo *info = tj_kind (kind);

      for (guint i = 0; i < info->n_fields; i++)
        if (info->fields[i].type != TJ_TYPE_ORDER)
          g_assert_cmpint (tj_field_is_set (&info->fields[i], record), ==, (info->fields[i].flags & TJ_REQUIRED) != 0);
      insert (model, record);
    }
}

/* Where there is only the traject, what needs more is refused, and says what. */
static void
test_every_kind_empty (void)
{
  g_autoptr (TjModel) model = fixture_tree ("");

  for (EACH_KIND (kind))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TjRecord) record = tj_new_record (model, kind, FIXTURE_PROJECT, 0, &error);

      g_assert_cmpint (record == NULL, ==, needs_others (kind));
      if (record)
        continue;
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE);
      g_assert_true (g_str_has_prefix (error->message, tj_kind (kind)->label));
    }
}

static void
test_no_project (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tj_new_record (model, TJ_KIND_ACTIVITY, 0, 0, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, "Projects"));
  insert (model, make (model, TJ_KIND_PERSON, 0));
  insert (model, make (model, TJ_KIND_PROJECT, 0));
}

static void
test_what_it_says (void)
{
  g_autoptr (TjModel) model = fixture_tree ("");
  HELD (TjDecision) decision = make (model, TJ_KIND_DECISION, 0);
  HELD (TjGoal) goal = make (model, TJ_KIND_GOAL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (decision->name, ==, "Decision without a name");
  g_assert_cmpint (decision->project, ==, FIXTURE_PROJECT);
  g_assert_cmpint (goal->kind, ==, TJ_GOAL_KIND_REASON);
  g_assert_null (tj_new_record (model, TJ_KIND_ARGUMENT, FIXTURE_PROJECT, 0, &error));
  g_assert_cmpstr (error->message, ==, "Argument or remark: first add something under “Decision items”.");
}

static void
test_dates (void)
{
  g_autoptr (TjModel) model = fixture_tree ("");
  HELD (TjRecess) recess = make (model, TJ_KIND_RECESS, 0);

  g_assert_cmpint (recess->start.precision, ==, TJ_PRECISION_TBD);
  g_assert_cmpint (recess->finish.precision, ==, TJ_PRECISION_TBD);
}

/* What the user looks at, when it fits. */
static void
test_near (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  HELD (TjLead) of_b = make (model, TJ_KIND_LEAD, fixture_id (model, 'B'));
  HELD (TjLead) of_first = make (model, TJ_KIND_LEAD, 0);
  HELD (TjLead) of_stranger = make (model, TJ_KIND_LEAD, FIXTURE_PROJECT);
  HELD (TjLead) of_nothing = make (model, TJ_KIND_LEAD, 12345);

  g_assert_cmpint (of_b->activity, ==, fixture_id (model, 'B'));
  g_assert_cmpint (of_first->activity, ==, fixture_id (model, 'A'));
  g_assert_cmpint (of_stranger->activity, ==, fixture_id (model, 'A'));
  g_assert_cmpint (of_nothing->activity, ==, fixture_id (model, 'A'));
}

/* Only what is in this traject. */
static void
test_other_project (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  g_autoptr (GError) error = NULL;
  TjId x;

  fixture_add_project (model, 2, "Ander");
  g_assert_null (tj_new_record (model, TJ_KIND_LEAD, 2, 0, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE);
  x = fixture_add_activity (model, 5, 2, 0, -1, "X");
  {
    HELD (TjLead) lead = tj_new_record (model, TJ_KIND_LEAD, 2, 0, NULL);
    HELD (TjLead) first = make (model, TJ_KIND_LEAD, 0);

    g_assert_cmpint (lead->activity, ==, x);
    g_assert_cmpint (first->activity, ==, fixture_id (model, 'A'));
  }
}

/* A dependency of an activity is on another one, where there is one. */
static void
test_two_of_a_kind (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  TjId a = fixture_id (model, 'A'), b = fixture_id (model, 'B');
  HELD (TjDependency) of_a = make (model, TJ_KIND_DEPENDENCY, a);
  HELD (TjDependency) of_b = make (model, TJ_KIND_DEPENDENCY, b);

  g_assert_cmpint (of_a->successor, ==, a);
  g_assert_cmpint (of_a->predecessor, ==, b);
  g_assert_cmpint (of_b->successor, ==, b);
  g_assert_cmpint (of_b->predecessor, ==, a);
}

static void
test_any (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  HELD (TjScenarioValue) of_a = NULL;
  HELD (TjScenarioValue) of_project = NULL;

  insert (model, make (model, TJ_KIND_SCENARIO, 0));
  of_a = make (model, TJ_KIND_SCENARIO_VALUE, fixture_id (model, 'A'));
  of_project = make (model, TJ_KIND_SCENARIO_VALUE, 0);
  g_assert_cmpint (of_a->subject, ==, fixture_id (model, 'A'));
  g_assert_cmpint (of_project->subject, ==, FIXTURE_PROJECT);
}

/* Behind all others of its kind, each one. */
static void
test_order (void)
{
  static const gint64 keys[] = { -5, 0, 3 * TJ_ORDER_GAP };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (TjModel) model = fixture_tree ("");
      gint64 last = keys[i];

      fixture_add_activity (model, 0, FIXTURE_PROJECT, 0, last, "A");
      fixture_add_activity (model, 0, FIXTURE_PROJECT, 0, G_MININT64, "B");
      for (int n = 0; n < 5; n++)
        {
          TjActivity *activity = make (model, TJ_KIND_ACTIVITY, 0);

          g_assert_cmpint (activity->sort_order, >, last);
          last = activity->sort_order;
          insert (model, activity);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-record/every-kind/filled", test_every_kind_filled);
  g_test_add_func ("/new-record/every-kind/in-order", test_every_kind_in_order);
  g_test_add_func ("/new-record/every-kind/empty", test_every_kind_empty);
  g_test_add_func ("/new-record/no-project", test_no_project);
  g_test_add_func ("/new-record/what-it-says", test_what_it_says);
  g_test_add_func ("/new-record/dates", test_dates);
  g_test_add_func ("/new-record/near", test_near);
  g_test_add_func ("/new-record/other-project", test_other_project);
  g_test_add_func ("/new-record/two-of-a-kind", test_two_of_a_kind);
  g_test_add_func ("/new-record/any", test_any);
  g_test_add_func ("/new-record/order", test_order);
  return g_test_run ();
}
