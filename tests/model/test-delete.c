// SPDX-License-Identifier: EUPL-1.2
/* Deleting a record with all that cannot do without it. */
#include "model-fixture.h"
#include "test-records.h"

#define EACH_KIND(kind)                                                                                                \
  TjKind kind = TJ_KIND_NONE + 1;                                                                                      \
  kind < TJ_N_KINDS;                                                                                                   \
  kind++

static void delete (TjModel *model, TjId id)
{
  TjEdit *edit = tj_edit_new ("x");

  tj_model_add_delete (model, edit, id);
  fixture_apply (model, edit);
}

static char *
number (TjId id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
test_children (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B(C D) E) F(G)");

  delete (model, fixture_id (model, 'D'));
  fixture_assert_tree (model, "A(B(C) E) F(G)");
  delete (model, fixture_id (model, 'B'));
  fixture_assert_tree (model, "A(E) F(G)");
  delete (model, fixture_id (model, 'A'));
  fixture_assert_tree (model, "F(G)");
  delete (model, fixture_id (model, 'F'));
  fixture_assert_tree (model, "");
}

static void
test_nothing_there (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_model_add_delete (model, edit, 12345);
  tj_model_add_delete (model, edit, 0);
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 0);
}

/* A required reference takes its record along, and what hangs on that. */
static void
test_required (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  g_autofree char *a = number (fixture_id (model, 'A')), *b = number (fixture_id (model, 'B'));

  tj_model_add (model, fixture_new (TJ_KIND_DEPENDENCY, 10, "successor", b, "predecessor", a, NULL));
  tj_model_add (model, fixture_new (TJ_KIND_LEAD, 11, "activity", a, "name", "Jan", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_SOURCE_NOTE, 12, "project", "1", "kind", "afgeleid", "text", "x", "subject",
                                    "11", NULL));
  delete (model, fixture_id (model, 'A'));
  g_assert_null (tj_model_get (model, 10));
  g_assert_null (tj_model_get (model, 11));
  g_assert_cmpint (((const TjSourceNote *) tj_model_get (model, 12))->subject, ==, 0);
  fixture_assert_tree (model, "B");
}

/* An optional reference is cleared; the rest of the record stays. */
static void
test_optional (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  g_autofree char *a = number (fixture_id (model, 'A')), *b = number (fixture_id (model, 'B'));
  const TjParticipationStep *step;

  tj_model_add (model, fixture_new (TJ_KIND_PARTICIPATION_STEP, 10, "project", "1", "name", "Dialoog", "activity", a,
                                    "invitation", a, "report_back", b, NULL));
  delete (model, fixture_id (model, 'A'));
  step = tj_model_get (model, 10);
  g_assert_cmpstr (step->name, ==, "Dialoog");
  g_assert_cmpint (step->activity, ==, 0);
  g_assert_cmpint (step->invitation, ==, 0);
  g_assert_cmpint (step->report_back, ==, fixture_id (model, 'B'));
}

/* References to any kind: cleared or taken along, as the field says. */
static void
test_any (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  g_autofree char *a = number (fixture_id (model, 'A'));

  tj_model_add (model, fixture_new (TJ_KIND_SOURCE_NOTE, 10, "project", "1", "kind", "afgeleid", "text", "x", "subject",
                                    a, NULL));
  tj_model_add (model, fixture_new (TJ_KIND_STATED_TOTAL, 11, "project", "1", "name", "Totaal", "subject", a, NULL));
  tj_model_add (model, fixture_new (TJ_KIND_SCENARIO, 12, "project", "1", "name", "Kort", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_SCENARIO_VALUE, 13, "scenario", "12", "subject", a, "field", "name", NULL));
  delete (model, fixture_id (model, 'A'));
  g_assert_cmpint (((const TjSourceNote *) tj_model_get (model, 10))->subject, ==, 0);
  g_assert_cmpint (((const TjStatedTotal *) tj_model_get (model, 11))->subject, ==, 0);
  g_assert_nonnull (tj_model_get (model, 12));
  g_assert_null (tj_model_get (model, 13));
}

/* A traject goes with everything in it; what is shared stays. */
static void
test_project (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 3);

  while (tj_model_count (model, TJ_KIND_PROJECT) > 0)
    delete (model, ((const TjRecord *) tj_model_at (model, TJ_KIND_PROJECT, 0))->id);
  for (EACH_KIND (kind))
    {
      gboolean stays = (tj_kind (kind)->flags & TJ_KIND_SHARED) && kind != TJ_KIND_PROJECT;

      g_assert_cmpuint (tj_model_count (model, kind), ==, stays ? 3 : 0);
    }
}

/* Any record of any kind can be deleted: what is left holds, nothing is lost that could stay, and it can be taken back.
 */
static void
check_nothing_too_many (const TjModel *model, const TjEdit *edit, TjId id)
{
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);
      const TjKindInfo *info = tj_kind (change->kind);
      gboolean reason = change->id == id;

      for (guint f = 0; f < info->n_fields && !reason; f++)
        {
          const TjField *field = &info->fields[f];
          const TjChange *target;

          if (field->type != TJ_TYPE_REF || !tj_field_is_set (field, change->before))
            continue;
          target = tj_edit_find (edit, *(const TjId *) tj_field_value (field, change->before));
          reason = target && target->after == NULL
                   && (change->after || (field->flags & TJ_REQUIRED) || field == tj_kind_parent_field (change->kind));
        }
      g_assert_true (reason);
    }
}

static void
test_every_kind (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 3);
  g_autoptr (TjModel) same = tj_model_new ();

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      tj_model_add (same, tj_record_copy (tj_model_at (model, kind, i)));
  for (EACH_KIND (kind))
    for (guint i = 0; i < 3; i++)
      {
        TjId id = ((const TjRecord *) tj_model_at (model, kind, i))->id;
        TjEdit *edit = tj_edit_new ("x"), *back;

        tj_model_add_delete (model, edit, id);
        check_nothing_too_many (model, edit, id);
        back = tj_edit_reverse (edit);
        fixture_apply (model, edit);
        g_assert_null (tj_model_get (model, id));
        fixture_apply (model, back);
      }
  tj_test_assert_same_models (same, model);
}

/* Together with other changes ---------------------------------------------------------------------------------------
 */

/* What the edit itself has taken out of the phase stays. */
static void
test_moved_away_before (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B C)");
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_update (edit, fixture_activity (model, 'B'), fixture_changed (fixture_activity (model, 'B'), "parent", NULL));
  tj_model_add_delete (model, edit, fixture_id (model, 'A'));
  fixture_apply (model, edit);
  fixture_assert_tree (model, "B");
}

static void
test_reference_changed_before (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  const TjActivity *a = fixture_activity (model, 'A');
  TjEdit *edit = tj_edit_new ("x");

  tj_model_add (model, fixture_new (TJ_KIND_CALENDAR, 10, "name", "Oud", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_CALENDAR, 11, "name", "Nieuw", NULL));
  tj_edit_update (edit, a, fixture_changed (a, "calendar", "10"));
  fixture_apply (model, edit);
  a = fixture_activity (model, 'A');
  edit = tj_edit_new ("x");
  tj_edit_update (edit, a, fixture_changed (a, "calendar", "11"));
  tj_model_add_delete (model, edit, 10);
  fixture_apply (model, edit);
  g_assert_cmpint (fixture_activity (model, 'A')->calendar, ==, 11);
}

/* What the edit adds to it, or points at it, goes along or lets go. */
static void
test_added_before (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  g_autofree char *a = number (fixture_id (model, 'A'));
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_insert (edit, fixture_new (TJ_KIND_ACTIVITY, 10, "project", "1", "name", "C", "parent", a, NULL));
  tj_edit_insert (edit, fixture_new (TJ_KIND_LEAD, 11, "activity", "10", "name", "Jan", NULL));
  tj_edit_insert (edit, fixture_new (TJ_KIND_DECISION, 12, "project", "1", "name", "Besluit", "activity", a, NULL));
  tj_edit_update (edit, fixture_activity (model, 'B'), fixture_changed (fixture_activity (model, 'B'), "parent", a));
  tj_model_add_delete (model, edit, fixture_id (model, 'A'));
  fixture_apply (model, edit);
  fixture_assert_tree (model, "");
  g_assert_null (tj_model_get (model, 11));
  g_assert_cmpint (((const TjDecision *) tj_model_get (model, 12))->activity, ==, 0);
}

static void
test_several (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B(C) D) E");
  TjEdit *edit = tj_edit_new ("x");

  tj_model_add_delete (model, edit, fixture_id (model, 'C'));
  tj_model_add_delete (model, edit, fixture_id (model, 'A'));
  tj_model_add_delete (model, edit, fixture_id (model, 'B'));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 4);
  fixture_apply (model, edit);
  fixture_assert_tree (model, "E");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/delete/children", test_children);
  g_test_add_func ("/delete/nothing-there", test_nothing_there);
  g_test_add_func ("/delete/required", test_required);
  g_test_add_func ("/delete/optional", test_optional);
  g_test_add_func ("/delete/any", test_any);
  g_test_add_func ("/delete/project", test_project);
  g_test_add_func ("/delete/every-kind", test_every_kind);
  g_test_add_func ("/delete/moved-away-before", test_moved_away_before);
  g_test_add_func ("/delete/reference-changed-before", test_reference_changed_before);
  g_test_add_func ("/delete/added-before", test_added_before);
  g_test_add_func ("/delete/several", test_several);
  return g_test_run ();
}
