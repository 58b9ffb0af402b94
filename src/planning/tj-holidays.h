// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-records-planning.h"

G_BEGIN_DECLS

/* Dutch public holidays by rule, for every year that dates may have. The rules are those of today (Algemene
 * termijnenwet, article 3, and Koningsdag as it is since 2014): what lay elsewhere in the past, such as Koninginnedag,
 * does not count. Which of them are days off is a matter of the collective agreement: TjHolidaySet. Nothing is moved
 * when a holiday falls in a weekend. */
typedef enum
{
  TJ_HOLIDAY_NONE = 0,
  TJ_HOLIDAY_NEW_YEAR,      /* 1 January */
  TJ_HOLIDAY_GOOD_FRIDAY,   /* Easter - 2 */
  TJ_HOLIDAY_EASTER,        /* a Sunday */
  TJ_HOLIDAY_EASTER_MONDAY, /* Easter + 1 */
  TJ_HOLIDAY_KINGS_DAY,     /* 27 April; 26 April when the 27th is a Sunday */
  TJ_HOLIDAY_LIBERATION,    /* 5 May */
  TJ_HOLIDAY_ASCENSION,     /* Easter + 39, a Thursday */
  TJ_HOLIDAY_WHITSUN,       /* Easter + 49, a Sunday */
  TJ_HOLIDAY_WHIT_MONDAY,   /* Easter + 50 */
  TJ_HOLIDAY_CHRISTMAS,     /* 25 December */
  TJ_HOLIDAY_BOXING_DAY,    /* 26 December */
  TJ_N_HOLIDAYS
} TjHoliday;

/* tj_easter: the day number of Easter Sunday, by the Gregorian computus. */
gint32 tj_easter (int year);

/* tj_holiday_day: the day number of a holiday. */
gint32 tj_holiday_day (TjHoliday holiday, int year);

/* tj_holiday_name: its Dutch name: 'Tweede Paasdag'. A proper name, the same in every language. (transfer none) */
const char *tj_holiday_name (TjHoliday holiday);

/* tj_holiday_off: whether it is a day off. By @set: municipal (also for 0) is all but Good Friday (cao gemeenten,
 * article 6.6: 5 May every year since 2024); lustrum has 5 May only in years that end on 0 or 5; without has it never;
 * none has no holidays at all. Good Friday hangs on @good_friday alone. */
gboolean tj_holiday_off (TjHoliday holiday, int year, TjHolidaySet set, gboolean good_friday);

/* tj_holiday_on: the holiday by which @day is a day off, or TJ_HOLIDAY_NONE. */
TjHoliday tj_holiday_on (gint32 day, TjHolidaySet set, gboolean good_friday);

G_END_DECLS
