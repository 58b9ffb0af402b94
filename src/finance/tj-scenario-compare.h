// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"
#include "tj-scenario.h"

G_BEGIN_DECLS

/* A scenario held against the plan: what the traject costs, what covers it, what is still to be covered, and the
 * balance of each source, by column. */
typedef enum
{
  TJ_SCENARIO_COSTS,
  TJ_SCENARIO_COVERAGE,
  TJ_SCENARIO_SHORT,   /* costs minus coverage: what is still to be covered */
  TJ_SCENARIO_BALANCE, /* what is left of a source */
} TjScenarioRowKind;

typedef enum
{
  TJ_SCENARIO_PLAN,
  TJ_SCENARIO_SCENARIO,
  TJ_SCENARIO_DIFFERENCE, /* scenario minus plan; set where one of the two is */
  TJ_SCENARIO_N_SIDES
} TjScenarioSide;

typedef struct
{
  TjScenarioRowKind kind;
  TjId source;                              /* of a BALANCE; else 0 */
  char *title;                              /* (owned) as people read it */
  TjBudgetCell *cells[TJ_SCENARIO_N_SIDES]; /* (owned) one for each column */
  TjBudgetCell totals[TJ_SCENARIO_N_SIDES]; /* an open column counts once; empty for a BALANCE */
} TjScenarioRow;

/* A value of the scenario beside that of the plan. */
typedef struct
{
  TjId value;           /* the scenario value */
  TjId subject;         /* whose field it is; perhaps no longer there */
  const TjField *field; /* (nullable) NULL: there is no such field any more */
  char *title;          /* (owned) what the subject is called */
  char *planned;        /* (owned) as people read it, "" when unset */
  char *wanted;         /* (owned) the same in the scenario */
  gboolean left_out;    /* it cannot be put there any more, and does not count */
} TjScenarioChange;

typedef struct
{
  GArray *columns;    /* (owned) (element-type TjBudgetColumn) those of plan and scenario together */
  GPtrArray *rows;    /* (owned) (element-type TjScenarioRow) */
  GPtrArray *changes; /* (owned) (element-type TjScenarioChange) by subject */
} TjScenarioComparison;

/* tj_scenario_compare: reckons the plan and the scenario, and holds them together; @model is left alone. @plan
 * (nullable) is for lines that follow their activity. Never NULL: without such a scenario nothing differs. (transfer
 * full) */
TjScenarioComparison *tj_scenario_compare (TjModel *model, const TjPlan *plan, TjId project, TjId scenario);
void tj_scenario_comparison_free (TjScenarioComparison *self);

/* tj_scenario_row: (transfer none). tj_scenario_change: (transfer none) */
const TjScenarioRow *tj_scenario_row (const TjScenarioComparison *self, guint row);
const TjScenarioChange *tj_scenario_change (const TjScenarioComparison *self, guint change);

/* tj_scenario_side_title: 'Plan', 'Scenario' or 'Difference', translated. (transfer none) */
const char *tj_scenario_side_title (TjScenarioSide side);

/* tj_scenario_cell_text: a cell as tj_budget_cell_text() without a symbol; a difference of more than 0 with a plus.
 * (transfer full) */
char *tj_scenario_cell_text (TjScenarioSide side, const TjBudgetCell *cell);

/* tj_scenario_warnings: a sentence for each row of which the scenario ends badly: a balance below zero, or costs that
 * nothing covers, with the columns and the worst amount. (transfer full) (element-type utf8) */
GPtrArray *tj_scenario_warnings (const TjScenarioComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjScenarioComparison, tj_scenario_comparison_free)

G_END_DECLS
