// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A point in time as people know it: with its precision. 'maart 2025' is not 1 March 2025. Zero-initialised is unset.
 */
typedef enum
{
  TJ_PRECISION_UNSET = 0,
  TJ_PRECISION_MINUTE,
  TJ_PRECISION_DAY,
  TJ_PRECISION_WEEK, /* ISO week, Monday to Sunday */
  TJ_PRECISION_MONTH,
  TJ_PRECISION_QUARTER,
  TJ_PRECISION_HALF, /* half-year */
  TJ_PRECISION_YEAR,
  TJ_PRECISION_PHASE, /* somewhere within the phase (parent) that it belongs to */
  TJ_PRECISION_TEXT,  /* only in words: 'na de zomer van 2025' */
  TJ_PRECISION_TBD    /* nader te bepalen */
} TjPrecision;

typedef struct
{
  TjPrecision precision;
  gint32 minute; /* first minute of the period (see tj-civil.h); 0 for PHASE, TEXT and TBD */
  char *text;    /* owned; only for TEXT */
} TjDate;

/* tj_date_day, tj_date_month: a date from numbers. No range checks: for input use tj_date_from_text() or
 * tj_date_parse(). */
TjDate tj_date_day (int year, int month, int day);
TjDate tj_date_month (int year, int month);

/* tj_date_clear: frees what it owns and leaves it unset. */
void tj_date_clear (TjDate *date);
/* tj_date_copy: @dest is overwritten without being cleared (it must be unset or uninitialised). */
void tj_date_copy (TjDate *dest, const TjDate *src);
/* tj_date_equal: whether both are the same point in time in the same precision (a month is not its first day). */
gboolean tj_date_equal (const TjDate *a, const TjDate *b);

/* tj_date_on_axis: whether it has a place in time of its own (MINUTE to YEAR). */
gboolean tj_date_on_axis (const TjDate *date);

/* tj_date_year_named: the year that a date in words (TEXT) names: 2025 for 'na de zomer van 2025'; 0 for none, for more
 * than one, and for other dates. */
int tj_date_year_named (const TjDate *date);

/* tj_date_first, tj_date_end: the first minute, and the exclusive end, of the period that a date on the axis covers:
 * for month 2025-03 these are 2025-03-01T00:00 and 2025-04-01T00:00; for a MINUTE both are that minute. Only for dates
 * on the axis. */
gint32 tj_date_first (const TjDate *date);
gint32 tj_date_end (const TjDate *date);

/* tj_date_to_text: appends the canonical form: 2025-11-10T09:30, 2025-11-10, 2025-W46, 2025-11, 2025-Q4, 2025-H2, 2025,
 * 'binnen-fase', 'n.t.b.', or 'tekst:' and the words. Nothing when unset. */
void tj_date_to_text (const TjDate *date, GString *out);
/* tj_date_from_text: reads exactly the canonical form (surrounding white space is refused). @date must be unset.
 * Returns FALSE with TJ_MODEL_ERROR_VALUE, and then leaves @date unset. */
gboolean tj_date_from_text (const char *text, TjDate *date, GError **error);

/* tj_date_format: as people read it, always Dutch: '10 nov 2025' ('10 november 2025' when @longer), '10 nov 2025
 * 09:30', 'wk 46 2025', 'nov 2025' / 'november 2025', 'Q4 2025' / '4e kwartaal 2025', '2e helft 2025', '2025', 'binnen
 * fase', 'n.t.b.', the words. "" when unset. (transfer full) */
char *tj_date_format (const TjDate *date, gboolean longer);

/* tj_date_format_weekday: like tj_date_format (longer) with the weekday first ('dinsdag 23 september 2025') where it is
 * known. */
char *tj_date_format_weekday (const TjDate *date);

/* tj_date_parse: reads what a Dutch user types, in any of the forms of tj_date_format() and also 10-11-2025,
 * 10/11/2025, 10.11.2025, 2025-11-10, 'week 46 2025', 'wk 46', '2025-46'..., 'mrt 25', 'maart 2025', 'ntb', 'nader te
 * bepalen', 'ultimo 2021' and 'primo maart 2020' (the last and the first day of it), any case, surrounding white space
 * allowed. A day, month or week without a year takes @default_year (0:
 * refused, with a message that asks for the year). Words that do not try to be a date become TEXT; '31 februari 2025'
 * is refused. "" gives unset. */
gboolean tj_date_parse (const char *input, int default_year, TjDate *date, GError **error);

/* tj_period_parse: reads a period as written in plans: 'mei - jun 2025', 'mei t/m juni 2025', 'mei 2025 – jun 2025',
 * '1 mei - 3 jun 2025', 'jul 2025' (start and finish the same), '10 november 2025', 'uiterlijk 23 september 2025' (sets
 * @deadline only), 'vanaf mei 2025' (start only), 'tot en met juni 2025' / 't/m juni 2025' (finish only), 'n.t.b.'
 * (both TBD), other words (start as TEXT). All three must be unset. FALSE with TJ_MODEL_ERROR_VALUE, and then all are
 * unset. */
gboolean tj_period_parse (const char *input, TjDate *start, TjDate *finish, TjDate *deadline, GError **error);

/* tj_period_format: a period as people read it: 'jul 2025 – sep 2025', one date when both are equal, 'vanaf ...', 't/m
 * ...', "" when both are unset. (transfer full) */
char *tj_period_format (const TjDate *start, const TjDate *finish);

G_END_DECLS
