// SPDX-License-Identifier: EUPL-1.2
/* What was agreed, and how it differs from what came of it. */
#include "tj-baseline.h"
#include "tj-records.h"

#define PROJECT 900

static TjActivity *
add (TjModel *model, TjId id, int month)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = PROJECT;
  activity->name = g_strdup_printf ("Activiteit %d", (int) id);
  if (month > 0)
    activity->start = activity->finish = tj_date_month (2025, month);
  tj_model_add (model, activity);
  return activity;
}

static GPtrArray *
items_of (TjModel *model)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  return tj_baseline_items (model, plan, PROJECT, 77);
}

static void
test_items (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GPtrArray) items = NULL;
  TjActivity *within, *elsewhere, *deadline;
  TjAssignment *assignment = tj_record_new (TJ_KIND_ASSIGNMENT, 0);
  const TjBaselineItem *item;

  add (model, 1, 3);
  within = add (model, 2, 0);
  within->parent = 1;
  within->start.precision = TJ_PRECISION_PHASE;
  elsewhere = add (model, 3, 4);
  elsewhere->project = 901;
  deadline = add (model, 4, 0);
  deadline->deadline = tj_date_day (2025, 9, 23);
  deadline->duration = (TjDuration) { TJ_DURATION_WORK_DAYS, TJ_QUALIFIER_NONE, 3000 };
  assignment->activity = 1;
  assignment->hours = tj_number (90);
  tj_model_add (model, assignment);
  items = items_of (model);
  g_assert_cmpuint (items->len, ==, 3);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpint (item->activity, ==, 1);
  g_assert_cmpstr (item->name, ==, "Activiteit 1");
  g_assert_cmpint (item->baseline, ==, 77);
  g_assert_cmpint (item->start.precision, ==, TJ_PRECISION_MONTH);
  g_assert_cmpint (item->work.value, ==, 90);
  g_assert_cmpint (item->cost.state, ==, TJ_MONEY_UNSET);
  /* Somewhere within its phase is no place in time, but it is there. */
  item = g_ptr_array_index (items, 1);
  g_assert_cmpint (item->activity, ==, 2);
  g_assert_cmpint (item->start.precision, ==, TJ_PRECISION_UNSET);
  g_assert_cmpint (item->duration.unit, ==, TJ_DURATION_UNSET);
  item = g_ptr_array_index (items, 2);
  g_assert_cmpint (item->start.precision, ==, TJ_PRECISION_UNSET);
  g_assert_cmpint (item->duration.amount, ==, 3000);
}

static TjCostLine *
add_cost (TjModel *model, TjId id, TjId parent, TjId activity, const char *amounts)
{
  TjCostLine *line = tj_record_new (TJ_KIND_COST_LINE, id);

  line->project = PROJECT;
  line->parent = parent;
  line->activity = activity;
  g_assert_true (tj_series_from_text (amounts, TJ_UNIT_MONEY, &line->amounts, NULL));
  tj_model_add (model, line);
  return line;
}

static void
assert_cost (const GPtrArray *items, guint index, TjMoneyState state, TjQualifier qualifier, gint64 cents)
{
  TjMoney expected = { state, qualifier, cents };

  g_assert_true (tj_money_equal (&((const TjBaselineItem *) g_ptr_array_index (items, index))->cost, &expected));
}

/* Of all years together; what is PM or goes on for ever has no sum, what is about makes the sum so too. */
static void
test_cost (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GPtrArray) items = NULL;
  TjCondition *condition = tj_record_new (TJ_KIND_CONDITION, 600);

  condition->met = TJ_TICK_NO;
  tj_model_add (model, condition);
  for (TjId id = 1; id <= 5; id++)
    add (model, id, 3);
  add_cost (model, 501, 0, 1, "2025=100.00; 2026-2027=50.50");
  add_cost (model, 502, 0, 1, "*=circa 10.00");
  add_cost (model, 503, 0, 2, "2025=100.00; 2026=PM");
  add_cost (model, 504, 0, 3, "2027+=20.00");
  add_cost (model, 505, 501, 1, "2025=60.00");
  add_cost (model, 506, 501, 4, "2025=40.00");
  add_cost (model, 507, 0, 4, "2025=1000.00")->condition = 600;
  items = items_of (model);
  assert_cost (items, 0, TJ_MONEY_KNOWN, TJ_QUALIFIER_CIRCA, 16050);
  assert_cost (items, 1, TJ_MONEY_KNOWN, TJ_QUALIFIER_MINIMUM, 10000);
  assert_cost (items, 2, TJ_MONEY_PM, TJ_QUALIFIER_NONE, 0);
  assert_cost (items, 3, TJ_MONEY_KNOWN, TJ_QUALIFIER_NONE, 4000);
  assert_cost (items, 4, TJ_MONEY_UNSET, TJ_QUALIFIER_NONE, 0);
}

static void
add_baseline (TjModel *model, const char *name, TjDate date)
{
  TjBaseline *baseline = tj_record_new (TJ_KIND_BASELINE, 0);

  baseline->project = PROJECT;
  baseline->name = g_strdup (name);
  baseline->date = date;
  tj_model_add (model, baseline);
}

static void
test_list (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GPtrArray) list = NULL, none = NULL;
  static const char *const expected[] = { "Nieuwer", "Plan 10", "Plan 9", "Zonder datum" };

  add_baseline (model, "Plan 9", tj_date_day (2025, 3, 1));
  add_baseline (model, "Zonder datum", (TjDate) { 0 });
  add_baseline (model, "Nieuwer", tj_date_month (2025, 4));
  add_baseline (model, "Plan 10", tj_date_day (2025, 3, 1));
  list = tj_baseline_list (model, PROJECT);
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpstr (((const TjBaseline *) g_ptr_array_index (list, i))->name, ==, expected[i]);
  none = tj_baseline_list (model, PROJECT + 1);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_compare (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autoptr (GArray) changes = NULL, none = NULL;
  TjActivity *moved = add (model, 1, 3);
  const TjBaselineChange *change;

  add (model, 2, 4);
  before = items_of (model);
  ((TjBaselineItem *) g_ptr_array_index (before, 0))->cost = tj_money (100000);
  moved->finish = tj_date_month (2025, 4);
  add (model, 3, 5);
  after = items_of (model);
  ((TjBaselineItem *) g_ptr_array_index (after, 0))->cost = tj_money (125000);
  changes = tj_baseline_compare (before, after);
  g_assert_cmpuint (changes->len, ==, 2);
  change = &g_array_index (changes, TjBaselineChange, 0);
  g_assert_cmpint (change->activity, ==, 1);
  g_assert_true (change->start_known && change->finish_known && change->duration_known && change->cost_known);
  g_assert_false (change->work_known);
  g_assert_cmpint (change->start_days, ==, 0);
  g_assert_cmpint (change->finish_days, ==, 30);
  g_assert_cmpint (change->duration_days, ==, 30);
  g_assert_cmpint (change->cost_cents, ==, 25000);
  change = &g_array_index (changes, TjBaselineChange, 1);
  g_assert_cmpint (change->activity, ==, 3);
  g_assert_null (change->before);
  none = tj_baseline_compare (after, after);
  g_assert_cmpuint (none->len, ==, 0);
}

/* One that is gone, and one of which the date is not known any more. */
static void
test_gone (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GPtrArray) before = NULL, after = g_ptr_array_new_with_free_func (tj_record_unref);
  g_autoptr (GArray) changes = NULL;
  TjBaselineItem *unknown;

  add (model, 1, 3);
  add (model, 2, 4);
  before = items_of (model);
  unknown = tj_record_copy (g_ptr_array_index (before, 1));
  unknown->start.precision = TJ_PRECISION_TBD;
  g_ptr_array_add (after, unknown);
  changes = tj_baseline_compare (before, after);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_null (g_array_index (changes, TjBaselineChange, 0).after);
  g_assert_false (g_array_index (changes, TjBaselineChange, 1).start_known);
  g_assert_true (g_array_index (changes, TjBaselineChange, 1).finish_known);
}

static TjBaselineItem *
line (GPtrArray *lines, TjId activity, const char *name, int month)
{
  TjBaselineItem *item = tj_record_new (TJ_KIND_BASELINE_ITEM, 0);

  item->activity = activity;
  item->name = g_strdup (name);
  item->start = item->finish = tj_date_month (2025, month);
  g_ptr_array_add (lines, item);
  return item;
}

/* Two baselines with lines of activities that were deleted since: these go together by name. */
static void
test_deleted (void)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (tj_record_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func (tj_record_unref);
  g_autoptr (GArray) changes = NULL;
  const TjBaselineItem *moved = line (before, 0, "Verschoven", 3), *gone = line (before, 0, "Weg", 3);

  line (before, 0, "Gelijk", 3);
  line (before, 8, "Hernoemd", 3);
  line (before, 0, NULL, 3);
  line (after, 8, "Andere naam", 3);
  line (after, 0, NULL, 3);
  line (after, 0, "Gelijk", 3);
  line (after, 0, "Verschoven", 5);
  g_assert_cmpuint (tj_baseline_count (before, after), ==, 5);
  changes = tj_baseline_compare (before, after);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_true (g_array_index (changes, TjBaselineChange, 0).before == moved);
  g_assert_cmpint (g_array_index (changes, TjBaselineChange, 0).start_days, ==, 61);
  g_assert_true (g_array_index (changes, TjBaselineChange, 1).before == gone);
  g_assert_null (g_array_index (changes, TjBaselineChange, 1).after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/baseline/items", test_items);
  g_test_add_func ("/planning/baseline/cost", test_cost);
  g_test_add_func ("/planning/baseline/list", test_list);
  g_test_add_func ("/planning/baseline/compare", test_compare);
  g_test_add_func ("/planning/baseline/gone", test_gone);
  g_test_add_func ("/planning/baseline/deleted", test_deleted);
  return g_test_run ();
}
