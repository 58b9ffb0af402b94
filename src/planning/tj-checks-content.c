// SPDX-License-Identifier: EUPL-1.2
#include "tj-checks-private.h"

/* What is still to be arranged: participation, actions, indicators, attachments. */

static void
check_participation (TjChecking *self, gconstpointer record)
{
  const TjParticipationStep *step = record;
  g_autofree char *name = NULL;
  const char *format;

  if (step->invitation && step->report_back)
    return;
  if (step->invitation)
    format = _ ("“%s” has no report-back.");
  else if (step->report_back)
    format = _ ("“%s” has no invitation.");
  else
    format = _ ("“%s” has no invitation and no report-back.");
  name = tj_checking_title (self, step->record.id);
  tj_checking_add (self, TJ_CHECK_PARTICIPATION, TJ_CHECK_INFORMATION, step->record.id, step->activity,
                   g_strdup_printf (format, name),
                   _ ("Plan who is invited before it, and who hears afterwards what was done with it."));
}

static void
check_action (TjChecking *self, gconstpointer record)
{
  const TjAction *action = record;
  g_autofree char *name = NULL, *due = NULL;

  if (action->done == TJ_TICK_YES || !tj_date_on_axis (&action->due)
      || tj_date_end (&action->due) > self->today * TJ_MINUTES_PER_DAY)
    return;
  name = tj_checking_title (self, action->record.id);
  due = tj_date_format (&action->due, FALSE);
  tj_checking_add (self, TJ_CHECK_ACTION, TJ_CHECK_ATTENTION, action->record.id, action->meeting,
                   /* Translators: an action and the date on which it is due. */
                   g_strdup_printf (_ ("The action “%s” should have been done: %s."), name, due),
                   _ ("Tick it off, or agree on another date."));
}

static void
check_indicator (TjChecking *self, gconstpointer record)
{
  const TjIndicator *indicator = record;
  g_autofree char *name = NULL;

  if (indicator->targets.n_entries > 0 || indicator->target_text)
    return;
  name = tj_checking_title (self, indicator->record.id);
  tj_checking_add (self, TJ_CHECK_INDICATOR, TJ_CHECK_INFORMATION, indicator->record.id, indicator->goal,
                   g_strdup_printf (_ ("The indicator “%s” has no target."), name),
                   _ ("Say what is aimed at, in figures or in words."));
}

static void
check_attachment (TjChecking *self, gconstpointer record)
{
  const TjAttachment *attachment = record;
  g_autofree char *name = NULL, *owner = NULL, *message = NULL;

  if (attachment->present != TJ_TICK_NO)
    return;
  name = tj_checking_title (self, attachment->record.id);
  owner = tj_checking_title (self, attachment->decision ? attachment->decision : self->project);
  if (attachment->number)
    /* Translators: the number of an attachment, its name, and what refers to it. */
    message = g_strdup_printf (_ ("Attachment %s “%s” of “%s” is not there."), attachment->number, name, owner);
  else
    /* Translators: an attachment without a number, and what refers to it. */
    message = g_strdup_printf (_ ("Attachment “%s” of “%s” is not there."), name, owner);
  tj_checking_add (self, TJ_CHECK_ATTACHMENT, TJ_CHECK_ATTENTION, attachment->record.id, attachment->decision,
                   g_steal_pointer (&message), _ ("Add the document or its link, or take the reference out."));
}

/* Calls @check with each record of a kind of the traject, in the order in which people list them. */
static void
each (TjChecking *self, TjKind kind, void (*check) (TjChecking *self, gconstpointer record))
{
  g_autoptr (GPtrArray) records = tj_model_sorted (self->model, kind, self->project, NULL);

  for (guint i = 0; i < records->len; i++)
    check (self, g_ptr_array_index (records, i));
}

void
tj_checks_content (TjChecking *self)
{
  each (self, TJ_KIND_ACTION, check_action);
  each (self, TJ_KIND_ATTACHMENT, check_attachment);
  each (self, TJ_KIND_PARTICIPATION_STEP, check_participation);
  each (self, TJ_KIND_INDICATOR, check_indicator);
}
