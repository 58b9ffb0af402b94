// SPDX-License-Identifier: EUPL-1.2
#include "tj-work-calendar.h"

#include "tj-calendar-chain-private.h"
#include "tj-civil.h"
#include "tj-days-private.h"
#include "tj-holidays.h"
#include "tj-id-map.h"
#include "tj-records-general.h"
#include "tj-school-holidays.h"

/* A calendar being flattened: of each day the hours that count there. */
typedef struct
{
  TjDays span;
  const TjIntervals **hours; /* (owned) by day from span.first; the intervals are not owned */
} Days;

typedef struct
{
  TjDays days;
  const TjCalendarException *exception;
} Placed;

static const TjIntervals off = { TRUE, 0, { { 0, 0 } } };

static void
set_off (Days *days, TjDays which)
{
  if (!tj_days_clip (&which, &days->span))
    return;
  for (gint32 day = which.first; day <= which.last; day++)
    days->hours[day - days->span.first] = &off;
}

static void
set_week (Days *days, const TjCalendarRules *rules)
{
  guint weekday = (guint) tj_civil_weekday (days->span.first) - 1;

  for (gint32 day = days->span.first; day <= days->span.last; day++)
    {
      days->hours[day - days->span.first] = &rules->week[weekday];
      weekday = (weekday + 1) % 7;
    }
}

static void
set_holidays (Days *days, const TjCalendarRules *rules)
{
  int first, last;

  tj_civil_split (days->span.first, &first, NULL, NULL);
  tj_civil_split (days->span.last, &last, NULL, NULL);
  for (int year = first; year <= last; year++)
    for (TjHoliday holiday = TJ_HOLIDAY_NONE + 1; holiday < TJ_N_HOLIDAYS; holiday++)
      {
        gint32 day = tj_holiday_day (holiday, year);

        if (tj_holiday_off (holiday, year, rules->holidays, rules->good_friday))
          set_off (days, (TjDays) { day, day });
      }
}

static void
set_school_holidays (Days *days, const TjCalendarRules *rules)
{
  g_autoptr (GArray) found = NULL;

  if (!rules->school_off)
    return;
  found = tj_school_holidays (rules->school_region, days->span.first, days->span.last);
  for (guint i = 0; i < found->len; i++)
    {
      const TjSchoolHoliday *holiday = &g_array_index (found, TjSchoolHoliday, i);

      set_off (days, (TjDays) { holiday->first, holiday->last });
    }
}

/* Longer first; then in order of id. */
static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *first = a, *second = b;
  gint32 first_length = first->days.last - first->days.first, second_length = second->days.last - second->days.first;

  if (first_length != second_length)
    return first_length > second_length ? -1 : 1;
  if (first->exception->record.id == second->exception->record.id)
    return 0;
  return first->exception->record.id < second->exception->record.id ? -1 : 1;
}

/* Whether the week has hours on any of these days. */
static gboolean
has_hours (const TjCalendarRules *rules, TjDays which)
{
  for (gint32 day = which.first; day <= which.last && day < which.first + 7; day++)
    if (rules->week[tj_civil_weekday (day) - 1].n > 0)
      return TRUE;
  return FALSE;
}

static void
set_hours (Days *days, const TjCalendarRules *rules, const Placed *placed)
{
  TjDays which = placed->days;
  gboolean everywhere = which.first == which.last || !has_hours (rules, which);

  if (!tj_days_clip (&which, &days->span))
    return;
  for (gint32 day = which.first; day <= which.last; day++)
    if (everywhere || days->hours[day - days->span.first]->n > 0)
      days->hours[day - days->span.first] = &placed->exception->hours;
}

static void
set_exceptions (Days *days, TjModel *model, const TjCalendarRules *rules, const TjCalendar *calendar)
{
  const GPtrArray *found = tj_model_referrers (
      model, TJ_KIND_CALENDAR_EXCEPTION, tj_kind_field (TJ_KIND_CALENDAR_EXCEPTION, "calendar"), calendar->record.id);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      Placed one = { .exception = g_ptr_array_index (found, i) };

      if (tj_days_of_dates (&one.exception->start, &one.exception->finish, &one.days))
        g_array_append_val (placed, one);
    }
  g_array_sort (placed, compare_placed);
  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *one = &g_array_index (placed, Placed, i);

      if (one->exception->hours.n > 0)
        set_hours (days, rules, one);
      else
        set_off (days, one->days);
    }
}

/* The hours of one day, as minutes from @midnight. */
static void
add_hours (GArray *intervals, const TjIntervals *hours, gint32 midnight)
{
  for (guint i = 0; i < MIN (hours->n, TJ_INTERVALS_MAX); i++)
    {
      TjWorkInterval interval = { midnight + hours->at[i].from, midnight + hours->at[i].to };

      g_array_append_val (intervals, interval);
    }
}

static TjWorkTime *
flatten (const Days *days, const TjCalendarRules *rules)
{
  g_autoptr (GArray) week = g_array_new (FALSE, FALSE, sizeof (TjWorkInterval));
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (TjWorkInterval));

  for (int i = 0; i < 7; i++)
    add_hours (week, &rules->week[i], i * TJ_MINUTES_PER_DAY);
  for (gint32 day = days->span.first; day <= days->span.last; day++)
    add_hours (intervals, days->hours[day - days->span.first], day * TJ_MINUTES_PER_DAY);
  return tj_work_time_new ((const TjWorkInterval *) (gpointer) week->data, week->len,
                           days->span.first * TJ_MINUTES_PER_DAY, (days->span.last + 1) * TJ_MINUTES_PER_DAY,
                           (const TjWorkInterval *) (gpointer) intervals->data, intervals->len);
}

TjWorkTime *
tj_work_calendar_new (TjModel *model, TjId calendar, gint32 first_day, gint32 last_day)
{
  g_autoptr (GPtrArray) chain = tj_calendar_chain (model, calendar);
  TjDays span = { tj_days_in_years (first_day), tj_days_in_years (last_day) };
  g_autofree const TjIntervals **hours = NULL;
  TjCalendarRules rules;
  Days days;

  g_return_val_if_fail (first_day <= last_day, NULL);

  hours = g_new (const TjIntervals *, (gsize) (span.last - span.first) + 1);
  days = (Days) { span, hours };
  tj_calendar_rules (model, calendar, &rules);
  set_week (&days, &rules);
  set_holidays (&days, &rules);
  set_school_holidays (&days, &rules);
  for (guint i = chain->len; i-- > 0;)
    set_exceptions (&days, model, &rules, g_ptr_array_index (chain, i));
  return flatten (&days, &rules);
}

struct _TjWorkCalendars
{
  TjIdMap *by_id;     /* (owned) */
  TjWorkTime *common; /* (owned) the municipal calendar */
  TjWorkTime **times; /* (owned) by place; NULL where there is no work */
  guint n;
};

TjWorkCalendars *
tj_work_calendars_new (TjModel *model, gint32 first_day, gint32 last_day)
{
  TjWorkCalendars *self = g_new0 (TjWorkCalendars, 1);
  g_autofree TjId *ids = NULL;

  self->n = tj_model_count (model, TJ_KIND_CALENDAR);
  self->times = g_new0 (TjWorkTime *, self->n);
  ids = g_new0 (TjId, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      ids[i] = ((const TjRecord *) tj_model_at (model, TJ_KIND_CALENDAR, i))->id;
      self->times[i] = tj_work_calendar_new (model, ids[i], first_day, last_day);
    }
  self->by_id = tj_id_map_new (ids, self->n);
  self->common = tj_work_calendar_new (model, 0, first_day, last_day);
  return self;
}

void
tj_work_calendars_free (TjWorkCalendars *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n; i++)
    tj_work_time_unref (self->times[i]);
  g_free (self->times);
  tj_id_map_free (self->by_id);
  tj_work_time_unref (self->common);
  g_free (self);
}

const TjWorkTime *
tj_work_calendars_get (const TjWorkCalendars *self, TjId calendar)
{
  guint at = tj_id_map_get (self->by_id, calendar);

  return at == TJ_ID_MAP_NONE || self->times[at] == NULL ? self->common : self->times[at];
}

const TjWorkTime *
tj_work_calendars_of (const TjWorkCalendars *self, const TjModel *model, const TjActivity *activity)
{
  const TjProject *project = NULL;

  if (activity->calendar)
    return tj_work_calendars_get (self, activity->calendar);
  project = tj_model_get_kind (model, TJ_KIND_PROJECT, activity->project);
  return tj_work_calendars_get (self, project ? project->calendar : 0);
}

gboolean
tj_work_calendars_is_empty (const TjWorkCalendars *self, TjId calendar)
{
  guint at = tj_id_map_get (self->by_id, calendar);

  return at != TJ_ID_MAP_NONE && self->times[at] == NULL;
}
