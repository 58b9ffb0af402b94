// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "money-random.h"

G_BEGIN_DECLS

/* money_random_below: a number from 0 to @n, not included. money_random_one_in: TRUE once in so many times. */
guint money_random_below (MoneyRandom *self, guint n);
gboolean money_random_one_in (MoneyRandom *self, guint n);
/* money_random_pick: a record of the model, or 0. money_random_maybe: once in so many times. */
TjId money_random_pick (MoneyRandom *self, const TjModel *model, TjKind kind);
TjId money_random_maybe (MoneyRandom *self, const TjModel *model, TjKind kind, guint chance);

/* Values that occur, and now and then one that hardly does. money_random_series: in place of what is there. */
TjMoney money_random_money (MoneyRandom *self);
TjNumber money_random_number (MoneyRandom *self);
void money_random_series (MoneyRandom *self, TjSeries *made);
TjDate money_random_date (MoneyRandom *self);
TjTick money_random_tick (MoneyRandom *self);

G_END_DECLS
