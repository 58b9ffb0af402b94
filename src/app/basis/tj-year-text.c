// SPDX-License-Identifier: EUPL-1.2
#include "tj-year-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tj-civil.h"
#include "tj-date.h"
#include "tj-number.h"

/* 2024-01-01 is a Monday, and its year begins with January. */
#define MONDAY_YEAR 2024

static TjDate
date_of (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

static char *
long_date (gint32 day)
{
  TjDate date = date_of (day);

  return tj_date_format (&date, TRUE);
}

static char *
weekday_date (gint32 day)
{
  TjDate date = date_of (day);

  return tj_date_format_weekday (&date);
}

char *
tj_year_hours_text (gint64 minutes)
{
  TjNumber number = tj_number (minutes);

  return tj_number_format (&number, TJ_UNIT_HOURS, FALSE);
}

/* Days ------------------------------------------------------------------------------------------------------------ */

/* A name, or the word for what it is; with that word where the name does not hold it. */
static char *
name_with (const char *name, const char *word)
{
  g_autofree char *low_name = g_utf8_strdown (name, -1), *low_word = g_utf8_strdown (word, -1);

  if (*name == '\0')
    return g_strdup (word);
  if (strstr (low_name, low_word) != NULL)
    return g_strdup (name);
  return g_strdup_printf ("%s (%s)", name, low_word);
}

static char *
submission_text (const TjYearNote *note)
{
  g_autofree char *meeting = long_date (note->other);

  return g_strdup_printf (_ ("last day to hand in for the meeting of %s"), meeting);
}

static char *
note_text (const TjYearNote *note)
{
  switch (note->mark)
    {
    case TJ_DAY_HOLIDAY:
    case TJ_DAY_SCHOOL:
      return g_strdup (note->name);
    case TJ_DAY_CLOSED:
      return g_strdup (*note->name ? note->name : _ ("exception"));
    case TJ_DAY_HOURS:
      return g_strdup (*note->name ? note->name : _ ("other hours"));
    case TJ_DAY_RECESS:
      return name_with (note->name, _ ("recess"));
    case TJ_DAY_SUBMISSION:
      return submission_text (note);
    case TJ_DAY_CANCELLED:
      return g_strdup (_ ("meeting cancelled"));
    case TJ_DAY_EXPECTED:
      return g_strdup (_ ("meeting expected"));
    case TJ_DAY_MEETING:
      return g_strdup (_ ("meeting"));
    case TJ_DAY_ELECTIONS:
      return g_strdup (_ ("elections"));
    case TJ_DAY_WORKED:
    case TJ_DAY_WEEK_OFF:
    default:
      return g_strdup ("");
    }
}

char *
tj_year_day_words (const TjYearDays *days, gint32 day)
{
  GString *text = g_string_new (NULL);
  gint64 minutes = tj_year_days_marks (days, day) & TJ_DAY_WORKED ? days->minutes[day - days->first] : 0;
  g_autofree char *hours = minutes > 0 ? tj_year_hours_text (minutes) : g_strdup (_ ("off"));

  for (guint i = 0; i < days->notes->len; i++)
    {
      const TjYearNote *note = &g_array_index (days->notes, TjYearNote, i);
      g_autofree char *words = day < note->first || day > note->last ? NULL : note_text (note);

      if (words != NULL)
        g_string_append_printf (text, "%s, ", words);
    }
  g_string_append (text, hours);
  return g_string_free (text, FALSE);
}

char *
tj_year_day_text (const TjYearDays *days, gint32 day)
{
  g_autofree char *date = weekday_date (day), *words = tj_year_day_words (days, day);

  return g_strdup_printf ("%s: %s", date, words);
}

char *
tj_year_range_text (gint32 first, gint32 last)
{
  TjDate start = date_of (first), finish = date_of (last);
  g_autofree char *from = NULL, *to = NULL;

  if (first == last)
    return tj_date_format_weekday (&start);
  from = tj_date_format (&start, TRUE);
  to = tj_date_format (&finish, TRUE);
  return g_strdup_printf ("%s – %s", from, to);
}

/* The year -------------------------------------------------------------------------------------------------------- */

const char *
tj_year_mark_text (TjDayMark mark)
{
  switch (mark)
    {
    case TJ_DAY_WEEK_OFF:
      return _ ("Not a working day");
    case TJ_DAY_HOLIDAY:
      return _ ("Public holiday");
    case TJ_DAY_SCHOOL:
      return _ ("School holiday");
    case TJ_DAY_CLOSED:
      return _ ("Day off (exception)");
    case TJ_DAY_HOURS:
      return _ ("Other hours (exception)");
    case TJ_DAY_RECESS:
      return _ ("Recess");
    case TJ_DAY_SUBMISSION:
      return _ ("Last day to hand in");
    case TJ_DAY_CANCELLED:
      return _ ("Meeting cancelled");
    case TJ_DAY_EXPECTED:
      return _ ("Meeting expected");
    case TJ_DAY_MEETING:
      return _ ("Meeting of the body");
    case TJ_DAY_ELECTIONS:
      return _ ("Elections");
    case TJ_DAY_WORKED:
    default:
      return NULL;
    }
}

char *
tj_year_work_text (const TjYearDays *days)
{
  gint64 minutes = 0;
  guint n = tj_year_days_worked (days, &minutes);
  /* Whole hours, rounded for the eye. */
  g_autofree char *hours = tj_year_hours_text ((minutes + 30) / 60 * 60);

  /* Translators: %d is a year, %u a number of days, %s a number of hours: “2,032 hours”. */
  return g_strdup_printf (ngettext ("In %d: %u working day, %s", "In %d: %u working days, %s", n), days->year, n,
                          hours);
}

static guint
count (const TjYearDays *days, TjDayMark mark)
{
  guint n = 0;

  for (guint i = 0; i < days->notes->len; i++)
    n += g_array_index (days->notes, TjYearNote, i).mark == mark;
  return n;
}

char *
tj_year_meetings_text (const TjYearDays *days)
{
  guint listed = count (days, TJ_DAY_MEETING), expected = count (days, TJ_DAY_EXPECTED);
  GString *text = g_string_new (NULL);

  if (listed == 0 && expected == 0)
    {
      g_string_append_printf (text, _ ("In %d: no meetings known"), days->year);
      return g_string_free (text, FALSE);
    }
  if (listed > 0)
    g_string_append_printf (text, ngettext ("In %d: %u meeting", "In %d: %u meetings", listed), days->year, listed);
  if (listed > 0 && expected > 0)
    g_string_append_printf (text, ngettext (", %u more expected", ", %u more expected", expected), expected);
  else if (expected > 0)
    g_string_append_printf (text, ngettext ("In %d: %u meeting expected", "In %d: %u meetings expected", expected),
                            days->year, expected);
  return g_string_free (text, FALSE);
}

/* Names ----------------------------------------------------------------------------------------------------------- */

char *
tj_year_month_name (int month)
{
  TjDate date = tj_date_month (MONDAY_YEAR, month);
  char *name = tj_date_format (&date, TRUE);

  /* 'januari 2024' */
  name[strcspn (name, " ")] = '\0';
  return name;
}

char *
tj_year_weekday_name (int weekday)
{
  char *name = weekday_date (tj_civil_day (MONDAY_YEAR, 1, weekday));

  name[strcspn (name, " ")] = '\0';
  return name;
}
