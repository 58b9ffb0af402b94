// SPDX-License-Identifier: EUPL-1.2
/* Lists in the order in which people read them: trees depth first, siblings by their order, one traject or all. */
#include "model-fixture.h"
#include "test-records.h"

#define EACH_KIND(kind)                                                                                                \
  TjKind kind = TJ_KIND_NONE + 1;                                                                                      \
  kind < TJ_N_KINDS;                                                                                                   \
  kind++
#define DEEP 50000
#define DEEP_DELETE 20000

static void
assert_sorted (TjModel *model, TjKind kind, TjId project, const char *expected)
{
  g_autoptr (GPtrArray) all = tj_model_sorted (model, kind, project, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *title = tj_model_title (model, g_ptr_array_index (all, i));

      g_string_append_printf (titles, "%s%s", i ? " " : "", title);
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_notation (void)
{
  static const char *const trees[]
      = { "", "A", "A B C", "A(B)", "A(B C) D", "A(B(C(D)))", "A(B(C) D) E", "A(B(C(D))) E(F)" };

  for (gsize i = 0; i < G_N_ELEMENTS (trees); i++)
    {
      g_autoptr (TjModel) model = fixture_tree (trees[i]);

      fixture_assert_tree (model, trees[i]);
    }
}

static void
test_depths (void)
{
  static const guint expected[] = { 0, 1, 2, 3, 1, 0 };
  g_autoptr (TjModel) model = fixture_tree ("A(B(C(D)) E) F");
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = tj_model_sorted (model, TJ_KIND_ACTIVITY, 0, &depths);

  g_assert_cmpuint (all->len, ==, 6);
  g_assert_cmpuint (depths->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpuint (g_array_index (depths, guint, i), ==, expected[i]);
}

/* A kind without a tree: all at depth 0. */
static void
test_depths_of_a_list (void)
{
  g_autoptr (TjModel) model = fixture_tree ("");
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = NULL;

  tj_model_add (model, fixture_new (TJ_KIND_TEAM, 5, "project", "1", "name", "B", "sort_order", "2", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_TEAM, 6, "project", "1", "name", "A", "sort_order", "1", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_TEAM, 3, "project", "1", "name", "C", "sort_order", "2", NULL));
  all = tj_model_sorted (model, TJ_KIND_TEAM, 0, &depths);
  g_assert_cmpuint (depths->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (g_array_index (depths, guint, i), ==, 0);
  assert_sorted (model, TJ_KIND_TEAM, 0, "A C B");
  assert_sorted (model, TJ_KIND_ROLE, 0, "");
}

/* Whatever the order in which the records came, and also when the list had been asked for before they did. */
static void
test_order_of_insertion (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) whole = fixture_tree ("A(B(C D) E) F(G H(I))");

  for (int round = 0; round < 100; round++)
    {
      g_autoptr (TjModel) model = fixture_tree ("");
      g_autoptr (GPtrArray) records = g_ptr_array_new ();

      for (guint i = 0; i < tj_model_count (whole, TJ_KIND_ACTIVITY); i++)
        g_ptr_array_insert (records, g_rand_int_range (rand, 0, (gint32) i + 1),
                            (gpointer) tj_model_at (whole, TJ_KIND_ACTIVITY, i));
      for (guint i = 0; i < records->len; i++)
        {
          tj_model_add (model, tj_record_ref (g_ptr_array_index (records, i)));
          if (round % 2)
            g_ptr_array_unref (tj_model_sorted (model, TJ_KIND_ACTIVITY, 0, NULL));
        }
      fixture_assert_tree (model, "A(B(C D) E) F(G H(I))");
    }
}

static void
test_siblings (void)
{
  g_autoptr (TjModel) model = tj_model_new ();

  fixture_add_project (model, FIXTURE_PROJECT, "Een");
  fixture_add_activity (model, 10, FIXTURE_PROJECT, 0, G_MAXINT64, "E");
  fixture_add_activity (model, 11, FIXTURE_PROJECT, 0, G_MININT64, "A");
  fixture_add_activity (model, 14, FIXTURE_PROJECT, 0, 0, "D");
  fixture_add_activity (model, 12, FIXTURE_PROJECT, 0, -1, "B");
  fixture_add_activity (model, 13, FIXTURE_PROJECT, 0, 0, "C");
  fixture_assert_tree (model, "A B C D E");
}

/* Two trajecten in one file -----------------------------------------------------------------------------------------
 */

static TjModel *
two_projects (void)
{
  TjModel *model = tj_model_new ();

  fixture_add_project (model, 1, "Een");
  fixture_add_project (model, 2, "Twee");
  fixture_add_activity (model, 10, 1, 0, 3, "A");
  fixture_add_activity (model, 11, 2, 0, 1, "X");
  fixture_add_activity (model, 12, 2, 11, 2, "Y");
  fixture_add_activity (model, 13, 1, 10, 2, "B");
  tj_model_add (model, fixture_new (TJ_KIND_PERSON, 20, "name", "Jan", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_LEAD, 30, "activity", "13", "name", "L", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_LEAD, 31, "activity", "12", "name", "M", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_CALENDAR, 40, "name", "Kantoor", NULL));
  tj_model_add (model,
                fixture_new (TJ_KIND_CALENDAR_EXCEPTION, 41, "calendar", "40", "start", "2025", "name", "U", NULL));
  return model;
}

static void
test_one_project (void)
{
  g_autoptr (TjModel) model = two_projects ();

  assert_sorted (model, TJ_KIND_ACTIVITY, 0, "X Y A B");
  assert_sorted (model, TJ_KIND_ACTIVITY, 1, "A B");
  assert_sorted (model, TJ_KIND_ACTIVITY, 2, "X Y");
  assert_sorted (model, TJ_KIND_ACTIVITY, 3, "");
}

/* What is shared belongs to each traject. */
static void
test_shared (void)
{
  g_autoptr (TjModel) model = two_projects ();

  assert_sorted (model, TJ_KIND_PERSON, 0, "Jan");
  assert_sorted (model, TJ_KIND_PERSON, 1, "Jan");
  assert_sorted (model, TJ_KIND_CALENDAR_EXCEPTION, 2, "U");
  assert_sorted (model, TJ_KIND_PROJECT, 1, "Een Twee");
}

/* A link belongs to the traject of its owner. */
static void
test_links_of_one_project (void)
{
  g_autoptr (TjModel) model = two_projects ();

  assert_sorted (model, TJ_KIND_LEAD, 0, "L M");
  assert_sorted (model, TJ_KIND_LEAD, 1, "L");
  assert_sorted (model, TJ_KIND_LEAD, 2, "M");
}

/* For every kind: the lists of the trajecten together hold what the whole list holds, each once. */
static void
test_every_kind (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 5);

  for (EACH_KIND (kind))
    {
      g_autoptr (GPtrArray) all = tj_model_sorted (model, kind, 0, NULL);
      guint n = 0;

      g_assert_cmpuint (all->len, ==, tj_model_count (model, kind));
      for (guint p = 0; p < tj_model_count (model, TJ_KIND_PROJECT); p++)
        {
          TjId project = ((const TjRecord *) tj_model_at (model, TJ_KIND_PROJECT, p))->id;
          g_autoptr (GPtrArray) some = tj_model_sorted (model, kind, project, NULL);

          for (guint i = 0; i < some->len; i++)
            {
              TjId of = tj_model_project_of (model, g_ptr_array_index (some, i));

              g_assert_true (of == project || (tj_kind (kind)->flags & TJ_KIND_SHARED));
            }
          n += some->len;
        }
      g_assert_cmpuint (n, ==, tj_kind (kind)->flags & TJ_KIND_SHARED ? 5 * all->len : all->len);
    }
}

/* Strange trees -----------------------------------------------------------------------------------------------------
 */

static TjModel *
deep_tree (TjId n)
{
  TjModel *model = tj_model_new ();

  fixture_add_project (model, FIXTURE_PROJECT, "Diep");
  for (TjId i = 0; i < n; i++)
    fixture_add_activity (model, 100 + i, FIXTURE_PROJECT, i ? 99 + i : 0, 1, "A");
  return model;
}

static void
test_deep (void)
{
  g_autoptr (TjModel) model = deep_tree (DEEP);
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = tj_model_sorted (model, TJ_KIND_ACTIVITY, FIXTURE_PROJECT, &depths);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (all->len, ==, DEEP);
  for (guint i = 0; i < DEEP; i++)
    {
      g_assert_cmpint (((const TjRecord *) g_ptr_array_index (all, i))->id, ==, 100 + (TjId) i);
      g_assert_cmpuint (g_array_index (depths, guint, i), ==, i);
    }
  g_assert_true (tj_model_check_all (model, &error));
  g_assert_no_error (error);
}

/* Away with it all, and back. */
static void
test_deep_delete (void)
{
  g_autoptr (TjModel) model = deep_tree (DEEP_DELETE);
  g_autoptr (TjEdit) edit = tj_edit_new ("x");
  g_autoptr (TjEdit) reverse = NULL;
  g_autoptr (GError) error = NULL;

  tj_model_add_delete (model, edit, 100);
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, DEEP_DELETE);
  tj_model_check (model, edit, &error);
  g_assert_no_error (error);
  tj_model_apply (model, edit);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ACTIVITY), ==, 0);
  reverse = tj_edit_reverse (edit);
  tj_model_check (model, reverse, &error);
  g_assert_no_error (error);
  tj_model_apply (model, reverse);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ACTIVITY), ==, DEEP_DELETE);
}

/* A ring cannot be made by an edit, but a file may hold one: it is not in the list, and nothing hangs. */
static void
test_ring (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B)");
  g_autoptr (GError) error = NULL;

  fixture_add_activity (model, 10, FIXTURE_PROJECT, 12, 1, "R");
  fixture_add_activity (model, 11, FIXTURE_PROJECT, 10, 1, "S");
  fixture_add_activity (model, 12, FIXTURE_PROJECT, 11, 1, "T");
  fixture_add_activity (model, 13, FIXTURE_PROJECT, 13, 1, "U");
  fixture_assert_tree (model, "A(B)");
  g_assert_false (tj_model_check_all (model, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CYCLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tree/notation", test_notation);
  g_test_add_func ("/tree/depths", test_depths);
  g_test_add_func ("/tree/depths-of-a-list", test_depths_of_a_list);
  g_test_add_func ("/tree/order-of-insertion", test_order_of_insertion);
  g_test_add_func ("/tree/siblings", test_siblings);
  g_test_add_func ("/tree/project/one", test_one_project);
  g_test_add_func ("/tree/project/shared", test_shared);
  g_test_add_func ("/tree/project/links", test_links_of_one_project);
  g_test_add_func ("/tree/project/every-kind", test_every_kind);
  g_test_add_func ("/tree/deep", test_deep);
  g_test_add_func ("/tree/deep-delete", test_deep_delete);
  g_test_add_func ("/tree/ring", test_ring);
  return g_test_run ();
}
