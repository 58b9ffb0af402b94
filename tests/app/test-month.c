// SPDX-License-Identifier: EUPL-1.2
/* What stands where in the calendar of a month. */
#include "tj-civil.h"
#include "tj-month-events.h"
#include "tj-records.h"

#define PROJECT 1

static TjActivity *
add (TjModel *model, TjId id, const char *name, TjDate start, TjDate finish)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = PROJECT;
  activity->name = g_strdup (name);
  activity->start = start;
  activity->finish = finish;
  tj_model_add (model, activity);
  return activity;
}

static TjMonth *
june_of (TjModel *model)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  return tj_month_new (model, plan, PROJECT, tj_civil_day (2025, 6, 12), 2025, 6);
}

/* June 2025 begins on a Sunday and ends on a Monday: six weeks. */
static void
test_weeks (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjMonth) month = june_of (model);

  g_assert_cmpint (month->first, ==, tj_civil_day (2025, 5, 26));
  g_assert_cmpuint (month->weeks, ==, 6);
  g_assert_true (tj_month_contains (month, tj_civil_day (2025, 6, 30)));
  g_assert_false (tj_month_contains (month, tj_civil_day (2025, 7, 1)));
}

/* Several days are one bar, cut where the week ends; a month stands on no day. */
static void
test_bars (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjMonth) month = NULL;
  g_autoptr (GArray) second = NULL, third = NULL;
  guint more[7];

  add (model, 10, "Gesprekken", tj_date_day (2025, 6, 5), tj_date_day (2025, 6, 10));
  add (model, 11, "Dag", tj_date_day (2025, 6, 6), tj_date_day (2025, 6, 6));
  add (model, 12, "Maand", tj_date_month (2025, 6), tj_date_month (2025, 6));
  month = june_of (model);
  g_assert_cmpuint (month->bars->len, ==, 1);
  g_assert_cmpuint (month->items->len, ==, 2);
  second = tj_month_week (month, 1, 3, more);
  g_assert_cmpuint (second->len, ==, 2);
  g_assert_cmpuint (g_array_index (second, TjMonthEntry, 0).column, ==, 3);
  g_assert_cmpuint (g_array_index (second, TjMonthEntry, 0).columns, ==, 4);
  g_assert_cmpuint (g_array_index (second, TjMonthEntry, 1).slot, ==, 1);
  third = tj_month_week (month, 2, 3, more);
  g_assert_cmpuint (third->len, ==, 1);
  g_assert_cmpuint (g_array_index (third, TjMonthEntry, 0).columns, ==, 2);
  for (guint i = 0; i < month->items->len; i++)
    {
      const TjUpcomingItem *item = &g_array_index (month->items, TjUpcomingItem, i);

      g_assert_cmpint (tj_month_is_vague (month, item), ==, g_str_equal (item->name, "Maand"));
      g_assert_cmpint (tj_month_is_on (item, tj_civil_day (2025, 6, 6)), ==, g_str_equal (item->name, "Dag"));
    }
}

/* What has no room is counted, and its place is left to say so. */
static void
test_more (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjMonth) month = NULL;
  g_autoptr (GArray) few = NULL, all = NULL, decided = NULL;
  guint more[7], shown = 0;

  for (TjId id = 10; id < 15; id++)
    add (model, id, "Dag", tj_date_day (2025, 6, 12), tj_date_day (2025, 6, 12));
  add (model, 20, "Zeker zichtbaar", tj_date_day (2025, 6, 18), (TjDate) { 0 })->type = TJ_ACTIVITY_TYPE_DECISION;
  for (TjId id = 21; id < 25; id++)
    add (model, id, "Dag", tj_date_day (2025, 6, 18), tj_date_day (2025, 6, 18));
  month = june_of (model);
  decided = tj_month_week (month, 3, 2, more);
  g_assert_cmpstr (g_array_index (decided, TjMonthEntry, 0).item->name, ==, "Zeker zichtbaar");
  g_assert_false (g_array_index (decided, TjMonthEntry, 0).hidden);
  g_assert_cmpuint (more[2], ==, 4);
  few = tj_month_week (month, 2, 3, more);
  for (guint i = 0; i < few->len; i++)
    if (!g_array_index (few, TjMonthEntry, i).hidden)
      {
        g_assert_cmpuint (g_array_index (few, TjMonthEntry, i).slot, <, 2);
        shown++;
      }
  g_assert_cmpuint (shown, ==, 2);
  g_assert_cmpuint (more[3], ==, 3);
  g_assert_cmpuint (more[2], ==, 0);
  all = tj_month_week (month, 2, 5, more);
  g_assert_cmpuint (more[3], ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month/weeks", test_weeks);
  g_test_add_func ("/month/bars", test_bars);
  g_test_add_func ("/month/more", test_more);
  return g_test_run ();
}
