// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-record.h"

G_BEGIN_DECLS

/* Stakeholders, participation, meetings and actions.
 * A field's unit, meaning and Dutch name stand in its table; see tj-field.h for what each type holds. */

typedef enum
{
  TJ_STAKEHOLDER_TYPE_RESIDENTS = 1,
  TJ_STAKEHOLDER_TYPE_REPRESENTS,
  TJ_STAKEHOLDER_TYPE_AFFILIATE,
  TJ_STAKEHOLDER_TYPE_CHAIN_PARTNER,
  TJ_STAKEHOLDER_TYPE_SOCIETY,
  TJ_STAKEHOLDER_TYPE_GOVERNMENT,
  TJ_STAKEHOLDER_TYPE_INTERNAL,
  TJ_STAKEHOLDER_TYPE_OTHER
} TjStakeholderType;

typedef enum
{
  TJ_LADDER_INFORM = 1,
  TJ_LADDER_CONSULT,
  TJ_LADDER_ADVISE,
  TJ_LADDER_COPRODUCE,
  TJ_LADDER_CODECIDE
} TjLadder;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *number;
  char *name;
  GStrv aliases;
  int type;          /* TjStakeholderType */
  TjId organisation; /* organisation */
  int level;         /* TjLadder */
  char *level_text;
  TjNumber influence;
  TjNumber interest;
  char *contact;
} TjStakeholder;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId stakeholder; /* stakeholder */
  char *name;
  TjId via;  /* stakeholder */
  TjId body; /* body */
} TjReachedVia;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *name;
  TjId activity; /* activity */
  int level;     /* TjLadder */
  TjTick external;
  TjId invitation;  /* activity */
  TjId report_back; /* activity */
} TjParticipationStep;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId step;        /* participation_step */
  TjId stakeholder; /* stakeholder */
  TjNumber count;
} TjParticipant;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *name;
  TjId team; /* team */
  char *who;
  TjCadence cadence;
  TjDate first;
  TjDate last;
  char *purpose;
} TjMeetingSeries;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  TjId series;  /* meeting_series */
  char *name;
  TjDate date;
  TjId activity; /* activity */
  char *place;
  char *present;
  char *report;
} TjMeeting;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId meeting; /* meeting */
  gint64 sort_order;
  char *name;
  char *result;
} TjAgendaItem;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *name;
  char *who;
  TjId role; /* role */
  TjDate due;
  TjTick done;
  TjId meeting;  /* meeting */
  TjId activity; /* activity */
} TjAction;

G_END_DECLS
