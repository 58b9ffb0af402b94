// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-record.h"

G_BEGIN_DECLS

/* Organisations, people, the traject itself with its goals, starting points, place among other policies, areas, and
 * source notes. A field's unit, meaning and Dutch name stand in its table; see tj-field.h for what each type holds. */

typedef enum
{
  TJ_ORGANISATION_TYPE_MUNICIPALITY = 1,
  TJ_ORGANISATION_TYPE_DEPARTMENT,
  TJ_ORGANISATION_TYPE_AFFILIATE,
  TJ_ORGANISATION_TYPE_CHAIN_PARTNER,
  TJ_ORGANISATION_TYPE_SOCIETY,
  TJ_ORGANISATION_TYPE_GOVERNMENT,
  TJ_ORGANISATION_TYPE_SUPPLIER,
  TJ_ORGANISATION_TYPE_OTHER
} TjOrganisationType;

typedef struct
{
  TJ_RECORD_HEAD;
  char *name;
  GStrv aliases;
  int type; /* TjOrganisationType */
  TjNumber inhabitants;
  TjId parent; /* organisation */
} TjOrganisation;

typedef struct
{
  TJ_RECORD_HEAD;
  char *name;
  char *function;
  TjId organisation; /* organisation */
  char *email;
} TjPerson;

/* Where a traject has its end, for float and critical path. */
typedef enum
{
  TJ_CRITICAL_ENDS_PROJECT = 1, /* the last finish in the traject: the rule when nothing is set */
  TJ_CRITICAL_ENDS_ALL,         /* the last finish in all trajecten of the file that say so */
  TJ_CRITICAL_ENDS_EACH         /* whatever has no successor is an end of its own */
} TjCriticalEnds;

typedef enum
{
  TJ_PROJECT_KIND_POLICY = 1,
  TJ_PROJECT_KIND_PILOTS,
  TJ_PROJECT_KIND_ROLLOUT,
  TJ_PROJECT_KIND_SPENDING,
  TJ_PROJECT_KIND_OTHER
} TjProjectKind;

typedef struct
{
  TJ_RECORD_HEAD;
  char *name;
  GStrv aliases;
  int kind;          /* TjProjectKind */
  TjId organisation; /* organisation */
  char *department;
  char *case_number;
  char *description;
  char *document_type;
  TjDate document_date;
  char *document_version;
  TjDate start;
  TjDate finish;
  TjDuration stated_duration;
  TjDate status_date; /* what is not done lies after this day */
  TjId calendar;      /* calendar */
  TjId term;          /* term */
  int critical_ends;  /* TjCriticalEnds */
  TjDuration near_critical;
  TjNumber week_hours;
  TjNumber stated_hours;
  TjNumber stated_fte;
  char *coverage_text;
} TjProject;

typedef enum
{
  TJ_GOAL_KIND_REASON = 1,
  TJ_GOAL_KIND_GOAL,
  TJ_GOAL_KIND_SUBGOAL,
  TJ_GOAL_KIND_FUNCTION,
  TJ_GOAL_KIND_PART,
  TJ_GOAL_KIND_PARTICIPATION,
  TJ_GOAL_KIND_EARLIER,
  TJ_GOAL_KIND_FRAMEWORK
} TjGoalKind;

typedef enum
{
  TJ_GOAL_NATURE_TEMPORARY = 1,
  TJ_GOAL_NATURE_STRUCTURAL
} TjGoalNature;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  TjId parent; /* goal */
  int kind;    /* TjGoalKind */
  char *number;
  char *text;
  TjId organisation; /* organisation */
  int nature;        /* TjGoalNature */
  char *outcome;
  char *follow_up;
  TjId pc_moment; /* pc_moment */
} TjGoal;

typedef enum
{
  TJ_SLIDER_GROUP_PROCESS = 1,
  TJ_SLIDER_GROUP_PRODUCT,
  TJ_SLIDER_GROUP_PRACTICAL
} TjSliderGroup;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  int group; /* TjSliderGroup */
  char *label;
  char *low_pole;
  char *high_pole;
  TjNumber position;
} TjSlider;

typedef enum
{
  TJ_POLICY_PLACE_UNDER = 1,
  TJ_POLICY_PLACE_BESIDE,
  TJ_POLICY_PLACE_ABOVE,
  TJ_POLICY_PLACE_REPLACES,
  TJ_POLICY_PLACE_BASIS
} TjPolicyPlace;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  int relation; /* TjPolicyPlace */
  char *document;
} TjPolicyRelation;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *name;
  TjDate start;
} TjRolloutGroup;

typedef enum
{
  TJ_AREA_KIND_AREA = 1,
  TJ_AREA_KIND_DISTRICT,
  TJ_AREA_KIND_NEIGHBOURHOOD,
  TJ_AREA_KIND_VILLAGE
} TjAreaKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  TjId parent; /* area */
  int kind;    /* TjAreaKind */
  char *code;
  char *name;
  GStrv aliases;
  TjNumber inhabitants;
  TjId group; /* rollout_group */
} TjArea;

typedef enum
{
  TJ_NOTE_KIND_DIFFERS = 1,
  TJ_NOTE_KIND_SILENT,
  TJ_NOTE_KIND_DERIVED,
  TJ_NOTE_KIND_MISPRINT
} TjNoteKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *number;
  int kind; /* TjNoteKind */
  char *text;
  TjId subject; /* any */
  char *field;
} TjSourceNote;

G_END_DECLS
