// SPDX-License-Identifier: EUPL-1.2
#include "tj-computed-private.h"

#include <glib/gi18n-lib.h>

static gint
precision_at_least (const TjComputed *self, guint index, TjPrecision precision)
{
  return MAX (precision, self->least[index]);
}

/* To whole periods, as dates of one's own are. */
static TjSpan
whole_periods (TjSpan span)
{
  TjDate start = tj_span_start_date (&span), finish = tj_span_finish_date (&span);

  if (span.start_precision > TJ_PRECISION_MINUTE)
    span.start = tj_date_first (&start);
  if (span.finish_precision > TJ_PRECISION_MINUTE)
    span.finish = tj_date_end (&finish);
  return span;
}

static gboolean
is_put_by_link (const TjComputed *self, guint index)
{
  TjScheduleResult result;

  tj_schedule_get (self->schedule, self->node_of[index], &result);
  return result.reason == TJ_REASON_LINK;
}

gboolean
tj_computed_span (const TjComputed *self, guint index, TjSpan *span)
{
  TjScheduleResult result;
  TjSpan exact;

  if (self->schedule == NULL || self->parts[index] != TJ_PART_COMPUTED)
    return FALSE;
  tj_schedule_dates (self->schedule, self->node_of[index], &result);
  exact = (TjSpan) { result.start, result.finish, precision_at_least (self, index, result.start_precision),
                     precision_at_least (self, index, result.finish_precision), TJ_SPAN_OWN };
  /* The day of a point at the end of work is that day, also where that is midnight. */
  if (exact.start == exact.finish && exact.start % 1440 == 0 && is_put_by_link (self, index))
    exact.start = exact.finish = exact.start - 1;
  *span = whole_periods (exact);
  return TRUE;
}

gboolean
tj_computed_result (const TjComputed *self, guint index, TjPlanResult *result)
{
  TjScheduleResult found;
  gint64 near;

  if (self->schedule == NULL || self->node_of[index] == TJ_NODE_NONE)
    return FALSE;
  tj_schedule_get (self->schedule, self->node_of[index], &found);
  near = g_array_index (self->groups, TjComputedGroup, tj_network_node (self->network, self->node_of[index])->group)
             .near_critical;
  *result = (TjPlanResult) {
    .early_start = found.early_start,
    .early_finish = found.early_finish,
    .late_start = found.late_start,
    .late_finish = found.late_finish,
    .split_from = found.split_from,
    .split_to = found.split_to,
    .total_float = found.total_float,
    .free_float = found.free_float,
    .critical = found.critical,
    .near_critical = near >= 0 && tj_schedule_near_critical (self->schedule, self->node_of[index], near),
    .reason = found.reason,
    .dependency = found.reason == TJ_REASON_LINK ? tj_network_link (self->network, found.link)->id : 0,
    .giver = tj_network_node (self->network, found.summary)->id,
  };
  return TRUE;
}

gboolean
tj_computed_find_link (const TjComputed *self, TjId dependency, guint *link)
{
  guint later = self->later ? GPOINTER_TO_UINT (g_hash_table_lookup (self->later, &dependency)) : 0;
  guint found = TJ_ID_MAP_NONE;

  if (later > 0)
    found = later - 1;
  else if (self->links)
    found = tj_id_map_get (self->links, dependency);
  if (found == TJ_ID_MAP_NONE || !tj_network_link_live (self->network, found))
    return FALSE;
  *link = found;
  return TRUE;
}

gboolean
tj_computed_link (const TjComputed *self, TjId dependency, TjLinkFinding *state)
{
  TjLinkState found;
  guint link;

  if (!tj_computed_find_link (self, dependency, &link))
    return FALSE;
  tj_schedule_link_state (self->schedule, link, &found);
  *state = (TjLinkFinding) { dependency, found.demanded, found.found, found.broken };
  return TRUE;
}

static int
by_dependency (gconstpointer a, gconstpointer b)
{
  const TjLinkFinding *first = a, *second = b;

  return (first->dependency > second->dependency) - (first->dependency < second->dependency);
}

GArray *
tj_computed_broken (const TjComputed *self)
{
  GArray *broken = g_array_new (FALSE, FALSE, sizeof (TjLinkFinding));

  for (guint i = 0; self->schedule && i < tj_network_n_links (self->network); i++)
    {
      TjLinkState state;
      TjLinkFinding link;

      tj_schedule_link_state (self->schedule, i, &state);
      link = (TjLinkFinding) { tj_network_link (self->network, i)->id, state.demanded, state.found, state.broken };
      if (state.broken)
        g_array_append_val (broken, link);
    }
  g_array_sort (broken, by_dependency);
  return broken;
}

const GArray *
tj_computed_left_out (const TjComputed *self)
{
  return self->left_out;
}

/* In words --------------------------------------------------------------------------------------------------------- */

static char *
title_of (TjModel *model, TjId id)
{
  return tj_model_title (model, tj_model_get (model, id));
}

/* The start or finish of a node as people read it. */
static char *
date_of (const TjComputed *self, guint node, gboolean finish)
{
  TjScheduleResult result;
  TjSpan span;
  TjDate date;

  tj_schedule_get (self->schedule, node, &result);
  span = (TjSpan) { result.start, result.finish, MAX (result.start_precision, TJ_PRECISION_DAY),
                    MAX (result.finish_precision, TJ_PRECISION_DAY), TJ_SPAN_OWN };
  date = finish ? tj_span_finish_date (&span) : tj_span_start_date (&span);
  return tj_date_format (&date, FALSE);
}

static void
add_words (GString *text, guint8 type, const char *name, const char *date)
{
  if (type == TJ_DEPENDENCY_TYPE_SS)
    g_string_append_printf (text, _ ("Starts with “%s” (starts %s)"), name, date);
  else if (type == TJ_DEPENDENCY_TYPE_FF)
    g_string_append_printf (text, _ ("Finishes with “%s” (ends %s)"), name, date);
  else if (type == TJ_DEPENDENCY_TYPE_SF)
    g_string_append_printf (text, _ ("Finishes with the start of “%s” (starts %s)"), name, date);
  else
    g_string_append_printf (text, _ ("Starts after “%s” (ends %s)"), name, date);
}

char *
tj_computed_link_words (const TjComputed *self, TjModel *model, guint link)
{
  const TjNetworkLink *found = tj_network_link (self->network, link);
  const TjDependency *dependency = tj_model_get_kind (model, TJ_KIND_DEPENDENCY, found->id);
  gboolean of_finish = found->type == TJ_DEPENDENCY_TYPE_FS || found->type == TJ_DEPENDENCY_TYPE_FF;
  g_autofree char *name = title_of (model, tj_network_node (self->network, found->predecessor)->id);
  g_autofree char *date = date_of (self, found->predecessor, of_finish);
  g_autofree char *lag = dependency ? tj_duration_format (&dependency->lag) : g_strdup ("");
  g_autoptr (GString) text = g_string_new (NULL);

  add_words (text, found->type, name, date);
  if (*lag)
    g_string_append_printf (text, _ (", with lag %s"), lag);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
why_link (const TjComputed *self, TjModel *model, guint index, guint link)
{
  guint successor = tj_network_link (self->network, link)->successor;
  g_autofree char *words = tj_computed_link_words (self, model, link), *phase = NULL, *as = NULL;

  if (successor == self->node_of[index])
    return g_steal_pointer (&words);
  phase = title_of (model, tj_network_node (self->network, successor)->id);
  as = g_strdup_printf (_ (", as “%s” does"), phase);
  return g_strconcat (words, as, NULL);
}

static char *
why_constraint (TjModel *model, TjId giver)
{
  const TjActivity *activity = tj_model_get_kind (model, TJ_KIND_ACTIVITY, giver);
  g_autofree char *kind = tj_model_format (model, tj_kind_field (TJ_KIND_ACTIVITY, "constraint"), activity);
  g_autofree char *date = tj_date_format (&activity->constraint_date, FALSE);

  return g_strdup_printf (_ ("By its constraint: %s %s"), kind, date);
}

/* With the status date, which nobody sees in the chart unless it is drawn. */
static char *
why_status (TjModel *model, TjId activity)
{
  const TjActivity *record = tj_model_get_kind (model, TJ_KIND_ACTIVITY, activity);
  const TjProject *project = record ? tj_model_get_kind (model, TJ_KIND_PROJECT, record->project) : NULL;
  g_autofree char *date = project ? tj_date_format (&project->status_date, FALSE) : g_strdup ("");

  /* Translators: the status date. */
  return g_strdup_printf (_ ("Not started yet, so after the status date (%s)"), date);
}

static char *
why_window (TjModel *model, TjId giver)
{
  g_autofree char *name = title_of (model, giver);

  return g_strdup_printf (_ ("Starts with “%s”, of which it is part"), name);
}

char *
tj_computed_why (const TjComputed *self, TjModel *model, guint index)
{
  TjScheduleResult result;

  if (self->schedule == NULL || self->node_of[index] == TJ_NODE_NONE)
    return NULL;
  tj_schedule_get (self->schedule, self->node_of[index], &result);
  switch (result.reason)
    {
    case TJ_REASON_LINK:
      return why_link (self, model, index, result.link);
    case TJ_REASON_CONSTRAINT:
      return why_constraint (model, tj_network_node (self->network, result.summary)->id);
    case TJ_REASON_WINDOW:
      return why_window (model, tj_network_node (self->network, result.summary)->id);
    case TJ_REASON_STATUS:
      return why_status (model, tj_network_node (self->network, self->node_of[index])->id);
    case TJ_REASON_OWN:
      return g_strdup (_ ("Has dates of its own"));
    case TJ_REASON_LATE:
      return g_strdup (_ ("As late as possible, without delaying the end"));
    case TJ_REASON_ACTUAL:
      return g_strdup (_ ("Has started already"));
    case TJ_REASON_CHILDREN:
      return g_strdup (_ ("From the first of its parts to the last"));
    default:
      return g_strdup (_ ("Starts when the project starts"));
    }
}
