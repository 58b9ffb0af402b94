// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* What if: a scenario holds other values for some fields of some records, beside the plan. */

/* tj_scenario_apply: a copy of @model in which the values of a scenario stand; @model is left alone. A value that
 * cannot be put there any more (its record or field is gone, or the field takes other values now) is left out and,
 * where
 * @left_out is not NULL, told there. (transfer full) (element-type TjId of scenario values) */
TjModel *tj_scenario_apply (const TjModel *model, TjId scenario, GArray *left_out);

/* tj_scenario_value: the record with the value of a field in a scenario, or NULL. (transfer none) */
gconstpointer tj_scenario_value (TjModel *model, TjId scenario, TjId subject, const TjField *field);

/* tj_scenario_add_value: adds to @edit that a field of a record has this canonical text (NULL: unset) in a scenario; a
 * value that is the same as in the plan is taken out of the scenario. */
void tj_scenario_add_value (TjModel *model, TjEdit *edit, TjId scenario, TjId subject, const TjField *field,
                            const char *text);

/* tj_scenario_add_typed: the same with what a user typed ("" is unset). FALSE with an error that can be shown beside
 * the field, and nothing is added. */
gboolean tj_scenario_add_typed (TjModel *model, TjEdit *edit, TjId scenario, TjId subject, const TjField *field,
                                const char *input, GError **error);

/* tj_scenario_adopt: adds to @edit that the plan takes over a value of a scenario, which then needs it no longer.
 * Several values can be adopted in one edit, also of the same record. FALSE, and nothing is added, when the value
 * cannot be put there any more. */
gboolean tj_scenario_adopt (TjModel *model, TjEdit *edit, TjId value);

/* tj_scenario_divert: what becomes of @edit, made while a scenario is looked at (on records as tj_scenario_apply()
 * gives them, or on those of @model): changes of what a scenario takes become values of the scenario, anything else is
 * done in the plan. @edit is left alone. (transfer full) */
TjEdit *tj_scenario_divert (TjModel *model, TjId scenario, const TjEdit *edit);

/* tj_scenario_takes: whether a scenario may hold another value for a field: what is reckoned with, of a kind of record
 * that money follows from. */
gboolean tj_scenario_takes (TjKind kind, const TjField *field);

G_END_DECLS
