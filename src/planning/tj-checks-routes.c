// SPDX-License-Identifier: EUPL-1.2
#include "tj-checks-private.h"
#include "tj-route-decision.h"

/* Decisions against their route: of what is wrong with one the worst is told, once. */

typedef struct
{
  TjChecking *checking;
  TjRouting *routing;
  const TjDecision *decision;
  TjRoutePlan *route; /* (owned) to the meeting that is planned */
} Case;

static TjDate
date_of (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

/* With its weekday. (transfer full) */
static char *
words_of (gint32 day)
{
  TjDate date = date_of (day);

  return tj_date_format_weekday (&date);
}

/* What would settle it: the first meeting that can still be met. */
static char *
remedy_of (Case *self)
{
  g_autofree char *day = NULL;
  TjBodyDate first;

  if (!tj_routing_first (self->routing, self->checking->plan, self->decision, &first))
    return g_strdup (_ ("Let it be done earlier, or add later meetings of the body."));
  day = tj_date_format_weekday (&first.date);
  /* Translators: a date with its weekday. */
  return g_strdup_printf (
      _ ("Let it be done earlier, or choose a later meeting. The first that can be met is that of %s."), day);
}

static void
tell (Case *self, const char *rule, TjCheckSeverity severity, char *message, const char *remedy)
{
  tj_checking_add (self->checking, rule, severity, self->decision->record.id, self->route->body, message, remedy);
}

/* A decision is so close to what precedes it that its piece cannot be handed in. Of a period the last meeting counts:
 * it may still hold. */
static gboolean
too_close (Case *self)
{
  g_autoptr (GArray) found = tj_routing_candidates (self->routing, self->checking->plan, self->decision);
  const TjBodyDate *last = found->len > 0 ? &g_array_index (found, TjBodyDate, found->len - 1) : NULL;
  g_autoptr (TjRoutePlan) late = NULL;
  g_autofree char *name = NULL, *done = NULL, *submission = NULL, *meeting = NULL, *remedy = NULL;
  gint32 work;

  if (last == NULL || !tj_date_on_axis (&last->submission)
      || !tj_decision_work_day (self->checking->model, self->checking->plan, self->decision, TRUE, &work))
    return FALSE;
  late = tj_routing_back (self->routing, 0, self->route->body, last);
  if (work <= late->submission)
    return FALSE;
  name = tj_checking_title (self->checking, self->decision->record.id);
  done = words_of (work);
  submission = words_of (late->submission);
  meeting = words_of (late->day);
  remedy = remedy_of (self);
  tell (
      self, TJ_CHECK_SUBMISSION, TJ_CHECK_ATTENTION,
      /* Translators: a decision, and three dates with their weekday. */
      g_strdup_printf (_ ("“%s”: what precedes it is done on %s, but the papers for the meeting of %s are due on %s."),
                       name, done, meeting, submission),
      remedy);
  return TRUE;
}

static void
tell_unreachable (Case *self, gboolean prepared)
{
  g_autofree char *name = tj_checking_title (self->checking, self->decision->record.id);
  g_autofree char *body = tj_checking_title (self->checking, self->route->body);
  g_autofree char *meeting = words_of (self->route->day);
  g_autofree char *due = words_of (prepared ? self->route->handed : self->route->ready);
  g_autofree char *remedy = remedy_of (self);

  tell (self, TJ_CHECK_UNREACHABLE, TJ_CHECK_ATTENTION,
        g_strdup_printf (
            prepared
                /* Translators: a decision, a body, the date of its meeting and an earlier date. */
                ? _ ("“%s” can no longer reach the meeting of “%s” on %s by its route: the papers were due on %s.")
                : _ ("“%s” can no longer reach the meeting of “%s” on %s by its route: the writer had to be ready on "
                     "%s."),
            name, body, meeting, due),
        remedy);
}

static void
tell_work (Case *self, gint32 work)
{
  g_autofree char *name = tj_checking_title (self->checking, self->decision->record.id);
  g_autofree char *meeting = words_of (self->route->day);
  g_autofree char *ready = words_of (self->route->ready);
  g_autofree char *done = words_of (work);
  g_autofree char *remedy = remedy_of (self);

  tell (self, TJ_CHECK_ROUTE_LATE, TJ_CHECK_ATTENTION,
        /* Translators: a decision, and three dates with their weekday. */
        g_strdup_printf (
            _ ("“%s”: for the meeting of %s the writer has to be ready on %s, but what precedes it is done on %s."),
            name, meeting, ready, done),
        remedy);
}

/* It has not begun, or the writer is not known to be ready. */
static void
tell_passed (Case *self, gboolean prepared)
{
  g_autofree char *name = tj_checking_title (self->checking, self->decision->record.id);
  g_autofree char *meeting = words_of (self->route->day);
  g_autofree char *due = words_of (prepared ? self->route->ready : self->route->begin);
  g_autofree char *last = words_of (prepared ? self->route->handed : self->route->ready);
  g_autofree char *remedy = NULL;

  if (prepared)
    /* Translators: a date with its weekday. */
    remedy = g_strdup_printf (_ ("Set the status to “Submitted” when the papers are handed in: that can be until %s."),
                              last);
  else
    /* Translators: a date with its weekday. */
    remedy
        = g_strdup_printf (_ ("Set the status to “In preparation” when it has begun: the writer has until %s."), last);
  /* One that is in preparation may lie with anyone on the route; of any other the route should have begun. */
  tell (self, TJ_CHECK_ROUTE_LATE, prepared ? TJ_CHECK_INFORMATION : TJ_CHECK_ATTENTION,
        g_strdup_printf (prepared
                             /* Translators: a decision, and two dates with their weekday. */
                             ? _ ("“%s”: for the meeting of %s the writer had to be ready on %s.")
                             : _ ("“%s”: for the meeting of %s the route had to begin on %s."),
                         name, meeting, due),
        remedy);
}

static void
check_route (Case *self)
{
  gint32 today = self->checking->today, work;
  gboolean prepared = self->decision->state == TJ_DECISION_STATE_PREPARED;

  if (self->decision->state == TJ_DECISION_STATE_SUBMITTED || self->route->n == 0)
    return;
  if ((prepared ? self->route->handed : self->route->ready) < today)
    tell_unreachable (self, prepared);
  else if (tj_decision_work_day (self->checking->model, self->checking->plan, self->decision, FALSE, &work)
           && work > self->route->ready)
    tell_work (self, work);
  else if ((prepared ? self->route->ready : self->route->begin) < today)
    tell_passed (self, prepared);
}

/* Whether its whole period lies behind; an 'uiterlijk' alone too. */
static gboolean
is_past (const TjChecking *checking, const TjDecision *decision, TjDate *date)
{
  const TjSpan *span = tj_plan_span (checking->plan, decision->activity);
  TjEnds ends;

  if (span->origin == TJ_SPAN_PHASE || !tj_checking_ends (checking, decision->activity, &ends)
      || ends.finish_last > checking->today * TJ_MINUTES_PER_DAY)
    return FALSE;
  *date = tj_span_finish_date (span);
  return TRUE;
}

/* What has a status by which it is still to come cannot lie behind; without a status it is only not known how it went.
 */
static void
check_past (TjChecking *self, const TjDecision *decision)
{
  gboolean known = decision->state != 0 && decision->state != TJ_DECISION_STATE_UNKNOWN;
  g_autofree char *name = NULL, *day = NULL;
  TjDate date;

  if (!is_past (self, decision, &date))
    return;
  name = tj_checking_title (self, decision->record.id);
  day = tj_date_format (&date, FALSE);
  tj_checking_add (self, TJ_CHECK_PAST_DECISION, known ? TJ_CHECK_ATTENTION : TJ_CHECK_INFORMATION, decision->record.id,
                   decision->activity,
                   /* Translators: a decision and its date. */
                   g_strdup_printf (known ? _ ("“%s” (%s) is past, but by its status it is still to be decided.")
                                          : _ ("“%s” (%s) is past, and it is not known what was decided."),
                                    name, day),
                   _ ("Set the status to what became of it, or choose a later date."));
}

static void
check_decision (TjChecking *checking, TjRouting *routing, const TjDecision *decision)
{
  Case self = { checking, routing, decision, NULL };

  if (!tj_decision_is_open (decision))
    return;
  check_past (checking, decision);
  if (tj_decision_body (checking->model, decision) == 0)
    return;
  self.route = tj_routing_of_decision (routing, checking->plan, decision);
  if (self.route == NULL)
    return;
  /* What lies behind is no longer planned. */
  if (self.route->day >= checking->today && !too_close (&self))
    check_route (&self);
  tj_route_plan_free (self.route);
}

void
tj_checks_routes (TjChecking *self)
{
  g_autoptr (TjRouting) routing = tj_routing_new (self->model, self->project, self->today);

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (self->model, TJ_KIND_DECISION, i);

      if (decision->project == self->project)
        check_decision (self, routing, decision);
    }
}
