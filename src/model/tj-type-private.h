// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-field.h"

/* What a type of field can do; one per TjType. Values are passed by address; NULL functions take the plain default:
 * bytes. */
typedef struct
{
  gsize size;
  void (*clear) (gpointer value);
  void (*copy) (gpointer dest, gconstpointer src);
  gboolean (*equal) (gconstpointer a, gconstpointer b);
  gboolean (*is_set) (gconstpointer value);
  void (*to_text) (const TjField *field, gconstpointer value, GString *out);
  gboolean (*from_text) (const TjField *field, const char *text, gpointer value, GError **error);
  char *(*format) (const TjField *field, gconstpointer value);
  gboolean (*parse) (const TjField *field, const char *input, gpointer value, GError **error);
} TjTypeInfo;

const TjTypeInfo *tj_type_info (TjType type);

/* In tj-type-text.c, tj-type-choice.c and tj-type-values.c. */
extern const TjTypeInfo tj_type_text;
extern const TjTypeInfo tj_type_texts;
extern const TjTypeInfo tj_type_enum;
extern const TjTypeInfo tj_type_tick;
extern const TjTypeInfo tj_type_order;
extern const TjTypeInfo tj_type_ref;
extern const TjTypeInfo tj_type_number;
extern const TjTypeInfo tj_type_money;
extern const TjTypeInfo tj_type_date;
extern const TjTypeInfo tj_type_duration;
extern const TjTypeInfo tj_type_series;
extern const TjTypeInfo tj_type_cadence;
extern const TjTypeInfo tj_type_intervals;

/* The largest value of any type, for a value on the stack. */
typedef union
{
  char *text;
  GStrv texts;
  int choice;
  TjTick tick;
  gint64 integer;
  TjNumber number;
  TjMoney money;
  TjDate date;
  TjDuration duration;
  TjSeries series;
  TjCadence cadence;
  TjIntervals intervals;
} TjAnyValue;
