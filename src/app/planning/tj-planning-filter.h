// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"

G_BEGIN_DECLS

/* What of a planning somebody wants to see. Pure functions. */

/* Filters that need no words. */
typedef enum
{
  TJ_QUICK_CRITICAL = 1 << 0,
  TJ_QUICK_LATE = 1 << 1,   /* its end or 'uiterlijk' has passed, and it is not done */
  TJ_QUICK_MONTH = 1 << 2,  /* a part of it lies in this month */
  TJ_QUICK_UNDATED = 1 << 3 /* without parts, and without a place of its own in time */
} TjPlanningQuick;

#define TJ_N_QUICK 4

/* All that is asked for must hold. Zeros: everything. */
typedef struct
{
  guint quick; /* TjPlanningQuick */
  char *text;  /* (owned) (nullable) words in its name, other names, number, leads or products */
  char *lead;  /* (owned) (nullable) who leads it, by name */
} TjPlanningFilter;

/* tj_planning_filter_is_empty: whether nothing is asked for. tj_planning_filter_clear: asks for nothing. */
gboolean tj_planning_filter_is_empty (const TjPlanningFilter *filter);
void tj_planning_filter_clear (TjPlanningFilter *filter);

/* tj_planning_filter_equal: whether two ask for the same. */
gboolean tj_planning_filter_equal (const TjPlanningFilter *a, const TjPlanningFilter *b);

/* tj_planning_filter_find: the activities that fit; @today is a day number. (transfer full) (element-type TjId) */
GHashTable *tj_planning_filter_find (const TjPlanningFilter *filter, TjModel *model, const TjPlan *plan, TjId project,
                                     gint32 today);

/* tj_planning_filter_words: 'Kritiek, Deze maand, “dialoog”'. (transfer full) */
char *tj_planning_filter_words (const TjPlanningFilter *filter);

/* tj_planning_quick_label: the name of the quick filter with number @i. (transfer none) */
const char *tj_planning_quick_label (guint i);

/* tj_planning_lead_names: who leads something in a traject, in the order of the alphabet, each once. (transfer full) */
GStrv tj_planning_lead_names (TjModel *model, TjId project);

G_END_DECLS
