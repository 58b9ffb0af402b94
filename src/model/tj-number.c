// SPDX-License-Identifier: EUPL-1.2
#include "tj-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-decimal-private.h"
#include "tj-qualifier-private.h"
#include "tj-scan-private.h"

#define MINUTES_PER_HOUR 60
#define THOUSANDTHS 3
#define CENTS 2
#define SEVERAL "diverse"

static int
unit_power (TjUnit unit)
{
  return unit == TJ_UNIT_MONEY ? CENTS : THOUSANDTHS;
}

TjNumber
tj_number (gint64 value)
{
  return (TjNumber) { .state = TJ_NUMBER_KNOWN, .value = value };
}

gboolean
tj_number_equal (const TjNumber *a, const TjNumber *b)
{
  if (a->state != b->state)
    return FALSE;
  return a->state != TJ_NUMBER_KNOWN || (a->qualifier == b->qualifier && a->value == b->value);
}

/* Hours with minutes, '692:18'. */
static void
write_clock (GString *out, gint64 minutes, TjDecimalStyle style)
{
  gint64 hours = minutes / MINUTES_PER_HOUR;

  if (minutes < 0 && hours == 0)
    g_string_append_c (out, '-');
  tj_decimal_write (out, hours, 0, 0, style);
  g_string_append_printf (out, ":%02d", ABS ((int) (minutes % MINUTES_PER_HOUR)));
}

/* Reads the ':mm' behind a number of hours. */
static TjDecimalFault
take_clock (const char **text, const TjDecimal *hours, gint64 *minutes)
{
  int part = tj_scan_digits (*text + 1, 2);
  gint64 whole;
  TjDecimalFault fault;

  if (hours->decimals > 0 || part < 0 || part >= MINUTES_PER_HOUR || g_ascii_isdigit ((*text)[3]))
    return TJ_DECIMAL_NOT_ONE;
  fault = tj_decimal_scale (hours, 0, &whole);
  if (fault != TJ_DECIMAL_FINE)
    return fault;
  *text += 3;
  if (__builtin_mul_overflow (whole, MINUTES_PER_HOUR, minutes)
      || __builtin_add_overflow (*minutes, hours->negative ? -part : part, minutes))
    return TJ_DECIMAL_TOO_LARGE;
  return TJ_DECIMAL_FINE;
}

static TjDecimalFault
take_hours (const char **text, TjDecimalStyle style, gint64 *minutes)
{
  TjDecimal hours;
  TjDecimalFault fault;
  gint64 scaled;

  if (!tj_decimal_read (text, style, &hours))
    return TJ_DECIMAL_NOT_ONE;
  if (**text == ':')
    return take_clock (text, &hours, minutes);
  if (style == TJ_DECIMAL_CANONICAL)
    return TJ_DECIMAL_NOT_ONE;
  fault = tj_decimal_scale (&hours, THOUSANDTHS, &scaled);
  if (fault != TJ_DECIMAL_FINE)
    return fault;
  if (__builtin_mul_overflow (scaled, MINUTES_PER_HOUR, &scaled)
      || __builtin_add_overflow (scaled, hours.negative ? -500 : 500, &scaled))
    return TJ_DECIMAL_TOO_LARGE;
  /* To the nearest minute: somebody who writes 0,33 means twenty minutes. */
  *minutes = scaled / 1000;
  return TJ_DECIMAL_FINE;
}

static TjDecimalFault
take_value (const char **text, TjUnit unit, TjDecimalStyle style, gint64 *value)
{
  if (unit == TJ_UNIT_HOURS)
    return take_hours (text, style, value);
  return tj_decimal_take (text, style, unit_power (unit), value);
}

static gboolean
check_whole (const TjNumber *number, TjUnit unit, const char *input, GError **error)
{
  if (unit != TJ_UNIT_COUNT || number->value % 1000 == 0)
    return TRUE;
  return tj_scan_refuse (error, _ ("“%s” is not a whole number. Write for example 3 or 1.250."), input);
}

void
tj_number_to_text (const TjNumber *number, TjUnit unit, GString *out)
{
  if (number->state == TJ_NUMBER_SEVERAL)
    g_string_append (out, SEVERAL);
  if (number->state != TJ_NUMBER_KNOWN)
    return;
  tj_qualifier_write (number->qualifier, out);
  if (unit == TJ_UNIT_HOURS)
    write_clock (out, number->value, TJ_DECIMAL_CANONICAL);
  else
    tj_decimal_write (out, number->value, unit_power (unit), unit == TJ_UNIT_MONEY ? CENTS : 0, TJ_DECIMAL_CANONICAL);
}

gboolean
tj_number_from_text (const char *text, TjUnit unit, TjNumber *number, GError **error)
{
  TjNumber read = { .state = TJ_NUMBER_KNOWN };
  const char *at = text;
  TjDecimalFault fault;

  *number = (TjNumber) { 0 };
  if (*text == '\0')
    return TRUE;
  if (strcmp (text, SEVERAL) == 0)
    {
      *number = (TjNumber) { .state = TJ_NUMBER_SEVERAL };
      return TRUE;
    }
  read.qualifier = tj_qualifier_read (&at);
  fault = take_value (&at, unit, TJ_DECIMAL_CANONICAL, &read.value);
  if (fault == TJ_DECIMAL_FINE && *at != '\0')
    fault = TJ_DECIMAL_NOT_ONE;
  if (fault != TJ_DECIMAL_FINE)
    return tj_decimal_refuse (error, fault, _ ("“%s” is not a stored number."), text);
  if (!check_whole (&read, unit, text, error))
    return FALSE;
  *number = read;
  return TRUE;
}

/* Hours in decimals where two of them say it exactly, else with minutes. */
static void
format_hours (GString *out, gint64 minutes)
{
  gint64 hundredths;

  if (minutes % 3 != 0 || __builtin_mul_overflow (minutes / 3, 5, &hundredths))
    write_clock (out, minutes, TJ_DECIMAL_DUTCH);
  else
    tj_decimal_write (out, hundredths, 2, 0, TJ_DECIMAL_DUTCH);
}

static const char *
unit_suffix (TjUnit unit)
{
  switch (unit)
    {
    case TJ_UNIT_FTE:
      return " fte";
    case TJ_UNIT_HOURS:
      return " uur";
    case TJ_UNIT_PERCENT:
      return " %";
    case TJ_UNIT_PLAIN:
    case TJ_UNIT_COUNT:
    case TJ_UNIT_MONEY:
    default:
      return "";
    }
}

static char *
format_as_money (const TjNumber *number)
{
  TjMoney money = { .state = TJ_MONEY_KNOWN, .qualifier = number->qualifier, .cents = number->value };

  return tj_money_format (&money);
}

char *
tj_number_format (const TjNumber *number, TjUnit unit, gboolean bare)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (number->state == TJ_NUMBER_SEVERAL)
    return g_strdup (SEVERAL);
  if (number->state != TJ_NUMBER_KNOWN)
    return g_strdup ("");
  if (unit == TJ_UNIT_MONEY && !bare)
    return format_as_money (number);
  tj_qualifier_write (number->qualifier, out);
  if (unit == TJ_UNIT_HOURS)
    format_hours (out, number->value);
  else
    tj_decimal_write (out, number->value, unit_power (unit),
                      unit == TJ_UNIT_MONEY && number->value % 100 != 0 ? CENTS : 0, TJ_DECIMAL_DUTCH);
  if (!bare)
    g_string_append (out, unit_suffix (unit));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The words that may stand behind a number of this unit. */
static gboolean
unit_word_fits (const char *word, TjUnit unit)
{
  static const char *const fte[] = { "fte", "fte's", "ftes", NULL };
  static const char *const hours[] = { "uur", "uren", "u", "u.", "h", NULL };
  static const char *const percent[] = { "%", "procent", "pct", NULL };
  static const char *const count[] = { "stuks", "stuk", "st", "st.", "x", "×", "keer", NULL };

  switch (unit)
    {
    case TJ_UNIT_FTE:
      return tj_scan_one_of (word, fte);
    case TJ_UNIT_HOURS:
      return tj_scan_one_of (word, hours);
    case TJ_UNIT_PERCENT:
      return tj_scan_one_of (word, percent);
    case TJ_UNIT_COUNT:
      return tj_scan_one_of (word, count);
    case TJ_UNIT_PLAIN:
    case TJ_UNIT_MONEY:
    default:
      return FALSE;
    }
}

static const char *
unit_refusal (TjUnit unit)
{
  switch (unit)
    {
    case TJ_UNIT_COUNT:
      return _ ("“%s” is not a whole number. Write for example 3, 1.250 or diverse.");
    case TJ_UNIT_FTE:
      return _ ("“%s” is not a number of fte. Write for example 0,5 or ca. 0,14 fte.");
    case TJ_UNIT_HOURS:
      return _ ("“%s” is not a number of hours. Write for example 3.600, 692,3 or 7:30.");
    case TJ_UNIT_PERCENT:
      return _ ("“%s” is not a percentage. Write for example 12,5%%.");
    case TJ_UNIT_PLAIN:
    case TJ_UNIT_MONEY:
    default:
      return _ ("“%s” is not a number. Write for example 3, 0,5 or 1.250.");
    }
}

static gboolean
parse_as_money (const char *input, TjNumber *number, GError **error)
{
  TjMoney money = { 0 };

  if (!tj_money_parse (input, &money, error))
    return FALSE;
  if (money.state == TJ_MONEY_PM)
    return tj_scan_refuse (error, unit_refusal (TJ_UNIT_MONEY), input);
  if (money.state == TJ_MONEY_KNOWN)
    *number = (TjNumber) { .state = TJ_NUMBER_KNOWN, .qualifier = money.qualifier, .value = money.cents };
  return TRUE;
}

static TjDecimalFault
parse_known (const char *text, TjUnit unit, TjNumber *number)
{
  const char *at = tj_qualifier_skip (text, &number->qualifier);
  TjDecimalFault fault = take_value (&at, unit, TJ_DECIMAL_DUTCH, &number->value);

  if (fault != TJ_DECIMAL_FINE)
    return fault;
  while (*at == ' ')
    at++;
  return *at == '\0' || unit_word_fits (at, unit) ? TJ_DECIMAL_FINE : TJ_DECIMAL_NOT_ONE;
}

gboolean
tj_number_parse (const char *input, TjUnit unit, TjNumber *number, GError **error)
{
  g_autofree char *text = tj_scan_lower (input);
  TjNumber read = { .state = TJ_NUMBER_KNOWN };
  TjDecimalFault fault;

  *number = (TjNumber) { 0 };
  if (text == NULL)
    return tj_scan_refuse (error, unit_refusal (unit), input);
  if (*text == '\0')
    return TRUE;
  if (unit == TJ_UNIT_MONEY)
    return parse_as_money (input, number, error);
  if (strcmp (text, SEVERAL) == 0)
    {
      *number = (TjNumber) { .state = TJ_NUMBER_SEVERAL };
      return TRUE;
    }
  fault = parse_known (text, unit, &read);
  if (fault != TJ_DECIMAL_FINE)
    return tj_decimal_refuse (error, fault, unit_refusal (unit), input);
  if (!check_whole (&read, unit, input, error))
    return FALSE;
  *number = read;
  return TRUE;
}
