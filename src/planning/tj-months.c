// SPDX-License-Identifier: EUPL-1.2
#include "tj-months.h"

#include "tj-civil.h"

/* More than all years that dates may have. */
#define MOST_MONTHS 16000

gint32
tj_minute_in_years (gint64 minute)
{
  gint64 least = (gint64) tj_civil_day (TJ_YEAR_MIN, 1, 1) * TJ_MINUTES_PER_DAY;
  gint64 most = (gint64) tj_civil_day (TJ_YEAR_MAX + 1, 1, 1) * TJ_MINUTES_PER_DAY;

  return (gint32) CLAMP (minute, least, most);
}

static gint32
add_months (gint32 minute, gint64 thousandths)
{
  gint32 day = tj_civil_minute_day (minute);
  gint64 months = CLAMP (thousandths / 1000, -MOST_MONTHS, MOST_MONTHS), part = thousandths % 1000;
  int year, month, mday, length;

  tj_civil_split (day, &year, &month, &mday);
  tj_civil_split (tj_civil_day (year, month + (int) months, 1), &year, &month, NULL);
  length = tj_civil_month_length (year, month);
  return tj_minute_in_years ((gint64) tj_civil_day (year, month, MIN (mday, length)) * TJ_MINUTES_PER_DAY
                             + part * length / 1000 * TJ_MINUTES_PER_DAY
                             + (minute - (gint64) day * TJ_MINUTES_PER_DAY));
}

gint32
tj_months_after (gint32 minute, gint64 thousandths)
{
  return add_months (minute, thousandths);
}

gint32
tj_months_before (gint32 minute, gint64 thousandths)
{
  return add_months (minute, -thousandths);
}
