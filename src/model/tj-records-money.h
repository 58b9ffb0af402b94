// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-record.h"

G_BEGIN_DECLS

/* Costs, coverage, reserves, shares and what the documents state of them.
 * A field's unit, meaning and Dutch name stand in its table; see tj-field.h for what each type holds. */

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  char *name;
  TjTick met;
  TjId decision; /* decision */
} TjCondition;

typedef enum
{
  TJ_ROUNDING_CENTS = 1,
  TJ_ROUNDING_EUROS
} TjRounding;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  char *name;
  int rounding; /* TjRounding */
} TjShareKey;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *name;
  TjId organisation; /* organisation */
} TjPartner;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId key;     /* share_key */
  TjId partner; /* partner */
  TjNumber value;
  TjNumber stated_share;
} TjKeyValue;

typedef enum
{
  TJ_COST_NATURE_STRUCTURAL = 1,
  TJ_COST_NATURE_ONE_OFF
} TjCostNature;

typedef enum
{
  TJ_BUILD_KIND_FIXED = 1,
  TJ_BUILD_KIND_UNIT,
  TJ_BUILD_KIND_RATE,
  TJ_BUILD_KIND_WEEKLY,
  TJ_BUILD_KIND_FTE,
  TJ_BUILD_KIND_AREAS,
  TJ_BUILD_KIND_YEARS
} TjBuildKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  TjId parent;  /* cost_line */
  gint64 sort_order;
  char *number;
  char *name;
  TjSeries amounts;
  int nature; /* TjCostNature */
  char *reason;
  TjId condition; /* condition */
  TjId key;       /* share_key */
  int build;      /* TjBuildKind */
  TjNumber quantity;
  char *quantity_unit;
  TjMoney unit_price;
  TjNumber hours;
  TjNumber fte;
  TjDate build_start;
  TjDate build_finish;
  TjSeries budgeted;
  TjId budgeted_source; /* funding_source */
  TjId activity;        /* activity */
  TjTick follows;
  TjId role;     /* role */
  TjId area;     /* area */
  TjId decision; /* decision */
  TjId goal;     /* goal */
} TjCostLine;

typedef enum
{
  TJ_SOURCE_KIND_BUDGET = 1,
  TJ_SOURCE_KIND_RESERVE,
  TJ_SOURCE_KIND_GRANT,
  TJ_SOURCE_KIND_STATE,
  TJ_SOURCE_KIND_THIRD
} TjSourceKind;

typedef enum
{
  TJ_SOURCE_STATE_REQUESTED = 1,
  TJ_SOURCE_STATE_PROMISED,
  TJ_SOURCE_STATE_ADOPTED
} TjSourceState;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *name;
  int kind;  /* TjSourceKind */
  int state; /* TjSourceState */
  TjMoney opening_balance;
  TjDate opening_date;
  TjSeries income;
  TjTick carry_over;
  TjId condition; /* condition */
} TjFundingSource;

typedef enum
{
  TJ_MUTATION_KIND_ADDITION = 1,
  TJ_MUTATION_KIND_WITHDRAWAL
} TjMutationKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId funding_source; /* funding_source */
  char *name;
  int kind; /* TjMutationKind */
  TjDate date;
  TjMoney amount;
  TjId condition; /* condition */
} TjSourceMutation;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId cost_line;      /* cost_line */
  TjId funding_source; /* funding_source */
  TjSeries amounts;
  TjId condition; /* condition */
} TjCoverage;

typedef enum
{
  TJ_REALISATION_KIND_BUDGETED = 1,
  TJ_REALISATION_KIND_AMENDED,
  TJ_REALISATION_KIND_COMMITTED,
  TJ_REALISATION_KIND_ACTUAL
} TjRealisationKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId cost_line; /* cost_line */
  int kind;       /* TjRealisationKind */
  TjSeries amounts;
  TjDate as_of;
} TjRealisation;

typedef enum
{
  TJ_TOTAL_KIND_COSTS = 1,
  TJ_TOTAL_KIND_COVERAGE,
  TJ_TOTAL_KIND_DIFFERENCE,
  TJ_TOTAL_KIND_SOURCE,
  TJ_TOTAL_KIND_SHARE,
  TJ_TOTAL_KIND_EFFORT,
  TJ_TOTAL_KIND_PER_YEAR
} TjTotalKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  char *name;
  int kind;     /* TjTotalKind */
  TjId subject; /* any */
  TjId partner; /* partner */
  TjSeries amounts;
  TjNumber fte;
  TjNumber hours;
} TjStatedTotal;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  char *name;
} TjScenario;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId scenario; /* scenario */
  TjId subject;  /* any */
  char *field;
  char *value;
} TjScenarioValue;

G_END_DECLS
