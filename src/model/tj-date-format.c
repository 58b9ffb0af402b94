// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-date-private.h"

/* Dutch whatever the locale: plans are read, and pasted into documents, by Dutch readers. */
static const char *const months[][2] = {
  { "jan", "januari" },   { "feb", "februari" }, { "mrt", "maart" },    { "apr", "april" },
  { "mei", "mei" },       { "jun", "juni" },     { "jul", "juli" },     { "aug", "augustus" },
  { "sep", "september" }, { "okt", "oktober" },  { "nov", "november" }, { "dec", "december" },
};

static const char *const weekdays[]
    = { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag" };

const char *
tj_date_month_name (int month, gboolean longer)
{
  return months[CLAMP (month, 1, 12) - 1][longer ? 1 : 0];
}

const char *
tj_date_weekday_name (int weekday)
{
  return weekdays[CLAMP (weekday, 1, 7) - 1];
}

static char *
format_day (const TjDate *date, gboolean longer)
{
  gint32 day = tj_civil_minute_day (date->minute);
  int minute = (int) (date->minute - (gint64) day * TJ_MINUTES_PER_DAY);
  int year, month, mday;

  tj_civil_split (day, &year, &month, &mday);
  if (date->precision == TJ_PRECISION_DAY)
    return g_strdup_printf ("%d %s %d", mday, tj_date_month_name (month, longer), year);
  return g_strdup_printf ("%d %s %d %02d:%02d", mday, tj_date_month_name (month, longer), year, minute / 60,
                          minute % 60);
}

static char *
format_week (const TjDate *date, gboolean longer)
{
  int year;
  int week = tj_civil_iso_week (tj_civil_minute_day (date->minute), &year);

  return g_strdup_printf ("%s %d %d", longer ? "week" : "wk", week, year);
}

static char *
format_months (const TjDate *date, gboolean longer)
{
  int year, month;

  tj_civil_split (tj_civil_minute_day (date->minute), &year, &month, NULL);
  if (date->precision == TJ_PRECISION_YEAR)
    return g_strdup_printf ("%d", year);
  if (date->precision == TJ_PRECISION_HALF)
    return g_strdup_printf ("%de helft %d", (month + 5) / 6, year);
  if (date->precision == TJ_PRECISION_QUARTER)
    return g_strdup_printf (longer ? "%de kwartaal %d" : "Q%d %d", (month + 2) / 3, year);
  return g_strdup_printf ("%s %d", tj_date_month_name (month, longer), year);
}

char *
tj_date_format (const TjDate *date, gboolean longer)
{
  switch (date->precision)
    {
    case TJ_PRECISION_MINUTE:
    case TJ_PRECISION_DAY:
      return format_day (date, longer);
    case TJ_PRECISION_WEEK:
      return format_week (date, longer);
    case TJ_PRECISION_MONTH:
    case TJ_PRECISION_QUARTER:
    case TJ_PRECISION_HALF:
    case TJ_PRECISION_YEAR:
      return format_months (date, longer);
    case TJ_PRECISION_PHASE:
      return g_strdup ("binnen fase");
    case TJ_PRECISION_TEXT:
      return g_strdup (date->text != NULL ? date->text : "");
    case TJ_PRECISION_TBD:
      return g_strdup ("n.t.b.");
    case TJ_PRECISION_UNSET:
    default:
      return g_strdup ("");
    }
}

char *
tj_date_format_weekday (const TjDate *date)
{
  g_autofree char *plain = tj_date_format (date, TRUE);

  if (date->precision != TJ_PRECISION_DAY && date->precision != TJ_PRECISION_MINUTE)
    return g_steal_pointer (&plain);
  return g_strdup_printf ("%s %s", tj_date_weekday_name (tj_civil_weekday (tj_civil_minute_day (date->minute))), plain);
}
