// SPDX-License-Identifier: EUPL-1.2
/* Adding, indenting and moving activities, one or several at once. */
#include "model-fixture.h"
#include "tj-outline.h"

#include <string.h>

typedef TjEdit *(*Operation) (TjModel *model, const TjId *ids, guint n);

typedef struct
{
  const char *from;
  const char *names; /* what is selected, in this order */
  const char *to;    /* NULL: there is nothing to do */
} Case;

/* The fixture's tree, with numbers and texts of its own. */
static TjModel *
tree (const char *text)
{
  TjModel *model = fixture_tree (text);
  TjEdit *edit = tj_edit_new ("x");

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (model, TJ_KIND_ACTIVITY, i);
      g_autoptr (TjRecord) numbered = fixture_changed (activity, "wbs", activity->name);

      tj_edit_update (edit, activity, fixture_changed (numbered, "start", "2025-05"));
    }
  fixture_apply (model, edit);
  return model;
}

/* Only the place of what is there changes, not its number or anything else. */
static void
assert_only_places (const TjEdit *edit)
{
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);
      g_autoptr (TjRecord) put_back = NULL;

      if (change->before == NULL)
        continue;
      g_assert_nonnull (change->after);
      put_back = tj_record_copy (change->after);
      tj_field_copy (tj_kind_order_field (TJ_KIND_ACTIVITY), put_back, change->before);
      tj_field_copy (tj_kind_parent_field (TJ_KIND_ACTIVITY), put_back, change->before);
      g_assert_true (tj_record_equal (put_back, change->before));
    }
}

/* Applies the edit, looks, takes it back and looks again. */
static void
check_edit (TjModel *model, TjEdit *edit, const char *from, const char *to)
{
  TjEdit *reverse;

  if (to == NULL)
    {
      g_assert_null (edit);
      return;
    }
  g_assert_nonnull (edit);
  g_assert_cmpuint (tj_edit_n_changes (edit), >, 0);
  g_assert_cmpstr (tj_edit_label (edit), !=, "");
  assert_only_places (edit);
  reverse = tj_edit_reverse (edit);
  fixture_apply (model, edit);
  fixture_assert_tree (model, to);
  fixture_apply (model, reverse);
  fixture_assert_tree (model, from);
}

static void
check_cases (Operation operation, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (TjModel) model = tree (cases[i].from);
      g_autoptr (GArray) ids = fixture_ids (model, cases[i].names);

      g_test_message ("%s: %s", cases[i].from, cases[i].names);
      check_edit (model, operation (model, (const TjId *) (gpointer) ids->data, ids->len), cases[i].from, cases[i].to);
    }
}

/* Indenting keeps all lines in their order. */
static void
test_indent (void)
{
  static const Case cases[] = {
    { "A B C", "B", "A(B) C" },
    { "A B C", "C", "A B(C)" },
    { "A(B) C", "C", "A(B C)" },
    { "A B(C)", "B", "A(B(C))" },
    { "A(B(C) D)", "D", "A(B(C D))" },
    /* The first has nothing above it. */
    { "A B C", "A", NULL },
    { "A(B) C", "B", NULL },
    { "A B C", "", NULL },
    /* Several side by side. */
    { "A B C", "BC", "A(B C)" },
    { "A B C", "CB", "A(B C)" },
    { "A(X) B C D", "BCD", "A(X B C D)" },
    { "A B C", "AB", NULL },
    { "A B C", "ABC", NULL },
    /* With something between them. */
    { "A B C D", "BD", "A(B) C(D)" },
    { "A B C D E", "BCE", "A(B C) D(E)" },
    { "A B C", "AC", "A B(C)" },
    /* An activity and what is in it. */
    { "A B(C D) E", "BC", "A(B(C D)) E" },
    { "A B(C(D))", "DCB", "A(B(C(D)))" },
    /* In different places. */
    { "A(B C) D", "CD", "A(B(C) D)" },
    { "A(B) C", "BC", "A(B C)" },
    { "A(B C) D(E F)", "CF", "A(B(C)) D(E(F))" },
    { "A(X B) C", "BC", "A(X(B) C)" },
  };

  check_cases (tj_outline_indent, cases, G_N_ELEMENTS (cases));
}

static void
test_outdent (void)
{
  static const Case cases[] = {
    { "A(B)", "B", "A B" },
    { "A(B C) D", "B", "A(C) B D" },
    { "A(B C) D", "C", "A(B) C D" },
    { "A(B(C)) D", "C", "A(B C) D" },
    { "A(B(C)) D", "B", "A B(C) D" },
    { "A B", "A", NULL },
    { "A B", "AB", NULL },
    { "A", "", NULL },
    { "A(B C D) E", "BC", "A(D) B C E" },
    { "A(B C D) E", "DB", "A(C) B D E" },
    { "A(B(C)) D", "BC", "A B(C) D" },
    /* Each behind its own parent. */
    { "A(B) C(D)", "BD", "A B C D" },
    { "A(B C(X) D)", "BXD", "A(C X) B D" },
    /* What stands at the top already stays. */
    { "A(B) C", "BC", "A B C" },
    { "A B(C)", "AC", "A B C" },
  };

  check_cases (tj_outline_outdent, cases, G_N_ELEMENTS (cases));
}

static void
test_move_up (void)
{
  static const Case cases[] = {
    { "A B C", "B", "B A C" },
    { "A B C", "C", "A C B" },
    { "A(X) B(Y) C", "B", "B(Y) A(X) C" },
    { "A(B C)", "C", "A(C B)" },
    { "A B C", "A", NULL },
    { "A(B C)", "B", NULL },
    { "A", "", NULL },
    { "A B C D", "CD", "A C D B" },
    { "A B C D", "DC", "A C D B" },
    { "A B", "AB", NULL },
    { "A B C D", "BD", "B A D C" },
    { "A B C D E", "BCE", "B C A E D" },
    /* The first stays, the other comes up to it and no further. */
    { "A B C", "AC", "A C B" },
    { "A C B", "AC", NULL },
    { "A B(C D)", "BC", "B(C D) A" },
    { "A B(C D)", "DB", "B(C D) A" },
    /* Each among its own siblings. */
    { "A(B C) D(E F)", "CF", "A(C B) D(F E)" },
    { "A(B C) D", "BD", "D A(B C)" },
  };

  check_cases (tj_outline_move_up, cases, G_N_ELEMENTS (cases));
}

static void
test_move_down (void)
{
  static const Case cases[] = {
    { "A B C", "B", "A C B" },
    { "A B C", "A", "B A C" },
    { "A(X) B(Y) C", "A", "B(Y) A(X) C" },
    { "A(B C)", "B", "A(C B)" },
    { "A B C", "C", NULL },
    { "A(B C) D", "C", NULL },
    { "A", "", NULL },
    { "A B C D", "AB", "C A B D" },
    { "A B C D", "BA", "C A B D" },
    { "A B", "AB", NULL },
    { "A B C D", "AC", "B A D C" },
    { "A B C D E", "ACD", "B A E C D" },
    { "A B C", "AC", "B A C" },
    { "B A C", "AC", NULL },
    { "A(B C) D", "AB", "D A(B C)" },
    { "A(B C) D(E F)", "BE", "A(C B) D(F E)" },
  };

  check_cases (tj_outline_move_down, cases, G_N_ELEMENTS (cases));
}

/* Up and down again is where it was, wherever there was something to do. */
static void
test_up_and_down (void)
{
  static const Case cases[] = { { "A B C D", "C", NULL }, { "A B C D", "BC", NULL }, { "A(B C(D E)) F", "E", NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = tree (cases[i].from);
      g_autoptr (GArray) ids = fixture_ids (model, cases[i].names);
      const TjId *all = (const TjId *) (gpointer) ids->data;

      fixture_apply (model, tj_outline_move_up (model, all, ids->len));
      fixture_apply (model, tj_outline_move_down (model, all, ids->len));
      fixture_assert_tree (model, cases[i].from);
    }
}

/* To a place ----------------------------------------------------------------------------------------------------------
 */

static void
test_move (void)
{
  static const struct
  {
    const char *from, *names;
    char parent, after;
    const char *to;
  } cases[] = {
    { "A B C D", "D", ' ', 'A', "A D B C" },
    { "A B C D", "A", ' ', 'D', "B C D A" },
    { "A B C D", "C", ' ', ' ', "C A B D" },
    { "A B C D", "B", 'A', ' ', "A(B) C D" },
    { "A(B C) D", "D", 'A', 'B', "A(B D C)" },
    { "A(B C) D", "B", ' ', 'A', "A(C) B D" },
    { "A B C D", "BD", ' ', ' ', "B D A C" },
    { "A B C D", "DB", ' ', ' ', "B D A C" },
    { "A(B(C)) D", "BC", 'D', ' ', "A D(B(C))" },
    { "A(B) C(D) E", "BD", 'E', ' ', "A C E(B D)" },
    /* Behind something that moves itself: behind what stays above it. */
    { "A B C D", "BC", ' ', 'B', NULL },
    { "A B C D", "BD", ' ', 'B', "A B D C" },
    { "A B C D", "AC", ' ', 'A', "A C B D" },
    /* Not into itself. */
    { "A(B(C)) D", "A", 'A', ' ', NULL },
    { "A(B(C)) D", "A", 'C', ' ', NULL },
    { "A(B(C)) D", "AD", 'B', 'C', NULL },
    { "A(B(C)) D", "BC", 'C', ' ', NULL },
    /* Where it is already. */
    { "A B C", "B", ' ', 'A', NULL },
    { "A B C", "A", ' ', ' ', NULL },
    { "A(B C D)", "CD", 'A', 'B', NULL },
    { "A B C", "B", ' ', 'B', NULL },
    { "A B", "", ' ', ' ', NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = tree (cases[i].from);
      g_autoptr (GArray) ids = fixture_ids (model, cases[i].names);
      TjEdit *edit = tj_outline_move (model, (const TjId *) (gpointer) ids->data, ids->len,
                                      fixture_id (model, cases[i].parent), fixture_id (model, cases[i].after));

      g_test_message ("%s: %s to %c%c", cases[i].from, cases[i].names, cases[i].parent, cases[i].after);
      check_edit (model, edit, cases[i].from, cases[i].to);
    }
}

static void
test_above (void)
{
  g_autoptr (TjModel) model = tree ("A B(C D)");

  g_assert_cmpint (tj_outline_above (model, fixture_id (model, 'A')), ==, 0);
  g_assert_cmpint (tj_outline_above (model, fixture_id (model, 'B')), ==, fixture_id (model, 'A'));
  g_assert_cmpint (tj_outline_above (model, fixture_id (model, 'C')), ==, 0);
  g_assert_cmpint (tj_outline_above (model, fixture_id (model, 'D')), ==, fixture_id (model, 'C'));
  g_assert_cmpint (tj_outline_above (model, 12345), ==, 0);
  g_assert_cmpint (tj_outline_above (model, 0), ==, 0);
}

/* What is selected may have been deleted meanwhile, or be something else. */
static void
test_strange_selection (void)
{
  static const Operation operations[]
      = { tj_outline_indent, tj_outline_outdent, tj_outline_move_up, tj_outline_move_down };
  g_autoptr (TjModel) model = tree ("A B(C)");
  TjId strange[] = { 12345, FIXTURE_PROJECT, 0 };
  TjId mixed[] = { 12345, fixture_id (model, 'B') };

  for (gsize i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_assert_null (operations[i](model, strange, 3));
      g_assert_null (operations[i](model, NULL, 0));
    }
  g_assert_null (tj_outline_move (model, strange, 3, 0, 0));
  fixture_apply (model, tj_outline_move_up (model, mixed, 2));
  fixture_assert_tree (model, "B(C) A");
}

/* Other trajecten in the file have nothing to do with it. */
static void
test_other_project (void)
{
  g_autoptr (TjModel) model = tree ("A B");
  TjId b = fixture_id (model, 'B'), x;
  g_autofree char *other = NULL;

  fixture_add_project (model, 2, "Ander");
  x = fixture_add_activity (model, 2000, 2, 0, 0, "X");
  fixture_add_activity (model, 2001, 2, 0, G_MAXINT64, "Y");
  g_assert_null (tj_outline_move_down (model, &b, 1));
  g_assert_null (tj_outline_move_up (model, &x, 1));
  fixture_apply (model, tj_outline_move_up (model, &b, 1));
  fixture_assert_tree (model, "B A");
  other = fixture_tree_text (model, 2);
  g_assert_cmpstr (other, ==, "X Y");
}

/* New -----------------------------------------------------------------------------------------------------------------
 */

static void
test_add (void)
{
  static const struct
  {
    const char *from;
    char parent, after;
    const char *to;
  } cases[] = {
    { "", ' ', ' ', "N" },
    { "A B", ' ', ' ', "A B N" },
    { "A B", ' ', 'A', "A N B" },
    { "A B", ' ', 'B', "A B N" },
    { "A B", 'A', ' ', "A(N) B" },
    { "A(B C) D", 'A', ' ', "A(B C N) D" },
    { "A(B C) D", 'A', 'B', "A(B N C) D" },
    { "A(B C) D", ' ', ' ', "A(B C) D N" },
    { "A(B C) D", ' ', 'A', "A(B C) N D" },
    /* Behind a sibling is where that stands. */
    { "A(B C) D", ' ', 'B', "A(B N C) D" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = tree (cases[i].from);
      TjId id = 0;
      TjEdit *edit = tj_outline_add (model, FIXTURE_PROJECT, fixture_id (model, cases[i].parent),
                                     fixture_id (model, cases[i].after), "N", &id);

      g_assert_cmpuint (tj_edit_n_changes (edit), ==, 1);
      g_assert_cmpint (tj_edit_change (edit, 0)->id, ==, id);
      check_edit (model, edit, cases[i].from, cases[i].to);
    }
}

static void
test_add_name (void)
{
  g_autoptr (TjModel) model = tree ("");
  TjId id;

  fixture_apply (model, tj_outline_add (model, FIXTURE_PROJECT, 0, 0, "  Dialoog\r\nmet de wijk ", &id));
  g_assert_cmpstr (((const TjActivity *) tj_model_get (model, id))->name, ==, "Dialoog met de wijk");
  fixture_assert_refused (model, tj_outline_add (model, FIXTURE_PROJECT, 0, 0, "", &id), TJ_MODEL_ERROR_REQUIRED,
                          "Name");
  fixture_assert_refused (model, tj_outline_add (model, FIXTURE_PROJECT, 0, 0, " \t", &id), TJ_MODEL_ERROR_REQUIRED,
                          "Name");
}

/* Many in a row, each behind the last, keep their order. */
static void
test_add_many (void)
{
  g_autoptr (TjModel) model = tree ("A B");
  TjId last = fixture_id (model, 'A');
  g_autoptr (GPtrArray) all = NULL;

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03d", i);

      fixture_apply (model, tj_outline_add (model, FIXTURE_PROJECT, 0, last, name, &last));
    }
  all = tj_model_sorted (model, TJ_KIND_ACTIVITY, FIXTURE_PROJECT, NULL);
  g_assert_cmpuint (all->len, ==, 302);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strdup_printf ("%03u", i);

      g_assert_cmpstr (((const TjActivity *) g_ptr_array_index (all, i + 1))->name, ==, name);
    }
  g_assert_cmpstr (((const TjActivity *) g_ptr_array_index (all, 301))->name, ==, "B");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline/indent", test_indent);
  g_test_add_func ("/outline/outdent", test_outdent);
  g_test_add_func ("/outline/move-up", test_move_up);
  g_test_add_func ("/outline/move-down", test_move_down);
  g_test_add_func ("/outline/up-and-down", test_up_and_down);
  g_test_add_func ("/outline/move", test_move);
  g_test_add_func ("/outline/above", test_above);
  g_test_add_func ("/outline/strange-selection", test_strange_selection);
  g_test_add_func ("/outline/other-project", test_other_project);
  g_test_add_func ("/outline/add/places", test_add);
  g_test_add_func ("/outline/add/name", test_add_name);
  g_test_add_func ("/outline/add/many", test_add_many);
  return g_test_run ();
}
