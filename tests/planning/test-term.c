// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-term.h"

static gint32
day_of (int date)
{
  return tj_civil_day (date / 10000, date / 100 % 100, date % 100);
}

static const struct Term
{
  const char *what;
  int event;
  TjDurationUnit unit;
  gint64 amount; /* thousandths */
  int last;
} terms[] = {
  { "six weeks of bezwaar from a Monday", 20250901, TJ_DURATION_ELAPSED_WEEKS, 6000, 20251013 },
  { "the same in days", 20250901, TJ_DURATION_ELAPSED_DAYS, 42000, 20251013 },
  { "from a Saturday to Monday", 20250906, TJ_DURATION_ELAPSED_WEEKS, 6000, 20251020 },
  { "from a Sunday to Monday", 20250907, TJ_DURATION_ELAPSED_WEEKS, 6000, 20251020 },
  { "to Easter Monday, so Tuesday", 20250310, TJ_DURATION_ELAPSED_WEEKS, 6000, 20250422 },
  { "to Good Friday, so the Tuesday after Easter", 20250307, TJ_DURATION_ELAPSED_WEEKS, 6000, 20250422 },
  { "to Ascension Day, so past the Friday after it", 20250417, TJ_DURATION_ELAPSED_WEEKS, 6000, 20250602 },
  { "to the Friday after Ascension Day", 20250418, TJ_DURATION_ELAPSED_WEEKS, 6000, 20250602 },
  { "the same in a year without a known decree", 20320326, TJ_DURATION_ELAPSED_WEEKS, 6000, 20320510 },
  { "to a Friday that a decree names", 20280317, TJ_DURATION_ELAPSED_WEEKS, 6000, 20280501 },
  { "to New Year 2026, past the decreed Friday", 20251120, TJ_DURATION_ELAPSED_WEEKS, 6000, 20260105 },
  { "to Christmas on a Thursday", 20251113, TJ_DURATION_ELAPSED_WEEKS, 6000, 20251229 },
  { "to King's Day on Saturday 26 April 2025", 20250315, TJ_DURATION_ELAPSED_WEEKS, 6000, 20250428 },
  { "to 5 May, which is one every year", 20260324, TJ_DURATION_ELAPSED_WEEKS, 6000, 20260506 },
  { "one month from the 31st", 20250131, TJ_DURATION_MONTHS, 1000, 20250228 },
  { "one month from the last of February", 20250228, TJ_DURATION_MONTHS, 1000, 20250328 },
  { "three months from the 30th", 20250630, TJ_DURATION_MONTHS, 3000, 20250930 },
  { "three months to a Saturday", 20250718, TJ_DURATION_MONTHS, 3000, 20251020 },
  /* Article 2: two days that are none. */
  { "three days from a Thursday", 20250904, TJ_DURATION_ELAPSED_DAYS, 3000, 20250908 },
  { "three days from a Friday", 20250905, TJ_DURATION_ELAPSED_DAYS, 3000, 20250909 },
  { "three days of thinking over Christmas 2017", 20171220, TJ_DURATION_ELAPSED_DAYS, 3000, 20171227 },
  { "three days over Easter", 20250417, TJ_DURATION_ELAPSED_DAYS, 3000, 20250423 },
  { "two days are too short for it", 20250905, TJ_DURATION_ELAPSED_DAYS, 2000, 20250908 },
  { "three days in the week", 20250901, TJ_DURATION_ELAPSED_DAYS, 3000, 20250904 },
  /* Article 4: left as they are. */
  { "twelve weeks move", 20250830, TJ_DURATION_ELAPSED_WEEKS, 12000, 20251124 },
  { "thirteen weeks do not", 20250830, TJ_DURATION_ELAPSED_WEEKS, 13000, 20251129 },
  { "ninety days move", 20250901, TJ_DURATION_ELAPSED_DAYS, 90000, 20251201 },
  { "ninety-one days do not", 20250831, TJ_DURATION_ELAPSED_DAYS, 91000, 20251130 },
  { "four months do not", 20250901, TJ_DURATION_MONTHS, 4000, 20260101 },
  { "a year does not", 20250101, TJ_DURATION_YEARS, 1000, 20260101 },
  { "hours do not", 20250905, TJ_DURATION_ELAPSED_HOURS, 48000, 20250907 },
  { "nor minutes", 20250905, TJ_DURATION_ELAPSED_MINUTES, 90000, 20250906 },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      TjDuration term = { .unit = terms[i].unit, .amount = terms[i].amount };
      int year, month, mday;
      gint32 last = 0;

      g_assert_true (tj_term_end (day_of (terms[i].event), &term, &last));
      tj_civil_split (last, &year, &month, &mday);
      g_test_message ("%s", terms[i].what);
      g_assert_cmpint ((year * 100 + month) * 100 + mday, ==, terms[i].last);
    }
}

static void
test_no_term (void)
{
  static const TjDuration none[] = {
    { 0 },
    { .unit = TJ_DURATION_WORK_DAYS, .amount = 5000 },
    { .unit = TJ_DURATION_PERCENT, .amount = 5000 },
    { .unit = TJ_DURATION_ELAPSED_DAYS, .amount = 0 },
    { .unit = TJ_DURATION_ELAPSED_WEEKS, .amount = -6000 },
  };
  gint32 last = 7;

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_false (tj_term_end (0, &none[i], &last));
  g_assert_cmpint (last, ==, 7);
}

/* What holds for each term that the law moves. */
static void
test_rules (void)
{
  for (gint32 event = tj_civil_day (2000, 1, 1); event < tj_civil_day (2050, 1, 1); event++)
    {
      TjDuration term = { .unit = TJ_DURATION_ELAPSED_DAYS, .amount = 1000 * (1 + (event % 90)) };
      gint32 last, plain = event + 1 + event % 90, n = 0;

      g_assert_true (tj_term_end (event, &term, &last));
      g_assert_false (tj_term_is_rest_day (last));
      g_assert_cmpint (last, >=, plain);
      g_assert_cmpint (last, <=, plain + 9);
      for (gint32 day = event + 1; day <= last; day++)
        n += !tj_term_is_rest_day (day);
      g_assert_cmpint (n, >=, plain - event >= 3 ? 2 : 1);
      /* Not longer than needed: what was added is rest, but for the days that article 2 asks. */
      if (n > 2)
        for (gint32 day = plain; day < last; day++)
          g_assert_true (tj_term_is_rest_day (day));
    }
}

static void
test_huge (void)
{
  for (TjDurationUnit unit = TJ_DURATION_ELAPSED_MINUTES; unit <= TJ_DURATION_YEARS; unit++)
    {
      TjDuration term = { .unit = unit, .amount = G_MAXINT64 };
      gint32 last;

      g_assert_true (tj_term_end (day_of (20250101), &term, &last));
      g_assert_cmpint (last, <=, day_of (29991231));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/term/table", test_table);
  g_test_add_func ("/planning/term/no-term", test_no_term);
  g_test_add_func ("/planning/term/rules", test_rules);
  g_test_add_func ("/planning/term/huge", test_huge);
  return g_test_run ();
}
