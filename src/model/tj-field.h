// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cadence.h"
#include "tj-date.h"
#include "tj-duration.h"
#include "tj-error.h"
#include "tj-intervals.h"
#include "tj-number.h"
#include "tj-series.h"

G_BEGIN_DECLS

/* The kinds of record, in the order in which files list them: what others refer to comes first. */
typedef enum
{
  TJ_KIND_NONE = 0,
  TJ_KIND_ORGANISATION,
  TJ_KIND_PERSON,
  TJ_KIND_CALENDAR,
  TJ_KIND_CALENDAR_EXCEPTION,
  TJ_KIND_BODY,
  TJ_KIND_BODY_MEETING,
  TJ_KIND_RECESS,
  TJ_KIND_TERM,
  TJ_KIND_ROUTE,
  TJ_KIND_ROUTE_STEP,
  TJ_KIND_PC_MOMENT,
  TJ_KIND_PROJECT,
  TJ_KIND_GOAL,
  TJ_KIND_SLIDER,
  TJ_KIND_POLICY_RELATION,
  TJ_KIND_ROLLOUT_GROUP,
  TJ_KIND_AREA,
  TJ_KIND_ACTIVITY,
  TJ_KIND_DEPENDENCY,
  TJ_KIND_PRODUCT,
  TJ_KIND_DELIVERY,
  TJ_KIND_PRODUCT_PART,
  TJ_KIND_TEAM,
  TJ_KIND_ROLE,
  TJ_KIND_LEAD,
  TJ_KIND_ASSIGNMENT,
  TJ_KIND_DECISION,
  TJ_KIND_DECISION_ITEM,
  TJ_KIND_ARGUMENT,
  TJ_KIND_STATUS_TICK,
  TJ_KIND_MANDATE,
  TJ_KIND_INFORMATION_MOMENT,
  TJ_KIND_ATTACHMENT,
  TJ_KIND_LTA_ITEM,
  TJ_KIND_BASELINE,
  TJ_KIND_BASELINE_ITEM,
  TJ_KIND_STAKEHOLDER,
  TJ_KIND_REACHED_VIA,
  TJ_KIND_PARTICIPATION_STEP,
  TJ_KIND_PARTICIPANT,
  TJ_KIND_CONSULTED_PERSON,
  TJ_KIND_MEETING_SERIES,
  TJ_KIND_MEETING,
  TJ_KIND_AGENDA_ITEM,
  TJ_KIND_ACTION,
  TJ_KIND_CONDITION,
  TJ_KIND_SHARE_KEY,
  TJ_KIND_PARTNER,
  TJ_KIND_KEY_VALUE,
  TJ_KIND_COST_LINE,
  TJ_KIND_FUNDING_SOURCE,
  TJ_KIND_SOURCE_MUTATION,
  TJ_KIND_COVERAGE,
  TJ_KIND_REALISATION,
  TJ_KIND_STATED_TOTAL,
  TJ_KIND_SCENARIO,
  TJ_KIND_SCENARIO_VALUE,
  TJ_KIND_RISK,
  TJ_KIND_INDICATOR,
  TJ_KIND_MEASUREMENT,
  TJ_KIND_SOURCE_NOTE,
  TJ_N_KINDS,
  TJ_KIND_ANY = TJ_N_KINDS /* as target of a REF: any record */
} TjKind;

/* A record's id: random, positive, unique across copies of a file; 0 is none. */
typedef gint64 TjId;

/* The types of a field, each with one canonical text form (see the value's own header). */
typedef enum
{
  TJ_TYPE_TEXT,      /* char *, NULL when unset; never "" */
  TJ_TYPE_TEXTS,     /* GStrv, NULL when unset; canonical: one per line */
  TJ_TYPE_ENUM,      /* int from a TjChoice table, 0 when unset; canonical: the Dutch nick */
  TJ_TYPE_TICK,      /* TjTick; canonical: 'ja', 'nee' */
  TJ_TYPE_ORDER,     /* gint64 place among siblings, always set, with gaps */
  TJ_TYPE_NUMBER,    /* TjNumber, scale by the field's unit */
  TJ_TYPE_MONEY,     /* TjMoney */
  TJ_TYPE_DATE,      /* TjDate */
  TJ_TYPE_DURATION,  /* TjDuration */
  TJ_TYPE_SERIES,    /* TjSeries, unit MONEY or another */
  TJ_TYPE_CADENCE,   /* TjCadence */
  TJ_TYPE_INTERVALS, /* TjIntervals */
  TJ_TYPE_REF,       /* TjId of a record of the target kind; canonical: decimal */
  TJ_N_TYPES
} TjType;

/* A tick box that can be unknown. */
typedef enum
{
  TJ_TICK_UNSET = 0,
  TJ_TICK_NO,
  TJ_TICK_YES
} TjTick;

typedef enum
{
  TJ_OPTIONAL = 0,
  TJ_REQUIRED = 1 << 0,
  TJ_MULTILINE = 1 << 1, /* text of more than one line */
  TJ_COLUMN = 1 << 2,    /* a column of the plain list page */
  TJ_PERSONAL = 1 << 3,  /* personal data: an export can leave it out */
  TJ_INTERNAL = 1 << 4   /* not shown in the inspector (order keys, owners) */
} TjFieldFlags;

/* One choice of an ENUM; tables end with a NULL nick. */
typedef struct
{
  int value;
  const char *nick;  /* Dutch, canonical */
  const char *label; /* msgid */
} TjChoice;

/* The one definition of a field. */
typedef struct
{
  const char *name;    /* English; also the SQL column */
  const char *element; /* Dutch, in XML and JSON */
  const char *label;   /* msgid */
  const char *help;    /* msgid, nullable: one sentence */
  const char *section; /* msgid, nullable: this field begins a new group in the inspector */
  TjType type;
  TjFieldFlags flags;
  guint offset;
  const TjChoice *choices; /* ENUM only */
  TjKind target;           /* REF only; TJ_KIND_ANY for any record */
  TjUnit unit;             /* NUMBER and SERIES only */
} TjField;

#define TJ_FIELD(Struct, member, type_, element_, label_, flags_, ...)                                                 \
  { .name = #member,                                                                                                   \
    .element = element_,                                                                                               \
    .label = label_,                                                                                                   \
    .type = type_,                                                                                                     \
    .flags = flags_,                                                                                                   \
    .offset = G_STRUCT_OFFSET (Struct, member) __VA_OPT__ (, ) __VA_ARGS__ }
#define TJ_FIELD_TEXT(S, m, e, l, f, ...) TJ_FIELD (S, m, TJ_TYPE_TEXT, e, l, f __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_TEXTS(S, m, e, l, f, ...) TJ_FIELD (S, m, TJ_TYPE_TEXTS, e, l, f __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_ENUM(S, m, e, l, table, f, ...)                                                                       \
  TJ_FIELD (S, m, TJ_TYPE_ENUM, e, l, f, .choices = table __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_TICK(S, m, e, l, f, ...) TJ_FIELD (S, m, TJ_TYPE_TICK, e, l, f __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_ORDER(S, m) TJ_FIELD (S, m, TJ_TYPE_ORDER, "volgorde", N_ ("Order"), TJ_INTERNAL)
#define TJ_FIELD_NUMBER(S, m, e, l, u, f, ...)                                                                         \
  TJ_FIELD (S, m, TJ_TYPE_NUMBER, e, l, f, .unit = u __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_MONEY(S, m, e, l, f, ...) TJ_FIELD (S, m, TJ_TYPE_MONEY, e, l, f __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_DATE(S, m, e, l, f, ...) TJ_FIELD (S, m, TJ_TYPE_DATE, e, l, f __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_DURATION(S, m, e, l, f, ...) TJ_FIELD (S, m, TJ_TYPE_DURATION, e, l, f __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_SERIES(S, m, e, l, u, f, ...)                                                                         \
  TJ_FIELD (S, m, TJ_TYPE_SERIES, e, l, f, .unit = u __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_CADENCE(S, m, e, l, f, ...) TJ_FIELD (S, m, TJ_TYPE_CADENCE, e, l, f __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_INTERVALS(S, m, e, l, f, ...) TJ_FIELD (S, m, TJ_TYPE_INTERVALS, e, l, f __VA_OPT__ (, ) __VA_ARGS__)
#define TJ_FIELD_REF(S, m, e, l, k, f, ...)                                                                            \
  TJ_FIELD (S, m, TJ_TYPE_REF, e, l, f, .target = k __VA_OPT__ (, ) __VA_ARGS__)

typedef struct _TjRecord TjRecord;
typedef struct _TjKindInfo TjKindInfo;

/* tj_field_value: where a field's value stands in a record; its C type is that of the TjType. (transfer none) */
gconstpointer tj_field_value (const TjField *field, const TjRecord *record);
gpointer tj_field_value_mut (const TjField *field, TjRecord *record);

/* tj_field_is_set: whether the field has a value (ORDER always has). */
gboolean tj_field_is_set (const TjField *field, const TjRecord *record);
/* tj_field_equal: whether two records of the kind have the same value. */
gboolean tj_field_equal (const TjField *field, const TjRecord *a, const TjRecord *b);
/* tj_field_clear: frees the value and leaves the field unset (ORDER: 0). */
void tj_field_clear (const TjField *field, TjRecord *record);
/* tj_field_copy: replaces the value in @dest by that of @src. */
void tj_field_copy (const TjField *field, TjRecord *dest, const TjRecord *src);

/* tj_field_to_text: canonical text, or NULL when unset. (transfer full) */
char *tj_field_to_text (const TjField *field, const TjRecord *record);
/* tj_field_from_text: reads canonical text (NULL: unset); on an error the record keeps its value. References are only
 * checked for form. TJ_MODEL_ERROR_VALUE. */
gboolean tj_field_from_text (const TjField *field, TjRecord *record, const char *text, GError **error);

/* tj_field_format: as people read it, Dutch, "" when unset. A REF gives "": see tj_model_format(). (transfer full) */
char *tj_field_format (const TjField *field, const TjRecord *record);
/* tj_field_parse: reads what a user types ("" is unset); on an error the record keeps its value. A REF is refused here.
 * An ENUM takes its label or nick, in any case. */
gboolean tj_field_parse (const TjField *field, TjRecord *record, const char *input, GError **error);

/* tj_field_choice: the choice with a value, or NULL. (transfer none) */
const TjChoice *tj_field_choice (const TjField *field, int value);
/* tj_same_word: whether what a user typed is this word, in any case; FALSE for text that is not UTF-8. */
gboolean tj_same_word (const char *typed, const char *word);

G_END_DECLS
