// SPDX-License-Identifier: EUPL-1.2
#include "mspdi-calendar.h"

#include <stdio.h>

#include "tj-civil.h"

#define DAY TJ_MINUTES_PER_DAY
#define DAYS_BEFORE 400
#define DAYS_AFTER 4000

typedef struct
{
  int n;
  gint32 from[8], to[8]; /* minutes of the day */
  gboolean given;
} Hours;

typedef struct
{
  gint32 first, last; /* days, both included */
  Hours hours;
} Exception;

typedef struct
{
  int base;
  Hours week[7]; /* Monday first */
  GArray *exceptions;
} Calendar;

xmlNode *
mspdi_child (xmlNode *from, const char *name)
{
  for (; from; from = from->next)
    if (from->type == XML_ELEMENT_NODE && strcmp ((const char *) from->name, name) == 0)
      return from;
  return NULL;
}

char *
mspdi_text (xmlNode *element, const char *child)
{
  xmlNode *found = element ? mspdi_child (element->children, child) : NULL;
  xmlChar *content = found ? xmlNodeGetContent (found) : NULL;
  char *text = g_strdup ((const char *) content);

  xmlFree (content);
  return text;
}

int
mspdi_number (xmlNode *element, const char *child, int otherwise)
{
  g_autofree char *text = mspdi_text (element, child);

  return text && *text ? atoi (text) : otherwise;
}

gint32
mspdi_minute (xmlNode *element, const char *child)
{
  g_autofree char *text = mspdi_text (element, child);
  int year, month, day, hour = 0, minute = 0;

  if (text == NULL || sscanf (text, "%d-%d-%dT%d:%d", &year, &month, &day, &hour, &minute) < 3)
    return TJ_NO_MINUTE;
  return tj_civil_day (year, month, day) * DAY + hour * 60 + minute;
}

/* A time that ends at midnight is written as 00:00. */
static Hours
read_hours (xmlNode *element)
{
  Hours hours = { .given = TRUE };
  xmlNode *times = mspdi_child (element->children, "WorkingTimes");

  if (mspdi_number (element, "DayWorking", 0) == 0 || times == NULL)
    return hours;
  for (xmlNode *at = mspdi_child (times->children, "WorkingTime"); at && hours.n < 8;
       at = mspdi_child (at->next, "WorkingTime"))
    {
      g_autofree char *from = mspdi_text (at, "FromTime"), *to = mspdi_text (at, "ToTime");
      int hour, minute;

      if (from == NULL || to == NULL || sscanf (from, "%d:%d", &hour, &minute) != 2)
        continue;
      hours.from[hours.n] = hour * 60 + minute;
      sscanf (to, "%d:%d", &hour, &minute);
      hours.to[hours.n] = hour * 60 + minute;
      if (hours.to[hours.n] <= hours.from[hours.n])
        hours.to[hours.n] = DAY;
      hours.n++;
    }
  return hours;
}

static void
read_exception (Calendar *calendar, xmlNode *element)
{
  xmlNode *period = mspdi_child (element->children, "TimePeriod");
  gint32 from = mspdi_minute (period, "FromDate"), to = mspdi_minute (period, "ToDate");
  Exception exception = { .hours = read_hours (element) };

  if (from == TJ_NO_MINUTE || to == TJ_NO_MINUTE)
    return;
  exception.first = tj_civil_minute_day (from);
  exception.last = tj_civil_minute_day (to > from ? to - 1 : to);
  g_array_append_val (calendar->exceptions, exception);
}

static Calendar *
read_calendar (xmlNode *element)
{
  Calendar *calendar = g_new0 (Calendar, 1);
  xmlNode *week = mspdi_child (element->children, "WeekDays"),
          *exceptions = mspdi_child (element->children, "Exceptions");

  calendar->base = mspdi_number (element, "BaseCalendarUID", -1);
  calendar->exceptions = g_array_new (FALSE, FALSE, sizeof (Exception));
  for (xmlNode *at = week ? mspdi_child (week->children, "WeekDay") : NULL; at; at = mspdi_child (at->next, "WeekDay"))
    {
      int type = mspdi_number (at, "DayType", -1);

      if (type >= 1 && type <= 7)
        calendar->week[(type + 5) % 7] = read_hours (at);
      else if (type == 0)
        read_exception (calendar, at);
    }
  for (xmlNode *at = exceptions ? mspdi_child (exceptions->children, "Exception") : NULL; at;
       at = mspdi_child (at->next, "Exception"))
    if (mspdi_number (at, "EnteredByOccurrences", 0) == 0 || mspdi_number (at, "Occurrences", 1) <= 1)
      read_exception (calendar, at);
  return calendar;
}

static Hours
default_hours (int weekday)
{
  Hours hours = { .given = TRUE };

  if (weekday < 5)
    hours = (Hours) { 2, { 480, 780 }, { 720, 1020 }, TRUE };
  return hours;
}

static Hours
hours_on (GHashTable *all, int uid, gint32 day, int weekday, int depth)
{
  Calendar *calendar = g_hash_table_lookup (all, GINT_TO_POINTER (uid));

  if (calendar == NULL || depth > 8)
    return default_hours (weekday);
  for (guint i = 0; day != G_MININT32 && i < calendar->exceptions->len; i++)
    {
      const Exception *exception = &g_array_index (calendar->exceptions, Exception, i);

      if (day >= exception->first && day <= exception->last)
        return exception->hours;
    }
  if (calendar->week[weekday].given)
    return calendar->week[weekday];
  return hours_on (all, calendar->base, day, weekday, depth + 1);
}

static void
add_hours (GArray *intervals, const Hours *hours, gint32 midnight)
{
  for (int i = 0; i < hours->n; i++)
    {
      TjWorkInterval interval = { midnight + hours->from[i], midnight + hours->to[i] };

      g_array_append_val (intervals, interval);
    }
}

static TjWorkTime *
flatten (GHashTable *all, int uid, gint32 first, gint32 last)
{
  g_autoptr (GArray) week = g_array_new (FALSE, FALSE, sizeof (TjWorkInterval));
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (TjWorkInterval));

  for (int weekday = 0; weekday < 7; weekday++)
    {
      Hours hours = hours_on (all, uid, G_MININT32, weekday, 0);

      add_hours (week, &hours, weekday * DAY);
    }
  for (gint32 day = first; day < last; day++)
    {
      Hours hours = hours_on (all, uid, day, tj_civil_weekday (day) - 1, 0);

      add_hours (days, &hours, day * DAY);
    }
  return tj_work_time_new ((TjWorkInterval *) (gpointer) week->data, week->len, first * DAY, last * DAY,
                           (TjWorkInterval *) (gpointer) days->data, days->len);
}

static void
free_calendar (gpointer data)
{
  Calendar *calendar = data;

  g_array_unref (calendar->exceptions);
  g_free (calendar);
}

GHashTable *
mspdi_calendars (xmlNode *root, gint32 start)
{
  g_autoptr (GHashTable) all = g_hash_table_new_full (NULL, NULL, NULL, free_calendar);
  GHashTable *times = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) tj_work_time_unref);
  xmlNode *list = mspdi_child (root->children, "Calendars");
  gint32 day = tj_civil_minute_day (start);
  GHashTableIter iter;
  gpointer uid;

  for (xmlNode *at = list ? mspdi_child (list->children, "Calendar") : NULL; at;
       at = mspdi_child (at->next, "Calendar"))
    g_hash_table_insert (all, GINT_TO_POINTER (mspdi_number (at, "UID", -1)), read_calendar (at));
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &uid, NULL))
    {
      TjWorkTime *time = flatten (all, GPOINTER_TO_INT (uid), day - DAYS_BEFORE, day + DAYS_AFTER);

      if (time)
        g_hash_table_insert (times, uid, time);
    }
  return times;
}
