// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-holidays.h"
#include "tj-school-holidays.h"

/* Of 2024 to 2030, as day and month: equal to the OpenHolidays data for the Netherlands. */
static const struct
{
  TjHoliday holiday;
  const char *name;
  const char *days[7];
} table[] = {
  { TJ_HOLIDAY_NEW_YEAR,
    "Nieuwjaarsdag",
    { "ma 01-01", "wo 01-01", "do 01-01", "vr 01-01", "za 01-01", "ma 01-01", "di 01-01" } },
  { TJ_HOLIDAY_GOOD_FRIDAY,
    "Goede Vrijdag",
    { "vr 29-03", "vr 18-04", "vr 03-04", "vr 26-03", "vr 14-04", "vr 30-03", "vr 19-04" } },
  { TJ_HOLIDAY_EASTER,
    "Eerste Paasdag",
    { "zo 31-03", "zo 20-04", "zo 05-04", "zo 28-03", "zo 16-04", "zo 01-04", "zo 21-04" } },
  { TJ_HOLIDAY_EASTER_MONDAY,
    "Tweede Paasdag",
    { "ma 01-04", "ma 21-04", "ma 06-04", "ma 29-03", "ma 17-04", "ma 02-04", "ma 22-04" } },
  { TJ_HOLIDAY_KINGS_DAY,
    "Koningsdag",
    { "za 27-04", "za 26-04", "ma 27-04", "di 27-04", "do 27-04", "vr 27-04", "za 27-04" } },
  { TJ_HOLIDAY_LIBERATION,
    "Bevrijdingsdag",
    { "zo 05-05", "ma 05-05", "di 05-05", "wo 05-05", "vr 05-05", "za 05-05", "zo 05-05" } },
  { TJ_HOLIDAY_ASCENSION,
    "Hemelvaartsdag",
    { "do 09-05", "do 29-05", "do 14-05", "do 06-05", "do 25-05", "do 10-05", "do 30-05" } },
  { TJ_HOLIDAY_WHITSUN,
    "Eerste Pinksterdag",
    { "zo 19-05", "zo 08-06", "zo 24-05", "zo 16-05", "zo 04-06", "zo 20-05", "zo 09-06" } },
  { TJ_HOLIDAY_WHIT_MONDAY,
    "Tweede Pinksterdag",
    { "ma 20-05", "ma 09-06", "ma 25-05", "ma 17-05", "ma 05-06", "ma 21-05", "ma 10-06" } },
  { TJ_HOLIDAY_CHRISTMAS,
    "Eerste Kerstdag",
    { "wo 25-12", "do 25-12", "vr 25-12", "za 25-12", "ma 25-12", "di 25-12", "wo 25-12" } },
  { TJ_HOLIDAY_BOXING_DAY,
    "Tweede Kerstdag",
    { "do 26-12", "vr 26-12", "za 26-12", "zo 26-12", "di 26-12", "wo 26-12", "do 26-12" } },
};

/* Monday to Friday without holidays, by month, of 2024 to 2030. */
static const int municipal_days[7][12] = {
  { 22, 21, 21, 21, 21, 20, 23, 22, 21, 23, 21, 20 }, { 22, 20, 21, 21, 20, 20, 23, 21, 22, 23, 20, 21 },
  { 21, 20, 22, 20, 18, 22, 23, 21, 22, 22, 21, 22 }, { 20, 20, 22, 21, 18, 22, 22, 22, 22, 21, 22, 23 },
  { 21, 21, 23, 18, 21, 21, 21, 23, 21, 22, 22, 19 }, { 22, 20, 22, 19, 21, 21, 22, 23, 20, 23, 22, 19 },
  { 22, 20, 21, 21, 22, 19, 23, 22, 21, 23, 21, 20 },
};

static int
count_working_days (gint32 first, gint32 last, TjHolidaySet set, gboolean good_friday)
{
  int n = 0;

  for (gint32 day = first; day <= last; day++)
    n += tj_civil_weekday (day) <= 5 && tj_holiday_on (day, set, good_friday) == TJ_HOLIDAY_NONE;
  return n;
}

static void
test_table (void)
{
  static const char *const weekdays[] = { "ma", "di", "wo", "do", "vr", "za", "zo" };

  g_assert_cmpuint (G_N_ELEMENTS (table), ==, TJ_N_HOLIDAYS - 1);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_assert_cmpstr (tj_holiday_name (table[i].holiday), ==, table[i].name);
      for (int year = 2024; year <= 2030; year++)
        {
          gint32 day = tj_holiday_day (table[i].holiday, year);
          g_autofree char *text = NULL;
          int own_year, month, mday;

          tj_civil_split (day, &own_year, &month, &mday);
          text = g_strdup_printf ("%s %02d-%02d", weekdays[tj_civil_weekday (day) - 1], mday, month);
          g_assert_cmpstr (text, ==, table[i].days[year - 2024]);
          g_assert_cmpint (own_year, ==, year);
          g_assert_cmpint (tj_holiday_on (day, TJ_HOLIDAY_SET_MUNICIPAL, TRUE), ==, table[i].holiday);
        }
    }
}

static void
test_months (void)
{
  for (int year = 2024; year <= 2030; year++)
    for (int month = 1; month <= 12; month++)
      g_assert_cmpint (count_working_days (tj_civil_day (year, month, 1), tj_civil_day (year, month + 1, 0),
                                           TJ_HOLIDAY_SET_MUNICIPAL, FALSE),
                       ==, municipal_days[year - 2024][month - 1]);
}

static void
test_years (void)
{
  static const struct
  {
    TjHolidaySet set;
    gboolean good_friday;
    int days[7]; /* 2024 to 2030 */
  } sets[] = {
    { TJ_HOLIDAY_SET_MUNICIPAL, FALSE, { 256, 254, 254, 255, 253, 254, 255 } },
    { TJ_HOLIDAY_SET_MUNICIPAL, TRUE, { 255, 253, 253, 254, 252, 253, 254 } },
    { TJ_HOLIDAY_SET_LUSTRUM, FALSE, { 256, 254, 255, 256, 254, 254, 255 } },
    { TJ_HOLIDAY_SET_WITHOUT, FALSE, { 256, 255, 255, 256, 254, 254, 255 } },
    { TJ_HOLIDAY_SET_NONE, FALSE, { 262, 261, 261, 261, 260, 261, 261 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (int year = 2024; year <= 2030; year++)
      g_assert_cmpint (
          count_working_days (tj_civil_day (year, 1, 1), tj_civil_day (year, 12, 31), sets[i].set, sets[i].good_friday),
          ==, sets[i].days[year - 2024]);
}

/* What holds in each year. */
static void
test_rules (void)
{
  gboolean earliest = FALSE, latest = FALSE;

  for (int year = TJ_YEAR_MIN; year <= TJ_YEAR_MAX; year++)
    {
      gint32 easter = tj_easter (year), kings = tj_holiday_day (TJ_HOLIDAY_KINGS_DAY, year);

      g_assert_cmpint (tj_civil_weekday (easter), ==, 7);
      g_assert_cmpint (easter, >=, tj_civil_day (year, 3, 22));
      g_assert_cmpint (easter, <=, tj_civil_day (year, 4, 25));
      earliest = earliest || easter == tj_civil_day (year, 3, 22);
      latest = latest || easter == tj_civil_day (year, 4, 25);
      g_assert_cmpint (tj_civil_weekday (tj_holiday_day (TJ_HOLIDAY_GOOD_FRIDAY, year)), ==, 5);
      g_assert_cmpint (tj_civil_weekday (tj_holiday_day (TJ_HOLIDAY_ASCENSION, year)), ==, 4);
      g_assert_cmpint (tj_civil_weekday (tj_holiday_day (TJ_HOLIDAY_WHITSUN, year)), ==, 7);
      g_assert_cmpint (tj_holiday_day (TJ_HOLIDAY_WHIT_MONDAY, year), ==, easter + 50);
      g_assert_cmpint (tj_civil_weekday (kings), !=, 7);
      g_assert_true (kings == tj_civil_day (year, 4, 27)
                     || (kings == tj_civil_day (year, 4, 26) && tj_civil_weekday (kings) == 6));
      for (TjHoliday holiday = TJ_HOLIDAY_NONE + 1; holiday < TJ_N_HOLIDAYS; holiday++)
        g_assert_cmpint (tj_holiday_on (tj_holiday_day (holiday, year), TJ_HOLIDAY_SET_MUNICIPAL, TRUE), !=,
                         TJ_HOLIDAY_NONE);
    }
  g_assert_true (earliest);
  g_assert_true (latest);
}

/* Known from tables of Easter. */
static void
test_easter (void)
{
  static const int known[][3] = { { 1900, 4, 15 }, { 1943, 4, 25 }, { 1954, 4, 18 }, { 1961, 4, 2 },  { 1981, 4, 19 },
                                  { 2000, 4, 23 }, { 2008, 3, 23 }, { 2038, 4, 25 }, { 2049, 4, 18 }, { 2076, 4, 19 },
                                  { 2100, 3, 28 }, { 2285, 3, 22 }, { 2299, 4, 16 } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpint (tj_easter (known[i][0]), ==, tj_civil_day (known[i][0], known[i][1], known[i][2]));
}

static void
assert_school (TjSchoolRegion region, gint32 first, gint32 last, const char *name, gint32 from, gint32 to)
{
  g_autoptr (GArray) found = tj_school_holidays (region, first, last);
  const TjSchoolHoliday *holiday = &g_array_index (found, TjSchoolHoliday, 0);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (holiday->name, ==, name);
  g_assert_cmpint (holiday->first, ==, from);
  g_assert_cmpint (holiday->last, ==, to);
}

static void
test_school (void)
{
  gint32 summer = tj_civil_day (2026, 7, 20);

  assert_school (TJ_SCHOOL_REGION_NORTH, summer, summer, "Zomervakantie", tj_civil_day (2026, 7, 4),
                 tj_civil_day (2026, 8, 16));
  assert_school (TJ_SCHOOL_REGION_MIDDLE, summer, summer, "Zomervakantie", tj_civil_day (2026, 7, 18),
                 tj_civil_day (2026, 8, 30));
  assert_school (TJ_SCHOOL_REGION_SOUTH, tj_civil_day (2027, 2, 1), tj_civil_day (2027, 3, 31), "Voorjaarsvakantie",
                 tj_civil_day (2027, 2, 13), tj_civil_day (2027, 2, 21));
  /* Both ends count. */
  assert_school (TJ_SCHOOL_REGION_SOUTH, tj_civil_day (2029, 2, 18), tj_civil_day (2029, 3, 18), "Voorjaarsvakantie",
                 tj_civil_day (2029, 2, 10), tj_civil_day (2029, 2, 18));
  assert_school (TJ_SCHOOL_REGION_NORTH, tj_civil_day (2028, 9, 4), tj_civil_day (2028, 10, 14), "Herfstvakantie",
                 tj_civil_day (2028, 10, 14), tj_civil_day (2028, 10, 22));
}

static void
test_school_all (void)
{
  gint32 first, last;

  tj_school_holidays_known (&first, &last);
  g_assert_cmpint (first, ==, tj_civil_day (2023, 10, 14));
  g_assert_cmpint (last, ==, tj_civil_day (2029, 9, 2));
  for (TjSchoolRegion region = TJ_SCHOOL_REGION_NORTH; region <= TJ_SCHOOL_REGION_SOUTH; region++)
    {
      g_autoptr (GArray) found = tj_school_holidays (region, first, last);

      g_assert_cmpuint (found->len, ==, 6 * 5);
      for (guint i = 0; i < found->len; i++)
        {
          const TjSchoolHoliday *holiday = &g_array_index (found, TjSchoolHoliday, i);
          int weeks = (holiday->last - holiday->first + 1) / 7;

          g_assert_cmpint (tj_civil_weekday (holiday->first), ==, 6);
          g_assert_cmpint (tj_civil_weekday (holiday->last), ==, 7);
          g_assert_cmpint (weeks, ==, i % 5 == 4 ? 6 : i % 5 == 1 ? 2 : 1);
          if (i > 0)
            g_assert_cmpint (holiday->first, >, g_array_index (found, TjSchoolHoliday, i - 1).last);
        }
    }
  for (TjSchoolRegion region = 0; region <= TJ_SCHOOL_REGION_SOUTH + 1; region += TJ_SCHOOL_REGION_SOUTH + 1)
    {
      g_autoptr (GArray) none = tj_school_holidays (region, first, last);

      g_assert_cmpuint (none->len, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/holidays/table", test_table);
  g_test_add_func ("/planning/holidays/months", test_months);
  g_test_add_func ("/planning/holidays/years", test_years);
  g_test_add_func ("/planning/holidays/rules", test_rules);
  g_test_add_func ("/planning/holidays/easter", test_easter);
  g_test_add_func ("/planning/holidays/school", test_school);
  g_test_add_func ("/planning/holidays/school-all", test_school_all);
  return g_test_run ();
}
