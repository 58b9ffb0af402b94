// SPDX-License-Identifier: EUPL-1.2
#include "tj-body-meetings.h"

#include "tj-cadence-days.h"
#include "tj-civil.h"
#include "tj-days-private.h"
#include "tj-holidays.h"
#include "tj-work-calendar.h"

/* 2000-01-03, a Monday. */
#define FIRST_MONDAY 2
#define WORK_DAYS_PER_WEEK 5
/* How far before the first meeting holidays count. */
#define LEAD_DAYS 800
/* More than any lead time: forty working years. */
#define MOST_WORK_DAYS 10000
/* More than all days that dates may have, in thousandths. */
#define MOST (G_GINT64_CONSTANT (500000) * 1000)

typedef struct
{
  TjModel *model;
  const TjBody *body;
  const TjWorkTime *work;
  TjDays span;
  GArray *found; /* TjBodyDate */
  /* The last day that the listed meetings reach, and the last that is a meeting's known day; 0 before any is seen. */
  gboolean listed, anchored;
  gint32 reached, anchor;
} Search;

static gint64
up (gint64 amount, gint64 parts)
{
  return (amount + parts - 1) / parts;
}

static gint32
working_days_back (gint32 day, gint64 n, const TjWorkTime *work)
{
  gint32 least = tj_days_in_years (G_MININT32);

  for (gint64 left = MIN (n, MOST_WORK_DAYS); left > 0 && day > least;)
    {
      day--;
      left -= tj_work_time_between (work, day * TJ_MINUTES_PER_DAY, (day + 1) * TJ_MINUTES_PER_DAY) > 0;
    }
  return day;
}

gboolean
tj_body_submission_day (gint32 meeting, const TjDuration *lead, const TjWorkTime *work, gint32 *day)
{
  gint64 amount = MIN (lead->amount, MOST);
  gint32 midnight = meeting * TJ_MINUTES_PER_DAY;

  if (amount < 0)
    return FALSE;
  switch (lead->unit)
    {
    case TJ_DURATION_WORK_MINUTES:
      *day = tj_civil_minute_day (tj_work_time_backward (work, midnight, up (amount, 1000)));
      return TRUE;
    case TJ_DURATION_WORK_HOURS:
      *day = tj_civil_minute_day (tj_work_time_backward (work, midnight, up (amount * 60, 1000)));
      return TRUE;
    case TJ_DURATION_WORK_DAYS:
      *day = working_days_back (meeting, up (amount, 1000), work);
      return TRUE;
    case TJ_DURATION_WORK_WEEKS:
      *day = working_days_back (meeting, up (amount * WORK_DAYS_PER_WEEK, 1000), work);
      return TRUE;
    case TJ_DURATION_ELAPSED_MINUTES:
      *day = tj_days_in_years (meeting - up (amount, 1000 * TJ_MINUTES_PER_DAY));
      return TRUE;
    case TJ_DURATION_ELAPSED_HOURS:
      *day = tj_days_in_years (meeting - up (amount, 1000 * 24));
      return TRUE;
    case TJ_DURATION_ELAPSED_DAYS:
      *day = tj_days_in_years (meeting - up (amount, 1000));
      return TRUE;
    case TJ_DURATION_ELAPSED_WEEKS:
      *day = tj_days_in_years (meeting - up (amount * 7, 1000));
      return TRUE;
    case TJ_DURATION_MONTHS:
      *day = tj_days_add_months (meeting, -amount);
      return TRUE;
    case TJ_DURATION_YEARS:
      *day = tj_days_add_months (meeting, -amount * 12);
      return TRUE;
    case TJ_DURATION_UNSET:
    case TJ_DURATION_PERCENT:
    default:
      return FALSE;
    }
}

static TjDate
date_of (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

/* Puts in a meeting, with its submission date by the lead time when @submission is unset. */
static void
add (Search *self, TjDate date, const TjDate *submission, TjId meeting)
{
  TjBodyDate one = { .date = date, .meeting = meeting, .expected = meeting == 0 };
  gint32 day;

  if (tj_date_on_axis (submission))
    one.submission = *submission;
  else if (submission->precision == TJ_PRECISION_UNSET
           && tj_body_submission_day (tj_civil_minute_day (tj_date_first (&date)), &self->body->submission, self->work,
                                      &day))
    one.submission = date_of (day);
  g_array_append_val (self->found, one);
}

static void
note_listed (Search *self, TjDays days)
{
  self->reached = self->listed ? MAX (self->reached, days.last) : days.last;
  self->listed = TRUE;
  if (days.first != days.last)
    return;
  self->anchor = self->anchored ? MAX (self->anchor, days.first) : days.first;
  self->anchored = TRUE;
}

static void
add_listed (Search *self)
{
  const GPtrArray *meetings = tj_model_referrers (self->model, TJ_KIND_BODY_MEETING,
                                                  tj_kind_field (TJ_KIND_BODY_MEETING, "body"), self->body->record.id);

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      const TjBodyMeeting *meeting = g_ptr_array_index (meetings, i);
      TjDays days;

      if (!tj_days_of_dates (&meeting->date, &meeting->date, &days))
        continue;
      note_listed (self, days);
      if (meeting->cancelled != TJ_TICK_YES && tj_days_clip (&days, &self->span))
        add (self, meeting->date, &meeting->submission, meeting->record.id);
    }
}

static gboolean
in_recess (const Search *self, gint32 day)
{
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_RECESS); i++)
    {
      const TjRecess *recess = tj_model_at (self->model, TJ_KIND_RECESS, i);
      TjDays days;

      if ((recess->body == 0 || recess->body == self->body->record.id)
          && tj_days_of_dates (&recess->start, &recess->finish, &days) && day >= days.first && day <= days.last)
        return TRUE;
    }
  return FALSE;
}

/* Whole weeks keep the day of the week; which day 'every month' falls on is not known. */
static gboolean
counts_on (const TjCadence *cadence, gboolean anchored)
{
  if (cadence->kind == TJ_CADENCE_RULE)
    return TRUE;
  return anchored && cadence->kind == TJ_CADENCE_EVERY && cadence->unit == TJ_PERIOD_WEEK
         && cadence->amount % 1000 == 0;
}

static void
add_expected (Search *self)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint32));
  const TjCadence *cadence = &self->body->cadence;
  gint32 start = self->anchored ? self->anchor : FIRST_MONDAY;
  gint32 first = self->listed ? MAX (self->span.first, self->reached + 1) : self->span.first;
  TjDate unset = { 0 };

  if (!counts_on (cadence, self->anchored) || !tj_cadence_add_days (cadence, start, first, self->span.last, days))
    return;
  for (guint i = 0; i < days->len; i++)
    {
      gint32 day = g_array_index (days, gint32, i);

      if (!in_recess (self, day) && tj_holiday_on (day, TJ_HOLIDAY_SET_MUNICIPAL, FALSE) == TJ_HOLIDAY_NONE)
        add (self, date_of (day), &unset, 0);
    }
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const TjBodyDate *first = a, *second = b;
  gint32 first_minute = tj_date_first (&first->date), second_minute = tj_date_first (&second->date);

  if (first_minute != second_minute)
    return first_minute < second_minute ? -1 : 1;
  return first->meeting < second->meeting ? -1 : first->meeting > second->meeting;
}

GArray *
tj_body_meetings (TjModel *model, TjId body, gint32 first, gint32 last, const TjWorkTime *work)
{
  g_autoptr (TjWorkTime) own = NULL;
  Search self = { .model = model, .work = work, .span = { first, last } };

  self.found = g_array_new (FALSE, FALSE, sizeof (TjBodyDate));
  self.body = tj_model_get_kind (model, TJ_KIND_BODY, body);
  if (self.body == NULL || first > last)
    return self.found;
  if (work == NULL)
    self.work = own = tj_work_calendar_new (model, 0, first - LEAD_DAYS, last);
  add_listed (&self);
  add_expected (&self);
  g_array_sort (self.found, compare_dates);
  return self.found;
}
