// SPDX-License-Identifier: EUPL-1.2
#include "tj-history-text.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-date.h"

char *
tj_history_what (const TjHistoryRow *row)
{
  switch (row->action)
    {
    case TJ_HISTORY_UNDO:
      /* Translators: %s is the name of an edit. */
      return g_strdup_printf (_ ("Undone: %s"), row->label);
    case TJ_HISTORY_REDO:
      /* Translators: %s is the name of an edit. */
      return g_strdup_printf (_ ("Made again: %s"), row->label);
    case TJ_HISTORY_EDIT:
    default:
      return g_strdup (row->label);
    }
}

static gint32
day_of (GDateTime *time)
{
  return tj_civil_day (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time));
}

static GDateTime *
in_zone (gint64 time, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);

  return utc ? g_date_time_to_timezone (utc, zone) : NULL;
}

char *
tj_history_when (gint64 time, gint64 now, GTimeZone *zone)
{
  g_autoptr (GDateTime) then = in_zone (time, zone);
  g_autoptr (GDateTime) present = in_zone (now, zone);
  g_autofree char *day = NULL;
  TjDate date;

  if (then == NULL || present == NULL)
    return g_strdup ("");
  date = (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day_of (then) * TJ_MINUTES_PER_DAY };
  if (day_of (then) == day_of (present))
    day = g_strdup (_ ("today"));
  else if (day_of (then) == day_of (present) - 1)
    day = g_strdup (_ ("yesterday"));
  else
    day = tj_date_format (&date, TRUE);
  return g_strdup_printf ("%s %02d:%02d", day, g_date_time_get_hour (then), g_date_time_get_minute (then));
}

char *
tj_history_who_and_when (const TjHistoryRow *row, gint64 now, GTimeZone *zone)
{
  g_autofree char *when = tj_history_when (row->time, now, zone);

  return g_strdup_printf ("%s · %s", row->who ? row->who : _ ("without a name"), when);
}

GStrv
tj_history_people (const GPtrArray *rows)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const TjHistoryRow *row = g_ptr_array_index (rows, i);

      if (row->who && g_hash_table_add (seen, row->who))
        g_ptr_array_add (names, g_strdup (row->who));
    }
  g_ptr_array_sort_values (names, (GCompareFunc) g_utf8_collate);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_steal (names, NULL);
}

gboolean
tj_history_read_day (const char *input, int default_year, GTimeZone *zone, gint64 *seconds, GError **error)
{
  TjDate date = { 0 };
  gboolean on_axis;
  int year, month, day;
  g_autoptr (GDateTime) time = NULL;

  if (!tj_date_parse (input, default_year, &date, error))
    return FALSE;
  on_axis = tj_date_on_axis (&date);
  if (on_axis)
    tj_civil_split (tj_civil_minute_day (tj_date_first (&date)), &year, &month, &day);
  tj_date_clear (&date);
  if (on_axis)
    time = g_date_time_new (zone, year, month, day, 0, 0, 0);
  if (time)
    {
      *seconds = g_date_time_to_unix (time);
      return TRUE;
    }
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("“%s” is not a day. Write for example 1 januari 2026."),
               input);
  return FALSE;
}
