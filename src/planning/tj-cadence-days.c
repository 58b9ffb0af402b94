// SPDX-License-Identifier: EUPL-1.2
#include "tj-cadence-days.h"

#include <libical/ical.h>

#include "tj-civil.h"
#include "tj-days-private.h"

/* More than all days that dates may have. */
#define MOST_TIMES 500000
/* Much more than anything real: a million units. */
#define MOST_AMOUNT 1000000000
/* A little more than a day, in thousandths of a month. */
#define LEAST_MONTH 34

/* What 'every n units' counts: thousandths of days, or of calendar months. */
static gboolean
step_of (const TjCadence *cadence, gboolean *months, gint64 *step)
{
  static const struct
  {
    gboolean months;
    int times;
  } units[] = {
    [TJ_PERIOD_DAY] = { FALSE, 1 },    [TJ_PERIOD_WEEK] = { FALSE, 7 }, [TJ_PERIOD_MONTH] = { TRUE, 1 },
    [TJ_PERIOD_QUARTER] = { TRUE, 3 }, [TJ_PERIOD_YEAR] = { TRUE, 12 },
  };

  if (cadence->unit < TJ_PERIOD_DAY || cadence->unit > TJ_PERIOD_YEAR)
    return FALSE;
  *months = units[cadence->unit].months;
  *step = CLAMP (cadence->amount, 0, MOST_AMOUNT) * units[cadence->unit].times;
  return *step >= (*months ? LEAST_MONTH : 1000);
}

/* Keeps the days in order and each once. */
static void
add_day (GArray *days, guint n_before, gint32 day)
{
  if (days->len == n_before || g_array_index (days, gint32, days->len - 1) < day)
    g_array_append_val (days, day);
}

static gboolean
add_every (const TjCadence *cadence, gint32 start, TjDays span, GArray *days)
{
  guint n_before = days->len;
  gboolean months;
  gint64 step;

  if (!step_of (cadence, &months, &step))
    return FALSE;
  for (gint64 i = 0; i < MOST_TIMES; i++)
    {
      gint64 on = i * step, day = months ? tj_days_add_months (start, on) : start + on / 1000;

      if (day > span.last || on > (gint64) MOST_TIMES * 1000)
        break;
      if (day >= span.first)
        add_day (days, n_before, (gint32) day);
    }
  return TRUE;
}

static gboolean
add_rule (const char *text, gint32 start, TjDays span, GArray *days)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (text);
  struct icaltimetype time = icaltime_null_time (); /* a null date would begin an hour before midnight */
  guint n_before = days->len;
  icalrecur_iterator *iterator;

  if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq >= ICAL_NO_RECURRENCE)
    return FALSE;
  time.is_date = 1;
  tj_civil_split (start, &time.year, &time.month, &time.day);
  iterator = icalrecur_iterator_new (rule, time);
  if (iterator == NULL)
    return FALSE;
  for (guint i = 0; i < MOST_TIMES; i++)
    {
      gint32 day;

      time = icalrecur_iterator_next (iterator);
      if (icaltime_is_null_time (time))
        break;
      day = tj_civil_day (time.year, time.month, time.day);
      if (day > span.last)
        break;
      if (day >= span.first)
        add_day (days, n_before, day);
    }
  icalrecur_iterator_free (iterator);
  return TRUE;
}

gboolean
tj_cadence_add_days (const TjCadence *cadence, gint32 start, gint32 first, gint32 last, GArray *days)
{
  TjDays span = { tj_days_in_years (MAX (start, first)), tj_days_in_years (last) };

  if (cadence->kind == TJ_CADENCE_RULE && cadence->rule != NULL)
    return add_rule (cadence->rule, tj_days_in_years (start), span, days);
  if (cadence->kind == TJ_CADENCE_EVERY)
    return add_every (cadence, tj_days_in_years (start), span, days);
  return FALSE;
}

/* Calendar months in [@from, @to), in thousandths. */
static gint64
months_between (gint32 from, gint32 to)
{
  int first_year, first_month, year, month;
  gint64 months;

  tj_civil_split (from, &first_year, &first_month, NULL);
  tj_civil_split (to, &year, &month, NULL);
  months = (gint64) (year - first_year) * 12 + month - first_month;
  if (tj_days_add_months (from, months * 1000) > to)
    months--;
  return months * 1000 + MIN ((gint64) (to - tj_days_add_months (from, months * 1000)) * 1000 / 30, 1000);
}

static gboolean
count_periods (const TjCadence *cadence, TjDays span, gint64 *thousandths)
{
  gint64 amount = CLAMP (cadence->amount, 0, MOST_AMOUNT), step;
  TjCadence one = { .amount = 1000, .unit = cadence->unit };
  gboolean months;

  if (!step_of (&one, &months, &step))
    return FALSE;
  if (span.last < span.first)
    *thousandths = 0;
  else if (months)
    *thousandths = amount * months_between (span.first, span.last + 1) / step;
  else
    *thousandths = amount * (span.last + 1 - span.first) * 1000 / step;
  return TRUE;
}

gboolean
tj_cadence_count (const TjCadence *cadence, gint32 start, gint32 first, gint32 last, gint64 *thousandths)
{
  g_autoptr (GArray) days = NULL;

  if (cadence->kind == TJ_CADENCE_PER_PERIOD)
    return count_periods (cadence, (TjDays) { tj_days_in_years (MAX (start, first)), tj_days_in_years (last) },
                          thousandths);
  days = g_array_new (FALSE, FALSE, sizeof (gint32));
  if (!tj_cadence_add_days (cadence, start, first, last, days))
    return FALSE;
  *thousandths = (gint64) days->len * 1000;
  return TRUE;
}
