// SPDX-License-Identifier: EUPL-1.2
#include "tj-axis.h"

#include <string.h>

#include "tj-civil.h"
#include "tj-date.h"

static TjDate
date_of (TjAxisUnit unit, gint32 minute)
{
  static const TjPrecision precisions[] = { TJ_PRECISION_UNSET, TJ_PRECISION_YEAR, TJ_PRECISION_QUARTER,
                                            TJ_PRECISION_MONTH, TJ_PRECISION_WEEK, TJ_PRECISION_DAY };

  return (TjDate) { .precision = precisions[unit], .minute = minute };
}

/* 'nov' of 'nov 2025', 'wk 46' of 'wk 46 2025'. */
static char *
without_year (char *text)
{
  char *space = strrchr (text, ' ');

  if (space)
    *space = '\0';
  return text;
}

/* 'ma 10', or '10'. */
static char *
day_label (gint32 minute, int shorter)
{
  TjDate date = date_of (TJ_AXIS_DAY, minute);
  g_autofree char *weekday = tj_date_format_weekday (&date);
  gint32 day = tj_civil_minute_day (minute);
  int mday;

  tj_civil_split (day, NULL, NULL, &mday);
  return shorter == 0 ? g_strdup_printf ("%.2s %d", weekday, mday) : g_strdup_printf ("%d", mday);
}

/* A week on the upper scale says in which month its Thursday lies, as ISO counts. */
static char *
week_with_month (gint32 minute)
{
  TjDate week = date_of (TJ_AXIS_WEEK, minute), month = date_of (TJ_AXIS_MONTH, minute + 3 * TJ_MINUTES_PER_DAY);
  g_autofree char *number = without_year (tj_date_format (&week, FALSE)), *name = tj_date_format (&month, FALSE);

  return g_strdup_printf ("%s · %s", number, name);
}

static char *
upper_label (TjAxisUnit unit, gint32 minute, int shorter)
{
  static const int forms[] = { 0, 1, 2, 3, 2, 0 };
  TjDate date = date_of (unit, minute);
  char *label;

  if (shorter >= forms[unit])
    return NULL;
  if (unit == TJ_AXIS_WEEK && shorter == 0)
    return week_with_month (minute);
  label = tj_date_format (&date, unit == TJ_AXIS_MONTH && shorter == 0);
  return unit != TJ_AXIS_YEAR && shorter == forms[unit] - 1 ? without_year (label) : label;
}

/* 'november', 'nov', 'n'. */
static char *
month_label (gint32 minute, int shorter)
{
  TjDate date = date_of (TJ_AXIS_MONTH, minute);
  char *label = without_year (tj_date_format (&date, shorter == 0));

  if (shorter == 2)
    label[1] = '\0';
  return label;
}

/* 'wk 46', '46'. */
static char *
week_label (gint32 minute, int shorter)
{
  if (shorter == 0)
    return upper_label (TJ_AXIS_WEEK, minute, 1);
  return g_strdup_printf ("%d", tj_civil_iso_week (tj_civil_minute_day (minute), NULL));
}

static char *
lower_label (TjAxisUnit unit, gint32 minute, int shorter)
{
  int last = unit == TJ_AXIS_MONTH ? 2 : unit >= TJ_AXIS_WEEK ? 1 : 0;

  if (shorter > last)
    return NULL;
  if (unit == TJ_AXIS_DAY)
    return day_label (minute, shorter);
  if (unit == TJ_AXIS_WEEK)
    return week_label (minute, shorter);
  if (unit == TJ_AXIS_MONTH)
    return month_label (minute, shorter);
  return upper_label (unit, minute, unit == TJ_AXIS_QUARTER);
}

char *
tj_axis_label (TjAxisUnit unit, gint32 minute, gboolean upper, int shorter)
{
  if (unit == TJ_AXIS_NONE || shorter < 0)
    return NULL;
  return upper ? upper_label (unit, minute, shorter) : lower_label (unit, minute, shorter);
}
