// SPDX-License-Identifier: EUPL-1.2
#include "tj-checks-private.h"

#include "tj-work-calendar.h"

/* Room around a traject in which working time is known. */
#define ROOM_DAYS 400

TjCheck *
tj_check_new (const char *rule, TjCheckSeverity severity, TjId subject, TjId other, char *message, const char *remedy)
{
  TjCheck *check = g_new (TjCheck, 1);

  *check = (TjCheck) { rule, severity, subject, other, message, g_strdup (remedy) };
  return check;
}

void
tj_check_free (TjCheck *check)
{
  g_free (check->message);
  g_free (check->remedy);
  g_free (check);
}

void
tj_checking_add (TjChecking *self, const char *rule, TjCheckSeverity severity, TjId subject, TjId other, char *message,
                 const char *remedy)
{
  g_ptr_array_add (self->checks, tj_check_new (rule, severity, subject, other, message, remedy));
}

char *
tj_checking_title (const TjChecking *self, TjId id)
{
  gconstpointer record = tj_model_get (self->model, id);

  return record ? tj_model_title (self->model, record) : g_strdup ("");
}

const TjActivity *
tj_checking_activity (const TjChecking *self, TjId id)
{
  return id ? tj_model_get_kind (self->model, TJ_KIND_ACTIVITY, id) : NULL;
}

gboolean
tj_checking_is_moment (const TjActivity *activity)
{
  return tj_activity_is_moment (activity);
}

gboolean
tj_checking_ends (const TjChecking *self, TjId activity, TjEnds *ends)
{
  const TjSpan *span = tj_plan_span (self->plan, activity);
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);

  switch (span->origin)
    {
    case TJ_SPAN_OWN:
    case TJ_SPAN_CHILDREN:
    case TJ_SPAN_COMPUTED:
      *ends = (TjEnds) { span->start, tj_date_end (&start), tj_date_first (&finish), span->finish };
      return TRUE;
    case TJ_SPAN_PHASE:
      *ends = (TjEnds) { span->start, span->finish, span->start, span->finish };
      return TRUE;
    case TJ_SPAN_DEADLINE:
      *ends = (TjEnds) { G_MININT32, span->finish, G_MININT32, span->finish };
      return TRUE;
    case TJ_SPAN_NONE:
    default:
      return FALSE;
    }
}

gboolean
tj_ends_after (const TjEnds *ends, gint32 finish)
{
  return ends->finish_first < ends->finish_last ? ends->finish_first >= finish : ends->finish_first > finish;
}

gboolean
tj_ends_before (const TjEnds *ends, gint32 start)
{
  return ends->start_first < ends->start_last ? ends->start_last <= start : ends->start_last < start;
}

const TjWorkTime *
tj_checking_work (TjChecking *self)
{
  gint32 start = self->today * TJ_MINUTES_PER_DAY, finish = start;
  TjId calendar = self->record ? self->record->calendar : 0;

  if (self->work)
    return self->work;
  tj_plan_bounds (self->plan, self->project, &start, &finish);
  start = tj_civil_minute_day (start) - ROOM_DAYS;
  finish = tj_civil_minute_day (finish) + ROOM_DAYS;
  self->work = tj_work_calendar_new (self->model, calendar, start, finish);
  if (self->work == NULL)
    self->work = tj_work_calendar_new (self->model, 0, start, finish);
  return self->work;
}

/* Distances ------------------------------------------------------------------------------------------------------- */

static int
month_of (gint32 minute)
{
  int year, month;

  tj_civil_split (tj_civil_minute_day (minute), &year, &month, NULL);
  return year * 12 + month;
}

static gint32
last_minute (const TjDate *date)
{
  return MAX (tj_date_first (date), tj_date_end (date) - 1);
}

char *
tj_checking_distance (const TjDate *from, const TjDate *to)
{
  gint32 first = last_minute (from), last = last_minute (to);
  guint months = (guint) ABS (month_of (last) - month_of (first));
  guint days = (guint) ABS (tj_civil_minute_day (last) - tj_civil_minute_day (first));

  if (months > 0 && MAX (from->precision, to->precision) >= TJ_PRECISION_MONTH)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u month", "%u months", months), months);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", days), days);
}

guint
tj_phase_months (const TjSpan *span)
{
  if (span->origin == TJ_SPAN_NONE)
    return 0;
  return (guint) (month_of (MAX (span->start, span->finish - 1)) - month_of (span->start) + 1);
}

guint
tj_phase_days (const TjSpan *span)
{
  if (span->origin == TJ_SPAN_NONE)
    return 0;
  return (guint) (tj_civil_minute_day (MAX (span->start, span->finish - 1)) - tj_civil_minute_day (span->start) + 1);
}

gboolean
tj_project_span (const TjModel *model, const TjPlan *plan, TjId project, TjSpan *span)
{
  const TjProject *record = tj_model_get_kind (model, TJ_KIND_PROJECT, project);
  TjSpan found = { 0, 0, TJ_PRECISION_DAY, TJ_PRECISION_DAY, TJ_SPAN_CHILDREN };
  gboolean start = record && tj_date_on_axis (&record->start), finish = record && tj_date_on_axis (&record->finish);

  if (!tj_plan_bounds (plan, project, &found.start, &found.finish) && !(start && finish))
    return FALSE;
  if (start)
    {
      found.start = tj_date_first (&record->start);
      found.start_precision = record->start.precision;
    }
  if (finish)
    {
      found.finish = tj_date_end (&record->finish);
      found.finish_precision = record->finish.precision;
    }
  if (found.finish < found.start)
    return FALSE;
  if (start && finish)
    found.origin = TJ_SPAN_OWN;
  *span = found;
  return TRUE;
}

/* All of them ----------------------------------------------------------------------------------------------------- */

static GPtrArray *
activities_of (TjModel *model, TjId project)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (model, TJ_KIND_ACTIVITY, i);

      if (activity->project == project)
        g_ptr_array_add (found, (gpointer) activity);
    }
  return found;
}

/* What a check is sorted by. */
typedef struct
{
  TjCheck *check;
  int rule; /* in the order in which they were found */
  gint32 time;
} Key;

/* When it is: a step of the participation has the time of its activity. */
static gint32
time_of (const TjPlan *plan, const TjCheck *check)
{
  const TjSpan *span = tj_plan_span (plan, check->subject);

  if (span->origin == TJ_SPAN_NONE)
    span = tj_plan_span (plan, check->other);
  return span->origin == TJ_SPAN_NONE ? G_MAXINT32 : span->start;
}

/* What is left keeps the order in which it was found. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const Key *first = a, *second = b;

  if (first->check->severity != second->check->severity)
    return first->check->severity < second->check->severity ? -1 : 1;
  if (first->rule != second->rule)
    return first->rule < second->rule ? -1 : 1;
  return first->time < second->time ? -1 : first->time > second->time;
}

static void
sort (TjChecking *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), self->checks->len);

  for (guint i = 0; i < self->checks->len; i++)
    {
      TjCheck *check = g_ptr_array_index (self->checks, i);
      Key key = { check, (int) i, time_of (self->plan, check) };
      gpointer first;

      if (g_hash_table_lookup_extended (places, check->rule, NULL, &first))
        key.rule = GPOINTER_TO_INT (first);
      else
        g_hash_table_insert (places, (gpointer) check->rule, GINT_TO_POINTER (i));
      g_array_append_val (keys, key);
    }
  g_array_sort (keys, compare);
  for (guint i = 0; i < keys->len; i++)
    self->checks->pdata[i] = g_array_index (keys, Key, i).check;
}

GPtrArray *
tj_checks_run (TjModel *model, const TjPlan *plan, TjId project, gint32 today)
{
  TjChecking self = { .model = model, .plan = plan, .project = project, .today = today };

  self.record = tj_model_get_kind (model, TJ_KIND_PROJECT, project);
  self.parent = tj_kind_parent_field (TJ_KIND_ACTIVITY);
  self.lead = tj_kind_field (TJ_KIND_LEAD, "activity");
  self.activities = activities_of (model, project);
  self.checks = g_ptr_array_new_with_free_func ((GDestroyNotify) tj_check_free);
  tj_checks_dates (&self);
  tj_checks_links (&self);
  tj_checks_frames (&self);
  tj_checks_meetings (&self);
  tj_checks_routes (&self);
  tj_checks_phases (&self);
  tj_checks_effort (&self);
  tj_checks_content (&self);
  tj_checks_leads (&self);
  sort (&self);
  g_ptr_array_unref (self.activities);
  g_clear_pointer (&self.work, tj_work_time_unref);
  return self.checks;
}

guint
tj_checks_count (const GPtrArray *checks, TjCheckSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < checks->len; i++)
    n += ((const TjCheck *) g_ptr_array_index (checks, i))->severity == severity;
  return n;
}

gboolean
tj_check_equal (const TjCheck *a, const TjCheck *b)
{
  return a->severity == b->severity && a->subject == b->subject && a->other == b->other
         && g_str_equal (a->rule, b->rule) && g_str_equal (a->message, b->message)
         && g_str_equal (a->remedy, b->remedy);
}
