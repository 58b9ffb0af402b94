// SPDX-License-Identifier: EUPL-1.2
/* Dependencies in a circle are refused, with the names along it; everything else is not. */
#include "model-fixture.h"

#include <string.h>

/* Links as 'AB BC': B comes after A, and C after B. */
static void
add_links (const TjModel *model, TjEdit *edit, const char *links)
{
  g_auto (GStrv) pairs = g_strsplit (links, " ", 0);

  for (char **pair = pairs; *pair; pair++)
    {
      g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, (*pair)[0]));
      g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, (*pair)[1]));

      tj_edit_insert (edit, fixture_new (TJ_KIND_DEPENDENCY, 1000 + (*pair)[0] * 256 + (*pair)[1], "predecessor", from,
                                         "successor", to, NULL));
    }
}

static TjEdit *
edit_links (const TjModel *model, const char *links)
{
  TjEdit *edit = tj_edit_new ("x");

  add_links (model, edit, links);
  return edit;
}

static TjModel *
linked (const char *tree, const char *links)
{
  TjModel *model = fixture_tree (tree);

  if (*links)
    fixture_apply (model, edit_links (model, links));
  return model;
}

static TjEdit *
edit_parent (const TjModel *model, char name, char parent)
{
  const TjActivity *activity = fixture_activity (model, name);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, parent));
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_update (edit, activity, fixture_changed (activity, "parent", id));
  return edit;
}

static void
test_refused (void)
{
  static const struct
  {
    const char *tree, *links, *more, *names;
  } cases[] = {
    { "A", "", "AA", "“A” → “A”" },
    { "A B", "AB", "BA", "“A” → “B” → “A”" },
    { "A B C", "AB BC", "CA", "“A” → “B” → “C” → “A”" },
    { "A B C", "", "AB BC CA", "→" },
    /* A link to a phase holds for what is in it, one from it waits for that. */
    { "A(B) C", "BC", "CA", "“B” → “C” → “B”" },
    { "A(B) C", "CB", "AC", "“C” → “A” → “C”" },
    { "A(B(C)) D(E(F))", "CF", "DA", "“C” → “D” → “C”" },
    /* Nothing comes after what it is in, or before it. */
    { "A(B)", "", "AB", "“A” → “A”" },
    { "A(B)", "", "BA", "“B” → “B”" },
    { "A(B(C))", "", "AC", "“A” → “A”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = linked (cases[i].tree, cases[i].links);

      fixture_assert_refused (model, edit_links (model, cases[i].more), TJ_MODEL_ERROR_CYCLE, cases[i].names);
    }
}

static void
test_allowed (void)
{
  static const struct
  {
    const char *tree, *links, *more;
  } cases[] = {
    { "A B C", "AB AC", "BC" },      { "A(B C)", "", "BC" },
    { "A(B) C", "BC", "AC" },        { "A(B C) D(E F)", "BE", "AF CE AD" },
    { "A B C D", "AB AC BD", "CD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = linked (cases[i].tree, cases[i].links);
      g_autoptr (GError) error = NULL;

      fixture_apply (model, edit_links (model, cases[i].more));
      g_assert_true (tj_model_check_circles (model, NULL, &error));
      g_assert_no_error (error);
    }
}

/* Two links for the same pair are no circle. */
static void
test_double (void)
{
  g_autoptr (TjModel) model = linked ("A B", "AB");
  TjEdit *edit = tj_edit_new ("x");
  g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, 'A'));
  g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, 'B'));

  tj_edit_insert (edit, fixture_new (TJ_KIND_DEPENDENCY, 5, "predecessor", from, "successor", to, NULL));
  fixture_apply (model, edit);
}

static void
test_other_place (void)
{
  g_autoptr (TjModel) model = linked ("A B(C) D", "AB BD");

  fixture_assert_refused (model, edit_parent (model, 'A', 'B'), TJ_MODEL_ERROR_CYCLE, "“A” → “A”");
  fixture_assert_refused (model, edit_parent (model, 'D', 'B'), TJ_MODEL_ERROR_CYCLE, "“B”");
  fixture_assert_refused (model, edit_parent (model, 'D', 'A'), TJ_MODEL_ERROR_CYCLE, "→");
  fixture_apply (model, edit_parent (model, 'C', 'A'));
}

/* What the edit takes away or turns round no longer counts. */
static void
test_turned_round (void)
{
  g_autoptr (TjModel) model = linked ("A B", "AB");
  const TjRecord *old = tj_model_at (model, TJ_KIND_DEPENDENCY, 0);
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_delete (edit, old);
  add_links (model, edit, "BA");
  fixture_apply (model, edit);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), ==, 1);
}

static void
test_all (void)
{
  g_autoptr (TjModel) model = linked ("A B(C)", "AB");
  TjEdit *edit = edit_links (model, "CA");
  g_autoptr (GError) error = NULL;

  /* Applied without asking, as a file may hold it. */
  tj_model_apply (model, edit);
  tj_edit_free (edit);
  g_assert_true (tj_model_check_all (model, NULL));
  g_assert_false (tj_model_check_circles (model, NULL, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CYCLE);
  g_assert_nonnull (strstr (error->message, "“C” → “A” → “C”"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circles/refused", test_refused);
  g_test_add_func ("/circles/allowed", test_allowed);
  g_test_add_func ("/circles/double-link", test_double);
  g_test_add_func ("/circles/other-place", test_other_place);
  g_test_add_func ("/circles/turned-round", test_turned_round);
  g_test_add_func ("/circles/all", test_all);
  return g_test_run ();
}
