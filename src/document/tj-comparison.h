// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-difference.h"

G_BEGIN_DECLS

/* How the plan of a traject differs between two moments. */

/* One side: the records of some moment with their plan (both borrowed while it is made), or a baseline in them. */
typedef struct
{
  TjModel *model;
  const TjPlan *plan;
  TjId baseline; /* 0: as the plan has it */
} TjComparisonSide;

typedef enum
{
  TJ_COMPARISON_CHANGED,
  TJ_COMPARISON_NEW,
  TJ_COMPARISON_GONE,
  TJ_COMPARISON_DATED,  /* it was there already, without a date or a duration */
  TJ_COMPARISON_UNDATED /* it is there still, but lost them */
} TjComparisonState;

/* An activity that differs. */
typedef struct
{
  TjId activity; /* 0 when only its line in the baseline is left */
  char *number;  /* as on the planning, "" when it has no place there; where it is gone, as it was */
  char *name;    /* never NULL */
  TjComparisonState state;
  gboolean moment; /* it has no duration, unless one is stated */
  TjBaselineChange change;
} TjComparisonRow;

typedef struct
{
  GPtrArray *rows;    /* (element-type TjComparisonRow) in the order of the planning */
  guint n_activities; /* on either side */
  TjDate end_before;  /* of the last that has a finish; unset when none has */
  TjDate end_after;

  GPtrArray *before; /* (element-type TjBaselineItem) what the changes point into */
  GPtrArray *after;
} TjComparison;

/* tj_comparison_new: from @left to @right. Needs their models no more once it is made. (transfer full) */
TjComparison *tj_comparison_new (const TjComparisonSide *left, const TjComparisonSide *right, TjId project);
void tj_comparison_free (TjComparison *comparison);

/* tj_comparison_count: how many rows have a state. */
guint tj_comparison_count (const TjComparison *comparison, TjComparisonState state);

/* tj_comparison_delay: how many days later an activity finishes (else starts); 0 when that cannot be told. */
gint32 tj_comparison_delay (const TjComparisonRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjComparison, tj_comparison_free)

/* Words (tj-comparison-text.c), each (transfer full) ------------------------------------------------------------- */

typedef enum
{
  TJ_MEASURE_START,
  TJ_MEASURE_FINISH,
  TJ_MEASURE_DURATION,
  TJ_MEASURE_WORK,
  TJ_MEASURE_COST
} TjMeasure;
#define TJ_N_MEASURES (TJ_MEASURE_COST + 1)

/* tj_measure_label: the head of its column, translated. tj_measure_element: its Dutch name in JSON. (transfer none) */
const char *tj_measure_label (TjMeasure measure);
const char *tj_measure_element (TjMeasure measure);

/* tj_comparison_value: what it was, or is now (@after). "" when unknown, or not there. */
char *tj_comparison_value (const TjComparisonRow *row, TjMeasure measure, gboolean after);
/* tj_comparison_change: both: 'mrt → apr 2025'; one of them where they are the same, or the other is not known. */
char *tj_comparison_change (const TjComparisonRow *row, TjMeasure measure);
/* tj_comparison_difference: '3 weken later'; "" when nothing differs that can be measured, or there is one side only.
 * @shift (out, nullable) says which way. */
char *tj_comparison_difference (const TjComparisonRow *row, TjMeasure measure, TjShift *shift);
/* tj_comparison_differs: whether any row differs in a measure. */
gboolean tj_comparison_differs (const TjComparison *comparison, TjMeasure measure);

/* tj_comparison_state_label: 'Nieuw', 'Vervallen', ...; "" for one that changed. (transfer none) */
const char *tj_comparison_state_label (TjComparisonState state);

/* tj_comparison_summary: '12 van 46 activiteiten zijn gewijzigd; het einde is 5 weken later (van 31 okt 2026 naar 5 dec
 * 2026)'. */
char *tj_comparison_summary (const TjComparison *comparison);

/* tj_comparison_sentence: a row for who cannot see it: '1.2 Dialoog: eind 1 maand later, van jun 2025 naar jul 2025'.
 */
char *tj_comparison_sentence (const TjComparisonRow *row);

/* tj_comparison_to_table: rows as text for a spreadsheet: a line of heads, then a line for each, with tabs between.
 * @rows: (element-type TjComparisonRow). */
char *tj_comparison_to_table (const GPtrArray *rows);

G_END_DECLS
