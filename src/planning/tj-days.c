// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-days-private.h"

#define MOST_MONTHS 20000
#define DAYS_OF_A_MONTH 30

gboolean
tj_days_of_dates (const TjDate *start, const TjDate *finish, TjDays *days)
{
  const TjDate *end = tj_date_on_axis (finish) ? finish : start;
  gint32 from, to;

  if (!tj_date_on_axis (start))
    return FALSE;
  from = tj_date_first (start);
  to = tj_date_end (end);
  if (to < from || tj_date_first (end) < from)
    return FALSE;
  /* A minute is a moment: it lies in the day that it begins, unless it ends a stretch. */
  days->first = tj_days_in_years (tj_civil_minute_day (from));
  days->last = tj_days_in_years (tj_civil_minute_day (MAX (to - 1, from)));
  return TRUE;
}

gboolean
tj_days_clip (TjDays *days, const TjDays *bounds)
{
  days->first = MAX (days->first, bounds->first);
  days->last = MIN (days->last, bounds->last);
  return days->first <= days->last;
}

gint32
tj_days_in_years (gint64 day)
{
  return (gint32) CLAMP (day, tj_civil_day (TJ_YEAR_MIN, 1, 1), tj_civil_day (TJ_YEAR_MAX, 12, 31));
}

gint32
tj_days_add_months (gint32 day, gint64 thousandths)
{
  int months = (int) CLAMP (thousandths / 1000, -MOST_MONTHS, MOST_MONTHS);
  int rest = (int) (thousandths % 1000);
  int year, month, mday;

  tj_civil_split (day, &year, &month, &mday);
  tj_civil_split (tj_civil_day (year, month + months, 1), &year, &month, NULL);
  return tj_days_in_years ((gint64) tj_civil_day (year, month, MIN (mday, tj_civil_month_length (year, month)))
                           + rest * DAYS_OF_A_MONTH / 1000);
}
