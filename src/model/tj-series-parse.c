// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-civil.h"
#include "tj-scan-private.h"
#include "tj-series.h"

#define PRO_MEMORIE "PM"

/* Reads an accepted year and moves behind it. */
static gboolean
take_year (const char **text, gint32 *year)
{
  int read = tj_scan_digits (*text, 4);

  if (read < TJ_YEAR_MIN || read > TJ_YEAR_MAX || g_ascii_isdigit ((*text)[4]))
    return FALSE;
  *year = read;
  *text += 4;
  return TRUE;
}

static gboolean
key_from_text (const char *key, TjSeriesEntry *entry)
{
  if (strcmp (key, "*") == 0)
    return TRUE;
  if (!take_year (&key, &entry->from))
    return FALSE;
  entry->to = entry->from;
  if (strcmp (key, "+") == 0)
    {
      entry->to = TJ_YEAR_ONWARDS;
      return TRUE;
    }
  if (*key != '-')
    return *key == '\0';
  key++;
  return take_year (&key, &entry->to) && *key == '\0' && entry->to > entry->from;
}

static gboolean
take_money (TjMoney read, TjMoney *amount)
{
  *amount = read;
  return read.state != TJ_MONEY_UNSET;
}

static gboolean
take_number (TjNumber read, TjMoney *amount)
{
  if (read.state != TJ_NUMBER_KNOWN)
    return FALSE;
  *amount = (TjMoney) { .state = TJ_MONEY_KNOWN, .qualifier = read.qualifier, .cents = read.value };
  return TRUE;
}

static const char *
series_refusal (void)
{
  return _ ("“%s” is not an amount by year. Write for example 2025: 30.000; 2027 e.v.: PM.");
}

static gboolean
amount_from_text (const char *text, TjUnit unit, TjMoney *amount, GError **error)
{
  TjMoney money = { 0 };
  TjNumber number = { 0 };

  if (unit == TJ_UNIT_MONEY || strcmp (text, PRO_MEMORIE) == 0)
    {
      if (!tj_money_from_text (text, &money, error))
        return FALSE;
      return take_money (money, amount) || tj_scan_refuse (error, series_refusal (), text);
    }
  if (!tj_number_from_text (text, unit, &number, error))
    return FALSE;
  return take_number (number, amount) || tj_scan_refuse (error, series_refusal (), text);
}

static gboolean
add_entry (TjSeries *series, const TjSeriesEntry *entry, const char *text, GError **error)
{
  if (tj_series_get (series, entry->from, entry->to) != NULL)
    return tj_scan_refuse (error, _ ("“%s” gives an amount for the same year twice."), text);
  tj_series_set (series, entry->from, entry->to, &entry->amount);
  return TRUE;
}

static gboolean
entry_from_text (const char *text, TjUnit unit, TjSeriesEntry *entry, GError **error)
{
  const char *equals = strchr (text, '=');
  g_autofree char *key = NULL;

  if (equals == NULL)
    return tj_scan_refuse (error, series_refusal (), text);
  key = g_strndup (text, (gsize) (equals - text));
  if (!key_from_text (key, entry))
    return tj_scan_refuse (error, series_refusal (), text);
  return amount_from_text (equals + 1, unit, &entry->amount, error);
}

gboolean
tj_series_from_text (const char *text, TjUnit unit, TjSeries *series, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "; ", -1);
  TjSeries read = { 0 };

  for (char **part = parts; *part != NULL; part++)
    {
      TjSeriesEntry entry = { 0 };

      if (!entry_from_text (*part, unit, &entry, error) || !add_entry (&read, &entry, text, error))
        {
          tj_series_clear (&read);
          return FALSE;
        }
    }
  *series = read;
  return TRUE;
}

/* What may stand behind the first year: 'e.v.', '+', '- 2026'. */
static gboolean
parse_key_rest (const char *rest, TjSeriesEntry *entry)
{
  static const char *const onwards[]
      = { "+", "e.v.", "e.v", "ev", "en verder", "en volgende", "en later", "en volgende jaren", NULL };

  if (tj_scan_one_of (rest, onwards))
    {
      entry->to = TJ_YEAR_ONWARDS;
      return TRUE;
    }
  if (g_str_has_prefix (rest, "t/m"))
    rest += strlen ("t/m");
  else if (g_str_has_prefix (rest, "tot en met"))
    rest += strlen ("tot en met");
  else if (*rest == '-')
    rest++;
  else
    return FALSE;
  while (*rest == ' ')
    rest++;
  return take_year (&rest, &entry->to) && *rest == '\0' && entry->to > entry->from;
}

static gboolean
parse_key (const char *key, TjSeriesEntry *entry)
{
  gboolean onwards = g_str_has_prefix (key, "vanaf ");

  if (onwards)
    key += strlen ("vanaf ");
  if (!take_year (&key, &entry->from))
    return FALSE;
  entry->to = onwards ? TJ_YEAR_ONWARDS : entry->from;
  while (*key == ' ')
    key++;
  return *key == '\0' || (!onwards && parse_key_rest (key, entry));
}

static gboolean
parse_amount (const char *text, TjUnit unit, TjMoney *amount, GError **error)
{
  TjMoney money = { 0 };
  TjNumber number = { 0 };

  /* PM says the same with every unit. */
  if (unit == TJ_UNIT_MONEY || (tj_money_parse (text, &money, NULL) && money.state == TJ_MONEY_PM))
    {
      if (!tj_money_parse (text, &money, error))
        return FALSE;
      return take_money (money, amount) || tj_scan_refuse (error, series_refusal (), text);
    }
  if (!tj_number_parse (text, unit, &number, error))
    return FALSE;
  return take_number (number, amount) || tj_scan_refuse (error, series_refusal (), text);
}

static gboolean
parse_entry (const char *text, TjUnit unit, TjSeriesEntry *entry, GError **error)
{
  gsize length = strcspn (text, ":=");
  g_autofree char *key = NULL;

  /* Without a year it is an amount alone; when it is not, the way to write a year is what helps. */
  if (text[length] == '\0')
    return parse_amount (text, unit, &entry->amount, NULL) || tj_scan_refuse (error, series_refusal (), text);
  key = g_strstrip (g_strndup (text, length));
  if (parse_key (key, entry))
    return parse_amount (text + length + 1, unit, &entry->amount, error);
  /* A clock holds a colon as well: 7:30. */
  if (unit == TJ_UNIT_HOURS)
    {
      *entry = (TjSeriesEntry) { 0 };
      return parse_amount (text, unit, &entry->amount, error);
    }
  return tj_scan_refuse (error, series_refusal (), text);
}

static gboolean
parse_part (const char *part, TjUnit unit, TjSeries *series, const char *input, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (part));
  TjSeriesEntry entry = { 0 };

  if (*text == '\0')
    return TRUE;
  return parse_entry (text, unit, &entry, error) && add_entry (series, &entry, input, error);
}

gboolean
tj_series_parse (const char *input, TjUnit unit, TjSeries *series, GError **error)
{
  g_autofree char *lower = tj_scan_lower (input);
  g_auto (GStrv) parts = NULL;
  TjSeries read = { 0 };

  if (lower == NULL)
    return tj_scan_refuse (error, series_refusal (), input);
  parts = g_strsplit (lower, ";", -1);
  for (char **part = parts; *part != NULL; part++)
    if (!parse_part (*part, unit, &read, input, error))
      {
        tj_series_clear (&read);
        return FALSE;
      }
  *series = read;
  return TRUE;
}
