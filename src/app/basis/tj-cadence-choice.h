// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cadence.h"

G_BEGIN_DECLS

/* The usual rhythms of a body, as two choices: how often, and on which day of the week. */
typedef enum
{
  TJ_RHYTHM_NONE = 0, /* unset */
  TJ_RHYTHM_WEEK,
  TJ_RHYTHM_WEEKS_2,
  TJ_RHYTHM_WEEKS_3,
  TJ_RHYTHM_WEEKS_4,
  TJ_RHYTHM_MONTH_1, /* the first of a month */
  TJ_RHYTHM_MONTH_2,
  TJ_RHYTHM_MONTH_3,
  TJ_RHYTHM_MONTH_4,
  TJ_RHYTHM_MONTH_LAST,
  TJ_RHYTHM_OTHER /* anything else, only in words */
} TjRhythm;

/* tj_rhythm_to_text: the canonical text of the cadence for a day of the week, Monday 0; NULL for NONE and OTHER.
 * (transfer full) (nullable) */
char *tj_rhythm_to_text (TjRhythm rhythm, guint weekday);

/* tj_rhythm_of: the choices that a cadence is; @weekday (out) is left alone when it has none. */
TjRhythm tj_rhythm_of (const TjCadence *cadence, guint *weekday);

/* tj_rhythm_name: 'every 2 weeks', as a choice; NULL for OTHER. */
const char *tj_rhythm_name (TjRhythm rhythm);

G_END_DECLS
