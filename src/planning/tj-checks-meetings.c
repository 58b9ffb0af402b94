// SPDX-License-Identifier: EUPL-1.2
#include "tj-body-meetings.h"
#include "tj-checks-private.h"
#include "tj-days-private.h"

/* Decisions and meetings against the calendar of the body that meets. */

/* How far around a day the meetings of its body are looked for. */
#define DAYS_AROUND 366

/* A recess of the body, or one that belongs to no body, in which all of @days lies. */
static const TjRecess *
recess_around (const TjChecking *self, TjId body, const TjDays *days)
{
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_RECESS); i++)
    {
      const TjRecess *recess = tj_model_at (self->model, TJ_KIND_RECESS, i);
      TjDays away;

      if ((recess->body == 0 || recess->body == body) && tj_days_of_dates (&recess->start, &recess->finish, &away)
          && away.first <= days->first && days->last <= away.last)
        return recess;
    }
  return NULL;
}

static void
tell_recess (TjChecking *self, gconstpointer subject, const TjDate *date, TjId body, const TjRecess *recess)
{
  TjId id = ((const TjRecord *) subject)->id;
  g_autofree char *name = tj_checking_title (self, id);
  g_autofree char *when = tj_date_format (date, FALSE);
  g_autofree char *body_name = tj_checking_title (self, body);
  g_autofree char *recess_name = tj_checking_title (self, recess->record.id);

  if (((const TjRecord *) subject)->kind == TJ_KIND_BODY_MEETING)
    tj_checking_add (
        self, TJ_CHECK_RECESS, TJ_CHECK_ATTENTION, id, recess->record.id,
        /* Translators: a body, the date of its meeting, and a recess. */
        g_strdup_printf (_ ("A meeting of “%s” (%s) lies in the recess “%s”."), body_name, when, recess_name),
        _ ("Change its date, or that of the recess."));
  else
    tj_checking_add (
        self, TJ_CHECK_RECESS, TJ_CHECK_ATTENTION, id, recess->record.id,
        /* Translators: a decision, its date, a body, and a recess. */
        g_strdup_printf (_ ("“%s” (%s) lies in the recess of “%s” (%s)."), name, when, body_name, recess_name),
        _ ("Choose a date outside the recess."));
}

/* The first meeting after a day, when meetings are known before and after it, and there is none on the day itself.
 * FALSE otherwise. */
static gboolean
misses_meeting (TjChecking *self, TjId body, gint32 day, TjDate *next)
{
  g_autoptr (GArray) meetings
      = tj_body_meetings (self->model, body, day - DAYS_AROUND, day + DAYS_AROUND, tj_checking_work (self));
  gboolean before = FALSE;

  for (guint i = 0; i < meetings->len; i++)
    {
      const TjDate *date = &g_array_index (meetings, TjBodyDate, i).date;

      if (tj_date_end (date) <= day * TJ_MINUTES_PER_DAY)
        {
          before = tj_date_first (date) < day * TJ_MINUTES_PER_DAY;
          continue;
        }
      *next = *date;
      return before && tj_date_first (date) >= (day + 1) * TJ_MINUTES_PER_DAY;
    }
  return FALSE;
}

static void
tell_no_meeting (TjChecking *self, const TjDecision *decision, const TjDate *date, const TjDate *next)
{
  g_autofree char *name = tj_checking_title (self, decision->record.id);
  g_autofree char *when = tj_date_format_weekday (date);
  g_autofree char *body = tj_checking_title (self, decision->body);
  g_autofree char *other = tj_date_format_weekday (next);
  /* Translators: a date with its weekday. */
  g_autofree char *remedy = g_strdup_printf (_ ("The next meeting is on %s."), other);

  tj_checking_add (self, TJ_CHECK_NO_MEETING, TJ_CHECK_ATTENTION, decision->record.id, decision->body,
                   /* Translators: a decision, a body, and a date with its weekday. */
                   g_strdup_printf (_ ("“%s”: “%s” does not meet on %s."), name, body, when), remedy);
}

static void
check_decision (TjChecking *self, const TjDecision *decision)
{
  const TjActivity *activity = tj_checking_activity (self, decision->activity);
  const TjSpan *span = activity ? tj_plan_span (self->plan, decision->activity) : NULL;
  const TjRecess *recess;
  TjDate date, next;
  TjDays days;

  if (decision->project != self->project || decision->body == 0 || span == NULL || span->origin != TJ_SPAN_OWN)
    return;
  date = tj_span_finish_date (span);
  if (!tj_days_of_dates (&date, &date, &days))
    return;
  recess = recess_around (self, decision->body, &days);
  if (recess)
    tell_recess (self, decision, &date, decision->body, recess);
  else if (days.first == days.last && misses_meeting (self, decision->body, days.first, &next))
    tell_no_meeting (self, decision, &date, &next);
}

static void
check_meetings_of (TjChecking *self, TjId body)
{
  const GPtrArray *meetings
      = tj_model_referrers (self->model, TJ_KIND_BODY_MEETING, tj_kind_field (TJ_KIND_BODY_MEETING, "body"), body);

  for (guint i = 0; meetings && i < meetings->len; i++)
    {
      const TjBodyMeeting *meeting = g_ptr_array_index (meetings, i);
      const TjRecess *recess;
      TjDays days;

      if (meeting->cancelled == TJ_TICK_YES || !tj_days_of_dates (&meeting->date, &meeting->date, &days))
        continue;
      recess = recess_around (self, body, &days);
      if (recess)
        tell_recess (self, meeting, &meeting->date, body, recess);
    }
}

/* Bodies are shared; a traject looks at those that decide in it. */
void
tj_checks_meetings (TjChecking *self)
{
  g_autoptr (GHashTable) bodies = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (self->model, TJ_KIND_DECISION, i);

      check_decision (self, decision);
      if (decision->project == self->project && decision->body && g_hash_table_add (bodies, (gpointer) &decision->body))
        check_meetings_of (self, decision->body);
    }
}
