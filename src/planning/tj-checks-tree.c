// SPDX-License-Identifier: EUPL-1.2
#include "tj-checks-private.h"

/* Phases beside each other, and what lies outside the frame that it belongs in. */

gboolean
tj_checking_is_leaf_phase (const TjChecking *self, const TjActivity *activity)
{
  const GPtrArray *children;

  if (activity->type != TJ_ACTIVITY_TYPE_PHASE)
    return FALSE;
  children = tj_model_referrers (self->model, TJ_KIND_ACTIVITY, self->parent, activity->record.id);
  for (guint i = 0; children && i < children->len; i++)
    if (((const TjActivity *) g_ptr_array_index (children, i))->type == TJ_ACTIVITY_TYPE_PHASE)
      return FALSE;
  return TRUE;
}

/* Phases beside each other ---------------------------------------------------------------------------------------- */

static int
compare_starts (gconstpointer a, gconstpointer b, gpointer data)
{
  const TjRecord *first = *(TjRecord *const *) a, *second = *(TjRecord *const *) b;
  const TjSpan *first_span = tj_plan_span (data, first->id), *second_span = tj_plan_span (data, second->id);

  if (first_span->start != second_span->start)
    return first_span->start < second_span->start ? -1 : 1;
  if (first_span->finish != second_span->finish)
    return first_span->finish < second_span->finish ? -1 : 1;
  return first->id < second->id ? -1 : first->id > second->id;
}

static GPtrArray *
leaf_phases (TjChecking *self)
{
  GPtrArray *phases = g_ptr_array_new ();

  for (guint i = 0; i < self->activities->len; i++)
    {
      const TjActivity *activity = g_ptr_array_index (self->activities, i);
      TjSpanOrigin origin = tj_plan_span (self->plan, activity->record.id)->origin;

      if ((origin == TJ_SPAN_OWN || origin == TJ_SPAN_CHILDREN) && tj_checking_is_leaf_phase (self, activity))
        g_ptr_array_add (phases, (gpointer) activity);
    }
  g_ptr_array_sort_with_data (phases, compare_starts, (gpointer) self->plan);
  return phases;
}

static void
tell_overlap (TjChecking *self, const TjActivity *before, const TjActivity *phase)
{
  const TjSpan *first = tj_plan_span (self->plan, before->record.id);
  const TjSpan *second = tj_plan_span (self->plan, phase->record.id);
  TjDate start = tj_span_start_date (second);
  TjDate finish = tj_span_finish_date (first->finish < second->finish ? first : second);
  g_autofree char *period = tj_period_format (&start, &finish);
  g_autofree char *one = tj_checking_title (self, before->record.id);
  g_autofree char *other = tj_checking_title (self, phase->record.id);

  tj_checking_add (self, TJ_CHECK_PHASES_OVERLAP, TJ_CHECK_INFORMATION, phase->record.id, before->record.id,
                   /* Translators: two phases, and the period that they share. */
                   g_strdup_printf (_ ("“%s” and “%s” overlap: %s."), one, other, period),
                   _ ("Nothing, when they run beside each other. Otherwise move one of them."));
}

/* Areas have phases of their own, which run beside each other: each is held against the one of its area that ends last
 * of those that began before it. */
static void
check_overlap (TjChecking *self, const GPtrArray *phases)
{
  g_autoptr (GHashTable) last = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < phases->len; i++)
    {
      const TjActivity *phase = g_ptr_array_index (phases, i);
      const TjActivity *before = g_hash_table_lookup (last, &phase->area);
      const TjSpan *span = tj_plan_span (self->plan, phase->record.id);

      if (before && tj_plan_span (self->plan, before->record.id)->finish > span->start)
        tell_overlap (self, before, phase);
      if (before == NULL || tj_plan_span (self->plan, before->record.id)->finish < span->finish)
        g_hash_table_replace (last, (gpointer) &phase->area, (gpointer) phase);
    }
}

/* A minute as a date no finer than its span is. */
static TjDate
date_in (gint32 minute, TjPrecision precision)
{
  int year, month, day;

  tj_civil_split (tj_civil_minute_day (minute), &year, &month, &day);
  return precision >= TJ_PRECISION_MONTH ? tj_date_month (year, month) : tj_date_day (year, month, day);
}

static void
tell_gap (TjChecking *self, const TjActivity *before, const TjActivity *phase)
{
  const TjSpan *first = tj_plan_span (self->plan, before->record.id);
  const TjSpan *second = tj_plan_span (self->plan, phase->record.id);
  TjPrecision precision = MIN (first->finish_precision, second->start_precision);
  TjDate start = date_in (first->finish, precision), finish = date_in (second->start - 1, precision);
  g_autofree char *period = tj_period_format (&start, &finish);
  g_autofree char *one = tj_checking_title (self, before->record.id);
  g_autofree char *other = tj_checking_title (self, phase->record.id);

  tj_checking_add (self, TJ_CHECK_PHASES_GAP, TJ_CHECK_INFORMATION, phase->record.id, before->record.id,
                   /* Translators: two phases, and the period between them. */
                   g_strdup_printf (_ ("Between “%s” and “%s” lies no phase: %s."), one, other, period),
                   _ ("Nothing, when that is meant. Otherwise extend one of them."));
}

/* Whether a phase has its own ends, or parts of which each has a place: a part without one may lie in the gap. */
static gboolean
ends_are_known (const TjChecking *self, const TjActivity *phase)
{
  const GPtrArray *children;

  if (tj_plan_span (self->plan, phase->record.id)->origin == TJ_SPAN_OWN)
    return TRUE;
  children = tj_model_referrers (self->model, TJ_KIND_ACTIVITY, self->parent, phase->record.id);
  for (guint i = 0; children && i < children->len; i++)
    {
      const TjRecord *child = g_ptr_array_index (children, i);

      if (tj_plan_span (self->plan, child->id)->origin == TJ_SPAN_NONE)
        return FALSE;
    }
  return TRUE;
}

static void
check_gaps (TjChecking *self, const GPtrArray *phases)
{
  const TjActivity *before = NULL;

  for (guint i = 0; i < phases->len; i++)
    {
      const TjActivity *phase = g_ptr_array_index (phases, i);
      const TjSpan *span = tj_plan_span (self->plan, phase->record.id);
      gint32 finish = before ? tj_plan_span (self->plan, before->record.id)->finish : 0;

      if (before && finish < span->start && ends_are_known (self, before) && ends_are_known (self, phase)
          && tj_work_time_between (tj_checking_work (self), finish, span->start) > 0)
        tell_gap (self, before, phase);
      if (before == NULL || finish < span->finish)
        before = phase;
    }
}

void
tj_checks_phases (TjChecking *self)
{
  g_autoptr (GPtrArray) phases = leaf_phases (self);

  check_overlap (self, phases);
  check_gaps (self, phases);
}

/* Outside a frame ------------------------------------------------------------------------------------------------- */

static void
tell_outside_phase (TjChecking *self, const TjActivity *activity, const TjActivity *phase, gboolean after)
{
  const TjSpan *inner = tj_plan_span (self->plan, activity->record.id);
  const TjSpan *outer = tj_plan_span (self->plan, phase->record.id);
  TjDate own = after ? tj_span_finish_date (inner) : tj_span_start_date (inner);
  TjDate frame = after ? tj_span_finish_date (outer) : tj_span_start_date (outer);
  g_autofree char *name = tj_checking_title (self, activity->record.id);
  g_autofree char *phase_name = tj_checking_title (self, phase->record.id);
  g_autofree char *date = tj_date_format (&own, FALSE);
  g_autofree char *distance = tj_checking_distance (&frame, &own);

  tj_checking_add (self, TJ_CHECK_OUTSIDE_PHASE, TJ_CHECK_ATTENTION, activity->record.id, phase->record.id,
                   /* Translators: an activity, its date, how long ('1 month'), and its phase. */
                   g_strdup_printf (after ? _ ("“%s” (%s) lies %s after the end of “%s”.")
                                          : _ ("“%s” (%s) lies %s before the start of “%s”."),
                                    name, date, distance, phase_name),
                   _ ("Move it into its phase, make the phase longer, or place it under another phase."));
}

static void
check_in_phase (TjChecking *self, const TjActivity *activity)
{
  const TjActivity *phase = tj_checking_activity (self, activity->parent);
  const TjSpan *outer = phase ? tj_plan_span (self->plan, phase->record.id) : NULL;
  TjEnds ends;

  if (outer == NULL || outer->origin != TJ_SPAN_OWN || !tj_checking_ends (self, activity->record.id, &ends))
    return;
  if (tj_ends_after (&ends, outer->finish))
    tell_outside_phase (self, activity, phase, TRUE);
  else if (tj_ends_before (&ends, outer->start))
    tell_outside_phase (self, activity, phase, FALSE);
}

static void
tell_outside_project (TjChecking *self, const TjActivity *activity, gboolean after)
{
  const TjSpan *span = tj_plan_span (self->plan, activity->record.id);
  TjDate own = after ? tj_span_finish_date (span) : tj_span_start_date (span);
  g_autofree char *name = tj_checking_title (self, activity->record.id);
  g_autofree char *date = tj_date_format (&own, FALSE);
  g_autofree char *frame = tj_date_format (after ? &self->record->finish : &self->record->start, FALSE);

  tj_checking_add (self, TJ_CHECK_OUTSIDE_PROJECT, TJ_CHECK_ATTENTION, activity->record.id, self->project,
                   /* Translators: an activity, its date, and the date of the traject. */
                   g_strdup_printf (after ? _ ("“%s” (%s) lies after the end of the traject (%s).")
                                          : _ ("“%s” (%s) lies before the start of the traject (%s)."),
                                    name, date, frame),
                   _ ("Change its date, or the dates of the traject."));
}

static gboolean
outside_project (const TjChecking *self, const TjActivity *activity, gboolean after)
{
  const TjSpan *span = tj_plan_span (self->plan, activity->record.id);
  const TjDate *frame = after ? &self->record->finish : &self->record->start;
  TjEnds ends;

  if (!tj_date_on_axis (frame) || (span->origin != TJ_SPAN_OWN && span->origin != TJ_SPAN_DEADLINE)
      || !tj_checking_ends (self, activity->record.id, &ends))
    return FALSE;
  return after ? tj_ends_after (&ends, tj_date_end (frame)) : tj_ends_before (&ends, tj_date_first (frame));
}

/* Of a phase that lies outside as a whole only the phase is told. */
static void
check_in_project (TjChecking *self, const TjActivity *activity, gboolean after)
{
  const TjActivity *phase = tj_checking_activity (self, activity->parent);

  if (outside_project (self, activity, after) && (phase == NULL || !outside_project (self, phase, after)))
    tell_outside_project (self, activity, after);
}

/* A term of office ends with its last day, or else with the elections. */
static const TjDate *
end_of_term (const TjTerm *term)
{
  if (term && tj_date_on_axis (&term->finish))
    return &term->finish;
  return term && tj_date_on_axis (&term->elections) ? &term->elections : NULL;
}

static void
tell_after_term (TjChecking *self, const TjActivity *activity, const TjTerm *term)
{
  TjDate own = tj_span_finish_date (tj_plan_span (self->plan, activity->record.id));
  g_autofree char *name = tj_checking_title (self, activity->record.id);
  g_autofree char *date = tj_date_format (&own, FALSE);
  g_autofree char *term_name = tj_checking_title (self, term->record.id);
  g_autofree char *end = tj_date_format (end_of_term (term), FALSE);

  tj_checking_add (self, TJ_CHECK_OUTSIDE_TERM, TJ_CHECK_ATTENTION, activity->record.id, term->record.id,
                   /* Translators: an activity, its date, a term of office, and its end. */
                   g_strdup_printf (_ ("“%s” (%s) lies after “%s” (until %s)."), name, date, term_name, end),
                   _ ("Bring it forward, or count on a new council and a new executive."));
}

static void
check_in_term (TjChecking *self, const TjActivity *activity, const TjTerm *term)
{
  const TjDate *end = end_of_term (term);
  TjEnds ends;

  if (activity->type != TJ_ACTIVITY_TYPE_DECISION && !tj_checking_is_leaf_phase (self, activity))
    return;
  if (tj_checking_ends (self, activity->record.id, &ends) && tj_ends_after (&ends, tj_date_end (end)))
    tell_after_term (self, activity, term);
}

void
tj_checks_frames (TjChecking *self)
{
  const TjTerm *term = self->record ? tj_model_get_kind (self->model, TJ_KIND_TERM, self->record->term) : NULL;

  for (guint i = 0; i < self->activities->len; i++)
    {
      const TjActivity *activity = g_ptr_array_index (self->activities, i);

      check_in_phase (self, activity);
      if (end_of_term (term))
        check_in_term (self, activity, term);
      if (self->record == NULL)
        continue;
      check_in_project (self, activity, TRUE);
      check_in_project (self, activity, FALSE);
    }
}
