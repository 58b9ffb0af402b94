// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-records-planning.h"
#include "tj-store.h"

G_BEGIN_DECLS

typedef enum
{
  TJ_COMPARE_NOW,
  TJ_COMPARE_BASELINE,
  TJ_COMPARE_MOMENT
} TjCompareSort;

/* What can be compared: now, a baseline, or a moment of the history. */
#define TJ_TYPE_COMPARE_SIDE (tj_compare_side_get_type ())
G_DECLARE_FINAL_TYPE (TjCompareSide, tj_compare_side, TJ, COMPARE_SIDE, GObject)

/* (transfer full) Of a moment @row is taken over; NULL is the moment before the first change. */
TjCompareSide *tj_compare_side_new_now (void);
TjCompareSide *tj_compare_side_new_baseline (const TjBaseline *baseline);
TjCompareSide *tj_compare_side_new_moment (TjHistoryRow *row);

/* tj_compare_side_sort, tj_compare_side_id: what it is, and which: id of a baseline, number of a row of the history. */
TjCompareSort tj_compare_side_sort (TjCompareSide *self);
gint64 tj_compare_side_id (TjCompareSide *self);

/* tj_compare_side_title: 'Vastgesteld plan 1 · 12 jun 2025', 'vandaag 14:05 · Naam wijzigen'. Property "title".
 * (transfer full) */
char *tj_compare_side_title (TjCompareSide *self);

/* tj_compare_side_heading: the heading of its sort in a list. (transfer none) */
const char *tj_compare_side_heading (TjCompareSide *self);

G_END_DECLS
