// SPDX-License-Identifier: EUPL-1.2
#include "money-random-values.h"

/* Chances ---------------------------------------------------------------------------------------------------------- */

guint
money_random_below (MoneyRandom *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

gboolean
money_random_one_in (MoneyRandom *self, guint n)
{
  return money_random_below (self, n) == 0;
}

/* A record of the model, or 0. */
TjId
money_random_pick (MoneyRandom *self, const TjModel *model, TjKind kind)
{
  guint n = tj_model_count (model, kind);

  return n ? ((const TjRecord *) tj_model_at (model, kind, money_random_below (self, n)))->id : 0;
}

TjId
money_random_maybe (MoneyRandom *self, const TjModel *model, TjKind kind, guint chance)
{
  return money_random_one_in (self, chance) ? money_random_pick (self, model, kind) : 0;
}

TjMoney
money_random_money (MoneyRandom *self)
{
  static const gint64 ends[] = { G_MAXINT64, G_MININT64, G_MAXINT64 / 2, G_MININT64 / 2 + 1, 1, 0 };
  TjMoney made = tj_money ((gint64) money_random_below (self, 400) * 25 - (money_random_one_in (self, 8) ? 5000 : 0));

  if (self->extreme && !money_random_one_in (self, 3))
    made.cents = ends[money_random_below (self, G_N_ELEMENTS (ends))];
  if (money_random_one_in (self, 6))
    made.qualifier = (TjQualifier) money_random_below (self, TJ_QUALIFIER_ROUNDED + 1);
  if (money_random_one_in (self, 15))
    made = (TjMoney) { TJ_MONEY_PM, TJ_QUALIFIER_NONE, 0 };
  return made;
}

TjNumber
money_random_number (MoneyRandom *self)
{
  if (money_random_one_in (self, 5))
    return (TjNumber) { 0 };
  return tj_number (self->extreme && money_random_one_in (self, 2) ? G_MAXINT64
                                                                   : (gint64) money_random_below (self, 4000));
}

static void
entry_years (MoneyRandom *self, gint32 *from, gint32 *to)
{
  *from = *to = 2024 + (gint32) money_random_below (self, 6);
  if (money_random_one_in (self, 8))
    *to = TJ_YEAR_ONWARDS;
  else if (money_random_one_in (self, 15))
    *to = *from + 1 + (gint32) money_random_below (self, 2);
  else if (money_random_one_in (self, 12))
    *from = *to = 0;
  else if (money_random_one_in (self, 60))
    *from = *to = self->extreme ? 2999 : 1999;
}

void
money_random_series (MoneyRandom *self, TjSeries *made)
{
  tj_series_clear (made);
  for (guint n = money_random_below (self, 5); n > 0; n--)
    {
      TjMoney amount = money_random_money (self);
      gint32 from, to;

      entry_years (self, &from, &to);
      tj_series_set (made, from, to, &amount);
    }
}

TjDate
money_random_date (MoneyRandom *self)
{
  static const char *const extremes[] = { "1900", "2999-12-31", "2100-Q4" };
  g_autofree char *text = NULL;
  TjDate made = { 0 };

  if (money_random_one_in (self, 4))
    return made;
  switch (money_random_below (self, self->extreme ? 4 : 3))
    {
    case 0:
      text = g_strdup_printf ("%u", 2023 + money_random_below (self, 8));
      break;
    case 1:
      text = g_strdup_printf ("%u-%02u", 2023 + money_random_below (self, 8), 1 + money_random_below (self, 12));
      break;
    case 2:
      text = money_random_one_in (self, 3)
                 ? g_strdup_printf ("%u-12-31", 2023 + money_random_below (self, 8))
                 : g_strdup_printf ("%u-%02u-%02u", 2023 + money_random_below (self, 8),
                                    1 + money_random_below (self, 12), 1 + money_random_below (self, 28));
      break;
    default:
      text = g_strdup (extremes[money_random_below (self, G_N_ELEMENTS (extremes))]);
      break;
    }
  g_assert_true (tj_date_from_text (text, &made, NULL));
  return made;
}

TjTick
money_random_tick (MoneyRandom *self)
{
  static const TjTick ticks[] = { TJ_TICK_UNSET, TJ_TICK_YES, TJ_TICK_NO };

  return ticks[money_random_below (self, G_N_ELEMENTS (ticks))];
}
