// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-length-private.h"
#include "tj-plan-private.h"
#include "tj-work-time.h"

/* What a date does not tell by itself: work that was moved, and links that say nothing. */

static char *
title_of (TjModel *model, TjId id)
{
  gconstpointer record = tj_model_get (model, id);

  return record ? tj_model_title (model, record) : g_strdup ("");
}

static void
add_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

/* Links that do not count ------------------------------------------------------------------------------------------ */

/* Dependencies left out of a circle are told of elsewhere. */
static gboolean
is_left_out (const TjPlan *plan, TjId dependency)
{
  return tj_ids_hold (tj_plan_left_out (plan), dependency);
}

static gboolean
has_part (const TjPlan *plan, TjId activity)
{
  guint place = tj_id_map_get (plan->ids, activity);

  return place != TJ_ID_MAP_NONE && plan->computed->node_of[place] != TJ_NODE_NONE;
}

TjId
tj_plan_silent_end (const TjPlan *plan, const TjDependency *dependency)
{
  TjLinkFinding finding;

  if (tj_plan_link (plan, dependency->record.id, &finding) || is_left_out (plan, dependency->record.id))
    return 0;
  if (!has_part (plan, dependency->predecessor))
    return dependency->predecessor;
  return has_part (plan, dependency->successor) ? 0 : dependency->successor;
}

typedef struct
{
  guint n;        /* links that do not count */
  gboolean by_it; /* since the activity itself has no date */
  TjId other;     /* one that has none */
} Silent;

static void
count_silent (const TjPlan *plan, TjModel *model, TjId activity, const char *field, Silent *silent)
{
  const GPtrArray *links
      = tj_model_referrers (model, TJ_KIND_DEPENDENCY, tj_kind_field (TJ_KIND_DEPENDENCY, field), activity);

  for (guint i = 0; links && i < links->len; i++)
    {
      TjId end = tj_plan_silent_end (plan, g_ptr_array_index (links, i));

      silent->n += end != 0;
      if (end != 0 && silent->other == 0)
        silent->other = end;
    }
}

static void
add_silent (GString *text, const TjPlan *plan, TjModel *model, TjId activity)
{
  Silent silent = { 0, !has_part (plan, activity), 0 };
  g_autofree char *name = NULL;

  count_silent (plan, model, activity, "predecessor", &silent);
  count_silent (plan, model, activity, "successor", &silent);
  if (silent.n == 0)
    return;
  if (silent.by_it)
    {
      add_sentence (text, g_strdup (tj_plan_span (plan, activity)->origin == TJ_SPAN_PHASE
                                        ? _ ("It has no date but its phase.")
                                        : _ ("It has no date of its own.")));
      add_sentence (
          text, g_strdup_printf (
                    g_dngettext (
                        GETTEXT_PACKAGE, "That is why its %u dependency does not count in dates and the critical path.",
                        "That is why its %u dependencies do not count in dates and the critical path.", silent.n),
                    silent.n));
      return;
    }
  name = title_of (model, silent.other);
  if (silent.n == 1)
    /* Translators: an activity. */
    add_sentence (text,
                  g_strdup_printf (_ ("Its dependency with “%s” does not count: that has no date of its own."), name));
  else
    /* Translators: how many, and one of the activities. */
    add_sentence (text,
                  g_strdup_printf (_ ("%u of its dependencies do not count: what they connect it to, such as “%s”, has "
                                      "no date of its own."),
                                   silent.n, name));
}

/* Work that was moved ---------------------------------------------------------------------------------------------- */

static char *
day_text (gint32 minute)
{
  TjDate date = { .precision = TJ_PRECISION_DAY, .minute = tj_civil_minute_day (minute) * TJ_MINUTES_PER_DAY };

  return tj_date_format (&date, FALSE);
}

/* Whether what is left goes on at once after the status date of the traject; else it waits for its links. */
static gboolean
waits_for_status (const TjWorkTime *work, const TjProject *project, gint32 from)
{
  return project != NULL && tj_date_on_axis (&project->status_date)
         && tj_work_time_between (work, tj_date_end (&project->status_date), from) == 0;
}

static void
add_split (GString *text, const TjPlan *plan, TjModel *model, const TjActivity *activity)
{
  const TjProject *project = tj_model_get_kind (model, TJ_KIND_PROJECT, activity->project);
  const TjWorkTime *work = tj_plan_work_time (plan, model, activity);
  g_autofree char *day = NULL, *status = NULL;
  TjPlanResult result;

  if (!tj_plan_result (plan, activity->record.id, &result) || result.split_from == TJ_NO_MINUTE)
    return;
  day = day_text (tj_work_time_next (work, result.split_to));
  if (!waits_for_status (work, project, result.split_to))
    {
      /* Translators: a day. */
      add_sentence (text, g_strdup_printf (_ ("The rest of the work waits for what comes before it: from %s."), day));
      return;
    }
  status = tj_date_format (&project->status_date, FALSE);
  /* Translators: the status date, and a day. */
  add_sentence (
      text, g_strdup_printf (_ ("What is not done yet was moved after the status date (%s): from %s."), status, day));
}

/* Dates of its own ------------------------------------------------------------------------------------------------- */

/* The link that decides: one that is about the start before one that is about the finish, then the latest. */
typedef struct
{
  TjId dependency; /* 0: none */
  guint link;
  gboolean to_start;
  gint32 asks;
} Deciding;

static void
weigh_link (const TjPlan *plan, const TjDependency *dependency, Deciding *deciding)
{
  Deciding other = { .dependency = dependency->record.id };

  if (!tj_computed_find_link (plan->computed, other.dependency, &other.link))
    return;
  other.to_start = dependency->type != TJ_DEPENDENCY_TYPE_FF && dependency->type != TJ_DEPENDENCY_TYPE_SF;
  other.asks = tj_schedule_link_asks (plan->computed->schedule, other.link);
  if (deciding->dependency == 0 || other.to_start > deciding->to_start
      || (other.to_start == deciding->to_start && other.asks > deciding->asks))
    *deciding = other;
}

static Deciding
deciding_link (const TjPlan *plan, TjModel *model, TjId activity)
{
  const GPtrArray *links
      = tj_model_referrers (model, TJ_KIND_DEPENDENCY, tj_kind_field (TJ_KIND_DEPENDENCY, "successor"), activity);
  Deciding deciding = { 0 };

  for (guint i = 0; links && plan->computed->schedule && i < links->len; i++)
    weigh_link (plan, g_ptr_array_index (links, i), &deciding);
  return deciding;
}

static void
add_asked (GString *text, const TjPlan *plan, TjModel *model, const TjActivity *activity, const Deciding *deciding)
{
  const TjWorkTime *work = tj_plan_work_time (plan, model, activity);
  g_autofree char *words = tj_computed_link_words (plan->computed, model, deciding->link);
  g_autofree char *day = day_text (deciding->to_start ? tj_work_time_next (work, deciding->asks) : deciding->asks - 1);
  TjLinkFinding finding;
  TjLength kind;

  add_sentence (text, g_strdup (_ ("Without them its links would count.")));
  /* Translators: 'Starts after “Analysis” (ends 30 apr 2025)', and the day that follows from it. */
  add_sentence (text, g_strdup_printf (_ ("%s: %s at the earliest."), words, day));
  if (tj_plan_link (plan, deciding->dependency, &finding) && finding.broken)
    add_sentence (text, g_strdup (_ ("That is later than what was filled in.")));
  if (tj_length_of (activity, &kind) < 0)
    add_sentence (text, g_strdup (_ ("That takes a duration as well.")));
}

char *
tj_plan_own_why (const TjPlan *plan, TjModel *model, TjId activity)
{
  const TjActivity *record = tj_model_get_kind (model, TJ_KIND_ACTIVITY, activity);
  guint place = tj_id_map_get (plan->ids, activity);
  g_autoptr (GString) text = g_string_new (NULL);
  Deciding deciding;

  if (record == NULL || place == TJ_ID_MAP_NONE || tj_plan_span (plan, activity)->origin != TJ_SPAN_OWN)
    return NULL;
  add_sentence (text, g_strdup (_ ("Its dates were filled in.")));
  deciding = deciding_link (plan, model, activity);
  if (plan->places[place].children.origin != TJ_SPAN_NONE)
    add_sentence (text, g_strdup (_ ("Without them it would run from the first of its parts to the last.")));
  else if (deciding.dependency != 0)
    add_asked (text, plan, model, record, &deciding);
  else
    add_sentence (text, g_strdup (_ ("There is no link that gives another date.")));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* All -------------------------------------------------------------------------------------------------------------- */

char *
tj_plan_notes (const TjPlan *plan, TjModel *model, TjId activity)
{
  const TjActivity *record = tj_model_get_kind (model, TJ_KIND_ACTIVITY, activity);
  g_autoptr (GString) text = g_string_new (NULL);

  if (record == NULL || tj_id_map_get (plan->ids, activity) == TJ_ID_MAP_NONE)
    return NULL;
  add_split (text, plan, model, record);
  add_silent (text, plan, model, activity);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
