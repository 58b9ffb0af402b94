// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"
#include "tj-model.h"

G_BEGIN_DECLS

/* Made-up money: trees of lines with amounts and build-ups, sources that carry over or not, coverage with amounts and
 * without, conditions, open years, realisation, shares; two trajecten, of which 1 is the one that is looked at. */
typedef struct
{
  GRand *rand;
  gboolean extreme; /* amounts and numbers as large as they go */
  TjId next;        /* the next id */
} MoneyRandom;

/* money_random_model: a model with about @n lines. (transfer full) */
TjModel *money_random_model (MoneyRandom *self, guint n);

/* money_random_edit: an edit that @model can take: values, places in the tree, new records, deletions; one record or a
 * few. (transfer full) */
TjEdit *money_random_edit (MoneyRandom *self, TjModel *model);

/* money_random_with_ids: the same records with ids made anew, put in in another order. @ids gets the new id of each old
 * one. (transfer full) (element-type TjId TjId) */
TjModel *money_random_with_ids (MoneyRandom *self, const TjModel *model, GHashTable *ids);

/* money_assert_same_budgets: every public row of two budgets of the same model. */
void money_assert_same_budgets (const TjBudget *expected, const TjBudget *got, const TjModel *model);

G_END_DECLS
