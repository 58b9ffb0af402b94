// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-records-planning.h"

G_BEGIN_DECLS

/* What can be shown behind a planning beside its working time: named stretches of time. */
typedef enum
{
  TJ_LAYER_HOLIDAY = 1, /* a public holiday */
  TJ_LAYER_SCHOOL,      /* a school holiday */
  TJ_LAYER_RECESS,      /* a recess of a body */
  TJ_LAYER_TERM,        /* a term of office */
  TJ_LAYER_ELECTIONS    /* the elections that end one */
} TjLayerKind;

/* [start, finish) in minutes since 2000-01-01. */
typedef struct
{
  gint32 start;
  gint32 finish;
  TjLayerKind kind;
  TjId record; /* the recess or term that it is; 0 for what comes by rule */
  char *name;  /* owned */
} TjLayerSpan;

/* tj_time_layers_new: an empty array, to which the functions below add what has a minute in [@start, @finish), whole.
 * (transfer full) (element-type TjLayerSpan) */
GArray *tj_time_layers_new (void);

/* tj_time_layers_add_holidays: the public holidays that are days off in this set (tj-holidays.h). */
void tj_time_layers_add_holidays (GArray *layers, TjHolidaySet set, gboolean good_friday, gint32 start, gint32 finish);

/* tj_time_layers_add_school: the school holidays of a region (tj-school-holidays.h). */
void tj_time_layers_add_school (GArray *layers, TjSchoolRegion region, gint32 start, gint32 finish);

/* tj_time_layers_add_calendar: the holidays of a calendar's set and the school holidays of its region, whether these
 * are off or not. */
void tj_time_layers_add_calendar (GArray *layers, const TjModel *model, TjId calendar, gint32 start, gint32 finish);

/* tj_time_layers_add_recess: the recess periods of a body and those that belong to no body; all for body 0. Those
 * without a place in time are left out. */
void tj_time_layers_add_recess (GArray *layers, const TjModel *model, TjId body, gint32 start, gint32 finish);

/* tj_time_layers_add_terms: terms of office, and the elections that end them. A term whose finish is not known ends
 * with its elections; an end that is not known at all is that of [@start, @finish). A term that has no date at all is
 * left out. */
void tj_time_layers_add_terms (GArray *layers, const TjModel *model, gint32 start, gint32 finish);

/* tj_time_layers_sort: in order of start; then kind, finish and name. */
void tj_time_layers_sort (GArray *layers);

G_END_DECLS
