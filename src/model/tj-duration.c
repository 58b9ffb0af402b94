// SPDX-License-Identifier: EUPL-1.2
#include "tj-duration.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-decimal-private.h"
#include "tj-qualifier-private.h"
#include "tj-scan-private.h"

#define THOUSANDTHS 3

/* Canonical suffix, and the words for one and for more; elapsed time says so behind its word. */
typedef struct
{
  const char *suffix;
  const char *one;
  const char *many;
  gboolean elapsed;
} UnitForm;

static const UnitForm forms[] = {
  [TJ_DURATION_WORK_MINUTES] = { "wmin", "minuut", "minuten", FALSE },
  [TJ_DURATION_WORK_HOURS] = { "wu", "uur", "uur", FALSE },
  [TJ_DURATION_WORK_DAYS] = { "wd", "werkdag", "werkdagen", FALSE },
  [TJ_DURATION_WORK_WEEKS] = { "ww", "week", "weken", FALSE },
  [TJ_DURATION_ELAPSED_MINUTES] = { "emin", "minuut", "minuten", TRUE },
  [TJ_DURATION_ELAPSED_HOURS] = { "eu", "uur", "uur", TRUE },
  [TJ_DURATION_ELAPSED_DAYS] = { "ed", "dag", "dagen", TRUE },
  [TJ_DURATION_ELAPSED_WEEKS] = { "ew", "week", "weken", TRUE },
  [TJ_DURATION_MONTHS] = { "m", "maand", "maanden", FALSE },
  [TJ_DURATION_YEARS] = { "j", "jaar", "jaar", FALSE },
  [TJ_DURATION_PERCENT] = { "%", "%", "%", FALSE },
};

/* What users write behind the number. */
static const struct
{
  const char *words;
  TjDurationUnit unit;
} spellings[] = {
  { "|wmin|werkminuut|werkminuten|min|minuut|minuten|", TJ_DURATION_WORK_MINUTES },
  { "|wu|werkuur|werkuren|u|uur|uren|h|", TJ_DURATION_WORK_HOURS },
  { "|wd|werkdag|werkdagen|d|dg|dag|dagen|", TJ_DURATION_WORK_DAYS },
  { "|ww|werkweek|werkweken|w|wk|week|weken|", TJ_DURATION_WORK_WEEKS },
  { "|emin|", TJ_DURATION_ELAPSED_MINUTES },
  { "|eu|", TJ_DURATION_ELAPSED_HOURS },
  { "|ed|kalenderdag|kalenderdagen|etmaal|etmalen|", TJ_DURATION_ELAPSED_DAYS },
  { "|ew|kalenderweek|kalenderweken|", TJ_DURATION_ELAPSED_WEEKS },
  { "|m|mnd|maand|maanden|kalendermaand|kalendermaanden|", TJ_DURATION_MONTHS },
  { "|j|jr|jaar|jaren|kalenderjaar|kalenderjaren|", TJ_DURATION_YEARS },
  { "|%|procent|pct|", TJ_DURATION_PERCENT },
};

static gboolean
has_form (TjDurationUnit unit)
{
  return unit > TJ_DURATION_UNSET && unit <= TJ_DURATION_PERCENT;
}

gboolean
tj_duration_equal (const TjDuration *a, const TjDuration *b)
{
  if (a->unit != b->unit)
    return FALSE;
  return a->unit == TJ_DURATION_UNSET || (a->qualifier == b->qualifier && a->amount == b->amount);
}

void
tj_duration_to_text (const TjDuration *duration, GString *out)
{
  if (!has_form (duration->unit))
    return;
  tj_qualifier_write (duration->qualifier, out);
  tj_decimal_write (out, duration->amount, THOUSANDTHS, 0, TJ_DECIMAL_CANONICAL);
  g_string_append (out, forms[duration->unit].suffix);
}

static TjDurationUnit
unit_from_suffix (const char *suffix)
{
  for (TjDurationUnit unit = TJ_DURATION_WORK_MINUTES; unit <= TJ_DURATION_PERCENT; unit++)
    if (strcmp (suffix, forms[unit].suffix) == 0)
      return unit;
  return TJ_DURATION_UNSET;
}

gboolean
tj_duration_from_text (const char *text, TjDuration *duration, GError **error)
{
  TjDuration read = { 0 };
  const char *at = text;
  TjDecimalFault fault;

  *duration = (TjDuration) { 0 };
  if (*text == '\0')
    return TRUE;
  read.qualifier = tj_qualifier_read (&at);
  fault = tj_decimal_take (&at, TJ_DECIMAL_CANONICAL, THOUSANDTHS, &read.amount);
  read.unit = unit_from_suffix (at);
  if (fault == TJ_DECIMAL_FINE && read.unit == TJ_DURATION_UNSET)
    fault = TJ_DECIMAL_NOT_ONE;
  if (fault != TJ_DECIMAL_FINE)
    return tj_decimal_refuse (error, fault, _ ("“%s” is not a stored duration."), text);
  *duration = read;
  return TRUE;
}

/* Dutch says '0,5 dag' and '1,5 maand', but '0 dagen' and '2,5 maanden'. */
static gboolean
is_singular (gint64 amount)
{
  return amount != 0 && amount > -2000 && amount < 2000;
}

char *
tj_duration_format (const TjDuration *duration)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const UnitForm *form;

  if (!has_form (duration->unit))
    return g_strdup ("");
  form = &forms[duration->unit];
  tj_qualifier_write (duration->qualifier, out);
  tj_decimal_write (out, duration->amount, THOUSANDTHS, 0, TJ_DECIMAL_DUTCH);
  g_string_append_printf (out, " %s", is_singular (duration->amount) ? form->one : form->many);
  if (form->elapsed)
    g_string_append (out, " doorlooptijd");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static TjDurationUnit
unit_from_word (const char *word)
{
  g_autofree char *key = NULL;

  if (strchr (word, '|') != NULL)
    return TJ_DURATION_UNSET;
  key = g_strdup_printf ("|%s|", word);
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (strstr (spellings[i].words, key) != NULL)
      return spellings[i].unit;
  return TJ_DURATION_UNSET;
}

static TjDurationUnit
as_elapsed (TjDurationUnit unit, const char *word)
{
  if (g_str_has_prefix (word, "werk"))
    return TJ_DURATION_UNSET;
  if (unit >= TJ_DURATION_WORK_MINUTES && unit <= TJ_DURATION_WORK_WEEKS)
    return unit - TJ_DURATION_WORK_MINUTES + TJ_DURATION_ELAPSED_MINUTES;
  return unit == TJ_DURATION_PERCENT ? TJ_DURATION_UNSET : unit;
}

/* Reads the words behind the number: 'wk.', 'weken doorlooptijd'. */
static TjDurationUnit
parse_unit (const char *text)
{
  static const char *const elapsed[] = { "doorlooptijd", "aaneengesloten", "kalendertijd", NULL };
  g_auto (GStrv) words = g_strsplit (text, " ", 3);
  guint n = g_strv_length (words);
  TjDurationUnit unit;
  gsize length;

  if (n == 0 || n > 2)
    return TJ_DURATION_UNSET;
  length = strlen (words[0]);
  if (length > 1 && words[0][length - 1] == '.')
    words[0][length - 1] = '\0';
  unit = unit_from_word (words[0]);
  if (n == 1)
    return unit;
  return tj_scan_one_of (words[1], elapsed) ? as_elapsed (unit, words[0]) : TJ_DURATION_UNSET;
}

gboolean
tj_duration_parse (const char *input, TjDuration *duration, GError **error)
{
  const char *refusal
      = _ ("“%s” is not a duration. Write for example 10 dagen, 2 weken, 3 maanden or 6 weken doorlooptijd.");
  g_autofree char *text = tj_scan_lower (input);
  TjDuration read = { 0 };
  const char *at;
  TjDecimalFault fault;

  *duration = (TjDuration) { 0 };
  if (text == NULL)
    return tj_scan_refuse (error, refusal, input);
  if (*text == '\0')
    return TRUE;
  at = tj_qualifier_skip (text, &read.qualifier);
  fault = tj_decimal_take (&at, TJ_DECIMAL_DUTCH, THOUSANDTHS, &read.amount);
  if (fault != TJ_DECIMAL_FINE)
    return tj_decimal_refuse (error, fault, refusal, input);
  if (*at == ' ')
    at++;
  if (*at == '\0')
    return tj_scan_refuse (error, _ ("“%s” of what? Write for example 10 dagen, 2 weken or 3 maanden."), input);
  read.unit = parse_unit (at);
  if (read.unit == TJ_DURATION_UNSET)
    return tj_scan_refuse (error, refusal, input);
  *duration = read;
  return TRUE;
}
