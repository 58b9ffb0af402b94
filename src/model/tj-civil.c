// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"

/* Days from 0000-03-01 to 2000-01-01: counting from March puts the leap day at the end of the year. */
#define EPOCH_DAYS 730425
#define DAYS_PER_400_YEARS 146097

static gint64
floor_div (gint64 value, gint64 by)
{
  gint64 quotient = value / by;

  return (value % by < 0) ? quotient - 1 : quotient;
}

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

gint32
tj_civil_day (int year, int month, int day)
{
  gint64 months = (gint64) year * 12 + month - 1 - 2;
  gint64 march_year = floor_div (months, 12);
  gint64 march_month = months - march_year * 12;
  gint64 leap_days = floor_div (march_year, 4) - floor_div (march_year, 100) + floor_div (march_year, 400);
  gint64 days = march_year * 365 + leap_days + (march_month * 153 + 2) / 5 + (gint64) day - 1 - EPOCH_DAYS;

  return (gint32) CLAMP (days, G_MININT32, G_MAXINT32);
}

void
tj_civil_split (gint32 day, int *year, int *month, int *mday)
{
  gint64 days = (gint64) day + EPOCH_DAYS;
  gint64 era = floor_div (days, DAYS_PER_400_YEARS);
  gint64 of_era = days - era * DAYS_PER_400_YEARS;
  gint64 year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  gint64 of_year = of_era - (year_of_era * 365 + year_of_era / 4 - year_of_era / 100);
  gint64 march_month = (of_year * 5 + 2) / 153;

  if (year != NULL)
    *year = (int) (era * 400 + year_of_era + (march_month >= 10 ? 1 : 0));
  if (month != NULL)
    *month = (int) (march_month < 10 ? march_month + 3 : march_month - 9);
  if (mday != NULL)
    *mday = (int) (of_year - (march_month * 153 + 2) / 5 + 1);
}

int
tj_civil_weekday (gint32 day)
{
  gint64 from_monday = (gint64) day + 5;

  return (int) (from_monday - floor_div (from_monday, 7) * 7) + 1;
}

int
tj_civil_month_length (int year, int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12)
    return 0;
  return lengths[month - 1] + (month == 2 && is_leap_year (year) ? 1 : 0);
}

gboolean
tj_civil_valid (int year, int month, int day)
{
  return year >= TJ_YEAR_MIN && year <= TJ_YEAR_MAX && day >= 1 && day <= tj_civil_month_length (year, month);
}

int
tj_civil_iso_week (gint32 day, int *iso_year)
{
  /* A week belongs to the year that its Thursday lies in. */
  gint64 thursday = (gint64) day - tj_civil_weekday (day) + 4;
  gint32 clamped = (gint32) CLAMP (thursday, G_MININT32, G_MAXINT32);
  int year;

  tj_civil_split (clamped, &year, NULL, NULL);
  if (iso_year != NULL)
    *iso_year = year;
  return (int) (((gint64) clamped - tj_civil_day (year, 1, 1)) / 7) + 1;
}

gint32
tj_civil_iso_week_start (int iso_year, int week)
{
  gint32 fourth = tj_civil_day (iso_year, 1, 4);
  gint64 monday = (gint64) fourth - tj_civil_weekday (fourth) + 1 + ((gint64) week - 1) * 7;

  return (gint32) CLAMP (monday, G_MININT32, G_MAXINT32);
}

int
tj_civil_iso_weeks (int iso_year)
{
  /* 28 December always lies in the last week. */
  return tj_civil_iso_week (tj_civil_day (iso_year, 12, 28), NULL);
}

gint32
tj_civil_minute_day (gint32 minute)
{
  return (gint32) floor_div (minute, TJ_MINUTES_PER_DAY);
}
