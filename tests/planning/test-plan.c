// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-plan.h"
#include "tj-records-planning.h"

#define PROJECT 1
#define OTHER 2

static gint32
at (int year, int month, int day)
{
  return tj_civil_day (year, month, day) * TJ_MINUTES_PER_DAY;
}

static TjActivity *
add (TjModel *model, TjId id, TjId parent)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = PROJECT;
  activity->parent = parent;
  activity->name = g_strdup_printf ("A%d", (int) id);
  tj_model_add (model, activity);
  return activity;
}

static void
assert_span (const TjPlan *plan, TjId id, TjSpanOrigin origin, gint32 start, gint32 finish)
{
  const TjSpan *span = tj_plan_span (plan, id);

  g_assert_cmpint (span->origin, ==, origin);
  g_assert_cmpint (span->start, ==, start);
  g_assert_cmpint (span->finish, ==, finish);
}

static void
test_own (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjPlan) plan = NULL;
  TjActivity *months = add (model, 10, 0), *point = add (model, 11, 0), *half = add (model, 12, 0),
             *back = add (model, 13, 0);

  months->start = tj_date_month (2025, 3);
  months->finish = tj_date_month (2025, 4);
  point->type = TJ_ACTIVITY_TYPE_DECISION;
  point->start = tj_date_day (2025, 11, 10);
  half->start = tj_date_day (2024, 10, 1);
  half->duration = (TjDuration) { .unit = TJ_DURATION_YEARS, .amount = 2500 };
  back->finish = tj_date_day (2025, 9, 12);
  back->duration = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = 10000 };
  plan = tj_plan_new (model);

  assert_span (plan, 10, TJ_SPAN_OWN, at (2025, 3, 1), at (2025, 5, 1));
  g_assert_cmpint (tj_plan_span (plan, 10)->finish_precision, ==, TJ_PRECISION_MONTH);
  assert_span (plan, 11, TJ_SPAN_OWN, at (2025, 11, 10), at (2025, 11, 11));
  assert_span (plan, 12, TJ_SPAN_OWN, at (2024, 10, 1), at (2027, 4, 1));
  g_assert_cmpint (tj_plan_span (plan, 12)->finish_precision, ==, TJ_PRECISION_DAY);
  assert_span (plan, 13, TJ_SPAN_OWN, at (2025, 9, 1), at (2025, 9, 13));
  assert_span (plan, 99, TJ_SPAN_NONE, 0, 0);
}

static void
test_no_place (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjPlan) plan = NULL;
  TjActivity *words = add (model, 10, 0), *tbd = add (model, 11, 0), *late = add (model, 13, 0),
             *lost = add (model, 14, 0);
  gint32 start, finish;

  add (model, 12, 0);
  words->start = (TjDate) { .precision = TJ_PRECISION_TEXT, .text = g_strdup ("na de zomer van 2025") };
  tbd->start.precision = tbd->finish.precision = TJ_PRECISION_TBD;
  plan = tj_plan_new (model);
  for (TjId id = 10; id <= 14; id++)
    assert_span (plan, id, TJ_SPAN_NONE, 0, 0);
  g_assert_false (tj_plan_bounds (plan, 0, &start, &finish));

  late->deadline = tj_date_day (2025, 9, 23);
  lost->start.precision = TJ_PRECISION_PHASE; /* in no phase at all */
  tj_plan_free (plan);
  plan = tj_plan_new (model);
  assert_span (plan, 13, TJ_SPAN_DEADLINE, at (2025, 9, 23), at (2025, 9, 24));
  assert_span (plan, 14, TJ_SPAN_NONE, 0, 0);
}

static void
test_children (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjPlan) plan = NULL;
  TjActivity *phase = add (model, 50, 0), *first = add (model, 20, 50), *last = add (model, 40, 50),
             *inside = add (model, 5, 20);
  TjActivity *deep = add (model, 6, 5);

  first->start = first->finish = tj_date_month (2025, 3);
  last->start = tj_date_month (2025, 9);
  last->finish = tj_date_day (2025, 11, 10);
  inside->start.precision = TJ_PRECISION_PHASE;
  deep->start.precision = TJ_PRECISION_PHASE;
  plan = tj_plan_new (model);
  assert_span (plan, 50, TJ_SPAN_CHILDREN, at (2025, 3, 1), at (2025, 11, 11));
  g_assert_cmpint (tj_plan_span (plan, 50)->start_precision, ==, TJ_PRECISION_MONTH);
  g_assert_cmpint (tj_plan_span (plan, 50)->finish_precision, ==, TJ_PRECISION_DAY);
  assert_span (plan, 5, TJ_SPAN_PHASE, at (2025, 3, 1), at (2025, 4, 1));
  assert_span (plan, 6, TJ_SPAN_PHASE, at (2025, 3, 1), at (2025, 4, 1));

  /* Own dates win, also when a child lies outside; a single stated end takes the other from the children. */
  phase->start = phase->finish = tj_date_month (2025, 5);
  g_clear_pointer (&plan, tj_plan_free);
  plan = tj_plan_new (model);
  assert_span (plan, 50, TJ_SPAN_OWN, at (2025, 5, 1), at (2025, 6, 1));
  tj_date_clear (&phase->finish);
  g_clear_pointer (&plan, tj_plan_free);
  plan = tj_plan_new (model);
  assert_span (plan, 50, TJ_SPAN_OWN, at (2025, 5, 1), at (2025, 11, 11));
}

static void
test_bounds (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjPlan) plan = NULL;
  TjActivity *one = add (model, 10, 0), *other = add (model, 11, 0);
  gint32 start, finish;

  one->start = tj_date_month (2025, 3);
  one->deadline = tj_date_day (2025, 6, 30);
  other->project = OTHER;
  other->start = tj_date_day (2030, 1, 1);
  plan = tj_plan_new (model);
  g_assert_true (tj_plan_bounds (plan, PROJECT, &start, &finish));
  g_assert_cmpint (start, ==, at (2025, 3, 1));
  g_assert_cmpint (finish, ==, at (2025, 7, 1));
  g_assert_true (tj_plan_bounds (plan, 0, &start, &finish));
  g_assert_cmpint (finish, ==, at (2030, 1, 2));
  g_assert_cmpuint (tj_plan_count (plan, PROJECT, TJ_SPAN_OWN), ==, 1);
  g_assert_cmpuint (tj_plan_count (plan, 0, TJ_SPAN_OWN), ==, 2);
}

static void
test_dates (void)
{
  static const struct
  {
    TjPrecision precision;
    const char *start, *finish;
  } cases[] = {
    { TJ_PRECISION_DAY, "2025-03-12", "2025-11-10" }, { TJ_PRECISION_WEEK, "2025-W11", "2025-W46" },
    { TJ_PRECISION_MONTH, "2025-03", "2025-11" },     { TJ_PRECISION_QUARTER, "2025-Q1", "2025-Q4" },
    { TJ_PRECISION_HALF, "2025-H1", "2025-H2" },      { TJ_PRECISION_YEAR, "2025", "2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TjSpan span = { at (2025, 3, 12), at (2025, 11, 11), cases[i].precision, cases[i].precision, TJ_SPAN_OWN };
      TjDate start = tj_span_start_date (&span), finish = tj_span_finish_date (&span);
      g_autoptr (GString) text = g_string_new (NULL);

      tj_date_to_text (&start, text);
      g_assert_cmpstr (text->str, ==, cases[i].start);
      g_string_truncate (text, 0);
      tj_date_to_text (&finish, text);
      g_assert_cmpstr (text->str, ==, cases[i].finish);
    }
}

/* Whoever is its own ancestor (a file that was not checked) is no reason to hang or to fall over. */
static void
test_ring (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjPlan) plan = NULL;
  TjActivity *below = NULL;

  add (model, 10, 11);
  add (model, 11, 10);
  below = add (model, 12, 11);
  below->start.precision = TJ_PRECISION_PHASE;
  plan = tj_plan_new (model);
  assert_span (plan, 10, TJ_SPAN_NONE, 0, 0);
  assert_span (plan, 12, TJ_SPAN_NONE, 0, 0);
}

static void
test_many (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjPlan) plan = NULL;
  const guint n = 100000;
  gint64 before;

  for (guint i = 1; i <= n; i++)
    {
      TjActivity *activity = add (model, i, i % 10 == 1 ? 0 : i - (i - 1) % 10);

      activity->start = tj_date_day (2025, 1, (int) (i % 300));
      activity->duration = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = 5000 };
      if (i % 10 == 1)
        tj_date_clear (&activity->start);
    }
  before = g_get_monotonic_time ();
  plan = tj_plan_new (model);
  g_test_message ("%u activities: %.1f ms", n, (double) (g_get_monotonic_time () - before) / 1000);
  g_assert_cmpuint (tj_plan_count (plan, PROJECT, TJ_SPAN_CHILDREN), ==, n / 10);
  g_assert_cmpint (g_get_monotonic_time () - before, <, G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/plan/own", test_own);
  g_test_add_func ("/planning/plan/no-place", test_no_place);
  g_test_add_func ("/planning/plan/children", test_children);
  g_test_add_func ("/planning/plan/bounds", test_bounds);
  g_test_add_func ("/planning/plan/dates", test_dates);
  g_test_add_func ("/planning/plan/ring", test_ring);
  g_test_add_func ("/planning/plan/many", test_many);
  return g_test_run ();
}
