// SPDX-License-Identifier: EUPL-1.2
#include "tj-year-days.h"

#include "tj-body-meetings.h"
#include "tj-calendar-chain-private.h"
#include "tj-civil.h"
#include "tj-days-private.h"
#include "tj-records-planning.h"
#include "tj-time-layers.h"
#include "tj-work-calendar.h"

/* How far after the year a meeting can lie whose submission day is in it. */
#define LEAD_DAYS 200

static void
clear_note (gpointer data)
{
  g_free (((TjYearNote *) data)->name);
}

static TjDays
days_of_year (const TjYearDays *self)
{
  return (TjDays) { self->first, self->first + (gint32) self->n - 1 };
}

static TjYearDays *
year_new (int year)
{
  TjYearDays *self = g_new0 (TjYearDays, 1);

  self->year = CLAMP (year, TJ_YEAR_MIN, TJ_YEAR_MAX);
  self->first = tj_civil_day (self->year, 1, 1);
  self->n = (guint) (tj_civil_day (self->year + 1, 1, 1) - self->first);
  self->notes = g_array_new (FALSE, FALSE, sizeof (TjYearNote));
  g_array_set_clear_func (self->notes, clear_note);
  return self;
}

void
tj_year_days_free (TjYearDays *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->notes);
  g_free (self);
}

/* Notes ----------------------------------------------------------------------------------------------------------- */

/* Marks the days of a note that are in the year; a note without any is left out. */
static void
add (TjYearDays *self, TjDays days, TjDayMark mark, TjId record, const char *name)
{
  TjYearNote note = { .first = days.first, .last = days.last, .mark = mark, .record = record };
  TjDays bounds = days_of_year (self);

  if (!tj_days_clip (&days, &bounds))
    return;
  for (gint32 day = days.first; day <= days.last; day++)
    self->marks[day - self->first] |= mark;
  note.name = g_strdup (name != NULL ? name : "");
  g_array_append_val (self->notes, note);
}

static void
add_layers (TjYearDays *self, const GArray *layers)
{
  static const TjDayMark marks[] = { [TJ_LAYER_HOLIDAY] = TJ_DAY_HOLIDAY,
                                     [TJ_LAYER_SCHOOL] = TJ_DAY_SCHOOL,
                                     [TJ_LAYER_RECESS] = TJ_DAY_RECESS,
                                     [TJ_LAYER_TERM] = 0,
                                     [TJ_LAYER_ELECTIONS] = TJ_DAY_ELECTIONS };

  for (guint i = 0; i < layers->len; i++)
    {
      const TjLayerSpan *span = &g_array_index (layers, TjLayerSpan, i);
      TjDays days = { tj_civil_minute_day (span->start), tj_civil_minute_day (span->finish - 1) };

      /* Elections that are known by their month have no day yet. */
      if (marks[span->kind] == TJ_DAY_ELECTIONS && days.first != days.last)
        continue;
      if (marks[span->kind] != 0)
        add (self, days, marks[span->kind], span->record, span->name);
    }
}

static int
compare_notes (gconstpointer a, gconstpointer b)
{
  const TjYearNote *first = a, *second = b;

  if (first->first != second->first)
    return first->first < second->first ? -1 : 1;
  if (first->mark != second->mark)
    return first->mark < second->mark ? -1 : 1;
  return first->record < second->record ? -1 : first->record > second->record;
}

/* Calendars ------------------------------------------------------------------------------------------------------- */

static void
add_exceptions (TjYearDays *self, TjModel *model, TjId calendar)
{
  const GPtrArray *found = tj_model_referrers (model, TJ_KIND_CALENDAR_EXCEPTION,
                                               tj_kind_field (TJ_KIND_CALENDAR_EXCEPTION, "calendar"), calendar);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const TjCalendarException *exception = g_ptr_array_index (found, i);
      TjDays days;

      if (tj_days_of_dates (&exception->start, &exception->finish, &days))
        add (self, days, exception->hours.n > 0 ? TJ_DAY_HOURS : TJ_DAY_CLOSED, exception->record.id, exception->name);
    }
}

static void
set_working_time (TjYearDays *self, TjModel *model, TjId calendar, const TjCalendarRules *rules)
{
  TjDays days = days_of_year (self);
  g_autoptr (TjWorkTime) work = tj_work_calendar_new (model, calendar, days.first, days.last);

  for (gint32 day = days.first; day <= days.last; day++)
    {
      guint at = (guint) (day - days.first);
      gint64 minutes
          = work == NULL ? 0 : tj_work_time_between (work, day * TJ_MINUTES_PER_DAY, (day + 1) * TJ_MINUTES_PER_DAY);

      self->minutes[at] = (gint16) minutes;
      self->marks[at] |= minutes > 0 ? TJ_DAY_WORKED : 0;
      self->marks[at] |= rules->week[tj_civil_weekday (day) - 1].n == 0 ? TJ_DAY_WEEK_OFF : 0;
    }
}

static void
add_calendar (TjYearDays *self, TjModel *model, TjId calendar)
{
  g_autoptr (GPtrArray) chain = tj_calendar_chain (model, calendar);
  g_autoptr (GArray) layers = tj_time_layers_new ();
  TjDays days = days_of_year (self);
  gint32 start = days.first * TJ_MINUTES_PER_DAY, finish = (days.last + 1) * TJ_MINUTES_PER_DAY;
  TjCalendarRules rules;

  tj_calendar_rules (model, calendar, &rules);
  set_working_time (self, model, calendar, &rules);
  tj_time_layers_add_calendar (layers, model, calendar, start, finish);
  tj_time_layers_add_terms (layers, model, start, finish);
  add_layers (self, layers);
  for (guint i = 0; i < chain->len; i++)
    add_exceptions (self, model, ((const TjRecord *) g_ptr_array_index (chain, i))->id);
}

TjYearDays *
tj_year_days_of_calendar (TjModel *model, TjId calendar, int year)
{
  TjYearDays *self = year_new (year);

  add_calendar (self, model, calendar);
  g_array_sort (self->notes, compare_notes);
  return self;
}

/* Bodies ---------------------------------------------------------------------------------------------------------- */

/* The one day of a date; FALSE when it is less sure than that. */
static gboolean
day_of (const TjDate *date, TjDays *day)
{
  return tj_days_of_dates (date, date, day) && day->first == day->last;
}

static void
add_meetings (TjYearDays *self, TjModel *model, TjId body, const TjWorkTime *work)
{
  TjDays days = days_of_year (self), day, submission;
  g_autoptr (GArray) found = tj_body_meetings (model, body, days.first, days.last + LEAD_DAYS, work);

  for (guint i = 0; i < found->len; i++)
    {
      const TjBodyDate *one = &g_array_index (found, TjBodyDate, i);
      guint n = self->notes->len;

      if (!day_of (&one->date, &day))
        continue;
      add (self, day, one->expected ? TJ_DAY_EXPECTED : TJ_DAY_MEETING, one->meeting, NULL);
      if (!day_of (&one->submission, &submission))
        continue;
      n = self->notes->len;
      add (self, submission, TJ_DAY_SUBMISSION, one->meeting, NULL);
      if (self->notes->len > n)
        g_array_index (self->notes, TjYearNote, n).other = day.first;
    }
}

static void
add_cancelled (TjYearDays *self, TjModel *model, TjId body)
{
  const GPtrArray *found
      = tj_model_referrers (model, TJ_KIND_BODY_MEETING, tj_kind_field (TJ_KIND_BODY_MEETING, "body"), body);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const TjBodyMeeting *meeting = g_ptr_array_index (found, i);
      TjDays day;

      if (meeting->cancelled == TJ_TICK_YES && day_of (&meeting->date, &day))
        add (self, day, TJ_DAY_CANCELLED, meeting->record.id, NULL);
    }
}

TjYearDays *
tj_year_days_of_body (TjModel *model, TjId body, TjId calendar, int year)
{
  TjYearDays *self = year_new (year);
  TjDays days = days_of_year (self);
  g_autoptr (TjWorkTime) work = tj_work_calendar_new (model, calendar, days.first - LEAD_DAYS, days.last + LEAD_DAYS);
  g_autoptr (GArray) layers = tj_time_layers_new ();

  add_calendar (self, model, calendar);
  tj_time_layers_add_recess (layers, model, body, days.first * TJ_MINUTES_PER_DAY,
                             (days.last + 1) * TJ_MINUTES_PER_DAY);
  add_layers (self, layers);
  add_meetings (self, model, body, work);
  add_cancelled (self, model, body);
  g_array_sort (self->notes, compare_notes);
  return self;
}

/* Questions ------------------------------------------------------------------------------------------------------- */

guint
tj_year_days_marks (const TjYearDays *self, gint32 day)
{
  return day < self->first || day >= self->first + (gint32) self->n ? 0 : self->marks[day - self->first];
}

guint
tj_year_days_all (const TjYearDays *self)
{
  guint all = 0;

  for (guint i = 0; i < self->n; i++)
    all |= self->marks[i];
  return all;
}

guint
tj_year_days_worked (const TjYearDays *self, gint64 *minutes)
{
  gint64 sum = 0;
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    {
      sum += self->minutes[i];
      n += self->minutes[i] > 0;
    }
  if (minutes != NULL)
    *minutes = sum;
  return n;
}

const TjYearNote *
tj_year_days_note (const TjYearDays *self, gint32 day, guint marks)
{
  const TjYearNote *found = NULL;

  for (guint i = 0; i < self->notes->len; i++)
    {
      const TjYearNote *note = &g_array_index (self->notes, TjYearNote, i);

      if ((note->mark & marks) == 0 || day < note->first || day > note->last)
        continue;
      if (found == NULL || note->last - note->first < found->last - found->first)
        found = note;
    }
  return found;
}
