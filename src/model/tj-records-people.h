// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-record.h"

G_BEGIN_DECLS

/* Who does the work: teams, roles with their fte, leads of activities, assignments, risks and their owners.
 * A field's unit, meaning and Dutch name stand in its table; see tj-field.h for what each type holds. */

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *name;
  GStrv aliases;
  TjNumber ring;
  char *task;
} TjTeam;

typedef enum
{
  TJ_ROLE_KIND_MEMBER = 1,
  TJ_ROLE_KIND_POLITICAL_CLIENT,
  TJ_ROLE_KIND_OFFICIAL_CLIENT,
  TJ_ROLE_KIND_CONTRACTOR,
  TJ_ROLE_KIND_COMMISSIONING,
  TJ_ROLE_KIND_PORTFOLIO,
  TJ_ROLE_KIND_OWNER
} TjRoleKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  TjId team; /* team */
  char *name;
  int kind;          /* TjRoleKind */
  TjId person;       /* person */
  TjId organisation; /* organisation */
  TjNumber count;
  TjNumber fte;
  char *per;
  TjNumber week_hours;
  TjNumber hours;
  TjDate start;
  TjDate finish;
  TjMoney hourly_rate;
  TjMoney cost_per_fte;
} TjRole;

typedef enum
{
  TJ_LEAD_KIND_LEAD = 1,
  TJ_LEAD_KIND_TOGETHER,
  TJ_LEAD_KIND_CONSULTING,
  TJ_LEAD_KIND_INPUT
} TjLeadKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId activity; /* activity */
  gint64 sort_order;
  char *name;
  int kind;          /* TjLeadKind */
  TjId role;         /* role */
  TjId organisation; /* organisation */
  TjId team;         /* team */
} TjLead;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId activity; /* activity */
  TjId role;     /* role */
  TjNumber hours;
  TjNumber share;
} TjAssignment;

typedef enum
{
  TJ_INSIDE_INTERNAL = 1,
  TJ_INSIDE_EXTERNAL
} TjInside;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  char *name;
  char *function;
  char *organisation;
  int side; /* TjInside */
} TjConsultedPerson;

typedef enum
{
  TJ_RISK_KIND_RISK = 1,
  TJ_RISK_KIND_REMARK
} TjRiskKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  int kind; /* TjRiskKind */
  char *name;
  char *cause;
  char *effect;
  TjNumber chance;
  TjNumber impact;
  char *measure;
  TjId owner; /* role */
  TjMoney floor;
  TjMoney forecast;
} TjRisk;

G_END_DECLS
