// SPDX-License-Identifier: EUPL-1.2
/* How two dates, durations, hours and amounts differ, in words. */
#include "tj-difference.h"

/* Texts come in English here: no catalogue is bound. */
static void
assert_date (const char *before, const char *after, const char *expected, TjShift shift)
{
  TjDate one = { 0 }, other = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  TjShift got;

  tj_date_from_text (before, &one, &error);
  g_assert_no_error (error);
  tj_date_from_text (after, &other, &error);
  g_assert_no_error (error);
  text = tj_difference_date (&one, &other, &got);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (got, ==, shift);
  tj_date_clear (&one);
  tj_date_clear (&other);
}

static void
test_days (void)
{
  assert_date ("2025-03-03", "2025-03-03", "", TJ_SHIFT_NONE);
  assert_date ("2025-03-03", "2025-03-04", "1 day later", TJ_SHIFT_UP);
  assert_date ("2025-03-20", "2025-03-03", "17 days earlier", TJ_SHIFT_DOWN);
  assert_date ("2025-03-03", "2025-03-24", "3 weeks later", TJ_SHIFT_UP);
  assert_date ("2026-10-31", "2026-12-05", "5 weeks later", TJ_SHIFT_UP);
  assert_date ("2025-03-01", "2025-04-07", "over 5 weeks later", TJ_SHIFT_UP);
  assert_date ("2025-03-01", "2025-12-20", "over 9 months later", TJ_SHIFT_UP);
  assert_date ("1999-12-31", "2000-01-02", "2 days later", TJ_SHIFT_UP);
}

/* The same day of another month, and the last day of one after the last day of another, are whole months apart. */
static void
test_whole_months (void)
{
  assert_date ("2025-03-10", "2025-04-10", "1 month later", TJ_SHIFT_UP);
  assert_date ("2025-10-31", "2025-11-30", "1 month later", TJ_SHIFT_UP);
  assert_date ("2025-05-31", "2025-02-28", "3 months earlier", TJ_SHIFT_DOWN);
  assert_date ("2025-03-10", "2027-03-10", "2 years later", TJ_SHIFT_UP);
}

static void
test_precision (void)
{
  assert_date ("2025-03", "2025-04", "1 month later", TJ_SHIFT_UP);
  assert_date ("2025-12", "2026-02", "2 months later", TJ_SHIFT_UP);
  assert_date ("2025-03", "2024-03", "1 year earlier", TJ_SHIFT_DOWN);
  assert_date ("2025-W01", "2025-W04", "3 weeks later", TJ_SHIFT_UP);
  assert_date ("1999-W52", "2000-W01", "1 week later", TJ_SHIFT_UP);
  assert_date ("2025-Q4", "2026-Q2", "2 quarters later", TJ_SHIFT_UP);
  assert_date ("2025-H1", "2025-H2", "6 months later", TJ_SHIFT_UP);
  assert_date ("2025", "2028", "3 years later", TJ_SHIFT_UP);
}

/* What is said in months is compared in months, also with a day. */
static void
test_mixed (void)
{
  assert_date ("2025-03", "2025-04-10", "1 month later", TJ_SHIFT_UP);
  assert_date ("2025-03", "2025-03-28", "more precise", TJ_SHIFT_NONE);
  assert_date ("2025-03-28", "2025-03", "less precise", TJ_SHIFT_NONE);
  assert_date ("2025-Q1", "2025-05", "1 quarter later", TJ_SHIFT_UP);
}

static void
test_moments (void)
{
  assert_date ("2025-03-03T09:00", "2025-03-03T11:00", "2 hours later", TJ_SHIFT_UP);
  assert_date ("2025-03-03T09:00", "2025-03-03T08:30", "30 minutes earlier", TJ_SHIFT_DOWN);
  assert_date ("2025-03-03T09:00", "2025-03-04T08:00", "1 day later", TJ_SHIFT_UP);
}

static void
test_unknown (void)
{
  assert_date ("n.t.b.", "2025-03", "now known", TJ_SHIFT_NONE);
  assert_date ("2025-03", "", "no longer known", TJ_SHIFT_NONE);
  assert_date ("n.t.b.", "tekst:na de zomer", "", TJ_SHIFT_NONE);
}

static TjBaselineItem *
item (const char *start, const char *finish, const char *duration)
{
  TjBaselineItem *self = tj_record_new (TJ_KIND_BASELINE_ITEM, 0);

  g_assert_true (tj_date_from_text (start, &self->start, NULL));
  g_assert_true (tj_date_from_text (finish, &self->finish, NULL));
  g_assert_true (tj_duration_from_text (duration, &self->duration, NULL));
  return self;
}

static void
assert_duration (TjBaselineItem *before, TjBaselineItem *after, const char *expected, TjShift shift)
{
  TjShift got;
  g_autofree char *text = tj_difference_duration (before, after, &got);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (got, ==, shift);
  tj_record_unref (before);
  tj_record_unref (after);
}

static void
test_duration (void)
{
  assert_duration (item ("2025-03", "2025-04", ""), item ("2025-05", "2025-07", ""), "1 month longer", TJ_SHIFT_UP);
  assert_duration (item ("2025-03", "2025-04", ""), item ("2025-06", "2025-07", ""), "", TJ_SHIFT_NONE);
  assert_duration (item ("2025-03-03", "2025-03-14", ""), item ("2025-03-03", "2025-03-07", ""), "1 week shorter",
                   TJ_SHIFT_DOWN);
  assert_duration (item ("", "", "10wd"), item ("", "", "15wd"), "5 werkdagen longer", TJ_SHIFT_UP);
  assert_duration (item ("", "", "10wd"), item ("", "", "1ww"), "", TJ_SHIFT_NONE);
  assert_duration (item ("2025-03", "2025-04", ""), item ("n.t.b.", "2025-07", ""), "no longer known", TJ_SHIFT_NONE);
}

static void
assert_length (TjBaselineItem *self, const char *expected)
{
  g_autofree char *text = tj_difference_length (self);

  g_assert_cmpstr (text, ==, expected);
  tj_record_unref (self);
}

static void
test_length (void)
{
  assert_length (item ("2025-03", "2025-04", ""), "2 months");
  assert_length (item ("2025-Q3", "2026-Q2", ""), "1 year");
  assert_length (item ("2025-03-03", "2025-03-16", ""), "2 weeks");
  assert_length (item ("2025-03-03", "2025-03-03", ""), "1 day");
  assert_length (item ("2025-03-03T09:00", "2025-03-03T09:00", ""), "");
  assert_length (item ("2025-03", "2025-04", "30wd"), "30 werkdagen");
  assert_length (item ("2025-03", "", ""), "");
}

static void
test_work_and_cost (void)
{
  TjNumber twelve = tj_number (12 * 60), twenty = tj_number (20 * 60), no_work = { 0 };
  TjMoney little = tj_money (100000), much = tj_money (350050), pm = { TJ_MONEY_PM, TJ_QUALIFIER_NONE, 0 };
  TjShift shift;
  g_autofree char *more = tj_difference_work (&twelve, &twenty, &shift);
  g_autofree char *known = NULL, *less = NULL, *same = NULL, *unknown = NULL;

  g_assert_cmpstr (more, ==, "8 uur more");
  g_assert_cmpint (shift, ==, TJ_SHIFT_UP);
  known = tj_difference_work (&no_work, &twelve, &shift);
  g_assert_cmpstr (known, ==, "now known");
  less = tj_difference_cost (&much, &little, &shift);
  g_assert_cmpstr (less, ==, "€\u00a02.500,50 less");
  g_assert_cmpint (shift, ==, TJ_SHIFT_DOWN);
  same = tj_difference_cost (&much, &much, &shift);
  g_assert_cmpstr (same, ==, "");
  unknown = tj_difference_cost (&much, &pm, &shift);
  g_assert_cmpstr (unknown, ==, "no longer known");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/days", test_days);
  g_test_add_func ("/difference/whole-months", test_whole_months);
  g_test_add_func ("/difference/precision", test_precision);
  g_test_add_func ("/difference/mixed", test_mixed);
  g_test_add_func ("/difference/moments", test_moments);
  g_test_add_func ("/difference/unknown", test_unknown);
  g_test_add_func ("/difference/duration", test_duration);
  g_test_add_func ("/difference/length", test_length);
  g_test_add_func ("/difference/work-and-cost", test_work_and_cost);
  return g_test_run ();
}
