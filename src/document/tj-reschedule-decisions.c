// SPDX-License-Identifier: EUPL-1.2
#include "tj-reschedule-decisions.h"

#include <glib/gi18n-lib.h>

#include "tj-body-meetings.h"
#include "tj-civil.h"
#include "tj-records.h"
#include "tj-route-decision.h"

/* How far ahead the next meeting is looked for. */
#define DAYS_AHEAD 400

static gboolean
is_placed (const TjSpan *span)
{
  return span->origin == TJ_SPAN_OWN || span->origin == TJ_SPAN_COMPUTED;
}

/* The day on which something known to the day takes place or ends; FALSE for what is known less well. */
static gboolean
day_of (const TjSpan *span, gint32 *day)
{
  TjDate finish = tj_span_finish_date (span);

  if (!is_placed (span) || finish.precision > TJ_PRECISION_DAY)
    return FALSE;
  *day = tj_civil_minute_day (finish.minute);
  return TRUE;
}

/* The first day on which all that the decision waits for can be ready; G_MININT32 when it waits for nothing. */
static gint32
ready_day (TjModel *model, const TjPlan *plan, const TjDecision *decision)
{
  gint32 day;

  return tj_decision_work_day (model, plan, decision, TRUE, &day) ? day : G_MININT32;
}

/* The last day to hand in for a meeting; without one that is known the day before it. */
static gint32
last_day (const TjBodyDate *meeting)
{
  if (tj_date_on_axis (&meeting->submission))
    return tj_civil_minute_day (MAX (tj_date_end (&meeting->submission) - 1, tj_date_first (&meeting->submission)));
  return tj_civil_minute_day (tj_date_first (&meeting->date)) - 1;
}

static gint32
meeting_day (const TjBodyDate *meeting)
{
  return tj_civil_minute_day (tj_date_first (&meeting->date));
}

static const TjBodyDate *
meeting_on (const GArray *meetings, gint32 day)
{
  for (guint i = 0; i < meetings->len; i++)
    if (meeting_day (&g_array_index (meetings, TjBodyDate, i)) == day)
      return &g_array_index (meetings, TjBodyDate, i);
  return NULL;
}

/* The first meeting not before @from for which what is ready on @ready comes in time. */
static const TjBodyDate *
meeting_from (const GArray *meetings, gint32 from, gint32 ready)
{
  for (guint i = 0; i < meetings->len; i++)
    {
      const TjBodyDate *meeting = &g_array_index (meetings, TjBodyDate, i);

      if (meeting_day (meeting) >= from && last_day (meeting) >= ready)
        return meeting;
    }
  return NULL;
}

static char *
words (TjModel *model, const TjDecision *decision, const TjBodyDate *missed, const TjBodyDate *next)
{
  g_autofree char *name = tj_model_title (model, decision);
  g_autofree char *body = tj_model_title (model, tj_model_get (model, decision->body));
  g_autofree char *when = tj_date_format (&missed->date, TRUE);
  g_autofree char *later = next ? tj_date_format (&next->date, TRUE) : NULL;

  if (later == NULL)
    /* Translators: a decision, a body, and the date of its meeting. */
    return g_strdup_printf (_ ("“%s” no longer makes the meeting of “%s” on %s; a later one is not known."), name, body,
                            when);
  /* Translators: a decision, a body, the date of its meeting, and that of its next. */
  return g_strdup_printf (_ ("“%s” no longer makes the meeting of “%s” on %s: the next is on %s."), name, body, when,
                          later);
}

/* Whether anything that counts here would change at all, before meetings are looked up. */
static gboolean
may_be_later (TjModel *model, const TjPlan *before, const TjPlan *after, const TjDecision *decision)
{
  const TjSpan *was = tj_plan_span (before, decision->activity), *now = tj_plan_span (after, decision->activity);

  return now->finish > was->finish || ready_day (model, after, decision) > ready_day (model, before, decision);
}

static void
look_at (TjModel *model, const TjPlan *before, const TjPlan *after, const TjDecision *decision, GPtrArray *sentences,
         GArray *misses)
{
  gint32 planned, now, ready_before, ready;
  const TjBodyDate *missed, *next;
  g_autoptr (GArray) meetings = NULL;

  if (!day_of (tj_plan_span (before, decision->activity), &planned)
      || !day_of (tj_plan_span (after, decision->activity), &now) || !may_be_later (model, before, after, decision))
    return;
  ready_before = ready_day (model, before, decision);
  ready = ready_day (model, after, decision);
  meetings = tj_body_meetings (model, decision->body, planned, MAX (now, MAX (ready, planned)) + DAYS_AHEAD, NULL);
  missed = meeting_on (meetings, planned);
  if (missed == NULL || last_day (missed) < ready_before)
    return;
  next = meeting_from (meetings, MAX (now, planned), ready);
  /* Put on another meeting by hand, in time: that is what was meant. */
  if (next == missed
      || (next && meeting_day (next) == now && now != planned
          && tj_plan_span (after, decision->activity)->origin == TJ_SPAN_OWN))
    return;
  g_ptr_array_add (sentences, words (model, decision, missed, next));
  g_array_append_val (misses, decision->record.id);
}

void
tj_reschedule_misses (TjModel *model, const TjPlan *before, const TjPlan *after, TjId project, GPtrArray *sentences,
                      GArray *misses)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (model, TJ_KIND_DECISION, i);

      if (decision->project == project && decision->body && decision->activity)
        look_at (model, before, after, decision, sentences, misses);
    }
}
