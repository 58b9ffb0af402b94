// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* Made-up records of every kind, for tests that everything comes back as it went. Values are made as canonical text
 * from the field tables, so a new field is tested by itself. */
typedef enum
{
  TJ_TEST_EMPTY,   /* only what is required */
  TJ_TEST_EXTREME, /* every field, with the lowest, highest and longest values */
  TJ_TEST_UNICODE, /* every field; texts with what goes wrong in texts */
  TJ_TEST_RANDOM,  /* about two of three fields, with likely values */
  TJ_TEST_N_HOWS
} TjTestHow;

/* tj_test_rand: a generator seeded from the environment's TRAJECT_SEED, else by chance; prints the seed as a
 * diagnostic. (transfer full) */
GRand *tj_test_rand (void);

/* tj_test_value_random: canonical text for a field, never NULL; not for a REF. (transfer full) */
char *tj_test_value_random (GRand *rand, const TjField *field, TjTestHow how);

/* tj_test_record_random: a record of a kind with a new id (made with @rand). Its references point at records in
 * @targets, which must hold one for each that is required. (transfer full) */
gpointer tj_test_record_random (GRand *rand, TjKind kind, TjTestHow how, const TjModel *targets);

/* tj_test_model_random: a model with @n records of every kind that tj_model_check_all() passes. (transfer full) */
TjModel *tj_test_model_random (GRand *rand, TjTestHow how, guint n);

/* tj_test_how_name: for messages. (transfer none) */
const char *tj_test_how_name (TjTestHow how);

/* tj_test_assert_same_models: fails with kind, id, field and both texts at the first difference. */
void tj_test_assert_same_models (const TjModel *expected, const TjModel *got);

G_END_DECLS
