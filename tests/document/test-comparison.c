// SPDX-License-Identifier: EUPL-1.2
/* The plan of two moments beside each other: which activities differ, in which order, and what is said of it. */
#include "model-fixture.h"
#include "tj-comparison.h"
#include "tj-new-baseline.h"

/* Changes fields of an activity in place, as an edit would. */
static void
set (TjModel *model, char name, const char *field, const char *text)
{
  TjEdit *edit = tj_edit_new ("");
  const TjActivity *before = fixture_activity (model, name);

  tj_edit_update (edit, before, fixture_changed (before, field, text));
  fixture_apply (model, edit);
}

static void
set_dates (TjModel *model, char name, const char *start, const char *finish)
{
  set (model, name, "start", start);
  set (model, name, "finish", finish);
}

static void delete (TjModel *model, char name)
{
  TjEdit *edit = tj_edit_new ("");

  tj_model_add_delete (model, edit, fixture_id (model, name));
  fixture_apply (model, edit);
}

static TjComparison *
compare (TjModel *left, TjModel *right)
{
  g_autoptr (TjPlan) left_plan = tj_plan_new (left), right_plan = tj_plan_new (right);
  TjComparisonSide one = { left, left_plan, 0 }, other = { right, right_plan, 0 };

  return tj_comparison_new (&one, &other, FIXTURE_PROJECT);
}

/* A, with B and C in it, and D; each of the last three a month. */
static TjModel *
plan_model (void)
{
  TjModel *model = fixture_tree ("A(B C) D");

  set_dates (model, 'B', "2025-03", "2025-03");
  set_dates (model, 'C', "2025-04", "2025-05");
  set_dates (model, 'D', "2025-06", "2025-06");
  return model;
}

static void
assert_rows (const TjComparison *comparison, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const TjComparisonRow *row = g_ptr_array_index (comparison->rows, i);
      g_autofree char *start = tj_comparison_difference (row, TJ_MEASURE_START, NULL);
      g_autofree char *finish = tj_comparison_difference (row, TJ_MEASURE_FINISH, NULL);

      g_string_append_printf (text, "%s %s[%s] %s/%s\n", row->number, row->name, tj_comparison_state_label (row->state),
                              start, finish);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_summary (const TjComparison *comparison, const char *expected)
{
  g_autofree char *summary = tj_comparison_summary (comparison);

  g_assert_cmpstr (summary, ==, expected);
}

static void
test_moved (void)
{
  g_autoptr (TjModel) left = plan_model (), right = tj_model_copy (left);
  g_autoptr (TjComparison) comparison = NULL;

  set_dates (right, 'C', "2025-05", "2025-07");
  set_dates (right, 'D', "2025-09", "2025-09");
  comparison = compare (left, right);
  assert_rows (comparison, "1 A[] /2 months later\n1.2 C[] 1 month later/2 months later\n"
                           "2 D[] 3 months later/3 months later\n");
  assert_summary (comparison, "3 of 4 activities were changed; the end is 3 months later (from jun 2025 to sep 2025)");
  g_assert_cmpint (tj_comparison_delay (g_ptr_array_index (comparison->rows, 2)), ==, 92);
}

static void
test_same (void)
{
  g_autoptr (TjModel) model = plan_model ();
  g_autoptr (TjComparison) comparison = compare (model, model);

  assert_rows (comparison, "");
  assert_summary (comparison, "No differences; the end remains jun 2025");
}

/* What is gone stands where it stood. */
static void
test_new_and_gone (void)
{
  g_autoptr (TjModel) left = plan_model (), right = tj_model_copy (left);
  g_autoptr (TjComparison) comparison = NULL;

  delete (right, 'B');
  fixture_add_activity (right, 500, FIXTURE_PROJECT, 0, G_MAXINT32, "N");
  set_dates (right, 'N', "2025-06", "2025-06");
  comparison = compare (left, right);
  assert_rows (comparison, "1 A[] 1 month later/\n1.1 B[Dropped] /\n3 N[New] /\n");
  assert_summary (comparison, "3 of 5 activities were changed, of which 1 new and 1 dropped; the end remains jun 2025");
}

/* An activity that gets or loses its dates was there before, and is still. */
static void
test_dates_come_and_go (void)
{
  g_autoptr (TjModel) left = plan_model (), right = tj_model_copy (left);
  g_autoptr (TjComparison) there = NULL, back = NULL;

  set (right, 'D', "start", NULL);
  set (right, 'D', "finish", NULL);
  there = compare (left, right);
  assert_rows (there, "2 D[Dates removed] /\n");
  back = compare (right, left);
  assert_rows (back, "2 D[Dates filled in] /\n");
}

#define BASELINE 77

/* As the user sets one. */
static void
set_baseline (TjModel *model, TjId id)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  TjBaseline *baseline = tj_record_new (TJ_KIND_BASELINE, id);
  g_autoptr (GError) error = NULL;
  TjEdit *edit;

  baseline->project = FIXTURE_PROJECT;
  baseline->name = g_strdup ("Plan");
  edit = tj_new_baseline (model, plan, baseline, &error);
  g_assert_no_error (error);
  fixture_apply (model, edit);
}

/* Between two baselines of a model, the second 0 for its plan as it is. */
static TjComparison *
compare_baselines (TjModel *model, TjId before, TjId after)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  TjComparisonSide left = { model, plan, before }, right = { model, plan, after };

  return tj_comparison_new (&left, &right, FIXTURE_PROJECT);
}

static void
test_with_baseline (void)
{
  g_autoptr (TjModel) model = plan_model ();
  g_autoptr (TjComparison) comparison = NULL;

  set_baseline (model, BASELINE);
  set_dates (model, 'D', "2025-06-02", "2025-06-20");
  comparison = compare_baselines (model, BASELINE, 0);
  assert_rows (comparison, "2 D[] more precise/more precise\n");
  g_assert_true (tj_comparison_differs (comparison, TJ_MEASURE_START));
  g_assert_false (tj_comparison_differs (comparison, TJ_MEASURE_COST));
}

/* What was deleted is still in the baseline, and stands where it stood, in the order of its number. */
static void
test_deleted_since_baseline (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B C) D E");
  g_autoptr (TjComparison) comparison = NULL, two = NULL;

  set_dates (model, 'B', "2025-03", "2025-03");
  set_dates (model, 'E', "2025-06", "2025-06");
  set_baseline (model, BASELINE);
  delete (model, 'B');
  delete (model, 'D');
  delete (model, 'C');
  fixture_add_activity (model, 500, FIXTURE_PROJECT, 0, G_MAXINT32, "N");
  comparison = compare_baselines (model, BASELINE, 0);
  assert_rows (comparison, "1 A[Dates removed] /\n1.1 B[Dropped] /\n1.2 C[Dropped] /\n2 D[Dropped] /\n3 N[New] /\n");
  assert_summary (comparison, "5 of 6 activities were changed, of which 1 new and 3 dropped; the end remains jun 2025");
  /* Both baselines have what was deleted; and the newer one what is new. */
  set_baseline (model, BASELINE + 1);
  delete (model, 'N');
  two = compare_baselines (model, BASELINE, BASELINE + 1);
  g_assert_cmpuint (tj_comparison_count (two, TJ_COMPARISON_GONE), ==, 3);
  g_assert_cmpuint (tj_comparison_count (two, TJ_COMPARISON_NEW), ==, 1);
}

/* The lines as version 1 of the file kept them: without names, and none for what has no dates. */
static void
add_old_lines (TjModel *model, const char *names)
{
  tj_model_add (model, fixture_new (TJ_KIND_BASELINE, BASELINE, "project", "1", "name", "Plan", NULL));
  for (; *names; names++)
    {
      TjBaselineItem *item = tj_record_new (TJ_KIND_BASELINE_ITEM, 0);

      item->baseline = BASELINE;
      item->activity = fixture_id (model, *names);
      item->start = item->finish = tj_date_month (2025, 3);
      tj_model_add (model, item);
    }
}

static void
test_old_baseline (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B C D");
  g_autoptr (TjComparison) comparison = NULL;

  add_old_lines (model, "AB");
  set_dates (model, 'A', "2025-04", "2025-04");
  set_dates (model, 'D', "2025-05", "2025-05");
  delete (model, 'B');
  comparison = compare_baselines (model, BASELINE, 0);
  /* Of C it cannot be told whether it is new. */
  assert_rows (comparison, "1 A[] 1 month later/1 month later\n3 D[New] /\n Activity without a name[Dropped] /\n");
}

/* A milestone in one month does not last a month. */
static void
test_moment (void)
{
  g_autoptr (TjModel) left = plan_model (), right = NULL;
  g_autoptr (TjComparison) comparison = NULL, gone = NULL;
  g_autofree char *moved = NULL, *sentence = NULL, *dropped = NULL, *difference = NULL;
  const TjComparisonRow *row;

  set (left, 'D', "type", "mijlpaal");
  right = tj_model_copy (left);
  set_dates (right, 'D', "2025-09", "2025-10");
  comparison = compare (left, right);
  row = g_ptr_array_index (comparison->rows, 0);
  moved = tj_comparison_change (row, TJ_MEASURE_DURATION);
  g_assert_cmpstr (moved, ==, "");
  difference = tj_comparison_difference (row, TJ_MEASURE_DURATION, NULL);
  g_assert_cmpstr (difference, ==, "");
  g_assert_false (tj_comparison_differs (comparison, TJ_MEASURE_DURATION));
  sentence = tj_comparison_sentence (row);
  g_assert_null (strstr (sentence, "duration"));
  set_baseline (left, BASELINE);
  delete (left, 'D');
  gone = compare_baselines (left, BASELINE, 0);
  dropped = tj_comparison_value (g_ptr_array_index (gone->rows, 0), TJ_MEASURE_DURATION, FALSE);
  g_assert_cmpstr (dropped, ==, "");
}

/* A step does, and a moment of which somebody says how long it takes too. */
static void
test_no_moment (void)
{
  g_autoptr (TjModel) left = plan_model (), right = NULL;
  g_autoptr (TjComparison) comparison = NULL;
  g_autofree char *step = NULL, *stated = NULL;

  set (left, 'D', "type", "moment");
  set (left, 'D', "duration", "2wd");
  right = tj_model_copy (left);
  set_dates (right, 'B', "2025-04", "2025-04");
  set (right, 'D', "duration", "3wd");
  comparison = compare (left, right);
  step = tj_comparison_change (g_ptr_array_index (comparison->rows, 1), TJ_MEASURE_DURATION);
  g_assert_cmpstr (step, ==, "1 month");
  stated = tj_comparison_difference (g_ptr_array_index (comparison->rows, 2), TJ_MEASURE_DURATION, NULL);
  g_assert_cmpstr (stated, ==, "1 werkdag longer");
}

/* A year or a unit that both have is told once. */
static void
test_change (void)
{
  g_autoptr (TjModel) left = plan_model (), right = tj_model_copy (left);
  g_autoptr (TjComparison) comparison = NULL;
  g_autofree char *start = NULL, *finish = NULL, *duration = NULL, *unit = NULL, *other = NULL;
  const TjComparisonRow *row;

  set_dates (right, 'C', "2025-03", "2026-05");
  set_dates (right, 'D', "n.t.b.", "2025-06");
  comparison = compare (left, right);
  row = g_ptr_array_index (comparison->rows, 1);
  start = tj_comparison_change (row, TJ_MEASURE_START);
  g_assert_cmpstr (start, ==, "apr → mrt 2025");
  finish = tj_comparison_change (row, TJ_MEASURE_FINISH);
  g_assert_cmpstr (finish, ==, "mei 2025 → mei 2026");
  duration = tj_comparison_change (row, TJ_MEASURE_DURATION);
  g_assert_cmpstr (duration, ==, "2 → 15 months");
  row = g_ptr_array_index (comparison->rows, 0);
  other = tj_comparison_change (row, TJ_MEASURE_START);
  g_assert_cmpstr (other, ==, "mrt 2025");
  set_dates (right, 'B', "2025-03", "2025-04");
  g_clear_pointer (&comparison, tj_comparison_free);
  comparison = compare (left, right);
  unit = tj_comparison_change (g_ptr_array_index (comparison->rows, 1), TJ_MEASURE_DURATION);
  g_assert_cmpstr (unit, ==, "1 → 2 months");
}

static void
test_table_and_sentence (void)
{
  g_autoptr (TjModel) left = plan_model (), right = tj_model_copy (left);
  g_autoptr (TjComparison) comparison = NULL;
  g_autofree char *table = NULL, *sentence = NULL;

  set (right, 'C', "finish", "2025-06");
  comparison = compare (left, right);
  table = tj_comparison_to_table (comparison->rows);
  g_assert_true (g_str_has_prefix (table, "Number\tActivity\tWhat\tStart was\tStart is\tDifference\tFinish was\t"));
  g_assert_nonnull (strstr (table, "\n1.2\tC\tChanged\tapr 2025\tapr 2025\t\tmei 2025\tjun 2025\t1 month later\t"
                                   "2 months\t3 months\t1 month longer\t\t\t\t\t\t\n"));
  sentence = tj_comparison_sentence (g_ptr_array_index (comparison->rows, 1));
  g_assert_cmpstr (sentence, ==,
                   "1.2 C; finish 1 month later, from mei 2025 to jun 2025; duration 1 month longer, from 2 months to "
                   "3 months");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/moved", test_moved);
  g_test_add_func ("/comparison/same", test_same);
  g_test_add_func ("/comparison/new-and-gone", test_new_and_gone);
  g_test_add_func ("/comparison/dates-come-and-go", test_dates_come_and_go);
  g_test_add_func ("/comparison/with-baseline", test_with_baseline);
  g_test_add_func ("/comparison/deleted-since-baseline", test_deleted_since_baseline);
  g_test_add_func ("/comparison/old-baseline", test_old_baseline);
  g_test_add_func ("/comparison/moment", test_moment);
  g_test_add_func ("/comparison/no-moment", test_no_moment);
  g_test_add_func ("/comparison/change", test_change);
  g_test_add_func ("/comparison/table-and-sentence", test_table_and_sentence);
  return g_test_run ();
}
