// SPDX-License-Identifier: EUPL-1.2
#include "tj-route.h"

#include "tj-civil.h"
#include "tj-days-private.h"
#include "tj-records-decisions.h"
#include "tj-records-general.h"
#include "tj-records-planning.h"
#include "tj-work-calendar.h"

/* How far around a day that is asked for meetings and working time are looked up. */
#define ROOM_BEFORE 1500
#define ROOM_AFTER 1500
/* How far back a meeting on the way is looked for. */
#define BACK 1096

struct _TjRouting
{
  TjModel *model;
  TjId calendar;
  gint32 today;
  TjDays known;         /* what was looked up; nothing when work is NULL */
  TjWorkTime *work;     /* (owned) */
  GHashTable *meetings; /* (owned) of TjId to GArray of TjBodyDate, of all of known */
};

static TjDays
days_around (gint32 first, gint32 last)
{
  return (TjDays) { tj_days_in_years ((gint64) first - ROOM_BEFORE), tj_days_in_years ((gint64) last + ROOM_AFTER) };
}

static void
need_days (TjRouting *self, gint32 first, gint32 last)
{
  first = tj_days_in_years (first);
  last = tj_days_in_years (last);
  if (self->work && self->known.first <= first && last <= self->known.last)
    return;
  if (self->work)
    self->known = days_around (MIN (first, self->known.first), MAX (last, self->known.last));
  else
    self->known = days_around (first, last);
  g_hash_table_remove_all (self->meetings);
  g_clear_pointer (&self->work, tj_work_time_unref);
  self->work = tj_work_calendar_new (self->model, self->calendar, self->known.first, self->known.last);
  if (self->work == NULL)
    self->work = tj_work_calendar_new (self->model, 0, self->known.first, self->known.last);
}

TjRouting *
tj_routing_new (TjModel *model, TjId project, gint32 today)
{
  TjRouting *self = g_new0 (TjRouting, 1);
  const TjProject *record = tj_model_get_kind (model, TJ_KIND_PROJECT, project);

  self->model = model;
  self->calendar = record ? record->calendar : 0;
  self->today = today;
  self->meetings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
tj_routing_free (TjRouting *self)
{
  g_hash_table_unref (self->meetings);
  g_clear_pointer (&self->work, tj_work_time_unref);
  g_free (self);
}

gint32
tj_routing_today (const TjRouting *self)
{
  return self->today;
}

TjModel *
tj_routing_model (const TjRouting *self)
{
  return self->model;
}

void
tj_route_plan_free (TjRoutePlan *plan)
{
  g_free (plan->days);
  g_free (plan);
}

/* Meetings -------------------------------------------------------------------------------------------------------- */

static gint32
day_of (const TjBodyDate *meeting)
{
  return tj_civil_minute_day (tj_date_first (&meeting->date));
}

/* Of a body, those of which the day is known, over all of the days that were looked up. (transfer none) */
static const GArray *
known_meetings (TjRouting *self, TjId body)
{
  GArray *found = g_hash_table_lookup (self->meetings, &body);

  if (found)
    return found;
  found = tj_body_meetings (self->model, body, self->known.first, self->known.last, self->work);
  for (guint i = found->len; i-- > 0;)
    if (g_array_index (found, TjBodyDate, i).date.precision > TJ_PRECISION_DAY)
      g_array_remove_index (found, i);
  g_hash_table_insert (self->meetings, g_memdup2 (&body, sizeof body), found);
  return found;
}

GArray *
tj_routing_meetings (TjRouting *self, TjId body, gint32 first, gint32 last)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TjBodyDate));
  const GArray *all;

  need_days (self, first, last);
  all = known_meetings (self, body);
  for (guint i = 0; i < all->len; i++)
    {
      const TjBodyDate *meeting = &g_array_index (all, TjBodyDate, i);

      if (day_of (meeting) >= first && day_of (meeting) <= last)
        g_array_append_vals (found, meeting, 1);
    }
  return found;
}

gboolean
tj_routing_meeting_on (TjRouting *self, TjId body, gint32 day, TjBodyDate *meeting)
{
  g_autoptr (GArray) found = tj_routing_meetings (self, body, day, day);
  const TjBody *record = tj_model_get_kind (self->model, TJ_KIND_BODY, body);
  gint32 submission;

  if (found->len > 0)
    {
      *meeting = g_array_index (found, TjBodyDate, 0);
      return TRUE;
    }
  *meeting = (TjBodyDate) { .date = { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY } };
  if (record && tj_body_submission_day (day, &record->submission, self->work, &submission))
    meeting->submission = (TjDate) { .precision = TJ_PRECISION_DAY, .minute = submission * TJ_MINUTES_PER_DAY };
  return FALSE;
}

/* The last meeting of a body up to a day, or NULL. (transfer none) */
static const TjBodyDate *
last_meeting (TjRouting *self, TjId body, gint32 day)
{
  const GArray *all = known_meetings (self, body);

  for (guint i = all->len; i-- > 0;)
    {
      const TjBodyDate *meeting = &g_array_index (all, TjBodyDate, i);

      if (day_of (meeting) <= day)
        return day_of (meeting) >= day - BACK ? meeting : NULL;
    }
  return NULL;
}

/* Counting back --------------------------------------------------------------------------------------------------- */

/* The last day up to this one on which is worked. */
static gint32
work_day (TjRouting *self, gint32 day)
{
  return tj_civil_minute_day (tj_work_time_previous (self->work, (day + 1) * TJ_MINUTES_PER_DAY) - 1);
}

/* The last day to hand in for a meeting; @lead is nullable. */
static gint32
handing_in (TjRouting *self, const TjBodyDate *meeting, const TjDuration *lead)
{
  gboolean stated = tj_date_on_axis (&meeting->submission);
  gint32 day = day_of (meeting), by_lead, found = day;

  if (stated)
    found = tj_civil_minute_day (MAX (tj_date_end (&meeting->submission) - 1, tj_date_first (&meeting->submission)));
  if (lead && tj_body_submission_day (day, lead, self->work, &by_lead))
    found = stated ? MIN (found, by_lead) : by_lead;
  else if (!stated)
    found = work_day (self, day - 1);
  return MIN (found, day);
}

static gboolean
by_the_clock (const TjDuration *lead)
{
  return lead->unit >= TJ_DURATION_ELAPSED_MINUTES && lead->unit <= TJ_DURATION_YEARS;
}

/* Fills in work that is needed by @need; the day by which what comes before it is needed. */
static gint32
count_work (TjRouting *self, TjRouteDay *day, const TjDuration *lead, gint32 need)
{
  gint32 from;

  day->by = by_the_clock (lead) ? need : work_day (self, need);
  from = day->by + 1;
  tj_body_submission_day (day->by + 1, lead, self->work, &from);
  day->from = MIN (from, day->by);
  return from - 1;
}

static gint32
count_meeting (TjRouting *self, TjRouteDay *day, const TjBodyDate *meeting, const TjDuration *lead)
{
  day->kind = TJ_ROUTE_MEETING;
  day->by = day_of (meeting);
  day->from = handing_in (self, meeting, lead);
  return day->from;
}

static gint32
count_step (TjRouting *self, TjRouteDay *day, const TjRouteStep *step, gint32 need)
{
  const TjBody *body = tj_model_get_kind (self->model, TJ_KIND_BODY, step->body);
  const TjBodyDate *meeting = body ? last_meeting (self, step->body, need) : NULL;

  if (meeting)
    return count_meeting (self, day, meeting, &step->lead_time);
  day->kind = body ? TJ_ROUTE_UNKNOWN : TJ_ROUTE_WORK;
  if (body && step->lead_time.unit == TJ_DURATION_UNSET)
    return count_work (self, day, &body->submission, need);
  return count_work (self, day, &step->lead_time, need);
}

static const GPtrArray *
steps_of (TjModel *model, TjId route)
{
  if (tj_model_get_kind (model, TJ_KIND_ROUTE, route) == NULL)
    return NULL;
  return tj_model_referrers (model, TJ_KIND_ROUTE_STEP, tj_kind_field (TJ_KIND_ROUTE_STEP, "route"), route);
}

TjId
tj_route_body (TjModel *model, TjId route)
{
  const TjRoute *record = tj_model_get_kind (model, TJ_KIND_ROUTE, route);
  const GPtrArray *steps = steps_of (model, route);

  if (record && record->body)
    return record->body;
  for (guint i = steps ? steps->len : 0; i-- > 0;)
    {
      const TjRouteStep *step = g_ptr_array_index (steps, i);

      if (step->body)
        return step->body;
    }
  return 0;
}

/* How many steps come before the meeting, which is the last of them when @meets. */
static guint
count_steps (const GPtrArray *steps, TjId body, gboolean *meets)
{
  guint n = steps ? steps->len : 0;

  *meets = FALSE;
  for (guint i = n; i-- > 0 && body;)
    {
      const TjRouteStep *step = g_ptr_array_index (steps, i);

      if (step->body != body)
        continue;
      *meets = TRUE;
      return i + 1;
    }
  return n;
}

TjRoutePlan *
tj_routing_back (TjRouting *self, TjId route, TjId body, const TjBodyDate *meeting)
{
  TjRoutePlan *plan = g_new0 (TjRoutePlan, 1);
  const GPtrArray *steps = steps_of (self->model, route);
  gboolean meets;
  gint32 need;

  g_return_val_if_fail (tj_date_on_axis (&meeting->date), plan);
  need_days (self, day_of (meeting) - BACK, day_of (meeting));
  plan->route = steps ? route : 0;
  plan->body = body ? body : tj_route_body (self->model, route);
  plan->meeting = *meeting;
  plan->day = day_of (meeting);
  plan->submission = need = handing_in (self, meeting, NULL);
  plan->n = count_steps (steps, plan->body, &meets);
  plan->days = g_new0 (TjRouteDay, MAX (plan->n, 1));
  for (guint i = plan->n; i-- > 0;)
    {
      const TjRouteStep *step = g_ptr_array_index (steps, i);

      plan->days[i].step = step->record.id;
      plan->days[i].body = step->body;
      if (meets && i == plan->n - 1)
        need = count_meeting (self, &plan->days[i], meeting, &step->lead_time);
      else
        need = count_step (self, &plan->days[i], step, need);
    }
  plan->handed = plan->submission;
  for (guint i = plan->n; i-- > 0;)
    if (plan->days[i].kind == TJ_ROUTE_MEETING)
      plan->handed = plan->days[i].from;
  plan->begin = plan->n > 0 ? plan->days[0].from : need;
  plan->ready = plan->n > 0 && plan->days[0].kind != TJ_ROUTE_MEETING ? plan->days[0].by : plan->begin;
  return plan;
}
