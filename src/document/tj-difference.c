// SPDX-License-Identifier: EUPL-1.2
#include "tj-difference.h"

#include <glib/gi18n-lib.h>

#include "tj-civil.h"

#define DAYS_PER_WEEK 7
#define MOST_DAYS 28   /* from here on nobody counts in days */
#define MOST_WEEKS 182 /* in days: from here on nobody counts in weeks */
#define MONTHS_PER_YEAR 12
#define FIRST_MONDAY 2 /* day number */

/* Amounts --------------------------------------------------------------------------------------------------------- */

typedef enum
{
  UNIT_MINUTE,
  UNIT_HOUR,
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_QUARTER,
  UNIT_YEAR
} Unit;

static char *
amount_text (Unit unit, guint n)
{
  switch (unit)
    {
    case UNIT_MINUTE:
      return g_strdup_printf (ngettext ("%u minute", "%u minutes", n), n);
    case UNIT_HOUR:
      return g_strdup_printf (ngettext ("%u hour", "%u hours", n), n);
    case UNIT_DAY:
      return g_strdup_printf (ngettext ("%u day", "%u days", n), n);
    case UNIT_WEEK:
      return g_strdup_printf (ngettext ("%u week", "%u weeks", n), n);
    case UNIT_MONTH:
      if (n % MONTHS_PER_YEAR == 0)
        return amount_text (UNIT_YEAR, n / MONTHS_PER_YEAR);
      return g_strdup_printf (ngettext ("%u month", "%u months", n), n);
    case UNIT_QUARTER:
      return g_strdup_printf (ngettext ("%u quarter", "%u quarters", n), n);
    case UNIT_YEAR:
    default:
      return g_strdup_printf (ngettext ("%u year", "%u years", n), n);
    }
}

static char *
more_than (char *amount)
{
  g_autofree char *owned = amount;

  /* Translators: somewhat more than %s, for example “5 weeks”. */
  return g_strdup_printf (_ ("over %s"), owned);
}

/* @months: how many whole months lie in those days, and whether just those. */
static char *
days_text (guint days, guint months, gboolean exact_months)
{
  if (months > 0 && exact_months)
    return amount_text (UNIT_MONTH, months);
  if (days >= DAYS_PER_WEEK && days % DAYS_PER_WEEK == 0 && days < MOST_WEEKS)
    return amount_text (UNIT_WEEK, days / DAYS_PER_WEEK);
  if (days < MOST_DAYS)
    return amount_text (UNIT_DAY, days);
  if (days < MOST_WEEKS)
    return more_than (amount_text (UNIT_WEEK, days / DAYS_PER_WEEK));
  return more_than (amount_text (UNIT_MONTH, months));
}

static void
set_shift (TjShift *shift, gint64 difference)
{
  if (shift)
    *shift = difference > 0 ? TJ_SHIFT_UP : difference < 0 ? TJ_SHIFT_DOWN : TJ_SHIFT_NONE;
}

static char *
directed (char *amount, gint64 difference, const char *up, const char *down, TjShift *shift)
{
  g_autofree char *owned = amount;

  set_shift (shift, difference);
  if (difference == 0)
    return g_strdup ("");
  return g_strdup_printf (difference > 0 ? up : down, owned);
}

static char *
later (char *amount, gint64 difference, TjShift *shift)
{
  /* Translators: %s is an amount of time, for example “3 weeks”. */
  return directed (amount, difference, _ ("%s later"), _ ("%s earlier"), shift);
}

static char *
longer (char *amount, gint64 difference, TjShift *shift)
{
  /* Translators: %s is an amount of time, for example “3 weeks”. */
  return directed (amount, difference, _ ("%s longer"), _ ("%s shorter"), shift);
}

static char *
more (char *amount, gint64 difference, TjShift *shift)
{
  /* Translators: %s is an amount of money or hours, for example “€ 500”. */
  return directed (amount, difference, _ ("%s more"), _ ("%s less"), shift);
}

static char *
known_text (gboolean before, gboolean after, TjShift *shift)
{
  set_shift (shift, 0);
  if (before == after)
    return g_strdup ("");
  return g_strdup (after ? _ ("now known") : _ ("no longer known"));
}

/* Dates ----------------------------------------------------------------------------------------------------------- */

static int
floor_divide (int value, int by)
{
  return value / by - (value % by < 0);
}

static int
month_of (gint32 minute)
{
  int year, month;

  tj_civil_split (tj_civil_minute_day (minute), &year, &month, NULL);
  return year * MONTHS_PER_YEAR + month - 1;
}

/* The number of the period of this precision that a minute lies in. */
static int
period_of (TjPrecision precision, gint32 minute)
{
  switch ((int) precision)
    {
    case TJ_PRECISION_WEEK:
      return floor_divide (tj_civil_minute_day (minute) - FIRST_MONDAY, DAYS_PER_WEEK);
    case TJ_PRECISION_MONTH:
      return month_of (minute);
    case TJ_PRECISION_QUARTER:
      return floor_divide (month_of (minute), 3);
    case TJ_PRECISION_HALF:
      return floor_divide (month_of (minute), 6);
    case TJ_PRECISION_YEAR:
      return floor_divide (month_of (minute), MONTHS_PER_YEAR);
    default:
      return tj_civil_minute_day (minute);
    }
}

static char *
periods_text (TjPrecision precision, guint n)
{
  switch ((int) precision)
    {
    case TJ_PRECISION_WEEK:
      return amount_text (UNIT_WEEK, n);
    case TJ_PRECISION_MONTH:
      return amount_text (UNIT_MONTH, n);
    case TJ_PRECISION_QUARTER:
      return amount_text (UNIT_QUARTER, n);
    case TJ_PRECISION_HALF:
      return amount_text (UNIT_MONTH, n * 6);
    case TJ_PRECISION_YEAR:
    default:
      return amount_text (UNIT_YEAR, n);
    }
}

static gboolean
is_last_of_month (gint32 day)
{
  int year, month, mday;

  tj_civil_split (day, &year, &month, &mday);
  return mday == tj_civil_month_length (year, month);
}

/* From one day to a later one: from 31 okt to 30 nov is a month too. */
static char *
between_days (gint32 from, gint32 to)
{
  int from_year, from_month, from_day, to_year, to_month, to_day, months;
  gboolean exact;

  tj_civil_split (from, &from_year, &from_month, &from_day);
  tj_civil_split (to, &to_year, &to_month, &to_day);
  exact = from_day == to_day || (is_last_of_month (from) && is_last_of_month (to));
  months = (to_year - from_year) * MONTHS_PER_YEAR + to_month - from_month - (!exact && to_day < from_day);
  return days_text ((guint) (to - from), (guint) MAX (months, 0), exact);
}

static char *
between_moments (gint32 before, gint32 after, TjShift *shift)
{
  guint minutes = (guint) ABS (after - before);

  return later (minutes % 60 == 0 ? amount_text (UNIT_HOUR, minutes / 60) : amount_text (UNIT_MINUTE, minutes),
                after - before, shift);
}

static TjPrecision
coarsest (const TjDate *a, const TjDate *b)
{
  return MAX (a->precision, b->precision);
}

char *
tj_difference_date (const TjDate *before, const TjDate *after, TjShift *shift)
{
  TjPrecision precision = coarsest (before, after);
  int first, second;

  if (!tj_date_on_axis (before) || !tj_date_on_axis (after))
    return known_text (tj_date_on_axis (before), tj_date_on_axis (after), shift);
  first = period_of (precision, before->minute);
  second = period_of (precision, after->minute);
  if (first != second && precision <= TJ_PRECISION_DAY)
    return later (between_days (MIN (first, second), MAX (first, second)), second - first, shift);
  if (first != second)
    return later (periods_text (precision, (guint) ABS (second - first)), second - first, shift);
  if (precision == TJ_PRECISION_MINUTE)
    return between_moments (before->minute, after->minute, shift);
  set_shift (shift, 0);
  if (before->precision == after->precision)
    return g_strdup ("");
  return g_strdup (after->precision < before->precision ? _ ("more precise") : _ ("less precise"));
}

/* Durations ------------------------------------------------------------------------------------------------------- */

static gboolean
has_span (const TjBaselineItem *item)
{
  return tj_date_on_axis (&item->start) && tj_date_on_axis (&item->finish);
}

/* Days by the calendar from start to finish. */
static int
days_of (const TjBaselineItem *item)
{
  return tj_civil_minute_day (tj_date_end (&item->finish)) - tj_civil_minute_day (tj_date_first (&item->start));
}

/* Whether both ends stand in whole months or longer: then days would tell what nobody said. */
static gboolean
is_in_months (const TjBaselineItem *item)
{
  return MIN (item->start.precision, item->finish.precision) >= TJ_PRECISION_MONTH;
}

static int
months_of (const TjBaselineItem *item)
{
  return month_of (tj_date_end (&item->finish)) - month_of (tj_date_first (&item->start));
}

/* Days that lie nowhere in particular: a month is what it is on average. */
static char *
loose_days_text (guint days)
{
  return days_text (days, (guint) ((guint64) days * 400 * MONTHS_PER_YEAR / 146097), FALSE);
}

static char *
between_spans (const TjBaselineItem *before, const TjBaselineItem *after, TjShift *shift)
{
  int days = days_of (after) - days_of (before);

  if (is_in_months (before) && is_in_months (after))
    {
      int months = months_of (after) - months_of (before);

      return longer (amount_text (UNIT_MONTH, (guint) ABS (months)), months, shift);
    }
  return longer (loose_days_text ((guint) ABS (days)), days, shift);
}

char *
tj_difference_duration (const TjBaselineItem *before, const TjBaselineItem *after, TjShift *shift)
{
  const TjDuration *one = &before->duration, *other = &after->duration;

  if (one->unit != TJ_DURATION_UNSET && one->unit == other->unit && one->amount != other->amount)
    {
      TjDuration difference = { one->unit, TJ_QUALIFIER_NONE, ABS (other->amount - one->amount) };

      return longer (tj_duration_format (&difference), other->amount - one->amount, shift);
    }
  if (has_span (before) && has_span (after))
    return between_spans (before, after, shift);
  return known_text (has_span (before) || one->unit != TJ_DURATION_UNSET,
                     has_span (after) || other->unit != TJ_DURATION_UNSET, shift);
}

char *
tj_difference_length (const TjBaselineItem *item)
{
  int days;

  if (item->duration.unit != TJ_DURATION_UNSET)
    return tj_duration_format (&item->duration);
  if (!has_span (item))
    return g_strdup ("");
  if (is_in_months (item))
    return amount_text (UNIT_MONTH, (guint) MAX (months_of (item), 0));
  days = days_of (item);
  return days > 0 ? loose_days_text ((guint) days) : g_strdup ("");
}

/* Work and cost --------------------------------------------------------------------------------------------------- */

char *
tj_difference_work (const TjNumber *before, const TjNumber *after, TjShift *shift)
{
  TjNumber amount;

  if (before->state != TJ_NUMBER_KNOWN || after->state != TJ_NUMBER_KNOWN)
    return known_text (before->state == TJ_NUMBER_KNOWN, after->state == TJ_NUMBER_KNOWN, shift);
  amount = tj_number (ABS (after->value - before->value));
  return more (tj_number_format (&amount, TJ_UNIT_HOURS, FALSE), after->value - before->value, shift);
}

char *
tj_difference_cost (const TjMoney *before, const TjMoney *after, TjShift *shift)
{
  TjMoney amount;

  if (before->state != TJ_MONEY_KNOWN || after->state != TJ_MONEY_KNOWN)
    return known_text (before->state == TJ_MONEY_KNOWN, after->state == TJ_MONEY_KNOWN, shift);
  amount = tj_money (ABS (after->cents - before->cents));
  return more (tj_money_format (&amount), after->cents - before->cents, shift);
}
