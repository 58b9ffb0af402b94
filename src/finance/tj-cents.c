// SPDX-License-Identifier: EUPL-1.2
#include "tj-cents.h"

__extension__ typedef __int128 Wide;

static gint64
narrow (Wide value, gboolean *overflow)
{
  if (value >= G_MININT64 && value <= G_MAXINT64)
    return (gint64) value;
  if (overflow)
    *overflow = TRUE;
  return value < 0 ? G_MININT64 : G_MAXINT64;
}

gint64
tj_cents_add (gint64 a, gint64 b, gboolean *overflow)
{
  return narrow ((Wide) a + b, overflow);
}

gint64
tj_cents_subtract (gint64 a, gint64 b, gboolean *overflow)
{
  return narrow ((Wide) a - b, overflow);
}

/* @denominator > 0. */
static gint64
divide_rounded (Wide numerator, gint64 denominator)
{
  Wide size = numerator < 0 ? -numerator : numerator;
  Wide rounded = size / denominator + (size % denominator * 2 >= denominator ? 1 : 0);

  return narrow (numerator < 0 ? -rounded : rounded, NULL);
}

gint64
tj_cents_times (gint64 cents, gint64 numerator, gint64 denominator)
{
  g_return_val_if_fail (denominator > 0, 0);
  return divide_rounded ((Wide) cents * numerator, denominator);
}

static guint64
common_divisor (guint64 a, guint64 b)
{
  while (b)
    {
      guint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

static guint64
size_of (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

TjRatio
tj_ratio (gint64 numerator, gint64 denominator)
{
  guint64 above = size_of (numerator), below = size_of (denominator);
  guint64 divisor;
  gboolean negative = (numerator < 0) != (denominator < 0);

  if (denominator == 0)
    return (TjRatio) { 0, 0 };
  divisor = common_divisor (above, below);
  above = MIN (above / divisor, (guint64) G_MAXINT64);
  below = MIN (below / divisor, (guint64) G_MAXINT64);
  return (TjRatio) { negative ? -(gint64) above : (gint64) above, (gint64) below };
}

gint64
tj_ratio_round (TjRatio ratio, guint decimals)
{
  gint64 scale = 1;

  g_return_val_if_fail (decimals <= 6, 0);
  if (ratio.denominator == 0)
    return 0;
  for (; decimals > 0; decimals--)
    scale *= 10;
  return divide_rounded ((Wide) ratio.numerator * scale, ratio.denominator);
}
