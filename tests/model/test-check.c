// SPDX-License-Identifier: EUPL-1.2
/* What the model refuses, and what it says about it. */
#include "model-fixture.h"
#include "test-records.h"

#include <string.h>

#define EACH_KIND(kind)                                                                                                \
  TjKind kind = TJ_KIND_NONE + 1;                                                                                      \
  kind < TJ_N_KINDS;                                                                                                   \
  kind++

static char *
number (TjId id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static TjEdit *
edit_insert (gpointer record)
{
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_insert (edit, record);
  return edit;
}

/* An edit that sets one field of an activity. */
static TjEdit *
edit_field (const TjModel *model, char name, const char *field, const char *text)
{
  const TjActivity *activity = fixture_activity (model, name);
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_update (edit, activity, fixture_changed (activity, field, text));
  return edit;
}

static void
add_parent (const TjModel *model, TjEdit *edit, char name, char parent)
{
  const TjActivity *activity = fixture_activity (model, name);
  g_autofree char *id = number (fixture_id (model, parent));

  tj_edit_update (edit, activity, fixture_changed (activity, "parent", parent == ' ' ? NULL : id));
}

static void
test_empty_edit (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");

  fixture_apply (model, tj_edit_new ("x"));
  fixture_assert_tree (model, "A");
}

/* Required -------------------------------------------------------------------------------------------------------- */

static void
test_required (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");

  fixture_assert_refused (model, edit_field (model, 'A', "name", NULL), TJ_MODEL_ERROR_REQUIRED, "Name");
  fixture_assert_refused (model, edit_field (model, 'A', "project", NULL), TJ_MODEL_ERROR_REQUIRED, "Activity “A”");
  fixture_assert_refused (model, edit_insert (fixture_new (TJ_KIND_ACTIVITY, 5, "project", "1", NULL)),
                          TJ_MODEL_ERROR_REQUIRED, "Activity “Activity without a name”");
}

/* Every required field of every kind, and no other. */
static void
test_required_everywhere (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_UNICODE, 1);
  guint n = 0;

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      {
        const TjField *field = &tj_kind (kind)->fields[i];
        const TjRecord *record = tj_model_at (model, kind, 0);
        TjEdit *edit = tj_edit_new ("x");

        tj_edit_update (edit, record, fixture_changed (record, field->name, NULL));
        if (field->flags & TJ_REQUIRED)
          fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REQUIRED, field->label);
        else
          {
            g_autoptr (GError) error = NULL;

            g_assert_true (tj_model_check (model, edit, &error));
            g_assert_no_error (error);
            tj_edit_free (edit);
          }
        n += (field->flags & TJ_REQUIRED) != 0;
      }
  g_assert_cmpuint (n, >, 60);
}

/* References --------------------------------------------------------------------------------------------------------
 */

static void
test_reference (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");

  fixture_assert_refused (model, edit_field (model, 'A', "calendar", "77"), TJ_MODEL_ERROR_REFERENCE, "Calendar");
  fixture_assert_refused (model, edit_field (model, 'A', "calendar", "1"), TJ_MODEL_ERROR_REFERENCE, "another kind");
  fixture_assert_refused (model, edit_field (model, 'A', "project", "77"), TJ_MODEL_ERROR_REFERENCE, "Activity “A”");
  tj_model_add (model, fixture_new (TJ_KIND_CALENDAR, 77, "name", "Kantoor", NULL));
  fixture_apply (model, edit_field (model, 'A', "calendar", "77"));
  g_assert_cmpint (fixture_activity (model, 'A')->calendar, ==, 77);
}

/* Every reference of every kind: to nothing, and to a record of another kind. */
static void
test_references_everywhere (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_UNICODE, 1);

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      {
        const TjField *field = &tj_kind (kind)->fields[i];
        const TjRecord *record = tj_model_at (model, kind, 0);
        TjKind wrong = field->target == TJ_KIND_PERSON ? TJ_KIND_CALENDAR : TJ_KIND_PERSON;
        g_autofree char *other = number (((const TjRecord *) tj_model_at (model, wrong, 0))->id);
        TjEdit *edit;

        if (field->type != TJ_TYPE_REF)
          continue;
        edit = tj_edit_new ("x");
        tj_edit_update (edit, record, fixture_changed (record, field->name, "77"));
        fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, field->label);
        edit = tj_edit_new ("x");
        tj_edit_update (edit, record, fixture_changed (record, field->name, other));
        if (field->target != TJ_KIND_ANY)
          fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, field->label);
        else
          {
            g_assert_true (tj_model_check (model, edit, NULL));
            tj_edit_free (edit);
          }
      }
}

static void
test_reference_deleted_in_the_edit (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  TjEdit *edit;

  tj_model_add (model, fixture_new (TJ_KIND_CALENDAR, 77, "name", "Kantoor", NULL));
  edit = edit_field (model, 'A', "calendar", "77");
  tj_edit_delete (edit, tj_model_get (model, 77));
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, "Activity “A”");
}

/* What refers may stand in the edit before what it refers to. */
static void
test_reference_inserted_in_the_edit (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  TjEdit *edit = edit_field (model, 'A', "calendar", "77");

  tj_edit_insert (edit, fixture_new (TJ_KIND_CALENDAR, 77, "name", "Kantoor", NULL));
  fixture_apply (model, edit);
  g_assert_cmpint (fixture_activity (model, 'A')->calendar, ==, 77);
}

static void
test_reference_to_a_new_record_of_another_kind (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  TjEdit *edit = edit_field (model, 'A', "calendar", "77");

  tj_edit_insert (edit, fixture_new (TJ_KIND_PERSON, 77, "name", "Jan", NULL));
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, "another kind");
}

/* Rings -------------------------------------------------------------------------------------------------------------
 */

static void
test_ring (void)
{
  static const char *const rings[] = { "AA", "AB", "AC", "BC" };
  g_autoptr (TjModel) model = fixture_tree ("A(B(C)) D");

  for (gsize i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      TjEdit *edit = tj_edit_new ("x");

      add_parent (model, edit, rings[i][0], rings[i][1]);
      fixture_assert_refused (model, edit, TJ_MODEL_ERROR_CYCLE, "Activity “");
    }
}

static void
test_ring_by_two_changes (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B C(D)");
  TjEdit *edit = tj_edit_new ("x");

  add_parent (model, edit, 'A', 'B');
  add_parent (model, edit, 'B', 'A');
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_CYCLE, NULL);
  edit = tj_edit_new ("x");
  add_parent (model, edit, 'A', 'D');
  add_parent (model, edit, 'C', 'A');
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_CYCLE, NULL);
}

/* Each alone would make a ring; together they turn the tree round. */
static void
test_no_ring_by_two_changes (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B(C))");
  TjEdit *edit = tj_edit_new ("x");

  add_parent (model, edit, 'A', 'C');
  add_parent (model, edit, 'C', ' ');
  fixture_apply (model, edit);
  fixture_assert_tree (model, "C(A(B))");
}

static void
test_ring_of_new_records (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  TjEdit *edit = edit_insert (fixture_new (TJ_KIND_ACTIVITY, 5, "project", "1", "name", "X", "parent", "6", NULL));

  tj_edit_insert (edit, fixture_new (TJ_KIND_ACTIVITY, 6, "project", "1", "name", "Y", "parent", "5", NULL));
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_CYCLE, NULL);
  fixture_assert_refused (
      model, edit_insert (fixture_new (TJ_KIND_ACTIVITY, 5, "project", "1", "name", "X", "parent", "5", NULL)),
      TJ_MODEL_ERROR_CYCLE, "X");
}

/* The way up leads through a record whose own parent is no good: refused, and nothing is read that is not there. */
static void
test_parent_above_of_another_kind (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  TjEdit *edit = edit_insert (fixture_new (TJ_KIND_ORGANISATION, 5, "name", "Team", "parent", "6", NULL));

  tj_model_add (model, fixture_new (TJ_KIND_SCENARIO, 7, "project", "1", "name", "Kort", NULL));
  tj_edit_insert (edit, fixture_new (TJ_KIND_ORGANISATION, 6, "name", "Afdeling", "parent", "7", NULL));
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, "Organisation “Afdeling”");
}

/* Conflicts ------------------------------------------------------------------------------------------------------- */

static void
test_conflict_of_updates (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  TjEdit *mine = edit_field (model, 'A', "wbs", "1"), *too_late = edit_field (model, 'A', "wbs", "2");
  TjEdit *elsewhere = edit_field (model, 'B', "wbs", "3");

  fixture_apply (model, mine);
  fixture_assert_refused (model, too_late, TJ_MODEL_ERROR_CONFLICT, "“A”");
  fixture_apply (model, elsewhere);
  g_assert_cmpstr (fixture_activity (model, 'A')->wbs, ==, "1");
  g_assert_cmpstr (fixture_activity (model, 'B')->wbs, ==, "3");
}

/* What counts is how the record is, not which copy of it. */
static void
test_no_conflict_of_equal_records (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  g_autoptr (TjRecord) copy = tj_record_copy (fixture_activity (model, 'A'));
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_update (edit, copy, fixture_changed (copy, "wbs", "1"));
  fixture_apply (model, edit);
  g_assert_cmpstr (fixture_activity (model, 'A')->wbs, ==, "1");
}

static void
test_conflict_of_deletes (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  TjEdit *update = edit_field (model, 'A', "wbs", "1"), *first = tj_edit_new ("x"), *again = tj_edit_new ("x");

  tj_edit_delete (first, fixture_activity (model, 'A'));
  tj_edit_delete (again, fixture_activity (model, 'A'));
  fixture_apply (model, first);
  fixture_assert_refused (model, again, TJ_MODEL_ERROR_CONFLICT, "“A”");
  fixture_assert_refused (model, update, TJ_MODEL_ERROR_CONFLICT, "“A”");
  fixture_assert_tree (model, "B");
}

static void
test_conflict_of_inserts (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");

  tj_model_add (model, fixture_new (TJ_KIND_CALENDAR, 77, "name", "Kantoor", NULL));
  fixture_assert_refused (model, edit_insert (fixture_new (TJ_KIND_CALENDAR, 77, "name", "Kantoor", NULL)),
                          TJ_MODEL_ERROR_CONFLICT, "Kantoor");
  /* Ids are unique among all kinds. */
  fixture_assert_refused (model, edit_insert (fixture_new (TJ_KIND_PERSON, 77, "name", "Jan", NULL)),
                          TJ_MODEL_ERROR_CONFLICT, "Jan");
}

/* Trajecten ------------------------------------------------------------------------------------------------------- */

static void
test_child_in_another_project (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B) C");
  g_autofree char *a = number (fixture_id (model, 'A'));

  fixture_add_project (model, 2, "Ander");
  fixture_assert_refused (
      model, edit_insert (fixture_new (TJ_KIND_ACTIVITY, 5, "project", "2", "name", "X", "parent", a, NULL)),
      TJ_MODEL_ERROR_REFERENCE, "another traject");
  fixture_assert_refused (model, edit_field (model, 'B', "project", "2"), TJ_MODEL_ERROR_REFERENCE, "Activity “B”");
  fixture_apply (model, edit_field (model, 'C', "project", "2"));
}

/* A parent that goes to another traject takes its children along, or stays. */
static void
test_parent_to_another_project (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B C)");
  TjEdit *edit;

  fixture_add_project (model, 2, "Ander");
  fixture_assert_refused (model, edit_field (model, 'A', "project", "2"), TJ_MODEL_ERROR_REFERENCE, "another traject");
  edit = edit_field (model, 'A', "project", "2");
  tj_edit_update (edit, fixture_activity (model, 'B'), fixture_changed (fixture_activity (model, 'B'), "project", "2"));
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, "Activity “C”");
  edit = edit_field (model, 'A', "project", "2");
  tj_edit_update (edit, fixture_activity (model, 'B'), fixture_changed (fixture_activity (model, 'B'), "project", "2"));
  tj_edit_update (edit, fixture_activity (model, 'C'), fixture_changed (fixture_activity (model, 'C'), "parent", NULL));
  fixture_apply (model, edit);
  fixture_assert_tree (model, "C");
}

/* Deletions ------------------------------------------------------------------------------------------------------- */

static void
test_delete_what_is_used (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B)");
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_delete (edit, fixture_activity (model, 'A'));
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, "Activity “B”");
  edit = tj_edit_new ("x");
  tj_edit_delete (edit, fixture_activity (model, 'A'));
  add_parent (model, edit, 'B', ' ');
  fixture_apply (model, edit);
  fixture_assert_tree (model, "B");
}

/* An update that leaves the reference where it was does not help. */
static void
test_delete_what_is_still_used (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B)");
  TjEdit *edit = edit_field (model, 'B', "wbs", "1");

  tj_edit_delete (edit, fixture_activity (model, 'A'));
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, "Activity “B”");
}

static void
test_delete_with_its_user (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B) C");
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_delete (edit, fixture_activity (model, 'A'));
  tj_edit_delete (edit, fixture_activity (model, 'B'));
  fixture_apply (model, edit);
  fixture_assert_tree (model, "C");
}

static void
test_delete_what_any_refers_to (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  g_autofree char *a = number (fixture_id (model, 'A'));
  TjEdit *edit = tj_edit_new ("x");

  tj_model_add (model, fixture_new (TJ_KIND_SOURCE_NOTE, 5, "project", "1", "kind", "afgeleid", "text", "Let op",
                                    "subject", a, NULL));
  tj_edit_delete (edit, fixture_activity (model, 'A'));
  fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, "Source note “Let op”");
}

/* Every reference of every kind keeps its target. */
static void
test_delete_everywhere (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_UNICODE, 1);

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      {
        const TjField *field = &tj_kind (kind)->fields[i];
        const TjRecord *record = tj_model_at (model, kind, 0);
        TjEdit *edit;

        /* Nothing is its own parent; the one record of a kind has none. */
        if (field->type != TJ_TYPE_REF || !tj_field_is_set (field, record))
          continue;
        edit = tj_edit_new ("x");
        tj_edit_delete (edit, tj_model_get (model, *(const TjId *) tj_field_value (field, record)));
        fixture_assert_refused (model, edit, TJ_MODEL_ERROR_REFERENCE, NULL);
      }
}

/* A refused edit changes nothing, and an allowed one only when it is applied. */
static void
test_check_changes_nothing (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 2);
  g_autoptr (TjModel) same = tj_model_new ();
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      tj_model_add (same, tj_record_copy (tj_model_at (model, kind, i)));
  tj_model_add_delete (model, edit, ((const TjRecord *) tj_model_at (model, TJ_KIND_PROJECT, 0))->id);
  g_assert_true (tj_model_check (model, edit, NULL));
  tj_test_assert_same_models (same, model);
}

/* All of a model ----------------------------------------------------------------------------------------------------
 */

static void
assert_all_refused (TjModel *model, TjModelError code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tj_model_check_all (model, NULL));
  g_assert_false (tj_model_check_all (model, &error));
  g_assert_error (error, TJ_MODEL_ERROR, (gint) code);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
}

static void
test_all (void)
{
  static const struct
  {
    const char *field;
    const char *text;
    TjModelError code;
  } faults[] = {
    { "name", NULL, TJ_MODEL_ERROR_REQUIRED },      { "project", NULL, TJ_MODEL_ERROR_REQUIRED },
    { "project", "77", TJ_MODEL_ERROR_REFERENCE },  { "project", "2", TJ_MODEL_ERROR_REFERENCE },
    { "calendar", "77", TJ_MODEL_ERROR_REFERENCE }, { "calendar", "1", TJ_MODEL_ERROR_REFERENCE },
    { "parent", "1", TJ_MODEL_ERROR_REFERENCE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (TjModel) model = fixture_tree ("A(B)");
      TjEdit *edit = edit_field (model, 'B', faults[i].field, faults[i].text);

      fixture_add_project (model, 2, "Ander");
      /* Applied without asking, as a file may hold it. */
      tj_model_apply (model, edit);
      tj_edit_free (edit);
      assert_all_refused (model, faults[i].code, "Activity");
    }
}

static void
test_all_rings (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B(C)) D");
  TjEdit *edit = tj_edit_new ("x");

  add_parent (model, edit, 'A', 'C');
  tj_model_apply (model, edit);
  tj_edit_free (edit);
  assert_all_refused (model, TJ_MODEL_ERROR_CYCLE, "Activity “");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/empty-edit", test_empty_edit);
  g_test_add_func ("/check/required/one", test_required);
  g_test_add_func ("/check/required/everywhere", test_required_everywhere);
  g_test_add_func ("/check/reference/one", test_reference);
  g_test_add_func ("/check/reference/everywhere", test_references_everywhere);
  g_test_add_func ("/check/reference/deleted-in-edit", test_reference_deleted_in_the_edit);
  g_test_add_func ("/check/reference/inserted-in-edit", test_reference_inserted_in_the_edit);
  g_test_add_func ("/check/reference/inserted-of-another-kind", test_reference_to_a_new_record_of_another_kind);
  g_test_add_func ("/check/ring/one-change", test_ring);
  g_test_add_func ("/check/ring/two-changes", test_ring_by_two_changes);
  g_test_add_func ("/check/ring/turned-round", test_no_ring_by_two_changes);
  g_test_add_func ("/check/ring/new-records", test_ring_of_new_records);
  g_test_add_func ("/check/ring/another-kind-above", test_parent_above_of_another_kind);
  g_test_add_func ("/check/conflict/updates", test_conflict_of_updates);
  g_test_add_func ("/check/conflict/equal-records", test_no_conflict_of_equal_records);
  g_test_add_func ("/check/conflict/deletes", test_conflict_of_deletes);
  g_test_add_func ("/check/conflict/inserts", test_conflict_of_inserts);
  g_test_add_func ("/check/project/child", test_child_in_another_project);
  g_test_add_func ("/check/project/parent", test_parent_to_another_project);
  g_test_add_func ("/check/delete/used", test_delete_what_is_used);
  g_test_add_func ("/check/delete/still-used", test_delete_what_is_still_used);
  g_test_add_func ("/check/delete/with-its-user", test_delete_with_its_user);
  g_test_add_func ("/check/delete/any", test_delete_what_any_refers_to);
  g_test_add_func ("/check/delete/everywhere", test_delete_everywhere);
  g_test_add_func ("/check/changes-nothing", test_check_changes_nothing);
  g_test_add_func ("/check/all/faults", test_all);
  g_test_add_func ("/check/all/rings", test_all_rings);
  return g_test_run ();
}
