// SPDX-License-Identifier: EUPL-1.2
#include "tj-term.h"

#include "tj-civil.h"
#include "tj-days-private.h"
#include "tj-holidays.h"

#define FRIDAY 5
/* More than all days that dates may have, in thousandths. */
#define MOST (G_GINT64_CONSTANT (500000) * 1000)
/* Article 2. */
#define SHORT_TERM_DAYS 3
#define LEAST_DAYS 2

/* Royal decrees: Staatscourant 2016, 58653 for 2017 to 2019; the two after it by their titles, 'Besluit gelijkstelling
 * van 28 april 2023,
 * ... en 30 mei 2025' and '... van 2 januari 2026, ... en 26 mei 2028 met een algemeen erkende feestdag'. As year,
 * month, day. */
static const int decreed[] = { 20170428, 20170526, 20180511, 20181224, 20181231, 20190531, 20191227, 20230428, 20230519,
                               20240510, 20241227, 20250530, 20260102, 20260515, 20270507, 20280428, 20280526 };

static gboolean
is_decreed (gint32 day)
{
  int year, month, mday;

  tj_civil_split (day, &year, &month, &mday);
  if (!(year >= 2017 && year <= 2019) && !(year >= 2023 && year <= 2028))
    return day == tj_holiday_day (TJ_HOLIDAY_ASCENSION, year) + 1;
  for (guint i = 0; i < G_N_ELEMENTS (decreed); i++)
    if (decreed[i] == (year * 100 + month) * 100 + mday)
      return TRUE;
  return FALSE;
}

gboolean
tj_term_is_rest_day (gint32 day)
{
  return tj_civil_weekday (day) > FRIDAY || tj_holiday_on (day, TJ_HOLIDAY_SET_MUNICIPAL, TRUE) != TJ_HOLIDAY_NONE
         || is_decreed (day);
}

gboolean
tj_term_exempt (const TjDuration *term)
{
  switch (term->unit)
    {
    case TJ_DURATION_ELAPSED_DAYS:
      return term->amount > 90000;
    case TJ_DURATION_ELAPSED_WEEKS:
      return term->amount > 12000;
    case TJ_DURATION_MONTHS:
      return term->amount > 3000;
    case TJ_DURATION_ELAPSED_MINUTES:
    case TJ_DURATION_ELAPSED_HOURS:
    case TJ_DURATION_YEARS:
      return TRUE;
    case TJ_DURATION_UNSET:
    case TJ_DURATION_WORK_MINUTES:
    case TJ_DURATION_WORK_HOURS:
    case TJ_DURATION_WORK_DAYS:
    case TJ_DURATION_WORK_WEEKS:
    case TJ_DURATION_PERCENT:
    default:
      return FALSE;
    }
}

/* Units that make so many thousandths of a day, rounded up to whole days. */
static gint64
days_up (gint64 amount, int days, int parts)
{
  return (amount * days + 1000 * parts - 1) / (1000 * parts);
}

/* The last day before the law looks at it. */
static gboolean
plain_end (gint32 event, const TjDuration *term, gint32 *last)
{
  gint64 amount = MIN (term->amount, MOST);

  if (amount <= 0)
    return FALSE;
  if (term->unit == TJ_DURATION_MONTHS || term->unit == TJ_DURATION_YEARS)
    *last = tj_days_add_months (event, amount * (term->unit == TJ_DURATION_YEARS ? 12 : 1));
  else if (term->unit == TJ_DURATION_ELAPSED_WEEKS)
    *last = tj_days_in_years (event + days_up (amount, 7, 1));
  else if (term->unit == TJ_DURATION_ELAPSED_DAYS)
    *last = tj_days_in_years (event + days_up (amount, 1, 1));
  else if (term->unit == TJ_DURATION_ELAPSED_HOURS)
    *last = tj_days_in_years (event + days_up (amount, 1, 24));
  else if (term->unit == TJ_DURATION_ELAPSED_MINUTES)
    *last = tj_days_in_years (event + days_up (amount, 1, TJ_MINUTES_PER_DAY));
  else
    return FALSE;
  return TRUE;
}

/* Article 2. */
static gint32
with_least_days (gint32 event, gint32 last)
{
  int found = 0;

  for (gint32 day = event + 1; found < LEAST_DAYS; day++)
    {
      found += !tj_term_is_rest_day (day);
      last = MAX (last, day);
    }
  return last;
}

gboolean
tj_term_end (gint32 event, const TjDuration *term, gint32 *last)
{
  gint32 end;

  if (!plain_end (event, term, &end))
    return FALSE;
  if (!tj_term_exempt (term))
    {
      if (end - event >= SHORT_TERM_DAYS)
        end = with_least_days (event, end);
      while (tj_term_is_rest_day (end))
        end++;
    }
  *last = end;
  return TRUE;
}
