// SPDX-License-Identifier: EUPL-1.2
/* Order keys between others, and records that come to stand elsewhere. */
#include "model-fixture.h"
#include "test-records.h"

#include <string.h>

/* Keys --------------------------------------------------------------------------------------------------------------
 */

static const struct
{
  gint64 before, after;
  guint n;
  gboolean room;
} places[] = {
  { G_MININT64, G_MAXINT64, 1, TRUE },
  { G_MININT64, G_MAXINT64, 1000, TRUE },
  { G_MININT64, 0, 3, TRUE },
  { G_MININT64, G_MAXINT64 - 1, 3, TRUE },
  { G_MININT64, -5 * TJ_ORDER_GAP, 3, TRUE },
  { G_MININT64, G_MININT64 + 3 * TJ_ORDER_GAP + 1, 3, TRUE },
  { G_MININT64, G_MININT64 + 3 * TJ_ORDER_GAP, 3, FALSE },
  { G_MININT64, G_MININT64 + 1, 1, FALSE },
  { G_MININT64, G_MININT64, 1, FALSE },
  { 0, G_MAXINT64, 3, TRUE },
  { G_MININT64 + 1, G_MAXINT64, 3, TRUE },
  { G_MAXINT64 - 3 * TJ_ORDER_GAP - 1, G_MAXINT64, 3, TRUE },
  { G_MAXINT64 - 3 * TJ_ORDER_GAP, G_MAXINT64, 3, FALSE },
  { G_MAXINT64 - 1, G_MAXINT64, 1, FALSE },
  { G_MAXINT64, G_MAXINT64, 1, FALSE },
  { 1, 3, 1, TRUE },
  { 1, 2, 1, FALSE },
  { 1, 1, 1, FALSE },
  { 2, 1, 1, FALSE },
  { 10, 14, 3, TRUE },
  { 10, 13, 3, FALSE },
  { -1, 1, 1, TRUE },
  { G_MININT64 + 1, G_MAXINT64 - 1, 1, TRUE },
  { G_MININT64 + 1, G_MAXINT64 - 1, 100000, TRUE },
  { TJ_ORDER_GAP, 2 * TJ_ORDER_GAP, 1, TRUE },
  { TJ_ORDER_GAP, 2 * TJ_ORDER_GAP, (guint) TJ_ORDER_GAP - 1, TRUE },
  { TJ_ORDER_GAP, 2 * TJ_ORDER_GAP, (guint) TJ_ORDER_GAP, FALSE },
};

/* The keys go up and lie strictly between the two, none beyond what a number can hold. */
static void
assert_between (gint64 before, gint64 after, guint n, gint64 first, gint64 step)
{
  gint64 span, last;

  g_assert_cmpint (step, >, 0);
  g_assert_cmpint (first, >, before);
  g_assert_false (__builtin_mul_overflow (step, (gint64) n - 1, &span));
  g_assert_false (__builtin_add_overflow (first, span, &last));
  g_assert_cmpint (last, <, after);
}

static void
test_between (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gint64 first = 0, step = 0;
      gboolean room = tj_model_order_between (places[i].before, places[i].after, places[i].n, &first, &step);

      if (room != places[i].room)
        g_error ("between %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT ": room %d", places[i].before, places[i].after,
                 room);
      if (room)
        assert_between (places[i].before, places[i].after, places[i].n, first, step);
    }
}

/* With room on all sides the keys leave gaps for what comes between later. */
static void
test_gaps (void)
{
  gint64 first, step;

  g_assert_true (tj_model_order_between (G_MININT64, G_MAXINT64, 5, &first, &step));
  g_assert_cmpint (step, ==, TJ_ORDER_GAP);
  g_assert_true (tj_model_order_between (G_MININT64, 0, 5, &first, &step));
  g_assert_cmpint (step, ==, TJ_ORDER_GAP);
  g_assert_cmpint (first + 4 * step, <=, -TJ_ORDER_GAP);
  g_assert_true (tj_model_order_between (0, G_MAXINT64, 5, &first, &step));
  g_assert_cmpint (first, >=, TJ_ORDER_GAP);
  g_assert_cmpint (step, ==, TJ_ORDER_GAP);
  g_assert_true (tj_model_order_between (0, 4 * TJ_ORDER_GAP, 1, &first, &step));
  g_assert_cmpint (first, ==, TJ_ORDER_GAP);
}

static gint64
random_key (GRand *rand)
{
  gint64 key = (gint64) (((guint64) g_rand_int (rand) << 32) | g_rand_int (rand));

  return key >> g_rand_int_range (rand, 0, 64);
}

static void
test_between_random (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  guint room = 0;

  for (int i = 0; i < 100000; i++)
    {
      gint64 one = random_key (rand), other = random_key (rand), first, step;
      gint64 before = g_rand_int_range (rand, 0, 4) ? MIN (one, other) : G_MININT64;
      gint64 after = g_rand_int_range (rand, 0, 4) ? MAX (one, other) : G_MAXINT64;
      guint n = (guint) g_rand_int_range (rand, 1, 50);

      if (!tj_model_order_between (before, after, n, &first, &step))
        {
          /* Only refused when it is tight: in the middle, or near an end of all numbers. */
          g_assert_true ((guint64) after - (guint64) before <= n || before == G_MININT64 || after == G_MAXINT64);
          continue;
        }
      assert_between (before, after, n, first, step);
      room++;
    }
  g_assert_cmpuint (room, >, 50000);
}

/* Moves -------------------------------------------------------------------------------------------------------------
 */

static TjEdit *
edit_of_move (TjModel *model, const char *names, char parent, char after)
{
  g_autoptr (GArray) ids = fixture_ids (model, names);
  TjEdit *edit = tj_edit_new ("x");

  tj_model_add_move (model, edit, (const TjId *) (gpointer) ids->data, ids->len, fixture_id (model, parent),
                     fixture_id (model, after));
  return edit;
}

static const struct
{
  const char *from, *names;
  char parent, after;
  const char *to;
} moves[] = {
  { "A B C D", "D", ' ', 'A', "A D B C" },
  { "A B C D", "A", ' ', 'D', "B C D A" },
  { "A B C D", "D", ' ', ' ', "D A B C" },
  { "A B C D", "B", ' ', 'A', "A B C D" },
  { "A B C D", "CD", ' ', 'A', "A C D B" },
  { "A B C D", "DC", ' ', 'A', "A D C B" },
  { "A B C D", "DBCA", ' ', ' ', "D B C A" },
  { "A B C D", "B", 'A', ' ', "A(B) C D" },
  { "A B C D", "CBD", 'A', ' ', "A(C B D)" },
  { "A(B C) D", "D", 'A', 'B', "A(B D C)" },
  { "A(B C) D", "D", 'A', 'C', "A(B C D)" },
  { "A(B C) D", "D", 'A', ' ', "A(D B C)" },
  { "A(B C) D", "B", ' ', 'D', "A(C) D B" },
  { "A(B(C)) D(E)", "B", 'D', 'E', "A D(E B(C))" },
  { "A(B(C)) D(E)", "A", 'E', ' ', "D(E(A(B(C))))" },
};

static void
test_moves (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (TjModel) model = fixture_tree (moves[i].from);
      TjEdit *edit = edit_of_move (model, moves[i].names, moves[i].parent, moves[i].after);

      /* There is room: nothing else changes. */
      g_assert_cmpuint (tj_edit_n_changes (edit), ==, strlen (moves[i].names));
      fixture_apply (model, edit);
      fixture_assert_tree (model, moves[i].to);
    }
}

/* Siblings that stand close together, all at one key, or at the ends of what a number can be. */
static const struct
{
  const char *what;
  gint64 keys[4];
} tight[] = {
  { "close", { 1, 2, 3, 4 } },
  { "same", { 5, 5, 5, 5 } },
  { "lowest", { G_MININT64, G_MININT64 + 1, G_MININT64 + 2, G_MININT64 + 3 } },
  { "all lowest", { G_MININT64, G_MININT64, G_MININT64, G_MININT64 } },
  { "highest", { G_MAXINT64 - 3, G_MAXINT64 - 2, G_MAXINT64 - 1, G_MAXINT64 } },
  { "all highest", { G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64 } },
  { "both ends", { G_MININT64, G_MININT64, G_MAXINT64, G_MAXINT64 } },
  { "far apart", { G_MININT64, -1, 1, G_MAXINT64 } },
};

static TjModel *
tight_model (gsize i)
{
  static const char *const names[] = { "A", "B", "C", "D" };
  TjModel *model = tj_model_new ();

  fixture_add_project (model, FIXTURE_PROJECT, "Krap");
  for (guint n = 0; n < 4; n++)
    fixture_add_activity (model, 10 + n, FIXTURE_PROJECT, 0, tight[i].keys[n], names[n]);
  return model;
}

static void
test_no_room (void)
{
  static const struct
  {
    const char *names;
    char after;
    const char *to;
  } each[] = {
    { "D", 'A', "A D B C" }, { "D", ' ', "D A B C" },  { "A", 'D', "B C D A" },
    { "A", 'B', "B A C D" }, { "CD", 'A', "A C D B" }, { "BA", 'D', "C D B A" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tight); i++)
    for (gsize m = 0; m < G_N_ELEMENTS (each); m++)
      {
        g_autoptr (TjModel) model = tight_model (i);

        fixture_assert_tree (model, "A B C D");
        fixture_apply (model, edit_of_move (model, each[m].names, ' ', each[m].after));
        fixture_assert_tree (model, each[m].to);
      }
}

/* Again and again between the same two: the gap is used up, and then made anew. */
static void
test_many_times (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B C D");
  guint renumbered = 0;

  for (int i = 0; i < 200; i++)
    {
      TjEdit *edit = edit_of_move (model, i % 2 ? "D" : "C", ' ', 'A');

      renumbered += tj_edit_n_changes (edit) > 1;
      fixture_apply (model, edit);
      fixture_assert_tree (model, i % 2 ? "A D C B" : i ? "A C D B" : "A C B D");
    }
  g_assert_cmpuint (renumbered, >, 0);
  g_assert_cmpuint (renumbered, <, 40);
}

/* Renumbering leaves other parents and other trajecten alone. */
static void
test_renumber_siblings_only (void)
{
  g_autoptr (TjModel) model = tight_model (0);
  g_autoptr (TjEdit) edit = NULL;

  fixture_add_project (model, 2, "Ander");
  fixture_add_activity (model, 50, 2, 0, 2, "X");
  fixture_add_activity (model, 51, FIXTURE_PROJECT, 10, 2, "Y");
  edit = edit_of_move (model, "D", ' ', 'A');
  g_assert_nonnull (tj_edit_find (edit, 11));
  g_assert_null (tj_edit_find (edit, 50));
  g_assert_null (tj_edit_find (edit, 51));
}

/* A kind without a tree: the parent means nothing. */
static void
test_list (void)
{
  g_autoptr (TjModel) model = fixture_tree ("");
  TjEdit *edit = tj_edit_new ("x");
  g_autoptr (GPtrArray) all = NULL;
  TjId moved = 12;

  for (TjId i = 0; i < 3; i++)
    {
      TjTeam *team = fixture_new (TJ_KIND_TEAM, 10 + i, "project", "1", "name", "T", NULL);

      team->sort_order = i;
      tj_model_add (model, team);
    }
  tj_model_add_move (model, edit, &moved, 1, 77, 10);
  fixture_apply (model, edit);
  all = tj_model_sorted (model, TJ_KIND_TEAM, 1, NULL);
  g_assert_cmpint (((TjRecord *) g_ptr_array_index (all, 0))->id, ==, 10);
  g_assert_cmpint (((TjRecord *) g_ptr_array_index (all, 1))->id, ==, 12);
  g_assert_cmpint (((TjRecord *) g_ptr_array_index (all, 2))->id, ==, 11);
}

static void
test_none (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  g_autoptr (TjEdit) edit = tj_edit_new ("x");
  TjId lost = 12345;

  tj_model_add_move (model, edit, NULL, 0, 0, 0);
  tj_model_add_move (model, edit, &lost, 1, 0, 0);
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 0);
}

/* Together with other changes ---------------------------------------------------------------------------------------
 */

static void
add_new (TjEdit *edit, TjId id, const char *name)
{
  tj_edit_insert (edit, fixture_new (TJ_KIND_ACTIVITY, id, "project", "1", "name", name, NULL));
}

static void
test_inserts (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B) C");
  TjEdit *edit = tj_edit_new ("x");
  TjId ids[] = { 10, 11 };

  add_new (edit, 10, "X");
  add_new (edit, 11, "Y");
  tj_model_add_move (model, edit, ids, 2, 0, fixture_id (model, 'A'));
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 2);
  g_assert_null (tj_edit_find (edit, 10)->before);
  fixture_apply (model, edit);
  fixture_assert_tree (model, "A(B) X Y C");
}

/* Several moves in one edit: each sees what the others did. */
static void
test_moves_in_one_edit (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B C D");
  TjEdit *edit = tj_edit_new ("x");
  TjId x = 10, y = 11, d = fixture_id (model, 'D'), a = fixture_id (model, 'A');

  add_new (edit, x, "X");
  add_new (edit, y, "Y");
  tj_model_add_move (model, edit, &x, 1, 0, fixture_id (model, 'B'));
  tj_model_add_move (model, edit, &y, 1, 0, x);
  tj_model_add_move (model, edit, &d, 1, 0, y);
  tj_model_add_move (model, edit, &a, 1, d, 0);
  fixture_apply (model, edit);
  fixture_assert_tree (model, "B X Y D(A) C");
}

static void
test_moves_without_room_in_one_edit (void)
{
  g_autoptr (TjModel) model = tight_model (0);
  TjEdit *edit = tj_edit_new ("x");
  TjId x = 20, y = 21, d = fixture_id (model, 'D');

  add_new (edit, x, "X");
  add_new (edit, y, "Y");
  tj_model_add_move (model, edit, &x, 1, 0, fixture_id (model, 'A'));
  tj_model_add_move (model, edit, &y, 1, 0, x);
  tj_model_add_move (model, edit, &d, 1, 0, 0);
  fixture_apply (model, edit);
  fixture_assert_tree (model, "D A X Y B C");
}

/* What the edit deletes or takes elsewhere is no sibling any more. */
static void
test_siblings_gone_in_the_edit (void)
{
  g_autoptr (TjModel) model = tight_model (0);
  TjEdit *edit = tj_edit_new ("x");
  TjId d = fixture_id (model, 'D');

  tj_model_add_delete (model, edit, fixture_id (model, 'B'));
  tj_edit_update (edit, fixture_activity (model, 'C'), fixture_changed (fixture_activity (model, 'C'), "parent", "13"));
  tj_model_add_move (model, edit, &d, 1, 0, 0);
  tj_model_add_move (model, edit, &d, 1, 0, fixture_id (model, 'A'));
  fixture_apply (model, edit);
  fixture_assert_tree (model, "A D(C)");
}

/* Against plain lists: random moves of several at once. */
static void
move_in_list (GPtrArray *names, guint from, guint n, gint after)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  gpointer last = after < 0 ? NULL : g_ptr_array_index (names, after);
  guint place = 0;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (moved, g_ptr_array_steal_index (names, from));
  if (last)
    g_assert_true (g_ptr_array_find (names, last, &place));
  for (guint i = 0; i < n; i++)
    g_ptr_array_insert (names, (gint) (place + i + (last != NULL)), g_ptr_array_index (moved, i));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tight_model (1);
  g_autoptr (GPtrArray) expected = g_ptr_array_new ();

  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (expected, GUINT_TO_POINTER ('A' + i));
  for (int round = 0; round < 500; round++)
    {
      guint from = (guint) g_rand_int_range (rand, 0, 4), n = (guint) g_rand_int_range (rand, 1, 5 - (gint) from);
      gint after = g_rand_int_range (rand, -1, 4);
      GString *names = g_string_new (NULL), *text = g_string_new (NULL);

      if (after >= (gint) from && after < (gint) (from + n))
        after = -1;
      for (guint i = from; i < from + n; i++)
        g_string_append_c (names, (char) GPOINTER_TO_UINT (g_ptr_array_index (expected, i)));
      fixture_apply (model,
                     edit_of_move (model, names->str, ' ',
                                   after < 0 ? ' ' : (char) GPOINTER_TO_UINT (g_ptr_array_index (expected, after))));
      move_in_list (expected, from, n, after);
      for (guint i = 0; i < 4; i++)
        g_string_append_printf (text, "%s%c", i ? " " : "", GPOINTER_TO_UINT (g_ptr_array_index (expected, i)));
      fixture_assert_tree (model, text->str);
      g_string_free (names, TRUE);
      g_string_free (text, TRUE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/move/between/places", test_between);
  g_test_add_func ("/move/between/gaps", test_gaps);
  g_test_add_func ("/move/between/random", test_between_random);
  g_test_add_func ("/move/places", test_moves);
  g_test_add_func ("/move/no-room", test_no_room);
  g_test_add_func ("/move/many-times", test_many_times);
  g_test_add_func ("/move/renumber-siblings-only", test_renumber_siblings_only);
  g_test_add_func ("/move/list", test_list);
  g_test_add_func ("/move/none", test_none);
  g_test_add_func ("/move/one-edit/inserts", test_inserts);
  g_test_add_func ("/move/one-edit/several", test_moves_in_one_edit);
  g_test_add_func ("/move/one-edit/no-room", test_moves_without_room_in_one_edit);
  g_test_add_func ("/move/one-edit/siblings-gone", test_siblings_gone_in_the_edit);
  g_test_add_func ("/move/random", test_random);
  return g_test_run ();
}
