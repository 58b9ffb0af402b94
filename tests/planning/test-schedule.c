// SPDX-License-Identifier: EUPL-1.2
/* The rules one by one, and the faults that other schedulers have had. */
#include "sketch.h"

#include "tj-civil.h"

#define FS TJ_DEPENDENCY_TYPE_FS
#define SS TJ_DEPENDENCY_TYPE_SS
#define FF TJ_DEPENDENCY_TYPE_FF
#define SF TJ_DEPENDENCY_TYPE_SF

/* Faults that others have had -------------------------------------------------------------------------------------- */

/* FF computed as FS. */
static void
test_ff_is_not_fs (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 5), b = sketch_add (sketch, 2), c = sketch_add (sketch, 2);

  sketch_link (sketch, a, b, FF, 0);
  sketch_link (sketch, a, c, SF, SKETCH_DAY * 3);
  sketch_run (sketch);
  sketch_assert (sketch, a, sketch_at (0, 8), sketch_at (4, 17));
  sketch_assert (sketch, b, sketch_at (3, 8), sketch_at (4, 17));
  sketch_assert (sketch, c, sketch_at (1, 8), sketch_at (2, 17));
}

/* Lag counted one short; lead ignored. */
static void
test_lag_and_lead (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 3), lag = sketch_add (sketch, 1), lead = sketch_add (sketch, 1),
        ss = sketch_add (sketch, 1);
  guint percent = sketch_add (sketch, 1), elapsed = sketch_add (sketch, 1);

  sketch_link (sketch, a, lag, FS, 2 * SKETCH_DAY);
  sketch_link (sketch, a, lead, FS, -2 * SKETCH_DAY);
  sketch_link (sketch, a, ss, SS, SKETCH_DAY);
  sketch_link_at (sketch, sketch_link (sketch, a, percent, FS, 50000))->lag_kind = TJ_LAG_PERCENT;
  sketch_link_at (sketch, sketch_link (sketch, a, elapsed, FS, 3 * 1440))->lag_kind = TJ_LAG_ELAPSED;
  sketch_run (sketch);
  /* Wednesday evening, Thursday and Friday between, Monday. */
  sketch_assert (sketch, lag, sketch_at (7, 8), sketch_at (7, 17));
  sketch_assert (sketch, lead, sketch_at (1, 8), sketch_at (1, 17));
  sketch_assert (sketch, ss, sketch_at (1, 8), sketch_at (1, 17));
  /* One and a half day after Wednesday 17:00 is Friday 12:00. */
  sketch_assert (sketch, percent, sketch_at (4, 13), sketch_at (7, 12));
  sketch_assert (sketch, elapsed, sketch_at (7, 8), sketch_at (7, 17));
}

/* A milestone in a chain pushes its successor a day. */
static void
test_milestone_in_chain (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 5), m = sketch_add (sketch, 0), b = sketch_add (sketch, 1),
        first = sketch_add (sketch, 0);

  sketch_link (sketch, a, m, FS, 0);
  sketch_link (sketch, m, b, FS, 0);
  sketch_run (sketch);
  sketch_assert (sketch, m, sketch_at (4, 17), sketch_at (4, 17));
  sketch_assert (sketch, b, sketch_at (7, 8), sketch_at (7, 17));
  sketch_assert (sketch, first, sketch_at (0, 8), sketch_at (0, 8));
  g_assert_cmpint (sketch_result (sketch, m).total_float, ==, 0);
  g_assert_true (sketch_result (sketch, m).critical);
  g_assert_cmpint (sketch_result (sketch, a).free_float, ==, 0);
}

/* Free float one too many. */
static void
test_free_float (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 5), b = sketch_add (sketch, 2), c = sketch_add (sketch, 1), d = sketch_add (sketch, 3);

  sketch_link (sketch, a, c, FS, 0);
  sketch_link (sketch, b, c, FS, 0);
  sketch_link (sketch, a, d, FS, 0);
  sketch_run (sketch);
  g_assert_cmpint (sketch_result (sketch, b).free_float, ==, 3 * SKETCH_DAY);
  g_assert_cmpint (sketch_result (sketch, b).total_float, ==, 5 * SKETCH_DAY);
  g_assert_cmpint (sketch_result (sketch, c).free_float, ==, 2 * SKETCH_DAY);
  g_assert_cmpint (sketch_result (sketch, c).total_float, ==, 2 * SKETCH_DAY);
  g_assert_cmpint (sketch_result (sketch, a).free_float, ==, 0);
  g_assert_true (tj_schedule_near_critical (sketch->schedule, c, 2 * SKETCH_DAY));
  g_assert_false (tj_schedule_near_critical (sketch->schedule, c, 2 * SKETCH_DAY - 1));
}

/* A second link between the same two dropped. */
static void
test_two_links (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 2), b = sketch_add (sketch, 5);

  sketch_link (sketch, a, b, SS, SKETCH_DAY);
  sketch_link (sketch, a, b, FF, 6 * SKETCH_DAY);
  sketch_run (sketch);
  sketch_assert (sketch, b, sketch_at (3, 8), sketch_at (9, 17));
  g_assert_cmpuint (tj_network_n_links (sketch->network), ==, 2);
  g_assert_true (tj_network_remove_link (sketch->network, 1));
  tj_schedule_touch_link (sketch->schedule, 1);
  tj_schedule_update (sketch->schedule, NULL);
  sketch_assert (sketch, b, sketch_at (1, 8), sketch_at (7, 17));
}

/* A calendar without working time is not taken for one in which everything takes for ever. */
static void
test_empty_calendar (void)
{
  g_assert_null (tj_work_time_new (NULL, 0, 0, 0, NULL, 0));
}

/* A traject that starts on a Saturday, and a constraint at night. */
static void
test_invalid_start (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 1), night = sketch_add (sketch, 1);

  sketch->group.start = sketch_at (5, 3);
  sketch_node (sketch, night)->constraint = TJ_CONSTRAINT_KIND_START_FROM;
  sketch_node (sketch, night)->constraint_date = sketch_at (8, 23);
  sketch_run (sketch);
  sketch_assert (sketch, a, sketch_at (7, 8), sketch_at (7, 17));
  sketch_assert (sketch, night, sketch_at (9, 8), sketch_at (9, 17));
}

/* Constraints ------------------------------------------------------------------------------------------------------ */

static void
test_constraints (void)
{
  static const struct
  {
    TjConstraintKind kind;
    int day, hour;
    int start, finish; /* days */
    gint64 float_before;
  } cases[] = {
    { TJ_CONSTRAINT_KIND_START_FROM, 4, 8, 4, 7, 2 },   { TJ_CONSTRAINT_KIND_START_FROM, 0, 8, 2, 3, 0 },
    { TJ_CONSTRAINT_KIND_FINISH_FROM, 7, 17, 4, 7, 2 }, { TJ_CONSTRAINT_KIND_START_ON, 4, 8, 4, 7, 2 },
    { TJ_CONSTRAINT_KIND_START_ON, 1, 8, 1, 2, -1 },    { TJ_CONSTRAINT_KIND_FINISH_ON, 1, 17, 0, 1, -2 },
    { TJ_CONSTRAINT_KIND_START_BY, 1, 8, 1, 2, -1 },    { TJ_CONSTRAINT_KIND_START_BY, 9, 8, 2, 3, 0 },
    { TJ_CONSTRAINT_KIND_FINISH_BY, 2, 17, 1, 2, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Sketch) sketch = sketch_new ();
      guint a = sketch_add (sketch, 2), b = sketch_add (sketch, 2);

      sketch_link (sketch, a, b, FS, 0);
      sketch_node (sketch, b)->constraint = (guint8) cases[i].kind;
      sketch_node (sketch, b)->constraint_date = sketch_at (cases[i].day, cases[i].hour);
      sketch_run (sketch);
      sketch_assert (sketch, b, sketch_at (cases[i].start, 8), sketch_at (cases[i].finish, 17));
      g_assert_cmpint (sketch_result (sketch, a).total_float, ==, cases[i].float_before * SKETCH_DAY);
    }
}

static void
test_late_as_possible (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 1), late = sketch_add (sketch, 1), after = sketch_add (sketch, 1),
        lasts = sketch_add (sketch, 10);

  sketch_link (sketch, a, late, FS, 0);
  sketch_link (sketch, late, after, FS, 0);
  sketch_node (sketch, late)->constraint = TJ_CONSTRAINT_KIND_ALAP;
  sketch_run (sketch);
  sketch_assert (sketch, a, sketch_at (0, 8), sketch_at (0, 17));
  sketch_assert (sketch, late, sketch_at (10, 8), sketch_at (10, 17));
  sketch_assert (sketch, after, sketch_at (11, 8), sketch_at (11, 17));
  g_assert_cmpint (sketch_result (sketch, late).early_start, ==, sketch_at (1, 8));
  g_assert_cmpint (sketch_result (sketch, late).reason, ==, TJ_REASON_LATE);
  g_assert_cmpint (sketch_result (sketch, late).free_float, ==, 0);
  g_assert_cmpint (sketch_result (sketch, a).free_float, ==, 7 * SKETCH_DAY);
  g_assert_true (sketch_result (sketch, lasts).critical);
}

static void
test_deadline (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 4), b = sketch_add (sketch, 2), lasts = sketch_add (sketch, 20);

  sketch_link (sketch, a, b, FS, 0);
  sketch_node (sketch, b)->deadline = sketch_at (5, 0); /* Friday */
  sketch_run (sketch);
  sketch_assert (sketch, b, sketch_at (4, 8), sketch_at (7, 17));
  g_assert_cmpint (sketch_result (sketch, b).total_float, ==, -SKETCH_DAY);
  g_assert_cmpint (sketch_result (sketch, a).total_float, ==, -SKETCH_DAY);
  g_assert_cmpint (sketch_result (sketch, lasts).total_float, ==, 0);
  g_assert_true (sketch_result (sketch, a).critical);
}

static void
test_ends (void)
{
  static const gboolean critical[3][3] = { { TRUE, TRUE, FALSE }, { FALSE, TRUE, FALSE }, { TRUE, TRUE, TRUE } };

  for (int mode = TJ_ENDS_GROUP; mode <= TJ_ENDS_EACH; mode++)
    {
      g_autoptr (Sketch) sketch = sketch_new ();
      TjScheduleGroup group = { sketch_at (0, 8), TJ_NO_MINUTE, (TjScheduleEnds) mode }, groups[2] = { group, group };

      sketch_add (sketch, 3);
      sketch_node (sketch, sketch_add (sketch, 5))->group = 1;
      sketch_node (sketch, sketch_add (sketch, 2))->group = 1;
      sketch->options = (TjScheduleOptions) { groups, 2 };
      sketch_run (sketch);
      for (guint i = 0; i < 3; i++)
        g_assert_cmpint (sketch_result (sketch, i).critical, ==, critical[mode][i]);
    }
}

/* Summaries -------------------------------------------------------------------------------------------------------- */

static void
test_summary_links (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint before = sketch_add (sketch, 2), phase = sketch_add (sketch, 0), one = sketch_add (sketch, 1),
        two = sketch_add (sketch, 3), after = sketch_add (sketch, 1), beside = sketch_add (sketch, 1);

  sketch_node (sketch, one)->parent = sketch_node (sketch, two)->parent = phase;
  sketch_link (sketch, before, phase, FS, 0);
  sketch_link (sketch, phase, after, FS, 0);
  sketch_link (sketch, phase, beside, SS, SKETCH_DAY);
  sketch_run (sketch);
  sketch_assert (sketch, one, sketch_at (2, 8), sketch_at (2, 17));
  sketch_assert (sketch, two, sketch_at (2, 8), sketch_at (4, 17));
  sketch_assert (sketch, phase, sketch_at (2, 8), sketch_at (4, 17));
  sketch_assert (sketch, after, sketch_at (7, 8), sketch_at (7, 17));
  sketch_assert (sketch, beside, sketch_at (3, 8), sketch_at (3, 17));
  g_assert_cmpint (sketch_result (sketch, one).total_float, ==, 2 * SKETCH_DAY);
  g_assert_true (sketch_result (sketch, phase).critical);
  g_assert_cmpint (sketch_result (sketch, one).reason, ==, TJ_REASON_LINK);
  g_assert_cmpuint (sketch_result (sketch, one).link, ==, 0);
  g_assert_cmpuint (sketch_result (sketch, one).summary, ==, phase);
}

/* A phase with own dates is a window for what is computed in it. */
static void
test_window (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint phase = sketch_add (sketch, 0), step = sketch_add (sketch, 2);

  sketch_node (sketch, step)->parent = phase;
  sketch_own (sketch, phase, 14, 25);
  sketch_run (sketch);
  sketch_assert (sketch, step, sketch_at (14, 8), sketch_at (15, 17));
  g_assert_cmpint (sketch_result (sketch, step).reason, ==, TJ_REASON_WINDOW);
  g_assert_cmpint (sketch_result (sketch, step).start_precision, ==, TJ_PRECISION_DAY);
}

/* Progress --------------------------------------------------------------------------------------------------------- */

static void
test_split (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint under_way = sketch_add (sketch, 4), waiting = sketch_add (sketch, 1), done = sketch_add (sketch, 2),
        ahead = sketch_add (sketch, 6);
  TjScheduleResult result;

  sketch->group.status = sketch_at (2, 17);
  sketch_node (sketch, under_way)->done = SKETCH_DAY;
  sketch_node (sketch, done)->done = 2 * SKETCH_DAY;
  sketch_node (sketch, ahead)->done = 5 * SKETCH_DAY;
  sketch_run (sketch);
  result = sketch_result (sketch, under_way);
  g_assert_cmpint (result.start, ==, sketch_at (0, 8));
  g_assert_cmpint (result.split_from, ==, sketch_at (0, 17));
  g_assert_cmpint (result.split_to, ==, sketch_at (3, 8));
  g_assert_cmpint (result.finish, ==, sketch_at (7, 17));
  sketch_assert (sketch, waiting, sketch_at (3, 8), sketch_at (3, 17));
  g_assert_cmpint (sketch_result (sketch, waiting).reason, ==, TJ_REASON_STATUS);
  sketch_assert (sketch, done, sketch_at (0, 8), sketch_at (1, 17));
  g_assert_false (sketch_result (sketch, done).critical);
  sketch_assert (sketch, ahead, sketch_at (0, 8), sketch_at (7, 17));
  g_assert_cmpint (sketch_result (sketch, ahead).split_from, ==, TJ_NO_MINUTE);
}

/* Own dates and precision ------------------------------------------------------------------------------------------ */

static void
own_months (Sketch *sketch, guint node, int first, int last)
{
  TjNode *values = sketch_node (sketch, node);

  values->own = TRUE;
  values->own_dates = (TjOwnDates) { tj_civil_day (2025, first, 1) * 1440, tj_civil_day (2025, first + 1, 1) * 1440,
                                     tj_civil_day (2025, last, 1) * 1440, tj_civil_day (2025, last + 1, 1) * 1440 };
  values->start_precision = values->finish_precision = TJ_PRECISION_MONTH;
}

static gboolean
is_broken (Sketch *sketch, guint link)
{
  TjLinkState state;

  tj_schedule_link_state (sketch->schedule, link, &state);
  return state.broken;
}

/* Two that share a month are not in conflict. */
static void
test_shared_month (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 0), same = sketch_add (sketch, 0), next = sketch_add (sketch, 0),
        earlier = sketch_add (sketch, 0), lag = sketch_add (sketch, 0);

  own_months (sketch, a, 2, 3);
  own_months (sketch, same, 3, 4);
  own_months (sketch, next, 4, 4);
  own_months (sketch, earlier, 2, 4);
  own_months (sketch, lag, 3, 4);
  sketch_link (sketch, a, same, FS, 0);
  sketch_link (sketch, a, next, FS, 0);
  sketch_link (sketch, a, earlier, FS, 0);
  sketch_link (sketch, a, lag, FS, 30 * SKETCH_DAY);
  sketch_run (sketch);
  g_assert_false (is_broken (sketch, 0));
  g_assert_false (is_broken (sketch, 1));
  g_assert_true (is_broken (sketch, 2));
  g_assert_true (is_broken (sketch, 3));
  g_assert_cmpint (sketch_result (sketch, a).total_float, <, 0);
}

/* The day after is in order, the day before is not. */
static void
test_own_days (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 0), same = sketch_add (sketch, 0), after = sketch_add (sketch, 0),
        before = sketch_add (sketch, 0);
  TjLinkState state;

  sketch_own (sketch, a, 0, 4);
  sketch_own (sketch, same, 4, 8);
  sketch_own (sketch, after, 7, 8);
  sketch_own (sketch, before, 3, 8);
  sketch_link (sketch, a, same, FS, 0);
  sketch_link (sketch, a, after, FS, 0);
  sketch_link (sketch, a, before, FS, 0);
  sketch_run (sketch);
  g_assert_false (is_broken (sketch, 0));
  g_assert_false (is_broken (sketch, 1));
  g_assert_true (is_broken (sketch, 2));
  tj_schedule_link_state (sketch->schedule, 2, &state);
  g_assert_cmpint (state.demanded, ==, sketch_at (4, 0));
  g_assert_cmpint (state.found, ==, sketch_at (4, 0) - 1);
}

/* What follows from a month is known to the month, from its first working day after it. */
static void
test_month_is_handed_on (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 0), b = sketch_add (sketch, 5), c = sketch_add (sketch, 1), d = sketch_add (sketch, 0);

  own_months (sketch, a, 2, 2);
  own_months (sketch, d, 3, 4);
  sketch_link (sketch, a, b, FS, 0);
  sketch_link (sketch, b, c, FS, 0);
  sketch_link (sketch, c, d, FS, 0);
  sketch_run (sketch);
  /* 1 March 2025 is a Saturday. */
  g_assert_cmpint (tj_schedule_start (sketch->schedule, b), ==, tj_civil_day (2025, 3, 3) * 1440 + 480);
  g_assert_cmpint (sketch_result (sketch, c).start_precision, ==, TJ_PRECISION_MONTH);
  g_assert_cmpint (sketch_result (sketch, c).finish_precision, ==, TJ_PRECISION_MONTH);
  g_assert_false (is_broken (sketch, 2));
  g_assert_cmpint (sketch_result (sketch, c).total_float, >, 0);
}

/* Each kind of reason. */
static void
test_reasons (void)
{
  g_autoptr (Sketch) sketch = sketch_new ();
  guint a = sketch_add (sketch, 1), b = sketch_add (sketch, 1), c = sketch_add (sketch, 1),
        own = sketch_add (sketch, 0);

  sketch_link (sketch, a, b, FS, 0);
  sketch_link (sketch, a, c, FS, 0);
  sketch_node (sketch, c)->constraint = TJ_CONSTRAINT_KIND_START_FROM;
  sketch_node (sketch, c)->constraint_date = sketch_at (9, 8);
  sketch_own (sketch, own, 1, 1);
  sketch_run (sketch);
  g_assert_cmpint (sketch_result (sketch, a).reason, ==, TJ_REASON_START);
  g_assert_cmpint (sketch_result (sketch, b).reason, ==, TJ_REASON_LINK);
  g_assert_cmpint (sketch_result (sketch, c).reason, ==, TJ_REASON_CONSTRAINT);
  g_assert_cmpint (sketch_result (sketch, own).reason, ==, TJ_REASON_OWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/schedule/fault/ff-as-fs", test_ff_is_not_fs);
  g_test_add_func ("/planning/schedule/fault/lag-and-lead", test_lag_and_lead);
  g_test_add_func ("/planning/schedule/fault/milestone-in-chain", test_milestone_in_chain);
  g_test_add_func ("/planning/schedule/fault/free-float", test_free_float);
  g_test_add_func ("/planning/schedule/fault/two-links", test_two_links);
  g_test_add_func ("/planning/schedule/fault/empty-calendar", test_empty_calendar);
  g_test_add_func ("/planning/schedule/fault/invalid-start", test_invalid_start);
  g_test_add_func ("/planning/schedule/constraints", test_constraints);
  g_test_add_func ("/planning/schedule/late-as-possible", test_late_as_possible);
  g_test_add_func ("/planning/schedule/deadline", test_deadline);
  g_test_add_func ("/planning/schedule/ends", test_ends);
  g_test_add_func ("/planning/schedule/summary-links", test_summary_links);
  g_test_add_func ("/planning/schedule/window", test_window);
  g_test_add_func ("/planning/schedule/split", test_split);
  g_test_add_func ("/planning/schedule/shared-month", test_shared_month);
  g_test_add_func ("/planning/schedule/own-days", test_own_days);
  g_test_add_func ("/planning/schedule/month-is-handed-on", test_month_is_handed_on);
  g_test_add_func ("/planning/schedule/reasons", test_reasons);
  return g_test_run ();
}
