// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-number.h"

G_BEGIN_DECLS

/* How often something happens. Zero-initialised is unset. */
typedef enum
{
  TJ_CADENCE_UNSET = 0,
  TJ_CADENCE_RULE,       /* an RRULE (RFC 5545), in rule */
  TJ_CADENCE_PER_PERIOD, /* amount times per unit: '4 keer per jaar' */
  TJ_CADENCE_EVERY,      /* every amount units, fractions allowed: 'eens per 1,5 maand' */
  TJ_CADENCE_ON_CALL,    /* op afroep, waar nodig */
  TJ_CADENCE_PERIODIC    /* periodically, how often is unknown */
} TjCadenceKind;

typedef enum
{
  TJ_PERIOD_DAY = 1,
  TJ_PERIOD_WEEK,
  TJ_PERIOD_MONTH,
  TJ_PERIOD_QUARTER,
  TJ_PERIOD_YEAR
} TjPeriodUnit;

typedef struct
{
  TjCadenceKind kind;
  TjQualifier qualifier; /* 'minimaal 4 keer per jaar', 'ongeveer eens per 1,5 maand' */
  gint64 amount;         /* thousandths */
  TjPeriodUnit unit;     /* only for PER_PERIOD and EVERY */
  char *rule;            /* owned; only for RULE, without the 'RRULE:' */
} TjCadence;

/* tj_cadence_clear: frees what it owns and leaves it unset. */
void tj_cadence_clear (TjCadence *cadence);
/* tj_cadence_copy: @dest is overwritten without being cleared (it must be unset or uninitialised). */
void tj_cadence_copy (TjCadence *dest, const TjCadence *src);
/* tj_cadence_equal: whether both are the same value: 'elke 1 week' is not an RRULE that says so. */
gboolean tj_cadence_equal (const TjCadence *a, const TjCadence *b);
/* Canonical: 'RRULE:FREQ=WEEKLY;INTERVAL=2', '[qualifier ]4/jaar', '[qualifier ]elke 1.5 maand', 'op afroep',
 * 'periodiek'. The rule's letters are checked (FREQ= must be there; only A-Z 0-9 = ; , + -), its meaning is left to
 * libical. */
void tj_cadence_to_text (const TjCadence *cadence, GString *out);
/* tj_cadence_from_text: reads the canonical form; "" is unset. @cadence must be unset. FALSE with TJ_MODEL_ERROR_VALUE,
 * and then it is unset; so too in tj_cadence_parse(). */
gboolean tj_cadence_from_text (const char *text, TjCadence *cadence, GError **error);
/* 'eens per 2 weken', 'ongeveer eens per 1,5 maand', 'minimaal 4 keer per jaar', 'op afroep', 'periodiek (hoe vaak is
 * onbekend)'; an RRULE of plain FREQ and INTERVAL in words, and one that names days of the week too ('elke 2 weken op
 * dinsdag', 'maandelijks op de 2e maandag'); others as 'volgens regel FREQ=...'. (transfer full) */
char *tj_cadence_format (const TjCadence *cadence);
/* What tj_cadence_format() writes, and 'elke 2 weken', 'om de 2 weken', 'wekelijks', 'maandelijks', 'jaarlijks',
 * 'elke dinsdag', 'RRULE:...'. */
gboolean tj_cadence_parse (const char *input, TjCadence *cadence, GError **error);

G_END_DECLS
