// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-reschedule.h"
#include "tj-work-calendar.h"

G_BEGIN_DECLS

/* What an edit is made of. */
typedef struct
{
  TjModel *model;
  const TjPlan *plan;         /* (nullable) */
  TjWorkCalendars *calendars; /* (owned) (nullable): made when first asked for */
} TjRescheduling;

void tj_rescheduling_clear (TjRescheduling *self);
const TjActivity *tj_rescheduling_activity (const TjRescheduling *self, TjId id);
/* tj_rescheduling_work: the working time of an activity. (transfer none) */
const TjWorkTime *tj_rescheduling_work (TjRescheduling *self, const TjActivity *activity);

/* tj_rounded: to the nearest whole number, halves away from zero. */
int tj_rounded (double value);

/* Periods of a precision (MINUTE counts as DAY) are numbered: these follow each other. */
gint32 tj_period_index (TjPrecision unit, gint32 minute);
gint32 tj_period_start (TjPrecision unit, gint32 index);
TjDate tj_period_date (TjPrecision unit, gint32 index);

/* tj_step_for: @step as something does that is known to @precision: in its units, where those are coarser. */
TjStep tj_step_for (const TjStep *step, TjPrecision precision);
/* tj_step_minute: @minute moved; in months the day of the month stays where it can. */
gint32 tj_step_minute (const TjStep *step, gint32 minute);
/* tj_step_date: a date on the axis moved, in its own precision; days off are not looked at. */
TjDate tj_step_date (const TjStep *step, const TjDate *date);

/* Days are day numbers. tj_work_day_is; tj_work_day_next, tj_work_day_previous: itself or the nearest after or before;
 * tj_work_day_count: from @first to @last, both included; tj_work_day_add: @n working days on from a working day (or
 * back). */
gboolean tj_work_day_is (const TjWorkTime *work, gint32 day);
gint32 tj_work_day_next (const TjWorkTime *work, gint32 day);
gint32 tj_work_day_previous (const TjWorkTime *work, gint32 day);
int tj_work_day_count (const TjWorkTime *work, gint32 first, gint32 last);
gint32 tj_work_day_add (const TjWorkTime *work, gint32 day, int n);

/* tj_rescheduling_is_point: a milestone, decision or moment: one date, no length. */
gboolean tj_rescheduling_is_point (const TjActivity *activity);
/* tj_rescheduling_give: gives @activity (a copy) the dates from period @first to @last of @unit. */
void tj_rescheduling_give (TjRescheduling *self, TjActivity *activity, TjPrecision unit, gint32 first, gint32 last);
/* tj_rescheduling_constrain: 'start no earlier than' @minute. */
void tj_rescheduling_constrain (TjRescheduling *self, TjActivity *activity, gint32 minute, TjPrecision precision);

/* tj_reschedule_may_link: whether two activities can be linked at all: they are there, not the same, and none is part
 * of the other; circles are another matter. FALSE with TJ_MODEL_ERROR_REFERENCE or TJ_MODEL_ERROR_CYCLE. */
gboolean tj_reschedule_may_link (TjModel *model, TjId from, TjId to, GError **error);

/* tj_edit_unless_empty: @edit, or NULL (and it is freed) when it changes nothing. */
TjEdit *tj_edit_unless_empty (TjEdit *edit);
/* tj_edit_put: @after (taken over) in the place of @before, unless they are equal. */
void tj_edit_put (TjEdit *edit, gconstpointer before, gpointer after);

G_END_DECLS
