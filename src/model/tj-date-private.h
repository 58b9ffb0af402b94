// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-date.h"

G_BEGIN_DECLS

/* Parts of the reading and writing of dates; not for use outside src/model. */

/* tj_date_month_name: the Dutch name of month 1-12. */
const char *tj_date_month_name (int month, gboolean longer);

/* tj_date_weekday_name: the Dutch name of ISO weekday 1-7. */
const char *tj_date_weekday_name (int weekday);

/* tj_date_at: a date of any precision on the axis but MINUTE, at the start of day number @day. */
TjDate tj_date_at (TjPrecision precision, gint32 day);

#define TJ_DATE_TOKENS_MAX 12

/* The kinds of token are letters, so that the shape of an input is a string: '10 nov 2025' is "nmn". */
typedef enum
{
  TJ_DATE_TOKEN_NUMBER = 'n',
  TJ_DATE_TOKEN_MONTH = 'm',
  TJ_DATE_TOKEN_WEEKDAY = 'd',
  TJ_DATE_TOKEN_WEEK = 'w',
  TJ_DATE_TOKEN_QUARTER = 'q',
  TJ_DATE_TOKEN_HALF = 'h',
  TJ_DATE_TOKEN_HOURS = 'u',
  TJ_DATE_TOKEN_OTHER = 'x'
} TjDateTokenKind;

typedef struct
{
  TjDateTokenKind kind;
  char gap;   /* what stands before it: 0 nothing, ' ', or the one sign */
  int value;  /* of a number, or the number of the month or weekday */
  int digits; /* of a number; 0 when it was a word */
} TjDateToken;

typedef struct
{
  TjDateToken at[TJ_DATE_TOKENS_MAX];
  guint n;
  gboolean letters;  /* there are words in it */
  gboolean misspelt; /* a word is nearly the name of a month */
} TjDateTokens;

/* tj_date_tokenise: takes apart a text from tj_scan_lower(). */
void tj_date_tokenise (const char *text, TjDateTokens *tokens);

/* tj_date_tokens_take_weekday: takes a weekday from the front; 0 when there is none. */
int tj_date_tokens_take_weekday (TjDateTokens *tokens);

/* tj_date_tokens_take_clock: takes '09:30', '9.30 uur' or '14 uur' from the end. Gives its minute, from
 * TJ_MINUTES_PER_DAY on when no day has it; -1 when there is none. */
int tj_date_tokens_take_clock (TjDateTokens *tokens);

G_END_DECLS
