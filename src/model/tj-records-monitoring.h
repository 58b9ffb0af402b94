// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-record.h"

G_BEGIN_DECLS

/* Indicators and what was measured.
 * A field's unit, meaning and Dutch name stand in its table; see tj-field.h for what each type holds. */

typedef enum
{
  TJ_INDICATOR_KIND_INPUT = 1,
  TJ_INDICATOR_KIND_OUTPUT,
  TJ_INDICATOR_KIND_EFFECT,
  TJ_INDICATOR_KIND_EXPERIENCE
} TjIndicatorKind;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId project; /* project */
  gint64 sort_order;
  char *number;
  char *name;
  int kind; /* TjIndicatorKind */
  char *unit;
  TjNumber start_value;
  TjDate start_date;
  TjSeries targets;
  char *target_text;
  char *data_source;
  TjCadence cadence;
  TjId goal; /* goal */
  TjId area; /* area */
} TjIndicator;

typedef struct
{
  TJ_RECORD_HEAD;
  TjId indicator; /* indicator */
  TjDate date;
  TjNumber value;
  TjId area; /* area */
} TjMeasurement;

G_END_DECLS
