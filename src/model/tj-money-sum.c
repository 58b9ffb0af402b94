// SPDX-License-Identifier: EUPL-1.2
/* Amounts as one types them in a spreadsheet: also as a sum. Reckoned exactly, as fractions. */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-decimal-private.h"
#include "tj-number.h"
#include "tj-scan-private.h"

#define DEPTH_MOST 20

typedef enum
{
  FINE = 0,
  NOT_A_SUM,
  BY_ZERO,
  TOO_LARGE
} Fault;

/* A fraction in lowest terms; the denominator is positive. */
typedef struct
{
  gint64 over, under;
} Fraction;

typedef struct
{
  const char *at;
  guint depth;
  Fault fault;
} Reading;

static Fraction expression (Reading *self);

static Fraction
fail (Reading *self, Fault fault)
{
  if (self->fault == FINE)
    self->fault = fault;
  return (Fraction) { 0, 1 };
}

/* Fractions -------------------------------------------------------------------------------------------------------- */

static gint64
common_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a < 0 ? -a : a;
}

static Fraction
fraction (gint64 over, gint64 under)
{
  gint64 divisor = common_divisor (over, under);

  return divisor == 0 ? (Fraction) { 0, 1 } : (Fraction) { over / divisor, under / divisor };
}

static Fraction
times (Reading *self, Fraction a, Fraction b)
{
  Fraction cross = fraction (a.over, b.under), other = fraction (b.over, a.under);
  Fraction product;

  if (__builtin_mul_overflow (cross.over, other.over, &product.over)
      || __builtin_mul_overflow (other.under, cross.under, &product.under) || product.over == G_MININT64)
    return fail (self, TOO_LARGE);
  return product;
}

static Fraction
plus (Reading *self, Fraction a, Fraction b)
{
  gint64 shared = common_divisor (a.under, b.under), left, right, over, under;

  if (__builtin_mul_overflow (a.over, b.under / shared, &left)
      || __builtin_mul_overflow (b.over, a.under / shared, &right) || __builtin_add_overflow (left, right, &over)
      || __builtin_mul_overflow (a.under / shared, b.under, &under) || over == G_MININT64)
    return fail (self, TOO_LARGE);
  return fraction (over, under);
}

static Fraction
minus (Fraction a)
{
  return (Fraction) { -a.over, a.under };
}

static Fraction
upside_down (Reading *self, Fraction a)
{
  if (a.over == 0)
    return fail (self, BY_ZERO);
  return a.over < 0 ? (Fraction) { -a.under, -a.over } : (Fraction) { a.under, a.over };
}

/* Reading ---------------------------------------------------------------------------------------------------------- */

static gboolean
skip (Reading *self, const char *sign)
{
  while (*self->at == ' ')
    self->at++;
  if (!g_str_has_prefix (self->at, sign))
    return FALSE;
  self->at += strlen (sign);
  while (*self->at == ' ')
    self->at++;
  return TRUE;
}

static gboolean
skip_any (Reading *self, const char *const *signs)
{
  for (; *signs; signs++)
    if (skip (self, *signs))
      return TRUE;
  return FALSE;
}

static Fraction
number (Reading *self)
{
  TjDecimal decimal;
  gint64 under = 1, over;

  skip (self, "€");
  if (*self->at == '-' || !tj_decimal_read (&self->at, TJ_DECIMAL_DUTCH, &decimal))
    return fail (self, NOT_A_SUM);
  if (decimal.overflow || decimal.digits > G_MAXINT64 || decimal.decimals > 15)
    return fail (self, TOO_LARGE);
  over = (gint64) decimal.digits;
  for (int i = 0; i < decimal.decimals; i++)
    under *= 10;
  return fraction (over, under);
}

static Fraction
factor (Reading *self)
{
  Fraction value;

  if (++self->depth > DEPTH_MOST)
    return fail (self, NOT_A_SUM);
  if (skip (self, "-"))
    value = minus (factor (self));
  else if (skip (self, "+"))
    value = factor (self);
  else if (skip (self, "("))
    {
      value = expression (self);
      if (!skip (self, ")"))
        fail (self, NOT_A_SUM);
    }
  else
    value = number (self);
  self->depth--;
  while (self->fault == FINE && skip (self, "%"))
    value = times (self, value, (Fraction) { 1, 100 });
  return value;
}

static Fraction
term (Reading *self)
{
  static const char *const by[] = { "*", "×", "x", NULL }, *const over[] = { "/", "÷", ":", NULL };
  Fraction value = factor (self);

  while (self->fault == FINE)
    if (skip_any (self, by))
      value = times (self, value, factor (self));
    else if (skip_any (self, over))
      value = times (self, value, upside_down (self, factor (self)));
    else
      break;
  return value;
}

static Fraction
expression (Reading *self)
{
  Fraction value = term (self);

  while (self->fault == FINE)
    if (skip (self, "+"))
      value = plus (self, value, term (self));
    else if (skip (self, "-"))
      value = plus (self, value, minus (term (self)));
    else
      break;
  return value;
}

/* To whole cents, halves away from zero. */
static gint64
cents_of (Reading *self, Fraction value)
{
  Fraction hundredfold = times (self, value, (Fraction) { 100, 1 });
  gint64 whole = hundredfold.over / hundredfold.under, rest = hundredfold.over % hundredfold.under;

  if ((rest < 0 ? -rest : rest) >= hundredfold.under - (rest < 0 ? -rest : rest))
    whole += hundredfold.over < 0 ? -1 : 1;
  return whole;
}

static gboolean
refuse (Fault fault, const char *input, GError **error)
{
  const char *format = _ ("“%s” cannot be reckoned. Write for example =12*3500 or =1,5*(206000+250).");

  if (fault == BY_ZERO)
    format = _ ("“%s” divides by zero, so that there is no amount.");
  if (fault == TOO_LARGE)
    format = _ ("“%s” gives numbers that are too large. Use smaller ones, or fill in the amount itself.");
  return tj_scan_refuse (error, format, input);
}

static gboolean
reckon (const char *text, const char *input, TjMoney *money, GError **error)
{
  Reading reading = { .at = text };
  Fraction value = expression (&reading);
  gint64 cents;

  skip (&reading, "");
  if (reading.fault == FINE && *reading.at != '\0')
    reading.fault = NOT_A_SUM;
  cents = reading.fault == FINE ? cents_of (&reading, value) : 0;
  if (reading.fault != FINE)
    return refuse (reading.fault, input, error);
  *money = tj_money (cents);
  return TRUE;
}

/* '(1.234)' is how a spreadsheet may write an amount below zero. */
static gboolean
is_in_brackets (const char *text)
{
  return *text == '(' && g_str_has_suffix (text, ")") && strchr (text + 1, '(') == NULL;
}

gboolean
tj_money_enter (const char *input, TjMoney *money, GError **error)
{
  static const char *const nothing[] = { "", "-", "€ -", "€-", "-€", NULL };
  g_autofree char *text = tj_scan_lower (input);

  *money = (TjMoney) { 0 };
  if (text == NULL)
    return tj_money_parse (input, money, error);
  if (tj_scan_one_of (text, nothing))
    return TRUE;
  if (*text == '=')
    return reckon (text + 1, input, money, error);
  if (is_in_brackets (text))
    {
      g_autofree char *inner = g_strndup (text + 1, strlen (text) - 2);

      if (!tj_money_parse (inner, money, NULL) || money->state != TJ_MONEY_KNOWN || money->cents < 0)
        {
          *money = (TjMoney) { 0 };
          return tj_money_parse (input, money, error);
        }
      money->cents = -money->cents;
      return TRUE;
    }
  return tj_money_parse (input, money, error);
}
