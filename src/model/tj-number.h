// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How sure a number is, as the source says it. */
typedef enum
{
  TJ_QUALIFIER_NONE = 0,
  TJ_QUALIFIER_CIRCA,   /* circa, ongeveer */
  TJ_QUALIFIER_RUIM,    /* ruim: a little more than */
  TJ_QUALIFIER_MAXIMUM, /* maximaal */
  TJ_QUALIFIER_MINIMUM, /* minimaal */
  TJ_QUALIFIER_ROUNDED  /* afgerond op */
} TjQualifier;

/* What a number counts; decides its scale, and how it is written. */
typedef enum
{
  TJ_UNIT_PLAIN = 0, /* thousandths */
  TJ_UNIT_COUNT,     /* whole things: thousandths too, but only whole ones are accepted */
  TJ_UNIT_FTE,       /* thousandths of an fte */
  TJ_UNIT_HOURS,     /* MINUTES of work; written as hours */
  TJ_UNIT_PERCENT,   /* thousandths of a percent */
  TJ_UNIT_MONEY      /* euro cents; only in a TjSeries */
} TjUnit;

/* A number with its qualifier. Zero-initialised is unset (which is neither 0 nor no). */
typedef enum
{
  TJ_NUMBER_UNSET = 0,
  TJ_NUMBER_KNOWN,
  TJ_NUMBER_SEVERAL /* 'diverse': a count that the source leaves open; value is 0 */
} TjNumberState;

typedef struct
{
  TjNumberState state;
  TjQualifier qualifier;
  gint64 value; /* scale: see TjUnit */
} TjNumber;

/* An amount of money in euro cents, or PM (pro memorie: foreseen, not known). Zero-initialised is unset. */
typedef enum
{
  TJ_MONEY_UNSET = 0,
  TJ_MONEY_KNOWN,
  TJ_MONEY_PM
} TjMoneyState;

typedef struct
{
  TjMoneyState state;
  TjQualifier qualifier;
  gint64 cents; /* 0 when PM */
} TjMoney;

/* tj_qualifier_word: the Dutch word, also used in canonical text ('circa', 'ruim', 'maximaal', 'minimaal', 'afgerond');
 * "" for NONE. */
const char *tj_qualifier_word (TjQualifier qualifier);
/* tj_qualifier_skip: reads a qualifier at the start of @text (also 'ca.', 'ongeveer', '≈', '±', '~', 'max.', 'min.',
 * 'hooguit', 'ten minste') and returns where the rest starts, white space skipped; @qualifier is NONE when there is
 * none. */
const char *tj_qualifier_skip (const char *text, TjQualifier *qualifier);

/* tj_number: a known number without qualifier; @value in the scale of its unit. */
TjNumber tj_number (gint64 value);
/* tj_number_equal: whether state, qualifier and value are the same. */
gboolean tj_number_equal (const TjNumber *a, const TjNumber *b);
/* Canonical: [qualifier ' '] digits with a decimal point ('circa 0.14', '3600', hours as '3600:00'), or 'diverse'. */
void tj_number_to_text (const TjNumber *number, TjUnit unit, GString *out);
/* tj_number_from_text: reads the canonical form; "" is unset. @number is overwritten. FALSE with TJ_MODEL_ERROR_VALUE,
 * and then it is unset; so too in tj_number_parse(). */
gboolean tj_number_from_text (const char *text, TjUnit unit, TjNumber *number, GError **error);
/* As people read it, Dutch: 'circa 0,14 fte', '3.600 uur', '12,5 %', 'diverse'; without the unit's word when @bare.
 * (transfer full) */
char *tj_number_format (const TjNumber *number, TjUnit unit, gboolean bare);
/* What a Dutch user types: '0,14', 'ca. 0,14 fte', '3.600', '12,5%', 'diverse', hours '692,3' or '7:30'. "" gives
 * unset. */
gboolean tj_number_parse (const char *input, TjUnit unit, TjNumber *number, GError **error);

/* tj_money: a known amount without qualifier, in euro cents. */
TjMoney tj_money (gint64 cents);
/* tj_money_equal: whether state, qualifier and amount are the same. */
gboolean tj_money_equal (const TjMoney *a, const TjMoney *b);
/* Canonical: [qualifier ' '] euros '.' two digits ('circa 30000.00'), or 'PM'. */
void tj_money_to_text (const TjMoney *money, GString *out);
/* tj_money_from_text: reads the canonical form; "" is unset. @money is overwritten. FALSE with TJ_MODEL_ERROR_VALUE,
 * and then it is unset; so too in tj_money_parse(). */
gboolean tj_money_from_text (const char *text, TjMoney *money, GError **error);
/* The sign before an amount and the minus before that sign, at which no line breaks. */
#define TJ_EURO "€\u00a0"
#define TJ_MINUS "\u2011"

/* '€ 390.000', '€ 1.234.567,89' (cents only where they are not zero), 'circa € 30.000', '-€ 500', 'PM', with TJ_EURO
 * and TJ_MINUS, so that an amount stays on one line. (transfer full) */
char *tj_money_format (const TjMoney *money);
/* '€ 390.000', '390000', '390.000,00', '30.000 euro', '1,5 mln', 'pm', '-500'. More than two decimals is refused. ""
 * gives unset. */
gboolean tj_money_parse (const char *input, TjMoney *money, GError **error);
/* tj_money_enter: what one types or pastes in a cell of a sheet: what tj_money_parse() reads, '-' for nothing,
 * '(1.234)' for an amount below zero, and sums: '=12*3500', '=1,5*(206.000+250)/3', '=206000*15%'. A sum is reckoned
 * exactly and then rounded to cents, halves away from zero. Errors as tj_money_parse(). */
gboolean tj_money_enter (const char *input, TjMoney *money, GError **error);

G_END_DECLS
