// SPDX-License-Identifier: EUPL-1.2
#include "tj-cadence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-cadence-private.h"
#include "tj-decimal-private.h"
#include "tj-qualifier-private.h"
#include "tj-scan-private.h"

#define THOUSANDTHS 3
#define RULE_PREFIX "RRULE:"
#define EVERY_PREFIX "elke "
#define ON_CALL "op afroep"
#define PERIODIC "periodiek"

static const char *const unit_names[][2] = {
  [TJ_PERIOD_DAY] = { "dag", "dagen" },       [TJ_PERIOD_WEEK] = { "week", "weken" },
  [TJ_PERIOD_MONTH] = { "maand", "maanden" }, [TJ_PERIOD_QUARTER] = { "kwartaal", "kwartalen" },
  [TJ_PERIOD_YEAR] = { "jaar", "jaar" },
};

static const char *
unit_name (TjPeriodUnit unit, gboolean many)
{
  return unit >= TJ_PERIOD_DAY && unit <= TJ_PERIOD_YEAR ? unit_names[unit][many ? 1 : 0] : "";
}

void
tj_cadence_clear (TjCadence *cadence)
{
  g_free (cadence->rule);
  *cadence = (TjCadence) { 0 };
}

void
tj_cadence_copy (TjCadence *dest, const TjCadence *src)
{
  *dest = *src;
  dest->rule = g_strdup (src->rule);
}

gboolean
tj_cadence_equal (const TjCadence *a, const TjCadence *b)
{
  if (a->kind != b->kind)
    return FALSE;
  if (a->kind == TJ_CADENCE_RULE)
    return g_strcmp0 (a->rule, b->rule) == 0;
  if (a->kind == TJ_CADENCE_PER_PERIOD || a->kind == TJ_CADENCE_EVERY)
    return a->qualifier == b->qualifier && a->amount == b->amount && a->unit == b->unit;
  return TRUE;
}

void
tj_cadence_to_text (const TjCadence *cadence, GString *out)
{
  switch (cadence->kind)
    {
    case TJ_CADENCE_RULE:
      g_string_append_printf (out, RULE_PREFIX "%s", cadence->rule != NULL ? cadence->rule : "");
      break;
    case TJ_CADENCE_PER_PERIOD:
      tj_qualifier_write (cadence->qualifier, out);
      tj_decimal_write (out, cadence->amount, THOUSANDTHS, 0, TJ_DECIMAL_CANONICAL);
      g_string_append_printf (out, "/%s", unit_name (cadence->unit, FALSE));
      break;
    case TJ_CADENCE_EVERY:
      tj_qualifier_write (cadence->qualifier, out);
      g_string_append (out, EVERY_PREFIX);
      tj_decimal_write (out, cadence->amount, THOUSANDTHS, 0, TJ_DECIMAL_CANONICAL);
      g_string_append_printf (out, " %s", unit_name (cadence->unit, FALSE));
      break;
    case TJ_CADENCE_ON_CALL:
      g_string_append (out, ON_CALL);
      break;
    case TJ_CADENCE_PERIODIC:
      g_string_append (out, PERIODIC);
      break;
    case TJ_CADENCE_UNSET:
    default:
      break;
    }
}

gboolean
tj_cadence_take_rule (const char *rule, TjCadence *cadence)
{
  const char *letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789=;,+-";

  if (rule[strspn (rule, letters)] != '\0')
    return FALSE;
  if (!g_str_has_prefix (rule, "FREQ=") && strstr (rule, ";FREQ=") == NULL)
    return FALSE;
  *cadence = (TjCadence) { .kind = TJ_CADENCE_RULE, .rule = g_strdup (rule) };
  return TRUE;
}

static TjPeriodUnit
unit_from_text (const char *text)
{
  for (TjPeriodUnit unit = TJ_PERIOD_DAY; unit <= TJ_PERIOD_YEAR; unit++)
    if (strcmp (text, unit_names[unit][0]) == 0)
      return unit;
  return 0;
}

/* Reads '4/jaar' or 'elke 1.5 maand', both with a qualifier. */
static TjDecimalFault
amount_from_text (const char *text, TjCadence *cadence)
{
  TjDecimalFault fault;

  cadence->qualifier = tj_qualifier_read (&text);
  cadence->kind = g_str_has_prefix (text, EVERY_PREFIX) ? TJ_CADENCE_EVERY : TJ_CADENCE_PER_PERIOD;
  if (cadence->kind == TJ_CADENCE_EVERY)
    text += strlen (EVERY_PREFIX);
  fault = tj_decimal_take (&text, TJ_DECIMAL_CANONICAL, THOUSANDTHS, &cadence->amount);
  if (fault != TJ_DECIMAL_FINE)
    return fault;
  if (*text != (cadence->kind == TJ_CADENCE_EVERY ? ' ' : '/') || cadence->amount <= 0)
    return TJ_DECIMAL_NOT_ONE;
  cadence->unit = unit_from_text (text + 1);
  return cadence->unit != 0 ? TJ_DECIMAL_FINE : TJ_DECIMAL_NOT_ONE;
}

gboolean
tj_cadence_from_text (const char *text, TjCadence *cadence, GError **error)
{
  const char *refusal = _ ("“%s” does not say how often, in the form in which it is stored.");
  TjCadence read = { 0 };
  TjDecimalFault fault;

  if (*text == '\0')
    return TRUE;
  if (g_str_has_prefix (text, RULE_PREFIX))
    return tj_cadence_take_rule (text + strlen (RULE_PREFIX), cadence) || tj_scan_refuse (error, refusal, text);
  if (strcmp (text, ON_CALL) == 0 || strcmp (text, PERIODIC) == 0)
    {
      cadence->kind = strcmp (text, ON_CALL) == 0 ? TJ_CADENCE_ON_CALL : TJ_CADENCE_PERIODIC;
      return TRUE;
    }
  fault = amount_from_text (text, &read);
  if (fault != TJ_DECIMAL_FINE)
    return tj_decimal_refuse (error, fault, refusal, text);
  *cadence = read;
  return TRUE;
}

static void
format_every (gint64 amount, TjPeriodUnit unit, GString *out)
{
  g_string_append (out, "eens per ");
  if (amount != 1000)
    {
      tj_decimal_write (out, amount, THOUSANDTHS, 0, TJ_DECIMAL_DUTCH);
      g_string_append_c (out, ' ');
    }
  g_string_append (out, unit_name (unit, amount >= 2000));
}

/* The unit of a rule of FREQ and INTERVAL alone, in either order; 0 for any other rule. */
static TjPeriodUnit
read_plain_rule (const char *rule, gint64 *amount)
{
  static const struct
  {
    const char *frequency;
    TjPeriodUnit unit;
  } frequencies[] = {
    { "FREQ=DAILY", TJ_PERIOD_DAY },
    { "FREQ=WEEKLY", TJ_PERIOD_WEEK },
    { "FREQ=MONTHLY", TJ_PERIOD_MONTH },
    { "FREQ=YEARLY", TJ_PERIOD_YEAR },
  };
  g_auto (GStrv) parts = g_strsplit (rule, ";", -1);
  guint n = g_strv_length (parts);
  guint freq = n == 2 && g_str_has_prefix (parts[0], "INTERVAL=") ? 1 : 0;
  guint64 interval = 1;

  if (n == 0 || n > 2)
    return 0;
  if (n == 2
      && (!g_str_has_prefix (parts[1 - freq], "INTERVAL=")
          || !g_ascii_string_to_unsigned (parts[1 - freq] + strlen ("INTERVAL="), 10, 1, 9999, &interval, NULL)))
    return 0;
  *amount = (gint64) interval * 1000;
  for (gsize i = 0; i < G_N_ELEMENTS (frequencies); i++)
    if (strcmp (parts[freq], frequencies[i].frequency) == 0)
      return frequencies[i].unit;
  return 0;
}

static void
format_rule (const char *rule, GString *out)
{
  gint64 amount;
  TjPeriodUnit unit = read_plain_rule (rule, &amount);

  if (unit != 0)
    format_every (amount, unit, out);
  else if (!tj_cadence_format_weekdays (rule, out))
    g_string_append_printf (out, "volgens regel %s", rule);
}

char *
tj_cadence_format (const TjCadence *cadence)
{
  g_autoptr (GString) out = g_string_new (NULL);

  switch (cadence->kind)
    {
    case TJ_CADENCE_RULE:
      format_rule (cadence->rule != NULL ? cadence->rule : "", out);
      break;
    case TJ_CADENCE_PER_PERIOD:
      tj_qualifier_write (cadence->qualifier, out);
      tj_decimal_write (out, cadence->amount, THOUSANDTHS, 0, TJ_DECIMAL_DUTCH);
      g_string_append_printf (out, " keer per %s", unit_name (cadence->unit, FALSE));
      break;
    case TJ_CADENCE_EVERY:
      tj_qualifier_write (cadence->qualifier, out);
      format_every (cadence->amount, cadence->unit, out);
      break;
    case TJ_CADENCE_ON_CALL:
      g_string_append (out, ON_CALL);
      break;
    case TJ_CADENCE_PERIODIC:
      g_string_append (out, "periodiek (hoe vaak is onbekend)");
      break;
    case TJ_CADENCE_UNSET:
    default:
      break;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
