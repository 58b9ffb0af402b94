// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-plan.h"

static gint32
first_day_of (TjPrecision precision, gint32 day)
{
  int year, month;

  if (precision == TJ_PRECISION_WEEK)
    return day - (tj_civil_weekday (day) - 1);
  if (precision < TJ_PRECISION_MONTH || precision > TJ_PRECISION_YEAR)
    return day;
  tj_civil_split (day, &year, &month, NULL);
  if (precision == TJ_PRECISION_QUARTER)
    month -= (month - 1) % 3;
  else if (precision == TJ_PRECISION_HALF)
    month -= (month - 1) % 6;
  else if (precision == TJ_PRECISION_YEAR)
    month = 1;
  return tj_civil_day (year, month, 1);
}

static TjDate
date_around (TjPrecision precision, gint32 minute)
{
  if (precision == TJ_PRECISION_UNSET)
    return (TjDate) { 0 };
  if (precision != TJ_PRECISION_MINUTE)
    minute = first_day_of (precision, tj_civil_minute_day (minute)) * TJ_MINUTES_PER_DAY;
  return (TjDate) { .precision = precision, .minute = minute };
}

gboolean
tj_span_equal (const TjSpan *a, const TjSpan *b)
{
  return a->start == b->start && a->finish == b->finish && a->start_precision == b->start_precision
         && a->finish_precision == b->finish_precision && a->origin == b->origin;
}

TjDate
tj_span_start_date (const TjSpan *span)
{
  return date_around (span->start_precision, span->start);
}

TjDate
tj_span_finish_date (const TjSpan *span)
{
  gboolean exact = span->finish_precision == TJ_PRECISION_MINUTE || span->finish == span->start;

  return date_around (span->finish_precision, exact ? span->finish : span->finish - 1);
}
