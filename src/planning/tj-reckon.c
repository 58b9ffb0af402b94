// SPDX-License-Identifier: EUPL-1.2
#include "tj-reckon.h"

#include "tj-civil.h"

#define WORK_MINUTES_PER_DAY (8 * 60)
#define WORK_DAYS_PER_WEEK 5
/* More than all years that dates may have. */
#define MOST_DAYS 500000
#define MOST_MONTHS 16000

/* Ways to count. */
typedef enum
{
  COUNT_NOTHING,
  COUNT_WORK_MINUTES,
  COUNT_WORK_DAYS,
  COUNT_MINUTES,
  COUNT_MONTHS
} Count;

static gint32
kept_in_years (gint64 minute)
{
  gint64 least = (gint64) tj_civil_day (TJ_YEAR_MIN, 1, 1) * TJ_MINUTES_PER_DAY;
  gint64 most = (gint64) tj_civil_day (TJ_YEAR_MAX + 1, 1, 1) * TJ_MINUTES_PER_DAY;

  return (gint32) CLAMP (minute, least, most);
}

/* What a duration counts, and how many thousandths of it. */
static Count
count_of (const TjDuration *duration, gint64 *amount)
{
  static const struct
  {
    Count count;
    int times;
  } units[] = {
    [TJ_DURATION_WORK_MINUTES] = { COUNT_WORK_MINUTES, 1 },
    [TJ_DURATION_WORK_HOURS] = { COUNT_WORK_MINUTES, 60 },
    [TJ_DURATION_WORK_DAYS] = { COUNT_WORK_DAYS, 1 },
    [TJ_DURATION_WORK_WEEKS] = { COUNT_WORK_DAYS, WORK_DAYS_PER_WEEK },
    [TJ_DURATION_ELAPSED_MINUTES] = { COUNT_MINUTES, 1 },
    [TJ_DURATION_ELAPSED_HOURS] = { COUNT_MINUTES, 60 },
    [TJ_DURATION_ELAPSED_DAYS] = { COUNT_MINUTES, TJ_MINUTES_PER_DAY },
    [TJ_DURATION_ELAPSED_WEEKS] = { COUNT_MINUTES, 7 * TJ_MINUTES_PER_DAY },
    [TJ_DURATION_MONTHS] = { COUNT_MONTHS, 1 },
    [TJ_DURATION_YEARS] = { COUNT_MONTHS, 12 },
  };
  gint64 most = (gint64) MOST_DAYS * TJ_MINUTES_PER_DAY * 1000;

  if (duration->unit <= TJ_DURATION_UNSET || duration->unit >= G_N_ELEMENTS (units) || duration->amount < 0)
    return COUNT_NOTHING;
  *amount = MIN (duration->amount, most / units[duration->unit].times) * units[duration->unit].times;
  return units[duration->unit].count;
}

/* The working day itself, or the nearest one after (or before) it. */
static gint32
working_day (gint32 day, gboolean after)
{
  int weekend = tj_civil_weekday (day) - WORK_DAYS_PER_WEEK; /* Saturday 1, Sunday 2 */

  if (weekend <= 0)
    return day;
  return after ? day + 3 - weekend : day - weekend;
}

/* @count working days after a working day, or before it when negative. */
static gint32
add_working_days (gint32 day, gint64 count)
{
  gint64 since_monday = tj_civil_weekday (day) - 1 + count;
  gint64 weeks = since_monday / WORK_DAYS_PER_WEEK, rest = since_monday % WORK_DAYS_PER_WEEK;

  if (rest < 0)
    {
      rest += WORK_DAYS_PER_WEEK;
      weeks--;
    }
  return (gint32) (day - (tj_civil_weekday (day) - 1) + weeks * 7 + rest);
}

/* Calendar months further or back; what does not exist (31 April) becomes the last day of the month. A part of a month
 * is that part of the month in which it falls. */
static gint64
add_months (gint32 minute, gint64 thousandths)
{
  gint32 day = tj_civil_minute_day (minute);
  gint64 months = CLAMP (thousandths / 1000, -MOST_MONTHS, MOST_MONTHS), part = thousandths % 1000;
  int year, month, mday, length;

  tj_civil_split (day, &year, &month, &mday);
  tj_civil_split (tj_civil_day (year, month + (int) months, 1), &year, &month, NULL);
  length = tj_civil_month_length (year, month);
  return (gint64) tj_civil_day (year, month, MIN (mday, length)) * TJ_MINUTES_PER_DAY
         + part * length / 1000 * TJ_MINUTES_PER_DAY + (minute - (gint64) day * TJ_MINUTES_PER_DAY);
}

static gint64
whole_days (gint64 thousandths)
{
  return MIN ((thousandths + 999) / 1000, MOST_DAYS);
}

/* A few hours of one day stay on that day; more is counted in days. */
static gboolean
within_a_day (gint32 minute, gint64 minutes)
{
  return minute % TJ_MINUTES_PER_DAY != 0 && minutes < WORK_MINUTES_PER_DAY;
}

static gint64
finish_of_work (gint32 start, gint64 days)
{
  gint32 first = working_day (tj_civil_minute_day (start), TRUE);

  if (days == 0)
    return start;
  return ((gint64) add_working_days (first, days - 1) + 1) * TJ_MINUTES_PER_DAY;
}

static gint64
start_of_work (gint32 finish, gint64 days)
{
  gint32 last = working_day (tj_civil_minute_day (finish - 1), FALSE);

  if (days == 0)
    return finish;
  return (gint64) add_working_days (last, 1 - days) * TJ_MINUTES_PER_DAY;
}

gboolean
tj_reckon_finish (gint32 start, const TjDuration *duration, gint32 *finish)
{
  gint64 amount = 0, end = 0;

  switch (count_of (duration, &amount))
    {
    case COUNT_NOTHING:
      return FALSE;
    case COUNT_WORK_MINUTES:
      end = within_a_day (start, amount / 1000) ? start + amount / 1000
                                                : finish_of_work (start, whole_days (amount / WORK_MINUTES_PER_DAY));
      break;
    case COUNT_WORK_DAYS:
      end = finish_of_work (start, whole_days (amount));
      break;
    case COUNT_MINUTES:
      end = start + amount / 1000;
      break;
    case COUNT_MONTHS:
      end = add_months (start, amount);
      break;
    }
  *finish = kept_in_years (end);
  return TRUE;
}

gboolean
tj_reckon_start (gint32 finish, const TjDuration *duration, gint32 *start)
{
  gint64 amount = 0, begin = 0;

  switch (count_of (duration, &amount))
    {
    case COUNT_NOTHING:
      return FALSE;
    case COUNT_WORK_MINUTES:
      begin = within_a_day (finish, amount / 1000) ? finish - amount / 1000
                                                   : start_of_work (finish, whole_days (amount / WORK_MINUTES_PER_DAY));
      break;
    case COUNT_WORK_DAYS:
      begin = start_of_work (finish, whole_days (amount));
      break;
    case COUNT_MINUTES:
      begin = finish - amount / 1000;
      break;
    case COUNT_MONTHS:
      begin = add_months (finish, -amount);
      break;
    }
  *start = kept_in_years (begin);
  return TRUE;
}
