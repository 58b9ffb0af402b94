// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-decimal-private.h"
#include "tj-number.h"
#include "tj-qualifier-private.h"
#include "tj-scan-private.h"

#define CENTS 2
#define PRO_MEMORIE "PM"

TjMoney
tj_money (gint64 cents)
{
  return (TjMoney) { .state = TJ_MONEY_KNOWN, .cents = cents };
}

gboolean
tj_money_equal (const TjMoney *a, const TjMoney *b)
{
  if (a->state != b->state)
    return FALSE;
  return a->state != TJ_MONEY_KNOWN || (a->qualifier == b->qualifier && a->cents == b->cents);
}

void
tj_money_to_text (const TjMoney *money, GString *out)
{
  if (money->state == TJ_MONEY_PM)
    g_string_append (out, PRO_MEMORIE);
  if (money->state != TJ_MONEY_KNOWN)
    return;
  tj_qualifier_write (money->qualifier, out);
  tj_decimal_write (out, money->cents, CENTS, CENTS, TJ_DECIMAL_CANONICAL);
}

gboolean
tj_money_from_text (const char *text, TjMoney *money, GError **error)
{
  TjMoney read = { .state = TJ_MONEY_KNOWN };
  const char *at = text;
  TjDecimalFault fault;

  *money = (TjMoney) { 0 };
  if (*text == '\0')
    return TRUE;
  if (strcmp (text, PRO_MEMORIE) == 0)
    {
      *money = (TjMoney) { .state = TJ_MONEY_PM };
      return TRUE;
    }
  read.qualifier = tj_qualifier_read (&at);
  fault = tj_decimal_take (&at, TJ_DECIMAL_CANONICAL, CENTS, &read.cents);
  if (fault == TJ_DECIMAL_FINE && *at != '\0')
    fault = TJ_DECIMAL_NOT_ONE;
  if (fault != TJ_DECIMAL_FINE)
    return tj_decimal_refuse (error, fault, _ ("“%s” is not a stored amount of money."), text);
  *money = read;
  return TRUE;
}

char *
tj_money_format (const TjMoney *money)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gsize sign;

  if (money->state == TJ_MONEY_PM)
    return g_strdup (PRO_MEMORIE);
  if (money->state != TJ_MONEY_KNOWN)
    return g_strdup ("");
  tj_qualifier_write (money->qualifier, out);
  sign = out->len;
  tj_decimal_write (out, money->cents, CENTS, money->cents % 100 != 0 ? CENTS : 0, TJ_DECIMAL_DUTCH);
  if (money->cents < 0)
    g_string_erase (out, (gssize) sign, 1);
  g_string_insert (out, (gssize) sign, money->cents < 0 ? TJ_MINUS TJ_EURO : TJ_EURO);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
skip_word (const char **text, const char *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  while (**text == ' ')
    (*text)++;
  return TRUE;
}

static gboolean
skip_currency (const char **text)
{
  return skip_word (text, "€") || skip_word (text, "euro") || skip_word (text, "eur");
}

/* Powers of ten that are written out: 1,5 mln, 8 ton. */
static int
skip_multiplier (const char **text)
{
  static const struct
  {
    const char *word;
    int power;
  } multipliers[] = {
    { "miljoen", 6 }, { "mln.", 6 }, { "mln", 6 },     { "miljard", 9 }, { "mld.", 9 },
    { "mld", 9 },     { "ton", 5 },  { "duizend", 3 }, { "k", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (multipliers); i++)
    if (skip_word (text, multipliers[i].word))
      return multipliers[i].power;
  return 0;
}

/* Skips the ',-' of 'EUR 500,-'. */
static void
skip_no_cents (const char **text)
{
  if ((*text)[0] != ',' || (*text)[1] != '-')
    return;
  (*text)++;
  while (**text == '-')
    (*text)++;
}

static TjDecimalFault
parse_known (const char *text, TjMoney *money)
{
  const char *at = tj_qualifier_skip (text, &money->qualifier);
  TjDecimal decimal;
  gboolean negative = FALSE;
  int power;

  if (*at == '-')
    negative = skip_word (&at, "-");
  skip_currency (&at);
  if (!tj_decimal_read (&at, TJ_DECIMAL_DUTCH, &decimal) || (negative && decimal.negative))
    return TJ_DECIMAL_NOT_ONE;
  decimal.negative |= negative;
  skip_no_cents (&at);
  skip_word (&at, " ");
  power = CENTS + skip_multiplier (&at);
  skip_currency (&at);
  return *at == '\0' ? tj_decimal_scale (&decimal, power, &money->cents) : TJ_DECIMAL_NOT_ONE;
}

gboolean
tj_money_parse (const char *input, TjMoney *money, GError **error)
{
  static const char *const pro_memorie[] = { "pm", "p.m.", "p.m", "pro memorie", NULL };
  const char *refusal = _ ("“%s” is not an amount of money. Write for example € 390.000, 1.250,50, 1,5 mln or PM.");
  g_autofree char *text = tj_scan_lower (input);
  TjMoney read = { .state = TJ_MONEY_KNOWN };
  TjDecimalFault fault;

  *money = (TjMoney) { 0 };
  if (text == NULL)
    return tj_scan_refuse (error, refusal, input);
  if (*text == '\0')
    return TRUE;
  if (tj_scan_one_of (text, pro_memorie))
    {
      *money = (TjMoney) { .state = TJ_MONEY_PM };
      return TRUE;
    }
  fault = parse_known (text, &read);
  if (fault == TJ_DECIMAL_TOO_EXACT)
    refusal = _ ("“%s” has more than two decimals. Write thousands with a point, for example € 390.000.");
  if (fault == TJ_DECIMAL_TOO_EXACT || fault == TJ_DECIMAL_NOT_ONE)
    return tj_scan_refuse (error, refusal, input);
  if (fault != TJ_DECIMAL_FINE)
    return tj_decimal_refuse (error, fault, refusal, input);
  *money = read;
  return TRUE;
}
