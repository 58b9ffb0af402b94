// SPDX-License-Identifier: EUPL-1.2
#include "tj-intervals.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-civil.h"
#include "tj-scan-private.h"

#define FREE "vrij"

gboolean
tj_intervals_equal (const TjIntervals *a, const TjIntervals *b)
{
  if (a->set != b->set)
    return FALSE;
  if (!a->set)
    return TRUE;
  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (a->at[i].from != b->at[i].from || a->at[i].to != b->at[i].to)
      return FALSE;
  return TRUE;
}

void
tj_intervals_to_text (const TjIntervals *intervals, GString *out)
{
  if (!intervals->set)
    return;
  if (intervals->n == 0)
    g_string_append (out, FREE);
  for (guint i = 0; i < intervals->n; i++)
    g_string_append_printf (out, "%s%02d:%02d-%02d:%02d", i > 0 ? " " : "", intervals->at[i].from / 60,
                            intervals->at[i].from % 60, intervals->at[i].to / 60, intervals->at[i].to % 60);
}

static gboolean
refuse (GError **error, const char *input)
{
  return tj_scan_refuse (error, _ ("“%s” are not working hours. Write for example 08:30-12:30 13:00-17:00, or vrij."),
                         input);
}

/* Puts one interval behind those before it. */
static gboolean
append (TjIntervals *intervals, int from, int to, const char *input, GError **error)
{
  if (intervals->n == TJ_INTERVALS_MAX)
    return tj_scan_refuse (error, _ ("“%s” are more than four stretches of work in one day."), input);
  if (from >= to)
    return tj_scan_refuse (error, _ ("In “%s” a stretch of work ends before it begins."), input);
  if (intervals->n > 0 && from < intervals->at[intervals->n - 1].to)
    return tj_scan_refuse (error, _ ("In “%s” the stretches of work overlap, or are not in order."), input);
  intervals->at[intervals->n].from = (gint16) from;
  intervals->at[intervals->n].to = (gint16) to;
  intervals->n++;
  return TRUE;
}

static int
minute_of_day (int hour, int minute)
{
  if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > TJ_MINUTES_PER_DAY)
    return -1;
  return hour * 60 + minute;
}

/* The minute of 'hh:mm' at @text; -1 when it is none. */
static int
clock_from_text (const char *text)
{
  int hour = tj_scan_digits (text, 2);

  if (hour < 0 || text[2] != ':')
    return -1;
  return minute_of_day (hour, tj_scan_digits (text + 3, 2));
}

gboolean
tj_intervals_from_text (const char *text, TjIntervals *intervals, GError **error)
{
  TjIntervals read = { .set = TRUE };
  const char *at = text;

  *intervals = (TjIntervals) { 0 };
  if (*text == '\0')
    return TRUE;
  if (strcmp (text, FREE) == 0)
    {
      *intervals = read;
      return TRUE;
    }
  while (TRUE)
    {
      int from = clock_from_text (at);
      int to = from < 0 || at[5] != '-' ? -1 : clock_from_text (at + 6);

      if (to < 0)
        return refuse (error, text);
      if (!append (&read, from, to, text, error))
        return FALSE;
      at += strlen ("08:30-12:30");
      if (*at == '\0')
        break;
      if (*at++ != ' ')
        return refuse (error, text);
    }
  *intervals = read;
  return TRUE;
}

static void
skip_spaces (const char **text)
{
  while (**text == ' ')
    (*text)++;
}

static gboolean
skip_word (const char **text, const char *word)
{
  gsize length = strlen (word);

  if (!g_str_has_prefix (*text, word) || g_ascii_isalpha ((*text)[length]))
    return FALSE;
  *text += length;
  skip_spaces (text);
  return TRUE;
}

/* The minute of '8', '8.30', '8:30', '8u30' or '08.30 uur'; -1 when it is none. */
static int
parse_clock (const char **text)
{
  int digits = g_ascii_isdigit ((*text)[0]) && g_ascii_isdigit ((*text)[1]) ? 2 : 1;
  int hour = tj_scan_digits (*text, digits);
  int minute = 0;

  if (hour < 0)
    return -1;
  *text += digits;
  if (**text != '\0' && strchr (":.u", **text) != NULL && g_ascii_isdigit ((*text)[1]))
    {
      minute = tj_scan_digits (*text + 1, 2);
      if (minute < 0)
        return -1;
      *text += 3;
    }
  if (g_ascii_isdigit (**text))
    return -1;
  skip_spaces (text);
  if (!skip_word (text, "uur") && !skip_word (text, "u."))
    skip_word (text, "u");
  return minute_of_day (hour, minute);
}

static gboolean
skip_dash (const char **text)
{
  if (skip_word (text, "tot"))
    return TRUE;
  if (**text != '-')
    return FALSE;
  (*text)++;
  skip_spaces (text);
  return TRUE;
}

static void
skip_between (const char **text)
{
  while (**text != '\0' && strchr (" ,;&+", **text) != NULL)
    (*text)++;
  skip_word (text, "en");
  skip_word (text, "van");
}

gboolean
tj_intervals_parse (const char *input, TjIntervals *intervals, GError **error)
{
  static const char *const free_words[] = { "vrij", "vrije dag", "geen", "niet", NULL };
  g_autofree char *text = tj_scan_lower (input);
  TjIntervals read = { .set = TRUE };
  const char *at = text;

  *intervals = (TjIntervals) { 0 };
  if (text == NULL)
    return refuse (error, input);
  if (*text == '\0')
    return TRUE;
  if (tj_scan_one_of (text, free_words))
    {
      *intervals = read;
      return TRUE;
    }
  skip_between (&at);
  do
    {
      int from = parse_clock (&at);
      int to = from < 0 || !skip_dash (&at) ? -1 : parse_clock (&at);

      if (to < 0)
        return refuse (error, input);
      if (!append (&read, from, to, input, error))
        return FALSE;
      skip_between (&at);
    }
  while (*at != '\0');
  *intervals = read;
  return TRUE;
}
