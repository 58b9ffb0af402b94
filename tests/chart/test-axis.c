// SPDX-License-Identifier: EUPL-1.2
#include <math.h>

#include "tj-axis.h"
#include "tj-civil.h"

#define WORD 42.0

static gint32
at (int year, int month, int day)
{
  return tj_civil_day (year, month, day) * TJ_MINUTES_PER_DAY;
}

static void
test_places (void)
{
  TjAxis axis = { .origin = at (2025, 1, 1), .px_per_day = 2 };

  g_assert_cmpfloat (tj_axis_x (&axis, at (2025, 1, 1)), ==, 0);
  g_assert_cmpfloat (tj_axis_x (&axis, at (2025, 2, 1)), ==, 62);
  g_assert_cmpfloat (tj_axis_minute (&axis, 62), ==, at (2025, 2, 1));
}

static void
test_fit (void)
{
  TjAxis axis = tj_axis_fit (at (2025, 1, 1), at (2026, 1, 1), 830, 20, 80);
  gint32 first = at (2026, 7, 2), end = at (2026, 7, 3);

  g_assert_cmpfloat_with_epsilon (axis.px_per_day, 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (tj_axis_x (&axis, at (2025, 1, 1)), 20, 1e-6);
  g_assert_cmpfloat_with_epsilon (tj_axis_x (&axis, at (2026, 1, 1)), 750, 1e-6);
  /* One day gets weeks around it; what is longer is left as it is. */
  tj_axis_widen (&first, &end);
  g_assert_cmpint (end - first, ==, 91 * TJ_MINUTES_PER_DAY);
  g_assert_cmpint (at (2026, 7, 2) - first, ==, 45 * TJ_MINUTES_PER_DAY);
  end = at (2027, 1, 1);
  tj_axis_widen (&first, &end);
  g_assert_cmpint (end, ==, at (2027, 1, 1));
  /* Nothing at all, and next to no width, still give an axis. */
  axis = tj_axis_fit (0, 0, 10, 20, 80);
  g_assert_cmpfloat (axis.px_per_day, >, 0);
}

static void
test_zoom (void)
{
  g_assert_cmpfloat (tj_axis_zoom (1.0, 1), ==, 1.4);
  g_assert_cmpfloat (tj_axis_zoom (1.0, -1), ==, 0.7);
  g_assert_cmpfloat (tj_axis_zoom (0.9, 1), ==, 1.0);
  g_assert_cmpfloat (tj_axis_zoom (0.9, -1), ==, 0.7);
  g_assert_cmpfloat (tj_axis_zoom (1e9, 1), ==, TJ_AXIS_ZOOM_MAX);
  g_assert_cmpfloat (tj_axis_zoom (1e-9, -1), ==, TJ_AXIS_ZOOM_MIN);
}

static void
assert_scales (double px_per_day, TjAxisUnit upper, TjAxisUnit lower)
{
  TjAxis axis = { .px_per_day = px_per_day };
  TjAxisUnit one, other;

  tj_axis_scales (&axis, WORD, &one, &other, NULL);
  g_assert_cmpint (one, ==, upper);
  g_assert_cmpint (other, ==, lower);
}

static void
test_scales (void)
{
  assert_scales (0.05, TJ_AXIS_NONE, TJ_AXIS_YEAR);
  assert_scales (0.7, TJ_AXIS_YEAR, TJ_AXIS_QUARTER);
  assert_scales (2, TJ_AXIS_QUARTER, TJ_AXIS_MONTH);
  assert_scales (8, TJ_AXIS_MONTH, TJ_AXIS_WEEK);
  assert_scales (40, TJ_AXIS_WEEK, TJ_AXIS_DAY);
}

static void
test_periods (void)
{
  TjAxis axis = { .origin = at (2025, 2, 15), .px_per_day = 1 };
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (TjAxisPeriod));
  const TjAxisPeriod *first;

  tj_axis_periods (&axis, TJ_AXIS_MONTH, 0, 100, periods);
  first = &g_array_index (periods, TjAxisPeriod, 0);
  g_assert_cmpuint (periods->len, ==, 4); /* February to May, 26 May is not reached */
  g_assert_cmpint (first->start, ==, at (2025, 2, 1));
  g_assert_cmpint (first->finish, ==, at (2025, 3, 1));
  g_assert_cmpfloat (first->x0, ==, -14);
  g_assert_cmpfloat (first->x1, ==, 14);

  tj_axis_periods (&axis, TJ_AXIS_QUARTER, 0, 100, periods);
  g_assert_cmpuint (periods->len, ==, 2);
  g_assert_cmpint (g_array_index (periods, TjAxisPeriod, 1).start, ==, at (2025, 4, 1));

  axis.px_per_day = 10;
  tj_axis_periods (&axis, TJ_AXIS_WEEK, 0, 100, periods);
  g_assert_cmpint (g_array_index (periods, TjAxisPeriod, 0).start, ==, at (2025, 2, 10)); /* a Monday */
  tj_axis_weekends (&axis, 0, 100, periods);
  g_assert_cmpuint (periods->len, ==, 2);
  g_assert_cmpint (g_array_index (periods, TjAxisPeriod, 0).start, ==, at (2025, 2, 15));
}

/* Nothing to see, nothing to do: days at a zoom of a decade, and years that no date can have. */
static void
test_limits (void)
{
  TjAxis axis = { .origin = at (2025, 1, 1), .px_per_day = 0.02 };
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (TjAxisPeriod));

  tj_axis_periods (&axis, TJ_AXIS_DAY, 0, 1e9, periods);
  g_assert_cmpuint (periods->len, ==, 0);
  tj_axis_weekends (&axis, 0, 1e9, periods);
  g_assert_cmpuint (periods->len, ==, 0);
  tj_axis_periods (&axis, TJ_AXIS_YEAR, -1e9, 1e9, periods);
  g_assert_cmpuint (periods->len, <=, 1100);
}

static void
assert_label (TjAxisUnit unit, gint32 minute, gboolean upper, int shorter, const char *expected)
{
  g_autofree char *label = tj_axis_label (unit, minute, upper, shorter);

  g_assert_cmpstr (label, ==, expected);
}

static void
test_labels (void)
{
  gint32 day = at (2025, 11, 10);

  assert_label (TJ_AXIS_YEAR, at (2025, 1, 1), TRUE, 0, "2025");
  assert_label (TJ_AXIS_YEAR, at (2025, 1, 1), TRUE, 1, NULL);
  assert_label (TJ_AXIS_QUARTER, at (2025, 10, 1), TRUE, 0, "Q4 2025");
  assert_label (TJ_AXIS_QUARTER, at (2025, 10, 1), TRUE, 1, "Q4");
  assert_label (TJ_AXIS_QUARTER, at (2025, 10, 1), FALSE, 0, "Q4");
  assert_label (TJ_AXIS_MONTH, at (2025, 3, 1), TRUE, 0, "maart 2025");
  assert_label (TJ_AXIS_MONTH, at (2025, 3, 1), TRUE, 1, "mrt 2025");
  assert_label (TJ_AXIS_MONTH, at (2025, 3, 1), TRUE, 2, "mrt");
  assert_label (TJ_AXIS_MONTH, at (2025, 3, 1), FALSE, 0, "maart");
  assert_label (TJ_AXIS_MONTH, at (2025, 3, 1), FALSE, 1, "mrt");
  assert_label (TJ_AXIS_MONTH, at (2025, 3, 1), FALSE, 2, "m");
  assert_label (TJ_AXIS_MONTH, at (2025, 3, 1), FALSE, 3, NULL);
  assert_label (TJ_AXIS_WEEK, day, TRUE, 0, "wk 46 · nov 2025");
  assert_label (TJ_AXIS_WEEK, day, TRUE, 1, "wk 46");
  assert_label (TJ_AXIS_WEEK, day, FALSE, 0, "wk 46");
  assert_label (TJ_AXIS_WEEK, day, FALSE, 1, "46");
  assert_label (TJ_AXIS_DAY, day, FALSE, 0, "ma 10");
  assert_label (TJ_AXIS_DAY, day, FALSE, 1, "10");
  /* ISO weeks: 29 December 2025 is in week 1. */
  assert_label (TJ_AXIS_WEEK, at (2025, 12, 29), TRUE, 0, "wk 1 · jan 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/axis/places", test_places);
  g_test_add_func ("/chart/axis/fit", test_fit);
  g_test_add_func ("/chart/axis/zoom", test_zoom);
  g_test_add_func ("/chart/axis/scales", test_scales);
  g_test_add_func ("/chart/axis/periods", test_periods);
  g_test_add_func ("/chart/axis/limits", test_limits);
  g_test_add_func ("/chart/axis/labels", test_labels);
  return g_test_run ();
}
