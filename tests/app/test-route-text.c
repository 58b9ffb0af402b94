// SPDX-License-Identifier: EUPL-1.2
/* What is said of a route: where each step stands, and its days. */
#include "tj-civil.h"
#include "tj-records-decisions.h"
#include "tj-route-text.h"

#define DAY(day) tj_civil_day (2025, 9, day)

static void
test_states (void)
{
  TjRouteDay days[] = { { 1, 0, TJ_ROUTE_WORK, DAY (1), DAY (5) },
                        { 2, 0, TJ_ROUTE_WORK, DAY (8), DAY (10) },
                        { 3, 9, TJ_ROUTE_MEETING, DAY (12), DAY (16) } };
  TjRoutePlan plan = { .day = DAY (16), .n = 3, .days = days };
  static const struct
  {
    int state, today;
    TjRouteState expected[3];
  } cases[] = {
    { 0, 1, { TJ_ROUTE_NOW, TJ_ROUTE_TO_DO, TJ_ROUTE_TO_DO } },
    { TJ_DECISION_STATE_PLANNED, 5, { TJ_ROUTE_NOW, TJ_ROUTE_TO_DO, TJ_ROUTE_TO_DO } },
    { TJ_DECISION_STATE_PREPARED, 6, { TJ_ROUTE_PASSED, TJ_ROUTE_TO_DO, TJ_ROUTE_TO_DO } },
    { TJ_DECISION_STATE_SUBMITTED, 6, { TJ_ROUTE_DONE, TJ_ROUTE_DONE, TJ_ROUTE_TO_DO } },
    { TJ_DECISION_STATE_SUBMITTED, 17, { TJ_ROUTE_DONE, TJ_ROUTE_DONE, TJ_ROUTE_PASSED } },
    { TJ_DECISION_STATE_DECIDED, 1, { TJ_ROUTE_DONE, TJ_ROUTE_DONE, TJ_ROUTE_DONE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint step = 0; step < 3; step++)
      g_assert_cmpint (tj_route_state (&plan, step, cases[i].state, DAY (cases[i].today)), ==, cases[i].expected[step]);
}

static void
test_days (void)
{
  TjRouteDay work = { 1, 0, TJ_ROUTE_WORK, DAY (1), DAY (5) }, none = { 1, 0, TJ_ROUTE_WORK, DAY (5), DAY (5) };
  TjRouteDay meeting = { 1, 9, TJ_ROUTE_MEETING, DAY (12), DAY (16) };
  g_autofree char *short_day = tj_route_short_day (DAY (5));
  g_autofree char *when = tj_route_when (&work), *from = tj_route_from (&work), *empty = tj_route_from (&none);
  g_autofree char *meets = tj_route_when (&meeting), *papers = tj_route_from (&meeting);

  g_assert_cmpstr (short_day, ==, "vr 5 sep 2025");
  g_assert_cmpstr (when, ==, "Ready on vrijdag 5 september 2025");
  g_assert_cmpstr (from, ==, "From maandag 1 september 2025");
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (meets, ==, "Meets on dinsdag 16 september 2025");
  g_assert_cmpstr (papers, ==, "Papers due on vrijdag 12 september 2025");
}

static void
test_example (void)
{
  TjRoutePlan plan = { .begin = DAY (1), .ready = DAY (5), .n = 1 }, bare = { .n = 0 };
  g_autofree char *in_time = tj_route_example_text ("Raad", &plan, DAY (1));
  g_autofree char *late = tj_route_example_text ("Raad", &plan, DAY (2));
  g_autofree char *no_steps = tj_route_example_text ("Raad", &bare, DAY (1));
  g_autofree char *no_meeting = tj_route_example_text ("Raad", NULL, DAY (1));
  g_autofree char *no_body = tj_route_example_text (NULL, NULL, DAY (1));

  g_assert_cmpstr (in_time, ==, "Begins on maandag 1 september 2025; writer ready on vrijdag 5 september 2025.");
  g_assert_cmpstr (late, ==,
                   "Too late: the route had to begin on maandag 1 september 2025, with the writer ready on vrijdag 5 "
                   "september 2025.");
  g_assert_cmpstr (no_steps, ==, "");
  g_assert_true (g_str_has_prefix (no_meeting, "No meetings of “Raad”"));
  g_assert_true (g_str_has_prefix (no_body, "Choose the body"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/route-text/states", test_states);
  g_test_add_func ("/route-text/days", test_days);
  g_test_add_func ("/route-text/example", test_example);
  return g_test_run ();
}
