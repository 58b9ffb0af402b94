// SPDX-License-Identifier: EUPL-1.2
#include <string.h>

#include "tj-cadence-private.h"
#include "tj-date-private.h"

/* Rules that name days of the week, as bodies meet: 'elke 2 weken op dinsdag', 'maandelijks op de 2e maandag'. */

#define LAST (-1)
#define MOST_INTERVAL 99

static const char *const codes[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
static const char *const nth_names[][2]
    = { { "1e", "eerste" }, { "2e", "tweede" }, { "3e", "derde" }, { "4e", "vierde" } };

typedef struct
{
  TjPeriodUnit unit; /* WEEK or MONTH */
  gint64 interval;
  int nth;    /* of the month: 1 to 4, or LAST */
  guint days; /* a bit for each day of the week, Monday first */
} WeekdayRule;

/* Reading an RRULE ------------------------------------------------------------------------------------------------ */

static int
weekday_of_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (strcmp (code, codes[i]) == 0)
      return (int) i;
  return -1;
}

static gboolean
read_month_day (const char *text, WeekdayRule *rule)
{
  gboolean last = g_str_has_prefix (text, "-1");
  int weekday = strlen (text) < 3 ? -1 : weekday_of_code (text + (last ? 2 : 1));

  if (weekday < 0 || (!last && (text[0] < '1' || text[0] > '4')))
    return FALSE;
  rule->nth = last ? LAST : text[0] - '0';
  rule->days = 1u << weekday;
  return TRUE;
}

static gboolean
read_week_days (const char *text, WeekdayRule *rule)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      int weekday = weekday_of_code (parts[i]);

      if (weekday < 0)
        return FALSE;
      rule->days |= 1u << weekday;
    }
  return rule->days != 0;
}

static gboolean
read_part (const char *part, const char **days, WeekdayRule *rule)
{
  guint64 interval;

  if (strcmp (part, "FREQ=WEEKLY") == 0)
    rule->unit = TJ_PERIOD_WEEK;
  else if (strcmp (part, "FREQ=MONTHLY") == 0)
    rule->unit = TJ_PERIOD_MONTH;
  else if (g_str_has_prefix (part, "BYDAY="))
    *days = part + strlen ("BYDAY=");
  else if (g_str_has_prefix (part, "INTERVAL=")
           && g_ascii_string_to_unsigned (part + strlen ("INTERVAL="), 10, 1, MOST_INTERVAL, &interval, NULL))
    rule->interval = (gint64) interval;
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_rule (const char *text, WeekdayRule *rule)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  const char *days = NULL;

  *rule = (WeekdayRule) { .interval = 1 };
  for (guint i = 0; parts[i] != NULL; i++)
    if (!read_part (parts[i], &days, rule))
      return FALSE;
  if (days == NULL || rule->unit == 0)
    return FALSE;
  return rule->unit == TJ_PERIOD_WEEK ? read_week_days (days, rule) : read_month_day (days, rule);
}

/* Words ----------------------------------------------------------------------------------------------------------- */

static void
write_days (guint days, GString *out)
{
  gboolean first = TRUE;

  for (int i = 0; i < 7; i++)
    {
      if (!(days & 1u << i))
        continue;
      if (!first)
        g_string_append (out, days >> (i + 1) != 0 ? ", " : " en ");
      g_string_append (out, tj_date_weekday_name (i + 1));
      first = FALSE;
    }
}

gboolean
tj_cadence_format_weekdays (const char *text, GString *out)
{
  WeekdayRule rule;
  gboolean week;

  if (!read_rule (text, &rule))
    return FALSE;
  week = rule.unit == TJ_PERIOD_WEEK;
  if (rule.interval == 1)
    g_string_append (out, week ? "wekelijks" : "maandelijks");
  else
    g_string_append_printf (out, "elke %d %s", (int) rule.interval, week ? "weken" : "maanden");
  g_string_append (out, " op ");
  if (!week)
    g_string_append_printf (out, "de %s ", rule.nth == LAST ? "laatste" : nth_names[rule.nth - 1][0]);
  write_days (rule.days, out);
  return TRUE;
}

static gboolean
parse_days (const char *text, guint *days)
{
  g_auto (GStrv) by_comma = g_strsplit (text, ", ", -1);
  g_autofree char *joined = g_strjoinv (" en ", by_comma);
  g_auto (GStrv) parts = g_strsplit (joined, " en ", -1);

  *days = 0;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      int weekday = 1;

      while (weekday <= 7 && strcmp (parts[i], tj_date_weekday_name (weekday)) != 0)
        weekday++;
      if (weekday > 7)
        return FALSE;
      *days |= 1u << (weekday - 1);
    }
  return *days != 0;
}

/* '2e maandag' */
static gboolean
parse_month_day (const char *text, WeekdayRule *rule)
{
  const char *space = strchr (text, ' ');
  g_autofree char *word = space != NULL ? g_strndup (text, (gsize) (space - text)) : NULL;

  if (word == NULL || !parse_days (space + 1, &rule->days) || (rule->days & (rule->days - 1)) != 0)
    return FALSE;
  rule->nth = strcmp (word, "laatste") == 0 ? LAST : 0;
  for (guint i = 0; i < G_N_ELEMENTS (nth_names); i++)
    if (strcmp (word, nth_names[i][0]) == 0 || strcmp (word, nth_names[i][1]) == 0)
      rule->nth = (int) i + 1;
  return rule->nth != 0;
}

static char *
rule_text (const WeekdayRule *rule)
{
  GString *out = g_string_new (rule->unit == TJ_PERIOD_WEEK ? "FREQ=WEEKLY" : "FREQ=MONTHLY");
  const char *before = ";BYDAY=";

  if (rule->interval != 1)
    g_string_append_printf (out, ";INTERVAL=%d", (int) rule->interval);
  for (int i = 0; i < 7; i++)
    {
      if (!(rule->days & 1u << i))
        continue;
      g_string_append (out, before);
      if (rule->unit == TJ_PERIOD_MONTH)
        g_string_append_printf (out, "%d", rule->nth);
      g_string_append (out, codes[i]);
      before = ",";
    }
  return g_string_free (out, FALSE);
}

gboolean
tj_cadence_take_weekdays (TjPeriodUnit unit, gint64 interval, const char *days, TjCadence *cadence)
{
  WeekdayRule rule = { .unit = unit, .interval = interval };
  g_autofree char *text = NULL;

  if (interval < 1 || interval > MOST_INTERVAL)
    return FALSE;
  if (unit == TJ_PERIOD_WEEK ? !parse_days (days, &rule.days)
                             : unit != TJ_PERIOD_MONTH || !g_str_has_prefix (days, "de ")
                                   || !parse_month_day (days + strlen ("de "), &rule))
    return FALSE;
  text = rule_text (&rule);
  return tj_cadence_take_rule (text, cadence);
}
