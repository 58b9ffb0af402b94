// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-records.h"
#include "tj-model.h"

G_BEGIN_DECLS

/* The traject that records of a test belong to. */
#define MONEY_PROJECT 1

/* money_add: puts a record with this id in @model, in the traject where its kind has one; then pairs of a field's name
 * and its canonical text, the last NULL. Required texts that are not given get a name. */
void money_add (TjModel *model, TjKind kind, TjId id, ...) G_GNUC_NULL_TERMINATED;

/* money_set: gives a field of a record this canonical text, as an edit does. */
void money_set (TjModel *model, TjId id, const char *field, const char *text);

/* money_overbetuwe: a model with the spending table of Overbetuwe, with ids MONEY_STATE and MONEY_RESERVE for its two
 * sources, and MONEY_LINES and on for its seven lines. (transfer full) */
#define MONEY_STATE 20
#define MONEY_RESERVE 21
#define MONEY_LINES 10
TjModel *money_overbetuwe (void);

G_END_DECLS
