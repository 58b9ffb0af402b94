// SPDX-License-Identifier: EUPL-1.2
#include "model-fixture.h"
#include "tj-predecessors.h"

#include <string.h>

/* The plan of 'A(B C) D E': numbers 1, 1.1, 1.2, 2 and 3. */
static TjModel *
plan_of_five (void)
{
  return fixture_tree ("A(B C) D E");
}

static TjGanttRows *
rows_of (TjModel *model)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  return tj_gantt_rows_new (model, plan, FIXTURE_PROJECT, NULL);
}

static char *
format (TjModel *model, char name)
{
  g_autoptr (TjGanttRows) rows = rows_of (model);

  return tj_predecessors_format (model, rows, fixture_id (model, name));
}

static TjEdit *
edit (TjModel *model, char name, const char *text, GError **error)
{
  g_autoptr (TjGanttRows) rows = rows_of (model);

  return tj_predecessors_edit (model, rows, fixture_id (model, name), text, error);
}

static void
set (TjModel *model, char name, const char *text)
{
  g_autoptr (GError) error = NULL;
  TjEdit *made = edit (model, name, text, &error);

  g_assert_no_error (error);
  fixture_apply (model, made);
}

static void
assert_shown (TjModel *model, char name, const char *expected)
{
  g_autofree char *text = format (model, name);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_reads (const char *text, const char *expected)
{
  g_autoptr (TjModel) model = plan_of_five ();

  set (model, 'E', text);
  assert_shown (model, 'E', expected);
  /* What is shown reads back as the same. */
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), >, 0);
  {
    g_autoptr (TjEdit) same = edit (model, 'E', expected, NULL);

    g_assert_cmpuint (tj_edit_n_changes (same), ==, 0);
  }
}

static void
test_forms (void)
{
  assert_reads ("1.2", "1.2");
  assert_reads ("1.2ES", "1.2");
  assert_reads ("1.2fs", "1.2");
  assert_reads ("1.2ES+5d", "1.2FS+5d");
  assert_reads ("1.2FS+5d", "1.2FS+5d");
  assert_reads ("1.2+5d", "1.2FS+5d");
  assert_reads ("2BB-2d", "2SS-2d");
  assert_reads ("2SS−2d", "2SS-2d");
  assert_reads ("2EE", "2FF");
  assert_reads ("2BE", "2SF");
  assert_reads ("1.1 ES + 2 wk", "1.1FS+2wk");
  assert_reads ("1.2ES+20%", "1.2FS+20%");
  assert_reads ("1.2ES+1,5d", "1.2FS+1,5d");
  assert_reads ("1.2ES+0d", "1.2");
  assert_reads ("1.1; 2EE ;; 1.2-1d;", "1.1; 1.2FS-1d; 2FF");
}

/* Every unit is shown in a form that reads back as the same unit. */
static void
test_units (void)
{
  static const char *const lags[]
      = { "30wmin", "2wu", "3wd", "1.5ww", "30emin", "8eu", "2ed", "6ew", "3m", "1.5j", "25%", "circa 2wd", "-2ed" };

  for (gsize i = 0; i < G_N_ELEMENTS (lags); i++)
    {
      g_autoptr (TjModel) model = plan_of_five ();
      g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, 'D'));
      g_autofree char *to = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, 'E')), *shown = NULL;
      g_autoptr (TjEdit) same = NULL;
      g_autoptr (GError) error = NULL;

      tj_model_add (model, fixture_new (TJ_KIND_DEPENDENCY, 900, "predecessor", from, "successor", to, "type",
                                        "eind_start", "lag", lags[i], NULL));
      shown = format (model, 'E');
      same = edit (model, 'E', shown, &error);
      g_assert_no_error (error);
      if (tj_edit_n_changes (same) > 0)
        g_error ("“%s” is shown as “%s”, which reads as another", lags[i], shown);
      g_assert_cmpuint (strlen (shown), >, strlen ("2FS"));
    }
}

/* A link that stays keeps its record and what else it says; only what differs is changed. */
static void
test_keeps (void)
{
  g_autoptr (TjModel) model = plan_of_five ();
  const TjDependency *link;
  g_autoptr (TjEdit) made = NULL;
  TjId id;

  set (model, 'E', "1.1; 2");
  link = tj_model_at (model, TJ_KIND_DEPENDENCY, 0);
  if (link->predecessor != fixture_id (model, 'B'))
    link = tj_model_at (model, TJ_KIND_DEPENDENCY, 1);
  id = link->record.id;
  made = edit (model, 'E', "1.2; 1.1BB+3d", NULL);
  g_assert_cmpuint (tj_edit_n_changes (made), ==, 3);
  g_assert_nonnull (tj_edit_find (made, id)->before);
  g_assert_nonnull (tj_edit_find (made, id)->after);
  fixture_apply (model, g_steal_pointer (&made));
  link = tj_model_get (model, id);
  g_assert_cmpint (link->type, ==, TJ_DEPENDENCY_TYPE_SS);
  g_assert_cmpint (link->lag.amount, ==, 3000);
  set (model, 'E', "");
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), ==, 0);
}

static void
assert_refused (TjModel *model, char name, const char *text, const char *part, TjModelError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *start = g_strdup_printf ("“%s”: ", part);

  g_assert_null (edit (model, name, text, &error));
  g_assert_error (error, TJ_MODEL_ERROR, (int) code);
  if (!g_str_has_prefix (error->message, start))
    g_error ("“%s” does not begin with “%s”", error->message, start);
}

static void
test_refused (void)
{
  g_autoptr (TjModel) model = plan_of_five ();

  assert_refused (model, 'E', "2; 9.9ES+5d", "9.9ES+5d", TJ_MODEL_ERROR_REFERENCE);
  assert_refused (model, 'E', "3", "3", TJ_MODEL_ERROR_CYCLE);
  assert_refused (model, 'B', "1", "1", TJ_MODEL_ERROR_CYCLE);
  assert_refused (model, 'A', "2; 1.1", "1.1", TJ_MODEL_ERROR_CYCLE);
  assert_refused (model, 'E', "2ES+", "2ES+", TJ_MODEL_ERROR_VALUE);
  assert_refused (model, 'E', "2ES+--2d", "2ES+--2d", TJ_MODEL_ERROR_VALUE);
  assert_refused (model, 'E', "2ES+5 appels", "2ES+5 appels", TJ_MODEL_ERROR_VALUE);
  assert_refused (model, 'E', "2; 2ES+5d", "2ES+5d", TJ_MODEL_ERROR_CONFLICT);
  set (model, 'E', "1");
  assert_refused (model, 'B', "3BB", "3BB", TJ_MODEL_ERROR_CYCLE);
  assert_shown (model, 'E', "1");
}

/* Numbers that people state may hold letters, a dash, or be twice there. */
static void
test_stated_numbers (void)
{
  g_autoptr (TjModel) model = plan_of_five ();
  TjEdit *numbers = tj_edit_new ("");

  tj_edit_update (numbers, fixture_activity (model, 'B'),
                  fixture_changed (fixture_activity (model, 'B'), "wbs", "B-1"));
  tj_edit_update (numbers, fixture_activity (model, 'C'), fixture_changed (fixture_activity (model, 'C'), "wbs", "7"));
  tj_edit_update (numbers, fixture_activity (model, 'D'), fixture_changed (fixture_activity (model, 'D'), "wbs", "7"));
  fixture_apply (model, numbers);
  set (model, 'E', "b-1");
  assert_shown (model, 'E', "B-1");
  assert_refused (model, 'E', "7", "7", TJ_MODEL_ERROR_REFERENCE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/predecessors/forms", test_forms);
  g_test_add_func ("/predecessors/units", test_units);
  g_test_add_func ("/predecessors/keeps", test_keeps);
  g_test_add_func ("/predecessors/refused", test_refused);
  g_test_add_func ("/predecessors/stated-numbers", test_stated_numbers);
  return g_test_run ();
}
