// SPDX-License-Identifier: EUPL-1.2
/* How long an activity can last within what it belongs to. */
#include "tj-records.h"
#include "tj-room.h"

#define PROJECT 1

static TjModel *
make_model (TjDurationUnit unit, gint64 amount)
{
  TjModel *model = tj_model_new ();
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, PROJECT);

  project->name = g_strdup ("Programma");
  project->stated_duration = (TjDuration) { .unit = unit, .amount = amount };
  tj_model_add (model, project);
  return model;
}

/* @months: thousandths; 0 for no duration. */
static TjActivity *
add (TjModel *model, TjId id, TjId parent, gint64 months)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = PROJECT;
  activity->parent = parent;
  activity->name = g_strdup_printf ("A%d", (int) id);
  activity->type = TJ_ACTIVITY_TYPE_STEP;
  if (months)
    activity->duration = (TjDuration) { .unit = TJ_DURATION_MONTHS, .amount = months };
  tj_model_add (model, activity);
  return activity;
}

static TjDependency *
link_up (TjModel *model, TjId before, TjId after)
{
  TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, 0);

  link->predecessor = before;
  link->successor = after;
  tj_model_add (model, link);
  return link;
}

static void
assert_room (TjModel *model, TjId activity, gint64 months, gint64 taken, TjId by)
{
  TjRoom room;

  g_assert_true (tj_room (model, activity, &room));
  g_assert_cmpint (room.room.unit, ==, TJ_DURATION_MONTHS);
  g_assert_cmpint (room.room.amount, ==, months);
  g_assert_cmpint (room.taken.amount, ==, taken);
  g_assert_cmpint (room.taken.unit, ==, taken ? TJ_DURATION_MONTHS : TJ_DURATION_UNSET);
  g_assert_cmpint (room.taken_by, ==, by);
}

static void
assert_no_room (TjModel *model, TjId activity)
{
  g_autofree char *text = tj_room_text (model, activity);
  TjRoom room = { .holder = 77 };

  g_assert_false (tj_room (model, activity, &room));
  g_assert_cmpint (room.room.unit, ==, TJ_DURATION_UNSET);
  g_assert_cmpint (room.holder, ==, 0);
  g_assert_null (text);
}

static void
assert_text (TjModel *model, TjId activity, const char *expected)
{
  g_autofree char *text = tj_room_text (model, activity);

  g_assert_cmpstr (text, ==, expected);
}

/* Two years, of which the second phase takes eighteen months. */
static void
test_phases (void)
{
  g_autoptr (TjModel) model = make_model (TJ_DURATION_YEARS, 2000);
  TjActivity *second;

  add (model, 10, 0, 0);
  add (model, 11, 10, 0);
  second = add (model, 12, 10, 18000);
  /* Without a link the two may run beside each other. */
  assert_room (model, 11, 24000, 0, 0);
  assert_text (model, 11, NULL);
  link_up (model, 11, 12);
  assert_room (model, 11, 6000, 18000, 12);
  assert_text (model, 11, "At most 6 maanden: “Programma” takes 2 jaar, and “A12” takes 18 maanden of that.");
  assert_no_room (model, 12);
  second->duration.amount = 24000;
  assert_room (model, 11, 0, 24000, 12);
  second->duration.amount = 25000;
  assert_no_room (model, 11);
}

/* The longest chain counts on each side, also through what has no duration; a sibling of the parent counts too. */
static void
test_chains (void)
{
  g_autoptr (TjModel) model = make_model (TJ_DURATION_MONTHS, 36000);

  add (model, 10, 0, 0);
  add (model, 20, 0, 4000);
  for (TjId id = 11; id <= 16; id++)
    add (model, id, 10, id == 13 || id == 11 ? 0 : (id - 10) * 1000);
  link_up (model, 20, 10);
  link_up (model, 12, 13); /* 2 */
  link_up (model, 13, 11);
  link_up (model, 14, 11); /* 4 */
  link_up (model, 11, 15); /* 5 */
  link_up (model, 11, 16); /* 6 */
  link_up (model, 16, 15); /* 6 + 5 */
  assert_room (model, 11, 36000 - 4000 - 11000 - 4000, 19000, 0);
  assert_text (
      model, 11,
      "At most 17 maanden: “Programma” takes 36 maanden, and what comes before and after it takes 19 maanden of "
      "that.");
}

/* The nearest activity above it that states a duration holds it, not the traject. */
static void
test_parent (void)
{
  g_autoptr (TjModel) model = make_model (TJ_DURATION_YEARS, 4000);

  add (model, 10, 0, 12000);
  add (model, 11, 10, 0);
  add (model, 20, 0, 30000);
  link_up (model, 20, 10);
  assert_room (model, 11, 12000, 0, 0);
  assert_text (model, 11, "At most 12 maanden: “A10” takes 12 maanden.");
}

/* A lead, a start to start, another parent: they take nothing for certain. */
static void
test_loose (void)
{
  g_autoptr (TjModel) model = make_model (TJ_DURATION_MONTHS, 24000);

  add (model, 10, 0, 0);
  add (model, 11, 10, 0);
  add (model, 12, 10, 6000);
  add (model, 13, 10, 7000);
  add (model, 14, 0, 8000);
  link_up (model, 12, 11)->lag = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = -2000 };
  link_up (model, 13, 11)->type = TJ_DEPENDENCY_TYPE_SS;
  link_up (model, 14, 11);
  assert_room (model, 11, 24000, 0, 0);
}

static void
test_unknown (void)
{
  g_autoptr (TjModel) model = make_model (TJ_DURATION_ELAPSED_WEEKS, 100000);
  g_autoptr (TjModel) silent = make_model (TJ_DURATION_UNSET, 0);
  g_autoptr (TjModel) mixed = make_model (TJ_DURATION_MONTHS, 24000);
  TjActivity *weeks, *moment, *ended;

  add (model, 11, 0, 0);
  assert_no_room (model, 11);
  assert_no_room (model, 99);
  add (silent, 11, 0, 0);
  assert_no_room (silent, 11);
  add (mixed, 11, 0, 0);
  weeks = add (mixed, 12, 0, 1000);
  weeks->duration.unit = TJ_DURATION_WORK_WEEKS;
  link_up (mixed, 12, 11);
  assert_no_room (mixed, 11);
  moment = add (mixed, 13, 0, 0);
  moment->type = TJ_ACTIVITY_TYPE_MILESTONE;
  assert_no_room (mixed, 13);
  ended = add (mixed, 14, 0, 0);
  ended->finish = tj_date_month (2026, 3);
  assert_no_room (mixed, 14);
}

/* A file that was not checked may go round. */
static void
test_ring (void)
{
  g_autoptr (TjModel) model = make_model (TJ_DURATION_MONTHS, 24000);
  TjActivity *odd;
  TjRoom room;

  add (model, 11, 0, 0);
  add (model, 12, 0, 3000);
  add (model, 13, 0, 4000);
  link_up (model, 12, 11);
  link_up (model, 13, 12);
  link_up (model, 12, 13);
  link_up (model, 11, 13);
  g_assert_true (tj_room (model, 11, &room));
  odd = add (model, 20, 20, 0);
  odd->parent = 20;
  tj_room (model, 20, &room);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/room/phases", test_phases);
  g_test_add_func ("/room/chains", test_chains);
  g_test_add_func ("/room/parent", test_parent);
  g_test_add_func ("/room/loose", test_loose);
  g_test_add_func ("/room/unknown", test_unknown);
  g_test_add_func ("/room/ring", test_ring);
  return g_test_run ();
}
