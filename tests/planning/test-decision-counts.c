// SPDX-License-Identifier: EUPL-1.2
/* How many decisions each body takes, and of how many the date is known. */
#include "tj-decision-counts.h"
#include "tj-records.h"

static TjDecision *
add_decision (TjModel *model, TjId project, TjId body, TjId activity)
{
  TjDecision *decision = tj_record_new (TJ_KIND_DECISION, 0);

  decision->project = project;
  decision->body = body;
  decision->activity = activity;
  tj_model_add (model, decision);
  return decision;
}

static void
assert_count (const GArray *counts, guint place, TjId body, guint formal, guint dated, guint all)
{
  const TjDecisionCount *count;

  g_assert_cmpuint (place, <, counts->len);
  count = &g_array_index (counts, TjDecisionCount, place);
  g_assert_cmpint (count->body, ==, body);
  g_assert_cmpuint (count->formal, ==, formal);
  g_assert_cmpuint (count->dated, ==, dated);
  g_assert_cmpuint (count->all, ==, all);
}

static void
test_counts (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *vague = tj_record_new (TJ_KIND_ACTIVITY, 10), *late = tj_record_new (TJ_KIND_ACTIVITY, 11);
  g_autoptr (GArray) one = NULL, all = NULL;
  TjDecisionCount total;

  vague->start = (TjDate) { .precision = TJ_PRECISION_TEXT, .text = g_strdup ("na de zomer") };
  late->deadline = tj_date_day (2025, 9, 23);
  tj_model_add (model, vague);
  tj_model_add (model, late);
  add_decision (model, 1, 0, 0)->formal = TJ_TICK_YES;
  add_decision (model, 1, 50, 10);
  add_decision (model, 1, 50, 11)->formal = TJ_TICK_NO;
  add_decision (model, 1, 60, 10)->overview_date = tj_date_month (2025, 11);
  add_decision (model, 2, 60, 11)->formal = TJ_TICK_YES;
  one = tj_decision_counts (model, 1);
  g_assert_cmpuint (one->len, ==, 3);
  assert_count (one, 2, 0, 1, 0, 1);
  for (guint i = 0; i < 2; i++)
    if (g_array_index (one, TjDecisionCount, i).body == 50)
      assert_count (one, i, 50, 0, 1, 2);
    else
      assert_count (one, i, 60, 0, 1, 1);
  all = tj_decision_counts (model, 0);
  total = tj_decision_counts_total (all);
  g_assert_cmpuint (total.all, ==, 5);
  g_assert_cmpuint (total.formal, ==, 2);
  g_assert_cmpuint (total.dated, ==, 3);
}

static void
test_none (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GArray) counts = tj_decision_counts (model, 0);

  g_assert_cmpuint (counts->len, ==, 0);
  g_assert_cmpuint (tj_decision_counts_total (counts).all, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-counts/bodies", test_counts);
  g_test_add_func ("/decision-counts/none", test_none);
  return g_test_run ();
}
