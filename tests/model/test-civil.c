// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"

static void
test_known_days (void)
{
  static const struct
  {
    int year, month, day;
    gint32 number;
    int weekday, week, iso_year;
  } cases[] = {
    { 2000, 1, 1, 0, 6, 52, 1999 },     { 1999, 12, 31, -1, 5, 52, 1999 },   { 2000, 3, 1, 60, 3, 9, 2000 },
    { 1900, 1, 1, -36524, 1, 1, 1900 }, { 2025, 11, 10, 9445, 1, 46, 2025 }, { 2024, 12, 30, 9130, 1, 1, 2025 },
    { 2021, 1, 3, 7673, 7, 53, 2020 },  { 2026, 12, 31, 9861, 4, 53, 2026 }, { 2999, 12, 31, 365242, 2, 1, 3000 },
    { 2025, 9, 23, 9397, 2, 39, 2025 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 day = tj_civil_day (cases[i].year, cases[i].month, cases[i].day);
      int year, month, mday, iso_year;

      g_assert_cmpint (day, ==, cases[i].number);
      tj_civil_split (day, &year, &month, &mday);
      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpint (month, ==, cases[i].month);
      g_assert_cmpint (mday, ==, cases[i].day);
      g_assert_cmpint (tj_civil_weekday (day), ==, cases[i].weekday);
      g_assert_cmpint (tj_civil_iso_week (day, &iso_year), ==, cases[i].week);
      g_assert_cmpint (iso_year, ==, cases[i].iso_year);
    }
}

static void
test_carry (void)
{
  g_assert_cmpint (tj_civil_day (2025, 13, 1), ==, tj_civil_day (2026, 1, 1));
  g_assert_cmpint (tj_civil_day (2025, 0, 1), ==, tj_civil_day (2024, 12, 1));
  g_assert_cmpint (tj_civil_day (2025, -11, 1), ==, tj_civil_day (2024, 1, 1));
  g_assert_cmpint (tj_civil_day (2025, 26, 1), ==, tj_civil_day (2027, 2, 1));
  g_assert_cmpint (tj_civil_day (2025, 2, 31), ==, tj_civil_day (2025, 3, 3));
  g_assert_cmpint (tj_civil_day (2025, 3, 0), ==, tj_civil_day (2025, 2, 28));
}

/* Walks all accepted days, against what the calendar says in words: one day on, one weekday on. */
static void
test_every_day (void)
{
  gint32 expected = tj_civil_day (TJ_YEAR_MIN, 1, 1);
  int weekday = 1;

  for (int year = TJ_YEAR_MIN; year <= TJ_YEAR_MAX; year++)
    for (int month = 1; month <= 12; month++)
      for (int mday = 1; mday <= tj_civil_month_length (year, month); mday++)
        {
          int read_year, read_month, read_mday;

          g_assert_cmpint (tj_civil_day (year, month, mday), ==, expected);
          tj_civil_split (expected, &read_year, &read_month, &read_mday);
          g_assert_true (read_year == year && read_month == month && read_mday == mday);
          g_assert_cmpint (tj_civil_weekday (expected), ==, weekday);
          weekday = weekday % 7 + 1;
          expected++;
        }
}

static void
test_weeks (void)
{
  gint32 monday = tj_civil_iso_week_start (TJ_YEAR_MIN, 1);

  for (int year = TJ_YEAR_MIN; year <= TJ_YEAR_MAX; year++)
    {
      int weeks = tj_civil_iso_weeks (year);

      g_assert_true (weeks == 52 || weeks == 53);
      for (int week = 1; week <= weeks; week++, monday += 7)
        {
          int iso_year;

          g_assert_cmpint (tj_civil_iso_week_start (year, week), ==, monday);
          g_assert_cmpint (tj_civil_weekday (monday), ==, 1);
          g_assert_cmpint (tj_civil_iso_week (monday, &iso_year), ==, week);
          g_assert_cmpint (iso_year, ==, year);
          g_assert_cmpint (tj_civil_iso_week (monday + 6, &iso_year), ==, week);
          g_assert_cmpint (iso_year, ==, year);
        }
    }
  g_assert_cmpint (tj_civil_iso_weeks (2020), ==, 53);
  g_assert_cmpint (tj_civil_iso_weeks (2025), ==, 52);
  g_assert_cmpint (tj_civil_iso_weeks (2026), ==, 53);
}

static void
test_valid (void)
{
  g_assert_true (tj_civil_valid (2024, 2, 29));
  g_assert_true (tj_civil_valid (2000, 2, 29));
  g_assert_true (tj_civil_valid (1900, 1, 1));
  g_assert_true (tj_civil_valid (2999, 12, 31));
  g_assert_false (tj_civil_valid (1900, 2, 29));
  g_assert_false (tj_civil_valid (2025, 2, 29));
  g_assert_false (tj_civil_valid (2025, 4, 31));
  g_assert_false (tj_civil_valid (2025, 0, 1));
  g_assert_false (tj_civil_valid (2025, 13, 1));
  g_assert_false (tj_civil_valid (2025, 1, 0));
  g_assert_false (tj_civil_valid (2025, 1, -1));
  g_assert_false (tj_civil_valid (1899, 12, 31));
  g_assert_false (tj_civil_valid (3000, 1, 1));
  g_assert_cmpint (tj_civil_month_length (2100, 2), ==, 28);
  g_assert_cmpint (tj_civil_month_length (2025, 13), ==, 0);
}

static void
test_minutes (void)
{
  g_assert_cmpint (tj_civil_minute_day (0), ==, 0);
  g_assert_cmpint (tj_civil_minute_day (1439), ==, 0);
  g_assert_cmpint (tj_civil_minute_day (1440), ==, 1);
  g_assert_cmpint (tj_civil_minute_day (-1), ==, -1);
  g_assert_cmpint (tj_civil_minute_day (-1440), ==, -1);
  g_assert_cmpint (tj_civil_minute_day (-1441), ==, -2);
  g_assert_cmpint (tj_civil_minute_day (G_MININT32), ==, -1491309);
}

/* Numbers far outside what is accepted must not overflow on the way. */
static void
test_extremes (void)
{
  static const int numbers[] = { G_MININT, -1, 0, 1, 2025, G_MAXINT };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (numbers); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (numbers); k++)
        {
          gint32 day = tj_civil_day (numbers[i], numbers[j], numbers[k]);
          int weekday = tj_civil_weekday (day);

          g_assert_cmpint (weekday, >=, 1);
          g_assert_cmpint (weekday, <=, 7);
          tj_civil_iso_week (day, NULL);
          tj_civil_iso_week_start (numbers[i], numbers[j]);
        }
  tj_civil_split (G_MININT32, NULL, NULL, NULL);
  tj_civil_split (G_MAXINT32, NULL, NULL, NULL);
}

static void
test_random_days (void)
{
  for (int i = 0; i < 100000; i++)
    {
      gint32 day = (gint32) g_test_rand_int ();
      int year, month, mday;

      tj_civil_split (day, &year, &month, &mday);
      g_assert_cmpint (tj_civil_day (year, month, mday), ==, day);
      g_assert_cmpint (mday, <=, tj_civil_month_length (year, month));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/civil/known-days", test_known_days);
  g_test_add_func ("/model/civil/carry", test_carry);
  g_test_add_func ("/model/civil/every-day", test_every_day);
  g_test_add_func ("/model/civil/weeks", test_weeks);
  g_test_add_func ("/model/civil/valid", test_valid);
  g_test_add_func ("/model/civil/minutes", test_minutes);
  g_test_add_func ("/model/civil/extremes", test_extremes);
  g_test_add_func ("/model/civil/random-days", test_random_days);
  return g_test_run ();
}
