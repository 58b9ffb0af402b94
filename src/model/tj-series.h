// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-number.h"

G_BEGIN_DECLS

/* Amounts by year as one value. An entry covers one year (from = to), several years without a split (from < to), all
 * years from one on ('2027 e.v.': to = TJ_YEAR_ONWARDS, the amount is per year), or no stated year (from = to = 0).
 * Entries are kept sorted by from, then to, and no two have the same from and to. Zero-initialised is empty (unset). */
#define TJ_YEAR_ONWARDS G_MAXINT32

typedef struct
{
  gint32 from;
  gint32 to;
  TjMoney amount; /* with unit MONEY cents; with another unit the number's value stands in cents (see TjUnit for its
                     scale) */
} TjSeriesEntry;

typedef struct
{
  TjSeriesEntry *entries; /* owned */
  guint n_entries;
} TjSeries;

/* tj_series_clear: frees what it owns and leaves it empty. */
void tj_series_clear (TjSeries *series);
/* tj_series_copy: @dest is overwritten without being cleared (it must be empty or uninitialised). */
void tj_series_copy (TjSeries *dest, const TjSeries *src);
/* tj_series_equal: whether the entries and their amounts are the same. */
gboolean tj_series_equal (const TjSeries *a, const TjSeries *b);
/* tj_series_get: the amount of an entry, or NULL when there is none. (transfer none) */
const TjMoney *tj_series_get (const TjSeries *series, gint32 from, gint32 to);
/* tj_series_set: sets, adds or (when @amount is NULL or unset) removes an entry. */
void tj_series_set (TjSeries *series, gint32 from, gint32 to, const TjMoney *amount);
/* Canonical: entries joined by '; ', each 'YEAR=', 'YEAR-YEAR=', 'YEAR+=' or '*=' and the amount as in
 * tj_money_to_text() (MONEY) or tj_number_to_text(): '2025=30000.00; 2027+=PM', '2025-2026=circa 100000.00'. */
void tj_series_to_text (const TjSeries *series, TjUnit unit, GString *out);
/* tj_series_from_text: reads the canonical form, entries in any order; "" is empty. @series must be empty. FALSE with
 * TJ_MODEL_ERROR_VALUE, and then it is empty; so too in tj_series_parse(). */
gboolean tj_series_from_text (const char *text, TjUnit unit, TjSeries *series, GError **error);
/* '2025: € 30.000; 2027 e.v.: PM; 2025-2026: € 100.000'; no year: the amount alone. (transfer full) */
char *tj_series_format (const TjSeries *series, TjUnit unit);
/* What tj_series_format() writes, '=' for ':' allowed, also one amount alone (no year). "" gives empty. */
gboolean tj_series_parse (const char *input, TjUnit unit, TjSeries *series, GError **error);

G_END_DECLS
