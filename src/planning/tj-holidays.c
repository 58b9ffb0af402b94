// SPDX-License-Identifier: EUPL-1.2
#include "tj-holidays.h"

#include "tj-civil.h"

#define LUSTRUM 5

/* Either so many days from Easter, or a date. */
static const struct
{
  const char *name;
  int from_easter;
  int month; /* 0: from Easter */
  int mday;
} rules[TJ_N_HOLIDAYS] = {
  [TJ_HOLIDAY_NONE] = { "", 0, 0, 0 },
  [TJ_HOLIDAY_NEW_YEAR] = { "Nieuwjaarsdag", 0, 1, 1 },
  [TJ_HOLIDAY_GOOD_FRIDAY] = { "Goede Vrijdag", -2, 0, 0 },
  [TJ_HOLIDAY_EASTER] = { "Eerste Paasdag", 0, 0, 0 },
  [TJ_HOLIDAY_EASTER_MONDAY] = { "Tweede Paasdag", 1, 0, 0 },
  [TJ_HOLIDAY_KINGS_DAY] = { "Koningsdag", 0, 4, 27 },
  [TJ_HOLIDAY_LIBERATION] = { "Bevrijdingsdag", 0, 5, 5 },
  [TJ_HOLIDAY_ASCENSION] = { "Hemelvaartsdag", 39, 0, 0 },
  [TJ_HOLIDAY_WHITSUN] = { "Eerste Pinksterdag", 49, 0, 0 },
  [TJ_HOLIDAY_WHIT_MONDAY] = { "Tweede Pinksterdag", 50, 0, 0 },
  [TJ_HOLIDAY_CHRISTMAS] = { "Eerste Kerstdag", 0, 12, 25 },
  [TJ_HOLIDAY_BOXING_DAY] = { "Tweede Kerstdag", 0, 12, 26 },
};

/* Meeus, Jones and Butcher; the letters are theirs. */
gint32
tj_easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return tj_civil_day (year, n / 31, n % 31 + 1);
}

gint32
tj_holiday_day (TjHoliday holiday, int year)
{
  gint32 day;

  g_return_val_if_fail (holiday > TJ_HOLIDAY_NONE && holiday < TJ_N_HOLIDAYS, 0);

  if (rules[holiday].month == 0)
    return tj_easter (year) + rules[holiday].from_easter;
  day = tj_civil_day (year, rules[holiday].month, rules[holiday].mday);
  return holiday == TJ_HOLIDAY_KINGS_DAY && tj_civil_weekday (day) == 7 ? day - 1 : day;
}

const char *
tj_holiday_name (TjHoliday holiday)
{
  g_return_val_if_fail (holiday >= TJ_HOLIDAY_NONE && holiday < TJ_N_HOLIDAYS, "");

  return rules[holiday].name;
}

gboolean
tj_holiday_off (TjHoliday holiday, int year, TjHolidaySet set, gboolean good_friday)
{
  if (holiday == TJ_HOLIDAY_GOOD_FRIDAY)
    return good_friday;
  if (holiday == TJ_HOLIDAY_LIBERATION && set == TJ_HOLIDAY_SET_LUSTRUM)
    return year % LUSTRUM == 0;
  if (holiday == TJ_HOLIDAY_LIBERATION && set == TJ_HOLIDAY_SET_WITHOUT)
    return FALSE;
  return set != TJ_HOLIDAY_SET_NONE;
}

TjHoliday
tj_holiday_on (gint32 day, TjHolidaySet set, gboolean good_friday)
{
  int year;

  tj_civil_split (day, &year, NULL, NULL);
  for (TjHoliday holiday = TJ_HOLIDAY_NONE + 1; holiday < TJ_N_HOLIDAYS; holiday++)
    if (tj_holiday_day (holiday, year) == day && tj_holiday_off (holiday, year, set, good_friday))
      return holiday;
  return TJ_HOLIDAY_NONE;
}
