// SPDX-License-Identifier: EUPL-1.2
/* Edits: changes of one record fold into one, and an edit can be turned round. */
#include "model-fixture.h"
#include "test-records.h"

static TjActivity *
named (const char *name)
{
  return fixture_new (TJ_KIND_ACTIVITY, 7, "name", name, NULL);
}

static void
assert_change (const TjEdit *edit, guint index, const char *before, const char *after)
{
  const TjChange *change = tj_edit_change (edit, index);
  const TjActivity *old = (const TjActivity *) change->before, *new = (const TjActivity *) change->after;

  g_assert_cmpint (change->kind, ==, TJ_KIND_ACTIVITY);
  g_assert_cmpstr (old ? old->name : NULL, ==, before);
  g_assert_cmpstr (new ? new->name : NULL, ==, after);
  g_assert_cmpint ((old ? old : new)->record.id, ==, change->id);
  g_assert_true (tj_edit_find (edit, change->id) == change);
}

static void
test_empty (void)
{
  g_autofree char *label = g_strdup ("Naam wijzigen");
  g_autoptr (TjEdit) edit = tj_edit_new (label);
  g_autoptr (TjEdit) reverse = NULL;

  label[0] = '?';
  g_assert_cmpstr (tj_edit_label (edit), ==, "Naam wijzigen");
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 0);
  g_assert_null (tj_edit_find (edit, 7));
  reverse = tj_edit_reverse (edit);
  g_assert_cmpstr (tj_edit_label (reverse), ==, "Naam wijzigen");
  g_assert_cmpuint (tj_edit_n_changes (reverse), ==, 0);
}

static void
test_changes (void)
{
  g_autoptr (TjRecord) before = &named ("oud")->record;
  g_autoptr (TjRecord) gone = fixture_new (TJ_KIND_ACTIVITY, 8, "name", "weg", NULL);
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_edit_update (edit, before, named ("nieuw"));
  tj_edit_delete (edit, gone);
  tj_edit_insert (edit, fixture_new (TJ_KIND_ACTIVITY, 9, "name", "erbij", NULL));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 3);
  assert_change (edit, 0, "oud", "nieuw");
  assert_change (edit, 1, "weg", NULL);
  assert_change (edit, 2, NULL, "erbij");
  g_assert_null (tj_edit_find (edit, 10));
}

/* The edit keeps the records itself. */
static void
test_keeps_records (void)
{
  TjRecord *before = &named ("oud")->record;
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_edit_update (edit, before, named ("nieuw"));
  tj_record_unref (before);
  assert_change (edit, 0, "oud", "nieuw");
}

static void
test_insert_then_delete (void)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_edit_insert (edit, named ("nieuw"));
  /* With the very record that the edit holds. */
  tj_edit_delete (edit, tj_edit_find (edit, 7)->after);
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 0);
  g_assert_null (tj_edit_find (edit, 7));
  tj_edit_insert (edit, named ("opnieuw"));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
  assert_change (edit, 0, NULL, "opnieuw");
}

static void
test_insert_then_update (void)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_edit_insert (edit, named ("nieuw"));
  tj_edit_update (edit, tj_edit_find (edit, 7)->after, named ("nieuwer"));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
  assert_change (edit, 0, NULL, "nieuwer");
}

static void
test_insert_twice (void)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_edit_insert (edit, named ("nieuw"));
  tj_edit_insert (edit, named ("nieuwer"));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
  assert_change (edit, 0, NULL, "nieuwer");
}

static void
test_update_then_update (void)
{
  g_autoptr (TjRecord) before = &named ("oud")->record;
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_edit_update (edit, before, named ("tussen"));
  tj_edit_update (edit, tj_edit_find (edit, 7)->after, named ("nieuw"));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
  assert_change (edit, 0, "oud", "nieuw");
  /* Also when it is told the first state again. */
  tj_edit_update (edit, before, named ("nieuwst"));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
  assert_change (edit, 0, "oud", "nieuwst");
}

static void
test_update_then_delete (void)
{
  g_autoptr (TjRecord) before = &named ("oud")->record;
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_edit_update (edit, before, named ("tussen"));
  tj_edit_delete (edit, tj_edit_find (edit, 7)->after);
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
  assert_change (edit, 0, "oud", NULL);
  tj_edit_delete (edit, before);
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
  assert_change (edit, 0, "oud", NULL);
}

static void
test_delete_then_insert (void)
{
  g_autoptr (TjRecord) before = &named ("oud")->record;
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_edit_delete (edit, before);
  tj_edit_insert (edit, named ("terug"));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
  assert_change (edit, 0, "oud", "terug");
}

/* What folds away leaves the others in their order. */
static void
test_order (void)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("x");
  g_autoptr (TjEdit) reverse = NULL;

  for (TjId id = 1; id <= 5; id++)
    tj_edit_insert (edit, tj_record_new (TJ_KIND_TEAM, id));
  tj_edit_delete (edit, tj_edit_find (edit, 3)->after);
  tj_edit_delete (edit, tj_edit_find (edit, 1)->after);
  tj_edit_update (edit, tj_edit_find (edit, 2)->after, tj_record_new (TJ_KIND_TEAM, 2));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 3);
  g_assert_cmpint (tj_edit_change (edit, 0)->id, ==, 2);
  g_assert_cmpint (tj_edit_change (edit, 1)->id, ==, 4);
  g_assert_cmpint (tj_edit_change (edit, 2)->id, ==, 5);
  g_assert_null (tj_edit_find (edit, 3));
  g_assert_true (tj_edit_find (edit, 5) == tj_edit_change (edit, 2));
  reverse = tj_edit_reverse (edit);
  g_assert_cmpint (tj_edit_change (reverse, 0)->id, ==, 5);
  g_assert_cmpint (tj_edit_change (reverse, 2)->id, ==, 2);
}

static void
test_reverse (void)
{
  g_autoptr (TjRecord) before = &named ("oud")->record;
  g_autoptr (TjRecord) gone = fixture_new (TJ_KIND_ACTIVITY, 8, "name", "weg", NULL);
  TjEdit *edit = tj_edit_new ("Verschuiven");
  g_autoptr (TjEdit) reverse = NULL;
  g_autoptr (TjEdit) again = NULL;

  tj_edit_insert (edit, fixture_new (TJ_KIND_ACTIVITY, 9, "name", "erbij", NULL));
  tj_edit_update (edit, before, named ("nieuw"));
  tj_edit_delete (edit, gone);
  reverse = tj_edit_reverse (edit);
  tj_edit_free (edit);
  g_assert_cmpstr (tj_edit_label (reverse), ==, "Verschuiven");
  g_assert_cmpuint (tj_edit_n_changes (reverse), ==, 3);
  assert_change (reverse, 0, NULL, "weg");
  assert_change (reverse, 1, "nieuw", "oud");
  assert_change (reverse, 2, "erbij", NULL);
  again = tj_edit_reverse (reverse);
  assert_change (again, 0, NULL, "erbij");
  assert_change (again, 1, "oud", "nieuw");
  assert_change (again, 2, "weg", NULL);
}

/* Against a plain list of what was asked: after many random changes the edit says for each record what it was first and
 * what it is last. */
#define N_RECORDS 12

static void
change_randomly (GRand *rand, TjEdit *edit, const TjRecord **last)
{
  guint i = (guint) g_rand_int_range (rand, 0, N_RECORDS);
  TjRecord *made = tj_record_new (TJ_KIND_TEAM, i + 1);

  ((TjTeam *) made)->name = g_strdup_printf ("%u", g_rand_int (rand));
  if (last[i] == NULL)
    tj_edit_insert (edit, made);
  else if (g_rand_boolean (rand))
    tj_edit_update (edit, last[i], made);
  else
    {
      tj_record_unref (made);
      made = NULL;
      tj_edit_delete (edit, last[i]);
    }
  g_clear_pointer ((TjRecord **) &last[i], tj_record_unref);
  last[i] = made ? tj_record_ref (made) : NULL;
}

static void
test_folding (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();

  for (int round = 0; round < 300; round++)
    {
      g_autoptr (TjEdit) edit = tj_edit_new ("x");
      const TjRecord *first[N_RECORDS] = { NULL }, *last[N_RECORDS] = { NULL };
      guint n = 0;

      for (guint i = 0; i < N_RECORDS / 2; i++)
        {
          first[i] = tj_record_new (TJ_KIND_TEAM, i + 1);
          last[i] = tj_record_ref (first[i]);
        }
      for (int change = g_rand_int_range (rand, 0, 40); change > 0; change--)
        change_randomly (rand, edit, last);
      for (guint i = 0; i < N_RECORDS; i++)
        {
          const TjChange *change = tj_edit_find (edit, i + 1);

          g_assert_true (change ? change->before == first[i] : first[i] == last[i]);
          g_assert_true (change == NULL || change->after == last[i]);
          n += change != NULL;
          g_clear_pointer ((TjRecord **) &first[i], tj_record_unref);
          g_clear_pointer ((TjRecord **) &last[i], tj_record_unref);
        }
      g_assert_cmpuint (tj_edit_n_changes (edit), ==, n);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/empty", test_empty);
  g_test_add_func ("/edit/changes", test_changes);
  g_test_add_func ("/edit/keeps-records", test_keeps_records);
  g_test_add_func ("/edit/fold/insert-delete", test_insert_then_delete);
  g_test_add_func ("/edit/fold/insert-update", test_insert_then_update);
  g_test_add_func ("/edit/fold/insert-insert", test_insert_twice);
  g_test_add_func ("/edit/fold/update-update", test_update_then_update);
  g_test_add_func ("/edit/fold/update-delete", test_update_then_delete);
  g_test_add_func ("/edit/fold/delete-insert", test_delete_then_insert);
  g_test_add_func ("/edit/fold/order", test_order);
  g_test_add_func ("/edit/fold/random", test_folding);
  g_test_add_func ("/edit/reverse", test_reverse);
  return g_test_run ();
}
