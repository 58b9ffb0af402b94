// SPDX-License-Identifier: EUPL-1.2
#include "tj-checks-private.h"

#include "tj-computed-private.h"
#include "tj-months.h"
#include "tj-plan-result.h"

/* Dates against themselves and against their deadline, and dependencies against the dates as they stand. */

static void
check_reversed (TjChecking *self, const TjActivity *activity)
{
  g_autofree char *name = NULL, *start = NULL, *finish = NULL;

  if (!tj_date_on_axis (&activity->start) || !tj_date_on_axis (&activity->finish)
      || tj_date_end (&activity->finish) > tj_date_first (&activity->start)
      || tj_date_first (&activity->finish) >= tj_date_first (&activity->start))
    return;
  name = tj_checking_title (self, activity->record.id);
  start = tj_date_format (&activity->start, FALSE);
  finish = tj_date_format (&activity->finish, FALSE);
  tj_checking_add (self, TJ_CHECK_REVERSED, TJ_CHECK_ATTENTION, activity->record.id, 0,
                   /* Translators: an activity, its finish and its start. */
                   g_strdup_printf (_ ("“%s” finishes (%s) before it starts (%s)."), name, finish, start),
                   _ ("Change its start or its finish."));
}

static void
check_deadline (TjChecking *self, const TjActivity *activity)
{
  g_autofree char *name = NULL, *own = NULL, *deadline = NULL, *distance = NULL;
  TjDate finish = tj_span_finish_date (tj_plan_span (self->plan, activity->record.id));
  TjEnds ends;

  if (!tj_date_on_axis (&activity->deadline) || !tj_checking_ends (self, activity->record.id, &ends)
      || !tj_ends_after (&ends, tj_date_end (&activity->deadline)))
    return;
  name = tj_checking_title (self, activity->record.id);
  own = tj_date_format (&finish, FALSE);
  deadline = tj_date_format (&activity->deadline, FALSE);
  distance = tj_checking_distance (&activity->deadline, &finish);
  tj_checking_add (
      self, TJ_CHECK_DEADLINE, TJ_CHECK_ATTENTION, activity->record.id, 0,
      /* Translators: an activity, its date, how long ('7 days'), and its deadline. */
      g_strdup_printf (_ ("“%s” (%s) lies %s after its deadline: at the latest %s."), name, own, distance, deadline),
      _ ("Bring it forward, or agree on a later deadline."));
}

/* Whether all phases have a place in time: only then they tell how long a traject without dates of its own takes. */
static gboolean
phases_are_placed (const TjChecking *self)
{
  guint n = 0;

  for (guint i = 0; i < self->activities->len; i++)
    {
      const TjActivity *activity = g_ptr_array_index (self->activities, i);

      if (activity->type != TJ_ACTIVITY_TYPE_PHASE)
        continue;
      if (tj_plan_span (self->plan, activity->record.id)->origin == TJ_SPAN_NONE)
        return FALSE;
      n++;
    }
  return n > 0;
}

/* A stated duration that is about so long may be a tenth longer or shorter. */
static void
check_stated_duration (TjChecking *self)
{
  const TjDuration *stated = self->record ? &self->record->stated_duration : NULL;
  g_autofree char *text = NULL, *period = NULL, *months_text = NULL;
  gint64 months, expected;
  TjDate start, finish;
  TjSpan span;

  if (stated == NULL || (stated->unit != TJ_DURATION_MONTHS && stated->unit != TJ_DURATION_YEARS)
      || !tj_project_span (self->model, self->plan, self->project, &span)
      || (span.origin != TJ_SPAN_OWN && !phases_are_placed (self)))
    return;
  months = (gint64) tj_phase_months (&span) * 1000;
  expected = stated->unit == TJ_DURATION_YEARS ? stated->amount * 12 : stated->amount;
  if (ABS (months - expected) <= (stated->qualifier == TJ_QUALIFIER_NONE ? 0 : expected / 10))
    return;
  text = tj_duration_format (stated);
  start = tj_span_start_date (&span);
  finish = tj_span_finish_date (&span);
  period = tj_period_format (&start, &finish);
  months_text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u month", "%u months", tj_phase_months (&span)),
                                 tj_phase_months (&span));
  tj_checking_add (
      self, TJ_CHECK_DURATION, TJ_CHECK_INFORMATION, self->project, 0,
      /* Translators: a stated duration, months ('20 months'), and the period that they are. */
      g_strdup_printf (_ ("The stated duration is %s; the traject takes %s (%s)."), text, months_text, period),
      _ ("Change the stated duration or the dates, or leave it as the source has it."));
}

void
tj_checks_dates (TjChecking *self)
{
  for (guint i = 0; i < self->activities->len; i++)
    {
      const TjActivity *activity = g_ptr_array_index (self->activities, i);

      check_reversed (self, activity);
      check_deadline (self, activity);
    }
  check_stated_duration (self);
}

/* Dependencies ---------------------------------------------------------------------------------------------------- */

/* What a link demands at the earliest, and the latest that there can be. */
typedef struct
{
  gint32 demanded;
  gint32 found;
  gboolean to_minute; /* found is a minute, not the end of a period */
  TjDate predecessor, successor;
} Link;

/* As the engine does, for links that have no part in the schedule; a share of such a predecessor says nothing. */
static gint32
add_lag (const TjChecking *self, const TjDependency *dependency, gint32 minute)
{
  const TjWorkTime *calendar
      = tj_plan_work_time (self->plan, self->model, tj_checking_activity (self, dependency->successor));
  TjNetworkLink link = { 0 };

  tj_computed_set_link (&link, dependency);
  if (link.lag_kind == TJ_LAG_ELAPSED)
    return tj_minute_in_years ((gint64) minute + link.lag);
  if (link.lag_kind != TJ_LAG_WORK)
    return minute;
  return link.lag < 0 ? tj_work_time_backward (calendar, minute, -link.lag)
                      : tj_work_time_forward (calendar, minute, link.lag);
}

static void
measure (const TjChecking *self, const TjDependency *dependency, const TjEnds *from, const TjEnds *to, Link *link)
{
  const TjSpan *first = tj_plan_span (self->plan, dependency->predecessor);
  const TjSpan *second = tj_plan_span (self->plan, dependency->successor);
  gboolean from_start = dependency->type == TJ_DEPENDENCY_TYPE_SS || dependency->type == TJ_DEPENDENCY_TYPE_SF;
  gboolean to_finish = dependency->type == TJ_DEPENDENCY_TYPE_FF || dependency->type == TJ_DEPENDENCY_TYPE_SF;

  link->demanded = from_start ? from->start_first : from->finish_first;
  link->predecessor = from_start ? tj_span_start_date (first) : tj_span_finish_date (first);
  link->found = to_finish ? to->finish_last : to->start_last;
  link->to_minute = to_finish ? to->finish_first == to->finish_last : to->start_first == to->start_last;
  link->successor = to_finish ? tj_span_finish_date (second) : tj_span_start_date (second);
}

/* What goes before a decision is ready the day before: the piece has to lie on the table. */
static gboolean
needs_day_before (const TjChecking *self, const TjDependency *dependency)
{
  const TjActivity *successor = tj_checking_activity (self, dependency->successor);
  const TjActivity *predecessor = tj_checking_activity (self, dependency->predecessor);

  /* One that is computed stands where its links put it. */
  if (tj_plan_span (self->plan, dependency->successor)->origin == TJ_SPAN_COMPUTED)
    return FALSE;
  return (dependency->type == 0 || dependency->type == TJ_DEPENDENCY_TYPE_FS) && dependency->lag.amount == 0
         && successor->type == TJ_ACTIVITY_TYPE_DECISION && !tj_checking_is_moment (predecessor);
}

/* The schedule knows best; the rest is held against the spans by the same rule. */
static gboolean
is_broken (const TjChecking *self, const TjDependency *dependency, Link *link)
{
  TjLinkFinding finding;

  if (link->demanded == G_MININT32)
    return FALSE;
  if (needs_day_before (self, dependency) && link->predecessor.precision == TJ_PRECISION_DAY
      && link->successor.precision == TJ_PRECISION_DAY && link->demanded < link->found)
    return tj_date_end (&link->predecessor) >= link->found;
  if (tj_plan_link (self->plan, dependency->record.id, &finding))
    return finding.broken;
  link->demanded = add_lag (self, dependency, link->demanded);
  return link->to_minute ? link->demanded > link->found : link->demanded >= link->found;
}

static const char *
broken_format (int type)
{
  switch (type)
    {
    case TJ_DEPENDENCY_TYPE_SS:
      return _ ("“%s” (%s) cannot start before “%s” has started (%s).");
    case TJ_DEPENDENCY_TYPE_FF:
      return _ ("“%s” (%s) cannot be finished before “%s” is finished (%s).");
    case TJ_DEPENDENCY_TYPE_SF:
      return _ ("“%s” (%s) cannot be finished before “%s” has started (%s).");
    default:
      return _ ("“%s” (%s) cannot start before “%s” is finished (%s).");
    }
}

static void
tell_broken (TjChecking *self, const TjDependency *dependency, const Link *link)
{
  g_autofree char *successor = tj_checking_title (self, dependency->successor);
  g_autofree char *predecessor = tj_checking_title (self, dependency->predecessor);
  g_autofree char *date = tj_date_format (&link->successor, FALSE);
  g_autofree char *other = tj_date_format (&link->predecessor, FALSE);
  g_autoptr (GString) message = g_string_new (NULL);

  g_string_append_printf (message, broken_format (dependency->type), successor, date, predecessor, other);
  if (dependency->lag.amount != 0)
    {
      g_autofree char *lag = tj_duration_format (&dependency->lag);

      /* Translators: the lag of a dependency, such as '2 weeks'. */
      g_string_append_c (message, ' ');
      g_string_append_printf (message, _ ("Lag: %s."), lag);
    }
  tj_checking_add (self, TJ_CHECK_DEPENDENCY, TJ_CHECK_ATTENTION, dependency->successor, dependency->predecessor,
                   g_string_free (g_steal_pointer (&message), FALSE),
                   _ ("Move one of the two, or change the dependency."));
}

static gboolean
is_above (const TjChecking *self, TjId above, const TjActivity *activity)
{
  /* A file that was not checked may go round. */
  for (guint i = 0; activity && activity->parent && i < 1000; i++)
    {
      if (activity->parent == above)
        return TRUE;
      activity = tj_checking_activity (self, activity->parent);
    }
  return FALSE;
}

/* Most do: what follows from them stands where they put it. */
static gboolean
holds_in_schedule (const TjChecking *self, const TjDependency *dependency)
{
  TjLinkFinding finding;

  return tj_plan_link (self->plan, dependency->record.id, &finding) && !finding.broken
         && tj_plan_span (self->plan, dependency->successor)->origin == TJ_SPAN_COMPUTED;
}

static void
check_link (TjChecking *self, const TjDependency *dependency)
{
  const TjActivity *successor = tj_checking_activity (self, dependency->successor);
  const TjActivity *predecessor = tj_checking_activity (self, dependency->predecessor);
  TjEnds from, to;
  Link link;

  if (successor == NULL || predecessor == NULL || successor->project != self->project
      || !tj_checking_ends (self, dependency->predecessor, &from)
      || !tj_checking_ends (self, dependency->successor, &to))
    return;
  measure (self, dependency, &from, &to, &link);
  if (is_broken (self, dependency, &link) && !is_above (self, dependency->predecessor, successor)
      && !is_above (self, dependency->successor, predecessor))
    tell_broken (self, dependency, &link);
}

/* Dependencies that do not count ---------------------------------------------------------------------------------- */

/* Where nothing has a date yet nothing is amiss: the other of the two has a place. */
static gboolean
is_silent (const TjChecking *self, const TjDependency *dependency, TjId *end)
{
  *end = tj_plan_silent_end (self->plan, dependency);
  return *end != 0
         && (tj_plan_span (self->plan, dependency->predecessor)->origin != TJ_SPAN_NONE
             || tj_plan_span (self->plan, dependency->successor)->origin != TJ_SPAN_NONE);
}

static void
tell_silent (TjChecking *self, guint n, guint all, TjId example)
{
  g_autofree char *name = tj_checking_title (self, example);

  tj_checking_add (
      self, TJ_CHECK_SILENT_LINKS, TJ_CHECK_INFORMATION, example, 0,
      /* Translators: how many, of how many, and an activity. */
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%u of the %u dependencies does not count in dates and the critical path: one of "
                                    "its two activities has no date of its own (“%s”).",
                                    "%u of the %u dependencies do not count in dates and the critical path: one of the "
                                    "two activities has no date of its own, such as “%s”.",
                                    n),
                       n, all, name),
      _ ("Give these activities a date. Nothing, when the dates of their phases say enough."));
}

static gboolean
is_of_project (const TjChecking *self, const TjDependency *dependency)
{
  const TjActivity *successor = tj_checking_activity (self, dependency->successor);

  return successor && successor->project == self->project;
}

static guint
count_links (const TjChecking *self)
{
  guint n = 0;

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_DEPENDENCY); i++)
    n += is_of_project (self, tj_model_at (self->model, TJ_KIND_DEPENDENCY, i));
  return n;
}

static void
check_silent (TjChecking *self)
{
  guint n = 0;
  TjId example = 0, end;

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_DEPENDENCY); i++)
    {
      const TjDependency *dependency = tj_model_at (self->model, TJ_KIND_DEPENDENCY, i);

      if (!is_silent (self, dependency, &end) || !is_of_project (self, dependency))
        continue;
      n++;
      example = example ? example : end;
    }
  if (n > 0)
    tell_silent (self, n, count_links (self), example);
}

void
tj_checks_links (TjChecking *self)
{
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_DEPENDENCY); i++)
    {
      const TjDependency *dependency = tj_model_at (self->model, TJ_KIND_DEPENDENCY, i);

      if (!holds_in_schedule (self, dependency))
        check_link (self, dependency);
    }
  check_silent (self);
}
