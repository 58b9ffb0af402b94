// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-work-time.h"

G_BEGIN_DECLS

/* A meeting of a body (college, raad, ...). Both dates have a place in time or are unset, so that nothing is to be
 * freed. */
typedef struct
{
  TjDate date;
  TjDate submission; /* by when a piece is to be handed in, this day included; unset when that is not known */
  TjId meeting;      /* the record; 0 for one that comes from the cadence */
  gboolean expected; /* not listed, but to be expected by the cadence */
} TjBodyDate;

/* tj_body_meetings: the meetings of a body that have a day from @first to @last (day numbers, both included), in order.
 * Listed ones count, unless cancelled, and up to the last of them (cancelled or not) nothing else does. After it the
 * body's cadence gives meetings to expect: an RRULE, whose DTSTART is the last listed day or else Monday 2000-01-03 (so
 * that its days do not depend on what is asked), or 'every n weeks' counted on from the last listed day. Nothing is
 * expected in a recess of the body, or one that belongs to no body, nor on a municipal holiday. Submission is the
 * meeting's own date, else by the body's lead time. @work (NULL: the municipal calendar) tells the working days.
 * (transfer full) (element-type TjBodyDate) */
GArray *tj_body_meetings (TjModel *model, TjId body, gint32 first, gint32 last, const TjWorkTime *work);

/* tj_body_submission_day: the last day to hand in, @lead before the meeting day, which itself does not count: five
 * working days before Monday 10 November is Monday 3 November. Parts of a day count as whole days; a working week is
 * five working days; working hours are counted back from the meeting day's midnight; days, weeks, months and years of
 * the calendar are not moved off a weekend. FALSE, and @day is left alone, when @lead is unset, negative, or a
 * percentage. */
gboolean tj_body_submission_day (gint32 meeting, const TjDuration *lead, const TjWorkTime *work, gint32 *day);

G_END_DECLS
