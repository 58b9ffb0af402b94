// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-number.h"

G_BEGIN_DECLS

/* A duration with its unit: working time on a calendar, elapsed time, or calendar months and years. Zero-initialised is
 * unset. */
typedef enum
{
  TJ_DURATION_UNSET = 0,
  TJ_DURATION_WORK_MINUTES,
  TJ_DURATION_WORK_HOURS,
  TJ_DURATION_WORK_DAYS,
  TJ_DURATION_WORK_WEEKS,
  TJ_DURATION_ELAPSED_MINUTES,
  TJ_DURATION_ELAPSED_HOURS,
  TJ_DURATION_ELAPSED_DAYS,
  TJ_DURATION_ELAPSED_WEEKS,
  TJ_DURATION_MONTHS, /* calendar months */
  TJ_DURATION_YEARS,  /* calendar years: 2,5 jaar from 1 October 2024 ends on 31 March 2027 */
  TJ_DURATION_PERCENT /* of the predecessor's duration; only as a lag */
} TjDurationUnit;

typedef struct
{
  TjDurationUnit unit;
  TjQualifier qualifier;
  gint64 amount; /* thousandths of the unit; may be negative (a lead) */
} TjDuration;

/* tj_duration_equal: whether unit, qualifier and amount are the same: 5wd is not 1ww. */
gboolean tj_duration_equal (const TjDuration *a, const TjDuration *b);
/* Canonical: [qualifier ' '] number unit, the unit one of wmin wu wd ww emin eu ed ew m j %: '10wd', 'circa 1.5j',
 * '-2ed'. */
void tj_duration_to_text (const TjDuration *duration, GString *out);
/* tj_duration_from_text: reads the canonical form; "" is unset. @duration is overwritten. FALSE with
 * TJ_MODEL_ERROR_VALUE, and then it is unset; so too in tj_duration_parse(). */
gboolean tj_duration_from_text (const char *text, TjDuration *duration, GError **error);
/* '10 werkdagen', 'circa 1,5 jaar', '6 weken doorlooptijd' (elapsed), '1 werkdag', '3 maanden'. (transfer full) */
char *tj_duration_format (const TjDuration *duration);
/* '10d', '10 dagen', '10 werkdagen', '2 weken', '2 w', '1,5 jaar', '3 mnd', '6 weken doorlooptijd', '48 ed', '20%'.
 * Days and weeks without more are working time. "" gives unset. */
gboolean tj_duration_parse (const char *input, TjDuration *duration, GError **error);

G_END_DECLS
