// SPDX-License-Identifier: EUPL-1.2
#include "tj-upcoming-private.h"

#include "tj-civil.h"
#include "tj-records.h"
#include "tj-route-decision.h"

/* A tree of records may be odd. */
#define DEEPEST 1000

/* Items ----------------------------------------------------------------------------------------------------------- */

static void
clear_item (gpointer data)
{
  TjUpcomingItem *item = data;

  g_free (item->name);
  g_free (item->lead);
  g_free (item->phase);
}

GArray *
tj_upcoming_items_new (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (TjUpcomingItem));

  g_array_set_clear_func (items, clear_item);
  return items;
}

static const TjActivity *
activity_of (TjModel *model, TjId id)
{
  return tj_model_get_kind (model, TJ_KIND_ACTIVITY, id);
}

/* Those who lead it, else all who are named. */
static char *
names_of (const GPtrArray *leads)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean led = FALSE;

  for (guint i = 0; i < leads->len; i++)
    led |= ((const TjLead *) g_ptr_array_index (leads, i))->kind <= TJ_LEAD_KIND_LEAD;
  for (guint i = 0; i < leads->len; i++)
    {
      const TjLead *lead = g_ptr_array_index (leads, i);

      if (lead->name == NULL || (led && lead->kind > TJ_LEAD_KIND_LEAD))
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", lead->name);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Whoever leads a phase leads what is in it. */
static char *
lead_of (TjModel *model, TjId id)
{
  const TjField *field = tj_kind_field (TJ_KIND_LEAD, "activity");
  const TjActivity *activity = activity_of (model, id);

  for (guint i = 0; activity && i < DEEPEST; i++)
    {
      const GPtrArray *leads = tj_model_referrers (model, TJ_KIND_LEAD, field, activity->record.id);

      if (leads && leads->len > 0)
        return names_of (leads);
      activity = activity_of (model, activity->parent);
    }
  return g_strdup ("");
}

static char *
phase_of (TjModel *model, TjId id)
{
  const TjActivity *activity = activity_of (model, id);

  for (guint i = 0; activity && i < DEEPEST; i++)
    {
      activity = activity_of (model, activity->parent);
      if (activity && (activity->type == TJ_ACTIVITY_TYPE_PHASE || activity->type == 0))
        return g_strdup (activity->name ? activity->name : "");
    }
  return g_strdup ("");
}

TjUpcomingItem *
tj_upcoming_add (TjUpcomingDraft *draft, TjUpcomingKind kind, TjId id, TjId activity, const TjDate *date, char *name)
{
  TjUpcomingItem item = { .kind = kind, .id = id, .activity = activity, .name = name };

  item.date = (TjDate) { .precision = date->precision, .minute = date->minute };
  if (item.name == NULL)
    item.name = tj_model_title (draft->model, tj_model_get (draft->model, id));
  item.lead = lead_of (draft->model, activity);
  item.phase = phase_of (draft->model, activity);
  g_array_append_val (draft->items, item);
  return &g_array_index (draft->items, TjUpcomingItem, draft->items->len - 1);
}

gboolean
tj_upcoming_reaches (const TjUpcomingDraft *draft, const TjDate *date)
{
  if (!tj_date_on_axis (date) || date->precision > TJ_PRECISION_QUARTER)
    return FALSE;
  return tj_civil_minute_day (tj_date_first (date)) <= draft->last
         && tj_civil_minute_day (MAX (tj_date_end (date) - 1, tj_date_first (date))) >= draft->first;
}

/* Activities ------------------------------------------------------------------------------------------------------ */

gconstpointer
tj_upcoming_decision_of (TjModel *model, TjId activity)
{
  const GPtrArray *found
      = tj_model_referrers (model, TJ_KIND_DECISION, tj_kind_field (TJ_KIND_DECISION, "activity"), activity);

  return found && found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

gboolean
tj_upcoming_is_done (gconstpointer activity)
{
  const TjActivity *self = activity;

  return tj_date_on_axis (&self->actual_finish)
         || (self->progress.state == TJ_NUMBER_KNOWN && self->progress.value >= 100000);
}

gboolean
tj_upcoming_decision_date (const TjPlan *plan, gconstpointer decision, TjDate *date)
{
  const TjDecision *self = decision;
  const TjSpan *span = tj_plan_span (plan, self->activity);

  if (self->activity && span->origin != TJ_SPAN_NONE && span->origin != TJ_SPAN_PHASE)
    *date = tj_span_finish_date (span);
  else
    *date = (TjDate) { .precision = self->overview_date.precision, .minute = self->overview_date.minute };
  return tj_date_on_axis (date);
}

static void
add_ends (TjUpcomingDraft *draft, const TjActivity *activity, const TjSpan *span)
{
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);
  TjId id = activity->record.id;

  if (span->start == span->finish || tj_date_equal (&start, &finish))
    {
      if (tj_upcoming_reaches (draft, &start))
        tj_upcoming_add (draft, TJ_UPCOMING_HAPPENS, id, id, &start, NULL);
      return;
    }
  if ((draft->done || !tj_date_on_axis (&activity->actual_start)) && tj_upcoming_reaches (draft, &start))
    tj_upcoming_add (draft, TJ_UPCOMING_STARTS, id, id, &start, NULL);
  if (tj_upcoming_reaches (draft, &finish))
    tj_upcoming_add (draft, TJ_UPCOMING_ENDS, id, id, &finish, NULL);
}

static void
add_deadline (TjUpcomingDraft *draft, const TjActivity *activity, const TjSpan *span)
{
  TjDate finish = tj_span_finish_date (span);
  TjId id = activity->record.id;

  if (!tj_upcoming_reaches (draft, &activity->deadline))
    return;
  if (span->origin == TJ_SPAN_DEADLINE || !tj_date_equal (&activity->deadline, &finish))
    tj_upcoming_add (draft, TJ_UPCOMING_DEADLINE, id, id, &activity->deadline, NULL);
}

static void
add_activity (TjUpcomingDraft *draft, const TjActivity *activity)
{
  const TjSpan *span = tj_plan_span (draft->plan, activity->record.id);

  if ((tj_upcoming_is_done (activity) && !draft->done) || tj_upcoming_decision_of (draft->model, activity->record.id))
    return;
  if (activity->type == TJ_ACTIVITY_TYPE_DECISION && span->origin != TJ_SPAN_NONE && span->origin != TJ_SPAN_PHASE)
    {
      TjDate date = tj_span_finish_date (span);

      if (tj_upcoming_reaches (draft, &date))
        tj_upcoming_add (draft, TJ_UPCOMING_DECISION, activity->record.id, activity->record.id, &date, NULL);
      return;
    }
  if (span->origin == TJ_SPAN_OWN || span->origin == TJ_SPAN_CHILDREN || span->origin == TJ_SPAN_COMPUTED)
    add_ends (draft, activity, span);
  add_deadline (draft, activity, span);
}

static void
add_activities (TjUpcomingDraft *draft)
{
  for (guint i = 0; i < tj_model_count (draft->model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (draft->model, TJ_KIND_ACTIVITY, i);

      if (activity->project == draft->project)
        add_activity (draft, activity);
    }
}

/* Decisions, meetings of the team, actions ------------------------------------------------------------------------ */

static void
add_decisions (TjUpcomingDraft *draft)
{
  TjDate date;

  for (guint i = 0; i < tj_model_count (draft->model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (draft->model, TJ_KIND_DECISION, i);
      TjId id = decision->activity ? decision->activity : decision->record.id;
      TjUpcomingItem *item;

      if (decision->project != draft->project || !(draft->done || tj_decision_is_open (decision))
          || !tj_upcoming_decision_date (draft->plan, decision, &date) || !tj_upcoming_reaches (draft, &date))
        continue;
      item = tj_upcoming_add (draft, TJ_UPCOMING_DECISION, id, decision->activity, &date,
                              tj_model_title (draft->model, decision));
      item->body = tj_decision_body (draft->model, decision);
    }
}

static void
add_gatherings (TjUpcomingDraft *draft)
{
  for (guint i = 0; i < tj_model_count (draft->model, TJ_KIND_MEETING); i++)
    {
      const TjMeeting *meeting = tj_model_at (draft->model, TJ_KIND_MEETING, i);

      if (meeting->project == draft->project && tj_upcoming_reaches (draft, &meeting->date))
        tj_upcoming_add (draft, TJ_UPCOMING_GATHERING, meeting->record.id, meeting->activity, &meeting->date, NULL);
    }
}

static void
add_action (TjUpcomingDraft *draft, const TjAction *action)
{
  TjUpcomingItem *item
      = tj_upcoming_add (draft, TJ_UPCOMING_ACTION, action->record.id, action->activity, &action->due, NULL);

  if (action->who == NULL && action->role == 0)
    return;
  g_free (item->lead);
  item->lead
      = action->who ? g_strdup (action->who) : tj_model_title (draft->model, tj_model_get (draft->model, action->role));
}

static void
add_actions (TjUpcomingDraft *draft)
{
  for (guint i = 0; i < tj_model_count (draft->model, TJ_KIND_ACTION); i++)
    {
      const TjAction *action = tj_model_at (draft->model, TJ_KIND_ACTION, i);

      if (action->project == draft->project && (draft->done || action->done != TJ_TICK_YES)
          && tj_upcoming_reaches (draft, &action->due))
        add_action (draft, action);
    }
}

/* In order -------------------------------------------------------------------------------------------------------- */

/* What is known to the day comes before what is known to the week that it begins. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TjUpcomingItem *first = a, *second = b;

  if (first->date.minute != second->date.minute)
    return first->date.minute < second->date.minute ? -1 : 1;
  if (first->date.precision != second->date.precision)
    return first->date.precision < second->date.precision ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  return g_utf8_collate (first->name, second->name);
}

static GArray *
collect (TjUpcomingDraft draft)
{
  draft.items = tj_upcoming_items_new ();
  add_activities (&draft);
  add_decisions (&draft);
  add_gatherings (&draft);
  add_actions (&draft);
  tj_upcoming_add_meetings (&draft);
  g_array_sort (draft.items, compare_items);
  return draft.items;
}

GArray *
tj_upcoming_in (TjModel *model, const TjPlan *plan, TjId project, gint32 today, gint32 first, gint32 last)
{
  return collect ((TjUpcomingDraft) { model, plan, project, today, first, last, NULL, FALSE });
}

GArray *
tj_upcoming_all (TjModel *model, const TjPlan *plan, TjId project, gint32 today, gint32 first, gint32 last)
{
  return collect ((TjUpcomingDraft) { model, plan, project, today, first, last, NULL, TRUE });
}

/* Late ------------------------------------------------------------------------------------------------------------ */

static gboolean
is_past (const TjUpcomingDraft *draft, const TjDate *date)
{
  return tj_date_on_axis (date) && tj_date_end (date) <= draft->today * TJ_MINUTES_PER_DAY;
}

static gboolean
is_under_way (const TjActivity *activity)
{
  return activity->progress.state == TJ_NUMBER_KNOWN || tj_date_on_axis (&activity->actual_start);
}

static void
add_late_activity (TjUpcomingDraft *draft, const TjActivity *activity)
{
  const TjSpan *span = tj_plan_span (draft->plan, activity->record.id);
  TjDate finish = tj_span_finish_date (span);
  TjId id = activity->record.id;

  if (is_past (draft, &activity->deadline))
    tj_upcoming_add (draft, TJ_UPCOMING_DEADLINE, id, id, &activity->deadline, NULL);
  else if (is_under_way (activity) && (span->origin == TJ_SPAN_OWN || span->origin == TJ_SPAN_COMPUTED)
           && is_past (draft, &finish))
    tj_upcoming_add (draft, TJ_UPCOMING_ENDS, id, id, &finish, NULL);
}

static void
add_late_decision (TjUpcomingDraft *draft, const TjDecision *decision)
{
  TjId id = decision->activity ? decision->activity : decision->record.id;
  TjUpcomingItem *item;
  TjDate date;

  if (decision->state < TJ_DECISION_STATE_PLANNED || decision->state > TJ_DECISION_STATE_SUBMITTED
      || !tj_upcoming_decision_date (draft->plan, decision, &date) || !is_past (draft, &date))
    return;
  item = tj_upcoming_add (draft, TJ_UPCOMING_DECISION, id, decision->activity, &date,
                          tj_model_title (draft->model, decision));
  item->body = tj_decision_body (draft->model, decision);
}

GArray *
tj_upcoming_late (TjModel *model, const TjPlan *plan, TjId project, gint32 today)
{
  TjUpcomingDraft draft = { model, plan, project, today, today, today, tj_upcoming_items_new (), FALSE };

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (model, TJ_KIND_ACTIVITY, i);

      if (activity->project == project && !tj_upcoming_is_done (activity)
          && !tj_upcoming_decision_of (model, activity->record.id))
        add_late_activity (&draft, activity);
    }
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (model, TJ_KIND_DECISION, i);

      if (decision->project == project)
        add_late_decision (&draft, decision);
    }
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTION); i++)
    {
      const TjAction *action = tj_model_at (model, TJ_KIND_ACTION, i);

      if (action->project == project && action->done != TJ_TICK_YES && is_past (&draft, &action->due))
        add_action (&draft, action);
    }
  g_array_sort (draft.items, compare_items);
  return draft.items;
}
