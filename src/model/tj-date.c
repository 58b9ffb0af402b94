// SPDX-License-Identifier: EUPL-1.2
#include "tj-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-civil.h"
#include "tj-date-private.h"
#include "tj-scan-private.h"

#define WITHIN_PHASE "binnen-fase"
#define TO_BE_DETERMINED "n.t.b."
#define TEXT_PREFIX "tekst:"

static gint32
minute_of (gint32 day)
{
  gint64 minute = (gint64) day * TJ_MINUTES_PER_DAY;

  return (gint32) CLAMP (minute, G_MININT32, G_MAXINT32);
}

TjDate
tj_date_at (TjPrecision precision, gint32 day)
{
  return (TjDate) { .precision = precision, .minute = minute_of (day) };
}

TjDate
tj_date_day (int year, int month, int day)
{
  return tj_date_at (TJ_PRECISION_DAY, tj_civil_day (year, month, day));
}

TjDate
tj_date_month (int year, int month)
{
  return tj_date_at (TJ_PRECISION_MONTH, tj_civil_day (year, month, 1));
}

void
tj_date_clear (TjDate *date)
{
  g_free (date->text);
  *date = (TjDate) { 0 };
}

void
tj_date_copy (TjDate *dest, const TjDate *src)
{
  *dest = *src;
  dest->text = g_strdup (src->text);
}

gboolean
tj_date_equal (const TjDate *a, const TjDate *b)
{
  if (a->precision != b->precision)
    return FALSE;
  if (a->precision == TJ_PRECISION_TEXT)
    return g_strcmp0 (a->text, b->text) == 0;
  return !tj_date_on_axis (a) || a->minute == b->minute;
}

int
tj_date_year_named (const TjDate *date)
{
  int found = 0;

  if (date->precision != TJ_PRECISION_TEXT || date->text == NULL)
    return 0;
  for (const char *at = date->text; *at; at++)
    {
      gsize digits = strspn (at, "0123456789");
      int year = digits == 4 ? (int) g_ascii_strtoll (at, NULL, 10) : 0;

      if (year >= TJ_YEAR_MIN && year <= TJ_YEAR_MAX)
        {
          if (found != 0 && found != year)
            return 0;
          found = year;
        }
      at += digits > 0 ? digits - 1 : 0;
    }
  return found;
}

gboolean
tj_date_on_axis (const TjDate *date)
{
  return date->precision >= TJ_PRECISION_MINUTE && date->precision <= TJ_PRECISION_YEAR;
}

gint32
tj_date_first (const TjDate *date)
{
  g_return_val_if_fail (tj_date_on_axis (date), 0);

  return date->minute;
}

static gint32
months_later (gint32 minute, int months)
{
  int year, month;

  tj_civil_split (tj_civil_minute_day (minute), &year, &month, NULL);
  return minute_of (tj_civil_day (year, month + months, 1));
}

gint32
tj_date_end (const TjDate *date)
{
  gint32 day = tj_civil_minute_day (date->minute);

  switch (date->precision)
    {
    case TJ_PRECISION_MINUTE:
      return date->minute;
    case TJ_PRECISION_DAY:
      return minute_of (day + 1);
    case TJ_PRECISION_WEEK:
      return minute_of (day + 7);
    case TJ_PRECISION_MONTH:
      return months_later (date->minute, 1);
    case TJ_PRECISION_QUARTER:
      return months_later (date->minute, 3);
    case TJ_PRECISION_HALF:
      return months_later (date->minute, 6);
    case TJ_PRECISION_YEAR:
      return months_later (date->minute, 12);
    case TJ_PRECISION_UNSET:
    case TJ_PRECISION_PHASE:
    case TJ_PRECISION_TEXT:
    case TJ_PRECISION_TBD:
    default:
      g_return_val_if_reached (0);
    }
}

static void
write_on_axis (const TjDate *date, GString *out)
{
  gint32 day = tj_civil_minute_day (date->minute);
  int minute = (int) (date->minute - (gint64) day * TJ_MINUTES_PER_DAY);
  int year, month, mday;

  tj_civil_split (day, &year, &month, &mday);
  if (date->precision == TJ_PRECISION_WEEK)
    {
      int week = tj_civil_iso_week (day, &year);

      g_string_append_printf (out, "%04d-W%02d", year, week);
      return;
    }
  g_string_append_printf (out, "%04d", year);
  if (date->precision == TJ_PRECISION_QUARTER)
    g_string_append_printf (out, "-Q%d", (month + 2) / 3);
  else if (date->precision == TJ_PRECISION_HALF)
    g_string_append_printf (out, "-H%d", (month + 5) / 6);
  else if (date->precision <= TJ_PRECISION_MONTH)
    g_string_append_printf (out, "-%02d", month);
  if (date->precision <= TJ_PRECISION_DAY)
    g_string_append_printf (out, "-%02d", mday);
  if (date->precision == TJ_PRECISION_MINUTE)
    g_string_append_printf (out, "T%02d:%02d", minute / 60, minute % 60);
}

void
tj_date_to_text (const TjDate *date, GString *out)
{
  if (tj_date_on_axis (date))
    write_on_axis (date, out);
  else if (date->precision == TJ_PRECISION_PHASE)
    g_string_append (out, WITHIN_PHASE);
  else if (date->precision == TJ_PRECISION_TBD)
    g_string_append (out, TO_BE_DETERMINED);
  else if (date->precision == TJ_PRECISION_TEXT)
    g_string_append_printf (out, TEXT_PREFIX "%s", date->text != NULL ? date->text : "");
}

static gboolean
read_words (const char *text, TjDate *date)
{
  g_autofree char *tidy = NULL;

  if (strcmp (text, WITHIN_PHASE) == 0)
    date->precision = TJ_PRECISION_PHASE;
  else if (strcmp (text, TO_BE_DETERMINED) == 0)
    date->precision = TJ_PRECISION_TBD;
  if (date->precision != TJ_PRECISION_UNSET)
    return TRUE;
  if (!g_str_has_prefix (text, TEXT_PREFIX))
    return FALSE;
  text += strlen (TEXT_PREFIX);
  tidy = tj_scan_tidy (text);
  /* Only words that tidying leaves as they are; so one date has one form. */
  if (g_strcmp0 (tidy, text) != 0 || *text == '\0')
    return FALSE;
  date->precision = TJ_PRECISION_TEXT;
  date->text = g_steal_pointer (&tidy);
  return TRUE;
}

/* Reads what follows the year in -Wnn, -Qn and -Hn. */
static gboolean
read_part_of_year (int year, const char *text, TjDate *date)
{
  gboolean is_week = text[0] == 'W';
  int number;

  if (strlen (text) != (is_week ? 3 : 2))
    return FALSE;
  number = tj_scan_digits (text + 1, is_week ? 2 : 1);
  if (number < 1)
    return FALSE;
  if (is_week && number <= tj_civil_iso_weeks (year))
    *date = tj_date_at (TJ_PRECISION_WEEK, tj_civil_iso_week_start (year, number));
  else if (text[0] == 'Q' && number <= 4)
    *date = tj_date_at (TJ_PRECISION_QUARTER, tj_civil_day (year, number * 3 - 2, 1));
  else if (text[0] == 'H' && number <= 2)
    *date = tj_date_at (TJ_PRECISION_HALF, tj_civil_day (year, number * 6 - 5, 1));
  else
    return FALSE;
  return TRUE;
}

/* Reads 'Thh:mm'. */
static gboolean
read_clock (const char *text, TjDate *date)
{
  int hour, minute;

  if (strlen (text) != strlen ("T09:30") || text[0] != 'T' || text[3] != ':')
    return FALSE;
  hour = tj_scan_digits (text + 1, 2);
  minute = tj_scan_digits (text + 4, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return FALSE;
  date->precision = TJ_PRECISION_MINUTE;
  date->minute += hour * 60 + minute;
  return TRUE;
}

/* Reads what follows the year in -mm, -mm-dd and -mm-ddThh:mm. */
static gboolean
read_month_and_day (int year, const char *text, TjDate *date)
{
  int month = tj_scan_digits (text, 2);
  int mday;

  if (month < 1 || month > 12)
    return FALSE;
  *date = tj_date_month (year, month);
  if (text[2] == '\0')
    return TRUE;
  mday = text[2] == '-' ? tj_scan_digits (text + 3, 2) : -1;
  if (!tj_civil_valid (year, month, mday))
    return FALSE;
  *date = tj_date_day (year, month, mday);
  return text[5] == '\0' || read_clock (text + 5, date);
}

static gboolean
read_on_axis (const char *text, TjDate *date)
{
  int year = tj_scan_digits (text, 4);

  if (year < TJ_YEAR_MIN || year > TJ_YEAR_MAX)
    return FALSE;
  *date = tj_date_at (TJ_PRECISION_YEAR, tj_civil_day (year, 1, 1));
  if (text[4] == '\0')
    return TRUE;
  if (text[4] != '-')
    return FALSE;
  return g_ascii_isdigit (text[5]) ? read_month_and_day (year, text + 5, date)
                                   : read_part_of_year (year, text + 5, date);
}

gboolean
tj_date_from_text (const char *text, TjDate *date, GError **error)
{
  TjDate read = { 0 };
  TjDate words = { 0 };

  if (*text == '\0')
    return TRUE;
  if (read_on_axis (text, &read))
    *date = read;
  else if (read_words (text, &words))
    *date = words;
  else
    return tj_scan_refuse (error, _ ("“%s” is not a stored date."), text);
  return TRUE;
}
