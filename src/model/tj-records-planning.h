// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-record.h"

G_BEGIN_DECLS

/* Calendars, what stands on the time axis, and what hangs on it: dependencies, products, baselines.
 * A field's unit, meaning and Dutch name stand in its table; see tj-field.h for what each type holds. */

typedef enum
{
  TJ_HOLIDAY_SET_MUNICIPAL = 1,
  TJ_HOLIDAY_SET_LUSTRUM,
  TJ_HOLIDAY_SET_WITHOUT,
  TJ_HOLIDAY_SET_NONE
} TjHolidaySet;

typedef enum
{
  TJ_SCHOOL_REGION_NORTH = 1,
  TJ_SCHOOL_REGION_MIDDLE,
  TJ_SCHOOL_REGION_SOUTH
} TjSchoolRegion;

typedef struct
{
  TJ_RECORD_HEAD;
  char *name;
  TjId parent;  /* calendar */
  int holidays; /* TjHolidaySet */
  TjTick good_friday;
  int school_region; /* TjSchoolRegion */
  TjTick school_off;
  TjIntervals monday;
  TjIntervals tuesday;
  TjIntervals wednesday;
  TjIntervals thursday;
  TjIntervals friday;
  TjIntervals saturday;
  TjIntervals sunday;
} TjCalendar;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId calendar; /* calendar */
  char *name;
  TjDate start;
  TjDate finish;
  TjIntervals hours;
} TjCalendarException;

typedef enum
{
  TJ_BODY_KIND_EXECUTIVE = 1,
  TJ_BODY_KIND_COUNCIL,
  TJ_BODY_KIND_COMMITTEE,
  TJ_BODY_KIND_STEERING,
  TJ_BODY_KIND_ADVISORY,
  TJ_BODY_KIND_POLITICAL_TEAM,
  TJ_BODY_KIND_OTHER
} TjBodyKind;

typedef struct
{
  TJ_RECORD_HEAD;
  char *name;
  GStrv aliases;
  int kind; /* TjBodyKind */
  char *letter;
  TjId organisation; /* organisation */
  TjCadence cadence;
  TjDuration submission;
} TjBody;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId body; /* body */
  TjDate date;
  TjDate submission;
  TjTick cancelled;
} TjBodyMeeting;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId body; /* body */
  char *name;
  TjDate start;
  TjDate finish;
} TjRecess;

typedef struct
{
  TJ_RECORD_HEAD;
  char *name;
  TjDate start;
  TjDate finish;
  TjDate elections;
} TjTerm;

typedef enum
{
  TJ_PC_KIND_FRAMEWORK = 1,
  TJ_PC_KIND_BUDGET,
  TJ_PC_KIND_REPORT,
  TJ_PC_KIND_ACCOUNTS
} TjPcKind;

typedef struct
{
  TJ_RECORD_HEAD;
  char *name;
  int kind; /* TjPcKind */
  TjDate date;
  TjId body; /* body */
} TjPcMoment;

typedef enum
{
  TJ_ACTIVITY_TYPE_PHASE = 1,
  TJ_ACTIVITY_TYPE_STEP,
  TJ_ACTIVITY_TYPE_MILESTONE,
  TJ_ACTIVITY_TYPE_DECISION,
  TJ_ACTIVITY_TYPE_MOMENT,
  TJ_ACTIVITY_TYPE_PARTICIPATION,
  TJ_ACTIVITY_TYPE_MEETING
} TjActivityType;

typedef enum
{
  TJ_CONTENT_STATE_KNOWN = 1,
  TJ_CONTENT_STATE_TBD
} TjContentState;

typedef enum
{
  TJ_CONSTRAINT_KIND_ASAP = 1,
  TJ_CONSTRAINT_KIND_ALAP,
  TJ_CONSTRAINT_KIND_START_ON,
  TJ_CONSTRAINT_KIND_FINISH_ON,
  TJ_CONSTRAINT_KIND_START_FROM,
  TJ_CONSTRAINT_KIND_START_BY,
  TJ_CONSTRAINT_KIND_FINISH_FROM,
  TJ_CONSTRAINT_KIND_FINISH_BY
} TjConstraintKind;

typedef enum
{
  TJ_COLOUR_BLUE = 1,
  TJ_COLOUR_TEAL,
  TJ_COLOUR_GREEN,
  TJ_COLOUR_YELLOW,
  TJ_COLOUR_ORANGE,
  TJ_COLOUR_RED,
  TJ_COLOUR_PINK,
  TJ_COLOUR_PURPLE,
  TJ_COLOUR_SLATE
} TjColour;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  TjId parent;  /* activity */
  gint64 sort_order;
  char *name;
  GStrv aliases;
  char *wbs;
  int type; /* TjActivityType */
  TjDate start;
  TjDate finish;
  TjDate deadline;
  TjDuration duration;
  int content; /* TjContentState */
  TjNumber progress;
  TjDate actual_start;
  TjDate actual_finish;
  int constraint; /* TjConstraintKind */
  TjDate constraint_date;
  TjId calendar; /* calendar */
  TjId area;     /* area */
  int colour;    /* TjColour */
} TjActivity;

typedef enum
{
  TJ_DEPENDENCY_TYPE_FS = 1,
  TJ_DEPENDENCY_TYPE_SS,
  TJ_DEPENDENCY_TYPE_FF,
  TJ_DEPENDENCY_TYPE_SF
} TjDependencyType;

typedef enum
{
  TJ_DEPENDENCY_BASIS_HARD = 1,
  TJ_DEPENDENCY_BASIS_PRODUCT,
  TJ_DEPENDENCY_BASIS_DERIVED
} TjDependencyBasis;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId successor;   /* activity */
  TjId predecessor; /* activity */
  int type;         /* TjDependencyType */
  TjDuration lag;
  int basis; /* TjDependencyBasis */
} TjDependency;

typedef enum
{
  TJ_PRODUCT_KIND_DOCUMENT = 1,
  TJ_PRODUCT_KIND_LETTER,
  TJ_PRODUCT_KIND_REPORT,
  TJ_PRODUCT_KIND_PRESENTATION,
  TJ_PRODUCT_KIND_ANALYSIS,
  TJ_PRODUCT_KIND_OTHER
} TjProductKind;

typedef enum
{
  TJ_PRODUCT_STATE_PLANNED = 1,
  TJ_PRODUCT_STATE_DRAFT,
  TJ_PRODUCT_STATE_READY,
  TJ_PRODUCT_STATE_ADOPTED
} TjProductState;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *name;
  GStrv aliases;
  int kind;  /* TjProductKind */
  int state; /* TjProductState */
} TjProduct;

typedef enum
{
  TJ_DELIVERY_KIND_DELIVERS = 1,
  TJ_DELIVERY_KIND_DRAFT,
  TJ_DELIVERY_KIND_INPUT,
  TJ_DELIVERY_KIND_FEEDBACK,
  TJ_DELIVERY_KIND_ADOPTS
} TjDeliveryKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId activity; /* activity */
  TjId product;  /* product */
  int kind;      /* TjDeliveryKind */
} TjDelivery;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId product; /* product */
  TjId part;    /* product */
} TjProductPart;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  char *name;
  TjDate date;
  TjId decision; /* decision */
} TjBaseline;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId baseline; /* baseline */
  TjId activity; /* activity; 0 when it is gone since */
  char *number;
  char *name;
  TjDate start;
  TjDate finish;
  TjDuration duration;
  TjNumber work;
  TjMoney cost;
} TjBaselineItem;

G_END_DECLS
