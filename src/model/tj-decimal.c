// SPDX-License-Identifier: EUPL-1.2
#include "tj-decimal-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-scan-private.h"

static void
add_digit (TjDecimal *decimal, char digit)
{
  if (decimal->digits > (G_MAXUINT64 - 9) / 10)
    decimal->overflow = TRUE;
  else
    decimal->digits = decimal->digits * 10 + (guint64) (digit - '0');
}

static void
add_digits (TjDecimal *decimal, const char *text, gsize length, gboolean behind)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        continue;
      add_digit (decimal, text[i]);
      if (behind && decimal->decimals < G_MAXINT)
        decimal->decimals++;
    }
}

static gsize
digits_length (const char *text)
{
  gsize length = 0;

  while (g_ascii_isdigit (text[length]))
    length++;
  return length;
}

/* The length of '1.234.567' at @text; 0 when its points do not stand before every three digits. */
static gsize
grouped_length (const char *text)
{
  gsize length = digits_length (text);

  if (length < 1 || length > 3 || text[0] == '0')
    return 0;
  while (text[length] == '.' && g_ascii_isdigit (text[length + 1]))
    {
      if (digits_length (text + length + 1) != 3)
        return 0;
      length += 4;
    }
  return length;
}

static gboolean
has_fraction (const char *text, char sign)
{
  return text[0] == sign && g_ascii_isdigit (text[1]);
}

static gboolean
read_plain (const char **text, char sign, TjDecimal *decimal)
{
  const char *at = *text;
  gsize length = digits_length (at);

  if (length == 0 && !has_fraction (at, sign))
    return FALSE;
  add_digits (decimal, at, length, FALSE);
  at += length;
  if (has_fraction (at, sign))
    {
      length = digits_length (at + 1);
      add_digits (decimal, at + 1, length, TRUE);
      at += length + 1;
    }
  *text = at;
  return TRUE;
}

static gboolean
read_dutch (const char **text, TjDecimal *decimal)
{
  gsize whole = digits_length (*text);
  gsize grouped;

  if (!has_fraction (*text + whole, '.'))
    return read_plain (text, ',', decimal);
  grouped = grouped_length (*text);
  if (grouped == 0)
    return read_plain (text, '.', decimal);
  add_digits (decimal, *text, grouped, FALSE);
  *text += grouped;
  return !has_fraction (*text, ',') || read_plain (text, ',', decimal);
}

gboolean
tj_decimal_read (const char **text, TjDecimalStyle style, TjDecimal *decimal)
{
  const char *at = *text;
  gboolean found;

  *decimal = (TjDecimal) { .negative = *at == '-' };
  if (decimal->negative)
    at++;
  if (style == TJ_DECIMAL_DUTCH)
    found = read_dutch (&at, decimal);
  else
    found = g_ascii_isdigit (*at) && read_plain (&at, '.', decimal);
  /* A second sign right behind it makes it another thing than it seems: 1,234.56 or 1.2.3. */
  if (!found || has_fraction (at, '.') || has_fraction (at, ','))
    return FALSE;
  *text = at;
  return TRUE;
}

TjDecimalFault
tj_decimal_scale (const TjDecimal *decimal, int power, gint64 *value)
{
  guint64 limit = (guint64) G_MAXINT64 + (decimal->negative ? 1 : 0);
  guint64 magnitude = decimal->digits;

  if (decimal->decimals > power)
    return TJ_DECIMAL_TOO_EXACT;
  if (decimal->overflow)
    return TJ_DECIMAL_TOO_LARGE;
  for (int i = decimal->decimals; i < power; i++)
    if (!g_uint64_checked_mul (&magnitude, magnitude, 10))
      return TJ_DECIMAL_TOO_LARGE;
  if (magnitude > limit)
    return TJ_DECIMAL_TOO_LARGE;
  *value = (gint64) (decimal->negative ? 0 - magnitude : magnitude);
  return TJ_DECIMAL_FINE;
}

TjDecimalFault
tj_decimal_take (const char **text, TjDecimalStyle style, int power, gint64 *value)
{
  TjDecimal decimal;

  if (!tj_decimal_read (text, style, &decimal))
    return TJ_DECIMAL_NOT_ONE;
  return tj_decimal_scale (&decimal, power, value);
}

static void
write_whole (GString *out, guint64 whole, TjDecimalStyle style)
{
  char digits[24];
  gsize length = (gsize) g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, whole);

  for (gsize i = 0; i < length; i++)
    {
      if (style == TJ_DECIMAL_DUTCH && i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, '.');
      g_string_append_c (out, digits[i]);
    }
}

void
tj_decimal_write (GString *out, gint64 value, int power, int shown, TjDecimalStyle style)
{
  guint64 magnitude = value < 0 ? 0 - (guint64) value : (guint64) value;
  guint64 one = 1;
  char fraction[24];
  int length = power;

  for (int i = 0; i < power; i++)
    one *= 10;
  if (value < 0)
    g_string_append_c (out, '-');
  write_whole (out, magnitude / one, style);
  g_snprintf (fraction, sizeof fraction, "%0*" G_GUINT64_FORMAT, power, magnitude % one);
  while (length > shown && fraction[length - 1] == '0')
    length--;
  if (length == 0)
    return;
  g_string_append_c (out, style == TJ_DECIMAL_DUTCH ? ',' : '.');
  g_string_append_len (out, fraction, length);
}

gboolean
tj_decimal_refuse (GError **error, TjDecimalFault fault, const char *format, const char *input)
{
  switch (fault)
    {
    case TJ_DECIMAL_TOO_EXACT:
      return tj_scan_refuse (error, _ ("“%s” has too many decimals. Leave some out."), input);
    case TJ_DECIMAL_TOO_LARGE:
      return tj_scan_refuse (error, _ ("“%s” is too large a number."), input);
    case TJ_DECIMAL_FINE:
    case TJ_DECIMAL_NOT_ONE:
    default:
      return tj_scan_refuse (error, format, input);
    }
}
