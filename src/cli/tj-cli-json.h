// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <json-glib/json-glib.h>

#include "tj-budget-columns.h"
#include "tj-plan.h"

G_BEGIN_DECLS

/* tj_cli_json_id: an id as JSON keeps it: as text, since many readers have no whole numbers of 63 bits. */
void tj_cli_json_id (JsonBuilder *builder, const char *name, TjId id);

/* tj_cli_json_text: a member with text; none when @text is NULL or "". */
void tj_cli_json_text (JsonBuilder *builder, const char *name, const char *text);

/* tj_cli_json_cell: a member with an amount in canonical text; none when the cell is empty. */
void tj_cli_json_cell (JsonBuilder *builder, const char *name, const TjBudgetCell *cell);

/* tj_cli_json_fields: the id of a record and each field that is set, by its Dutch element and in canonical text; after
 * a reference ELEMENT stands ELEMENT_naam, the name of what it refers to. For within an object. */
void tj_cli_json_fields (JsonBuilder *builder, const TjModel *model, gconstpointer record);

/* tj_cli_json_decision_counts: the member per_gremium: how many decisions each body takes. For within an object. */
void tj_cli_json_decision_counts (JsonBuilder *builder, TjModel *model);

/* tj_cli_json_projects: writes an object to stdout with every traject in the order of people, each added by @add. */
typedef void (*TjCliJsonProject) (JsonBuilder *builder, TjModel *model, const TjPlan *plan, const TjRecord *project);
void tj_cli_json_projects (TjModel *model, const TjPlan *plan, TjCliJsonProject add);

/* tj_cli_json_write: writes what was built to stdout, indented. */
void tj_cli_json_write (JsonBuilder *builder);

G_END_DECLS
