// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-cadence-private.h"
#include "tj-decimal-private.h"
#include "tj-scan-private.h"

#define THOUSANDTHS 3
#define ONE 1000

/* The one word that says it all. */
static const struct
{
  const char *word;
  TjCadenceKind kind;
  gint64 amount;
  TjPeriodUnit unit;
} whole_words[] = {
  { "op afroep", TJ_CADENCE_ON_CALL, 0, 0 },
  { "waar nodig", TJ_CADENCE_ON_CALL, 0, 0 },
  { "indien nodig", TJ_CADENCE_ON_CALL, 0, 0 },
  { "zo nodig", TJ_CADENCE_ON_CALL, 0, 0 },
  { "naar behoefte", TJ_CADENCE_ON_CALL, 0, 0 },
  { "periodiek", TJ_CADENCE_PERIODIC, 0, 0 },
  { "periodiek (hoe vaak is onbekend)", TJ_CADENCE_PERIODIC, 0, 0 },
  { "regelmatig", TJ_CADENCE_PERIODIC, 0, 0 },
  { "dagelijks", TJ_CADENCE_EVERY, 1 * ONE, TJ_PERIOD_DAY },
  { "wekelijks", TJ_CADENCE_EVERY, 1 * ONE, TJ_PERIOD_WEEK },
  { "tweewekelijks", TJ_CADENCE_EVERY, 2 * ONE, TJ_PERIOD_WEEK },
  { "driewekelijks", TJ_CADENCE_EVERY, 3 * ONE, TJ_PERIOD_WEEK },
  { "vierwekelijks", TJ_CADENCE_EVERY, 4 * ONE, TJ_PERIOD_WEEK },
  { "maandelijks", TJ_CADENCE_EVERY, 1 * ONE, TJ_PERIOD_MONTH },
  { "tweemaandelijks", TJ_CADENCE_EVERY, 2 * ONE, TJ_PERIOD_MONTH },
  { "driemaandelijks", TJ_CADENCE_EVERY, 3 * ONE, TJ_PERIOD_MONTH },
  { "halfjaarlijks", TJ_CADENCE_EVERY, 6 * ONE, TJ_PERIOD_MONTH },
  { "jaarlijks", TJ_CADENCE_EVERY, 1 * ONE, TJ_PERIOD_YEAR },
};

static const struct
{
  const char *word;
  TjPeriodUnit unit;
  int times; /* how many of the unit the word stands for */
} unit_words[] = {
  { "dag", TJ_PERIOD_DAY, 1 },           { "dagen", TJ_PERIOD_DAY, 1 },      { "week", TJ_PERIOD_WEEK, 1 },
  { "weken", TJ_PERIOD_WEEK, 1 },        { "wk", TJ_PERIOD_WEEK, 1 },        { "maand", TJ_PERIOD_MONTH, 1 },
  { "maanden", TJ_PERIOD_MONTH, 1 },     { "mnd", TJ_PERIOD_MONTH, 1 },      { "kwartaal", TJ_PERIOD_QUARTER, 1 },
  { "kwartalen", TJ_PERIOD_QUARTER, 1 }, { "jaar", TJ_PERIOD_YEAR, 1 },      { "jaren", TJ_PERIOD_YEAR, 1 },
  { "half jaar", TJ_PERIOD_MONTH, 6 },   { "halfjaar", TJ_PERIOD_MONTH, 6 },
};

static const char *const number_words[]
    = { "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf" };

static gboolean
skip (const char **text, const char *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  return TRUE;
}

static gboolean
skip_any (const char **text, const char *const *words)
{
  for (; *words != NULL; words++)
    if (skip (text, *words))
      return TRUE;
  return FALSE;
}

/* A number in digits or as a word, and the space behind it; NOT_ONE, without moving, when there is none. */
static TjDecimalFault
take_amount (const char **text, gint64 *amount)
{
  TjDecimalFault fault = tj_decimal_take (text, TJ_DECIMAL_DUTCH, THOUSANDTHS, amount);
  const char *at = *text;

  for (gsize i = 0; fault == TJ_DECIMAL_NOT_ONE && i < G_N_ELEMENTS (number_words); i++)
    {
      at = *text;
      if (!skip (&at, number_words[i]) || (*at != ' ' && !g_str_has_prefix (at, "maal")))
        continue;
      *amount = (gint64) (i + 1) * ONE;
      *text = at;
      fault = TJ_DECIMAL_FINE;
    }
  if (fault == TJ_DECIMAL_FINE)
    skip (text, " ");
  return fault;
}

static gboolean
take_unit (const char *text, TjPeriodUnit *unit, int *times)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unit_words); i++)
    {
      if (strcmp (text, unit_words[i].word) != 0)
        continue;
      *unit = unit_words[i].unit;
      *times = unit_words[i].times;
      return TRUE;
    }
  return FALSE;
}

/* Reads '[2] weken'; without a number @amount keeps what it has. */
static TjDecimalFault
take_span (const char *text, gint64 *amount, TjPeriodUnit *unit)
{
  TjDecimalFault fault = take_amount (&text, amount);
  int times;

  if (fault != TJ_DECIMAL_FINE && fault != TJ_DECIMAL_NOT_ONE)
    return fault;
  if (!take_unit (text, unit, &times) || *amount <= 0)
    return TJ_DECIMAL_NOT_ONE;
  return __builtin_mul_overflow (*amount, times, amount) ? TJ_DECIMAL_TOO_LARGE : TJ_DECIMAL_FINE;
}

static TjDecimalFault
parse_every (const char *text, TjCadence *cadence)
{
  static const char *const openings[]
      = { "elke ", "elk ", "iedere ", "ieder ", "eens per ", "eens in de ", "eens in het ", "per ", NULL };

  cadence->kind = TJ_CADENCE_EVERY;
  cadence->amount = ONE;
  /* 'Om de week' leaves out one week in two, and 'om de 2 weken' says the same. */
  if (skip (&text, "om de "))
    cadence->amount = 2 * ONE;
  else if (!skip_any (&text, openings))
    return TJ_DECIMAL_NOT_ONE;
  return take_span (text, &cadence->amount, &cadence->unit);
}

static TjDecimalFault
parse_times (const char *text, TjCadence *cadence)
{
  static const char *const times[] = { "keer", "maal", "x", "×", NULL };
  static const char *const per[] = { "per ", "/", "in de ", "in het ", "in een ", NULL };
  TjDecimalFault fault = take_amount (&text, &cadence->amount);
  gint64 span = ONE;

  if (fault != TJ_DECIMAL_FINE)
    return fault;
  skip_any (&text, times);
  skip (&text, " ");
  if (!skip_any (&text, per) || cadence->amount <= 0)
    return TJ_DECIMAL_NOT_ONE;
  skip (&text, " ");
  fault = take_span (text, &span, &cadence->unit);
  cadence->kind = TJ_CADENCE_PER_PERIOD;
  if (fault != TJ_DECIMAL_FINE || span == ONE)
    return fault;
  /* '1 keer per 2 weken' is a step; '3 keer per 2 weken' is neither a step nor a number per unit. */
  if (cadence->amount != ONE)
    return TJ_DECIMAL_NOT_ONE;
  cadence->kind = TJ_CADENCE_EVERY;
  cadence->amount = span;
  return TJ_DECIMAL_FINE;
}

static gboolean
parse_word (const char *text, TjCadence *cadence)
{
  for (gsize i = 0; i < G_N_ELEMENTS (whole_words); i++)
    {
      if (strcmp (text, whole_words[i].word) != 0)
        continue;
      if (whole_words[i].kind != TJ_CADENCE_EVERY && cadence->qualifier != TJ_QUALIFIER_NONE)
        return FALSE;
      cadence->kind = whole_words[i].kind;
      cadence->amount = whole_words[i].amount;
      cadence->unit = whole_words[i].unit;
      return TRUE;
    }
  return FALSE;
}

static TjDecimalFault
parse_words (const char *text, TjCadence *cadence)
{
  g_auto (GStrv) accents = g_strsplit (text, "é", -1);
  g_autofree char *plain = g_strjoinv ("e", accents);
  const char *at = tj_qualifier_skip (plain, &cadence->qualifier);
  TjDecimalFault fault;

  if (parse_word (at, cadence))
    return TJ_DECIMAL_FINE;
  fault = parse_every (at, cadence);
  return fault == TJ_DECIMAL_NOT_ONE ? parse_times (at, cadence) : fault;
}

/* 'elke 2 weken op dinsdag', 'maandelijks op de 2e maandag', 'elke dinsdag' */
static gboolean
parse_weekdays (const char *text, TjCadence *cadence)
{
  static const char *const openings[] = { "elke ", "iedere ", NULL };
  const char *on = strstr (text, " op ");
  g_autofree char *often = on != NULL ? g_strndup (text, (gsize) (on - text)) : NULL;
  TjCadence every = { 0 };

  if (on == NULL)
    return skip_any (&text, openings) && tj_cadence_take_weekdays (TJ_PERIOD_WEEK, 1, text, cadence);
  return parse_words (often, &every) == TJ_DECIMAL_FINE && every.kind == TJ_CADENCE_EVERY
         && every.qualifier == TJ_QUALIFIER_NONE && every.amount % ONE == 0
         && tj_cadence_take_weekdays (every.unit, every.amount / ONE, on + strlen (" op "), cadence);
}

static gboolean
parse_rule (const char *text, TjCadence *cadence, gboolean *is_rule)
{
  static const char *const openings[] = { "rrule:", "volgens regel ", NULL };
  g_autofree char *rule = NULL;

  *is_rule = skip_any (&text, openings) || g_str_has_prefix (text, "freq=");
  if (!*is_rule)
    return FALSE;
  rule = g_ascii_strup (text, -1);
  return tj_cadence_take_rule (g_strstrip (rule), cadence);
}

gboolean
tj_cadence_parse (const char *input, TjCadence *cadence, GError **error)
{
  const char *refusal
      = _ ("“%s” does not say how often. Write for example elke 2 weken, 4 keer per jaar, maandelijks or op afroep.");
  g_autofree char *text = tj_scan_lower (input);
  TjCadence read = { 0 };
  gboolean is_rule;
  TjDecimalFault fault;

  if (text == NULL)
    return tj_scan_refuse (error, refusal, input);
  if (*text == '\0' || parse_rule (text, cadence, &is_rule))
    return TRUE;
  if (is_rule)
    return tj_scan_refuse (
        error, _ ("“%s” is not a rule of iCalendar. Write for example RRULE:FREQ=WEEKLY;INTERVAL=2."), input);
  if (parse_weekdays (text, cadence))
    return TRUE;
  fault = parse_words (text, &read);
  if (fault != TJ_DECIMAL_FINE)
    return tj_decimal_refuse (error, fault, refusal, input);
  *cadence = read;
  return TRUE;
}
