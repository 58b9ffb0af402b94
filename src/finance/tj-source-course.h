// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"

G_BEGIN_DECLS

/* The course of a funding source, step by step: what it begins with, what is added and taken off, what it pays, what is
 * left. */
typedef struct
{
  char *what;           /* (owned) 'Opening balance', the name of an addition, 'Coverage of costs', ... */
  char *when;           /* (owned) a date or a year as people read it; "" where it says nothing */
  TjBudgetCell amount;  /* added, or taken off when less than 0; the opening balance itself in the first step */
  TjBudgetCell balance; /* after it */
  gboolean aside;       /* its condition is not met: it does not count */
} TjSourceStep;

/* tj_source_course: the steps of a source, in order; none when too little is stated of it. (transfer full)
 * (element-type TjSourceStep) */
GPtrArray *tj_source_course (const TjBudget *budget, TjModel *model, TjId source);

/* tj_source_step_amount, tj_source_step_balance: as people read it: '+ € 420.000', '- € 390.000', '€ 440.000 + PM'.
 * (transfer full) */
char *tj_source_step_amount (const TjSourceStep *step);
char *tj_source_step_balance (const TjSourceStep *step);

/* tj_source_course_text: the balances one after the other: '€ 410.000 → € 830.000 → € 440.000 + PM'; NULL when there
 * are none. (transfer full) (nullable) */
char *tj_source_course_text (const GPtrArray *steps);

/* tj_source_left_text: what is left of a source, in short: '€ 60.000 over', '€ 5 tekort'. Of one that takes what is
 * left to the next year, in the last year; of another, of all years together. NULL when too little is stated of it.
 * (transfer full) (nullable) */
char *tj_source_left_text (const TjBudget *budget, TjId source);

G_END_DECLS
