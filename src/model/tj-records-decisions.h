// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-record.h"

G_BEGIN_DECLS

/* Decisions with their items, routes, mandates, information moments, attachments.
 * A field's unit, meaning and Dutch name stand in its table; see tj-field.h for what each type holds. */

typedef enum
{
  TJ_DECISION_STATE_PLANNED = 1,
  TJ_DECISION_STATE_PREPARED,
  TJ_DECISION_STATE_SUBMITTED,
  TJ_DECISION_STATE_DECIDED,
  TJ_DECISION_STATE_REJECTED,
  TJ_DECISION_STATE_POSTPONED,
  TJ_DECISION_STATE_UNKNOWN
} TjDecisionState;

typedef enum
{
  TJ_DECISION_PURPOSE_DECIDE = 1,
  TJ_DECISION_PURPOSE_ADOPT,
  TJ_DECISION_PURPOSE_INFORM,
  TJ_DECISION_PURPOSE_DISCUSS
} TjDecisionPurpose;

typedef enum
{
  TJ_PIECE_KIND_A = 1,
  TJ_PIECE_KIND_B,
  TJ_PIECE_KIND_C
} TjPieceKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *number;
  char *name;
  TjId activity;   /* activity */
  TjId body;       /* body */
  TjId final_body; /* body */
  int state;       /* TjDecisionState */
  int purpose;     /* TjDecisionPurpose */
  int piece;       /* TjPieceKind */
  TjTick formal;
  TjDate overview_date;
  TjId product;   /* product */
  TjId route;     /* route */
  TjId pc_moment; /* pc_moment */
} TjDecision;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId decision; /* decision */
  gint64 sort_order;
  char *number;
  char *text;
} TjDecisionItem;

typedef enum
{
  TJ_ARGUMENT_KIND_ARGUMENT = 1,
  TJ_ARGUMENT_KIND_REMARK
} TjArgumentKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId item; /* decision_item */
  gint64 sort_order;
  char *number;
  int kind; /* TjArgumentKind */
  char *text;
} TjArgument;

typedef enum
{
  TJ_TICK_VALUE_AGREE = 1,
  TJ_TICK_VALUE_DISCUSS,
  TJ_TICK_VALUE_UNKNOWN
} TjTickValue;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId decision; /* decision */
  char *who;
  int value; /* TjTickValue */
  TjDate date;
} TjStatusTick;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project;   /* project */
  TjId from_body; /* body */
  char *to_whom;
  char *text;
  TjMoney limit;
  TjId decision; /* decision */
} TjMandate;

typedef enum
{
  TJ_INFORMATION_KIND_COLLEGE_LETTER = 1,
  TJ_INFORMATION_KIND_COUNCIL_LETTER,
  TJ_INFORMATION_KIND_WORKSHOP,
  TJ_INFORMATION_KIND_DISCUSSION,
  TJ_INFORMATION_KIND_SESSION,
  TJ_INFORMATION_KIND_COMMUNICATION,
  TJ_INFORMATION_KIND_OTHER
} TjInformationKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *number;
  char *name;
  int kind;      /* TjInformationKind */
  TjId activity; /* activity */
  TjId body;     /* body */
  char *audience;
  TjDate moment;
  TjCadence cadence;
  TjId product; /* product */
} TjInformationMoment;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *number;
  char *name;
  char *link;
  TjTick present;
  TjId decision; /* decision */
} TjAttachment;

typedef struct
{
  TJ_RECORD_HEAD;
  char *name;
  TjId organisation; /* organisation */
  TjId body;         /* body */
} TjRoute;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId route; /* route */
  gint64 sort_order;
  char *name;
  char *who;
  TjId body; /* body */
  TjDuration lead_time;
} TjRouteStep;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *name;
  TjId body;     /* body */
  TjId decision; /* decision */
  TjDate previous;
  TjDate planned;
  char *reason;
} TjLtaItem;

G_END_DECLS
