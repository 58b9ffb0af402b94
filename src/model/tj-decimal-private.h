// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Decimal numbers as exact integers; not for use outside src/model. */

typedef enum
{
  TJ_DECIMAL_CANONICAL, /* 1234.5 */
  TJ_DECIMAL_DUTCH      /* 1.234,5 */
} TjDecimalStyle;

typedef enum
{
  TJ_DECIMAL_FINE = 0,
  TJ_DECIMAL_NOT_ONE,   /* not a number */
  TJ_DECIMAL_TOO_EXACT, /* more decimals than can be kept */
  TJ_DECIMAL_TOO_LARGE
} TjDecimalFault;

/* A number as it was written: @digits without the decimal sign, of which the last @decimals stand behind it. */
typedef struct
{
  gboolean negative;
  gboolean overflow; /* too long for @digits */
  guint64 digits;
  int decimals;
} TjDecimal;

/* tj_decimal_read: reads a number at *@text and moves *@text behind it. FALSE, without moving, when there is none. In
 * DUTCH a point separates thousands; a point that cannot do that ('0.14', '12.5') is the decimal point of a numeric
 * keypad. */
gboolean tj_decimal_read (const char **text, TjDecimalStyle style, TjDecimal *decimal);

/* tj_decimal_scale: the number times ten to the power @power, when that is a whole gint64. */
TjDecimalFault tj_decimal_scale (const TjDecimal *decimal, int power, gint64 *value);

/* tj_decimal_take: tj_decimal_read() and tj_decimal_scale() in one. */
TjDecimalFault tj_decimal_take (const char **text, TjDecimalStyle style, int power, gint64 *value);

/* tj_decimal_write: appends @value, which counts parts of ten to the power @power, with at least @shown decimals. */
void tj_decimal_write (GString *out, gint64 value, int power, int shown, TjDecimalStyle style);

/* tj_decimal_refuse: sets TJ_MODEL_ERROR_VALUE for @fault; for NOT_ONE with @format (see tj_scan_refuse()). Always
 * FALSE. */
gboolean tj_decimal_refuse (GError **error, TjDecimalFault fault, const char *format, const char *input);

G_END_DECLS
