// SPDX-License-Identifier: EUPL-1.2
/* Keeping the plan as it is now: one edit, or a message. */
#include "document-fixture.h"
#include "model-fixture.h"
#include "tj-baseline.h"
#include "tj-new-baseline.h"

static TjBaseline *
baseline (const char *name)
{
  TjBaseline *self = tj_record_new (TJ_KIND_BASELINE, 0);

  self->project = FIXTURE_PROJECT;
  self->name = g_strdup (name);
  self->date = tj_date_day (2025, 11, 10);
  return self;
}

static void
assert_line (const GPtrArray *items, TjId activity, const char *number, const char *name)
{
  for (guint i = 0; i < items->len; i++)
    {
      const TjBaselineItem *item = g_ptr_array_index (items, i);

      if (item->activity != activity)
        continue;
      g_assert_cmpstr (item->number, ==, number);
      g_assert_cmpstr (item->name, ==, name);
      return;
    }
  g_assert_not_reached ();
}

static void
test_set_and_undo (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A(B) C"), "Jan");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL, list = NULL;
  TjBaseline *kept = baseline ("Plan");
  TjId id = kept->record.id;

  opened_set (opened, fixture_id (opened_model (opened), 'B'), "start", "2025-03", "Start");
  opened_commit (opened, tj_new_baseline (opened_model (opened), tj_document_plan (opened->document), kept, &error));
  g_assert_no_error (error);
  items = tj_baseline_read (opened_model (opened), id);
  assert_line (items, fixture_id (opened_model (opened), 'A'), "1", "A");
  assert_line (items, fixture_id (opened_model (opened), 'B'), "1.1", "B");
  assert_line (items, fixture_id (opened_model (opened), 'C'), "2", "C");
  g_assert_cmpuint (items->len, ==, 3);
  list = tj_baseline_list (opened_model (opened), FIXTURE_PROJECT);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (tj_document_undo (opened->document, &error));
  g_assert_cmpuint (tj_model_count (opened_model (opened), TJ_KIND_BASELINE), ==, 0);
  g_assert_cmpuint (tj_model_count (opened_model (opened), TJ_KIND_BASELINE_ITEM), ==, 0);
}

static void
assert_refused (const char *tree, const char *part)
{
  g_autoptr (TjModel) model = fixture_tree (tree);
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (GError) error = NULL;

  g_assert_null (tj_new_baseline (model, plan, baseline ("Plan"), &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_nothing_to_keep (void)
{
  assert_refused ("", "no activities");
}

static void
test_name (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  g_autofree char *first = tj_new_baseline_name (model, FIXTURE_PROJECT);
  g_autofree char *second = NULL, *other = NULL;

  g_assert_cmpstr (first, ==, "Baseline 1");
  tj_model_add (model, baseline (first));
  second = tj_new_baseline_name (model, FIXTURE_PROJECT);
  g_assert_cmpstr (second, ==, "Baseline 2");
  other = tj_new_baseline_name (model, FIXTURE_PROJECT + 1);
  g_assert_cmpstr (other, ==, "Baseline 1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/new-baseline/set-and-undo", test_set_and_undo);
  g_test_add_func ("/new-baseline/nothing-to-keep", test_nothing_to_keep);
  g_test_add_func ("/new-baseline/name", test_name);
  return g_test_run ();
}
