// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-length-private.h"
#include "tj-months.h"
#include "tj-plan-private.h"
#include "tj-records-general.h"

/* One activity's own dates. */

static TjSpan
span_of_date (const TjDate *date, TjSpanOrigin origin)
{
  return (TjSpan) { tj_date_first (date), tj_date_end (date), date->precision, date->precision, origin };
}

/* A computed end is known as well as the end it was computed from, but no better than to the day when whole days were
 * counted. */
static TjPrecision
derived_precision (TjPrecision from, TjDurationUnit unit)
{
  return from == TJ_PRECISION_MINUTE && !tj_length_in_hours (unit) ? TJ_PRECISION_DAY : from;
}

static gint32
day_start (gint32 minute)
{
  return tj_civil_minute_day (minute) * TJ_MINUTES_PER_DAY;
}

typedef struct
{
  TjPlace *place;
  const TjActivity *activity;
  const TjWorkTime *calendar;
} Own;

/* Work that is known to the day takes the days on which it starts and ends whole. */
static TjSpan
span_of_start (const Own *own, const TjDate *start)
{
  TjSpan span = span_of_date (start, TJ_SPAN_OWN);
  TjLength kind;
  gint32 length = tj_length_of_duration (&own->activity->duration, &kind);

  own->place->open_finish = length < 0;
  if (length < 0)
    return span;
  span.finish = tj_length_after (own->calendar, span.start, length, kind);
  span.finish_precision = derived_precision (span.start_precision, own->activity->duration.unit);
  if (kind == TJ_LENGTH_WORK && length > 0 && span.finish_precision != TJ_PRECISION_MINUTE)
    span.finish = day_start (span.finish - 1) + TJ_MINUTES_PER_DAY;
  return span;
}

static TjSpan
span_of_finish (const Own *own, const TjDate *finish)
{
  TjSpan span = span_of_date (finish, TJ_SPAN_OWN);
  TjLength kind;
  gint32 length = tj_length_of_duration (&own->activity->duration, &kind);

  own->place->open_start = length < 0;
  if (length < 0)
    return span;
  span.start = tj_length_before (own->calendar, span.finish, length, kind);
  span.start_precision = derived_precision (span.finish_precision, own->activity->duration.unit);
  if (kind == TJ_LENGTH_WORK && span.start_precision != TJ_PRECISION_MINUTE)
    span.start = day_start (span.start);
  return span;
}

/* From one to the other; dates in the wrong order are a finding of the checks, not of the plan: it covers both. */
static TjSpan
span_of_both (const TjDate *first, const TjDate *last)
{
  TjSpan start = span_of_date (first, TJ_SPAN_OWN), finish = span_of_date (last, TJ_SPAN_OWN);

  if (finish.finish < start.start)
    return (TjSpan) { finish.start, start.finish, finish.start_precision, start.finish_precision, TJ_SPAN_OWN };
  return (TjSpan) { start.start, MAX (start.finish, finish.finish), start.start_precision, finish.finish_precision,
                    TJ_SPAN_OWN };
}

/* Which of the planned dates still count beside what really happened, and whether what is left is a plan of its own:
 * without own dates and with a known length it is computed. */
static TjSpan
own_span (const Own *own, gboolean has_parts)
{
  const TjActivity *activity = own->activity;
  gboolean started = !has_parts && tj_date_on_axis (&activity->actual_start);
  gboolean finished = !has_parts && tj_date_on_axis (&activity->actual_finish);
  const TjDate *start = started ? &activity->actual_start : &activity->start;
  const TjDate *finish = finished ? &activity->actual_finish : &activity->finish;
  gboolean has_start = tj_date_on_axis (start), has_finish = tj_date_on_axis (finish);
  TjLength kind;

  if ((started || finished) && !tj_date_on_axis (&activity->start) && !tj_date_on_axis (&activity->finish)
      && tj_length_of (activity, &kind) >= 0)
    return (TjSpan) { 0 };
  if (has_start && has_finish && started != finished && tj_date_end (finish) <= tj_date_first (start))
    {
      has_start = started;
      has_finish = finished;
    }
  if (has_start && has_finish)
    return span_of_both (start, finish);
  if (has_start)
    return span_of_start (own, start);
  if (has_finish)
    return span_of_finish (own, finish);
  return (TjSpan) { 0 };
}

void
tj_plan_own (TjPlan *plan, TjModel *model, guint index, const TjActivity *activity)
{
  TjPlace *place = &plan->places[index];
  Own own = { place, activity, tj_work_calendars_of (plan->calendars, model, activity) };

  place->within_phase
      = activity->start.precision == TJ_PRECISION_PHASE || activity->finish.precision == TJ_PRECISION_PHASE;
  place->open_start = place->open_finish = FALSE;
  plan->deadlines[index]
      = tj_date_on_axis (&activity->deadline) ? span_of_date (&activity->deadline, TJ_SPAN_DEADLINE) : (TjSpan) { 0 };
  place->base = own_span (&own, tj_plan_has_children (plan, index));
}

/* Years ------------------------------------------------------------------------------------------------------------ */

static void
count (TjYears *years, const TjDate *date, int sign)
{
  int year;

  if (!tj_date_on_axis (date))
    return;
  tj_civil_split (tj_civil_minute_day (tj_minute_in_years (date->minute)), &year, NULL, NULL);
  years->counts[CLAMP (year, TJ_YEAR_MIN, TJ_YEAR_MAX) - TJ_YEAR_MIN] += (guint) sign;
}

void
tj_years_add_activity (TjYears *years, const TjActivity *activity, int sign)
{
  count (years, &activity->start, sign);
  count (years, &activity->finish, sign);
  count (years, &activity->constraint_date, sign);
  count (years, &activity->actual_start, sign);
  count (years, &activity->actual_finish, sign);
}

void
tj_years_add_project (TjYears *years, const TjProject *project, int sign)
{
  count (years, &project->start, sign);
  count (years, &project->status_date, sign);
}

gboolean
tj_years_find (TjYears *years)
{
  int before_first = years->first, before_last = years->last, n = G_N_ELEMENTS (years->counts);

  for (years->first = 0; years->first < n && years->counts[years->first] == 0; years->first++)
    ;
  for (years->last = n - 1; years->last >= 0 && years->counts[years->last] == 0; years->last--)
    ;
  years->first += TJ_YEAR_MIN;
  years->last += TJ_YEAR_MIN;
  return years->first != before_first || years->last != before_last;
}
