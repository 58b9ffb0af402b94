// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-records-planning.h"
#include "tj-work-time.h"

G_BEGIN_DECLS

/* From the calendars of the model to working time. */

/* What a calendar says once what it leaves open is taken from the calendar that it is based on, from the one that that
 * is based on, and in the end from the municipal calendar: Monday to Friday 08:30-12:30 and 13:00-17:00, the municipal
 * holidays, Good Friday worked. */
typedef struct
{
  TjIntervals week[7]; /* Monday first; all set */
  TjHolidaySet holidays;
  gboolean good_friday;         /* off */
  TjSchoolRegion school_region; /* 0: none */
  gboolean school_off;
} TjCalendarRules;

/* tj_calendar_rules: the rules of @calendar; 0, or an id that is no calendar, gives the municipal calendar. Days that
 * are set nowhere are free once any day has hours; the municipal week stands in where no day has. Based on itself (a
 * file that was not checked), a calendar is looked at once. */
void tj_calendar_rules (const TjModel *model, TjId calendar, TjCalendarRules *rules);

/* tj_work_calendar_new: the working time of @calendar (0: the municipal calendar), flattened from @first_day to
 * @last_day (day numbers, both included). Holidays, and school holidays where the calendar says so, are off. Then come
 * the exceptions, those of the calendar that this one is based on first, longer before shorter, so that a closed day
 * within the summer hours stays closed. Without hours a day is off. Hours count on a single day whatever it is; over
 * more days only on those that are worked already, or on all when the week has no hours on any of them. An exception
 * that has no place in time counts for nothing. NULL for a calendar whose week holds no work: the caller takes the
 * municipal calendar instead, and says so. (transfer full) (nullable) */
TjWorkTime *tj_work_calendar_new (TjModel *model, TjId calendar, gint32 first_day, gint32 last_day);

/* The working time of all calendars of a model over one span. Made once, then only read. */
typedef struct _TjWorkCalendars TjWorkCalendars;

/* tj_work_calendars_new: (transfer full) */
TjWorkCalendars *tj_work_calendars_new (TjModel *model, gint32 first_day, gint32 last_day);
void tj_work_calendars_free (TjWorkCalendars *self);

/* tj_work_calendars_get: the working time of a calendar; never NULL: the municipal calendar for 0, an unknown id, and a
 * calendar without work. (transfer none) */
const TjWorkTime *tj_work_calendars_get (const TjWorkCalendars *self, TjId calendar);

/* tj_work_calendars_of: the working time of an activity: on its own calendar, else on that of its traject, else on the
 * municipal one. (transfer none) */
const TjWorkTime *tj_work_calendars_of (const TjWorkCalendars *self, const TjModel *model, const TjActivity *activity);

/* tj_work_calendars_is_empty: whether a calendar of the model holds no work, so that the municipal calendar stands in
 * for it. */
gboolean tj_work_calendars_is_empty (const TjWorkCalendars *self, TjId calendar);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjWorkCalendars, tj_work_calendars_free)

G_END_DECLS
